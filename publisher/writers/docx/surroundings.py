"""What stands around the text: title, date and notice before it, contact and credits after it, heads and feet."""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from publisher.model import Contact, Heading, Inlines, Link, Paragraph, Span, Strong, Text
from publisher.writers.dates import in_words
from publisher.writers.docx.blocks import heading
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import Element, string, w
from publisher.writers.docx.inlines import literal
from publisher.writers.docx.paragraphs import paragraph, text

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
# What Unicode says of letters: they run from left to right, or from right to left.
_STRONG = ("L", "R", "AL")
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
    """Yield what readers must know of a translation that nobody has checked yet."""
    document, words = context.composition.document, context.composition.words
    if not document.state.unchecked:
        return
    lines: Inlines = (Strong((Text(words("Draft translation, not yet checked")),)),)
    yield text("DraftNote", lines, context)
    if document.untranslated > 0:
        sentence = words("Parts of this document are not translated yet.")
        yield text("DraftNoteContinued", (Text(sentence),), context)


def back(context: Context) -> Iterator[Element]:
    """Yield what stands after the text: how to reach the organisation, and who drew the pictures."""
    document, words, media = context.composition.document, context.composition.words, context.composition.media
    yield from _contact(document.contact, context)
    if media.credits:
        label = words("Pictures")
        line = f"{label}: {'; '.join(media.credits)}"
        yield text("Credits", (Text(line),), context)


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
        yield text("Contact", (Strong((Text(f"{label}:"),)), Text(" "), *way), context)


def _in_order(value: str, context: Context) -> Inlines:
    """Return a name, number or address; in a text from right to left it is marked where it runs the other way.

    It does so where its first letter does, or where it has none, as a telephone number (Unicode Standard Annex 9, P2).
    """
    letters = (bidirectional(sign) for sign in value)
    turned = context.composition.direction == "rtl" and next((kind for kind in letters if kind in _STRONG), "L") == "L"
    return (Span((Text(value),), "en"),) if turned else (Text(value),)


def masthead(context: Context) -> Element:
    """Return the head of the first page: the organisation's name."""
    name = context.composition.document.contact.name
    return paragraph("Masthead" if name else "Header", literal(name, context), context)


def header(context: Context) -> Element:
    """Return the head of all other pages, which is empty."""
    return paragraph("Header", (), context)


def footer(context: Context) -> Element:
    """Return the foot of every page: “Page X of Y” with fields that Word fills in, in the language's own order."""
    words = context.composition.words
    phrase = words("Page {page} of {pages}")
    children: list[Element] = []
    for part in _PLACEHOLDER.split(phrase):
        if part in _FIELDS:
            children.append(w("fldSimple", w("r", string("1")), instr=f" {_FIELDS[part]} "))
        else:
            children.extend(literal(part, context))
    return paragraph("Footer", children, context)
