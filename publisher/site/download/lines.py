"""Words for a line of plain text, or for code that people look at: nothing in them may seem to stand elsewhere."""

import unicodedata

# What turns the order of words (UAX 9, 2.1 and 2.2): in code it hides what is said (“Trojan Source”, CVE-2021-42574).
_TURNING = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


def one_line(words: str) -> str:
    """Return words without line ends, control characters and marks that turn the order of what follows them."""
    return "".join(sign for sign in " ".join(words.split()) if not _unwanted(sign))


def _unwanted(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc" or unicodedata.bidirectional(sign) in _TURNING
