"""Faults to plant in good files for the outside validators that are always here, with the rules that they break.

veraPDF, the Nu checker and axe-core have theirs in tests/unit/checks/validators, where each is started once.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.tools.planted import pdf
from tests.tools.planted.word import changed

PAGE_VALIDATION, OPENXML_AUDIT = "page-validation", "openxml-audit"


@dataclass(frozen=True, slots=True)
class ByValidator:
    """One fault: its name, the id of the validator, the format of the good file, and all rules that it then names."""

    name: str
    validator: str
    form: str
    plant: Callable[[bytes], bytes]
    rules: frozenset[str]

    def __str__(self) -> str:
        """Return the name of a test's case."""
        return f"{self.validator}-{self.name}"


_OF_FILES = {(one.check_id, one.name): one.plant for one in pdf.PLANTED}


def _in_pdf(name: str, check_id: str, *rules: str) -> ByValidator:
    """Return a fault that one of our own checks has to find too."""
    return ByValidator(name, PAGE_VALIDATION, "pdf", _OF_FILES[check_id, name], frozenset(rules))


def _in_word(name: str, rule: str, pattern: str, by: str) -> ByValidator:
    return ByValidator(name, OPENXML_AUDIT, "docx", changed(pattern, by), frozenset((rule,)))


PLANTED: tuple[ByValidator, ...] = (
    _in_pdf("title-not-shown", "file-title", "PDFUA1-VIEWER-PREFERENCES-001"),
    _in_pdf("skipped-level", "file-headings", "PDFUA1-HEADING-NESTING-001"),
    _in_pdf("no-alternative", "file-alternative-text", "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001"),
    # The file claims two standards, and each has the rule.
    _in_pdf("not-marked", "file-tagged", "PDFUA1-TAGGED-DOCUMENT-001", "PDFA2A-TAGGED-DOCUMENT-001"),
    _in_pdf("not-embedded", "file-fonts", "PDFUA1-FONT-EMBEDDING-001", "PDFA2A-FONT-EMBEDDING-001"),
    _in_word("unknown-element", "schema", "</w:pPr>", "</w:pPr><w:nonsense/>"),
    _in_word("bad-colour", "schema", "(</w:pPr>)", r'<w:shd w:val="clear" w:fill="redd"/>\1'),
    _in_word(
        "empty-cell",
        "schema",
        r"(<w:tc>(?:<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)?)(?:(?!</w:tc>).)*(</w:tc>)",
        r"\1\2",
    ),
    _in_word("lost-relationship", "Sem_MissingRelationshipReference", r'(<w:hyperlink [^>]*r:id=")[^"]*', r"\1rId999"),
)
