"""What the checks said of an edition: of its text, then of each of its files, the errors first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import htpy

from publisher.errors import Place, SourceError
from publisher.findings import Described, Finding, Outcome, Result, Severity
from publisher.site.review import frame
from publisher.site.review.values import OfEdition
from publisher.writers import table as writers

_TEXT = "Text"
# A list that is longer is folded, so that what follows it is found.
_MOST_OPEN = 12


@dataclass(frozen=True, slots=True)
class _One:
    """Something that a check said: in which file or text, what, how to mend it or what to look for, and where."""

    where: str
    check: Described
    message: str
    mend: str
    place: Place
    within: str = ""
    rule: str = ""
    compared: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is told together: the words of its heading, for one and for several, and whether it is open at first."""

    one: str
    many: str
    opened: bool


_ERRORS = _Kind("error", "errors", opened=True)
_TO_REVIEW = _Kind("place to review", "places to review", opened=True)
_WARNINGS = _Kind("warning", "warnings", opened=False)
_INFOS = _Kind("thing to know", "things to know", opened=False)
_SUPPRESSED = _Kind("finding that the authors let stand", "findings that the authors let stand", opened=False)


def findings(edition: OfEdition, at: str) -> list[htpy.Node]:
    """Return what was found, what is to review, what was let stand, what was measured, not run and passed."""
    tag = edition.document.language
    kinds = (
        (_ERRORS, _of_severity(edition, Severity.ERROR)),
        (_TO_REVIEW, _to_review(edition)),
        (_WARNINGS, _of_severity(edition, Severity.WARNING)),
        (_INFOS, _of_severity(edition, Severity.INFO)),
        (_SUPPRESSED, _suppressed(edition)),
    )
    shown = [_told(kind, tuple(ones), tag, at) for kind, ones in kinds]
    return [
        edition.same_as
        and htpy.p[f"The text has the words of the edition “{edition.same_as}”: what was found there holds here."],
        htpy.p(".runs")[_runs(edition, nothing=all(part is None for part in shown))],
        [part for part in shown if part is not None],
        _not_run(edition, at),
        _passed(edition, at),
    ]


def _runs(edition: OfEdition, *, nothing: bool) -> list[htpy.Node]:
    """Return how many checks were run, whether they found nothing, and how many were not: in the open, never folded."""
    results = [result for _, result in _sources(edition)]
    run = {result.check.id for result in results if result.outcome is not Outcome.NOT_RUN}
    lacking = {result.check.id for result in results if result.reasons}
    unread = sum(file.results is None for file in edition.files)
    checks = frame.counted(len(run), "check that was", "checks that were")
    said: list[htpy.Node] = [
        f"Nothing was found by the {checks} run. " if nothing else f"{frame.counted(len(run), 'check')} run. "
    ]
    parts = (
        (len(lacking - run), "not run"),
        (len(lacking & run), "run only in part"),
    )
    short = [f"{number:,} {how}" for number, how in parts if number]
    if unread:
        short.append(f"{frame.counted(unread, 'file')} not checked")
    return [*said, htpy.strong[f"{'; '.join(short)}."] if short else "None was left out."]


def refusals(refused: Sequence[SourceError]) -> htpy.Element | None:
    """Return what a build would not write, None where there is nothing."""
    if not refused:
        return None
    items = [
        htpy.li[htpy.p(".message")[frame.said(one.message)], htpy.p[frame.said(one.mend)], frame.place(one.place)]
        for one in refused
    ]
    return htpy.section(aria_labelledby="_refused")[
        htpy.h2("#_refused")["Nothing can be built before this is mended"], htpy.ul(".findings.error")[items]
    ]


def _sources(edition: OfEdition) -> Iterator[tuple[str, Result]]:
    """Yield every result with the words for what it was said of."""
    for result in edition.results:
        yield _TEXT, result
    for file in edition.files:
        for result in file.results or ():
            yield writers.find(file.format).title, result


def _of_severity(edition: OfEdition, severity: Severity) -> Iterator[_One]:
    for where, result in _sources(edition):
        for finding in result.findings:
            if finding.severity is severity:
                yield _found(where, result.check, finding)


def _found(where: str, check: Described, finding: Finding, note: str = "") -> _One:
    return _One(
        where,
        check,
        finding.message,
        finding.mend,
        finding.place,
        finding.where,
        finding.rule,
        finding.compared,
        note,
    )


def _to_review(edition: OfEdition) -> Iterator[_One]:
    for where, result in _sources(edition):
        for one in result.to_review:
            yield _One(where, result.check, one.message, one.mend, one.place, one.where, one.rule)


def _suppressed(edition: OfEdition) -> Iterator[_One]:
    for where, result in _sources(edition):
        for one in result.suppressed:
            reason = f"Let stand until {one.by.until.isoformat()}: {one.by.reason}"
            yield _found(where, result.check, one.finding, reason)


def _told(kind: _Kind, ones: Sequence[_One], tag: str, at: str) -> htpy.Element | None:
    """Return what is told together, check by check; None where there is nothing."""
    if not ones:
        return None
    checks: dict[str, list[_One]] = {}
    for one in ones:
        checks.setdefault(one.check.id, []).append(one)
    opened = kind.opened or len(ones) <= _MOST_OPEN
    return htpy.div(class_=f"kind {kind.one.replace(' ', '-')}")[
        htpy.h4[frame.counted(len(ones), kind.one, kind.many).capitalize()],
        [_of_check(own, tag, at, opened=opened and len(own) <= _MOST_OPEN) for own in checks.values()],
    ]


def _of_check(ones: Sequence[_One], tag: str, at: str, *, opened: bool) -> htpy.Element:
    check = ones[0].check
    clauses = "; ".join(str(clause) for clause in check.clauses)
    return frame.folded(
        [htpy.span(".count")[f"{len(ones):,}"], " ", frame.said(check.title)],
        [
            htpy.p(".facts")[frame.explained(check.id, at), clauses and f" · {clauses}"],
            htpy.ul(".findings")[[_item(one, tag) for one in ones]],
        ],
        opened=opened,
    )


def _item(one: _One, tag: str) -> htpy.Element:
    spoken = tag if one.where == _TEXT else frame.LANGUAGE
    rule = one.rule and htpy.code(translate="no")[frame.said(one.rule)]
    facts = [part for part in (one.where, rule, frame.place(one.place, one.within)) if part]
    return htpy.li[
        htpy.p(".message")[frame.said(one.message, spoken)],
        one.mend and htpy.p[frame.said(one.mend, spoken)],
        one.note and htpy.p[frame.said(one.note)],
        compared(one.compared, tag),
        htpy.p(".facts")[_between(facts)],
    ]


def _between(facts: Sequence[htpy.Node]) -> list[htpy.Node]:
    return [part for number, fact in enumerate(facts) for part in ((" · ", fact) if number else (fact,))]


def compared(rows: Iterable[tuple[str, str]], tag: str) -> htpy.Element | None:
    """Return words as they were and as they are now, side by side; None where there are none."""
    found = tuple(rows)
    if not found:
        return None
    return htpy.div(".compared")[
        [
            htpy.dl[
                htpy.div[htpy.dt["Before"], htpy.dd[frame.in_language(before or "–", tag)]],
                htpy.div[htpy.dt["Now"], htpy.dd[frame.in_language(now or "–", tag)]],
            ]
            for before, now in found
        ]
    ]


def _not_run(edition: OfEdition, at: str) -> htpy.Element | None:
    """Return what was not run and why, so that nobody takes it for passed."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for where, result in _sources(edition):
        for reason in result.reasons:
            places = reasons.setdefault((result.check.id, reason), [])
            if where not in places:
                places.append(where)
    items: list[htpy.Node] = [
        htpy.li[frame.said(reason), " ", htpy.span(".facts")[", ".join(places), " · ", frame.explained(check, at)]]
        for (check, reason), places in reasons.items()
    ]
    for file in edition.files:
        if file.results is None:
            title = writers.find(file.format).title
            items.append(htpy.li[f"{title}: the checks on files were not run. ", frame.said(file.reason)])
    if not items:
        return None
    return frame.folded(
        [htpy.span(".count")[f"{len(items):,}"], " not run, or only in part"], htpy.ul(".plain")[items], kind="not-run"
    )


def _passed(edition: OfEdition, at: str) -> htpy.Element | None:
    """Return which checks found nothing to mend, in which texts and files."""
    checks: dict[str, tuple[Described, list[str]]] = {}
    for where, result in _sources(edition):
        if result.outcome is Outcome.PASSED:
            places = checks.setdefault(result.check.id, (result.check, []))[1]
            if where not in places:
                places.append(where)
    if not checks:
        return None
    items = [
        htpy.li[frame.said(check.title), " ", htpy.span(".facts")[", ".join(places), " · ", frame.explained(name, at)]]
        for name, (check, places) in checks.items()
    ]
    return frame.folded(
        [htpy.span(".count")[f"{len(items):,}"], f" {'check' if len(items) == 1 else 'checks'} passed"],
        htpy.ul(".plain")[items],
    )
