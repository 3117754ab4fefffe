"""The words of a web page: what stands in a line, in reading order."""

import re
from collections.abc import Callable, Mapping

from publisher import language as languages
from publisher.checks.output.html import names
from publisher.checks.output.html.elements import BLOCKS, role
from publisher.checks.output.html.read import Element, Page
from publisher.checks.output.passages.passage import Gathering

_MARKS: Mapping[str, str] = {
    "code": "code",
    "em": "emphasis",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
}
_QUOTES: Mapping[str, tuple[str, str]] = {"q": ("“", "”")}
_SHORT_FORMS = frozenset({"abbr", "acronym"})
_PICTURES = frozenset({"img", "svg"})
# The id of a note in our pages.
NOTE_ID = re.compile(r"_note-(\d+)")


def language_of(element: Element, around: str) -> str:
    """Return the language of an element's words, `around` that of the words around it; no tag is of easy words."""
    own = element.get("lang")
    return around if own is None else languages.usual(own.strip())


class Runs:
    """Gathers what stands in one line.

    `left_out` says of which elements nothing is told, `places` what links within the page are told by.
    """

    def __init__(
        self,
        page: Page,
        into: Gathering,
        left_out: Callable[[Element], bool],
        places: Mapping[str, str],
    ) -> None:
        """Begin with nothing."""
        self.page, self.into, self.left_out, self.places = page, into, left_out, places
        self.code = 0

    def text(self, text: str | None, language: str) -> None:
        """Take words in a language."""
        if text:
            (self.into.code if self.code else self.into.text)(text, language)

    def take_all(self, element: Element, language: str) -> None:
        """Take all that an element holds."""
        self.text(element.text, language)
        for child in element:
            self.take(child, language)
            self.text(child.tail, language)

    def take(self, element: Element, around: str) -> None:
        """Take an element that stands in a line, or a block that stands in one all the same."""
        if self.left_out(element):
            return
        language = language_of(element, around)
        tag = str(element.tag)
        if tag == "br":
            self.text(" ", language)
        elif tag in _PICTURES or role(element) == "img":
            self.picture(element, language)
        elif said := names.control(element, self.page):
            self.into.control(said)
        elif tag == "a" and element.get("href") is not None:
            self.link(element, language)
        elif tag in BLOCKS:
            self.apart(element, language)
        else:
            self.words(element, language)

    def words(self, element: Element, language: str) -> None:
        """Take the words of an element, with what it says of them."""
        tag, position = str(element.tag), len(self.into.parts)
        before, after = _QUOTES.get(tag, ("", ""))
        self.code += tag == "code"
        self.text(before, language)
        self.take_all(element, language)
        self.text(after, language)
        self.code -= tag == "code"
        if tag in _MARKS:
            self.into.mark(_MARKS[tag], position)
        if tag in _SHORT_FORMS and (stands_for := element.get("title")) is not None:
            self.into.expand("".join(self.into.parts[position:]).strip(), stands_for)

    def apart(self, element: Element, language: str) -> None:
        """Take a block that stands in a line: its words are none of those beside it."""
        self.into.text(" ", language)
        self.take_all(element, language)
        self.into.text(" ", language)

    def link(self, element: Element, language: str) -> None:
        """Take a link, the mark of a note, or nothing of a way back from a note."""
        target = element.get("href") or ""
        match role(element):
            case "doc-backlink":
                return
            case "doc-noteref":
                self.note(names.words(element), target)
            case _:
                position = len(self.into.parts)
                self.take_all(element, language)
                if target.startswith("#") and target[1:] not in self.page.identified and target != "#":
                    target = f"{target} (nowhere)"
                self.into.link(self.places.get(target, target), position)

    def note(self, shown: str, target: str) -> None:
        """Take the mark of a note; one that leads to another note than it names says so."""
        named = NOTE_ID.fullmatch(target.removeprefix("#"))
        there = target.removeprefix("#") in self.page.identified
        if (named is None or named[1] == shown) and there:
            self.into.note(shown)
        else:
            self.into.note(f"{shown} for note {named[1] if named and there else 'unknown'}")

    def picture(self, element: Element, language: str) -> None:
        """Take a picture by its alternative text; decoration is none."""
        said = names.picture(element, self.page)
        if said is None:
            self.into.nameless_picture()
        elif said.strip():
            self.into.picture(said, language)
