"""The inline content of Python-Markdown's elements: words, marks, links, pictures."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import TypeVar
from xml.etree.ElementTree import Element

from publisher import language as languages
from publisher.errors import Place, SourceError, find_unprintable, nearest
from publisher.markdown import scripts, syntax
from publisher.markdown.identifiers import comparable
from publisher.markdown.positions import Positions
from publisher.markdown.short_forms import ShortForms
from publisher.markdown.terms import Terms
from publisher.model import (
    LONGEST_TARGET,
    Abbreviation,
    Block,
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
    is_target,
    plain_text,
    target_length,
)

# What to write instead of an element of HTML.
_INSTEAD_OF_HTML = {
    "b": "Write **words** for important words.",
    "strong": "Write **words** for important words.",
    "i": "Write *words* for stressed words.",
    "em": "Write *words* for stressed words.",
    "a": "Write [words](https://…) for a link.",
    "img": "Write ![what the picture shows](name) for a picture.",
    "br": "End the line with two spaces for a line break.",
    "hr": "Write --- on a line of its own.",
    "p": "Leave an empty line between paragraphs.",
    "ul": "Begin each line with “- ” for a list.",
    "ol": "Begin each line with “1. ” for a numbered list.",
    "li": "Begin each line with “- ” or “1. ” for a list.",
    "table": "Write a table with | between its cells.",
    "blockquote": "Begin each line with “> ” for a quotation.",
    "sup": "Write 2^nd^ for raised words.",
    "sub": "Write CO~2~ for lowered words.",
    "code": "Write `words` for what a computer reads.",
    "pre": "Write a line ``` before and after the lines.",
    "span": "Write [words]{lang=fr} for words in another language.",
    "abbr": "Write a line *[NHS]: National Health Service for an abbreviation.",
    "dl": "Write the term on a line, and “:   ” before its description.",
    **{f"h{level}": f"Begin the line with “{'#' * level} ” for a heading." for level in range(2, 7)},
}

# What an author meant as markup and Python-Markdown takes for words: pattern, message and mend, with what was found.
_LOOKS_LIKE = (
    (
        re.compile(r"\[\^([^\]\s]+)\]"),
        "The footnote “{0}” is not defined.",
        "Add a line “[^{0}]: …” at the end of the file.",
    ),
    (
        re.compile(r"\n[ ]*([-*+]|1[.])[ ]"),
        "This list stands in the middle of a paragraph.",
        "Leave an empty line before its first item.",
    ),
    (
        re.compile(r"(?:^|\n)[ ]*(\|[^\n]*\|)[ ]*(?:\n|$)"),
        "This is not a whole table.",
        "Write a line such as |---|---| below its first row, with a part for each cell.",
    ),
    (
        re.compile(r"\]\[([^\]\n]+)\]"),
        "Nothing says where the link “{0}” leads.",
        "Write [words](https://…), or add a line “[{0}]: https://…” at the end of the file.",
    ),
    (
        re.compile(r"\](\{[^{}\n]*=[^{}\n]*\})"),
        "“{0}” belongs to no words: the words before it hold brackets of their own.",
        "Mark the words around the brackets apart, those of a link within it: [[mot]{{lang=fr}}](https://…).",
    ),
    (
        re.compile(r"^\s*(\{[.#:][^{}\n]*\})\s*$"),
        "“{0}” stands alone, so it says nothing of any text.",
        "Put it on the last line of its paragraph, or behind its heading or picture.",
    ),
)

# How an address begins that a link may have (`is_target` looks at the whole of it).
SCHEMES = ("https", "http", "mailto", "tel")


Marked = TypeVar("Marked", Emphasis, Strong, Superscript, Subscript)


_LONGEST_SHOWN = 200  # letters of an address in a message


class InlineReader:
    """Reads inline content in the order of the source.

    `at` moves forward through the source; `errors` gathers mistakes, `links` and `referred` what must exist elsewhere.
    `in_easy_read`, `in_statement` and `in_note` are set while an easy-read block, its statements or a footnote is read.
    """

    def __init__(self, positions: Positions, *, terms: Terms, full_forms: Mapping[str, str]) -> None:
        """Take the positions in the source, the terms of the glossary, and what its short forms stand for."""
        self.at = positions
        self.errors: list[SourceError] = []
        self.links: list[Link] = []
        self.referred: set[str] = set()
        self.in_easy_read = False
        self.in_statement = False
        self.in_note = False
        self._terms = terms
        self._short_forms = ShortForms(full_forms)
        self._foreign = 0

    def tell(self, message: str, mend: str, place: Place) -> None:
        """Keep a mistake of the author."""
        self.errors.append(SourceError(message, mend=mend, place=place))

    def read(self, element: Element) -> Inlines:
        """Return the inline content of an element, with no two texts side by side."""
        parts: list[Inline] = []
        for part in self._inline_parts(element):
            if isinstance(part, Text) and parts and isinstance(parts[-1], Text):
                parts[-1] = Text(parts[-1].value + part.value, place=parts[-1].place)
            else:
                parts.append(part)
        return tuple(parts)

    def _inline_parts(self, element: Element) -> Iterator[Inline]:
        if element.text:
            yield from self._words(element.text)
        for child in element:
            yield from self._inline(child)
            if child.tail:
                yield from self._words(child.tail)

    def _words(self, value: str) -> Iterator[Inline]:
        """Yield words with the glossary's short forms in them as abbreviations, which an easy-read text has none of."""
        text = self._text(value)
        if self.in_easy_read or self._foreign:
            yield text
        else:
            yield from self._short_forms.within(text)

    def _text(self, value: str) -> Text:
        place = self.at.find(value)
        if unwanted := find_unprintable(value):  # from a reference such as &#x200B;
            self.tell(unwanted.message, unwanted.mend, place)
        for pattern, message, mend in _LOOKS_LIKE:
            if found := pattern.search(value):
                lines = value.count("\n", 0, found.start(1)) - (len(value) - len(value.lstrip("\n")))
                self.tell(
                    message.format(found[1]), mend.format(found[1]), Place(place.path, place.line + max(0, lines))
                )
        return Text(value, place=place)

    def _inline(self, element: Element) -> Iterator[Inline]:
        match element.tag:
            case "em" | "i":
                yield self._around(Emphasis, element)
            case "strong" | "b":
                yield self._strong(element)
            case "code":
                value = "".join(element.itertext())
                place = self.at.find(value)
                self.classes(element, set(), place)
                yield Code(unescape(value), place=place)
            case "a":
                yield self._link(element)
            case "img":
                yield self._image(element)
            case "br":
                yield LineBreak(place=self.at.place)
            case "abbr":
                value = element.text or ""
                place = self.at.find(value)
                # An easy-read text explains its words in word boxes, not in hints that need a mouse.
                if self.in_easy_read:
                    yield Text(value, place=place)
                else:
                    yield Abbreviation(value, element.get("title", ""), place=place)
            case "span":
                yield self._span(element)
            case "sup":
                key = element.get("id", "").partition(":")[2]
                place = self.at.find(f"[^{key}]")
                self.referred.add(key)
                if self.in_note:
                    self.tell(
                        "A footnote refers to another footnote.",
                        "Write the second footnote's words into the first: Word files cannot hold one in the other.",
                        place,
                    )
                yield NoteReference(key, place=place)
            case scripts.SUPERSCRIPT | scripts.SUBSCRIPT:
                yield self._script(element)
            case scripts.EMPTY | scripts.SPACED:
                mark = element.text or ""
                self.tell(*scripts.fault(element.tag, mark), self.at.find(mark))
            case syntax.RAW_HTML:
                self._raw_html(element.text or "")
            case _:
                self.tell(f"“{element.tag}” cannot stand in a line of text.", "Delete it.", self.at.place)

    def _around(self, kind: type[Marked], element: Element) -> Marked:
        children = self.read(element)
        place = first_place(children, self.at.place)
        self.classes(element, set(), place)
        return kind(children, place=place)

    def _strong(self, element: Element) -> Inline:
        strong = self._around(Strong, element)
        if self.in_statement and (key := self._terms.key_of(plain_text(strong))) is not None:
            return Term(strong.children, key, place=strong.place)
        return strong

    def _script(self, element: Element) -> Superscript | Subscript:
        raised = element.tag == scripts.SUPERSCRIPT
        script = self._around(Superscript, element) if raised else self._around(Subscript, element)
        for message, mend, place in scripts.faults_within(script):
            self.tell(message, mend, place)
        return script

    def _link(self, element: Element) -> Link:
        children = self.read(element)
        blank = all(isinstance(child, Text) and not child.value.strip() for child in children)
        place = self.at.find_pattern(r"\[\s*\][(\[]") if blank else first_place(children, self.at.place)
        target = unescape(element.get("href", "").replace("\x02amp\x03", "&")).strip()
        if target.startswith("#"):
            target = comparable(target)
        self.classes(element, set(), place, also=("href",))
        scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", target)
        if is_target(target):
            if target_length(target) > LONGEST_TARGET:
                self.tell(
                    f"This link leads to an address of {target_length(target):,} letters, “{target[:40]}…”.",
                    f"Use a shorter one: Word follows {LONGEST_TARGET:,} letters at most. "
                    "What stands behind a “?” can often be left out.",
                    place,
                )
        elif scheme and scheme[1].lower() in SCHEMES:
            self.tell(
                f"This link leads to “{_shown(target)}”, which is not a whole address.",
                "Write all of it, without spaces, such as https://www.example.org/page or mailto:name@example.org.",
                place,
            )
        elif scheme:
            self.tell(
                f"This link begins with “{scheme[1]}:”, which we do not pass on.",
                "Use an address that begins with https://, http://, mailto: or tel:.",
                place,
            )
        else:
            self.tell(
                f"This link leads to “{_shown(target)}”, which is not a whole address.",
                "Write the whole address (https://…), or #name for a heading of this document: "
                "a PDF or Word file that somebody downloads has no files beside it.",
                place,
            )
        link = Link(children, target, place=place)
        self.links.append(link)
        return link

    def _image(self, element: Element) -> Image:
        place = self.at.find_pattern(r"!\[")
        name = element.get("src", "").strip()
        alt = " ".join(unescape(element.get("alt", "")).split())
        classes = self.classes(element, {"decorative"}, place, also=("src", "alt"))
        if unwanted := scripts.plain_words_fault(alt):
            self.tell(*unwanted, place)
        if invisible := find_unprintable(alt):  # from a reference such as &#x202e;
            self.tell(invisible.message, invisible.mend, place)
        if not name:
            self.tell("This picture has no name.", "Write its name in the brackets: ![](name).", place)
        if "decorative" in classes:
            if alt:
                self.tell(
                    "This picture is marked as decorative and has an alternative text.",
                    "Keep one: delete the words, or delete {.decorative}.",
                    place,
                )
            return Image(name, "", place=place)
        return Image(name, alt or None, place=place)

    def _span(self, element: Element) -> Span:
        self._foreign += 1
        children = self.read(element)
        self._foreign -= 1
        place = first_place(children, self.at.place)
        self.classes(element, set(), place, also=("lang",))
        tag = element.get("lang", "")
        if not tag:
            self.tell("These words in brackets have no language.", "Write [words]{lang=fr}.", place)
        elif not languages.known(tag):
            self.tell(*languages.refusal(tag), place)
        return Span(children, tag, place=place)

    def _raw_html(self, markup: str) -> None:
        place = self.at.find(markup)
        if markup.startswith("<!--"):
            self.tell(
                "This is a comment in HTML, and HTML is not passed on.",
                "Delete it; keep notes outside the text.",
                place,
            )
            return
        found = re.match(r"</?([A-Za-z][\w-]*)", markup)
        name = found[1].lower() if found else ""
        instead = _INSTEAD_OF_HTML.get(name, "Delete it, or put it in `backquotes` where its letters shall be read.")
        self.tell(f"“{markup.splitlines()[0]}” is HTML, and HTML is not passed on.", instead, place)

    def classes(self, element: Element, known: set[str], place: Place, *, also: Iterable[str] = ()) -> frozenset[str]:
        """Return the classes of an element; a class or an attribute that means nothing here is a mistake."""
        for attribute in element.attrib:
            if attribute == "title":
                self.tell(
                    "These words in quotation marks would be seen with a mouse alone.",
                    "Write them into the text, and leave the address alone in its brackets.",
                    place,
                )
            elif attribute not in {"class", *also}:
                self.tell(
                    f"“{attribute}” means nothing here.",
                    "In braces after a text you can write {#name} for a heading, {.decorative} for a picture, "
                    "{.summary} for a paragraph, {lang=fr} for words in another language.",
                    place,
                )
        classes = frozenset(element.get("class", "").split())
        for name in sorted(classes - known):
            self.tell(
                f"“.{name}” means nothing here.", nearest(name, known) if known else f"Delete {{.{name}}}.", place
            )
        return classes


def _shown(target: str) -> str:
    """Return an address as a message shows it."""
    return target if len(target) <= _LONGEST_SHOWN else f"{target[:_LONGEST_SHOWN]}…"


def first_place(nodes: Iterable[Inline] | Iterable[Block], otherwise: Place) -> Place:
    """Return the place of the first node, or another where there is none."""
    return next((node.place for node in nodes), otherwise)


def trimmed(inlines: Inlines) -> Inlines:
    """Return inlines without white space at their two ends."""
    parts = list(inlines)
    while parts and isinstance(parts[0], Text):
        start = parts[0].value.lstrip()
        if start:
            parts[0] = Text(start, place=parts[0].place)
            break
        del parts[0]
    while parts and isinstance(parts[-1], Text):
        end = parts[-1].value.rstrip()
        if end:
            parts[-1] = Text(end, place=parts[-1].place)
            break
        del parts[-1]
    return tuple(parts)
