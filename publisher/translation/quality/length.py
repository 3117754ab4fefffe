"""Length: a translation is about as long as its source, in the measure of its language."""

import re
from collections.abc import Iterator, Mapping

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.terms import AgreedTerm

# How many letters a translation has for each letter of English: the least and the most, for texts of at least 30
# letters, and of at least 100, whose lengths differ less. Measured on our own drafts of 152 and 31 such texts in each
# language: four standard deviations of the ratio's logarithm either way of its mean. `python -m
# tests.tools.translation_lengths` prints these rows from the PO files.
BOUNDS: Mapping[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "pl": ((0.54, 2.13), (0.69, 1.85)),
    "ro": ((0.66, 2.09), (0.74, 1.91)),
    "lt": ((0.56, 2.10), (0.64, 1.85)),
    "pt": ((0.66, 2.08), (0.81, 1.61)),
    "bg": ((0.66, 1.83), (0.75, 1.76)),
    "uk": ((0.58, 2.04), (0.62, 1.87)),
    "tr": ((0.60, 1.95), (0.73, 1.56)),
    "ar": ((0.50, 1.51), (0.58, 1.27)),
    "ur": ((0.63, 1.82), (0.69, 1.61)),
    "pa": ((0.62, 1.91), (0.72, 1.55)),
    "gu": ((0.59, 1.84), (0.64, 1.62)),
    "bn": ((0.59, 1.83), (0.62, 1.68)),
    "ta": ((0.65, 2.62), (0.77, 1.96)),
    "zh": ((0.16, 0.89), (0.19, 0.58)),
    "es": ((0.68, 2.02), (0.88, 1.62)),
    "fr": ((0.73, 2.21), (0.89, 1.78)),
}
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
# Letters of the source; shorter texts say nothing: “GPs” may be four words in another language.
LEAST, LONG = 30, 100


def unlikely_length(pair: Pair) -> Iterator[Finding]:
    """Find a translation that is much shorter or longer than translations into its language are."""
    bounds = BOUNDS.get(pair.language.partition("-")[0])
    if bounds is None or (ratio := ratio_of(pair)) is None:
        return
    least, most = bounds[len(pair.said) >= LONG]
    if not least <= ratio <= most:
        fault = "short" if ratio < least else "long"
        yield pair.finding(
            f"The translation is very {fault}: {len(pair.told)} letters for {len(pair.said)} of the source.",
            "Look whether something is missing." if ratio < least else "Look whether something was added.",
        )


def ratio_of(pair: Pair) -> float | None:
    """Return how many letters a translation has for each of its source, None for a short text.

    What stands in brackets is left out: translators add the English name of what they translate.
    """
    said, told = (_IN_BRACKETS.sub("", text).strip() for text in (pair.said, pair.told))
    return len(told) / len(said) if len(said) >= LEAST else None


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
