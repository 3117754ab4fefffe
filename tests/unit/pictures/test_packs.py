"""The lists of packs: what they say, and what is refused at its line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.errors import ConfigurationError
from publisher.pictures.names import Entry
from publisher.pictures.packs import OPENMOJI_CREDIT, missing_files, openmoji_pack, read_pack

LIST = """\
name = "Mulberry Symbols"
licence = "CC-BY-SA-4.0"
credit = "Mulberry Symbols, CC BY-SA 4.0"

[pictures.nurse]
file = "EN/nurse.svg"
title = "A nurse in uniform"
words = ["nursing", "ward sister"]
language = "en"

[pictures.bed]
file = "bed.PNG"
title = "A bed"
"""


def changed(old: str, new: str) -> str:
    assert LIST.count(old) == 1
    return LIST.replace(old, new)


def test_a_list_says_whose_the_pictures_are_and_what_they_show() -> None:
    pack = read_pack(LIST, "mulberry")

    assert (pack.id, pack.name, pack.licence) == ("mulberry", "Mulberry Symbols", "CC-BY-SA-4.0")
    assert pack.credit == "Mulberry Symbols, CC BY-SA 4.0"
    assert pack.pictures == {
        "bed": Entry("bed.PNG", "A bed", (), "", 11),
        "nurse": Entry("EN/nurse.svg", "A nurse in uniform", ("nursing", "ward sister"), "en", 5),
    }
    assert str(pack.place("nurse")) == "source/pictures/mulberry/pack.toml:5"


@pytest.mark.parametrize("licence", ["CC-BY-4.0", "cc-by-sa-2.5", "CC-BY-3.0-AT", "CC BY 4", "bought in 2021"])
def test_a_licence_that_is_an_identifier_or_words_stays_as_it_was_written(licence: str) -> None:
    assert read_pack(changed('licence = "CC-BY-SA-4.0"', f'licence = "{licence}"'), "mulberry").licence == licence


@pytest.mark.parametrize("licence", ["CC0-1.0", "CC0", "cc0 1.0", "Public domain", "public-domain", "Unlicense"])
def test_a_pack_that_belongs_to_nobody_needs_no_credit(licence: str) -> None:
    text = changed('CC-BY-SA-4.0"\n', f'{licence}"\n').replace('credit = "Mulberry Symbols, CC BY-SA 4.0"\n', "")

    assert read_pack(text, "mulberry").credit == ""


@pytest.mark.parametrize(
    ("text", "line", "said", "mend"),
    [
        (changed('licence = "CC-BY-SA-4.0"\n', ""), 0, "under which licence", "ask their maker"),
        (changed('licence = "CC-BY-SA-4.0"', 'licence = " "'), 2, "under which licence", "that came with the pictures"),
        (changed('"CC-BY-SA-4.0"', '"CC-BY-4"'), 2, "“CC-BY-4” is not an identifier", "“CC-BY-4.0”"),
        (changed('"CC-BY-SA-4.0"', '"CC-BY-AS-4.0"'), 2, "“CC-BY-AS-4.0” is not an identifier", "“CC-BY-SA-4.0”"),
        (changed('"CC-BY-SA-4.0"', '"CC-BYSA-3.0"'), 2, "“CC-BYSA-3.0” is not an identifier", "“CC-BY-SA-3.0”"),
        (changed('licence = "CC-BY-SA-4.0"', "licence = 4"), 2, "“licence” must be words", "quotes"),
        (changed('credit = "Mulberry Symbols, CC BY-SA 4.0"\n', ""), 0, "who made its pictures", "credit ="),
        (changed('name = "Mulberry Symbols"\n', ""), 0, "has no “name”", "name ="),
        (changed("licence =", "license ="), 2, "“license” is not a key", "“licence”"),
        (changed("words =", "word ="), 8, "“word” is not a key", "“words”"),
        (changed("[pictures.bed]", "[picture.bed]"), 11, "“picture” is not a key", "“pictures”"),
        (LIST.partition("\n[pictures")[0], 0, "lists no pictures", "[pictures.NAME]"),
        (changed('title = "A bed"\n', ""), 11, "has no “title”", "title ="),
        (changed('file = "bed.PNG"\n', ""), 11, "has no “file”", "file ="),
        (changed("bed.PNG", "../secret.svg"), 12, "leads out of the folder", "pack's folder"),
        (changed("bed.PNG", "/etc/passwd.svg"), 12, "leads out of the folder", "pack's folder"),
        (changed("bed.PNG", "EN/../../x.svg"), 12, "leads out of the folder", "pack's folder"),
        (changed("bed.PNG", "C:bed.svg"), 12, "leads out of the folder", "pack's folder"),
        (changed('"bed.PNG"', r'"a\\bed.svg"'), 12, "leads out of the folder", "pack's folder"),
        (changed("bed.PNG", "https://example.org/bed.svg"), 12, "leads out of the folder", "pack's folder"),
        (changed("bed.PNG", ".hidden.svg"), 12, "is hidden", "dot"),
        (changed("bed.PNG", "bed.gif"), 12, "of a kind that is not read", "SVG, PNG or JPEG"),
        (changed('"bed.PNG"', r'"b\u0000ed.png"'), 12, "cannot be shown", "again"),
        (changed("bed.PNG", "EN/nurse.svg"), 11, "and “nurse” (line 5) are one file", "Keep one"),
        (changed("[pictures.bed]", "[pictures.Nurse]"), 11, "(line 5) in capital letters", "another name"),
        (changed("[pictures.bed]", "[pictures.nurse]"), 11, "not valid TOML", "Look at this line"),
        (changed("[pictures.bed]", '[pictures."a/b"]'), 11, "cannot be the name of a picture", "letters a to z"),
        ('name = "x"\nlicence = "CC0"\npictures = 3', 3, "must hold keys of its own", "one a line"),
        ('name = "x"\nlicence = "CC0"\n[pictures]\nbed = 3', 4, "must hold keys of its own", "one a line"),
        (changed('"nursing", ', "3, "), 8, "must be a list of words", "words ="),
        (changed('"nursing", ', '"", '), 8, "is empty", "Delete"),
        (changed('"nursing", ', '"Ward  sister", '), 8, "stands twice", "Delete"),
        (changed('"nursing", ', f'"{"x" * 101}", '), 8, "longer than 100", "short phrases"),
        (changed('"A bed"', f'"{"x" * 301}"'), 13, "longer than 300", "one short line"),
        (changed('language = "en"', 'language = "English"'), 9, "not the tag of a language", "such as en"),
        ("name = ", 1, "not valid TOML", "quotes"),
    ],
)
def test_a_mistake_in_a_list_is_told_with_its_line(text: str, line: int, said: str, mend: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_pack(text, "mulberry")

    assert caught.value.place.path == "source/pictures/mulberry/pack.toml"
    assert caught.value.place.line == line
    assert said in caught.value.message
    assert mend in caught.value.mend


@pytest.mark.parametrize("folder", ["openmoji", "OpenMoji", "my pack", "Ł", "-x", "x" * 101])
def test_a_folder_that_no_name_can_ask_for_is_no_pack(folder: str) -> None:
    with pytest.raises(ConfigurationError, match="pack"):
        read_pack(LIST, folder)


@settings(deadline=None)
@given(st.text())
def test_whatever_stands_in_a_list_ends_in_no_traceback(text: str) -> None:
    try:
        read_pack(f'name = "x"\nlicence = "CC0"\n[pictures.x]\nfile = "x.svg"\ntitle = {text}', "x")
    except ConfigurationError as error:
        assert error.mend


def test_a_file_that_is_not_in_the_folder_is_told_at_the_line_of_its_picture() -> None:
    (error,) = missing_files(read_pack(LIST, "mulberry"), ["bed.PNG"])

    assert str(error.place) == "source/pictures/mulberry/pack.toml:5"
    assert error.message == "The file “EN/nurse.svg” of the picture “nurse” is missing."


def test_openmoji_is_a_pack_like_any() -> None:
    pack = openmoji_pack()

    assert (pack.id, pack.credit) == ("openmoji", OPENMOJI_CREDIT)
    assert len(pack.pictures) >= 150


def test_the_example_of_the_guide_is_a_pack() -> None:
    guide = (Path(__file__).parents[3] / "docs/how-to/pictures.md").read_text(encoding="utf-8")

    assert list(read_pack(guide.partition("```toml\n")[2].partition("```")[0], "mulberry").pictures) == ["nurse"]
