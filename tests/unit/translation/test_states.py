"""The state of a translation, whichever tool changed the file."""

import pytest

from publisher.model import State
from publisher.translation.po_file import Entry
from publisher.translation.states import (
    Signature,
    Standing,
    change,
    give,
    set_standing,
    settle,
    signatures,
    standing_of,
)


def raised(state: State) -> Entry:
    made = Entry("Our aims", "title")
    give(made, "Nasze cele", State.DRAFT, origin="mt")
    set_standing(made, state, by="Ann Smith", at="2026-04-01")
    return made


STATES = (State.DRAFT, State.TRANSLATED, State.REVIEWED, State.APPROVED)


@pytest.mark.parametrize("state", STATES)
def test_a_state_stands_while_nobody_changes_the_words(state: State) -> None:
    assert standing_of(raised(state)) == Standing(state, "mt")


@pytest.mark.parametrize("state", STATES)
def test_only_what_a_person_reviewed_is_ready_for_other_tools(state: State) -> None:
    assert raised(state).is_fuzzy is (state in {State.DRAFT, State.TRANSLATED})


@pytest.mark.parametrize("state", STATES)
def test_other_words_in_any_editor_fall_back_to_draft(state: State) -> None:
    made = raised(state)

    made.translation = "Inne cele"

    assert standing_of(made) == Standing(State.DRAFT, "mt")


@pytest.mark.parametrize("state", [State.DRAFT, State.TRANSLATED])
@pytest.mark.parametrize("words", ["Nasze cele", "Inne cele"])
def test_a_translator_who_takes_fuzzy_away_has_translated(state: State, words: str) -> None:
    made = raised(state)

    made.translation, made.flags = words, []

    assert standing_of(made) == Standing(State.TRANSLATED, "mt")


@pytest.mark.parametrize("state", [State.REVIEWED, State.APPROVED])
def test_what_is_marked_as_fuzzy_again_is_a_draft(state: State) -> None:
    made = raised(state)

    made.flags = ["fuzzy"]

    assert standing_of(made) == Standing(State.DRAFT, "mt")


@pytest.mark.parametrize("state", STATES)
def test_another_source_text_makes_a_changed_draft(state: State) -> None:
    made = raised(state)

    made.text = "Our new aims"

    assert standing_of(made) == Standing(State.DRAFT, "mt", changed=True)


def test_what_gettext_matched_is_changed_until_somebody_looked() -> None:
    made = raised(State.APPROVED)
    made.previous, made.flags = "Our old aims", ["fuzzy"]
    changed = standing_of(made)

    made.previous, made.flags = "", []

    assert changed == Standing(State.DRAFT, "mt", changed=True)
    assert standing_of(made) == Standing(State.APPROVED, "mt")


@pytest.mark.parametrize(
    ("flags", "state"), [(["fuzzy"], State.DRAFT), ([], State.TRANSLATED), (["no-wrap"], State.TRANSLATED)]
)
def test_without_a_state_gettexts_own_flag_decides(flags: list[str], state: State) -> None:
    assert standing_of(Entry("a", translation="b", flags=flags)) == Standing(state)


def test_nothing_stands_where_nothing_is_translated() -> None:
    assert standing_of(Entry("a")) is None


def test_an_unknown_state_is_a_draft() -> None:
    made = raised(State.APPROVED)
    made.comments = [made.comments[0].replace("approved", "perfect")]

    made.flags = ["fuzzy"]

    assert standing_of(made) == Standing(State.DRAFT, "mt")


def test_reviewer_and_approver_both_stand_in_the_file() -> None:
    made = raised(State.DRAFT)

    set_standing(made, State.REVIEWED, by="Ann Smith", at="2026-04-01")
    set_standing(made, State.APPROVED, by="R. Khan", at="2026-04-02")

    assert made.comments[1:] == ["reviewed at=2026-04-01 by=Ann Smith", "approved at=2026-04-02 by=R. Khan"]
    assert tuple(signatures(made)) == (
        Signature(State.REVIEWED, "Ann Smith", "2026-04-01"),
        Signature(State.APPROVED, "R. Khan", "2026-04-02"),
    )


def test_signatures_go_with_the_words_that_were_signed() -> None:
    made = raised(State.REVIEWED)
    made.comments.append("a translator's own note")

    made.translation = "Inne cele"
    settle(made)

    assert tuple(signatures(made)) == ()
    assert made.comments[1:] == ["a translator's own note"]
    assert made.is_fuzzy


def test_settling_twice_changes_nothing_more() -> None:
    made = raised(State.REVIEWED)
    made.translation = "Inne cele"
    settle(made)
    once = made.lines()

    settle(made)

    assert made.lines() == once


@pytest.mark.parametrize("state", [State.REVIEWED, State.APPROVED])
def test_new_words_for_a_new_text_are_of_todays_text(state: State) -> None:
    made = raised(state)

    made.text, made.translation = "Our new aims", "Nasze nowe cele"

    assert standing_of(made) == Standing(State.DRAFT, "mt")


@pytest.mark.parametrize("blank", ["", " ", "\n", "\u00a0", "<1> </1>"])
def test_blanks_are_no_translation(blank: str) -> None:
    assert standing_of(Entry("Our <1>aims</1>", translation=blank)) is None


def test_a_text_of_tags_alone_is_translated_by_tags_alone() -> None:
    assert standing_of(Entry("<1/>", translation="<1/>")) == Standing(State.TRANSLATED)


def test_an_unknown_old_text_is_not_made_up() -> None:
    before = raised(State.REVIEWED)
    before.text, before.flags = "Our new aims", ["fuzzy"]
    after = Entry("Our newest aims", "title")

    change(after, before)

    assert after.previous == ""
    assert standing_of(after) == Standing(State.DRAFT, "mt", changed=True)
