"""What releases write down of what readers were given, and what becomes of old addresses and earlier versions."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from publisher.build import publish as building
from publisher.build import system
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection
from publisher.build.publish import Built, publish
from publisher.build.published import Published, changes_of, read_records
from publisher.build.renamed import names_of
from publisher.build.stage import Stage
from publisher.build.texts import open_workspace
from publisher.checks.table import CHECKS
from publisher.errors import ConfigurationError, SourceError, SourceErrors
from publisher.published import Kind, Record, read_record
from publisher.site.download.values import Change
from publisher.site.manifest import read_manifest
from tests.tools.workspaces import LEAFLET, make_workspace, replace, snapshot, write

FIRST, SECOND, THIRD = (dt.date(2026, month, 1) for month in (1, 2, 3))
HTML, EASY = "leaflet/en/leaflet.en.html", "leaflet/en/leaflet-easy-read.en.html"
NEW_HTML, NEW_EASY = "visit/en/visit.en.html", "visit/en/visit-easy-read.en.html"
KEEP = "\n[site]\nkeep-versions = true\n"
HELD = "\n[release]\nsign-offs = {{ {demanded} }}\n"  # which nobody gave
# What the checks find is of no concern here, and takes most of the time of a release.
OFF = "".join(
    f"\n[editions.{edition}.severity]\n" + "".join(f'{check.id} = "off"\n' for check in CHECKS)
    for edition in ("standard", "easy-read")
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a small workspace with web pages in English; the program does not change while a test runs."""
    monkeypatch.setattr(system, "installation", lambda: "the same")
    folder = make_workspace(tmp_path / "workspace")
    replace(folder / "publisher.toml", '"html", "docx"', '"html"')
    replace(folder / "publisher.toml", '"en", "pl"', '"en"')
    settings(folder, OFF)
    yield folder
    shared_materials.cache_clear()


def settings(root: Path, more: str) -> None:
    with (root / "publisher.toml").open("a", encoding="utf-8") as file:
        file.write(more)


def release(root: Path, day: dt.date, selection: Selection | None = None, output: str = "release") -> Built:
    return publish(Folder.open(root), root / output, selection or Selection(), jobs=1, release=True, today=day)


def draft(root: Path, selection: Selection | None = None) -> Built:
    return publish(Folder.open(root), root / "output", selection or Selection(), jobs=1)


def edit(root: Path, words: str) -> None:
    text = (root / "source/leaflet.md").read_text(encoding="utf-8")
    write(root / "source/leaflet.md", f"{text}\n{words}\n")


def rename(root: Path, *, formerly: bool = True) -> None:
    text = (root / "source/leaflet.md").read_text(encoding="utf-8")
    old = "formerly: [leaflet]\n" if formerly else ""
    write(root / "source/visit.md", text.replace("language: en\n", f"language: en\n{old}"))
    (root / "source/leaflet.md").unlink()


def record(root: Path, name: str = "leaflet") -> Record:
    path = f"published/{name}.toml"
    return read_record((root / path).read_text(encoding="utf-8"), path=path)


def kinds(root: Path, name: str = "leaflet") -> list[tuple[str, dt.date]]:
    return [(entry.kind.value, entry.on) for entry in record(root, name).entries]


def manifest(root: Path, output: str = "release") -> dict[str, Any]:
    value: dict[str, Any] = json.loads((root / output / "manifest.json").read_text(encoding="utf-8"))
    return value


def told(root: Path) -> tuple[Change, ...]:
    folder = Folder.open(root)
    workspace = open_workspace(folder)
    published = Published(names_of(folder, workspace, ()), read_records(folder))
    return changes_of(published, workspace, read_manifest(page(root, "manifest.json")))


def page(root: Path, path: str, output: str = "release") -> str:
    return (root / output / path).read_text(encoding="utf-8")


def test_a_first_release_writes_down_what_readers_were_given(root: Path) -> None:
    release(root, FIRST)

    (entry,) = record(root).entries
    assert (entry.kind, entry.language, entry.on, entry.title) == (Kind.PUBLISHED, "en", FIRST, "Your appointment")
    assert [(file.edition, file.format, file.path) for file in entry.files] == [
        ("standard", "html", HTML), ("easy-read", "html", EASY),
    ]  # fmt: skip
    assert [edition for edition, _ in entry.texts] == ["standard", "easy-read"]
    assert {row["changed"] for row in manifest(root)["files"]} == {"2026-01-01"}


def test_a_build_of_drafts_writes_nothing_down_and_a_second_release_adds_nothing(root: Path) -> None:
    draft(root)
    assert not (root / "published").exists()
    release(root, FIRST)
    before = snapshot(root / "release"), (root / "published/leaflet.toml").read_bytes()

    release(root, SECOND)

    assert (snapshot(root / "release"), (root / "published/leaflet.toml").read_bytes()) == before


def test_what_is_no_word_of_the_text_announces_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release(root, FIRST)
    monkeypatch.setattr(system, "installation", lambda: "another version of the program")
    shared_materials.cache_clear()
    write(root / "styles/tokens.toml", '[colour]\nlink = "#00336b"\n')
    replace(root / "source/leaflet.md", "language: en\n", "language: en\nkeywords: [visit]\npaper: A5\n")
    replace(root / "publisher.toml", "01632 960 001", "01632 960 002")

    built = release(root, SECOND)

    assert set(built.written) == {HTML, EASY}
    assert kinds(root) == [("published", FIRST)]
    assert {row["changed"] for row in manifest(root)["files"]} == {"2026-01-01"}


def test_a_change_of_the_words_is_told_with_its_day_in_its_edition_alone(root: Path) -> None:
    release(root, FIRST)
    edit(root, "Thank you.")

    release(root, SECOND)

    assert kinds(root) == [("published", FIRST), ("changed", SECOND)]
    assert record(root).entries[1].files == ()
    changed = {row["edition"]: row["changed"] for row in manifest(root)["files"]}
    assert changed == {"standard": "2026-02-01", "easy-read": "2026-01-01"}


def test_a_draft_has_the_day_of_the_release_until_its_words_change(root: Path) -> None:
    release(root, FIRST)
    replace(root / "source/leaflet.md", "language: en\n", "language: en\nupdated: 2025-05-05\n")
    draft(root)
    same = {row["changed"] for row in manifest(root, "output")["files"]}
    edit(root, "Thank you.")
    draft(root)

    assert same == {"2026-01-01"}
    assert {row["changed"] for row in manifest(root, "output")["files"]} == {"2025-05-05", "2026-01-01"}


def test_a_release_of_a_part_compares_what_it_made_and_takes_nothing_back(root: Path) -> None:
    release(root, FIRST)
    edit(root, "Thank you.")

    release(root, SECOND, Selection(editions=("easy-read",)))
    untouched = kinds(root)
    release(root, SECOND, Selection(editions=("standard",)), "elsewhere")

    assert untouched == [("published", FIRST)]
    assert kinds(root) == [("published", FIRST), ("changed", SECOND)]


def test_another_slug_is_written_down_and_told_to_nobody_and_the_old_address_leads_on(root: Path) -> None:
    release(root, FIRST)
    replace(root / "source/leaflet.md", "language: en\n", "language: en\nslug: your-visit\n")

    release(root, SECOND)

    assert kinds(root) == [("published", FIRST), ("files", SECOND)]
    assert 'content="0; url=your-visit.en.html"' in page(root, HTML)
    assert f"/{HTML} /leaflet/en/your-visit.en.html;" in page(root, "redirects.txt").splitlines()
    assert HTML not in {row["path"] for row in manifest(root)["files"]}


def test_an_address_that_holds_a_file_again_leads_nowhere_else(root: Path) -> None:
    release(root, FIRST)
    replace(root / "source/leaflet.md", "language: en\n", "language: en\nslug: your-visit\n")
    release(root, SECOND)
    replace(root / "source/leaflet.md", "slug: your-visit\n", "")

    release(root, THIRD)

    assert 'http-equiv="refresh"' not in page(root, HTML)
    assert "url=leaflet.en.html" in page(root, "leaflet/en/your-visit.en.html")


def test_a_document_under_a_new_name_is_found_from_every_old_address_and_is_nothing_new(root: Path) -> None:
    release(root, FIRST)
    rename(root)

    release(root, SECOND)

    assert kinds(root) == [("published", FIRST)]
    assert kinds(root, "visit") == [("files", SECOND)]
    for path, to in (
        (HTML, "../../visit/en/visit.en.html"),
        (EASY, "../../visit/en/visit-easy-read.en.html"),
        ("leaflet/en/index.html", "../../visit/en/index.html"),
        ("leaflet/index.html", "../visit/index.html"),
    ):
        assert f'content="0; url={to}"' in page(root, path)
    assert {row["changed"] for row in manifest(root)["files"]} == {"2026-01-01"}
    assert [(one.kind, one.document, one.address) for one in told(root)] == [
        ("published", "visit", "visit/en/index.html")
    ]


def test_a_leaflet_stays_under_its_old_name_until_each_edition_is_there_under_the_new_one(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    first = snapshot(root / "release")
    rename(root)
    with (root / "source/visit.md").open("a", encoding="utf-8") as text:
        text.write("\nThank you.\n")
    settings(root, HELD.format(demanded='standard = ["right"], easy-read = ["tested"]'))

    none = release(root, SECOND)

    live = "leaflet/en/index.html"
    assert not none.removed
    assert set(none.kept) == {HTML, EASY}
    assert (snapshot(root / "release")[HTML], kinds(root)) == (first[HTML], [("published", FIRST)])
    assert not (root / "published/visit.toml").exists()
    assert not (root / "release/visit").exists()
    assert 'href="leaflet.en.html"' in page(root, live)
    assert [(one.document, one.address) for one in told(root)] == [("leaflet", live)]

    replace(root / "publisher.toml", ', easy-read = ["tested"]', "")
    easy = release(root, SECOND)

    assert easy.removed == (EASY,)
    assert snapshot(root / "release")[HTML] == first[HTML]
    assert f"url=../../{NEW_EASY}" in page(root, EASY)
    assert kinds(root, "visit") == [("files", SECOND)]
    assert [one.kind for one in told(root)] == ["published"]

    replace(root / "publisher.toml", 'standard = ["right"]', "")
    both = release(root, THIRD)

    assert both.removed == (HTML,)
    assert f"url=../../{NEW_HTML}" in page(root, HTML)
    assert "url=../../visit/en/index.html" in page(root, live)
    assert kinds(root, "visit") == [("files", SECOND), ("changed", THIRD)]
    assert {row["edition"]: row["changed"] for row in manifest(root)["files"]} == {
        "standard": "2026-03-01", "easy-read": "2026-01-01",
    }  # fmt: skip
    assert [(row["document"], row["on"]) for row in manifest(root)["earlier"]] == [("visit", "2026-01-01")]
    assert snapshot(root / "release")["leaflet/2026-01-01/leaflet.en.html"] == first[HTML]


def test_a_release_of_a_part_takes_nothing_of_a_renamed_document_that_it_does_not_make(root: Path) -> None:
    write(root / "source/other.md", LEAFLET)
    release(root, FIRST)
    before = snapshot(root / "release")
    rename(root)

    other = release(root, SECOND, Selection(("other",)))

    assert not other.removed
    assert snapshot(root / "release") == before
    easy = release(root, SECOND, Selection(("visit",), editions=("easy-read",)))
    assert easy.removed == (EASY,)
    assert snapshot(root / "release")[HTML] == before[HTML]
    assert "/leaflet/en/leaflet.en.html " not in page(root, "redirects.txt")
    assert {(one.kind, one.document) for one in told(root)} == {("published", "other"), ("published", "visit")}


def test_a_text_that_is_held_back_stays_where_it_was_under_another_slug(root: Path) -> None:
    release(root, FIRST)
    before = snapshot(root / "release")[HTML]
    replace(root / "source/leaflet.md", "language: en\n", "language: en\nslug: your-visit\n")
    settings(root, HELD.format(demanded='standard = ["right"]'))

    built = release(root, SECOND)

    assert (built.removed, built.kept) == ((EASY,), (HTML,))
    assert snapshot(root / "release")[HTML] == before
    assert kinds(root) == [("published", FIRST), ("files", SECOND)]
    replace(root / "publisher.toml", 'standard = ["right"]', "")
    part = release(root, THIRD, Selection(("leaflet",)))
    assert part.removed == (HTML,)
    assert "url=your-visit.en.html" in page(root, HTML)


def test_a_new_name_tells_no_feed_of_old_changes_again(root: Path) -> None:
    release(root, FIRST)
    before = re.findall("<id>.*</id>", page(root, "feed.xml"))
    rename(root)

    release(root, SECOND)

    assert re.findall("<id>.*</id>", page(root, "feed.xml")) == before


def test_a_draft_shows_the_page_at_an_old_address_without_any_record(root: Path) -> None:
    rename(root)

    draft(root)

    assert 'url=../../visit/en/index.html"' in page(root, "leaflet/en/index.html", "output")


def test_a_document_that_nobody_says_what_became_of_ends_a_release_and_no_draft(root: Path) -> None:
    release(root, FIRST)
    rename(root, formerly=False)
    before = snapshot(root / "release")

    with pytest.raises(SourceErrors, match="Readers were given “leaflet”"):
        release(root, SECOND)
    draft(root)

    assert snapshot(root / "release") == before
    assert 'url=../index.html"' in page(root, "leaflet/index.html", "output")


def test_a_withdrawn_document_says_so_at_each_address_and_its_files_go(root: Path) -> None:
    write(root / "source/visit.md", LEAFLET.replace("Your appointment", "Your visit"))
    release(root, FIRST)
    (root / "source/leaflet.md").unlink()
    settings(root, '\n[withdrawn.leaflet]\non = 2026-01-20\nreplaced-by = "visit"\nreason = "We moved."\n')

    built = release(root, SECOND, Selection(("visit",)))

    assert set(built.removed) == {HTML, EASY}
    assert kinds(root) == [("published", FIRST), ("withdrawn", SECOND)]
    for path in (HTML, EASY, "leaflet/en/index.html", "leaflet/index.html"):
        said = page(root, path)
        assert all(words in said for words in ("This document was withdrawn", "20 January 2026", "We moved."))
        assert 'http-equiv="refresh"' not in said
    assert {row["document"] for row in manifest(root)["files"]} == {"visit"}
    assert [(one.kind, one.document, one.on, one.address) for one in told(root)] == [
        ("withdrawn", "leaflet", "2026-02-01", "leaflet/en/index.html"),
        ("published", "leaflet", "2026-01-01", "leaflet/en/index.html"),
        ("published", "visit", "2026-01-01", "visit/en/index.html"),
    ]
    release(root, THIRD)
    assert len(kinds(root)) == 2


def test_the_last_document_is_withdrawn_under_all_its_names_and_told_once(root: Path) -> None:
    release(root, FIRST)
    rename(root)
    release(root, SECOND)
    (root / "source/visit.md").unlink()
    settings(root, "\n[withdrawn.visit]\non = 2026-03-01\n\n[withdrawn.leaflet]\non = 2026-03-01\n")
    with pytest.raises(SourceErrors, match="a day still to come"):
        release(root, SECOND)

    built = release(root, THIRD)
    draft(root)

    assert set(built.removed) == {NEW_HTML, NEW_EASY}
    assert kinds(root) == [("published", FIRST)]
    assert kinds(root, "visit") == [("files", SECOND), ("withdrawn", THIRD)]
    assert [one.kind for one in told(root)] == ["withdrawn", "published"]
    for output in ("release", "output"):
        assert manifest(root, output)["files"] == []
        for path in (HTML, NEW_HTML, "leaflet/index.html", "visit/en/index.html"):
            assert "This document was withdrawn" in page(root, path, output)
    once = snapshot(root / "release")
    release(root, THIRD)
    assert snapshot(root / "release") == once
    release(root, THIRD, output="anew")
    assert "This document was withdrawn" in page(root, HTML, "anew")


def test_a_language_that_is_published_no_more_was_withdrawn_and_its_addresses_lead_on(root: Path) -> None:
    release(root, FIRST)
    replace(root / "publisher.toml", 'languages = ["en"]', 'languages = ["fr"]')
    replace(root / "source/leaflet.md", "language: en", "language: fr")

    release(root, SECOND)

    assert [(entry.kind.value, entry.language) for entry in record(root).entries] == [
        ("published", "en"), ("published", "fr"), ("withdrawn", "en"),
    ]  # fmt: skip
    assert [(change.kind, change.tag) for change in told(root)] == [
        ("withdrawn", "en"), ("published", "fr"), ("published", "en"),
    ]  # fmt: skip
    for path in ("leaflet/en/index.html", HTML):
        assert 'content="0; url=../index.html"' in page(root, path)
    assert 'content="0; url=../index.html"' in page(root, "en/index.html")


def test_versions_stay_byte_by_byte_under_the_day_of_their_release(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    first = snapshot(root / "release")
    edit(root, "Thank you.")
    release(root, SECOND)
    edit(root, "Goodbye.")

    release(root, THIRD)

    now = snapshot(root / "release")
    assert now["leaflet/2026-01-01/leaflet.en.html"] == first[HTML]
    assert now["leaflet/2026-01-01/leaflet-easy-read.en.html"] == first[EASY]
    rows = manifest(root)["earlier"]
    assert [(row["on"], [file["path"] for file in row["files"]]) for row in rows] == [
        (day, [f"leaflet/{day}/leaflet.en.html", f"leaflet/{day}/leaflet-easy-read.en.html"])
        for day in ("2026-02-01", "2026-01-01")
    ]
    assert {file["path"]: file["sha256"] for row in rows for file in row["files"]}.items() <= now.items()
    assert "leaflet/2026-01-01/leaflet.en.html" in record(root).paths
    assert "../2026-01-01/leaflet.en.html" in page(root, "leaflet/en/index.html")


def test_versions_stay_where_nobody_says_keep_versions_any_more_and_none_is_added(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    edit(root, "Thank you.")
    release(root, SECOND)
    replace(root / "publisher.toml", "keep-versions = true", "keep-versions = false")
    edit(root, "Goodbye.")

    release(root, THIRD)

    assert [row["on"] for row in manifest(root)["earlier"]] == ["2026-01-01"]
    assert not (root / "release/leaflet/2026-02-01").exists()


def test_one_day_has_one_version_the_last_of_it(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    edit(root, "Thank you.")
    release(root, FIRST)
    last = snapshot(root / "release")[HTML]
    edit(root, "Goodbye.")

    release(root, SECOND)

    assert kinds(root)[:2] == [("published", FIRST), ("changed", FIRST)]
    assert snapshot(root / "release")["leaflet/2026-01-01/leaflet.en.html"] == last


def test_a_text_that_goes_to_and_fro_on_one_day_is_told_each_time(root: Path) -> None:
    write(root / "source/leaflet.md", LEAFLET)
    for number in range(4):
        write(root / "source/leaflet.md", LEAFLET + ("\nThank you.\n" if number % 2 else ""))
        release(root, FIRST)

    assert [kind for kind, _ in kinds(root)] == ["published", "changed", "changed", "changed"]
    assert len({one.digest for one in told(root)}) == 4


def test_versions_of_a_document_stay_at_their_address_under_its_new_name(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    first = snapshot(root / "release")[HTML]
    rename(root)
    write(root / "source/visit.md", (root / "source/visit.md").read_text(encoding="utf-8") + "\nThank you.\n")

    release(root, SECOND)
    once = snapshot(root / "release")
    release(root, THIRD)

    assert once["leaflet/2026-01-01/leaflet.en.html"] == first
    assert [(row["document"], row["on"]) for row in manifest(root)["earlier"]] == [("visit", "2026-01-01")]
    assert snapshot(root / "release") == once
    assert kinds(root, "visit") == [("changed", SECOND)]


def test_a_file_that_somebody_changed_is_no_version(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    write(root / "release" / HTML, "something else")
    edit(root, "Thank you.")

    release(root, SECOND)

    paths = [file["path"] for row in manifest(root)["earlier"] for file in row["files"]]
    assert paths == ["leaflet/2026-01-01/leaflet-easy-read.en.html"]


def test_a_version_that_somebody_deleted_leads_to_what_there_is(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    edit(root, "Thank you.")
    release(root, SECOND)
    (root / "release/leaflet/2026-01-01/leaflet.en.html").unlink()

    release(root, THIRD)

    assert "url=../en/leaflet.en.html" in page(root, "leaflet/2026-01-01/leaflet.en.html")


class _KilledError(Exception):
    """What ends a build between two of its steps."""


def test_a_release_that_ends_before_its_records_are_written_is_told_by_the_next_with_its_day(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    first = snapshot(root / "release")[HTML]
    edit(root, "Thank you.")

    def killed(*_: object) -> None:
        raise _KilledError

    with monkeypatch.context() as patched:
        patched.setattr(building, "write_records", killed)
        with pytest.raises(_KilledError):
            release(root, SECOND)
    assert kinds(root) == [("published", FIRST)]

    release(root, THIRD)

    assert kinds(root) == [("published", FIRST), ("files", SECOND), ("changed", SECOND)]
    assert snapshot(root / "release")["leaflet/2026-01-01/leaflet.en.html"] == first
    assert [row["on"] for row in manifest(root)["earlier"]] == ["2026-01-01"]


@pytest.mark.parametrize(("moved", "day"), [(1, THIRD), (3, SECOND), (4, SECOND), (6, SECOND)])
def test_a_release_that_is_killed_while_files_are_moved_is_finished_by_the_next(
    root: Path, monkeypatch: pytest.MonkeyPatch, moved: int, day: dt.date
) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    first = snapshot(root / "release")
    edit(root, "Thank you.")

    def killed(place: Stage, staged: Iterable[str], _: object) -> None:
        for path in list(staged)[:moved]:
            (place.output / path).parent.mkdir(parents=True, exist_ok=True)
            (place.new / path).replace(place.output / path)
        raise _KilledError

    with monkeypatch.context() as patched:
        patched.setattr(Stage, "commit", killed)
        with pytest.raises(_KilledError):
            release(root, SECOND)

    release(root, THIRD)

    assert [one for one in kinds(root) if one[0] != "files"] == [("published", FIRST), ("changed", day)]
    now = snapshot(root / "release")
    assert now["leaflet/2026-01-01/leaflet.en.html"] == first[HTML] != now[HTML]
    assert [(row["on"], len(row["files"])) for row in manifest(root)["earlier"]] == [("2026-01-01", 2)]


def test_where_nothing_can_be_written_down_the_release_says_so_and_the_next_one_does_it(root: Path) -> None:
    write(root / "published", "a file where a folder belongs")
    with pytest.raises(SourceError, match="The files are released, but") as raised:
        release(root, FIRST)
    (root / "published").unlink()

    release(root, SECOND)

    assert "release once more" in raised.value.mend
    assert kinds(root) == [("published", FIRST)]


def test_nothing_is_written_down_of_a_release_that_could_not_be_put_in_place(root: Path) -> None:
    settings(root, KEEP)
    release(root, FIRST)
    before = snapshot(root / "release"), kinds(root)
    edit(root, "Thank you.")
    (root / "release/leaflet/2026-01-01").write_text("a file where a folder belongs", encoding="utf-8")

    with pytest.raises(SourceError):
        release(root, SECOND)
    (root / "release/leaflet/2026-01-01").unlink()

    assert (snapshot(root / "release"), kinds(root)) == before


def test_a_broken_record_ends_every_build_before_anything_is_written(root: Path) -> None:
    write(root / "published/leaflet.toml", '[[change]]\nkind = "published"\n')

    for build in (draft, lambda root: release(root, FIRST)):
        with pytest.raises(SourceErrors, match="does not say when") as raised:
            build(root)
        assert isinstance(raised.value.errors[0], ConfigurationError)

    assert not (root / "output").exists()
    assert not (root / "release").exists()


def test_the_records_name_nobody_and_no_machine(root: Path) -> None:
    release(root, FIRST)

    assert str(root) not in (root / "published/leaflet.toml").read_text(encoding="utf-8")
    assert str(root) not in (root / "release/.released.json").read_text(encoding="utf-8")
