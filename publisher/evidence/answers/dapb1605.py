"""Who answers what the Accessible Information Standard asks, as far as documents can do it."""

from collections.abc import Mapping
from dataclasses import replace

from publisher.evidence.answers import proofs
from publisher.evidence.answers.answer import Answer, Answers, ByDesign, ByPerson, NotApplicable
from publisher.evidence.answers.checks import citing, named
from publisher.evidence.answers.rules import NU, OPENXML, of_conditions
from publisher.standards import DAPB1605, Clause
from publisher.standards.dapb1605 import ASKED

_ORGANISATION = NotApplicable("The organisation does this with its patients and its records; no document can.")
_TRIED = ByPerson(("tested", "type"), "that the people who asked for the format can read it")

_ANSWERS: Mapping[str, tuple[Answer, ...]] = {
    "": (*citing(DAPB1605), _TRIED),
    **dict.fromkeys(("1", "2", "3", "4", "6"), (_ORGANISATION,)),
    "5a": (
        *of_conditions("01-005", "11-001", "13-004", "28-011"),
        NU,
        OPENXML,
        ByDesign("A build reads PDF and Word files back and compares them with their text.", proofs.READ_BACK),
        ByPerson((), "with a screen reader of theirs that people can use it; nobody is asked that yet"),
    ),
    "5b": (
        ByDesign("Large print has type of 18 points or more.", proofs.LARGE_TYPE),
        ByPerson(("type",), "that the type is large and plain enough for those who asked for it"),
    ),
    "5c": (ByPerson(("tested", "complete"), "that people with a learning disability helped and tested it"),),
    "5d": (NotApplicable("This program makes none of these; whoever needs them must get them from elsewhere."),),
    "5e": (
        named("contact"),
        named("placeholder-contact"),
        ByPerson(("right",), "that somebody answers at the contact that is given"),
    ),
}


# No check is a part of the standard: it names none, and asks for what the people at hand can read.
_OUR_READING = (
    "The standard names none of these checks: they are our reading of it. That they find nothing does not mean that it "
    "is met; clauses 5a to 5e say what it asks of documents."
)


def _row(clause: Clause) -> Answers:
    return Answers(clause, "", _ANSWERS[clause.number])


ANSWERS: tuple[Answers, ...] = (replace(_row(DAPB1605), note=_OUR_READING), *(_row(one.clause) for one in ASKED))
