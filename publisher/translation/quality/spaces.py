"""Spaces and lines: as many lines as the source, no spaces at the ends, no word written twice by a slip."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from publisher.findings import Finding, Severity
from publisher.translation.quality.end_marks import ends_a_sentence
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.quality.wording import words
from publisher.translation.segment_kinds import WITH_LINES

# Where a word is said twice in a row, it is a slip in these languages alone; in others it is how they count, stress or
# say “each” (Urdu “ساتھ ساتھ”, Turkish “yavaş yavaş”, Chinese “看看”). French has two that are right: “nous nous”.
_SLIPS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("pl", "ro", "lt", "pt", "bg", "uk", "es", "cy"), frozenset()),
    "fr": frozenset({"nous", "vous"}),
}
_SPACE = "[ \t\u00a0\u202f]"
_PARTS = re.compile(r"\w+(?:[’']\w+)?|[^\w\s]")


def wrong_spaces(pair: Pair) -> Iterator[Finding]:
    """Find spaces at the ends of lines, several in a row, lines lost or added, and words written twice."""
    ends = re.compile(rf"^{_SPACE}|{_SPACE}$", re.MULTILINE)
    if ends.search(pair.translation.replace("\r", "")) and not ends.search(pair.source):
        yield pair.finding("A line of the translation begins or ends with a space.", "Delete the space.")
    several = re.compile(rf"{_SPACE}{{2}}")
    if several.search(pair.told.strip()) and not several.search(pair.source):
        yield pair.finding("Several spaces stand in a row.", "Delete all but one.")
    there, here = (text.strip().split("\n") for text in (pair.said, pair.told))
    if len(there) > len(here) or (len(there) < len(here) and not _are_sentences(pair, here)):
        yield pair.finding(
            f"The translation has {_lines(len(here))}, the source {_lines(len(there))}.",
            "Write one sentence a line, as in the source: in easy read a line has a meaning.",
        )
    for word in _twice(pair):
        yield pair.finding(f"“{word}” stands twice in a row.", "Delete one of the two, if it is a slip.")


def _are_sentences(pair: Pair, lines: list[str]) -> bool:
    """Return whether a text of easy read only says in more sentences what the source says in fewer."""
    return pair.kind in WITH_LINES and all(ends_a_sentence(line) for line in lines)


def _lines(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"


def _twice(pair: Pair) -> Iterator[str]:
    right = _SLIPS.get(pair.language.partition("-")[0])
    if right is None:
        return
    parts = _PARTS.findall(pair.told)
    said = words(pair.said.casefold())
    doubled = {one for one, other in pairwise(said) if one == other}
    for one, other in pairwise(parts):
        word = one.casefold()
        if word == other.casefold() and word[0].isalpha() and word not in right | doubled:
            yield other


CHECK = QualityCheck(
    id="translation-spaces",
    title="Lines and spaces are those of the source",
    severity=Severity.WARNING,
    run=wrong_spaces,
)
