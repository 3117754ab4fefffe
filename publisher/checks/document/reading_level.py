"""The text is no harder than its readers can read."""

from collections.abc import Iterator

from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, Measurement, NotRun, Severity
from publisher.model import Document
from publisher.reading.level import METHOD, Level, measure
from publisher.standards import NHS_READING_AGE, WCAG_3_1_5


def reading_level(document: Document) -> Iterator[Answer]:
    """Tell the range of reading ages, and find a text whose lowest age is above the target.

    The range is wide because the formulas are: only a text that all of them put above the target is reported.
    """
    level = measure(document)
    if level.words or not level.sentences:
        yield Measurement(_said(level))
    if level.reason:
        yield NotRun(f"Reading age not given: {level.reason}.")
        return
    target = document.targets.reading_age
    if target is not None and level.lowest > target:
        yield Finding(
            f"The reading age is {_range(level.lowest, level.highest)}; the target is {target:g}.",
            mend="Split the longest sentences first, then replace or explain the hard words.",
            place=Place(document.place.path),
        )


def _said(level: Level) -> str:
    if level.scores:
        scores = ", ".join(f"{score.formula} {_range(score.lowest, score.highest)}" for score in level.scores)
        age = f"Reading age {_range(level.lowest, level.highest)} ({scores})."
    else:
        age = f"Reading age not given: {level.reason}."
    size = f"{_count(level.words, 'word')} in {_count(level.sentences, 'sentence')}"
    notes = "".join(f" {note}." for note in level.notes)
    return f"{age} {size}, {level.words_a_sentence:.1f} words a sentence.{notes} Method: {METHOD}."


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
