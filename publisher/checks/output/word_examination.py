"""All that a finished Word file is asked: whether it is valid, accessible by Word's own rules, and its document."""

from publisher.checks.output import easy_read_word
from publisher.checks.output.word.package import Package, UnreadableError, open_package
from publisher.checks.output.word.rules.table import broken_rules
from publisher.checks.output.word.rules.whole_file import locked
from publisher.checks.output.word.styles import Reading
from publisher.checks.output.word.validity import invalid
from publisher.checks.output.word_read_back import Places, compared
from publisher.findings import Finding, Severity
from publisher.model import Document

Findings = tuple[Finding, ...]


def examine(content: bytes, document: Document) -> tuple[Findings, Findings, Findings]:
    """Return the rules that a file breaks, where it is not its document, and what its author should look at.

    What breaks a rule that Microsoft's Checker counts as an error is broken; its warnings and tips are to look at.
    """
    if lock := locked(content):
        return (lock.finding(document.place),), (), ()
    invalidities = tuple(invalid(content))
    try:
        package = open_package(content)
        comparison = compared(package, document)
    except UnreadableError as error:
        unreadable = Finding(
            f"The Word file cannot be read back: {error}. Its text was not compared with the document's.",
            mend="Build it again; if that does not help, the program is at fault: please report it.",
        )
        return (*invalidities, unreadable), (), ()
    ruled = _by_rules(package, comparison.places)
    asked = easy_read_word.examine(Reading(package), comparison, document)
    errors = tuple(finding for finding in ruled if finding.severity is Severity.ERROR)
    noticed = tuple(finding for finding in ruled if finding.severity is not Severity.ERROR)
    return (*invalidities, *errors, *asked.broken), comparison.findings, (*noticed, *asked.noticed)


def notices(content: bytes, document: Document) -> Findings:
    """Return what the author of a sound file should look at. Raises `UnreadableError` for a file that is none."""
    package = open_package(content)
    comparison = compared(package, document)
    ruled = _by_rules(package, comparison.places)
    asked = easy_read_word.examine(Reading(package), comparison, document)
    return (*(finding for finding in ruled if finding.severity is not Severity.ERROR), *asked.noticed)


def _by_rules(package: Package, places: Places) -> Findings:
    """Return what breaks a rule of Word's Accessibility Checker, each with its line in the source."""
    return tuple(one.finding(places.of(one.broken.paragraph)) for one in broken_rules(Reading(package)))
