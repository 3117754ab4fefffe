"""How much of a text a program that reads a PDF's pages, and not its tags, must get back, by script.

What the structure tree says must be the text, word for word, in every script: there is no bar for that.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """The least share of a text's words, 0 to 1, and why it is not more.

    `least` words may be lost in any text, however short. `signs` says whether the signs round words (brackets, commas)
    are compared too.
    """

    share: float
    reason: str
    least: int = 0
    signs: bool = True


LEFT_TO_RIGHT = Bar(
    0.99,
    "Where a line ends at a hyphen, no program can know whether it belongs to the word; all else comes back.",
)
# Measured with PDFium and poppler on our texts in Urdu and the samples in Arabic and Urdu: see
# tests/conformance/test_pdf_text.py, which names the words that do not come back, and why.
RIGHT_TO_LEFT = Bar(
    0.98,
    "Extractors put glyphs that run from right to left back in order by rules of their own: they turn brackets round "
    "or leave them, join signs to the word on their other side, put a vowel's mark after the letter that follows it, "
    "and order names in Latin letters as if they were one line each.",
    least=3,
    signs=False,
)

# By ISO 15924; every script that is not here has the bar of those that run from left to right.
BARS: Mapping[str, Bar] = {"Arab": RIGHT_TO_LEFT, "Aran": RIGHT_TO_LEFT, "Hebr": RIGHT_TO_LEFT}


def find(script: str) -> Bar:
    """Return the bar of a script by its ISO 15924 code."""
    return BARS.get(script, LEFT_TO_RIGHT)
