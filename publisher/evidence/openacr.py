"""A conformance report as OpenACR: the YAML of the General Services Administration (GSA) of the United States.

Its shape is that of GSA's schema openacr-0.1.0, its ids are those of the catalogue of VPAT 2.5's International Edition
with WCAG 2.2, which is the only one that has EN 301 549; the chapters of Section 508 are left out of it.
"""

from collections.abc import Mapping

import yaml

from publisher.evidence.conformance import Conformance, Row
from publisher.evidence.conformance_report import Chapter, ConformanceReport, Criterion

CATALOGUE = "2.5-edition-wcag-2.2-508-eu-en"

_LEVELS: Mapping[Conformance, str] = {
    Conformance.SUPPORTS: "supports",
    Conformance.PARTIALLY_SUPPORTS: "partially-supports",
    Conformance.DOES_NOT_SUPPORT: "does-not-support",
    Conformance.NOT_APPLICABLE: "not-applicable",
    Conformance.NOT_EVALUATED: "not-evaluated",
}
# The catalogue's chapters that are Section 508's, and the one that takes its criteria from WCAG's tables.
_SECTION_508 = ("functional_performance_criteria", "hardware", "software", "support_documentation_and_services")
_BY_REFERENCE = ("en_301_549_web",)
# The criteria of clauses 10.1 to 10.4 stand in WCAG's tables; the catalogue has these beside them.
_OF_DOCUMENTS = ("10.0", "10.5", "10.6")


def as_yaml(report: ConformanceReport) -> str:
    """Return the report; same report, same text."""
    contact = report.contact
    person = {
        "company_name": contact.name,
        "address": contact.address,
        "email": contact.email,
        "phone": contact.phone,
        "website": contact.website,
    }
    # The schema asks for an email address of the author; where readers are offered none, it is empty.
    author = {key: value for key, value in person.items() if value or key == "email"}
    shape = {
        "title": f"{contact.name} Accessibility Conformance Report",
        "product": {"name": report.product, "version": report.version},
        "author": author,
        "vendor": dict(author),
        "report_date": report.on.isoformat(),
        "last_modified_date": report.on.isoformat(),
        "version": 1,
        "notes": notes(report),
        "evaluation_methods_used": " ".join(report.methods),
        "catalog": CATALOGUE,
        "chapters": {
            **{chapter.id: _chapter(chapter) for chapter in report.chapters},
            **{
                identifier: {"notes": "This report is not about Section 508.", "disabled": True}
                for identifier in _SECTION_508
            },
        },
    }
    return yaml.safe_dump(shape, allow_unicode=True, sort_keys=False, width=120)


def notes(report: ConformanceReport) -> str:
    """Return what a reader must know of the report as a whole."""
    if unfinished := report.unfinished():
        return (
            f"This report is not finished: {len(unfinished)} of {len(report.judged())} answers about levels A and AA "
            "are “Not Evaluated”. It claims nothing for those."
        )
    return "Every criterion of levels A and AA is evaluated, for web pages and for electronic documents."


def _chapter(chapter: Chapter) -> dict[str, object]:
    if not chapter.criteria:
        return {"notes": chapter.note, "disabled": True}
    if chapter.id in _BY_REFERENCE:
        return {"notes": "See the tables of WCAG 2.2: this chapter takes its criteria from there."}
    shown = [one for one in chapter.criteria if not one.number.startswith("10.") or one.number in _OF_DOCUMENTS]
    shape: dict[str, object] = {"notes": chapter.note} if chapter.note else {}
    return shape | {"criteria": [_criterion(one) for one in shown]}


def _criterion(one: Criterion) -> dict[str, object]:
    # Clauses that are about documents alone have one part, which the catalogue does not name.
    parts = {"none": next(iter(one.parts.values()))} if one.number in _OF_DOCUMENTS else one.parts
    return {"num": one.number, "components": [_part(name, row) for name, row in parts.items()]}


def _part(name: str, row: Row) -> dict[str, object]:
    said = " ".join((*row.remarks, *(f"[{line}]" for line in row.evidence)))
    return {"name": name, "adherence": {"level": _LEVELS[row.conformance], "notes": said}}
