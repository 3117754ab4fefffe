"""Whether a PDF was set in the fonts that were asked for: WeasyPrint takes another one without a word.

The build has looked for fonts and characters before (`publisher.build.fonts`); this looks at what came out.
"""

import struct
from collections.abc import Iterable, Iterator
from typing import Any

from publisher import design
from publisher import language as languages
from publisher.errors import Place, SourceError
from publisher.language import SIGNS, Script
from publisher.materials import Tokens
from publisher.model import Document
from publisher.reading.shown import is_letter, languages_of, name_of, shown

# Pango's weight from which a face is bold (PANGO_WEIGHT_SEMIBOLD), and the bits of a font that say what it is: `head`
# of the OpenType specification, "macStyle".
_BOLD = 600
_BOLD_FACE, _SLANTED_FACE = 0b01, 0b10


def allowed_families(document: Document, tokens: Tokens) -> frozenset[str]:
    """Return the families that the document may be set in: those of its scripts and those of code."""
    families = {family for script in _scripts(document) for family in design.font_families(script)}
    return frozenset(families.union(design.code_families(tokens)))


def refuse_substitutes(fonts: Iterable[Any], allowed: frozenset[str], document: Document) -> None:
    """Raise `SourceError` where another font than those asked for stands in, or a face that the font does not have.

    `fonts` are WeasyPrint's, after the file was written. A sign (an arrow, a tick) may come from the fonts of signs.
    """
    for font in fonts:
        drawn = sorted({sign for text in font.to_unicode.values() for sign in text})
        strange = [sign for sign in drawn if font.family not in allowed and not _from_signs(font.family, sign)]
        if strange:
            raise SourceError(
                f"The font “{font.family}” would stand in for a font that is not installed, for the characters "
                f"{', '.join(name_of(sign) for sign in strange[:5])}.",
                mend=f"{_install(document)} Or write other characters.",
                place=_place_of(strange, document),
            )
        letters = [sign for sign in drawn if is_letter(sign)]  # signs may be drawn as they are: their fonts lack faces
        if letters and (made_up := " and ".join(_made_up(font))):
            raise SourceError(
                f"The font “{font.family}” has no {made_up} letters on this machine; others, made from its regular "
                f"ones, would be drawn in their place.",
                mend=f"{_install(document)} Or take the rule that asks for them out of the style sheets.",
                place=_place_of(letters, document),
            )


def missing_glyph(message: str, document: Document) -> SourceError:
    """Return the error for a character that no installed font has, from WeasyPrint's own warning."""
    sign = chr(int(message.rpartition("U+")[2].rstrip(")"), 16))
    asked = dict.fromkeys(family for script in _scripts(document) for family in design.font_families(script))
    return SourceError(
        f"No font on this machine has the character {name_of(sign)}; asked were {', '.join(asked)}.",
        mend=f"{_install(document)} Or write another character.",
        place=_place_of([sign], document),
    )


def _from_signs(family: str, sign: str) -> bool:
    """Return whether a character may come from a family that no text of the document is set in."""
    return not is_letter(sign) and family in {row.name for row in SIGNS}


def _made_up(font: Any) -> Iterator[str]:  # noqa: ANN401 - untyped library
    """Yield "bold" and "italic" where a font was asked for them and its file has no such face."""
    wants_bold, wants_slanted = font.weight >= _BOLD, bool(font.style)
    if not (wants_bold or wants_slanted):
        return
    style = _mac_style(font.file_content)
    if wants_bold and not style & _BOLD_FACE and not {"wght", "weight"} & set(font.variations):
        yield "bold"
    if wants_slanted and not style & _SLANTED_FACE and not {"slnt", "ital"} & set(font.variations):
        yield "italic"


def _mac_style(content: bytes) -> int:
    """Return "macStyle" of a font file, of the first font in a collection (OpenType 1.9: font file, `head`)."""
    start = struct.unpack_from(">I", content, 12)[0] if content[:4] == b"ttcf" else 0
    (tables,) = struct.unpack_from(">H", content, start + 4)
    entries = (struct.unpack_from(">4sIII", content, start + 12 + 16 * number) for number in range(tables))
    head = next(offset for tag, _, offset, _ in entries if tag == b"head")
    style: int = struct.unpack_from(">H", content, head + 44)[0]
    return style


def _place_of(signs: Iterable[str], document: Document) -> Place:
    """Return where the first of some characters stands in the text, the text's file where it stands nowhere in it."""
    found = ((piece, sign) for piece in shown(document) for sign in signs if sign in piece.value)
    return next((piece.place_of(sign) for piece, sign in found), Place(document.place.path))


def _install(document: Document) -> str:
    families: dict[str, list[str]] = {}
    for script in _scripts(document):
        families.setdefault(script.fonts[0].package, []).append(script.fonts[0].name)
    named = " and ".join(f"{package} (for {', '.join(names)})" for package, names in families.items())
    return f"Install the font package {named}."


def _scripts(document: Document) -> list[Script]:
    tags = (*languages_of(document), "en")
    return list(dict.fromkeys(languages.find(tag).script for tag in tags))
