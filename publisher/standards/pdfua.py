"""The clauses of PDF/UA-1 (ISO 14289-1:2014) that bind files, as data: 5, 6.1, 6.2, and 7 with its subclauses.

ISO's text could not be opened. Clauses that veraPDF's profile of PDF/UA-1 names were read there, and those that only
the Matterhorn Protocol names in transcriptions of it; titles are from memory, in our words where we were not sure.
"""

from dataclasses import dataclass

from publisher.standards import Clause, Mark

STANDARD = "PDF/UA-1"


@dataclass(frozen=True, slots=True)
class PdfUaClause:
    """One clause; `mark` says how far its number was seen: `VERIFIED` where veraPDF's profile has a rule for it."""

    number: str
    title: str
    mark: Mark = Mark.VERIFIED

    @property
    def clause(self) -> Clause:
        """Return the clause as checks cite it."""
        return Clause(STANDARD, self.number, self.title)


CLAUSES: tuple[PdfUaClause, ...] = (
    PdfUaClause("5", "Version identification"),
    PdfUaClause("6.1", "Conformance, general"),
    PdfUaClause("6.2", "Conforming files"),
    PdfUaClause("7.1", "General"),
    PdfUaClause("7.2", "Text"),
    PdfUaClause("7.3", "Graphics"),
    PdfUaClause("7.4.1", "Headings, general", Mark.MEMORY),
    PdfUaClause("7.4.2", "Numbered headings"),
    PdfUaClause("7.4.3", "Numbered headings beyond level 6", Mark.MEMORY),
    PdfUaClause("7.4.4", "Unnumbered headings"),
    PdfUaClause("7.5", "Tables"),
    PdfUaClause("7.6", "Lists", Mark.MEMORY),
    PdfUaClause("7.7", "Mathematical expressions"),
    PdfUaClause("7.8", "Page headers and footers", Mark.MEMORY),
    PdfUaClause("7.9", "Notes and references"),
    PdfUaClause("7.10", "Optional content"),
    PdfUaClause("7.11", "Embedded files"),
    PdfUaClause("7.12", "Article threads", Mark.MEMORY),
    PdfUaClause("7.13", "Digital signatures", Mark.MEMORY),
    PdfUaClause("7.14", "Non-interactive forms", Mark.MEMORY),
    PdfUaClause("7.15", "XFA"),
    PdfUaClause("7.16", "Security"),
    PdfUaClause("7.17", "Navigation", Mark.MEMORY),
    PdfUaClause("7.18.1", "Annotations, general"),
    PdfUaClause("7.18.2", "Annotation types"),
    PdfUaClause("7.18.3", "Tab order"),
    PdfUaClause("7.18.4", "Forms"),
    PdfUaClause("7.18.5", "Links"),
    PdfUaClause("7.18.6.1", "Media, general", Mark.MEMORY),
    PdfUaClause("7.18.6.2", "Media clip data"),
    PdfUaClause("7.18.7", "File attachment annotations", Mark.MEMORY),
    PdfUaClause("7.18.8", "PrinterMark annotations"),
    PdfUaClause("7.19", "Actions", Mark.MEMORY),
    PdfUaClause("7.20", "XObjects"),
    PdfUaClause("7.21.1", "Fonts, general", Mark.MEMORY),
    PdfUaClause("7.21.2", "Font types", Mark.MEMORY),
    PdfUaClause("7.21.3.1", "Composite fonts, general"),
    PdfUaClause("7.21.3.2", "CIDFonts"),
    PdfUaClause("7.21.3.3", "CMaps"),
    PdfUaClause("7.21.4", "Embedding", Mark.MEMORY),
    PdfUaClause("7.21.4.1", "Embedding, general"),
    PdfUaClause("7.21.4.2", "Subset embedding"),
    PdfUaClause("7.21.5", "Font metrics"),
    PdfUaClause("7.21.6", "Character encodings"),
    PdfUaClause("7.21.7", "Unicode character maps"),
    PdfUaClause("7.21.8", "Use of the .notdef glyph"),
)

_BY_NUMBER = {clause.number: clause for clause in CLAUSES}


def find(number: str) -> PdfUaClause:
    """Return the clause of a number. Raises `KeyError` for one that is not in the table."""
    return _BY_NUMBER[number]
