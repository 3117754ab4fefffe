"""Words with a superscript or subscript that are one from left to right: “10⁶”, “CO₂”, “m²”.

Among words from right to left the parts would change places, and “10⁶” would read “⁶10”.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import bidirectional

from publisher.model import Inline, Inlines, Subscript, Superscript, Text, plain_text

# Bidirectional classes (Unicode Standard Annex 9, table 4): letters and numbers from left to right, and what joins
# them.
_STRONG = frozenset(("L", "EN", "AN"))
_JOINED = _STRONG | {"ES", "ET", "CS", "NSM"}


def notations(nodes: Inlines) -> Iterator[tuple[bool, Inlines]]:
    """Yield inline content in pieces, each with whether it is such a notation; no two texts stand side by side in one.

    Notations within nodes that hold others are not looked for.
    """
    if not any(isinstance(node, Superscript | Subscript) for node in nodes):
        yield False, nodes
        return
    between: list[Inline] = []
    for joined, group in groupby(_pieces(nodes), key=_is_joined):
        pieces = list(group)
        if joined and any(isinstance(node, Superscript | Subscript) for node in pieces):
            before, notation, after = _trimmed(pieces)
            if between or before:
                yield False, _merged([*between, *before])
            yield True, notation
            between = after
        else:
            between += pieces
    if between:
        yield False, _merged(between)


def _pieces(nodes: Inlines) -> Iterator[Inline]:
    """Yield inline content with each text cut where signs from left to right begin and end."""
    for node in nodes:
        if isinstance(node, Text):
            for _, signs in groupby(node.value, key=lambda sign: bidirectional(sign) in _JOINED):
                yield Text("".join(signs), place=node.place)
        else:
            yield node


def _is_joined(node: Inline) -> bool:
    match node:
        case Text():
            return bidirectional(node.value[0]) in _JOINED
        case Superscript() | Subscript():
            return all(bidirectional(sign) in _JOINED for sign in plain_text(node))
        case _:
            return False


def _trimmed(pieces: list[Inline]) -> tuple[list[Inline], Inlines, list[Inline]]:
    """Return a notation without the punctuation at its two ends, and what that is."""
    before: list[Inline] = []
    after: list[Inline] = []
    if isinstance(first := pieces[0], Text):
        at = next((at for at, sign in enumerate(first.value) if bidirectional(sign) in _STRONG), len(first.value))
        before, pieces[0] = _cut(first, 0, at), Text(first.value[at:], place=first.place)
    if isinstance(last := pieces[-1], Text):
        signs = reversed(list(enumerate(last.value, start=1)))
        at = next((at for at, sign in signs if bidirectional(sign) in _STRONG), 0)
        after, pieces[-1] = _cut(last, at, len(last.value)), Text(last.value[:at], place=last.place)
    return before, _merged(pieces), after


def _cut(text: Text, start: int, end: int) -> list[Inline]:
    return [Text(text.value[start:end], place=text.place)] if start < end else []


def _merged(nodes: Iterable[Inline]) -> Inlines:
    """Return nodes with neighbouring texts joined, each run of them once, and empty ones left out."""
    merged: list[Inline] = []
    kept = (node for node in nodes if not isinstance(node, Text) or node.value)
    for are_texts, group in groupby(kept, key=lambda node: isinstance(node, Text)):
        if are_texts:
            texts = [node for node in group if isinstance(node, Text)]
            merged.append(Text("".join(text.value for text in texts), place=texts[0].place))
        else:
            merged += group
    return tuple(merged)
