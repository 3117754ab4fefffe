"""The structure of a web page."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from publisher.checks.output.structure.html_tree import (
    Element,
    drawing_name,
    is_unheard,
    name,
    role,
    selector,
    text,
    words,
)
from publisher.checks.output.structure.parts import Block, Cell, Heading, Link, Picture, Structure, Table

_LEVEL = re.compile("[1-9][0-9]?")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_NOT_A_TABLE = frozenset({"presentation", "none"})
_HEADS = frozenset({"columnheader", "rowheader"})
# Elements that say what the words in them are (HTML Standard, 4.3 to 4.11); blocks that say nothing are not among them.
_TELLING = frozenset(
    {
        *_LEVELS,
        *("p", "li", "dt", "dd", "td", "th", "caption", "figcaption", "blockquote", "pre", "address", "summary"),
        *("a", "button", "label", "legend", "option", "select", "textarea", "dfn"),
    }
)
_IN_LISTS = frozenset({"li", "dt", "dd", "td", "th", "nav"})
_BLOCKS = frozenset({"p", "div", "section", "article", "main", "body", "blockquote"})


def structure(root: Element) -> Structure:
    """Return what a page has, as a screen reader would find it without running scripts or style sheets."""
    title = root.find("head/title")
    walk = _Walk()
    body = root.find("body")
    walk.take(root if body is None else body, in_list=False, told=False)
    return Structure(
        title="" if title is None else " ".join("".join(title.itertext()).split()),
        language=(root.get("lang") or root.get("xml:lang") or "").strip(),
        headings=tuple(walk.headings),
        pictures=tuple(walk.pictures),
        tables=tuple(walk.tables),
        links=tuple(walk.links),
        blocks=tuple(walk.blocks),
        languages=tuple(
            (one.get("lang", ""), _at(one)) for one in root.iter() if "lang" in one.attrib and one is not root
        ),
        words=walk.words,
        loose=walk.loose,
        regions=walk.regions,
        unseen=tuple(_unseen(root)),
    )


def _at(element: Element) -> Callable[[], str]:
    return partial(selector, element)


def _unseen(root: Element) -> Iterator[str]:
    """Yield what is shown and cannot be known from the file: frames, and what scripts from elsewhere may write."""
    frames = sum(1 for _ in root.iter("iframe", "frame"))
    if frames:
        yield f"what {frames} {'frame' if frames == 1 else 'frames'} of the page would show: no address is fetched"
    scripts = [one for one in root.iter("script") if one.get("src")]
    if scripts:
        yield "what scripts from other addresses would change in the page: none is fetched or run"


class _Walk:
    """Goes through a page once, in reading order."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self.pictures: list[Picture] = []
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self.blocks: list[Block] = []
        self.words = self.loose = self.regions = 0

    def take(self, element: Element, *, in_list: bool, told: bool) -> None:
        """Take an element and all in it: `in_list` in a list or table, `told` in what tells its words."""
        if is_unheard(element):
            return
        tag, said = name(element), role(element)
        self.note(element, tag, said, in_list=in_list)
        if tag in {"svg", "math"}:
            return
        told = told or tag in _TELLING or said in {"heading", "listitem", "cell", "button", "link"}
        in_list = in_list or tag in _IN_LISTS or said == "listitem"
        self.count(element.text, told=told)
        for child in element:
            if isinstance(child.tag, str):
                self.take(child, in_list=in_list, told=told)
            self.count(child.tail, told=told)

    def count(self, words: str | None, *, told: bool) -> None:
        """Count words, and those that nothing tells."""
        number = len(words.split()) if words else 0
        self.words += number
        self.loose += 0 if told else number

    def note(self, element: Element, tag: str, said: str, *, in_list: bool) -> None:
        """Note what an element is."""
        if tag in _LEVELS or said == "heading":
            level = element.get("aria-level", "") if said == "heading" else ""
            number = int(level) if _LEVEL.fullmatch(level) else _LEVELS.get(tag, 2)
            self.headings.append(Heading(number, words(element), _at(element)))
        if tag == "main" or said == "main":
            self.regions += 1
        if tag == "a" and "href" in element.attrib:
            self.links.append(Link(words(element), element.get("href", ""), _at(element)))
        elif tag == "table" and said not in _NOT_A_TABLE:
            self.tables.append(Table(tuple(_rows(element)), _at(element)))
        elif tag in _BLOCKS and not in_list and (lines := _lines(element, tag)):
            self.blocks.append(Block(lines, _at(element)))
        if (picture := _picture(element, tag, said)) is not None:
            self.pictures.append(picture)


def _picture(element: Element, tag: str, said: str) -> Picture | None:
    """Return a picture, None for what is none."""
    if said in _NOT_A_TABLE:
        return Picture("", _at(element)) if tag in {"img", "svg"} else None
    named = element.get("aria-label", "").strip() or element.get("aria-labelledby", "").strip()
    if tag in {"img", "area"} or (tag == "input" and element.get("type", "").lower() == "image"):
        alternative = element.get("alt")
        if alternative is None and named:
            alternative = words(element)
        return Picture(alternative, _at(element))
    if tag == "svg":
        called = drawing_name(element)
        # A drawing without a role stands for nothing of its own beside the words of a button or link.
        beside = next((one for one in element.iterancestors() if name(one) in {"a", "button", "summary"}), None)
        if not called and not said and beside is not None and text(beside).strip():
            return None
        return Picture(called or None, _at(element))
    if said == "img":
        return Picture(words(element) if named else None, _at(element))
    return None


def _rows(table: Element) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table, without those of tables in it."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table and not is_unheard(row):
            yield tuple(
                Cell(
                    words(cell),
                    heads=name(cell) == "th" or role(cell) in _HEADS,
                    merged=any(cell.get(span, "1").strip() not in {"", "1"} for span in ("colspan", "rowspan")),
                )
                for cell in row
                if name(cell) in {"td", "th"}
            )


def _lines(element: Element, tag: str) -> tuple[str, ...]:
    """Return the lines of a block: those of a paragraph, or of the words that stand in another element itself."""
    if tag == "p":
        return tuple(line.strip() for line in text(element).split("\n"))
    own = [element.text or "", *(child.tail or "" for child in element)]
    if not "".join(own).strip():
        return ()
    return tuple(line.strip() for line in "\n".join(own).split("\n") if line.strip())
