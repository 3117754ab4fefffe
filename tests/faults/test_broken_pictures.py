"""Pictures that are broken, missing or made to do harm: what the real command says, and what it never writes."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from tests.tools.packs import FILES, HEAD, NURSE, make_pack, picture
from tests.tools.workspaces import make_workspace, publisher, replace, write

LEAFLET = "source/leaflet.md"
MAP = "source/pictures/map.svg"
BOMB = (
    '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>\n'
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&c;</text></svg>'
)
OUTSIDE = NURSE.replace("<circle", '<use href="https://example.org/a.svg#b"/><circle')
HARMFUL = NURSE.replace("<svg", '<svg onload="alert(1)"').replace(
    "<circle", '<script>alert("harm")</script><a href="javascript:alert(2)"><circle r="3"/></a><circle'
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace whose leaflet shows its own picture `map`."""
    return make_workspace(tmp_path / "workspace")


@pytest.mark.parametrize("written", ["![]()", "![](  )", '![]( "title")'])
def test_a_picture_without_a_name_is_told_with_its_line(root: Path, written: str) -> None:
    replace(root / LEAFLET, "![](ambulance)", written)

    said = publisher("check", workspace=root)

    assert said.returncode == 1
    assert f"{LEAFLET}:15: This picture has no name." in said.stderr
    assert "![](name)" in said.stderr


def test_a_picture_that_is_only_a_strip_beside_its_statement_is_told_with_the_line(root: Path) -> None:
    Image.new("RGB", (3000, 200), "#005eb8").save(root / "source/pictures/strip.png")
    replace(root / LEAFLET, "![](ambulance)", "![](strip)")

    said = publisher("build", "--edition", "easy-read", workspace=root)

    assert said.returncode == 1
    assert f"{LEAFLET}:15: The picture “strip” is too long and thin" in said.stderr
    assert "Cut out the part that matters" in said.stderr
    assert "please report it" not in said.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (BOMB, "has a DOCTYPE, which can hide entities that grow without end"),
        (OUTSIDE, "asks for something outside itself: href=“https://example.org/a.svg#b”"),
    ],
    ids=["billion-laughs", "external-reference"],
)
def test_a_harmful_drawing_ends_the_build_before_anything_is_written(root: Path, content: str, told: str) -> None:
    write(root / MAP, content)

    said = publisher("build", workspace=root)

    assert said.returncode == 1
    assert f"{MAP}: This SVG {told}" in said.stderr
    assert f"It is shown in {LEAFLET}:" in said.stderr
    assert "Traceback" not in said.stderr
    assert not (root / "output").exists()


def test_a_script_is_told_and_stands_in_no_file(root: Path) -> None:
    write(root / MAP, HARMFUL)
    replace(root / "publisher.toml", 'formats = ["html", "docx"]', 'formats = ["html", "docx", "pdf"]')

    said = publisher("build", "--language", "en", workspace=root)

    assert said.returncode == 0
    assert f"{MAP}: This picture held a script, an event handler and a link, which were left out." in said.stdout
    contents = [content for file in (root / "output").rglob("*.*") if file.is_file() for content in _parts(file)]
    assert contents
    assert not [content for content in contents if re.search(rb"alert\(|javascript:|onload", content)]


def _parts(file: Path) -> list[bytes]:
    if file.suffix == ".docx":
        with ZipFile(file) as package:
            return [package.read(name) for name in package.namelist()]
    return [file.read_bytes()]


def test_a_check_tells_of_a_script_and_ends_as_without_it(root: Path) -> None:
    before = publisher("check", workspace=root)
    write(root / MAP, HARMFUL)

    said = publisher("check", workspace=root)

    assert said.returncode == before.returncode
    assert f"{MAP}  This picture held a script, an event handler and a link, which were left out." in said.stdout


@pytest.mark.parametrize(
    ("list_text", "told"),
    [
        (
            HEAD.replace('licence = "CC-BY-SA-4.0"\n', "") + picture("x"),
            "pack.toml: This pack does not say under which",
        ),
        (HEAD.replace("credit", "#credit") + picture("x"), "pack.toml: This pack has no line that says who made"),
        (HEAD + picture("x", file="../../../publisher.svg"), "pack.toml:6: “../../../publisher.svg” leads out"),
        (HEAD.replace("licence", "license") + picture("x"), "pack.toml:2: “license” is not a key"),
        ("", "pack.toml:1: This file is empty"),
        (b"\xff\xfe", "pack.toml:1: This file is not UTF-8"),
    ],
    ids=["no-licence", "no-credit", "path-out-of-the-pack", "unknown-key", "empty", "not-text"],
)
def test_a_broken_list_ends_every_command_with_2(root: Path, list_text: str | bytes, told: str) -> None:
    make_pack(root, "town", {**FILES, "pack.toml": list_text})

    for command in (["build"], ["check"], ["pictures", "search", "nurse"], ["pictures", "packs"]):
        said = publisher(*command, workspace=root)

        assert said.returncode == 2
        assert f"source/pictures/town/{told}" in said.stderr
        assert "Traceback" not in said.stderr


def test_a_name_in_two_packs_is_told_with_both_and_the_line_of_the_text(root: Path) -> None:
    make_pack(root, "town")
    make_pack(root, "city")
    replace(root / LEAFLET, "![](nurse)", "![](sister)")

    said = publisher("build", workspace=root)

    assert said.returncode == 1
    assert f"{LEAFLET}:12: The picture “sister” is in the packs “city” (" in said.stderr
    assert "Say which you mean: city/sister or town/sister." in said.stderr


def test_a_name_that_no_picture_has_is_told_with_the_nearest_of_the_packs(root: Path) -> None:
    make_pack(root, "town")
    replace(root / LEAFLET, "![](nurse)", "![](town/sisterr)")

    said = publisher("check", workspace=root)

    assert said.returncode == 1
    assert f"{LEAFLET}:12" in said.stdout
    assert "There is no picture “town/sisterr”." in said.stdout
    assert "Did you mean “sister”?" in said.stdout
