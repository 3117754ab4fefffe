"""What is not released says so: to readers on every page, and to machines in its metadata."""

import io
from dataclasses import replace

import docx
import pikepdf
import pypdfium2
import pytest

from publisher.checks.output import table as examiners
from publisher.checks.output.word.package import open_package
from publisher.checks.output.word.properties import properties_of
from publisher.model import Contact, Document, Paragraph, State, Text
from publisher.writers import table
from tests.tools.materials import StockMaterials

NOTE = "Draft, not released"
LONG = tuple(Paragraph((Text("These words fill a page and go on to the next one. " * 12),)) for _ in range(12))
RELEASED = Document(
    "text", "A leaflet", "en", LONG, edition="standard", contact=Contact(name="Example"), identifier="a-leaflet"
)
DRAFT = replace(RELEASED, draft=True)


def made(document: Document, form: str) -> bytes:
    return table.find(form).write(document, StockMaterials())


def pages(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as file:
        return [page.get_textpage().get_text_range() for page in file]


def label(content: bytes) -> str | None:
    with pikepdf.open(io.BytesIO(content)) as file, file.open_metadata() as said:
        found = said.get("xmp:Label")
        return None if found is None else str(found)


def test_a_pdf_says_on_each_page_and_in_its_label_that_it_is_a_draft() -> None:
    content = made(DRAFT, "pdf")

    told = pages(content)
    assert len(told) > 1
    assert [page.count(NOTE) for page in told] == [1] * len(told)
    assert label(content) == "Draft"


def test_a_released_pdf_says_nothing_of_drafts() -> None:
    content = made(RELEASED, "pdf")

    assert not any(NOTE in page for page in pages(content))
    assert label(content) is None


def test_a_page_says_it_above_the_text_and_to_machines() -> None:
    draft, released = (made(one, "html").decode() for one in (DRAFT, RELEASED))

    assert f"<strong>{NOTE}</strong>" in draft
    assert '<meta name="publication-status" content="draft">' in draft
    assert '<meta name="robots" content="noindex">' in draft
    assert NOTE not in released
    assert "publication-status" not in released


def test_a_word_file_says_it_before_the_text_above_other_pages_and_in_its_properties() -> None:
    draft, released = (docx.Document(io.BytesIO(made(one, "docx"))) for one in (DRAFT, RELEASED))

    assert [one.style.name for one in draft.paragraphs if one.text == NOTE and one.style] == ["Draft Note"]
    assert [one.text for one in draft.sections[0].header.paragraphs] == [NOTE]
    assert draft.core_properties.content_status == "Draft"
    assert not any(NOTE in one.text for one in (*released.paragraphs, *released.sections[0].header.paragraphs))
    assert released.core_properties.content_status == ""


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("state", [State.SOURCE, State.DRAFT])
def test_a_draft_reads_back_as_its_document(form: str, state: State) -> None:
    document = replace(DRAFT, state=state, untranslated=1 if state.unchecked else 0, segments=12)
    examiner = examiners.find(form)
    assert examiner is not None

    examined = examiner.examine(made(document, form), document, "ua-1" if form == "pdf" else "")

    assert (examined.broken, examined.differing) == ((), ())


@pytest.mark.parametrize(("written", "meant"), [(RELEASED, DRAFT), (DRAFT, RELEASED)], ids=["lost", "left"])
def test_a_word_file_that_says_otherwise_than_its_document_is_found(written: Document, meant: Document) -> None:
    content = made(written, "docx")
    examiner = examiners.find("docx")
    assert examiner is not None

    told = [one.message for one in examiner.examine(content, meant, "").differing]

    assert any("publication status" in message for message in told)
    assert any("lines that it is a draft" in message for message in told)
    assert properties_of(open_package(content))["publication status"] == ("draft" if written.draft else "")
