"""The text of a PDF's pages by PDFium, which looks at the glyphs and asks no tags: what search and copying get."""

import re
from collections.abc import Iterator

import pypdfium2

from publisher.checks.output.pdf.tree import UnreadableError

# PDFium writes U+FFFE for a hyphen at which it thinks that a word was cut, and goes on in the next line.
_CUT = re.compile("\ufffe(?:\r?\n)?")


def page_texts(content: bytes) -> Iterator[str]:
    """Yield the text of each page, in order. Raises `UnreadableError` where PDFium cannot read the file."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"PDFium cannot open it ({error})") from error
    try:
        for number in range(len(document)):
            yield _text(document, number)
    finally:
        document.close()


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    try:
        page = document[number]
        text = page.get_textpage()
        # Not `get_text_bounded`: that leaves out what has no area, such as the text of vowel signs.
        found = str(text.get_text_range())
        text.close()
        page.close()
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"PDFium cannot read page {number + 1} ({error})") from error
    return _CUT.sub("", found)
