"""Easy read gives no number, date or name that is not in the text that it retells."""

from collections.abc import Iterator

from publisher import language as languages
from publisher.findings import Answer, Check, Finding, NotRun, Severity
from publisher.model import Document, plain_text
from publisher.reading.facts import Facts, Names, finds_names
from publisher.reading.sentences import sentences_in
from publisher.standards import DAPB1605, OURS, Mark, Source


def strange_facts(document: Document) -> Iterator[Answer]:
    """Find each number, date and name of a statement that its section does not have.

    The title, the organisation's name and the words of the glossary may be named anywhere. A number that is said to be
    rounded may be so by 5 %.
    """
    known = Names(_known(document), document.language)
    for retelling in document.retellings:
        facts = Facts(retelling.section, document.language, known)
        for statement in retelling.told:
            for sentence in sentences_in(statement, document.language):
                for stranger in facts.strangers(sentence.text):
                    yield Finding(
                        f"The {stranger.kind} “{stranger.shown}” is not in the section that this retells.",
                        mend="Correct it, or leave it out: easy read says what the text says.",
                        place=sentence.place,
                    )
    if document.retellings and not finds_names(document.language):
        name = languages.find(document.language).english_name
        yield NotRun(f"Numbers and dates were compared; names were not: no rule for this language ({name}).")


def _known(document: Document) -> str:
    """Return the words whose names may stand in every section."""
    lines = [document.title, document.description, document.contact.name]
    for entry in document.glossary:
        lines += [entry.key, plain_text(entry.term), plain_text(entry.explanation)]
    lines += [retelling.heading for retelling in document.retellings]
    return "\n".join(lines)


CHECK = Check(
    id="fact-not-in-section",
    title="Easy read gives no number, date or name that its section has not",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=strange_facts,
    editions=("easy-read",),
    sources=(Source(OURS, Mark.JUDGEMENT),),
)
