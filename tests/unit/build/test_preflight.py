"""What stands in the way of a build: the same is refused by a build and by a check, and nothing that a check passes."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.build.check import check
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Plan, Write
from publisher.build.preflight import days_to_come, false_claims, not_for_formats
from publisher.errors import Place
from publisher.model import Block, Document, Figure, Image, List, ListItem, Paragraph, State, Text
from tests.tools.workspaces import make_workspace, publisher, replace

DEEPEST = 9


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """Return a small workspace; what a process remembers of materials is forgotten before and after."""
    shared_materials.cache_clear()
    yield make_workspace(tmp_path / "workspace")
    shared_materials.cache_clear()


def pictured(root: Path, words: str) -> None:
    replace(root / "source/leaflet.md", "![A map of the hospital](map)", f"![{words}](map)")


def nested(levels: int) -> Block:
    inner: Block = Paragraph((Text("Words"),))
    for _ in range(levels):
        inner = List((ListItem((inner,)),))
    return inner


def alone(*blocks: Block) -> tuple[Plan, list[Document]]:
    """Return the plan for a translation whose source is not among the documents, and the documents."""
    document = Document("a", "A", "pl", blocks, edition="standard", state=State.DRAFT)
    return Plan({"Word": Write("a.docx", document, "docx", "")}, {}), [document]


@pytest.mark.parametrize("words", ["Logo", "Photo", "Chart 5", "Photo 2024", "zdjęcie"])
def test_words_for_any_picture_are_a_warning_of_the_check_and_no_hindrance_to_a_build(root: Path, words: str) -> None:
    pictured(root, words)

    checked = publisher("check", workspace=root)
    built = publisher("build", "--jobs", "1", workspace=root)

    assert (
        f"warning  The alternative text “{words}” would do for any picture. [vague-alternative-text]" in checked.stdout
    )
    assert (checked.returncode, built.returncode) == (0, 0), built.stdout + built.stderr
    assert (root / "output/leaflet/en/leaflet.en.docx").is_file()


def test_the_name_of_a_file_is_refused_by_its_line_before_anything_is_written(root: Path) -> None:
    pictured(root, "IMG_2041.jpeg")

    checked = publisher("check", workspace=root)
    built = publisher("build", "--jobs", "1", workspace=root)

    assert (checked.returncode, built.returncode) == (1, 1)
    assert built.stderr.startswith(
        "source/leaflet.md:23: The alternative text “IMG_2041.jpeg” is the name of a file.\n"
    )
    assert not (root / "output").exists()


def test_the_name_of_a_file_is_refused_where_the_check_is_switched_off(root: Path) -> None:
    pictured(root, "map.png")
    settings = root / "publisher.toml"
    settings.write_text(settings.read_text() + '\n[editions.standard.severity]\nvague-alternative-text = "off"\n')

    refused = check(Folder.open(root)).refused

    assert [str(told.place) for told in refused] == ["source/leaflet.md:23"]


def test_web_pages_are_built_of_pictures_named_by_their_files(root: Path) -> None:
    pictured(root, "map.png")

    built = publisher("build", "--jobs", "1", "--format", "html", workspace=root)

    assert built.returncode == 0


def test_a_translation_without_its_source_is_asked_itself() -> None:
    work, documents = alone(nested(DEEPEST + 1), Figure(Image("map", None)))

    refused = (not_for_formats(work, documents), false_claims(work, documents))

    assert [[told.message for told in each] for each in refused] == [
        ["This list is inside 9 others, and lists in Word have no more than 9 levels."],
        ["The picture “map” has no alternative text."],
    ]


def test_a_text_that_was_changed_on_a_day_still_to_come_is_told() -> None:
    today = dt.date(2026, 4, 1)
    text = Document("flu", "Flu", "en", (), changed=dt.date(2026, 4, 2), place=Place("source/flu.md", 1))

    (found,) = days_to_come(
        [text, dataclasses.replace(text, changed=today), dataclasses.replace(text, changed=None)], today
    )

    assert str(found).startswith("source/flu.md: This text says that it was last changed on 2026-04-02")
