"""The review data of a text: read, written and kept."""

import datetime as dt
from collections.abc import Iterable, Mapping

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


def confirmed(text: str, recorded: Mapping[str, Recorded], known: Iterable[str]) -> str:
    return with_confirmed(text, recorded, known, path=PATH)


def answered(text: str, judgement: Judgement) -> str:
    return with_answer(text, judgement, path=PATH)


def document() -> Document:
    body = "Words.\n\n/// easy-read | Öffnungszeiten: when?\n![](nurse)\nWe help.\n///\n"
    return read(f"---\ntitle: A\nlanguage: en\n---\n\n{body}", path="source/leaflet.md")


def test_what_is_confirmed_comes_back_as_it_was() -> None:
    text = confirmed("", {"when-to-come": RECORDED}, ["when-to-come"])

    assert read_reviews(text, path=PATH).recorded == {"when-to-come": RECORDED}
    assert text.startswith("# Who looked at what")


def test_a_name_in_any_script_can_be_kept() -> None:
    (retelling,) = [block for block in document().blocks if isinstance(block, EasyRead)]

    text = confirmed("", {retelling.identifier: RECORDED, "کب-آئیں": RECORDED}, [retelling.identifier, "کب-آئیں"])

    assert set(read_reviews(text, path=PATH).recorded) == {"öffnungszeiten-when", "کب-آئیں"}


def test_an_answer_takes_the_place_of_an_earlier_one_and_leaves_others_and_comments() -> None:
    first = answered(confirmed("", {"one": RECORDED}, ["one"]), JUDGEMENT)
    commented = first.replace("[retellings.one]", "# Ask again in spring.\n[retellings.one]")
    second = Judgement("easy-read", "pictures", "ur", "yes", "The readers’ group", DAY, DIGEST)

    text = answered(commented, second)

    found = read_reviews(text, path=PATH)
    assert found.judgements == (second,)
    assert found.recorded == {"one": RECORDED}
    assert "# Ask again in spring.\n" in text


def test_what_was_confirmed_of_a_block_that_is_gone_is_taken_out() -> None:
    text = confirmed("", {"old": RECORDED}, ["old"])

    assert set(read_reviews(confirmed(text, {"new": RECORDED}, ["new"]), path=PATH).recorded) == {"new"}


def test_the_same_answer_twice_gives_the_same_text() -> None:
    once = answered(confirmed("", {"one": RECORDED}, ["one"]), JUDGEMENT)

    assert answered(confirmed(once, {"one": RECORDED}, ["one"]), JUDGEMENT) == once


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[retelings.one]\n", 1, "“retelings” is not a key"),
        (f'[retellings.one]\non = 2026-01-31\ndigest = "{DIGEST}"\nwordz = []\n', 4, "“wordz” is not a key"),
        (f'[retellings.one]\ndigest = "{DIGEST}"\n', 1, "does not say when"),
        ('[retellings.one]\non = 2026-01-31\ndigest = "abc"\n', 3, "“abc” is not a digest"),
        (f'[retellings.one]\non = "today"\ndigest = "{DIGEST}"\n', 2, "“on” must be a date"),
        ("[answers.easyread.en.pictures]\n", 1, "“easyread” is not a key"),
        ("[answers.easy-read.english.pictures]\n", 1, "“english” is the name of a language, not its code."),
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
    reviews = read_reviews(confirmed("", {"öffnungszeiten-when": RECORDED}, ["öffnungszeiten-when"]), path=PATH)

    (retelling,) = [block for block in with_reviews(document(), reviews).blocks if isinstance(block, EasyRead)]

    assert retelling.recorded == RECORDED


ENTRY = f'by = "B"\non = 2026-01-31\ndigest = "{DIGEST}"\n'
ANSWER = f'answer = "no"\n{ENTRY}'
INLINE = f'{{answer = "no", by = "B", on = 2026-01-31, digest = "{DIGEST}"}}'
RETOLD = f'{{on = 2026-01-31, digest = "{DIGEST}"}}'
DOTTED = "".join(f"{{0}}.{line}\n" for line in ANSWER.splitlines())
LAYOUTS = {
    "an empty table in braces": "retellings = {}\nanswers = {}\n",
    "tables in braces inside each other": "answers = {easy-read = {en={}}}\n",
    "keys with dots": "answers.easy-read.en = {}\n",
    "an answer in braces": f"[answers.easy-read.ur]\npictures = {INLINE}\norder = {INLINE}\n",
    "answers under keys with dots": "[answers.easy-read]\n" + DOTTED.format("ur.pictures") + DOTTED.format("ur.order"),
    "everything under keys with dots": DOTTED.format("answers.easy-read.ur.order")
    + DOTTED.format("answers.easy-read.en.order"),
    "keys in quotes": f'["answers"."easy-read"."ur"."pictures"]\n{ANSWER}["retellings"."one"]\n{ENTRY}',
    "tables of one kind apart": (
        f"[retellings.old]\n{ENTRY}[answers.easy-read.en.order]\n{ANSWER}[retellings.one]\n{ENTRY}"
        f"[answers.easy-read.ur.pictures]\n{ANSWER}[answers.easy-read.pl.order]\n{ANSWER}[retellings.two]\n{ENTRY}"
    ),
    "headers of each level": (
        f"[answers]\n[answers.easy-read]\n[answers.easy-read.ur]\n[retellings]\n[retellings.two]\n{ENTRY}"
    ),
    "inner tables before outer ones": f"[answers.easy-read.ur.order]\n{ANSWER}[answers.easy-read]\n[answers]\n",
    "retellings in braces": f"retellings = {{one = {RETOLD}, two = {RETOLD}}}\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_of_a_file_can_be_written_into(layout: str) -> None:
    before = read_reviews(LAYOUTS[layout], path=PATH)
    kept = [one for one in before.judgements if (one.language, one.question) != ("ur", "pictures")]

    text = answered(confirmed(LAYOUTS[layout], {"one": RECORDED}, ["one", "two"]), JUDGEMENT)

    after = read_reviews(text, path=PATH)
    assert sorted(after.judgements, key=str) == sorted([*kept, JUDGEMENT], key=str)
    assert after.recorded == {name: one for name, one in before.recorded.items() if name == "two"} | {"one": RECORDED}


COMMENTED = f"""\
# Of the file.
[retellings.old]
{ENTRY}# Before one.
[retellings.one]
by = "B" # of the ward
# Inside one.
on = 2026-01-31
digest = "{DIGEST}"

# Before two.
[retellings.two]
{ENTRY}# At the end.
"""


def test_comments_stay_where_they_stood() -> None:
    text = answered(confirmed(COMMENTED, {"one": RECORDED}, ["one", "two"]), JUDGEMENT)

    comments = [line for line in text.splitlines() if line.startswith(("#", "["))]
    assert comments[:8] == [
        "# Of the file.",
        "[retellings]",
        "# Before one.",
        "[retellings.one]",
        "# Inside one.",
        "# Before two.",
        "[retellings.two]",
        "# At the end.",
    ]
    assert 'by = "A. Author" # of the ward\n' in text


def test_a_layout_that_would_lose_a_comment_is_refused_with_a_mend() -> None:
    text = (
        "answers.easy-read.en.order.answer = 'no' # asked twice\n"
        + DOTTED.format("answers.easy-read.en.order").partition("\n")[2]
    )
    read_reviews(text, path=PATH)

    with pytest.raises(ConfigurationError) as raised:
        answered(text, JUDGEMENT)

    assert str(raised.value.place) == PATH
    assert "[answers.easy-read.en.order]" in raised.value.mend
