"""Formats of one document agree; where one of them says something else than the other, it is told of that file."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache

import pikepdf
import pytest

from publisher.checks.output.agreement import disagreements
from publisher.checks.output.file_check import OutputFile
from publisher.findings import Answer, Finding, NotRun
from publisher.writers import table
from tests.tools import damage
from tests.tools.materials import StockMaterials


@cache
def written(form: str) -> bytes:
    return table.find(form).write(damage.document(), StockMaterials())


def laid_beside(**changed: bytes) -> Mapping[str, tuple[Answer, ...]]:
    contents = {"html": written("html"), "pdf": damage.sound(), "docx": written("docx")} | changed
    return disagreements([OutputFile(f"leaflet.{form}", form, content) for form, content in contents.items()])


def page(old: str, new: str) -> bytes:
    whole = written("html").decode()
    assert old in whole
    return whole.replace(old, new, 1).encode()


def word(old: str, new: str, part: str = "word/document.xml") -> bytes:
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written("docx"))) as whole, zipfile.ZipFile(changed, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            archive.writestr(name, content)
    return changed.getvalue()


def test_formats_of_one_document_agree() -> None:
    assert laid_beside() == {"leaflet.html": (), "leaflet.pdf": (), "leaflet.docx": ()}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('<h2 id="before-you-come">Before you come</h2>', "<p>Before you come</p>", "The web page has a paragraph"),
        ("<li>Another is a list of medicines</li>", "", "list of 1 items"),
        (">A map of the hospital</title>", ">A plan of the hospital</title>", "“A plan of the hospital”"),
        ('href="https://example.org/number"', 'href="https://example.org/other"', "example.org/other"),
        ('<span lang="pl">', "<span>", "words in other languages"),
        ('<th scope="row">Monday</th>', "<td>Monday</td>", "cell “Monday”"),
        ("first floor", "second floor", "second floor"),
        ("<title>Your appointment", "<title>My appointment", "says that its title is “Your appointment”"),
        ('<html lang="en"', '<html lang="pl"', "says that its language is “en”"),
    ],
)
def test_page_that_differs_is_told_of_each_other_format(old: str, new: str, words: str) -> None:
    found = laid_beside(html=page(old, new))

    assert found["leaflet.html"] == ()
    for path in ("leaflet.pdf", "leaflet.docx"):
        assert any(words in one.message for one in found[path] if isinstance(one, Finding)), found[path]


def test_pdf_that_differs_is_told_alone() -> None:
    def demoted(pdf: pikepdf.Pdf) -> None:
        damage.elements(pdf, "H2")[0].S = pikepdf.Name.H3

    found = laid_beside(pdf=damage.damaged(demoted))

    assert [path for path, answers in found.items() if answers] == ["leaflet.pdf"]
    (finding,) = (one for one in found["leaflet.pdf"] if isinstance(one, Finding))
    assert finding.message.startswith("The web page has a heading of level 2 “Before you come”; the PDF has a heading")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("One thing to bring", "Nothing to bring", "“Nothing to bring is your letter”"),
        ('descr="A map of the hospital"', 'descr="square.png"', "“square.png”"),
        ('<w:pStyle w:val="Heading2"/>', "", "a paragraph “Before you come”"),
        ('<w:lang w:val="pl-PL"', '<w:lang w:val="fr-FR"', "French"),
    ],
)
def test_word_file_that_differs_is_told_alone(old: str, new: str, words: str) -> None:
    found = laid_beside(docx=word(old, new))

    assert [path for path, answers in found.items() if answers] == ["leaflet.docx"]
    assert any(words in one.message for one in found["leaflet.docx"] if isinstance(one, Finding)), found


def test_file_that_cannot_be_read_is_not_run_and_the_others_are_compared() -> None:
    found = laid_beside(pdf=b"%PDF-1.7 and no more", docx=word("One thing", "Nothing"))

    (broken,) = found["leaflet.pdf"]
    assert isinstance(broken, NotRun)
    assert isinstance(found["leaflet.docx"][0], Finding)


def test_one_file_has_nothing_to_be_laid_beside() -> None:
    found = disagreements([OutputFile("a.html", "html", written("html"))])

    assert isinstance(found["a.html"][0], NotRun)


def test_pdf_without_tags_has_nothing_to_be_compared_by() -> None:
    def untagged(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    found = laid_beside(pdf=damage.damaged(untagged))

    assert "no tags" in found["leaflet.pdf"][0].message  # type: ignore[union-attr]  # a Finding has one
