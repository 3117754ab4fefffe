"""The clauses of EN 301 549 V3.2.1 for web pages (9) and other documents (10), as data, with what they take from WCAG.

Both chapters take the A and AA criteria of WCAG 2.1 over, 4.1.1 Parsing with them, and number them as WCAG does:
9.1.1.1 is WCAG's 1.1.1. Which of them a document cannot have was read in the VPAT 2.5 template (ITI, February 2025),
which maps each criterion to the standard; the standard itself could not be opened. Chapter 4, the needs of people, is
here because a conformance report has a table of it.
"""

from dataclasses import dataclass

from publisher.standards import Clause, wcag

STANDARD = "EN 301 549"
VERSION = "V3.2.1"

WEB, DOCUMENTS, NEEDS = "9", "10", "4"


@dataclass(frozen=True, slots=True)
class EnClause:
    """One clause. `criterion` is WCAG's number, "" for what is not WCAG's.

    `void` is why it asks nothing of its chapter, "" where it asks something: the standard leaves the number in place.
    """

    number: str
    title: str
    criterion: str = ""
    void: str = ""

    @property
    def chapter(self) -> str:
        """Return the number of its chapter."""
        return self.number.partition(".")[0]

    @property
    def clause(self) -> Clause:
        """Return the clause as it is cited."""
        return Clause(STANDARD, self.number, self.title)


# What the standard calls a criterion where WCAG's name does not fit it, by chapter ("" for both).
_TITLES = {
    ("", "1.4.1"): "Use of colour",
    (DOCUMENTS, "2.4.2"): "Document titled",
    (DOCUMENTS, "3.1.1"): "Language of document",
}
_VOID_FOR_DOCUMENTS = ("2.4.1", "2.4.5", "3.2.3", "3.2.4")
_VOID = "The standard asks this of web pages alone: it speaks of a set of pages."
_INFORMATIVE = "The standard says this to inform and asks nothing."

# By number, as WCAG 2.1 orders them.
_CRITERIA = tuple(
    sorted(
        (
            *(one for one in wcag.CRITERIA if one.level is not wcag.Level.AAA and one.since != "2.2"),
            wcag.PARSING,
        ),
        key=lambda one: tuple(map(int, one.number.split("."))),
    )
)

# The criteria of WCAG 2.2 that the standard does not have; its next version is to take them over.
NOT_IN_EN: tuple[str, ...] = tuple(one.number for one in wcag.CRITERIA if one.since == "2.2")


def _title(chapter: str, criterion: wcag.Criterion) -> str:
    for key in ((chapter, criterion.number), ("", criterion.number)):
        if key in _TITLES:
            return _TITLES[key]
    return criterion.handle


def _of_criteria(chapter: str, void: tuple[str, ...] = ()) -> tuple[EnClause, ...]:
    return tuple(
        EnClause(
            f"{chapter}.{one.number}",
            _title(chapter, one),
            one.number,
            _VOID if one.number in void else "",
        )
        for one in _CRITERIA
    )


FUNCTIONAL_NEEDS: tuple[EnClause, ...] = (
    EnClause("4.2.1", "Usage without vision"),
    EnClause("4.2.2", "Usage with limited vision"),
    EnClause("4.2.3", "Usage without perception of colour"),
    EnClause("4.2.4", "Usage without hearing"),
    EnClause("4.2.5", "Usage with limited hearing"),
    EnClause("4.2.6", "Usage with no or limited vocal capability"),
    EnClause("4.2.7", "Usage with limited manipulation or strength"),
    EnClause("4.2.8", "Usage with limited reach"),
    EnClause("4.2.9", "Minimize photosensitive seizure triggers"),
    EnClause("4.2.10", "Usage with limited cognition, language or learning"),
    EnClause("4.2.11", "Privacy"),
)

CLAUSES: tuple[EnClause, ...] = (
    EnClause("9.0", "General (informative)", void=_INFORMATIVE),
    *_of_criteria(WEB),
    EnClause("9.5", "WCAG 2.1 AAA Success Criteria", void="The standard names these as more that can be done."),
    EnClause("9.6", "WCAG conformance requirements"),
    EnClause("10.0", "General (informative)", void=_INFORMATIVE),
    *_of_criteria(DOCUMENTS, _VOID_FOR_DOCUMENTS),
    EnClause("10.5", "Caption positioning"),
    EnClause("10.6", "Audio description timing"),
)

_BY_NUMBER = {clause.number: clause for clause in (*FUNCTIONAL_NEEDS, *CLAUSES)}


def find(number: str) -> EnClause:
    """Return the clause of a number. Raises `KeyError` for one that is not in the table."""
    return _BY_NUMBER[number]
