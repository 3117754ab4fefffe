"""The elements of a web page, each with the rules that fit it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import cssselect2
from lxml import etree, html

from publisher.checks.page.component_values import Node
from publisher.checks.page.matching import Matching
from publisher.checks.page.pseudo import PARTS, parts_in, strange
from publisher.checks.page.sheet import Declaration, Rule, Sheet, read_inline, read_sheet

Choice = tuple[str, str]


@dataclass(slots=True, eq=False)
class Element:
    """One element: `children` are elements and texts in order, `rules` what fits it, by the reader's choice.

    `text` are the words that stand directly in it. `strange` are declarations for parts of the element whose effect is
    not followed. `part` names the part of the element around it that this is: “first-line”, "" for a whole element.
    """

    tag: str
    attributes: Mapping[str, str]
    parent: "Element | None"
    children: "list[Element | str]" = field(default_factory=list)
    inline: tuple[Declaration, ...] = ()
    rules: dict[Choice, tuple[Rule, ...]] = field(default_factory=dict)
    shapes: "dict[Choice, Shape]" = field(default_factory=dict)
    strange: tuple[Declaration, ...] = ()
    text: str = ""
    part: str = ""

    @property
    def classes(self) -> frozenset[str]:
        """Return the element's classes."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def around(self) -> "Iterator[Element]":
        """Yield the element and those around it, the nearest first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    @property
    def within(self) -> "Iterator[Element]":
        """Yield the element and those inside it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.within

    @property
    def parts(self) -> "list[Element]":
        """Return the elements that stand directly inside."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def is_link(self) -> bool:
        """Return whether this is a link that leads somewhere."""
        return self.tag == "a" and "href" in self.attributes


@dataclass(slots=True, eq=False)
class Shape:
    """What elements have in common that look the same in every case: the same rules, within the same shape.

    `texts` are those of them with words directly in them. `part` is that of its elements.
    """

    around: "Shape | None"
    rules: tuple[Rule, ...]
    inline: tuple[Declaration, ...]
    part: str = ""
    texts: list[Element] = field(default_factory=list)


def words(element: Element) -> str:
    """Return the words of an element as a reader meets them, with a line feed for each line break."""
    parts = (child if isinstance(child, str) else words(child) for child in element.children)
    return "\n" if element.tag == "br" else "".join(parts)


NO_CHOICE: Choice = ("", "")
# Elements without words of the page: what a picture says within itself is the picture's.
_LEAVES = frozenset({"svg", "script", "style", "template", "iframe", "math"})


@dataclass(slots=True)
class Tree:
    """A page as elements in order, the sheet of its style elements, and the choices that its reader has."""

    elements: list[Element]
    sheet: Sheet
    choices: tuple[Choice, ...]
    shapes: Mapping[Choice, list[Shape]]

    @property
    def root(self) -> Element:
        """Return the root element."""
        return self.elements[0]


def read_tree(page: bytes) -> Tree:
    """Return the elements of a page in UTF-8 with the rules that fit each."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    root = html.document_fromstring(page or b"<html></html>", parser=parser)
    sheet = read_sheet("".join(str(style.text or "") for style in root.iter("style")))
    if root.find(".//script") is not None:
        for shown in root.xpath("//*[@hidden]"):  # the page's script shows them, and what templates hold
            del shown.attrib["hidden"]
        for template in root.xpath("//template"):
            template.drop_tag()
    choices = _choices(sheet, root)
    matching = Matching(sheet, dict.fromkeys(name for name, _ in choices))
    elements = _walk(root, matching, choices)
    shapes = {choice: _shapes(elements, choice) for choice in (NO_CHOICE, *choices)}
    return Tree([element for element in elements if not element.part], sheet, choices, shapes)


def _shapes(elements: list[Element], choice: Choice) -> list[Shape]:
    """Return the shapes of elements under a choice, each after the one around it."""
    kept: dict[tuple[object, ...], Shape] = {}
    for element in elements:
        around = element.parent.shapes[choice] if element.parent else None
        key = (around, element.rules[choice], element.inline, element.is_link, element.part)
        if key not in kept:
            kept[key] = Shape(around, element.rules[choice], element.inline, element.part)
        element.shapes[choice] = kept[key]
        if element.text:
            kept[key].texts.append(element)
    return list(kept.values())


def _choices(sheet: Sheet, root: Node) -> tuple[Choice, ...]:
    """Return the attributes that a reader's choice gives the root element, as the selectors of the sheet ask for them.

    They begin with “data-”, and stand in the page on no element.
    """
    asked = dict.fromkeys(choice for rule in sheet.rules for choice in sorted(rule.attributes))
    valued = {name for name, value in asked if value}
    there = {name for element in root.iter(etree.Element) for name in element.attrib}
    anchored = {name for rule in sheet.rules for name, _ in rule.attributes if _at_root(rule.text, name)}
    return tuple(
        (name, value)
        for name, value in asked
        if (name not in there or name in anchored) and (value or name not in valued)
    )


def _at_root(text: str, name: str) -> bool:
    return any(f"{start}[{name}" in text for start in (":root", "html"))


@dataclass(frozen=True, slots=True)
class _Found:
    """An element with the rules that fit it: the browser's, the page's, and those that go by a choice, by its name."""

    wrapper: Node
    element: Element
    browser: list[Node]
    steady: list[Node]
    chosen: dict[str, list[Node]]

    def rules(self, matching: Matching, chosen: Mapping[str, list[Node]]) -> tuple[Rule, ...]:
        """Return the rules for the element in order, with those of a choice in their places."""
        every = [*self.steady, *(one for found in {**self.chosen, **chosen}.values() for one in found)]
        return matching.in_order(self.browser, every, self.element.part)


def _walk(root: Node, matching: Matching, choices: tuple[Choice, ...]) -> list[Element]:
    """Return the elements of a page in order, each with what fits it."""
    made: dict[int, Element] = {}
    waiting: list[tuple[Node, Element | None]] = [(cssselect2.ElementWrapper.from_html_root(root), None)]
    every: list[_Found] = []
    while waiting:
        wrapper, parent = waiting.pop()
        node = wrapper.etree_element
        inline = read_inline(node.get("style", "")) if "style" in node.attrib else ()
        element = Element(str(node.tag).lower(), dict(node.attrib), parent, inline=inline)
        chosen = {name: rules.match(wrapper) for name, rules in matching.chosen.items()}
        found = _Found(wrapper, element, matching.browser.match(wrapper), matching.steady.match(wrapper), chosen)
        every.append(found)
        made[id(node)] = element
        if element.tag not in _LEAVES:
            every += _parts(found, matching)
        if element.tag not in _LEAVES:
            waiting += [(child, element) for child in reversed(list(wrapper.iter_children()))]
    for found in every:
        found.element.rules[NO_CHOICE] = found.rules(matching, {})
        if not found.element.part:
            found.element.strange = strange([*found.steady, *(one for fit in found.chosen.values() for one in fit)])
    for choice in choices:
        _choose(root, choice, matching, every)
    for found in every:
        if not found.element.part:
            _fill(found.wrapper.etree_element, found.element, made)
    for found in every:
        _fill_part(found.element)
    return [found.element for found in every]


def _parts(found: _Found, matching: Matching) -> Iterator[_Found]:
    """Yield the parts of an element that rules set: as elements that stand in it, but are none of its children."""
    for part in PARTS:
        if part in parts_in(found.steady) | matching.parts_by_choice:
            element = Element(f"::{part}", {}, found.element, part=part)
            yield replace(found, element=element)


def _fill_part(element: Element) -> None:
    """Put the words that a part shows into it: those of its element, or the number of an item."""
    if element.part and element.parent is not None:
        item = element.parent
        numbered = item.tag == "li" and item.parent is not None and item.parent.tag == "ol"
        whole = "1." if numbered else ""
        element.text = whole if element.part == "marker" else " ".join(words(item).split())


def _choose(root: Node, choice: Choice, matching: Matching, every: list[_Found]) -> None:
    """Find the rules for each element anew where the root has the attribute of a choice."""
    name, value = choice
    before = root.get(name)
    root.set(name, value)  # the wrappers look at the page as it is
    for found in every:
        fresh = matching.chosen[name].match(found.wrapper)
        usual = found.element.rules[NO_CHOICE]
        found.element.rules[choice] = found.rules(matching, {name: fresh}) if fresh or found.chosen[name] else usual
        found.element.strange += strange(fresh) if not found.element.part else ()
    if before is None:
        del root.attrib[name]
    else:
        root.set(name, before)


def _fill(node: Node, element: Element, made: dict[int, Element]) -> None:
    """Put the texts and the elements that stand inside an element into it, in order."""
    if element.tag in _LEAVES:
        return
    if node.text:
        element.children.append(node.text)
    for child in node:
        if id(child) in made:
            element.children.append(made[id(child)])
        if child.tail:
            element.children.append(child.tail)
    element.text = " ".join(" ".join(one for one in element.children if isinstance(one, str)).split())
