"""The scores of ease of a text, by the formulas that its language has."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from publisher.language import Formula
from publisher.reading import ease
from publisher.reading import syllables_by_spelling as by_spelling
from publisher.reading.ease import Scale, Sizes

# Ways of counting a text: the words of each sentence.
Way = Sequence[tuple[str, ...]]

_LONG = 6  # letters: Björnsson (1968), Bamberger and Vanecek (1984)
_THREE = 3  # syllables


@dataclass(frozen=True, slots=True)
class Ease:
    """What one formula of ease says: its lowest and highest score, and the words that its bands have for them.

    `words` are in the order of the scores, one alone where both are in one band. `whose` is as in a `Scale`.
    """

    formula: str
    lowest: float
    highest: float
    words: tuple[str, ...]
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """The formulas of a language, and each way in which its syllables may be counted; () where none need them."""

    scales: tuple[Scale, ...]
    syllables: tuple[Callable[[str], int], ...] = ()


METHODS: Mapping[Formula, Method] = {
    "spanish": Method((ease.FERNANDEZ_HUERTA, ease.SZIGRISZT_PAZOS), (by_spelling.spanish,)),
    "french": Method((ease.KANDEL_MOLES,), (by_spelling.french, by_spelling.french_written)),
    "portuguese": Method((ease.MARTINS,), (by_spelling.portuguese,)),
    "german": Method((ease.AMSTAD,), (by_spelling.german,)),
    "dutch": Method((ease.DOUMA,), (by_spelling.dutch,)),
    "russian": Method((ease.OBORNEVA,), (by_spelling.russian,)),
    "turkish": Method((ease.ATESMAN,), (by_spelling.turkish,)),
    "italian": Method((ease.GULPEASE,)),
    "lix": Method((ease.LIX,)),
}


def eases(ways: Sequence[Way], formula: Formula) -> tuple[Ease, ...]:
    """Return what each formula of ease says of all ways of counting; () where `formula` has none."""
    method = METHODS.get(formula)
    if method is None:
        return ()
    counted = [sizes(way, count) for way in ways for count in method.syllables or (None,)]
    return tuple(_ease(scale, counted) for scale in method.scales)


def german_grades(ways: Sequence[Way]) -> tuple[float, ...]:
    """Return what the Wiener Sachtextformeln give, as years of school, for all ways of counting."""
    return tuple(grade for way in ways for grade in ease.wiener_sachtextformeln(sizes(way, by_spelling.german)))


def sizes(way: Way, syllables: Callable[[str], int] | None = None) -> Sizes:
    """Return the counts of sentences that are given by their words; no syllables where nothing counts them."""
    words = Counter(word for sentence in way for word in sentence)
    spoken = {word: syllables(word) for word in words} if syllables else {}
    letters = {word: sum(sign.isalnum() for sign in word) for word in words}
    return Sizes(
        sentences=len(way),
        words=words.total(),
        syllables=sum(often * spoken.get(word, 0) for word, often in words.items()),
        letters=sum(often * letters[word] for word, often in words.items()),
        long_words=sum(often for word, often in words.items() if letters[word] > _LONG),
        threes=sum(often for word, often in words.items() if spoken.get(word, 0) >= _THREE),
        ones=sum(often for word, often in words.items() if spoken.get(word, 0) == 1),
    )


def _ease(scale: Scale, counted: Sequence[Sizes]) -> Ease:
    scores = [scale.score(one) for one in counted]
    lowest, highest = min(scores), max(scores)
    words = tuple(dict.fromkeys((scale.band(lowest), scale.band(highest))))
    return Ease(scale.name, lowest, highest, words, scale.whose)
