"""All that a finished Word file is asked: whether it is valid, accessible by Word's own rules, and its document."""

from collections.abc import Iterator

from publisher.checks.output.passages import of_document, of_word
from publisher.checks.output.passages.passage import words_of
from publisher.checks.output.word.package import Package, UnreadableError, open_package
from publisher.checks.output.word.read_back import differences
from publisher.checks.output.word.rules.table import broken_rules
from publisher.checks.output.word.styles import Reading
from publisher.checks.output.word.validity import invalid
from publisher.errors import Place
from publisher.findings import Finding, Severity
from publisher.model import Document

Findings = tuple[Finding, ...]


def examine(content: bytes, document: Document) -> tuple[Findings, Findings, Findings]:
    """Return the rules that a file breaks, where it is not its document, and what its author should look at.

    What breaks a rule that Microsoft's Checker counts as an error is broken; its warnings and tips are to look at.
    """
    invalidities = tuple(invalid(content))
    try:
        package = open_package(content)
        differing = tuple(differences(package, document))
    except UnreadableError as error:
        unreadable = Finding(
            f"The Word file cannot be read back: {error}. Its text was not compared with the document's.",
            mend="Build it again; if that does not help, the program is at fault: please report it.",
        )
        return (*invalidities, unreadable), (), ()
    ruled = tuple(_by_rules(package, document))
    errors = tuple(finding for finding in ruled if finding.severity is Severity.ERROR)
    noticed = tuple(finding for finding in ruled if finding.severity is not Severity.ERROR)
    return (*invalidities, *errors), differing, noticed


def _by_rules(package: Package, document: Document) -> Iterator[Finding]:
    """Find what breaks a rule of Word's Accessibility Checker, each with its line in the source."""
    for one in broken_rules(Reading(package)):
        yield one.finding(_place_of(one.broken.near, document))


def _place_of(near: str, document: Document) -> Place:
    """Return where the author wrote the paragraph with these words, the document's own place where nobody did."""
    words = f" {' '.join(words_of(near))} "
    if words.isspace():
        return document.place
    passages = [passage for passage in of_document.passages(document, of_word.telling(document)) if passage.words]
    told = ((passage, f" {' '.join(passage.words)} ") for passage in passages)
    alike = [passage for passage, own in told if words in own or own in words]
    exact = (passage.place for passage in alike if f" {' '.join(passage.words)} " == words)
    return next(exact, next((passage.place for passage in alike), document.place))
