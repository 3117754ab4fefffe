"""Length: a translation is about as long as its source, in the measure of its language."""

from collections.abc import Iterator, Mapping

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.terms import AgreedTerm

# How many letters a translation has for each letter of English: the least and the most.
BOUNDS: Mapping[str, tuple[float, float]] = {}
# Shorter texts say nothing: “GPs” may be four words in another language.
LEAST = 40  # letters of the source


def unlikely_length(pair: Pair) -> Iterator[Finding]:
    """Find a translation that is much shorter or longer than translations into its language are."""
    bounds = BOUNDS.get(pair.language.partition("-")[0])
    if bounds is None or (ratio := ratio_of(pair)) is None:
        return
    least, most = bounds
    if not least <= ratio <= most:
        fault = "short" if ratio < least else "long"
        yield pair.finding(
            f"The translation is very {fault}: {len(pair.told)} letters for {len(pair.said)} of the source.",
            "Look whether something is missing." if ratio < least else "Look whether something was added.",
        )


def ratio_of(pair: Pair) -> float | None:
    """Return how many letters a translation has for each of its source, None for a short text."""
    return len(pair.told.strip()) / len(pair.said) if len(pair.said) >= LEAST else None


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
