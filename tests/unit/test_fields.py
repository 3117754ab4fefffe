"""Settings that people write, and the answer to each mistake in them."""

import pytest

from publisher.errors import ConfigurationError, Place, SourceError
from publisher.fields import Table, read_toml, read_yaml

TOML = """\
title = "Leaflets"
pages = 3

[organisation]
name = "Our team"
contact.phone = "01632 960 001"

[editions.easy-read.targets]
reading-age = "nine"
"""


def table(text: str = TOML) -> Table:
    return read_toml(text, file="publisher.toml")


def test_every_key_knows_its_line_through_nested_tables() -> None:
    targets = table().table("editions").table("easy-read").table("targets")

    assert targets.place("reading-age") == Place("publisher.toml", 9)
    assert targets.place() == Place("publisher.toml", 8)
    assert table().table("organisation").table("contact").place("phone").line == 6


def test_an_unknown_key_suggests_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="“pages” is not a key") as caught:
        table().only("title", "page", "organisation", "editions")

    assert caught.value.mend == "Did you mean “page”?"
    assert caught.value.place.line == 2


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ('a = "x\n', "not valid TOML", 1),
        ("a = 1\nb = = 2\n", "not valid TOML", 2),
        ("a = 1\na = 2\n", "not valid TOML", 2),
    ],
)
def test_broken_toml_is_told_with_its_line(text: str, message: str, line: int) -> None:
    with pytest.raises(ConfigurationError, match=message) as caught:
        table(text)

    assert caught.value.place == Place("publisher.toml", line)
    assert caught.value.exit_code == 2


def test_values_of_the_wrong_kind_are_told_in_words() -> None:
    wrong = table('title = 3\nwords = ["a", 1]\nnumber = true\nlist = "x"\n')

    with pytest.raises(ConfigurationError, match="“title” must be words"):
        wrong.text("title")
    with pytest.raises(ConfigurationError, match="“words” must be a list of words"):
        wrong.texts("words")
    with pytest.raises(ConfigurationError, match="“number” must be a number of at least 1"):
        wrong.number("number", least=1)
    with pytest.raises(ConfigurationError, match="“list” must hold keys of its own"):
        wrong.table("list")
    with pytest.raises(ConfigurationError, match="has no “missing”"):
        wrong.text("missing")


def test_choices_suggest_the_nearest_and_come_once() -> None:
    found = table('formats = ["pdf", "pdf", "html"]\nbad = ["pdff"]\n')

    assert found.choices("formats", ("html", "pdf"), ()) == ("pdf", "html")
    assert found.choices("none", ("html",), ("html",)) == ("html",)
    with pytest.raises(ConfigurationError, match="Did you mean “pdf”"):
        found.choices("bad", ("html", "pdf"), ())


@pytest.mark.parametrize("text", ["- a list\n", "words alone\n", "", "a: &x [*x]\n? [b]\n: c\n"])
def test_yaml_that_is_no_mapping_of_words_never_ends_in_a_traceback(text: str) -> None:
    try:
        found = read_yaml(text, file="source/a.md", first_line=2)
        found.only("title")
    except SourceError as error:
        assert error.place.line >= 2


def test_yaml_cannot_make_objects() -> None:
    with pytest.raises(SourceError, match="not valid YAML"):
        read_yaml('title: !!python/object/apply:os.system ["true"]\n', file="source/a.md")


def test_the_tables_of_a_list_know_their_own_lines() -> None:
    whole = table('[[act]]\nby = "A"\n\n[[act]]\nby = "B"\non = 3\n')

    first, second = whole.tables("act")

    assert (first.place("by").line, second.place("by").line, second.place().line) == (2, 5, 4)
    assert whole.tables("none") == ()
    with pytest.raises(ConfigurationError, match="must be a date"):
        second.day("on")
    with pytest.raises(ConfigurationError, match="must be a list of tables"):
        table("act = 3\n").tables("act")
