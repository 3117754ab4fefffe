"""A run of the checks as one web page: what was found, what was not run and why, and what only a person can say.

It needs no network and no script, and stands alone: it can be kept beside the files that it is about.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import htpy

from publisher import language as languages
from publisher.errors import visible
from publisher.findings import Finding, Outcome, Result, Severity, ToReview
from publisher.materials import Materials
from publisher.model import Document
from publisher.report import ClauseStanding, Report, in_order, place_of, questions
from publisher.report.terminal import in_words
from publisher.writers.html.policy import policy_element
from publisher.writers.html.style import style

_SHEETS = ("base.css", "screen.css", "check-page.css")
_TITLE = "What the checks said"
_WEIGHTS = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class _Subject:
    """A text or a file that was looked at: its heading, and what was said of it."""

    heading: str
    results: tuple[Result, ...]
    document: Document | None


def page(report: Report, materials: Materials) -> bytes:
    """Return the page in UTF-8, in English. Raises `ConfigurationError` for a sheet that would end its element."""
    sheet = style(_SHEETS, ["en", *_languages(report)], materials)
    document = htpy.html(lang="en", dir="ltr")[
        htpy.head[
            htpy.meta(charset="utf-8"),
            policy_element([sheet]),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.title[_TITLE],
            htpy.style[sheet],
        ],
        htpy.body(".checks")[
            htpy.a(".skip-link", href="#_main")["Skip to the text"],
            htpy.main("#_main", tabindex="-1")[
                htpy.div(".title")[htpy.h1[_TITLE]],
                htpy.p(".lead")[in_words(report.counts())],
                htpy.p[
                    "These are the answers of programs. They do not say that a document is accessible: what only a "
                    "person can judge stands below as questions, and what was not run has passed nothing."
                ],
                _refused(report),
                [_of_subject(subject, number) for number, subject in enumerate(_subjects(report), start=1)],
                _suppressions(report),
                _tools(report),
                _to_judge(report),
                _clauses(report.clauses),
            ],
        ],
    ]
    return f"{document}\n".encode()


def _languages(report: Report) -> Iterator[str]:
    for one in report.checked:
        yield one.document.language


def _subjects(report: Report) -> Iterator[_Subject]:
    for one in in_order(report.checked):
        if one.results:
            document = one.document
            language = languages.find(document.language).english_name
            words = ", ".join(part for part in (document.name, document.edition, language) if part)
            yield _Subject(words, one.results, document)
    for file in report.files:
        yield _Subject(file.path, file.results, file.document)


def _words(words: str) -> htpy.Element:
    """Return words of a file, whatever their direction, with nothing in them that nobody sees."""
    return htpy.bdi[visible(words)]


def _of_subject(subject: _Subject, number: int) -> htpy.Element:
    name = f"subject-{number}"
    found = [(finding, result.check.id) for result in subject.results for finding in result.findings]
    found.sort(key=lambda one: (_weight(one[0]), one[0].place.path, one[0].place.line, one[1]))
    looks = [(look, result.check.id) for result in subject.results for look in result.to_review]
    passed = sum(result.outcome is Outcome.PASSED for result in subject.results)
    return htpy.section(aria_labelledby=name)[
        htpy.h2(id=name)[_words(subject.heading)],
        htpy.p[f"{len(found)} found, {len(looks)} to review; {passed} of {len(subject.results)} checks passed."],
        bool(found) and htpy.ul(".findings")[(_finding(*one) for one in found)],
        bool(looks) and htpy.h3["For a person to look at"],
        bool(looks) and htpy.ul(".findings")[(_look(*one) for one in looks)],
        _beside(subject.results),
    ]


def _weight(finding: Finding) -> int:
    return _WEIGHTS.index(finding.severity) if finding.severity else len(_WEIGHTS)


def _finding(finding: Finding, check: str) -> htpy.Element:
    weight = str(finding.severity)
    return htpy.li(class_=f"finding {weight}")[
        htpy.p[htpy.strong[weight.capitalize()], " ", _at(place_of(finding)), _words(finding.message)],
        finding.mend and htpy.p[_words(finding.mend)],
        [htpy.p[_words(f"Before: {before}"), htpy.br, _words(f"Now: {now}")] for before, now in finding.compared],
        htpy.p(".check")[_words(f"{check} {finding.rule}".rstrip())],
    ]


def _look(look: ToReview, check: str) -> htpy.Element:
    return htpy.li(".finding")[
        htpy.p[_at(place_of(look)), _words(look.message)],
        look.mend and htpy.p[_words(look.mend)],
        htpy.p(".check")[_words(f"{check} {look.rule}".rstrip())],
    ]


def _at(told: str) -> list[htpy.Node]:
    return [htpy.code[_words(told)], " "] if told else []


def _beside(results: Iterable[Result]) -> list[htpy.Node]:
    """Return what was measured, suppressed, not run and passed, folded away."""
    told = tuple(results)
    parts = (
        ("Suppressed", [(f"{one.finding.message} ({one.by.reason})", r) for r in told for one in r.suppressed]),
        ("Not run", [(reason, result) for result in told for reason in result.reasons]),
        ("Measured", [(words, result) for result in told for words in result.measurements]),
        ("Passed", [(r.check.title, r) for r in told if r.outcome is Outcome.PASSED]),
    )
    return [
        htpy.details[
            htpy.summary[f"{title}: {len(rows)}"],
            htpy.ul[(htpy.li[_words(words), " ", htpy.code[_named(result)]] for words, result in rows)],
        ]
        for title, rows in parts
        if rows
    ]


def _named(result: Result) -> str:
    return f"{result.check.id} {result.version}".rstrip()


def _refused(report: Report) -> htpy.Node:
    refused = report.refused_alone()
    return (
        bool(refused)
        and htpy.section(aria_labelledby="refused")[
            htpy.h2("#refused")["Nothing can be built before this is mended"],
            htpy.ul(".findings")[
                (
                    htpy.li(".finding.error")[
                        htpy.p[htpy.strong["Error"], " ", _at(str(one.place)), _words(one.message)],
                        htpy.p[_words(one.mend)],
                    ]
                    for one in refused
                )
            ],
        ]
    )


def _suppressions(report: Report) -> htpy.Node:
    rows = [
        htpy.tr[
            htpy.th(scope="row")[_words(f"{one.document}: {one.suppression.check}")],
            htpy.td[_words(one.suppression.reason)],
            htpy.td[one.suppression.until.isoformat()],
            htpy.td["Lapsed: it counts again" if one.lapsed else str(one.hides) if one.looked else "Not looked at"],
        ]
        for one in report.suppressions
    ]
    heads = ("What", "Why", "Until", "Hides")
    return bool(rows) and _table("suppressions", "What authors let stand", heads, rows)


def _tools(report: Report) -> htpy.Node:
    rows = [
        htpy.tr[
            htpy.th(scope="row")[_words(one.title)],
            htpy.td[_words(one.version) if one.version is not None else "Not run: not on this machine"],
            htpy.td[_words(one.get) if one.version is None else ""],
        ]
        for one in report.tools
    ]
    return bool(rows) and _table("tools", "Outside validators", ("Program", "Version", "How to get it"), rows)


def _to_judge(report: Report) -> htpy.Node:
    sets: dict[tuple[str, ...], list[str]] = {}
    for one in in_order(report.checked):
        document = one.document
        asked = tuple(question.question.text for question in questions(document) if question.applies)
        sets.setdefault(asked, []).append(f"{document.name} {document.edition} {document.language}")
    return (
        sets
        and htpy.section(aria_labelledby="people")[
            htpy.h2("#people")["What a person must check"],
            [
                [htpy.p[_words(", ".join(names))], htpy.ol[(htpy.li[text] for text in asked)]]
                for asked, names in sets.items()
            ],
        ]
    )


def _clauses(clauses: Iterable[ClauseStanding]) -> htpy.Node:
    """Return a table for each standard, folded away: some have more than a hundred rows."""
    standards: dict[str, list[htpy.Element]] = {}
    for one in clauses:
        name = f"{one.clause.number} {one.clause.title}".strip()
        row = htpy.tr[
            htpy.th(scope="row")[f"{name} ({one.level})" if one.level else name],
            htpy.td[one.verdict],
            htpy.td[[htpy.p[_words(said)] for said in one.said]],
        ]
        standards.setdefault(one.clause.standard, []).append(row)
    heads = ("Clause", "In this run", "What was found, not run, or is for a person")
    return bool(standards) and [
        htpy.h2["The standards, clause by clause"],
        [
            htpy.details[
                htpy.summary[f"{standard}: {len(rows)} clauses"], _scrolled(f"clauses of {standard}", heads, rows)
            ]
            for standard, rows in standards.items()
        ],
    ]


def _scrolled(name: str, heads: Iterable[str], rows: Iterable[htpy.Element]) -> htpy.Element:
    """Return a table that scrolls by itself where the screen is narrow (WCAG 1.4.10)."""
    head = htpy.tr[(htpy.th(scope="col")[head] for head in heads)]
    return htpy.div(".table", role="region", aria_label=name, tabindex="0")[
        htpy.table[htpy.thead[head], htpy.tbody[rows]]
    ]


def _table(name: str, title: str, heads: Iterable[str], rows: Iterable[htpy.Element]) -> htpy.Element:
    return htpy.section(aria_labelledby=name)[htpy.h2(id=name)[title], _scrolled(title, heads, rows)]
