"""Inline nodes as runs.

Word has nothing for what an abbreviation stands for: its short form is marked by a style, and a list after the text
says what it stands for (`short_forms.py`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import bidirectional

from publisher import language as languages
from publisher.addresses import as_in_files
from publisher.errors import SourceError
from publisher.language import Script
from publisher.model import (
    Abbreviation,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    plain_text,
)
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import HYPERLINK, Element, R, field, make, string, switch, w
from publisher.writers.docx.formats import position
from publisher.writers.docx.media import drawing
from publisher.writers.docx.scripts import Piece, has_ambiguous, kind_of, piece_language, pieces
from publisher.writers.telephone import parted


@dataclass(frozen=True, slots=True)
class Marks:
    """What the nodes around some words make of them."""

    strong: bool = False
    emphasis: bool = False
    linked: bool = False
    code: bool = False
    short: bool = False
    position: Literal["", "superscript", "subscript"] = ""

    @property
    def styles(self) -> tuple[str, ...]:
        """Return the character styles that meet in the words, that of a short form last: it tells what they are."""
        stress = "IntenseEmphasis" if self.strong and self.emphasis else "Strong" if self.strong else "Emphasis"
        meeting = (
            (stress, self.strong or self.emphasis),
            (self.position.capitalize(), bool(self.position)),
            ("Code", self.code),
            ("Hyperlink", self.linked),
            ("Abbreviation", self.short),
        )
        return tuple(style for style, holds in meeting if holds)


def runs(nodes: Iterable[Inline], context: Context, marks: Marks = Marks()) -> Iterator[Element]:
    """Yield the runs and links of inline nodes."""
    for node in nodes:
        match node:
            case Text():
                yield from _text(f"{_side(node, context)}{node.words}", context, marks)
            case Abbreviation():
                yield from _text(node.value, context, replace(marks, short=True))
            case Code():
                yield from _code(node.value, context, marks)
            case Emphasis():
                yield from runs(node.children, context, replace(marks, emphasis=True))
            case Strong() | Term():
                yield from runs(node.children, context, replace(marks, strong=True))
            case Superscript():
                yield from runs(node.children, context, replace(marks, position="superscript"))
            case Subscript():
                yield from runs(node.children, context, replace(marks, position="subscript"))
            case Span():
                yield from _span(node, context, marks)
            case Link():
                yield from _link(node, context, marks)
            case Image():
                yield _picture(node, context)
            case LineBreak():
                yield w("r", w("br"))
            case NoteReference():
                yield from _reference(node, context)


def _span(node: Span, context: Context, marks: Marks) -> Iterator[Element]:
    """Yield words in another language.

    Words that run the other way and have yet others in them (an English name in an Urdu sentence in an English text)
    need a direction of their own round them, or their parts are shown in the wrong order. Nothing else gets one: many
    programs that read Word files lose what it holds.
    """
    children = runs(_whole(node, context), context.speaking(node.language), marks)
    direction = languages.find(node.language).direction
    mixed = len({piece.kind for piece in pieces(plain_text(node.children), node.language)}) > 1
    if mixed and direction != context.composition.direction and not marks.linked:
        yield w("dir", *children, val=direction)
    else:
        yield from children


def _side(node: Text, context: Context) -> str:
    """Return the mark (U+200F) that keeps a comma between two English names on its side in Urdu, "" where none must.

    Word knows from the run's own direction; other programs go by Unicode's rules alone, and draw both names as one.
    """
    around = {context.composition.direction, languages.find(context.language).direction}
    alone = bool(node.value) and not any(sign.isalnum() for sign in node.value)
    return "\u200f" if alone and around == {"rtl"} else ""


def _whole(node: Span, context: Context) -> Inlines:
    """Return what an English span in Urdu holds, with marks (U+200E) where it begins or ends with no letter.

    They keep quotation marks on their sides, and the groups of a telephone number in their order, in programs that go
    by Unicode's rules alone.
    """
    words = plain_text(node.children)
    if not words or context.composition.direction == "ltr" or languages.find(node.language).direction == "rtl":
        return node.children
    before, after = (() if bidirectional(sign) == "L" else (Text("\u200e"),) for sign in (words[0], words[-1]))
    return (*before, *node.children, *after)


def literal(text: str, context: Context) -> Iterator[Element]:
    """Yield the runs of words in the language of the context."""
    yield from _text(text, context, Marks())


def _text(text: str, context: Context, marks: Marks) -> Iterator[Element]:
    if not text:
        return
    document = context.composition.document.language
    for piece in _pieces(text, context.language):
        language = piece_language(piece, context.language, document)
        yield w("r", _properties(piece, language, context, marks), string(piece.text))


def _pieces(text: str, language: str) -> Iterator[Piece]:
    """Yield words in pieces of one kind; among those from right to left a telephone number keeps its groups in order.

    The marks (U+200E) round it are for programs that go by Unicode's rules alone.
    """
    if languages.find(language).direction == "ltr":
        yield from pieces(text, language)
        return
    for words, number in parted(text):
        if number:
            yield Piece(f"\u200e{words}\u200e", "latin")
        else:
            yield from pieces(words, language)


def _code(value: str, context: Context, marks: Marks) -> Iterator[Element]:
    """Yield code; in Urdu marks (U+200E) round it keep its brackets on their sides.

    They are runs of their own, and no part of the code, which somebody may copy.
    """
    around = (context.composition.direction, languages.find(context.language).direction)
    mark = "\u200e" if value and "rtl" in around else ""
    if mark:
        yield w("r", string(mark))
    for piece in pieces(value.replace("\n", " "), "en"):
        properties = _properties(piece, context.composition.document.language, context, replace(marks, code=True))
        yield w("r", properties, string(piece.text))
    if mark:
        yield w("r", string(mark))


def code_runs(line: str, context: Context) -> Iterator[Element]:
    """Yield the runs of a line in a block of code, whose paragraph says that it is code."""
    for piece in pieces(line, "en"):
        yield w("r", _properties(piece, context.composition.document.language, context, Marks()), string(piece.text))


def _properties(piece: Piece, language: str, context: Context, marks: Marks) -> Element | None:
    """Return `w:rPr`: the style, and what only the run itself can say: its language, direction and script.

    Order of the children: ISO/IEC 29500-1, 17.3.2.28.
    """
    composition = context.composition
    kind = piece.kind
    script = languages.find(language).script
    style = composition.styles.words.of(marks.styles, _other(piece, script, context, marks))
    foreign = language != composition.document.language
    slot = {"latin": "val", "rtl": "bidi", "complex": "bidi", "han": "eastAsia"}[kind]
    children = (
        w("rStyle", val=style) if style else None,
        w("rFonts", hint="eastAsia") if kind == "han" and has_ambiguous(piece.text) else None,
        _moved(marks.position.capitalize(), context) if marks.position else None,
        switch("rtl", kind == "rtl" or None),
        switch("cs", kind == "complex" or None),
        w("lang", **{slot: languages.word_locale(language)}) if foreign else None,
    )
    return w("rPr", *children) if any(child is not None for child in children) else None


def _moved(identifier: str, context: Context) -> Element | None:
    """Return how far words in a style are raised or lowered, None for none that keep their size.

    The style says it too. LibreOffice 7.4 takes it from there as letters of 58 %, and from the run as it is meant.
    """
    return position(context.composition.styles.words.look(identifier))


def _other(piece: Piece, script: Script, context: Context, marks: Marks) -> Script | None:
    """Return the script of words that want another style than those around, None for words that do not.

    They do where the text's font does not have their letters, or where slanted letters are stress in the text and
    nobody is used to read theirs slanted.
    """
    composition = context.composition
    if piece.kind == "latin" or piece.kind != kind_of(script):
        return None
    stressed = marks.emphasis and not script.italic and composition.script.italic
    return script if script.word_font != composition.script.word_font or stressed else None


def _link(node: Link, context: Context, marks: Marks) -> Iterator[Element]:
    if marks.linked:  # Word has no link within a link.
        yield from runs(node.children, context, marks)
        return
    children = runs(node.children, context, replace(marks, linked=True))
    if not node.target.startswith("#"):
        address = context.relationships.link(as_in_files(node.target))
        yield make(HYPERLINK, *children, attributes={f"{{{R}}}id": address})
        return
    bookmark = context.composition.bookmarks.get(node.target[1:])
    if bookmark is None:
        # An edition may leave out the section that the link goes to; a link to nowhere would only mislead.
        yield from runs(node.children, context, marks)
        return
    yield w("hyperlink", *children, anchor=bookmark, history=1)


def _picture(node: Image, context: Context) -> Element:
    """Return a picture in a line of text, as high as the line (`.inline-picture` in `styles/base.css`)."""
    highest = context.composition.design.pictures.inline
    return picture(node, context, widest=context.room, highest=highest, style="InlinePicture", fill=True)


def picture(
    node: Image, context: Context, *, widest: float, highest: float, style: str = "", fill: bool = False
) -> Element:
    """Return the run that holds a picture, fitted into a box in points; `style` is a character style."""
    composition = context.composition
    placed = composition.media.place(node.name, widest=widest, highest=highest, fill=fill)
    number = next(composition.drawing_ids)
    named = w("rStyle", val=style) if style else None
    properties = picture_properties(node, named)
    return w("r", properties, drawing(placed, alt=node.alt, number=number, relationships=context.relationships))


def picture_properties(node: Image, style: Element | None = None) -> Element | None:
    """Return `w:rPr` of the run that holds a picture: its style, and the language of what is said of it.

    A drawing has no language of its own; programs that read it aloud take that of its run.
    """
    slot = "bidi" if node.language and languages.find(node.language).direction == "rtl" else "val"
    spoken = w("lang", **{slot: languages.word_locale(node.language)}) if node.language else None
    return w("rPr", style, spoken) if style is not None or spoken is not None else None


def _reference(node: NoteReference, context: Context) -> Iterator[Element]:
    """Yield the mark of a footnote. Word knows one mark for each footnote; further ones refer to the first."""
    if context.in_note:
        raise SourceError(
            "A footnote refers to another footnote.",
            mend="Write the second footnote's words into the first: Word files cannot hold one in the other.",
            place=node.place,
        )
    number, first = context.composition.notes.number(node.key, node.place)
    style = w("rPr", w("rStyle", val="FootnoteReference"))
    name = f"_Note{number}"
    if first:
        identifier = next(context.composition.bookmark_ids)
        yield w("bookmarkStart", id=identifier, name=name)
        yield w("r", style, w("footnoteReference", id=number))
        yield w("bookmarkEnd", id=identifier)
    else:
        properties = w("rPr", w("rStyle", val="FootnoteReference"), _moved("FootnoteReference", context))
        shown = w("r", properties, string(str(number)))
        yield from field(f"NOTEREF {name} \\f \\h", shown, properties=style)
