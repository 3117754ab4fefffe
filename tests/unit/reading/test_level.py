"""The range: honest about short texts, other languages and formulas that cannot be used."""

import subprocess
import sys

import pytest

from publisher.language import LATIN, Language, use
from publisher.model import Document, List, ListItem, Paragraph, Text
from publisher.reading.level import measure

EASY = "The doctor sees the child. We go home. You can call us. " * 12


def document(text: str, language: str = "en") -> Document:
    return Document(name="a", title="A", language=language, blocks=(Paragraph((Text(text),)),))


def test_a_short_text_is_not_scored() -> None:
    level = measure(document("We care for you. " * 24))

    assert level.scores == ()
    assert level.reason == "too short to score: 96 words, and 100 are needed"


@pytest.mark.parametrize("language", ["ur", "pa", "gu", "bn", "ta", "ar"])
def test_a_language_without_a_formula_says_so_and_still_counts(language: str) -> None:
    level = measure(document("Mae hyn yn dda. " * 50, language))

    assert level.reason == "no validated formula for this language"
    assert level.words_a_sentence == pytest.approx(4)


def test_characters_are_counted_in_a_language_that_writes_no_spaces() -> None:
    level = measure(document("我们照顾您。" * 50, "zh"))

    assert level.words == 0
    assert (level.characters, level.characters_a_sentence) == (250, 5.0)
    assert level.reason == "no validated formula for this language"


@pytest.mark.parametrize(
    ("language", "formulas"),
    [
        ("es", ["Fernández Huerta", "Szigriszt-Pazos"]),
        ("fr", ["Kandel–Moles"]),
        ("pt", ["Martins"]),
        ("tr", ["Ateşman"]),
        *((tag, ["LIX"]) for tag in ("ro", "lt", "bg", "uk", "cy")),
    ],
)
def test_a_language_whose_formula_gives_no_age_has_a_score(language: str, formulas: list[str]) -> None:
    level = measure(document("Mae hyn yn dda. " * 50, language))

    assert [ease.formula for ease in level.eases] == formulas
    assert (level.scores, level.reason) == ((), "")


def test_a_short_text_has_no_score_of_ease_either() -> None:
    level = measure(document("Mae hyn yn dda. " * 24, "cy"))

    assert level.eases == ()
    assert level.reason == "too short to score: 96 words, and 100 are needed"


def test_german_has_ages_and_a_score() -> None:
    german = Language("de", "Deutsch", "German", LATIN, "de-DE", ("„", "“"), ("‚", "‘"), formula="german")
    use((german,))
    try:
        level = measure(document("Die Ärztin hilft den Kindern jeden Tag. " * 20, "de"))
    finally:
        use(())

    assert [score.formula for score in level.scores] == ["Wiener Sachtextformeln"]
    assert [ease.formula for ease in level.eases] == ["Amstad"]


def test_an_empty_document_is_no_fault_of_the_formulas() -> None:
    level = measure(Document(name="a", title="A", language="en", blocks=()))

    assert level.reason == "there is no running text"
    assert level.words_a_sentence == 0


def test_three_formulas_make_the_range_of_an_english_text() -> None:
    level = measure(document(EASY))

    assert [score.formula for score in level.scores] == ["Flesch–Kincaid", "SMOG", "Dale–Chall"]
    assert level.lowest == pytest.approx(5)
    assert level.highest == pytest.approx(9)


def test_smog_is_left_out_with_its_reason_under_thirty_sentences() -> None:
    level = measure(document("The doctor will see the child today and then we go. " * 12))

    assert [score.formula for score in level.scores] == ["Flesch–Kincaid", "Dale–Chall"]
    assert level.notes == ("SMOG is not given: it needs 30 sentences, and there are 12",)


def test_a_polish_text_has_one_formula() -> None:
    level = measure(document("Chcemy, aby opieka była bliżej domu. " * 20, "pl"))

    # Six words a sentence and no word of four syllables: 0.4 × 6 years of school, which begins at seven.
    assert [score.formula for score in level.scores] == ["FOG-PL"]
    assert level.lowest == level.highest == pytest.approx(0.4 * 6 + 6)


def test_full_stops_in_a_list_do_not_move_the_range() -> None:
    def listed(stop: str) -> Document:
        item = ListItem((Paragraph((Text(f"bring care closer to the home of each person{stop}"),)),))
        lead_in = Paragraph((Text("We want to do all of these things in the next year:"),))
        return Document(name="a", title="A", language="en", blocks=(lead_in, List((item,) * 20)))

    assert measure(listed("")) == measure(listed("."))


def test_measuring_imports_no_library_before_it_is_needed() -> None:
    heavy = (
        "import sys, publisher.checks.table; print([m for m in ('nupunkt','wordfreq','simplemma') if m in sys.modules])"
    )

    out = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True).stdout
    assert out == "[]\n"
