"""file-metadata: what a file says of itself is true, and the same in each place."""

import re
from collections.abc import Iterator, Mapping

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.html.read import declared
from publisher.checks.output.opened import PAGE, PDFS, WORD, Opened, opened
from publisher.checks.output.word.properties import properties_of
from publisher.findings import Answer, Finding, Severity
from publisher.model import Document
from publisher.standards import PDFUA_7_1

_AGAIN = "Save the file again, so that both say the same."
_OURS = "Build the file again; if that does not help, the program is at fault: please report it."
# A date of the document information (ISO 32000-1, 7.9.4) and of XMP (ISO 16684-1, 8.2.1.2), by their digits.
_DATE = re.compile(r"(?:D:)?(\d{4})-?(\d{2})?-?(\d{2})?")
_DATES = frozenset({"created", "modified"})


def untrue_metadata(file: OutputFile) -> Iterator[Answer]:
    """Find metadata that contradict each other or the document, and such as are missing.

    PDF/UA-1 asks for metadata, and none of its clauses forbids that they contradict the rest: that is a warning. In our
    own files it is an error that they are not the document's.
    """
    reading = opened(file)
    if reading.format in PDFS:
        yield from _pdf(reading)
    elif reading.format == WORD:
        yield from _word(reading)
    else:
        yield from _page(reading)


def _pdf(file: Opened) -> Iterator[Finding]:
    facts = file.facts
    if facts.metadata is None:
        yield Finding("The PDF has no XMP metadata, or they cannot be read.", "Export it again as PDF/UA or PDF/A.")
        return
    for name, said in facts.information.items():
        other = facts.metadata[name]
        if said and other and not _alike(name, said, other):
            yield Finding(
                f"The PDF says two things of its {name}: “{said}” in its information, “{other}” in its metadata.",
                _AGAIN,
                severity=Severity.WARNING,
            )
    if facts.languages and facts.language and facts.language not in facts.languages:
        yield Finding(
            f"The metadata name the languages {', '.join(facts.languages)}, but the PDF is in “{facts.language}”.",
            _AGAIN,
            severity=Severity.WARNING,
        )
    if file.document is not None and not file.stale:
        yield from _unlike(_wanted(file.document), {**facts.metadata, "date": facts.metadata["created"]}, "PDF")


def _alike(name: str, one: str, other: str) -> bool:
    if name not in _DATES:
        return " ".join(one.split()) == " ".join(other.split())
    return _day(one) == _day(other)


def _day(stated: str) -> tuple[str, ...]:
    """Return the year, month and day of a date: zones may shift what stands behind them."""
    found = _DATE.match(stated)
    return tuple(part or "" for part in found.groups()) if found else (stated,)


def _word(file: Opened) -> Iterator[Finding]:
    """Find what a Word file does not say; that ours say what their documents do is a part of `file-parity`."""
    said = properties_of(file.package)
    if not said["author"].strip():
        yield Finding(
            "The Word file does not say who made it.",
            "Write the organisation as its author, in its properties.",
            severity=Severity.WARNING,
        )
    if said["language"] and file.word.language and _main(said["language"]) != _main(file.word.language):
        # Word takes the language of the letters of a script from another place; only Western ones stand here.
        letters = {_main(file.word.language_of(slot)) for slot in ("val", "bidi", "eastAsia")}
        if _main(said["language"]) not in letters:
            yield Finding(
                f"The properties of the Word file say that it is in “{said['language']}”, and its words are set as "
                f"“{file.word.language}”.",
                _AGAIN,
                severity=Severity.WARNING,
            )
    if said["date"] and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", said["date"]):
        yield Finding(
            f"The Word file says that it was changed on “{said['date']}”, which is no date.",
            _AGAIN,
            severity=Severity.WARNING,
        )


def _main(tag: str) -> str:
    return tag.partition("-")[0].casefold()


def _page(file: Opened) -> Iterator[Finding]:
    """Find what a page says wrongly of itself; that ours say what their documents do is a part of `file-parity`."""
    if not declared(file.content):
        yield Finding(
            "The page does not say its encoding within its first 1,024 bytes, so that letters may be shown wrongly.",
            'Write <meta charset="utf-8"> at its head.',
            severity=Severity.WARNING,
        )


def _wanted(document: Document) -> dict[str, str]:
    return {
        "title": document.title,
        "author": document.contact.name,
        "subject": document.description,
        "date": document.date.isoformat() if document.date else "",
    }


def _unlike(wanted: Mapping[str, str], said: Mapping[str, str], what: str) -> Iterator[Finding]:
    for name, words in wanted.items():
        found = " ".join(said.get(name, "").split())
        same = _day(found) == _day(words) if name == "date" else found == " ".join(words.split())
        if not same:
            yield Finding(f"The {what} says that its {name} is “{found}”, not “{words}”.", _OURS)


CHECK = FileCheck(
    id="file-metadata",
    title="What a file says of itself is true",
    severity=Severity.ERROR,
    clauses=(PDFUA_7_1,),
    formats=(PAGE, *PDFS, WORD),
    run=untrue_metadata,
)
