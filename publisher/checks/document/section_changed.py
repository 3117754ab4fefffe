"""Easy read is in step with the text that it retells."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Recorded, Retelling
from publisher.reading.sentences import split
from publisher.retellings import told_digest
from publisher.standards import DAPB1605, OURS, Mark, Source


def changed_sections(document: Document) -> Iterator[Finding]:
    """Find each retelling, or reason for none, whose section has changed since its author looked, or was never seen.

    That nobody has confirmed it yet, or since it was written anew, is a warning: it may be right. After a change of the
    section it is an error until it is confirmed: readers of easy read may then be told something else than all others.
    """
    for retelling in document.retellings:
        if not retelling.name:
            continue
        confirm = f"publisher easy-read confirm {document.name} {retelling.name}"
        if retelling.recorded is None:
            yield Finding(
                f"Nobody has confirmed that “{retelling.name}” says what its section says.",
                mend=f"Compare the two, then write: {confirm}",
                place=retelling.place,
                severity=Severity.WARNING,
            )
        elif retelling.recorded.digest != retelling.digest:
            yield Finding(
                f"The section of “{retelling.name}” has changed since {_who(retelling.recorded)}.",
                mend=f"Bring the easy read up to date, then write: {confirm}",
                place=retelling.place,
                compared=tuple(_compared(retelling.recorded.words, retelling, document.language)),
            )
        elif retelling.recorded.told not in {"", told_digest(retelling)}:
            yield Finding(
                f"The easy read of “{retelling.name}” has changed since {_who(retelling.recorded)}.",
                mend=f"Compare it with its section, then write: {confirm}",
                place=retelling.place,
                severity=Severity.WARNING,
            )


def _who(recorded: Recorded) -> str:
    day = recorded.on.isoformat()
    return f"{recorded.by} looked on {day}" if recorded.by else f"it was confirmed on {day}"


def _compared(before: str, retelling: Retelling, language: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences that are not the same, as they were and as they are now."""
    old, new = _sentences(before, language), _sentences(retelling.section, language)
    for kind, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield " ".join(old[start:end]), " ".join(new[begin:stop])


def _sentences(words: str, language: str) -> list[str]:
    return [line[start:end].strip() for line in words.splitlines() for start, end in split(line, language)]


CHECK = Check(
    id="section-changed",
    title="Easy read is in step with the text that it retells",
    severity=Severity.ERROR,
    clauses=(DAPB1605,),
    run=changed_sections,
    editions=("easy-read",),
    source_only=True,
    sources=(Source(OURS, Mark.JUDGEMENT),),
)
