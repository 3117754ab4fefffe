"""The files of a build are checked with their documents; what is missing or changed since is told."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.build.check_files import built_files, check_built, check_output, output_files
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection
from publisher.build.publish import publish
from publisher.findings import Outcome, Severity
from publisher.report import CheckedFile
from tests.tools.workspaces import make_workspace, replace

PAGE = "leaflet/en/leaflet.en.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small workspace with its built files, which no test may change."""
    shared_materials.cache_clear()
    workspace = make_workspace(tmp_path_factory.mktemp("built") / "workspace")
    publish(Folder.open(workspace), workspace / "output", Selection(), jobs=1)
    return workspace


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Iterator[Path]:
    """Return a copy of the workspace; what a process remembers of materials is forgotten."""
    yield Path(shutil.copytree(built, tmp_path / "workspace"))
    shared_materials.cache_clear()


def checked(root: Path, selection: Selection | None = None, *, jobs: int = 1) -> dict[str, CheckedFile]:
    shared_materials.cache_clear()
    files = check_output(Folder.open(root), root / "output", selection or Selection(), jobs=jobs)
    return {file.path.removeprefix("output/"): file for file in files}


def failed(file: CheckedFile) -> dict[str, str]:
    return {result.check.id: result.findings[0].message for result in file.results if result.findings}


def weights(file: CheckedFile) -> dict[str, Severity | None]:
    return {result.check.id: result.findings[0].severity for result in file.results if result.findings}


def outcomes(file: CheckedFile) -> dict[str, Outcome]:
    return {result.check.id: result.outcome for result in file.results}


def test_each_file_of_a_build_is_checked_with_its_document(root: Path) -> None:
    files = checked(root)

    assert len(files) == 6
    assert {path: failed(file) for path, file in files.items() if failed(file)} == {}
    assert {file.document is not None for file in files.values()} == {True}
    assert outcomes(files[PAGE])["file-parity"] is Outcome.PASSED
    assert outcomes(files[PAGE])["formats-agree"] is Outcome.PASSED


def test_several_processes_say_the_same_as_one(root: Path) -> None:
    assert checked(root, jobs=2) == checked(root)


def test_a_selection_names_the_files_that_are_checked(root: Path) -> None:
    files = checked(root, Selection(languages=("pl",), formats=("docx",)))

    assert set(files) == {"leaflet/pl/leaflet.pl.docx"}


def test_a_file_that_is_missing_is_told_and_checked_by_nothing(root: Path) -> None:
    (root / "output" / PAGE).unlink()

    file = checked(root)[PAGE]

    assert failed(file) == {"file-current": f"The file is not there: output/{PAGE}."}
    assert set(outcomes(file).values()) == {Outcome.FAILED, Outcome.NOT_RUN}


def test_a_file_that_was_changed_by_hand_is_an_error_and_is_held_against_its_text(root: Path) -> None:
    page = root / "output" / PAGE
    page.write_bytes(page.read_bytes().replace(b"Bring your letter", b"Bring your purse"))

    file = checked(root)[PAGE]

    assert failed(file)["file-current"] == "The file was changed since it was built."
    assert weights(file)["file-current"] is Severity.ERROR
    assert "purse" in failed(file)["file-parity"]
    assert "formats-agree" in failed(file)
    assert file.stale == "The file was changed since it was built"


def test_changed_by_hand_after_its_text_changed_it_is_held_against_nothing(root: Path) -> None:
    page = root / "output" / PAGE
    page.write_bytes(page.read_bytes().replace(b"Bring your letter", b"Bring your purse"))
    replace(root / "source" / "leaflet.md", "Bring your letter. *Please*", "Bring your card. *Please*")

    file = checked(root)[PAGE]

    assert weights(file)["file-current"] is Severity.ERROR
    assert outcomes(file)["file-parity"] is outcomes(file)["formats-agree"] is Outcome.NOT_RUN


def test_a_file_that_no_build_made_is_an_error(root: Path) -> None:
    (root / "output" / ".cache.json").unlink()

    file = checked(root)[PAGE]

    assert failed(file)["file-current"] == "No build wrote down that it made this file."
    assert weights(file)["file-current"] is Severity.ERROR
    assert outcomes(file)["file-parity"] is Outcome.NOT_RUN


def test_what_was_read_is_what_is_looked_at_whatever_is_written_meanwhile(root: Path) -> None:
    shared_materials.cache_clear()
    built = built_files(Folder.open(root), root / "output", Selection(languages=("en",)))
    (root / "output" / PAGE).unlink()

    files = {file.path: file for file in check_built(built, jobs=1)}

    assert failed(files[f"output/{PAGE}"]) == {}
    assert f"output/{PAGE}" in {file.path for file in output_files(built)}


def test_a_file_that_became_something_else_is_told_and_ends_nothing(root: Path) -> None:
    (root / "output" / PAGE).write_bytes(b"<html>" + b"<div>" * 50_000)

    files = checked(root)

    assert "nested too deeply" in failed(files[PAGE])["file-readable"]
    assert failed(files["leaflet/pl/leaflet.pl.html"]) == {}


def test_a_text_that_changed_since_the_build_makes_its_files_old(root: Path) -> None:
    replace(root / "source" / "leaflet.md", "Bring your letter. *Please*", "Bring your card. *Please*")

    file = checked(root)[PAGE]

    assert set(failed(file)) == {"file-current"}
    assert weights(file)["file-current"] is Severity.WARNING
    assert outcomes(file)["file-parity"] is Outcome.NOT_RUN
    assert outcomes(file)["file-title"] is Outcome.PASSED


def test_other_programs_get_the_files_that_are_there(root: Path) -> None:
    (root / "output" / PAGE).unlink()

    shared_materials.cache_clear()
    files = output_files(built_files(Folder.open(root), root / "output", Selection(languages=("en",))))

    assert len(files) == 2
    assert {file.document is not None for file in files} == {True}
