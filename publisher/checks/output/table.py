"""What reads the files of each format back, and what they must be. To add a format's, add its row here.

A row imports what it needs when it is asked for: a check of the texts need not wait for what reads files.
"""
# ruff: noqa: PLC0415 - the late imports are the point of these functions, as said above

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from publisher.findings import Finding
from publisher.model import Document


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found in a file: the rules that it breaks, and where it is not its document.

    `pages` is its number of pages: 0 where it cannot be opened at all, so that it was compared with nothing, and what
    is `broken` says so; None for formats without pages. `noticed` is what the author should look at; it ends no build.
    """

    broken: tuple[Finding, ...]
    differing: tuple[Finding, ...]
    pages: int | None
    noticed: tuple[Finding, ...] = ()


# What reads a file back and holds it against the standard that it claims ("" for none), and against the document that
# it was made from.
Examine: TypeAlias = Callable[[bytes, Document, str], Examined]


def _pdf(content: bytes, document: Document, standard: str) -> Examined:
    from publisher.checks.output import easy_read_length, easy_read_pdf, pdf_conformance, read_back

    broken, pages = pdf_conformance.examine(content, standard)
    if not pages:
        return Examined(broken, (), pages)
    asked = easy_read_pdf.examine(content, document)
    differing = tuple(read_back.differences(content, document))
    noticed = (*asked.noticed, *easy_read_length.pages_noticed(document, pages))
    return Examined((*broken, *asked.broken), differing, pages, noticed)


def _pdf_notices(content: bytes, document: Document) -> tuple[Finding, ...]:
    from publisher.checks.output import easy_read_length, easy_read_pdf

    pages = easy_read_length.page_count(content)
    return (*easy_read_pdf.examine(content, document).noticed, *easy_read_length.pages_noticed(document, pages))


def _word(content: bytes, document: Document, _: str) -> Examined:
    from publisher.checks.output import word_examination

    broken, differing, noticed = word_examination.examine(content, document)
    return Examined(broken, differing, None, noticed)


def _word_notices(content: bytes, document: Document) -> tuple[Finding, ...]:
    from publisher.checks.output import word_examination

    return word_examination.notices(content, document)


def _html(content: bytes, document: Document, _: str) -> Examined:
    from publisher.checks.output import html_read_back

    return Examined((), tuple(html_read_back.differences(content, document)), None)


@dataclass(frozen=True, slots=True)
class Examiner:
    """What examines the files of a format.

    `examine` answers all that is asked of a file, `notices` only what the author of a sound one should look at, None
    where nothing is ever noticed. `proved` says what a file that passed is, beside the standards that it claims.
    `held_to_rules` says that files which claim no standard are held to rules of accessibility all the same.
    """

    examine: Examine
    notices: Callable[[bytes, Document], tuple[Finding, ...]] | None = None
    proved: str = ""
    held_to_rules: bool = True


_OF_PDF = Examiner(_pdf, _pdf_notices)
_OF_WORD = Examiner(
    _word,
    _word_notices,
    proved="were read back when they were written, and say what their texts say; they are valid for Microsoft 365 and "
    "Office 2013, and none breaks what Word's Accessibility Checker counts as an error, as far as a program can judge",
)

_OF_HTML = Examiner(
    _html,
    proved="were read back when they were written, and say what their texts say",
    held_to_rules=False,
)

EXAMINERS: Mapping[str, Examiner] = {"html": _OF_HTML, "pdf": _OF_PDF, "pdf-print": _OF_PDF, "docx": _OF_WORD}


def find(form: str) -> Examiner | None:
    """Return what examines the files of a format by its id, None where nothing does."""
    return EXAMINERS.get(form)
