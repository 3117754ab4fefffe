"""What checks of a page say: each fault once, with the first place where it is seen and the rule that makes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page
from publisher.errors import Place
from publisher.findings import Answer, Finding, NotRun, Severity

# The folder of the style sheets; a finding's line counts from the first of the page's style element, and whoever made
# the page knows which file that is in (publisher/build/pages.py).
STYLES = "styles"


@dataclass(frozen=True, slots=True)
class _Fault:
    message: str
    mend: str
    line: int
    severity: Severity | None


@dataclass(slots=True)
class Faults:
    """The faults that a check finds in a page, each by what makes it, in whatever case it is seen first."""

    _found: dict[object, _Fault] = field(default_factory=dict)
    _unknown: dict[str, Unknown] = field(default_factory=dict)
    _more: dict[object, set[str]] = field(default_factory=dict)

    def add(
        self,
        key: object,
        message: str,
        *,
        mend: str,
        case: Case,
        given: Given | None = None,
        severity: Severity | None = None,
    ) -> None:
        """Take a fault; `key` is what one change of a rule would mend, `given` what sets the value."""
        if key not in self._found:
            reason = f" It is set by {given.reason}." if given else ""
            self._found[key] = _Fault(f"{message}{reason}", mend, given.by.line if given else 0, severity)
        self._more.setdefault(key, set()).add(str(case))

    def unknown(self, value: Unknown) -> None:
        """Take a value that cannot be judged."""
        self._unknown.setdefault(str(value), value)

    def answers(self, page: Page) -> Iterator[Answer]:
        """Yield each fault with the cases in which it is seen, and what could not be judged."""
        for key, fault in self._found.items():
            more = len(self._more[key]) - 1
            also = f" The same in {more} more {'case' if more == 1 else 'cases'}." if more else ""
            yield Finding(fault.message + also, mend=fault.mend, place=place(fault.line), severity=fault.severity)
        yield from not_judged([*self._unknown.values(), *page.unjudged])


def place(line: int) -> Place:
    """Return the place of a line of the page's styles, of the styles as a whole for 0."""
    return Place(STYLES, line)


def not_judged(unknowns: Iterable[Unknown]) -> Iterator[NotRun]:
    """Yield why a part of a check was not run, each once."""
    for text in dict.fromkeys(str(one) for one in unknowns):
        yield NotRun(f"{text} cannot be judged by this program: look at the page in a browser.")
