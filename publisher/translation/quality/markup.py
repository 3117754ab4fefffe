"""Markup: a translation has no HTML, no script and no Markdown that its source has not."""

import re
from collections.abc import Iterator

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck

# HTML Living Standard, 13.2.5.6 to 13.2.5.8: “<” and a letter, “/”, “!” or “?” begin markup, closed or not.
_HTML = re.compile(r"<(?:/?[A-Za-z][^<>\n]{0,80}>?|!--|!\[|!doctype|\?)", re.IGNORECASE)
# A character reference (13.5); what only looks like a tag of ours is escaped so on purpose (`tags.encode`).
_ENTITY = re.compile(r"&(?!(?:amp;)*lt;/?\d{1,4}/?>)(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
# Addresses that a browser obeys (URL Standard; “data:” with a type of text alone), and attributes that hold a script.
_SCRIPT = re.compile(
    r"(?:javascript|vbscript)\s*:|data\s*:\s*text/|\bon(?:click|error|load|mouseover|focus)\s*=", re.IGNORECASE
)
# Readers would see the signs: a translation is words with tags, and no Markdown is read in it. No part of the pattern
# goes past a sign that could begin another: so each letter is looked at once, however many signs there are.
_MARKDOWN = re.compile(
    r"\*\*(?=\S)(?:[^*\n]|\*(?!\*))++(?<=\S)\*\*"
    r"|(?<!\w)__(?=[^\s_])(?:[^_\n]|_(?!_))++(?<=[^\s_])__(?!\w)"
    r"|!?\[[^\[\]\n]+\]\([^()\n]*[()]"
    r"|`[^`\n]+`"
)


def foreign_markup(pair: Pair) -> Iterator[Finding]:
    """Find HTML, character references, scripts and Markdown that the source does not have."""
    for pattern, what, mend in (
        (_HTML, "is HTML", "Delete it; the tags of the source are numbers, such as <1>…</1>."),
        (_ENTITY, "is a character reference", "Write the character itself."),
        (_SCRIPT, "is a piece of a script", "Delete it."),
    ):
        yield from _only_here(pair, pattern, what, mend, None)
    yield from _only_here(
        pair, _MARKDOWN, "is Markdown", "Delete its signs; tags such as <1>…</1> mark words.", Severity.WARNING
    )


def _only_here(
    pair: Pair, pattern: re.Pattern[str], what: str, mend: str, severity: Severity | None
) -> Iterator[Finding]:
    for shown in dict.fromkeys(found[0] for found in pattern.finditer(pair.translation)):
        if shown not in pair.source:
            yield pair.finding(f"“{shown}” {what}, and the source text has none.", mend, severity)


CHECK = QualityCheck(
    id="translation-markup",
    title="A translation has no markup and no script of its own",
    severity=Severity.ERROR,
    run=foreign_markup,
    unsafe=True,
)
