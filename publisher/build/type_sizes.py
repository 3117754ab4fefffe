"""The sizes of type that a workspace may set: none under what the guidance for the readers of an edition asks for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publisher.errors import SourceError
from publisher.fields import Table
from publisher.materials import Tokens
from publisher.model import PAPERS

# In points. A rem is 16 px until readers choose another size in their browsers (CSS Values 4, 6.1.1; CSS Fonts 4, 2.5).
_ON_PAPER = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "px": 0.75}
_ON_SCREEN = {**_ON_PAPER, "rem": 12.0}
_SIZE = re.compile(r"(\d+(?:\.\d+)?|\.\d+)([a-z]+)")

# Less than a point that no printer shows: 6.35 mm are 18 points, and not quite so once they are worked out.
_NEARLY = 0.01


@dataclass(frozen=True, slots=True)
class Least:
    """The least size of type in the groups `groups`, in points, and who asks for it.

    `names` are those that it holds for, () for all. In groups of the screen a size may be in rem.
    """

    groups: tuple[str, ...]
    points: int
    source: str
    names: tuple[str, ...] = ()
    on_screen: bool = False

    @property
    def units(self) -> Mapping[str, float]:
        """Return the units that a size may be written in, each in points."""
        return _ON_SCREEN if self.on_screen else _ON_PAPER

    @property
    def mend(self) -> str:
        """Return what to write, as a whole sentence."""
        size = f"{self.points / _ON_SCREEN['rem']:g}rem" if self.on_screen else f"{self.points}pt"
        return f"Write {size} or more: {self.source}."


# UKAAF's minimum standards for large print name everything on the page, and RNIB counts 16 to 22 pt as large print:
# see `styles/large-print.css`. The Department of Health's guide to easy read asks for 14 pt at least, which we take for
# all that stands on its pages; what is under the 16 pt of Photosymbols is told where files are read back. NHS
# and RNIB ask for 12 pt of running text; headings, captions and feet have no least size there.
_LARGE = "UKAAF asks for 18 points in all that is in large print (G003, MS03)"
_EASY = "the Department of Health asks for 14 points at least in easy read"
_CLEAR = "NHS and RNIB (Clear Print) ask for 12 points at least"
LEAST = (
    Least(("type-large-print",), 18, _LARGE),
    Least(("type-large-print-screen",), 18, _LARGE, on_screen=True),
    Least(("type-easy-read",), 14, _EASY),
    Least(("type", "type-standard", *(f"type-{paper}" for paper in PAPERS)), 12, _CLEAR, ("body",)),
)


def too_small(table: Table, tokens: Tokens) -> Iterator[SourceError]:
    """Yield a mistake for each size of type in a workspace's `table` that is under the least for its readers.

    `tokens` are all design tokens, with those of the table in their places.
    """
    for least in LEAST:
        for name in least.groups:
            group = table.table(name)
            for key, value in group.values.items():
                if not least.names or key in least.names:
                    yield from _under(least, group, key, value)
    for edition in ("large-print", "easy-read"):
        yield from _small_code(edition, table, tokens)


def _under(least: Least, group: Table, key: str, value: object) -> Iterator[SourceError]:
    size = _points(value, least.units)
    if size is None:
        yield group.refuse(key, f"“{value}” is not a size of type.", f"Write a number and its unit: {least.points}pt.")
    elif size < least.points - _NEARLY:
        shown = f"{value}, {size:g} points," if least.on_screen else value
        yield group.refuse(
            key, f"“{key}” in {group.name} is {shown} and must not be under {least.points} points.", least.mend
        )


def _small_code(edition: str, table: Table, tokens: Tokens) -> Iterator[SourceError]:
    """Yield a mistake where code in an edition is smaller than anything on its paper may be."""
    least = next(one for one in LEAST if f"type-{edition}" in one.groups)
    group = table.table(f"font-{edition}")
    value = group.values.get("code-size")
    body = _points(tokens[f"type-{edition}"]["body"], _ON_PAPER)
    if value is None or body is None:
        return
    size = _points(value, {**_ON_PAPER, "em": body})
    if size is None:
        yield group.refuse("code-size", f"“{value}” is not a size of type.", "Write a number and its unit: 1em.")
    elif size < least.points - _NEARLY:
        yield group.refuse(
            "code-size",
            f"“code-size” in {group.name} is {value}, {size:g} points, and must not be under {least.points} points.",
            f"Write 1em or more: {least.source}.",
        )


def _points(value: object, units: Mapping[str, float]) -> float | None:
    """Return a size in points, None for what is no size in one of the `units`."""
    found = _SIZE.fullmatch(value) if isinstance(value, str) else None
    return float(found[1]) * units[found[2]] if found and found[2] in units else None
