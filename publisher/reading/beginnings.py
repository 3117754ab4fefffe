"""The first words of a text, by which a message says where to look."""

import re

from publisher.reading.copied import LEFT_OUT

_WORDS = 8  # enough to find the place again
# Marks that open a quotation, with those that close it; Spanish opens each further paragraph of one with “»”, and in
# Arabic and Urdu the marks stand the other way round.
_CLOSING = {"“": "”", "‘": "’", "„": "“”", "«": "»", "»": "«", "”": "“", '"': '"', "'": "'"}


def beginning(text: str) -> str:
    """Return the first words of a text without the marks of a quotation at its head, with … where more follow."""
    given = text.split()
    bare = " ".join(given[:_WORDS])
    while closing := _CLOSING.get(bare[:1]):
        bare = " ".join(re.sub(rf"[{closing}](?!\w)", "", bare[1:], count=1).split())
    return bare + ("…" if len(given) > _WORDS else "")


def quoted(text: str) -> str:
    """Return the first words of a text in quotation marks."""
    return f"“{beginning(text)}”"


def first_letters(text: str, most: int) -> str:
    """Return a piece of a text as a message shows it: without what is left out, and cut after so many letters."""
    shown = " ".join(text.replace(LEFT_OUT, "").split())
    return shown if len(shown) <= most else f"{shown[:most].rstrip()}…"
