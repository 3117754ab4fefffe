"""What the styles and lists of a Word file say, through all that a style is based on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from publisher.checks.output.word.names import Element, find, says_on, value, w, whole
from publisher.checks.output.word.package import Package

# Word draws styles in a circle, or very deep ones, no further than this.
_DEEPEST = 20


class Styles:
    """The styles of one file, by their identifiers."""

    def __init__(self, root: Element | None) -> None:
        """Take the styles part, None for a file that has none."""
        self.root = root
        self._by_id = (
            {value(style, "styleId"): style for style in root.iterchildren(w("style"))} if root is not None else {}
        )
        self._by_name = {value(find(style, "name")): identifier for identifier, style in self._by_id.items()}
        self._chains: dict[str, tuple[Element, ...]] = {}
        self._stated: dict[tuple[str, str], Element | None] = {}
        self._values: dict[tuple[str, str, str], str] = {}

    @cached_property
    def default_paragraph(self) -> str:
        """Return the identifier of the style of paragraphs that name none, "" where there is none."""
        for identifier, style in self._by_id.items():
            if value(style, "type") == "paragraph" and says_on(value(style, "default")):
                return identifier
        return ""

    @cached_property
    def defaults(self) -> Element | None:
        """Return what holds for words where no style says anything (`w:rPrDefault`)."""
        return find(self.root, "docDefaults/rPrDefault/rPr")

    def chain(self, identifier: str) -> tuple[Element, ...]:
        """Return a style and those that it is based on, itself first; () for one that is not in the file."""
        if identifier not in self._chains:
            self._chains[identifier] = tuple(self._walk(identifier))
        return self._chains[identifier]

    def names(self, identifier: str) -> tuple[str, ...]:
        """Return the names that people see, of a style and of those that it is based on."""
        return tuple(value(find(style, "name")) for style in self.chain(identifier))

    def stated(self, identifier: str, path: str) -> Element | None:
        """Return what the nearest style says at a path ("pPr/outlineLvl"), None where none says anything."""
        known = (identifier, path)
        if known not in self._stated:
            said = (found for style in self.chain(identifier) if (found := find(style, path)) is not None)
            self._stated[known] = next(said, None)
        return self._stated[known]

    def stated_value(self, identifier: str, path: str, name: str) -> str:
        """Return an attribute as the nearest style has it that has this very attribute, "" where none has."""
        known = (identifier, path, name)
        if known not in self._values:
            said = (found for style in self.chain(identifier) if (found := value(find(style, path), name)))
            self._values[known] = next(said, "")
        return self._values[known]

    def identifier(self, name: str) -> str:
        """Return the identifier of the style that people know by a name, "" where there is none."""
        return self._by_name.get(name, "")

    def _walk(self, identifier: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            style = self._by_id.get(identifier)
            if style is None:
                return
            yield style
            identifier = value(find(style, "basedOn"))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its form ("bullet", "decimal") and its first number.

    In twentieths of a point from the margin, `mark` is where the bullet or number stands, `text` where the words begin.
    """

    form: str
    start: int
    mark: int
    text: int


class Lists:
    """The lists of one file: what each instance says of each of its levels."""

    def __init__(self, root: Element | None) -> None:
        """Take the numbering part, None for a file that has none."""
        self._levels: dict[tuple[str, str], Level] = {}
        if root is None:
            return
        definitions = {
            value(definition, "abstractNumId"): {
                value(level, "ilvl"): level for level in definition.iterchildren(w("lvl"))
            }
            for definition in root.iterchildren(w("abstractNum"))
        }
        for instance in root.iterchildren(w("num")):
            number = value(instance, "numId")
            overrides = {value(one, "ilvl"): one for one in instance.iterchildren(w("lvlOverride"))}
            for name, level in definitions.get(value(find(instance, "abstractNumId")), {}).items():
                self._levels[number, name] = _level(level, overrides.get(name))

    def level(self, instance: str, level: str) -> Level | None:
        """Return a level of an instance, None where the file has no such list."""
        return self._levels.get((instance, level))


def _level(level: Element, override: Element | None) -> Level:
    own = find(override, "lvl")
    told = level if own is None else own
    start = value(find(override, "startOverride")) or value(find(told, "start")) or "0"
    indent = find(told, "pPr/ind")
    text = whole(value(indent, "start") or value(indent, "left"))
    return Level(value(find(told, "numFmt")), whole(start), text - whole(value(indent, "hanging")), text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a paragraph is, by its own properties and by its styles.

    `names` are its style's name and those of what this is based on. `outline` is its level among the headings, 0 to 8,
    None for text. `indent` is where its words begin, in twentieths of a point from the margin. `list_level` is the
    level of the list that it begins an item of, None where it does not; `instance` is the list's number.
    """

    element: Element
    style: str
    names: tuple[str, ...]
    outline: int | None
    indent: int
    instance: str = ""
    list_level: Level | None = None


# Word's value for text that is no heading (17.3.1.20).
_BODY_TEXT = 9


class Reading:
    """One file, ready to say what each of its paragraphs is."""

    def __init__(self, package: Package) -> None:
        """Take the parts of the file."""
        self.package = package
        self.styles = Styles(package.styles)
        self.lists = Lists(package.numbering)

    def paragraph(self, element: Element) -> Paragraph:
        """Return what a paragraph is."""
        properties = find(element, "pPr")
        style = value(find(properties, "pStyle")) or self.styles.default_paragraph
        instance, level = self._list(properties, style)
        return Paragraph(
            element,
            style,
            self.styles.names(style),
            self._outline(properties, style),
            self._indent(properties, style, level),
            instance,
            level,
        )

    def indent_of(self, name: str) -> int:
        """Return where the words of the style with a name begin, in twentieths of a point; 0 where there is none."""
        identifier = self.styles.identifier(name)
        return self._indent(None, identifier, None) if identifier else 0

    def _outline(self, properties: Element | None, style: str) -> int | None:
        own = find(properties, "outlineLvl")
        stated = self.styles.stated(style, "pPr/outlineLvl") if own is None else own
        level = whole(value(stated), _BODY_TEXT)
        return level if 0 <= level < _BODY_TEXT else None

    def _list(self, properties: Element | None, style: str) -> tuple[str, Level | None]:
        own = find(properties, "numPr")
        stated = self.styles.stated(style, "pPr/numPr") if own is None else own
        instance = value(find(stated, "numId"))
        level = self.lists.level(instance, value(find(stated, "ilvl")) or "0")
        return (instance, level) if level else ("", None)

    def _indent(self, properties: Element | None, style: str, level: Level | None) -> int:
        own = find(properties, "ind")
        if direct := value(own, "start") or value(own, "left"):
            return whole(direct)
        if level is not None:
            return level.text
        stated = self.styles.stated_value(style, "pPr/ind", "start") or self.styles.stated_value(
            style, "pPr/ind", "left"
        )
        return whole(stated)
