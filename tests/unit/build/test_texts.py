"""Which editions a text is made in."""

from pathlib import Path

import pytest

from publisher.build.folder import Folder
from publisher.build.texts import in_editions, open_workspace, read_sources
from publisher.errors import SourceError
from tests.tools.workspaces import make_workspace, replace


def editions_of(root: Path) -> list[str]:
    folder = Folder.open(root)
    workspace = open_workspace(folder)
    (text,) = read_sources(folder, workspace, ["leaflet"])
    return [document.edition for document in in_editions(workspace, text, str)]


def test_a_text_is_made_in_every_edition_that_it_holds_something_for(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")

    assert editions_of(root) == ["standard", "easy-read"]


def test_a_text_that_names_its_editions_has_no_others(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "source/leaflet.md", "language: en", "language: en\neditions: [standard]")

    assert editions_of(root) == ["standard"]


def test_an_edition_that_is_named_and_empty_is_a_mistake_with_its_line(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    source = root / "source/leaflet.md"
    text = source.read_text(encoding="utf-8")
    head, _, rest = text.partition("/// easy-read")
    source.write_text(head + rest.partition("///\n")[2], encoding="utf-8")
    replace(source, "language: en", "language: en\neditions: [standard, easy-read]")

    with pytest.raises(SourceError, match="holds nothing for it") as caught:
        editions_of(root)

    assert caught.value.place.line == 4
