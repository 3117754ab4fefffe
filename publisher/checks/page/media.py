"""The cases in which a page is met, and whether a media query holds in one (Media Queries 4 and 5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from publisher.checks.page.component_values import Node, Tokens, bare, split
from publisher.checks.page.values import Scale, length

# What “1em” is in a media query: the type size before any sheet, in CSS pixels.
_USUAL = 16.0
# The height that goes with each width: a phone is upright, all else is not.
_PHONE = 480


@dataclass(frozen=True, slots=True)
class Case:
    """How a page is met: the medium, its width in CSS pixels, what the device asks for, and what the reader chose.

    `choice` is an attribute of the root element that the page's script sets, with its value; ("", "") for none.
    `em` is the type size that conditions go by.
    """

    medium: Literal["screen", "print"] = "screen"
    width: float = 1280
    dark: bool = False
    more_contrast: bool = False
    choice: tuple[str, str] = ("", "")
    em: float = _USUAL

    @property
    def height(self) -> float:
        """Return the height of the window in CSS pixels."""
        return 2 * self.width if self.width < _PHONE else self.width * 9 / 16

    def __str__(self) -> str:
        """Return the case as a message names it."""
        words = ["on paper"] if self.medium == "print" else [f"on a screen {self.width:.0f} px wide"]
        words += ["dark scheme"] if self.dark else []
        words += ["more contrast"] if self.more_contrast else []
        words += ["{}=“{}”".format(*self.choice)] if self.choice[0] else []
        return ", ".join(words)


def holds(query: Tokens, case: Case) -> bool | None:
    """Return whether a list of media queries holds in a case; None where that cannot be told."""
    return _any(_query(bare(part), case) for part in split(query, ","))


def container_holds(query: Tokens, width: float, font: float) -> bool | None:
    """Return whether a container query holds in an element of a width and type size, both in CSS pixels.

    None where that cannot be told: only its width is looked at (CSS Containment 3, 6).
    """
    given = bare(query)
    if not given or (given[0].type == "ident" and given[0].lower_value != "not"):
        return None
    asked = {token.lower_value for block in given for token in _words_in(block)}
    return None if asked & _NOT_OF_WIDTH else _condition(given, Case(width=width, em=font))


# What a container query can ask beside the width of the element.
_NOT_OF_WIDTH = frozenset(["height", "min-height", "max-height", "block-size", "aspect-ratio", "orientation"])


def _words_in(token: Node) -> list[Node]:
    if token.type == "ident":
        return [token]
    return [word for inner in token.content for word in _words_in(inner)] if token.type == "() block" else []


def _query(tokens: Tokens, case: Case) -> bool | None:
    if not tokens:
        return True
    first = tokens[0]
    if first.type == "ident" and first.lower_value in {"not", "only"} and len(tokens) > 1 and tokens[1].type == "ident":
        answer = _typed(tokens[1:], case)
        return _not(answer) if first.lower_value == "not" else answer
    if first.type == "ident" and first.lower_value != "not":
        return _typed(tokens, case)
    return _condition(tokens, case)


def _typed(tokens: Tokens, case: Case) -> bool | None:
    """Return whether “screen and (…)” holds."""
    answer: bool | None = tokens[0].lower_value in {"all", case.medium}
    rest = tokens[1:]
    if not rest:
        return answer
    if rest[0].type != "ident" or rest[0].lower_value != "and":
        return None
    return _all([answer, _condition(rest[1:], case)])


def _condition(tokens: Tokens, case: Case) -> bool | None:
    if not tokens:
        return None
    if tokens[0].type == "ident" and tokens[0].lower_value == "not":
        return _not(_in_brackets(tokens[1], case)) if len(tokens) == 2 else None  # noqa: PLR2004 - “not” and its brackets
    words = {token.lower_value for token in tokens[1::2] if token.type == "ident"}
    answers = [_in_brackets(token, case) for token in tokens[::2]]
    if len(tokens) % 2 == 0 or len(words) > 1 or (len(tokens) > 1 and not words):
        return None
    return _any(answers) if words == {"or"} else _all(answers) if words <= {"and"} else None


def _in_brackets(token: Node, case: Case) -> bool | None:
    if token.type != "() block":
        return None
    inside = bare(token.content)
    if not inside:
        return None
    if inside[0].type == "() block" or (inside[0].type == "ident" and inside[0].lower_value == "not"):
        return _condition(inside, case)
    return _feature(inside, case)


def _feature(tokens: Tokens, case: Case) -> bool | None:
    """Return whether “width >= 30em”, “max-width: 30em” or “hover” holds."""
    if any(token.type == "literal" and token.value in "<>=" for token in tokens):
        return _range(tokens, case)
    if tokens[0].type != "ident":
        return None
    name = tokens[0].lower_value
    if len(tokens) == 1:
        known = _known(case).get(name)
        return bool(_number(name, case)) if known is None and name in _NUMBERS else _set(known)
    if tokens[1].type != "literal" or tokens[1].value != ":":
        return None
    value = tokens[2:]
    if name in _known(case):
        return _known(case)[name] == value[0].lower_value if len(value) == 1 and value[0].type == "ident" else None
    limit, _, measured = name.rpartition("-") if name.startswith(("min-", "max-")) else ("", "", name)
    return _compare(_number(measured, case), {"min": ">=", "max": "<="}.get(limit, "="), _length(value, case))


def _set(value: str | None) -> bool | None:
    return None if value is None else value not in {"none", "no-preference"}


_NUMBERS = frozenset({"width", "inline-size", "height"})


def _number(name: str, case: Case) -> float | None:
    return {"width": case.width, "inline-size": case.width, "height": case.height}.get(name)


def _known(case: Case) -> dict[str, str]:
    """Return what a device answers in a case, for features whose values are words."""
    screen = case.medium == "screen"
    return {
        "prefers-color-scheme": "dark" if case.dark else "light",
        "prefers-contrast": "more" if case.more_contrast else "no-preference",
        "forced-colors": "none",
        "prefers-reduced-motion": "no-preference",
        "prefers-reduced-transparency": "no-preference",
        "prefers-reduced-data": "no-preference",
        "inverted-colors": "none",
        "orientation": "portrait" if case.height >= case.width else "landscape",
        "hover": "hover" if screen else "none",
        "any-hover": "hover" if screen else "none",
        "pointer": "fine" if screen else "none",
        "any-pointer": "fine" if screen else "none",
        "scripting": "enabled",
        "update": "fast" if screen else "none",
        "color-gamut": "srgb",
        "display-mode": "browser",
    }


def _range(tokens: Tokens, case: Case) -> bool | None:
    """Return whether “400px <= width < 30em” holds."""
    parts: list[list[Node]] = [[]]
    signs: list[str] = []
    for token in tokens:
        if token.type == "literal" and token.value in {"<", ">", "=", "<=", ">="}:
            if parts[-1]:
                signs.append(token.value)
                parts.append([])
            elif signs:
                signs[-1] += token.value
        else:
            parts[-1].append(token)
    values = [_side(tuple(part), case) for part in parts]
    return _all(_compare(left, sign, right) for left, sign, right in zip(values, signs, values[1:], strict=False))


def _side(tokens: Tokens, case: Case) -> float | None:
    if len(tokens) == 1 and tokens[0].type == "ident":
        return _number(tokens[0].lower_value, case)
    return _length(tokens, case)


def _length(tokens: Tokens, case: Case) -> float | None:
    return length(tokens, Scale(case.em, _USUAL, case.width, case.height))


def _compare(left: float | None, sign: str, right: float | None) -> bool | None:
    if left is None or right is None:
        return None
    match sign:
        case "<=":
            return left <= right
        case ">=":
            return left >= right
        case "<":
            return left < right
        case ">":
            return left > right
        case "=":
            return left == right
        case _:
            return None


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _all(answers: Iterable[bool | None]) -> bool | None:
    given = list(answers)
    return False if False in given else None if None in given else True


def _any(answers: Iterable[bool | None]) -> bool | None:
    given = list(answers)
    return True if True in given else None if None in given else False
