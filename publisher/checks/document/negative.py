"""A sentence says what is so, not what is not."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.checks.limits import aim
from publisher.checks.words import negatives
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.sentences import sentences
from publisher.standards import BITV, DAPB1605, Mark, Source

SENTENCE_NEGATIVES = 2  # BITV: no negations; two in one sentence have to be worked out against each other


def negative_sentences(document: Document) -> Iterator[Answer]:
    """Find each sentence with a negative; with as many as the targets have for too many, it is an error."""
    if document.language.partition("-")[0] not in negatives.LANGUAGES:
        yield no_rule(document)
        return
    limit = aim(document.targets.sentence_negatives, SENTENCE_NEGATIVES)
    for sentence in sentences(document):
        found = negatives.negatives(sentence.counted, document.language)
        if found:
            quoted = ", ".join(f"“{word}”" for word in found)
            many = len(found) >= limit
            said = f"{len(found)} negatives, {quoted}" if len(found) > 1 else f"a negative, {quoted}"
            yield Finding(
                f"This sentence has {said}: “{sentence.beginning}”",
                mend="Say what is so, or what to do: “Stay at home”, for “Do not go out”."
                if not many
                else "Make a sentence of each, and say what is so: “Stay at home”, for “Do not go out”.",
                place=sentence.place,
                severity=Severity.ERROR if many else Severity.WARNING,
            )


CHECK = Check(
    id="negative",
    title="A sentence says what is so, not what is not",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=negative_sentences,
    editions=("easy-read",),
    sources=(Source(BITV, Mark.VERIFIED),),
)
