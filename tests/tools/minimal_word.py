"""The smallest Word files that can hold a thing, written by hand: they show what a program cannot read at all."""

from io import BytesIO
from zipfile import ZipFile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LEVEL = '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/></w:lvl>'
# Lists 1 and 2 have bullets, list 3 begins with the number seven.
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">{bullets}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1">{numbers}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
).format(
    bullets="".join(_LEVEL.format(level=level, kind="bullet", mark="•") for level in range(3)),
    numbers="".join(_LEVEL.format(level=level, kind="decimal", mark=f"%{level + 1}.") for level in range(3)),
)

# A style of words in a quotation, and one of captions.
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ("Figure In Quote", "caption")
)
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
# A drawing without lines, with an alternative text.
_PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="" descr="{words}"/><a:graphic>'
    '<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rimage"/></pic:blipFill></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)
# Pandoc takes prefixes from the root of a part.
_PREFIXES = (
    f'xmlns:w="{_W}" xmlns:r="{_OFFICE}" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture" '
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
)


def word_file(body: str, *, footnote: str = "") -> bytes:
    """Return a Word file whose text is some WordprocessingML (prefix `w:`), with a footnote 1 if one is given."""
    parts = {"document": f"<w:body>{body}</w:body>", "numbering": _NUMBERING, "styles": _STYLES}
    if footnote:
        parts["footnotes"] = f'<w:footnote w:id="1">{footnote}</w:footnote>'
    written = BytesIO()
    with ZipFile(written, "w") as package:
        package.writestr("[Content_Types].xml", _content_types(parts))
        package.writestr("_rels/.rels", _relationships({"officeDocument": "word/document.xml"}))
        others = {name: f"{name}.xml" for name in parts if name != "document"}
        if "rimage" in body:
            others["image"] = "media/picture.svg"
            package.writestr("word/media/picture.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
        package.writestr("word/_rels/document.xml.rels", _relationships(others))
        for name, inside in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{name} {_PREFIXES}>{inside}</w:{name}>")
    return written.getvalue()


def paragraph(words: str, properties: str = "") -> str:
    """Return a paragraph with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def picture(words: str, properties: str = "") -> str:
    """Return a paragraph with one picture, by its alternative text."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{_PICTURE.format(words=words)}</w:p>"


def item(words: str, *, instance: int = 1, level: int = 0) -> str:
    """Return an item of a list: 1 and 2 have bullets, 3 begins with the number seven."""
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>')


def _content_types(parts: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{name}{".main" * (name == "document")}+xml"/>'
        for name in parts
    )
    relationships = "application/vnd.openxmlformats-package.relationships+xml"
    default = f'<Default Extension="rels" ContentType="{relationships}"/>'
    default += '<Default Extension="svg" ContentType="image/svg+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'


def _relationships(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
