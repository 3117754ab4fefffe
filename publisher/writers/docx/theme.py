"""The theme and the table of fonts: what Word offers people who go on working on the file.

No style refers to the theme (its fonts would win over the script's own), but Word expects one, and takes from it the
colours that it offers first: they are the design's.
"""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from publisher import language as languages
from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import A, Element, make, serialise, w


def add_theme(file: Document, design: Design, language: str) -> None:
    """Give the file its theme and its table of fonts, which python-docx has no names for."""
    font = languages.find(language).script.word_font
    for name, media_type, kind, element in (
        ("theme", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, _theme(design, font)),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, w("fonts", w("font", name=font))),
    ):
        part = Part(PackURI(f"/word/{name}.xml"), media_type, serialise(element), file.part.package)
        file.part.relate_to(part, kind)


def _theme(design: Design, font: str) -> Element:
    """Return the theme (ISO/IEC 29500-1, 20.1.6)."""
    return _a("theme", _a("themeElements", _colours(design), _fonts(font), _formats()), name="Publisher")


def _a(tag: str, /, *children: Element, **attributes: str) -> Element:
    return make(f"{{{A}}}{tag}", *children, attributes=attributes)


def _colours(design: Design) -> Element:
    colours = {
        "dk1": design.text,
        "lt1": "FFFFFF",
        "dk2": design.heading,
        "lt2": design.surface,
        "accent1": design.accent,
        "accent2": design.heading,
        "accent3": design.secondary,
        "accent4": design.notice_rule,
        "accent5": design.rule,
        "accent6": design.notice,
        "hlink": design.link,
        "folHlink": design.link,
    }
    return _a("clrScheme", *(_a(role, _a("srgbClr", val=value)) for role, value in colours.items()), name="Publisher")


def _fonts(font: str) -> Element:
    slots = [(_a("latin", typeface=font), _a("ea", typeface=""), _a("cs", typeface=font)) for _ in range(2)]
    return _a("fontScheme", _a("majorFont", *slots[0]), _a("minorFont", *slots[1]), name="Publisher")


def _formats() -> Element:
    """Return the three fills, lines and effects that a theme must have, all plain."""
    return _a(
        "fmtScheme",
        _a("fillStyleLst", *(_fill() for _ in range(3))),
        _a("lnStyleLst", *(_a("ln", _fill(), w="9525") for _ in range(3))),
        _a("effectStyleLst", *(_a("effectStyle", _a("effectLst")) for _ in range(3))),
        _a("bgFillStyleLst", *(_fill() for _ in range(3))),
        name="Publisher",
    )


def _fill() -> Element:
    return _a("solidFill", _a("schemeClr", val="phClr"))
