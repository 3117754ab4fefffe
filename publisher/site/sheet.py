"""The contact sheet of a document: each picture beside its statement, for the people who check whether it fits.

It is a working paper on one page, to be looked at on a screen or printed on A4. Nothing in it runs or is fetched.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import htpy

from publisher import language as languages
from publisher.materials import Materials, Words
from publisher.model import (
    Abbreviation,
    Code,
    Document,
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
    inlines_within,
    plain_text,
)
from publisher.site.sheet_rows import Row, rows_of
from publisher.writers.html.pictures import credits_of, picture
from publisher.writers.html.policy import policy_element
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


def page(document: Document, materials: Materials, look_up: Callable[[str], Shown]) -> bytes:
    """Return the sheet in UTF-8, in the document's language; `look_up` says what is known of a picture by its name.

    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    rendering = Rendering.start(document, materials, Medium.SCREEN)
    words, rows = rendering.words, rows_of(document, rendering.words)
    heading = words("Do the pictures fit?")
    sheet = style(_SHEETS, _tags(document), materials)
    made = htpy.html(lang=document.language, dir=document.direction)[
        htpy.head[
            htpy.meta(charset="utf-8"),
            policy_element([sheet]),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.title[f"{heading} – {document.title}"],
            htpy.style[sheet],
        ],
        htpy.body(".sheet")[
            htpy.main("#_main")[
                htpy.div(".title")[
                    htpy.h1[heading], htpy.p(".lead")[shown_words(document.title_inlines, document.language)]
                ],
                _introduction(rows, words),
                [_section(list(group), rendering, look_up) for _, group in groupby(rows, key=lambda row: row.section)],
                _twice(rows, rendering, look_up),
            ],
            htpy.footer[credits_of(rendering)],
        ],
    ]
    return f"{made}\n".encode()


def _introduction(rows: Sequence[Row], words: Words) -> list[htpy.Node]:
    shown = sum(row.image is not None for row in rows)
    return [
        htpy.p[words("Look at each picture and read its words. Tick one answer for each picture.")],
        htpy.p[words("Nothing that you tick or write here is kept. Print the page to keep it.")],
        htpy.p[words("Pictures: {count}").format(count=shown)],
        htpy.div(".who")[_line(words("Checked by")), _line(words("Date"))],
    ]


def _line(label: str) -> htpy.Element:
    return htpy.label[htpy.span[f"{label}:"], htpy.input(type="text", autocomplete="off")]


def _section(rows: Sequence[Row], rendering: Rendering, look_up: Callable[[str], Shown]) -> htpy.Element:
    heading = f"_section-{rows[0].number}"
    return htpy.section(aria_labelledby=heading)[
        htpy.h2(id=heading)[_heading(rows[0].section, rendering)],
        htpy.ol(".rows", start=rows[0].number)[[_row(row, rendering, look_up) for row in rows]],
    ]


def _heading(section: Inlines, rendering: Rendering) -> htpy.Node:
    """Return the heading of a section; of one that is a picture, what the picture says."""
    if _has_words(section):
        return shown_words(section, rendering.language)
    return plain_text(section).strip() or shown_words(rendering.document.title_inlines, rendering.language)


def _row(row: Row, rendering: Rendering, look_up: Callable[[str], Shown]) -> htpy.Element:
    words = rendering.words
    if row.image is None:
        shown: htpy.Node = htpy.div(".seen.none")[words("No picture")]
        facts: list[htpy.Node] = []
    else:
        known = look_up(row.image.name)
        shown = _picture(row.image.name, known, rendering)
        facts = [_name(row.image.name), " · ", _pack(known, words), " · "]
    alternative = row.image.alt if row.image else ""
    return htpy.li(value=row.number)[
        shown,
        htpy.div(".said")[
            _has_words(row.words) and htpy.p(".statement")[shown_words(row.words, rendering.language)],
            alternative and htpy.p[htpy.strong[words("Alternative text"), ":"], " ", alternative],
            row.image is not None and _answer(row.number, words),
            htpy.p(".facts")[str(row.number), " · ", facts, htpy.bdi(dir="ltr")[str(row.place)]],
        ],
    ]


def _picture(name: str, known: Shown, rendering: Rendering) -> htpy.Element:
    """Return a picture with what is to be seen as its alternative text, which whoever cannot see it needs here."""
    marks = {"lang": known.language, "dir": _direction(known.language)} if known.title and known.language else {}
    return htpy.div(".seen", marks)[picture(Image(name, known.title or name), rendering, in_row=True)]


def _direction(tag: str) -> str:
    return languages.find(tag).direction if languages.known(tag) else "auto"


def _name(name: str) -> htpy.Element:
    return htpy.code(dir="ltr", translate="no")[name]


def _pack(known: Shown, words: Words) -> htpy.Node:
    return htpy.bdi[known.pack] if known.pack else words("Our own picture")


def _answer(number: int, words: Words) -> htpy.Element:
    answers = (words("It fits"), words("It does not fit"))
    return htpy.fieldset[
        htpy.legend[words("Does picture {number} fit its words?").format(number=number)],
        [htpy.label[htpy.input(type="radio", name=f"_fits-{number}"), " ", answer] for answer in answers],
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
    if _has_words(row.words) or row.image is None:
        return " ".join(plain_text(row.words).split())
    return row.image.alt or ""


def _shared(rows: Sequence[Row], rendering: Rendering, look_up: Callable[[str], Shown]) -> htpy.Element:
    images = [row.image for row in rows if row.image]
    names = dict.fromkeys(image.name for image in images)
    known = look_up(images[0].name)
    return htpy.li[
        _picture(images[0].name, known, rendering),
        htpy.div(".said")[
            [htpy.p(".statement")[f"{row.number}. ", _beside(row, rendering)] for row in rows],
            htpy.p(".facts")[[[_name(name), " · "] for name in names], _pack(known, rendering.words)],
        ],
    ]


def shown_words(nodes: Inlines, language: str) -> list[htpy.Node]:
    """Return words with their languages; links, notes and pictures among them lead nowhere here and are left out."""
    return [_word(node, language) for node in nodes]


def _word(node: Inline, language: str) -> htpy.Node:
    match node:
        case Span(language=tag):
            return htpy.bdi(lang=tag, dir=languages.find(tag).direction)[shown_words(node.children, tag)]
        case Strong() | Term():
            return htpy.strong[shown_words(node.children, language)]
        case Emphasis() | Superscript() | Subscript() | Link():
            return shown_words(node.children, language)
        case LineBreak():
            return [htpy.br, " "]
        case NoteReference() | Image():
            return None
        case _:
            return plain_text(node)


def _beside(row: Row, rendering: Rendering) -> htpy.Node:
    """Return what a picture stands beside: its words, else its alternative text, else the heading above it."""
    if _has_words(row.words):
        return shown_words(row.words, rendering.language)
    return (row.image.alt if row.image else "") or _heading(row.section, rendering)


def _has_words(nodes: Inlines) -> bool:
    """Return whether words are left of nodes as `_words` shows them, without pictures and notes."""
    leaves = (node for node in inlines_within(nodes) if isinstance(node, Text | Code | Abbreviation))
    return any(plain_text(node).strip() for node in leaves)


def _tags(document: Document) -> list[str]:
    """Return the language of the document, and those of words in it, once each."""
    spans = (node.language for node in document.inlines() if isinstance(node, Span))
    return list(dict.fromkeys(filter(None, (document.language, document.title_language, *spans))))
