"""How the rows of easy read are set in a Word file: where words begin, and what a picture needs above and below them.

A row is one part picture and two parts words. Its picture is anchored to the first line of its words: centred on it, or
level with its top. Both are places that Word and LibreOffice take alike, whatever their fonts (ISO/IEC 29500-1,
20.4.2.11 `positionV`, "line"; 20.4.3.1 `ST_AlignV`).
"""

from dataclasses import dataclass

from publisher.language import Script
from publisher.writers.docx.design import Design

# The part of a row before its words: one of three.
_PICTURE_PART = 1 / 3


@dataclass(frozen=True, slots=True)
class RowMeasures:
    """Measures of rows in points; `space` is above and below a picture, `line` the least height of a line of words."""

    measure: float
    picture: float
    gap: float
    space: float
    line: float

    @classmethod
    def of(cls, design: Design, script: Script) -> "RowMeasures":
        """Return the measures in a design and a script."""
        pictures, line = design.pictures, design.sizes.body * script.line_height
        return cls(design.measure, pictures.statement, pictures.statement_gap, pictures.statement_space, line)

    @property
    def start(self) -> float:
        """Return how far in the words begin: at a third of the text's width, further where the picture needs it."""
        return max(self.measure * _PICTURE_PART, self.picture + self.gap)

    @property
    def room(self) -> float:
        """Return how wide the words are."""
        return self.measure - self.start

    def rise(self, lines: int) -> float:
        """Return how far a picture reaches above so many lines of words: 0 where it begins at their top.

        Centred on the first line, or at its top: whichever leaves the middle of the words nearer to the picture's.
        """
        # The words' middle is (lines - 1) / 2 lines below the first one's, and (picture - lines * line) / 2 above the
        # picture's where both begin at the same height: the former is less as long as this holds.
        return (self.picture - self.line) / 2 if (2 * lines - 1) * self.line < self.picture else 0.0

    def reach(self, lines: int, rise: float) -> float:
        """Return how far a picture that rises so far reaches below so many lines of words."""
        return max(self.picture - rise - lines * self.line, 0)

    def below(self, lines: int, rise: float) -> float:
        """Return the space below so many lines of words: what the picture needs, and that up to the next picture."""
        return self.reach(lines, rise) + 2 * self.space

    @property
    def most_lines(self) -> int:
        """Return how many lines of words, or more, no picture reaches below."""
        lines = 1
        while self.reach(lines, 0):
            lines += 1
        return lines
