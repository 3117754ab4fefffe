"""The number of a page, "Page X of Y", as CSS writes it into the margin."""

import re

from publisher.materials import Words

_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")
_COUNTERS = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
# Signs that a CSS string can hold as they are; every other ASCII sign is written as an escape.
_PLAIN = re.compile(r"[A-Za-z0-9 .,()–—‘’“”-]|[^\x00-\x7f]")


def page_number(words: Words) -> str:
    """Return "Page X of Y" in the interface's words as a CSS `content` value."""
    parts = _PLACEHOLDER.split(words("Page {page} of {pages}"))
    return " ".join(_COUNTERS.get(part) or css_string(part) for part in parts if part)


def css_string(text: str) -> str:
    """Return text as a CSS string. Nothing in it can end the string, the rule or the style element."""
    return '"' + "".join(sign if _PLAIN.fullmatch(sign) else f"\\{ord(sign):x} " for sign in text) + '"'
