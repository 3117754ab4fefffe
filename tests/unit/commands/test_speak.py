"""`publisher speak` says any file, takes it for what its bytes are, and refuses in words what it cannot say."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result

from publisher.checks.output import bounded
from publisher.cli import main
from tests.tools import damage, minimal_word


def speak(path: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["speak", str(path), *words])


def file(folder: Path, content: bytes, name: str = "file.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def bomb() -> bytes:
    """Return a Word file of some kilobytes whose text unpacks to 48 MB of empty paragraphs."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(minimal_word.word_file(""))) as whole, zipfile.ZipFile(packed, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 8_000_000)
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def test_file_is_said_for_what_its_bytes_are(tmp_path: Path) -> None:
    said = speak(file(tmp_path, damage.sound(), "leaflet.docx"))

    assert said.exit_code == 0
    assert said.output.startswith("Your appointment, document, English\nheading level 1, Your appointment\n")
    assert said.output.endswith("\nOnly in this file, beside its text:\nExample Health\n")


def test_language_is_taken_where_the_file_names_none(tmp_path: Path) -> None:
    page = file(tmp_path, b"<!doctype html><title>Dom</title><p>Dom\x1b[31m</p>")

    assert speak(page, "--language", "pl").output == "Dom, document, Polish\nDom\ufffd[31m\n"
    assert speak(page).output.startswith("Dom, document, in a language that it does not name")


def encrypted() -> bytes:
    with pikepdf.open(io.BytesIO(damage.sound())) as pdf:
        written = io.BytesIO()
        pdf.save(written, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return written.getvalue()


def heavy() -> bytes:
    """Return a PDF of some kilobytes whose page unpacks to 32 MB of instructions."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.Contents = pdf.make_stream(b"q Q " * 8_000_000)
    pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(K=pikepdf.Dictionary(S=pikepdf.Name.Document)))
    written = io.BytesIO()
    pdf.save(written, compress_streams=True, recompress_flate=True)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"just words", "another kind"),
        (damage.sound()[:900], "cannot be read"),
        (encrypted(), "asks for a password"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"<!doctype html>" + b"<div>" * 100_000, "nested too deeply"),
    ],
)
def test_what_cannot_be_said_is_refused_in_words(content: bytes, words: str, tmp_path: Path) -> None:
    said = speak(file(tmp_path, content))

    assert said.exit_code == 2
    assert words in said.output
    assert "Traceback" not in said.output


def test_folder_and_missing_file_are_refused_in_words(tmp_path: Path) -> None:
    assert "This is a folder" in speak(tmp_path).output
    assert "There is no such file" in speak(tmp_path / "none.pdf").output
    assert speak(tmp_path).exit_code == speak(tmp_path / "none.pdf").exit_code == 2


@pytest.fixture
def _one_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the work on a file one second of the processor, so that the tests of it are short."""
    monkeypatch.setattr(bounded, "SECONDS", replace(bounded.SECONDS, value=1))


@pytest.mark.usefixtures("_one_second")
def test_zip_bomb_is_given_up(tmp_path: Path) -> None:
    said = speak(file(tmp_path, bomb()))

    assert said.exit_code == 2
    # Whether time or memory ends first hangs on the machine; lxml tells of the latter as a file that it cannot read.
    assert "was given up" in said.output or "cannot be read" in said.output


@pytest.mark.usefixtures("_one_second")
def test_pdf_that_unpacks_to_too_much_is_given_up(tmp_path: Path) -> None:
    said = speak(file(tmp_path, heavy()))

    assert said.exit_code == 2
    assert "was given up" in said.output


@pytest.mark.parametrize(
    "page",
    [
        "<p>Come</p>",
        " \n<h1>Come</h1>",
        "<!-- <svg> of a system --><p>Come",
        "<title>Come</title><p>early",
        "<meta charset=utf-8><p>Come",
        "<table><tr><td>Come</table>",
        "<SCRIPT>1</SCRIPT><article>Come</article>",
        "<our-visit>Come</our-visit>",
        "Come <b>early</b>",
    ],
)
def test_a_page_can_begin_with_any_element_a_comment_or_words_with_markup(page: str) -> None:
    assert bounded.kind_of(page.encode()) == "html"


@pytest.mark.parametrize(
    "other",
    [
        "Come early.",
        "a < b and c > d",
        '{"a": "<x>"}',
        "<note><p>Come</p></note>",
        '<?xml version="1.0"?><article><p>Come</p></article>',
        '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title></svg>',
        "<!-- <p>Come</p> -->",
        "\x01\x02<p>Come</p>",
    ],
)
def test_what_is_no_page_is_a_file_of_another_kind(other: str) -> None:
    assert isinstance(bounded.kind_of(other.encode()), bounded.Refusal)


def test_a_page_without_a_head_is_said(tmp_path: Path) -> None:
    assert speak(file(tmp_path, b"<h1>A visit</h1>Come", "a.html")).output.endswith("heading level 1, A visit\nCome\n")


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("klingon", "is not the code of a language.\n    Use one of: ar"),
        ("e", "is not the code"),
        ("english", "Write “en”."),
        ("ul", "is not the code of any language"),
        ("", "is not the code"),
    ],
)
def test_a_tag_of_no_language_is_refused_and_one_without_a_table_is_taken(tmp_path: Path, tag: str, says: str) -> None:
    page = file(tmp_path, b"<p>Dom")

    said = speak(page, "--language", tag)

    assert said.exit_code == 2
    assert says in said.output
    assert "Dutch" in speak(page, "--language", "nl").output
