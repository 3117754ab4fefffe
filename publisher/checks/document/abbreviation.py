"""Short forms are explained where a text first uses them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain

from publisher.checks.languages import no_rule
from publisher.checks.words.full_forms import first_said
from publisher.checks.words.shouting import STRESSED, Shouted, known_to, shouted
from publisher.findings import Answer, Check, Finding, Measurement, Severity
from publisher.model import Abbreviation, Block, Document, Explanation, plain_text
from publisher.reading.capitals import (
    KNOWN_TO_ALL,
    KNOWN_TO_READERS,
    Capitals,
    has_capitals,
    in_capitals,
    may_hold_words_in_capitals,
)
from publisher.reading.common_words import counted_form, zipf_values
from publisher.reading.runs import Run, runs, runs_to_mend
from publisher.standards import BITV, DAPB1605, GOV_UK, INCLUSION_EUROPE, WCAG_3_1_4, Mark, Source

_EASY_READ = "easy-read"
# What is written in capitals and says nothing short: postcodes, the lines of Freepost addresses, and signs of a form or
# a place with many digits.
_CODES = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z\d]+(?:[-/][A-Z\d]+)+\b|\b[A-Z]{1,3}\d+[A-Z]?\b"
    r"|(?i:\bfreepost)(?:[ -][A-Z]{2,}\b)+"
)
_SENTENCE_ENDS = re.compile(r"[.!?…。](?=\s+[^\W\d_a-z])")
_TWO_CAPITALS = re.compile(r"[A-Z][\w.&'-]*[A-Z]")  # in one word of an ASCII text
_NEAR = 120  # letters before a bracket: as long as full forms get
# In easy read a word of so many letters that is common in small ones is no short form but one in capitals, of which
# another rule speaks (docs/checks/type-style.md), unless it is one of these, which that rule lets pass.
_WORD_LETTERS, _COMMON = 5, 3.5  # letters, and the Zipf scale
_WORD = 4.0  # on the Zipf scale: outside easy read a short form as common as this in small letters may be a word
_COMMON_SHORT_FORMS = KNOWN_TO_READERS | {"UNICEF"}
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
    first = _first_uses(shown) if easy else _without_words(_first_uses(shown, codes=False), shown, document)
    boxed, said = _boxed(document, shown), _said(document, shown, first.keys(), cased=cased)
    tag = document.language.partition("-")[0]
    values = zipf_values(tag)
    for name, (index, short) in first.items():
        if name in KNOWN_TO_ALL or not known.isdisjoint((name.lower(), short.shown.lower())):
            continue
        if easy and _is_word_in_capitals(short, shown[index], document):
            continue
        if id(shown[index].block) not in mendable or boxed.get(name, index + 1) <= index:
            continue
        said_at = said.get(name, index + 1)
        if said_at > index or (said_at == index and _is_said_later(short, shown[index], document, cased=cased)):
            word = not easy and short.shown.isupper() and values.get(counted_form(short.shown, tag), 0.0) >= _WORD
            yield _finding(short, shown[index], None if easy else Severity.WARNING, word=word)
    if not cased:
        yield Measurement("Looked for short forms in Latin letters alone.")
        yield no_rule(document)


def _is_said_later(short: Capitals, run: Run, document: Document, *, cased: bool) -> bool:
    """Return whether a text says what a short form stands for in a later sentence only than that of its first use."""
    until = _until_said(short, run.text)
    if until == run.text:
        return False
    entries = (entry for entry in document.glossary if short.singular in entry.short_forms)
    folded = " ".join(until.split()).casefold()
    if any(entry.full_form.casefold() in folded for entry in entries):
        return False
    return short.singular not in first_said([until], (short.singular,), with_capitals=cased)


def _until_said(short: Capitals, text: str) -> str:
    """Return a text up to the end of the sentence that first has a short form."""
    ends = _SENTENCE_ENDS.search(text, short.start + len(short.shown))
    return text[: ends.end()] if ends else text


def _finding(short: Capitals, run: Run, severity: Severity | None, *, word: bool) -> Finding:
    """Return what is found; a short form that may be a `word` too is told as both."""
    if word:
        return Finding(
            f"“{short.shown}” is a word in capitals, or a short form of which nothing says what it stands for.",
            mend=f"Write the word in small letters, or the full form before it: “Full form ({short.singular})”.",
            place=run.place(short.start),
            severity=severity,
        )
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
    cried: dict[int, list[Shouted]] = {}  # by run: a run may have a thousand short forms
    for name, (index, short) in first.items():
        if (
            name in KNOWN_TO_READERS
            or name in explained
            or _is_in_brackets(name, _until_said(short, shown[index].text))
        ):
            continue
        common = values.get(counted_form(name, document.language.partition("-")[0]), 0.0)
        if len(name) >= _LEAST_STRESSED and common >= STRESSED:
            continue
        if index not in cried:
            cried[index] = list(shouted(shown[index].text, document.language, known))
        if not any(one.start <= short.start < one.start + len(one.words) for one in cried[index]):
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


def _first_uses(shown: Sequence[Run], *, codes: bool = True) -> Mapping[str, tuple[int, Capitals]]:
    """Return each short form in the order of their first uses, with the index of the run that has it.

    Without `codes` those are passed over that are postcodes and other codes.
    """
    found: dict[str, tuple[int, Capitals]] = {}
    for index, run in enumerate(shown):
        if not may_hold_words_in_capitals(run.text) or (run.text.isascii() and not _TWO_CAPITALS.search(run.text)):
            continue
        for short in in_capitals(run.text if codes else _CODES.sub(lambda code: " " * len(code[0]), run.text)):
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
    if not names:
        return {}
    found = dict(first_said([run.text for run in shown], names, with_capitals=cased))
    if not any(map(names.__contains__, chain.from_iterable(entry.short_forms for entry in document.glossary))):
        return found
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
