"""What is asked of a machine, and which of its drafts are kept: a draft that fails a check is not written down."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass

from publisher.errors import find_unprintable, visible
from publisher.model import Document, State
from publisher.translation import states
from publisher.translation.catalogue import Catalogue, Entry
from publisher.translation.machine import Draft, Piece, TranslatorError
from publisher.translation.quality import Pair
from publisher.translation.quality.wording import is_kept
from publisher.translation.segments import Segment, extract
from publisher.translation.tags import without_tags
from publisher.translation.terms import AgreedTerm, terms_in
from publisher.translation.written_down import replace_words, unsafe_words

_LETTER = re.compile(r"[^\W\d_]")
# What HTML and a text set in lines take for one space; a no-break space is another letter, which French needs.
_BLANKS = re.compile(r"[ \t\r\n]+")
# A text and its translation differ in length, but an answer of ten times the text is no translation of it.
_TIMES_AS_LONG = 10
_AT_LEAST = 400  # characters that any text may have


@dataclass(frozen=True, slots=True)
class Refused:
    """A segment that stays untranslated, and why: `mend` says what to do about it."""

    piece: Piece
    message: str
    mend: str = ""


def pieces_of(
    document: Document, catalogue: Catalogue, terms: Iterable[AgreedTerm], *, changed: bool = False
) -> tuple[Piece, ...]:
    """Return the segments of a text as it is today that a machine may translate, each once, in reading order.

    What is translated is never among them, not even a draft; with `changed` those are whose source changed since.
    """
    agreed = tuple(terms)
    found: dict[tuple[str, str], Piece] = {}
    for segment in extract(document):
        key = (segment.context, segment.text)
        entry = catalogue.entry(segment.text, segment.context)
        if key not in found and entry is not None and states.is_open(entry, changed=changed):
            found[key] = _piece(segment, entry, agreed)
    return tuple(found.values())


def not_in_file(document: Document, catalogue: Catalogue | None) -> int:
    """Return how many segments of a text as it is today its PO file does not have yet: all, where there is none."""
    keys = dict.fromkeys((segment.text, segment.context) for segment in extract(document))
    return sum(catalogue is None or catalogue.entry(*key) is None for key in keys)


def _piece(segment: Segment, entry: Entry, agreed: tuple[AgreedTerm, ...]) -> Piece:
    return Piece(
        id=states.identifier(segment.text, segment.context),
        text=segment.text,
        context=segment.context,
        kind=segment.kind,
        path=segment.path,
        notes=tuple(comment for comment in entry.comments if not states.is_ours(comment)),
        previous=entry.previous,
        previous_translation=entry.translation,
        terms=tuple(terms_in(without_tags(segment.text), agreed)),
    )


def sorted_drafts(
    pieces: Iterable[Piece], answers: Iterable[object], *, source: str, target: str
) -> Iterator[Draft | Refused]:
    """Yield what becomes of each answer of a provider, as it comes: a draft that may be kept, or why not.

    At the end come the pieces without an answer.

    Raises `TranslatorError` for an answer that is none, and for one to what was not asked: the answers may be mixed up
    then, and none can be trusted.
    """
    waiting = {piece.id: piece for piece in pieces}
    answered: set[str] = set()
    for answer in answers:
        if not isinstance(answer, Draft) or not all(isinstance(part, str) for part in astuple(answer)):
            raise _mixed_up("gave something that is not a draft")
        if answer.id in answered:
            raise _mixed_up(f"answered twice for the segment {answer.id}")
        if answer.id not in waiting:
            raise _mixed_up(f"answered for a segment that it was not asked for (“{visible(answer.id[:40])}”)")
        piece = waiting.pop(answer.id)
        answered.add(answer.id)
        yield _judged(piece, answer, source, target)
    for piece in waiting.values():
        yield Refused(piece, "The machine gave no draft of it.")


class MixedUpError(TranslatorError):
    """The answers of a provider do not belong to what it was asked: nothing of them is kept."""


def _mixed_up(what: str) -> MixedUpError:
    return MixedUpError(
        f"The provider {what}, so none of its drafts of this text is kept.",
        mend="This is a fault of the provider: report it to who made it.",
    )


def _judged(piece: Piece, answer: Draft, source: str, target: str) -> Draft | Refused:
    if answer.problem:
        return Refused(piece, answer.problem)
    text = _tidied(answer.text, piece)
    if not text:
        return Refused(piece, "The machine gave no words for it.")
    if len(text) > max(_AT_LEAST, _TIMES_AS_LONG * len(piece.text)):
        return Refused(piece, "What the machine gave is more than ten times as long as the text.")
    if found := find_unprintable(text):
        return Refused(piece, f"The machine put the character U+{ord(text[found.at]):04X} into it, which nobody sees.")
    if len(text.split("\n")) != len(piece.text.split("\n")):
        return Refused(piece, "The machine did not keep the lines of the text, each of which is a sentence.")
    pair = Pair(piece.text, text, target, source, piece.context, piece.kind, piece.terms, id=piece.id)
    if fault := unsafe_words(pair):
        return Refused(piece, f"In the machine's draft: {fault.message}", fault.mend)
    if lost := lost_name(piece, text):
        return Refused(piece, f"The machine changed “{lost}”, which is never translated.")
    if text == piece.text and _says_something(piece):
        return Refused(piece, "The machine gave the text back as it is.")
    return Draft(piece.id, text)


def _tidied(text: str, piece: Piece) -> str:
    """Return a draft without blanks at its ends and several in a row, and in one line where the text is."""
    if "\n" not in piece.text:
        return _BLANKS.sub(" ", text).strip()
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.strip().split("\n"))


def lost_name(piece: Piece, text: str) -> str:
    """Return the first name in a text that is never translated and is not in its draft, "" where all are."""
    plain = without_tags(text)
    return next((term.text for term in piece.terms if term.keep and not is_kept(term.text, plain)), "")


def _says_something(piece: Piece) -> bool:
    """Return whether a text has words that are not names which are kept."""
    plain = without_tags(piece.text)
    for term in piece.terms:
        if term.keep:
            plain = plain.replace(term.text, "")
    return bool(_LETTER.search(plain))


def write_drafts(catalogue: Catalogue, pieces: Iterable[Piece], drafts: Mapping[str, str]) -> tuple[str, ...]:
    """Write drafts by the piece's id into a catalogue; return the ids of those that somebody was faster with.

    A message is written only where it is as it was when the machine was asked. An old translation is kept in a comment.
    """
    late = []
    for piece in pieces:
        if piece.id not in drafts:
            continue
        entry = catalogue.entry(piece.text, piece.context)
        asked = (piece.previous_translation, piece.previous)
        if entry is None or (entry.translation, entry.previous) != asked or not states.is_open(entry, changed=True):
            late.append(piece.id)
            continue
        replace_words(entry, drafts[piece.id], State.DRAFT, origin=states.MACHINE)
    return tuple(late)
