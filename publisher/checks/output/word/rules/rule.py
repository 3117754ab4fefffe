"""What a rule is, and what it says of a file that breaks it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from publisher.checks.output.word.names import Element
from publisher.checks.output.word.rules.text import Spot, WordText
from publisher.errors import NOWHERE, Place
from publisher.findings import Finding, Severity

FAULT = "The program is at fault, not the text: please report it, with the line that is named here."


class Kind(StrEnum):
    """The class that Microsoft gives a rule; `OURS` are rules that Microsoft has none for, or gives no class.

    `OURS_TO_LOOK_AT` are those of them that words can break and still be right, as a warning of Microsoft's can.
    """

    ERROR = "Error"
    WARNING = "Warning"
    TIP = "Tip"
    SERVICE = "Intelligent Services"
    OURS = "our own"
    OURS_TO_LOOK_AT = "our own, to look at"


@dataclass(frozen=True, slots=True)
class Broken:
    """One place in a file that breaks a rule: what, how to mend it.

    `near` are the words of the nearest paragraph, and `paragraph` is the one that it stands in, by which its place in
    the source can be found; "" and None mean the file. `ours_alone` is for what our files must be and others need not:
    there it is a warning.
    """

    message: str
    mend: str
    near: str = ""
    paragraph: Element | None = None
    ours_alone: bool = False


Run: TypeAlias = Callable[[WordText], Iterable[Broken]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the Checker as a value.

    `name` is what Word's pane calls it. `retired` says that versions up to 2016 had it and Microsoft 365 has not.
    `looked_at` and `left` say, for the page about the rules, what is looked at and what is left to a person.
    """

    id: str
    name: str
    kind: Kind
    run: Run
    looked_at: str
    left: str
    retired: bool = False

    @property
    def severity(self) -> Severity:
        """Return how much a finding weighs: the Checker's errors are errors, and so are our own rules (WCAG, A)."""
        return Severity.ERROR if self.kind in {Kind.ERROR, Kind.OURS} else Severity.WARNING


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule with one place that breaks it."""

    rule: Rule
    broken: Broken

    def finding(self, place: Place = NOWHERE) -> Finding:
        """Return what is told about it, with its place in the source where that is known."""
        asked = "asked" if self.rule.retired else "asks"
        by_whom = (
            f"our own rule “{self.rule.name}”"
            if self.rule.kind in {Kind.OURS, Kind.OURS_TO_LOOK_AT}
            else f"what Word's Accessibility Checker {asked} as “{self.rule.name}”"
        )
        return Finding(f"{self.broken.message} This is {by_whom}.", self.broken.mend, place, self.rule.severity)


def broken(what: str, spot: Spot, verb: str, mend: str) -> Broken:
    """Return what is told of something at a spot of the text: “The picture” + where + what it does."""
    return Broken(f"{what}{spot.phrase} {verb}", mend, spot.near, spot.paragraph)
