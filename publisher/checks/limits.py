"""The limits of easy read that are held against the page as well as against PDF and Word files.

A target that a text or a workspace sets comes in the place of each. The sources stand in the pages of the rules.
"""

from typing import TypeVar

Value = TypeVar("Value", int, float)

LEAST_TYPE_SIZE = 14.0  # points: Department of Health (2010)
TYPE_SIZE = 16.0  # points: Photosymbols
LINE_HEIGHT = 1.5  # as a multiple of the type size: Lebenshilfe
LINE_CHARACTERS = 60  # ours
PICTURE_SHARE = 0.25  # of its row that a picture takes at least (ours)

POINTS = 0.75  # in a CSS pixel (CSS Values 4, 6.2)


def aim(target: Value | None, own: Value) -> Value:
    """Return what is aimed at: the target where one is set, 0 too, else the rule's own limit."""
    return own if target is None else target
