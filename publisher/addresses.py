"""Addresses of links: as files have them, in ASCII, and as people read them.

Authors may write letters of any script (RFC 3987). Files have addresses of ASCII (RFC 3986): what names a computer is
in Punycode there, all else is percent-encoded. A host that is percent-encoded is looked up by few programs.
"""

import re
import unicodedata
from urllib.parse import quote, unquote

# What stands in an address as it is; all else is escaped (RFC 3986, 2). “%” does before two hexadecimal digits only.
_SIGNS = "%/:=&?~#+!$,;'@()*[]"
_NO_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")

# What stands before the host, the host, and what stands behind it (RFC 3986, 3.2; RFC 6068, 2).
_WEB = re.compile(r"(https?://(?:[^/?#@]*@)?)([^/?#]*?)((?::\d*)?(?:[/?#].*)?)", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(r"(mailto:[^@?]*@)([^?]*)(.*)", re.IGNORECASE | re.DOTALL)

_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_PREFIX = "xn--"
_LONGEST = 63  # letters of a part of a host, in ASCII (RFC 1035, 2.3.4); the work for Punycode grows with their square


def as_in_files(address: str) -> str:
    """Return an address in ASCII; one that is so already, and leads somewhere, stays as it is.

    A place within the document ("#place") keeps its letters: it is the name that the place itself has.
    """
    if address.startswith("#"):
        return address
    before, host, behind = _parts(address)
    return _escaped(before) + ".".join(map(_ascii, _labels(host))) + _escaped(behind)


def as_read(address: str) -> str:
    """Return an address with the letters that it stands for, so that two ways to write one are the same.

    What is percent-encoded in a host stays so: no program needs to find that computer.
    """
    before, host, behind = _parts(address)
    return unquote(before) + ".".join(map(_letters, _labels(host))) + unquote(behind)


def _parts(address: str) -> tuple[str, str, str]:
    """Return what stands before the host, the host, and what stands behind; without a host all stands behind."""
    for form in (_WEB, _MAIL):
        if found := form.fullmatch(address):
            return found[1], found[2], found[3]
    return "", "", address


def _escaped(part: str) -> str:
    return quote(_NO_ESCAPE.sub("%25", part), safe=_SIGNS)


def _labels(host: str) -> list[str]:
    """Return the parts of a host, mapped as people mean them where they are not ASCII: RFC 5895, 2."""
    if host.isascii():
        return host.split(".")
    narrow = "".join(_usual_width(sign) for sign in host.lower())
    return _DOTS.split(unicodedata.normalize("NFC", narrow))


def _usual_width(sign: str) -> str:
    """Return the usual form of a letter that is as wide as a Chinese one, or narrower than it should be."""
    wide = unicodedata.decomposition(sign).startswith(("<wide>", "<narrow>"))
    return unicodedata.normalize("NFKC", sign) if wide else sign


def _ascii(label: str) -> str:
    """Return a part of a host in Punycode where it is not ASCII: RFC 3492, RFC 5891 (4.4).

    One that no computer can have stays percent-encoded: a part that is too long, one with a sign that cannot be seen,
    such as a soft hyphen or a joiner, and one with what stands for another letter (RFC 5892, 2.6 to 2.8).
    """
    if label.isascii():
        return label
    if len(label) > _LONGEST or "%" in label or any(unicodedata.category(sign) == "Cf" for sign in label):
        return _escaped(label)
    encoded = _PREFIX + label.encode("punycode").decode("ascii")
    return encoded if len(encoded) <= _LONGEST else _escaped(label)


def _letters(label: str) -> str:
    """Return a part of a host with the letters that its Punycode stands for, as files have it where it has none."""
    lowered = _ascii(label).lower()
    if not lowered.startswith(_PREFIX) or len(lowered) > _LONGEST:
        return lowered
    try:
        return lowered.removeprefix(_PREFIX).encode("ascii").decode("punycode")
    except UnicodeError:  # it stands for nothing
        return lowered
