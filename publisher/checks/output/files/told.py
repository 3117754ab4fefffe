"""What the checks on files have in common when they tell: how many findings, and those of Word's own rules."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from publisher.checks.output.opened import Opened
from publisher.checks.output.word.rules.rule import BrokenRule, Rule
from publisher.errors import NOWHERE
from publisher.findings import Answer, Finding

# More would be the same mistake again and again, and a file that was made to hold a million would fill a report.
MOST = 50


def limited(answers: Iterable[Answer]) -> Iterator[Answer]:
    """Yield answers, of the findings the first fifty; the last then says that there are more."""
    number = 0
    for answer in answers:
        number += isinstance(answer, Finding)
        if number > MOST:
            yield Finding(
                f"There are more than {MOST} findings of this kind; the rest is not told.",
                mend="Mend these first, then check again.",
            )
            return
        yield answer


def by_rules(file: Opened, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Find what breaks rules of Word's Accessibility Checker, each with its id, and its line in files of ours."""
    places = file.compared.places if file.compared else None
    for rule in rules:
        for broken in rule.run(file.word):
            place = places.of(broken.paragraph) if places else NOWHERE
            near = f"near “{broken.near}”" if broken.near else "the whole file"
            yield replace(BrokenRule(rule, broken).finding(place), rule=rule.id, where=near)
