"""A Word table for translators without any tool: what to know of each text, the text, and its translation.

The file is made of its few parts here: a table needs no template, and the same segments make the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from publisher import language as languages
from publisher.language import Language
from publisher.translation import tags
from publisher.translation.exchange.unit import Handover, Unit, told

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = "http://www.w3.org/XML/1998/namespace"
ARROW = "→"
# The first moment that a zip file can tell.
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)

# Twentieths of a point: A4 on its side with margins of 2 cm, and the three columns between them.
_PAGE = (16838, 11906, 1134)
_COLUMNS = (3370, 5600, 5600)
_INSTRUCTIONS = (
    "Write each translation into the third column.",
    "Leave the first two columns as they are: a row whose text was changed is not imported.",
    "Keep every row, even where you write nothing; you may sort them.",
    "Tags such as <1> and </1> go round the words that they belong to; <2/> is a picture or a line break, for example.",
    "Keep each tag once; the first column says what each of them is.",
    "Where the first column says “lines”, write one line for each line of the text.",
    "Accept all tracked changes before you send the file back.",
)
_PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = {
    "/word/document.xml": f"{_PARTS}.document.main+xml",
    "/word/styles.xml": f"{_PARTS}.styles+xml",
    "/word/settings.xml": f"{_PARTS}.settings+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def write(handover: Handover) -> bytes:
    """Return the Word file that a translator gets, the same bytes for the same segments."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("officeDocument", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(handover),
        "word/_rels/document.xml.rels": _relationships(
            ("styles", f"{_OFFICE}/styles", "styles.xml"), ("settings", f"{_OFFICE}/settings", "settings.xml")
        ),
        "word/document.xml": _document(handover),
        "word/settings.xml": _settings(),
        "word/styles.xml": _styles(handover),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=_ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every machine
            package.writestr(entry, content)
    return target.getvalue()


def _w(name: str, /, *children: etree._Element, text: str | None = None, **attributes: str) -> etree._Element:
    """Return an element of WordprocessingML with attributes of its namespace."""
    element = etree.Element(f"{{{W}}}{name}", {f"{{{W}}}{key}": value for key, value in attributes.items()}, {"w": W})
    element.extend(children)
    if text is not None:
        element.text = text
        element.set(f"{{{_XML}}}space", "preserve")
    return element


def _bytes(root: etree._Element) -> bytes:
    declaration = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    etree.cleanup_namespaces(root)
    return declaration + etree.tostring(root, encoding="UTF-8")


def _document(handover: Handover) -> bytes:
    source, target = languages.find(handover.source_language), languages.find(handover.language)
    title = f"{handover.title}: {source.english_name} {ARROW} {target.english_name}"
    body = _w("body", _paragraph(title, source, style="Title"))
    body.extend(_paragraph(line, languages.find("en")) for line in _INSTRUCTIONS)
    body.append(_paragraph("Texts", languages.find("en"), style="Heading1"))
    body.append(_table(handover, source, target))
    terms = tuple({term.text: term for unit in handover.units for term in unit.terms}.values())
    if terms:
        body.append(_paragraph("Agreed terms", languages.find("en"), style="Heading1"))
        rows = [(told(term).partition(": " if term.keep else " = ")) for term in terms]
        words = [(text, rest) for text, _, rest in rows]
        body.append(_terms(words, source, target))
    body.append(_paragraph("", source))
    width, height, margin = _PAGE
    sides = dict.fromkeys(("top", "right", "bottom", "left", "header", "footer"), str(margin))
    size = _w("pgSz", w=str(width), h=str(height), orient="landscape")
    body.append(_w("sectPr", size, _w("pgMar", **sides, gutter="0")))
    return _bytes(_w("document", body))


def _table(handover: Handover, source: Language, target: Language) -> etree._Element:
    about = f"{handover.name}: {handover.source_language} {ARROW} {handover.language}"
    english = languages.find("en")
    head = [
        _cell(0, [_paragraph(about, english, style="Label")]),
        _cell(1, [_paragraph(f"{source.english_name} ({source.tag})", english)]),
        _cell(2, [_paragraph(f"{target.english_name} ({target.tag})", english)]),
    ]
    table = _empty_table(_COLUMNS, f"Texts to translate from {source.english_name} into {target.english_name}")
    table.append(_row(head, header=True))
    for unit in handover.units:
        table.append(
            _row(
                [
                    _cell(0, list(_about(unit, english, target))),
                    _cell(1, [_tagged(unit.source, source, unit)]),
                    _cell(2, [_tagged(unit.target, target, unit)]),
                ]
            )
        )
    return table


def _terms(words: Iterable[tuple[str, str]], source: Language, target: Language) -> etree._Element:
    columns = _COLUMNS[1:]
    english = languages.find("en")
    table = _empty_table(columns, f"Agreed terms in {source.english_name} and {target.english_name}")
    names = (source.english_name, target.english_name)
    table.append(_row([_cell(at + 1, [_paragraph(name, english)]) for at, name in enumerate(names)], header=True))
    for text, wording in words:
        table.append(_row([_cell(1, [_paragraph(text, source)]), _cell(2, [_paragraph(wording, target)])]))
    return table


def _empty_table(columns: tuple[int, ...], described: str) -> etree._Element:
    properties = _w(
        "tblPr",
        _w("tblStyle", val="TranslationTable"),
        _w("tblW", w=str(sum(columns)), type="dxa"),
        _w("tblLayout", type="fixed"),
        _w("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1"),
        _w("tblCaption", val=described),
    )
    return _w("tbl", properties, _w("tblGrid", *(_w("gridCol", w=str(width)) for width in columns)))


def _row(cells: list[etree._Element], *, header: bool = False) -> etree._Element:
    properties = _w("trPr", _w("cantSplit"), *([_w("tblHeader")] if header else []))
    return _w("tr", properties, *cells)


def _cell(column: int, paragraphs: list[etree._Element]) -> etree._Element:
    return _w("tc", _w("tcPr", _w("tcW", w=str(_COLUMNS[column]), type="dxa")), *paragraphs)


def _about(unit: Unit, english: Language, target: Language) -> Iterator[etree._Element]:
    yield _paragraph(str(unit.label), english, style="Label")
    for kind, words in unit.hints:
        if kind != "term":
            yield _paragraph(f"{kind}: {words}", english, style="Hint")
    for term in unit.terms:
        begin, sign, wordings = told(term).rpartition(" = ")
        paragraph = _paragraph(f"term: {begin}{sign}", english, style="Hint")
        paragraph.extend(_runs(wordings, target if sign else english, ""))
        yield paragraph


def _paragraph(words: str, language: Language, *, style: str = "") -> etree._Element:
    paragraph = _w("p", _paragraph_properties(language, style))
    paragraph.extend(_runs(words, language, ""))
    return paragraph


def _tagged(text: str, language: Language, unit: Unit) -> etree._Element:
    """Return a paragraph in which tags look like tags."""
    paragraph = _w("p", _paragraph_properties(language, ""))
    if unit.plain:
        paragraph.extend(_runs(text, language, ""))
        return paragraph
    at = 0
    for tag in tags.TAG.finditer(text):
        paragraph.extend(_runs(text[at : tag.start()], language, ""))
        paragraph.extend(_runs(tag[0], language, "Tag"))
        at = tag.end()
    paragraph.extend(_runs(text[at:], language, ""))
    return paragraph


def _paragraph_properties(language: Language, style: str) -> etree._Element:
    properties = _w("pPr")
    if style:
        properties.append(_w("pStyle", val=style))
    if language.direction == "rtl":
        properties.append(_w("bidi"))
    # What is typed into an empty cell has the properties of the paragraph's mark.
    properties.append(_w("rPr", *_run_properties(language, "")))
    return properties


def _runs(words: str, language: Language, style: str) -> Iterator[etree._Element]:
    if not words:
        return
    run = _w("r", _w("rPr", *_run_properties(language, style)))
    for number, line in enumerate(words.split("\n")):
        if number:
            run.append(_w("br"))
        if line:
            run.append(_w("t", text=line))
    yield run


def _run_properties(language: Language, style: str) -> Iterator[etree._Element]:
    if style:
        yield _w("rStyle", val=style)
    font = language.script.word_font
    yield _w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    if language.direction == "rtl" and not style:
        yield _w("rtl")
    locale = language.word_locale
    yield _w("lang", val=locale, eastAsia=locale, bidi=locale)


def _styles(handover: Handover) -> bytes:
    source = languages.find(handover.source_language)
    defaults = _w("rPr", *_run_properties(source, ""), _w("sz", val="22"), _w("szCs", val="22"))
    _in_order(defaults)
    border = {"val": "single", "sz": "4", "space": "0", "color": "7F7F7F"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = _w("tblCellMar", *(_w(side, w="100", type="dxa") for side in ("top", "left", "bottom", "right")))
    bold = _w("tblStylePr", _w("rPr", _w("b"), _w("bCs")), type="firstRow")
    table = _style("table", "TranslationTable", "Translation Table")
    table.append(_w("tblPr", _w("tblBorders", *(_w(side, **border) for side in sides)), margins))
    table.append(bold)
    normal = _style("paragraph", "Normal", "Normal")
    normal.set(f"{{{W}}}default", "1")
    return _bytes(
        _w(
            "styles",
            _w("docDefaults", _w("rPrDefault", defaults), _w("pPrDefault", _w("pPr", _w("spacing", after="60")))),
            normal,
            _text_style("Title", "Title", size="36", bold=True),
            _text_style("Heading1", "heading 1", size="28", bold=True, level="0"),
            _text_style("Label", "Segment Label", size="16", colour="595959"),
            _text_style("Hint", "Segment Hint", size="18", colour="595959"),
            _tag_style(),
            table,
        )
    )


# The order of CT_RPr (ECMA-376, 17.3.2.28), as far as it is needed here.
_ORDER = ("rStyle", "rFonts", "b", "bCs", "noProof", "color", "sz", "szCs", "rtl", "lang")


def _in_order(properties: etree._Element) -> etree._Element:
    properties[:] = sorted(properties, key=lambda one: _ORDER.index(etree.QName(one).localname))
    return properties


def _style(kind: str, identifier: str, name: str) -> etree._Element:
    return _w("style", _w("name", val=name), type=kind, styleId=identifier)


def _text_style(
    identifier: str, name: str, *, size: str = "", bold: bool = False, colour: str = "", level: str = ""
) -> etree._Element:
    style = _style("paragraph", identifier, name)
    style.append(_w("basedOn", val="Normal"))
    style.append(_w("qFormat"))
    if level:
        style.append(_w("pPr", _w("keepNext"), _w("spacing", before="240", after="120"), _w("outlineLvl", val=level)))
    properties = _w("rPr")
    if bold:
        properties.extend((_w("b"), _w("bCs")))
    if colour:
        properties.append(_w("color", val=colour))
    if size:
        properties.extend((_w("sz", val=size), _w("szCs", val=size)))
    if len(properties):
        style.append(properties)
    return style


def _tag_style() -> etree._Element:
    style = _style("character", "Tag", "Translation Tag")
    style.append(_w("qFormat"))
    style.append(_w("rPr", _w("noProof"), _w("color", val="7A2E8D")))
    return style


def _settings() -> bytes:
    mode = _w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val="15")
    return _bytes(_w("settings", _w("compat", mode)))


def _core(handover: Handover) -> bytes:
    core, dc = f"{_PACKAGE}/metadata/core-properties", "http://purl.org/dc/elements/1.1/"
    root = etree.Element(f"{{{core}}}coreProperties", nsmap={"cp": core, "dc": dc})
    source, target = (languages.find(tag) for tag in (handover.source_language, handover.language))
    etree.SubElement(
        root, f"{{{dc}}}title"
    ).text = f"{handover.title}: {source.english_name} {ARROW} {target.english_name}"
    etree.SubElement(root, f"{{{dc}}}language").text = source.word_locale
    return _bytes(root)


def _content_types() -> bytes:
    space = f"{_PACKAGE}/content-types"
    root = etree.Element(f"{{{space}}}Types", nsmap={None: space})
    xml = "application/xml"
    relationships = "application/vnd.openxmlformats-package.relationships+xml"
    for extension, kind in (("rels", relationships), ("xml", xml)):
        etree.SubElement(root, f"{{{space}}}Default", {"Extension": extension, "ContentType": kind})
    for name, kind in _CONTENT_TYPES.items():
        etree.SubElement(root, f"{{{space}}}Override", {"PartName": name, "ContentType": kind})
    return _bytes(root)


def _relationships(*rows: tuple[str, str, str]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})
    for identifier, kind, target in rows:
        attributes: Mapping[str, str] = {"Id": identifier, "Type": kind, "Target": target}
        etree.SubElement(root, f"{{{space}}}Relationship", dict(attributes))
    return _bytes(root)
