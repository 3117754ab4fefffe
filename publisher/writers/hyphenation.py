"""Where words may be broken at a line's end: nowhere, unless a team asks for it, and then on standard paper alone."""

from publisher import design, editions
from publisher import language as languages
from publisher.language import Hyphenation
from publisher.materials import Tokens
from publisher.model import Document


def hyphenation(document: Document, tokens: Tokens) -> Hyphenation | None:
    """Return where words of a document may be broken, None where no word may be.

    That is where the design tokens ask for it, the edition keeps no words whole, and the language has rules.
    """
    asked = tokens.get(design.TEXT, {}).get("hyphenate") is True
    if not asked or editions.look_of(document.edition).whole_words:
        return None
    return languages.find(document.language).hyphenation
