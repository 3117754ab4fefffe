"""Short forms are explained where a text first uses them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import accumulate

from publisher.checks.languages import no_rule
from publisher.checks.words.full_forms import first_said
from publisher.checks.words.shouting import STRESSED, known_to, shouted
from publisher.findings import Answer, Check, Finding, Measurement, Severity
from publisher.model import Abbreviation, Block, Document, Explanation, plain_text
from publisher.reading.capitals import KNOWN_TO_ALL, Capitals, has_capitals, in_capitals
from publisher.reading.common_words import counted_form, zipf_values
from publisher.reading.runs import Run, runs, runs_to_mend
from publisher.standards import BITV, DAPB1605, GOV_UK, INCLUSION_EUROPE, WCAG_3_1_4, Mark, Source

_EASY_READ = "easy-read"
# In other editions: those that GOV.UK's style guide counts as known, and others that are names of their own by now.
_KNOWN_TO_READERS = KNOWN_TO_ALL | frozenset(
    (
        *("A&E", "AIDS", "BBC", "COVID", "COVID-19", "CV", "DVD", "DVLA", "EU", "GCSE", "HIV", "ID", "IT", "LGBT"),
        *("LGBTQ", "MP", "MS", "NB", "PDF", "PIN", "PO", "SMS", "TV", "US", "USA", "VAT", "WC"),
    )
)
# What is written in capitals and says nothing short: postcodes, and signs of a form or a place with many digits.
_CODES = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z\d]+(?:[-/][A-Z\d]+)+\b|\b[A-Z]{1,3}\d+[A-Z]?\b")
_TWO_CAPITALS = re.compile(r"[A-Z][\w.&'-]*[A-Z]")  # in one word of an ASCII text
_NEAR = 120  # letters before a bracket: as long as full forms get
# In easy read a word of so many letters that is common in small ones is no short form but one in capitals, of which
# another rule speaks (docs/checks/type-style.md), unless it is one of these, which that rule lets pass.
_WORD_LETTERS, _COMMON = 5, 3.5  # letters, and the Zipf scale
_COMMON_SHORT_FORMS = _KNOWN_TO_READERS | {"UNICEF"}
_LEAST_STRESSED = 3  # letters: “IT” and “US” are short forms, whatever else they say


def unexplained_short_forms(document: Document) -> Iterator[Answer]:
    """Find each word of two capitals or more without its full form or word box at its first use, or before it.

    That is an error in easy read; elsewhere a warning, and short forms that come with their full form, that most
    readers know or that are words in capitals are none.
    """
    cased = has_capitals(document.language)
    easy = document.edition == _EASY_READ
    known = set(document.allowed_words)
    shown = runs(document)
    mendable = {id(run.block) for run in runs_to_mend(document)}
    first = _first_uses(shown) if easy else _without_words(_first_uses(_without_codes(shown)), shown, document)
    explained = (_boxed(document, shown), _said(document, shown, first.keys(), cased=cased))
    for name, (index, short) in first.items():
        if name in KNOWN_TO_ALL or not known.isdisjoint((name.lower(), short.shown.lower())):
            continue
        if easy and _is_word_in_capitals(short, shown[index], document):
            continue
        if id(shown[index].block) in mendable and all(runs_of.get(name, index + 1) > index for runs_of in explained):
            yield _finding(short, shown[index], None if easy else Severity.WARNING)
    if not cased:
        yield Measurement("Looked for short forms in Latin letters alone.")
        yield no_rule(document)


def _finding(short: Capitals, run: Run, severity: Severity | None) -> Finding:
    return Finding(
        f"“{short.shown}” is a short form, and nothing says what it stands for where it is used first.",
        mend=f"Write its full form before it, or add it to the glossary: “Full form ({short.singular})”.",
        place=run.place(short.start),
        severity=severity,
    )


def _is_word_in_capitals(short: Capitals, run: Run, document: Document) -> bool:
    """Return whether a word in capitals of easy read is no short form: a common word, or one of several cried words."""
    tag = document.language.partition("-")[0]
    if len(short.shown) >= _WORD_LETTERS and short.singular not in _COMMON_SHORT_FORMS:
        return zipf_values(tag).get(counted_form(short.shown, tag), 0.0) >= _COMMON
    cried = (one for one in shouted(run.text, document.language, known_to(document)) if " " in one.words)
    return any(one.start <= short.start < one.start + len(one.words) for one in cried)


def _without_codes(shown: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs with spaces for postcodes and other codes."""
    return tuple(
        replace(run, text=_CODES.sub(lambda code: " " * len(code[0]), run.text)) if _CODES.search(run.text) else run
        for run in shown
    )


def _without_words(
    first: Mapping[str, tuple[int, Capitals]], shown: Sequence[Run], document: Document
) -> Mapping[str, tuple[int, Capitals]]:
    """Return the short forms without those that all know or that come with their full form, and without words."""
    values = zipf_values(document.language.partition("-")[0])
    known = known_to(document)
    explained = {
        short.singular
        for node in document.inlines()
        if isinstance(node, Abbreviation) and node.expansion
        for short in in_capitals(node.value)
    }
    found = {}
    for name, (index, short) in first.items():
        if name in _KNOWN_TO_READERS or name in explained or _is_in_brackets(name, shown[index].text):
            continue
        common = values.get(counted_form(name, document.language.partition("-")[0]), 0.0)
        if len(name) >= _LEAST_STRESSED and common >= STRESSED:
            continue
        run = shown[index]
        cried = shouted(run.text, document.language, known)
        if not any(one.start <= short.start < one.start + len(one.words) for one in cried):
            found[name] = (index, short)
    return found


def _is_in_brackets(name: str, text: str) -> bool:
    """Return whether a short form stands in brackets behind words that have its letters in their order.

    Not each word needs a letter: “equality and health inequalities impact assessment (EHIA)”.
    """
    at = text.find(f"({name})")
    if at < 0:
        return False
    initials = iter([word[0].casefold() for word in re.findall(r"[^\W\d_]+", text[max(0, at - _NEAR) : at])])
    return all(letter in initials for letter in name.casefold() if letter.isalpha())


def _first_uses(shown: Sequence[Run]) -> Mapping[str, tuple[int, Capitals]]:
    """Return each short form in the order of their first uses, with the index of the run that has it."""
    found: dict[str, tuple[int, Capitals]] = {}
    for index, run in enumerate(shown):
        if run.text.isascii() and not _TWO_CAPITALS.search(run.text):
            continue
        for short in in_capitals(run.text):
            found.setdefault(short.singular, (index, short))
    return found


def _boxed(document: Document, shown: Sequence[Run]) -> Mapping[str, int]:
    """Return from which run on the box of each short form explains it: that of the block straight before the box."""
    begins: dict[int, int] = {}
    for index, run in enumerate(shown):
        begins.setdefault(id(run.block), index)
    found: dict[str, int] = {}
    statement: Block | None = None
    for block in document.blocks:
        if isinstance(block, Explanation):
            index = begins.get(id(statement), begins.get(id(block), len(shown)))
            for short in in_capitals(plain_text(block.term)):
                found.setdefault(short.singular, index)
        else:
            statement = block
    return found


def _said(document: Document, shown: Sequence[Run], names: AbstractSet[str], *, cased: bool) -> Mapping[str, int]:
    """Return the run that first has each short form in full, as the glossary has it or by its letters."""
    found = dict(first_said([run.text for run in shown], names, with_capitals=cased))
    folded = [" ".join(run.text.split()).casefold() for run in shown]
    ends = list(accumulate(len(words) + 1 for words in folded))
    together = "\n".join(folded)
    for entry in document.glossary:
        for short in filter(names.__contains__, entry.short_forms):
            at = together.find(entry.full_form.casefold())
            if at >= 0:
                found[short] = min(bisect_right(ends, at), found.get(short, len(shown)))
    return found


CHECK = Check(
    id="abbreviation",
    title="Short forms are explained where a text first uses them",
    severity=Severity.ERROR,
    clauses=(WCAG_3_1_4, DAPB1605),
    run=unexplained_short_forms,
    sources=(
        Source(INCLUSION_EUROPE, Mark.MEMORY),
        Source(GOV_UK, Mark.VERIFIED),
        Source(BITV, Mark.VERIFIED),
    ),
)
