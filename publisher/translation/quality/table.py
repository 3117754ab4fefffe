"""The table of checks of translations, and how they are run. To add one, add its file, its page and its row here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from publisher.errors import SourceError
from publisher.findings import Finding, Severity
from publisher.translation.quality import (
    characters,
    contacts,
    direction,
    end_marks,
    length,
    letters,
    markup,
    numbers,
    placeholders,
    quotation_marks,
    spaces,
    tags,
    terms,
    untranslated,
)
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.terms import AgreedTerm

CHECKS: tuple[QualityCheck, ...] = (
    tags.CHECK,
    markup.CHECK,
    direction.CHECK,
    placeholders.CHECK,
    numbers.CHECK,
    contacts.CHECK,
    untranslated.CHECK,
    letters.CHECK,
    characters.CHECK,
    terms.CHECK,
    length.CHECK,
    end_marks.CHECK,
    quotation_marks.CHECK,
    spaces.CHECK,
)


_MOST = 20  # findings of one check in one translation


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that a check found in one translation; the finding has its severity and place."""

    check: QualityCheck
    finding: Finding
    pair: Pair


def flaws(pair: Pair, checks: Iterable[QualityCheck] = CHECKS) -> Iterator[Flaw]:
    """Yield what the checks find in a translation, in the order of the table; nothing where none is given.

    Of each check the first 20 things: who mends them sees the others then. Of a text that is too long to be compared
    comes what is unsafe, and that nothing else was looked at.
    """
    if not pair.translation.strip():
        return
    for check in checks:
        if pair.is_too_long and not check.unsafe and check is not length.CHECK:
            continue
        for finding in islice(check.run(pair), _MOST):
            yield Flaw(check, replace(finding, severity=finding.severity or check.severity), pair)


def not_run(language: str, terms: tuple[AgreedTerm, ...]) -> dict[str, str]:
    """Return which checks cannot be run for a language with these terms, and why."""
    return {check.id: reason for check in CHECKS if (reason := check.lacking(language, terms))}


# What a build refuses beside broken tags, which it finds when it puts the nodes of the source in their places.
NOT_IN_PAGES = (markup.CHECK, direction.CHECK)
_UNSAFE = tuple(check for check in CHECKS if check.unsafe)


def unsafe(pair: Pair, checks: Iterable[QualityCheck] = _UNSAFE) -> SourceError | None:
    """Return what must not be published or kept: broken tags, markup, controls of direction; None where it is safe."""
    for flaw in flaws(pair, checks):
        if flaw.finding.severity is Severity.ERROR:
            return SourceError(flaw.finding.message, mend=flaw.finding.mend, place=flaw.finding.place)
    return None
