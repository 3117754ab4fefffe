"""The table of the constructs: what the writers make of each, measured on their files, and what they declare lost.

Run `python -m tests.tools.constructs` after a writer, a construct or a loss was changed: it writes docs/constructs.md.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publisher.constructs import CONSTRUCTS, Construct, Group, Kept
from publisher.model import Document
from publisher.writers import table
from publisher.writers.table import Format
from tests.projections.marks import marks, placed_marks, said, shown
from tests.tools.construct_examples import EXAMPLES, Example
from tests.tools.materials import StockMaterials

PAGE = Path(__file__).parents[2] / "docs" / "constructs.md"
# Those for readers: what a print shop gets is the same PDF with marks round its pages.
FORMATS = tuple(form for form in table.FORMATS if not form.form_of)

_MOST_MARKS = 4
_LONGEST_MARK = 64


@dataclass(frozen=True, slots=True)
class Part:
    """How the lost part of a construct is looked for: `holds` is true of a mark of it, and of one of `elsewhere`."""

    holds: Callable[[str], bool]
    elsewhere: str


_INTRODUCTION = """\
# What becomes of each construct

This page is made by `python -m tests.tools.constructs`: each construct was written by each writer, with and without, and the files compared.
A cell shows what the file with the construct has more than the same words without it; “no …” is what it has less, and “A › B” a part B that stands in A.
“Seen only” is what the eye finds and a program that reads aloud does not; “—” is nothing at all.

- **Web page**: elements, with their classes and telling attributes.
- **PDF**: structure elements of the tag tree (PDF/UA-1) with their attributes, and properties of the file.
- **Word**: paragraphs (¶) by style with the level and mark of a list, runs by style, links, fields in braces, parts of tables, and properties of the file.

What a format does not say stands in the last column.
It is declared in `publisher/writers/losses.py`, the tests hold the declarations to the files, and `publisher build` and `publisher check` name the lines that meet them.
In brackets stands what nobody misses: it is told here alone.
"""  # noqa: E501 - prose has one sentence a line


# Of a format that still says a part of a construct: what the marks of an example show only where the rest is there too.
# Each must be found of another construct in the same format, so that the look itself can fail.
PARTS: Mapping[tuple[str, str], Part] = {
    ("docx", "definitions"): Part(lambda mark: ", level " in mark, elsewhere="list"),
}


def measured(form: Format, example: Example) -> Kept | None:
    """Return how much of a construct a format still says, None for all that its twin shows to be missing.

    What programs that read aloud get is compared first, and then what is seen.
    """
    text, twin = (written(form, document.document()) for document in (example.text, example.twin))
    if said(form.id, text) != said(form.id, twin):
        return None
    return Kept.SIGHT if shown(form.id, text) != shown(form.id, twin) else Kept.NOTHING


def made(form: Format, example: Example) -> tuple[str, ...]:
    """Return the marks that tell what a format makes of a construct: those of the text that its twin has not.

    Where there are none, what its twin has more, else which mark stands in which.
    """
    text, twin = (written(form, document.document()) for document in (example.text, example.twin))
    added = _more(text, twin, lambda content: marks(form.id, content))
    if added:
        return added
    if taken := _more(twin, text, lambda content: marks(form.id, content)):
        return tuple(f"no {mark}" for mark in taken)
    return _more(text, twin, lambda content: placed_marks(form.id, content))


def _more(text: bytes, twin: bytes, told: Callable[[bytes], Sequence[str]]) -> tuple[str, ...]:
    """Return the marks that a file has more often than another, each once."""
    return tuple(Counter(told(text)) - Counter(told(twin)))


@cache
def written(form: Format, document: Document) -> bytes:
    """Return the file of a document, written once for all that asks."""
    return form.write(document, StockMaterials())


def page() -> str:
    """Return docs/constructs.md."""
    return "\n".join([_INTRODUCTION, *(line for group in Group for line in _table(group))])


def _table(group: Group) -> Iterator[str]:
    titles = ["Construct", *(form.title for form in FORMATS), "Lost"]
    yield f"## {group}\n"
    yield f"| {' | '.join(titles)} |"
    yield f"|{'---|' * len(titles)}"
    for construct in CONSTRUCTS:
        if construct.group is group:
            cells = [construct.title, *(_cell(form, construct) for form in FORMATS), _losses(construct)]
            yield f"| {' | '.join(cells)} |"
    yield ""


def _cell(form: Format, construct: Construct) -> str:
    example = EXAMPLES[construct.id]
    found = measured(form, example)
    if found is Kept.NOTHING:
        return "—"
    told = made(form, example)
    shortened = [f"`{_short(mark)}`" for mark in told[:_MOST_MARKS]] + ["…"] * (len(told) > _MOST_MARKS)
    if found is not Kept.SIGHT:
        return " ".join(shortened)
    return f"seen only: {' '.join(shortened)}" if shortened else "seen only"


def _short(mark: str) -> str:
    shortened = mark if len(mark) <= _LONGEST_MARK else f"{mark[: _LONGEST_MARK - 1]}…"
    return shortened.replace("|", "\\|").replace("`", "’")


def _losses(construct: Construct) -> str:
    """Return what is lost, with the formats that lose it; in brackets where nobody misses it."""
    met: dict[tuple[str, bool], list[str]] = {}
    for form in FORMATS:
        for loss in form.losses:
            if loss.construct == construct.id:
                met.setdefault((loss.what, loss.missed), []).append(form.title)
    told = ((f"{', '.join(titles)}: {what}", missed) for (what, missed), titles in met.items())
    return "; ".join(sentence if missed else f"({sentence})" for sentence, missed in told) or "nothing"


def main() -> None:
    """Write docs/constructs.md."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
