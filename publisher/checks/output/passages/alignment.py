"""Where two rows of passages differ: what a text asks for, and what was found in a file made from it.

Both rows are walked once, side by side. Only where they part is the near surroundings compared by difflib, and after
`_MOST` such places no more is looked for: so the cost grows with the length of the text and not faster.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from publisher.checks.output.passages.passage import PARAGRAPH, Passage, Zone, heading_kind

# How many passages the program may put before one of the text: date, notice, a heading.
_LONGEST_ADDITION = 8
# How many passages on each side are searched for the place where both rows go on together.
_WINDOW = 120
_MOST = 20
# How many words the label of a way to reach us has ("Phone:"), and how many letters where each counts as a word.
_LONGEST_LABEL = 4
_LONGEST_LABEL_OF_LETTERS = 20
# Fewer words may be the same by chance: a date, “Contact us”.
_TELLING_WORDS = 4


@dataclass(frozen=True, slots=True)
class Difference:
    """Passages that are missing from the file, and those that stand in their place; either may be empty.

    `before` is the passage of the text that stands before the place, None at the beginning.
    """

    missing: tuple[Passage, ...]
    extra: tuple[Passage, ...]
    before: Passage | None


def differences(
    expected: Sequence[Passage],
    found: Sequence[Passage],
    key: Callable[[Passage], Hashable],
    organisation: tuple[str, ...] = (),
) -> Iterator[Difference]:
    """Yield where `found` is not `expected`, in order; `key` gives what of a passage counts.

    Where the program may add words of its own (`Zone`), paragraphs and headings of level 2 may stand beside, unless
    they say again what the text says. The words of `organisation`, its name, stand above every title.
    """
    yield from compare(expected, found, key, organisation).differences


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two rows differ in, and the passages that are the same in both: what is asked for, and what was found."""

    differences: tuple[Difference, ...]
    pairs: tuple[tuple[Passage, Passage], ...]


def compare(
    expected: Sequence[Passage],
    found: Sequence[Passage],
    key: Callable[[Passage], Hashable],
    organisation: tuple[str, ...] = (),
) -> Comparison:
    """Return what `differences` yields, and with it the passages that are the same."""
    own = (word for passage in expected if passage.zone is not Zone.LABELLED for word in passage.words)
    walk = _Walk(expected, found, key, f" {' '.join(own)} ", organisation)
    parted: list[Difference] = []
    while len(parted) < _MOST and (difference := walk.next_difference()) is not None:
        parted.append(difference)
    return Comparison(tuple(parted), tuple(walk.pairs))


class _Walk:
    """A walk along both rows: `at` is where it stands in the one, `there` in the other."""

    def __init__(
        self,
        expected: Sequence[Passage],
        found: Sequence[Passage],
        key: Callable[[Passage], Hashable],
        known: str,
        organisation: tuple[str, ...],
    ) -> None:
        self.expected, self.found, self.key = expected, found, key
        self.known, self.organisation = known, organisation
        self.at = self.there = 0
        self.pairs: list[tuple[Passage, Passage]] = []
        if organisation and found and found[0].kind == PARAGRAPH and found[0].words == organisation:
            # The name above the title, which may be the title too.
            self.there = 1

    def next_difference(self) -> Difference | None:
        """Walk to the next place where the rows part, and past it; None where both have ended."""
        while self.at < len(self.expected):
            if self.there < len(self.found) and self.same_here():
                self.pairs.append((self.expected[self.at], self.found[self.there]))
                self.at += 1
                self.there += 1
            elif not self.skip_addition() and (difference := self.part()):
                return difference
        extra = tuple(passage for passage in self.found[self.there :] if not self.may_be_added(passage))
        self.there = len(self.found)
        return Difference((), extra, self.expected[-1] if self.expected else None) if extra else None

    def same_here(self) -> bool:
        """Return whether both rows say the same here, the one in the text's words and not in the program's.

        Where the program may have put something that the text says again, such as its date, the second is the text's.
        """
        wanted, here = self.expected[self.at], self.found[self.there]
        if not self.same(wanted, here):
            return False
        if wanted.zone is Zone.CLOSED or here.added is False or self.there + 1 >= len(self.found):
            return True
        after = self.found[self.there + 1]
        follows = self.at + 1 < len(self.expected) and self.same(self.expected[self.at + 1], after)
        return follows or not self.same(wanted, after)

    def same(self, expected: Passage, found: Passage) -> bool:
        """Return whether a passage is the one that is asked for; its label, where it may have one, does not count."""
        if expected.zone is Zone.LABELLED and (label := len(found.words) - len(expected.words)) > 0:
            if not _is_label(found.words[:label]):
                return False
            found = replace_words(found, found.words[label:])
        if expected.zone is Zone.LABELLED:
            # A name or an address is in whatever language a program may tell.
            expected, found = (replace(one, languages=(), marks=()) for one in (expected, found))
        return self.key(expected) == self.key(found)

    def may_be_added(self, passage: Passage) -> bool:
        """Return whether a passage can be the program's own: it says nothing again that the text says."""
        if passage.added is not None or passage.kind not in {PARAGRAPH, heading_kind(2)}:
            return bool(passage.added)
        again = len(passage.words) >= _TELLING_WORDS and f" {' '.join(passage.words)} " in self.known
        return not again or passage.words == self.organisation

    def skip_addition(self) -> bool:
        """Pass what the program put here, and return whether there was any before the passage that is asked for."""
        if self.expected[self.at].zone is Zone.CLOSED:
            return False
        for reach in range(1, _LONGEST_ADDITION + 1):
            there = self.there + reach
            if there >= len(self.found) or not self.may_be_added(self.found[there - 1]):
                return False
            if self.same(self.expected[self.at], self.found[there]):
                self.there = there
                return True
        return False

    def part(self) -> Difference | None:
        """Find where both rows go on together, go there, and return what lies between, None for additions alone."""
        expected = self.expected[self.at : self.at + _WINDOW]
        found = self.found[self.there : self.there + _WINDOW]
        keys = [self.key(passage) for passage in expected], [self.key(passage) for passage in found]
        block = SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()[0]
        missing, extra = tuple(expected[: block.a]), tuple(found[: block.b])
        before = self.expected[self.at - 1] if self.at else None
        self.at += block.a
        self.there += block.b
        if any(passage.zone is not Zone.CLOSED for passage in expected[: block.a + 1]):
            extra = tuple(passage for passage in extra if not self.may_be_added(passage))
        return Difference(missing, extra, before) if missing or extra else None


def _is_label(words: tuple[str, ...]) -> bool:
    """Return whether words can be the label of a way to reach us."""
    longest = _LONGEST_LABEL_OF_LETTERS if all(len(word) == 1 for word in words) else _LONGEST_LABEL
    return len(words) <= longest and words[-1].endswith((":", "\uff1a"))


def replace_words(passage: Passage, words: tuple[str, ...]) -> Passage:
    """Return a passage with other words."""
    return Passage(passage.kind, passage.depth, words, passage.links, page=passage.page)
