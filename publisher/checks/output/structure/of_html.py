"""The structure of a web page."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from publisher.checks.output.html import names
from publisher.checks.output.html.elements import is_unheard, role, selector, tag
from publisher.checks.output.html.read import Element, Page
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
_WORDED = frozenset({"a", "button", "summary"})
_IN_LISTS = frozenset({"li", "dt", "dd", "td", "th", "nav"})
_BLOCKS = frozenset({"p", "div", "section", "article", "main", "body", "blockquote"})


def structure(page: Page) -> Structure:
    """Return what a page has, as a screen reader would find it without running scripts or style sheets."""
    root = page.root
    walk = _Walk(page)
    body = root.find("body")
    walk.take(root if body is None else body, in_list=False, told=False)
    return Structure(
        title=page.title,
        language=page.language,
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

    def __init__(self, page: Page) -> None:
        self.page = page
        self.headings: list[Heading] = []
        self.pictures: list[Picture] = []
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self.blocks: list[Block] = []
        self.words = self.loose = self.regions = 0
        # Whether a link or button has words, which is asked for each drawing in it.
        self.worded: dict[Element, bool] = {}

    def take(self, element: Element, *, in_list: bool, told: bool) -> None:
        """Take an element and all in it: `in_list` in a list or table, `told` in what tells its words."""
        if is_unheard(element):
            return
        own, said = tag(element), role(element)
        self.note(element, own, said, in_list=in_list)
        if own in {"svg", "math"}:
            return
        told = told or own in _TELLING or said in {"heading", "listitem", "cell", "button", "link"}
        in_list = in_list or own in _IN_LISTS or said == "listitem"
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

    def note(self, element: Element, own: str, said: str, *, in_list: bool) -> None:
        """Note what an element is: `own` by its tag, `said` by its role."""
        if own in _LEVELS or said == "heading":
            level = element.get("aria-level", "") if said == "heading" else ""
            number = int(level) if _LEVEL.fullmatch(level) else _LEVELS.get(own, 2)
            self.headings.append(Heading(number, names.called(element, self.page), _at(element)))
        if own == "main" or said == "main":
            self.regions += 1
        if own == "a" and "href" in element.attrib:
            self.links.append(Link(names.called(element, self.page), element.get("href", ""), _at(element)))
        elif own == "table" and said not in _NOT_A_TABLE:
            self.tables.append(Table(tuple(_rows(element, self.page)), _at(element)))
        elif own in _BLOCKS and not in_list and (lines := _lines(element, own)):
            self.blocks.append(Block(lines, _at(element)))
        if (picture := self.picture(element, own, said)) is not None:
            self.pictures.append(picture)

    def picture(self, element: Element, own: str, said: str) -> Picture | None:
        """Return a picture, None for what is none."""
        if said in _NOT_A_TABLE:
            return Picture("", _at(element)) if own in {"img", "svg"} else None
        if own in {"img", "area"} or (own == "input" and element.get("type", "").lower() == "image"):
            alternative = element.get("alt")
            if alternative is None:
                alternative = names.name(element, self.page) or None
            return Picture(alternative, _at(element))
        if own == "svg":
            called = names.picture(element, self.page) or None
            # A drawing without a role stands for nothing of its own beside the words of a button or link.
            silent = called is None and not said and self.beside_words(element)
            return None if silent else Picture(called, _at(element))
        return Picture(names.picture(element, self.page), _at(element)) if said == "img" else None

    def beside_words(self, drawing: Element) -> bool:
        """Return whether a drawing stands in a link or button that has words."""
        around = next((one for one in drawing.iterancestors() if tag(one) in _WORDED), None)
        if around is None:
            return False
        if around not in self.worded:
            self.worded[around] = bool(names.words(around))
        return self.worded[around]


def _rows(table: Element, page: Page) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table, without those of tables in it."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table and not is_unheard(row):
            yield tuple(
                Cell(
                    names.called(cell, page),
                    heads=tag(cell) == "th" or role(cell) in _HEADS,
                    merged=any(cell.get(span, "1").strip() not in {"", "1"} for span in ("colspan", "rowspan")),
                )
                for cell in row
                if tag(cell) in {"td", "th"}
            )


def _lines(element: Element, own: str) -> tuple[str, ...]:
    """Return the lines of a block: those of a paragraph, or of the words that stand in another element itself."""
    if own == "p":
        return tuple(line.strip() for line in names.text(element).split("\n"))
    held = [element.text or "", *(child.tail or "" for child in element)]
    if not "".join(held).strip():
        return ()
    return tuple(line.strip() for line in "\n".join(held).split("\n") if line.strip())
