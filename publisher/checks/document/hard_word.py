"""Hard words are explained or replaced."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from publisher import language as languages
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, NotRun, Severity
from publisher.model import Document, Term, blocks_within, inlines_of, inlines_within, plain_text
from publisher.reading.sentences import Sentence, names, sentences, words_of
from publisher.standards import NHS_READING_AGE, WCAG_3_1_3

if TYPE_CHECKING:
    from simplemma import Lemmatizer

# Under 10 times in a million words (Zipf 4.0 on the scale of van Heuven and others, 2014) a word counts as hard.
# Measured on English alone: other languages have more forms of each word, so each form is rarer.
HARD_UNDER = {"en": 4.0}


@dataclass(slots=True)
class _Use:
    """A hard word as it first stands in the text, where, and how often it comes."""

    word: str
    place: Place
    count: int = 0


def hard_words(document: Document) -> Iterator[Answer]:
    """Find each rare word once, with how often it comes; words that the glossary explains, names and numbers aside."""
    tag = document.language.partition("-")[0]
    if tag not in HARD_UNDER:
        name = languages.find(document.language).english_name
        yield NotRun(f"No limit between common and hard words has been measured for {name}.")
        return
    uses: dict[str, _Use] = {}
    found = sentences(document)
    known_names = names(found)
    explained = _explained(document)
    for sentence in found:
        for word in _candidates(sentence, known_names, explained):
            for part in word.split("-"):
                if part.isalpha() and _commonness(part.lower(), tag) < HARD_UNDER[tag]:
                    use = uses.setdefault(_lemma(part.lower(), tag), _Use(part.lower(), sentence.place))
                    use.count += 1
    for use in uses.values():
        often = "" if use.count == 1 else f", used {use.count} times"
        yield Finding(
            f"“{use.word}” is a hard word{often}.",
            mend="Use a word that more people know, or explain it in the glossary.",
            place=use.place,
        )


def _candidates(
    sentence: Sentence, known_names: frozenset[str], explained: frozenset[tuple[str, ...]]
) -> Iterator[str]:
    """Yield the words of a sentence that are no names, no abbreviations, no numbers, and not explained."""
    roots = [_root(word) for word in sentence.words]
    lengths = sorted({len(phrase) for phrase in explained}, reverse=True)
    index = 0
    while index < len(roots):
        skipped = next((size for size in lengths if tuple(roots[index : index + size]) in explained), 0)
        if skipped:
            index += skipped
            continue
        word = sentence.words[index].replace("’", "'").removesuffix("'s").removesuffix("'")
        name = word[:1].isupper() and (index > 0 or word.lower() in known_names)
        abbreviation = len(word) > 1 and word.removesuffix("s").isupper()
        if not name and not abbreviation and not any(character.isdigit() for character in word):
            yield word
        index += 1


def _explained(document: Document) -> frozenset[tuple[str, ...]]:
    """Return the explained words and phrases, each as the roots of its words."""
    phrases = [entry.key for entry in document.glossary]
    phrases += [plain_text(entry.term) for entry in document.glossary]
    for block in blocks_within(document.blocks):
        for inlines in inlines_of(block):
            phrases += [plain_text(node) for node in inlines_within(inlines) if isinstance(node, Term)]
    return frozenset(roots for phrase in phrases if (roots := tuple(_root(word) for word in words_of(phrase))))


def _root(word: str) -> str:
    """Return a word in lower case without the ending of plural or possessive."""
    small = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    return small.removesuffix("ies") + "y" if small.endswith("ies") else small.removesuffix("s")


@cache
def _commonness(word: str, tag: str) -> float:
    """Return how common a word is on the Zipf scale: by itself or in its base form, whichever is commoner."""
    common = _frequencies(tag).get(word, 0.0)
    if common >= HARD_UNDER[tag]:
        return common
    return max(common, _frequencies(tag).get(_lemma(word, tag), 0.0))


@cache
def _frequencies(tag: str) -> dict[str, float]:
    """Return the Zipf value of every word that comes at least once in a million words.

    The list is wordfreq's data file, in the format that `wordfreq.read_cBpack` documents: bucket n holds the words that
    are n centibels rarer than always. Importing wordfreq itself takes longer than all checks together.
    """
    import msgpack  # noqa: PLC0415 - needed for this list alone

    package = find_spec("wordfreq")
    folders = package.submodule_search_locations if package else None
    if not folders:
        raise ModuleNotFoundError("wordfreq")
    packed = gzip.decompress((Path(folders[0]) / "data" / f"small_{tag}.msgpack.gz").read_bytes())
    header, *buckets = msgpack.unpackb(packed)
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"wordfreq has its words in another format: {header}")
    # The Zipf scale has 9 for a word that is always there, and a step of 1 for each hundred centibels.
    return {word: 9 - centibels / 100 for centibels, bucket in enumerate(buckets) for word in bucket}


@cache
def _lemma(word: str, tag: str) -> str:
    return _lemmatizer().lemmatize(word, lang=tag)


@cache
def _lemmatizer() -> "Lemmatizer":
    """Return what finds base forms; it reads its list where it lies, a third faster than into a dictionary."""
    # Imported here: slow to import, so only where it is used.
    from simplemma import Lemmatizer  # noqa: PLC0415
    from simplemma.strategies import DefaultStrategy  # noqa: PLC0415
    from simplemma.strategies.dictionaries import StreamDictionaryFactory  # noqa: PLC0415

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=StreamDictionaryFactory()))


CHECK = Check(
    id="hard-word",
    title="Hard words are explained or replaced",
    severity=Severity.WARNING,
    clauses=(WCAG_3_1_3, NHS_READING_AGE),
    run=hard_words,
)
