"""The day of the last change in a PO file's header: written by what changes words, and by nothing else."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from publisher.build.catalogues import update
from publisher.build.folder import Folder
from publisher.build.translations.exchange import export, import_files
from publisher.build.translations.machine import carry_out, prepared
from publisher.build.translations.memory import recall
from publisher.build.translations.review import sign
from publisher.model import State
from publisher.translation import Minor
from tests.tools.libretranslate import Stub, running
from tests.tools.translators import translated
from tests.tools.workspaces import make_workspace, replace, write

PO = "translations/pl/LC_MESSAGES/leaflet.po"
AT = dt.datetime(2026, 4, 1, 9, 5, tzinfo=dt.timezone(dt.timedelta(hours=2)))
LATER = AT + dt.timedelta(days=3)
FIELD = '"PO-Revision-Date: 2026-04-01 09:05+0200\\n"\n'
COME = "Before you come"
NURSE = "A nurse calls your name."
SECOND = f"---\ntitle: Second\nlanguage: en\ndescription: Second in short.\n---\n\n## {COME}\n\n{NURSE}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace whose Polish file is of today's text, with two translations."""
    root = make_workspace(tmp_path / "workspace")
    update(Folder.open(root))
    return root


def po(root: Path, name: str = "leaflet") -> str:
    return (root / PO).with_name(f"{name}.po").read_text(encoding="utf-8")


def other_lines(root: Path, before: str) -> list[str]:
    """Return the lines of the Polish file's header that it did not have before."""
    old = before.partition("\n\n")[0].splitlines(keepends=True)
    return [line for line in po(root).partition("\n\n")[0].splitlines(keepends=True) if line not in old]


def returned(root: Path, source: str, words: str) -> Path:
    """Return an exported file with another translation of a segment."""
    export(Folder.open(root), "xliff", ("pl",))
    file = root / "exchange/pl/leaflet.pl.xlf"
    file.write_bytes(translated("xliff", file.read_bytes(), source, words))
    return file


def test_an_import_of_new_words_says_when_and_changes_nothing_else_of_the_header(root: Path) -> None:
    file = returned(root, NURSE, "Pielęgniarka woła.")
    before = po(root)

    import_files(Folder.open(root), [file], at=AT)

    assert other_lines(root, before) == [FIELD]
    assert len(po(root).partition("\n\n")[0].splitlines()) == len(before.partition("\n\n")[0].splitlines()) + 1


def test_an_import_that_brings_nothing_new_leaves_every_byte(root: Path) -> None:
    file = returned(root, NURSE, "Pielęgniarka woła.")
    import_files(Folder.open(root), [file], at=AT)
    before = po(root)

    import_files(Folder.open(root), [file], at=LATER)

    assert po(root) == before


def test_an_import_that_only_confirms_words_keeps_the_date(root: Path) -> None:
    replace(root / PO, f'msgid "{NURSE}"\nmsgstr ""', f'#, fuzzy\nmsgid "{NURSE}"\nmsgstr "Woła."')
    file = returned(root, NURSE, "Woła.")

    (done,) = import_files(Folder.open(root), [file], at=AT)

    assert done.taken.confirmed == 1
    assert "state=translated" in po(root)
    assert "PO-Revision-Date" not in po(root)


def test_a_dry_run_of_an_import_writes_no_date(root: Path) -> None:
    file = returned(root, NURSE, "Pielęgniarka woła.")
    before = po(root)

    import_files(Folder.open(root), [file], at=AT, dry_run=True)

    assert po(root) == before


def test_a_machines_drafts_are_new_words(root: Path) -> None:
    with running(Stub()) as stub:
        with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
            settings.write(f'\n[machine-translation]\nprovider = "libretranslate"\naddress = "{stub.address}"\n')
        ready = prepared(Folder.open(root), ("pl",))
        before = po(root)

        made = carry_out(Folder.open(root), ready, ready.jobs[0], at=AT)

    assert made.kept
    assert other_lines(root, before) == [FIELD]


def test_what_is_taken_over_dates_the_file_that_it_goes_into_and_no_other(root: Path) -> None:
    write(root / "source/second.md", SECOND)
    update(Folder.open(root))
    before = po(root)

    recall(Folder.open(root), ("pl",), fill=AT)

    assert FIELD in po(root, "second")
    assert po(root) == before


def test_a_look_into_the_memory_dates_nothing(root: Path) -> None:
    write(root / "source/second.md", SECOND)
    update(Folder.open(root))

    recall(Folder.open(root), ("pl",))

    assert "PO-Revision-Date" not in po(root) + po(root, "second")


def reviewed(root: Path) -> None:
    done = sign(Folder.open(root), "pl", "leaflet", State.REVIEWED, by="Anna Nowak", on=LATER.date())
    assert done.raised.raised == 2


def text_changed(root: Path) -> None:
    replace(root / "source/leaflet.md", "Bring your letter. *Please*", "Bring your papers. *Please*")
    (done,) = (one for one in update(Folder.open(root)) if one.path == PO)
    assert done.carried.changed == 1


def slip_mended(root: Path) -> None:
    replace(root / "source/leaflet.md", "Bring your letter. *Please*", "Bring your letter! *Please*")
    update(Folder.open(root), minor=Minor("spelling", "2026-04-04"))
    assert "minor at=2026-04-04" in po(root)


def moved(root: Path) -> None:
    replace(root / "source/leaflet.md", "## Before you come", "\n\n## Before you come")
    (done,) = (one for one in update(Folder.open(root)) if one.path == PO)
    assert done.written


@pytest.mark.parametrize("change", [reviewed, text_changed, slip_mended, moved])
def test_what_gives_no_new_words_keeps_the_date(root: Path, change: Callable[[Path], None]) -> None:
    replace(root / PO, '"Language: pl', f'{FIELD}"Language: pl')

    change(root)

    assert po(root).count("PO-Revision-Date") == po(root).count(FIELD) == 1
