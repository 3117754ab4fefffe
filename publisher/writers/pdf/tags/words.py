"""The text of a page's elements, which says what its lines mean: layout drops the spaces at which it broke them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

# An element of the page's HTML (`xml.etree`): WeasyPrint has no types for what it gives back.
HtmlElement: TypeAlias = Any

SVG = "{http://www.w3.org/2000/svg}svg"

_SOFT_HYPHEN = "\u00ad"
# What WeasyPrint sets at the end of a line within a word (CSS `hyphenate-character`).
_HYPHEN = "\u2010"
# Stands for a break that the author made (`br`). The space that it is belongs to the words before it.
_BREAK = "\v"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a line's piece of text means: with the space of its own that it was broken at.

    The layout's hyphen at a line's end is a soft one (ISO 32000-1, 14.8.2.2.3): the word goes on without it.
    `piece` is the number of the element's piece that it is of. `space_follows` says that it was broken at a space
    which is no longer of this element: that of the paragraph, behind the mark of a note.
    """

    text: str
    piece: int
    space_follows: bool = False


class SourceText:
    """The text of an element tree in document order, read forward line by line.

    An element's own text is what is in it and in none of its children, in pieces: piece 0 comes before the first child,
    piece 1 after it, and so on.
    """

    def __init__(self, root: HtmlElement) -> None:
        """Take together the text below `root`, in time that grows with its length."""
        # Where in the whole text the last piece of a line ended.
        self._read = 0
        # The own text of each element: the number of each piece, and where its rest begins and ends in the whole text.
        self._own: dict[HtmlElement, list[list[int]]] = {}
        parts: list[str] = []
        length = 0
        for element, number, text in _pieces(root):
            self._own.setdefault(element, []).append([number, length, length + len(text)])
            parts.append(text)
            length += len(text)
        self._text = "".join(parts)

    def meaning(self, element: HtmlElement, line: str, *, goes_on: bool) -> "Meaning":
        """Return what a line's piece of text means.

        `line` comes next in the element's own text; `goes_on` says that the words go on in a line below.
        """
        text = line.replace(_SOFT_HYPHEN, "")
        number, end = self._pass(element, text)
        if end is None and text.endswith(_HYPHEN):
            text = text.removesuffix(_HYPHEN)
            number, end = self._pass(element, text)
            if goes_on and end is not None:
                return Meaning(f"{text}{_SOFT_HYPHEN}", number)
        if not goes_on or not text or text[-1].isspace():
            return Meaning(text, number)
        if end is None:
            # Text that a style sheet made or changed is not found: most lines end between two words.
            return Meaning(f"{text} ", number)
        if not self._text[end : end + 1].isspace():
            return Meaning(text, number)
        own = self._text[end] == _BREAK or any(start <= end < last for _, start, last in self._own[element][:1])
        return Meaning(f"{text} ", number) if own else Meaning(text, number, space_follows=True)

    def _pass(self, element: HtmlElement, text: str) -> tuple[int, int | None]:
        """Return the piece that `text` is of and where it ends in the whole text, and go on behind it.

        Where it does not come next the end is None.
        """
        wanted = "".join(text.split())
        pieces = self._own.get(element, [])
        # A space alone is of the piece behind all that was read, not of one whose own last space a line's end took.
        while not wanted and len(pieces) > 1 and pieces[0][2] <= self._read:
            pieces.pop(0)
        while pieces:
            number, start, end = pieces[0]
            found = self._matched(start, end, wanted)
            if found is not None:
                pieces[0][1] = self._read = found
                return number, found
            if self._text[start:end].replace(_SOFT_HYPHEN, "").strip():
                return number, None
            pieces.pop(0)
        return 0, None

    def _matched(self, start: int, end: int, wanted: str) -> int | None:
        """Return where the signs of `wanted` end, with any white space between them; None where they do not begin."""
        at, found = start, 0
        while found < len(wanted) and at < end:
            sign = self._text[at]
            if sign == wanted[found]:
                found += 1
            elif not sign.isspace() and sign != _SOFT_HYPHEN:
                return None
            at += 1
        return at if found == len(wanted) else None


def _pieces(element: HtmlElement) -> Iterator[tuple[HtmlElement, int, str]]:
    """Yield each piece of text below an element with the element whose own text it is, and its number there."""
    if element.tag == "br":
        yield element, 0, _BREAK
        return
    if element.tag in {SVG, "head"}:
        return
    if element.text:
        yield element, 0, element.text
    for number, child in enumerate(element, start=1):
        yield from _pieces(child)
        if child.tail:
            yield element, number, child.tail


def words_of(element: HtmlElement) -> str:
    """Return what an element says: its text, and its pictures' alternative text."""
    return " ".join("".join(_said(element)).split())


def alternative_of(picture: HtmlElement) -> str:
    """Return the alternative text of a picture: `alt`, or the title of an SVG; "" where it says nothing."""
    if picture.tag != SVG:
        return str(picture.get("alt") or "").strip()
    title = picture.find(SVG.replace("svg}svg", "svg}title"))
    return str(title.text or "").strip() if title is not None else str(picture.get("aria-label") or "").strip()


def is_decorative(picture: HtmlElement) -> bool:
    """Return whether a picture says nothing to a reader who does not see it."""
    hidden = picture.get("aria-hidden") == "true" or picture.get("role") in {"presentation", "none"}
    return hidden or not alternative_of(picture)


def _said(element: HtmlElement) -> Iterator[str]:
    if element.tag in {SVG, "img"}:
        yield "" if is_decorative(element) else alternative_of(element)
        return
    yield element.text or ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""
