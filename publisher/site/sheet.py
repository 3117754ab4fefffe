"""The contact sheet of a document: each picture beside its statement, for the people who check whether it fits.

It is a working paper on one page, to be looked at on a screen or printed on A4. Nothing in it runs or is fetched.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import htpy

from publisher import language as languages
from publisher.errors import Place
from publisher.materials import Materials, Words
from publisher.model import (
    Block,
    Document,
    EasyRead,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    NoteReference,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Term,
    blocks_within,
    inlines_of,
    plain_text,
)
from publisher.writers.html.page import SECURITY_POLICY
from publisher.writers.html.pictures import picture
from publisher.writers.html.rendering import Medium, Rendering
from publisher.writers.html.style import style

_SHEETS = ("base.css", "screen.css", "sheet.css")


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of a picture: the file that it is, which two names may share, its pack's name and what it shows.

    `pack` is "" for the team's own pictures; `title` is "" where nobody said what is to be seen, and `language` is the
    tag of the title, "" for none.
    """

    file: str
    pack: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class Row:
    """A picture (None where it was forgotten) with the words that it stands beside, and the section that they are in.

    `number` counts from 1 through the sheet.
    """

    number: int
    section: Inlines
    words: Inlines
    image: Image | None
    place: Place


def rows_of(document: Document) -> tuple[Row, ...]:
    """Return a row for each statement and for each picture of the text, in reading order."""
    found = [row for block in document.blocks for row in _rows(block)]
    rows: list[Row] = []
    section = document.title_inlines
    for words, image, place, heading in found:
        if heading is not None:
            section = heading
        if place is not None:
            rows.append(Row(len(rows) + 1, section, words, image, place))
    return tuple(rows)


# The words, the picture and the place of a row, and the heading that begins a section there. Without a place it is a
# heading alone.
_Found = tuple[Inlines, Image | None, Place | None, Inlines | None]


def _rows(block: Block) -> Iterator[_Found]:
    for inner in blocks_within((block,)):
        match inner:
            case Heading():
                yield (), None, None, inner.children
            case EasyRead(title=title) if title:
                yield (), None, None, title
            case Statement():
                yield inner.children, inner.picture, inner.place, None
            case Figure():
                yield inner.caption, inner.image, inner.place, None
            case _:
                pass
        if not isinstance(inner, Statement | Figure | Explanation):
            for nodes in inlines_of(inner):
                for image in (node for node in nodes if isinstance(node, Image)):
                    yield nodes, image, image.place, None


def page(document: Document, materials: Materials, look_up: Callable[[str], Shown]) -> bytes:
    """Return the sheet in UTF-8, in the document's language; `look_up` says what is known of a picture by its name.

    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    rendering = Rendering.start(document, materials, Medium.SCREEN)
    words, rows = rendering.words, rows_of(document)
    tags = [document.language, *dict.fromkeys(_tags(rows))]
    heading = words("Do the pictures fit?")
    made = htpy.html(lang=document.language, dir=document.direction)[
        htpy.head[
            htpy.meta(charset="utf-8"),
            htpy.meta({"http-equiv": "Content-Security-Policy"}, content=SECURITY_POLICY),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.title[f"{heading} – {document.title}"],
            htpy.style[style(_SHEETS, tags, materials)],
        ],
        htpy.body(".sheet")[
            htpy.main("#_main")[
                htpy.div(".title")[
                    htpy.h1[heading], htpy.p(".lead")[_words(document.title_inlines, document.language)]
                ],
                _introduction(rows, words),
                [_section(list(group), rendering, look_up) for _, group in groupby(rows, key=lambda row: row.section)],
                _twice(rows, rendering, look_up),
            ],
            htpy.footer[_credits(rendering)],
        ],
    ]
    return f"{made}\n".encode()


def _introduction(rows: Sequence[Row], words: Words) -> list[htpy.Node]:
    shown = sum(row.image is not None for row in rows)
    return [
        htpy.p[words("Look at each picture and read its words. Tick a box for each picture.")],
        htpy.p[words("Nothing that you tick or write here is kept. Print the page to keep it.")],
        htpy.p[words("Pictures: {count}").format(count=shown)],
        htpy.div(".who")[_line(words("Checked by")), _line(words("Date"))],
    ]


def _line(label: str) -> htpy.Element:
    return htpy.label[htpy.span[f"{label}:"], htpy.input(type="text", autocomplete="off")]


def _section(rows: Sequence[Row], rendering: Rendering, look_up: Callable[[str], Shown]) -> htpy.Element:
    heading = f"_section-{rows[0].number}"
    return htpy.section(aria_labelledby=heading)[
        htpy.h2(id=heading)[_words(rows[0].section, rendering.language)],
        htpy.ol(".rows", start=rows[0].number)[[_row(row, rendering, look_up) for row in rows]],
    ]


def _row(row: Row, rendering: Rendering, look_up: Callable[[str], Shown]) -> htpy.Element:
    words = rendering.words
    if row.image is None:
        shown: htpy.Node = htpy.div(".seen.none")[words("No picture")]
        facts: list[htpy.Node] = []
    else:
        known = look_up(row.image.name)
        shown = _picture(row.image.name, known, rendering)
        facts = [_name(row.image.name), " · ", _pack(known, words), " · "]
    said = plain_text(row.words).strip()
    alternative = row.image.alt if row.image else ""
    return htpy.li(value=row.number)[
        shown,
        htpy.div(".said")[
            said and htpy.p(".statement")[_words(row.words, rendering.language)],
            alternative and htpy.p[htpy.strong[words("Alternative text"), ":"], " ", alternative],
            htpy.p(".facts")[str(row.number), " · ", facts, htpy.bdi(dir="ltr")[str(row.place)]],
            row.image is not None and _answer(row.number, words),
        ],
    ]


def _picture(name: str, known: Shown, rendering: Rendering) -> htpy.Element:
    """Return a picture with what is to be seen as its alternative text, which whoever cannot see it needs here."""
    marks = {"lang": known.language, "dir": _direction(known.language)} if known.title and known.language else {}
    return htpy.div(".seen", marks)[picture(name, known.title or name, rendering)]


def _direction(tag: str) -> str:
    return languages.find(tag).direction if languages.known(tag) else "auto"


def _name(name: str) -> htpy.Element:
    return htpy.code(dir="ltr", translate="no")[name]


def _pack(known: Shown, words: Words) -> htpy.Node:
    return htpy.bdi[known.pack] if known.pack else words("Our own picture")


def _answer(number: int, words: Words) -> htpy.Element:
    return htpy.fieldset[
        htpy.legend[words("Does picture {number} fit its words?").format(number=number)],
        htpy.label[htpy.input(type="checkbox"), " ", words("It fits")],
        htpy.label[htpy.input(type="checkbox"), " ", words("It does not fit")],
        htpy.label(".note")[htpy.span[words("Note"), ":"], htpy.textarea(rows="2", autocomplete="off")],
    ]


def _twice(rows: Iterable[Row], rendering: Rendering, look_up: Callable[[str], Shown]) -> htpy.Element:
    """Return each picture that stands beside different words: one picture should mean one idea."""
    words = rendering.words
    beside: dict[str, list[Row]] = {}
    for row in rows:
        if row.image is not None:
            beside.setdefault(look_up(row.image.name).file, []).append(row)
    several = [same for same in beside.values() if len({_compared(row) for row in same}) > 1]
    return htpy.section(aria_labelledby="_twice")[
        htpy.h2("#_twice")[words("Pictures that are used more than once")],
        htpy.ul(".rows")[[_shared(same, rendering, look_up) for same in several]]
        if several
        else htpy.p[words("No picture stands beside different words.")],
    ]


def _compared(row: Row) -> str:
    return " ".join(plain_text(row.words).split()) or (row.image.alt or "" if row.image else "")


def _shared(rows: Sequence[Row], rendering: Rendering, look_up: Callable[[str], Shown]) -> htpy.Element:
    images = [row.image for row in rows if row.image]
    names = dict.fromkeys(image.name for image in images)
    known = look_up(images[0].name)
    return htpy.li[
        _picture(images[0].name, known, rendering),
        htpy.div(".said")[
            [htpy.p(".statement")[f"{row.number}. ", _words(row.words, rendering.language)] for row in rows],
            htpy.p(".facts")[[[_name(name), " · "] for name in names], _pack(known, rendering.words)],
        ],
    ]


def _credits(rendering: Rendering) -> htpy.Node:
    lines = list(dict.fromkeys(one.credit for one in rendering.pictures if one.credit))
    return htpy.div(".credits")[htpy.p[rendering.words("Pictures"), ": ", "; ".join(lines)]] if lines else None


def _words(nodes: Inlines, language: str) -> list[htpy.Node]:
    """Return words with their languages; links, notes and pictures among them lead nowhere here and are left out."""
    return [_word(node, language) for node in nodes]


def _word(node: Inline, language: str) -> htpy.Node:
    match node:
        case Span(language=tag):
            return htpy.bdi(lang=tag, dir=languages.find(tag).direction)[_words(node.children, tag)]
        case Strong() | Term():
            return htpy.strong[_words(node.children, language)]
        case Emphasis() | Superscript() | Subscript() | Link():
            return _words(node.children, language)
        case NoteReference() | Image():
            return None
        case _:
            return plain_text(node)


def _tags(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the languages of words in the rows other than the document's own."""
    for row in rows:
        for node in (*row.section, *row.words):
            if isinstance(node, Span):
                yield node.language
