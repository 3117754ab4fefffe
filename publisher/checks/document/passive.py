"""Verbs are active."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.checks.words import passive
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.sentences import sentences
from publisher.standards import BITV, DAPB1605, GOV_UK, PIF, WCAG_3_1_5, Mark, Source


def passive_verbs(document: Document) -> Iterator[Answer]:
    """Find each sentence with a passive verb, once: a warning in easy read, elsewhere an info.

    Outside easy read a passive is at times the better verb, where nobody knows or needs to know who does it.
    """
    severity = Severity.WARNING if document.edition == "easy-read" else Severity.INFO
    if document.language.partition("-")[0] not in passive.LANGUAGES:
        yield no_rule(document)
        return
    for sentence in sentences(document):
        found = passive.passive(sentence.counted, document.language)
        if found:
            yield Finding(
                f"This sentence has a passive verb, “{found}”: “{sentence.beginning}”",
                mend="Say who does it, and begin with them: “A nurse will see you”, for “You will be seen”.",
                place=sentence.place,
                severity=severity,
            )


CHECK = Check(
    id="passive",
    title="Verbs are active",
    severity=Severity.WARNING,
    clauses=(DAPB1605, WCAG_3_1_5),
    run=passive_verbs,
    sources=(Source(GOV_UK, Mark.VERIFIED), Source(PIF, Mark.VERIFIED), Source(BITV, Mark.VERIFIED)),
)
