"""Packs in a workspace: what a build reads of them, what it credits, and what it makes again when one changes."""

import re
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.plan import Selection
from publisher.build.publish import Built, publish
from publisher.errors import NOWHERE, ConfigurationError, Place, SourceError, SourceErrors
from publisher.pictures import names
from tests.tools.packs import BED, HEAD, NURSE, make_pack, picture
from tests.tools.workspaces import make_workspace, replace, write

CREDIT = "Town Pictures (town.example), CC BY-SA 4.0"
PLACE = Place("source/leaflet.md", 12)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace with the pack “town”, of which its leaflet shows one picture, twice."""
    root = make_workspace(tmp_path / "workspace")
    make_pack(root)
    replace(root / "source/leaflet.md", "![](nurse)", "![](sister)")
    replace(root / "source/leaflet.md", "![A map of the hospital](map)", "![The sister of the ward](town/sister)")
    return root


def materials_of(root: Path) -> FileMaterials:
    return FileMaterials(Folder.open(root))


def build(root: Path, *formats: str) -> Built:
    shared_materials.cache_clear()
    return publish(Folder.open(root), root / "output", Selection(formats=formats), jobs=1)


def test_a_picture_of_a_pack_has_its_credit(root: Path) -> None:
    found = materials_of(root).picture("sister")

    assert (found.name, found.credit, found.width) == ("sister", CREDIT, 40)


def test_a_pack_in_a_name_is_a_part_of_the_picture_s_name(root: Path) -> None:
    materials = materials_of(root)

    assert materials.picture("town/sister").content == materials.picture("sister").content
    assert materials.picture("openmoji/nurse").name == "openmoji/nurse"
    assert [str(materials.place_of(name)) for name in ("map", "town/sister", "openmoji/nurse")] == [
        "source/pictures/map.svg",
        "source/pictures/town/sister.svg",
        "OpenMoji/1F468-1F3FB-200D-2695-FE0F.svg",
    ]


def test_of_a_pack_only_the_pictures_that_are_shown_are_opened(root: Path) -> None:
    write(root / "source/pictures/town/bunk.svg", "no picture at all")

    assert build(root).written


def test_the_credit_of_a_pack_stands_once_in_every_format(root: Path) -> None:
    replace(root / "publisher.toml", 'formats = ["html", "docx"]', 'formats = ["html", "docx", "pdf"]')

    build(root)

    folder = root / "output/leaflet/en"
    page = (folder / "leaflet.en.html").read_text(encoding="utf-8")
    word = ZipFile(folder / "leaflet.en.docx").read("word/document.xml").decode()
    with pypdfium2.PdfDocument(folder / "leaflet.en.pdf") as pdf:
        paper = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert [text.count(CREDIT) for text in (page, word, " ".join(paper.split()))] == [1, 1, 1]


def test_a_picture_of_a_pack_is_decorative_in_a_statement_and_has_the_author_s_words_elsewhere(root: Path) -> None:
    build(root, "html")

    easy = (root / "output/leaflet/en/leaflet-easy-read.en.html").read_text(encoding="utf-8")
    standard = (root / "output/leaflet/en/leaflet.en.html").read_text(encoding="utf-8")
    assert re.findall(r"<svg[^>]*aria-hidden=\"true\"[^>]*>", easy)
    assert "The sister of the ward</title>" in standard
    assert 'role="img"' in standard


@pytest.mark.parametrize(
    "change",
    [
        lambda root: write(root / "source/pictures/town/sister.svg", BED),
        lambda root: replace(root / "source/pictures/town/pack.toml", "Town Pictures (town", "Town Drawings (town"),
        lambda root: write(root / "source/pictures/sister.svg", BED),
    ],
    ids=["the-picture", "the-credit", "a-file-of-the-team-s-own"],
)
def test_what_changes_in_a_pack_makes_again_what_shows_it(root: Path, change) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - a lambda
    build(root, "html")
    change(root)

    again = build(root, "html")

    assert "leaflet/en/leaflet-easy-read.en.html" in again.written


def test_what_changes_in_a_pack_and_is_not_shown_makes_nothing_again(root: Path) -> None:
    build(root, "html")
    write(root / "source/pictures/town/bunk.svg", NURSE)
    replace(root / "source/pictures/town/pack.toml", "place to sleep", "bed")

    assert build(root, "html").written == ()


def test_a_missing_file_is_told_at_its_line_with_the_text_that_shows_it(root: Path) -> None:
    (root / "source/pictures/town/sister.svg").unlink()

    with pytest.raises(SourceError) as caught:
        materials_of(root).look_for_picture("sister", PLACE)

    assert str(caught.value.place) == "source/pictures/town/pack.toml:5"
    assert caught.value.message == (
        "The file “sister.svg” of the picture “sister” is missing. It is shown in source/leaflet.md:12."
    )


def test_a_list_leads_to_no_file_outside_the_workspace(root: Path) -> None:
    outside = root.parent / "secret.svg"
    outside.write_text(NURSE, encoding="utf-8")
    (root / "source/pictures/town/sister.svg").unlink()
    (root / "source/pictures/town/sister.svg").symlink_to(outside)

    with pytest.raises(SourceError, match="leads out of the workspace"):
        materials_of(root).look_for_picture("sister", PLACE)


def test_a_pack_whose_folder_is_elsewhere_is_refused(root: Path) -> None:
    elsewhere = make_pack(root.parent / "elsewhere")
    (root / "source/pictures/linked").symlink_to(elsewhere)

    with pytest.raises(SourceError, match="leads out of the workspace"):
        materials_of(root).pictures()


def test_a_pack_without_a_licence_ends_a_build_that_shows_nothing_of_it(root: Path) -> None:
    make_pack(root, "other", {"pack.toml": HEAD.replace('licence = "CC-BY-SA-4.0"\n', "") + picture("x")})

    with pytest.raises((SourceErrors, ConfigurationError), match="under which licence"):
        build(root)


def test_a_folder_without_a_list_is_no_pack(root: Path) -> None:
    write(root / "source/pictures/originals/sister.svg", NURSE)

    assert [pack.id for pack in materials_of(root).pictures().packs] == ["town"]


def test_what_was_left_out_of_a_picture_is_told_by_every_build(root: Path) -> None:
    write(root / "source/pictures/town/sister.svg", NURSE.replace("<circle", "<script>alert(1)</script><circle"))

    first, second = build(root, "html"), build(root, "html")

    assert second.written == ()
    assert first.noticed == second.noticed
    assert [f"{one.place}: {one.message}" for one in second.noticed] == [
        "source/pictures/town/sister.svg: This picture held a script, which was left out."
    ]


def test_nothing_is_left_out_of_the_pictures_that_come_with_the_program(root: Path) -> None:
    materials = materials_of(root)

    left_out = {name for name in names() if materials.picture(f"openmoji/{name}").left_out}

    assert left_out == set()


def test_a_list_of_thousands_of_pictures_is_read_as_one(root: Path) -> None:
    many = HEAD + "".join(picture(f"thing-{number}") for number in range(2000))
    make_pack(root, "many", {"pack.toml": many})

    collection = materials_of(root).pictures()

    assert collection.pack_of("thing-1999", NOWHERE) is not None
