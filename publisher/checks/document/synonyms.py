"""One word for one thing throughout."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from publisher.checks.languages import no_rule
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import DefinitionList, Document, Explanation, Paragraph
from publisher.reading.runs import Run, runs
from publisher.reading.synonyms import LANGUAGES, uses
from publisher.standards import BITV, DAPB1605, INCLUSION_EUROPE, Mark, Source


@dataclass(slots=True)
class _Thing:
    """The words that a text uses for one thing: how often each comes, and where it first stands."""

    counts: Counter[int] = field(default_factory=Counter)
    first: dict[int, tuple[str, Place]] = field(default_factory=dict)


def words_for_one_thing(document: Document) -> Iterator[Answer]:
    """Find each second word for a thing that already has one, with the lines of both.

    Word boxes are passed over, and so is a statement that has both: one explains the other there. Words and things are
    those of `reading/synonyms.py`.
    """
    if document.language.partition("-")[0] not in LANGUAGES:
        yield no_rule(document)
        return
    things: dict[int, _Thing] = {}
    for run in runs(document):
        if not isinstance(run.block, Explanation | DefinitionList | Paragraph):
            _count(run, document.language, things)
    for thing in things.values():
        (first, place), *others = thing.first.values()
        kept, _ = thing.first[thing.counts.most_common(1)[0][0]]
        for word, second in others:
            yield Finding(
                f"“{word}” may mean the same as “{first}” {_where(place, second)}.",
                mend=f"If it does, use one of them throughout, such as “{kept}”.",
                place=second,
            )


def _count(run: Run, language: str, things: dict[int, _Thing]) -> None:
    found = list(uses(run.own, language))
    words_of: dict[int, set[int]] = {}
    for use in found:
        words_of.setdefault(use.thing, set()).add(use.word)
    for use in found:
        if len(words_of[use.thing]) == 1:
            thing = things.setdefault(use.thing, _Thing())
            thing.counts[use.word] += 1
            thing.first.setdefault(use.word, (" ".join(use.written.split()), run.place(use.start)))


def _where(place: Place, other: Place) -> str:
    return f"in line {place.line}" if place.path == other.path and place.line else f"at {place}"


CHECK = Check(
    id="synonyms",
    title="One word for one thing",
    severity=Severity.INFO,
    clauses=(DAPB1605,),
    run=words_for_one_thing,
    editions=("easy-read",),
    sources=(Source(INCLUSION_EUROPE, Mark.MEMORY), Source(BITV, Mark.VERIFIED)),
)
