"""Short forms are explained where easy read first uses them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from publisher.checks.languages import no_rule
from publisher.checks.words.full_forms import first_said
from publisher.findings import Answer, Check, Finding, Measurement, Severity
from publisher.model import Block, Document, Explanation, plain_text
from publisher.reading.capitals import KNOWN_TO_ALL, Capitals, has_capitals, in_capitals
from publisher.reading.runs import Run, runs, runs_to_mend
from publisher.standards import BITV, DAPB1605, GOV_UK, INCLUSION_EUROPE, WCAG_3_1_4, Mark, Source


def unexplained_short_forms(document: Document) -> Iterator[Answer]:
    """Find each word of two capitals or more without its full form or word box at its first use, or before it."""
    cased = has_capitals(document.language)
    known = set(document.allowed_words)
    shown = runs(document)
    mendable = {id(run.block) for run in runs_to_mend(document)}
    first = _first_uses(shown)
    explained = (_boxed(document, shown), _said(document, shown, first.keys(), cased=cased))
    for name, (index, short) in first.items():
        if name in KNOWN_TO_ALL or not known.isdisjoint((name.lower(), short.shown.lower())):
            continue
        if id(shown[index].block) in mendable and all(runs_of.get(name, index + 1) > index for runs_of in explained):
            yield _finding(short, shown[index])
    if not cased:
        yield Measurement("Looked for short forms in Latin letters alone.")
        yield no_rule(document)


def _finding(short: Capitals, run: Run) -> Finding:
    return Finding(
        f"“{short.shown}” is a short form, and nothing says what it stands for where it is used first.",
        mend=f"Write its full form before it, or add it to the glossary: “Full form ({short.singular})”.",
        place=run.place(short.start),
    )


def _first_uses(shown: Sequence[Run]) -> Mapping[str, tuple[int, Capitals]]:
    """Return each short form in the order of their first uses, with the index of the run that has it."""
    found: dict[str, tuple[int, Capitals]] = {}
    for index, run in enumerate(shown):
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
    title="Short forms are explained where easy read first uses them",
    severity=Severity.ERROR,
    clauses=(WCAG_3_1_4, DAPB1605),
    run=unexplained_short_forms,
    editions=("easy-read",),
    sources=(
        Source(INCLUSION_EUROPE, Mark.MEMORY),
        Source(GOV_UK, Mark.VERIFIED),
        Source(BITV, Mark.VERIFIED),
    ),
)
