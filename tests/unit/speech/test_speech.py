"""What is said of a file: the same for the same text in all formats, in words that a listener follows."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from publisher import editions
from publisher.errors import SourceError
from publisher.markdown.read import read
from publisher.model import Contact, Document, State
from publisher.speech import beside_of, outline_of, speech_of
from publisher.writers import table
from tests.golden.test_golden import CASES
from tests.golden.test_golden import document as of_golden
from tests.tools import built as files
from tests.tools import damage, minimal_word
from tests.tools.materials import StockMaterials
from tests.tools.samples import sample

FORMATS = ("html", "pdf", "docx")
SOURCE = """\
---
title: Your visit
language: en
date: 2026-03-02
description: What happens.
---

The [General Hospital](https://example.org/map) has [two doors](#doors), see
[our site](https://example.org). [www.example.org](https://www.example.org/)

## Doors

1. The front
    - for people on foot
    - for cars
2. The back

> The nurse said „Dzień dobry”, [dzień dobry]{lang=pl}, and went.

![A map of the hospital](square)

| Day | Opens | Closes |
|-----|-------|--------|
| # Monday | eight |  |

/// caption
When we are open
///

The GP helps.[^gp]

Word
:   What it means.

*[GP]: General practitioner

[^gp]: Ask us. She is a *friend*.
"""


DOORS = (
    "The [link, General Hospital, https://example.org/map] has [link, two doors, in this document], see "
    "[link, our site, https://example.org]. [link, www.example.org]"
)


@cache
def visit(form: str) -> bytes:
    whole = read(SOURCE, path="source/visit.md", contact=Contact(name="Example Health", email="team@example.org"))
    document = replace(editions.find("standard").apply(whole), state=State.TRANSLATED, draft=True)
    return table.find(form).write(document, StockMaterials())


def said_in_each(document: Document) -> dict[str, tuple[str, ...]]:
    return {form: speech_of(table.find(form).write(document, StockMaterials()), form) for form in FORMATS}


@pytest.mark.parametrize("form", FORMATS)
def test_speech_of_a_file_is_what_a_listener_needs(form: str) -> None:
    assert speech_of(visit(form), form) == (
        "Your visit, document, English",
        "heading level 1, Your visit",
        "What happens.",
        "2 March 2026",
        "Draft, not released",
        "Draft translation, not yet checked",
        DOORS,
        "heading level 2, Doors",
        "numbered list with 2 items",
        "number 1, 1 of 2: The front",
        "list with 2 items, level 2",
        "bullet, 1 of 2: for people on foot",
        "bullet, 2 of 2: for cars",
        "out of list",
        "number 2, 2 of 2: The back",
        "out of list",
        "quotation",
        "The nurse said „Dzień dobry”, [Polish] dzień dobry, [English] and went.",
        "out of quotation",
        "graphic, A map of the hospital",
        "table with 3 columns and 2 rows, When we are open",
        "row 1, column 1, heading of its column: Day",
        "row 1, column 2, heading of its column: Opens",
        "row 1, column 3, heading of its column: Closes",
        "row 2, column 1 (Day), heading of its row: Monday",
        "row 2 (Monday), column 2 (Opens): eight",
        "row 2 (Monday), column 3 (Closes): blank",
        "out of table",
        "The GP [short for General practitioner] helps. [note 1]",
        "list of terms with 1 term",
        "term 1 of 1: Word",
        "meaning: What it means.",
        "out of list",
        "heading level 2, Contact us",
        "Example Health",
        "Email: [link, team@example.org]",
        "Pictures: Square: drawn for these tests",
        "1 note",
        "note 1: Ask us. She is a friend.",
    )


@pytest.mark.parametrize("form", FORMATS)
def test_outline_has_each_heading_with_its_level(form: str) -> None:
    assert outline_of(visit(form), form) == ((1, "Your visit"), (2, "Doors"), (2, "Contact us"))


def test_what_only_one_format_has_is_told_apart() -> None:
    assert beside_of(visit("html"), "html") == (
        "[link, Skip to the text, in this document]",
        "banner landmark",
        "Example Health",
    )
    assert beside_of(visit("pdf"), "pdf") == ("Example Health",)
    assert "General practitioner" in " ".join(beside_of(visit("docx"), "docx"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_same_source_has_the_same_speech_in_all_formats(case: Path) -> None:
    page, *others = said_in_each(of_golden(case)).values()

    assert len(page) > 4
    assert others == [page, page]


@pytest.mark.parametrize(("name", "edition"), [("ar", "easy-read"), ("zh", "large-print"), ("bn", "standard")])
def test_same_source_has_the_same_speech_in_other_scripts_and_editions(name: str, edition: str) -> None:
    page, *others = said_in_each(editions.find(edition).apply(sample(name))).values()

    assert others == [page, page]


def test_built_files_of_a_document_have_the_same_speech(built: Path) -> None:
    groups: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    pages = set(files.paths(built, ".html")) - set(files.site_pages(built))
    for path in (*sorted(pages), *files.paths(built, ".pdf"), *files.paths(built, ".docx")):
        if path.parent.name in {"en", "pl", "ur", "zh-Hans", "gu"}:
            said = speech_of(path.read_bytes(), path.suffix.removeprefix("."))
            groups.setdefault(path.name.removesuffix(path.suffix), []).append((path.name, said))

    differing = {name for group in groups.values() for name, said in group if said != group[0][1]}
    assert len(groups) >= 30
    assert differing == set()


# --- Files that others made -------------------------------------------------------------------------------------

PAGE = """<!doctype html><title>Shop</title><body><nav aria-label="Main"><ul><li><a href="/a">A</a></ul></nav>
<main><h1>Welcome</h1><img src=x.png><a href="/card"><div><h2>Card</h2></div></a><p aria-hidden=true>no</p>
<form><label for=n>Name</label> <input id=n> <label><input type=checkbox checked> Yes</label>
<button>Send</button></form>
<table><tr><th>Day<th colspan=2>Hours<tr><th rowspan=2>Mon<td>8<td>12<tr><td>13<td></table>
<table role=presentation><tr><td>Just a look</table><p lang=ja>日本語<p lang=qq-x>foo <a href="#gone">that</a>"""


def test_page_of_others_is_said_whole_with_its_landmarks_and_fields() -> None:
    assert speech_of(PAGE.encode(), "html", "fr") == (
        "Shop, document, French",
        "navigation landmark, Main",
        "list with 1 item",
        "bullet, 1 of 1: [link, A, /a]",
        "out of list",
        "main landmark",
        "heading level 1, Welcome",
        "[graphic without alternative text]",
        "heading level 2, [link, Card, /card]",
        "Name [edit, Name] [check box, Yes, checked] Yes [button, Send]",
        "table with 3 columns and 3 rows",
        "row 1, column 1, heading of its column: Day",
        "row 1, column 2, 2 columns wide, heading of its column: Hours",
        "row 2, column 1 (Day), 2 rows high, heading of its row: Mon",
        "row 2 (Mon), column 2 (Hours): 8",
        "row 2 (Mon), column 3 (Hours): 12",
        "row 3 (Mon), column 2 (Hours): 13",
        "row 3 (Mon), column 3 (Hours): blank",
        "out of table",
        "Just a look",
        "[Japanese] 日本語",
        "[qq-x] foo [link, that, which leads nowhere]",
    )
    assert beside_of(PAGE.encode(), "html") == ()


def test_pdf_without_tags_is_said_to_have_none_and_read_page_by_page() -> None:
    def untagged(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    first, *rest = speech_of(damage.damaged(untagged), "pdf")

    assert first == "Your appointment, document, English"
    assert rest[0].startswith("This PDF has no tags")
    assert rest[2] == "page 1 of 2"
    assert "Before you come" in rest
    assert outline_of(damage.damaged(untagged), "pdf") == ()


def _with_a_font_that_says_nothing() -> bytes:
    """Return a tagged PDF as older programs write it: one of the fonts that every reader has, and no ToUnicode."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pdf.make_stream(b"/H1 <</MCID 0>> BDC BT /F1 12 Tf 20 200 Td (Bonjour) Tj ET EMC")
    tree = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    heading = pikepdf.Dictionary(S=pikepdf.Name.H1, P=tree, Pg=page.obj, K=0)
    tree.K = pikepdf.Array([pdf.make_indirect(heading)])
    pdf.Root.StructTreeRoot = tree
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def test_words_of_a_pdf_whose_fonts_do_not_say_what_they_mean_are_read_as_they_are_shown() -> None:
    said = speech_of(_with_a_font_that_says_nothing(), "pdf")

    assert said == ("document without a title, in a language that it does not name", "heading level 1, Bonjour")


def test_word_file_of_others_is_said_with_its_endnotes_boxes_and_fields() -> None:
    body = (
        minimal_word.paragraph("Plain words")
        + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/a" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>there</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + minimal_word.item("One")
    )

    assert speech_of(minimal_word.word_file(body), "docx", "en")[1:] == (
        "Plain words",
        "[link, there, https://example.org/a]",
        "list with 1 item",
        "bullet, 1 of 1: One",
        "out of list",
    )


def _encrypted() -> bytes:
    with pikepdf.open(io.BytesIO(damage.sound())) as pdf:
        written = io.BytesIO()
        pdf.save(written, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return written.getvalue()


def _deep_word() -> bytes:
    return minimal_word.word_file("<w:p>" + "<w:ins>" * 1500 + minimal_word.run("deep") + "</w:ins>" * 1500 + "</w:p>")


BROKEN: list[tuple[str, Callable[[], bytes]]] = [
    ("pdf", lambda: b""),
    ("pdf", lambda: damage.sound()[:700]),
    ("pdf", _encrypted),
    ("docx", lambda: b"PK\x03\x04 and no more"),
    ("docx", lambda: visit("docx")[:2000]),
    ("docx", _deep_word),
    ("html", lambda: b""),
    ("html", lambda: b"<div>" * 100_000),
]


@pytest.mark.parametrize(("form", "make"), BROKEN)
def test_file_that_cannot_be_read_is_refused_in_words(form: str, make: Callable[[], bytes]) -> None:
    with pytest.raises(SourceError, match="This file cannot be read: ") as refused:
        speech_of(make(), form)

    assert refused.value.mend


@pytest.mark.parametrize("form", FORMATS)
def test_damaged_files_are_said_or_refused_and_never_a_fault(form: str) -> None:
    whole = visit(form)

    for at in range(0, len(whole), len(whole) // 25):
        try:
            assert speech_of(whole[:at] + b"\xff\x00<" + whole[at + 3 :], form)
        except SourceError as error:
            assert error.mend
