"""Releases after somebody took away what the workspace, or the folder of releases, remembers."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.build.forgotten import refuse_forgotten, remembered_in
from publisher.build.published import Published
from publisher.build.released import NAME, Lying, Remembered, remembered_text
from publisher.build.renamed import Names
from publisher.errors import SourceErrors
from publisher.model import Contact, State, Targets
from publisher.published import Entry, Kind, Record
from publisher.site import manifest
from publisher.site.manifest import File, manifest_text
from publisher.workspace import EditionSettings, Workspace

DAY = dt.date(2026, 1, 1)
TEXTS = (("standard", "0" * 32),)
FIRST = Entry(Kind.PUBLISHED, "en", DAY, "Flu", "", TEXTS)
SECOND = replace(FIRST, kind=Kind.CHANGED, on=dt.date(2026, 2, 1), texts=(("standard", "1" * 32),))
WORKSPACE = Workspace(Contact("Trust"), ("en",), (EditionSettings("standard", ("html",), Targets(), {}),))
FILE = File(
    "flu", "en", "standard", "html", "flu/en/flu.en.html", "text/html", "Flu", 1, None, "0" * 64, State.SOURCE
)  # fmt: skip
REMEMBERED = Remembered({("flu", "en"): Lying("2026-02-01", dict(SECOND.texts))})


def published(*entries: Entry) -> Published:
    return Published(Names(frozenset({"flu"})), {"flu": Record(entries)} if entries else {})


def test_a_record_that_is_gone_ends_a_release_that_says_where_it_was_and_what_to_do() -> None:
    with pytest.raises(SourceErrors, match=r"published/flu\.toml: This record is gone.*“flu”.*version control"):
        refuse_forgotten({}, REMEMBERED, Path("release"), published())


def test_a_record_without_its_beginning_is_not_whole_whatever_the_last_release_still_owes_it() -> None:
    owed = published(SECOND)

    with pytest.raises(SourceErrors, match="has lost its beginning"):
        refuse_forgotten(owed.records, REMEMBERED, Path("release"), owed)


def test_a_record_from_its_beginning_on_is_whole() -> None:
    whole = published(FIRST, SECOND)

    refuse_forgotten(whole.records, REMEMBERED, Path("release"), whole)


def test_what_a_killed_release_still_owes_is_a_record_too() -> None:
    refuse_forgotten({}, REMEMBERED, Path("release"), published(FIRST))


def test_a_folder_that_has_forgotten_asks_the_records_what_its_files_say(tmp_path: Path) -> None:
    (tmp_path / manifest.NAME).write_text(manifest_text("Trust", [FILE]), encoding="utf-8")
    (tmp_path / NAME).write_text('{"version"', encoding="utf-8")

    assert remembered_in(tmp_path, published(FIRST, SECOND), WORKSPACE) == REMEMBERED


def test_drafts_and_what_no_record_knows_are_not_asked_for(tmp_path: Path) -> None:
    rows = [replace(FILE, draft=True), replace(FILE, document="other", path="other/en/other.en.html")]
    (tmp_path / manifest.NAME).write_text(manifest_text("Trust", rows), encoding="utf-8")

    assert remembered_in(tmp_path, published(FIRST), WORKSPACE) == Remembered()


def test_a_folder_that_remembers_is_believed(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(remembered_text(REMEMBERED), encoding="utf-8")

    assert remembered_in(tmp_path, published(FIRST), WORKSPACE) == REMEMBERED
