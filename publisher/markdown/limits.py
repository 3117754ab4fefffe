"""What would take Python-Markdown minutes to read, refused before it begins.

From each “[” it looks for the “]” that belongs to it, and from each “](” for the “)”, if need be to the end of the
paragraph, and does so again for every kind of link and picture: where brackets stay open the time grows with the square
of the paragraph's length.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from publisher.errors import SourceError
from publisher.markdown.positions import Positions

# Characters that are looked at: some two seconds. A text that closes its brackets, and nests them as deep as a picture
# in a link, stays below its own length twice, and no text is longer than 2 MB.
MOST_SEARCHED = 4 * 1024 * 1024

_BRACKET = re.compile(r"\\.|\]\(|[\[\]()]", re.DOTALL)
# Before the patterns of lines are applied (“inline”, 20), after footnotes have been put into the tree (50).
_PRIORITY = 25
_ENOUGH_TO_FIND = 40  # characters of a paragraph


def searched(text: str) -> int:
    """Return how many characters are looked at in a paragraph: from each “[” to its “]”, from each “](” to its “)”.

    Where one has no other, or a “)” stands in a title whose quotation mark stays open, they are counted to the end.
    Counting ends above `MOST_SEARCHED`.
    """
    square: list[int] = []
    round_: list[int | None] = []  # None for one that begins no address
    total = 0
    for found in _BRACKET.finditer(text):
        at = found.start()
        match found[0]:
            case "[":
                square.append(at)
            case "]" | "](":
                total += at - square.pop() if square else 0
                if len(found[0]) > 1:
                    round_.append(at)
            case "(":
                round_.append(None)
            case ")" if round_:
                begun = round_.pop()
                if begun is not None:
                    total += (len(text) if _quote_open(text, begun, at) else at) - begun
            case _:
                pass
        if total > MOST_SEARCHED:
            return total
    return total + sum(len(text) - begun for begun in (*square, *round_) if begun is not None)


def _quote_open(text: str, start: int, end: int) -> bool:
    return any(text.count(mark, start, end) % 2 for mark in "\"'")


def limit_brackets(markdown: Markdown, positions: Positions) -> None:
    """Make a parser raise a `SourceError` at the worst paragraph where brackets would take too long to read."""
    markdown.treeprocessors.register(_Limit(markdown, positions), "bracket_limit", _PRIORITY)


class _Limit(Treeprocessor):
    def __init__(self, markdown: Markdown, positions: Positions) -> None:
        super().__init__(markdown)
        self._positions = positions

    def run(self, root: Element) -> None:
        costs = [(searched(text), text) for text in _texts(root)]
        if sum(cost for cost, _ in costs) <= MOST_SEARCHED:
            return
        _, worst = max(costs, key=lambda pair: pair[0])
        raise SourceError(
            f"This paragraph has {worst.count('[')} square brackets “[”, and too many of them are not closed.",
            mend="Close each “[” with “]” and each “](” with “)”, or write \\[ for a bracket that begins no link.",
            place=self._positions.find(worst[worst.find("[") :][:_ENOUGH_TO_FIND]),
        )


def _texts(root: Element) -> list[str]:
    """Return what the patterns of lines will be applied to."""
    texts = [piece for element in root.iter() for piece in (element.text, element.tail)]
    return [text for text in texts if text and not isinstance(text, AtomicString)]
