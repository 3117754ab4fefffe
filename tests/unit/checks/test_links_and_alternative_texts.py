"""Links and alternative texts: what says nothing, in which languages, and what is let pass."""

import pytest

from publisher.checks.document.alternative_text_beginning import beginnings_that_say_nothing
from publisher.checks.document.alternative_text_length import LONGEST, long_alternative_texts
from publisher.checks.document.same_link_text import same_words_for_two_targets
from publisher.checks.document.vague_link_text import links_that_say_nothing
from publisher.findings import Finding, NotRun, Severity
from publisher.model import Document, Image, Link, Paragraph, Text
from publisher.reading.alternative_texts import BEGINNINGS, says_picture_of


def document(*inlines: Link | Image | Text, language: str = "en") -> Document:
    return Document(name="a", title="A", language=language, blocks=tuple(Paragraph((one,)) for one in inlines))


def link(words: str, target: str = "https://www.example.org/a/b") -> Link:
    return Link((Text(words),), target)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Click here"),
        ("en", "read\nmore…"),
        ("pl", "kliknij tutaj"),
        ("ro", "aici"),
        ("uk", "тут"),
        ("ar", "اضغط هنا"),
        ("ur", "یہاں کلک کریں"),
        ("bn", "এখানে"),
        ("es", "más información"),
        ("fr", "cliquez ici"),
        ("tr", "buraya tıklayın"),
        ("pl", "here"),
        ("en", "https://www.example.org/a/b"),
        ("en", "www.example.org/a/b"),
        ("en", "For more information click here"),
        ("en", "See here for details"),
        ("en", "→"),
        ("en", "[1]"),
        ("en", "PDF"),
    ],
)
def test_words_that_would_do_for_any_link_are_found(language: str, words: str) -> None:
    assert len(list(links_that_say_nothing(document(link(words), language=language)))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Read more about us",
        "More about flu",
        "111",
        "2024",
        "Read more about flu",
        "www.example.org",
        "hello@example.org",
        "01632 960 001",
        "Here for You",
        "",
        "Plan B",
    ],
)
def test_words_that_say_something_are_let_pass(words: str) -> None:
    assert list(links_that_say_nothing(document(link(words)))) == []


def test_a_picture_that_is_a_link_says_its_words() -> None:
    linked = Link((Image("arrow", "more"),), "https://www.example.org/")

    assert len(list(links_that_say_nothing(document(linked)))) == 1


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("https://www.example.org/a", "https://www.example.org/b", 1),
        ("https://www.example.org/a", "https://www.example.org/a#part", 1),
        ("https://www.example.org/a", "http://WWW.example.org/a/", 0),
        ("https://www.example.org/a", "https://www.example.org/A", 1),
        ("mailto:a@example.org", "tel:01632960001", 1),
    ],
)
def test_the_same_words_are_found_where_they_lead_elsewhere(first: str, second: str, found: int) -> None:
    two = document(link("Our plans", first), link("our  plans", second))

    assert len(list(same_words_for_two_targets(two))) == found


def test_each_further_target_is_told_once() -> None:
    links = [link("Our plan", f"https://www.example.org/{page}") for page in "abbca"]

    said = [one.message for one in same_words_for_two_targets(document(*links))]

    assert [message.partition("”; ")[0][-1] for message in said] == ["b", "c"]


def test_words_that_say_nothing_are_no_second_finding() -> None:
    assert list(same_words_for_two_targets(document(link("here", "https://a.org/"), link("here", "tel:1")))) == []


@pytest.mark.parametrize(("length", "found"), [(LONGEST, 0), (LONGEST + 1, 1)])
def test_an_alternative_text_is_long_from_one_character_more_on(length: int, found: int) -> None:
    assert len(list(long_alternative_texts(document(Image("a", "x" * length))))) == found


def test_what_is_wrong_with_an_alternative_text_never_ends_a_build() -> None:
    picture = document(Image("a", f"Picture of {'x' * LONGEST}"))
    found = [*long_alternative_texts(picture), *beginnings_that_say_nothing(picture)]

    assert [one.severity for one in found if isinstance(one, Finding)] == [Severity.WARNING] * 2


@pytest.mark.parametrize(
    ("words", "beginning"),
    [
        ("Image of a ward", "Image of"),
        ("A photograph showing a ward", "A photograph showing"),
        ("Zdjęcie przedstawiające oddział", "Zdjęcie przedstawiające"),
        ("Imaginea unei secții", "Imaginea unei"),
        ("صورة تظهر ممرضة", "صورة تظهر"),
        ("Photo d’une infirmière", "Photo d’"),
        ("Imagen de una enfermera", "Imagen de"),
        ("照片显示一名护士", "照片显示"),
        ("Map of the hospital", ""),
        ("Painting of Florence Nightingale", ""),
        ("Imagers often need a rest", ""),
        ("Imagine a hospital", ""),
        ("Photography class", ""),
    ],
)
def test_beginnings_are_known_by_language(words: str, beginning: str) -> None:
    assert says_picture_of(words) == beginning


def test_a_language_without_such_words_says_so_and_still_knows_the_english_ones() -> None:
    answers = list(beginnings_that_say_nothing(document(Image("a", "photo of a ward"), language="gu")))

    assert "gu" not in BEGINNINGS
    assert [type(answer) for answer in answers] == [Finding, NotRun]
