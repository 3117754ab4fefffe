"""Sentences are short."""

from collections.abc import Iterator

from publisher import language as languages
from publisher.checks.limits import aim
from publisher.findings import Answer, Check, Finding, Measurement, NotRun, Severity
from publisher.model import Document
from publisher.reading.sentences import sentences
from publisher.standards import (
    DEPARTMENT_OF_HEALTH,
    EASY_READ_SENTENCES,
    GOV_UK,
    GOVUK_SENTENCES,
    LEICHTE_SPRACHE_BW,
    NHS_READING_AGE,
    PIF,
    Mark,
    Source,
)

# What easy read asks for by itself: GOV.UK has 10 to 15 words, Department of Health 15 (German easy language 5 to 10).
EASY_SENTENCE_WORDS = 15
EASY_LONGEST_SENTENCE_WORDS = 20


def long_sentences(document: Document) -> Iterator[Answer]:
    """Find each sentence with more words than the targets allow, the longest first.

    Over `longest_sentence_words` it is an error, over `sentence_words` a warning. An item of a list is a sentence by
    itself: a list is one of the ways to break up a long sentence. Easy read has limits where no targets are set.
    """
    usual, longest_allowed = _limits(document)
    limits = [limit for limit in (usual, longest_allowed) if limit is not None]
    if not limits:
        yield NotRun("No limit is set for the words of a sentence: set sentence-words for this edition.")
        return
    script = languages.find(document.language).script
    if not script.spaced:
        yield NotRun(f"Words cannot be counted where no spaces stand between them ({script.name}).")
        return
    found = sentences(document)
    long = sorted((one for one in found if len(one.words) > min(limits)), key=lambda one: -len(one.words))
    for sentence in long:
        words = len(sentence.words)
        too_long = longest_allowed is not None and words > longest_allowed
        yield Finding(
            f"This sentence has {words} words: “{sentence.beginning}”",
            mend=f"Split it, or make it a list: {min(limits)} words at most.",
            place=sentence.place,
            severity=Severity.ERROR if too_long else Severity.WARNING,
        )
    longest = max((len(sentence.words) for sentence in found), default=0)
    yield Measurement(
        f"{len(long)} of {len(found)} sentences have more than {min(limits)} words; the longest has {longest}."
    )


def _limits(document: Document) -> tuple[int | None, int | None]:
    """Return the words over which there is a warning, and those over which there is an error; None for no limit."""
    targets = document.targets
    if document.edition != "easy-read":
        return targets.sentence_words, targets.longest_sentence_words
    return (
        aim(targets.sentence_words, EASY_SENTENCE_WORDS),
        aim(targets.longest_sentence_words, EASY_LONGEST_SENTENCE_WORDS),
    )


CHECK = Check(
    id="sentence-length",
    title="Sentences are short",
    severity=Severity.WARNING,
    clauses=(NHS_READING_AGE, GOVUK_SENTENCES, EASY_READ_SENTENCES),
    run=long_sentences,
    sources=(
        Source(DEPARTMENT_OF_HEALTH, Mark.VERIFIED),
        Source(GOV_UK, Mark.VERIFIED),
        Source(PIF, Mark.VERIFIED),
        Source(LEICHTE_SPRACHE_BW, Mark.VERIFIED),
    ),
)
