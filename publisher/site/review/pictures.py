"""The contact sheet of an edition: each picture beside its words, to see whether it fits."""

from collections.abc import Callable, Iterable

import htpy

from publisher import language as languages
from publisher.errors import SourceError
from publisher.model import Document, Image
from publisher.site.review import frame
from publisher.site.sheet import Shown, shown_words
from publisher.site.sheet_rows import Row, rows_of
from publisher.writers.html.pictures import picture
from publisher.writers.html.rendering import Rendering

LookUp = Callable[[str], Shown]


def pictures(document: Document, rendering: Rendering, look_up: LookUp) -> htpy.Node:
    """Return the pictures of an edition, each with what is to be seen, its words and its alternative text.

    `rendering` is that of the whole page, which gives each drawing in it ids of its own.
    """
    rows = rows_of(document)
    if not rows:
        return htpy.p["It has no pictures."]
    seen = sum(row.image is not None for row in rows)
    without = len(rows) - seen
    return frame.folded(
        [frame.counted(seen, "picture"), f", {frame.counted(without, 'statement')} without one" if without else None],
        [
            htpy.p["To tick and to print, write the sheet: ", htpy.code[_command(document)]],
            htpy.ul(".pictures")[[_row(row, document.language, rendering, look_up) for row in rows]],
        ],
    )


def not_shown(mistakes: Iterable[SourceError]) -> htpy.Element:
    """Return why no picture of an edition is shown."""
    return htpy.ul(".findings.error")[
        [
            htpy.li[htpy.p(".message")[frame.said(one.message)], htpy.p[frame.said(one.mend)], frame.place(one.place)]
            for one in mistakes
        ]
    ]


def credits_of(rendering: Rendering) -> htpy.Element | None:
    """Return who drew the pictures of the page, each credit once; None where nobody asks for it."""
    lines = dict.fromkeys(shown.credit for shown in rendering.pictures if shown.credit)
    return htpy.footer[htpy.p(".facts")["Pictures: ", htpy.bdi["; ".join(lines)]]] if lines else None


def _command(document: Document) -> str:
    return f"publisher pictures sheet {document.name} --language {document.language}"


def _row(row: Row, tag: str, rendering: Rendering, look_up: LookUp) -> htpy.Element:
    alternative = row.image.alt if row.image else None
    return htpy.li[
        htpy.div(".seen.none")["No picture"] if row.image is None else _seen(row.image.name, look_up, rendering),
        htpy.div[
            htpy.p(".message", frame.marks(tag))[shown_words(row.words, tag)],
            row.image is not None and htpy.p[_alternative(alternative, row.image.language or tag)],
            htpy.p(".facts")[
                row.image is not None and [htpy.code(translate="no", dir="ltr")[frame.said(row.image.name)], " · "],
                frame.place(row.place),
            ],
        ],
    ]


def _alternative(alternative: str | None, tag: str) -> list[htpy.Node]:
    if alternative is None:
        return [htpy.strong["No alternative text"]]
    if not alternative:
        return ["Decorative: screen readers pass over it."]
    return ["Alternative text: ", frame.in_language(alternative, tag)]


def _seen(name: str, look_up: LookUp, rendering: Rendering) -> htpy.Element:
    """Return a picture with what is to be seen as its alternative text: the words beside it say the text's own."""
    known = look_up(name)
    marked = known.title and languages.known(known.language)
    marks = frame.marks(known.language) if marked else {}
    return htpy.div(".seen", marks)[picture(Image(name, known.title or name), rendering, in_row=True)]
