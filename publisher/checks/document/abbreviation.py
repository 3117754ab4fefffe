"""Short forms are explained where easy read first uses them."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.findings import Answer, Check, Finding, Measurement, Severity
from publisher.model import Block, Document, Explanation, GlossaryEntry, plain_text
from publisher.reading.capitals import Capitals, has_capitals, in_capitals, spelled_out
from publisher.reading.runs import Run, runs, runs_to_mend
from publisher.standards import BITV, EASY_READ_HARD_WORDS, GOV_UK, INCLUSION_EUROPE, WCAG_3_1_4, Mark, Source

# Known better than what they stand for: the rule's own list.
ALLOWED = frozenset(("NHS", "GP", "UK"))


def unexplained_short_forms(document: Document) -> Iterator[Answer]:
    """Find each word of two capitals or more without its full form or word box at its first use, or before it."""
    cased = has_capitals(document.language)
    known = set(document.allowed_words)
    shown = list(runs(document))
    mendable = {id(run.block) for run in runs_to_mend(document)}
    boxes = _boxes(document)
    seen: set[str] = set()
    said = ""
    for run in shown:
        said = f"{said}\n{run.text}"
        for short in in_capitals(run.text):
            name = short.singular
            if name in seen:
                continue
            seen.add(name)
            if name in ALLOWED or name.lower() in known or short.shown.lower() in known:
                continue
            if _in_box(name, boxes.get(id(run.block), ())) or _is_said(name, said, document, cased=cased):
                continue
            if id(run.block) in mendable:
                yield _finding(short, run)
    if not cased:
        yield Measurement("Looked for short forms in Latin letters alone.")
        yield no_rule(document)


def _finding(short: Capitals, run: Run) -> Finding:
    return Finding(
        f"“{short.shown}” is a short form, and nothing says what it stands for where it is used first.",
        mend=f"Write its full form before it, or add it to the glossary: “Full form ({short.singular})”.",
        place=run.place(short.start),
    )


def _boxes(document: Document) -> dict[int, tuple[str, ...]]:
    """Return the words of the boxes that stand before each block, in it, or straight after it, by the block's id."""
    terms: list[str] = []
    waiting: list[Block] = []
    found: dict[int, tuple[str, ...]] = {}
    for block in document.blocks:
        if isinstance(block, Explanation):
            terms.append(plain_text(block.term))
        else:
            found |= {id(one): tuple(terms) for one in waiting}
            waiting = []
        waiting.append(block)
    found |= {id(one): tuple(terms) for one in waiting}
    return found


def _in_box(short: str, terms: tuple[str, ...]) -> bool:
    return any(short in (found.singular for found in in_capitals(term)) for term in terms)


def _is_said(short: str, said: str, document: Document, *, cased: bool) -> bool:
    """Return whether the text so far has the full form, as the glossary has it or by its letters."""
    folded = " ".join(said.split()).casefold()
    entries: Iterator[GlossaryEntry] = (entry for entry in document.glossary if short in entry.short_forms)
    return any(entry.full_form.casefold() in folded for entry in entries) or spelled_out(
        short, said, with_capitals=cased
    )


CHECK = Check(
    id="abbreviation",
    title="Short forms are explained where easy read first uses them",
    severity=Severity.ERROR,
    clauses=(WCAG_3_1_4, EASY_READ_HARD_WORDS),
    run=unexplained_short_forms,
    editions=("easy-read",),
    sources=(
        Source(INCLUSION_EUROPE, Mark.MEMORY),
        Source(GOV_UK, Mark.VERIFIED),
        Source(BITV, Mark.VERIFIED),
    ),
)
