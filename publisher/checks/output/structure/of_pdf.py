"""The structure of a tagged PDF."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from publisher.checks.output.pdf.facts import Facts
from publisher.checks.output.pdf.tree import Annotation, Element, TaggedFile, Words
from publisher.checks.output.structure.parts import Block, Cell, Heading, Link, Picture, Structure, Table

_HEADING = re.compile(r"H([1-9]\d?)?")
_ROWS = frozenset({"THead", "TBody", "TFoot"})
_IN_LISTS = frozenset({"L", "TOC", "Table", "Note", "FENote"})


def structure(file: TaggedFile, facts: Facts) -> Structure:
    """Return what a PDF has by its tags."""
    walk = _Walk(file.language)
    walk.take(file.root, in_list=False)
    title = (facts.metadata or {}).get("title", "") or facts.information["title"]
    return Structure(
        title=title,
        language=file.language,
        headings=tuple(walk.headings),
        pictures=tuple(walk.pictures),
        tables=tuple(walk.tables),
        links=tuple(walk.links),
        blocks=tuple(walk.blocks),
        languages=tuple(walk.languages),
    )


def words(element: Element) -> str:
    """Return what an element says: what it means where it says so, alternative texts for pictures."""
    return " ".join("".join(_texts(element)).split())


def page_of(element: Element) -> str:
    """Return on which page an element begins, as words; "" where it does not say."""
    first = next(element.words, None)
    number = element.page if first is None else first.page
    return f"page {number}" if number else ""


def _texts(element: Element) -> Iterator[str]:
    if element.actual is not None:
        yield element.actual
    elif element.role in {"Figure", "Formula"} and element.alternative is not None:
        yield f" {element.alternative} "
    else:
        for child in element.children:
            match child:
                case Words():
                    yield child.text
                case Element():
                    yield from _texts(child)
                case Annotation():
                    pass


class _Walk:
    """Goes through the tags of a file once, in reading order."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.headings: list[Heading] = []
        self.pictures: list[Picture] = []
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self.blocks: list[Block] = []
        self.languages: list[tuple[str, Callable[[], str]]] = []

    def take(self, element: Element, *, in_list: bool) -> None:
        """Take an element and all in it; `in_list` says whether it stands in a list, table or note."""
        where = partial(page_of, element)
        if element.language != self.language:
            self.languages.append((element.language, where))
        match element.role:
            case "Figure" | "Formula":
                said = element.alternative if element.alternative is not None else element.actual
                # A picture that is in the tree is no decoration: that is no part of the tree (ISO 14289-1, 7.3).
                self.pictures.append(Picture(said if said and said.strip() else None, where))
            case "Link":
                targets = [one.target for one in element.annotations]
                described = next((one.contents for one in element.annotations if one.contents.strip()), "")
                self.links.append(Link(words(element) or described, targets[0] if targets else "", where))
            case "Table":
                self.tables.append(Table(tuple(_rows(element)), where))
            case "P" if not in_list:
                self.blocks.append(Block((words(element),), where))
            case role if level := _HEADING.fullmatch(role):
                self.headings.append(Heading(int(level[1] or 0), words(element), where))
            case _:
                pass
        inside = in_list or element.role in _IN_LISTS
        for child in element.children:
            if isinstance(child, Element):
                self.take(child, in_list=inside)


def _rows(table: Element) -> Iterator[tuple[Cell, ...]]:
    for group in table.children:
        if isinstance(group, Element):
            rows = group.children if group.role in _ROWS else (group,)
            for row in rows:
                if isinstance(row, Element) and row.role == "TR":
                    yield tuple(_cell(cell) for cell in row.children if isinstance(cell, Element))


def _cell(cell: Element) -> Cell:
    merged = any(cell.attributes.get(span, 1.0) != 1.0 for span in ("RowSpan", "ColSpan"))
    return Cell(words(cell), heads=cell.role == "TH", merged=merged)
