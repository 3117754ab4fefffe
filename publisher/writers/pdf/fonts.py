"""Whether a PDF was set in the fonts that were asked for: WeasyPrint takes another one without a word."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from publisher import design
from publisher import language as languages
from publisher.errors import Place, SourceError
from publisher.language import Script
from publisher.materials import Tokens
from publisher.model import Document, Span


def allowed_families(document: Document, tokens: Tokens) -> frozenset[str]:
    """Return the families that the document may be set in: those of its scripts and those of code."""
    families = {family for script in _scripts(document) for family in design.font_families(script)}
    code = {part.strip().strip("\"'") for part in str(tokens["font"]["code"]).split(",")}
    return frozenset(families | code)


def refuse_substitutes(fonts: Iterable[Any], allowed: frozenset[str], document: Document) -> None:
    """Raise `SourceError` where another font than those asked for stands in for letters, marks or digits.

    `fonts` are WeasyPrint's. A sign (an arrow, an emoji) may come from any font that has it.
    """
    for font in fonts:
        letters = sorted(
            {sign for text in font.to_unicode.values() for sign in text if unicodedata.category(sign)[0] in "LMN"}
        )
        if letters and font.family not in allowed:
            raise SourceError(
                f"The font “{font.family}” would stand in for a font that is not installed, "
                f"for these letters: {' '.join(letters[:12])}.",
                mend=_install(document),
                place=Place(document.place.path),
            )


def missing_glyph(message: str, document: Document) -> SourceError:
    """Return the error for a character that no installed font has, from WeasyPrint's own warning."""
    return SourceError(
        f"No font on this machine has the character {message.rpartition(': ')[2]}.",
        mend=f"{_install(document)} Or write another character.",
        place=Place(document.place.path),
    )


def _install(document: Document) -> str:
    wanted = {script.package: script.fonts[0] for script in _scripts(document)}
    named = " and ".join(f"{package} (for {family})" for package, family in wanted.items())
    return f"Install the font package {named}."


def _scripts(document: Document) -> list[Script]:
    tags = [document.language, "en", *(node.language for node in document.inlines() if isinstance(node, Span))]
    return list(dict.fromkeys(languages.find(tag).script for tag in tags))
