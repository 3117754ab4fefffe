"""Plain words stand in place of formal ones."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.checks.languages import no_rule
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.explained import explained_phrases
from publisher.reading.sentences import Sentence, sentences
from publisher.reading.table_of_words_to_avoid import OF_PEOPLE, Avoided
from publisher.reading.words_to_avoid import PLAIN_WORDS, Use, uses
from publisher.standards import (
    GOV_UK_DISABILITY,
    GOV_UK_STYLE,
    NHS_INCLUSIVE,
    NHS_READING_AGE,
    OURS,
    PLAIN_LANGUAGE_GOV,
    WCAG_3_1_5,
    Mark,
    Source,
)


@dataclass(slots=True)
class _First:
    """The first use of an entry, as it is written, and how often it comes."""

    entry: Avoided
    written: str
    place: Place
    count: int = 0


def words_to_avoid(document: Document) -> Iterator[Answer]:
    """Find each word and phrase of the table once, with how often it comes.

    Words that are explained or allowed are passed over, and names: what has a capital within a sentence. In easy read
    those that `hard-word` finds by the same table are left to it.
    """
    if document.language.partition("-")[0] != "en":
        yield no_rule(document)
        return
    found: dict[str, _First] = {}
    for sentence in sentences(document):
        for use in uses(sentence.words):
            if not _is_name(use, sentence):
                written = " ".join(sentence.words[use.start : use.end]).lower()
                first = found.setdefault(use.entry.phrase, _First(use.entry, written, sentence.place))
                first.count += 1
    if not found:
        return
    known = {*(phrase.lower() for phrase in explained_phrases(document)), *map(str.lower, document.allowed_words)}
    for phrase, first in found.items():
        hard = document.edition == "easy-read" and phrase in PLAIN_WORDS
        if not hard and known.isdisjoint((phrase, first.written)):
            often = "" if first.count == 1 else f", used {first.count} times"
            fault = "speaks of people as their condition" if phrase in OF_PEOPLE else "says less than a plainer word"
            yield Finding(
                f"“{first.written}” {fault}{often}.",
                mend=f"Write “{first.entry.plain}”, or say it in another way.",
                place=first.place,
            )


def _is_name(use: Use, sentence: Sentence) -> bool:
    """Return whether a word of a use has a capital within its sentence, as names have."""
    return any(sentence.words[at][:1].isupper() for at in range(max(use.start, 1), use.end))


CHECK = Check(
    id="word-to-avoid",
    title="Plain words stand in place of formal ones",
    severity=Severity.WARNING,
    clauses=(WCAG_3_1_5, NHS_READING_AGE),
    run=words_to_avoid,
    sources=(
        Source(PLAIN_LANGUAGE_GOV, Mark.VERIFIED),
        Source(GOV_UK_STYLE, Mark.MEMORY),
        Source(GOV_UK_DISABILITY, Mark.VERIFIED),
        Source(NHS_INCLUSIVE, Mark.VERIFIED),
        Source(OURS, Mark.JUDGEMENT),
    ),
)
