"""file-title: a file has a title that says what it is, and shows it."""

import re
from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.word.rules import whole_file
from publisher.findings import Answer, Finding, Severity
from publisher.standards import PDFUA_7_1, WCAG_2_4_2

# What programs write where nobody gave a title (WCAG 2.2, F25: names that say nothing of the page).
_NO_TITLE = re.compile(
    r"(untitled|no title|document|title|new page|welcome|index|home|slide|presentation|microsoft word)"
    r"[\s\d_-]*(document)?|microsoft (word|powerpoint|excel) ?[-–].*|.*\.(docx?|pdf|html?|odt|indd|pptx?|rtf|tmp)",
    re.IGNORECASE,
)


def no_title(file: OutputFile) -> Iterator[Answer]:
    """Find a file without a title, one whose title names a file or nothing, and a PDF that shows its file's name."""
    reading = opened(file)
    # The title of a PDF stands beside its tags: one without tags has one too.
    if reading.format in PDFS:
        facts = reading.facts
        title = (facts.metadata or {}).get("title", "") or facts.information["title"]
    else:
        title = reading.structure.title
    if not title.strip():
        if reading.format == WORD:
            yield from by_rules(reading, (whole_file.TITLE,))
        else:
            yield Finding("The file has no title.", "Give it one that says what it is, in its properties.")
    elif _NO_TITLE.fullmatch(title.strip()):
        yield Finding(
            f"The title “{title}” does not say what the file is.",
            "Write what it is about: people hear the title first, and see it in the tab or window.",
        )
    if reading.format in PDFS and not reading.facts.shows_title:
        yield Finding(
            "The PDF shows the name of its file in the window, not its title.",
            "Set “Display document title” in its properties (Initial View).",
        )


CHECK = FileCheck(
    id="file-title",
    title="A file has a title that says what it is, and shows it",
    severity=Severity.ERROR,
    clauses=(WCAG_2_4_2, PDFUA_7_1),
    formats=(PAGE, *PDFS, WORD),
    run=no_title,
)
