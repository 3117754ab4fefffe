"""The few parts that a Word file of ours is made of: a table needs no template, and same words make same bytes."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from publisher.language import Language

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = "http://www.w3.org/XML/1998/namespace"
_PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# The first moment that a zip file can tell.
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = {
    "/word/document.xml": f"{_PARTS}.document.main+xml",
    "/word/styles.xml": f"{_PARTS}.styles+xml",
    "/word/settings.xml": f"{_PARTS}.settings+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def w(name: str, /, *children: etree._Element, text: str | None = None, **attributes: str) -> etree._Element:
    """Return an element of WordprocessingML with attributes of its namespace."""
    element = etree.Element(f"{{{W}}}{name}", {f"{{{W}}}{key}": value for key, value in attributes.items()}, {"w": W})
    element.extend(children)
    if text is not None:
        element.text = text
        element.set(f"{{{_XML}}}space", "preserve")
    return element


def packed(document: etree._Element, *, title: str, language: Language) -> bytes:
    """Return a Word file with these words; `title` and `language` are those of the file itself."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("officeDocument", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(title, language),
        "word/_rels/document.xml.rels": _relationships(
            ("styles", f"{_OFFICE}/styles", "styles.xml"), ("settings", f"{_OFFICE}/settings", "settings.xml")
        ),
        "word/document.xml": _bytes(document),
        "word/settings.xml": _settings(),
        "word/styles.xml": _styles(language),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=_ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every machine
            package.writestr(entry, content)
    return target.getvalue()


def _bytes(root: etree._Element) -> bytes:
    declaration = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    etree.cleanup_namespaces(root)
    return declaration + etree.tostring(root, encoding="UTF-8")


def run_properties(language: Language, style: str) -> Iterator[etree._Element]:
    """Yield what a run of words in a language has, in the order that Word wants; a style is that of tags."""
    if style:
        yield w("rStyle", val=style)
    font = language.script.word_font
    yield w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    if language.direction == "rtl" and not style:
        yield w("rtl")
    locale = language.word_locale
    yield w("lang", val=locale, eastAsia=locale, bidi=locale)


def _styles(language: Language) -> bytes:
    defaults = w("rPr", *run_properties(language, ""), w("sz", val="22"), w("szCs", val="22"))
    _in_order(defaults)
    border = {"val": "single", "sz": "4", "space": "0", "color": "7F7F7F"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = w("tblCellMar", *(w(side, w="100", type="dxa") for side in ("top", "left", "bottom", "right")))
    bold = w("tblStylePr", w("rPr", w("b"), w("bCs")), type="firstRow")
    table = _style("table", "TranslationTable", "Translation Table")
    table.append(w("tblPr", w("tblBorders", *(w(side, **border) for side in sides)), margins))
    table.append(bold)
    normal = _style("paragraph", "Normal", "Normal")
    normal.set(f"{{{W}}}default", "1")
    return _bytes(
        w(
            "styles",
            w("docDefaults", w("rPrDefault", defaults), w("pPrDefault", w("pPr", w("spacing", after="60")))),
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
    return w("style", w("name", val=name), type=kind, styleId=identifier)


def _text_style(
    identifier: str, name: str, *, size: str = "", bold: bool = False, colour: str = "", level: str = ""
) -> etree._Element:
    style = _style("paragraph", identifier, name)
    style.append(w("basedOn", val="Normal"))
    style.append(w("qFormat"))
    if level:
        style.append(w("pPr", w("keepNext"), w("spacing", before="240", after="120"), w("outlineLvl", val=level)))
    properties = w("rPr")
    if bold:
        properties.extend((w("b"), w("bCs")))
    if colour:
        properties.append(w("color", val=colour))
    if size:
        properties.extend((w("sz", val=size), w("szCs", val=size)))
    if len(properties):
        style.append(properties)
    return style


def _tag_style() -> etree._Element:
    style = _style("character", "Tag", "Translation Tag")
    style.append(w("qFormat"))
    style.append(w("rPr", w("noProof"), w("color", val="7A2E8D")))
    return style


def _settings() -> bytes:
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val="15")
    return _bytes(w("settings", w("compat", mode)))


def _core(title: str, language: Language) -> bytes:
    core, dc = f"{_PACKAGE}/metadata/core-properties", "http://purl.org/dc/elements/1.1/"
    root = etree.Element(f"{{{core}}}coreProperties", nsmap={"cp": core, "dc": dc})
    etree.SubElement(root, f"{{{dc}}}title").text = title
    etree.SubElement(root, f"{{{dc}}}language").text = language.word_locale
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
        attributes = {"Id": identifier, "Type": kind, "Target": target}
        etree.SubElement(root, f"{{{space}}}Relationship", attributes)
    return _bytes(root)
