"""The text is no harder than its readers can read."""

from collections.abc import Iterator

from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, Measurement, NotRun, Severity
from publisher.model import Document
from publisher.reading.level import METHOD, Level, measure
from publisher.reading.scored import Ease
from publisher.standards import NHS_READING_AGE, WCAG_3_1_5

_NO_AGE = "the formulas of this language give a score, and no age"


def reading_level(document: Document) -> Iterator[Answer]:
    """Tell the range of reading ages, and find a text whose lowest age is above the target.

    The range is wide because the formulas are: only a text that all of them put above the target is reported. A score
    of ease is told, and held against no target: that of an age is not run there, and says so.
    """
    level = measure(document)
    yield Measurement(_said(level))
    if level.reason:
        yield NotRun(f"Reading age not given: {level.reason}.")
        return
    target = document.targets.reading_age
    if target is not None and not level.scores:
        yield NotRun(f"The target of a reading age ({target:g}) is not held: {_NO_AGE}.")
    elif target is not None and level.lowest > target:
        yield Finding(
            f"The reading age is {_range(level.lowest, level.highest)}; the target is {target:g}.",
            mend="Split the longest sentences first, then replace or explain the hard words.",
            place=Place(document.place.path),
        )


def _said(level: Level) -> str:
    notes = "".join(f" {note}." for note in level.notes)
    return f"{_hardness(level)} {_size(level)} a sentence.{notes} Method: {METHOD}."


def _hardness(level: Level) -> str:
    """Return the ages, or the scores with the words for them, or why there are neither."""
    said = []
    if level.scores:
        scores = ", ".join(f"{score.formula} {_range(score.lowest, score.highest)}" for score in level.scores)
        said.append(f"Reading age {_range(level.lowest, level.highest)} ({scores}).")
    else:
        said.append(f"Reading age not given: {level.reason or _NO_AGE}.")
    if level.eases:
        said.append(f"Ease of reading: {'; '.join(map(_ease, level.eases))}.")
    return " ".join(said)


def _ease(ease: Ease) -> str:
    words = " to ".join(ease.words)
    whose = f" ({ease.whose})" if ease.whose else ""
    return f"{ease.formula} {_range(ease.lowest, ease.highest)}, {words}{whose}"


def _size(level: Level) -> str:
    many = _count(level.sentences, "sentence")
    if level.characters:
        return f"{_count(level.characters, 'character')} in {many}, {level.characters_a_sentence:.1f} characters"
    return f"{_count(level.words, 'word')} in {many}, {level.words_a_sentence:.1f} words"


def _range(lowest: float, highest: float) -> str:
    low, high = f"{lowest:.1f}".removesuffix(".0"), f"{highest:.1f}".removesuffix(".0")
    return low if low == high else f"{low} to {high}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


CHECK = Check(
    id="reading-level",
    title="The text is no harder than its readers can read",
    severity=Severity.WARNING,
    clauses=(WCAG_3_1_5, NHS_READING_AGE),
    run=reading_level,
)
