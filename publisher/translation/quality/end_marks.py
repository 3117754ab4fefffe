"""End marks: a question stays a question, and what ends as a sentence ends as one in the translation."""

import re
from collections.abc import Iterator

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck

# What each mark is in other scripts (Unicode 16, chapter 6.2, 9.2, 12.1): dandas, the Urdu full stop, Arabic and wide
# forms, Ethiopic and Armenian ones.
_MARKS = {
    "full stop": ".।॥۔。．｡።։",
    "question mark": "?؟？፧՞",
    "exclamation mark": "!！՜",
    "colon": ":：፡",
    "dots": "…",
}
_OF = {sign: name for name, signs in _MARKS.items() for sign in signs}
# Greek asks with what other languages call a semicolon; Thai and Lao part sentences by spaces.
_ASKED_BY_SEMICOLON, _WITHOUT_STOPS = frozenset({"el"}), frozenset({"th", "lo"})
# What may stand behind an end mark: quotation marks, brackets, spaces, marks of direction.
_BEHIND = "\"'”’“‘«»„‚›‹)）]］}」』》〉 \t\u00a0\u202f\u200e\u200f\u061c*"
# Items of a list end in the way of their language: with a semicolon, a comma, nothing, and the last with a full stop.
_OF_LISTS = ";；؛,،，、"
_LIST = "list item"


def other_end_marks(pair: Pair) -> Iterator[Finding]:
    """Find each line that ends with another mark than in the source; the last one, where lines cannot be compared."""
    there, here = (text.strip().split("\n") for text in (pair.said, pair.told))
    if len(there) != len(here):
        there, here = there[-1:], here[-1:]
    in_list = pair.kind == _LIST
    for source, line in zip(there, here, strict=True):
        mark, other = _mark(source, in_list=in_list), _mark(line, in_list=in_list)
        if mark != other and line.strip() and source.strip() and not _is_usual(pair.language, mark, line):
            words = re.sub(r"\s+", " ", line)[-30:]
            yield pair.finding(
                f"The source ends with {_named(mark)}, the translation with {_named(other)}: “{words}”.",
                "End it as the source does, with the mark of your script.",
            )


def _is_usual(language: str, mark: str, line: str) -> bool:
    """Return whether a language ends a line so where the source has a mark."""
    tag = language.partition("-")[0]
    if tag in _ASKED_BY_SEMICOLON and mark == "question mark":
        return line.rstrip(_BEHIND)[-1:] in {";", "\u037e"}
    return tag in _WITHOUT_STOPS and mark == "full stop" and not _mark(line, in_list=False)


def ends_a_sentence(line: str) -> bool:
    """Return whether a line ends with the mark of a sentence, of any script."""
    return bool(_mark(line, in_list=False))


def _mark(line: str, *, in_list: bool) -> str:
    """Return what a line ends with, by name; "" for no mark."""
    end = line.rstrip(_BEHIND)
    if end.endswith("..."):
        return "dots"
    last = end[-1:]
    if in_list and (last in _OF_LISTS or _OF.get(last) == "full stop"):
        return ""
    return _OF.get(last, "")


def _named(mark: str) -> str:
    return {"": "no mark", "dots": "dots", "exclamation mark": "an exclamation mark"}.get(mark, f"a {mark}")


CHECK = QualityCheck(
    id="translation-end-marks",
    title="Sentences end with the mark that the source has",
    severity=Severity.WARNING,
    run=other_end_marks,
)
