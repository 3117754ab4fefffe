"""The passages that a PDF's structure tree gives, in the order in which a screen reader reads it.

What the program adds in every document is left out by its structure: the list of contents (TOC) with its heading, the
labels of list items, the marks of notes and the ways back from them. All else that the file holds is a passage.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from publisher.checks.output.passages.passage import (
    CAPTION,
    ITEM,
    NOTE,
    PARAGRAPH,
    QUOTATION,
    TERMS,
    Gathering,
    Passage,
    cell_kind,
    heading_kind,
    list_kind,
    row_kind,
    table_kind,
    terms_kind,
)
from publisher.checks.output.pdf.tree import Annotation, Child, Element, TaggedFile, Words

# Elements that stand within a line. All others end the words before them.
INLINE = frozenset({"Annot", "Code", "Em", "Figure", "Formula", "Link", "Quote", "Reference", "Span", "Strong", "Sub"})
_HEADING = re.compile(r"H([1-6])")
_ROWS = frozenset({"THead", "TBody", "TFoot"})
# The ids that the program gives to notes and to the places that refer to them. No heading's begins with "_".
_TO_NOTE = re.compile(r"#_note-\d+")
_FROM_NOTE = re.compile(r"#_note-\d+-from-\d+")
# What a style sheet sets before an item: a number with its full stop or bracket, in the digits of any script.
_NUMBER = re.compile(r"(\d+)\s*[.)\u06d4\u0964]")
_NUMBERINGS = frozenset({"Decimal", "Ordered", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"})
# No table of data has more columns; what says so was made to fill the memory.
_WIDEST_SPAN = 1000
_DEFINITIONS = frozenset({"", "None", "Description"})


def passages(file: TaggedFile, gathering: Callable[[str], Gathering] = Gathering) -> list[Passage]:
    """Return the passages of a file read back; `gathering` gathers the words of each."""
    return list(_Reader(file.language, gathering).blocks((file.root,), file.language, 0))


def contents(file: TaggedFile, gathering: Callable[[str], Gathering]) -> list[Passage]:
    """Return the passages of the lists of contents, which are none of the text."""
    reader = _Reader(file.language, gathering)
    return [passage for one in _of_role(file.root, "TOC") for passage in reader.contents(one)]


def _of_role(element: Element, role: str) -> Iterator[Element]:
    """Yield the outermost elements of a role below an element."""
    for child in element.children:
        if isinstance(child, Element):
            if child.role == role:
                yield child
            else:
                yield from _of_role(child, role)


class _Reader:
    """Takes one tree apart."""

    def __init__(self, language: str, gathering: Callable[[str], Gathering]) -> None:
        self.language, self.gathering = language, gathering

    def new_run(self) -> "_Run":
        """Return what gathers a line."""
        return _Run(self.gathering(self.language))

    def blocks(self, children: Iterable[Child], language: str, depth: int) -> Iterator[Passage]:
        """Yield what a block holds: elements, and words that stand in it bare as if they were a paragraph."""
        bare = self.new_run()
        for child in children:
            captions = _captions(child)
            if isinstance(child, Element) and (captions or child.role not in INLINE):
                if captions:
                    bare.picture(child)
                yield from bare.end(PARAGRAPH, depth)
                bare = self.new_run()
                for block in captions or (child,):
                    yield from self.block(block, depth)
            else:
                bare.take(child, language)
        yield from bare.end(PARAGRAPH, depth)

    def block(self, element: Element, depth: int) -> Iterator[Passage]:
        """Yield the passages of one element that is a block."""
        match element.role:
            case "TOC":
                pass
            case "Sect" if _is_contents(element):
                pass
            case "P":
                yield from self.run(element, PARAGRAPH, depth)
            case "Caption":
                yield from self.run(element, CAPTION, depth)
            case "BlockQuote":
                yield Passage(QUOTATION, depth, page=_page(element))
                yield from self.blocks(element.children, element.language, depth + 1)
            case "Note" | "FENote":
                yield Passage(f"{NOTE} {_number(_label(element))}".rstrip(), depth, page=_page(element))
                yield from self.blocks(_without_labels(element), element.language, depth + 1)
            case "L":
                yield from self.items(element, depth)
            case "Table":
                yield from self.table(element, depth)
            case role if level := _HEADING.fullmatch(role):
                yield from self.run(element, heading_kind(int(level[1])), depth)
            case _:
                yield from self.blocks(element.children, element.language, depth)

    def run(self, element: Element, kind: str, depth: int) -> Iterator[Passage]:
        """Yield all that an element holds as one passage."""
        run = self.new_run()
        run.take_all(element)
        yield from (replace(passage, origin=element) for passage in run.end(kind, depth))

    def items(self, element: Element, depth: int) -> Iterator[Passage]:
        """Yield a list with its items, or a list of terms with their descriptions."""
        items = [child for child in element.children if isinstance(child, Element) and child.role == "LI"]
        labels = [_label(item) for item in items]
        numbers = [_number(label) for label in labels]
        numbering = str(element.attributes.get("ListNumbering", ""))
        numbered = numbering in _NUMBERINGS or (bool(numbers) and all(numbers))
        terms = not numbered and numbering in _DEFINITIONS and any(map(_says_something, labels))
        yield Passage(
            terms_kind(len(items)) if terms else list_kind(len(items), numbered=numbered), depth, page=_page(element)
        )
        for item, number in zip(items, numbers, strict=True):
            if terms:
                run = self.new_run()
                for part in _labels(item):
                    run.take_all(part)
                    run.gathering.text(" ", part.language)
                yield from run.end(TERMS, depth + 1)
            else:
                yield Passage(f"{ITEM} {number}" if numbered else ITEM, depth + 1, page=_page(item))
            yield from self.blocks(_without_labels(item), item.language, depth + 2)

    def table(self, element: Element, depth: int) -> Iterator[Passage]:
        """Yield a table, its caption, its rows and their cells."""
        groups = [child for child in element.children if isinstance(child, Element)]
        rows = [
            (row, group.role == "THead")
            for group in groups
            for row in (group.children if group.role in _ROWS else (group,))
            if isinstance(row, Element) and row.role == "TR"
        ]
        yield Passage(table_kind(len(rows)), depth, page=_page(element))
        for group in groups:
            if group.role not in _ROWS and group.role != "TR":
                yield from self.block(group, depth + 1)
        for row, head in rows:
            cells = [cell for cell in row.children if isinstance(cell, Element)]
            yield Passage(row_kind(len(cells), head=head), depth + 1, page=_page(row))
            for cell in cells:
                yield from self.cell(cell, depth + 2)

    def cell(self, element: Element, depth: int) -> Iterator[Passage]:
        """Yield a cell; one without words too, since it has its place in the row."""
        scope = str(element.attributes.get("Scope", "unknown")).lower() if element.role == "TH" else ""
        spans = (_span(element, "ColSpan"), _span(element, "RowSpan"))
        run = self.new_run()
        run.take_all(element)
        found = run.gathering.passages(cell_kind(scope), depth, page=run.page, even_empty=True)
        yield from (replace(passage, spans=spans) for passage in found)

    def contents(self, element: Element) -> Iterator[Passage]:
        """Yield a list of contents and its lines."""
        lines = list(_of_role(element, "TOCI"))
        yield Passage(list_kind(len(lines), numbered=False), 0, page=_page(element))
        for line in lines:
            yield Passage(ITEM, 1, page=_page(line))
            yield from self.run(line, PARAGRAPH, 2)


def is_generated(element: Element) -> bool:
    """Return whether an element holds words of the program: contents, labels, marks of notes and ways back."""
    target = _target(element)
    return element.role in {"TOC", "Lbl"} or bool(_TO_NOTE.fullmatch(target) or _FROM_NOTE.fullmatch(target))


def space_around(element: Element) -> str:
    """Return a space where what an element shows begins or ends with one, so that leaving it out joins no words."""
    shown = "".join(_texts(element))
    return " " if shown != shown.strip() else ""


class _Run:
    """Words that belong together, with the page on which they begin."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.code = 0
        self.page: int | None = None

    def end(self, kind: str, depth: int) -> list[Passage]:
        """Return what was taken as passages."""
        return self.gathering.passages(kind, depth, page=self.page)

    def take(self, child: Child, language: str) -> None:
        """Take one thing that stands in a line; `language` is that of what it stands in."""
        match child:
            case Words():
                self.page = self.page or child.page
                (self.gathering.code if self.code else self.gathering.text)(child.text, language)
            case Element():
                self.take_element(child)
            case Annotation():
                pass

    def take_element(self, element: Element) -> None:
        """Take an element: what it means instead of what it shows, where it says so."""
        position = len(self.gathering.parts)
        target = _target(element)
        if _FROM_NOTE.fullmatch(target) or (element.role == "Lbl" and not _says_something("".join(_texts(element)))):
            return  # a way back from a note; the bullet of a list in a cell
        if _TO_NOTE.fullmatch(target):
            self.gathering.note("".join(_texts(element)).strip())
            self.gathering.text(space_around(element), element.language)
            return
        if element.role in {"Figure", "Formula"}:
            self.picture(element)
            for caption in _captions(element):
                self.apart(caption)
        else:
            self.code += element.role == "Code"
            self.take_all(element)
            self.code -= element.role == "Code"
        if element.role == "Link" and element.annotations:
            self.gathering.link(target, position)
        if element.expansion is not None:
            self.gathering.expand("".join(self.gathering.parts[position:]).strip(), element.expansion)

    def take_all(self, element: Element) -> None:
        """Take what an element means, else all that it holds; blocks in it end the words before them."""
        if element.actual is not None:
            self.page = self.page or _page(element)
            self.gathering.text(element.actual, element.language)
            return
        for child in element.children:
            if isinstance(child, Element) and child.role not in INLINE:
                self.apart(child)
            else:
                self.take(child, element.language)

    def apart(self, element: Element) -> None:
        """Take a block that stands in a line: its words are none of those beside it."""
        self.gathering.text(" ", element.language)
        self.take_element(element)
        self.gathering.text(" ", element.language)

    def picture(self, element: Element) -> None:
        """Take a picture, without the caption that it may hold."""
        self.page = self.page or _page(element)
        said = element.alternative or element.actual or ""
        if not said.strip():
            self.gathering.nameless_picture()
        self.gathering.picture(said, element.language)


def _is_contents(element: Element) -> bool:
    """Return whether a section is a list of contents with its heading, and nothing else."""
    roles = [child.role for child in element.children if isinstance(child, Element)]
    return "TOC" in roles and all(role == "TOC" or _HEADING.fullmatch(role) for role in roles)


def _span(element: Element, name: str) -> int:
    """Return how many columns or rows a cell fills."""
    said = element.attributes.get(name, 1)
    return int(said) if isinstance(said, float) and 1 <= said <= _WIDEST_SPAN else 1


def _target(element: Element) -> str:
    return next((annotation.target for annotation in element.annotations), "")


def _page(element: Element) -> int | None:
    first = next(element.words, None)
    return first.page if first else element.page


def _texts(element: Element) -> Iterator[str]:
    """Yield the text of an element and of all in it, as it is meant."""
    if element.actual is not None:
        yield element.actual
        return
    for child in element.children:
        match child:
            case Words():
                yield child.text
            case Element():
                yield from _texts(child)
            case Annotation():
                pass


def _labels(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element) and child.role == "Lbl"]


def _without_labels(element: Element) -> list[Child]:
    return [child for child in element.children if not (isinstance(child, Element) and child.role == "Lbl")]


def _label(element: Element) -> str:
    """Return the words of an element's labels."""
    return "".join(text for label in _labels(element) for text in _texts(label)).strip()


def _captions(child: Child) -> list[Element]:
    """Return the captions that a picture holds, as PDF 2.0 has it; else a caption stands beside the picture."""
    if not isinstance(child, Element) or child.role != "Figure":
        return []
    return [held for held in child.children if isinstance(held, Element) and held.role == "Caption"]


def _says_something(label: str) -> bool:
    """Return whether a label is made of words, and is no bullet."""
    return any(sign.isalnum() for sign in label)


def _number(label: str) -> str:
    """Return the number of an item in the digits 0 to 9, "" where its label is none."""
    found = _NUMBER.match(label)
    return str(int(found[1])) if found else ""
