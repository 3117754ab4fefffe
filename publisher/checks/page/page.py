"""A web page as a browser shows it: the values of every element in every case in which it is met."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from publisher.checks.page.cascade import Unknown
from publisher.checks.page.component_values import Tokens, written
from publisher.checks.page.media import Case, container_holds, holds
from publisher.checks.page.sheet import Declaration, Rule
from publisher.checks.page.sight import for_screen_readers
from publisher.checks.page.style import Style
from publisher.checks.page.tree import NO_CHOICE, Element, Shape, Tree, read_tree
from publisher.reading.beginnings import quoted

NARROW, WIDE = 320, 1280  # CSS pixels; WCAG 2.2, 1.4.10 names 320
# What is left of A4 between margins of 20 mm, in CSS pixels: 170 mm.
PAPER = 643
_PRINT = Case("print", PAPER)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that can be seen in a case and look the same, by the elements in which they stand."""

    elements: tuple[Element, ...]
    style: Style
    case: Case

    @property
    def beginning(self) -> str:
        """Return the first words, for a message."""
        return quoted(self.elements[0].text)


@dataclass(slots=True, eq=False)
class Page:
    """A page with its cases; the styles of a case are computed when they are asked for, once."""

    tree: Tree
    cases: tuple[Case, ...] = ()
    _unjudged: tuple[Unknown, ...] = ()
    _asked: dict[str, Unknown] = field(default_factory=dict)
    _styles: dict[Case, Mapping[Shape, Style]] = field(default_factory=dict)
    _words: dict[Case, tuple[Words, ...]] = field(default_factory=dict)

    @property
    def sizes(self) -> tuple[Case, ...]:
        """Return the cases in which sizes and places may differ: those without another scheme of the device."""
        return tuple(case for case in self.cases if not case.dark and not case.more_contrast)

    @property
    def unjudged(self) -> tuple[Unknown, ...]:
        """Return what a browser may follow in the sheet and this program does not, in any case."""
        for case in self.cases:
            self.styles(case)
        return (*self._unjudged, *self._asked.values())

    def style(self, element: Element, case: Case) -> Style:
        """Return the style of an element in a case."""
        return self.styles(case)[element.shapes[case.choice]]

    def styles(self, case: Case) -> Mapping[Shape, Style]:
        """Return the style of every shape in a case, each after the one around it."""
        if case not in self._styles:
            self._styles[case] = _styles(self.tree, case, self._asked)
        return self._styles[case]

    def words(self, case: Case) -> tuple[Words, ...]:
        """Return all words that can be seen in a case, in order."""
        if case not in self._words:
            self._words[case] = tuple(_words(self.styles(case), case))
        return self._words[case]


@lru_cache(maxsize=2)
def read_page(content: bytes) -> Page:
    """Return a page with the cases in which it is met, from the bytes of its file."""
    tree = read_tree(content)
    cases = _cases(tree)
    return Page(tree, cases, tuple(_unjudged(tree, cases)))


def page_on_paper(content: bytes) -> Page:
    """Return the page that a PDF is laid out from, in its one case."""
    tree = read_tree(content)
    return Page(tree, (_PRINT,), tuple(_unjudged(tree, (_PRINT,))))


def _cases(tree: Tree) -> tuple[Case, ...]:
    """Return the cases: what the device asks for and what the reader chose, on a phone, on a wide screen, on paper."""
    devices = [
        Case("screen", width, dark, more)
        for width in (WIDE, NARROW)
        for dark in (False, True)
        for more in (False, True)
    ]
    coloured = {name for rule in tree.sheet.rules if _sets_colours(rule) for name, _ in rule.attributes}
    chosen = [
        replace(case, choice=choice)
        for choice in tree.choices
        for case in (
            Case("screen", WIDE),
            Case("screen", WIDE, dark=True, more_contrast=True) if choice[0] in coloured else Case("screen", NARROW),
            _PRINT,
        )
    ]
    return tuple(_different(tree, [*devices, _PRINT, *chosen]))


def _sets_colours(rule: Rule) -> bool:
    """Return whether a rule is about colours: sizes under it are then those without it."""
    return any(one.name in {"color-scheme", "color", "background", "background-color"} for one in rule.declarations)


def _different(tree: Tree, cases: list[Case]) -> Iterator[Case]:
    """Yield the cases in which other rules hold than in the same without the reader's choice."""
    by_media = {id(rule.media): rule.media for rule in tree.sheet.rules}
    named = [rule for rule in tree.sheet.rules if rule.attributes]
    for case in cases:
        if case.choice == NO_CHOICE or any(
            all(holds(query, case) for query in by_media[id(rule.media)])
            for rule in named
            if any(name == case.choice[0] for name, _ in rule.attributes)
        ):
            yield case


def _unjudged(tree: Tree, cases: tuple[Case, ...]) -> Iterator[Unknown]:
    """Yield what a browser may follow in the sheet and this program does not."""
    for fault in tree.sheet.unjudged:
        yield Unknown(fault.message, fault.line)
    seen: set[str] = set()
    queries = [(query, rule.declarations[0].line) for rule in tree.sheet.rules for query in rule.media]
    queries += [(query, rule.line) for rule in tree.sheet.pages for query in rule.media]
    for query, line in queries:
        text = written(query)
        if text not in seen:
            seen.add(text)
            if any(holds(query, case) is None for case in cases):
                yield Unknown(f"@media {text}", line)
    for element in tree.elements:
        for declaration in element.strange:
            if str(declaration) not in seen:
                seen.add(str(declaration))
                yield Unknown(str(declaration), declaration.line)
        if element.tag == "link" and "stylesheet" in element.attributes.get("rel", ""):
            yield Unknown("a style sheet in a file of its own")


def _styles(tree: Tree, case: Case, unjudged: dict[str, Unknown]) -> Mapping[Shape, Style]:
    """Return the style of each shape."""
    holding: dict[int, bool] = {}
    found: dict[Shape, Style] = {}
    for shape in tree.shapes[case.choice]:
        around = found[shape.around] if shape.around else None
        rules = [rule for rule in shape.rules if _active(rule, case, holding) and _asked(rule, around, unjudged)]
        found[shape] = Style(around, _in_order(rules, shape.inline), case)
    return found


def _active(rule: Rule, case: Case, holding: dict[int, bool]) -> bool:
    for query in rule.media:
        if id(query) not in holding:
            holding[id(query)] = holds(query, case) is True
        if not holding[id(query)]:
            return False
    return True


def _asked(rule: Rule, around: Style | None, unjudged: dict[str, Unknown]) -> bool:
    """Return whether the container queries of a rule hold; those that cannot be judged are noted."""
    for query in rule.containers:
        answer = _container_holds(query, around)
        if answer is None:
            text = f"@container {written(query)}"
            unjudged.setdefault(text, Unknown(text, rule.declarations[0].line))
        if not answer:
            return False
    return True


def _container_holds(query: Tokens, around: Style | None) -> bool | None:
    while around is not None and around.keyword("container-type") == "normal":
        around = around.around
    if around is None:
        return False  # a query without an element to ask never holds
    size = around.font_size
    return None if around.room is None or isinstance(size, Unknown) else container_holds(query, around.room, size)


def _in_order(rules: list[Rule], inline: tuple[Declaration, ...]) -> list[Declaration]:
    """Return declarations, the weightiest last (CSS Cascade 4, 6.1): those that are important above the others."""
    every = [declaration for rule in rules for declaration in rule.declarations]
    usual = [one for one in every if not one.important]
    important = [one for one in every if one.important]
    return [
        *usual,
        *(one for one in inline if not one.important),
        *important,
        *(one for one in inline if one.important),
    ]


def _words(styles: Mapping[Shape, Style], case: Case) -> Iterator[Words]:
    shown: dict[Shape, bool] = {}
    for shape, style in styles.items():
        around = shape.around is None or shown[shape.around]
        shown[shape] = around and style.display != "none" and not for_screen_readers(style)
        if shape.texts and shown[shape] and style.keyword("visibility") == "visible" and _is_set(shape, style):
            yield Words(tuple(shape.texts), style, case)


# What has lines of its own, so that its first line and first letter can be set (CSS Pseudo-elements 4, 2.1).
_WITH_LINES = frozenset({"block", "flow-root", "list-item", "inline-block", "table-cell", "table-caption"})


def _is_set(shape: Shape, style: Style) -> bool:
    """Return whether an element is there: a part of one may be set where nothing has such a part."""
    return not shape.part or (style.around is not None and style.around.display in _WITH_LINES)
