"""Words in another language are marked with it."""

from collections.abc import Iterator

from publisher import language as languages
from publisher import language_codes
from publisher.checks.languages import no_rule
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.beginnings import first_letters
from publisher.reading.foreign import Foreign, foreign_phrases, has_rule
from publisher.reading.runs import Run, runs_to_mend
from publisher.standards import WCAG_3_1_2

_SHOWN = 60  # characters of a phrase in a message


def unmarked_phrases(document: Document) -> Iterator[Answer]:
    """Find each phrase in another language than the text's that is not marked with its language."""
    for run in runs_to_mend(document):
        for phrase in foreign_phrases(run.own, document.language):
            yield _finding(phrase, run)
    if not has_rule(document.language):
        yield no_rule(document)


def _finding(phrase: Foreign, run: Run) -> Finding:
    words = first_letters(run.own[phrase.start : phrase.end], _SHOWN)
    name = language_codes.name(phrase.tag) if phrase.tag else "another language"
    mark = f"Mark it, so that it is read aloud in that language: [{words}]{{lang={phrase.tag or 'TAG'}}}."
    if phrase.tag and not languages.known(phrase.tag):
        mark += f" The program needs a table [language.{phrase.tag}] for it: docs/how-to/add-a-language.md."
    return Finding(f"“{words}” seems to be {name}, and is not marked.", mend=mark, place=run.place(phrase.start))


CHECK = Check(
    id="unmarked-language",
    title="Words in another language are marked with it",
    severity=Severity.WARNING,
    clauses=(WCAG_3_1_2,),
    run=unmarked_phrases,
)
