"""The words and marks that join two ideas in one sentence, by language.

Only those that the source of the rule names, in each language: and, but, which, because, although, the semicolon and
the colon. A word that joins two nouns (health and care) joins no ideas, so the verbs on both sides decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from publisher.checks.words.verbs import ends_in_verb, has_verb
from publisher.reading.sentences import words_of
from publisher.reading.spelling import one_spelling

_MARKS = (";", ":", "؛")


@dataclass(frozen=True, slots=True)
class _Joining:
    """The joining words of one language.

    Those `between` join what stands on both sides; those `opening` begin a clause that has a verb of its own, unless
    the word `not_before` follows, and the one of them that is `subject` stands for who does it (“which helps”).
    `verb_last` says that the verb ends its clause, straight before the word, `verbless` that a clause may have none.
    """

    between: str
    opening: str
    not_before: str = ""
    subject: str = ""
    verb_last: bool = False
    verbless: bool = False


_TABLE: Mapping[str, _Joining] = {
    "en": _Joining("and but", "which because although though", not_before="of", subject="which"),
    "pl": _Joining(
        "i oraz a ale lecz",
        """bo ponieważ gdyż choć chociaż który która które którzy którego której któremu którym którą których którymi
        mimo""",
    ),
    "ur": _Joining("اور لیکن مگر", "جو جس جسے جن جنہیں جنہوں کیونکہ چونکہ اگرچہ حالانکہ", verb_last=True),
    "bn": _Joining("এবং ও আর কিন্তু তবে কারণ", "যা যে যারা যার যাদের যেটা যেটি কেননা যেহেতু যদিও", verb_last=True, verbless=True),
}
LANGUAGES = frozenset(_TABLE)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words with no joining word among them, and the one that stands before them ("" at the beginning)."""

    before: str
    words: list[str]


def joining(text: str, language: str) -> list[str]:
    """Return the words and marks that join verbs in one sentence, in order, in one spelling.

    Raises `KeyError` for a language that has no rule.
    """
    tag = language.partition("-")[0]
    known = _TABLE[tag]
    between, opening = _sets(tag)
    stretches = _stretches(one_spelling(text, tag), between | opening)
    found: list[str] = []
    for left, right in pairwise(stretches):
        if right.before in _MARKS:
            joins = bool(right.words)
        elif right.before in opening:
            said = [right.before, *right.words] if right.before == known.subject else right.words
            clause = bool(right.words) if known.verbless else has_verb(said, tag, joined=False)
            joins = clause and right.words[0] != known.not_before
        elif known.verb_last:
            joins = ends_in_verb(left.words, tag) and has_verb(right.words, tag, joined=True)
        else:
            joins = _has_verb(left, tag) and has_verb(right.words, tag, joined=True)
        if joins:
            found.append(right.before)
    return found


def _has_verb(stretch: _Stretch, tag: str) -> bool:
    return has_verb(stretch.words, tag, joined=stretch.before not in {"", *_MARKS})


def _stretches(text: str, joining_words: frozenset[str]) -> Sequence[_Stretch]:
    found = [_Stretch("", [])]
    for token in text.split():
        for word in words_of(token):
            if word in joining_words:
                found.append(_Stretch(word, []))
            else:
                found[-1].words.append(word)
        if token.endswith(_MARKS):
            found.append(_Stretch(token[-1], []))
    # A mark before another joining word, as in “; and”, is one joint with it.
    return [one for index, one in enumerate(found) if index == 0 or one.words or not _joint_goes_on(found, index)]


def _joint_goes_on(found: Sequence[_Stretch], index: int) -> bool:
    return index + 1 < len(found) and found[index].before in _MARKS


@cache
def _sets(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    between, opening = (one_spelling(words, tag).split() for words in (_TABLE[tag].between, _TABLE[tag].opening))
    return frozenset(between), frozenset(opening)
