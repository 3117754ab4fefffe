"""Links in a workspace that came from elsewhere: nothing outside it is written, replaced or thrown away."""

from collections.abc import Callable
from pathlib import Path

import pytest

from publisher.build import catalogues
from publisher.build.folder import Folder
from publisher.build.sheets import FOLDER, write_sheet
from publisher.build.stage import stage
from publisher.errors import ConfigurationError, SourceError, SourceErrors
from tests.tools.workspaces import make_workspace, snapshot, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace beside a folder with a person's own file."""
    write(tmp_path / "outside/diary.txt", "kept")
    return make_workspace(tmp_path / "workspace")


def outside(root: Path) -> dict[str, str]:
    return snapshot(root.parent / "outside")


@pytest.mark.parametrize("command", [catalogues.extract, catalogues.update])
def test_translation_files_are_not_written_through_a_link(
    root: Path, command: Callable[[Folder], tuple[str, ...]]
) -> None:
    before = outside(root)
    (root / "translations").rename(root / "aside")
    (root / "translations").symlink_to(root.parent / "outside")

    with pytest.raises((SourceError, SourceErrors), match="leads out of the workspace"):
        command(Folder.open(root))

    assert outside(root) == before


def test_a_sheet_is_not_written_through_a_link_of_the_workspace(root: Path) -> None:
    before = outside(root)
    (root / FOLDER).symlink_to(root.parent / "outside")

    with pytest.raises(SourceError, match="leads out of the workspace"):
        write_sheet(Folder.open(root), "leaflet", "", root / FOLDER)

    assert outside(root) == before


def test_a_sheet_is_written_where_a_person_asks_for_it(root: Path) -> None:
    written = write_sheet(Folder.open(root), "leaflet", "", root.parent / "outside")

    assert written == root.parent / "outside/leaflet.en.html"
    assert written.is_file()


def test_the_stage_is_no_link_whose_files_are_thrown_away(root: Path) -> None:
    before = outside(root)
    (root / ".output.building").symlink_to(root.parent / "outside")

    with pytest.raises(ConfigurationError, match="cannot be written"), stage(root / "output"):
        pass

    assert outside(root) == before


@pytest.mark.parametrize(("staged", "stale"), [(["leaflet/diary.txt"], []), ([], ["leaflet/diary.txt"])])
def test_a_link_in_the_output_folder_leads_no_file_out_of_it(root: Path, staged: list[str], stale: list[str]) -> None:
    before = outside(root)
    (root / "output").mkdir()
    (root / "output/leaflet").symlink_to(root.parent / "outside")

    with stage(root / "output") as place:
        place.write("leaflet/diary.txt", b"replaced")
        with pytest.raises(SourceError, match="A link in the output folder leads out of it"):
            place.commit(staged, stale)

    assert outside(root) == before
