"""Component values of CSS (CSS Syntax 3, 5.3), as tinycss2 reads them: the parts that the value of a property has."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import tinycss2

# A node of CSS, and component values, as tinycss2 reads them, which has no types.
Node: TypeAlias = Any
Tokens: TypeAlias = tuple[Node, ...]


def written(tokens: Iterable[Node]) -> str:
    """Return component values as they may be written, on one line."""
    try:
        return " ".join(str(tinycss2.serialize(tokens)).split())
    except RecursionError:
        return "…"


def bare(tokens: Iterable[Node]) -> Tokens:
    """Return component values without white space and comments."""
    return tuple(token for token in tokens if token.type not in {"whitespace", "comment"})


def split(tokens: Iterable[Node], mark: str) -> list[Tokens]:
    """Return component values in the parts that a sign, such as a comma, sets apart."""
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == mark:
            parts.append([])
        else:
            parts[-1].append(token)
    return [tuple(part) for part in parts]


def functions(tokens: Iterable[Node]) -> Iterator[Node]:
    """Yield every function in component values, and those within them."""
    waiting = list(tokens)
    while waiting:
        token = waiting.pop()
        if token.type == "function":
            yield token
            waiting += token.arguments
        elif token.type in {"() block", "[] block", "{} block"}:
            waiting += token.content
