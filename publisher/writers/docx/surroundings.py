"""What stands around the text: title, date and notice before it, contact and credits after it, heads and feet."""

import re
from collections.abc import Iterable, Iterator

from publisher.model import Contact, Heading, Inlines, LineBreak, Link, Paragraph, Span, Strong, Text
from publisher.writers.dates import in_words
from publisher.writers.docx.blocks import heading
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import Element, string, w
from publisher.writers.docx.inlines import literal
from publisher.writers.docx.paragraphs import paragraph, text

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
# Between two ways to reach the organisation, where a line may end, and within one of them, where it may not.
_GAP = "\u2003"
_NO_BREAK = "\u00a0"
_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")


def front(context: Context) -> Iterator[Element]:
    """Yield what stands before the text.

    The title is Heading 1, as in HTML: screen readers go to it, and Word shows it in its navigation, which it does not
    do for its style Title.
    """
    document = context.composition.document
    first = document.blocks[0] if document.blocks else None
    yield heading(Heading(1, document.title_inlines), context)
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
        yield text("DraftNote", (Text(sentence),), context)


def back(context: Context) -> Iterator[Element]:
    """Yield what stands after the text: how to reach the organisation, and who drew the pictures."""
    document, words, media = context.composition.document, context.composition.words, context.composition.media
    yield from _contact(document.contact, context)
    if media.credits:
        label = words("Pictures")
        line = f"{label}: {'; '.join(media.credits)}"
        yield text("Credits", (Text(line),), context)


def _contact(contact: Contact, context: Context) -> Iterator[Element]:
    words = context.composition.words
    phone = _way(words("Phone"), contact.phone, contact.phone_target, context)
    email = _way(words("Email"), contact.email, f"mailto:{contact.email}", context)
    website = _way(words("Website"), contact.website, contact.website, context)
    address = _way(words("Address"), contact.address, "", context)
    if not any((phone, email, website, address)):
        return
    name = (Text(contact.name),) if contact.name else ()
    # One paragraph, in as little room as it needs: alone on a last page it looks forgotten.
    lines = (_joined(ways, (Text(_GAP),)) for ways in ((name, phone), (email, website), (address,)))
    yield heading(Heading(2, (Text(words("Contact us")),)), context)
    yield text("Contact", _joined(lines, (LineBreak(),)), context)


def _way(label: str, value: str, target: str, context: Context) -> Inlines:
    """Return one way to reach the organisation, () where it does not offer it."""
    if not value:
        return ()
    in_one_piece = f"{label}:".replace(" ", _NO_BREAK)
    return (Strong((Text(in_one_piece),)), Text(_NO_BREAK), _shown(value, target, context))


def _joined(parts: Iterable[Inlines], between: Inlines) -> Inlines:
    """Return the parts that are not empty, one after the other with something between them."""
    joined: Inlines = ()
    for part in parts:
        joined = (*joined, *between, *part) if joined and part else (*joined, *part)
    return joined


def _shown(value: str, target: str, context: Context) -> Link | Text:
    """Return a number or address as a link, in one piece; in Urdu it is marked as words that run the other way."""
    if not target:
        return Text(value)
    value = value.replace(" ", _NO_BREAK)
    if context.composition.direction == "rtl":
        return Link((Span((Text(value),), "en"),), target)
    return Link((Text(value),), target)


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
