"""The operators of one line of text, written anew with other character codes (ISO 32000-1, 9.4).

A vowel sign above or below its letter is drawn with a text rise, and readers take what is raised for a line of its own,
or leave it out. So its text stays in the line, on a glyph that shows nothing, and the sign itself is drawn after the
line, as a space: Poppler ends a word at a space and writes nothing, PDFium leaves out what has no width.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

_STRING = re.compile(rb"<([0-9a-f]*)>")
_TOKEN = re.compile(rb"<([0-9a-f]*)>|([-+0-9.e]+)")
_RAISED = b" Ts"
# Hexadecimal digits of one code.
_DIGITS = 4
_OTHER_GLYPHS = "WeasyPrint drew other glyphs than its line holds."


class Glyph(Protocol):
    """One glyph of a line."""

    @property
    def number(self) -> int:
        """Return the number of the glyph in its font, which is its code so far."""

    @property
    def width(self) -> float:
        """Return how far the glyph moves the pen, in thousandths of the type size."""

    def codes(self) -> bytes:
        """Return the codes that the line gets for it, as hexadecimal digits."""

    def without_shape(self) -> bytes | None:
        """Return codes that stand for the same text and show nothing; None where the font has no glyph for them."""

    def without_text(self) -> bytes:
        """Return the code that shows it and stands for a space."""


def rewritten(operators: Iterable[bytes], glyphs: Sequence[Glyph], font: bytes) -> list[bytes]:
    """Return the operators of a line with the codes of its glyphs; raised signs are drawn after the line.

    `font` is the operator that set the font in which the line begins.

    Raises:
        ValueError: the operators show other glyphs.
    """
    # A move by nothing ends a string; without it there are few strings, and long ones.
    operators = [operator.replace(b">0<", b"") for operator in operators]
    if any(operator.endswith(_RAISED) for operator in operators):
        return _Line(iter(glyphs), font, _size(font)).rewrite(operators)
    numbers, codes = [b"%04x" % glyph.number for glyph in glyphs], [glyph.codes() for glyph in glyphs]
    place = 0

    def string(match: re.Match[bytes]) -> bytes:
        nonlocal place
        begin, place = place, place + len(match[1]) // _DIGITS
        if match[1] != b"".join(numbers[begin:place]):
            raise ValueError(_OTHER_GLYPHS)
        return b"<" + b"".join(codes[begin:place]) + b">"

    return [_STRING.sub(string, operator) if operator.endswith(b"] TJ") else operator for operator in operators]


def _next(glyphs: Iterator[Glyph], code: bytes) -> Glyph:
    glyph = next(glyphs, None)
    if glyph is None or glyph.number != int(code, 16):
        raise ValueError(_OTHER_GLYPHS)
    return glyph


def _size(font: bytes) -> float:
    """Return the type size that an operator ("/F 12 Tf") sets."""
    return float(font.split()[1])


@dataclass(slots=True)
class _Line:
    """A line with raised signs. `pen` is how far the line has come, in units of text space."""

    glyphs: Iterator[Glyph]
    font: bytes
    size: float
    matrix: tuple[float, ...] = (1, 0, 0, 1, 0, 0)
    pen: float = 0
    rise: bytes = b""
    shown: list[bytes] = field(default_factory=list)
    written: list[bytes] = field(default_factory=list)
    after: list[bytes] = field(default_factory=list)

    def rewrite(self, operators: Iterable[bytes]) -> list[bytes]:
        """Return the operators anew; the font at the end is again the line's last."""
        for operator in operators:
            if operator.endswith(b"] TJ"):
                self._show(operator[1:-4])
            elif operator.endswith(_RAISED):
                self.rise = b"" if float(operator[: -len(_RAISED)]) == 0 else operator
            else:
                self._set(operator)
        self._flush()
        return [*self.written, *self.after, *([self.font] if self.after else [])]

    def _set(self, operator: bytes) -> None:
        """Write an operator that shows no text, and remember the font and the place that it sets."""
        self._flush()
        self.written.append(operator)
        if operator.endswith(b" Tf"):
            self.font, self.size = operator, _size(operator)
        elif operator.endswith(b" Tm"):
            self.matrix, self.pen = tuple(map(float, operator.split()[:6])), 0

    def _flush(self) -> None:
        """Write what is shown so far as one operator: readers look for spaces wherever an operator ends."""
        if self.shown:
            self.written.append(b"[" + b"".join(self.shown) + b"] TJ")
            self.shown.clear()

    def _show(self, content: bytes) -> None:
        """Show the strings and moves of one operator."""
        begin = len(self.shown)
        for token in _TOKEN.finditer(content):
            if token[2] is not None:
                self.shown.append(b" " + token[2] + b" ")
                self._move(-float(token[2]))
            elif self.rise and token[1]:
                self._raise(_next(self.glyphs, token[1]), begin)
            else:
                self.shown.append(b"<" + b"".join(self._codes(token[1])) + b">")

    def _codes(self, string: bytes) -> Iterator[bytes]:
        """Yield the new codes of the glyphs of a string, and move the pen over them."""
        for place in range(0, len(string), _DIGITS):
            glyph = _next(self.glyphs, string[place : place + _DIGITS])
            yield glyph.codes()
            self._move(glyph.width)

    def _move(self, thousandths: float) -> None:
        self.pen += thousandths / 1000 * self.size

    def _raise(self, glyph: Glyph, begin: int) -> None:
        """Leave the text of a raised glyph in the line and draw it afterwards, where it has no width.

        The text stands at `begin`, before the move to the sign's place: there it overlaps nothing, so no word ends.
        """
        hidden = glyph.without_shape()
        if glyph.width or hidden is None:
            self._flush()
            self.written += [self.rise, b"[<" + glyph.codes() + b">] TJ", b"0 Ts"]
            self._move(glyph.width)
            return
        a, b, c, d, e, f = self.matrix
        place = (a, b, c, d, e + self.pen * a, f + self.pen * b)
        matrix = b" ".join((*(b"%.6f" % value for value in place), b"Tm"))
        self.after += [matrix, self.font, self.rise, b"[<" + glyph.without_text() + b">] TJ", b"0 Ts"]
        if hidden:
            self.shown.insert(begin, b"<" + hidden + b">")
