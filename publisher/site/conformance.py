"""The pages that say how accessible the documents are: a conformance report by VPAT 2.5's tables, and a statement."""

from collections.abc import Iterator

import htpy

from publisher.evidence.conformance import Conformance, Row
from publisher.evidence.conformance_report import LABELS, Chapter, ConformanceReport, Criterion
from publisher.evidence.openacr import notes
from publisher.evidence.statement import Compliance, Problem, Statement
from publisher.materials import Materials
from publisher.model import Contact
from publisher.reading.dates import in_words
from publisher.site.download import addresses
from publisher.writers.html.page import contact
from publisher.writers.html.policy import policy_element
from publisher.writers.html.style import style

REPORT_NAME = addresses.CONFORMANCE_REPORT
STATEMENT_NAME = "accessibility-statement.html"

# Both pages are in English: the template and the model statement are.
_LANGUAGE = "en"
_SHEETS = ("base.css", "screen.css", "site.css")

# What each term means, in the words of the template's own list, shortened.
_TERMS = {
    Conformance.SUPPORTS: "It meets the criterion without known faults.",
    Conformance.PARTIALLY_SUPPORTS: "Some of it does not meet the criterion.",
    Conformance.DOES_NOT_SUPPORT: "Most of it does not meet the criterion.",
    Conformance.NOT_APPLICABLE: "The criterion asks nothing of it.",
    Conformance.NOT_EVALUATED: "Not everything was looked at, or a person has not signed: nothing is claimed.",
}


def report_page(report: ConformanceReport, materials: Materials) -> bytes:
    """Return the conformance report in UTF-8. Raises `ConfigurationError` for a style sheet that ends its element."""
    facts = (
        ("Name of product and version", f"{report.product}, {report.version}"),
        ("Report date", in_words(report.on, _LANGUAGE)),
        ("Notes", notes(report)),
        ("Evaluation methods used", " ".join(report.methods)),
    )
    title = f"{report.contact.name} Accessibility Conformance Report"
    return _page(
        title,
        report.contact,
        materials,
        [
            htpy.p["EU edition, by the tables of VPAT® version 2.5Rev, with WCAG 2.2"],
            htpy.dl[[(htpy.dt[name], htpy.dd[said]) for name, said in facts]],
            htpy.h2["Applicable standards"],
            htpy.ul[
                htpy.li["Web Content Accessibility Guidelines 2.2: levels A and AA yes, level AAA no"],
                htpy.li["EN 301 549 V3.2.1 (2021-03): yes"],
            ],
            htpy.h2["Terms"],
            htpy.dl[[(htpy.dt[str(term)], htpy.dd[meaning]) for term, meaning in _TERMS.items()]],
            htpy.h2["Tables"],
            [_chapter(chapter) for chapter in report.chapters],
        ],
    )


def _chapter(chapter: Chapter) -> Iterator[htpy.Node]:
    heading = f"chapter-{chapter.id}"
    yield htpy.h3(id=heading)[chapter.title]
    if chapter.note:
        yield htpy.p[chapter.note]
    if chapter.criteria:
        yield htpy.div(".table", role="region", tabindex=0, aria_labelledby=heading)[
            htpy.table[
                htpy.thead[
                    htpy.tr[
                        htpy.th(scope="col")["Criterion"],
                        htpy.th(scope="col")["Conformance level"],
                        htpy.th(scope="col")["Remarks and explanations"],
                    ]
                ],
                htpy.tbody[[_line(one) for one in chapter.criteria]],
            ]
        ]


def _line(one: Criterion) -> htpy.Element:
    level = f" (Level {one.level})" if one.level else ""
    return htpy.tr[
        htpy.th(scope="row")[f"{one.number} {one.title}{level}"],
        htpy.td[[htpy.p[f"{_label(part)}{row.conformance}"] for part, row in one.parts.items()]],
        htpy.td[[_remarks(part, row) for part, row in one.parts.items()]],
    ]


def _remarks(part: str, row: Row) -> Iterator[htpy.Node]:
    yield htpy.p[f"{_label(part)}{' '.join(row.remarks)}"]
    if row.evidence:
        yield htpy.details[htpy.summary["Evidence"], htpy.ul[[htpy.li[line] for line in row.evidence]]]


def _label(part: str) -> str:
    return f"{LABELS[part]}: " if LABELS[part] else ""


def statement_page(said: Statement, materials: Materials) -> bytes:
    """Return the statement in UTF-8. Raises `ConfigurationError` for a style sheet that would end its element."""
    name = said.contact.name
    return _page(
        f"Accessibility statement for {said.scope}",
        said.contact,
        materials,
        [
            htpy.p[f"This statement applies to {said.scope}. It is run by {name}."],
            htpy.h2["How accessible these documents are"],
            list(_outline(said)),
            htpy.h2["Feedback and contact information"],
            htpy.p[
                "Tell us if you need something in another format, such as large print, easy read, braille or audio, "
                "or if you find something that is hard to use. How to reach us stands at the end of this page."
            ],
            htpy.h2["Enforcement"],
            htpy.p[
                "The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and "
                "Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer "
                "your complaint, contact the Equality Advisory and Support Service (EASS). In Northern Ireland, "
                "contact the Equality Commission for Northern Ireland (ECNI)."
            ],
            htpy.h2["Technical information about accessibility"],
            htpy.h3["Compliance status"],
            htpy.p[_status(said)],
            htpy.h3["Non-accessible content"],
            list(_problems(said)),
            htpy.h3["What was not evaluated in full"],
            list(_unknown(said)),
            htpy.h2["Preparation of this statement"],
            htpy.p[f"This statement was prepared on {in_words(said.on, _LANGUAGE)}."],
            htpy.ul[[htpy.li[line] for line in said.methods]],
        ],
    )


def _outline(said: Statement) -> Iterator[htpy.Node]:
    if said.problems:
        yield htpy.p["Some parts are not fully accessible. They are listed below, as non-accessible content."]
    elif said.unknown:
        yield htpy.p["No fault is known. Not everything was looked at, so there may be some."]
    else:
        yield htpy.p["No fault is known."]


def _status(said: Statement) -> str:
    standard = "level AA of the Web Content Accessibility Guidelines version 2.2"
    match said.compliance:
        case Compliance.FULLY:
            return f"These documents are fully compliant with {standard}."
        case Compliance.PARTIALLY:
            return f"These documents are partially compliant with {standard}, due to the faults that are listed below."
        case Compliance.NOT:
            return f"These documents are not compliant with {standard}. The faults are listed below."
        case Compliance.NOT_KNOWN:
            found = " The faults that are known are listed below." if said.problems else ""
            return f"These documents are not assessed in full against {standard}: no compliance is claimed.{found}"


def _problems(said: Statement) -> Iterator[htpy.Node]:
    if said.problems:
        yield htpy.ul[[htpy.li[_problem(one)] for one in said.problems]]
    else:
        yield htpy.p["None is known."]


def _problem(one: Problem) -> str:
    return f"{one.part}: {' '.join(one.found)} This fails WCAG 2.2 success criterion {one.criterion}."


def _unknown(said: Statement) -> Iterator[htpy.Node]:
    if said.unknown:
        yield htpy.ul[[htpy.li[f"WCAG 2.2 success criterion {one}"] for one in said.unknown]]
    else:
        yield htpy.p["Every criterion of levels A and AA was evaluated."]


def _page(title: str, reached: Contact, materials: Materials, blocks: list[htpy.Node]) -> bytes:
    words = materials.words(_LANGUAGE)
    sheet = style(_SHEETS, [_LANGUAGE], materials)
    document = htpy.html(lang=_LANGUAGE, dir="ltr")[
        htpy.head[
            htpy.meta(charset="utf-8"),
            policy_element([sheet]),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.title[title],
            htpy.style[sheet],
        ],
        htpy.body[
            htpy.a(".skip-link", href="#_main")[words("Skip to the text")],
            htpy.header(".masthead")[htpy.p(".organisation")[reached.name]],
            htpy.main("#_main", tabindex="-1")[htpy.div(".title")[htpy.h1[title]], blocks],
            htpy.footer[contact(reached, words, _LANGUAGE)],
        ],
    ]
    return f"{document}\n".encode()
