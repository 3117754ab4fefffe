"""Easy read is short."""

from collections.abc import Iterator

from publisher import language as languages
from publisher.checks.limits import aim
from publisher.findings import Answer, Check, Finding, Measurement, NotRun, Severity
from publisher.model import Document
from publisher.reading.runs import runs
from publisher.reading.sentences import words_of
from publisher.standards import DAPB1605, DEPARTMENT_OF_HEALTH, GOV_UK, Mark, Source

TEXT_WORDS = 1600  # Department of Health: about 20 pages of easy read


def long_text(document: Document) -> Iterator[Answer]:
    """Find where a text goes beyond the words that its readers should be given at once, and tell how many it has.

    All words count that are read in order: title, summary, headings, statements, word boxes, in any language. The list
    of hard words at the end says them again and does not count. Pages are counted in the PDF, when it is built.
    """
    script = languages.find(document.language).script
    if not script.spaced:
        yield NotRun(f"Words cannot be counted where no spaces stand between them ({script.name}).")
        return
    limit = aim(document.targets.text_words, TEXT_WORDS)
    words, beyond = 0, None
    for run in runs(document):
        words += len(words_of(run.text))
        if words > limit and beyond is None:
            beyond = run.place(0)
    yield Measurement(f"The text has {words:,} words; {limit:,} at most are asked for.")
    if beyond is not None:
        yield Finding(
            f"This text has {words:,} words, and {limit:,} are enough for easy read: it has them by here.",
            mend="Leave out what readers can do without, or make several texts of it.",
            place=beyond,
        )


CHECK = Check(
    id="length",
    title="Easy read is short",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=long_text,
    editions=("easy-read",),
    sources=(Source(DEPARTMENT_OF_HEALTH, Mark.VERIFIED), Source(GOV_UK, Mark.VERIFIED)),
)
