"""What people read of a Word file: its stories (text, notes, heads and feet) with their paragraphs and words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from publisher.checks.output.word.names import Element, find, on, value, w
from publisher.checks.output.word.package import Part
from publisher.checks.output.word.styles import Paragraph, Reading

PARAGRAPH, TABLE, CELL, RUN = w("p"), w("tbl"), w("tc"), w("r")
TEXT_BOX = w("txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Objects that stand among words: a drawing, a picture or shape in VML, something embedded (17.3.3).
OBJECTS = (w("drawing"), w("pict"), w("object"))
# What is not shown: the older form of what is there already, and words that were deleted or moved away (17.13.5).
UNSEEN = (_FALLBACK, w("del"), w("moveFrom"))
_WITHOUT_WORDS = frozenset({*OBJECTS, *UNSEEN, w("pPr"), w("rPr"), w("instrText"), w("delText"), w("p")})
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
# Signs that have an element of their own (17.3.3); w:sym is a sign of some font.
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("sym"): "\N{WHITE SQUARE}",
}
_LONGEST_QUOTE = 12  # words


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text: the words of the nearest paragraph, and a phrase for a message (" after “…”").

    `paragraph` is the one that it stands in itself, None where it stands in none that is shown.
    """

    near: str
    phrase: str
    paragraph: Element | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph with the words that it shows: a tab and a line break are characters of theirs."""

    element: Element
    words: str


class Story:
    """One stretch of text that is read by itself. `where` says which, for a message: "" for the text itself."""

    def __init__(self, part: Part, root: Element, where: str) -> None:
        """Take the part where it stands and the element that holds it."""
        self.part, self.root, self.where = part, root, where
        hides = next(root.iter(*UNSEEN), None) is not None
        self._hides = hides
        self.lines = tuple(Line(one, words_of(one)) for one in root.iter(PARAGRAPH) if self.shown(one))
        self._index = {line.element: number for number, line in enumerate(self.lines)}

    def shown(self, element: Element) -> bool:
        """Return whether an element is shown, and is not what older programs take in its place."""
        return not self._hides or next(element.iterancestors(*UNSEEN), None) is None

    def elements(self, *names: str) -> Iterator[Element]:
        """Return the elements with these full names that are shown, in order."""
        return (element for element in self.root.iter(*names) if self.shown(element))

    def words(self, element: Element) -> str:
        """Return the words of all paragraphs within an element, each after a space."""
        numbers = (self._index.get(one) for one in element.iter(PARAGRAPH))
        return " ".join(self.lines[number].words for number in numbers if number is not None).strip()

    def spot(self, element: Element) -> Spot:
        """Return where an element stands: within words, or after or before the nearest."""
        number = self._number(element)
        if number is None:
            return Spot("", self.where)
        own = self.lines[number].element
        for relation, nearest in (("in", number), ("after", self._before[number]), ("before", self._after[number])):
            words = self.lines[nearest].words if nearest is not None else ""
            if words.strip():
                return Spot(words.strip(), f" {relation} “{quoted(words)}”{self.where}", own)
        return Spot("", self.where, own)

    def _number(self, element: Element) -> int | None:
        within = element if element.tag == PARAGRAPH else next(element.iterancestors(PARAGRAPH), None)
        # A table stands in no paragraph: then the first one in it that has words.
        inside = (self._index.get(one) for one in element.iter(PARAGRAPH)) if within is None else iter(())
        found = [number for number in inside if number is not None]
        if within is not None:
            return self._index.get(within)
        return next((number for number in found if self.lines[number].words.strip()), found[0] if found else None)

    @cached_property
    def _before(self) -> list[int | None]:
        return list(_nearest(self.lines))

    @cached_property
    def _after(self) -> list[int | None]:
        last = len(self.lines) - 1
        return [None if number is None else last - number for number in _nearest(self.lines[::-1])][::-1]


def _nearest(lines: tuple[Line, ...]) -> Iterator[int | None]:
    """Yield, for each line, the number of the last one before it that has words."""
    last = None
    for number, line in enumerate(lines):
        yield last
        if line.words.strip():
            last = number


class WordText:
    """One Word file as people read it."""

    def __init__(self, reading: Reading) -> None:
        """Take a file that was read."""
        self.reading = reading
        package = reading.package
        self.body = Story(package.document, package.document.root, "")
        notes = [] if package.footnotes is None else [Story(package.footnotes, package.footnotes.root, " in the notes")]
        furniture = [Story(part, part.root, " in the head or foot of the pages") for part in package.furniture]
        self.stories = (self.body, *notes, *furniture)
        self._paragraphs: dict[Element, Paragraph] = {}

    @property
    def language(self) -> str:
        """Return the locale that the file says its words are in ("en-GB"), "" where it says none."""
        return self.language_of("val")

    def language_of(self, slot: str) -> str:
        """Return what the file says in one of Word's slots for languages ("val", "bidi"), "" for nothing."""
        styles = self.reading.styles
        own = value(find(styles.defaults, "lang"), slot)
        return own or styles.stated_value(styles.default_paragraph, "rPr/lang", slot)

    def paragraph(self, line: Line) -> Paragraph:
        """Return what a paragraph is, worked out once."""
        if line.element not in self._paragraphs:
            self._paragraphs[line.element] = self.reading.paragraph(line.element)
        return self._paragraphs[line.element]


def words_of(paragraph: Element) -> str:
    """Return the words that a paragraph shows, without those of a text box that stands in it."""
    return "".join(_shown(paragraph))


def _shown(element: Element) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag == RUN:
            if not on(find(child, "rPr/vanish")):
                yield from _shown(child)
        elif tag in {w("t"), _MATHS}:
            yield child.text or ""
        elif tag == w("br"):
            # A break of a page or column is no blank.
            yield "" if value(child, "type") in {"page", "column"} else "\n"
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag not in _WITHOUT_WORDS:
            yield from _shown(child)


def quoted(words: str) -> str:
    """Return words as a message quotes them: the first dozen."""
    told = words.split()
    return " ".join(told[:_LONGEST_QUOTE]) + (" …" if len(told) > _LONGEST_QUOTE else "")
