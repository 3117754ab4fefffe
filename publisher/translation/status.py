"""How far translations are: what is translated, in which state, what changed since, and how many words are left."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, astuple, dataclass

from publisher.characters import WITHOUT_SPACES
from publisher.model import Document, State
from publisher.reading.sentences import words_of
from publisher.translation.catalogue import Catalogue
from publisher.translation.segments import extract
from publisher.translation.states import standing_of
from publisher.translation.tags import without_tags

_FIELDS = {
    State.DRAFT: "draft",
    State.TRANSLATED: "translated",
    State.REVIEWED: "reviewed",
    State.APPROVED: "approved",
}
_WITHOUT_SPACES = re.compile(f"[{WITHOUT_SPACES}]")


@dataclass(frozen=True, slots=True)
class Counts:
    """The segments of a text in one language, or of several together.

    Each of them is untranslated, draft, translated, reviewed or approved. `changed` are those of the drafts whose
    source changed since they were translated. `words` are the words of the source that are left to translate: of what
    is untranslated, and of what changed.
    """

    segments: int = 0
    untranslated: int = 0
    draft: int = 0
    translated: int = 0
    reviewed: int = 0
    approved: int = 0
    changed: int = 0
    words: int = 0

    @property
    def is_whole(self) -> bool:
        """Return whether every segment is counted once, and nothing less than never."""
        states = (self.untranslated, self.draft, self.translated, self.reviewed, self.approved)
        return min(astuple(self)) >= 0 and sum(states) == self.segments and self.changed <= self.draft

    def as_dictionary(self) -> dict[str, int]:
        """Return the counts by their names."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A segment of a text as it is today, and how many words of the source it has (`words_in`)."""

    text: str
    context: str
    words: int


def wanted(document: Document) -> tuple[Wanted, ...]:
    """Return the different segments of a text: one that stands there twice is one, as a translator has it once."""
    today = dict.fromkeys((segment.text, segment.context) for segment in extract(document))
    return tuple(Wanted(text, context, words_in(text)) for text, context in today)


def counts_of(today: Sequence[Wanted], catalogue: Catalogue | None) -> Counts:
    """Return how far a text as it is today is in the language of a catalogue, None for one that does not exist yet.

    What the catalogue holds beside today's segments does not count: it is of yesterday's text.
    """
    counted: Counter[str] = Counter(segments=len(today))
    for segment in today:
        entry = catalogue.entry(segment.text, segment.context) if catalogue else None
        standing = standing_of(entry) if entry else None
        counted["untranslated" if standing is None else _FIELDS[standing.state]] += 1
        if standing is None or standing.changed:
            counted["words"] += segment.words
            counted["changed"] += standing is not None
    return Counts(**counted)


def total(counts: Iterable[Counts]) -> Counts:
    """Return the counts of all together."""
    return Counts(*(sum(column) for column in zip(*map(astuple, counts), strict=True)))


def words_in(text: str) -> int:
    """Return how many words a segment has, as translators are paid for them: without its tags.

    In writing without spaces each character counts for one, as their trade counts Chinese and Japanese.
    """
    plain = without_tags(text)
    return len(_WITHOUT_SPACES.findall(plain)) + len(words_of(_WITHOUT_SPACES.sub(" ", plain)))
