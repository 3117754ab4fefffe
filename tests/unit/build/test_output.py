"""Only a folder that is ours may be written to."""

from pathlib import Path

import pytest

from publisher.build.output import check_output
from publisher.errors import ConfigurationError
from tests.tools.workspaces import make_workspace, publisher, snapshot, write


@pytest.mark.parametrize("name", [".", "..", "source", "source/pictures", "translations", "styles/new"])
def test_a_folder_of_the_workspaces_own_files_is_refused(name: str, tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "around" / "workspace")

    with pytest.raises(ConfigurationError, match="workspace"):
        check_output((root / name).resolve(), root)


def test_a_folder_with_somebodys_files_is_left_alone(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    write(tmp_path / "site/index.html", "mine")
    write(tmp_path / "site/manifest.json", '{"name": "A web app"}')
    before = snapshot(tmp_path)

    said = publisher("build", "--output", tmp_path / "site", workspace=root)

    assert said.returncode == 2
    assert "did not write" in said.stderr
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (".git/config", "hidden"),
        ("manifest.json", '{"version": 0, "organisation": "Of an older version", "files": []}'),
        (".cache.json", '{"version": 0, "files": {}}'),
    ],
)
def test_a_folder_that_is_empty_or_ours_is_taken(path: str, text: str, tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    write(tmp_path / "site" / path, text)

    check_output(tmp_path / "site", root)


def test_a_folder_that_is_not_there_yet_is_taken(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")

    check_output(tmp_path / "new", root)
