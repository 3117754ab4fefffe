"""The numbering definitions of lists: bullets and numbers, by how far in the list stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import Element, w
from publisher.writers.docx.formats import twentieths
from publisher.writers.word_limits import LIST_LEVELS

_BULLETS = "•–"

# The instances that belong to the styles of items: who chooses one of them in Word begins such a list.
STYLED = {"ListBullet": 1, "ListNumber": 2}

# The widths of a bold digit, of the stop behind it and of the room before the words, in multiples of the type size.
# Digits are measured by Segoe UI and Arial, whose bold ones take 0.58 and 0.56 (`hmtx` of the fonts).
_DIGIT, _STOP, _ROOM = 0.58, 0.28, 0.25


@dataclass(frozen=True, slots=True)
class _Look:
    """The look of a list: `base` steps stand outside its first level, and `steps` from a bullet to the words."""

    numbered: bool
    base: float = 0
    steps: float = 1


@dataclass(slots=True)
class Numbering:
    """The lists of one Word file.

    A definition says how each level looks, and lists of the same look share one. Each list is an instance of its own:
    two lists in a row stay two, and a numbered one does not go on counting where the one before it stopped. The first
    instances are those of the styles of items.
    """

    design: Design
    _definitions: dict[_Look, int] = field(default_factory=dict)
    _instances: list[tuple[int, int, int | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Know the lists of the styles."""
        self._add(_Look(numbered=False), level=0, start=None)
        self._add(_Look(numbered=True), level=0, start=1)

    def steps(self, *, start: int | None, items: int) -> float:
        """Return the steps from the bullets or numbers of a list to its words: one, or what its widest number needs.

        They grow by halves, so that lists of about the same length look the same.
        """
        if start is None:
            return 1
        widest = _DIGIT * len(str(start + max(items, 1) - 1)) + _STOP + _ROOM
        return max(ceil(2 * widest * self.design.sizes.body / self.design.step) / 2, 1)

    def instance(self, *, start: int | None, level: int, depth: float, steps: float) -> int:
        """Return the number of the instance for one list (`start` None: bullets) at a level, counted from 0.

        `depth` is the number of steps that the list is indented by, `steps` that from its bullets to its words.
        """
        return self._add(_Look(start is not None, depth - level, steps), level, start)

    def _add(self, look: _Look, level: int, start: int | None) -> int:
        definition = self._definitions.setdefault(look, len(self._definitions) + 1)
        self._instances.append((definition, level, start))
        return len(self._instances)

    def elements(self) -> list[Element]:
        """Return what the numbering part holds. python-docx has the part, and nothing for what stands in it."""
        definitions = [
            w(
                "abstractNum",
                w("multiLevelType", val="multilevel"),
                *self._levels(look),
                abstractNumId=identifier,
            )
            for look, identifier in self._definitions.items()
        ]
        instances = [
            w("num", w("abstractNumId", val=definition), _restart(level, start), numId=number)
            for number, (definition, level, start) in enumerate(self._instances, start=1)
        ]
        return [*definitions, *instances]

    def _levels(self, look: _Look) -> Iterator[Element]:
        """Yield the levels; the first one of a style's list names the style, which the style's numbering asks for."""
        step = self.design.step
        style = next((name for name, number in STYLED.items() if number == self._definitions[look]), "")
        for level in range(LIST_LEVELS):
            text = (look.base + level + look.steps) * step
            yield w(
                "lvl",
                w("start", val=1),
                w("numFmt", val="decimal" if look.numbered else "bullet"),
                w("pStyle", val=style) if style and not level else None,
                w("lvlText", val=f"%{level + 1}." if look.numbered else _BULLETS[level % len(_BULLETS)]),
                w("lvlJc", val="left"),
                w("pPr", w("ind", left=twentieths(text), hanging=twentieths(look.steps * step))),
                w("rPr", w("b"), w("bCs"), w("color", val=self.design.colours.accent)),
                ilvl=level,
            )


def _restart(level: int, start: int | None) -> Element | None:
    if start is None:
        return None
    return w("lvlOverride", w("startOverride", val=start), ilvl=level)
