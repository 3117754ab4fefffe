"""What translators do to the files that they get: each edit in the file's own way, as their programs make it."""

import csv
import io
import zipfile
from collections.abc import Callable

from lxml import etree

from publisher.translation.exchange import FORMATS
from publisher.translation.exchange.word_parts import W

PATHS = {name: f"leaflet.pl{form.ending}" for name, form in FORMATS.items()}
_XML_PARSER = etree.XMLParser(resolve_entities=False)


def translated(form: str, content: bytes, source: str, words: str) -> bytes:
    """Return a file in which the segment with this source has another translation.

    `words` are written as they are: in XLIFF as the inside of `<target>`, elsewhere as text.
    """
    change = {"xliff": _in_xliff_two, "xliff1": _in_xliff_one, "docx": _in_word, "csv": _in_csv}[form]
    return change(content, source, words)


def _in_xliff_two(content: bytes, source: str, words: str) -> bytes:
    return _in_xliff(content, source, words, "segment", "translated")


def _in_xliff_one(content: bytes, source: str, words: str) -> bytes:
    return _in_xliff(content, source, words, "trans-unit", "translated")


def _in_xliff(content: bytes, source: str, words: str, holder: str, state: str) -> bytes:
    root = etree.fromstring(content, _XML_PARSER)
    space = etree.QName(root).namespace
    for unit in root.iter(f"{{{space}}}{holder}"):
        found = unit.find(f"{{{space}}}source")
        if found is not None and "".join(str(part) for part in found.itertext()) == source:
            target = etree.fromstring(f'<target xmlns="{space}">{words}</target>', _XML_PARSER)
            old = unit.find(f"{{{space}}}target")
            if old is not None:
                unit.remove(old)
            unit.insert(unit.index(found) + 1, target)
            (target if holder == "trans-unit" else unit).set("state", state)
            unit.attrib.pop("subState", None)
            return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    raise KeyError(source)


def _in_csv(content: bytes, source: str, words: str) -> bytes:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    at = rows[0].index
    row = next(row for row in rows if row[at("source")] == source)
    row[at("target")] = words
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def _in_word(content: bytes, source: str, words: str) -> bytes:
    def change(body: etree._Element) -> None:
        cell = row_of(body, source)[-1]
        paragraph = cell.find(f"{{{W}}}p")
        assert paragraph is not None
        for run in paragraph.findall(f"{{{W}}}r"):
            paragraph.remove(run)
        for number, line in enumerate(words.split("\n")):
            run = etree.SubElement(paragraph, f"{{{W}}}r")
            if number:
                etree.SubElement(run, f"{{{W}}}br")
            etree.SubElement(run, f"{{{W}}}t").text = line

    return in_word(content, change)


def row_of(body: etree._Element, words: str) -> etree._Element:
    """Return the row of a Word table whose second cell says these words."""
    for row in body.iter(f"{{{W}}}tr"):
        cells = row.findall(f"{{{W}}}tc")
        if len(cells) > 1 and "".join(one.text or "" for one in cells[1].iter(f"{{{W}}}t")) == words:
            return row
    raise KeyError(words)


def in_word(content: bytes, change: Callable[[etree._Element], object]) -> bytes:
    """Return a Word file whose document was changed."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part, _XML_PARSER)
                change(root)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, part)
    return written.getvalue()
