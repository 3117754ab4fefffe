"""Who answers each clause of EN 301 549 on pages and documents: who answers the criterion of WCAG, of those files."""

from publisher.evidence.answers import proofs, wcag
from publisher.evidence.answers.answer import (
    DOCUMENTS,
    PAGES,
    Answer,
    Answers,
    ByDesign,
    ByValidator,
    NotApplicable,
    of_formats,
)
from publisher.evidence.answers.rules import NU, OPENXML
from publisher.standards.en301549 import CLAUSES, WEB, EnClause
from publisher.standards.wcag import PARSING, find

_OF_WCAG = {row.clause.number: row.answers for row in wcag.ANSWERS}

_NO_MEDIA = NotApplicable("Documents hold no video, so there are no captions and no audio description.", DOCUMENTS)
_OTHERS: dict[str, tuple[Answer, ...]] = {
    "9.6": (
        ByDesign("Every page is one file that nothing is missing from.", proofs.ONE_FILE, PAGES),
        ByDesign("Nothing of it needs a script that a reader has not asked for.", proofs.NO_SCRIPTS_ELSEWHERE, PAGES),
    ),
    "9.4.1.1": (NU, ByDesign("Every page is valid HTML.", proofs.HTML_IS_VALID, PAGES)),
    "10.4.1.1": (
        ByValidator("page-validation", (), ("pdf",)),
        ByValidator("verapdf", (), ("pdf",)),
        OPENXML,
    ),
    "10.5": (_NO_MEDIA,),
    "10.6": (_NO_MEDIA,),
}


def _level(criterion: str) -> str:
    if not criterion:
        return ""
    return str(PARSING.level if criterion == PARSING.number else find(criterion).level)


def _of(clause: EnClause) -> Answers:
    formats = PAGES if clause.chapter == WEB else DOCUMENTS
    level = _level(clause.criterion)
    if clause.void:
        return Answers(clause.clause, level, (NotApplicable(clause.void, formats),))
    if clause.number in _OTHERS:
        return Answers(clause.clause, level, _OTHERS[clause.number])
    return Answers(clause.clause, level, of_formats(_OF_WCAG[clause.criterion], formats))


ANSWERS: tuple[Answers, ...] = tuple(_of(clause) for clause in CLAUSES)
