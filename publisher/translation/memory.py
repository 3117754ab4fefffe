"""What was translated before, in any text of the workspace: the same text to take over, similar ones to look at."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rapidfuzz import fuzz, process

from publisher.characters import WITHOUT_SPACES
from publisher.model import State
from publisher.translation import states
from publisher.translation.catalogue import Catalogue, Entry
from publisher.translation.segment_kinds import WITH_LINES, kinds_in
from publisher.translation.states import STATES, standing_of

# How like a text must be to be worth a look, per cent (rapidfuzz's `ratio`): translators' tools take 70 to 75.
SIMILAR = 75
# So many of the similar ones are shown.
SHOWN = 3
# So many texts that share rare words with one are compared with it: measured beside a comparison with every text
# (tests/benchmarks/translation_memory.py), of which these find nearly all.
_COMPARED = 200
_WORD = re.compile(f"[{WITHOUT_SPACES}]|[^\\W{WITHOUT_SPACES}]+")
_LEVEL = re.compile(r" \d+$")
_EASY = WITH_LINES | {"hard word"}


@dataclass(frozen=True, slots=True)
class Remembered:
    """A text with its translation as it stands in a PO file.

    `document` is the name of the text, `path` and `line` the place in its PO file, `id` what names the segment.
    `kinds` are what it is to readers, without the levels of headings; () where the file does not say. `obsolete` says
    that the text is gone. A translation of an older text stands here with that text, as a draft.
    """

    text: str
    context: str
    translation: str
    state: State
    origin: str
    kinds: frozenset[str]
    document: str
    path: str
    line: int
    id: str
    obsolete: bool = False

    @property
    def place(self) -> str:
        """Return file and line, as messages name them."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A similar text, and how like it is, per cent; 100 for the same text in another place."""

    likeness: float
    remembered: Remembered


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is remembered of one open segment `entry` of the text `document`, whose PO file is `path`.

    `same` is the same text with the same context and kind: it can be taken over. `conflict` are several such with
    different words in the same state, of which a person must choose; `same` is None then.
    """

    document: str
    path: str
    entry: Entry
    same: Remembered | None = None
    conflict: tuple[Remembered, ...] = ()
    similar: tuple[Suggestion, ...] = ()

    @property
    def id(self) -> str:
        """Return what names the segment."""
        return states.identifier(self.entry.text, self.entry.context)


def remembered_of(document: str, catalogue: Catalogue) -> Iterator[Remembered]:
    """Yield what a PO file holds of translations: those of today's text, and those that are kept of older ones."""
    for entry in (*catalogue.entries, *catalogue.obsolete):
        standing = standing_of(entry)
        if standing is None or (standing.changed and not entry.previous):
            continue
        old = standing.changed
        yield Remembered(
            text=entry.previous if old else entry.text,
            context=(entry.previous_context or entry.context) if old else entry.context,
            translation=entry.translation,
            state=State.DRAFT if old else standing.state,
            origin=standing.origin,
            kinds=kinds_of(entry),
            document=document,
            path=catalogue.path,
            line=entry.line,
            id=states.identifier(entry.text, entry.context),
            obsolete=entry.obsolete,
        )


def kinds_of(entry: Entry) -> frozenset[str]:
    """Return what a message is to readers, as its comments say: "heading", "easy-read statement"."""
    return frozenset(_LEVEL.sub("", kind) for kind in kinds_in(entry.extracted))


def _editions(kinds: frozenset[str]) -> frozenset[str]:
    """Return whether kinds are of easy read, of the standard text, or of both; the standard text where none is known.

    Each has its own style, so that the words of one are no translation for the other.
    """
    easy = {"easy-read" in kind or kind in _EASY for kind in kinds} or {False}
    return frozenset("easy-read" if one else "standard" for one in easy)


class Memory:
    """The translations of one language, to be looked up by text."""

    def __init__(self, remembered: Iterable[Remembered]) -> None:
        """Take what is remembered, in the order in which it is preferred."""
        self._by_text: dict[str, list[Remembered]] = defaultdict(list)
        for one in remembered:
            self._by_text[one.text].append(one)
        # By length, as texts of very different length are not similar.
        self._texts = sorted(self._by_text, key=lambda text: (len(text), text))
        self._lengths = [len(text) for text in self._texts]
        self._places = [frozenset(map(_place_of, self._by_text[text])) for text in self._texts]
        self._all_places = frozenset().union(*self._places)
        self._with_word: dict[str, list[int]] = defaultdict(list)
        for index, text in enumerate(self._texts):
            for word in _words(text):
                self._with_word[word].append(index)

    def recall(self, document: str, path: str, entry: Entry) -> Recalled:
        """Return what is remembered of a message; what stands in its own place in the file does not count."""
        known = [one for one in self._by_text.get(entry.text, ()) if _may_serve(one, entry, path)]
        fitting = [one for one in known if one.kinds & kinds_of(entry)]
        best = [one for one in fitting if one.state is _highest(fitting)]
        conflict = _different(best)
        similar: tuple[Suggestion, ...] = ()
        if not best:
            elsewhere = (Suggestion(100.0, one) for one in _different(known))
            similar = tuple(islice(chain(elsewhere, self._similar(entry, path)), SHOWN))
        if len(conflict) > 1:
            return Recalled(document, path, entry, conflict=conflict)
        return Recalled(document, path, entry, best[0] if best else None, similar=similar)

    def _similar(self, entry: Entry, path: str) -> Iterator[Suggestion]:
        editions = _editions(kinds_of(entry))
        places = {place for place in self._all_places if place[0] == entry.context and editions <= place[1]}
        choices = {
            index: text
            for index in self._candidates(entry.text)
            if (text := self._texts[index]) != entry.text and not places.isdisjoint(self._places[index])
        }
        for text, likeness, _ in process.extract(
            entry.text, choices, scorer=fuzz.ratio, score_cutoff=SIMILAR, limit=SHOWN, processor=None
        ):
            fitting = (one for one in self._by_text[text] if _may_serve(one, entry, path))
            yield from (Suggestion(likeness, one) for one in _different(fitting))

    def _candidates(self, text: str) -> set[int]:
        """Return texts that share the rarest words with one, and are about as long."""
        # The ratio of two texts is 200 × what they share ÷ both lengths, so this is how far the lengths can differ.
        first = bisect_left(self._lengths, len(text) * SIMILAR / (200 - SIMILAR))
        last = bisect_right(self._lengths, len(text) * (200 - SIMILAR) / SIMILAR)
        middle = bisect_left(self._lengths, len(text))
        found: set[int] = set()
        for word in sorted(_words(text), key=lambda one: (len(self._with_word.get(one, ())), one)):
            indices = self._with_word.get(word, [])
            start, end = bisect_left(indices, first), bisect_left(indices, last)
            room = _COMPARED - len(found)
            if end - start > room:  # those whose length is nearest
                start = max(start, min(bisect_left(indices, middle) - room // 2, end - room))
            found.update(indices[start : min(end, start + room)])
            if len(found) >= _COMPARED:
                break
        return found


def _place_of(one: Remembered) -> tuple[str, frozenset[str]]:
    return one.context, _editions(one.kinds)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _may_serve(one: Remembered, entry: Entry, path: str) -> bool:
    """Return whether what is remembered has the context and edition of a message, and is not that message itself."""
    itself = one.path == path and one.line == entry.line and not one.obsolete
    return not itself and one.context == entry.context and _editions(kinds_of(entry)) <= _editions(one.kinds)


def _highest(found: Sequence[Remembered]) -> State | None:
    return max((one.state for one in found), key=STATES.index, default=None)


def _different(found: Iterable[Remembered]) -> tuple[Remembered, ...]:
    """Return one of each translation, of those alike the one in the highest state; the highest first."""
    once: dict[str, Remembered] = {}
    for one in sorted(found, key=lambda one: -STATES.index(one.state)):
        once.setdefault(one.translation, one)
    return tuple(once.values())


def translated_differently(remembered: Iterable[Remembered]) -> Iterator[tuple[Remembered, ...]]:
    """Yield the translations of each text that has different ones today, in the same context and edition."""
    groups: dict[tuple[str, str, frozenset[str]], list[Remembered]] = defaultdict(list)
    for one in remembered:
        if not one.obsolete:
            groups[one.text, one.context, _editions(one.kinds)].append(one)
    for group in groups.values():
        if len({one.translation for one in group}) > 1:
            yield tuple(group)


def taken_over(one: Remembered) -> tuple[State, str, str]:
    """Return the state and origin that a translation has where it is taken over, and a comment that says from where.

    The comment stays true when somebody has reviewed the words: it asks for nothing.

    It is at most translated, as nobody has read it in its new place, and never above what it was; a machine's draft
    stays one.
    """
    state = one.state if one.state is State.DRAFT else State.TRANSLATED
    origin = one.origin if one.state is State.DRAFT and one.origin else "memory"
    return state, origin, f"{FROM}{one.document}, segment {one.id}, {one.state.value} there"


FROM = "taken over from "
