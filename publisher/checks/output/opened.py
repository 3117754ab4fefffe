"""A file with what its checks share: each reading of it is made once, when the first check asks for it."""

from dataclasses import dataclass
from functools import cached_property

from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.html.read import Page, read
from publisher.checks.output.html.read import UnreadableError as UnreadablePageError
from publisher.checks.output.pdf import facts as pdf_facts
from publisher.checks.output.pdf import read as pdf_read
from publisher.checks.output.pdf.facts import Facts
from publisher.checks.output.pdf.page_text import page_texts
from publisher.checks.output.pdf.tree import TaggedFile
from publisher.checks.output.pdf.tree import UnreadableError as UnreadablePdfError
from publisher.checks.output.structure import of_html, of_pdf, of_word
from publisher.checks.output.structure.parts import Structure
from publisher.checks.output.word.package import Package, body_of, open_package
from publisher.checks.output.word.package import UnreadableError as UnreadableWordError
from publisher.checks.output.word.rules.text import WordText
from publisher.checks.output.word.rules.whole_file import locked
from publisher.checks.output.word.styles import Reading
from publisher.checks.output.word_read_back import Compared, compared

# What readings raise: each says why in words for a finding.
UNREADABLE = (UnreadablePdfError, UnreadableWordError, UnreadablePageError)

PDFS = ("pdf", "pdf-print")
WORD = "docx"
PAGE = "html"


@dataclass(frozen=True)
class Opened(OutputFile):
    """A file and its readings, each made once.

    `stale` says why it was not made from the text of today, `changed` that its bytes are not those that a build wrote;
    "" where that is not so.

    Every reading raises one of `UNREADABLE` where the file cannot be read so far.
    """

    stale: str = ""
    changed: str = ""

    @cached_property
    def facts(self) -> Facts:
        """Return what a PDF says of itself."""
        return pdf_facts.facts(self.content)

    @cached_property
    def tags(self) -> TaggedFile:
        """Return the tags of a PDF; those of a file that others made as far as they go."""
        return pdf_read.read(self.content, foreign=self.document is None)

    @cached_property
    def page_texts(self) -> tuple[str, ...]:
        """Return the text of each page of a PDF by PDFium."""
        return tuple(page_texts(self.content))

    @cached_property
    def page(self) -> Page:
        """Return a web page."""
        return read(self.content)

    @cached_property
    def package(self) -> Package:
        """Return the parts of a Word file that has a text."""
        package = open_package(self.content)
        body_of(package)
        return package

    @cached_property
    def word(self) -> WordText:
        """Return a Word file as people read it."""
        return WordText(Reading(self.package))

    @cached_property
    def compared(self) -> Compared | None:
        """Return where a Word file of ours is not its document; None for a file that is not ours."""
        return None if self.document is None else compared(self.package, self.document)

    @cached_property
    def structure(self) -> Structure:
        """Return what the file has: headings, pictures, tables, links and blocks."""
        if self.format in PDFS:
            return of_pdf.structure(self.tags, self.facts)
        return of_word.structure(self.word) if self.format == WORD else of_html.structure(self.page)

    @cached_property
    def fault(self) -> str:
        """Return why the file cannot be opened at all, "" where it can."""
        try:
            if self.format in PDFS:
                _ = self.facts
            elif self.format == WORD:
                if lock := locked(self.content):
                    return lock.broken.message.removeprefix("The Word file is ").removesuffix(".")
                _ = self.package
            else:
                _ = self.page
        except UNREADABLE as error:
            return str(error)
        return ""


def opened(file: OutputFile) -> Opened:
    """Return a file with its readings: itself where it was opened before."""
    if isinstance(file, Opened):
        return file
    return Opened(file.path, file.format, file.content, file.document, file.standard)
