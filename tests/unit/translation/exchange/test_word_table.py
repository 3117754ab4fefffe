"""The Word table: what a translator sees, and what may have happened to it on its way back."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from random import Random

import docx
import pytest
from lxml import etree

from publisher.checks.output.word.validity import invalid
from publisher.errors import SourceError
from publisher.translation.exchange import Handover, Returned, word_reading, word_table
from publisher.translation.exchange.unit import Label, Mark, Unit
from publisher.translation.exchange.word_parts import W
from publisher.translation.terms import AgreedTerm
from tests.tools.translators import in_word, row_of

TEXTS = (
    ("A <1>nurse</1> <2/> helps.", "ایک <1>نرس</1> <2/> مدد کرتی ہے۔"),
    ("One.\nTwo.", "ایک۔\nدو۔"),
    ("Last", ""),
)
UNITS = tuple(
    Unit(
        Label(f"{number:08x}", "", number, 3),
        source,
        target,
        ("easy-read statement",),
        ("Before you come",),
        (f"source/leaflet.md:{number}",),
        marks={1: Mark("strong"), 2: Mark("picture", "map", around=False)} if "<1>" in source else {},
        terms=(AgreedTerm("NHS", ("NHS",), keep=True), AgreedTerm("nurse", ("نرس",))),
    )
    for number, (source, target) in enumerate(TEXTS, start=1)
)
HANDOVER = Handover("leaflet", "A leaflet", "source/leaflet.md", "en", "ur", UNITS)
CONTENT = word_table.write(HANDOVER)

Change = Callable[["etree._Element"], object]  # noqa: SLF001 - the type of every element in lxml


def w(name: str, *children: etree._Element, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.Element(f"{{{W}}}{name}", {f"{{{W}}}{key}": value for key, value in attributes.items()})
    element.extend(children)
    element.text = text
    return element


def cells(body: etree._Element, words: str = "Last") -> list[etree._Element]:
    return row_of(body, words).findall(f"{{{W}}}tc")


def paragraph(cell: etree._Element) -> etree._Element:
    found = cell.find(f"{{{W}}}p")
    assert found is not None
    return found


def inside(*children: etree._Element) -> Change:
    """Return what puts something into the last translation."""
    return lambda body: paragraph(cells(body)[2]).extend(deepcopy(list(children)))


def run(words: str, *properties: etree._Element) -> etree._Element:
    return w("r", w("rPr", *properties), w("t", text=words))


def back(content: bytes) -> Returned:
    (returned,) = word_reading.read(content, path="leaflet.docx")
    return returned


def last(change: Change) -> str:
    returned = back(in_word(CONTENT, change))
    assert returned.faults == ()
    return returned.units[-1].target


def refusal(content: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        word_reading.read(content, path="leaflet.docx")
    return str(caught.value)


def test_a_translator_sees_title_instructions_texts_and_terms() -> None:
    file = docx.Document(io.BytesIO(CONTENT))

    texts, terms = file.tables
    assert file.core_properties.title == "A leaflet: English → Urdu"
    assert file.paragraphs[0].style is not None
    assert file.paragraphs[0].style.name == "Title"
    assert [cell.text for cell in texts.rows[0].cells] == ["leaflet: en → ur", "English (en)", "Urdu (ur)"]
    assert texts.rows[1].cells[1].text == "A <1>nurse</1> <2/> helps."
    assert texts.rows[1].cells[0].text.splitlines() == [
        "00000001.new.1of3",
        "path: Before you come",
        "kind: easy-read statement",
        "place: source/leaflet.md:1",
        "tag 1: strong",
        "tag 2: picture map",
        "term: NHS: keep as it is",
        "term: nurse = نرس",
    ]
    assert [[cell.text for cell in row.cells] for row in terms.rows] == [
        ["English", "Urdu"],
        ["NHS", "keep as it is"],
        ["nurse", "نرس"],
    ]


def test_the_table_is_one_that_screen_readers_can_tell() -> None:
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(CONTENT)).read("word/document.xml"))

    heads = [row.find(f"{{{W}}}trPr/{{{W}}}tblHeader") is not None for row in body.iter(f"{{{W}}}tr")]
    assert heads == [True, False, False, False, True, False, False]
    assert all(table.find(f"{{{W}}}tblPr/{{{W}}}tblCaption") is not None for table in body.iter(f"{{{W}}}tbl"))


def test_words_in_a_right_to_left_language_say_so_and_so_does_what_will_be_typed() -> None:
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(CONTENT)).read("word/document.xml"))

    source, target = (paragraph(cell) for cell in cells(body)[1:])
    assert target.find(f"{{{W}}}pPr/{{{W}}}bidi") is not None
    assert source.find(f"{{{W}}}pPr/{{{W}}}bidi") is None
    mark = target.find(f"{{{W}}}pPr/{{{W}}}rPr")
    assert mark is not None
    assert [etree.QName(one).localname for one in mark] == ["rFonts", "rtl", "lang"]
    language = mark.find(f"{{{W}}}lang")
    assert language is not None
    assert language.get(f"{{{W}}}bidi") == "ur-PK"


def test_word_files_are_valid_but_for_parts_that_word_makes_by_itself() -> None:
    faults = [finding.message for finding in invalid(CONTENT)]

    # openxml-audit asks for a theme and a table of fonts; ECMA-376, 11.3.5 and 14.2.7 let a document have none.
    assert [fault for fault in faults if "/fontTable" not in fault and "/theme" not in fault] == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (inside(run("Ostatni")), "Ostatni"),
        (inside(w("hyperlink", run("Os")), run("tatni")), "Ostatni"),
        (inside(run("Os"), w("proofErr"), w("bookmarkStart"), run("tatni")), "Ostatni"),
        (inside(w("r", w("t", text="A"), w("br"), w("t", text="B"))), "A\nB"),
        (inside(w("r", w("t", text="A"), w("tab"), w("t", text="B"), w("noBreakHyphen"))), "A B\u2011"),
        (inside(w("r", w("fldChar"), w("instrText", text=" PAGE ")), run("5")), "5"),
        (inside(w("sdt", w("sdtPr"), w("sdtContent", run("Ostatni")))), "Ostatni"),
        (inside(w("commentRangeStart"), run("Ostatni"), w("r", w("commentReference"))), "Ostatni"),
        (inside(run("Ostatni", w("vanish", val="0"))), "Ostatni"),
        (lambda body: cells(body)[2].append(w("p", run("B"))), "\nB"),
    ],
)
def test_words_are_read_as_word_programs_write_them(change: Change, words: str) -> None:
    assert last(change) == words


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (inside(w("ins", run("new"))), "has tracked changes"),
        (inside(w("del", w("r", w("delText", text="old")))), "has tracked changes"),
        (lambda body: row_of(body, "Last")[0].append(w("del")), "has tracked changes"),
        (lambda body: cells(body)[1][0].append(w("gridSpan", val="2")), "were joined"),
        (lambda body: cells(body)[2][0].append(w("vMerge")), "were joined"),
        (lambda body: row_of(body, "Last").remove(cells(body)[2]), "has 2 cells"),
        (lambda body: cells(body)[2].insert(1, w("tbl", w("tr", w("tc", w("p"))))), "A table stands inside a cell"),
        (inside(w("r", w("drawing"))), "holds a picture"),
        (inside(w("r", w("sym"))), "a sign of a special font"),
        (inside(w("r", w("footnoteReference"))), "a footnote"),
        (inside(w("oMathPara", w("oMath", w("r", w("t", text="5"))))), "holds a formula"),
        (inside(w("r", w("ruby", w("rubyBase", run("字"))))), "holds a reading aid above words"),
        (inside(w("r", w("dayLong"))), "holds <dayLong>"),
        (lambda body: cells(body)[2].append(w("altChunk")), "holds another file"),
        (inside(run("x", w("vanish"))), "hidden words"),
    ],
)
def test_what_is_not_sure_is_a_fault_of_its_row_and_segment(change: Change, says: str) -> None:
    returned = back(in_word(CONTENT, change))

    assert [unit.label and unit.label.number for unit in returned.units] == [1, 2]
    (fault,) = returned.faults
    assert says in fault.message
    assert "segment 00000003" in fault.message
    assert (fault.place.path, fault.place.line) == ("leaflet.docx", 4)


def test_rows_may_be_sorted_and_the_table_parted() -> None:
    def part(body: etree._Element) -> None:
        table = next(body.iter(f"{{{W}}}tbl"))
        row = row_of(body, "Last")
        table.addnext(w("tbl", w("tblPr"), row))
        table.append(row_of(body, "A <1>nurse</1> <2/> helps."))

    returned = back(in_word(CONTENT, part))

    assert returned.faults == ()
    assert [(unit.label and unit.label.number, unit.place.line) for unit in returned.units] == [(2, 2), (1, 3), (3, 4)]


def test_tables_of_two_texts_or_languages_in_one_file_are_refused() -> None:
    def pasted(body: etree._Element) -> None:
        table = next(body.iter(f"{{{W}}}tbl"))
        other = deepcopy(table)
        head = next(one for one in other.iter(f"{{{W}}}t") if one.text == "leaflet: en → ur")
        head.text = "leaflet: en → pl"
        table.addnext(other)

    assert (
        "leaflet.docx:5: This file holds tables of more than one text or language: “leaflet: en → ur” "
        "and “leaflet: en → pl”." in refusal(in_word(CONTENT, pasted))
    )


def test_the_first_row_may_stand_above_each_part_of_the_table() -> None:
    def again(body: etree._Element) -> None:
        table = next(body.iter(f"{{{W}}}tbl"))
        row = row_of(body, "Last")
        table.addnext(w("tbl", w("tblPr"), deepcopy(next(body.iter(f"{{{W}}}tr"))), row))

    returned = back(in_word(CONTENT, again))

    assert [(unit.label and unit.label.number, unit.place.line) for unit in returned.units] == [(1, 2), (2, 3), (3, 5)]


def test_a_row_that_was_added_has_no_label() -> None:
    def add(body: etree._Element) -> None:
        row_of(body, "Last").addnext(w("tr", *(w("tc", w("p", run(words))) for words in ("", "More", "Więcej"))))

    returned = back(in_word(CONTENT, add))

    assert [(unit.source, unit.place.line) for unit in returned.units if unit.label is None] == [("More", 5)]


def test_a_column_that_was_deleted_is_told_once() -> None:
    def drop(body: etree._Element) -> None:
        for row in next(body.iter(f"{{{W}}}tbl")).findall(f"{{{W}}}tr"):
            row.remove(row.findall(f"{{{W}}}tc")[1])

    assert "leaflet.docx:1: This row has 2 cells; a column was deleted or added." in refusal(in_word(CONTENT, drop))


def test_a_table_without_its_first_row_says_how_it_begins() -> None:
    def behead(body: etree._Element) -> None:
        next(body.iter(f"{{{W}}}tbl")).remove(next(body.iter(f"{{{W}}}tr")))

    assert "its first row is gone" in refusal(in_word(CONTENT, behead))


def test_a_file_of_strict_open_xml_is_read() -> None:
    def strict(content: bytes) -> bytes:
        written = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
            for name in old.namelist():
                part = old.read(name).replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
                new.writestr(name, part)
        return written.getvalue()

    assert [unit.target for unit in back(strict(CONTENT)).units] == [unit.target for unit in UNITS]


def package(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return written.getvalue()


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_a_file_that_grows_when_it_is_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_reading, "_LARGEST_PART", 1_000_000)
    bomb = package({**parts(), "word/document.xml": b" " * 10_000_000})

    assert len(bomb) < 100_000
    assert "far larger than any table" in refusal(bomb)


def test_a_file_of_very_many_parts_is_refused() -> None:
    assert "far larger" in refusal(package({**parts(), **{f"x/{number}": b"" for number in range(3_000)}}))


def test_parts_that_are_not_asked_for_are_never_looked_at() -> None:
    macros = package({**parts(), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0", "../../outside.xml": b"<a/>"})

    assert len(back(macros).units) == 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 broken",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old or locked file",
        package({"[Content_Types].xml": b"<Types/>"}),
        package({**parts(), "_rels/.rels": b'<R><R Type="x/officeDocument" Target="../../etc/passwd"/></R>'}),
        CONTENT[: len(CONTENT) // 2],
    ],
)
def test_a_file_that_is_no_word_file_is_refused(content: bytes) -> None:
    assert "leaflet.docx: This is no Word file that can be read" in refusal(content)


@pytest.mark.parametrize("name", ["_rels/.rels", "word/document.xml"])
def test_entities_in_a_part_are_refused(name: str) -> None:
    bomb = parts()[name].replace(b"?>\n", b'?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n', 1)

    assert "declares a document type" in refusal(package({**parts(), name: bomb}))
    assert "neither XLIFF nor Word needs" in refusal(package({**parts(), name: bomb}))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_that_was_damaged_on_its_way_is_read_or_refused(method: int) -> None:
    sound = package(parts(), method)
    chance = Random(1)  # noqa: S311 - the same damage in every run

    for _ in range(150):
        damaged = bytearray(sound)
        for at in chance.sample(range(len(sound)), chance.choice((1, 2, 6))):
            damaged[at] = chance.randrange(256)
        with suppress(SourceError):  # anything else is a fault of the program
            word_reading.read(bytes(damaged), path="leaflet.docx")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_package_that_no_word_program_writes_is_refused(method: int) -> None:
    assert "This is no Word file that can be read" in refusal(package(parts(), method))
