"""What each glyph of a right-to-left line stands for, so that the text can be read back from the page.

A PDF says for each character code of a font which text it shows (`ToUnicode`: ISO 32000-1, 9.10.3). WeasyPrint takes
the glyph for the code, so a glyph has one text in the whole file, the first that it stood for. Here each pair of glyph
and text has a code of its own: the first text of a glyph keeps the glyph's number, each further one gets a number above
the font's glyphs, and a `CIDToGIDMap` (9.7.4.3) leads it back to the glyph. The page looks the same.

The texts come from `visual_order.py`, and `text_lines.py` writes the lines. Only lines with letters of a right-to-left
script, or in a text that runs that way, are looked at; all others are WeasyPrint's, untouched. `seam.py` puts the
methods of `ExactGlyphs` round what WeasyPrint does.
"""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, islice
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no types
from weasyprint.text.ffi import ffi, pango

from publisher.writers.pdf.text_lines import rewritten
from publisher.writers.pdf.visual_order import JOINER, direction_marks, letters, visual_texts

# Letters of a script that runs from right to left (Hebrew to Arabic Extended-A, presentation forms, other planes).
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
# Characters that say how letters join; they have no glyph, and part words that would read otherwise.
_JOINING_CONTROLS = frozenset("\u200c\u200d")

_LAST_CODE = 0xFFFF
# Characters whose glyphs show nothing and have no width, as far as a font has them.
_EMPTY_CHARACTERS = (0x200B, 0x200C, 0x2060, 0xFEFF)


@dataclass(slots=True)
class Codes:
    """The character codes of one font of one document. `font` is WeasyPrint's.

    `aliases` are the codes above the font's glyphs, with their glyphs; `written` is what lines get for a glyph and its
    text. `fresh` are glyphs whose text WeasyPrint has only guessed: whoever asks first says what it is. `empty` is a
    glyph that shows nothing and has no width; None where the font has none.
    """

    font: Any
    empty: int | None
    aliases: dict[int, int] = field(default_factory=dict)
    written: dict[tuple[int, str], bytes] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)

    @classmethod
    def start(cls, font: Any) -> "Codes":  # noqa: ANN401 - untyped library
        """Return the codes of a font in which no glyph has a second text yet."""
        empty = empty_glyph(font) if _takes_aliases(font) else None
        if empty is not None:
            font.widths.setdefault(empty, 0)
        return cls(font, empty)

    def string(self, glyph: int, text: str) -> bytes:
        """Return the codes for a glyph that stands for `text`, as hexadecimal digits, and tell the font of them.

        A ligature has one for each letter, as far as the font has a glyph that shows nothing. Where the font has no
        room for another code, or is of a kind that has no `CIDToGIDMap`, the glyph keeps its first text.
        """
        known = self.written.get((glyph, text))
        if known is None:
            first, *others = letters(text) if self.empty is not None else [text]
            codes = [self._code(glyph, first), *(self._code(self.empty or 0, other) for other in others)]
            known = self.written[glyph, text] = b"".join(b"%04x" % code for code in codes)
        return known

    def _code(self, glyph: int, text: str) -> int:
        if glyph in self.fresh or glyph not in self.font.to_unicode:
            self.fresh.discard(glyph)
            self.font.to_unicode[glyph] = text
        if self.font.to_unicode[glyph] == text:
            return glyph
        for code, other in self.aliases.items():
            if other == glyph and self.font.to_unicode[code] == text:
                return code
        code = int(self.font.glyph_count) + len(self.aliases)
        if code > _LAST_CODE or not _takes_aliases(self.font):
            return glyph
        self.aliases[code] = glyph
        self.font.to_unicode[code] = text
        self.font.widths[code] = self.font.widths[glyph]
        return code

    def glyph_map(self) -> bytes:
        """Return the `CIDToGIDMap`: two bytes for each code, the number of its glyph, 0 for codes that nobody uses."""
        used = self.font.to_unicode
        codes = range(max(self.aliases) + 1)
        return b"".join(self.aliases.get(code, code if code in used else 0).to_bytes(2, "big") for code in codes)


def _takes_aliases(font: Any) -> bool:  # noqa: ANN401 - untyped library
    """Return whether a font has TrueType outlines, which alone have a `CIDToGIDMap`, and no missing glyphs' codes."""
    return bool("glyf" in font.tables and not font.missing)


def empty_glyph(font: Any) -> int | None:  # noqa: ANN401 - untyped library
    """Return the number of a glyph without width and outline, or None. `font` is WeasyPrint's."""
    return _empty_glyph(font.file_content, font.index)


@lru_cache(maxsize=32)  # a font is read once for all files that a process writes
def _empty_glyph(content: bytes, index: int) -> int | None:
    file = TTFont(io.BytesIO(content), fontNumber=index, lazy=True)
    names = file.getBestCmap() or {}
    for character in _EMPTY_CHARACTERS:
        name = names.get(character)
        if name and file["hmtx"][name][0] == 0 and file["glyf"][name].numberOfContours == 0:
            return int(file.getGlyphID(name))
    return None


@dataclass(slots=True)
class Shown:
    """One glyph of a line with the text that it stands for: a `Glyph` for `text_lines.rewritten`."""

    font_codes: Codes
    number: int
    text: str

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


@dataclass(slots=True)
class ExactGlyphs:
    """The codes of the fonts of one document."""

    codes: dict[str, Codes] = field(default_factory=dict)

    def draw(self, draw: Callable[..., Any], stream: Any, text_box: Any, *rest: Any) -> Any:  # noqa: ANN401 - untyped library
        """Return what `draw`, WeasyPrint's `draw_first_line`, does; the line has exact codes where it needs them."""
        if text_box.style["direction"] == "ltr" and not _RIGHT_TO_LEFT.search(text_box.text):
            return draw(stream, text_box, *rest)
        fonts = stream._fonts  # noqa: SLF001 - the seam
        start, (name, size) = len(stream.stream), stream._current_font or ("F", 0)  # noqa: SLF001 - the seam
        known = {font.hash: len(font.to_unicode) for font in fonts.values()}
        images = draw(stream, text_box, *rest)
        if len(stream.stream) > start:
            glyphs = self._line(stream, text_box, known)
            if not any(glyph.font_codes.font.bitmap for glyph in glyphs):
                stream.stream[start:] = rewritten(stream.stream[start:], glyphs, f"/{name} {size:f} Tf".encode())
        return images

    def _line(self, stream: Any, text_box: Any, known: dict[str, int]) -> list[Shown]:  # noqa: ANN401 - untyped library
        """Return the glyphs of a line that is drawn, from left to right.

        `known` is how many glyphs of each font had a text before.
        """
        line, _ = text_box.pango_layout.get_first_line()
        text = text_box.pango_layout.text.encode()
        glyphs: list[tuple[Codes, int]] = []
        texts: list[tuple[str, int]] = []
        run = line.runs[0]
        while run != ffi.NULL:
            codes = self._codes(stream.add_font(run.data.item.analysis.font)[0], known)
            level = run.data.item.analysis.level
            for glyph, meant in run_texts(run.data, text):
                glyphs.append((codes, glyph))
                texts.append((meant, level))
            run = run.next
        marked = direction_marks(texts)
        return [Shown(codes, glyph, meant) for (codes, glyph), meant in zip(glyphs, marked, strict=True)]

    def _codes(self, font: Any, known: dict[str, int]) -> Codes:  # noqa: ANN401 - untyped library
        """Return the codes of a font; its glyphs that have a text since `known` have it from a guess."""
        codes = self.codes.get(font.hash)
        if codes is None:
            codes = self.codes[font.hash] = Codes.start(font)
        codes.fresh = set(islice(font.to_unicode, known.get(font.hash, 0), None)) - set(codes.aliases)
        return codes

    def clean(self, clean: Callable[..., Any], font: Any, to_unicode: dict[int, str], *rest: Any) -> None:  # noqa: ANN401 - untyped library
        """Do what `clean`, WeasyPrint's `Font.clean`, does, without the codes that are no glyphs."""
        codes = self.codes.get(font.hash)
        aliases = codes.aliases if codes else {}
        clean(font, {glyph: text for glyph, text in to_unicode.items() if glyph not in aliases}, *rest)

    def build(self, build: Callable[..., Any], pdf: Any, fonts: Any, compress: bool, *rest: Any) -> Any:  # noqa: ANN401 - untyped library
        """Return what `build`, WeasyPrint's `build_fonts_dictionary`, does, with a `CIDToGIDMap` where it is needed."""
        for font in fonts.values():
            if codes := self.codes.get(font.hash):
                # WeasyPrint may hold one font as several, of which the last one is written.
                font.to_unicode, font.widths = (
                    {**font.to_unicode, **codes.font.to_unicode},
                    {**font.widths, **codes.font.widths},
                )
                codes.font = font
        references = build(pdf, fonts, compress, *rest)
        for name, codes in self.codes.items():
            if codes.aliases:
                glyph_map = pydyf.Stream([codes.glyph_map()], compress=compress)
                pdf.add_object(glyph_map)
                descendant = _object(pdf, references[name])["DescendantFonts"][0]
                _object(pdf, descendant)["CIDToGIDMap"] = glyph_map.reference
        return references


def _object(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401 - untyped library
    """Return the object of a file that a reference ("12 0 R") names."""
    return pdf.objects[int(reference.split()[0])]
