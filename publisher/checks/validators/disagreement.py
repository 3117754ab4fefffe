"""Where validators disagree about one file and one standard: both verdicts are shown, for a person to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publisher.checks.validators.validator import PDF_A, PDF_UA_1, PDF_UA_2, WTPDF, Judged, Present, Validator
from publisher.findings import Answer, Finding, Measurement, Severity, ToReview
from publisher.standards import Clause

_MOST_RULES = 5


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is told of the verdicts of several validators on one file."""

    id: str
    title: str
    severity: Severity
    clauses: tuple[Clause, ...]


COMPARISON = Comparison(
    "validators-disagree",
    "Validators that judge a file by one standard come to one verdict",
    Severity.WARNING,
    (PDF_UA_1, PDF_UA_2, PDF_A, WTPDF),
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one validator, of a version, said of a file."""

    validator: Validator
    present: Present
    judged: Judged


def disagreements(opinions: Sequence[Opinion]) -> tuple[Answer, ...] | None:
    """Return what to tell of the verdicts on one file, None where no two validators judged it by one standard.

    Only whole verdicts are compared: validators name rules each in their own way. Neither verdict is taken for the
    right one, and the findings of both stay where they are.
    """
    by_standard: dict[str, list[Opinion]] = {}
    for one in opinions:
        for standard in one.judged.verdicts:
            by_standard.setdefault(standard, []).append(one)
    compared = {standard: said for standard, said in by_standard.items() if len(said) > 1}
    if not compared:
        return None
    answers: list[Answer] = [Measurement(f"Compared: {_compared(compared)}.")]
    for standard, said in compared.items():
        if len({one.judged.verdicts[standard] for one in said}) > 1:
            answers.append(
                ToReview(
                    f"Validators disagree about {standard}: {'; '.join(_verdict(one, standard) for one in said)}.",
                    mend="Read the rules that are named, and decide whether the file breaks them.",
                )
            )
    return tuple(answers)


def _compared(compared: Mapping[str, Sequence[Opinion]]) -> str:
    return "; ".join(f"{standard} by {' and '.join(map(_name, said))}" for standard, said in compared.items())


def _name(one: Opinion) -> str:
    return f"{one.validator.name} {one.present.version}"


def _verdict(one: Opinion, standard: str) -> str:
    """Return a validator's verdict with its version, and the rules that it finds broken."""
    if one.judged.verdicts[standard]:
        return f"{_name(one)} finds no rule broken"
    found = [answer for answer in one.judged.answers if isinstance(answer, Finding)]
    rules = list(dict.fromkeys(f.rule for f in found if f.rule and f.message.startswith(f"{standard}: ")))
    more = f" and {len(rules) - _MOST_RULES} more" if len(rules) > _MOST_RULES else ""
    return f"{_name(one)} finds broken {', '.join(rules[:_MOST_RULES]) or 'a rule without a name'}{more}"
