"""Easy read has no brackets, and sends nobody to another page."""

import re
from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import DefinitionList, Document, Explanation
from publisher.reading.beginnings import first_letters
from publisher.reading.references import LANGUAGES, references
from publisher.reading.runs import Run, runs_to_mend
from publisher.standards import DAPB1605, INCLUSION_EUROPE, Mark, Source

# Round and square brackets, those of full width and of small forms, and the thick and shell ones of Chinese.
_OPENING = "([（［﹙【〔"
_CLOSING = ")]）］﹚】〕"
_BRACKETS = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")
# Which kind each is: brackets of full width and of half width close each other.
_KIND = {sign: kind for kind, signs in enumerate(("()（）", "[]［］", "﹙﹚", "【】", "〔〕")) for sign in signs}

_LONGEST_QUOTED = 40
_TELEPHONE_DIGITS = re.compile(r"[\d\s+]+")


def brackets(document: Document) -> Iterator[Answer]:
    """Find each pair of brackets, each that stands alone, and each reference to another place of the text.

    Footnotes are refused where a text is read, and the glossary's short forms stand in brackets after their terms.
    References are known in the languages of `reading/references.py`.
    """
    if document.language.partition("-")[0] not in LANGUAGES:
        yield no_rule(document)
    for run in runs_to_mend(document):
        yield from _pairs(run)
        for found in references(run.own, document.language):
            yield Finding(
                f"“{' '.join(found[0].split())}” sends readers to another place.",
                mend="Say here what they need to know, or name the thing itself.",
                place=run.place(found.start()),
            )


def _pairs(run: Run) -> Iterator[Finding]:
    """Find the outermost brackets of a run; one without its other half is found by itself."""
    opened: list[int] = []
    for found in _BRACKETS.finditer(run.text):
        if found[0] in _OPENING:
            opened.append(found.start())
        elif opened and _KIND[run.text[opened[-1]]] == _KIND[found[0]]:
            start = opened.pop()
            if not opened and not _short_form(run, start, found.end()):
                yield _finding(run, start, found.end())
        else:
            yield _alone(run, found.start())
    for start in opened:
        yield _alone(run, start)


def _short_form(run: Run, start: int, end: int) -> bool:
    """Return whether these are the brackets in which the glossary says a term's short form, at the end of the term."""
    in_glossary = isinstance(run.block, Explanation | DefinitionList)
    return in_glossary and not run.text[end:].strip() and run.text[start + 1 : end - 1].isalnum()


def _finding(run: Run, start: int, end: int) -> Finding:
    inside = run.text[start + 1 : end - 1]
    if _TELEPHONE_DIGITS.fullmatch(inside):
        mend = "Take the brackets away; write a telephone number as people dial it."
    else:
        mend = "Take the brackets away: write what stands in them as a sentence of its own, or leave it out."
    return Finding(
        f"There are brackets here: “{first_letters(run.text[start:end], _LONGEST_QUOTED)}”.",
        mend=mend,
        place=run.place(start),
    )


def _alone(run: Run, at: int) -> Finding:
    return Finding(
        f"There is a bracket here: “{first_letters(run.text[max(at - 10, 0) : at + 10], _LONGEST_QUOTED)}”.",
        mend="Take it away; number the steps of a list with full stops.",
        place=run.place(at),
    )


CHECK = Check(
    id="brackets",
    title="No brackets, and no “see page”",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=brackets,
    editions=("easy-read",),
    sources=(Source(INCLUSION_EUROPE, Mark.MEMORY),),
)
