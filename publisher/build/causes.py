"""Why a written file breaks its standard: what the checks on the text know of it, asked only when one does."""

from pathlib import Path

from publisher import pdf_standards
from publisher.build.folder import Folder
from publisher.build.interface import words
from publisher.build.plan import Verify
from publisher.build.texts import in_editions, open_workspace, read_sources
from publisher.checks.table import CHECKS
from publisher.findings import Finding
from publisher.model import Document


def causes(task: Verify, root: Path) -> tuple[Finding, ...]:
    """Return what the checks that answer to the file's standard find in its text, () where they find nothing.

    What only the source can mend is looked for in the source, so that a translation leads to the line to change.
    """
    cited = pdf_standards.find(task.standard).clauses
    source = _source(task.document, root)
    return tuple(
        answer
        for check in CHECKS
        if any(clause.standard == cited for clause in check.clauses)
        and task.document.edition in (check.editions or (task.document.edition,))
        for answer in check.run(source if check.source_only else task.document)
        if isinstance(answer, Finding)
    )


def _source(document: Document, root: Path) -> Document:
    """Return the text that a document was translated from, in the same edition."""
    folder = Folder(root)
    workspace = open_workspace(folder)
    (text,) = read_sources(folder, workspace, [document.name])
    made = in_editions(workspace, text, words(folder, text.language))
    return next(one for one in made if one.edition == document.edition)
