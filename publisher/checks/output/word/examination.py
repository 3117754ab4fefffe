"""All that a finished Word file is asked: whether it is valid, accessible by Word's own rules, and its document."""

from publisher.checks.output.word.package import UnreadableError, open_package
from publisher.checks.output.word.read_back import differences
from publisher.checks.output.word.validity import invalid
from publisher.findings import Finding
from publisher.model import Document

Findings = tuple[Finding, ...]


def examine(content: bytes, document: Document) -> tuple[Findings, Findings, Findings]:
    """Return the rules that a file breaks, where it is not its document, and what its author should look at."""
    broken = tuple(invalid(content))
    try:
        package = open_package(content)
        return broken, tuple(differences(package, document)), ()
    except UnreadableError as error:
        unreadable = Finding(
            f"The Word file cannot be read back: {error}. Its text was not compared with the document's.",
            mend="Build it again; if that does not help, the program is at fault: please report it.",
        )
        return (*broken, unreadable), (), ()
