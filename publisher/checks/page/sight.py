"""Whether something can be seen: what style sheets take out of sight, and what may be out of sight."""

from collections.abc import Iterator

from publisher.checks.page.cascade import Unknown
from publisher.checks.page.style import Style
from publisher.checks.page.unfollowed import Effect

_SIDES = ("top", "right", "bottom", "left")
_CUT = ("hidden", "clip")


def for_screen_readers(style: Style) -> bool:
    """Return whether an element is there for screen readers alone: cut off, or no more than a point in size."""
    if style.keyword("position") not in {"absolute", "fixed"}:
        return False
    width = style.length("width")
    return style.keyword("clip-path") != "none" or (isinstance(width, float) and width <= 1)


def is_gone(style: Style) -> bool | Unknown:
    """Return whether an element is out of sight with all that stands in it, by its own rules; Unknown where it may be.

    What is inherited, such as visibility, is not looked at here: an element inside may have another value.
    """
    if (
        style.display == "none"
        or style.keyword("content-visibility") == "hidden"
        or style.opacity == 0
        or for_screen_readers(style)
    ):
        return True
    found = [*_moved(style), *_cut(style)]
    if any(one is True for one in found):
        return True
    unclear = [
        style.display,
        style.keyword("content-visibility"),
        style.opacity,
        style.unfollowed(Effect.SIGHT),
        *found,
    ]
    if style.keyword("clip-path") != "none" and (given := style.given("clip-path")):
        unclear.append(given.unknown)
    return next((one for one in unclear if isinstance(one, Unknown)), False)


def _moved(style: Style) -> Iterator[bool | Unknown]:
    """Yield whether the distances of an element move it out of the window: True, or Unknown for those that may."""
    window = max(style.case.width, style.case.height)
    names = [f"margin-{side}" for side in _SIDES]
    if style.keyword("position") != "static":
        names += [f"inset-{side}" for side in _SIDES]
    for name in names:
        distance = style.length(name, window)
        given = style.given(name)
        if isinstance(distance, Unknown):
            yield distance
        elif distance is not None and given is not None and (distance < 0 or distance >= window):
            yield True if abs(distance) >= window else given.unknown


def _cut(style: Style) -> Iterator[bool | Unknown]:
    """Yield whether an element is cut off at its height or width: True where nothing is left of it, Unknown else."""
    if not any(style.keyword(name) in _CUT for name in ("overflow-x", "overflow-y")):
        return
    for name in ("height", "max-height", "width", "max-width"):
        size = style.length(name, style.case.width)
        given = style.given(name)
        if isinstance(size, float) and size <= 1:
            yield True
        elif size is not None and given is not None and name.endswith("height"):
            yield given.unknown


def is_hidden(style: Style) -> bool | Unknown:
    """Return whether the words that stand directly in an element are out of sight by what it inherits."""
    shown = style.keyword("visibility")
    indent = style.length("text-indent", style.room)
    if shown in {"hidden", "collapse"} or style.font_size == 0:
        return True
    if isinstance(indent, float) and indent <= -style.case.width:
        return True
    return next((one for one in (shown, indent) if isinstance(one, Unknown)), False)
