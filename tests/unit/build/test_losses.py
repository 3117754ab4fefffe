"""What a build tells of the texts that some format does not say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.build.check import check
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection
from publisher.build.publish import publish
from publisher.constructs import Lost
from tests.tools.workspaces import CATALOGUE, make_workspace, publisher, replace, write

CODE = "Bring your letter. *Please* be early.\n\n```python\nprint('letter')\n```\n"


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """Return a workspace whose text names the language of its code; nothing of materials is remembered."""
    shared_materials.cache_clear()
    folder = make_workspace(tmp_path / "workspace")
    replace(folder / "source/leaflet.md", "Bring your letter. *Please* be early.\n", CODE)
    yield folder
    shared_materials.cache_clear()


def losses(root: Path, selection: Selection | None = None) -> dict[str, Lost]:
    built = publish(Folder.open(root), root / "output", selection or Selection(), jobs=1)
    return {one.loss.construct: one for one in built.lost}


def test_a_loss_is_told_once_for_all_languages_at_the_line_of_the_source(root: Path) -> None:
    lost = losses(root)["code-syntax"]

    assert str(lost) == "Web page, Word: the computer language of code is not named (source/leaflet.md:12)"


def test_a_loss_is_told_at_the_same_line_where_only_the_translation_is_built(root: Path) -> None:
    lost = losses(root, Selection(languages=("pl",)))["code-syntax"]

    assert [str(place) for place in lost.places] == ["source/leaflet.md:12"]


def test_editions_that_share_a_text_tell_a_place_once(root: Path) -> None:
    replace(
        root / "publisher.toml",
        "[editions.easy-read]",
        '[editions.large-print]\nformats = ["docx"]\n\n[editions.easy-read]',
    )

    assert len(losses(root)["code-syntax"].places) == 1


def test_a_format_that_is_not_built_loses_nothing(root: Path) -> None:
    write(
        root / "source/leaflet.md",
        (root / "source/leaflet.md").read_text(encoding="utf-8").replace("language: en", "language: en\npaper: DL"),
    )

    assert "paper-dl" in losses(root)
    assert losses(root, Selection(formats=("html",))).keys() == {"code-syntax"}


def test_an_edition_without_the_construct_loses_nothing(root: Path) -> None:
    assert losses(root, Selection(editions=("easy-read",))) == {}


def test_what_nobody_misses_is_not_told(root: Path) -> None:
    replace(root / "source/leaflet.md", "language: en", "language: en\naudience: Patients")

    assert losses(root).keys() == {"code-syntax"}


def test_a_build_that_leaves_everything_as_it_was_tells_the_same(root: Path) -> None:
    first = publisher("build", "--jobs", "1", workspace=root)

    second = publisher("build", "--jobs", "1", workspace=root)

    told = "    Web page, Word: the computer language of code is not named (source/leaflet.md:12)\n"
    assert (first.returncode, second.returncode) == (0, 0)
    assert "0 files written" in second.stdout
    assert told in first.stdout
    assert told in second.stdout


def test_a_build_that_loses_nothing_says_nothing_of_losses(tmp_path: Path) -> None:
    said = publisher("build", "--jobs", "1", workspace=make_workspace(tmp_path / "workspace"))

    assert said.returncode == 0
    assert "Not every format" not in said.stdout


def test_a_check_tells_what_a_build_will(root: Path) -> None:
    write(root / "translations/pl/LC_MESSAGES/leaflet.po", CATALOGUE)

    lost = check(Folder.open(root)).lost
    said = publisher("check", workspace=root)

    assert [one.loss.construct for one in lost] == ["code-syntax"]
    assert f"Not every format says all that is in the texts\n  {lost[0]}\n" in said.stdout
