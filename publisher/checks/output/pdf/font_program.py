"""The names that a Type 1 font in a PDF gives to its letters itself: its built-in encoding."""

import io
import re

import pikepdf
from fontTools.cffLib import CFFFontSet  # type: ignore[import-untyped]  # it has no types
from fontTools.encodings.StandardEncoding import StandardEncoding  # type: ignore[import-untyped]  # it has no types

# As programs that make fonts write it (Adobe Type 1 Font Format, 2.3): "dup 65 /A put".
_STANDARD = re.compile(rb"/Encoding\s+StandardEncoding\s+def")
_NAMED = re.compile(rb"\bdup\s+(\d{1,3})\s*/([!-.0-Z^-z\\\[\]]{1,80})\s+put")
# What is written in clear before the glyphs; a program of more than this was made to fill the memory.
_CLEAR = 1024 * 1024
_NO_GLYPH = ".notdef"


def built_in(descriptor: pikepdf.Object) -> dict[int, str] | None:
    """Return the names of letters by their codes, as a font's own program says them.

    None where it is not in the file, or says them in no way that is known here.
    """
    if isinstance(program := descriptor.get("/FontFile"), pikepdf.Stream):
        return _of_type_1(program.read_bytes()[:_CLEAR].partition(b"eexec")[0])
    program = descriptor.get("/FontFile3")
    if isinstance(program, pikepdf.Stream) and program.get("/Subtype") == "/Type1C":
        return _of_cff(program.read_bytes())
    return None


def _of_type_1(clear: bytes) -> dict[int, str] | None:
    if _STANDARD.search(clear):
        return _without_gaps(StandardEncoding)
    return {int(code): name.decode("ascii") for code, name in _NAMED.findall(clear)} or None


def _of_cff(program: bytes) -> dict[int, str] | None:
    fonts = CFFFontSet()
    try:
        fonts.decompile(io.BytesIO(program), None)
        encoding = fonts[fonts.fontNames[0]].Encoding
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - fontTools raises anything on a broken program, which then says nothing
        return None
    return _without_gaps(StandardEncoding if encoding == "StandardEncoding" else encoding)


def _without_gaps(names: object) -> dict[int, str] | None:
    if not isinstance(names, list):
        return None
    return {code: str(name) for code, name in enumerate(names) if name != _NO_GLYPH}
