"""Whether the text of a PDF is the text of its document.

Through the structure tree, which is what a screen reader takes, every word must come back, in order, none twice.
Through the pages alone, which is what search and copying take, as many as the script's bar says; there the order of the
words is not compared, because a page has none but that of its tags.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from publisher import characters
from publisher import language as languages
from publisher.checks.output import bars, mending
from publisher.checks.output.bars import Bar
from publisher.checks.output.given import Given, folded_words
from publisher.checks.output.passages import of_document, of_tags, other_languages
from publisher.checks.output.passages.alignment import differences
from publisher.checks.output.passages.of_tags import INLINE, is_generated, space_around
from publisher.checks.output.passages.passage import Passage, Zone, words_of
from publisher.checks.output.pdf.page_text import page_texts
from publisher.checks.output.pdf.tree import Annotation, Element, TaggedFile, Words
from publisher.errors import NOWHERE
from publisher.findings import Finding
from publisher.model import Document

_MOST_WORDS = 12

_RIGHT_TO_LEFT = re.compile(f"[{characters.RIGHT_TO_LEFT}]")


def text_layer(file: TaggedFile, content: bytes, document: Document) -> Iterator[Finding]:
    """Find words that the PDF's structure tree or its pages do not give back.

    Raises `UnreadableError` where PDFium cannot read the file.
    """
    yield from _through_the_tree(file, document)
    yield from _through_the_pages(file, content, document)


# --- The structure tree -----------------------------------------------------------------------------------------


def _through_the_tree(file: TaggedFile, document: Document) -> Iterator[Finding]:
    """Find where the words of the tree are not those of the document, whatever elements they stand in."""
    expected = _with_words(of_document.passages(document))
    # What stands there of other languages, `parity` compares.
    found = [passage for passage in other_languages.parted(of_tags.passages(file)).text if passage.words]
    organisation = words_of(document.contact.name)
    for difference in differences(expected, found, lambda passage: passage.words, organisation):
        wanted = [word for passage in difference.missing for word in passage.words]
        given = [word for passage in difference.extra for word in passage.words]
        # One passage in two elements is no fault of the text: `parity` looks at that.
        if wanted == given:
            continue
        missing, extra = _apart(wanted, given)
        at = next(iter(difference.missing), difference.before)
        page = next((passage.page for passage in difference.extra), None) or _page_before(difference.before, found)
        yield Finding(
            f"A screen reader does not get the text from this PDF: {_told(missing, extra)}{_on(page)}.",
            mending.words(missing, extra, _fonts(file, page, extra), document),
            at.place if at else NOWHERE,
        )


def _with_words(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages that have words; each takes over what may stand before those that it follows."""
    found: list[Passage] = []
    waiting = Zone.CLOSED
    for passage in passages:
        zone = passage.zone if waiting is Zone.CLOSED else waiting
        if passage.words:
            found.append(replace(passage, zone=zone))
        waiting = Zone.CLOSED if passage.words else zone
    return found


def _apart(wanted: Sequence[str], given: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words that are not in both, by the longest runs that are."""
    missing: list[str] = []
    extra: list[str] = []
    for what, first, last, there, end in SequenceMatcher(None, wanted, given, autojunk=False).get_opcodes():
        if what != "equal":
            missing += wanted[first:last]
            extra += given[there:end]
    return missing, extra


def _page_before(before: Passage | None, found: Sequence[Passage]) -> int | None:
    """Return the page on which the passage before a place stands."""
    if before is None:
        return None
    return next((passage.page for passage in found if passage.words == before.words), None)


def _told(missing: Sequence[str], extra: Sequence[str]) -> str:
    parts = []
    if missing:
        parts.append(f"it lacks {_quoted(missing)}")
    if extra:
        parts.append(f"it {'gives' if missing else 'has more than the text:'} {_quoted(extra)}")
    return (" and " if missing else "").join(parts)


def _fonts(file: TaggedFile, page: int | None, words: Sequence[str]) -> list[str]:
    """Return the fonts of the page's text that show one of the words, else of all its text."""
    pieces = [piece for piece in file.root.words if piece.page == page]
    wanted = set(words)
    near = [piece for piece in pieces if wanted & set(words_of(piece.text))] or pieces
    return sorted({font for piece in near for font in piece.fonts})


# --- The pages --------------------------------------------------------------------------------------------------


def _through_the_pages(file: TaggedFile, content: bytes, document: Document) -> Iterator[Finding]:
    """Find a share of words that do not come back from the pages, if it is greater than the script's bar allows.

    The words of all pages are counted together: an element that says its text may stand on two of them.
    """
    pages = [folded_words(text) for text in page_texts(content)]
    for bar, wanted in words_by_bar(file, document.language):
        missing = Given.of(pages, len(document.notes), signs=bar.signs).missing(wanted)
        if len(missing) > max(bar.least, (1 - bar.share) * len(wanted)):
            lost = set(missing)
            where = [piece for piece in _pieces(file.root) if piece and not lost.isdisjoint(folded_words(piece.text))]
            yield Finding(
                f"Searching and copying get {1 - len(missing) / len(wanted):.1%} of the words of this PDF; the bar of "
                f"their script is {bar.share:.0%}. Lost are {_quoted(missing)}{_on(where[0].page if where else None)}.",
                mending.letters(sorted({font for piece in where for font in piece.fonts}), document),
            )


def words_by_bar(file: TaggedFile, language: str) -> tuple[tuple[Bar, list[str]], ...]:
    """Return the words of a text as the tree means them, without those that the program adds, with their bars.

    Extractors that put letters from right to left in order move the words that stand beside them, too: those have a bar
    of their own, and so have the blocks that hold no such letters, in a text that does.
    """
    blocks = ["".join(piece.text for piece in block) for block in _blocks(file.root)]
    rtl = languages.find(language).direction == "rtl"
    turned = _words_in(text for text in blocks if rtl or _RIGHT_TO_LEFT.search(text))
    own = _words_in(text for text in blocks if not rtl and not _RIGHT_TO_LEFT.search(text))
    return (
        (bars.LEFT_TO_RIGHT_IN_BOTH if turned else bars.LEFT_TO_RIGHT, own),
        (bars.RIGHT_TO_LEFT, [word for word in turned if _RIGHT_TO_LEFT.search(word)]),
        (bars.BESIDE_RIGHT_TO_LEFT, [word for word in turned if not _RIGHT_TO_LEFT.search(word)]),
    )


def _words_in(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in folded_words(text)]


def _blocks(root: Element) -> Iterator[tuple[Words, ...]]:
    """Yield the text of each block, and of what stands between the blocks in it."""
    block: list[Words] = []
    for piece in (*_pieces(root), None):
        if piece is not None:
            block.append(piece)
        elif block:
            yield tuple(block)
            block = []


def _pieces(element: Element) -> Iterator[Words | None]:
    """Yield the text of the document as the tree means it; None stands where a block begins or ends."""
    if is_generated(element):
        if around := space_around(element):
            yield Words(around, element.page or 1)
    elif element.actual is not None:
        if held := list(element.words):
            yield replace(held[0], text=element.actual, fonts=tuple({font for words in held for font in words.fonts}))
    else:
        for child in element.children:
            match child:
                case Words():
                    yield child
                case Element():
                    ends = () if child.role in INLINE else (None,)
                    yield from (*ends, *_pieces(child), *ends)
                case Annotation():
                    pass


# --- Words for authors ------------------------------------------------------------------------------------------


def _quoted(words: Sequence[str]) -> str:
    return f"“{' '.join(words[:_MOST_WORDS])}{' …' if len(words) > _MOST_WORDS else ''}”"


def _on(page: int | None) -> str:
    return f" (page {page})" if page else ""
