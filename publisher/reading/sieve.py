"""Words that a rule catches, each different one judged once, however many texts have it."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

_MOST = 65536  # words that are remembered: more different ones than a hundred long texts have


class Sieve:
    """What tells the words that a rule catches from all others.

    Nearly all words of a text are known from the texts before it: those are told apart as sets, without a call for
    each. It keeps a bounded number of words and forgets them all where there are more.
    """

    __slots__ = ("_caught", "_judge", "_passed")

    def __init__(self, judge: Callable[[str], bool]) -> None:
        """Make a sieve of what says of one word whether it is caught, which must say the same each time."""
        self._judge = judge
        self._caught: set[str] = set()
        self._passed: set[str] = set()

    def caught(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """Return those of some words that are caught."""
        new = words - self._passed - self._caught
        if new:
            if len(self._passed) + len(self._caught) + len(new) > _MOST:
                self._passed.clear()
                self._caught.clear()
                new = words
            caught = {word for word in new if self._judge(word)}
            self._caught |= caught
            self._passed |= new - caught
        return words & self._caught
