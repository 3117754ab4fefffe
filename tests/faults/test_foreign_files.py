"""Files that nobody here made give findings or a clear refusal, in bounded time and memory, and never a traceback."""

import io
import os
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from publisher.build.apart import apart
from publisher.build.check_files import given
from publisher.checks.output import bounded
from publisher.checks.output.bounded import Refusal
from publisher.findings import Result
from publisher.report import CheckedFile
from tests.tools import damage, pandoc
from tests.tools.minimal_word import paragraph, word_file
from tests.tools.planted.planted import good

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def look(folder: Path, content: bytes, name: str = "file.bin") -> CheckedFile:
    """Return what is said of a file with these bytes; the name says nothing."""
    path = folder / name
    path.write_bytes(content)
    return given([path])[0].checked


def told(file: CheckedFile) -> dict[str, str]:
    """Return the first finding of each check, by the check's id."""
    return {result.check.id: result.findings[0].message for result in file.results if result.findings}


def refusal(file: CheckedFile) -> str:
    """Return why a file is not looked at at all."""
    (result,) = file.results
    return f"{result.findings[0].message} {result.findings[0].mend}"


def saved(pdf: pikepdf.Pdf, *, encryption: pikepdf.Encryption | None = None) -> bytes:
    written = io.BytesIO()
    pdf.save(written, encryption=encryption)
    return written.getvalue()


def word(*, body: str = "", document: str = "", types: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    """Return a Word file with another text, list of parts, or more parts."""
    target = io.BytesIO()
    own = document or f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    with (
        zipfile.ZipFile(io.BytesIO(word_file(paragraph("Words")))) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            changed = own.encode() if name == "word/document.xml" else old.read(name)
            new.writestr(name, types.encode() if types and name == "[Content_Types].xml" else changed)
        for name, content in (extra or {}).items():
            new.writestr(name, content)
    return target.getvalue()


def simple_pdf() -> bytes:
    """Return a PDF as a simple program writes it: no tags, no title, a font that is not in it."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    page.Contents = pdf.make_stream(b"BT /F 12 Tf 72 700 Td (Your appointment is on Monday) Tj ET")
    return saved(pdf)


# --- Files of other programs ------------------------------------------------------------------------------------


def test_an_untagged_pdf_is_told_of(tmp_path: Path) -> None:
    found = told(look(tmp_path, simple_pdf()))

    assert set(found) == {"file-tagged", "file-title", "file-language", "file-fonts", "file-metadata"}
    assert "Helvetica" in found["file-fonts"]


def test_a_pdf_with_a_password_is_told_of_and_nothing_else_of_it(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(damage.sound())) as pdf:
        locked = saved(pdf, encryption=pikepdf.Encryption(owner="owner", user="secret"))

    file = look(tmp_path, locked)

    assert told(file) == {"file-readable": "The file cannot be opened: it asks for a password."}
    assert not any(result.findings for result in file.results if result.check.id != "file-readable")


def test_a_word_file_of_pandoc_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "text.md").write_text("# Visit\n\nGo [here](https://example.org).\n\n- a\n- b\n", encoding="utf-8")
    pandoc.write(tmp_path / "text.md", tmp_path / "text.docx")

    file = given([tmp_path / "text.docx"])[0].checked

    assert file.format == "docx"
    assert "does not tell where it leads" in told(file)["file-links"]
    assert "file-readable" not in told(file)


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_a_file_is_what_its_bytes_are_whatever_its_name_says(form: str, tmp_path: Path) -> None:
    file = look(tmp_path, good(form), name="wrong.txt")

    assert file.format == form
    assert told(file) == {}


def test_a_page_with_scripts_frames_and_a_base_fetches_nothing(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        page = (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A visit</title><base href="{address}/">'
            f'<meta http-equiv="refresh" content="0;url={address}/r"><script src="{address}/s.js"></script>'
            f'<link rel="stylesheet" href="{address}/s.css"></head><body><main><h1>A visit</h1><p>Words.</p>'
            f'<iframe src="{address}/f"></iframe><img src="{address}/i.png" alt="A door"></main></body></html>'
        )
        file = look(tmp_path, page.encode())
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()

    not_run = {result.check.id: result.reasons for result in file.results if result.reasons}
    to_review = {result.check.id for result in file.results if result.to_review}
    assert set(told(file)) == set()
    assert to_review == {"file-refresh"}
    assert [reason.partition(":")[0] for reason in not_run["file-readable"]] == [
        "Nobody looked at what 1 frame of the page would show",
        "Nobody looked at what scripts from other addresses would change in the page",
    ]


# --- Refused ----------------------------------------------------------------------------------------------------

_OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"Just words.", "of another kind"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "of another kind"),
        (_OLE + "WordDocument".encode("utf-16-le"), "save it as .docx"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
        (_OLE, "old Office program"),
        (b"PK\x03\x04" + bytes(50), "damaged"),
        (
            word(
                types=f'<Types xmlns="{_TYPES}"><Override PartName="/word/document.xml" '
                'ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
            ),
            "holds macros",
        ),
        (word(extra={"word/vbaProject.bin": b"x"}), "holds macros"),
        (
            word(
                types=f'<Types xmlns="{_TYPES}"><Override PartName="/xl/workbook.xml" ContentType="application/'
                'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
            ),
            "an Excel workbook",
        ),
        (word(extra={"word/media/big.bin": bytes(bounded.UNPACKED.value)}), "would fill the memory"),
    ],
    ids=["empty", "text", "picture", "doc", "locked", "ole", "cut", "docm", "macros", "workbook", "zip-bomb"],
)
def test_what_cannot_be_looked_at_is_refused_with_the_reason(content: bytes, words: str, tmp_path: Path) -> None:
    said = refusal(look(tmp_path, content))

    assert words in said


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large.pdf").touch()
    os.truncate(tmp_path / "large.pdf", bounded.BYTES.value + 1)

    said = [refusal(given([path])[0].checked) for path in (tmp_path, tmp_path / "pipe", tmp_path / "no.pdf")]
    large = refusal(given([tmp_path / "large.pdf"])[0].checked)

    assert [words.partition(",")[0].partition(".")[0] for words in said] == [
        "This is a folder or a device",
        "This is a folder or a device",
        "There is no such file",
    ]
    assert "not looked at" in large


def test_files_for_other_programs_are_those_that_can_be_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(simple_pdf())
    (tmp_path / "b.pdf").write_bytes(b"no")
    (tmp_path / "c.pdf").write_bytes(endless_references())

    paths = [tmp_path / name for name in ("a.pdf", "b.pdf", "c.pdf")]
    assert [one.file.path for one in given(paths) if one.file] == [str(tmp_path / "a.pdf")]


# --- Made to break readers --------------------------------------------------------------------------------------


def entities() -> bytes:
    named = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 10))
    return word(
        document=f'<!DOCTYPE d [<!ENTITY e0 "ha">{named}]><w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:t>&e9;</w:t>'
        "</w:r></w:p></w:body></w:document>"
    )


def file_that_is_fetched() -> bytes:
    return word(
        document=f'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document xmlns:w="{_W}"><w:body><w:p>'
        "<w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
    )


def nested_arrays() -> bytes:
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * 500_000 + b"]" * 500_000 + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def endless_references() -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
        b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n"
        b"trailer<</Size 3/Root 1 0 R/Prev 110>>\nstartxref\n110\n%%EOF"
    )


def form_in_itself() -> bytes:
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    form = pdf.make_stream(b"/X Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 1, 1])
    form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
    page.Contents = pdf.make_stream(b"/X Do")
    return saved(pdf)


def tags_in_a_circle() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        table = damage.elements(pdf, "Table")[0]
        damage.elements(pdf, "TD")[0].K = pikepdf.Array([table])

    return damage.damaged(change)


@pytest.mark.parametrize(
    "made",
    [
        entities,
        file_that_is_fetched,
        lambda: word(body="<w:sdt>" * 100_000 + "</w:sdt>" * 100_000),
        lambda: word(body="<w:p>" + "<w:ins>" * 1500 + "<w:r><w:t>Words</w:t></w:r>" + "</w:ins>" * 1500 + "</w:p>"),
        nested_arrays,
        endless_references,
        form_in_itself,
        tags_in_a_circle,
        lambda: b"<!doctype html><html><body>" + b"<div>" * 100_000,
        lambda: b"<!doctype html><html><body>" + b"<a href=x><b>" * 50_000,
        lambda: b"<!doctype html>" + b"<img alt=" * 20_000,
    ],
    ids=[
        "entities",
        "entity-of-a-file",
        "deep-word",
        "deep-run",
        "arrays",
        "references",
        "form",
        "tags",
        "deep-page",
        "links",
        "cut-tags",
    ],
)
def test_what_was_made_to_break_readers_is_told_of(made: Callable[[], bytes], tmp_path: Path) -> None:
    file = look(tmp_path, made())

    words = " ".join(finding.message for result in file.results for finding in result.findings)
    assert words
    assert "This program failed" not in words


def test_a_file_that_is_named_in_another_is_not_read(tmp_path: Path) -> None:
    host = Path("/etc/hostname").read_text(encoding="utf-8").strip()

    assert host not in repr(look(tmp_path, file_that_is_fetched()).results)


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_a_file_that_is_cut_anywhere_is_told_of_or_looked_at(form: str, tmp_path: Path) -> None:
    whole = good(form)
    files = [look(tmp_path, whole[: len(whole) * part // 8]) for part in range(1, 8)]

    assert all(told(file).get("file-readable") for file in files)
    assert "This program failed" not in repr(files)


# --- Bounds -----------------------------------------------------------------------------------------------------


def too_much() -> tuple[Result, ...]:
    _ = bytearray(2 * bounded.MEMORY.value)
    return ()


def for_ever() -> tuple[Result, ...]:
    while True:
        pass


def failing() -> tuple[Result, ...]:
    raise KeyError("something")


@pytest.mark.parametrize(
    ("work", "words"),
    [
        (too_much, "of memory"),
        (for_ever, "seconds"),
        (failing, "This program failed at the file (KeyError)"),
        (os.abort, "was given up"),
    ],
)
def test_work_that_does_not_end_well_is_given_up(
    work: Callable[[], tuple[Result, ...]], words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    found = apart(work, seconds=1)

    assert isinstance(found, Refusal)
    assert words in found.message
    assert "Traceback" not in capfd.readouterr().err


def test_every_limit_has_its_reason() -> None:
    assert {name for name, limit in bounded.LIMITS.items() if not limit.reason or limit.value <= 0} == set()
