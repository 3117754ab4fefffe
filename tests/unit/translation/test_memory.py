"""What the memory finds, beside a comparison with every text."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from publisher.model import State
from publisher.translation.memory import SHOWN, SIMILAR, Memory, Recalled, Remembered, translated_differently
from publisher.translation.po_file import Entry

KIND = ["kind: paragraph"]


def remembered(text: str, translation: str = "", *, line: int = 1, kinds: Iterable[str] = ("paragraph",)) -> Remembered:
    words = translation or text.upper()
    return Remembered(text, "", words, State.REVIEWED, "", frozenset(kinds), "old", "old.po", line, "00000000")


def recalled(memory: Memory, text: str) -> Recalled:
    return memory.recall("new", "new.po", Entry(text, extracted=KIND))


SENTENCES = st.lists(
    st.lists(
        st.sampled_from(
            ["we", "plan", "care", "for", "people", "who", "are", "ill", "at", "home", "and", "in", "town"]
        ),
        min_size=1,
        max_size=9,
    )
    .map(" ".join)
    .map(str.capitalize),
    min_size=1,
    max_size=30,
    unique=True,
)


@given(SENTENCES, SENTENCES)
def test_it_finds_the_most_similar_text_wherever_texts_share_a_word(old: list[str], new: list[str]) -> None:
    memory = Memory(remembered(text) for text in old)

    for text in new:
        found = recalled(memory, text)

        best = process.extractOne(text, old, scorer=fuzz.ratio, score_cutoff=SIMILAR)
        if text in old:
            assert found.same
        elif best and set(best[0].casefold().split()) & set(text.casefold().split()):
            assert found.similar[0].likeness == best[1]
        assert len(found.similar) <= SHOWN
        assert all(one.likeness >= SIMILAR for one in found.similar)


def test_of_many_texts_with_the_same_words_the_nearest_in_length_are_compared() -> None:
    filler = [f"care {'and care ' * count}" for count in range(2000)]
    memory = Memory(map(remembered, filler))

    found = recalled(memory, f"care {'and care ' * 1000}now")

    assert found.similar[0].remembered.text == filler[1000]


def test_a_language_without_spaces_is_compared_by_its_characters() -> None:
    memory = Memory([remembered("请在星期一到医院来看医生。")])

    found = recalled(memory, "请在星期二到医院来看医生。")

    assert [round(one.likeness) for one in found.similar] == [92]


def test_a_text_whose_file_does_not_say_what_it_is_is_a_suggestion() -> None:
    found = recalled(Memory([remembered("Call us.", kinds=())]), "Call us.")

    assert found.same is None
    assert [one.likeness for one in found.similar] == [100]


def test_the_same_translation_in_two_places_is_no_difference() -> None:
    both = [remembered("Call us.", "Dzwoń."), remembered("Call us.", "Dzwoń.", line=2)]

    assert list(translated_differently(both)) == []
    assert len(list(translated_differently([*both, remembered("Call us.", "Telefon.", line=3)]))) == 1
