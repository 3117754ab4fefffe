"""The sentences of a document, as a reader meets them, each with the line where it begins.

Running text is what people read sentence by sentence: paragraphs, items of lists, quotations, easy-read statements and
their explanations, descriptions, footnotes. Headings, cells of tables, terms and code are not running text.
Words in another language than the document's, addresses of the web, email addresses and code are never counted.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from publisher.errors import Place
from publisher.model import (
    Abbreviation,
    Block,
    Code,
    CodeBlock,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Quote,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Table,
    Term,
    Text,
    blocks_within,
    plain_text,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text, the words that count, and where it begins.

    `completes` is the index of the lead-in that this sentence goes on with ("We want our system to be:" before a list,
    "She said:" before a quotation), None for a sentence that stands by itself.
    `counted` is the text with U+FFFC for each character that does not count. `starts_line` says that nothing stands
    before the sentence on its line of the source.
    """

    text: str
    words: tuple[str, ...]
    place: Place
    completes: int | None = None
    counted: str = ""
    starts_line: bool = True

    @property
    def beginning(self) -> str:
        """Return the first eight words, with an ellipsis where more follow, ready to stand in quotation marks."""
        tokens = self.text.lstrip("“‘„«\"'").split()
        return " ".join(tokens[:8]) + ("…" if len(tokens) > 8 else "")  # noqa: PLR2004 - enough to find it again


@dataclass(frozen=True, slots=True)
class _Passage:
    """Inline content that is read in one go; `completes` is the index of the passage that leads into it."""

    inlines: Inlines
    place: Place
    completes: int | None = None


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A piece of a passage; where `counted` is false its words are shown but not counted."""

    value: str
    place: Place
    counted: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A document that equals itself alone: to compare two by what they hold takes as long as to split one."""

    document: Document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of the running text in reading order; an item of a list is at least one sentence.

    An explanation of a hard word counts where it first stands, and not again in the list of hard words at the end.
    Those of the last document are remembered: several checks, one after the other, ask for them.
    """
    return _sentences(_Same(document))


@lru_cache(maxsize=1)
def _sentences(same: _Same) -> tuple[Sentence, ...]:
    document = same.document
    passages: list[_Passage] = []
    _collect(document.blocks, None, passages)
    for note in document.notes:
        _collect(note.children, None, passages)
    boxes = (block for block in blocks_within(document.blocks) if isinstance(block, Explanation))
    explanations = {plain_text(box.children) for box in boxes}
    found: list[Sentence] = []
    last: list[int | None] = []
    seen: set[str] = set()
    for passage in passages:
        words = plain_text(passage.inlines) if explanations else ""
        if words in explanations and words in seen:  # the list of hard words says them again
            last.append(None)
            continue
        seen.add(words)
        lead_in = last[passage.completes] if passage.completes is not None else None
        before = len(found)
        for sentence in _sentences_of(passage, document.language):
            found.append(replace(sentence, completes=lead_in) if len(found) == before else sentence)
        last.append(len(found) - 1 if len(found) > before else None)
    return tuple(found)


def joined(found: Iterable[Sentence]) -> tuple[tuple[str, ...], ...]:
    """Return the words of each sentence where a lead-in and all that completes it are read as one sentence."""
    groups: dict[int, list[str]] = {}
    roots: list[int] = []
    for index, sentence in enumerate(found):
        root = index if sentence.completes is None else roots[sentence.completes]
        roots.append(root)
        groups.setdefault(root, []).extend(sentence.words)
    return tuple(tuple(words) for words in groups.values())


def sentences_in(block: Statement, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of one easy-read statement."""
    return tuple(_sentences_of(_Passage(block.children, block.place), language))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text: what stands between spaces and dashes and holds a letter or a digit.

    A compound with a hyphen is one word (Flesch 1948), and so is a number with its decimals.
    """
    return tuple(word for token in _BETWEEN_WORDS.split(text) if (word := _bare(token)))


def split(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of one passage begins and ends; the pieces together are the whole text.

    English by nupunkt, all others by sentencex: the best of six that were measured (docs/checks/reading-level.md).
    """
    if not text.strip():
        return ()
    if language.partition("-")[0] == "en":
        from nupunkt import sent_spans  # noqa: PLC0415 - slow to import, so only where it is used

        ends = [end for _, end in sent_spans(text)]
    else:
        from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # noqa: PLC0415 - the same; no types

        ends = [boundary["end_index"] for boundary in get_sentence_boundaries(language.partition("-")[0], text)]
    kept = [end for end in ends if 0 < end < len(text) and not _inside_number(text, end)]
    return tuple(zip([0, *kept], [*kept, len(text)], strict=True))


def names(found: Iterable[Sentence]) -> frozenset[str]:
    """Return, in lower case, the words that begin with a capital inside a sentence and never stand in lower case."""
    found = tuple(found)
    small = {word for word in set(chain.from_iterable(one.words for one in found)) if word[0].islower()}
    within = set(chain.from_iterable(one.words[1:] for one in found))
    capitalised = {word.lower() for word in within if word[0].isupper()}
    return frozenset(capitalised - small)


_BETWEEN_WORDS = re.compile(r"[\s–—/…]+")
_OUTSIDE_WORDS = "PSZC"  # the Unicode categories of punctuation, symbols, separators and control characters


def _bare(token: str) -> str:
    if token.isalnum():
        return token
    start, end = 0, len(token)
    while start < end and unicodedata.category(token[start])[0] in _OUTSIDE_WORDS:
        start += 1
    while end > start and unicodedata.category(token[end - 1])[0] in _OUTSIDE_WORDS:
        end -= 1
    word = token[start:end]
    return word if any(character.isalnum() for character in word) else ""


def _inside_number(text: str, end: int) -> bool:
    return end > 1 and text[end - 1] in ".,٫" and text[end - 2].isdigit() and text[end].isdigit()


def _collect(blocks: Iterable[Block], completes: int | None, passages: list[_Passage]) -> None:
    """Append the passages of `blocks`; the first of them goes on with the passage of index `completes`."""
    lead_in: int | None = None
    for block in blocks:
        before, lead_in = lead_in, None
        match block:
            case Paragraph() | Statement():
                passages.append(_Passage(block.children, block.place, completes))
                if _open_ended(block.children):
                    lead_in = len(passages) - 1
            case Explanation():
                passages.append(_Passage(block.children, block.place))
            case List():
                for item in block.items:
                    _collect(item.children, before if before is not None else completes, passages)
            case Quote():
                if plain_text(block.attribution).rstrip().endswith(":"):
                    passages.append(_Passage(block.attribution, block.place))
                    before = len(passages) - 1
                _collect(block.children, before, passages)
            case DefinitionList():
                for definition in block.items:
                    for description in definition.descriptions:
                        _collect(description, None, passages)
            case Figure():
                if not _open_ended(block.caption):
                    passages.append(_Passage(block.caption, block.place))
            case Heading() | Table() | CodeBlock() | Divider() | EasyRead():
                pass
        completes = None


def _open_ended(inlines: Inlines) -> bool:
    """Return whether the words end without a full stop, so that what follows may go on with them."""
    text = plain_text(inlines).rstrip().rstrip("”’\"')»")
    return not text.endswith((".", "!", "?", "…", "۔", "؟", "।", "。", "！", "？"))


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A passage as one text, the same text with U+FFFC for what does not count, and the pieces that it is made of."""

    text: str
    counted: str
    fragments: tuple[_Fragment, ...]


def _laid_out(passage: _Passage, language: str) -> _LaidOut:
    fragments = tuple(_fragments(passage.inlines, language.partition("-")[0], True))
    text = "".join(fragment.value for fragment in fragments)
    counted = "".join(
        fragment.value if fragment.counted else _UNCOUNTED * len(fragment.value) for fragment in fragments
    )
    counted = ADDRESS.sub(lambda found: _UNCOUNTED * len(found[0]), counted.replace("\n", " "))
    return _LaidOut(text, counted, fragments)


def _sentences_of(passage: _Passage, language: str) -> Iterator[Sentence]:
    laid_out = _laid_out(passage, language)
    for start, end in split(laid_out.counted, language):
        sentence = _sentence(laid_out, passage, start, end)
        if sentence.words:
            yield sentence


def _sentence(laid_out: _LaidOut, passage: _Passage, start: int, end: int) -> Sentence:
    """Return what stands between two places of a passage as one sentence."""
    text, counted = laid_out.text[start:end], laid_out.counted[start:end]
    begin = start + len(text) - len(text.lstrip())
    return Sentence(
        " ".join(text.split()),
        words_of(counted),
        _place(laid_out.fragments, begin, passage.place),
        counted=" ".join(counted.split()),
        starts_line=not laid_out.text[:begin].rpartition("\n")[2].strip(),
    )


_UNCOUNTED = "\ufffc"  # the object replacement character: no letter, so never part of a word

# What people copy and do not read as words: addresses of the web and of email.
ADDRESS = re.compile(
    r"""(?: https?:// | www\. )\S*[^\s.,;:!?()”’"']  # an address of the web, without the full stop after it
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                 # an email address
      | \b[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|info|eu|pl|nhs|wales|scot)\b(?:/\S*[^\s.,;:!?()”’"'])?
    """,
    re.VERBOSE,
)


def _fragments(inlines: Iterable[Inline], language: str, counted: bool) -> Iterator[_Fragment]:
    for node in inlines:
        match node:
            case Text():
                yield _Fragment(node.value, node.place, counted)
            case Abbreviation():
                yield _Fragment(node.value, node.place, counted)
            case Code():
                yield _Fragment(node.value, node.place, False)
            case LineBreak():
                yield _Fragment("\n", node.place, counted)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Term():
                yield from _fragments(node.children, language, counted)
            case Span():
                same = node.language.partition("-")[0] == language
                yield from _fragments(node.children, language, counted and same)
            case Image() | NoteReference():
                pass


def _place(fragments: Iterable[_Fragment], offset: int, whole: Place) -> Place:
    """Return the place of the character at `offset`; a fragment's lines are counted from where it begins."""
    for fragment in fragments:
        if offset < len(fragment.value):
            known = fragment.place if fragment.place.line else whole
            if not known.line:
                return known
            return Place(known.path, known.line + fragment.value[:offset].count("\n"))
        offset -= len(fragment.value)
    return whole
