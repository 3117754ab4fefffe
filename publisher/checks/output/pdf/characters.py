"""What the codes of a font mean: its ToUnicode table (ISO 32000-1, 9.10.3), else the names of its letters."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pikepdf
from fontTools import agl  # type: ignore[import-untyped]  # it has no types
from fontTools.encodings.StandardEncoding import StandardEncoding  # type: ignore[import-untyped]  # it has no types

from publisher.checks.output.pdf.font_program import built_in

_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf(?:char|range)", re.DOTALL)
_CHARACTER = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(<[0-9A-Fa-f\s]*>|\[[^\]]*\])")
_HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_LONGEST_RANGE = 65_536
CODES = 256  # of a simple font
# The flag of fonts whose letters are none of the standard Latin set (ISO 32000-1, table 123).
_SYMBOLIC = 1 << 2
# The encodings that a simple font may name instead of a table (ISO 32000-1, annex D), as Python knows them.
_ENCODINGS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}


@dataclass(frozen=True, slots=True)
class Characters:
    """The text of each code of a font; `width` is the number of bytes of a code.

    `glyphs` says which glyph each code draws, two bytes for each code (ISO 32000-1, 9.7.4.2: `CIDToGIDMap`); it is
    empty where the code is the number of the glyph, and None where codes say nothing of glyphs.
    """

    width: int
    by_code: Mapping[bytes, str]
    glyphs: bytes | None = None

    def unknown(self, codes: bytes) -> int:
        """Return how many of some codes draw glyph 0, which every font has for the characters that it does not know."""
        if self.glyphs is None or (not self.glyphs and b"\0\0" not in codes):
            return 0
        numbers = (int.from_bytes(codes[at : at + self.width]) for at in range(0, len(codes), self.width))
        if not self.glyphs:
            return sum(number == 0 for number in numbers)
        return sum(not any(self.glyphs[2 * number : 2 * number + 2]) for number in numbers)


def characters(font: pikepdf.Object) -> Characters:
    """Return what a font's codes mean; where it says so in no way, no code means anything.

    A simple font without a table may name its letters by an encoding, as files of other programs do.
    A composite font's codes have two bytes here: so they have in all fonts that are embedded by glyph (Identity-H).
    """
    width = 2 if font.get("/Subtype") == "/Type0" else 1
    table = font.get("/ToUnicode")
    glyphs = _glyphs(font) if width > 1 else None
    if not isinstance(table, pikepdf.Stream):
        return Characters(width, _by_encoding(font) if width == 1 else {}, glyphs)
    found: dict[bytes, str] = {}
    for kind, body in _SECTION.findall(table.read_bytes()):
        found |= _by_character(body) if kind == b"char" else _by_range(body, width)
    return Characters(width, found, glyphs)


def _glyphs(font: pikepdf.Object) -> bytes:
    """Return the map of a composite font from codes to glyphs, b"" where it has none: “Identity”."""
    mapped = font.get("/DescendantFonts", [pikepdf.Dictionary()])[0].get("/CIDToGIDMap")
    return mapped.read_bytes() if isinstance(mapped, pikepdf.Stream) else b""


def _by_encoding(font: pikepdf.Object) -> dict[bytes, str]:
    """Return what the codes of a simple font mean by its encoding (ISO 32000-1, 9.6.6), {} where it has none."""
    letters = _base(font) | {code: _letter(name) for code, name in differences(font).items()}
    return {code: letter for code, letter in letters.items() if letter}


def differences(font: pikepdf.Object) -> dict[bytes, str]:
    """Return the names that a simple font gives to letters by their codes (ISO 32000-1, table 114)."""
    said = font.get("/Encoding")
    named: dict[bytes, str] = {}
    code = 0
    for item in said.get("/Differences", []) if isinstance(said, pikepdf.Dictionary) else []:
        if isinstance(item, pikepdf.Name):
            named[bytes((code % 256,))] = str(item)[1:]
            code += 1
        else:
            code = int(item)
    return named


def _base(font: pikepdf.Object) -> dict[bytes, str]:
    """Return what codes mean before any differences (ISO 32000-1, table 114).

    A Type 3 font has nothing there, and a TrueType font without an encoding says nothing. Where none is named, a font
    in the file has its own, and one that is not has the standard encoding, unless it is one of symbols.
    """
    said = font.get("/Encoding")
    base = said.get("/BaseEncoding") if isinstance(said, pikepdf.Dictionary) else said
    if str(base) in _ENCODINGS:
        python = _ENCODINGS[str(base)]
        return {bytes((code,)): bytes((code,)).decode(python, errors="ignore") for code in range(32, 256)}
    kind = font.get("/Subtype")
    if kind == "/Type3" or (said is None and kind == "/TrueType"):
        return {}
    descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
    names = built_in(descriptor) if kind in {"/Type1", "/MMType1"} and str(base) != "/StandardEncoding" else None
    if names is not None:
        return {bytes((code,)): _letter(name) for code, name in names.items() if 0 <= code < CODES}
    if str(base) != "/StandardEncoding" and int(descriptor.get("/Flags", 0)) & _SYMBOLIC:
        return {}
    return {bytes((code,)): _letter(name) for code, name in enumerate(StandardEncoding)}


def _letter(name: str) -> str:
    return str(agl.toUnicode(name))


def _by_character(body: bytes) -> dict[bytes, str]:
    return {_bytes(code): _text(_bytes(text)) for code, text in _CHARACTER.findall(body)}


def _by_range(body: bytes, width: int) -> dict[bytes, str]:
    found: dict[bytes, str] = {}
    for first, last, target in _RANGE.findall(body):
        start = int.from_bytes(_bytes(first))
        end = min(int.from_bytes(_bytes(last)), start + _LONGEST_RANGE, 256**width - 1)
        texts = [_bytes(text) for text in _HEXADECIMAL.findall(target)]
        for offset, code in enumerate(range(start, end + 1)):
            if target.startswith(b"["):
                if offset >= len(texts):
                    break
                found[code.to_bytes(width)] = _text(texts[offset])
            elif texts and texts[0]:
                # The last byte of the text counts on.
                final = (texts[0][-1] + offset) % 256
                found[code.to_bytes(width)] = _text(texts[0][:-1] + bytes((final,)))
    return found


def _bytes(digits: bytes) -> bytes:
    packed = b"".join(digits.split()).decode("ascii")
    return bytes.fromhex(packed + "0" * (len(packed) % 2))


def _text(encoded: bytes) -> str:
    return encoded.decode("utf-16-be", errors="replace")
