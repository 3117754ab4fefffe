"""file-text-layer: two programs, and the tags, give back the same words from the pages of a PDF."""

import re
from collections.abc import Iterable, Iterator

from publisher import characters
from publisher import language as languages
from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.given import Given, folded_words
from publisher.checks.output.opened import PDFS, Opened, opened
from publisher.checks.output.pdf import poppler
from publisher.checks.output.pdf.tree import Element, UnreadableError
from publisher.checks.output.text_layer import text_layer, words_by_bar
from publisher.findings import Answer, Finding, Measurement, NotRun, Severity
from publisher.standards import PDFUA_7_2, PDFUA_7_21_7, WCAG_1_3_2, WCAG_1_4_5

_MOST_WORDS = 12
# What the two programs may differ in, as a part of the words. Measured with PDFium and poppler 22 on 18 of our files
# from left to right: nothing; on two manuals of other programs with 18,000 words: at most 0.1 %. Five is our own
# judgement: letters that mean nothing make nearly all words differ.
_SHARE = 0.05
# In lines with letters from right to left each finds words by rules of its own. Measured on our 24 files in Arabic and
# Urdu: up to 8 % stand in another order, joined to their signs. Three times that is our own judgement.
_SHARE_RIGHT_TO_LEFT = 0.25
_FEWEST = 3  # words, in any file
_RIGHT_TO_LEFT = re.compile(f"[{characters.RIGHT_TO_LEFT}]")


def lost_words(file: OutputFile) -> Iterator[Answer]:
    """Find words that pages do not give back: pictures of text, letters without meaning, words that no tag holds."""
    reading = opened(file)
    yield from _pictures_of_text(reading)
    yield from _by_tags(reading)
    yield from _by_two(reading)


def _pictures_of_text(file: Opened) -> Iterator[Finding]:
    """Find pages that show a picture and have no words, as scanned ones do."""
    for number, text in enumerate(file.page_texts, start=1):
        if not text.strip() and file.facts.pictures.get(number):
            yield Finding(
                "The page is a picture without words: a scan, or a page saved as an image.",
                "Recognise its text (OCR) and read it through, or make the file from its source.",
                where=f"page {number}",
            )


def _by_tags(file: Opened) -> Iterator[Answer]:
    """Lay the words of the tags beside those that PDFium finds on the pages."""
    if not file.facts.has_tree:
        yield NotRun("The PDF has no tags to lay beside its pages.")
    elif file.document is not None and not file.stale:
        yield from text_layer(file.tags, file.content, file.document)
    else:
        notes = sum(element.role in {"Note", "FENote"} for element in _elements(file.tags.root))
        pages = [folded_words(text) for text in file.page_texts]
        for bar, wanted in words_by_bar(file.tags, _language(file)):
            missing = Given.of(pages, notes, signs=bar.signs).missing(wanted)
            if len(missing) > max(bar.least, (1 - bar.share) * len(wanted)):
                yield Finding(
                    f"Searching and copying get {1 - len(missing) / len(wanted):.1%} of the words that the tags hold; "
                    f"the bar of their script is {bar.share:.0%}. Lost are {_quoted(missing)}.",
                    "Export the file again with another font, or with another program.",
                )
        yield from _outside(file, pages)


def _outside(file: Opened, pages: list[tuple[str, ...]]) -> Iterator[Finding]:
    """Find words of the pages that stand in no tag and are not marked as decoration."""
    root = file.tags.root
    held = [folded_words(words.text) for words in root.words]
    held += [folded_words(element.actual) for element in _elements(root) if element.actual]
    held += [folded_words(artifact.text) for artifact in file.tags.artifacts]
    wanted = [word for page in pages for word in page]
    missing = Given.of(held, signs=False).missing(wanted)
    if len(missing) > max(_FEWEST, may_be_lost(file.page_texts)):
        yield Finding(
            f"{len(missing)} of {len(wanted)} words of the pages stand in no tag: {_quoted(missing)}.",
            "Tag them, or mark them as decoration (“artifact”) if nobody misses them.",
        )


def _by_two(file: Opened) -> Iterator[Answer]:
    """Lay the words that poppler finds on the pages beside those that PDFium does."""
    program = poppler.program()
    if program is None:
        yield NotRun(f"poppler's {poppler.PROGRAM} is not on this machine ({poppler.GET}).", missing=True)
        return
    try:
        text = poppler.text_by(program, file.content)
    except UnreadableError as error:
        yield NotRun(f"The second program was of no use: {error}.")
        return
    first, second = [folded_words(page) for page in file.page_texts], folded_words(text)
    missing = Given.of(first, signs=False).missing(second)
    if len(missing) > max(_FEWEST, may_be_lost((text,))):
        yield Finding(
            f"Two programs read the pages differently: of {len(second)} words that poppler finds, PDFium does not find "
            f"{len(missing)}: {_quoted(missing)}.",
            "Look at how these words are set: their letters may mean something else than they show.",
            severity=Severity.WARNING,
        )
    elif missing:
        yield Measurement(f"PDFium and poppler agree on {1 - len(missing) / len(second):.1%} of {len(second)} words.")


def may_be_lost(texts: Iterable[str]) -> float:
    """Return how many words of some texts may be lost, line by line: by the direction in which its letters run."""
    return sum(
        (_SHARE_RIGHT_TO_LEFT if _RIGHT_TO_LEFT.search(line) else _SHARE) * len(folded_words(line))
        for text in texts
        for line in text.splitlines()
    )


def _elements(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from _elements(child)


def _language(file: Opened) -> str:
    """Return the language of a file, English for one that says none that is known: it decides the bar alone."""
    return file.tags.language if languages.known(file.tags.language) else "en"


def _quoted(words: list[str]) -> str:
    return f"“{' '.join(words[:_MOST_WORDS])}{' …' if len(words) > _MOST_WORDS else ''}”"


CHECK = FileCheck(
    id="file-text-layer",
    title="Two programs and the tags get the same words from a PDF",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_2, WCAG_1_4_5, PDFUA_7_2, PDFUA_7_21_7),
    formats=PDFS,
    run=lost_words,
)
