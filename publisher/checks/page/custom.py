"""Custom properties: what var() stands for (CSS Variables 1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tinycss2.ast import FunctionBlock, ParenthesesBlock

from publisher.checks.page.component_values import Node, Tokens, bare, functions, split
from publisher.checks.page.sheet import Declaration

# A value may not grow beyond this many parts: sheets that double themselves in each line would never end.
_LARGEST = 4000
_DEEPEST = 48


@dataclass(frozen=True, slots=True)
class Value:
    """What a custom property holds: component values, None where they are invalid, and the properties behind them."""

    tokens: Tokens | None
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Environment:
    """The custom properties that an element has."""

    values: Mapping[str, Value]

    def value_of(self, declaration: Declaration) -> Value:
        """Return the value of a declaration with every var() replaced; None for tokens where one stands for nothing."""
        if not declaration.variable:
            return Value(declaration.tokens)
        return _Resolving(self.values, {}).replaced(declaration.tokens, 0)


NOTHING = Environment({})


def environment(around: Environment, own: Mapping[str, Declaration]) -> Environment:
    """Return the custom properties of an element: those around it, with its own in their places.

    What declares nothing new is returned as it came, so that elements share it.
    """
    new = {name: one for name, one in own.items() if not _same(around.values.get(name), one)}
    if not new:
        return around
    resolved = _Resolving(around.values, new)
    return Environment({**around.values, **{name: resolved.value(name) for name in new}})


def _same(value: Value | None, given: Declaration) -> bool:
    return value is not None and not given.variable and value.tokens is given.tokens


class _Resolving:
    """The own custom properties of one element, each replaced when it is asked for."""

    def __init__(self, around: Mapping[str, Value], own: Mapping[str, Declaration]) -> None:
        self._around = around
        self._own = own
        self._done: dict[str, Value] = {}
        self._open: list[str] = []

    def value(self, name: str) -> Value:
        """Return what a property holds; one that leads back to itself holds nothing."""
        if name not in self._own:
            return self._around.get(name, Value(None))
        if name not in self._done:
            if name in self._open:
                return Value(None)
            self._open.append(name)
            self._done[name] = self._computed(self._own[name])
            self._open.pop()
        return self._done[name]

    def _computed(self, given: Declaration) -> Value:
        word = given.tokens[0].lower_value if len(given.tokens) == 1 and given.tokens[0].type == "ident" else ""
        if word in {"inherit", "unset", "revert", "revert-layer"}:
            return self._around.get(given.name, Value(None))
        if word == "initial":
            return Value(None)
        return self.replaced(given.tokens, 0) if given.variable else Value(given.tokens)

    def replaced(self, tokens: Tokens, depth: int) -> Value:
        """Return component values with every var() in them replaced."""
        made: list[Node] = []
        uses: list[str] = []
        for token in tokens:
            found = self._one(token, depth)
            if found.tokens is None or len(made) + len(found.tokens) > _LARGEST:
                return Value(None, (*uses, *found.uses))
            made += found.tokens
            uses += found.uses
        return Value(tuple(made), tuple(uses[:_DEEPEST]))

    def _one(self, token: Node, depth: int) -> Value:
        if token.type not in {"function", "() block"} or not _has_variable(token):
            return Value((token,))
        if depth > _DEEPEST:
            return Value(None)
        if token.type == "function" and token.lower_name == "var":
            return self._variable(token, depth + 1)
        inside = token.arguments if token.type == "function" else token.content
        found = self.replaced(tuple(inside), depth + 1)
        if found.tokens is None:
            return found
        return Value((_again(token, found.tokens),), found.uses)

    def _variable(self, token: Node, depth: int) -> Value:
        first, *rest = split(token.arguments, ",")
        names = bare(first)
        if len(names) != 1 or names[0].type != "ident":
            return Value(None)
        name = names[0].value
        found = self.value(name)
        if found.tokens is not None:
            return Value(found.tokens, (name, *found.uses))
        if rest:  # all after the first comma, further commas too
            at = token.arguments.index(next(one for one in token.arguments if one.type == "literal"))
            return self.replaced(bare_ends(token.arguments[at + 1 :]), depth)
        return Value(None, (name,))


def bare_ends(tokens: Iterable[Node]) -> Tokens:
    """Return component values without white space before and after them."""
    given = list(tokens)
    while given and given[0].type == "whitespace":
        given.pop(0)
    while given and given[-1].type == "whitespace":
        given.pop()
    return tuple(given)


def _has_variable(token: Node) -> bool:
    return any(one.lower_name == "var" for one in functions((token,)))


def _again(token: Node, inside: Tokens) -> Node:
    """Return a function or brackets with other contents."""
    if token.type == "function":
        return FunctionBlock(token.source_line, token.source_column, token.name, list(inside))
    return ParenthesesBlock(token.source_line, token.source_column, list(inside))
