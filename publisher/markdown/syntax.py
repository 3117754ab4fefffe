"""The Markdown that we read: Python-Markdown with its own extensions, and the few marks that are ours.

Ours are blocks (`/// easy-read | Title`, `/// no-easy-read`, `/// quote | Who speaks`, `/// caption`), spans in another
language (`[mot]{lang=fr}`), superscript and subscript (`scripts.py`), and the refusal of raw HTML.
Each makes elements of the tree that `convert.py` takes apart; nothing is ever written as HTML here.
"""

import html
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import HTML_RE, AutolinkInlineProcessor, InlineProcessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block as GenericBlock

from publisher.markdown import scripts

if TYPE_CHECKING:
    from markdown.extensions.abbr import AbbrTreeprocessor

# The names of our own elements; the hyphen keeps them apart from every element of HTML.
EASY_READ = "easy-read"
LEFT_OUT = "no-easy-read"
QUOTE = "quote-block"
CAPTION = "caption-block"
TITLE = "block-title"
RAW_HTML = "raw-html"

BLOCK_NAMES = ("easy-read", "no-easy-read", "quote", "caption")


class _OurBlock(GenericBlock):  # type: ignore[misc]  # pymdownx has no types
    ELEMENT = ""

    def on_markdown(self) -> str:
        return "block"

    def on_create(self, parent: Element) -> Element:
        element = SubElement(parent, self.ELEMENT)
        if self.argument:
            SubElement(element, TITLE).text = self.argument
        return element


class _EasyReadBlock(_OurBlock):
    NAME = "easy-read"
    ELEMENT = EASY_READ
    ARGUMENT = None


class _LeftOutBlock(_OurBlock):
    NAME = "no-easy-read"
    ELEMENT = LEFT_OUT
    ARGUMENT = False


class _QuoteBlock(_OurBlock):
    NAME = "quote"
    ELEMENT = QUOTE
    ARGUMENT = None


class _CaptionBlock(_OurBlock):
    NAME = "caption"
    ELEMENT = CAPTION
    ARGUMENT = False


class _OurBlocks(BlocksExtension):  # type: ignore[misc]  # pymdownx has no types
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802, ARG002 - their name
        for block in (_EasyReadBlock, _LeftOutBlock, _QuoteBlock, _CaptionBlock):
            block_mgr.register(block, {})


class _LanguageSpan(InlineProcessor):
    """`[words]{lang=fr}`: words with attributes."""

    PATTERN = r"\[((?:[^\[\]\\]|\\.)+)\](\{[^{}\n]+\})"

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - their name
        element = Element("span")
        element.text = m[1]
        attributes, _ = get_attrs_and_remainder(m[2].strip("{}: "))
        for key, value in attributes:
            element.set("class" if key == "." else key, value)
        return element, m.start(0), m.end(0)


class _RawHtml(InlineProcessor):
    """HTML in the text: kept as an element of its own, so that it can be refused with its line."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - their name
        element = Element(RAW_HTML)
        element.text = AtomicString(m[1])
        return element, m.start(0), m.end(0)


class _CharacterReference(InlineProcessor):
    """`&nbsp;` and its like: the character itself."""

    PATTERN = r"(&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);)"

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - their name
        return html.unescape(m[1]), m.start(0), m.end(0)


class _EmailLink(InlineProcessor):
    """`<name@example.org>`: a plain mailto link (the stock one hides the address from people who copy it)."""

    PATTERN = r"<([^<> !]+@[^@<> ]+)>"

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - their name
        element = Element("a", href=f"mailto:{m[1].removeprefix('mailto:')}")
        element.text = AtomicString(m[1].removeprefix("mailto:"))
        return element, m.start(0), m.end(0)


class _WholeRows(TableProcessor):
    """The stock table reader cuts or fills rows in silence; this one leaves the number of cells for us to see."""

    def _build_row(self, row: str, parent: Element, align: list[str | None]) -> None:
        super()._build_row(row, parent, align)  # type: ignore[misc]  # a method that its stubs leave out
        parent[-1].set("cells", str(len(self._split_row(row))))  # type: ignore[attr-defined]  # the same


class _OurMarks(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        md.preprocessors.deregister("html_block")
        md.treeprocessors.deregister("prettify")
        for name in ("html", "entity", "automail"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(AutolinkInlineProcessor(r"<((?:https?|mailto|tel):[^<>]*)>", md), "autolink", 120)
        md.inlinePatterns.register(_EmailLink(_EmailLink.PATTERN, md), "automail", 110)
        md.inlinePatterns.register(_RawHtml(HTML_RE, md), "html", 90)
        md.inlinePatterns.register(_CharacterReference(_CharacterReference.PATTERN, md), "entity", 80)
        # Before links (160) and short references (130), which also begin with a square bracket.
        md.inlinePatterns.register(_LanguageSpan(_LanguageSpan.PATTERN, md), "language_span", 165)
        scripts.register(md)
        md.parser.blockprocessors.register(_WholeRows(md.parser, {"use_align_attribute": True}), "table", 75)


def parser() -> Markdown:
    """Return a new parser. One parser reads one text: footnotes and abbreviations stay in it."""
    return Markdown(
        extensions=[
            "tables",
            "footnotes",
            "abbr",
            "def_list",
            "attr_list",
            "fenced_code",
            "sane_lists",
            _OurBlocks(),
            _OurMarks(),
        ],
        tab_length=4,
    )


def tree(text: str, markdown: Markdown) -> Element:
    """Return the element tree of a text: Python-Markdown's own steps, without the last one that writes HTML."""
    lines = list(_items_apart(text.split("\n")))
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    root = cast("Element", markdown.parser.parseDocument(lines).getroot())
    for treeprocessor in markdown.treeprocessors:
        changed: Element | None = treeprocessor.run(root)
        root = root if changed is None else changed
    return root


def short_forms(markdown: Markdown) -> frozenset[str]:
    """Return the short forms for which the text that a parser has read says itself what they stand for."""
    return frozenset(cast("AbbrTreeprocessor", markdown.treeprocessors["abbr"]).abbrs)


_NESTED = 4  # spaces that a list within a list begins with
# What stands after the mark holds no mark again: that would be code within a line.
_ITEM = re.compile(r"(?P<indent>[ ]*)(?P<mark>[-*+]|[0-9]+[.])[ ]+\S")


def _items_apart(lines: list[str]) -> Iterator[str]:
    """Yield lines with an empty one before an item that goes on with an outer list.

    Where an inner list stands apart from its item, Python-Markdown takes the outer items that follow it for inner ones,
    or for words of the last inner one. What stands in a block of code stays as it is.
    Line numbers do not matter here: places are found in the source as it was written.
    """
    began = 0  # how deep the lines since the last empty one began
    in_list = False
    fence = ""
    before = ""
    for line in lines:
        depth = (len(line) - len(line.lstrip(" "))) // _NESTED
        if fence:
            fence = "" if _closes(line, fence) else fence
        elif found := _FENCE.match(line):
            fence = found["mark"]
        elif not before.strip():
            began = depth
            if not depth and line.strip():
                in_list = _ITEM.match(line) is not None
        elif in_list and depth < began and _ITEM.match(line):
            yield ""
            began = depth
        yield line
        before = line


def _closes(line: str, fence: str) -> bool:
    """Return whether a line ends a block of code that began with such a mark."""
    return re.fullmatch(rf"[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*", line) is not None


# A mark of an item with nothing behind it; “---” and “***” on a line are a divider.
_EMPTY_ITEM = re.compile(r"[ ]*(?:[-*+]|[0-9]+[.])[ ]*")
_FENCE = re.compile(r"(?P<before>[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)?)(?P<mark>`{3,}(?=[^`]*$)|~{3,}(?=[^~]*$))")
_NOTE = re.compile(r"[ ]{0,3}\[\^(?P<key>[^\]]*)\]:")
# As Python-Markdown finds what a short form stands for.
_SHORT_FORM = re.compile(r"[*]\[(?P<key>[^\\]*?)\][ ]?:")
_SYNTAX = re.compile(r"[\w+#.-]*")
_TOO_DEEP = re.compile(r"#{7,}")
_OPEN = re.compile(r"[ \t]*(?P<slashes>/{3,})[ \t]*(?P<name>[A-Za-z][\w-]*)")
_CLOSE = re.compile(r"[ \t]*(?P<slashes>/{3,})[ \t]*$")


class _Kinds:
    """Whether the lists since the last empty line have numbers, by how far their items are moved in."""

    def __init__(self) -> None:
        self._numbered: dict[int, bool] = {}

    def forget(self) -> None:
        """Begin anew."""
        self._numbered.clear()

    def changes(self, item: re.Match[str]) -> bool:
        """Return whether an item goes on with a list of the other kind; Python-Markdown takes its line for words."""
        depth = len(item["indent"]) // _NESTED
        self._numbered = {one: numbered for one, numbered in self._numbered.items() if one <= depth}
        numbered = item["mark"][-1] == "."
        return self._numbered.setdefault(depth, numbered) != numbered


def _item_fault(line: str, before: str, kinds: _Kinds) -> tuple[str, str] | None:
    """Return what is wrong with an item of a list, and how to mend it; `before` is the line above it."""
    if _EMPTY_ITEM.fullmatch(line) and (_ITEM.match(before) or _EMPTY_ITEM.fullmatch(before)):
        return "This item of the list is empty.", "Write its words, or delete the line."
    found = _ITEM.match(line)
    if found and 0 < len(found["indent"]) < _NESTED and _ITEM.match(before):
        return (
            "This item is not moved in far enough to belong to the item above it.",
            "Begin the line with four spaces for a list within a list, or with none for the same list.",
        )
    if found and kinds.changes(found):
        return (
            "A list with numbers and one without stand together here.",
            "Leave an empty line between the two lists, or begin their items in the same way.",
        )
    return None


def _note_fault(line: str, number: int, notes: dict[str, int]) -> tuple[str, str] | None:
    """Return what is wrong where a footnote or a short form is defined again, and how to mend it.

    `notes` are the lines of the first definitions, by what stands before their colons.
    """
    found, mend = _NOTE.match(line), "Give one of them another name, or delete it."
    what = "footnote"
    if found is None and (found := _SHORT_FORM.match(line)):
        what, mend = "short form", "Delete one of them: in one text it stands for one thing."
    first = notes.setdefault(f"{what} {found['key']}", number) if found else number
    if not found or first == number:
        return None
    return f"The {what} “{found['key']}” is defined twice; the first time is {number - first} lines above.", mend


def block_faults(body: str, tell: Callable[[int, str, str], None], nearest: Callable[[str], str]) -> None:
    """Call `tell(line, message, mend)` for each block that is not closed, not known, or closed twice.

    `line` counts from 0. Python-Markdown itself would close, or print, all of these in silence.
    """
    fence: tuple[str, int] | None = None
    open_blocks: list[tuple[str, str, int]] = []
    notes: dict[str, int] = {}
    kinds = _Kinds()
    lines = body.split("\n")
    for number, (before, line) in enumerate(zip(["", *lines], lines, strict=False)):
        if not line.strip():
            kinds.forget()
        if fence is not None:
            if _closes(line, fence[0]):
                fence = None
        elif found := _FENCE.match(line):
            fence = (found["mark"], number)
            words = line[found.end() :].strip()
            if not _SYNTAX.fullmatch(words):
                tell(number, f"“{words}” means nothing here.", "Write the computer language alone, such as ```python.")
            if found["before"]:
                tell(
                    number,
                    "This block of code does not begin at the beginning of its line.",
                    "Move its lines to the left edge: code cannot stand in a list or a quotation.",
                )
        elif fault := _item_fault(line, before, kinds) or _note_fault(line, number, notes):
            tell(number, *fault)
        elif _TOO_DEEP.match(line):
            tell(number, "This heading has more than six levels.", "Begin the line with six # at most.")
        elif found := _OPEN.match(line):
            if found["name"] not in BLOCK_NAMES:
                tell(number, f"There is no block “{found['name']}”.", nearest(found["name"]))
            open_blocks.append((found["slashes"], found["name"], number))
        elif found := _CLOSE.match(line):
            if not open_blocks or open_blocks[-1][0] != found["slashes"]:
                tell(number, "This line closes a block, but none is open.", "Delete it, or open the block above it.")
            else:
                open_blocks.pop()
    if fence is not None:
        tell(fence[1], "This block of code is not closed.", f"Add a line “{fence[0]}” after its last line.")
    for slashes, name, number in open_blocks:
        tell(number, f"This block “{name}” is not closed.", f"Add a line “{slashes}” after its last line.")
