"""The whole page: its head, its masthead, the text, and what stands after it."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

import htpy

from publisher import editions
from publisher import language as languages
from publisher.materials import Words
from publisher.model import (
    Contact,
    Document,
    Heading,
    Paragraph,
    Span,
)
from publisher.reading.dates import in_words
from publisher.writers.contents import wanted
from publisher.writers.html.blocks import block, heading, held
from publisher.writers.html.contents import contents, identifiers
from publisher.writers.html.controls import READER_SHEET, controls, reader_rules, script_element
from publisher.writers.html.controls import scripts as page_scripts
from publisher.writers.html.inlines import note_identifier, reference_identifier
from publisher.writers.html.links import safe_target
from publisher.writers.html.other_languages import other_languages
from publisher.writers.html.pictures import credits_of
from publisher.writers.html.policy import policy_element
from publisher.writers.html.public_addresses import public_addresses
from publisher.writers.html.rendering import Rendering
from publisher.writers.html.sentences import aloud, said
from publisher.writers.html.style import Sheet, from_tokens, joined, sheets
from publisher.writers.html.versions import versions
from publisher.writers.labels import labelled

# The name under which a page says that it is a draft.
PUBLICATION_STATUS = "publication-status"


def page(rendering: Rendering, paper_style: str = "") -> htpy.Element:
    """Return the page. `paper_style` is the style that only paper needs: its size, its margins, its running footer."""
    document = rendering.document
    main = htpy.main("#_main", tabindex="-1" if rendering.on_screen else None)[
        _title(document, rendering), _notice(document, rendering), _text(document, rendering), _notes(rendering)
    ]
    tag = languages.simple(document.language) if rendering.aloud else document.language
    return htpy.html(lang=tag, dir=document.direction)[
        _head(document, rendering, paper_style),
        htpy.body[
            rendering.on_screen and htpy.a(".skip-link", href="#_main")[rendering.words("Skip to the text")],
            htpy.header(".masthead")[htpy.p(".organisation")[document.contact.name or htpy.br]],
            rendering.on_screen and versions(document, rendering),
            controls(_languages(document), rendering),
            main,
            htpy.footer[
                contact(document.contact, rendering.words, document.language, spoken=rendering.aloud),
                other_languages(document, rendering),
                credits_of(rendering),
            ],
        ],
    ]


def _head(document: Document, rendering: Rendering, paper_style: str) -> htpy.Element:
    first, *_ = scripts = page_scripts(rendering) or ("",)
    sheet = joined(page_sheets(rendering, paper_style))
    return htpy.head[
        htpy.meta(charset="utf-8"),
        rendering.on_screen
        and [
            policy_element([sheet], filter(None, scripts)),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
        ],
        script_element(first) if first else None,
        htpy.title(lang=document.title_language or None)[document.title],
        document.description
        and htpy.meta(name="description", content=document.description, lang=document.description_language or None),
        [htpy.meta(name="keywords", content=words, lang=tag or None) for tag, words in _keywords(document)],
        document.contact.name and htpy.meta(name="author", content=document.contact.name),
        htpy.meta(name="dcterms.created", content=document.date.isoformat()) if document.date else None,
        document.draft
        and [
            htpy.meta(name=PUBLICATION_STATUS, content="draft"),
            rendering.on_screen and htpy.meta(name="robots", content="noindex"),
        ],
        rendering.on_screen and public_addresses(document),
        htpy.style[sheet],
    ]


def page_sheets(rendering: Rendering, paper_style: str = "") -> list[Sheet]:
    """Return the styles of the page, in order; `paper_style` is what `page` takes."""
    document = rendering.document
    names = ["base.css", "screen.css" if rendering.on_screen else "print.css"]
    if document.edition and (sheet := editions.find(document.edition).stylesheet):
        names.append(sheet)
    if rendering.aloud:
        names.append(READER_SHEET)
        paper_style += reader_rules(_languages(document), rendering)
    found = sheets(names, _languages(document), rendering.materials, dark=rendering.on_screen)
    return [*found, from_tokens(paper_style)]


def _languages(document: Document) -> list[str]:
    """Return the tag of each language that the page shows, the document's own first."""
    spans = [node.language for node in document.inlines() if isinstance(node, Span)]
    return list(
        dict.fromkeys([document.language, *_marked(document), *spans, *(other.language for other in document.versions)])
    )


def _keywords(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the keywords in their order, those of one language that stand together at a time; "" for the document's."""
    tags = document.keyword_languages or ("",) * len(document.keywords)
    for tag, pairs in groupby(zip(tags, document.keywords, strict=True), key=itemgetter(0)):
        yield tag, ", ".join(word for _, word in pairs)


def _marked(document: Document) -> list[str]:
    return [tag for tag in (document.title_language, document.description_language) if tag]


def _title(document: Document, rendering: Rendering) -> htpy.Element:
    """Return the title with the summary under it: the text's own if it begins with one, else the description."""
    first = document.blocks[0] if document.blocks else None
    summary = (
        block(first, rendering)
        if isinstance(first, Paragraph) and first.summary
        else document.description and htpy.p(".lead")[said(document.description_inlines, rendering)]
    )
    return htpy.div(".title")[
        htpy.h1(id=document.identifier or None)[said(document.title_inlines, rendering)],
        summary,
        _date(document.date, rendering) if document.date else None,
    ]


def _date(day: date, rendering: Rendering) -> htpy.Element:
    words = in_words(day, rendering.document.language)
    return htpy.p(".date")[htpy.time(datetime=day.isoformat())[aloud(words, spoken=rendering.aloud)]]


def _notice(document: Document, rendering: Rendering) -> htpy.Node:
    """Return what readers must know of a draft: that it is not released, or that nobody has checked its translation."""
    words, spoken = rendering.words, rendering.aloud
    if not (document.draft or document.state.unchecked):
        return None
    return htpy.div(".notice")[
        document.draft and htpy.p[htpy.strong[aloud(words("Draft, not released"), spoken=spoken)]],
        document.state.unchecked
        and htpy.p[htpy.strong[aloud(words("Draft translation, not yet checked"), spoken=spoken)]],
        document.untranslated > 0
        and htpy.p[aloud(words("Parts of this document are not translated yet."), spoken=spoken)],
    ]


def _text(document: Document, rendering: Rendering) -> list[htpy.Node]:
    names = identifiers(document)
    remaining = iter(names)
    first = document.blocks[0] if document.blocks else None
    shown_above = isinstance(first, Paragraph) and first.summary
    return [
        wanted(document) and contents(document, names, rendering),
        *(
            heading(node, next(remaining), rendering) if isinstance(node, Heading) else block(node, rendering)
            for node in document.blocks[1 if shown_above else 0 :]
        ),
    ]


def _notes(rendering: Rendering) -> htpy.Node:
    """Return the footnotes, each with a link back to every place that refers to it."""
    notes = {note.key: note for note in rendering.document.notes}
    if not notes:
        return None
    return htpy.section(".notes", role="doc-endnotes", aria_labelledby="_notes")[
        htpy.h2("#_notes")[rendering.words("Notes")],
        htpy.ol[
            [
                htpy.li(id=note_identifier(number))[
                    held(notes[key].children, rendering),
                    _ways_back(number, rendering.references[key], rendering),
                ]
                for key, number in rendering.numbers.items()
            ]
        ],
    ]


def _ways_back(number: int, times: int, rendering: Rendering) -> list[htpy.Node]:
    """Return a link to each place that refers to a footnote; where there are more than one, each has its own name."""
    links: list[htpy.Node] = []
    for time in range(1, times + 1):
        name = f"{number} ({time})" if times > 1 else str(number)
        link = htpy.a(
            href=f"#{reference_identifier(number, time)}",
            role="doc-backlink",
            aria_label=rendering.words("Back to the text, note {number}").format(number=name),
        )
        links += [" ", link[rendering.words("Back to the text")]]
    return links


def contact(given: Contact, words: Words, language: str, *, spoken: bool = False) -> htpy.Node:
    """Return how to reach the organisation, with the ways that it offers; None where it offers none.

    `spoken` says that the page can be listened to: each line is then said in one go.
    """

    def label(phrase: str) -> tuple[htpy.Node, ...]:
        begun, space = labelled(words(phrase), language)
        return (htpy.strong[begun], space)

    lines = [
        given.phone and _way(label("Phone"), given.phone, given.phone_target, spoken=spoken),
        given.email and _way(label("Email"), given.email, f"mailto:{given.email}", spoken=spoken),
        given.website and _way(label("Website"), given.website, given.website, spoken=spoken),
        given.address and _address(label("Address"), given.address, spoken=spoken),
    ]
    if not any(lines):
        return None
    return htpy.section(".contact", aria_labelledby="_contact")[
        htpy.h2("#_contact")[aloud(words("Contact us"), spoken=spoken)],
        given.name and htpy.p[aloud(htpy.bdi[given.name], spoken=spoken)],
        lines,
    ]


def _way(label: tuple[htpy.Node, ...], shown: str, target: str, *, spoken: bool) -> htpy.Element:
    link = htpy.a(href=safe_target(target))[htpy.bdi(dir="ltr")[shown]]
    return htpy.p[aloud(htpy.fragment[label, link], spoken=spoken)]


def _address(label: tuple[htpy.Node, ...], shown: str, *, spoken: bool) -> htpy.Element:
    line = htpy.fragment[label, htpy.bdi[shown]]
    return htpy.p(".address")[aloud(line, spoken=spoken)]
