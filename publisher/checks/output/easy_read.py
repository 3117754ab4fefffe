"""What files of the edition easy read are asked beside what all files are: large type, whole rows, numbered pages.

Sources: at least 14 points, Department of Health, Making written information easier to understand for people with
learning disabilities (2010); 16 points, Photosymbols; a row that is not split, and "Page X of Y", UNE 153101.
How large pictures are and where they stand is in `easy_read_pictures.py`, how lines are set in `easy_read_lines.py`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from publisher.checks.limits import LEAST_TYPE_SIZE, TYPE_SIZE, aim
from publisher.checks.output.passages.passage import Passage
from publisher.errors import NOWHERE, Place
from publisher.findings import Finding, Severity
from publisher.model import Document, Explanation, Heading, Statement, plain_text

_EDITION = "easy-read"
# Less than a point that no printer shows; Word counts in half points, PDF in fractions that are worked out.
_NEARLY = 0.05

_LARGER = (
    "Set the type sizes of easy read, [type-easy-read] and [font-easy-read] in styles/tokens.toml, to {size:g}pt or "
    "more; if they are, take the rule that makes these words smaller out of your style sheet."
)
_IN_PICTURE = "Take a picture without words, or one whose words are larger."
_LONGEST_QUOTE = 12  # words


@dataclass(frozen=True, slots=True)
class Asked:
    """What an easy-read file was found to be: what is `broken` ends the build, what was `noticed` is to look at."""

    broken: tuple[Finding, ...] = ()
    noticed: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> "Asked":
        """Return findings, parted by how much they weigh; those that say nothing are errors."""
        told = tuple(findings)
        noticed = tuple(one for one in told if one.severity is Severity.WARNING)
        return cls(tuple(one for one in told if one not in noticed), noticed)


def is_easy_read(document: Document) -> bool:
    """Return whether a document's files are asked."""
    return document.edition == _EDITION


@dataclass(frozen=True, slots=True)
class Limits:
    """The sizes of type that a document's files need, in points: none under `least`; under `wanted` is told."""

    least: float
    wanted: float

    @classmethod
    def of(cls, document: Document) -> "Limits":
        """Return what the document's targets say, else what the guidance does."""
        targets = document.targets
        least = aim(targets.least_type_size, LEAST_TYPE_SIZE)
        wanted = aim(targets.type_size, TYPE_SIZE)
        return cls(least, max(least, wanted))

    def small(
        self, size: float, words: str, where: str, place: Place = NOWHERE, *, picture: bool = False
    ) -> Iterator[Finding]:
        """Yield a finding where words are too small; `where` follows them. Words in a picture are never an error."""
        if size >= self.wanted - _NEARLY:
            return
        needs = size < self.least - _NEARLY
        limit = f"needs {self.least:g}" if needs else f"should have {self.wanted:g}"
        yield Finding(
            f"“{quoted(words)}”{where} is set in {round(size, 1):g} points; easy read {limit} or more.",
            _IN_PICTURE if picture else _LARGER.format(size=self.wanted),
            place,
            Severity.ERROR if needs and not picture else Severity.WARNING,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """What stands together on one page: a statement with its picture, or a word box, as they were found in a file.

    `origins` are the elements of the file that hold its words, `heading` those of the heading straight before it.
    """

    block: Statement | Explanation
    origins: tuple[object, ...]
    heading: Heading | None = None
    heading_origin: object = None

    @property
    def named(self) -> str:
        """Return what a message calls it."""
        if isinstance(self.block, Statement):
            return f"The statement “{quoted(plain_text(self.block.children))}”"
        return f"The word box “{quoted(plain_text(self.block.term))}”"

    @property
    def pictured(self) -> bool:
        """Return whether a picture belongs to it."""
        return isinstance(self.block, Statement) and self.block.picture is not None


def rows(document: Document, pairs: Iterable[tuple[Passage, Passage]]) -> Iterator[Row]:
    """Yield the rows of a document in order, by the `pairs` of what it says and what was found to say the same."""
    origins: dict[int, list[object]] = {}
    headings: dict[Place, object] = {}
    for expected, found in pairs:
        if isinstance(expected.origin, Statement | Explanation) and found.origin is not None:
            origins.setdefault(id(expected.origin), []).append(found.origin)
        elif expected.kind.startswith("heading") and found.origin is not None:
            headings.setdefault(expected.place, found.origin)
    for before, block in pairwise((None, *document.blocks)):
        if isinstance(block, Statement | Explanation) and id(block) in origins:
            heading = before if isinstance(before, Heading) else None
            yield Row(block, tuple(origins[id(block)]), heading, headings.get(heading.place) if heading else None)


def quoted(words: str) -> str:
    """Return words as a message quotes them: the first dozen."""
    told = words.split()
    return " ".join(told[:_LONGEST_QUOTE]) + (" …" if len(told) > _LONGEST_QUOTE else "")


def others(number: int, what: str) -> str:
    """Return how a message says that so many more have its fault, "" for none."""
    return f" (and {number} more {what}{'s' if number > 1 else ''})" if number else ""
