"""What checks of words say where they have no rule for a document's language."""

from publisher import language as languages
from publisher.findings import NotRun
from publisher.model import Document


def no_rule(document: Document) -> NotRun:
    """Return the answer of a check that has no words or forms of the document's language to look for."""
    return NotRun(f"No rule for this language ({languages.find(document.language).english_name}).")
