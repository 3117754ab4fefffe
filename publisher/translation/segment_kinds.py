"""What a segment is to its readers, as the comments of a PO file say it: "kind: list item"."""

from collections.abc import Iterable

_BEFORE = "kind: "
# Easy read, whose lines mean something: each sentence has one of its own (`segments.extract`).
WITH_LINES = frozenset({"easy-read statement", "explanation"})


def comment_of(kind: str) -> str:
    """Return the comment that says what a segment is."""
    return f"{_BEFORE}{kind}"


def kinds_in(comments: Iterable[str]) -> tuple[str, ...]:
    """Return what comments say that a segment is: several where a text stands in several places, () for none."""
    return tuple(comment.removeprefix(_BEFORE) for comment in comments if comment.startswith(_BEFORE))
