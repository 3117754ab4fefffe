"""An accessibility conformance report as a value: the chapters of VPAT 2.5's EU edition, with a row for each criterion.

Web pages and other documents are judged apart, as the template's “Web” and “Electronic Docs”.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from publisher.evidence.answers.answer import DOCUMENTS, PAGES
from publisher.evidence.conformance import Conformance, Row, Signed, rows
from publisher.model import Contact
from publisher.report import Report
from publisher.standards import en301549, wcag
from publisher.standards.wcag import Level

WEB, ELECTRONIC_DOCS, NO_PART = "web", "electronic-docs", "none"
LABELS: Mapping[str, str] = {WEB: "Web", ELECTRONIC_DOCS: "Electronic Docs", NO_PART: ""}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a table: its number, its title, its level, and how far each part of the product conforms."""

    number: str
    title: str
    level: str
    parts: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One table: its id in OpenACR's catalogue, its title, why it is as it is, and its lines, () for none."""

    id: str
    title: str
    note: str = ""
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class ConformanceReport:
    """What an organisation can say of its published documents, by what is known of them.

    `methods` say how they were evaluated.
    """

    contact: Contact
    product: str
    version: str
    on: dt.date
    methods: tuple[str, ...]
    chapters: tuple[Chapter, ...]

    def judged(self) -> tuple[Row, ...]:
        """Return every row of WCAG's levels A and AA, part by part."""
        levels = {chapter.id: chapter for chapter in self.chapters}
        return tuple(
            row
            for identifier in (_A, _AA)
            for criterion in levels[identifier].criteria
            for row in criterion.parts.values()
        )

    def unfinished(self) -> tuple[Row, ...]:
        """Return the rows that nobody has evaluated whole; VPAT 2.5 allows none at levels A and AA."""
        return tuple(row for row in self.judged() if row.conformance is Conformance.NOT_EVALUATED)


_A, _AA = "success_criteria_level_a", "success_criteria_level_aa"
_SHORT = frozenset({Conformance.DOES_NOT_SUPPORT, Conformance.PARTIALLY_SUPPORTS})
_NOT_PART = {
    "en_301_549_generic_requirements": (
        "Chapter 5: Generic requirements",
        "These are about devices and programs; documents are neither.",
    ),
    "en_301_549_ict_with_two-way_voice": (
        "Chapter 6: ICT with two-way voice communication",
        "Nobody speaks to another through a document.",
    ),
    "en_301_549_ict_with_video": ("Chapter 7: ICT with video capabilities", "The documents hold no video."),
    "en_301_549_hardware": ("Chapter 8: Hardware", "The documents are no hardware."),
    "en_301_549_software": ("Chapter 11: Software", "The documents are no software."),
    "en_301_549_documentation_and_support_services": (
        "Chapter 12: Documentation and support services",
        "This report is about the documents themselves; help with them is what the contact above gives.",
    ),
    "en_301_549_ict_providing_relay_or_emergency_service_access": (
        "Chapter 13: ICT providing relay or emergency service access",
        "The documents give no access to such services.",
    ),
}

# Which criteria each need of people rests on: EN 301 549, table B.2, from memory as far as documents go.
_SEEING = ("1.3.3", "1.4.1", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.4.7", "3.2.3")
_LISTENING = (
    *("1.1.1", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "2.1.1", "2.1.2", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5"),
    *("2.4.6", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "4.1.2", "4.1.3"),
)
_HANDS = (
    *("2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.4.1", "2.4.3", "2.4.7", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "3.2.1"),
    "3.2.2",
)
_UNDERSTANDING = ("1.3.1", "1.3.2", "2.2.2", "2.4.2", "2.4.4", "2.4.6", "3.1.1", "3.2.3", "3.2.4", "3.3.1", "3.3.2")
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "4.2.1": _LISTENING,
    "4.2.2": tuple(dict.fromkeys((*_LISTENING, *_SEEING))),
    "4.2.3": ("1.3.3", "1.4.1"),
    "4.2.4": ("1.2.1", "1.2.2", "1.2.4", "1.4.2"),
    "4.2.5": ("1.2.1", "1.2.2", "1.2.4", "1.4.2"),
    "4.2.7": _HANDS,
    "4.2.9": ("2.2.2", "2.3.1"),
    "4.2.10": _UNDERSTANDING,
}
_NO_NEED = {
    "4.2.6": "Nothing asks readers to speak.",
    "4.2.8": "Nothing has to be reached but by the reader's own device.",
    "4.2.11": "Nothing asks readers for anything about themselves.",
}


def conformance_report(
    report: Report, contact: Contact, product: str, version: str, on: dt.date, sign_offs: Collection[Signed] = ()
) -> ConformanceReport:
    """Return the report of a run of everything that the product is: texts, files and validators."""
    of_wcag = {
        WEB: _by_number(rows(report, wcag.STANDARD, PAGES, sign_offs)),
        ELECTRONIC_DOCS: _by_number(rows(report, wcag.STANDARD, DOCUMENTS, sign_offs)),
    }
    of_en = {
        WEB: _by_number(rows(report, en301549.STANDARD, PAGES, sign_offs)),
        ELECTRONIC_DOCS: _by_number(rows(report, en301549.STANDARD, DOCUMENTS, sign_offs)),
    }
    chapters = (
        Chapter(_A, "Table 1: Success Criteria, Level A", criteria=_of_level(Level.A, of_wcag)),
        Chapter(_AA, "Table 2: Success Criteria, Level AA", criteria=_of_level(Level.AA, of_wcag)),
        Chapter(
            "success_criteria_level_aaa",
            "Table 3: Success Criteria, Level AAA",
            "The documents are not evaluated against level AAA.",
        ),
        Chapter(
            "en_301_549_functional_performance",
            "Chapter 4: Functional performance statements",
            "Each need is judged by the criteria of WCAG that it rests on.",
            tuple(_need(clause, of_wcag) for clause in en301549.FUNCTIONAL_NEEDS),
        ),
        *(Chapter(identifier, *_NOT_PART[identifier]) for identifier in list(_NOT_PART)[:4]),
        _of_chapter("en_301_549_web", "Chapter 9: Web", en301549.WEB, WEB, of_en[WEB]),
        _of_chapter(
            "en_301_549_non-web-documents",
            "Chapter 10: Non-web documents",
            en301549.DOCUMENTS,
            ELECTRONIC_DOCS,
            of_en[ELECTRONIC_DOCS],
        ),
        *(Chapter(identifier, *_NOT_PART[identifier]) for identifier in list(_NOT_PART)[4:]),
    )
    return ConformanceReport(contact, product, version, on, tuple(_methods(report, sign_offs)), chapters)


def _by_number(found: tuple[Row, ...]) -> Mapping[str, Row]:
    return {row.clause.number: row for row in found}


def _of_level(level: Level, of_wcag: Mapping[str, Mapping[str, Row]]) -> tuple[Criterion, ...]:
    return tuple(
        Criterion(
            one.number,
            one.handle,
            str(level),
            {part: found[one.number] for part, found in of_wcag.items() if one.number in found},
        )
        for one in wcag.CRITERIA
        if one.level is level
    )


def _of_chapter(identifier: str, title: str, number: str, part: str, found: Mapping[str, Row]) -> Chapter:
    criteria = tuple(
        Criterion(one.number, one.title, found[one.number].level, {part: found[one.number]})
        for one in en301549.CLAUSES
        if one.chapter == number and one.number in found
    )
    return Chapter(identifier, title, criteria=criteria)


def _need(clause: en301549.EnClause, of_wcag: Mapping[str, Mapping[str, Row]]) -> Criterion:
    if clause.number in _NO_NEED:
        row = Row(clause.clause, "", Conformance.NOT_APPLICABLE, (_NO_NEED[clause.number],))
        return Criterion(clause.number, clause.title, "", {NO_PART: row})
    wanted = _NEEDS[clause.number]
    below = [found[number] for found in of_wcag.values() for number in wanted if number in found]
    conformance = together([row.conformance for row in below])
    why = {Conformance.DOES_NOT_SUPPORT, conformance} if conformance in _SHORT else {conformance}
    short = tuple(dict.fromkeys(row.clause.number for row in below if row.conformance in why))
    remark = f"{conformance} in {', '.join(short)}; it rests on {', '.join(wanted)}."
    return Criterion(clause.number, clause.title, "", {NO_PART: Row(clause.clause, "", conformance, (remark,))})


def together(found: Collection[Conformance]) -> Conformance:
    """Return how far a whole conforms whose parts conform so far; not evaluated where a part that counts is not.

    A whole is partly supported only where some part is known to be supported, at least partly.
    """
    counted = set(found) - {Conformance.NOT_APPLICABLE}
    if counted & _SHORT:
        known = counted & {Conformance.SUPPORTS, Conformance.PARTIALLY_SUPPORTS}
        return Conformance.PARTIALLY_SUPPORTS if known else Conformance.DOES_NOT_SUPPORT
    if Conformance.NOT_EVALUATED in counted:
        return Conformance.NOT_EVALUATED
    return Conformance.SUPPORTS if counted else Conformance.NOT_APPLICABLE


def _methods(report: Report, sign_offs: Collection[Signed]) -> list[str]:
    """Return how the documents were evaluated, a sentence each: what was run, with versions, what not, and by whom."""
    ran = {result.check.id: result.version for result in report.results() if result.version}
    counts = f"Checks of this program looked at {len(report.checked)} texts and {len(report.files)} files."
    methods = [counts]
    if stale := sum(bool(file.stale) for file in report.files):
        were = "was" if stale == 1 else "were"
        methods.append(f"{stale} of the files {were} missing or out of date: nothing is claimed for them.")
    if ran:
        methods.append(
            f"Outside validators: {', '.join(f'{name} {version}' for name, version in sorted(ran.items()))}."
        )
    methods += [f"{tool.title} was not on this machine." for tool in report.tools if tool.version is None]
    people = len({one.by for one in sign_offs})
    methods.append(
        f"People who signed what only they can judge: {people}." if people else "Nobody has signed a document yet."
    )
    return methods
