"""The table of who answers each clause, by standard. To add a standard, add its data, its answers and its row here."""

from collections.abc import Mapping

from publisher.evidence.answers import dapb1605, en301549, matterhorn, pdfua, wcag
from publisher.evidence.answers.answer import Answers
from publisher.standards import DAPB1605, Clause
from publisher.standards import en301549 as en
from publisher.standards import matterhorn as conditions
from publisher.standards import pdfua as pdfua_clauses
from publisher.standards import wcag as criteria

BY_STANDARD: Mapping[str, tuple[Answers, ...]] = {
    criteria.STANDARD: wcag.ANSWERS,
    pdfua_clauses.STANDARD: pdfua.ANSWERS,
    conditions.STANDARD: matterhorn.ANSWERS,
    en.STANDARD: en301549.ANSWERS,
    DAPB1605.standard: dapb1605.ANSWERS,
}

_BY_CLAUSE = {(one.clause.standard, one.clause.number): one for rows in BY_STANDARD.values() for one in rows}


def find(clause: Clause) -> Answers:
    """Return who answers a clause. Raises `KeyError` for one of no standard here, or that has no row."""
    return _BY_CLAUSE[clause.standard, clause.number]
