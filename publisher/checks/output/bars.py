"""How much of a text a program that reads a PDF's pages, and not its tags, must get back, by script.

What the structure tree says must be the text, word for word, in every script: there is no bar for that.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """The least share of a text's words, 0 to 1, and why it is not more."""

    share: float
    reason: str


LEFT_TO_RIGHT = Bar(
    0.99,
    "Where a line ends at a hyphen, no program can know whether it belongs to the word; all else comes back.",
)
RIGHT_TO_LEFT = Bar(
    0.90,
    "Extractors put glyphs that run from right to left back in order by rules of their own: they mirror brackets or "
    "do not, and set words and digits that run the other way apart.",
)

# By ISO 15924; every script that is not here has the bar of those that run from left to right.
BARS: Mapping[str, Bar] = {"Arab": RIGHT_TO_LEFT, "Aran": RIGHT_TO_LEFT, "Hebr": RIGHT_TO_LEFT}


def find(script: str) -> Bar:
    """Return the bar of a script by its ISO 15924 code."""
    return BARS.get(script, LEFT_TO_RIGHT)
