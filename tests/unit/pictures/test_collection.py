"""Which picture a name means, and which names are suggested for one that means none."""

import pytest

from publisher.errors import Place, SourceError
from publisher.pictures.collection import Collection, collection_of
from publisher.pictures.packs import Pack, read_pack

PLACE = Place("source/vision.md", 7)


def pack(folder: str, *pictures: str, words: str = "") -> Pack:
    rows = (f'[pictures.{name}]\nfile = "{name}.svg"\ntitle = "A {name}"\nwords = [{words}]\n' for name in pictures)
    return read_pack(f'name = "The pack {folder}"\nlicence = "CC0-1.0"\n' + "".join(rows), folder)


COLLECTION = collection_of(
    ["nurse.svg", "our-building.jpg", "notes.txt"],
    [pack("mulberry", "bed", "doctor", "nurse", words='"pielęgniarka", "نرس"'), pack("trust", "doctor", "ward")],
    ["mulberry", "originals", "trust"],
)


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("bed", "mulberry"),
        ("ward", "trust"),
        ("ambulance", "openmoji"),
        ("mulberry/doctor", "mulberry"),
        ("trust/doctor", "trust"),
        ("openmoji/doctor", "openmoji"),
    ],
)
def test_a_name_means_a_picture_of_a_pack_before_one_of_openmoji(name: str, where: str) -> None:
    found = COLLECTION.pack_of(name, PLACE)

    assert found is not None
    assert found.id == where


def test_the_team_s_own_files_come_first() -> None:
    assert COLLECTION.is_own("nurse")
    assert COLLECTION.is_own("our-building.jpg")
    assert not COLLECTION.is_own("bed")
    assert not COLLECTION.is_own("mulberry/nurse")


def test_a_name_in_two_packs_is_refused_with_both() -> None:
    with pytest.raises(SourceError) as caught:
        COLLECTION.pack_of("doctor", PLACE)

    assert caught.value.message == (
        "The picture “doctor” is in the packs “mulberry” (source/pictures/mulberry/pack.toml:7) "
        "and “trust” (source/pictures/trust/pack.toml:3)."
    )
    assert caught.value.mend == "Say which you mean: mulberry/doctor or trust/doctor."
    assert caught.value.place == PLACE


@pytest.mark.parametrize(
    ("name", "message", "mend"),
    [
        ("mulbery/bed", "There is no pack “mulbery”.", "Use one of: mulberry, trust, openmoji."),
        (
            "originals/bed",
            "The folder source/pictures/originals is not a pack: it has no pack.toml.",
            "Write that list",
        ),
    ],
)
def test_a_pack_that_is_not_there_is_told(name: str, message: str, mend: str) -> None:
    with pytest.raises(SourceError) as caught:
        COLLECTION.pack_of(name, PLACE)

    assert caught.value.message == message
    assert caught.value.mend.startswith(mend)


@pytest.mark.parametrize(
    ("where", "name", "written"),
    [
        ("", "nurse", "nurse"),
        ("mulberry", "nurse", "mulberry/nurse"),
        ("mulberry", "bed", "bed"),
        ("trust", "doctor", "trust/doctor"),
        ("openmoji", "doctor", "openmoji/doctor"),
        ("openmoji", "ambulance", "ambulance"),
    ],
)
def test_a_picture_is_named_as_shortly_as_it_can_be(where: str, name: str, written: str) -> None:
    assert COLLECTION.written(where, name) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("hospitl", "hospital"), ("Nurse", "nurse"), ("workingtogether", "working-together")),
        *(("doctor.png", "doctor"), ("jab", "vaccine"), ("money", "pound-note"), ("waiting", "waiting-room")),
        *(("inequality", "scales"), ("choose", "choice"), ("fair", "equal"), ("GP", "doctor")),
        *(("wheelchair", "wheelchair-user"), ("openmoji/hospitl", "hospital")),
    ],
)
def test_the_nearest_name_is_found_by_its_letters_or_its_words(written: str, meant: str) -> None:
    assert Collection().nearest(written)[0] == meant


def test_a_word_that_is_like_no_other_has_no_nearest_name() -> None:
    assert COLLECTION.nearest("xqzv") == ()


@pytest.mark.parametrize("written", ["cancer", "abuse", "stomach", "rent"])
def test_a_word_that_is_spelt_right_has_no_nearest_name(written: str) -> None:
    assert Collection().nearest(written) == ()


def test_pictures_of_the_team_and_of_packs_are_suggested_by_the_names_that_mean_them() -> None:
    assert COLLECTION.nearest("our-bilding") == ("our-building",)
    assert COLLECTION.nearest("wardd")[0] == "ward"
    assert COLLECTION.nearest("trust/docter") == ("trust/doctor",)
    assert COLLECTION.nearest("pielegniarka")[0] == "bed"


@pytest.mark.parametrize(
    ("file", "message", "mend"),
    [
        ("nurse.webp", "“nurse.webp” is of a kind that is not read.", "SVG, PNG or JPEG"),
        ("nurse.PNG", "The ending of “nurse.PNG” has capital letters.", "Call the file nurse.png."),
    ],
)
def test_a_file_of_the_name_that_is_not_read_is_told(file: str, message: str, mend: str) -> None:
    error = Collection(("bed.png", file)).unknown("nurse", PLACE)

    assert error.message == message
    assert mend in error.mend


def test_no_file_that_is_not_read_is_suggested() -> None:
    error = Collection(("nurze2.webp", "nurzes.png")).unknown("nurze", PLACE)

    assert "“nurzes”" in error.mend
    assert "nurze2" not in error.mend


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("hospitl", "Did you mean “hospital”? Or put a file into source/pictures/: hospitl.svg."),
        ("xqzv", "Put a file into source/pictures/: xqzv.svg."),
        ("trust/wart", "Did you mean “ward”? Or add it to source/pictures/trust/pack.toml."),
        ("openmoji/xqzv", "Look for one: publisher pictures search xqzv."),
    ],
)
def test_an_unknown_picture_suggests_the_nearest_name(name: str, mend: str) -> None:
    error = COLLECTION.unknown(name, PLACE)

    assert error.message == f"There is no picture “{name}”."
    assert error.mend == mend
