"""Words that no person typed, written into a PO file: which must not be, and what is kept of the old ones."""

from publisher.errors import SourceError
from publisher.model import State
from publisher.translation import states
from publisher.translation.po_file import Entry
from publisher.translation.quality import CHECKS, Pair, placeholders, unsafe

# What must not be published, and lost words of the program.
_NEEDED = tuple(check for check in CHECKS if check.unsafe or check is placeholders.CHECK)
_OLD = ("older text: ", "older translation: ")


def unsafe_words(pair: Pair) -> SourceError | None:
    """Return what keeps a translation from being written down, None where nothing does."""
    return unsafe(pair, _NEEDED)


def replace_words(entry: Entry, words: str, state: State, *, origin: str) -> None:
    """Give a message new words; an older text and its translation are kept in comments, for whoever reads it next."""
    if entry.translation:
        kept = [comment for comment in entry.comments if not comment.startswith(_OLD)]
        old = (entry.previous, entry.translation)
        kept.extend(f"{name}{' / '.join(text.split(chr(10)))}" for name, text in zip(_OLD, old, strict=True) if text)
        entry.comments = kept
    states.give(entry, words, state, origin=origin)
