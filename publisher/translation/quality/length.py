"""Length: a translation is about as long as its source, in the measure of its language."""

import re
from collections.abc import Iterator, Mapping

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import LONGEST, Pair, QualityCheck
from publisher.translation.quality.wording import IN_BRACKETS
from publisher.translation.terms import AgreedTerm

# How many letters a translation has for each letter of English: the least and the most, for texts of at least 30
# letters, and of at least 100, whose lengths differ less. Measured on our own drafts of 152 and 31 such texts in each
# language: four standard deviations of the ratio's logarithm either way of its mean. `python -m
# tests.tools.translation_lengths` prints these rows from the PO files.
BOUNDS: Mapping[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "pl": ((0.52, 2.23), (0.68, 1.89)),
    "ro": ((0.65, 2.16), (0.73, 1.95)),
    "lt": ((0.53, 2.19), (0.63, 1.89)),
    "pt": ((0.65, 2.14), (0.80, 1.63)),
    "bg": ((0.65, 1.87), (0.75, 1.78)),
    "uk": ((0.56, 2.08), (0.62, 1.89)),
    "tr": ((0.58, 2.00), (0.72, 1.57)),
    "ar": ((0.49, 1.54), (0.57, 1.30)),
    "ur": ((0.61, 1.89), (0.69, 1.63)),
    "pa": ((0.60, 1.98), (0.70, 1.61)),
    "gu": ((0.58, 1.87), (0.63, 1.63)),
    "bn": ((0.55, 1.90), (0.60, 1.69)),
    "ta": ((0.65, 2.66), (0.77, 1.99)),
    "zh": ((0.17, 0.71), (0.19, 0.51)),
    "es": ((0.67, 2.08), (0.87, 1.65)),
    "fr": ((0.73, 2.25), (0.89, 1.81)),
}
# The spaces before brackets go with them; a row of spaces is looked through once, from its first.
_IN_BRACKETS = re.compile(rf"(?:(?<!\s)\s+)?{IN_BRACKETS.pattern}")
# Letters of the source; shorter texts say nothing: “GPs” may be four words in another language.
LEAST, LONG = 30, 100


def unlikely_length(pair: Pair) -> Iterator[Finding]:
    """Find a translation that is much shorter or longer than translations into its language are.

    One that is too long to be compared is an error, as no other check but those of unsafe words has looked at it.
    """
    if pair.is_too_long:
        letters = max(len(pair.source), len(pair.translation))
        yield pair.finding(
            f"A text of {letters:,} letters is too long to be compared: {LONGEST:,} is the most.",
            "Make several paragraphs of it in the source, or take away what does not belong into the translation.",
            Severity.ERROR,
        )
        return
    bounds = BOUNDS.get(pair.language.partition("-")[0])
    if bounds is None or (ratio := ratio_of(pair)) is None:
        return
    least, most = bounds[letters_of(pair) >= LONG]
    if not least <= ratio <= most:
        fault = "short" if ratio < least else "long"
        yield pair.finding(
            f"The translation is very {fault}: {len(pair.told)} letters for {len(pair.said)} of the source.",
            "Look whether something is missing." if ratio < least else "Look whether something was added.",
        )


def ratio_of(pair: Pair) -> float | None:
    """Return how many letters a translation has for each of its source, None for a short text.

    What stands in brackets is left out, since translators add the English name of what they translate, and so are
    names that are kept, which have the same length in every language.
    """
    said, told = (_without_names(text, pair.terms) for text in (pair.said, pair.told))
    return len(told) / len(said) if len(said) >= LEAST else None


def letters_of(pair: Pair) -> int:
    """Return how many letters of a source count for its length."""
    return len(_without_names(pair.said, pair.terms))


def _without_names(text: str, terms: tuple[AgreedTerm, ...]) -> str:
    plain = _IN_BRACKETS.sub("", text)
    for term in terms:
        if term.keep:
            plain = plain.replace(term.text, "")
    return plain.strip()


def _lacking(language: str, _terms: tuple[AgreedTerm, ...]) -> str:
    if language.partition("-")[0] in BOUNDS:
        return ""
    return f"How long translations into “{language}” are was not measured yet."


CHECK = QualityCheck(
    id="translation-length",
    title="A translation is about as long as its source",
    severity=Severity.WARNING,
    run=unlikely_length,
    lacking=_lacking,
)
