"""Phrases of a text that are in another language than the text, found by sources that have to agree.

In the text's own script: words that the list of common words of the text's language lacks, beside small words of
another (`small_words.py`); then `lingua` on these words, which is asked of few phrases, for it would take longer than
all checks together; then the list of the language that it names, which must have most of the words.
In another script the letters show it, and `lingua` only says which language it is; words in Latin letters, where names
are everywhere, are judged as above.

Names stay out: a word with a capital counts only at the head of a phrase, before words in small letters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from publisher import language as languages
from publisher.reading.common_words import counted_form, zipf_values
from publisher.reading.sieve import Sieve
from publisher.reading.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from lingua import LanguageDetector

# Ours, set on the texts of tests/samples and on our own translations (docs/checks/unmarked-language.md).
_SURE = 0.8  # of 1: how sure lingua has to be
_KNOWN = 0.6  # of the words: how many the list of the language must have
_EVIDENCE = 0.5  # of the words of a phrase: how many must not be the text's own
_LEAST_WORDS = 2
_LEAST_LANGUAGES = 2  # that lingua can choose from
_LEAST_LATIN_WORDS = 3  # in small letters, in a text of another script
_LEAST_SMALL_WORDS = 2  # of a language without a list of common words
_LEAST_LETTERS = 3  # in another script: “µg” and “Ω” are signs
_LEAST_SIGNS = 4  # in a script without spaces: two or three may be a name
_OWN_BETWEEN = 2  # words that both languages have, between two that one alone has
_MUCH_COMMONER = 2.0  # on the Zipf scale: a word of one language rather than of the other
_COMMONER = 1.2  # the same, of the words of a whole phrase, each of which both lists have
_LEAST_OF_WHOLE = 5  # words of a phrase that is judged by how common they are
_LEAST_OF_OTHERS = 3  # words of a phrase of which none is the text's own
_MUCH_OF_OTHERS = 3.0  # on the Zipf scale: how much commoner these are in the other language
_HALF_SURE = 0.35  # of 1: how sure lingua has to be of these
_QUITE_SURE = 0.95  # of 1: how sure lingua has to be of such a phrase
_VERY_COMMON = 5.4  # on the Zipf scale: what is as common in the text's language is no other's small word

_LATIN = "Latn"
# Languages that this project does not write, by script, that its texts may quote all the same: those of many people in
# Europe, and of which there are lists. Latin, without a list, takes the phrases that are its own (“pro bono”).
_OTHER_LANGUAGES = {"Latn": ("de", "it", "la", "nl", "sv"), "Deva": ("hi", "mr")}
_WITHOUT_SPACES = frozenset(("Hans", "Thai", "Jpan"))
# The letters of scripts that our readers' languages use: ISO 15924 code, and ranges of Unicode.
_SCRIPTS = {
    _LATIN: "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrl": "\u0400-\u052f",
    "Armn": "\u0531-\u0587",
    "Hebr": "\u05d0-\u05ea",
    "Arab": "\u0620-\u06d3\u06fa-\u06ff",
    "Deva": "\u0900-\u0963",
    "Beng": "\u0980-\u09e3",
    "Guru": "\u0a00-\u0a75",
    "Gujr": "\u0a80-\u0ae3",
    "Taml": "\u0b80-\u0bd7",
    "Geor": "\u10a0-\u10ff",
    "Thai": "\u0e01-\u0e4e",
    "Hang": "\uac00-\ud7a3",
    "Jpan": "\u3041-\u30ff",
    "Hans": "\u3400-\u9fff",
}
_OF = {code: re.compile(f"[{letters}]") for code, letters in _SCRIPTS.items()}
_MARKS = "\u0300-\u036f\u200c\u200d"


def _word_in(script: str) -> str:
    return f"[{_SCRIPTS[script]}][{_SCRIPTS[script]}{_MARKS}]*"


_WORD = re.compile("|".join(map(_word_in, _SCRIPTS)))
_ENDS_PHRASE = re.compile(r"[.;:!?,()\[\]…“”„«»\"–—/•|*؟،۔।\ufffc\d]")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A phrase in another language: where it begins and ends, and the language's tag, "" where it is not known."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    script: str


def has_rule(language: str) -> bool:
    """Return whether phrases in the script of a language can be told from it: alone in its script, or with a list."""
    return bool(zipf_values(_tag(language))) or _alone_in_script(_script(language))


def foreign_phrases(text: str, language: str) -> tuple[Foreign, ...]:
    """Return the phrases of one run of words that are in another language than the text's, in their order."""
    if not _may_hold_some(text, language):
        return ()
    script = _script(language)
    found: list[Foreign] = []
    for own, group in groupby(_words(text), key=lambda word: word.script):
        if own == script:
            for phrase in _phrases(list(group), text):
                found += _in_own_script(phrase, _tag(language), text)
        else:
            found += _in_other_script(list(group), text, own, script)
    return tuple(_merged(found, text))


def _may_hold_some(text: str, language: str) -> bool:
    """Return whether a run of words is worth the look: cheap, and False for most."""
    tag, script = _tag(language), _script(language)
    if not (script == _LATIN and text.isascii()) and _of_others(script).search(text):
        return True
    if not zipf_values(tag):
        return False
    words = _own_words(script).findall(text)
    shown = _sieve(tag).caught(set(words))
    if not shown or sum(map(shown.__contains__, words)) < _LEAST_WORDS:
        return False
    apart = _words_and_ends(script).findall(text)
    return any(sum(map(shown.__contains__, stretch)) >= _LEAST_WORDS for stretch in _stretches(apart))


def _stretches(words: Iterable[str]) -> Iterator[list[str]]:
    """Yield the words that stand together, without those with a capital but for the head; "" ends a stretch."""
    stretch: list[str] = []
    begins = True
    for word in words:
        if not word:
            yield stretch
            stretch, begins = [], True
        elif begins or not word[0].isupper():
            stretch.append(word)
            begins = False
    yield stretch


@lru_cache(maxsize=32)  # languages
def _sieve(tag: str) -> Sieve:
    """Return what tells the words that speak against a language."""
    return Sieve(lambda word: _shows(word, tag))


@cache
def _own_words(script: str) -> re.Pattern[str]:
    """Return what finds the words of one script."""
    return re.compile(_word_in(script))


@cache
def _words_and_ends(script: str) -> re.Pattern[str]:
    """Return what finds the words of one script, and "" for each sign that ends a phrase."""
    return re.compile(f"({_word_in(script)})|{_ENDS_PHRASE.pattern}")


@cache
def _of_others(script: str) -> re.Pattern[str]:
    """Return what finds a letter of any script but one."""
    return re.compile(f"[{''.join(letters for code, letters in _SCRIPTS.items() if code != script)}]")


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        yield _Word(found[0], found.start(), found.end(), _script_of(found[0][0]))


def _phrases(words: Sequence[_Word], text: str) -> Iterator[list[_Word]]:
    """Yield the words that stand together without a sign of punctuation between them, names left out but for the head.

    A word with a capital counts where the phrase begins and one in small letters follows it.
    """
    phrase: list[_Word] = []
    for before, word in zip((None, *words), words, strict=False):
        if before is not None and _ENDS_PHRASE.search(text, before.end, word.start):
            yield _without_names(phrase)
            phrase = []
        phrase.append(word)
    yield _without_names(phrase)


def _without_names(phrase: Sequence[_Word]) -> list[_Word]:
    head = len(phrase) > 1 and not phrase[1].text[0].isupper()
    return [word for at, word in enumerate(phrase) if (at == 0 and head) or not word.text[0].isupper()]


def _in_own_script(phrase: Sequence[_Word], tag: str, text: str) -> Iterator[Foreign]:
    """Yield the piece of a phrase in which the words of another language stand, where all sources say that it is."""
    if not zipf_values(tag) or not phrase:
        return
    script = _script_of(phrase[0].text[0])
    shows = _that_show(phrase, tag, text)
    if sum(shows) >= _LEAST_WORDS and (found := _of_whole(phrase, tag, script) or _of_others_alone(phrase, shows, tag)):
        yield Foreign(phrase[0].start, phrase[-1].end, found)
        return
    for first, last in _pieces(shows):
        words = phrase[first : last + 1]
        if _is_evidence(words, shows[first : last + 1], tag) and (found := _language_of(words, tag, script)):
            own = [
                index
                for index in range(first, last + 1)
                if zipf_values(found) and _lean(phrase[index].text, found, tag) <= -_MUCH_COMMONER
            ]
            for start, end in pairwise([first - 1, *own, last + 1]):
                part = phrase[start + 1 : end]
                if own and not (
                    _is_evidence(part, shows[start + 1 : end], tag) and _language_of(part, tag, script) == found
                ):
                    continue
                begin, stop = _widened(phrase, start + 1, end, found, tag)
                yield Foreign(phrase[begin].start, phrase[stop - 1].end, found)


def _that_show(phrase: Sequence[_Word], tag: str, text: str) -> list[bool]:
    """Return which words speak against the text's language; of a compound with hyphens all parts do, or none."""
    shows = [_shows(word.text, tag) for word in phrase]
    joined = [0, *(text[a.end : b.start] in _HYPHENS for a, b in pairwise(phrase)), 0]
    start = 0
    for index in range(1, len(phrase) + 1):
        if not joined[index]:
            if index - start > 1 and not all(shows[start:index]):
                shows[start:index] = [False] * (index - start)
            start = index
    return shows


_HYPHENS = ("-", "‐", "‑")


def _is_evidence(words: Sequence[_Word], shows: Sequence[bool], tag: str) -> bool:
    """Return whether enough of some words speak against the text's language, one of them by being unknown to it."""
    enough = sum(shows) >= max(_LEAST_WORDS, _EVIDENCE * len(words))
    return enough and any(not _is_known(word.text, tag) for word in words)


def _lean(word: str, found: str, own: str) -> float:
    """Return how much commoner a word is in the language that was found than in the text's own, on the Zipf scale."""
    return _zipf(word, found) - _zipf(word, own)


def _zipf(word: str, tag: str) -> float:
    return zipf_values(tag).get(counted_form(word, tag), 0.0)


def _widened(phrase: Sequence[_Word], start: int, end: int, found: str, own: str) -> tuple[int, int]:
    """Return a piece of a phrase with the words round it that are as common in its language as in the text's own."""
    if not zipf_values(found):
        return start, end
    while start and _lean(phrase[start - 1].text, found, own) > 0:
        start -= 1
    while end < len(phrase) and _lean(phrase[end].text, found, own) > 0:
        end += 1
    return start, end


def _of_whole(phrase: Sequence[_Word], tag: str, script: str) -> str:
    """Return the language of a phrase whose words the text's own list has too, being borrowed or in names.

    They are much commoner in the language that lingua names, with hardly a doubt; "" where it names none such.
    """
    if len(phrase) < _LEAST_OF_WHOLE:
        return ""
    found = _named_by_both(tuple(word.text for word in phrase), tag, script, _QUITE_SURE)
    if not found or not zipf_values(found):
        return ""
    leans = [_lean(word.text, found, tag) for word in phrase]
    return found if sum(leans) >= _COMMONER * len(leans) and min(leans) > -_COMMONER else ""


def _of_others_alone(phrase: Sequence[_Word], shows: Sequence[bool], tag: str) -> str:
    """Return the language of a few words of which none is the text's own (“Witamy w szpitalu”), "" where it has none.

    Of so few lingua is seldom sure: that all are known, and common, in the language that it names has to do.
    """
    if len(phrase) < _LEAST_OF_OTHERS or not all(shows):
        return ""
    found = _named_by_both(tuple(word.text for word in phrase), tag, _script_of(phrase[0].text[0]), _HALF_SURE)
    if not found or not all(_is_known(word.text, found) for word in phrase):
        return ""
    return found if sum(_lean(word.text, found, tag) for word in phrase) >= _MUCH_OF_OTHERS * len(phrase) else ""


def _pieces(shows: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and last index of each piece whose words show another language, with few others between."""
    marked = [index for index, shown in enumerate(shows) if shown]
    first = last = -1
    for index in marked:
        if first >= 0 and index - last <= _OWN_BETWEEN + 1:
            last = index
            continue
        if first >= 0:
            yield first, last
        first = last = index
    if first >= 0:
        yield first, last


def _in_other_script(words: Sequence[_Word], text: str, script: str, own: str) -> Iterator[Foreign]:
    """Yield the words of another script than the text's as one phrase, unless they are names or signs."""
    start, end = words[0].start, words[-1].end
    letters = sum(len(word.text) for word in words)
    if script == _LATIN:
        for phrase in _phrases(words, text):
            if len(phrase) >= _LEAST_LATIN_WORDS and (tag := _language_of(phrase, "", script)):
                yield Foreign(phrase[0].start, phrase[-1].end, tag)
        return
    if script in _WITHOUT_SPACES:
        named = letters < _LEAST_SIGNS
    elif words[0].text[0].lower() != words[0].text[0].upper():
        named = letters < _LEAST_LETTERS or all(word.text[0].isupper() for word in words)
    else:
        named = len(words) < _LEAST_WORDS
    if not named and {script, own} != {"Hans", "Jpan"}:
        yield Foreign(start, end, _likeliest(text[start:end], _tags_in(script)))


def _language_of(words: Sequence[_Word], own: str, script: str) -> str:
    """Return the language that lingua and the list of its common words both name, "" where they do not agree.

    `own` is the text's language, "" where its script is another.
    """
    return _named_by_both(tuple(word.text for word in words), own, script)


@lru_cache(maxsize=32)  # those of one text: two rules ask for them
def _named_by_both(texts: tuple[str, ...], own: str, script: str, sure: float = _SURE) -> str:
    tags = _tags_in(script)
    detector = _detector(tags)
    if detector is None:
        return ""
    best = detector.compute_language_confidence_values(" ".join(texts))[0]
    tag = best.language.iso_code_639_1.name.lower()
    if tag == own or best.value < sure:
        return ""
    if not zipf_values(tag):
        return tag if sum(word.lower() in SMALL_WORDS.get(tag, ()) for word in texts) >= _LEAST_SMALL_WORDS else ""
    known = sum(_is_known(word, tag) for word in texts)
    known_here = sum(_is_known(word, own) for word in texts) if own else 0
    better = known > known_here or (known == known_here and sure == _QUITE_SURE)
    return tag if known >= _KNOWN * len(texts) and better else ""


def _likeliest(text: str, tags: tuple[str, ...]) -> str:
    """Return which of the languages of one script words are in, "" where that is not sure."""
    if len(tags) <= 1:
        return "".join(tags)
    detector = _detector(tags)
    best = detector.compute_language_confidence_values(text)[0] if detector else None
    return best.language.iso_code_639_1.name.lower() if best and best.value >= _SURE else ""


def _merged(found: Iterable[Foreign], text: str) -> Iterator[Foreign]:
    """Yield phrases, those of one language with nothing but signs between them as one."""
    last: Foreign | None = None
    for one in found:
        if last and last.tag == one.tag and not _WORD.search(text, last.end, one.start):
            last = Foreign(last.start, one.end, last.tag)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _shows(word: str, tag: str) -> bool:
    """Return whether a word speaks against the text's language: it is not in its list, or another's small word."""
    return word.lower() in _small_words_of_others(tag) or (len(word) > 1 and not _is_known(word, tag))


@cache
def _small_words_of_others(tag: str) -> frozenset[str]:
    """Return the small words of other languages that are not common in this one."""
    values = zipf_values(tag)
    own = SMALL_WORDS.get(tag, frozenset())
    others = frozenset().union(*(words for other, words in SMALL_WORDS.items() if other != tag))
    rare = {word for word in others - own if values.get(word, 0.0) < _VERY_COMMON}
    if tag == "en" or not values:
        return frozenset(rare)
    # The lists of all languages have much English in them: their web pages have.
    english = {word for word in SMALL_WORDS["en"] - own if _lean(word, "en", tag) >= _COMMONER}
    return frozenset(rare | english)


@lru_cache(maxsize=65536)
def _is_known(word: str, tag: str) -> bool:
    """Return whether the list of a language has a word; a single letter is known to all."""
    return len(word) == 1 or counted_form(word, tag) in zipf_values(tag)


@cache
def _script_of(letter: str) -> str:
    return next(code for code, letters in _OF.items() if letters.match(letter))


@cache
def _tag(language: str) -> str:
    return languages.usual(language).partition("-")[0]


@cache
def _script(language: str) -> str:
    return languages.find(language).script.code


def _alone_in_script(script: str) -> bool:
    return len(_tags_in(script)) <= 1


def _tags_in(script: str) -> tuple[str, ...]:
    """Return the languages of a script, without regions: of the language table, and others that texts may quote."""
    rows = languages.all_rows()
    own = {row.tag.partition("-")[0] for row in rows if row.script.code == script}
    return tuple(sorted(own.union(_OTHER_LANGUAGES.get(script, ()))))


@cache
def _detector(tags: tuple[str, ...]) -> "LanguageDetector | None":
    """Return lingua's detector of some languages, None where it knows fewer than two of them.

    Its models of three letters take 30 MB and 0.2 s; those of up to five take ten times as much, and two more sources
    have to agree with it here.
    """
    from lingua import IsoCode639_1, LanguageDetectorBuilder  # noqa: PLC0415 - slow to import, so only where it is used

    codes = [code for tag in tags if (code := getattr(IsoCode639_1, tag.upper(), None))]
    if len(codes) < _LEAST_LANGUAGES:
        return None
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
