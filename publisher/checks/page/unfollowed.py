"""Properties that change how words look in ways that are not computed: what each of them may change.

A check that asks after such an effect says that it was not run there; only the harmless values are passed over.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeAlias

from publisher.checks.page.component_values import Tokens, bare, written


class Effect(StrEnum):
    """What a property may change beside its own value."""

    SIZE = "how large something is shown"
    COLOURS = "which colours words and what is behind them have"
    LETTERS = "which shapes letters have"
    LINES = "how many letters a line holds"
    SIGHT = "whether something can be seen"


Effects: TypeAlias = frozenset[Effect]
_NONE: Effects = frozenset()
_EVERY: Effects = frozenset(Effect)
_SIZE, _COLOURS, _LETTERS, _LINES, _SIGHT = (frozenset({effect}) for effect in Effect)


def _but(words: str, effects: Effects) -> Callable[[Tokens], Effects]:
    """Return what says the effects of a value: none where it is one of some words, set apart by bars."""
    harmless = frozenset(words.split("|"))
    return lambda tokens: _NONE if written(tokens).lower() in harmless else effects


def _transform(tokens: Tokens) -> Effects:
    """Return what a transform may change; one that only moves leaves sizes and shapes as they are."""
    given = bare(tokens)
    if len(given) == 1 and given[0].type == "ident" and given[0].lower_value == "none":
        return _NONE
    moves = all(one.type == "function" and one.lower_name.startswith("translate") for one in given)
    return _SIGHT if moves else _SIZE | _LETTERS | _SIGHT


def _shadow(tokens: Tokens) -> Effects:
    """Return what a shadow of a box may change; only one within it lies over what is behind the words."""
    within = any(one.type == "ident" and one.lower_value == "inset" for one in tokens)
    return _COLOURS if within else _NONE


def _spacing(tokens: Tokens) -> Effects:
    """Return what space between letters or words may change; wider space leaves fewer letters in a line."""
    given = bare(tokens)
    if len(given) == 1 and given[0].type == "ident" and given[0].lower_value == "normal":
        return _NONE
    wider = len(given) == 1 and given[0].type in {"number", "dimension", "percentage"} and given[0].value >= 0
    return _NONE if wider else _LINES


_animation = _but("none", _EVERY)
_mask = _but("none", _COLOURS | _SIGHT)
_stroke = _but("0|0px", _COLOURS)
_letters = _but("normal", _LETTERS)
_wrapped = _but("normal|wrap|auto|balance|pretty|stable|pre-wrap|pre-line|break-spaces|collapse", _LINES)
UNFOLLOWED: Mapping[str, Callable[[Tokens], Effects]] = {
    "-webkit-animation": _animation,
    "-webkit-animation-name": _animation,
    "-webkit-line-clamp": _but("none", _SIGHT),
    "-webkit-mask": _mask,
    "-webkit-mask-box-image": _mask,
    "-webkit-mask-image": _mask,
    "-webkit-text-fill-color": _but("currentcolor", _COLOURS),
    "-webkit-text-stroke": _stroke,
    "-webkit-text-stroke-width": _stroke,
    "animation": _animation,
    "animation-name": _animation,
    "backdrop-filter": _but("none", _COLOURS),
    "background-clip": _but("border-box|padding-box|content-box", _COLOURS),
    "border-image": _but("none", _COLOURS),
    "border-image-source": _but("none", _COLOURS),
    "box-shadow": _shadow,
    "clip": _but("auto", _SIGHT),
    "contain": _but("none|layout|style|inline-size", _SIGHT),
    "filter": _but("none", _COLOURS | _SIGHT),
    "font-feature-settings": _letters,
    "font-size-adjust": _but("none", _SIZE),
    "font-stretch": _but("normal|100%", _LINES),
    "font-variant-position": _but("normal", _SIZE),
    "font-variation-settings": _letters,
    "font-width": _but("normal|100%", _LINES),
    "letter-spacing": _spacing,
    "line-clamp": _but("none", _SIGHT),
    "mask": _mask,
    "mask-border": _mask,
    "mask-border-source": _mask,
    "mask-image": _mask,
    "mix-blend-mode": _but("normal", _COLOURS),
    "object-fit": _but("fill|contain|cover|scale-down", _SIZE),
    "object-position": _but("center|50% 50%", _SIGHT),
    "object-view-box": _but("none", _SIZE),
    "offset": _but("none", _LETTERS | _SIGHT),
    "offset-path": _but("none", _LETTERS | _SIGHT),
    "position-area": _but("none", _SIGHT),
    "rotate": _but("none", _LETTERS | _SIGHT),
    "scale": _but("none|1", _SIZE | _SIGHT),
    "text-shadow": _but("none", _COLOURS),
    "text-size-adjust": _but("none|auto|100%", _SIZE),
    "text-wrap": _wrapped,
    "text-wrap-mode": _wrapped,
    "transform": _transform,
    "translate": _but("none", _SIGHT),
    "white-space": _wrapped,
    "word-spacing": _spacing,
    "writing-mode": _but("horizontal-tb", _LETTERS | _LINES),
    "zoom": _but("1|normal|100%", _SIZE | _LINES | _SIGHT),
}
# Those of them that an element takes from the one around it, so that a harmless value of its own ends the effect.
PASSED_ON = frozenset(
    [
        "-webkit-text-fill-color",
        "-webkit-text-stroke",
        "-webkit-text-stroke-width",
        "font-feature-settings",
        "font-size-adjust",
        "font-stretch",
        "font-variant-position",
        "font-variation-settings",
        "font-width",
        "letter-spacing",
        "text-shadow",
        "text-size-adjust",
        "text-wrap",
        "text-wrap-mode",
        "white-space",
        "word-spacing",
        "writing-mode",
    ]
)
