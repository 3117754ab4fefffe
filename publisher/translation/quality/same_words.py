"""The rows of words that stand in two texts in one order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publisher.translation.quality.wording import folded


def rows_in_both(told: Sequence[str], said: Sequence[str]) -> Iterator[list[str]]:
    """Yield each row of two words or more of the first text that the second has too, the longest from where it begins.

    The work grows with the words of both texts together, however often they repeat themselves.
    """
    part = _parts([folded(word) for word in said])
    here = [folded(word) for word in told]
    at = 0
    while at < len(here):
        longest = _length(here, at, part)
        if longest > 1:
            yield list(told[at : at + longest])
        at += max(longest, 1)


@dataclass(slots=True, eq=False)
class _Part:
    """A state of an automaton that knows every row of words of a text; `after` leads on by the next word.

    `length` is that of its longest row, `shorter` the state of the longest end of it that stands elsewhere too.
    """

    length: int = 0
    shorter: "_Part | None" = None
    after: dict[str, "_Part"] = field(default_factory=dict)


def _length(here: Sequence[str], at: int, part: _Part) -> int:
    """Return how many words from a place on stand so in the text of an automaton."""
    end = at
    while end < len(here) and (longer := part.after.get(here[end])) is not None:
        part, end = longer, end + 1
    return end - at


def _parts(said: Sequence[str]) -> _Part:
    """Return the first state of the automaton of a text (Blumer and others, 1985, “directed acyclic word graph”)."""
    first = last = _Part()
    for word in said:
        last = _with_word(first, last, word)
    return first


def _with_word(first: _Part, last: _Part, word: str) -> _Part:
    """Add the next word of a text to its automaton; return the state of the whole text until there."""
    whole = _Part(last.length + 1, first)
    part: _Part | None = last
    while part is not None and word not in part.after:
        part.after[word] = whole
        part = part.shorter
    if part is not None:
        known = part.after[word]
        whole.shorter = known if known.length == part.length + 1 else _parted(part, known, word)
    return whole


def _parted(first: _Part, known: _Part, word: str) -> _Part:
    """Return a state of its own for the shorter rows of one that stand in more places than its longer ones."""
    own = _Part(first.length + 1, known.shorter, dict(known.after))
    part: _Part | None = first
    while part is not None and part.after.get(word) is known:
        part.after[word] = own
        part = part.shorter
    known.shorter = own
    return own
