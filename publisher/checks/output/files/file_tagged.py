"""file-tagged: a file says what its parts are, for programs that read it aloud."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, PDFS, Opened, opened
from publisher.findings import Answer, Finding, Severity
from publisher.standards import PDFUA_7_1, PDFUA_7_18_5, WCAG_1_3_1

# A page of which more words than this stand in no paragraph, heading, list or table was made of boxes alone: our own
# judgement. Measured on 150 pages of the documentation of Debian packages: 145 under 10 %, four of 10 to 30 %, and one
# of bare text (51 %); our own pages have no such word.
_MOST_LOOSE = 0.5
# Fewer words than these, a line or two, need no more than a box: our own judgement.
_FEW = 20


def untagged(file: OutputFile) -> Iterator[Answer]:
    """Find a PDF without tags, or that does not say that it has them, and a page without regions or paragraphs."""
    reading = opened(file)
    yield from _pdf(reading) if reading.format in PDFS else _page(reading)


def _pdf(file: Opened) -> Iterator[Finding]:
    facts = file.facts
    if not facts.has_tree:
        yield Finding(
            "The PDF has no tags: a screen reader must guess what is a heading, a list, a table or a picture.",
            "Export it again as a tagged PDF (PDF/UA), or tag it in a PDF editor.",
        )
        return
    if not facts.marked:
        yield Finding(
            "The PDF does not say that it is tagged, so that readers may leave its tags aside.",
            "Export it again as a tagged PDF: “Marked” must be set.",
        )
    if facts.suspects:
        yield Finding(
            "The PDF says itself that its tags may be wrong (“Suspects”).",
            "Have a person look through its tags, then unset it.",
        )
    for page, number in facts.links.items():
        yield Finding(
            "A link of the page stands in no tag." if number == 1 else f"{number} links of the page stand in no tag.",
            "Tag each link as one: else a screen reader does not come by it.",
            where=f"page {page}",
        )
    if lost := file.tags.lost:
        yield Finding(
            f"The tags of the PDF name {lost} {'thing' if lost == 1 else 'things'} that its pages have not, or twice.",
            "Export it again as a tagged PDF (PDF/UA).",
            severity=Severity.WARNING,
        )
    if not any(words.text.strip() for words in file.tags.root.words) and any(text.strip() for text in file.page_texts):
        yield Finding(
            "The tags of the PDF hold no words, but its pages do.",
            "Export it again as a tagged PDF (PDF/UA), or tag it in a PDF editor.",
        )


def _page(file: Opened) -> Iterator[Finding]:
    found = file.structure
    if not found.regions:
        yield Finding(
            "The page does not say where its main part begins.",
            "Put what the page is about in one <main>.",
            severity=Severity.WARNING,
        )
    elif found.regions > 1:
        yield Finding(f"The page has {found.regions} main parts.", "Keep one <main>.", severity=Severity.WARNING)
    if found.words >= _FEW and found.loose > _MOST_LOOSE * found.words:
        yield Finding(
            f"{found.loose} of the {found.words} words of the page stand in no paragraph, heading, list or table.",
            "Say what each part is: <p>, <h2>, <ul>, <table>.",
        )


CHECK = FileCheck(
    id="file-tagged",
    title="A file says what its parts are",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, PDFUA_7_1, PDFUA_7_18_5),
    formats=(PAGE, *PDFS),
    run=untagged,
)
