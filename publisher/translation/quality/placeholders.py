"""Placeholders: words in {braces}, which the program puts in, stand in the translation as they are."""

import re
from collections import Counter
from collections.abc import Iterator

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck

_PLACEHOLDER = re.compile(r"\{[A-Za-z_][A-Za-z0-9_]*\}")
_BRACES = re.compile(r"[{}]")


def changed_placeholders(pair: Pair) -> Iterator[Finding]:
    """Find each placeholder that is lost, new or there twice, and braces that belong to none."""
    there, here = (Counter(_PLACEHOLDER.findall(text)) for text in (pair.source, pair.translation))
    for name in sorted(there.keys() | here.keys()):
        if name not in here:
            yield pair.finding(f"{name} is missing in the translation.", "Put it where its words belong.")
        elif name not in there:
            yield pair.finding(f"{name} is not in the source text.", "Write it exactly as in the source, or delete it.")
        elif there[name] < here[name]:
            yield pair.finding(f"{name} stands more often than in the source text.", "Keep it once.")
    if there and _BRACES.search(_PLACEHOLDER.sub("", pair.translation)):
        yield pair.finding(
            "A brace stands alone, outside a placeholder.", "Close the placeholder, or delete the brace."
        )


CHECK = QualityCheck(
    id="translation-placeholders",
    title="Placeholders such as {page} stand in the translation as they are",
    severity=Severity.ERROR,
    run=changed_placeholders,
)
