"""Terms: what was agreed is used, and what is never translated is kept."""

from collections.abc import Iterator

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.quality.wording import is_kept, stands_in
from publisher.translation.terms import AgreedTerm


def other_wordings(pair: Pair) -> Iterator[Finding]:
    """Find each term of the source for which the translation has none of the agreed wordings, and each lost name."""
    for term in pair.used_terms:
        if any(_has(pair, wording, keep=term.keep) for wording in term.wordings):
            continue
        if term.keep:
            yield pair.finding(
                f"“{term.text}” is not in the translation; it is never translated ({term.place}).",
                "Write it as the source does.",
            )
        else:
            agreed = " or ".join(f"“{wording}”" for wording in term.wordings)
            yield pair.finding(
                f"“{term.text}” is not translated by {agreed}, as was agreed ({term.place}).",
                "Use the agreed words, or add the ones used here to the allowed wordings.",
            )


def _has(pair: Pair, wording: str, *, keep: bool) -> bool:
    return is_kept(wording, pair.told) if keep else stands_in(wording, pair.told, pair.language)


def _lacking(_language: str, terms: tuple[AgreedTerm, ...]) -> str:
    return "" if terms else "There are no agreed terms: neither translations/terms.toml nor the glossary has any."


CHECK = QualityCheck(
    id="translation-terms",
    title="Agreed terms are used, and names are kept",
    severity=Severity.WARNING,
    run=other_wordings,
    lacking=_lacking,
)
