"""The sentences of a document, as a reader meets them, each with the line where it begins.

Running text is what people read sentence by sentence: paragraphs, items of lists, quotations, easy-read statements and
their explanations, descriptions, footnotes. Headings, cells of tables, terms and code are not running text.
Words in another language than the document's, addresses of the web, email addresses and code are never counted.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby, pairwise

from publisher.errors import Place
from publisher.model import Document, Explanation, Same, Statement, blocks_within, plain_text
from publisher.reading.beginnings import beginning
from publisher.reading.copied import LEFT_OUT
from publisher.reading.passages import LaidOut, Passage, laid_out, passages


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text, the words that count, and where it begins.

    `completes` is the index of the lead-in that this sentence goes on with ("We want our system to be:" before a list,
    "She said:" before a quotation), None for a sentence that stands by itself.
    `counted` is the text with U+FFFC for each character that does not count. `starts_line` says that nothing stands
    before the sentence on its line of the source. `passage` numbers what is read in one go; it is None in a statement,
    whose author ends lines where sentences end.
    """

    text: str
    words: tuple[str, ...]
    place: Place
    completes: int | None = None
    counted: str = ""
    starts_line: bool = True
    passage: int | None = None

    @property
    def beginning(self) -> str:
        """Return the first words, with an ellipsis where more follow, ready to stand in quotation marks."""
        return beginning(self.text)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of the running text in reading order; an item of a list is at least one sentence.

    An explanation of a hard word counts where it first stands, and not again in the list of hard words at the end.
    Those of the last document are remembered: several checks, one after the other, ask for them.
    """
    return _sentences(Same(document))


@lru_cache(maxsize=1)
def _sentences(same: Same) -> tuple[Sentence, ...]:
    document = same.document
    boxes = (block for block in blocks_within(document.blocks) if isinstance(block, Explanation))
    explanations = {plain_text(box.children) for box in boxes}
    found: list[Sentence] = []
    last: list[int | None] = []
    seen: set[str] = set()
    for number, passage in enumerate(passages(document)):
        words = plain_text(passage.inlines) if explanations else ""
        if words in explanations and words in seen:  # the list of hard words says them again
            last.append(None)
            continue
        seen.add(words)
        lead_in = last[passage.completes] if passage.completes is not None else None
        before = len(found)
        for sentence in _sentences_of(passage, document.language, None if passage.in_lines else number):
            first = len(found) == before and lead_in is not None
            found.append(replace(sentence, completes=lead_in) if first else sentence)
        last.append(len(found) - 1 if len(found) > before else None)
    return tuple(found)


def different_words(document: Document) -> AbstractSet[str]:
    """Return the different words of the running text, as they are written.

    Those of the last document are remembered, as its sentences are.
    """
    return _different_words(Same(document))


@lru_cache(maxsize=1)
def _different_words(same: Same) -> frozenset[str]:
    return frozenset(chain.from_iterable([one.words for one in sentences(same.document)]))


def paragraphs(document: Document) -> tuple[tuple[Sentence, ...], ...]:
    """Return the sentences of each paragraph, item, quotation or description; easy-read statements are none of them."""
    return tuple(
        tuple(group)
        for number, group in groupby(sentences(document), key=lambda sentence: sentence.passage)
        if number is not None
    )


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
    return tuple(_sentences_of(Passage(block.children, block.place, in_lines=True), language))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text: what stands between spaces and dashes and holds a letter or a digit.

    A compound with a hyphen is one word (Flesch 1948), and so is a number with its decimals.
    """
    tokens = text.split() if _OTHER_BETWEEN.search(text) is None else _BETWEEN_WORDS.split(text)
    return tuple([word for token in tokens if (word := token if token.isalnum() else _bare(token))])


def split(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of one passage begins and ends; the pieces together are the whole text.

    English by nupunkt, all others by sentencex: the best of six that were measured (docs/checks/reading-level.md).
    """
    if not text.strip():
        return ()
    if _WITHOUT_STOPS.fullmatch(text):
        return ((0, len(text)),)
    if language.partition("-")[0] == "en":
        from nupunkt import sent_spans  # noqa: PLC0415 - slow to import, so only where it is used

        after_letters = (one.end() for one in _AFTER_A_LETTER.finditer(text))
        ends = sorted({*(end for _, end in sent_spans(text)), *after_letters, *_after_whole_words(text, "en")})
    else:
        ends = sorted(set(_ends(text, language.partition("-")[0])))
    kept = [end for end in ends if 0 < end < len(text) and not _inside_number(text, end)]
    return tuple(zip([0, *kept], [*kept, len(text)], strict=True))


def _ends(text: str, tag: str) -> Iterator[int]:
    """Yield where sentences end as sentencex has them, and in what is quoted too, which sentencex leaves whole.

    Quoted sentences stand at the head of a sentence or behind a colon; other quotation marks are about words in it.
    A few everyday words, which it takes for shortened ones, end a sentence where the next word has a capital.
    """
    if tag in _WHOLE_WORDS:
        yield from _after_whole_words(text, tag)
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # noqa: PLC0415 - the same; no types

    # It breaks off at spaces of more than one byte behind a full stop, such as the no-break space.
    for boundary in get_sentence_boundaries(tag, _WIDE_SPACE.sub(" ", text)):
        start, end = boundary["start_index"], boundary["end_index"]
        for quoted in _QUOTED.finditer(text[start:end]):
            group = quoted.lastindex or 0
            begin, words = start + quoted.start(group), quoted[group].rstrip()
            yield from (begin + inner for inner in _ends(words, tag) if inner < len(words))
        yield end


def _after_whole_words(text: str, tag: str) -> Iterator[int]:
    """Yield where a word with a capital follows one of `_WHOLE_WORDS` and a full stop."""
    for stop in _STOP_BEFORE_WORD.finditer(text):
        before = text[max(0, stop.start() - _LONGEST_WHOLE) : stop.start()]
        if text[stop.end()].isupper() and _NO_WORD.split(before)[-1].lower() in _WHOLE_WORDS[tag]:
            yield stop.end()


def names(found: Iterable[Sentence]) -> frozenset[str]:
    """Return, in lower case, the words that begin with a capital inside a sentence and never stand in lower case."""
    return _names(_SameSentences(tuple(found)))


@dataclass(frozen=True, slots=True, eq=False)
class _SameSentences:
    """Sentences that equal themselves alone, as `Same` documents do."""

    sentences: tuple[Sentence, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _SameSentences) and self.sentences is other.sentences

    def __hash__(self) -> int:
        return id(self.sentences)


@lru_cache(maxsize=1)  # several checks, one after the other, ask for those of one document
def _names(same: _SameSentences) -> frozenset[str]:
    found = same.sentences
    different = set(chain.from_iterable(one.words for one in found))
    capitals = {word for word in different if word[0].isupper()}
    within = capitals.intersection(chain.from_iterable(one.words[1:] for one in found))
    small = {word.lower() for word in within}
    return frozenset(word for word in small if not (word in different and word[0].islower()))


# What no language ends a sentence within: words, spaces, and marks that join them. Most items of lists are like this.
_WITHOUT_STOPS = re.compile(r"[A-Za-z\u00c0-\u024f0-9 ,;()–-]*[A-Za-z\u00c0-\u024f0-9)][.!?]?")
# A full stop, with what closes a quotation or brackets, at the end of a line.
_STOP_ENDS_LINE = re.compile(r"""[.!?…۔؟।。！？][”’"')»\]]*[^\S\n]*\n""")
# What begins a sentence after a letter alone (“plan B. Then …”), which is an initial before other words (“J. Smith”).
_OPENING_WORDS = """
    The This That These Those It You We They He She I There Then Here If When Your Our Their His Her Its My In On At For
    To And But Or So Do Does Is Are Can Will Please Some Many Most All What Who How Why Where Now Ask Call Ring Go Tell
"""
_AFTER_A_LETTER = re.compile(rf"\s(?<=\b[A-Z]\.\s)\s*(?=(?:{'|'.join(_OPENING_WORDS.split())})\b)")
# What is quoted where a sentence begins or behind a colon, in the marks of our languages, one group for each.
_QUOTED = re.compile(
    r"""(?:^|[:：])\s*(?:“([^“”]+)”|„([^„“”]+)[“”]|”([^“”]+)“|«([^«»]+)»|"([^"]+)"|‘([^‘]+?)’(?!\w))""",
)
# Of the 30,000 commonest words of each language, those of everyday texts that sentencex, or in English nupunkt, takes
# for shortened ones.
_ENGLISH_WORDS = """
    can will just how found free hard call black car story book thanks hand south win john york human series saw
    low art west works month rest miss lead bank park sent tax add met code pick super walk bed crazy sleep ten
    wall century cold sun cancer stock lack luck rich fish reports sick hall mass app stars bus cent enter port
    ill joke leg equal talent wave drunk row bond flag mess yard broad raw chest cap lock wheel coal auto wash
    pet woods sand wings lab mum pen reporter rob bull tables tale pin chaos climb holidays aims nonsense knees
    acres scandal parade shade stake accent cow deserved alike divide backs cliff laughter bee enters wheat barn
    bump hers closes cooler depot dull scam wool vet fist consume galleries threads applause victories memo
    arrows
"""
_WHOLE_WORDS = {
    "en": frozenset(_ENGLISH_WORDS.split()),
    "es": frozenset(("bien", "no", "nos", "auto")),
    "pl": frozenset(("dniem", "port")),
    "ro": frozenset(("corp", "va")),
    "tr": frozenset(("kan", "sen")),
    "uk": frozenset(("вид",)),
}
_LONGEST_WHOLE = 1 + max(len(word) for words in _WHOLE_WORDS.values() for word in words)  # and one sign before it
_NO_WORD = re.compile(r"\W")
_STOP_BEFORE_WORD = re.compile(r"\.\s+(?=\S)")
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
_BETWEEN_WORDS = re.compile(r"[\s–—/…]+")
_OTHER_BETWEEN = re.compile("[–—/…]")  # nothing but space stands between the words of most texts
_OUTSIDE_WORDS = "PSZC"  # the Unicode categories of punctuation, symbols, separators and control characters


@lru_cache(maxsize=65536)  # more different words than a hundred long texts have
def _bare(token: str) -> str:
    start, end = 0, len(token)
    while start < end and unicodedata.category(token[start])[0] in _OUTSIDE_WORDS:
        start += 1
    while end > start and unicodedata.category(token[end - 1])[0] in _OUTSIDE_WORDS:
        end -= 1
    word = token[start:end]
    return word if any(character.isalnum() for character in word) else ""


def _inside_number(text: str, end: int) -> bool:
    """Return whether a place is within “1.2”, or within the “n.º” of Spanish and Portuguese."""
    if text[end] in "ºª":
        return True
    return end > 1 and text[end - 1] in ".,٫" and text[end - 2].isdigit() and text[end].isdigit()


def _sentences_of(passage: Passage, language: str, number: int | None = None) -> Iterator[Sentence]:
    whole = laid_out(passage, language)
    ends = {end for _, end in split(whole.counted, language)}
    if passage.in_lines:
        ends.update(found.end() for found in _STOP_ENDS_LINE.finditer(whole.text))
    all_counts = LEFT_OUT not in whole.counted
    for start, end in pairwise(sorted({0, *ends})):
        counted = whole.counted[start:end]
        if words := words_of(counted):
            yield _sentence(whole, start, end, words, number, "" if all_counts else " ".join(counted.split()))


def _sentence(
    whole: LaidOut, start: int, end: int, words: tuple[str, ...], number: int | None, counted: str
) -> Sentence:
    """Return what stands between two places of a passage as one sentence; `counted` is "" where all of it counts."""
    text = whole.text[start:end]
    begin = end - len(text.lstrip())
    shown = " ".join(text.split())
    return Sentence(
        shown,
        words,
        whole.place(begin),
        counted=counted or shown,
        starts_line=whole.starts_line(begin),
        passage=number,
    )
