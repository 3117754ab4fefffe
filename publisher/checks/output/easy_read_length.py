"""How many pages an easy-read PDF has, beside the words that the check `length` counts in its text.

Source: UK Department of Health, Making written information easier to understand for people with learning disabilities
(2010): 20 pages, and 24 at most.
"""

import io
from collections.abc import Iterator

import pikepdf

from publisher.checks.limits import aim
from publisher.findings import Finding, Severity
from publisher.model import Document

TEXT_PAGES = 20
MOST_PAGES = 24

_MEND = "Leave out what readers can do without, or make several texts of it."


def pages_noticed(document: Document, pages: int) -> Iterator[Finding]:
    """Find an easy-read PDF with more pages than its text's targets say, else than the guidance does."""
    if document.edition != "easy-read":
        return
    wanted = aim(document.targets.text_pages, TEXT_PAGES)
    most = max(wanted, aim(document.targets.most_pages, MOST_PAGES))
    if pages > most:
        message = f"The easy-read PDF of “{document.title}” has {pages} pages; none should have more than {most}."
    elif pages > wanted:
        message = f"The easy-read PDF of “{document.title}” has {pages} pages; {wanted} are enough."
    else:
        return
    yield Finding(message, _MEND, document.place, Severity.WARNING)


def page_count(content: bytes) -> int:
    """Return the number of pages of a PDF that the build wrote. Raises `pikepdf.PdfError` for one that is broken."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)
