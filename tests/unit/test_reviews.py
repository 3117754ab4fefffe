"""The review data of a text: read, written and kept."""

import datetime as dt

import pytest

from publisher.errors import ConfigurationError
from publisher.markdown.read import read
from publisher.model import Document, EasyRead, Judgement, Recorded
from publisher.reviews import read_reviews, with_answer, with_confirmed, with_reviews

DAY = dt.date(2026, 1, 31)
DIGEST = "a" * 64
PATH = "reviews/leaflet.toml"
RECORDED = Recorded(DIGEST, "We open on Monday.\nCome “early”.", "A. Author", DAY, "b" * 64)
JUDGEMENT = Judgement("easy-read", "pictures", "ur", "partly", "The readers’ group", DAY, DIGEST, "Not the clock.")


def document() -> Document:
    body = "Words.\n\n/// easy-read | Öffnungszeiten: when?\n![](nurse)\nWe help.\n///\n"
    return read(f"---\ntitle: A\nlanguage: en\n---\n\n{body}", path="source/leaflet.md")


def test_what_is_confirmed_comes_back_as_it_was() -> None:
    text = with_confirmed("", {"when-to-come": RECORDED}, ["when-to-come"])

    assert read_reviews(text, path=PATH).recorded == {"when-to-come": RECORDED}
    assert text.startswith("# Who looked at what")


def test_a_name_in_any_script_can_be_kept() -> None:
    (retelling,) = [block for block in document().blocks if isinstance(block, EasyRead)]

    text = with_confirmed("", {retelling.identifier: RECORDED, "کب-آئیں": RECORDED}, [retelling.identifier, "کب-آئیں"])

    assert set(read_reviews(text, path=PATH).recorded) == {"öffnungszeiten-when", "کب-آئیں"}


def test_an_answer_takes_the_place_of_an_earlier_one_and_leaves_others_and_comments() -> None:
    first = with_answer(with_confirmed("", {"one": RECORDED}, ["one"]), JUDGEMENT)
    commented = first.replace("[retellings.one]", "# Ask again in spring.\n[retellings.one]")
    second = Judgement("easy-read", "pictures", "ur", "yes", "The readers’ group", DAY, DIGEST)

    text = with_answer(commented, second)

    found = read_reviews(text, path=PATH)
    assert found.judgements == (second,)
    assert found.recorded == {"one": RECORDED}
    assert "# Ask again in spring.\n" in text


def test_what_was_confirmed_of_a_block_that_is_gone_is_taken_out() -> None:
    text = with_confirmed("", {"old": RECORDED}, ["old"])

    assert set(read_reviews(with_confirmed(text, {"new": RECORDED}, ["new"]), path=PATH).recorded) == {"new"}


def test_the_same_answer_twice_gives_the_same_text() -> None:
    once = with_answer(with_confirmed("", {"one": RECORDED}, ["one"]), JUDGEMENT)

    assert with_answer(with_confirmed(once, {"one": RECORDED}, ["one"]), JUDGEMENT) == once


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[retelings.one]\n", 1, "“retelings” is not a key"),
        (f'[retellings.one]\non = 2026-01-31\ndigest = "{DIGEST}"\nwordz = []\n', 4, "“wordz” is not a key"),
        (f'[retellings.one]\ndigest = "{DIGEST}"\n', 1, "does not say when"),
        ('[retellings.one]\non = 2026-01-31\ndigest = "abc"\n', 3, "“abc” is not a digest"),
        (f'[retellings.one]\non = "today"\ndigest = "{DIGEST}"\n', 2, "“on” must be a date"),
        ("[answers.easyread.en.pictures]\n", 1, "“easyread” is not a key"),
        ("[answers.easy-read.english.pictures]\n", 1, "“english” is not a language"),
        ("[answers.easy-read.en.picture]\n", 1, "“picture” is not a key"),
        ('[answers.easy-read.en.pictures]\nanswer = "maybe"\n', 2, "“maybe” is not a value of “answer”"),
        ("[answers.easy-read.en.pictures]\nanswer = yes\n", 2, "is not valid TOML"),
    ],
)
def test_a_broken_review_file_says_where_and_what(text: str, line: int, message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_reviews(text, path=PATH)

    assert message in raised.value.message
    assert (raised.value.place.path, raised.value.place.line) == (PATH, line)
    assert raised.value.mend


def test_a_text_gets_what_was_confirmed_of_its_blocks_by_their_names() -> None:
    reviews = read_reviews(with_confirmed("", {"öffnungszeiten-when": RECORDED}, ["öffnungszeiten-when"]), path=PATH)

    (retelling,) = [block for block in with_reviews(document(), reviews).blocks if isinstance(block, EasyRead)]

    assert retelling.recorded == RECORDED
