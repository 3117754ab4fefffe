"""The passages that a web page gives, in the order in which a screen reader reads it.

What the program adds in every page is left out by its structure: the skip link, the name above the title, the links to
other versions, the controls, the list of contents and the ways back from notes. The date, the notice about a draft, the
headings of notes and of how to reach us, and the credits of pictures are told as added. A page that is not ours is read
whole, with its landmarks and its fields.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from publisher import language as languages
from publisher.checks.output.html import names
from publisher.checks.output.html.elements import BLOCKS, is_unheard, role
from publisher.checks.output.html.read import Element, Page
from publisher.checks.output.passages.marks import MarkGathering
from publisher.checks.output.passages.page_runs import NOTE_ID, Runs, language_of
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

_MAIN = "_main"
# Paragraphs of the program by the class of what they stand in, and its headings by their ids, which none of an author
# has: those begin with no “_”.
_ADDED = frozenset({"date", "notice", "credits"})
_ADDED_HEADINGS = frozenset({"_notes", "_contact"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_SCOPES = {"col": "column", "colgroup": "column", "row": "row", "rowgroup": "row"}
_LOWEST_LEVEL = 2  # that ARIA means where a heading says none (WAI-ARIA 1.2, heading)


def is_ours(page: Page) -> bool:
    """Return whether a page has the frame that this program gives to each."""
    main = page.identified.get(_MAIN)
    return main is not None and main.tag == "main" and any(_is_skip_link(one) for one in page.root.iter("a"))


def passages(
    page: Page, gathering: Callable[[str], Gathering] = MarkGathering, *, by_heading: bool = True
) -> list[Passage]:
    """Return the passages of a page read back; what is the program's own is left out of ours, nothing of others.

    `gathering` gathers the words of a passage, and `by_heading` says that links within the page are told by the number
    of the heading that they lead to ("#heading 2"; the title is 0), else as they are.
    """
    return list(_Reader(page, gathering, by_heading=by_heading, whole=not is_ours(page)).all())


def beside(page: Page, gathering: Callable[[str], Gathering]) -> list[Passage]:
    """Return the passages of what is left out of one of our pages, where readers meet it; [] for other pages."""
    if not is_ours(page):
        return []
    reader = _Reader(page, gathering, by_heading=False, whole=True)
    template = next(page.root.iter("template"), None)
    parts = [one for one in page.root.iter("a", "header", "nav") if _is_ours_alone(one)]
    found = [passage for part in parts for passage in reader.around(part)]
    return [*found, *(reader.blocks(template, page.language, 0) if template is not None else ())]


def headings(page: Page) -> list[Element]:
    """Return the headings of a page of ours that its author wrote, in order, with the title."""
    return [
        one
        for one in page.root.iter(*_HEADINGS)
        if one.get("id") not in _ADDED_HEADINGS and next(one.iterancestors("nav"), None) is None
    ]


def _is_skip_link(element: Element) -> bool:
    return "skip-link" in (element.get("class") or "").split() and element.get("href") == f"#{_MAIN}"


def _is_ours_alone(element: Element) -> bool:
    """Return whether an element of our pages is no part of the text."""
    masthead = element.tag == "header" and "masthead" in (element.get("class") or "").split()
    return element.tag == "nav" or masthead or (element.tag == "a" and _is_skip_link(element))


class _Reader:
    """Takes one page apart; `whole` leaves nothing out that a screen reader says."""

    def __init__(self, page: Page, gathering: Callable[[str], Gathering], *, by_heading: bool, whole: bool) -> None:
        self.page, self.gathering, self.whole = page, gathering, whole
        self.language = languages.usual(page.language)
        self.places = dict(_places(page)) if by_heading else {}
        self.added = 0
        self.link = ""
        self.blocks_in = _holding_blocks(page)

    def all(self) -> Iterator[Passage]:
        """Yield the passages of the body."""
        body = self.page.root.find("body")
        if body is not None:
            yield from self.blocks(body, language_of(body, self.language), 0)

    def around(self, element: Element) -> Iterator[Passage]:
        """Yield the passages of one element that stands somewhere in the page."""
        held = self.runs()
        if self.is_block(element):
            yield from self.block(element, language_of(element, self.language), 0)
        else:
            held.take(element, self.language)
            yield from self.ended(held, PARAGRAPH, 0)

    def left_out(self, element: Element) -> bool:
        """Return whether nothing is told of an element."""
        return is_unheard(element) or (not self.whole and _is_ours_alone(element))

    def is_block(self, element: Element) -> bool:
        """Return whether an element has lines of its own; a link or a span round blocks has."""
        return element.tag in BLOCKS or element in self.blocks_in or role(element) == "heading"

    def runs(self) -> Runs:
        """Return what gathers a line."""
        return Runs(self.page, self.gathering(self.language), self.left_out, self.places)

    def ended(self, runs: Runs, kind: str, depth: int, *, even_empty: bool = False) -> Iterator[Passage]:
        """Yield what was gathered."""
        if self.link and runs.into.parts:
            runs.into.link(self.link, 0)
        for passage in runs.into.passages(kind, depth, even_empty=even_empty):
            yield replace(passage, added=self.added > 0)

    def blocks(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield what an element holds: blocks, and words that stand in it bare as if they were a paragraph."""
        runs = self.runs()
        runs.text(element.text, language)
        for child in element:
            if self.left_out(child):
                pass
            elif self.is_block(child):
                yield from self.ended(runs, PARAGRAPH, depth)
                runs = self.runs()
                yield from self.block(child, language_of(child, language), depth)
            else:
                runs.take(child, language)
            runs.text(child.tail, language)
        yield from self.ended(runs, PARAGRAPH, depth)

    def block(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield the passages of one block, which is added where the page says so."""
        added = bool(_ADDED.intersection((element.get("class") or "").split()))
        added = added or element.get("id") in _ADDED_HEADINGS
        self.added += added
        if self.whole and (said := names.landmark(element, self.page)):
            yield Passage(said, depth)
        yield from self.as_what_it_is(element, language, depth)
        self.added -= added

    def as_what_it_is(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield the passages of one block by its element and its role."""
        tag, claimed = str(element.tag), role(element)
        if claimed == "doc-endnotes":
            yield from self.notes(element, language, depth)
        elif tag in _HEADINGS or claimed == "heading":
            yield from self.run(element, heading_kind(_level(element)), language, depth)
        elif tag in _LISTS and claimed not in {"presentation", "none"}:
            yield from self.items(element, language, depth)
        elif tag == "dl":
            yield from self.terms(element, language, depth)
        elif tag == "table" and not _is_layout(element):
            yield from self.table(element, language, depth)
        elif tag == "blockquote":
            yield Passage(QUOTATION, depth)
            yield from self.blocks(element, language, depth + 1)
        elif tag == "figcaption":
            yield from self.run(element, PARAGRAPH if _names_speaker(element) else CAPTION, language, depth)
        else:
            around = self.link
            if tag == "a" and (target := element.get("href")):
                self.link = self.places.get(target, target)
            yield from self.blocks(element, language, depth)
            self.link = around

    def run(
        self, element: Element, kind: str, language: str, depth: int, *, even_empty: bool = False
    ) -> Iterator[Passage]:
        """Yield all that an element holds as one passage."""
        runs = self.runs()
        runs.take_all(element, language)
        yield from self.ended(runs, kind, depth, even_empty=even_empty)

    def shown(self, elements: Iterable[Element]) -> list[Element]:
        """Return those of some elements that are told."""
        return [one for one in elements if not self.left_out(one)]

    def items(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield a list, each of its items, and what they hold."""
        held = self.shown(element)
        numbered = element.tag == "ol"
        yield Passage(list_kind(sum(one.tag == "li" for one in held), numbered=numbered), depth)
        number = _number(element.get("start"), 1)
        bare = self.runs()
        for words in (element.text, *(child.tail for child in element)):
            bare.text(words, language)  # no list should have words beside its items, but none are to be lost
        yield from self.ended(bare, PARAGRAPH, depth + 2)
        for child in held:
            own = language_of(child, language)
            if child.tag == "li":
                number = _number(child.get("value"), number)
                yield Passage(f"{ITEM} {number}" if numbered else ITEM, depth + 1)
                number += 1
                yield from self.blocks(child, own, depth + 2)
            else:
                yield from self.block(child, own, depth + 2)

    def notes(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield the notes with their numbers, each with what it holds."""
        for child in self.shown(element):
            if child.tag != "ol":
                yield from self.block(child, language_of(child, language), depth)
                continue
            for number, note in enumerate(self.shown(child.iterchildren("li")), start=_number(child.get("start"), 1)):
                named = NOTE_ID.fullmatch(note.get("id") or "")
                other = f" that is marked as {named[1]}" if named and int(named[1]) != number else ""
                yield Passage(f"{NOTE} {number}{other}", depth)
                yield from self.blocks(note, language_of(note, language), depth + 1)

    def terms(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield a list of terms: those that stand together as one passage, then what they mean."""
        parts = [one for child in element for one in (child if child.tag == "div" else (child,))]
        parts = self.shown(parts)
        firsts = [one.tag == "dt" and (at == 0 or parts[at - 1].tag != "dt") for at, one in enumerate(parts)]
        yield Passage(terms_kind(sum(firsts)), depth)
        runs = self.runs()
        for part in parts:
            own = language_of(part, language)
            if part.tag == "dt":
                runs.take_all(part, own)
                runs.text(" ", own)
            else:
                yield from self.ended(runs, TERMS, depth + 1)
                runs = self.runs()
                yield from self.blocks(part, own, depth + 2)
        yield from self.ended(runs, TERMS, depth + 1)

    def table(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield a table, its caption, its rows and their cells."""
        rows = self.shown(one for one in element.iter("tr") if next(one.iterancestors("table")) is element)
        yield Passage(table_kind(len(rows)), depth)
        for caption in self.shown(element.iterchildren("caption")):
            yield from self.run(caption, CAPTION, language_of(caption, language), depth + 1)
        for row in rows:
            cells = self.shown(row.iterchildren("td", "th"))
            group = row.getparent()
            head = group is not None and group.tag == "thead"
            own = language_of(row, language)
            yield Passage(row_kind(len(cells), head=head), depth + 1)
            for cell in cells:
                yield from self.cell(cell, language_of(cell, own), depth + 2)

    def cell(self, element: Element, language: str, depth: int) -> Iterator[Passage]:
        """Yield a cell, one without words too, since it has its place in the row."""
        scope = (element.get("scope") or "").lower()
        kind = cell_kind(_SCOPES.get(scope, "unknown") if element.tag == "th" else "")
        spans = (_number(element.get("colspan"), 1), _number(element.get("rowspan"), 1))
        for passage in self.run(element, kind, language, depth, even_empty=True):
            yield replace(passage, spans=(max(spans[0], 1), max(spans[1], 1)))


def _places(page: Page) -> Iterator[tuple[str, str]]:
    """Yield for each heading that can be linked to how a link to it is told; the first of an id counts."""
    for at, heading in enumerate(headings(page)):
        identifier = heading.get("id")
        if identifier and page.identified.get(identifier) is heading:
            yield f"#{identifier}", f"#heading {at}"


def _holding_blocks(page: Page) -> frozenset[Element]:
    """Return the elements that stand in a line by their names and have blocks in them."""
    found: set[Element] = set()
    for block in page.root.iter(*BLOCKS):
        for around in block.iterancestors():
            if around in found:
                break
            found.add(around)
    return frozenset(one for one in found if one.tag not in BLOCKS)


def _level(element: Element) -> int:
    said = _number(element.get("aria-level"), 0)
    return said if said > 0 else _HEADINGS.get(str(element.tag), _LOWEST_LEVEL)


def _is_layout(element: Element) -> bool:
    """Return whether a table is there for the look alone: it says so, or holds what no table of data does."""
    held = ("table", *_HEADINGS)
    return role(element) in {"presentation", "none"} or any(element.find(f".//{tag}") is not None for tag in held)


def _names_speaker(element: Element) -> bool:
    """Return whether a caption says whose words follow."""
    around = element.getparent()
    return around is not None and around.tag == "figure" and around.find("blockquote") is not None


def _number(stated: str | None, otherwise: int) -> int:
    """Return a whole number of at most four digits, or another for anything else."""
    text = (stated or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isdecimal() and digits.isascii() and len(digits) <= len("9999") else otherwise
