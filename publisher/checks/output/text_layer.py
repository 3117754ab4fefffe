"""Whether the text of a PDF is the text of its document.

Through the structure tree, which is what a screen reader takes, every word must come back, in order, none twice.
Through the pages alone, which is what search and copying take, as many as the script's bar says; there the order of the
words is not compared, because a page has none but that of its tags.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from publisher import language as languages
from publisher.checks.output import bars
from publisher.checks.output.passages import of_document, of_tags
from publisher.checks.output.passages.alignment import differences
from publisher.checks.output.passages.of_tags import INLINE, is_generated
from publisher.checks.output.passages.passage import Passage, Zone, words_of
from publisher.checks.output.pdf.page_text import page_texts
from publisher.checks.output.pdf.tree import Annotation, Element, TaggedFile, Words
from publisher.errors import NOWHERE
from publisher.findings import Finding
from publisher.model import Document

_MOST_WORDS = 12

# Hebrew, Arabic and the scripts beside them, with their presentation forms.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ROUND = re.compile(r"^[^\w%+@#]+|[^\w%+@#]+$")
_LETTER = re.compile(r"\w")
_TOKEN = re.compile(r"\S+")
# PDFium gives the letters of these signs ("ﬁ") instead of the sign, since many fonts show them so.
_FOLDED = {number: unicodedata.normalize("NFKC", chr(number)) for number in range(0xFB00, 0xFB07)}
# Marks of direction and word joiners, which extractors put in and leave out as they like; they are no part of a word.
_FOLDED |= dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF), "")
# Private use (no text holds it): marks words of a line that holds letters from right to left.
_TURNED = "\ue000"
# What can be too long for a line, and how many of them are looked for one by one.
_LONG_WORD = 16
_MOST_LONG_WORDS = 50


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
    found = [passage for passage in of_tags.passages(file) if passage.words]
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
            _mend(_fonts(file, page, extra), document),
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
    pieces = list(_pieces(file.root))
    pages = [page_words(text) for text in page_texts(content)]
    script = languages.find(document.language).script
    own, turned = _by_direction(pieces)
    groups = [(bars.find(script.code), own), (bars.RIGHT_TO_LEFT, turned)]
    if script.direction == "rtl":
        groups = [(bars.find(script.code), [*own, *turned])]
    for bar, wanted in groups:
        missing = Given.of(pages, len(document.notes), signs=bar.signs).missing(wanted)
        if len(missing) > max(bar.least, (1 - bar.share) * len(wanted)):
            where = [piece for piece in pieces if not set(missing).isdisjoint(words_of(piece.text))]
            yield Finding(
                f"Searching and copying get {1 - len(missing) / len(wanted):.1%} of the words of this PDF; the bar of "
                f"their script is {bar.share:.0%}. Lost are {_quoted(missing)}{_on(where[0].page if where else None)}.",
                _mend(sorted({font for piece in where for font in piece.fonts}), document),
            )


def document_words(file: TaggedFile) -> list[str]:
    """Return the words of the document as the tree means them, without those that the program adds."""
    own, turned = _by_direction(_pieces(file.root))
    return [*own, *turned]


def page_words(text: str) -> tuple[str, ...]:
    """Return the words that an extractor gave for a page, without the marks of direction that it put between."""
    return words_of(text.translate(_FOLDED))


def _by_direction(pieces: Iterable[Words]) -> tuple[list[str], list[str]]:
    """Return the words that stand with no letters from right to left in their line, and those that do."""
    marked = [
        _TOKEN.sub(rf"\g<0>{_TURNED}", piece.text) if _RIGHT_TO_LEFT.search(piece.text) else piece.text
        for piece in pieces
    ]
    words = words_of("".join(marked).translate(_FOLDED))
    own = [word for word in words if _TURNED not in word]
    return own, [word.replace(_TURNED, "") for word in words if _TURNED in word]


@dataclass(frozen=True, slots=True)
class Given:
    """What the pages of a file gave back: its words with their number, all of them without space, and the notes."""

    words: Counter[str]
    run: str
    notes: tuple[str, ...]
    signs: bool

    @classmethod
    def of(cls, pages: Iterable[Iterable[str]], notes: int = 0, *, signs: bool = True) -> "Given":
        """Return the words of pages.

        `notes` is the number of notes that the text has; `signs` says whether the signs round a word count.
        """
        words = [word if signs else bare(word) for page in pages for word in page]
        return cls(Counter(words), "".join(words), tuple(str(number) for number in range(1, notes + 1)), signs)

    def missing(self, wanted: Iterable[str]) -> list[str]:
        """Return the words that were not given back as often as they are wanted, and take those that were away.

        A word that was cut at a hyphen of its own ("well-being") counts as given back without it; so do one with the
        mark of a note straight after it, and a long one that was cut where its line ended.
        """
        left = self.words
        lost: list[str] = []
        for whole in wanted:
            word = whole if self.signs else bare(whole)
            if not self.signs and not _LETTER.search(word):
                continue  # a dash between words is moved to them as the signs round them are
            forms = (word,) if left[word] else (word.replace("-", ""), *(word + note for note in self.notes))
            shown = next((form for form in forms if left[form]), None)
            if shown is not None:
                left[shown] -= 1
            elif len(word) < _LONG_WORD or len(lost) > _MOST_LONG_WORDS or word not in self.run:
                lost.append(whole)
        return lost


def bare(word: str) -> str:
    """Return a word without brackets, commas and other signs round it; one of signs alone stays."""
    found = _ROUND.sub("", word)
    return found or word


def _pieces(element: Element) -> Iterator[Words]:
    """Yield the text of the document as the tree means it, with its pages and fonts; blocks are set apart."""
    if is_generated(element):
        return
    if element.actual is not None:
        held = list(element.words)
        if held:
            yield replace(held[0], text=element.actual, fonts=tuple({font for words in held for font in words.fonts}))
        return
    for child in element.children:
        match child:
            case Words():
                yield child
            case Element():
                yield from _pieces(child)
                if child.role not in INLINE:
                    yield Words(" ", child.page or 1)
            case Annotation():
                pass


# --- Words for authors ------------------------------------------------------------------------------------------


def _quoted(words: Sequence[str]) -> str:
    return f"“{' '.join(words[:_MOST_WORDS])}{' …' if len(words) > _MOST_WORDS else ''}”"


def _on(page: int | None) -> str:
    return f" (page {page})" if page else ""


def _mend(fonts: Sequence[str], document: Document) -> str:
    script = languages.find(document.language).script
    family = script.fonts[0]
    shown = f"It is shown with {', '.join(f'“{font}”' for font in fonts)}. " if fonts else ""
    return (
        f"{shown}If letters are wrong, install the font “{family.name}” (package {family.package}) as your system "
        "offers it and build again; if words are lost, doubled or out of order, the program is at fault: please report "
        "it."
    )
