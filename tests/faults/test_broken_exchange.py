"""Every broken file that comes back from a translator ends in one clear message, and nothing of it is imported."""

import csv
import datetime as dt
import io
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from publisher.build.folder import LARGEST_TEXT, Folder
from publisher.build.translations.exchange import import_files
from publisher.errors import SourceError
from publisher.translation.exchange.word_parts import W
from publisher.translation.states import identifier
from tests.tools.translators import in_word, row_of, translated
from tests.tools.workspaces import make_workspace, publisher, replace, snapshot, write

COME = "Before you come"
LETTER = "Bring your letter. Please be early."  # its words, without the tag
LETTER_ID = identifier("Bring your letter. <1>Please</1> be early.")
CATALOGUE = "translations/pl/LC_MESSAGES/leaflet.po"
ENDINGS = {"xliff": ".xlf", "xliff1": ".xliff1.xlf", "docx": ".docx", "csv": ".csv"}


@dataclass(frozen=True)
class Fault:
    """How a file is broken, and what must then be told."""

    id: str
    form: str
    harm: Callable[[bytes], bytes]
    says: tuple[str, ...]


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    def harm(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return harm


def target(form: str, words: str) -> Callable[[bytes], bytes]:
    source = "Bring your letter. <1>Please</1> be early." if form in {"docx", "csv"} else LETTER
    return lambda content: translated(form, content, source, words)


def without_row(content: bytes) -> bytes:
    def drop(body: etree._Element) -> None:
        row = row_of(body, COME)
        parent = row.getparent()
        assert parent is not None
        parent.remove(row)

    return in_word(content, drop)


def row_twice(content: bytes) -> bytes:
    def double(body: etree._Element) -> None:
        row = row_of(body, COME)
        row.addnext(etree.fromstring(etree.tostring(row)))

    return in_word(content, double)


def tracked(content: bytes) -> bytes:
    def insert(body: etree._Element) -> None:
        etree.SubElement(row_of(body, COME)[-1][-1], f"{{{W}}}ins")

    return in_word(content, insert)


def unit_gone(content: bytes) -> bytes:
    begin = content.index(b"<unit", content.index(b"</unit>"))
    end = content.index(b"</unit>", begin) + len(b"</unit>\n")
    return content[:begin] + content[end:]


def bomb(content: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, b" " * 150_000_000 if name == "word/document.xml" else part)
    return written.getvalue()


ENTITY = '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff '
FAULTS = (
    Fault("entity", "xliff", swap("<xliff ", ENTITY), (":2:", "declares a document type or an entity")),
    Fault("entity-in-xliff-1", "xliff1", swap("<xliff ", ENTITY), (":2:", "declares a document type or an entity")),
    Fault(
        "external-skeleton",
        "xliff1",
        swap("<header>", '<header><skl><external-file href="http://example.org/x.skl"/></skl>'),
        ("external-file", "leads to another file", "Nothing outside this file is read."),
    ),
    Fault("not-well-formed", "xliff", swap("</file>", ""), ("broken XML",)),
    Fault("no-language", "xliff", swap(' trgLang="pl"', ""), (":2:", "trgLang")),
    Fault("foreign-language", "xliff", swap('trgLang="pl"', 'trgLang="fr"'), ("“fr”", "no language of this workspace")),
    Fault("language-that-does-not-exist", "xliff", swap('trgLang="pl"', 'trgLang="plx"'), ("“plx”", "“pl”")),
    Fault("from-another-language", "xliff", swap('srcLang="en"', 'srcLang="de"'), ("“de”", "“leaflet” is in “en”")),
    Fault("unknown-text", "xliff", swap("source/leaflet.md", "source/poster.md"), ("source/poster.md", "leaflet")),
    Fault("unknown-version", "xliff", swap('version="2.1"', 'version="1.0"'), ("XLIFF “1.0”", "2.0 or 2.1 or 2.2")),
    Fault("not-xliff", "xliff", lambda _: b"<html><body/></html>", (":1:", "begins with <html>")),
    Fault("empty", "xliff", lambda _: b"", ("broken XML",)),
    Fault("unit-deleted", "xliff", unit_gone, ("Segment 2 of", "is missing behind", "--allow-missing")),
    Fault("tag-lost", "xliff", target("xliff", "Weź list."), (LETTER_ID, "The tag <1> is missing")),
    Fault(
        "tag-doubled",
        "xliff1",
        target("xliff1", '<g id="1">Prosimy</g> <g id="1">o</g>'),
        (LETTER_ID, "The tag <1> stands twice"),
    ),
    Fault("markup", "csv", target("csv", "<1>Weź</1> <script>alert(1)</script>"), (LETTER_ID, "“<script>” is HTML")),
    Fault("direction", "csv", target("csv", "<1>Weź</1> \u202elist"), (LETTER_ID, "U+202E")),
    Fault("direction-left-open", "docx", target("docx", "<1>Weź</1> \u2067list"), (LETTER_ID, "U+2067")),
    Fault("invisible", "docx", target("docx", "<1>Weź</1>\u200b list"), (LETTER_ID, "U+200B")),
    Fault("row-deleted", "docx", without_row, (identifier(COME), f"(“{COME}”)", "is missing", "Put back")),
    Fault("row-twice", "docx", row_twice, (identifier(COME), "is there twice")),
    Fault("tracked-changes", "docx", tracked, (identifier(COME), "tracked changes", "Accept or reject")),
    Fault("zip-bomb", "docx", bomb, ("far larger than any table",)),
    Fault("not-a-word-file", "docx", lambda _: b"Hello", ("no Word file that can be read",)),
    Fault("not-utf-8", "csv", lambda content: content.decode("utf-8-sig").encode("cp1250"), ("not UTF-8", "CSV UTF-8")),
    Fault("column-deleted", "csv", swap(",target,", ",x,"), (":1:", "no column “target”")),
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with a file for translators in each format."""
    root = make_workspace(tmp_path_factory.mktemp("exchange") / "workspace")
    for form in ENDINGS:
        done = publisher("translate", "export", "--to", form, "pl", workspace=root)
        assert done.returncode == 0, done.stderr
    return root


def returned(root: Path, form: str) -> Path:
    return root / f"exchange/pl/leaflet.pl{ENDINGS[form]}"


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_a_broken_file_is_told_with_its_place_and_nothing_is_imported(
    fault: Fault, workspace: Path, tmp_path: Path
) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, fault.form)
    # Beside the fault, a sound translation that must not come in by itself.
    content = translated("csv", returned(root, "csv").read_bytes(), "A nurse calls your name.", "Pielęgniarka woła.")
    returned(root, "csv").write_bytes(content)
    file.write_bytes(fault.harm(file.read_bytes()))
    before = snapshot(root)

    said = publisher("translate", "import", returned(root, "csv"), file, workspace=root)

    assert said.returncode == 1, said.stdout + said.stderr
    assert "Traceback" not in said.stderr
    assert "fault of the program" not in said.stderr
    assert [words for words in (file.name, *fault.says) if words not in said.stderr] == [], said.stderr
    assert snapshot(root) == before


def test_every_fault_of_every_file_is_told_at_once(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    for form, harm in (("xliff", target("xliff", "Weź list.")), ("docx", without_row), ("csv", target("csv", "<b>x"))):
        returned(root, form).write_bytes(harm(returned(root, form).read_bytes()))

    said = publisher(
        "translate", "import", *(returned(root, form) for form in ("xliff", "docx", "csv")), workspace=root
    )

    assert said.returncode == 1
    assert all(name in said.stderr for name in ("leaflet.pl.xlf:", "leaflet.pl.docx:", "leaflet.pl.csv:"))


@pytest.mark.parametrize(
    ("name", "says"),
    [("none.xlf", "There is no file"), (".", "is not a file"), ("notes.odt", "by the ending of its name")],
)
def test_a_file_that_is_none_is_told(name: str, says: str, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.odt").write_bytes(b"PK")

    said = publisher("translate", "import", tmp_path / name, workspace=workspace)

    assert said.returncode in {1, 2}
    assert says in said.stderr


def test_a_text_that_changed_since_is_told_by_name_and_the_rest_is_imported(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, "csv")
    content = translated("csv", file.read_bytes(), "A nurse calls your name.", "Pielęgniarka woła.")
    file.write_bytes(translated("csv", content, COME, "Przed wizytą"))
    replace(root / "source/leaflet.md", "A nurse calls your name", "A nurse calls you by your name")

    said = publisher("translate", "import", file, "--by", "Ann Smith", workspace=root)

    assert said.returncode == 1
    assert f"Segment {identifier('A nurse calls your name.')} (“A nurse calls your name.”)" in said.stderr
    assert "the text has changed since the file was made" in said.stderr
    assert "1 translated" in said.stdout
    assert "1 left" in said.stdout
    catalogue = (root / CATALOGUE).read_text(encoding="utf-8")
    assert 'msgstr "Przed wizytą"' in catalogue
    assert "state=translated origin=Ann-Smith" in catalogue
    assert "Pielęgniarka" not in catalogue


def test_a_dry_run_says_the_same_and_writes_nothing(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, "xliff")
    file.write_bytes(translated("xliff", file.read_bytes(), COME, "Przed wizytą"))
    before = snapshot(root)

    dry = publisher("translate", "import", file, "--dry-run", workspace=root)
    unchanged = snapshot(root) == before
    wet = publisher("translate", "import", file, workspace=root)

    assert unchanged
    assert dry.stdout.replace("would write", "wrote") == wet.stdout
    assert (dry.returncode, wet.returncode) == (0, 0)


def test_an_import_says_that_a_translation_became_one_of_an_older_text_and_what_to_do_before(
    workspace: Path, tmp_path: Path
) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, "csv")
    file.write_bytes(translated("csv", file.read_bytes(), "A nurse calls your name.", "Pielęgniarka woła."))
    replace(root / "source/leaflet.md", "be early.", "be there early.")

    said = publisher("translate", "import", file, "--dry-run", workspace=root)

    assert re.search(r"carried to the text of today: (\d+ new, )?1 changed\.", said.stdout)
    assert "first say: publisher translate update --minor" in said.stdout
    assert said.stdout.endswith("Now let them be checked: publisher translate check pl\n")


def test_work_that_was_not_imported_is_not_written_over(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, "docx")
    file.write_bytes(translated("docx", file.read_bytes(), COME, "Przed wizytą"))
    before = file.read_bytes()

    said = publisher("translate", "export", "--to", "docx", "pl", workspace=root)

    assert said.returncode == 1
    assert "leaflet.pl.docx" in said.stderr
    assert f"since work would be lost. Segment {identifier(COME)} (“{COME}”): its translation was not" in said.stderr
    assert f"Say: publisher translate import {root}" not in said.stderr  # as it is told: in the workspace
    assert "Say: publisher translate import exchange/pl/leaflet.pl.docx." in said.stderr
    assert file.read_bytes() == before
    assert publisher("translate", "import", file, workspace=root).returncode == 0
    assert publisher("translate", "export", "--to", "docx", "pl", workspace=root).returncode == 0


def test_what_waits_is_exported_imported_and_exported_again(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    shutil.rmtree(root / "exchange")
    part = ("translate", "export", "--to", "csv", "--only", "changed", "pl")
    publisher(*part, workspace=root)
    file = returned(root, "csv")
    file.write_bytes(translated("csv", file.read_bytes(), "A nurse calls your name.", "Pielęgniarka woła."))

    before = publisher(*part, workspace=root)
    imported = publisher("translate", "import", file, workspace=root)
    again = publisher(*part, workspace=root)

    assert (before.returncode, imported.returncode, again.returncode) == (1, 0, 0), again.stderr
    assert "A nurse calls your name." not in file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("harm", [tracked, lambda _: b"Hello"])
def test_a_file_that_cannot_be_read_is_not_written_over(
    harm: Callable[[bytes], bytes], workspace: Path, tmp_path: Path
) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, "docx")
    file.write_bytes(harm(file.read_bytes()))
    before = file.read_bytes()

    said = publisher("translate", "export", "--to", "docx", "pl", workspace=root)

    assert said.returncode == 1
    assert "leaflet.pl.docx" in said.stderr
    assert file.read_bytes() == before


def test_a_po_file_is_read_again_though_it_is_larger_than_a_text_may_be(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, "xliff")
    content = translated("xliff", file.read_bytes(), COME, "ż" * 900_000)
    file.write_bytes(translated("xliff", content, "A nurse calls your name.", "ż" * 900_000))

    imported = publisher("translate", "import", file, workspace=root)
    after = publisher("translate", "status", workspace=root)

    assert (imported.returncode, after.returncode) == (0, 0), imported.stderr + after.stderr
    assert (root / CATALOGUE).stat().st_size > LARGEST_TEXT


def test_a_po_file_that_could_not_be_read_again_is_not_written(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    file = returned(root, "xliff")
    file.write_bytes(translated("xliff", file.read_bytes(), COME, "Przed wizytą"))
    monkeypatch.setattr("publisher.build.translations.exchange.LARGEST_CATALOGUE", 1000)
    before = snapshot(root)

    with pytest.raises(SourceError, match=f"{CATALOGUE}: This PO file would be larger than"):
        import_files(Folder.open(root), [file], at=dt.datetime(2026, 4, 1, 12, 0, tzinfo=dt.UTC))

    assert snapshot(root) == before


def test_a_folder_that_leads_out_of_the_workspace_is_not_written(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    shutil.rmtree(root / "exchange")
    (tmp_path / "outside").mkdir()
    (root / "exchange").symlink_to(tmp_path / "outside")

    said = publisher("translate", "export", "--to", "csv", "pl", workspace=root)

    assert said.returncode == 1
    assert "leads out of the workspace" in said.stderr
    assert list((tmp_path / "outside").iterdir()) == []


def test_only_what_waits_is_exported_to_another_folder(workspace: Path, tmp_path: Path) -> None:
    said = publisher(
        *("translate", "export", "--to", "csv", "--only", "changed", "pl", "--output", tmp_path), workspace=workspace
    )

    content = (tmp_path / "pl/leaflet.pl.csv").read_text(encoding="utf-8-sig")
    assert said.returncode == 0, said.stderr
    assert f"wrote {tmp_path}/pl/leaflet.pl.csv" in said.stdout
    sources = [row["source"] for row in csv.DictReader(io.StringIO(content, newline=""))]
    assert "A nurse calls your name." in sources
    assert COME not in sources


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--to", "doc"), "docx"),
        (("--to", "csv", "plx"), "“pl”"),
        (("--to", "csv", "--document", "leaflett"), "“leaflet”"),
        (("--to", "csv", "--only", "new"), "changed"),
    ],
)
def test_a_wrong_word_of_the_command_is_answered(words: tuple[str, ...], says: str, workspace: Path) -> None:
    said = publisher("translate", "export", *words, workspace=workspace)

    assert said.returncode == 2
    assert says in said.stderr


def test_a_catalogue_that_cannot_be_read_ends_the_import(workspace: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(workspace, root)
    write(root / CATALOGUE, "msgid broken")

    said = publisher("translate", "import", returned(root, "csv"), workspace=root)

    assert said.returncode == 1
    assert f"{CATALOGUE}:1:" in said.stderr
