"""The lines of an easy-read PDF, as they were laid out: how far apart they stand, and how many characters they hold."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from publisher.checks.output.easy_read_lines import LineLimits, SeenParagraph, characters_of, long_lines, tight_lines
from publisher.checks.output.passages.of_tags import INLINE
from publisher.checks.output.pdf.shown import ShownPage, ShownText
from publisher.checks.output.pdf.tree import Annotation, Element, TaggedFile, Words
from publisher.errors import NOWHERE, Place
from publisher.findings import Finding
from publisher.model import Document

# A line's raised and lowered letters stand less than this part of the type size off it.
_OFF_THE_LINE = 0.5
# What is no running text: headings, the list of contents, numbers and bullets of items.
_NO_RUNNING_TEXT = re.compile(r"H[1-6]?|TOC|Lbl")

_APART = (
    "Take the rule that sets “line-height” lower out of your style sheet; where it is the summary, set “lead” of "
    "[leading-easy-read] in styles/tokens.toml to 1 or more."
)
_SHORTER = (
    "Make the margins wider (“margin-inline” of [page-easy-read] in styles/tokens.toml, on A5 paper of "
    "[page-easy-read-A5]) or the type larger ([type-easy-read])."
)


def faults(
    file: TaggedFile,
    pages: Iterable[ShownPage],
    places: Mapping[tuple[int, int | None], Place],
    document: Document,
) -> Iterator[Finding]:
    """Find the paragraph whose lines stand closest and the longest line, where they are too close and too long."""
    shown: dict[tuple[int, int | None], list[ShownText]] = {}
    for page in pages:
        for text in page.texts:
            if text.words and text.mark is not None:
                shown.setdefault((page.number, text.mark), []).append(text)
    paragraphs = tuple(_paragraph(lines, places) for lines in map(Lines(shown).of, _paragraphs(file.root)) if lines)
    limits = LineLimits.of(document)
    yield from tight_lines(paragraphs, limits, _APART)
    yield from long_lines(paragraphs, limits, _SHORTER)


def _paragraphs(element: Element) -> Iterator[tuple[Words, ...]]:
    """Yield the words of each paragraph of running text, and of what stands between paragraphs in an element."""
    if _NO_RUNNING_TEXT.fullmatch(element.role):
        return
    words: list[Words] = []
    for child in element.children:
        match child:
            case Words():
                words.append(child)
            case Element() if child.role in INLINE:
                words += child.words
            case Element():
                yield tuple(words)
                words = []
                yield from _paragraphs(child)
            case Annotation():
                pass
    yield tuple(words)


@dataclass(slots=True)
class Line:
    """One line of a paragraph: `first` is the baseline that it begins on, `letters` how many stand on each."""

    key: tuple[int, int | None]
    first: float
    text: str = ""
    letters: Counter[float] = field(default_factory=Counter)
    sizes: Counter[float] = field(default_factory=Counter)

    @property
    def page(self) -> int:
        """Return the number of its page."""
        return self.key[0]

    @property
    def baseline(self) -> float:
        """Return the baseline that most of its letters stand on."""
        return self.letters.most_common(1)[0][0]


class Lines:
    """The lines that a file was laid out in, by what is shown of each marked content of each page."""

    def __init__(self, shown: Mapping[tuple[int, int | None], list[ShownText]]) -> None:
        """Take what is shown."""
        self._shown = shown

    def of(self, paragraph: Iterable[Words]) -> list[Line]:
        """Return the lines of a paragraph, whose words are in reading order."""
        lines: list[Line] = []
        for words in paragraph:
            key = (words.page, words.mark)
            texts = self._shown.get(key)
            if texts:
                first = max(texts, key=lambda text: len(text.words))
                if not lines or not _goes_on(lines[-1], words.page, first):
                    lines.append(Line(key, first.baseline))
                for text in texts:
                    lines[-1].letters[text.baseline] += len(text.words)
                    lines[-1].sizes[text.size] += len(text.words)
            if lines:
                lines[-1].text += words.text
        return lines


def _goes_on(line: Line, page: int, text: ShownText) -> bool:
    return line.page == page and abs(line.first - text.baseline) < _OFF_THE_LINE * text.size


def _paragraph(lines: list[Line], places: Mapping[tuple[int, int | None], Place]) -> SeenParagraph:
    """Return what is measured of a paragraph. Its type size is that of most of its letters."""
    ((size, _),) = sum((line.sizes for line in lines), Counter[float]()).most_common(1)
    apart = (above.baseline - below.baseline for above, below in pairwise(lines) if above.page == below.page)
    return SeenParagraph(
        " ".join("".join(line.text for line in lines).split()),
        min((one / size for one in apart), default=None),
        next((places[line.key] for line in lines if line.key in places), NOWHERE),
        f" on page {lines[0].page} of the PDF",
        max((" ".join(line.text.split()) for line in lines), key=characters_of),
    )
