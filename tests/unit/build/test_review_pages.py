"""The review pages are written all or none, and nothing else in the output folder is touched."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.build.review_pages import earlier, put_in_place
from publisher.errors import SourceError
from publisher.site.review.values import RECORD
from tests.tools.reviews import TODAY, edition, review
from tests.tools.workspaces import snapshot, write

FIRST, SECOND = "review/index.html", "review/documents/leaflet/pl.html"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return an output folder with two pages, and files that are none."""
    folder = tmp_path / "output"
    put_in_place(folder, {FIRST: b"one", SECOND: b"two"})
    write(folder / "index.html", "of a build")
    write(folder / "review/mine.html", "mine")
    return folder


def test_the_same_pages_change_nothing(output: Path) -> None:
    before = snapshot(output)

    assert put_in_place(output, {FIRST: b"one", SECOND: b"two"}) == (frozenset(), ())
    assert snapshot(output) == before


def test_a_page_that_is_gone_is_taken_away_with_its_folder_and_others_stay(output: Path) -> None:
    changed, removed = put_in_place(output, {FIRST: b"new"})

    assert (changed, removed) == (frozenset({FIRST, RECORD}), (SECOND,))
    assert not (output / "review/documents").exists()
    assert (output / "review/mine.html").read_text(encoding="utf-8") == "mine"
    assert (output / "index.html").read_text(encoding="utf-8") == "of a build"


def test_a_page_that_somebody_wrote_over_stays(output: Path) -> None:
    write(output / SECOND, "written over")

    assert put_in_place(output, {FIRST: b"one"})[1] == ()
    assert (output / SECOND).read_text(encoding="utf-8") == "written over"


@pytest.mark.parametrize("path", ["index.html", "review/../index.html", "/index.html", "review/.pages.json", 7])
def test_a_record_that_names_other_files_takes_none_of_them_away(path: str | int, output: Path) -> None:
    digest = snapshot(output)["index.html"]
    write(output / RECORD, json.dumps({"version": 1, "files": {path: digest}}))

    assert put_in_place(output, {FIRST: b"one", SECOND: b"two"})[1] == ()
    assert (output / "index.html").is_file()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"version": 9, "files": {}}', '{"version": 1, "files": 3}'])
def test_a_record_that_is_broken_ends_nothing(text: str, output: Path) -> None:
    write(output / RECORD, text)

    assert put_in_place(output, {FIRST: b"one", SECOND: b"two"}) == (frozenset({RECORD}), ())


def test_rows_come_back_while_their_pages_are_as_they_were_written(output: Path) -> None:
    row = review(edition(), language="pl").row(TODAY)
    put_in_place(output, {FIRST: b"one", SECOND: b"two"}, [row])

    assert earlier(output) == (replace(row, earlier=True),)
    assert put_in_place(output, {FIRST: b"new"}, [row], {SECOND})[1] == ()
    assert earlier(output) == (replace(row, earlier=True),)
    write(output / SECOND, "written over")
    assert earlier(output) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [("language", "xx-none"), ("counts", {}), ("on", "soon"), ("name", "../../secret"), ("title", "\ud800")],
)
def test_a_row_that_is_broken_is_no_row(key: str, value: object, output: Path) -> None:
    put_in_place(output, {FIRST: b"one", SECOND: b"two"}, [review(edition(), language="pl").row(TODAY)])
    record = json.loads((output / RECORD).read_text(encoding="utf-8"))
    record["rows"][0][key] = value
    write(output / RECORD, json.dumps(record))

    assert earlier(output) == ()


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    outside, output = tmp_path / "outside", tmp_path / "output"
    outside.mkdir()
    output.mkdir()
    (output / "review").symlink_to(outside)

    with pytest.raises(SourceError, match="leads out"):
        put_in_place(output, {FIRST: b"one"})

    assert list(outside.iterdir()) == []


def test_where_one_page_cannot_be_written_none_is(output: Path) -> None:
    before = snapshot(output)

    with pytest.raises(SourceError):
        put_in_place(output, {FIRST: b"new", f"{FIRST}/below.html": b"below a file"})

    assert snapshot(output) == before
