"""The numbering definitions of lists: bullets and numbers, by how far in the list stands."""

from dataclasses import dataclass, field

from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import Element, w
from publisher.writers.docx.formats import twentieths
from publisher.writers.word_limits import LIST_LEVELS

_BULLETS = "•–"


@dataclass(slots=True)
class Numbering:
    """The lists of one Word file.

    A definition says how each level looks, and lists of the same look share one. Each list is an instance of its own:
    two lists in a row stay two, and a numbered one does not go on counting where the one before it stopped.
    """

    design: Design
    _definitions: dict[tuple[bool, int], int] = field(default_factory=dict)
    _instances: list[tuple[int, int, int | None]] = field(default_factory=list)

    def instance(self, *, start: int | None, level: int, depth: int) -> int:
        """Return the number of the instance for one list (`start` None: bullets) at a level, counted from 0.

        `depth` is the number of steps that the list is indented by.
        """
        definition = self._definitions.setdefault((start is not None, depth - level), len(self._definitions) + 1)
        self._instances.append((definition, level, start))
        return len(self._instances)

    def elements(self) -> list[Element]:
        """Return what the numbering part holds. python-docx has the part, and nothing for what stands in it."""
        definitions = [
            w(
                "abstractNum",
                w("multiLevelType", val="multilevel"),
                *(self._level(level, numbered=numbered, base=base) for level in range(LIST_LEVELS)),
                abstractNumId=identifier,
            )
            for (numbered, base), identifier in self._definitions.items()
        ]
        instances = [
            w("num", w("abstractNumId", val=definition), _restart(level, start), numId=number)
            for number, (definition, level, start) in enumerate(self._instances, start=1)
        ]
        return [*definitions, *instances]

    def _level(self, level: int, *, numbered: bool, base: int) -> Element:
        step = self.design.step
        return w(
            "lvl",
            w("start", val=1),
            w("numFmt", val="decimal" if numbered else "bullet"),
            w("lvlText", val=f"%{level + 1}." if numbered else _BULLETS[level % len(_BULLETS)]),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=twentieths((base + level + 1) * step), hanging=twentieths(step))),
            w("rPr", w("b"), w("bCs"), w("color", val=self.design.colours.accent)),
            ilvl=level,
        )


def _restart(level: int, start: int | None) -> Element | None:
    if start is None:
        return None
    return w("lvlOverride", w("startOverride", val=start), ilvl=level)
