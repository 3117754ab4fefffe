"""Running text is not in capitals."""

from collections.abc import Iterator

from publisher.checks.words.shouting import OTHER_EDITIONS, known_to, shouted
from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Heading
from publisher.reading.runs import runs
from publisher.standards import GOVUK_CAPITALS

_FREEPOST = "FREEPOST"  # Royal Mail has such addresses in capitals


def words_in_capitals(document: Document) -> Iterator[Finding]:
    """Find each run of words in capitals that are no short forms, outside headings. Easy read has its own rule."""
    known = known_to(document)
    for run in runs(document):
        if isinstance(run.block, Heading) or (run.block is None and run.text == document.title):
            continue
        for found in shouted(run.own, document.language, known):
            if found.words.startswith(_FREEPOST):
                continue
            yield Finding(
                f"“{found.words}” is in capitals.",
                mend="Write it in small letters; make it bold where it matters.",
                place=run.place(found.start),
            )


CHECK = Check(
    id="capitals",
    title="Running text is not in capitals",
    severity=Severity.WARNING,
    clauses=(GOVUK_CAPITALS,),
    run=words_in_capitals,
    editions=OTHER_EDITIONS,
)
