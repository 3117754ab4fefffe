"""How close the lines of an easy-read file may stand, and how long they may be, and how a fault of each is told.

Sources: lines 1.5 times as high as the type, Lebenshilfe; 60 characters, our own judgement. A character is what readers
count as one: a letter with its marks (Unicode Standard Annex 29, grapheme clusters), of which Bengali has many.
"""

import unicodedata
from dataclasses import dataclass

from publisher.checks.limits import LINE_CHARACTERS, LINE_HEIGHT, aim
from publisher.checks.output.easy_read import others, quoted
from publisher.errors import Place
from publisher.findings import Finding
from publisher.model import Document

# Of the height: files count in twentieths of a point, fonts in whole units.
_NEARLY = 0.02


@dataclass(frozen=True, slots=True)
class LineLimits:
    """`height` is the least distance of two lines, as a multiple of the type size; `characters` the most in a line."""

    height: float
    characters: int

    @classmethod
    def of(cls, document: Document) -> "LineLimits":
        """Return what the document's targets say, else what the guidance does."""
        targets = document.targets
        return cls(aim(targets.line_height, LINE_HEIGHT), aim(targets.line_characters, LINE_CHARACTERS))

    def tight(self, height: float) -> bool:
        """Return whether lines of a height, as a multiple of the type size, stand too close."""
        return height < self.height * (1 - _NEARLY)


@dataclass(frozen=True, slots=True)
class SeenParagraph:
    """A paragraph as a file has it: the `height` of its lines, as a multiple of the type size; None for one line alone.

    `longest` are the words of its longest line, "" where a file does not say how its lines break.
    """

    words: str
    height: float | None
    place: Place
    where: str
    longest: str = ""


def tight_lines(paragraphs: tuple[SeenParagraph, ...], limits: LineLimits, mend: str) -> tuple[Finding, ...]:
    """Return the paragraph whose lines stand closest, if that is too close: what sets one so sets others, counted."""
    tight = [(one.height, one) for one in paragraphs if one.height is not None and limits.tight(one.height)]
    if not tight:
        return ()
    height, one = min(tight, key=lambda found: round(found[0], 2))
    return (
        Finding(
            f"The lines of “{quoted(one.words)}”{one.where} stand {height:.2f} times the type size apart; easy read "
            f"needs {limits.height:g} or more{others(len(tight) - 1, 'paragraph')}.",
            mend,
            one.place,
        ),
    )


def long_lines(paragraphs: tuple[SeenParagraph, ...], limits: LineLimits, mend: str) -> tuple[Finding, ...]:
    """Return the longest line, if it is too long; the other paragraphs with such lines are counted."""
    long = [(length, one) for one in paragraphs if (length := characters_of(one.longest)) > limits.characters]
    if not long:
        return ()
    length, one = max(long, key=lambda found: found[0])
    return (
        Finding(
            f"The line “{one.longest}”{one.where} has {length} characters; easy read has {limits.characters} "
            f"at most{others(len(long) - 1, 'paragraph')}.",
            mend,
            one.place,
        ),
    )


def characters_of(line: str) -> int:
    """Return how many characters a line has: letters with their marks, signs, and blanks."""
    return sum(unicodedata.category(sign)[0] not in "MC" for sign in line)
