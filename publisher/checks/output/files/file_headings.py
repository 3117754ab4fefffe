"""file-headings: the headings of a file give it an outline, and none is empty."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules, limited
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.structure.parts import Heading, quoted
from publisher.checks.output.word.rules import headings
from publisher.findings import Answer, Finding, Severity, ToReview
from publisher.standards import PDFUA_7_4_2, WCAG_1_3_1, WCAG_2_4_6

_LOOK = (
    "Look whether words head a part by their looks alone: nobody who listens finds those. Mark them as headings. A "
    "letter of one page needs none."
)


def wrong_outline(file: OutputFile) -> Iterator[Answer]:
    """Find headings without words and levels that are skipped; a file without headings is for a person to look at.

    None of the clauses asks for headings: a letter of one page needs none.
    """
    reading = opened(file)
    found = reading.structure.headings
    yield from limited(_empty(found))
    if reading.format == WORD:
        none = by_rules(reading, (headings.NONE,))
        yield from (ToReview(one.message, _LOOK, rule=one.rule, where=one.where) for one in none)
        yield from limited(by_rules(reading, (headings.SKIPPED, headings.LONG)))
        return
    if not found:
        yield ToReview("The file has no headings.", _LOOK)
    if reading.format == PAGE:
        yield from limited(replace(one, severity=Severity.WARNING) for one in _skipped(_from_the_first(found)))
    else:
        yield from limited(_skipped(found))


def _from_the_first(found: Sequence[Heading]) -> Sequence[Heading]:
    """Return headings from the first of level 1: those before it are of bars that stand on all pages of a site."""
    first = next((at for at, heading in enumerate(found) if heading.level == 1), 0)
    return found[first:]


def _empty(found: Sequence[Heading]) -> Iterator[Finding]:
    for heading in found:
        if not heading.words.strip():
            yield Finding(
                f"A heading{_of(heading)} has no words.",
                "Write what stands below it, or take the heading away.",
                where=heading.where(),
            )


def _skipped(found: Sequence[Heading]) -> Iterator[Finding]:
    """Find levels that are skipped; headings that do not say their level (H) have none."""
    above = 0
    for heading in found:
        if heading.level > above + 1:
            before = f"the one before it is level {above}" if above else "it is the first one"
            yield Finding(
                f"The heading “{quoted(heading.words)}” is level {heading.level}, but {before}.",
                f"Make it level {above + 1}, or add the heading that is missing before it.",
                where=heading.where(),
            )
        above = heading.level or above


def _of(heading: Heading) -> str:
    return f" of level {heading.level}" if heading.level else ""


CHECK = FileCheck(
    id="file-headings",
    title="The headings of a file give it an outline",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, WCAG_2_4_6, PDFUA_7_4_2),
    formats=(PAGE, *PDFS, WORD),
    run=wrong_outline,
)
