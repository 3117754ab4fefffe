"""A web page of ours is its document; each way to break it is found, and told with what to look for and where."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from publisher import editions
from publisher.checks.output import table as examiners
from publisher.checks.output.html_read_back import differences
from publisher.markdown.read import read
from publisher.model import Contact, Document, State, Version
from publisher.writers.html import write
from tests.golden.test_golden import CASES
from tests.golden.test_golden import document as of_golden
from tests.tools import damage, snippets
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample

WRITTEN = [snippet for snippet in snippets.SNIPPETS if snippet.suffix == ".md"]

SOURCE = """\
---
title: Our plan
language: en
date: 2026-03-02
keywords: [care, plan]
---

Read [how we work](#how-we-work) or [who we are](#who-we-are).

> The nurse said:
>
> - come soon
>     1. on Monday
>     2. on Friday

## How we work

Take **care** of H~2~O and `code`.

## Who we are

Word
:   What it means.
"""


@cache
def plan() -> Document:
    whole = read(SOURCE, path="source/plan.md", contact=Contact(name="Example Health", email="team@example.org"))
    return replace(editions.find("standard").apply(whole), state=State.DRAFT, untranslated=1)


def told(document: Document, old: str, new: str, times: int = 1) -> list[str]:
    """Return what is found in the page of a document after a change that is really one."""
    page = write(document, StockMaterials()).decode()
    assert page.count(old) >= times
    return [f"{one.place.line}: {one.message}" for one in differences(page.replace(old, new, times).encode(), document)]


@pytest.mark.parametrize("snippet", WRITTEN, ids=lambda path: path.stem)
def test_page_of_every_construct_is_its_document(snippet: Path) -> None:
    document = snippets.document(snippet)

    assert list(differences(write(document, StockMaterials()), document)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_page_of_every_golden_is_its_document(case: Path) -> None:
    document = of_golden(case)

    assert list(differences(write(document, StockMaterials()), document)) == []


@pytest.mark.parametrize("edition", ["standard", "easy-read"])
@pytest.mark.parametrize("name", NAMES)
def test_page_in_every_language_is_its_document(name: str, edition: str) -> None:
    document = editions.find(edition).apply(sample(name))

    assert list(differences(write(document, StockMaterials()), document)) == []


@pytest.mark.parametrize("changes", [{}, {"draft": True}, {"state": State.SOURCE, "untranslated": 0}])
def test_page_of_a_draft_is_its_document(changes: dict[str, object]) -> None:
    document = replace(plan(), **changes)  # type: ignore[arg-type]  # the fields' own types

    assert list(differences(write(document, StockMaterials()), document)) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('<h2 id="before-you-come">Before you come</h2>', "", "lacks a heading of level 2 “Before you come”"),
        ('<h2 id="before-you-come">Before you come</h2>', '<h3 id="before-you-come">Before you come</h3>', "level 3"),
        ("<p>Bring your letter", "<p>", "“, all of it, with your NHS number on it.”"),
        (
            "<li>One thing to bring is your letter</li><li>Another is a list of medicines</li>",
            "<li>Another is a list of medicines</li><li>One thing to bring is your letter</li>",
            "14: ",
        ),
        ("<li>Another is a list of medicines</li>", "", "list of 1 items"),
        ("<ol><li>First", '<ol start="2"><li>First', "item 2"),
        (">A map of the hospital</title>", ">A plan of the hospital</title>", "“A plan of the hospital”"),
        ('role="img" aria-labelledby="_p1-title"', 'aria-hidden="true"', "lacks a picture “A map of the hospital”"),
        ('href="https://example.org/number"', 'href="https://example.org/numbers"', "https://example.org/numbers"),
        ('<span lang="pl">', "<span>", "words in other languages"),
        ('<th scope="row">Monday</th>', "<td>Monday</td>", "a cell “Monday”"),
        ('<th scope="col">Day</th>', "<th>Day</th>", "heading cell of a unknown"),
        ('<th scope="col">Day</th>', '<th scope="row">Day</th>', "heading cell of a row"),
        ("<thead>", "<tbody>", "row of 2 cells"),
        ('<tr><th scope="row">Friday</th><td>nine</td></tr>', "", "table of 2 rows"),
        ('title="General practitioner"', 'title="Great practice"', "Great practice"),
        ("<strong>all of it</strong>", "all of it", "marked words"),
        ('href="#_note-1"', 'href="#_note-2"', "1 for note unknown"),
        ('<li id="_note-1">', '<li id="_note-7">', "note 1 that is marked as 7"),
        ("on the first floor", "on the second floor", "second floor"),
        ('<a href="tel:01632960001">', '<a href="tel:01632960002">', "a paragraph “Phone: 01632 960 001” in its place"),
        ("</main>", "<p>We sell this.</p></main>", "a paragraph “We sell this.” that the text has not"),
        ("</main>", '<p class="date">We sell this.</p><p>And this.</p></main>', "“And this.” that the text has not"),
        ('<html lang="en"', '<html lang="fr"', "its language is “fr”, not “en”"),
        ('dir="ltr"><head>', 'dir="rtl"><head>', "its direction is “rtl”"),
        ("<title>Your appointment", "<title>An appointment", "its title is “An appointment”"),
        ('content="What happens when', 'content="Nothing happens when', "its description is “Nothing happens"),
        ('<p class="organisation">Example Health', '<p class="organisation">Other Health', "“Other Health”"),
        ('class="skip-link"', "", "has not the frame"),
    ],
)
def test_page_that_is_not_its_document_is_told(old: str, new: str, words: str) -> None:
    found = told(damage.document(), old, new)

    assert any(words in line for line in found), found


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('href="#how-we-work"', 'href="#who-we-are"', "#heading 2 “how we work”"),
        ('href="#how-we-work"', 'href="#how-they-work"', "#how-they-work (nowhere)"),
        ('id="how-we-work"', 'id="how-we-work-2"', "#how-we-work (nowhere)"),
        ("<blockquote>", "<div>", "The text has a quotation"),
        ("<sub>2</sub>", "2", "marked words"),
        ('<code dir="ltr" translate="no">code</code>', "code", "marked words"),
        ("<dt>Word</dt>", "", "lacks a terms “Word”"),
        ("<li>on Monday</li>", "", "numbered list of 1 items"),
        ('datetime="2026-03-02"', 'datetime="2026-03-03"', "shows the date “2026-03-03”"),
        ("<p>Parts of this document", "<p hidden>Parts of this document", "says in 1 lines"),
        ('name="keywords" content="care, plan"', 'name="keywords" content="care"', "its keywords is “care”"),
        ('content="2026-03-02"', 'content="2026-03-03"', "dcterms.created"),
        ("<p><strong>Draft translation, not yet checked</strong></p>", "", "says in 1 lines that it is a draft"),
    ],
)
def test_links_within_quotations_dates_and_drafts_are_told(old: str, new: str, words: str) -> None:
    found = told(plan(), old, new)

    assert any(words in line for line in found), found


def test_contents_that_are_not_the_headings_are_told() -> None:
    document = of_golden(next(case for case in CASES if case.name == "contents"))

    swapped = told(document, '<a href="#what-to-bring">What to bring', '<a href="#in-the-ward">What to bring')
    other = told(document, '<a href="#what-to-bring">What to bring', '<a href="#what-to-bring">What to carry')

    assert any("“What to bring” in the contents of the web page does not lead to its heading" in one for one in swapped)
    assert any("say “What to carry” for the heading “What to bring”" in one for one in other)


def test_versions_that_are_not_linked_and_links_that_are_none_are_told() -> None:
    pdf = Version("standard", "en", "PDF", "application/pdf", "plan.en.pdf", "Our plan")
    document = replace(plan(), versions=(pdf,))

    assert list(differences(write(document, StockMaterials()), document)) == []
    found = told(document, 'href="plan.en.pdf"', 'href="plans.en.pdf"')
    assert any("a link to “plans.en.pdf” as another version" in one for one in found)
    assert any("no link to “plan.en.pdf”" in one for one in found)


def test_words_that_would_run_the_wrong_way_are_told() -> None:
    document = of_golden(next(case for case in CASES if case.name == "languages"))

    found = told(document, ' dir="rtl"', ' dir="ltr"')

    assert any("would run the wrong way" in one for one in found)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"<p>" * 10 + b"<div>" * 5_000, b"PK\x03\x04"])
def test_what_is_no_page_of_ours_is_told_and_nothing_is_raised(content: bytes) -> None:
    assert list(differences(content, plan()))


def test_table_of_examiners_reads_pages_back() -> None:
    examiner = examiners.find("html")
    page = write(plan(), StockMaterials())

    assert examiner
    assert examiner.examine(page, plan(), "").differing == ()
    assert examiner.examine(page.replace(b"<li>on Monday</li>", b""), plan(), "").differing
