"""Parts of elements that only a sheet can set: a first line, the number of an item, words before and after."""

from collections.abc import Iterable, Iterator

from publisher.checks.page.component_values import Node
from publisher.checks.page.sheet import Declaration

# Parts that hold words of their element: they look as an element within it would.
PARTS = ("first-line", "first-letter", "marker")
# What sheets put before and after an element.
_ADDED = ("before", "after")
# What is seen only while somebody chooses words or looks for them, or lies behind what opens over the page.
_PASSING = frozenset({"selection", "target-text", "highlight", "search-text", "backdrop", "placeholder"})
# What lays a box over words that stand elsewhere.
_PLACED = frozenset({"position", "transform", "translate", "scale", "rotate", "offset", "offset-path", "box-shadow"})


def parts_in(found: Iterable[Node]) -> set[str]:
    """Return the parts of an element that rules which fit it set."""
    return {pseudo for _, _, pseudo, _ in found if pseudo in PARTS}


def strange(found: Iterable[Node]) -> tuple[Declaration, ...]:
    """Return what rules that fit an element do with parts of it in ways that are not followed.

    That is words before and after the element, boxes that may lie over its words, and parts that this does not know.
    """
    given = [(pseudo, one) for _, _, pseudo, rule in found if pseudo is not None for one in rule.declarations]
    told = [one for pseudo, one in given if pseudo not in {*PARTS, *_ADDED, *_PASSING} and not pseudo.startswith("-")]
    for added in _ADDED:
        own = [one for pseudo, one in given if pseudo == added]
        if any(one.name == "content" and _shows(one) for one in own):
            told += [one for one in own if _holds_words(one) or _may_lie_over(one)]
    return tuple(told)


def _shows(declaration: Declaration) -> bool:
    """Return whether a value of “content” makes a box at all."""
    words = [token.lower_value for token in declaration.tokens if token.type == "ident"]
    return words not in (["none"], ["normal"])


def _holds_words(declaration: Declaration) -> bool:
    """Return whether what is put there has letters or digits, or is not known: attr(), counter(), a picture."""
    return declaration.name == "content" and any(_is_worded(token) for token in declaration.tokens)


def _is_worded(token: Node) -> bool:
    if token.type == "string":
        return any(sign.isalnum() for sign in token.value)
    return token.type in {"function", "url"}


def _may_lie_over(declaration: Declaration) -> bool:
    return declaration.name in _PLACED or (declaration.name.startswith("margin") and any(_negatives(declaration)))


def _negatives(declaration: Declaration) -> Iterator[Node]:
    for token in declaration.tokens:
        if token.type == "function" or (token.type in {"dimension", "percentage"} and token.value < 0):
            yield token
