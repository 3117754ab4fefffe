"""Where two rows of passages part, and what the program may add of its own."""

from dataclasses import replace

from publisher.checks.output.passages.alignment import Difference, differences
from publisher.checks.output.passages.passage import PARAGRAPH, Passage, Zone, heading_kind, words_of


def passage(text: str, zone: Zone = Zone.CLOSED, kind: str = PARAGRAPH) -> Passage:
    return Passage(kind, 0, words_of(text), zone=zone)


def row(*texts: str) -> list[Passage]:
    return [passage(text) for text in texts]


def found(expected: list[Passage], given: list[Passage], name: str = "") -> list[Difference]:
    return list(differences(expected, given, lambda one: one, words_of(name)))


def test_equal_rows_do_not_differ() -> None:
    assert found(row("a", "b"), row("a", "b")) == []


def test_lost_passage_is_told_with_the_one_before_it() -> None:
    one, two, three = row("one", "two", "three")

    assert found([one, two, three], [one, three]) == [Difference((two,), (), one)]


def test_passage_said_twice_is_told() -> None:
    one, two = row("one", "two")

    assert found([one, two], [one, one, two]) == [Difference((), (one,), one)]


def test_passages_that_changed_places_are_told() -> None:
    one, two, three = row("one", "two", "three")

    assert [
        len(difference.missing) + len(difference.extra) for difference in found([one, two, three], [two, one, three])
    ]


def test_program_may_add_where_it_says_so_and_nowhere_else() -> None:
    added = passage("Notes", kind=heading_kind(2))
    one, two = row("one", "two")

    assert found([one, replace(two, zone=Zone.OPEN)], [one, added, two]) == []
    assert found([one, two], [one, added, two]) == [Difference((), (added,), one)]


def test_nothing_may_be_added_that_the_text_says() -> None:
    text = passage("Bring your letter, all of it.")

    assert found([text], [text, passage("your letter, all of")]) == [
        Difference((), (passage("your letter, all of"),), text)
    ]
    assert found([text], [text, passage("Pictures: by Somebody")]) == []


def test_name_of_the_organisation_may_stand_above_the_title() -> None:
    title = passage("What Mid and South Essex Care does", Zone.OPEN, heading_kind(1))
    name = passage("Mid and South Essex Care")

    same = passage("Mid and South Essex Care", Zone.OPEN, heading_kind(1))

    assert found([title], [name, title], "Mid and South Essex Care") == []
    assert found([same], [name, same], "Mid and South Essex Care") == []
    assert found([title], [name, title]) != []


def test_way_to_reach_us_may_have_a_label_that_ends_with_a_colon() -> None:
    number = passage("01632 960 001", Zone.LABELLED)

    assert found([number], row("Phone: 01632 960 001")) == []
    assert found([number], row("Phone 01632 960 001")) != []
    assert found([number], row("Phone: 01632 960 002")) != []
    # In Chinese each sign counts as a word.
    assert found([number], row("电子邮件地址：01632 960 001")) == []
    assert found([number], row("One two three four five: 01632 960 001")) != []


def test_long_rows_are_compared_as_often_as_they_are_long_even_where_they_differ() -> None:
    def comparisons(length: int) -> int:
        expected = row(*(f"passage number {number} of the text" for number in range(length)))
        given = [one for at, one in enumerate(expected) if at % (length // 15)]
        asked: list[Passage] = []

        def key(one: Passage) -> Passage:
            asked.append(one)
            return one

        assert len(list(differences(expected, given, key))) == 16
        return len(asked)

    assert comparisons(20_000) < 11 * comparisons(2_000)


def test_words_are_normalised_as_little_as_two_readings_need() -> None:
    assert words_of("cafe\u0301 na\u00adtion 10\u00a0000") == ("café", "nation", "10", "000")
    assert words_of("中文。ab") == ("中", "文", "。", "ab")


def test_what_the_program_says_before_the_text_says_it_again_is_no_difference() -> None:
    (title,), (day,) = row("Our vision"), row("1 March 2025")
    text = [title, replace(day, zone=Zone.OPEN), *row("We want more.")]

    assert found(text, row("Our vision", "1 March 2025", "1 March 2025", "We want more.")) == []
    assert found(text, row("Our vision", "1 March 2025", "We want more.")) == []
