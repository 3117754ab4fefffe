"""How far apart an easy-read Word file asks programs to set its lines.

How many characters a line holds only the program knows that lays the file out.
"""

from collections.abc import Iterator

from publisher.checks.output.easy_read_lines import LineLimits, SeenParagraph, tight_lines
from publisher.checks.output.passages.word_blocks import is_contents
from publisher.checks.output.word.names import Element, find, on, value, w, whole
from publisher.checks.output.word.rules.looks import OUTSIDE, Looks
from publisher.checks.output.word.rules.text import RUN, Line, Story, WordText, words_of
from publisher.checks.output.word.styles import Reading
from publisher.checks.output.word_read_back import Places
from publisher.findings import Finding
from publisher.model import Document

# A single line of Arial as a multiple of its type size: ascent 1854, descent 434 and gap 67 of 2048 units (its table
# "hhea", OpenType 1.9). It is taken for the fonts of all scripts.
_SINGLE = (1854 + 434 + 67) / 2048
# A single line in "auto" spacing (ISO/IEC 29500-1, 17.3.1.33), and twentieths of a point in the others.
_LINE, _TWENTIETHS = 240, 20

_APART = (
    "Set “word” of [leading-easy-read] in styles/tokens.toml to {lines:.2f} or more: it counts in lines of the font, "
    "and a line of Arial is {single:.2f} times its type size. For the summary, set “lead” there to 1 or more, too."
)


def faults(reading: Reading, places: Places, document: Document) -> Iterator[Finding]:
    """Find the paragraph of running text, or of the notes, whose lines stand closest, where that is too close."""
    text, looks, limits = WordText(reading), Looks(reading), LineLimits.of(document)
    stories = (one for one in text.stories if one.part not in reading.package.furniture)
    paragraphs = (
        SeenParagraph(
            line.words.strip(), _height(line, text, looks), places.of(line.element), f"{story.where} of the Word file"
        )
        for story in stories
        for line in _running(story, text)
    )
    yield from tight_lines(tuple(paragraphs), limits, _APART.format(lines=limits.height / _SINGLE, single=_SINGLE))


def _running(story: Story, text: WordText) -> Iterator[Line]:
    """Yield the paragraphs that have words and are no headings, and do not stand in the list of contents."""
    contents = {
        paragraph for control in story.root.iter(w("sdt")) if is_contents(control) for paragraph in control.iter(w("p"))
    }
    for line in story.lines:
        if line.words.strip() and text.paragraph(line).outline is None and line.element not in contents:
            yield line


def _height(line: Line, text: WordText, looks: Looks) -> float:
    """Return how far apart the lines of a paragraph stand, as a multiple of its type size."""
    style, styles = text.paragraph(line).style, text.reading.styles
    default = find(styles.root, "docDefaults/pPrDefault/pPr/spacing")

    def stated(name: str) -> str:
        own = value(find(line.element, "pPr/spacing"), name)
        return own or styles.stated_value(style, "pPr/spacing", name) or value(default, name)

    spacing, rule = whole(stated("line"), _LINE), stated("lineRule")
    if rule not in {"exact", "atLeast"}:
        return spacing / _LINE * _SINGLE
    size = max((looks.of(run, style, OUTSIDE.stated).size for run in _shown(line.element)), default=0.0)
    apart = spacing / _TWENTIETHS / size if size else 0.0
    return apart if rule == "exact" else max(apart, _SINGLE)


def _shown(paragraph: Element) -> Iterator[Element]:
    for run in paragraph.iter(RUN):
        if words_of(run).strip() and not on(find(run, "rPr/vanish")):
            yield run
