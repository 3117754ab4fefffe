"""How common words are: the counts of `wordfreq`, and the base forms of `simplemma`, in the languages that have them.

A language without data of its own gets no answer: both packages would answer for some languages from another's data.
"""

import gzip
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.reading import word_forms

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

# Languages that put no spaces between words, or whose list counts parts of words: our words are not those of the list.
_OTHER_WORDS = frozenset(("ja", "ko", "zh"))

# The languages whose words wordfreq counts in the compatibility form, and of these the ones without vowel marks and
# stretched letters (`wordfreq.language_info`: scripts Arab and those of India).
_COMPATIBLE = frozenset(("ar", "bn", "fa", "gu", "hi", "ml", "ta", "te", "ur"))
_WITHOUT_MARKS = frozenset(("ar", "fa", "ur"))
_TATWEEL = "\u0640"


@cache
def zipf_values(tag: str) -> dict[str, float]:
    """Return the Zipf value of every word that comes at least once in a million words; {} where a language has no list.

    `tag` is a language's tag without a region. The list is wordfreq's data file, in the format that
    `wordfreq.read_cBpack` documents: bucket n holds the words that are n centibels rarer than always. Importing
    wordfreq itself takes longer than all checks together, and it answers for Welsh and Punjabi from English.
    Raises `ValueError` where the file has another format.
    """
    path = _data_folder("wordfreq") / "data" / f"small_{tag}.msgpack.gz"
    if tag in _OTHER_WORDS or not path.is_file():
        return {}
    import msgpack  # noqa: PLC0415 - needed for this list alone

    header, *buckets = msgpack.unpackb(gzip.decompress(path.read_bytes()))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"wordfreq has its words in another format: {header}")
    # The Zipf scale has 9 for a word that is always there, and a step of 1 for each hundred centibels.
    return {word: 9 - centibels / 100 for centibels, bucket in enumerate(buckets) for word in bucket}


def counted_form(word: str, tag: str) -> str:
    """Return a word as the list of a language has it."""
    if word.isascii():
        return word.lower()
    small = unicodedata.normalize("NFKC" if tag in _COMPATIBLE else "NFC", word.lower())
    if tag in _WITHOUT_MARKS:
        small = "".join(sign for sign in small if unicodedata.category(sign) != "Mn" and sign != _TATWEEL)
    return small


# Languages whose list is small enough to be a dictionary: English takes 22 MB and 0.1 s more than where it lies, and is
# seven times as fast for the thousands of rare words of a long text. Polish would take 350 MB and 2 s more.
_WHOLE = frozenset(("en",))


@lru_cache(maxsize=65536)  # bounded: a long run meets ever new words
def base_form(word: str, tag: str) -> str:
    """Return the base form of a word in lower case; the word itself where nothing is known of it or its language.

    Where there is no list of base forms, the commonest of a word with and without its endings is taken for one.
    """
    if not has_base_forms(tag):
        forms = word_forms.without_endings(word, tag)
        return max(forms, key=lambda form: (zipf_values(tag).get(form, 0.0), -len(form)))
    lower = word_forms.comparative(word, tag)
    if lower and (base := _base_of(lower, tag)) != lower:
        return base
    return _base_of(word, tag)


def _base_of(word: str, tag: str) -> str:
    return _lemmatizer(whole=tag in _WHOLE).lemmatize(word, lang=tag)


@lru_cache(maxsize=65536)
def verb_zipf(word: str, tag: str) -> float:
    """Return the Zipf value of all forms of the verb together of which a word is one; 0.0 where it is known of none.

    Urdu alone: its infinitive has to be in the list too. In other languages base forms serve.
    """
    values = zipf_values(tag)
    stem = word_forms.verb_stem(word, tag)
    if not stem or f"{stem}نا" not in values:
        return 0.0
    shares = [10 ** values[form] for ending in word_forms.URDU_VERB_ENDINGS if (form := stem + ending) in values]
    return log10(sum(shares))


def written_small(word: str, tag: str) -> bool:
    """Return whether a word is known in small letters and not with a capital too: then a capital makes no name of it.

    False where nothing is known of it, and in a language whose words are not at hand as a dictionary.
    """
    if tag not in _WHOLE:
        return False
    known = _dictionaries().get_dictionary(tag)
    small = word.lower()
    return known.get(small, "").islower() and small.capitalize() not in known


@cache
def has_base_forms(tag: str) -> bool:
    """Return whether simplemma has base forms in a language; for another one it would raise an error."""
    dictionaries = _data_folder("simplemma") / "strategies" / "dictionaries" / "data"
    return (dictionaries / f"{tag}.plzma").is_file()


@cache
def _data_folder(package: str) -> Path:
    """Return where a package lies, without importing it. Raises `ModuleNotFoundError` where it is missing."""
    found = find_spec(package)
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise ModuleNotFoundError(package)
    return Path(folders[0])


@cache
def _lemmatizer(*, whole: bool) -> "Lemmatizer":
    """Return what finds base forms; `whole` takes the lists of its languages into dictionaries."""
    # Imported here: slow to import, so only where it is used.
    from simplemma import Lemmatizer  # noqa: PLC0415
    from simplemma.strategies import DefaultStrategy  # noqa: PLC0415
    from simplemma.strategies.dictionaries import StreamDictionaryFactory  # noqa: PLC0415

    factory = _dictionaries() if whole else StreamDictionaryFactory()
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=factory))


@cache
def _dictionaries() -> "DefaultDictionaryFactory":
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415 - slow to import, as above

    return DefaultDictionaryFactory()
