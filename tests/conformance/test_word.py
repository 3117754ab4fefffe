"""LibreOffice opens our Word files, and shows every word in its place, in every language, script and edition.

It writes each file as a tagged PDF, whose tags and words become the same outline as the document's.
"""

from difflib import unified_diff
from pathlib import Path

import pikepdf
import pytest

from tests.projections import document, word_by_libreoffice
from tests.projections.outline import Line
from tests.projections.words_shown import comparable, told, words
from tests.tools import word_documents
from tests.tools.libreoffice import to_tagged_pdf
from tests.tools.word_documents import Case, word_file

CASES = {case.name: case for case in word_documents.everything()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the PDFs that LibreOffice makes of all our Word files, in one start for all of them."""
    folder = tmp_path_factory.mktemp("word")
    files = [folder / f"{case.name}.docx" for case in CASES.values()]
    for file, case in zip(files, CASES.values(), strict=True):
        file.write_bytes(word_file(case))
    to_tagged_pdf(files, folder)
    return folder


def lines_of(case: Case) -> list[Line]:
    return document.project(case.document, case.materials.words(case.document.language)).lines


@pytest.mark.parametrize("name", CASES)
def test_libreoffice_shows_the_same_words_in_the_same_order(name: str, folder: Path) -> None:
    case = CASES[name]
    wanted = comparable(lines_of(case), framed=not case.lines)
    letters = [words(line) for line in wanted]

    found = comparable(word_by_libreoffice.project((folder / f"{name}.pdf").read_bytes()).lines, framed=not case.lines)

    difference = unified_diff(told(wanted, letters), told(found, letters), "document", "LibreOffice", lineterm="", n=0)
    assert list(difference) == []


@pytest.mark.parametrize("name", CASES)
def test_libreoffice_keeps_every_link_on_words(name: str, folder: Path) -> None:
    pieces = [piece for line in lines_of(CASES[name]) for piece in line.pieces if not piece.text.startswith("![")]
    targets = {mark.removeprefix("link ") for piece in pieces for mark in piece.marks if mark.startswith("link ")}
    outward = {target for target in targets if not target.startswith("to ")}

    found = word_by_libreoffice.links((folder / f"{name}.pdf").read_bytes())

    # LibreOffice ends an address that is a name alone with a slash.
    assert {address.rstrip("/") for address in found} == {address.rstrip("/") for address in outward}


@pytest.mark.parametrize("name", CASES)
def test_libreoffice_knows_title_and_language(name: str, folder: Path) -> None:
    text = CASES[name].document

    with pikepdf.open(folder / f"{name}.pdf") as pdf:
        title, language = str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)

    assert title == " ".join(text.title.split())
    assert language.partition("-")[0] == text.language.partition("-")[0]
