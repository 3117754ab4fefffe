"""Direction: no character turns the order in which words are read."""

import re
import unicodedata
from collections.abc import Iterator

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck

# UAX #9, 2.1 to 2.4: what opens an embedding or an isolate, and what closes each.
_EMBEDDINGS, _OVERRIDES, _ISOLATES = "\u202a\u202b", "\u202d\u202e", "\u2066\u2067\u2068"
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_SHOWN = 50  # letters before a control among which the words are looked for that say where it stands
_CONTROLS = re.compile(f"[{_EMBEDDINGS}{_OVERRIDES}{_ISOLATES}{_POP}{_POP_ISOLATE}]")


def count_controls(text: str) -> int:
    """Return how many controls of direction a text has."""
    return len(_CONTROLS.findall(text))


def has_controls(text: str) -> bool:
    """Return whether a text has a control of direction."""
    return _CONTROLS.search(text) is not None


def without_controls(text: str) -> str:
    """Return a text without controls of direction."""
    return _CONTROLS.sub("", text)


def turned_words(pair: Pair) -> Iterator[Finding]:
    """Find each control that overrides the direction of letters, is left open, or closes what was not opened.

    A pair that is closed is found too: pages set each word in its own direction, and what nobody sees nobody mends.
    """
    for line in pair.translation.split("\n"):
        yield from _in_line(line, pair)


def _in_line(line: str, pair: Pair) -> Iterator[Finding]:
    """Find what is wrong in a paragraph: UAX #9 closes everything at its end (rule X8)."""
    opened: list[str] = []
    last = {sign: line.rfind(sign) for sign in (_POP, _POP_ISOLATE)}
    for found in _CONTROLS.finditer(line):
        sign = found[0]
        if sign in _OVERRIDES:
            yield _finding(pair, line, found, "reverses the letters behind it")
            opened.append(_POP)
        elif sign in _EMBEDDINGS + _ISOLATES:
            closing = _POP if sign in _EMBEDDINGS else _POP_ISOLATE
            left_open = last[closing] < found.start()
            yield _finding(pair, line, found, "is left open" if left_open else "changes the order of words")
            opened.append(closing)
        elif sign in opened:
            del opened[len(opened) - 1 - opened[::-1].index(sign) :]
        else:
            yield _finding(pair, line, found, "closes what was not opened")


def _finding(pair: Pair, line: str, found: re.Match[str], fault: str) -> Finding:
    sign = found[0]
    before = _CONTROLS.sub("", line[max(0, found.start() - _SHOWN) : found.start()])[-15:].strip()
    behind = f", behind “{before}”" if before else ""
    return pair.finding(
        f"The invisible character U+{ord(sign):04X} {unicodedata.name(sign)} {fault}{behind}.",
        "Delete it: names and numbers are set in their own direction without it.",
    )


CHECK = QualityCheck(
    id="translation-direction",
    title="No invisible character turns the order of words",
    severity=Severity.ERROR,
    run=turned_words,
    unsafe=True,
)
