"""The numbers in a drawing, and the refusal of those that no program can reckon with."""

import re

from publisher.errors import Place, SourceError

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")

# What Python takes for a number, and SVG does not (SVG 2, 4.2): it would go into a PDF as it stands.
_NONE = re.compile(r"(?<![a-z])(?:nan|inf|infinity)(?![a-z])", re.IGNORECASE)

# Programs keep a number of a drawing in single precision at least (SVG 2, “Real number precision”), and many, such as
# resvg, in no more than that: these are the largest and the smallest of it (IEEE 754, binary32).
LARGEST = 3.4028234e38
SMALLEST = 1.1754944e-38

# The presentation attributes that are numbers; in others, such as colours, what looks like one may be none.
MEASURES = frozenset(
    (
        *("fill-opacity", "font-size", "letter-spacing", "opacity", "stop-opacity", "stroke-dasharray"),
        *("stroke-dashoffset", "stroke-miterlimit", "stroke-opacity", "stroke-width", "transform", "transform-origin"),
        "word-spacing",
    )
)

_MEND = "Draw it again in a usual size in the drawing program, such as 72 by 72, and save it again."


def refuse_too_large(key: str, value: str, place: Place) -> None:
    """Raise `SourceError` where one of the numbers of an attribute is larger than drawings can hold, or is none."""
    if found := _NONE.search(value):
        raise SourceError(f"This SVG has something that is no number: {key}=“{found[0]}”.", mend=_MEND, place=place)
    for number in NUMBER.findall(value):
        if abs(float(number)) > LARGEST:
            shown = number if len(number) <= 20 else f"{number[:19]}…"  # noqa: PLR2004 - what fits into a line
            raise SourceError(f"This SVG has a number that is too large: {key}=“{shown}”.", mend=_MEND, place=place)


def refuse_too_small(shorter: float, place: Place) -> None:
    """Raise `SourceError` where the shorter side of a viewBox is smaller than drawings can be."""
    if shorter < SMALLEST:
        raise SourceError(f"The viewBox of this SVG is too small: {shorter:g}.", mend=_MEND, place=place)
