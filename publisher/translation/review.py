"""Translations raised to a state by a person who read them: reviewed, then approved."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from publisher.model import State
from publisher.translation.catalogue import Catalogue
from publisher.translation.po_file import Entry
from publisher.translation.segments import Segment
from publisher.translation.states import STATES, Signature, Standing, identifier, set_standing, signatures, standing_of

REVIEWED_BY, REVIEW_DATE = "X-Reviewed-By", "X-Review-Date"
APPROVED_BY, APPROVAL_DATE = "X-Approved-By", "X-Approval-Date"
_FIELDS = {State.REVIEWED: (REVIEWED_BY, REVIEW_DATE), State.APPROVED: (APPROVED_BY, APPROVAL_DATE)}

# Given a message, what is so wrong with its translation that nobody can sign it; "" for nothing.
Fault = Callable[[Entry], str]


@dataclass(frozen=True, slots=True)
class Left:
    """A segment that was not raised: its id, its text, and why; `fault` says that something is wrong with it."""

    id: str
    text: str
    reason: str
    fault: bool = False


@dataclass(slots=True)
class Raised:
    """What came of a review: how many segments were raised, how many stood as high before, and what was left."""

    raised: int = 0
    before: int = 0
    left: list[Left] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Signing:
    """Who raises translations to which state (reviewed or approved), and when (ISO 8601 date)."""

    state: State
    by: str
    at: str


def raise_to(
    catalogue: Catalogue, today: Collection[Segment], signing: Signing, *, named: Collection[str], fault: Fault
) -> Raised:
    """Raise the translations of today's segments, or of those whose ids are `named`, in the catalogue itself.

    A segment that is not translated is left, and so is one to be approved that nobody has reviewed, and one with a
    fault. One whose source changed since it was translated is raised only by its name: a reviewer of the whole text has
    not said that the old translation still holds.
    """
    done = Raised()
    for text, context in dict.fromkeys((segment.text, segment.context) for segment in today):
        name = identifier(text, context)
        if named and name not in named:
            continue
        entry = catalogue.entry(text, context)
        standing = standing_of(entry) if entry else None
        if entry is None or standing is None:
            done.left.append(Left(name, text, "it is not translated"))
        elif STATES.index(standing.state) >= STATES.index(signing.state):
            done.before += 1
        elif why := fault(entry):
            done.left.append(Left(name, text, why, fault=True))
        elif why := _not_yet(standing, signing.state, named=bool(named)):
            done.left.append(Left(name, text, why))
        else:
            set_standing(entry, signing.state, by=signing.by, at=signing.at)
            done.raised += 1
    settle_header(catalogue)
    return done


def settle_header(catalogue: Catalogue) -> None:
    """Write into the header who reviewed and who approved the whole file, and when the last of them did.

    The fields go where a message has fallen back, or is new: other tools show them for all of the file.
    """
    for state, (by, at) in _FIELDS.items():
        if by not in catalogue.header and not any(_signed(entry, state) for entry in catalogue.entries[:1]):
            continue
        whole = all(_stands(entry, state) for entry in catalogue.entries)
        signed = [one for entry in catalogue.entries for one in _signed(entry, state)] if whole else []
        if signed:
            catalogue.set_header(by, ", ".join(dict.fromkeys(one.by for one in signed)))
            catalogue.set_header(at, max(one.at for one in signed))
        else:
            catalogue.header.pop(by, None)
            catalogue.header.pop(at, None)


def _signed(entry: Entry, state: State) -> list[Signature]:
    return [one for one in signatures(entry) if one.state is state]


def _stands(entry: Entry, state: State) -> bool:
    standing = standing_of(entry)
    return standing is not None and STATES.index(standing.state) >= STATES.index(state)


def _not_yet(standing: Standing, state: State, *, named: bool) -> str:
    """Return why a translation cannot be raised to a state yet, "" where it can."""
    if state is State.APPROVED and standing.state is not State.REVIEWED:
        return "nobody has reviewed it yet"
    if standing.changed and not named:
        return "its source changed since it was translated: mend it, or name it where the translation still holds"
    return ""
