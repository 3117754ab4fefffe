"""The record of what readers were given: written, read back, added to, and refused where it is broken."""

import datetime as dt

import pytest

from publisher.errors import ConfigurationError
from publisher.published import Entry, GivenFile, Kind, Record, path_of, read_record, with_entries

PATH = "published/leaflet.toml"
FIRST, SECOND, THIRD = (dt.date(2026, month, 1) for month in (1, 2, 3))
ONE, TWO = "1" * 32, "2" * 32
HTML = GivenFile("standard", "html", "leaflet/en/leaflet.en.html")
PDF = GivenFile("standard", "pdf", "leaflet/en/leaflet.en.pdf")


def entry(kind: Kind, day: dt.date, text: str = ONE, *files: GivenFile, language: str = "en") -> Entry:
    texts = () if kind is Kind.WITHDRAWN else (("standard", text),)
    return Entry(kind, language, day, "Your “appointment”", "", texts, files)


PUBLISHED = entry(Kind.PUBLISHED, FIRST, ONE, HTML, PDF)


def written(*entries: Entry) -> str:
    return with_entries("", entries, path=PATH)


def test_what_is_written_is_read_back() -> None:
    polish = Entry(Kind.CHANGED, "pl", SECOND, 'A "title"\\', "en", (("standard", ONE), ("easy-read", TWO)))
    entries = (PUBLISHED, polish, entry(Kind.WITHDRAWN, THIRD))

    assert read_record(written(*entries), path=PATH) == Record(entries)


def test_what_is_added_leaves_all_that_stood_there_byte_for_byte() -> None:
    before = written(PUBLISHED) + "# A comment of the team"

    after = with_entries(before, (entry(Kind.WITHDRAWN, SECOND),), path=PATH)

    assert after.startswith(before)
    assert [one.kind for one in read_record(after, path=PATH).entries] == [Kind.PUBLISHED, Kind.WITHDRAWN]


def test_a_text_is_released_since_the_day_of_its_words() -> None:
    record = Record((PUBLISHED, entry(Kind.FILES, SECOND), entry(Kind.CHANGED, THIRD, TWO)))

    assert record.since("en", "standard", TWO) == THIRD
    assert Record(record.entries[:2]).since("en", "standard", ONE) == FIRST
    assert record.since("en", "standard", ONE) is None
    assert record.released("en-GB") == THIRD
    assert record.released("pl") is None


def test_a_text_that_came_back_is_there_since_it_came_back() -> None:
    record = Record((PUBLISHED, entry(Kind.WITHDRAWN, SECOND), entry(Kind.PUBLISHED, THIRD)))

    assert Record(record.entries[:2]).released("en") is None
    assert record.since("en", "standard", ONE) == THIRD


def test_two_tags_of_one_language_are_one_and_unknown_ones_stay_apart() -> None:
    record = Record(
        tuple(entry(Kind.PUBLISHED, FIRST, language=tag) for tag in ("en", "en-GB", "xx-unknown", "xx-other"))
    )

    assert record.languages == ("en", "xx-unknown", "xx-other")


@pytest.mark.parametrize(
    ("old", "new", "says", "line"),
    [
        ("kind = ", "kynd = ", "“kynd” is not a key", 5),
        ('"published"', '"publish"', "“publish” is not a value", 5),
        ("on = 2026-01-01", "", "does not say when", 4),
        (ONE, "1" * 31, "is not an edition and a digest", 9),
        ("leaflet/en/leaflet.en.html", "leaflet/en/../../x.html", "is not an edition, a format and a path", 12),
        ("standard html leaflet/", "standard html assets/", "is not a file of this document", 12),
        ('language = "en"', 'language = "../en"', "is not the code of a language", 6),
        ('"published"', '"withdrawn"', "What was withdrawn has no “texts”", 9),
        ("texts = [", "# [", "not valid TOML", 10),
        ("leaflet.en.html", "leaflet..html", "is not an edition, a format and a path", 12),
        (f'    "standard {ONE}",\n', f'    "standard {ONE}",\n    "standard {TWO}",\n', "two texts of one edition", 9),
        ("[[change]]", "<<<<<<< HEAD\n[[change]]", "two branches", 4),
    ],
)
def test_a_broken_record_is_refused_with_its_line(old: str, new: str, says: str, line: int) -> None:
    text = written(PUBLISHED)
    assert old in text

    with pytest.raises(ConfigurationError, match=says) as raised:
        read_record(text.replace(old, new, 1), path=PATH)

    assert raised.value.mend
    assert raised.value.place.path == PATH
    assert raised.value.place.line == line


def test_nothing_is_added_to_a_broken_record() -> None:
    with pytest.raises(ConfigurationError):
        with_entries("[[change]]\n", (PUBLISHED,), path=PATH)


def test_the_record_of_a_document_stands_beside_the_others() -> None:
    assert path_of("leaflet") == PATH


@pytest.mark.parametrize("text", ["", " \n", "# only a head\n", "change = []\n"])
def test_a_record_of_nothing_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError, match="This record is empty"):
        read_record(text, path=PATH)
