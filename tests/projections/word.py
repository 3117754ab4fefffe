"""A Word file as readable lines: its properties, then each paragraph with its style, list, text and marks.

python-docx opens the file, and what it has no name for is read from its XML.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

_HYPERLINK, _RUN, _TABLE, _PARAGRAPH = qn("w:hyperlink"), qn("w:r"), qn("w:tbl"), qn("w:p")
_FIELD, _DIRECTION, _CONTROL = qn("w:fldSimple"), qn("w:dir"), qn("w:sdt")
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@dataclass
class Reading:
    """What is needed to tell paragraphs: the style names, the lists, the link targets, and the numbers given so far."""

    styles: dict[str, str]
    outline: dict[str, int]
    lists: dict[tuple[str, str], tuple[str, int]]
    targets: dict[str, str]
    language: str
    counted: dict[tuple[str, str], int] = field(default_factory=dict)


def project(content: bytes) -> str:
    """Return the file's properties, heads and feet, text and footnotes."""
    document = docx.Document(io.BytesIO(content))
    lines = [*_properties(document), "", *_furniture(document), ""]
    reading = _reading(document, document.part)
    lines += list(_blocks(document.element.body, reading, 0))
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/footnotes.xml":
            lines += ["", *_footnotes(part, _reading(document, part))]
    return "\n".join(lines) + "\n"


def _properties(document: Document) -> Iterator[str]:
    core = document.core_properties
    yield f"Title: {core.title}"
    yield f"Language: {core.language}"
    yield f"Author: {core.author}"
    yield f"Subject: {core.subject}"
    yield f"Keywords: {core.keywords}"
    created, modified = (f"{date:%Y-%m-%d}" if date else "not told" for date in (core.created, core.modified))
    yield f"Created: {created}, modified: {modified}"
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/docProps/custom.xml":
            for entry in parse_xml(part.blob):
                yield f"{entry.get('name')}: {entry[0].text}"
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    fonts, language = defaults.find(qn("w:rFonts")), defaults.find(qn("w:lang"))
    yield f"Fonts: {', '.join(f'{_local(name)} {value}' for name, value in sorted(fonts.attrib.items()))}"
    yield f"Languages: {', '.join(f'{_local(name)} {value}' for name, value in sorted(language.attrib.items()))}"
    section = document.sections[0]._sectPr  # noqa: SLF001 - python-docx has no name for the direction of a section
    yield f"Direction: {'rtl' if section.find(qn('w:bidi')) is not None else 'ltr'}"


def _furniture(document: Document) -> Iterator[str]:
    section = document.sections[0]
    for name, part in (
        ("First head", section.first_page_header),
        ("Head", section.header),
        ("First foot", section.first_page_footer),
        ("Foot", section.footer),
    ):
        element: Any = part._element  # noqa: SLF001 - the XML is what is told here
        reading = _reading(document, part.part)
        yield f"{name}: {' / '.join(_text(item, reading) for item in element)}"


def _reading(document: Document, part: Any) -> Reading:  # noqa: ANN401 - parts of python-docx share no type
    styles: Any = document.styles.element
    default = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    return Reading(
        styles={_identifier(style): style.find(qn("w:name")).get(qn("w:val")) for style in styles.style_lst},
        outline={name: level for name in map(_identifier, styles.style_lst) if (level := _outline(name, styles))},
        lists=dict(_lists(document)),
        targets={key: relationship.target_ref for key, relationship in part.rels.items()},
        language=_value(default, "val"),
    )


def _identifier(style: Any) -> str:  # noqa: ANN401 - an element of python-docx
    return _value(style, "styleId")


def _outline(identifier: str, styles: Any) -> int:  # noqa: ANN401
    """Return the level, from 1, at which paragraphs of a style stand in the outline; 0 for those that are its text."""
    known = {_identifier(style): style for style in styles.style_lst}
    while identifier in known:
        level = known[identifier].find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if level is not None:
            return (int(_value(level, "val")) + 1) % 10
        base = known[identifier].find(qn("w:basedOn"))
        identifier = "" if base is None else _value(base, "val")
    return 0


def _lists(document: Document) -> Iterator[tuple[tuple[str, str], tuple[str, int]]]:
    """Yield for each instance and level of a list how it is numbered and where it starts."""
    root: Any = document.part.numbering_part.element
    levels = {
        (_value(definition, "abstractNumId"), _value(level, "ilvl")): level
        for definition in root.iterfind(qn("w:abstractNum"))
        for level in definition.iterfind(qn("w:lvl"))
    }
    for instance in root.iterfind(qn("w:num")):
        definition = _value(instance.find(qn("w:abstractNumId")), "val")
        starts = {
            _value(override, "ilvl"): int(_value(override.find(qn("w:startOverride")), "val"))
            for override in instance.iterfind(qn("w:lvlOverride"))
        }
        for (owner, number), level in levels.items():
            if owner == definition:
                kind = _value(level.find(qn("w:numFmt")), "val")
                mark = _value(level.find(qn("w:lvlText")), "val") if kind == "bullet" else ""
                yield (_value(instance, "numId"), number), (mark, starts.get(number, 1))


def _footnotes(part: Any, reading: Reading) -> Iterator[str]:  # noqa: ANN401
    for note in parse_xml(part.blob):
        if note.get(qn("w:type")) is None:
            yield f"Footnote {_value(note, 'id')}"
            yield from _blocks(note, reading, 1)


def _blocks(parent: Any, reading: Reading, depth: int) -> Iterator[str]:  # noqa: ANN401
    for element in parent:
        if element.tag == _PARAGRAPH:
            yield f"{'  ' * depth}{_paragraph(element, reading)}"
        elif element.tag == _TABLE:
            yield from _table(element, reading, depth)
        elif element.tag == _CONTROL:
            gallery = element.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
            yield f"{'  ' * depth}control [{_value(gallery, 'val')}]"
            yield from _blocks(element.find(qn("w:sdtContent")), reading, depth + 1)


def _paragraph(element: Any, reading: Reading) -> str:  # noqa: ANN401
    properties = element.find(qn("w:pPr"))
    style = properties.find(qn("w:pStyle")) if properties is not None else None
    facts = [reading.styles[_value(style, "val")] if style is not None else "Normal"]
    if style is not None:
        facts += _level(facts[0], reading.outline.get(_value(style, "val"), 0))
    mark = ""
    for child in properties if properties is not None else ():
        match _local(child.tag):
            case "bidi":
                facts.append("rtl")
            case "numPr":
                level, mark = _item(child, reading)
                facts.append(f"level {level}")
            case "framePr":
                facts.append("frame")
            case "pStyle":
                pass
            case other:
                facts.append(f"direct {other}")
    text = f"{mark} {_text(element, reading)}".strip()
    return f"[{', '.join(facts)}] {text}".rstrip()


def _level(style: str, outline: int) -> list[str]:
    """Return at which level of the outline a paragraph stands, where the name of its style does not say it."""
    named = int(style.split()[1]) if re.match(r"heading \d", style) else 0
    return [] if outline == named else [f"outline {outline}" if outline else "not in the outline"]


def _item(properties: Any, reading: Reading) -> tuple[int, str]:  # noqa: ANN401
    """Return the level of an item of a list, from 1, and its bullet or number."""
    level, instance = (_value(properties.find(qn(name)), "val") for name in ("w:ilvl", "w:numId"))
    mark, start = reading.lists[instance, level]
    if not mark:
        number = reading.counted.get((instance, level), start - 1) + 1
        reading.counted[instance, level] = number
        mark = f"{number}."
    return int(level) + 1, mark


def _text(parent: Any, reading: Reading) -> str:  # noqa: ANN401
    """Return the words of a paragraph with their marks; runs that are marked alike are told as one."""
    pieces: list[tuple[str, str]] = []
    for element in parent:
        marks, text = "", ""
        if element.tag == _RUN:
            marks, text = _run(element, reading)
        elif element.tag == _HYPERLINK:
            target = reading.targets.get(element.get(qn("r:id"), ""), f"#{element.get(qn('w:anchor'))}")
            text = f"⟨{_text(element, reading)}⟩({target})"
        elif element.tag == _FIELD:
            text = f"{{{element.get(qn('w:instr')).strip()}}}"
        elif element.tag == _DIRECTION:
            text = f"⟨{_text(element, reading)}⟩({_value(element, 'val')})"
        elif element.tag == qn("w:bookmarkStart"):
            text = f"⚓{_value(element, 'name')} "
        if pieces and pieces[-1][0] == marks:
            pieces[-1] = (marks, pieces[-1][1] + text)
        else:
            pieces.append((marks, text))
    return "".join(f"⟨{text}⟩({marks})" if marks else text for marks, text in pieces)


def _run(element: Any, reading: Reading) -> tuple[str, str]:  # noqa: ANN401
    marks: list[str] = []
    text = ""
    for child in element:
        match _local(child.tag):
            case "rPr":
                marks = _marks(child, reading)
            case "t":
                text += child.text or ""
            case "br":
                text += "⏎"
            case "tab":
                text += "⇥"
            case "drawing":
                text += _picture(child)
            case "AlternateContent":  # the only one that we write: the rule between two rows
                text += "⎯⎯ "
            case "footnoteReference":
                text += f"^{_value(child, 'id')}"
            case "footnoteRef":
                text += "^"
            case "instrText":
                text += f"{{{(child.text or '').strip()}}}"
            case "fldChar":
                pass
            case other:
                text += f"‹{other}›"
    return ", ".join(marks), text


def _marks(properties: Any, reading: Reading) -> list[str]:  # noqa: ANN401
    """Return the marks of a run without its direction, which its letters show."""
    marks = []
    for child in properties:
        match _local(child.tag):
            case "rStyle":
                marks.append(reading.styles[_value(child, "val")])
            case "lang":
                marks.append(next(iter(child.attrib.values())))
            case "rFonts":
                marks.append(_value(child, "cs"))
            case "b" | "i" as other:
                marks.append(other)
            case _:
                pass
    return marks


def _picture(drawing: Any) -> str:  # noqa: ANN401
    properties = next(drawing.iter(qn("wp:docPr")))
    if next(properties.iter(_DECORATIVE), None) is not None:
        return "![decorative]"
    alt = properties.get("descr")
    return "![no description]" if alt is None else f"![“{alt}”]"


def _table(element: Any, reading: Reading, depth: int) -> Iterator[str]:  # noqa: ANN401
    properties = element.find(qn("w:tblPr"))
    look = properties.find(qn("w:tblLook"))
    style = properties.find(qn("w:tblStyle"))
    facts = [reading.styles[_value(style, "val")] if style is not None else "Normal Table"]
    facts += [name for name in ("firstRow", "firstColumn") if _value(look, name) == "1"]
    facts += ["rtl"] if properties.find(qn("w:bidiVisual")) is not None else []
    caption, description = (properties.find(qn(f"w:tbl{name}")) for name in ("Caption", "Description"))
    words = [] if caption is None else [_value(caption, "val")]
    words += [] if description is None else [f"(described: {_value(description, 'val')})"]
    yield f"{'  ' * depth}table [{', '.join(facts)}] {' '.join(words)}".rstrip()
    for row in element.iterfind(qn("w:tr")):
        head = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        yield f"{'  ' * depth}  {'heading row' if head else 'row'}"
        for cell in row.iterfind(qn("w:tc")):
            for merged in ("gridSpan", "vMerge"):
                if cell.find(f"{qn('w:tcPr')}/{qn(f'w:{merged}')}") is not None:
                    yield f"{'  ' * depth}    {merged}"
            yield from _blocks(cell, reading, depth + 2)


def _value(element: Any, name: str) -> str:  # noqa: ANN401
    return str(element.get(qn(f"w:{name}")))


def _local(tag: Any) -> str:  # noqa: ANN401 - lxml's tags
    return str(tag).rpartition("}")[2]
