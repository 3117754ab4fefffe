"""Syllables of languages whose spelling tells them: counted by rules on the vowels, without a dictionary.

How often the rules are right is measured on words of our own, parted by hand (`tests/unit/reading/syllables/`); the
figures stand in docs/checks/reading-level.md. Everything that needs no rule of its own is the same in all languages: a
word has one syllable at least, figures count as one, and capitals without a vowel are spelled out.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial


@cache
def spanish(word: str) -> int:
    """Return the syllables of a Spanish word: “i” and “u” without an accent belong to the syllable of a vowel beside.

    Real Academia Española and ASALE (2010): Ortografía de la lengua española, 2, 3.4, where “h” parts no diphthong.
    """
    small = word.lower().replace("h", "")
    return _at_least_one(len(_SPANISH.findall(small)), word)


@cache
def portuguese(word: str) -> int:
    """Return the syllables of a Portuguese word, as its grammars count them.

    “i” and “u” after another vowel belong to its syllable, but not before “nh” nor before a consonant that ends the
    syllable (“rainha”, “raiz”, “ainda”); before another vowel they are a syllable of their own (“viagem”), save at the
    end of a word with its accent elsewhere (“história”).
    """
    small = re.sub("(?<=[qg])u(?=[aeioáéíóâêôãõ])", "", word.lower())
    count = len(_PORTUGUESE.findall(small))
    return _at_least_one(count - bool(_PORTUGUESE_END.search(small)), word)


@cache
def french(word: str) -> int:
    """Return the syllables of a French word as it is said: a final “e” without an accent is silent."""
    small = word.lower()
    return _at_least_one(_french_vowels(small) - bool(_FRENCH_SILENT.search(small)), word)


@cache
def french_written(word: str) -> int:
    """Return the syllables of a French word with its silent final “e”, as verse and some programs count them."""
    return _at_least_one(_french_vowels(word.lower()), word)


def _french_vowels(small: str) -> int:
    return len(_FRENCH.findall(_FRENCH_GLIDE.sub("j", small)))


def _by(pattern: re.Pattern[str], word: str) -> int:
    return _at_least_one(len(pattern.findall(word.lower())), word)


def _at_least_one(count: int, word: str) -> int:
    """Return a count of vowels, for a word without any the letters of its capitals (“NHS” has 3), and never 0."""
    if not count and word.isupper():
        return max(1, sum(sign.isalpha() for sign in word))
    return max(1, count)


_STRONG = "aáàâeéèêoóòôíú"
# A strong vowel, or weak ones that touch no strong one: “y” is a vowel at the end of a word.
_SPANISH = re.compile(f"[{_STRONG}]|(?<![{_STRONG}iuü])(?:[iuü]+|y$)(?![{_STRONG}iuü])|(?<![{_STRONG}iuü])[iuü](?=y$)")

_PORTUGUESE = re.compile(
    r"""ã[oe] | õe
      | (?:[aáàâeéêoóôú][iu] | ui | iu)(?!nh | [lmnrz](?:[^aeiouáéíóúâêôãõh] | $))  # pai, meu, muito, viu
      | [aáàâãeéêiíoóôõuúüy]""",
    re.VERBOSE,
)
_PORTUGUESE_END = re.compile(r"[áéíóúâêô](?:[^aeiouáéíóúâêôãõ]+)[iu][aeo]s?$")

_FRENCH_VOWEL = "aàâeéèêëiîïoôuùûüyœæ"
# Between vowels “y” is a consonant (“voyage”).
_FRENCH_GLIDE = re.compile(f"(?<=[{_FRENCH_VOWEL}])y(?=[{_FRENCH_VOWEL}])")
_FRENCH = re.compile(
    r"""(?<=[bcdfgptv][lr])[iu](?=[eéèoa](?!$|s$))            # client, février, cruel
      | [ée]e(?=s?$)                                          # année
      | é | [ïë]                                              # réunion, naïf
      | [aàâeèêiîoôuùûüyœæ]+""",
    re.VERBOSE,
)
_FRENCH_SILENT = re.compile(r"[aàâeéèêëiîïoôuùûüyœæ].*[^aàâeéèêëiîïoôuùûüyœæ]u?es?$")

_GERMAN = re.compile(
    r"""i(?=en(?:[^aeiouäöü]|$)(?<=[lntr]ien)) | i(?=ent)            # Ferien, Patient
      | (?<=^b)e(?=e) | (?<=^g)e(?=e) | (?<=[^aeiouäöü])e(?=um$)  # beenden, geehrt, Museum
      | äu | au | eu | ei | ai | ie | aa | ee | oo | ay | ey | (?<=q)u[aeiouäöü]i?e?
      | [aeiouäöüy]""",
    re.VERBOSE,
)
_DUTCH = re.compile(
    r"""aai | ooi | oei | eeu | ieu | (?<=[^aeiou])e(?=um$)
      | aa | ee | oo | uu | ie | oe | eu | ui | ei | ij | ou | au
      | [aeiouyäëïöüéèêáóíú]""",
    re.VERBOSE,
)

german: Callable[[str], int] = cache(partial(_by, _GERMAN))
dutch: Callable[[str], int] = cache(partial(_by, _DUTCH))
russian: Callable[[str], int] = cache(partial(_by, re.compile("[аеёиоуыэюя]")))
turkish: Callable[[str], int] = cache(partial(_by, re.compile("[aâeıiîoöuüû]")))

RULES: Mapping[str, Callable[[str], int]] = {
    "es": spanish,
    "pt": portuguese,
    "fr": french,
    "de": german,
    "nl": dutch,
    "ru": russian,
    "tr": turkish,
}
