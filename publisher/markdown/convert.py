"""Python-Markdown's element tree to the blocks and inlines of the model."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import unescape
from typing import Literal, cast
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown
from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from markdown.extensions.toc import unique
from markdown.util import HTML_PLACEHOLDER_RE

from publisher import retellings
from publisher.errors import Place, SourceError, nearest
from publisher.markdown import syntax
from publisher.markdown.identifiers import comparable, identifier_of
from publisher.markdown.inlines import InlineReader, first_place, trimmed
from publisher.markdown.positions import Positions
from publisher.markdown.terms import Terms
from publisher.model import (
    Block,
    Blocks,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
    Divider,
    EasyRead,
    Figure,
    Heading,
    Image,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Statement,
    Table,
    Text,
    inlines_within,
    plain_text,
)

_BLOCKS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "table", "pre", "hr", "div"),
    *(syntax.EASY_READ, syntax.LEFT_OUT, syntax.QUOTE, syntax.CAPTION),
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

# More digits than any list needs, and than a number of Word holds.
_MOST_DIGITS = 9
# A row of a table in the source whose cells have no words.
_EMPTY_ROW = r"^(?:[^\S\n]|>)*\|(?:[^\S\n]|\|)*$"


class Converter:
    """Takes one tree apart. Mistakes are gathered in `errors`, so that an author hears of all of them at once."""

    def __init__(
        self,
        markdown: Markdown,
        positions: Positions,
        *,
        terms: Terms,
        full_forms: Mapping[str, str],
        title: str = "",
    ) -> None:
        """Take the parser that made the tree, the positions in its source, what `InlineReader` takes, and the title."""
        self.notes: list[Note] = []
        self._markdown = markdown
        self._inlines = InlineReader(positions, terms=terms, full_forms=full_forms)
        self._title = title
        self._identifiers: set[str] = {title} if title else set()
        self._depth = 0
        self._section = "introduction"
        self._retellings: set[str] = set()

    def document(self, root: Element) -> Blocks:
        """Return the blocks of the whole tree; notes are kept in `notes`."""
        blocks = self._flow(root)
        for link in self._inlines.links:
            if link.target.startswith("#") and link.target[1:] not in self._identifiers:
                self._inlines.tell(
                    f"This link leads to “{link.target}”, and no heading has that name.",
                    nearest(link.target[1:], self._identifiers) if self._identifiers else "Delete the link.",
                    link.place,
                )
        for note in self.notes:
            if note.key not in self._inlines.referred:
                self._inlines.tell(
                    f"Nothing in the text refers to the footnote “{note.key}”.",
                    f"Write [^{note.key}] behind the words that it belongs to, or delete it. "
                    "An alternative text and code hold no footnotes.",
                    note.place,
                )
        return blocks

    @property
    def errors(self) -> list[SourceError]:
        """Return the mistakes found so far, in the order in which they were found."""
        return self._inlines.errors

    def _flow(self, element: Element) -> Blocks:
        """Return the content of an element that holds blocks; loose inline content becomes paragraphs."""
        self._depth += 1
        blocks = tuple(self._flow_blocks(element))
        self._depth -= 1
        return blocks

    def _flow_blocks(self, element: Element) -> list[Block]:
        blocks: list[Block] = []
        loose: list[str | Element] = [element.text or ""]
        for child in element:
            if child.tag in _BLOCKS or (child.tag == syntax.TITLE):
                blocks.extend(self._loose(loose))
                loose = [child.tail or ""]
                self._add(blocks, child)
            else:
                loose += [child, child.tail or ""]
        blocks.extend(self._loose(loose))
        return blocks

    def _loose(self, pieces: list[str | Element]) -> Iterator[Block]:
        if any(isinstance(piece, Element) or piece.strip() for piece in pieces):
            element = Element("p")
            last: Element | None = None
            for piece in pieces:
                if isinstance(piece, Element):
                    element.append(piece)
                    last = piece
                elif last is None:
                    element.text = piece
                else:
                    last.tail = piece
            yield from self._paragraph(element)

    def _add(self, blocks: list[Block], element: Element) -> None:
        match element.tag:
            case "p":
                blocks.extend(self._paragraph(element))
            case tag if tag in _HEADINGS:
                blocks.append(self._heading(element))
            case "ul" | "ol":
                blocks.append(self._list(element))
            case "dl":
                blocks.append(self._definitions(element))
            case "blockquote":
                blocks.append(self._plain_quote(element))
            case syntax.QUOTE:
                blocks.append(self._quote(element))
            case "table":
                blocks.append(self._table(element))
            case "pre":
                blocks.append(self._indented_code(element))
            case "hr":
                place = self._inlines.at.find_pattern(r"^[ ]{0,3}([-*_])[ ]*(?:\1[ ]*){2,}$")
                blocks.append(Divider(place=place))
            case "div" if element.get("class") == "footnote":
                self._footnotes(element)
            case syntax.EASY_READ:
                blocks.append(self._easy_read(element))
            case syntax.LEFT_OUT:
                blocks.append(self._left_out(element))
            case syntax.CAPTION:
                self._caption(blocks, element)
            case _:
                self._inlines.tell(f"“{element.tag}” cannot stand here.", "Delete it.", self._inlines.at.place)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        """Yield a paragraph, a figure where a picture stands alone, or the fenced code that stands in its place."""
        stashed = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip()) if len(element) == 0 else None
        if stashed:
            yield self._fenced_code(self._markdown.htmlStash.rawHtmlBlocks[int(stashed[1])])
            return
        children = trimmed(self._inlines.read(element))
        place = first_place(children, self._inlines.at.place)
        classes = self._inlines.classes(element, {"summary"}, place)
        match children:
            case ():
                pass
            case (Image() as image,):
                yield Figure(image, place=place)
            case _:
                yield Paragraph(children, summary="summary" in classes, place=place)

    def _heading(self, element: Element) -> Heading:
        level = _HEADINGS[element.tag]
        children = trimmed(self._inlines.read(element))
        if any(not isinstance(child, Text) or child.value.strip() for child in children):
            place = first_place(children, self._inlines.at.place)
        else:
            place = self._inlines.at.find_pattern(rf"^[ ]*#{{{level}}}(?:[^\S\n]|#)*(?:\{{.*\}})?$")
        self._inlines.classes(element, set(), place, also=("id",))
        self._only_at_top("A heading", place)
        given = comparable(element.get("id", ""))
        identifier = given or identifier_of(plain_text(children)) or "section"
        if identifier.startswith("_"):
            self._inlines.tell(f"The name “{identifier}” begins with “_”.", "Begin it with a letter.", place)
        if given in self._identifiers:
            self._inlines.tell(f"Two headings have the name “{given}”.", "Give one of them another {#name}.", place)
        name = unique(identifier, self._identifiers)
        if level <= retellings.SECTION_LEVEL:
            self._section = name
        return Heading(level, children, name, place=place)

    def _only_at_top(self, what: str, place: Place) -> None:
        """Tell of what the checks and editions would not see where it stands inside another block."""
        if self._depth > 1:
            self._inlines.tell(
                f"{what} cannot stand in a list, a quotation or a footnote.",
                "Put it between them, at the beginning of its line.",
                place,
            )

    def _list(self, element: Element) -> List:
        items = []
        for item in element:
            blocks = self._flow(item)
            place = first_place(blocks, self._inlines.at.place)
            if not blocks:
                place = self._inlines.at.find_pattern(r"^[ \t>]*(?:[-*+]|[0-9]+[.])[ ]*$")
                self._inlines.tell("This item of the list is empty.", "Write its words, or delete the line.", place)
            self._inlines.classes(item, set(), place)
            items.append(ListItem(blocks, place=place))
        place = items[0].place if items else self._inlines.at.place
        number = element.get("start", "1")
        if len(number) > _MOST_DIGITS:
            self._inlines.tell("This list begins with a number that is too long.", "Begin it with 1.", place)
            number = "1"
        start = int(number) if element.tag == "ol" else None
        self._inlines.classes(element, set(), place, also=("start",))
        return List(tuple(items), start, place=place)

    def _definitions(self, element: Element) -> DefinitionList:
        items: list[Definition] = []
        terms: list[Inlines] = []
        descriptions: list[Blocks] = []

        def close() -> None:
            if terms:
                place = first_place(terms[0], self._inlines.at.place)
                items.append(Definition(tuple(terms), tuple(descriptions), place=place))
                terms.clear()
                descriptions.clear()

        for child in element:
            if child.tag == "dt":
                if descriptions:
                    close()
                terms.append(trimmed(self._inlines.read(child)))
                self._inlines.classes(child, set(), first_place(terms[-1], self._inlines.at.place))
            else:
                descriptions.append(self._flow(child))
                if not terms:
                    self._inlines.tell(
                        "Nothing stands above this description that it describes.",
                        "Write its term on the line above the “:”; the caption of a table is written /// caption.",
                        self._inlines.at.place,
                    )
                if not descriptions[-1]:
                    place = self._inlines.at.find_pattern(r"^[ \t>]*:[ \t]*$")
                    self._inlines.tell("This description is empty.", "Write what the term means behind the “:”.", place)
        close()
        return DefinitionList(tuple(items), place=items[0].place if items else self._inlines.at.place)

    def _plain_quote(self, element: Element) -> Quote:
        children = self._flow(element)
        if children:
            return Quote(children, place=first_place(children, self._inlines.at.place))
        place = self._inlines.at.find_pattern(r"^[ \t>]*>[ \t>]*$")
        self._inlines.tell("This quotation is empty.", "Write the words that were said behind the “>”.", place)
        return Quote((), place=place)

    def _quote(self, element: Element) -> Quote:
        place = self._inlines.at.find_pattern(r"^[ \t>]*/{3,}[ \t]*quote")
        attribution = self._block_title(element)
        children = self._flow(element)
        if not children:
            self._inlines.tell("This quotation is empty.", "Write the words that were said inside it.", place)
        return Quote(children, attribution, place=place)

    def _block_title(self, element: Element) -> Inlines:
        title = element.find(syntax.TITLE)
        if title is None:
            return ()
        element.remove(title)
        return trimmed(self._inlines.read(title))

    def _table(self, element: Element) -> Table:
        head = tuple(self._row(row) for row in element.iterfind("thead/tr"))
        # Python-Markdown fills a table without rows with one that nobody wrote; its cells were not counted. A row of
        # empty cells that is written is one to fill in.
        body = tuple(self._row(row) for row in element.iterfind("tbody/tr") if row.get("cells"))
        place = head[0].place if head else self._inlines.at.place
        if not body:
            self._inlines.tell(
                "This table has a head and no rows.",
                "Write a row below the line of dashes; to leave room for writing by hand, one of empty cells: | | |.",
                place,
            )
        self._inlines.classes(element, set(), place)
        return Table(head, body, place=place)

    def _row(self, element: Element) -> Row:
        cells = tuple(self._cell(cell, first=number == 0) for number, cell in enumerate(element))
        worded = next((cell.place for cell in cells if cell.children), None)
        place = worded or self._inlines.at.find_pattern(_EMPTY_ROW)
        written = int(element.get("cells", len(cells)))
        if written != len(cells):
            self._inlines.tell(
                f"Number of cells in this row: {written}; in the first row of the table: {len(cells)}.",
                "Give each row the same number of cells: one | between two cells.",
                place,
            )
        return Row(cells, place=place)

    def _cell(self, element: Element, *, first: bool) -> Cell:
        header: Literal["", "column", "row"] = "column" if element.tag == "th" else ""
        if first and not header and (element.text or "").startswith("# "):
            element.text = (element.text or "")[2:]
            header = "row"
        children = trimmed(self._inlines.read(element))
        place = first_place(children, self._inlines.at.place)
        self._inlines.classes(element, set(), place, also=("align",))
        alignment = cast("Literal['', 'left', 'right', 'center']", element.get("align", ""))
        return Cell(children, header, alignment, place=place)

    def _indented_code(self, element: Element) -> CodeBlock:
        value = unescape("".join(element.itertext())).rstrip("\n")
        return CodeBlock(value, place=self._inlines.at.find(value))

    def _fenced_code(self, stashed: object) -> CodeBlock:
        """Read the fragment of HTML that the fenced-code extension wrote, back into its lines."""
        fragment = fromstring(str(stashed))  # noqa: S314 - written by Python-Markdown, which escapes the author's words
        code = fragment.find("code")
        syntax_class = "" if code is None else code.get("class", "")
        value = "".join(fragment.itertext()).rstrip("\n")
        return CodeBlock(value, syntax_class.removeprefix("language-"), place=self._inlines.at.find(value))

    def _footnotes(self, element: Element) -> None:
        self._inlines.in_note = True
        for item in element.iterfind("ol/li"):
            key = item.get("id", "").partition(":")[2]
            for parent in item.iter():
                for child in list(parent):
                    if child.get("class") == "footnote-backref":
                        parent.remove(child)
                    child.tail = (child.tail or "").replace(NBSP_PLACEHOLDER, "")
                parent.text = (parent.text or "").replace(NBSP_PLACEHOLDER, "")
            before, self._inlines.at = self._inlines.at, self._inlines.at.within(rf"^[ ]{{0,3}}\[\^{re.escape(key)}\]:")
            place = self._inlines.at.place
            children = self._flow(item)
            if not children:
                self._inlines.tell(f"The footnote “{key}” is empty.", "Write its words behind the colon.", place)
            self.notes.append(Note(key, children, place=place))
            self._inlines.at = before
        self._inlines.in_note = False

    def _caption(self, blocks: list[Block], element: Element) -> None:
        place = self._inlines.at.find_pattern(r"^[ \t>]*/{3,}[ \t]*caption")
        content = self._flow(element)
        words = content[0].children if len(content) == 1 and isinstance(content[0], Paragraph) else None
        match blocks[-1] if blocks else None, words:
            case Figure(Image(alt="")), tuple():
                self._inlines.tell(
                    "This caption belongs to a picture that is marked as decorative.",
                    "Write what the picture shows instead of {.decorative}, or make the caption a paragraph.",
                    place,
                )
            case Figure(image, caption=()) as figure, tuple():
                blocks[-1] = Figure(image, words, place=figure.place)
            case Table(head, body, caption=()) as table, tuple():
                blocks[-1] = Table(head, body, words, place=table.place)
            case _, None:
                self._inlines.tell(
                    "A caption holds one paragraph.", "Write one paragraph between its two lines of ///.", place
                )
            case _:
                self._inlines.tell(
                    "This caption follows neither a picture nor a table.",
                    "Put it straight after its picture or its table, and give each only one.",
                    place,
                )

    def _easy_read(self, element: Element) -> EasyRead:
        place = self._inlines.at.find_pattern(r"^[ \t]*/{3,}[ \t]*easy-read")
        self._only_at_top("An easy-read block", place)
        self._inlines.in_easy_read = True
        title = self._block_title(element)
        self._refuse_ways_out(title, place)
        statements: list[Statement] = []
        self._inlines.in_statement = True
        for child in element:
            if child.tag == "p":
                statement = self._statement(child)
                if statement is not None:
                    statements.append(statement)
            else:
                self._inlines.tell(
                    "An easy-read block holds statements only: a picture and one or two sentences.",
                    "Write this as paragraphs, each with its picture.",
                    self._inlines.at.find("".join(child.itertext())),
                )
        self._inlines.in_statement = self._inlines.in_easy_read = False
        if not statements:
            self._inlines.tell("This easy-read block is empty.", "Write its statements, or delete it.", place)
        name = unique(identifier_of(plain_text(title)) or self._section, self._retellings)
        return EasyRead(tuple(statements), title, identifier=name, place=place)

    def _left_out(self, element: Element) -> EasyRead:
        """Return the place of a retelling that the author decided not to write, with the reason."""
        place = self._inlines.at.find_pattern(r"^[ \t]*/{3,}[ \t]*no-easy-read")
        self._only_at_top("A block about easy read", place)
        paragraphs = [self._inlines.read(child) for child in element if child.tag == "p"]
        reason = " ".join(" ".join(plain_text(words).split()) for words in paragraphs)
        if not reason:
            self._inlines.tell(
                "This block does not say why the section is left out of easy read.",
                "Write the reason between its two lines of ///, for the people who check the text.",
                place,
            )
        elif len(paragraphs) < len(element):
            self._inlines.tell("A reason for leaving a section out is words alone.", "Write it as a paragraph.", place)
        name = unique(f"{self._section}-left-out", self._retellings)
        return EasyRead((), left_out=reason, identifier=name, place=place)

    def _statement(self, element: Element) -> Statement | None:
        inlines = self._inlines.read(element)
        place = first_place(inlines, self._inlines.at.place)
        self._inlines.classes(element, set(), place)
        match inlines:
            case (Image() as image, *rest):
                # The sentence says what the picture shows: without words of its own it decorates, in every format.
                picture: Image | None = replace(image, alt=image.alt or "")
                children = trimmed(tuple(rest))
            case _:
                picture, children = None, trimmed(inlines)
        if any(isinstance(inline, Image) for inline in children):
            self._inlines.tell("This statement has two pictures.", "Leave an empty line before the second.", place)
        elif not plain_text(children).strip():
            self._inlines.tell("This picture has no sentence.", "Write the sentence on the line below it.", place)
        else:
            self._refuse_ways_out(children, place)
            return Statement(children, picture, place=place)
        return None

    def _refuse_ways_out(self, inlines: Inlines, place: Place) -> None:
        """Tell of links and notes that lead to what the easy-read edition does not have."""
        for node in inlines_within(inlines):
            if isinstance(node, NoteReference):
                self._inlines.tell(
                    "This easy-read text has a footnote, and easy read has none.",
                    "Write what the note says as a statement of its own, or leave it out.",
                    place,
                )
            elif isinstance(node, Link) and node.target.startswith("#") and node.target != f"#{self._title}":
                self._inlines.tell(
                    f"This link leads to “{node.target}”, which is not in the easy-read version.",
                    "Delete the link and keep its words.",
                    node.place,
                )
