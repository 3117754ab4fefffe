"""Addresses in a text, of houses in the United Kingdom, of email and of the web, and what is missing of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

# A postcode as Royal Mail writes it (Programmer's Guide to the Postcode Address File): an area of one or two letters, a
# district, then a digit and two letters, which are never C, I, K, M, O or V. GIR 0AA is a bank of the past.
_LAST_LETTERS = "[ABD-HJLNP-UW-Z]"
_POSTCODE = re.compile(rf"(?<!\w)[A-Z]{{1,2}}\d[A-Z\d]?\s?\d{_LAST_LETTERS}{{2}}(?!\w)")
# What looks like one and is none: a letter more or less, the letter O for a nought, or its first half alone.
_LIKE_POSTCODE = re.compile(
    r"(?<!\w)(?!(?:GP|NHS|MP|A|B|M|FM|AM|PM)\d)[A-Z]{1,2}[\dOI][A-Z\d]?(?:\s?[\dOI][A-Z\d]{1,3})?(?=[\s,.;)]|$)"
)
_KINDS = (
    "Road|Street|Lane|Avenue|Crescent|Terrace|Drive|Close|Gardens|Square|Court|Grove|Way|Row|Walk|Hill|Parade|Mews|"
    "Rd|Ave|Cres|Terr"
)
# “By 30 March Street collections begin” has a day.
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
# What may follow in small letters; any other word says that it was the name of a thing: “5 Long Hill Walk stages”.
_AFTER = (
    "after|and|as|at|before|between|by|every|for|from|if|in|is|near|next|on|opposite|or|the|to|today|until|when|with"
)
# The number of a house, the name of its street in capitals, and the kind of street; or a box at the post office.
_STREET = re.compile(
    rf"\d(?<![\w.,].)(?:\d{{0,3}}[A-Za-z]?(?:[-–]\d{{1,4}})?,?\s)(?!{_MONTH})(?:[A-Z][\w’'-]{{1,30}}\s){{1,3}}(?:{_KINDS})\b\.?"
    rf"(?=\s*(?:[^\w\s]|$)|\s+(?:{_AFTER})\b|\s+(?!(?:{_KINDS})\b)[A-Z])|\bP\.?\s?O\.?\sBox\s\d{{1,6}}(?!\w)"
)
_REACH = 160  # letters after a street in which its postcode stands: the longest lines of an address (PAF) together

_LOCAL_PART = r"(?<![\w.+@/-])[A-Za-z0-9][\w.+-]{0,63}"
_EMAIL = re.compile(rf"(?P<local>{_LOCAL_PART})@(?P<host>[\w.-]*)")
_WHOLE_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63})+\.?")
_WEB = re.compile(r"(?<![\w@./-])(?:(?P<scheme>https?:/{0,2})|www\.)(?P<rest>[^\s()<>“”\"]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Partial:
    """An address that is not whole: how it is written, where it begins, what is wrong as a clause, and what to add."""

    written: str
    start: int
    fault: str
    mend: str


def known_streets(texts: Sequence[str]) -> frozenset[str]:
    """Return the streets that stand with a postcode somewhere in the texts."""
    return frozenset(
        _folded(found[0])
        for text in texts
        for found in _STREET.finditer(text)
        if _POSTCODE.search(text, found.end(), found.end() + _REACH)
    )


def partial_houses(text: str, following: str, known: frozenset[str]) -> Iterator[Partial]:
    """Yield the addresses of houses in the United Kingdom without a postcode, or with one that cannot be.

    `following` is the text that comes after, such as the next cell of a table. A street of `known` is passed over.
    """
    streets = list(_STREET.finditer(text))
    for found, after in zip_longest(streets, streets[1:]):
        end = min(found.end() + _REACH, after.start() if after else len(text))
        rest = text[found.end() : end] + (f"\n{_before_street(following)}" if after is None else "")
        if _folded(found[0]) in known or _POSTCODE.search(rest):
            continue
        if like := _LIKE_POSTCODE.search(text[found.end() : end]):
            yield Partial(
                like[0], found.end() + like.start(), "is no whole postcode", "Look the postcode up: “CM1 1QH”."
            )
        else:
            yield Partial(found[0], found.start(), "has no postcode", "Write the town and the postcode after it.")


def _before_street(following: str) -> str:
    """Return what may belong to an address before it: what stands before the next street, whose postcode is its own."""
    near = following[:_REACH]
    street = _STREET.search(near)
    return near[: street.start()] if street else near


def partial_emails(text: str) -> Iterator[Partial]:
    """Yield the addresses of email without a whole host behind the “@”."""
    if "@" not in text:
        return
    for found in _EMAIL.finditer(text):
        if not _WHOLE_HOST.fullmatch(found["host"].rstrip(".-")):
            mend = "Write the whole address, with what stands behind the “@”: “name@example.org”."
            yield Partial(found[0].rstrip("."), found.start(), "is no whole email address", mend)


def partial_web_addresses(text: str) -> Iterator[Partial]:
    """Yield the addresses of the web that name no whole host."""
    small = text.lower()
    if "www." not in small and "http" not in small:
        return
    for found in _WEB.finditer(text):
        host = re.split(r"[/?#:]", found["rest"].rstrip(".,;:!?’'"))[0].rpartition("@")[2]
        if host.lower().startswith("www."):
            host = host[len("www.") :]
        if not _WHOLE_HOST.fullmatch(host):
            mend = "Write the whole address, with the name of the site and its ending: “www.example.org”."
            yield Partial(found[0].rstrip(".,"), found.start(), "is no whole web address", mend)


def _folded(street: str) -> str:
    return " ".join(street.replace(",", " ").rstrip(".").lower().split())
