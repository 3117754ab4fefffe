"""Headings give the text its outline, one level after the other, in few words.

Sources: “Rules for the Accessibility Checker” (Microsoft): documents use heading styles; “Make your Word documents
accessible” (Microsoft): headings in order, under 20 words; WCAG 2.2, 1.3.1 and technique G141.
"""

from collections.abc import Iterator

from publisher.checks.output.word.rules.alternative_texts import objects_within
from publisher.checks.output.word.rules.rule import Broken, Kind, Rule
from publisher.checks.output.word.rules.text import Line, WordText, quoted

_LONGEST = 20  # words


def no_headings(text: WordText) -> Iterator[Broken]:
    """Say so where there are words, but no heading."""
    if any(line.words.strip() for line in text.body.lines) and not any(True for _ in _headings(text)):
        yield Broken("The Word file has no headings.", "Mark the headings of the text: ## before their words.")


def skipped_levels(text: WordText) -> Iterator[Broken]:
    """Find each heading more than one level below the one before it, and a first one that is not level 1."""
    above = 0
    for line, words, level in _headings(text):
        if level > above + 1:
            before = f"the one before it is level {above}" if above else "it is the first one"
            verb = f"is level {level}, but {before}."
            mend = (
                f"Make it level {above + 1}, or add the heading that is missing before it."
                if above
                else "Make it level 1, or put the heading of level 1 before it that the file's parts stand under."
            )
            yield _broken(text, line, f"The heading “{quoted(words)}” {verb}", mend)
        above = level


def long_headings(text: WordText) -> Iterator[Broken]:
    """Find each heading of more than 20 words in a file in English, the language that the number is given for."""
    if not text.language.startswith("en"):
        return
    for line, words, _ in _headings(text):
        length = len(words.split())
        if length > _LONGEST:
            what = f"The heading “{quoted(words)}” has {length} words."
            yield _broken(text, line, what, f"Say it in {_LONGEST} words or fewer, and the rest below it.")


def _headings(text: WordText) -> Iterator[tuple[Line, str, int]]:
    """Return the headings with their words and their levels from 1 to 9; a picture counts by its alternative text."""
    for line in text.body.lines:
        outline = text.paragraph(line).outline
        if outline is not None:
            words = line.words.strip() or " ".join(drawn.words for drawn in objects_within(line.element)).strip()
            if words:
                yield line, words, outline + 1


def _broken(text: WordText, line: Line, message: str, mend: str) -> Broken:
    return Broken(message, mend, text.body.spot(line.element).near, line.element)


NONE = Rule(
    id="headings",
    name="No headings in document",
    kind=Kind.TIP,
    run=no_headings,
    looked_at="A file with words has at least one heading, by its outline level.",
    left="Whether everything that heads a part of the text is one, and says what is in it.",
)
SKIPPED = Rule(
    id="heading-order",
    name="Skipped heading level",
    kind=Kind.TIP,
    run=skipped_levels,
    looked_at="The first heading is level 1, and each is at most one level below the one before it.",
    left="Whether the levels say what belongs to what.",
    retired=True,
)
LONG = Rule(
    id="heading-length",
    name="Heading is too long",
    kind=Kind.TIP,
    run=long_headings,
    looked_at="In English, no heading has more than 20 words: Microsoft gives the number for no other language.",
    left="Whether a heading says in these words what is below it.",
    retired=True,
)
