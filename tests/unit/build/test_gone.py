"""Addresses that readers were given and that hold nothing of today: where each leads."""

import datetime as dt
from pathlib import Path

import pytest

from publisher.build.folder import Folder
from publisher.build.gone import There, gone_of
from publisher.build.published import Published
from publisher.build.renamed import Names
from publisher.build.texts import open_workspace
from publisher.model import State
from publisher.published import Entry, GivenFile, Kind, Record
from publisher.site.download.values import Gone
from publisher.site.manifest import File
from publisher.workspace import Withdrawn, Workspace
from tests.tools.workspaces import SETTINGS, write

DAY = dt.date(2026, 1, 31)
TYPES = {"html": "text/html", "pdf": "application/pdf", "docx": "application/docx"}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return the settings of a workspace in English and Polish."""
    write(tmp_path / "publisher.toml", SETTINGS)
    return open_workspace(Folder.open(tmp_path))


def file(path: str, edition: str = "standard") -> File:
    document, language, name = path.split("/")
    form = name.rpartition(".")[2]
    return File(
        document, language, edition, form, path, TYPES[form], "A title", 1, None, "0" * 64, State.SOURCE, draft=False
    )


def record(language: str, *paths: str, edition: str = "standard") -> Record:
    given = tuple(GivenFile(edition, path.rpartition(".")[2], path) for path in paths)
    return Record((Entry(Kind.PUBLISHED, language, DAY, "An old title", "", ((edition, "0" * 32),), given),))


def gone(workspace: Workspace, names: Names, records: dict[str, Record], *files: File) -> dict[str, Gone]:
    there = There(workspace, files, lambda tag: tag in {"en", "pl"})
    return {one.path: one for one in gone_of(Published(names, records), there)}


def leads(found: dict[str, Gone]) -> dict[str, str]:
    return {path: one.to for path, one in found.items()}


EN, PL = file("new/en/new.en.html"), file("new/pl/new.pl.html")


def test_nothing_is_gone_where_all_is_there(workspace: Workspace) -> None:
    records = {"new": record("en", EN.path)}

    assert gone(workspace, Names(frozenset({"new"})), records, EN) == {}


def test_a_file_under_a_new_name_is_found_in_its_edition_and_format_or_in_the_nearest(workspace: Workspace) -> None:
    pdf, easy = file("new/en/new.en.pdf"), file("new/en/new-easy-read.en.html", "easy-read")
    given = record("en", "new/en/old.en.html", "new/en/old.en.pdf", "new/en/old.en.docx")
    easy_given = record("en", "new/en/old-easy-read.en.html", "new/en/old-easy-read.en.pdf", edition="easy-read")
    large = record("en", "new/en/old-large-print.en.pdf", edition="large-print")
    records = {"new": Record((*given.entries, *easy_given.entries, *large.entries))}

    found = gone(workspace, Names(frozenset({"new"})), records, EN, pdf, easy)

    assert leads(found) == {
        "new/en/old.en.html": EN.path,
        "new/en/old.en.pdf": pdf.path,
        "new/en/old.en.docx": EN.path,
        "new/en/old-easy-read.en.html": easy.path,
        "new/en/old-easy-read.en.pdf": easy.path,
        "new/en/old-large-print.en.pdf": "new/en/index.html",
    }


def test_a_web_page_never_leads_into_another_program(workspace: Workspace) -> None:
    pdf = file("new/en/new.en.pdf")

    found = gone(workspace, Names(frozenset({"new"})), {"new": record("en", "new/en/old.en.html")}, pdf)

    assert leads(found) == {"new/en/old.en.html": "new/en/index.html"}


def test_every_address_of_an_old_name_leads_to_the_new_one(workspace: Workspace) -> None:
    records = {"old": record("pl", "old/pl/old.pl.html")}

    found = gone(workspace, Names(frozenset({"new"}), {"old": "new"}), records, EN, PL)

    assert leads(found) == {
        "old/index.html": "new/index.html",
        "old/old-all-languages.zip": "new/index.html",
        "old/pl/index.html": "new/pl/index.html",
        "old/pl/old.pl.html": PL.path,
    }
    assert {one.tag for one in found.values()} == {"en", "pl"}


def test_an_old_name_leads_on_without_any_record(workspace: Workspace) -> None:
    found = gone(workspace, Names(frozenset({"new"}), {"old": "new"}), {}, EN)

    assert leads(found) == {
        "old/index.html": "new/index.html",
        "old/old-all-languages.zip": "new/index.html",
        "old/en/index.html": "new/en/index.html",
        "old/pl/index.html": "new/index.html",
    }


def test_a_language_that_is_published_no_more_leads_to_the_document_in_others(workspace: Workspace) -> None:
    found = gone(workspace, Names(frozenset({"new"})), {"new": record("pl", PL.path)}, EN)

    assert leads(found) == {
        "new/pl/index.html": "new/index.html",
        PL.path: "new/index.html",
        "pl/index.html": "index.html",
        "pl/documents-in-polish.pl.zip": "index.html",
    }


def test_a_language_that_the_site_does_not_speak_any_more_is_answered_in_the_first(workspace: Workspace) -> None:
    found = gone(workspace, Names(frozenset({"new"})), {"new": record("xx-old", "new/xx-old/new.xx-old.html")}, EN)

    assert leads(found) == {
        "new/xx-old/index.html": "new/index.html",
        "new/xx-old/new.xx-old.html": "new/index.html",
        "xx-old/index.html": "index.html",
        "xx-old/accessibility.html": "en/accessibility.html",
        "xx-old/other-formats.html": "en/other-formats.html",
        "xx-old/feed.xml": "feed.xml",
    }
    assert {one.tag for one in found.values()} == {"en"}


def test_a_document_that_nothing_is_left_of_leads_home(workspace: Workspace) -> None:
    found = gone(workspace, Names(frozenset({"new", "other"})), {"other": record("en", "other/en/o.en.html")}, EN)

    assert set(leads(found).values()) == {"index.html"}
    assert set(found) >= {"other/index.html", "other/en/index.html", "other/en/o.en.html"}


def test_a_withdrawn_document_says_so_on_each_page_and_other_files_lead_there(workspace: Workspace) -> None:
    withdrawn = {"old": Withdrawn("old", DAY, "new", "It was wrong.")}
    records = {"old": record("pl", "old/pl/old.pl.html", "old/pl/old.pl.pdf")}

    found = gone(workspace, Names(frozenset({"new"}), {}, withdrawn), records, EN)

    says = Gone("", "pl", "new/index.html", "2026-01-31", "An old title", "pl", "It was wrong.")
    for path in ("old/pl/index.html", "old/pl/old.pl.html"):
        assert found[path] == Gone(path, *[getattr(says, key) for key in Gone.__slots__[1:]])
    assert found["old/index.html"].tag == "en"
    assert (found["old/pl/old.pl.pdf"].to, found["old/pl/old.pl.pdf"].withdrawn) == ("old/pl/index.html", "")
    assert found["old/en/index.html"].to == "new/en/index.html"


def test_a_withdrawn_document_without_record_or_replacement_says_so_in_every_language(workspace: Workspace) -> None:
    names = Names(frozenset({"new"}), {}, {"old": Withdrawn("old", DAY)})

    found = gone(workspace, names, {}, EN)

    assert {path: (one.tag, one.to, one.title) for path, one in found.items() if one.withdrawn} == {
        "old/index.html": ("en", "", ""), "old/en/index.html": ("en", "", ""), "old/pl/index.html": ("pl", "", ""),
    }  # fmt: skip


def test_what_differs_from_a_live_address_in_capitals_alone_has_no_page(workspace: Workspace) -> None:
    records = {"New": record("en", "New/en/new.en.html"), "old": record("en", "old/en/A.en.html", "old/en/a.en.html")}

    found = gone(workspace, Names(frozenset({"new"}), {"New": "new", "old": "new"}), records, EN)

    assert not any(path.casefold().startswith("new/") for path in found)
    assert sorted(path for path in found if path.startswith("old/en/")) == ["old/en/A.en.html", "old/en/index.html"]


@pytest.mark.parametrize("name", ["pl", "Search", "con"])
def test_a_record_of_what_can_be_no_document_takes_no_address(workspace: Workspace, name: str) -> None:
    found = gone(workspace, Names(frozenset({"new"})), {name: record("en", f"{name}/en/x.en.html")}, EN)

    assert found == {}


def test_two_spellings_of_a_language_both_have_pages(workspace: Workspace) -> None:
    entries = (*record("en", "old/en/a.en.pdf").entries, *record("en-GB", "old/en-GB/b.en-GB.pdf").entries)
    names = Names(frozenset({"new"}), {}, {"old": Withdrawn("old", DAY)})

    found = gone(workspace, names, {"old": Record(entries)}, EN)

    assert found["old/en-GB/b.en-GB.pdf"].to in found
    assert found["en-GB/index.html"].to == "en/index.html"
