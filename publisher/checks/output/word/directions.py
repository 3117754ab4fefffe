"""Whether everything in a Word file runs in the direction of its letters, and of its document.

Word asks in four places: the section, each table (`w:bidiVisual`), each paragraph (`w:bidi`) and each run (`w:rtl`; and
`w:cs` for the complex scripts that run from left to right). Where one is missing, words stand in the wrong order or in
the wrong font, and no program that reads the text notices (ISO/IEC 29500-1, 17.3.1.6, 17.3.2.7, 17.3.2.30, 17.4.1).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.checks.output.word.letters import letters_of
from publisher.checks.output.word.names import Element, find, on, value, w
from publisher.checks.output.word.styles import Reading

_CODE = "Code Block"
_MOST = 60  # letters that a message quotes


@dataclass(frozen=True, slots=True)
class Turned:
    """What runs the wrong way: what it is, and the paragraph that it is or that it stands in."""

    message: str
    paragraph: Element | None


def turned(reading: Reading, *, right_to_left: bool) -> Iterator[Turned]:
    """Find what runs the other way than it should in a file whose document runs `right_to_left`, or not."""
    package = reading.package
    parts = [package.document, *package.furniture, *([package.footnotes] if package.footnotes else [])]
    for part in parts:
        for table in part.root.iter(w("tbl")):
            if on(find(table, "tblPr/bidiVisual")) != right_to_left:
                yield Turned("the columns of a table", next(table.iter(w("p")), None))
        for paragraph in part.root.iter(w("p")):
            yield from _in_paragraph(paragraph, reading, right_to_left=right_to_left)


def _in_paragraph(paragraph: Element, reading: Reading, *, right_to_left: bool) -> Iterator[Turned]:
    style = value(find(paragraph, "pPr/pStyle")) or reading.styles.default_paragraph
    # Code runs from left to right in every language.
    wanted = right_to_left and _CODE not in reading.styles.names(style)
    own = find(paragraph, "pPr/bidi")
    if on(reading.styles.stated(style, "pPr/bidi") if own is None else own) != wanted:
        yield Turned(f"the paragraph “{_words(paragraph)}”", paragraph)
    for run in paragraph.iter(w("r")):
        words = "".join(text.text or "" for text in run.iterchildren(w("t")))
        kinds = {kind for kind, _ in letters_of(words)}
        if kinds and not _fits(kinds, find(run, "rPr")):
            yield Turned(f"the words “{words.strip()[:_MOST]}”", paragraph)


def _fits(kinds: Iterable[str], properties: Element | None) -> bool:
    """Return whether a run is told to be what its letters are."""
    if "right-to-left" in kinds:
        return on(find(properties, "rtl")) and "western" not in kinds
    if "complex" in kinds:
        return on(find(properties, "cs")) and not on(find(properties, "rtl")) and "western" not in kinds
    return not on(find(properties, "rtl")) and not on(find(properties, "cs"))


def _words(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(w("t"))).strip()[:_MOST]
