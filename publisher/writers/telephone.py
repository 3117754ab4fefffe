"""Telephone numbers among words that run from right to left."""

import re
from collections.abc import Iterator

# Nine digits and more in groups, as telephone numbers are written (ITU-T E.123). In a line from right to left the
# groups would change places (Unicode Standard Annex 9), and the number would be a wrong one.
_TELEPHONE = re.compile(r"(?<![\d.,])((?=\+?(?:[ \u00a0-]?\d){9})(?:\+|0)\d+(?:[ \u00a0-]\d+)+)")


def parted(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the words in pieces, none of them empty, and of each whether it is a telephone number in groups."""
    # Every second piece is a number: the pattern has one group.
    for odd, piece in enumerate(_TELEPHONE.split(words)):
        if piece:
            yield piece, bool(odd % 2)
