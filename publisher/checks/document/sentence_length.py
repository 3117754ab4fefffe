"""Sentences are short."""

from collections.abc import Iterator

from publisher import language as languages
from publisher.findings import Answer, Check, Finding, Measurement, NotRun, Severity
from publisher.model import Document
from publisher.reading.sentences import sentences
from publisher.standards import EASY_READ_SENTENCES, GOVUK_SENTENCES, NHS_READING_AGE


def long_sentences(document: Document) -> Iterator[Answer]:
    """Find each sentence with more words than the targets allow, the longest first.

    Over `longest_sentence_words` it is an error, over `sentence_words` a warning. An item of a list is a sentence by
    itself: a list is one of the ways to break up a long sentence.
    """
    targets = document.targets
    limits = [limit for limit in (targets.sentence_words, targets.longest_sentence_words) if limit is not None]
    if not limits:
        return
    script = languages.find(document.language).script
    if not script.spaced:
        yield NotRun(f"Words cannot be counted where no spaces stand between them ({script.name}).")
        return
    found = sentences(document)
    long = sorted((one for one in found if len(one.words) > min(limits)), key=lambda one: -len(one.words))
    for sentence in long:
        words = len(sentence.words)
        too_long = targets.longest_sentence_words is not None and words > targets.longest_sentence_words
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


CHECK = Check(
    id="sentence-length",
    title="Sentences are short",
    severity=Severity.WARNING,
    clauses=(NHS_READING_AGE, GOVUK_SENTENCES, EASY_READ_SENTENCES),
    run=long_sentences,
)
