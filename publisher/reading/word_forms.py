"""What a word is without its endings, in languages for which no list of base forms is at hand.

Bengali: endings of number and case, and of “too” and “only”, that nouns take one after another (plural, classifier,
genitive, object, place); and of verbs the future and past of causatives, the perfect, and imperatives, with the form of
the verb that stands for all. Urdu: plural and oblique plural, and of verbs the imperfective participle, the infinitive
and the subjunctive. Polish superlatives, of which the list of base forms has few.
"""

import re
from collections.abc import Iterator

_LEAST_LETTERS = 3
_MOST_ENDINGS = 4  # one after another: a plural, a case, “too” and “only”
_LONGEST = 60  # letters: a longer word has no forms that are worth looking for

_ENDINGS = {
    "bn": ("গুলো", "গুলি", "দের", "েরা", "রা", "এর", "ের", "ে", "টি", "টা", "কে", "তে", "\u09af\u09bc", "র", "ও", "ই"),
    "ur": ("ئیں", "یں", "وں", "ؤں", "اں", "تا", "تی", "تے", "نا", "ئے", "ات"),
}
# Endings of Urdu nouns with what stands in their place in the singular: عادات, عادت; نتیجے, نتیجہ; طریقۂ, طریقہ.
_URDU_NOUNS = (("ات", "ت"), ("ے", "ہ"), ("\u06c2", "\u06c1"))

# Endings of Bengali verbs, each with what stands in its place in the form that people meet most: after “-াব” (I shall)
# the verbal noun of a causative (লাগাব, লাগানো), after “-ুন” and “-ুক” (imperatives) the participle in “-ে”
# (খুঁজুন, খুঁজে), after the perfect the participle that it is made of (লাগিয়েছে, লাগিয়ে).
_BENGALI_VERBS = (
    *((ending, "ানো") for ending in ("াব", "াবে", "াবেন", "াবো", "ালাম", "ালেন", "ান")),
    *((ending, "ে") for ending in ("ুন", "ুক")),
    *((ending, "") for ending in ("ছে", "ছেন", "ছি", "ছিল", "ছিলেন", "ছিলাম")),
)

_INSTEAD = {"bn": _BENGALI_VERBS, "ur": _URDU_NOUNS}

# The forms of an Urdu verb: infinitives, imperfective and perfective participles, subjunctives and imperatives.
URDU_VERB_ENDINGS = ("", "نا", "نے", "نی", "تا", "تی", "تے", "ا", "ی", "ے", "یں", "و", "وں", "یے")
_URDU_VERB = re.compile("(?P<stem>.{3,}?)(?:نا|نے|نی|تا|تی|تے|یں|یے)|(?P<short>.{2,}?)(?:ا|ی|ے|ئے)?")

_SUPERLATIVE = re.compile(r"naj\w+(?:sz(?:y|a|e|ego|ej|emu|ą|ym|ych|ymi)|si|iej)")


def without_endings(word: str, tag: str) -> Iterator[str]:
    """Yield a word, and what is left of it without one ending after another, each once."""
    found = [word]
    for _ in range(_MOST_ENDINGS if len(word) <= _LONGEST else 0):
        found += [
            form.removesuffix(ending)
            for form in dict.fromkeys(found)
            for ending in _ENDINGS.get(tag, ())
            if form.endswith(ending) and len(form) - len(ending) >= _LEAST_LETTERS
        ]
        found = list(dict.fromkeys(found))
    yield from found
    if tag in _INSTEAD:
        yield from (
            word.removesuffix(ending) + instead
            for ending, instead in _INSTEAD[tag]
            if word.endswith(ending) and len(word) - len(ending) + len(instead) >= _LEAST_LETTERS
        )


def comparative(word: str, tag: str) -> str:
    """Return the comparative of a Polish superlative: “trudniejszy” of “najtrudniejszy”; "" for any other word."""
    return word.removeprefix("naj") if tag == "pl" and _SUPERLATIVE.fullmatch(word) else ""


def verb_stem(word: str, tag: str) -> str:
    """Return the stem of what looks like a form of an Urdu verb, "" for any other word."""
    found = _URDU_VERB.fullmatch(word) if tag == "ur" else None
    return (found["stem"] or found["short"]) if found else ""
