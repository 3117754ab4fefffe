"""What each glyph of a right-to-left line stands for, so that the text can be read back from the page.

A PDF says for each character code of a font which text it shows (`ToUnicode`: ISO 32000-1, 9.10.3). WeasyPrint takes
the glyph for the code, so a glyph has one text in the whole file, the first that it stood for. Here each pair of glyph
and text has a code of its own (`font_codes.py`). The page looks the same. The glyphs' own numbers are left to the lines
that WeasyPrint writes: what a bracket means there is not what it means from right to left, whichever line comes first.

The texts come from `visual_order.py`, and `shown_lines.py` writes the lines. Only lines with letters of a right-to-left
script, in a text that runs that way, or with a sign straight behind such letters, are looked at; all others are
WeasyPrint's, untouched. `seam.py` puts the methods of `ExactGlyphs` round what WeasyPrint does.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types
from weasyprint.text.ffi import ffi, pango

from publisher import characters
from publisher.writers.pdf.font_codes import Codes
from publisher.writers.pdf.shown_lines import rewritten
from publisher.writers.pdf.visual_order import JOINER, direction_marks, visual_texts

_RIGHT_TO_LEFT = re.compile(f"[{characters.RIGHT_TO_LEFT}]")
# A bracket, comma or other sign before the first word.
_SIGN_FIRST = re.compile(r"\s*[^\w\s]")
# Characters that say how letters join; they have no glyph, and part words that would read otherwise.
_JOINING_CONTROLS = frozenset("\u200c\u200d")


@dataclass(slots=True)
class Shown:
    """One glyph of a line with the text that it stands for: a `Glyph` for `shown_lines.rewritten`."""

    font_codes: Codes
    number: int
    text: str

    @property
    def takes_codes(self) -> bool:
        """Return whether codes say what it is: not in a font of pictures, nor where it stands for no glyph at all.

        WeasyPrint warns of characters that no font has, and no such file is kept.
        """
        return not self.font_codes.font.bitmap and not self.number & pango.PANGO_GLYPH_UNKNOWN_FLAG

    @property
    def width(self) -> float:
        """Return how far the glyph moves the pen, in thousandths of the type size."""
        return float(self.font_codes.font.widths[self.number])

    def codes(self) -> bytes:
        """Return the codes for the glyph and its text."""
        return self.font_codes.string(self.number, self.text)

    def without_shape(self) -> bytes | None:
        """Return a code for the text alone; no code where it is none of the line's letters."""
        if self.font_codes.empty is None:
            return None
        return b"" if self.text == JOINER else self.font_codes.string(self.font_codes.empty, self.text)

    def without_text(self) -> bytes:
        """Return a code for the glyph that stands for a space."""
        return self.font_codes.string(self.number, " ")


def run_texts(run: Any, text: bytes) -> Iterable[tuple[int, str]]:  # noqa: ANN401 - untyped library
    """Return the glyphs of a part of a line that has one font and one direction, from left to right, with their texts.

    `run` is Pango's, `text` the line in UTF-8.
    """
    begin, count, rightward = run.item.offset, run.glyphs.num_glyphs, run.item.analysis.level % 2 == 0
    glyphs = [shape.glyph for shape in run.glyphs.glyphs[0:count]]
    starts = run.glyphs.log_clusters[0:count]
    meant = text[begin : begin + run.item.length]
    characters = meant.decode()
    if len(set(starts)) == count == len(characters) and pango.PANGO_GLYPH_EMPTY not in glyphs:
        return zip(glyphs, characters if rightward else reversed(characters), strict=True)
    return _cluster_texts(glyphs, starts, meant, rightward=rightward)


def _cluster_texts(
    glyphs: Sequence[int], starts: Sequence[int], meant: bytes, *, rightward: bool
) -> Iterator[tuple[int, str]]:
    """Yield the glyphs that show something, with their texts, where glyphs and characters are not one to one.

    `starts` are the places in `meant` where the text of each glyph begins.
    """
    order = sorted(set(starts))
    ends = dict(zip(order, [*order[1:], len(meant)], strict=True))
    unseen = ""
    for start, places in groupby(range(len(glyphs)), key=starts.__getitem__):
        cluster = [glyphs[place] for place in places if glyphs[place] != pango.PANGO_GLYPH_EMPTY]
        text = meant[start : ends[start]].decode()
        if not cluster:
            unseen = text if text in _JOINING_CONTROLS and not rightward else ""
            continue
        texts = [*[JOINER] * (len(cluster) - 1), text] if rightward else visual_texts(text, len(cluster))
        texts[0], unseen = unseen + texts[0], ""
        yield from zip(cluster, texts, strict=True)


@dataclass(frozen=True, slots=True)
class Turned:
    """A piece of a line with letters from right to left: one of them, and where it was drawn on a page, in CSS px."""

    letter: str
    page: Any
    right: float
    baseline: float

    def stands_left_of(self, text_box: Any, page: Any) -> bool:  # noqa: ANN401 - untyped library
        """Return whether it stands in the line of a text box, further to the left; there may be others between."""
        same_line = page is self.page and abs(_baseline(text_box) - self.baseline) < 1
        return same_line and bool(text_box.position_x >= self.right - 1)


@dataclass(slots=True)
class ExactGlyphs:
    """The codes of the fonts of one document; `turned` is the last piece of a line that has right-to-left letters."""

    codes: dict[str, Codes] = field(default_factory=dict)
    turned: Turned | None = None

    def draw(self, draw: Callable[..., Any], stream: Any, text_box: Any, *rest: Any) -> Any:  # noqa: ANN401 - untyped library
        """Return what `draw`, WeasyPrint's `draw_first_line`, does; the line has exact codes where it needs them."""
        before = self._before(stream, text_box)
        if found := _RIGHT_TO_LEFT.search(text_box.text):
            right = text_box.position_x + text_box.width
            self.turned = Turned(found[0], stream, right, _baseline(text_box))
        if text_box.style["direction"] == "ltr" and not (found or before):
            return draw(stream, text_box, *rest)
        fonts = stream._fonts  # noqa: SLF001 - the seam
        start, (name, size) = len(stream.stream), stream._current_font or ("F", 0)  # noqa: SLF001 - the seam
        known = {key: len(font.to_unicode) for key, font in fonts.items()}
        images = draw(stream, text_box, *rest)
        if len(stream.stream) > start:
            glyphs = self._line(stream, text_box, before)
            if all(glyph.takes_codes for glyph in glyphs):
                for key, font in fonts.items():
                    _forget(font.to_unicode, known.get(key, 0))
                stream.stream[start:] = rewritten(stream.stream[start:], glyphs, f"/{name} {size:f} Tf".encode())
        return images

    def _before(self, stream: Any, text_box: Any) -> str:  # noqa: ANN401 - untyped library
        """Return a right-to-left letter at the left of a text box whose first sign readers would take for its own."""
        if not self.turned or not _SIGN_FIRST.match(text_box.text):
            return ""
        return self.turned.letter if self.turned.stands_left_of(text_box, stream) else ""

    def _line(self, stream: Any, text_box: Any, before: str) -> list[Shown]:  # noqa: ANN401 - untyped library
        """Return the glyphs of a line that is drawn, from left to right.

        `before` is a right-to-left letter of the piece at its left, "" for none.
        """
        line, _ = text_box.pango_layout.get_first_line()
        text = text_box.pango_layout.text.encode()
        glyphs: list[tuple[Codes, int]] = []
        texts: list[tuple[str, int]] = []
        run = line.runs[0]
        while run != ffi.NULL:
            codes = self._codes(stream.add_font(run.data.item.analysis.font)[0])
            level = run.data.item.analysis.level
            for glyph, meant in run_texts(run.data, text):
                glyphs.append((codes, glyph))
                texts.append((meant, level))
            run = run.next
        marked = direction_marks(texts, before)
        return [Shown(codes, glyph, meant) for (codes, glyph), meant in zip(glyphs, marked, strict=True)]

    def _codes(self, font: Any) -> Codes:  # noqa: ANN401 - untyped library
        """Return the codes of a font."""
        codes = self.codes.get(font.hash)
        if codes is None:
            codes = self.codes[font.hash] = Codes.start(font)
        codes.use(font)
        return codes

    def clean(self, clean: Callable[..., Any], font: Any, to_unicode: dict[int, str], *rest: Any) -> None:  # noqa: ANN401 - untyped library
        """Do what `clean`, WeasyPrint's `Font.clean`, does, with the glyphs of the codes that are none."""
        codes = self.codes.get(font.hash)
        glyphs = codes.glyphs() if codes else {}
        clean(font, {glyphs.get(code, code): text for code, text in to_unicode.items()}, *rest)

    def build(self, build: Callable[..., Any], pdf: Any, fonts: Any, compress: bool, *rest: Any) -> Any:  # noqa: ANN401 - untyped library
        """Return what `build`, WeasyPrint's `build_fonts_dictionary`, does, with a `CIDToGIDMap` where it is needed."""
        for name, codes in self.codes.items():
            codes.tell([font for font in fonts.values() if font.hash == name])
        references = build(pdf, fonts, compress, *rest)
        for name, codes in self.codes.items():
            if codes.aliases:
                glyph_map = pydyf.Stream([codes.glyph_map()], compress=compress)
                pdf.add_object(glyph_map)
                descendant = _object(pdf, references[name])["DescendantFonts"][0]
                _object(pdf, descendant)["CIDToGIDMap"] = glyph_map.reference
        return references


def _baseline(text_box: Any) -> float:  # noqa: ANN401 - untyped library
    """Return the height of a text box's baseline on its page, in CSS px from the top."""
    return float(text_box.position_y + text_box.baseline)


def _forget(texts: dict[int, str], number: int) -> None:
    """Take away all texts of a font's glyphs but the first `number`: WeasyPrint guessed them for a line of ours."""
    for glyph in [*islice(texts, number, None)]:
        del texts[glyph]


def _object(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401 - untyped library
    """Return the object of a file that a reference ("12 0 R") names."""
    return pdf.objects[int(reference.split()[0])]
