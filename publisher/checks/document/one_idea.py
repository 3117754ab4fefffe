"""A sentence has one idea."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.checks.limits import aim
from publisher.checks.words import joining
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.sentences import sentences
from publisher.standards import DAPB1605, GOV_UK, GOVUK_SENTENCES, Mark, Source

JOINING_WORDS = 2  # GOV.UK asks for one idea and one verb; one joining word is let pass, two never


def several_ideas(document: Document) -> Iterator[Answer]:
    """Find each sentence with as many words and marks that join verbs as the targets have for too many."""
    if document.language.partition("-")[0] not in joining.LANGUAGES:
        yield no_rule(document)
        return
    limit = aim(document.targets.joining_words, JOINING_WORDS)
    for sentence in sentences(document):
        found = joining.joining(sentence.counted, document.language)
        if len(found) >= limit:
            quoted = ", ".join(f"“{word}”" for word in found)
            yield Finding(
                f"This sentence has {len(found) + 1} ideas, joined by {quoted}: “{sentence.beginning}”",
                mend="Make a sentence of each idea, and start each on a new line.",
                place=sentence.place,
            )


CHECK = Check(
    id="one-idea",
    title="A sentence has one idea",
    severity=Severity.ERROR,
    clauses=(GOVUK_SENTENCES, DAPB1605),
    run=several_ideas,
    editions=("easy-read",),
    sources=(Source(GOV_UK, Mark.VERIFIED),),
)
