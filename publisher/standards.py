"""The clauses that checks answer to, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a standard. `standard` is its short name ("WCAG 2.2"), `number` its number there."""

    standard: str
    number: str
    title: str

    def __str__(self) -> str:
        """Return the clause as a reviewer cites it."""
        return f"{self.standard} {self.number} {self.title}"


WCAG_1_1_1 = Clause("WCAG 2.2", "1.1.1", "Non-text Content (A)")
WCAG_1_3_1 = Clause("WCAG 2.2", "1.3.1", "Info and Relationships (A)")
WCAG_2_4_2 = Clause("WCAG 2.2", "2.4.2", "Page Titled (A)")
WCAG_2_4_6 = Clause("WCAG 2.2", "2.4.6", "Headings and Labels (AA)")
WCAG_3_1_5 = Clause("WCAG 2.2", "3.1.5", "Reading Level (AAA)")
PDFUA_7_1 = Clause("PDF/UA-1", "7.1", "General")
PDFUA_7_4_2 = Clause("PDF/UA-1", "7.4.2", "Numbered headings")
