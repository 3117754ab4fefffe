"""A Word table for translators without any tool: what to know of each text, the text, and its translation."""

from collections.abc import Iterable, Iterator

from lxml import etree

from publisher import language as languages
from publisher.language import Language
from publisher.translation import tags
from publisher.translation.exchange.unit import Handover, Unit, told
from publisher.translation.exchange.word_parts import packed, run_properties, w

ARROW = "→"

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


def write(handover: Handover) -> bytes:
    """Return the Word file that a translator gets, the same bytes for the same segments."""
    source, target = languages.find(handover.source_language), languages.find(handover.language)
    title = f"{handover.title}: {source.english_name} {ARROW} {target.english_name}"
    return packed(_document(handover, title, source, target), title=title, language=source)


def _document(handover: Handover, title: str, source: Language, target: Language) -> etree._Element:
    body = w("body", _paragraph(title, source, style="Title"))
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
    size = w("pgSz", w=str(width), h=str(height), orient="landscape")
    body.append(w("sectPr", size, w("pgMar", **sides, gutter="0")))
    return w("document", body)


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
    properties = w(
        "tblPr",
        w("tblStyle", val="TranslationTable"),
        w("tblW", w=str(sum(columns)), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1"),
        w("tblCaption", val=described),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=str(width)) for width in columns)))


def _row(cells: list[etree._Element], *, header: bool = False) -> etree._Element:
    properties = w("trPr", w("cantSplit"), *([w("tblHeader")] if header else []))
    return w("tr", properties, *cells)


def _cell(column: int, paragraphs: list[etree._Element]) -> etree._Element:
    return w("tc", w("tcPr", w("tcW", w=str(_COLUMNS[column]), type="dxa")), *paragraphs)


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
    paragraph = w("p", _paragraph_properties(language, style))
    paragraph.extend(_runs(words, language, ""))
    return paragraph


def _tagged(text: str, language: Language, unit: Unit) -> etree._Element:
    """Return a paragraph in which tags look like tags."""
    paragraph = w("p", _paragraph_properties(language, ""))
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
    properties = w("pPr")
    if style:
        properties.append(w("pStyle", val=style))
    if language.direction == "rtl":
        properties.append(w("bidi"))
    # What is typed into an empty cell has the properties of the paragraph's mark.
    properties.append(w("rPr", *run_properties(language, "")))
    return properties


def _runs(words: str, language: Language, style: str) -> Iterator[etree._Element]:
    if not words:
        return
    run = w("r", w("rPr", *run_properties(language, style)))
    for number, line in enumerate(words.split("\n")):
        if number:
            run.append(w("br"))
        if line:
            run.append(w("t", text=line))
    yield run
