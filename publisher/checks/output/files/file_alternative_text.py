"""file-alternative-text: each picture says in words what it shows."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules, limited
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.structure.parts import Picture, quoted
from publisher.checks.output.word.rules import alternative_texts
from publisher.findings import Answer, Finding, Severity
from publisher.reading.alternative_texts import is_file_name, names_a_kind_alone, says_picture_of
from publisher.standards import PDFUA_7_3, WCAG_1_1_1

_WRITE = "Write what the picture says, in a sentence, or mark it as decoration if it says nothing."


def poor_alternative_texts(file: OutputFile) -> Iterator[Answer]:
    """Find pictures without words, and with words that say nothing or begin with what a screen reader says itself."""
    reading = opened(file)
    pictures = reading.structure.pictures
    if reading.format == WORD:
        rules = (alternative_texts.MISSING, alternative_texts.EMPTY_WORDS, alternative_texts.GENERATED)
        yield from limited(by_rules(reading, rules))
    else:
        yield from limited(one for picture in pictures for one in _without_words(picture))
    yield from limited(one for picture in pictures for one in _kind_first(picture))


def _without_words(picture: Picture) -> Iterator[Finding]:
    words = picture.alternative
    if words is None:
        yield Finding("A picture has no alternative text.", _WRITE, where=picture.where())
    elif is_file_name(words):
        yield Finding(
            f"A picture has the name of a file as its alternative text: “{words}”.", _WRITE, where=picture.where()
        )
    elif words and (names_a_kind_alone(words) or not any(sign.isalnum() for sign in words)):
        yield Finding(
            f"A picture has an alternative text that says nothing: “{words}”.",
            _WRITE,
            severity=Severity.WARNING,
            where=picture.where(),
        )


def _kind_first(picture: Picture) -> Iterator[Finding]:
    """Find words that say that it is a picture, which a screen reader says by itself (W3C, Images Tutorial, Tips)."""
    if said := says_picture_of(picture.alternative or ""):
        yield Finding(
            f"The alternative text “{quoted(picture.alternative or '')}” begins with “{said}”, which a screen reader "
            "says by itself.",
            "Begin with what the picture shows.",
            severity=Severity.WARNING,
            where=picture.where(),
        )


CHECK = FileCheck(
    id="file-alternative-text",
    title="Each picture of a file says in words what it shows",
    severity=Severity.ERROR,
    clauses=(WCAG_1_1_1, PDFUA_7_3),
    formats=(PAGE, *PDFS, WORD),
    run=poor_alternative_texts,
)
