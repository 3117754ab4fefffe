"""What stands in the way of writing documents, found before anything is written: a build and a check ask the same."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeGuard

from publisher import language as languages
from publisher.build import fonts, system
from publisher.build.materials import FileMaterials
from publisher.build.plan import Plan, Write
from publisher.build.texts import Mistakes
from publisher.checks.document.link_text import links_without_words
from publisher.checks.output import table as examiners
from publisher.checks.table import CHECKS
from publisher.errors import Place, SourceError, SourceErrors
from publisher.findings import Answer, Check, Finding, Severity
from publisher.materials import Tokens
from publisher.model import Document, Image, State, Statement, blocks_within
from publisher.pictures.strips import refuse_strip
from publisher.reading.shown import languages_of, shown
from publisher.standards import PDFUA_7_1, WCAG_1_1_1
from publisher.writers import table as writers

# What every standard that a file can claim asks of a text. The clauses are those of PDF/UA-1; a text that breaks one is
# refused under PDF/UA-2 too, whose files promise the same to readers and which nothing in a build validates.
_ASKED = tuple(check for check in CHECKS if any(clause.standard == PDFUA_7_1.standard for clause in check.clauses))
# What files that claim nothing are held to when they are read back, and an author can mend: Word's Accessibility
# Checker counts a missing alternative text as an error, and the name of a file in its place (docs/word-rules.md). A
# second title and a heading without words have no place in any file.
_HEADINGS = frozenset({"one-title", "empty-heading"})
_ASKED_OF_ALL = tuple(check for check in CHECKS if WCAG_1_1_1 in check.clauses or check.id in _HEADINGS)


def mistakes_in(documents: Iterable[Document], materials: FileMaterials) -> tuple[SourceError, ...]:
    """Return every picture that cannot be shown, at its first use in a document, and every link without words.

    No format can hold such a link: a reader cannot learn where it leads (PDF/UA-1 7.18.5 for one refuses it).
    Raises `SourceErrors` for design tokens that nothing can be set with, and `ConfigurationError` for a broken pack.
    """
    materials.tokens()
    materials.pictures()
    mistakes = Mistakes()
    seen: set[tuple[str, str]] = set()
    for document in documents:
        for image in document.inlines():
            if isinstance(image, Image) and (document.name, image.name) not in seen:
                seen.add((document.name, image.name))
                with mistakes:
                    materials.look_for_picture(image.name, image.place)
        mistakes.errors += [_mistake(finding) for finding in links_without_words(document)]
        mistakes.errors += _strips(document, materials)
    return mistakes.each_once


def _strips(document: Document, materials: FileMaterials) -> tuple[SourceError, ...]:
    """Return the pictures beside statements that nobody could see there, of those that were opened and can be shown.

    None of the program's own is so slim (the tests look at each).
    """
    mistakes = Mistakes()
    for block in blocks_within(document.blocks):
        if isinstance(block, Statement) and block.picture and (found := materials.looked_at(block.picture.name)):
            with mistakes:
                refuse_strip(found, block.picture.place)
    return mistakes.each_once


def not_for_formats(work: Plan, documents: Sequence[Document]) -> tuple[SourceError, ...]:
    """Return what in the texts a format that is wanted cannot hold, such as a list too deep for Word.

    `documents` are those of the workspace, sources and translations: a text is built in the same way in every language,
    so its source is asked once, and a translation only where its source is not among them.
    """
    sources = _sources(documents)
    texts: dict[tuple[str, str, str, str], Document] = {}
    for task in work.writes:
        text = _source(task.document, sources)
        texts.setdefault((task.format, text.name, text.edition, text.language), text)
    mistakes = Mistakes()
    for (name, *_), text in texts.items():
        mistakes.errors += writers.find(name).refuses(text)
    return mistakes.each_once


def false_claims(work: Plan, documents: Sequence[Document]) -> tuple[SourceError, ...]:
    """Return what in the texts would make a file break what it is held to, whatever severity the checks have.

    That is the standard that it claims, or else what files of its format are held to when they are read back. What a
    check itself calls a warning makes no file break anything.

    `documents` are those of the workspace, sources and translations: what only the source can mend is looked for in the
    source of the same edition, so that a translation leads to the line to change.
    """
    sources = _sources(documents)
    texts: dict[tuple[str, ...], tuple[Check, Document]] = {}
    for document, checks in ((task.document, _asked(task)) for task in work.writes):
        for check in checks:
            text = _source(document, sources) if check.source_only else document
            texts.setdefault((check.id, text.name, text.language, text.edition), (check, text))
    mistakes = Mistakes()
    for check, text in texts.values():
        mistakes.errors += [_mistake(answer) for answer in check.run(text) if _breaks(answer)]
    return mistakes.each_once


def _asked(task: Write) -> tuple[Check, ...]:
    if task.standard:
        return _ASKED
    examiner = examiners.find(task.format)
    return _ASKED_OF_ALL if examiner and examiner.held_to_rules else ()


def _breaks(answer: Answer) -> TypeGuard[Finding]:
    return isinstance(answer, Finding) and answer.severity is not Severity.WARNING


def _source(document: Document, sources: Mapping[tuple[str, str], Document]) -> Document:
    """Return the source of a document, the document itself where there is none."""
    return sources.get((document.name, document.edition), document)


def _sources(documents: Iterable[Document]) -> dict[tuple[str, str], Document]:
    return {(one.name, one.edition): one for one in documents if one.state is State.SOURCE}


def _mistake(finding: Finding) -> SourceError:
    return SourceError(finding.message, mend=finding.mend, place=finding.place)


def refuse_fonts(work: Plan, tokens: Tokens) -> None:
    """Raise a `MissingError` where a file needs a font that is not installed: another font would take its place."""
    documents = [task.document for task in work.writes if writers.find(task.format).sets_type]
    tags = dict.fromkeys(tag for document in documents for tag in languages_of(document))
    lacks = [
        system.MissingError(
            f"Files with words in {name.english_name} cannot be set: {missing.message}.",
            mend=f"{missing.mend} Then look with: publisher doctor",
        )
        for name, missing in fonts.missing_fonts(languages.find(tag) for tag in tags)
    ]
    if any(piece.code for document in documents for piece in shown(document)) and (lack := fonts.code_lack(tokens)):
        lacks.append(system.MissingError(f"Code cannot be set: {lack.message}.", mend=lack.mend))
    if lacks:
        raise SourceErrors({str(error): error for error in lacks}.values())


def refuse_characters(work: Plan, tokens: Tokens) -> None:
    """Raise `SourceErrors` for the characters of files that are yet to be written that no font has."""
    documents = [task.document for task in work.writes if writers.find(task.format).sets_type]
    if found := {str(error): error for error in fonts.characters_without_font(documents, tokens)}:
        raise SourceErrors(found.values())


def days_to_come(documents: Iterable[Document], today: dt.date) -> Iterator[SourceError]:
    """Yield a mistake for each text that says that it was last changed on a day after `today`: readers would see it."""
    for document in documents:
        if document.changed and document.changed > today:
            yield SourceError(
                f"This text says that it was last changed on {document.changed.isoformat()}, a day still to come.",
                mend="Write the day of its last change: “updated” in a text, “PO-Revision-Date” in a PO file.",
                place=Place(document.place.path),
            )
