"""The structure of a page's HTML: all its structure elements in the order of the text, with slots for what is painted.

What PDF asks for and HTML has not is added: the body of a list item, the item round a term and its descriptions, a
paragraph round words that stand beside blocks. An element that nothing fills is left out in the end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from publisher.writers.pdf.tags.roles import (
    TEXT_POSITIONS,
    WITHIN_LINES,
    Holds,
    Role,
    cell_attributes,
    numbering,
    role_of,
)
from publisher.writers.pdf.tags.tree import Element, Slot
from publisher.writers.pdf.tags.words import SVG, HtmlElement, alternative_of, is_decorative

_PICTURES = frozenset({"img", SVG})
# Structure elements that hold others of certain roles, and nothing else.
_WITHOUT_WORDS = frozenset({"L", "LI", "TOC", "TOCI", "Table", "THead", "TBody", "TFoot", "TR"})


@dataclass(slots=True)
class Structure:
    """The structure elements of a page, and where the content of each HTML element goes.

    `pieces` are the slots of an element's own text, by the numbers of its pieces; `made` those of what a style sheet
    puts into it ("marker", "before", "after"); `areas` those of links' annotations.
    `figures` are the elements of pictures, `lists` the list of each item, and `scripts` those of superscripts and
    subscripts whose place the layout gives.
    """

    document: Element
    pieces: dict[HtmlElement, list[Slot]] = field(default_factory=dict)
    made: dict[tuple[HtmlElement, str], Slot] = field(default_factory=dict)
    areas: dict[HtmlElement, Slot] = field(default_factory=dict)
    figures: dict[HtmlElement, Element] = field(default_factory=dict)
    lists: dict[HtmlElement, Element] = field(default_factory=dict)
    scripts: dict[HtmlElement, Element] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Context:
    """Where an element stands: in a list of contents, the notes, a table's head, a figure with a picture; its list."""

    contents: bool = False
    notes: bool = False
    in_head: bool = False
    figure: bool = False
    cell: bool = False
    list: Element | None = None


def structure_of(root: HtmlElement, *, newer: bool) -> Structure:
    """Return the structure of a page; `newer` asks for the structure types of ISO 32000-2."""
    structure = Structure(Element("Document", root))
    _Walk(structure, newer=newer).blocks(root, structure.document, _Context())
    return structure


class _Walk:
    """The walk through a page's elements in the order of the text."""

    def __init__(self, structure: Structure, *, newer: bool) -> None:
        self._structure = structure
        self._newer = newer

    def blocks(self, source: HtmlElement, holder: Element, context: _Context, *, words: bool = False) -> None:
        """Put what is in an HTML element into `holder`; where that takes no `words`, they get a paragraph each."""
        line = holder if words else None
        slots = self._structure.pieces.setdefault(source, [])
        self._pseudo(source, "before", holder, words=words)
        if line is None and (source.text or "").strip():
            line = holder.add("P")
        slots.append((line or holder).slot())
        for child in source:
            if child.tag == "head" or child in self._structure.figures:
                slots.append(Slot())
                continue
            if _is_inline(child) and not _stands_alone(child, source):
                line = line or holder.add("P")
                self._inline(child, line, context)
            else:
                self._block(child, holder, context)
                line = holder if words else None
            if line is None and (child.tail or "").strip():
                line = holder.add("P")
            slots.append((line or holder).slot())
        self._pseudo(source, "after", line or holder, words=line is not None)

    # --- Within lines -----------------------------------------------------------------------------------------

    def _inline(self, source: HtmlElement, line: Element, context: _Context) -> None:
        role = role_of(source)
        if role is None:
            self.blocks(source, line, context, words=True)
            return
        if role.name == "Link" and (context.contents or source.get("role") == "doc-noteref"):
            line = line.add("Reference")
        element = self._add(line, role, source)
        if role.name == "Link":
            self._structure.areas[source] = element.slot()
        if source.tag in TEXT_POSITIONS:
            self._script(source, element)
        if source.tag == "abbr":
            element.expansion = source.get("title") or ""
        if source.tag in _PICTURES:
            self._picture(source, element)
        else:
            self.blocks(source, element, context, words=True)

    def _script(self, source: HtmlElement, element: Element) -> None:
        """Say that words are raised or lowered: PDF 2.0 has a name for it, PDF 1.7 says by how much."""
        if self._newer:
            element.set("Layout", {"TextPosition": TEXT_POSITIONS[source.tag]})
        else:
            self._structure.scripts[source] = element

    # --- Blocks -----------------------------------------------------------------------------------------------

    def _block(self, source: HtmlElement, holder: Element, context: _Context) -> None:
        role = role_of(source)
        match source.tag:
            case "ul" | "ol":
                self._list(source, holder, context)
            case "li" if context.list is not None:
                self._item(source, context.list, context)
            case "dl":
                self._definitions(source, holder, context)
            case "figure" if self._newer and (picture := _captioned(source)) is not None:
                self._captioned_figure(source, picture, holder, context)
            case "figure" if not any(child.tag == "figcaption" for child in source):
                # A picture without a caption needs no group round it.
                self.blocks(source, holder, context)
            case "figcaption" if not context.figure:
                # The words of a picture that says nothing are no caption: they stand for themselves.
                self._with_role(source, Role("P", Holds.WORDS), holder, context)
            case "blockquote" if context.cell and self._newer:
                # ISO 32005, table 5: a cell holds no BlockQuote.
                self._with_role(source, Role("Div", Holds.BLOCKS), holder, context)
            case _ if role is None:
                self.blocks(source, holder, context)
            case _:
                self._with_role(source, role, holder, context)

    def _with_role(self, source: HtmlElement, role: Role, holder: Element, context: _Context) -> None:
        element = self._add(holder, role, source)
        within = replace(
            context,
            contents=context.contents or source.tag == "nav",
            notes=context.notes or source.get("role") == "doc-endnotes",
            in_head=source.tag == "thead" or (context.in_head and source.tag != "table"),
            figure=source.tag == "figure" and bool(_shown(source)) and not self._newer,
            cell=source.tag in {"td", "th"} or (context.cell and source.tag != "table"),
        )
        if source.tag in _PICTURES:
            self._picture(source, element)
            return
        if source.tag in {"td", "th"} and (attributes := cell_attributes(source, in_head=context.in_head)):
            element.set("Table", attributes)
        if source.tag == "pre" and not any(child.tag == "code" for child in source):
            element = element.add("Code")
        words = role.holds is Holds.WORDS or (role.holds is Holds.EITHER and not _has_blocks(source))
        self.blocks(source, element, within, words=words)

    def _captioned_figure(self, source: HtmlElement, picture: HtmlElement, holder: Element, context: _Context) -> None:
        """Put a caption into its figure, as PDF 2.0 wants it (ISO 14289-2, 8.2.5.27).

        In PDF 1.7 it stands beside the figure: readers of such files leave out what is inside an element that has an
        alternative text.
        """
        figure = self._add(holder, Role("Figure", Holds.BLOCKS), picture)
        self._picture(picture, figure)
        self.blocks(source, figure, replace(context, figure=True))

    # --- Lists ------------------------------------------------------------------------------------------------

    def _list(self, source: HtmlElement, holder: Element, context: _Context) -> None:
        if context.notes:
            # Each note is an element of its own, not an item of a list.
            self.blocks(source, holder, replace(context, list=holder))
            return
        element = self._add(holder, Role("TOC" if context.contents else "L", Holds.BLOCKS), source)
        self.blocks(source, element, replace(context, list=element))

    def _item(self, source: HtmlElement, listed: Element, context: _Context) -> None:
        within = replace(context, list=None, notes=False)
        if context.notes:
            note = self._add(listed, Role("FENote" if self._newer else "Note", Holds.EITHER), source)
            note.identifier = source.get("id") or ""
            if self._newer:
                note.set("FENote", {"NoteType": "/Endnote"})
            self._structure.made[source, "marker"] = note.add("Lbl").slot()
            self.blocks(source, note, within, words=not _has_blocks(source))
        elif context.contents:
            item = self._add(listed, Role("TOCI", Holds.BLOCKS), source)
            self._structure.made[source, "marker"] = item.add("Lbl").slot()
            self.blocks(source, item, within, words=True)
        else:
            item = self._add(listed, Role("LI", Holds.BLOCKS), source)
            self._structure.lists[source] = listed
            self._structure.made[source, "marker"] = item.add("Lbl").slot()
            self.blocks(source, item.add("LBody"), within, words=not _has_blocks(source))

    def _definitions(self, source: HtmlElement, holder: Element, context: _Context) -> None:
        """Put each group of terms and descriptions into one item: the terms are its label."""
        element = self._add(holder, Role("L", Holds.BLOCKS), source)
        element.set("List", {"ListNumbering": f"/{numbering('', definitions=True, newer=self._newer)}"})
        within = replace(context, list=None, notes=False)
        for terms, descriptions in _groups(source):
            item = element.add("LI")
            label = item.add("Lbl")
            for term in terms:
                self._with_role(term, Role("Span", Holds.WORDS), label, within)
            if len(terms) == 1:
                _raise_only_kid(label)
            body = item.add("LBody")
            for description in descriptions:
                if len(descriptions) > 1 and not _has_blocks(description):
                    self._with_role(description, Role("P", Holds.WORDS), body, within)
                else:
                    self.blocks(description, body, within, words=not _has_blocks(description))

    # --- Elements ---------------------------------------------------------------------------------------------

    def _add(self, holder: Element, role: Role, source: HtmlElement) -> Element:
        element = holder.add(role.name, source)
        element.language = source.get("lang") or ""
        return element

    def _picture(self, source: HtmlElement, element: Element) -> None:
        element.alternative = alternative_of(source)
        self._structure.figures[source] = element
        self._structure.pieces[source] = [element.slot()]

    def _pseudo(self, source: HtmlElement, part: str, holder: Element, *, words: bool) -> None:
        """Make a place for what a style sheet puts before or after an element's content, where words may stand."""
        if words:
            self._structure.made[source, part] = holder.slot()
        elif holder.role not in _WITHOUT_WORDS:
            self._structure.made[source, part] = holder.add("P").slot()


def _is_inline(source: HtmlElement) -> bool:
    role = role_of(source)
    return role.inline if role else source.tag in WITHIN_LINES


def _stands_alone(source: HtmlElement, parent: HtmlElement) -> bool:
    """Return whether a picture stands between blocks and not within a line."""
    return source.tag in _PICTURES and parent.tag in {"figure", "div", "section", "body"}


def _captioned(source: HtmlElement) -> HtmlElement | None:
    """Return the picture of a figure that has one picture and a caption, else None."""
    pictures = _shown(source)
    captions = [child for child in source if child.tag == "figcaption"]
    return pictures[0] if len(pictures) == len(captions) == 1 else None


def _shown(source: HtmlElement) -> list[HtmlElement]:
    """Return the pictures in a figure that say something."""
    return [child for child in source if child.tag in _PICTURES and not is_decorative(child)]


def _has_blocks(source: HtmlElement) -> bool:
    return any(not _is_inline(child) for child in source)


def _groups(source: HtmlElement) -> Iterator[tuple[list[HtmlElement], list[HtmlElement]]]:
    """Yield the groups of a definition list: terms, and the descriptions that follow them."""
    terms: list[HtmlElement] = []
    descriptions: list[HtmlElement] = []
    for member in _members(source):
        if member.tag == "dt" and descriptions:
            yield terms, descriptions
            terms, descriptions = [], []
        (terms if member.tag == "dt" else descriptions).append(member)
    if terms or descriptions:
        yield terms, descriptions


def _members(source: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the terms and descriptions of a definition list, those in a `div` too, none of a list within it."""
    for child in source:
        if child.tag in {"dt", "dd"}:
            yield child
        elif child.tag == "div":
            yield from _members(child)


def _raise_only_kid(label: Element) -> None:
    """Let a label stand for its only term."""
    (only,) = label.kids
    if isinstance(only, Element):
        label.kids, label.language, label.source = only.kids, only.language, only.source
