"""axe-core in Chromium: what a program can find of WCAG 2.2 in a page as it is shown.

It looks in light colours at 1280 CSS pixels. The tests of this program look at its pages in the dark and at 320 too.
What breaks a criterion of level A or AA is an error; axe-core's own good practice is a warning, whatever impact it has;
what axe-core cannot tell is for a person to look at.
"""

import importlib.util
import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators import browser
from publisher.checks.validators.calling import BrokenError, in_parts, laid_down, printed_by
from publisher.checks.validators.validator import WCAG, Absent, Judged, Present, Validator, mend, unjudged
from publisher.findings import Answer, Finding, Measurement, Severity, ToReview

_MODULES = {"playwright": "playwright", "axe_playwright_python": "axe-playwright-python"}
_GET = "pip install 'accessible-publisher[validators]'; Debian package chromium (or Google Chrome)."
_BEGINNING = 200  # letters of the script, which begins with its version
_VERSION = re.compile(r"axe v(\d[\w.]*)")
# axe-core's tags of rules that answer to a criterion of level A or AA, in WCAG 2.0 to 2.2, and of the criterion itself.
_CRITERIA = re.compile(r"wcag2[12]?aa?")
_CRITERION = re.compile(r"wcag(\d)(\d)(\d+)")
_NO_SANDBOX = (
    "Nobody here made this page, and Chromium has no sandbox for the user root: it was not opened. Run this as another "
    "user."
)
_LARGEST = 20_000_000  # bytes of a page; pictures within it count


@dataclass(frozen=True, slots=True)
class Problem:
    """One rule that a page breaks or may break: its id, axe-core's impact, and in how many places.

    `target` leads to the first of them (a CSS selector), `why` says what is wrong there.
    """

    rule: str
    impact: str
    help: str
    tags: tuple[str, ...]
    count: int
    target: str
    why: str

    @property
    def criteria(self) -> tuple[str, ...]:
        """Return the numbers of the criteria of WCAG that the rule answers to ("1.4.3")."""
        return tuple(".".join(found.groups()) for tag in self.tags if (found := _CRITERION.fullmatch(tag)))

    @property
    def severity(self) -> Severity:
        """Return an error for what breaks a criterion of level A or AA."""
        return Severity.ERROR if any(_CRITERIA.fullmatch(tag) for tag in self.tags) else Severity.WARNING


@dataclass(frozen=True, slots=True)
class Audit:
    """What axe-core says of a page: rules that are broken, and those of which it could not tell."""

    violations: tuple[Problem, ...]
    incomplete: tuple[Problem, ...]
    browser: str


def look() -> Present | Absent:
    """Return the version of axe-core and the path of Chromium."""
    if lacking := [package for module, package in _MODULES.items() if importlib.util.find_spec(module) is None]:
        return Absent(f"The Python packages {' and '.join(lacking)} are not here.", _GET)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        return Absent("Chromium is not on this machine.", _GET)
    said = _VERSION.search(browser.axe_script()[:_BEGINNING])
    return Present(said[1] if said else metadata.version("axe-playwright-python"), chromium)


def judge(found: Present, pages: Mapping[Path, bool], seconds: float) -> dict[Path, Audit | str]:
    """Return what axe-core says of pages in one browser, or why it could not look at one.

    `pages` says of each whether it is ours, so that its scripts are run. Raises `BrokenError` where the browser breaks.
    """
    words = [word for path, ours in pages.items() for word in ("own" if ours else "foreign", str(path))]
    # What a browser that had to be ended leaves behind goes the way of the pages.
    kept = {"TMPDIR": str(next(iter(pages)).parent)}
    printed = printed_by([sys.executable, "-m", browser.__name__, found.path, *words], seconds, kept)
    try:
        said = json.loads(printed)
        return {path: _audit(said["pages"][str(path)], str(said["browser"])) for path in pages}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise BrokenError(f"what it printed is not its report ({type(error).__name__}: {error})") from error


def _audit(said: Mapping[str, Any], version: str) -> Audit | str:
    if "error" in said:
        return str(said["error"])
    return Audit(
        tuple(map(_problem, said["violations"])),
        tuple(map(_problem, said["incomplete"])),
        version,
    )


def _problem(rule: Mapping[str, Any]) -> Problem:
    first: Mapping[str, Any] = next(iter(rule["places"]), {})
    return Problem(
        str(rule["id"]),
        str(rule["impact"] or "unknown"),
        str(rule["help"]),
        tuple(map(str, rule["tags"])),
        int(rule["count"]),
        str(first.get("target", "")),
        str(first.get("why", "")),
    )


def run(found: Present, files: Sequence[OutputFile]) -> dict[str, Judged]:
    """Return what axe-core says of each page, all in one browser; for root only of our own."""
    small = [file for file in files if len(file.content) <= _LARGEST]
    judged = {file.path: unjudged("This page is too large for axe-core here.") for file in files if file not in small}
    # A page that gets out of its process would be root on this machine.
    refused = [] if browser.has_sandbox() else [file for file in small if file.document is None]
    judged |= {file.path: unjudged(_NO_SANDBOX) for file in refused}
    with laid_down([file for file in small if file not in refused], ".html") as laid:

        def some(paths: Sequence[Path], seconds: float) -> dict[Path, Audit | str]:
            return judge(found, {path: laid[path].document is not None for path in paths}, seconds)

        said, why = in_parts(tuple(laid), some, _limit)
    for path, file in laid.items():
        one = said.get(path, why.get(path, ""))
        judged[file.path] = (
            unjudged(f"axe-core did not judge this page: {one.rstrip('.')}.")
            if isinstance(one, str)
            else _judged(file, one)
        )
    return judged


def _limit(paths: Sequence[Path]) -> float:
    """Return how many seconds pages may take: our own take one to three each."""
    return 60 + sum(10 + path.stat().st_size / 100_000 for path in paths)


def _judged(file: OutputFile, audit: Audit) -> Judged:
    answers: list[Answer] = [
        Measurement(
            f"Looked at in Chromium {audit.browser}, {browser.WIDTH} CSS pixels wide, in {browser.SCHEME} colours"
            f"{'' if file.document else ', without the scripts of the page'}"
            f"{'' if browser.has_sandbox() else ', without its sandbox (for root it has none)'}."
        )
    ]
    answers += _broken(file, audit.violations)
    answers += _open(audit.incomplete)
    return Judged(tuple(answers))


def _broken(file: OutputFile, problems: Sequence[Problem]) -> Iterator[Finding]:
    for one in problems:
        message = f"{one.help}{_of(one)}. {one.why}".strip()
        yield Finding(message, mend=mend(file), severity=one.severity, rule=one.rule, where=one.target)


def _open(problems: Sequence[Problem]) -> Iterator[ToReview]:
    for one in problems:
        message = f"axe-core cannot tell: {one.help}{_of(one)}. {one.why}".strip()
        yield ToReview(message, mend="Look at the page, and decide.", rule=one.rule, where=one.target)


def _of(one: Problem) -> str:
    """Return the criteria, the impact and the number of places, in brackets."""
    criteria = [f"WCAG {number}" for number in one.criteria] or ["good practice"]
    places = "1 place" if one.count == 1 else f"{one.count} places"
    return f" ({', '.join(criteria)}; {one.impact}; {places})"


VALIDATOR = Validator(
    id="axe",
    name="axe-core",
    title="axe-core finds no rule broken in the page as Chromium shows it",
    severity=Severity.ERROR,
    clauses=(WCAG,),
    formats=("html",),
    fast=False,
    look=look,
    run=run,
)
