"""The theme and the table of fonts: what Word offers people who go on working on the file.

No style refers to the theme (its fonts would win over the script's own), but Word expects one, and takes from it the
colours that it offers first: they are the design's.
"""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from publisher import language as languages
from publisher.language import Script
from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import A, Element, make, serialise, w


def add_theme(file: Document, design: Design, language: str) -> None:
    """Give the file its theme and its table of fonts, which python-docx has no names for."""
    script = languages.find(language).script
    fonts = w("fonts", *(w("font", name=name) for name in (script.word_font, design.code_font)))
    for name, media_type, kind, element in (
        ("theme", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, _theme(design, script)),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, fonts),
    ):
        part = Part(PackURI(f"/word/{name}.xml"), media_type, serialise(element), file.part.package)
        file.part.relate_to(part, kind)


def _theme(design: Design, script: Script) -> Element:
    """Return the theme (ISO/IEC 29500-1, 20.1.6)."""
    return _a("theme", _a("themeElements", _colours(design), _fonts(script), _formats()), name="Publisher")


def _a(tag: str, /, *children: Element, **attributes: str) -> Element:
    return make(f"{{{A}}}{tag}", *children, attributes=attributes)


def _colours(design: Design) -> Element:
    colours = {
        "dk1": design.colours.text,
        "lt1": "FFFFFF",
        "dk2": design.colours.heading,
        "lt2": design.colours.surface,
        "accent1": design.colours.accent,
        "accent2": design.colours.heading,
        "accent3": design.colours.secondary,
        "accent4": design.colours.notice_rule,
        "accent5": design.colours.rule,
        "accent6": design.colours.notice,
        "hlink": design.colours.link,
        "folHlink": design.colours.link,
    }
    return _a("clrScheme", *(_a(role, _a("srgbClr", val=value)) for role, value in colours.items()), name="Publisher")


def _fonts(script: Script) -> Element:
    font = script.word_font
    eastern = "" if script.spaced else font
    slots = [(_a("latin", typeface=font), _a("ea", typeface=eastern), _a("cs", typeface=font)) for _ in range(2)]
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
