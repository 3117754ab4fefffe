"""The clauses that checks answer to, as data: standards first, then the guidance that editors are asked to follow.

A rule of easy read also says where it comes from, and how far we saw its source: a `Source` with its `Mark`.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a standard or of guidance.

    `standard` is its short name ("WCAG 2.2"), `number` its number there, "" where guidance has no numbers.
    """

    standard: str
    number: str
    title: str

    def __str__(self) -> str:
        """Return the clause as a reviewer cites it."""
        return " ".join(part for part in (self.standard, self.number, self.title) if part)


WCAG_1_1_1 = Clause("WCAG 2.2", "1.1.1", "Non-text Content (A)")
WCAG_1_3_1 = Clause("WCAG 2.2", "1.3.1", "Info and Relationships (A)")
WCAG_1_3_2 = Clause("WCAG 2.2", "1.3.2", "Meaningful Sequence (A)")
WCAG_1_4_3 = Clause("WCAG 2.2", "1.4.3", "Contrast (Minimum) (AA)")
WCAG_1_4_4 = Clause("WCAG 2.2", "1.4.4", "Resize Text (AA)")
WCAG_1_4_5 = Clause("WCAG 2.2", "1.4.5", "Images of Text (AA)")
WCAG_1_4_6 = Clause("WCAG 2.2", "1.4.6", "Contrast (Enhanced) (AAA)")
WCAG_1_4_8 = Clause("WCAG 2.2", "1.4.8", "Visual Presentation (AAA)")
WCAG_1_4_11 = Clause("WCAG 2.2", "1.4.11", "Non-text Contrast (AA)")
WCAG_2_2_1 = Clause("WCAG 2.2", "2.2.1", "Timing Adjustable (A)")
WCAG_2_4_2 = Clause("WCAG 2.2", "2.4.2", "Page Titled (A)")
WCAG_2_4_4 = Clause("WCAG 2.2", "2.4.4", "Link Purpose (In Context) (A)")
WCAG_2_4_6 = Clause("WCAG 2.2", "2.4.6", "Headings and Labels (AA)")
WCAG_2_4_9 = Clause("WCAG 2.2", "2.4.9", "Link Purpose (Link Only) (AAA)")
WCAG_2_4_10 = Clause("WCAG 2.2", "2.4.10", "Section Headings (AAA)")
WCAG_3_1_1 = Clause("WCAG 2.2", "3.1.1", "Language of Page (A)")
WCAG_3_1_2 = Clause("WCAG 2.2", "3.1.2", "Language of Parts (AA)")
WCAG_3_1_3 = Clause("WCAG 2.2", "3.1.3", "Unusual Words (AAA)")
WCAG_3_1_4 = Clause("WCAG 2.2", "3.1.4", "Abbreviations (AAA)")
WCAG_3_1_5 = Clause("WCAG 2.2", "3.1.5", "Reading Level (AAA)")
WCAG_4_1_2 = Clause("WCAG 2.2", "4.1.2", "Name, Role, Value (A)")
PDFUA_7_1 = Clause("PDF/UA-1", "7.1", "General")
PDFUA_7_2 = Clause("PDF/UA-1", "7.2", "Text")
PDFUA_7_3 = Clause("PDF/UA-1", "7.3", "Graphics")
PDFUA_7_4_2 = Clause("PDF/UA-1", "7.4.2", "Numbered headings")
PDFUA_7_5 = Clause("PDF/UA-1", "7.5", "Tables")
PDFUA_7_6 = Clause("PDF/UA-1", "7.6", "Lists")
PDFUA_7_16 = Clause("PDF/UA-1", "7.16", "Security")
PDFUA_7_18_5 = Clause("PDF/UA-1", "7.18.5", "Links")
PDFUA_7_21_4 = Clause("PDF/UA-1", "7.21.4", "Embedding")
PDFUA_7_21_7 = Clause("PDF/UA-1", "7.21.7", "Unicode character maps")

# The NHS Accessible Information Standard asks for information in the format that a person needs; it leaves the how to
# guidance, so it is cited as a whole.
DAPB1605 = Clause("DAPB1605", "", "Accessible Information Standard")

NHS_READING_AGE = Clause("NHS digital service manual", "", "Reading age of 9 to 11")
GOVUK_SENTENCES = Clause("GOV.UK content design", "", "Short sentences")
GOVUK_CAPITALS = Clause("GOV.UK style guide", "", "Capitalisation")
EASY_READ_SENTENCES = Clause("Department of Health, Making written information easier to understand", "", "Sentences")
EASY_READ_PICTURES = Clause("Department of Health, Making written information easier to understand", "", "Pictures")
EASY_READ_STATEMENTS = Clause("Photosymbols, How to make easy read", "", "One idea to a picture")
PIF_CONTACT = Clause("Patient Information Forum", "", "Where to ask for more")


class Mark(StrEnum):
    """How far a rule's source was seen, so that nobody cites more than was read."""

    VERIFIED = "V"
    MEMORY = "M"
    JUDGEMENT = "J"

    @property
    def meaning(self) -> str:
        """Return what the mark says, as the end of a sentence."""
        match self:
            case Mark.VERIFIED:
                return "read in the source itself"
            case Mark.MEMORY:
                return "from memory of a published text that could not be opened: check it before you cite it"
            case Mark.JUDGEMENT:
                return "our own judgement"


@dataclass(frozen=True, slots=True)
class Source:
    """Who asks for a rule, and how far that was seen."""

    name: str
    mark: Mark

    def __str__(self) -> str:
        """Return the source as a check's page lists it."""
        return f"{self.name}: {self.mark}, {self.mark.meaning}"


DEPARTMENT_OF_HEALTH = (
    "UK Department of Health, Making written information easier to understand for people with learning disabilities "
    "(2010)"
)
GOV_UK = "GOV.UK content guidance"
GOV_UK_STYLE = "GOV.UK style guide, Words to avoid"
PLAIN_LANGUAGE_GOV = "plainlanguage.gov (United States), Use simple words and phrases"
GOV_UK_DISABILITY = "GOV.UK, Inclusive language: words to use and avoid when writing about disability"
NHS_INCLUSIVE = "NHS digital service manual, Inclusive content"
NHS = "NHS content guidance"
PIF = "Patient Information Forum"
PHOTOSYMBOLS = "Photosymbols, How to make easy read"
INCLUSION_EUROPE = "Inclusion Europe, Information for all"
BITV = "German BITV 2.0, annex 2"
LEICHTE_SPRACHE_BW = "leichtesprache-bw"
UNE = "UNE 153101"
NORFOLK = "Norfolk County Council"
DISABILITY_SCOTLAND = "disability Scotland"
LEBENSHILFE = "Lebenshilfe"
WCAG_2_2 = "WCAG 2.2"
OURS = "this program's authors"
