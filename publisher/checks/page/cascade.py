"""Which declaration sets each property of an element (CSS Cascade 4), before its value is computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Self

from publisher.checks.page import custom, properties
from publisher.checks.page.component_values import Tokens, written
from publisher.checks.page.custom import Environment
from publisher.checks.page.media import Case
from publisher.checks.page.sheet import Declaration
from publisher.checks.page.unfollowed import PASSED_ON, UNFOLLOWED, Effect, Effects


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that a browser may understand and this program does not: what was written, and its line."""

    text: str
    line: int = 0

    def __str__(self) -> str:
        """Return what cannot be judged."""
        return f"“{self.text}”"


@dataclass(frozen=True, slots=True)
class Given:
    """The value of a property with the declaration that it comes from; None for one that cannot be judged."""

    tokens: Tokens | None
    by: Declaration
    uses: tuple[str, ...] = ()

    @property
    def unknown(self) -> Unknown:
        """Return the value as one that cannot be judged."""
        return Unknown(str(self.by), self.by.line)

    @property
    def reason(self) -> str:
        """Return what sets the value, with the custom properties behind it, the token last."""
        return str(self.by) + (f", from {', '.join(dict.fromkeys(self.uses))}" if self.uses else "")


# Words for the value that an earlier sheet or layer gives, which is not looked up.
_EARLIER = frozenset({"revert", "revert-layer"})


class Cascade:
    """What sets the properties of one element in one case."""

    def __init__(self, around: Self | None, declarations: Iterable[Declaration], case: Case) -> None:
        """Take what is around an element, and the declarations that fit it, the weightiest last."""
        self.around = around
        self.case = case
        outer: Environment = around.environment if around else custom.NOTHING
        found = _cascaded(outer, around.direction if around else "ltr", tuple(declarations))
        self.environment: Environment = found[0]
        self._given: Mapping[str, Given] = found[1]
        self._keywords: dict[str, str | Unknown] = {}

    def given(self, name: str) -> Given | None:
        """Return what sets a property: on the element, or around it where it is inherited; None for nothing."""
        own = self._given.get(name)
        word = word_of(own) if own else ""
        if own is None or word in {"inherit", "unset"}:
            if (name in properties.INHERITED or word == "inherit") and self.around:
                return self.around.given(name)
            return None
        return None if word == "initial" else own

    def keyword(self, name: str) -> str | Unknown:
        """Return the value of a property that is a word, or several, in small letters."""
        if name not in self._keywords:
            self._keywords[name] = self._keyword(name)
        return self._keywords[name]

    def keyword_or(self, name: str, first: str) -> str:
        """Return a value as it was written, in small letters; `first` where nothing sets it."""
        given = self.given(name)
        return first if given is None else written(given.tokens or ()).lower()

    def _keyword(self, name: str) -> str | Unknown:
        given = self.given(name)
        if given is None:
            return properties.FIRST[name]
        if given.tokens is None:
            return given.unknown
        text = word_of(given) or " ".join(written((token,)) for token in given.tokens).lower()
        known = properties.WORDS.get(name)
        first = text.split(" ")[0]
        strange = first in _EARLIER or (known is not None and first not in known)
        return given.unknown if strange else text

    @cached_property
    def direction(self) -> str:
        """Return in which direction lines run: ltr or rtl."""
        found = self.keyword("direction")
        return found if isinstance(found, str) else "ltr"

    @cached_property
    def changes(self) -> Mapping[str, tuple[Effects, Given]]:
        """Return the properties, here or around, whose effects on others are not followed."""
        found = dict(self.around.changes) if self.around else {}
        for name in UNFOLLOWED.keys() & self._given.keys():
            own = self._given[name]
            word = word_of(own)
            if word == "inherit" or (word in {"unset", *_EARLIER} and name in PASSED_ON):
                continue
            plain = word in {"initial", "unset", *_EARLIER}  # the browser's own sheet sets none of them
            effects: Effects = frozenset(Effect) if own.tokens is None else UNFOLLOWED[name](own.tokens)
            if effects and not plain:
                found[name] = (effects, own)
            elif name in PASSED_ON:
                found.pop(name, None)
        return found

    def unfollowed(self, effect: Effect) -> Unknown | None:
        """Return the first property, here or around, that may have such an effect; None for none."""
        return next((given.unknown for effects, given in self.changes.values() if effect in effects), None)


# In most cases in which a page is met, an element has the same declarations: they are put in order once.
@lru_cache(maxsize=16384)
def _cascaded(
    around: Environment, direction: str, declarations: tuple[Declaration, ...]
) -> tuple[Environment, Mapping[str, Given]]:
    """Return the custom properties of an element, and the value of each property by its physical name.

    `direction` is that of the lines around it. The last declaration of each property decides.
    """
    environment = custom.environment(around, {one.name: one for one in declarations if one.custom})
    longhands: list[tuple[str, Given]] = []
    for one in declarations:
        if one.custom:
            continue
        longhands += _given(one, environment) if one.variable else _given(one, custom.NOTHING)
        if one.name == "direction" and (word := word_of(longhands[-1][1])) in {"ltr", "rtl"}:
            direction = word
    return environment, {properties.physical(name, direction): given for name, given in longhands}


@lru_cache(maxsize=16384)
def _given(declaration: Declaration, environment: Environment) -> tuple[tuple[str, Given], ...]:
    """Return the properties that a declaration sets, with the values that it gives them."""
    value = environment.value_of(declaration)
    expanded = properties.expanded(declaration.name, value.tokens or ())
    if value.tokens is None:
        return tuple((name, Given(None, declaration, value.uses)) for name, _ in expanded)
    return tuple((name, Given(tokens, declaration, value.uses)) for name, tokens in expanded)


def word_of(given: Given) -> str:
    """Return a value that is one word, in small letters; "" for any other."""
    tokens = given.tokens
    return str(tokens[0].lower_value) if tokens and len(tokens) == 1 and tokens[0].type == "ident" else ""
