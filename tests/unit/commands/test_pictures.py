"""The commands about pictures, as an author runs them."""

import json
import os
import pty
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from publisher.pictures.half_blocks import half_blocks
from tests.tools.packs import FILES, make_pack
from tests.tools.workspaces import make_workspace, publisher, replace, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace with the pack “town”, of which its leaflet shows one picture."""
    root = make_workspace(tmp_path / "workspace")
    make_pack(root)
    replace(root / "source/leaflet.md", "![](nurse)", "![](sister)")
    return root


def test_a_search_tells_name_title_pack_and_the_word_that_was_met(root: Path) -> None:
    said = publisher("pictures", "search", "ward", "nurse", workspace=root)

    assert said.returncode == 0
    assert said.stdout.splitlines()[:2] == ["sister  A sister", "    Town Pictures; found by “ward nurse”"]


def test_a_search_prints_the_same_as_json(root: Path) -> None:
    said = publisher("pictures", "search", "--json", "ward nurse", workspace=root)

    found = json.loads(said.stdout)
    assert (found["version"], found["words"]) == (1, "ward nurse")
    assert found["hits"][0] == {
        "language": "",
        "name": "sister",
        "pack": "town",
        "title": "A sister",
        "why": "ward nurse",
        "words": ["ward nurse"],
    }


def test_a_search_without_a_hit_says_what_to_do_and_ends_with_1(root: Path) -> None:
    said, as_json = (
        publisher("pictures", "search", *words, workspace=root) for words in (["qxzv"], ["qxzv", "--json"])
    )

    assert (said.returncode, as_json.returncode) == (1, 1)
    assert said.stdout.startswith("No picture was found for “qxzv”.\n    Search for one plain word")
    assert json.loads(as_json.stdout)["hits"] == []


@pytest.mark.parametrize("word", ["łóżko", "ہسپتال", "cancer"])
def test_a_search_that_english_words_cannot_answer_says_so(root: Path, word: str) -> None:
    said = publisher("pictures", "search", word, workspace=root)

    assert "No picture was found" in said.stdout
    assert "The words of OpenMoji's list are English" in said.stdout


def test_show_says_what_a_picture_is_and_where_it_is_shown(root: Path) -> None:
    said = publisher("pictures", "show", "sister", workspace=root)

    assert said.returncode == 0
    assert said.stdout.splitlines() == [
        "name        sister",
        "to be seen  A sister",
        "words       ward nurse",
        "pack        Town Pictures (town)",
        "licence     CC-BY-SA-4.0",
        "credit      Town Pictures (town.example), CC BY-SA 4.0",
        "file        source/pictures/town/sister.svg",
        "size        1 kB, 40 by 40 pixels",
        "shown       once",
        "    leaflet  source/leaflet.md:12",
    ]


def test_show_counts_every_name_of_one_picture(root: Path) -> None:
    replace(root / "source/leaflet.md", "![](ambulance)", "![](town/sister)")

    said = publisher("pictures", "show", "town/sister", workspace=root)

    assert "shown       2 times\n" in said.stdout


def test_show_says_of_a_file_of_the_team_s_own_that_nobody_wrote_its_licence_down(root: Path) -> None:
    write(root / "source/pictures/map.svg", FILES["bunk.svg"].replace("<rect", "<script/><rect"))

    said = publisher("pictures", "show", "map", workspace=root)

    assert "licence nobody wrote down" in said.stdout
    assert "left out    a script" in said.stdout


def test_show_answers_an_unknown_name_with_the_nearest(root: Path) -> None:
    said = publisher("pictures", "show", "hospitl", workspace=root)

    assert said.returncode == 2
    assert "There is no picture “hospitl”." in said.stderr
    assert "Did you mean “hospital”?" in said.stderr


@pytest.mark.parametrize("name", ["../x", "a b", "", "https://example.org/x.png"])
def test_show_answers_what_is_no_name(root: Path, name: str) -> None:
    said = publisher("pictures", "show", name, workspace=root)

    assert said.returncode in {1, 2}
    assert "Traceback" not in said.stderr
    assert said.stderr.startswith("“")


def test_show_saves_a_png_and_overwrites_nothing(root: Path) -> None:
    file = root / "sister.png"

    saved = publisher("pictures", "show", "sister", "--save", file, workspace=root)
    again = publisher("pictures", "show", "sister", "--save", file, workspace=root)
    wrong = publisher("pictures", "show", "sister", "--save", root / "sister.jpg", workspace=root)

    with Image.open(file) as picture:
        assert (picture.format, picture.size) == ("PNG", (1024, 1024))
    assert (saved.returncode, again.returncode, wrong.returncode) == (0, 2, 2)
    assert "is there already" in again.stderr
    assert "Let it end in .png" in wrong.stderr


@pytest.mark.parametrize(("environment", "drawn"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_show_draws_on_a_terminal_that_shows_colours(root: Path, environment: dict[str, str], drawn: bool) -> None:
    said = on_a_terminal("pictures", "show", "sister", "--workspace", str(root), environment=environment)

    assert ("▀" in said) is drawn
    assert "Town Pictures" in said


@pytest.mark.parametrize("box", ["0 0 1 10000", "0 0 10000 1"])
def test_show_draws_and_saves_the_slimmest_drawings_that_a_build_takes(root: Path, box: str) -> None:
    write(root / "source/pictures/line.svg", FILES["bunk.svg"].replace("0 0 40 40", box))

    drawn = on_a_terminal("pictures", "show", "line", "--workspace", str(root), environment={})
    saved = publisher("pictures", "show", "line", "--save", root / "line.png", workspace=root)

    assert "▀" in drawn
    assert "shown       in no text" in drawn
    assert saved.returncode == 0
    with Image.open(root / "line.png") as picture:
        assert min(picture.size) == 1
        assert max(picture.size) <= 4096


def test_a_drawing_that_is_higher_than_wide_is_saved_no_larger_than_others(root: Path) -> None:
    write(root / "source/pictures/line.svg", FILES["bunk.svg"].replace("0 0 40 40", "0 0 1 32"))

    publisher("pictures", "show", "line", "--save", root / "line.png", workspace=root)

    with Image.open(root / "line.png") as picture:
        assert picture.size == (32, 1024)


def test_show_says_and_saves_all_that_it_can_where_a_text_cannot_be_read(root: Path) -> None:
    write(root / "source/broken.md", "---\ntitle: Broken\nlanguage: en\n---\n\nA <b>bold</b> word.\n")

    said = publisher("pictures", "show", "sister", "--save", root / "sister.png", workspace=root)

    assert said.returncode == 1
    assert "shown       once, as far as the texts can be read\n    leaflet  source/leaflet.md:12\n" in said.stdout
    assert (root / "sister.png").is_file()
    assert "source/broken.md:6: " in said.stderr


def test_show_tells_where_a_name_means_pictures_of_two_packs(root: Path) -> None:
    make_pack(root, "city")

    said = publisher("pictures", "show", "town/sister", "--save", root / "sister.png", workspace=root)

    assert said.returncode == 1
    assert "shown       in no text, as far as the texts can be read\n" in said.stdout
    assert (root / "sister.png").is_file()
    assert said.stderr.startswith("source/leaflet.md:12: The picture “sister” is in the packs “city”")


def test_show_says_what_it_knows_of_a_drawing_that_cannot_be_painted(root: Path) -> None:
    rich = '<path fill="none" stroke="#000" stroke-dasharray=".00001" d="M0 0H40"/>' * 9
    write(root / "source/pictures/rich.svg", FILES["bunk.svg"].replace("<rect", f"{rich}<rect"))

    drawn = on_a_terminal("pictures", "show", "rich", "--workspace", str(root), environment={})
    saved = publisher("pictures", "show", "rich", "--save", root / "rich.png", workspace=root)

    assert "file        source/pictures/rich.svg" in drawn
    assert saved.returncode == 1
    assert "source/pictures/rich.svg: This SVG takes too long to paint" in saved.stderr
    assert "shown       in no text\n" in saved.stdout


def on_a_terminal(*words: str, environment: dict[str, str]) -> str:
    """Return what the command prints where its output is a terminal."""
    ours, theirs = pty.openpty()
    command = [str(Path(sys.executable).with_name("publisher")), *words]
    variables = {**os.environ, "TERM": "xterm-256color", "NO_COLOR": "", **environment}
    with subprocess.Popen(command, stdout=theirs, env=variables) as process:
        os.close(theirs)
        said = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux's answer where the other end is closed
                break
            if not piece:
                break
            said += piece
        process.wait()
    os.close(ours)
    return said.decode()


def test_half_blocks_keep_the_proportions_and_lie_on_white() -> None:
    picture = Image.new("RGBA", (4, 2), (255, 0, 0, 255))
    picture.putpixel((0, 0), (0, 0, 0, 0))
    saved = BytesIO()
    picture.save(saved, "PNG")

    drawn = half_blocks(saved.getvalue(), 4, 10)

    assert drawn.count("\n") == 1
    assert drawn.count("▀") == 4
    assert drawn.startswith("\x1b[38;2;255;255;255;48;2;255;0;0m▀")
    assert drawn.endswith("\x1b[0m\n")


def test_packs_are_listed_with_what_the_texts_show_of_them(root: Path) -> None:
    said = publisher("pictures", "packs", workspace=root)

    assert said.returncode == 0
    assert said.stdout.splitlines() == [
        "Your own pictures (source/pictures)",
        "    pictures  1, of which the texts show 1",
        "Town Pictures (town)",
        "    folder    source/pictures/town",
        "    licence   CC-BY-SA-4.0",
        "    credit    Town Pictures (town.example), CC BY-SA 4.0",
        "    pictures  2, of which the texts show 1",
        "OpenMoji (openmoji)",
        "    folder    none: it comes with the program",
        "    licence   CC-BY-SA-4.0",
        "    credit    OpenMoji (openmoji.org), CC BY-SA 4.0",
        "    pictures  160, of which the texts show 1",
    ]


def test_packs_are_listed_where_a_text_cannot_be_read(root: Path) -> None:
    write(root / "source/broken.md", "---\ntitle: Broken\nlanguage: en\n---\n\nA <b>bold</b> word.\n")

    said = publisher("pictures", "packs", workspace=root)

    assert said.returncode == 1
    assert "    pictures  2, of which the texts show 1, as far as they can be read\n" in said.stdout
    assert "OpenMoji (openmoji)" in said.stdout
    assert said.stderr.startswith("source/broken.md:6: ")


def test_packs_are_listed_where_a_name_is_in_two_of_them(root: Path) -> None:
    make_pack(root, "city")

    said = publisher("pictures", "packs", workspace=root)

    assert said.returncode == 1
    assert said.stdout.count("    pictures  2, of which the texts show 0, as far as they can be read\n") == 2
    assert said.stderr.count("The picture “sister” is in the packs") == 1


def test_packs_are_listed_where_there_is_no_text_yet(root: Path) -> None:
    (root / "source/leaflet.md").unlink()

    said = publisher("pictures", "packs", workspace=root)

    assert said.returncode == 2
    assert "Town Pictures (town)\n" in said.stdout
    assert "    pictures  2\n" in said.stdout
    assert "There is no text in the folder “source”." in said.stderr


def test_packs_tell_each_file_that_is_missing(root: Path) -> None:
    (root / "source/pictures/town/bunk.svg").unlink()

    said = publisher("pictures", "packs", workspace=root)

    assert said.returncode == 1
    assert "source/pictures/town/pack.toml:10: The file “bunk.svg” of the picture “bunk” is missing." in said.stderr


def test_a_sheet_is_written_where_no_build_takes_it_away_and_always_the_same(root: Path) -> None:
    said = publisher("pictures", "sheet", "leaflet", workspace=root)
    first = (root / "sheets/leaflet.en.html").read_bytes()
    publisher("pictures", "sheet", "leaflet", "--language", "pl", "--output", root / "mine", workspace=root)
    publisher("build", "--format", "html", workspace=root)
    publisher("pictures", "sheet", "leaflet", workspace=root)

    assert said.stdout == f"wrote {root / 'sheets/leaflet.en.html'}\n"
    assert (root / "sheets/leaflet.en.html").read_bytes() == first
    assert b'<html lang="pl"' in (root / "mine/leaflet.pl.html").read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("leeflet",), 2, "Did you mean “leaflet”?"),
        (("leaflet", "--language", "ur"), 2, "“ur” is not a language of this workspace."),
        (
            ("leaflet", "--language", "English"),
            2,
            "“English” is the name of a language, not its code.\n    Write “en”.",
        ),
    ],
)
def test_a_sheet_of_what_is_not_there_is_refused(root: Path, words: tuple[str, ...], code: int, told: str) -> None:
    said = publisher("pictures", "sheet", *words, workspace=root)

    assert said.returncode == code
    assert told in said.stderr


def test_a_sheet_needs_the_text_in_its_own_language_alone(root: Path) -> None:
    replace(root / "publisher.toml", '["en", "pl"]', '["en", "pl", "ur"]')

    sheets = [publisher("pictures", "sheet", "leaflet", "--language", tag, workspace=root) for tag in ("en", "pl")]
    without = publisher("pictures", "sheet", "leaflet", "--language", "ur", workspace=root)

    assert [said.returncode for said in sheets] == [0, 0]
    assert without.returncode == 1
    assert "“leaflet” has no translation file for the language “ur”." in without.stderr


def test_a_sheet_with_a_picture_that_cannot_be_shown_is_refused(root: Path) -> None:
    replace(root / "source/leaflet.md", "![](ambulance)", "![](ambulanse)")

    said = publisher("pictures", "sheet", "leaflet", workspace=root)

    assert said.returncode == 1
    assert "source/leaflet.md:15: There is no picture “ambulanse”." in said.stderr
    assert not (root / "sheets").exists()
