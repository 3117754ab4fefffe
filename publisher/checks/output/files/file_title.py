"""file-title: a file has a title that says what it is, and shows it."""

import re
from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.word.rules import whole_file
from publisher.findings import Answer, Finding, Severity, ToReview
from publisher.standards import PDFUA_7_1, WCAG_2_4_2

_ENDING = r"\.(docx?|pdf|html?|odt|indd|pptx?|rtf|tmp)"
# What programs write where nobody gave a title, and names of files (WCAG 2.2, F25: names that say nothing of the page).
_NO_TITLE = re.compile(
    r"(untitled|no title|document|title|new page|slide|presentation|microsoft word)[\s\d_-]*(document|page)?[\s\d_-]*"
    rf"|microsoft (word|powerpoint|excel) ?[-–].*|[^\s/\\]+{_ENDING}",
    re.IGNORECASE,
)
# What may be the name of a file or say too little, and may be right: “What is in plan.pdf”, “Home” of a small site.
_DOUBTFUL = re.compile(rf".*{_ENDING}|(welcome|index|home)( page)?", re.IGNORECASE | re.DOTALL)

_WRITE = "Write what it is about: people hear the title first, and see it in the tab or window."


def no_title(file: OutputFile) -> Iterator[Answer]:
    """Find a file without a title, one whose title names a file or nothing, and a PDF that shows its file's name.

    A title that may be one all the same is for a person to look at.
    """
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
            _WRITE,
        )
    elif _DOUBTFUL.fullmatch(title.strip()):
        yield ToReview(f"The title “{title}” may not say what the file is.", _WRITE)
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
