"""What stands around the text: title, date and notice before it, contact and credits after it, heads and feet."""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from publisher import language as languages
from publisher.addresses import as_in_files
from publisher.materials import Picture
from publisher.model import Contact, Heading, Inlines, Link, Paragraph, Span, Strong, Text
from publisher.qr_code import qr_code
from publisher.reading.dates import in_words
from publisher.writers.docx.blocks import heading
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import Element, string, w
from publisher.writers.docx.inlines import literal, runs
from publisher.writers.docx.lengths import lines_of
from publisher.writers.docx.media import drawing
from publisher.writers.docx.paragraphs import paragraph, text
from publisher.writers.labels import BETWEEN_NAMES, labelled

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
# What Unicode says of letters: they run from left to right, or from right to left.
_STRONG = ("L", "R", "AL")
# Of the line at the foot, what a title may fill beside the number of the page; fonts that stand in for Arial are wider.
_ROOM_FOR_TITLE = 0.62
_POINTS_PER_MM = 72 / 25.4
_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")


def front(context: Context) -> Iterator[Element]:
    """Yield what stands before the text.

    The title is Heading 1, as in HTML: screen readers go to it, and Word shows it in its navigation, which it does not
    do for its style Title.
    """
    document = context.composition.document
    first = document.blocks[0] if document.blocks else None
    yield heading(Heading(1, document.title_inlines, document.identifier), context)
    if isinstance(first, Paragraph) and first.summary:
        yield text("Summary", first.children, context)
    elif document.description:
        yield text("Summary", document.description_inlines, context)
    if document.date:
        yield paragraph("Date", literal(in_words(document.date, document.language), context), context)
    yield from _notice(context)


def _notice(context: Context) -> Iterator[Element]:
    """Yield what readers must know of a draft: that it is not released, or that nobody has checked its translation."""
    for number, lines in enumerate(_warnings(context)):
        yield text("DraftNoteContinued" if number else "DraftNote", lines, context)


def _warnings(context: Context) -> Iterator[Inlines]:
    document, words = context.composition.document, context.composition.words
    if document.draft:
        yield (Strong((Text(words("Draft, not released")),)),)
    if document.state.unchecked:
        yield (Strong((Text(words("Draft translation, not yet checked")),)),)
        if document.untranslated > 0:
            yield (Text(words("Parts of this document are not translated yet.")),)


def back(context: Context) -> Iterator[Element]:
    """Yield what stands after the text: how to reach the organisation, the other languages, who drew the pictures."""
    document, words, media = context.composition.document, context.composition.words, context.composition.media
    yield from _contact(document.contact, context)
    yield from _other_languages(context)
    if media.credits:
        label = words("Pictures")
        begun, space = labelled(label, document.language)
        yield text("Credits", (Text(f"{begun}{space}{'; '.join(media.credits)}"),), context)


def _contact(contact: Contact, context: Context) -> Iterator[Element]:
    """Yield how to reach the organisation, a paragraph for each way; nothing where it offers none."""
    words = context.composition.words
    ways = (
        (words("Phone"), contact.phone, contact.phone_target),
        (words("Email"), contact.email, f"mailto:{contact.email}"),
        (words("Website"), contact.website, contact.website),
        (words("Address"), contact.address, ""),
    )
    offered = [(label, value, target) for label, value, target in ways if value]
    if not offered:
        return
    yield heading(Heading(2, (Text(words("Contact us")),)), context)
    if contact.name:
        yield text("Contact", _in_order(contact.name, context), context)
    for label, value, target in offered:
        shown = _in_order(value, context)
        way = (Link(shown, target),) if target else shown
        begun, space = labelled(label, context.composition.document.language)
        yield text("Contact", (Strong((Text(begun),)), *((Text(space),) if space else ()), *way), context)


def _other_languages(context: Context) -> Iterator[Element]:
    """Yield where the document is in other languages, as a QR code and in words, and which languages these are.

    Nothing where it has none, or no address. Each paragraph stays with the next one.
    """
    document, words = context.composition.document, context.composition.words
    tags, address = document.languages_on_paper, document.address
    if not tags:
        return
    phrase = words("This leaflet in other languages")
    yield heading(Heading(2, (Text(phrase),)), context)
    alternative = f"{''.join(labelled(phrase, document.language))}{address}"
    yield paragraph("FigureWithCaption", (_code(address, alternative, context),), context)
    yield text("Contact", (Link(_in_order(address, context), address),), context)
    # Programs that go by Unicode's rules alone would draw two names from right to left as one: a mark parts them.
    between = Text(f"\u200e{BETWEEN_NAMES}" if context.composition.direction == "ltr" else BETWEEN_NAMES)
    names = (Span((Text(languages.find(tag).own_name),), tag) for tag in tags)
    row = tuple(node for name in names for node in (between, name))[1:]
    yield text("Contact", row, context)


def _code(address: str, alternative: str, context: Context) -> Element:
    """Return the run that holds the QR code of an address."""
    code, composition = qr_code(as_in_files(address)), context.composition
    picture = Picture("", "image/png", code.png, code.modules, code.modules)
    placed = composition.media.own(picture, code.width * _POINTS_PER_MM)
    number = next(composition.drawing_ids)
    return w("r", drawing(placed, alt=alternative, number=number, relationships=context.relationships))


def _in_order(value: str, context: Context) -> Inlines:
    """Return a name, number or address; in a text from right to left it is marked where it runs the other way.

    It does so where its first letter does, or where it has none, as a telephone number (Unicode Standard Annex 9, P2).
    """
    return (Span((Text(value),), "en"),) if _runs_other_way(value, context) else (Text(value),)


def _runs_other_way(value: str, context: Context) -> bool:
    """Return whether words in a text from right to left run from left to right."""
    letters = (bidirectional(sign) for sign in value)
    return context.composition.direction == "rtl" and next((kind for kind in letters if kind in _STRONG), "L") == "L"


def masthead(context: Context) -> Element:
    """Return the head of the first page: the organisation's name."""
    name = context.composition.document.contact.name
    return paragraph("Masthead" if name else "Header", literal(name, context), context)


def header(context: Context) -> Element:
    """Return the head of all other pages: that the file is a draft, where it is one, else nothing."""
    composition = context.composition
    words = literal(composition.words("Draft, not released"), context) if composition.document.draft else ()
    return paragraph("Header", words, context)


def footer(context: Context) -> Element:
    """Return the foot of every page: the title where it has room, and “Page X of Y” in the language's own order."""
    composition = context.composition
    number = _page_number(composition.words("Page {page} of {pages}"), context)
    if not composition.design.page.titled_foot:
        return paragraph("Footer", number, context)
    title = list(runs(composition.document.title_inlines, context))
    # A title that would push the number into a second line stays away: the first page has it.
    if lines_of(paragraph("Footer", title, context), context, width=_ROOM_FOR_TITLE * composition.design.measure) > 1:
        return paragraph("Footer", number, context)
    title = list(runs(composition.document.title_inlines, context))
    return paragraph("Footer", (*title, w("r", w("tab")), *number), context)


def _page_number(phrase: str, context: Context) -> Iterator[Element]:
    """Yield “Page X of Y” with fields that Word fills in.

    Where it is not translated into a language from right to left, it keeps its own order.
    """
    order = ""
    if _runs_other_way(phrase, context):
        context, order = context.speaking("en"), "\u200e"
    for part in _PLACEHOLDER.split(f"{order}{phrase}{order}"):
        if part in _FIELDS:
            yield w("fldSimple", w("r", string("1")), instr=f" {_FIELDS[part]} ")
        else:
            yield from literal(part, context)
