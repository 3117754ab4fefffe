"""The state of a translation, kept in the PO file's comments, where every gettext tool carries it along.

    # state=draft origin=mt src=9f2c1a07 tgt=77ab01d3
    # reviewed at=2026-04-01 by=Ann Smith

`src` and `tgt` are digests of the source text and of its translation. Where either no longer matches, somebody changed
the text since the state was given, and the state falls back by itself, whichever tool made the change.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from publisher.model import State
from publisher.translation.po_file import Entry
from publisher.translation.tags import without_tags

STATES = (State.DRAFT, State.TRANSLATED, State.REVIEWED, State.APPROVED)
MACHINE = "mt"
FUZZY = "fuzzy"
_BY_VALUE = {state.value: state for state in STATES}
_STATE = re.compile(r"state=(?P<state>\w+)(?: origin=(?P<origin>\S+))? src=(?P<src>\w+) tgt=(?P<tgt>\w+)")
_SIGNED = re.compile(r"(?P<state>translated|reviewed|approved) at=(?P<at>\d{4}-\d\d-\d\d) by=(?P<by>.+)")
# What was known of the words before their source changed, should the change be taken back.
_BEFORE = re.compile(r"before (?P<known>(?:state=|translated at=|reviewed at=|approved at=).+)")
_MINOR = re.compile(r"minor at=(?P<at>\d{4}-\d\d-\d\d) reason=(?P<reason>.+)")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a translation stands.

    `origin` says who or what made it ("mt" for a machine, "" where nobody said). `changed` says that the source text
    was changed since: the translation is of the old text, which the message keeps as `previous`.
    """

    state: State
    origin: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who raised a translation to a state ("translated", "reviewed", "approved"), and when (ISO 8601 date)."""

    state: State
    by: str
    at: str


def digest(text: str) -> str:
    """Return the eight hexadecimal digits that stand for a text in a state comment (the first of its SHA-256)."""
    return sha256(text.encode()).hexdigest()[:8]


def identifier(text: str, context: str = "") -> str:
    """Return the eight hexadecimal digits that name a segment: the digest of its context and text."""
    return digest(f"{context}\x04{text}")


def standing_of(entry: Entry) -> Standing | None:
    """Return where a translation stands, None where there is none; blanks are none.

    What a person did in a PO editor counts: a draft that is no longer “fuzzy” is translated. Of reviewed and approved
    words nothing says that a change was looked at, so a change of them is a draft. Without a state, “fuzzy” decides.
    """
    if _is_blank(entry):
        return None
    found = _state_comment(entry)
    if found is None:
        changed = entry.is_fuzzy and bool(entry.previous)
        return Standing(State.DRAFT if entry.is_fuzzy else State.TRANSLATED, changed=changed)
    state, origin = _BY_VALUE.get(found["state"], State.DRAFT), found["origin"] or ""
    same_source = found["src"] == identifier(entry.text, entry.context)
    same = same_source and found["tgt"] == digest(entry.translation)
    changed = entry.is_fuzzy and (bool(entry.previous) or not same_source)
    if state in {State.REVIEWED, State.APPROVED}:
        fallen = not same or entry.is_fuzzy
        new_words = found["tgt"] != digest(entry.translation) and not entry.is_fuzzy
        return Standing(State.DRAFT if fallen else state, origin, changed or not (same_source or new_words))
    if not entry.is_fuzzy:
        return Standing(State.TRANSLATED, origin)
    return Standing(state if same and not changed else State.DRAFT, origin, changed)


def is_open(entry: Entry | None, *, changed: bool = False) -> bool:
    """Return whether a segment waits for a translator: untranslated or, with `changed`, translated of an older text."""
    standing = standing_of(entry) if entry else None
    return standing is None or (changed and standing.changed)


def give(entry: Entry, translation: str, state: State, *, origin: str = "") -> None:
    """Give a message new words in a state; what was known of the old words goes, and so does the previous text."""
    entry.translation = translation
    entry.previous = entry.previous_context = ""
    _write(entry, state, origin, ())


def set_standing(entry: Entry, state: State, *, by: str = "", at: str = "") -> None:
    """Give the words of a message another state, signed where somebody is named."""
    standing = standing_of(entry)
    origin = standing.origin if standing else ""
    if state in {State.REVIEWED, State.APPROVED}:
        entry.previous = entry.previous_context = ""
    _write(entry, state, origin, tuple(signatures(entry)))
    if by and state is not State.DRAFT:
        sign(entry, state, by=by, at=at)


def settle(entry: Entry, origin: str = "") -> None:
    """Write down where a message stands, with the digests of today; `origin` is for words of which nobody said it.

    Signatures of words that have fallen back go with the state that they gave.
    """
    standing = standing_of(entry)
    if standing is None:
        entry.comments = [comment for comment in entry.comments if not is_ours(comment)]
        entry.flags = [flag for flag in entry.flags if flag != FUZZY]
        entry.previous = entry.previous_context = ""
        return
    if not standing.changed:
        entry.previous = entry.previous_context = ""
    found = _state_comment(entry)
    if standing.changed and not entry.previous and found is not None:
        # The old digest is all that tells that the text is another now.
        _write(entry, State.DRAFT, standing.origin, (), source=found["src"])
        return
    same = found is not None and found["tgt"] == digest(entry.translation) and standing.state is not State.DRAFT
    signed = tuple(signatures(entry)) if same else ()
    _write(entry, standing.state, standing.origin or origin, signed)


def change(entry: Entry, previous: Entry) -> None:
    """Make a message of today from the translation of an older text: a draft, with the old text to compare with.

    A translation whose source changed before keeps the text that it was made for.
    """
    standing = standing_of(previous)
    known = previous.previous or (previous.text if standing is None or not standing.changed else "")
    entry.translation = previous.translation
    entry.comments = list(previous.comments)
    origin = standing.origin if standing else ""
    if not known:  # nobody knows the text that was translated: the old digest goes on telling that it was another
        found = _state_comment(previous)
        _write(entry, State.DRAFT, origin, (), source=found["src"] if found else "")
        return
    known_before = [comment for comment in previous.comments if _BEFORE.match(comment)]
    if not known_before and standing is not None and not standing.changed:
        ours = (comment for comment in previous.comments if _STATE.match(comment) or _SIGNED.match(comment))
        known_before = [f"before {comment}" for comment in ours]
    _write(entry, State.DRAFT, origin, ())
    entry.comments.extend(known_before)
    entry.previous = known
    entry.previous_context = previous.previous_context if previous.previous else previous.context


def take_back(entry: Entry, changed: Entry) -> None:
    """Give a message the translation that was made for its very text, after another text had come in between.

    Its state is that of before, where nobody changed the words meanwhile; else it is a draft.
    """
    known = [found["known"] for comment in changed.comments if (found := _BEFORE.match(comment))]
    others = [comment for comment in changed.comments if not is_ours(comment)]
    entry.translation = changed.translation
    entry.comments = [*known, *others]
    entry.flags = [flag for flag in changed.flags if flag != FUZZY]
    found = _state_comment(entry)
    standing = standing_of(entry)
    same = found is not None and found["tgt"] == digest(entry.translation) and standing is not None
    if same and standing is not None and found is not None and not standing.changed:
        state = _BY_VALUE.get(found["state"], State.DRAFT)
        _write(entry, state, standing.origin, tuple(signatures(entry)))
    else:
        _write(entry, State.DRAFT, standing.origin if standing else "", ())


def keep(entry: Entry, previous: Entry, *, reason: str, at: str) -> None:
    """Carry a translation to a text with a minor change: its state stays, and the reason is written down."""
    settle(previous)
    standing = standing_of(previous)
    entry.translation, entry.comments, entry.flags = (
        previous.translation,
        list(previous.comments),
        list(previous.flags),
    )
    entry.previous, entry.previous_context = previous.previous, previous.previous_context
    if standing:
        _write(entry, standing.state, standing.origin, tuple(signatures(entry)))
        entry.comments.append(f"minor at={at} reason={reason}")


def sign(entry: Entry, state: State, *, by: str, at: str) -> None:
    """Write down who raised a message to a state; the newest of a state stands."""
    before = f"{state.value} at="
    kept = [comment for comment in entry.comments if not (_SIGNED.fullmatch(comment) and comment.startswith(before))]
    first = next((index for index, comment in enumerate(kept) if _STATE.match(comment)), -1)
    signed = first + 1
    while signed < len(kept) and _SIGNED.fullmatch(kept[signed]):
        signed += 1
    entry.comments = [*kept[:signed], f"{state.value} at={at} by={by}", *kept[signed:]]


def signatures(entry: Entry) -> Iterator[Signature]:
    """Yield who raised a message, in the order of the file."""
    for comment in entry.comments:
        if found := _SIGNED.fullmatch(comment):
            yield Signature(_BY_VALUE[found["state"]], found["by"], found["at"])


def _is_blank(entry: Entry) -> bool:
    """Return whether a translation has no words though its source has some."""
    return not without_tags(entry.translation).strip() and (
        not entry.translation.strip() or bool(without_tags(entry.text).strip())
    )


def _state_comment(entry: Entry) -> re.Match[str] | None:
    return next((found for comment in entry.comments if (found := _STATE.match(comment))), None)


def is_ours(comment: str) -> bool:
    """Return whether a comment is one that the program keeps: a state, a signature, a minor change."""
    return any(pattern.match(comment) for pattern in (_STATE, _SIGNED, _MINOR, _BEFORE))


def _write(entry: Entry, state: State, origin: str, signed: tuple[Signature, ...], *, source: str = "") -> None:
    """Write the state of a message; what no person has reviewed stays “fuzzy” for other tools.

    `source` is the digest of the source text, "" for that of today.
    """
    said = f" origin={origin}" if origin else ""
    source = source or identifier(entry.text, entry.context)
    comment = f"state={state.value}{said} src={source} tgt={digest(entry.translation)}"
    minor = [other for other in entry.comments if _MINOR.fullmatch(other)] if state is not State.DRAFT else []
    kept = [other for other in entry.comments if _BEFORE.match(other)] if entry.previous else []
    others = [*kept, *(other for other in entry.comments if not is_ours(other))]
    signs = [f"{one.state.value} at={one.at} by={one.by}" for one in signed if _within(one.state, state)]
    entry.comments = [comment, *signs, *minor, *others]
    ready = state in {State.REVIEWED, State.APPROVED}
    if ready and FUZZY in entry.flags:
        entry.flags = [flag for flag in entry.flags if flag != FUZZY]
    elif not ready and FUZZY not in entry.flags:
        entry.flags = [FUZZY, *entry.flags]


def _within(signed: State, state: State) -> bool:
    """Return whether a signature speaks of the state that words have, or of one below it."""
    return STATES.index(signed) <= STATES.index(state)
