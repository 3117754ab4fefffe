"""Hard words are explained or replaced."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from publisher import language as languages
from publisher.checks.words.title_case import no_names
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, Measurement, NotRun, Severity
from publisher.model import Document
from publisher.reading.bracketed import english_in_brackets
from publisher.reading.common_words import (
    base_form,
    counted_form,
    has_base_forms,
    verb_zipf,
    zipf_values,
)
from publisher.reading.explained import explained_phrases
from publisher.reading.foreign import foreign_phrases
from publisher.reading.levels import B2, easiest_level, level_name
from publisher.reading.sentences import Sentence, different_words, names, sentences, words_of
from publisher.reading.sieve import Sieve
from publisher.reading.words_to_avoid import PLAIN_WORDS, is_avoided
from publisher.standards import GOV_UK, NHS, NHS_READING_AGE, WCAG_3_1_3, Mark, Source

# Under 10 times in a million words (Zipf 4.0 on the scale of van Heuven and others, 2014) an English word counts as
# hard. Languages with more forms of each word have a lower limit; docs/checks/hard-word.md says how each was measured.
HARD_UNDER = {"en": 4.0, "pl": 3.2, "ur": 4.0, "bn": 3.8}

# Languages whose list lacks more than 3 in 100 of the different words of our easy-read texts, which are everyday words:
# their words take endings and small words in so many ways that a list of forms cannot know them (Tamil lacks 15.5 %,
# Arabic 6.2 %; all others 1.7 % and less). tests/benchmarks/word_lists.py measures it.
TOO_SMALL = frozenset(("ar", "ta"))

_EASY_READ = "easy-read"
_USUAL_MEND = "Use a word that more people know, or explain it in the glossary."
_MEND_OF_NAME = "Use a word that more people know, or explain it. If it is in a name that readers know, allow it."


@dataclass(slots=True)
class _Use:
    """A hard word as it first stands in the text, where, and how often it comes; `name` where it is never small."""

    word: str
    place: Place
    count: int = 0
    name: bool = True


@dataclass(frozen=True, slots=True)
class _Judge:
    """What tells hard words from others.

    `limit` is a Zipf value; `levels` says that the levels of English words count too.
    """

    tag: str
    limit: float
    levels: bool

    def hard_parts(self, word: str) -> tuple[str, ...]:
        """Return the hard words among the parts of a word with hyphens; none for short forms and numbers."""
        return _hard_parts(word, self.tag, self.limit, self.levels)

    def look_for_hard_parts(self, word: str) -> Iterator[str]:
        """Yield what `hard_parts` returns."""
        bare = word.replace("’", "'").removesuffix("'s").removesuffix("'")
        if (len(bare) > 1 and bare.removesuffix("s").isupper()) or any(map(str.isdigit, bare)):
            return
        for part in bare.split("-"):
            if _is_word(part) and self._is_hard(counted_form(part, self.tag)):
                yield part.lower()

    def _is_hard(self, word: str) -> bool:
        if self.levels and _avoided(word):
            return True
        if self._is_common(word):
            return False
        if any(self._is_common(form) for form in self._easier_forms(word)):
            return False
        return verb_zipf(word, self.tag) < self.limit

    def is_rare(self, word: str) -> bool:
        """Return whether a word is hard by how seldom it comes, or by our own list: not by its level alone."""
        form = counted_form(word, self.tag)
        forms = (form, *self._easier_forms(form))
        return bool(_avoided(form)) or all(zipf_values(self.tag).get(one, 0.0) < self.limit for one in forms)

    def is_learnt_early(self, word: str) -> bool:
        """Return whether the list of levels has a word, or its base form, under B2."""
        form = counted_form(word, self.tag)
        levels = (easiest_level(one) for one in (form, *self._easier_forms(form)))
        return any(level is not None and level < B2 for level in levels)

    def _is_common(self, word: str) -> bool:
        """Return whether both lists count a word as known; a list that lacks it says nothing against it."""
        if zipf_values(self.tag).get(word, 0.0) < self.limit:
            return False
        level = easiest_level(word) if self.levels else None
        return level is None or level < B2

    def _easier_forms(self, word: str) -> Iterator[str]:
        """Yield the base form, and in English the word without the ending of a plural."""
        yield base_form(word, self.tag)
        if self.tag == "en" and word.endswith("s"):
            yield word[:-1]
        if self.tag == "en" and word == "cannot":  # the full form of “can't” (docs/checks/contraction.md)
            yield "can"


@lru_cache(maxsize=32)  # languages, and limits that a workspace sets
def _sieve(judge: _Judge) -> Sieve:
    return Sieve(lambda word: bool(judge.hard_parts(word)))


@lru_cache(maxsize=65536)  # more different words than a hundred long texts have
def _hard_parts(word: str, tag: str, limit: float, levels: bool) -> tuple[str, ...]:
    return tuple(_Judge(tag, limit, levels).look_for_hard_parts(word))


def hard_words(document: Document) -> Iterator[Answer]:
    """Find each hard word once, with how often it comes; explained and allowed words, names and numbers aside."""
    tag = document.language.partition("-")[0]
    given = document.targets.hard_word_zipf
    limit = HARD_UNDER.get(tag) if given is None else given  # 0: no word is hard
    if not zipf_values(tag):
        name = languages.find(document.language).english_name
        yield NotRun(f"No rule for this language ({name}): there is no list of common words to go by.")
        return
    if tag in TOO_SMALL:
        name = languages.find(document.language).english_name
        yield NotRun(f"No rule for this language ({name}): its list of common words lacks too many everyday ones.")
        return
    if limit is None:
        name = languages.find(document.language).english_name
        yield NotRun(
            f"No rule for this language ({name}): no limit between common and hard words has been measured. "
            "Set one with hard-word-zipf."
        )
        return
    judge = _Judge(tag, limit, levels=tag == "en")
    for use in _uses(document, judge):
        if judge.levels and document.edition != _EASY_READ and is_avoided(use.word):
            continue  # told by the rule on words to avoid, with the plain word
        often = "" if use.count == 1 else f", used {use.count} times"
        yield Finding(
            f"“{use.word}” is a hard word{often}.",
            mend=_MEND_OF_NAME if use.name else _mend(use.word, tag),
            place=use.place,
            severity=None if use.name else _severity(use.word, document, judge),
        )
    yield Measurement(_sources_said(judge))


def _severity(word: str, document: Document, judge: _Judge) -> Severity | None:
    """Return error for easy read where two lists agree that a word is hard, else the check's own.

    A word that is seldom written may be one that all learn early (“dentist”): a list of levels then knows better.
    """
    agreed = judge.levels and judge.is_rare(word) and not judge.is_learnt_early(word)
    return Severity.ERROR if document.edition == _EASY_READ and agreed else None


def _uses(document: Document, judge: _Judge) -> Iterable[_Use]:
    """Return the hard words of a document in the order of their first uses.

    Each different word is judged once; only the sentences that hold a hard one are then looked at word by word. In easy
    read those with a capital count too that no name has (`checks/words/title_case.py`), where they are rare.
    """
    found = sentences(document)
    hard = _sieve(judge).caught(different_words(document))
    uses: dict[str, _Use] = {}
    if hard:
        known_names = names(found)
        explained = _Phrases((*explained_phrases(document), *document.allowed_words), judge.tag)
        first = explained.first_words(different_words(document))
        for sentence in found:
            if hard.isdisjoint(sentence.words) or not (
                candidates := list(_candidates(sentence, hard, explained, first))
            ):
                continue
            foreign = {*english_in_brackets(sentence.counted, judge.tag), *_unmarked(sentence, document.language)}
            titles = set(no_names(sentence.words, judge.tag)) if document.edition == _EASY_READ else set()
            for index in candidates:
                word = sentence.words[index]
                if word in foreign:
                    continue
                name = word[:1].isupper() and (index > 0 or word.lower() in known_names)
                if name and not (judge.is_rare(word) and index in titles):
                    continue
                for part in judge.hard_parts(word):
                    use = uses.setdefault(base_form(part, judge.tag), _Use(part, sentence.place))
                    use.count += 1
                    use.name = use.name and name
    return uses.values()


def _unmarked(sentence: Sentence, language: str) -> Iterator[str]:
    """Yield the words of phrases in another language, of which another rule says that they are not marked."""
    for phrase in foreign_phrases(sentence.counted, language):
        yield from words_of(sentence.counted[phrase.start : phrase.end])


class _Phrases:
    """The explained words and phrases, each as the base forms of its words."""

    def __init__(self, phrases: Iterable[str], tag: str) -> None:
        self._tag = tag
        self._forms = frozenset(forms for phrase in phrases if (forms := self.forms(words_of(phrase))))
        self._lengths = sorted({len(forms) for forms in self._forms}, reverse=True)
        self._first = frozenset(forms[0] for forms in self._forms)

    def forms(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(_base(word, self._tag) for word in words)

    def first_words(self, words: Iterable[str]) -> frozenset[str]:
        """Return those of some words with which a phrase begins."""
        return frozenset(word for word in words if _base(word, self._tag) in self._first)

    def at(self, forms: tuple[str, ...], index: int) -> int:
        """Return how many words the longest phrase has that begins at a word, 0 for none."""
        if forms[index] not in self._first:
            return 0
        return next((size for size in self._lengths if forms[index : index + size] in self._forms), 0)


def _candidates(
    sentence: Sentence, hard: AbstractSet[str], explained: _Phrases, first: AbstractSet[str]
) -> Iterator[int]:
    """Yield the indexes of the hard words of a sentence that are not explained.

    `first` are the words of the document with which what is explained begins.
    """
    if first.isdisjoint(sentence.words):
        yield from [index for index, word in enumerate(sentence.words) if word in hard]
        return
    forms = explained.forms(sentence.words)
    index = 0
    while index < len(forms):
        if skipped := explained.at(forms, index):
            index += skipped
            continue
        if sentence.words[index] in hard:
            yield index
        index += 1


@lru_cache(maxsize=65536)
def _base(word: str, tag: str) -> str:
    """Return what all forms of a word have in common, as far as we know them in its language."""
    bare = counted_form(word.replace("’", "'").removesuffix("'s").removesuffix("'"), tag)
    base = base_form(bare, tag)
    return base[:-1] if tag == "en" and base == bare and base.endswith("s") else base


def _is_word(part: str) -> bool:
    """Return whether a part is letters alone, with the marks that stand on them."""
    return part.isalpha() or (bool(part) and all(category(sign)[0] in "LM" or sign in "\u200c\u200d" for sign in part))


def _avoided(word: str) -> str:
    """Return the plainer word for an English one of our list, "" where there is none."""
    return PLAIN_WORDS.get(word) or PLAIN_WORDS.get(base_form(word, "en"), "")


def _mend(word: str, tag: str) -> str:
    plain = _avoided(word) if tag == "en" else ""
    return f"Write “{plain}”, or explain it in the glossary." if plain else _USUAL_MEND


def _sources_said(judge: _Judge) -> str:
    """Return which lists judged the words, and in which form."""
    forms = "base forms" if has_base_forms(judge.tag) else "words with and without their endings"
    rare = f"wordfreq (under Zipf {judge.limit:.1f})"
    if judge.levels:
        return f"Two sources, on {forms}: {rare}, and cefrpy ({level_name(B2)} and up) with our own list."
    return f"One source, on {forms}: {rare}."


CHECK = Check(
    id="hard-word",
    title="Hard words are explained or replaced",
    severity=Severity.WARNING,
    clauses=(WCAG_3_1_3, NHS_READING_AGE),
    run=hard_words,
    sources=(Source(GOV_UK, Mark.VERIFIED), Source(NHS, Mark.VERIFIED)),
)
