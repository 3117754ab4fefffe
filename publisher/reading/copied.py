"""What people copy and do not read as words: addresses of the web and of email.

The sizes are bounded as those of addresses are (RFC 5321, 4.5.3.1.1: 64 letters before the @; RFC 1035, 2.3.4: 63 in a
part of a host), so a text is searched in a time that grows with its length alone, whatever stands in it.
"""

import re

# Stands for each character that is no word of the text: the object replacement character, which no rule looks for.
LEFT_OUT = "\ufffc"

_LAST = r"""[^\s.,;:!?()”’"']"""  # an address ends before the full stop of its sentence
_ADDRESS = re.compile(
    rf"""(?: https?:// | www\. )\S*{_LAST}
      | (?<![\w.+-]) [\w.+-]{{1,64}}+ @[\w-]{{1,63}}+ (?:\.[\w-]{{1,63}}+)+
      | \b(?<!\w-)(?=\w) (?:[\w-]{{1,63}}+\.){{1,10}} (?:uk|org|com|net|info|eu|pl|nhs|wales|scot)\b (?:/\S*{_LAST})?
    """,
    re.VERBOSE,
)
# What every address has in it; most texts have none of it, and are looked through in a tenth of the time.
_MAY_HOLD_ONE = re.compile(r"\.[\w-]|@|://")


def without_addresses(text: str) -> str:
    """Return a text of the same length with `LEFT_OUT` for each character of an address."""
    if _MAY_HOLD_ONE.search(text) is None:
        return text
    return _ADDRESS.sub(lambda found: LEFT_OUT * len(found[0]), text)
