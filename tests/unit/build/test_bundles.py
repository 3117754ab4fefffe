"""Zip files of the site as people unpack them, and what is not packed twice."""

import hashlib
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from publisher.build.bundles import write_bundles
from publisher.build.stage import Stage
from publisher.errors import SourceError
from publisher.model import Contact, State, Targets
from publisher.site.download.values import Bundle, Site, site_of
from publisher.site.manifest import File
from publisher.workspace import EditionSettings, Workspace
from tests.tools.materials import StockMaterials

WORKSPACE = Workspace(
    Contact("Trust", phone="01632 960 001"), ("en", "ur"), (EditionSettings("standard", ("html",), Targets(), {}),)
)
PAGE, PDF, URDU = "vision/en/our-vision.en.html", "vision/en/our-vision.en.pdf", "vision/ur/our-vision.ur.html"
CONTENT: Mapping[str, bytes] = {PAGE: b"<p>words and words</p>" * 500, PDF: b"%PDF-1.7 " * 500, URDU: b"<p>urdu</p>"}
EVERYTHING = "all-documents.zip"


def file(path: str, content: bytes) -> File:
    media_type = "application/pdf" if path.endswith(".pdf") else "text/html"
    document, language, _ = path.split("/")
    return File(
        document, language, "standard", "pdf" if path.endswith(".pdf") else "html", path, media_type, "Our vision",
        len(content), None, hashlib.sha256(content).hexdigest(), State.SOURCE, draft=False, changed="2026-03-19",
    )  # fmt: skip


def site(contents: Mapping[str, bytes] = CONTENT, workspace: Workspace = WORKSPACE) -> Site:
    return site_of(workspace, [file(path, content) for path, content in contents.items()], StockMaterials())


def stage(root: Path, contents: Mapping[str, bytes] = CONTENT) -> Stage:
    place = Stage(root / "output", root / "new", root / "old")
    for path, content in contents.items():
        place.write(path, content)
    return place


def taken_out(place: Stage, bundles: Sequence[Bundle], contents: Mapping[str, bytes] = CONTENT) -> None:
    """Move what was staged into the output folder, as the build does."""
    staged = [path for path in (*contents, *(one.path for one in bundles)) if (place.new / path).is_file()]
    place.commit(staged, ())


def test_there_is_a_zip_file_of_each_language_of_each_document_and_of_everything(tmp_path: Path) -> None:
    place = stage(tmp_path)

    bundles = write_bundles(site(), place)

    assert [(one.path, one.document, one.tag) for one in bundles] == [
        ("en/documents-in-english.en.zip", "", "en"),
        ("ur/documents-in-urdu.ur.zip", "", "ur"),
        ("vision/vision-all-languages.zip", "vision", ""),
        (EVERYTHING, "", ""),
    ]
    for one in bundles:
        content = (place.new / one.path).read_bytes()
        assert (one.bytes, one.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_a_zip_file_is_whole_and_its_checksums_hold_where_it_is_unpacked(tmp_path: Path) -> None:
    place = stage(tmp_path)
    write_bundles(site(), place)

    with ZipFile(place.new / EVERYTHING) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == ["README.txt", "SHA256SUMS", PAGE, PDF, URDU]
        packed.extractall(tmp_path / "unpacked")
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=tmp_path / "unpacked",
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )

    assert checked.stdout.splitlines() == [f"{name}: OK" for name in ("README.txt", PAGE, PDF, URDU)]
    assert (tmp_path / "unpacked" / PDF).read_bytes() == CONTENT[PDF]


def test_text_is_compressed_what_is_compressed_already_is_stored_and_times_and_rights_are_the_same(
    tmp_path: Path,
) -> None:
    place = stage(tmp_path)
    write_bundles(site(), place)

    with ZipFile(place.new / EVERYTHING) as packed:
        heads = {info.filename: info for info in packed.infolist()}

    assert [heads[name].compress_type for name in (PAGE, PDF)] == [ZIP_DEFLATED, ZIP_STORED]
    assert {info.date_time for info in heads.values()} == {(2026, 3, 19, 12, 0, 0)}
    assert {oct(info.external_attr >> 16) for info in heads.values()} == {"0o100644"}


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (write_bundles(site(), stage(tmp_path / name)) for name in ("a", "b"))

    assert first == second


def test_a_language_has_its_own_files_alone(tmp_path: Path) -> None:
    place = stage(tmp_path)
    write_bundles(site(), place)

    with ZipFile(place.new / "ur/documents-in-urdu.ur.zip") as packed:
        names = packed.namelist()

    assert names == ["README.txt", "SHA256SUMS", URDU]


def test_what_did_not_change_is_not_packed_again(tmp_path: Path) -> None:
    place = stage(tmp_path)
    first = write_bundles(site(), place)
    taken_out(place, first)
    changed = {**CONTENT, URDU: b"<p>new</p>"}
    place.write(URDU, changed[URDU])

    second = write_bundles(site(changed), place)

    assert second[0] == first[0]
    assert [one.path for one in second if (place.new / one.path).is_file()] == [one.path for one in second[1:]]


@pytest.mark.parametrize("at", [30, -200, -10], ids=["in a file", "in the list of names", "in the comment"])
def test_a_damaged_zip_file_is_packed_anew(tmp_path: Path, at: int) -> None:
    place = stage(tmp_path)
    first = write_bundles(site(), place)
    taken_out(place, first)
    path = place.output / EVERYTHING
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)

    assert write_bundles(site(), place) == first
    assert hashlib.sha256((place.new / EVERYTHING).read_bytes()).hexdigest() == first[-1].sha256


def test_a_foreign_zip_file_and_one_that_was_cut_off_are_packed_anew(tmp_path: Path) -> None:
    place = stage(tmp_path)
    first = write_bundles(site(), place)
    taken_out(place, first)
    whole = (place.output / EVERYTHING).read_bytes()
    foreign = tmp_path / "foreign.zip"
    with ZipFile(foreign, "w") as packed:
        packed.writestr("evil.exe", b"MZ")
        packed.comment = whole[-170:]

    for content in (b"", b"PK", whole[:-1], whole[1:], whole + b"x", foreign.read_bytes()):
        (place.output / EVERYTHING).write_bytes(content)
        (place.new / EVERYTHING).unlink(missing_ok=True)
        assert write_bundles(site(), place) == first
        assert (place.new / EVERYTHING).read_bytes() == whole


def test_another_word_in_the_readme_packs_anew(tmp_path: Path) -> None:
    place = stage(tmp_path)
    first = write_bundles(site(), place)
    taken_out(place, first)
    moved = replace(WORKSPACE, contact=Contact("Trust", phone="01632 960 002"))

    second = write_bundles(site(workspace=moved), place)

    assert all(old.sha256 != new.sha256 for old, new in zip(first, second, strict=True))


def test_a_file_that_is_gone_or_was_changed_by_something_else_is_told(tmp_path: Path) -> None:
    place = stage(tmp_path)
    (place.new / PDF).write_bytes(b"something else")
    with pytest.raises(SourceError, match="something else has changed it") as changed:
        write_bundles(site(), place)
    (place.new / PDF).unlink()
    with pytest.raises(SourceError, match="is gone now") as gone:
        write_bundles(site(), place)

    assert (changed.value.place.path, gone.value.place.path) == (PDF, PDF)


def test_a_folder_in_the_place_of_a_zip_file_is_told(tmp_path: Path) -> None:
    place = stage(tmp_path)
    (place.new / EVERYTHING).mkdir(parents=True)

    with pytest.raises(SourceError, match="could not be written"):
        write_bundles(site(), place)


def test_a_site_without_files_has_no_zip_files(tmp_path: Path) -> None:
    assert write_bundles(site({}), stage(tmp_path, {})) == ()
