"""How far translations are: what is translated, in which state, what changed since, and how many words are left."""

import re
from collections.abc import Iterable
from dataclasses import asdict, astuple, dataclass

from publisher.characters import WITHOUT_SPACES
from publisher.model import Document, State
from publisher.reading.sentences import words_of
from publisher.translation.catalogue import Catalogue
from publisher.translation.po_file import Entry
from publisher.translation.segments import extract
from publisher.translation.states import standing_of

_TAG = re.compile(r"</?\d{1,4}/?>")
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

    def __add__(self, other: "Counts") -> "Counts":
        """Return the counts of both together."""
        return Counts(*(one + another for one, another in zip(astuple(self), astuple(other), strict=True)))

    @property
    def is_whole(self) -> bool:
        """Return whether every segment is counted once, and nothing less than never."""
        states = (self.untranslated, self.draft, self.translated, self.reviewed, self.approved)
        return min(astuple(self)) >= 0 and sum(states) == self.segments and self.changed <= self.draft

    def as_dictionary(self) -> dict[str, int]:
        """Return the counts by their names."""
        return asdict(self)


def counts_of(document: Document, catalogue: Catalogue | None) -> Counts:
    """Return how far a text as it is today is in the language of a catalogue, None for one that does not exist yet.

    A text that stands in the document twice is one segment, as a translator has it once. What the catalogue holds
    beside today's segments does not count: it is of yesterday's text.
    """
    today = dict.fromkeys((segment.text, segment.context) for segment in extract(document))
    return total(_counted(text, catalogue.entry(text, context) if catalogue else None) for text, context in today)


def total(counts: Iterable[Counts]) -> Counts:
    """Return the counts of all together."""
    return sum(counts, Counts())


def words_in(text: str) -> int:
    """Return how many words a segment has, as translators are paid for them: without its tags.

    In writing without spaces each character counts for one, as their trade counts Chinese and Japanese.
    """
    plain = _TAG.sub("", text)
    return len(_WITHOUT_SPACES.findall(plain)) + len(words_of(_WITHOUT_SPACES.sub(" ", plain)))


def _counted(text: str, entry: Entry | None) -> Counts:
    standing = standing_of(entry) if entry else None
    if standing is None:
        return Counts(segments=1, untranslated=1, words=words_in(text))
    match standing.state:
        case State.APPROVED:
            return Counts(segments=1, approved=1)
        case State.REVIEWED:
            return Counts(segments=1, reviewed=1)
        case State.TRANSLATED:
            return Counts(segments=1, translated=1)
        case _:
            return Counts(
                segments=1,
                draft=1,
                changed=int(standing.changed),
                words=words_in(text) if standing.changed else 0,
            )
