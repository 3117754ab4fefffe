"""Who answers each clause of PDF/UA-1: who answers its failure conditions, and the checks that cite it."""

from collections.abc import Mapping

from publisher.evidence.answers import matterhorn
from publisher.evidence.answers.answer import PDF, Answer, Answers, NotApplicable, of_formats, without_repeats
from publisher.evidence.answers.checks import citing
from publisher.evidence.answers.rules import BY_PDFUA, of_pdf
from publisher.standards.matterhorn import CONDITIONS
from publisher.standards.pdfua import CLAUSES, PdfUaClause

_BY_CONDITION = {row.clause.number: row.answers for row in matterhorn.ANSWERS}

# Clauses that have no failure condition, and none below them.
_OTHERS: Mapping[str, tuple[Answer, ...]] = {
    "7.18.6.1": (NotApplicable("A file of this program has no media.", PDF),),
    "7.21.1": (NotApplicable("It says which fonts its subclauses are about, and those are answered there.", PDF),),
    "7.21.2": (NotApplicable("It names the kinds of fonts, and its neighbours say what holds of each.", PDF),),
}


def _of(clause: PdfUaClause) -> Answers:
    """Return who answers a clause. Where only conditions that do not apply are about it, one of them says why."""
    below = f"{clause.number}."
    conditions = [
        answer
        for one in CONDITIONS
        if one.pdfua == clause.number or (clause.number == "7.21.4" and one.pdfua.startswith(below))
        for answer in _BY_CONDITION[one.number]
    ]
    told = of_pdf(BY_PDFUA[clause.number]) if clause.number in BY_PDFUA else ()
    answers = (*of_formats(citing(clause.clause), PDF), *told, *conditions, *_OTHERS.get(clause.number, ()))
    return Answers(clause.clause, "", without_repeats(answers))


ANSWERS: tuple[Answers, ...] = tuple(_of(clause) for clause in CLAUSES)
