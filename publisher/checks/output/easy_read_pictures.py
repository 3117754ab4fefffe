"""Whether the pictures of an easy-read file take enough of their rows and stand where reading begins, as measured.

Sources: the picture on the left, Department of Health, Making written information easier to understand for people with
learning disabilities (2010), which is the right where words run from right to left; a quarter of the row, our own
judgement.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from publisher.checks.limits import PICTURE_SHARE, aim
from publisher.checks.output.easy_read import Row, others
from publisher.findings import Finding
from publisher.model import Document

# Of the row, for what measures round.
_NEARLY = 0.002

_LARGER = (
    "Set “statement” of [picture] in styles/tokens.toml to {points}pt or more; if it is, take the rule that makes "
    "pictures smaller out of your style sheet."
)
_MOVED = (
    "If your workspace has style sheets of its own, take out the rule that moves it (“order”, “direction”, “float”, "
    "“grid-column”); if not, the program is at fault: please report it."
)


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A row's picture as a file has it: `width` and that of its row, `column`, are in points.

    `leads` says whether it stands before the row's words, on the side where reading begins. `where` ends a message:
    " on page 2 of the PDF".
    """

    row: Row
    width: float
    column: float
    leads: bool
    where: str

    @property
    def share(self) -> float:
        """Return the part of its row that it takes."""
        return self.width / self.column if self.column > 0 else 0.0


def misplaced_or_small(pictures: Iterable[SeenPicture], document: Document) -> Iterator[Finding]:
    """Find the smallest picture that takes too little of its row, and the first that is not where reading begins.

    What makes one small, or moves it, does so to others: those are counted.
    """
    found = tuple(pictures)
    share = aim(document.targets.picture_share, PICTURE_SHARE)
    if small := [one for one in found if one.share < share - _NEARLY]:
        least = min(small, key=lambda one: round(one.share, 2))
        yield Finding(
            f"{least.row.named} has a picture that takes {least.share:.0%} of the width of its row{least.where}; it "
            f"must take {share:.0%} or more{others(len(small) - 1, 'picture')}.",
            _LARGER.format(points=ceil((share - _NEARLY) * least.column)),
            least.row.block.place,
        )
    if moved := [one for one in found if not one.leads]:
        side = "left" if document.direction == "ltr" else "right"
        yield Finding(
            f"{moved[0].row.named} has a picture that does not stand on the {side} of its words, where reading begins,"
            f"{moved[0].where}{others(len(moved) - 1, 'picture')}.",
            _MOVED,
            moved[0].row.block.place,
        )
