"""The character codes of a font: one for each glyph and text that it stands for, above the font's own glyphs.

A `CIDToGIDMap` (ISO 32000-1, 9.7.4.3) leads them back to their glyphs.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no types

from publisher.writers.pdf.visual_order import letters

_LAST_CODE = 0xFFFF
# Characters whose glyphs show nothing and have no width, as far as a font has them.
_EMPTY_CHARACTERS = (0x200B, 0x200C, 0x2060, 0xFEFF)


@dataclass(slots=True)
class Codes:
    """The character codes of one font of one document. `font` is WeasyPrint's.

    `aliases` are the codes above the font's glyphs, by glyph and text, and `written` is what lines get for a glyph and
    its text. `kept` are the texts of glyphs that no alias was left for. `empty` is a glyph that shows nothing and has
    no width; None where the font has none.
    """

    font: Any
    empty: int | None
    aliases: dict[tuple[int, str], int] = field(default_factory=dict)
    written: dict[tuple[int, str], bytes] = field(default_factory=dict)
    kept: dict[int, str] = field(default_factory=dict)

    @classmethod
    def start(cls, font: Any) -> "Codes":  # noqa: ANN401 - untyped library
        """Return the codes of a font that no line has used yet."""
        empty = empty_glyph(font) if _takes_aliases(font) else None
        if empty is not None:
            font.widths.setdefault(empty, 0)
        return cls(font, empty)

    def string(self, glyph: int, text: str) -> bytes:
        """Return the codes for a glyph that stands for `text`, as hexadecimal digits.

        A ligature has one for each letter, as far as the font has a glyph that shows nothing. Where the font has no
        room for another code, or is of a kind that has no `CIDToGIDMap`, the glyph has its own number and one text:
        what WeasyPrint's lines say that it is, else the first that it stood for here.
        """
        known = self.written.get((glyph, text))
        if known is None:
            first, *others = letters(text) if self.empty is not None else [text]
            codes = [self._code(glyph, first), *(self._code(self.empty or 0, other) for other in others)]
            known = self.written[glyph, text] = b"".join(b"%04x" % code for code in codes)
        return known

    def _code(self, glyph: int, text: str) -> int:
        if (known := self.aliases.get((glyph, text))) is not None:
            return known
        code = int(self.font.glyph_count) + len(self.aliases)
        if code > _LAST_CODE or not _takes_aliases(self.font):
            self.kept.setdefault(glyph, text)
            return glyph
        self.aliases[glyph, text] = code
        return code

    def glyphs(self) -> dict[int, int]:
        """Return the glyph of each code above the font's glyphs."""
        return {code: glyph for (glyph, _), code in self.aliases.items()}

    def use(self, font: Any) -> None:  # noqa: ANN401 - untyped library
        """Go on with a font that WeasyPrint holds beside the one before, as the same font."""
        if font is not self.font:
            font.widths = {**font.widths, **self.font.widths}
            self.font = font

    def tell(self, fonts: Sequence[Any]) -> None:
        """Tell the font of all codes; what WeasyPrint's own lines say of a glyph stays.

        `fonts` are those that WeasyPrint holds for it, of which the last one is written.
        """
        texts = dict(self.kept)
        for font in fonts:
            texts |= font.to_unicode
            self.use(font)
        self.font.to_unicode = texts | {code: text for (_, text), code in self.aliases.items()}
        self.font.widths |= {code: self.font.widths[glyph] for code, glyph in self.glyphs().items()}

    def glyph_map(self) -> bytes:
        """Return the `CIDToGIDMap`: two bytes for each code, the number of its glyph, 0 for codes that nobody uses."""
        used, glyphs = self.font.to_unicode, self.glyphs()
        codes = range(max(glyphs) + 1)
        return b"".join(glyphs.get(code, code if code in used else 0).to_bytes(2, "big") for code in codes)


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
