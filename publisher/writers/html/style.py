"""The styles of a page, within the page itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from publisher import design
from publisher.errors import ConfigurationError, Place
from publisher.materials import Materials

_TOKENS = "tokens.toml"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rules as they stand in a page, and the file in `styles/` that they are made from.

    Rules that are a file of their own have its lines; those made from design tokens have not (`own_lines`).
    """

    file: str
    css: Markup
    own_lines: bool = True


def sheets(names: Iterable[str], tags: Iterable[str], materials: Materials, *, dark: bool = True) -> Iterator[Sheet]:
    """Yield the design tokens with the fonts of the languages of `tags`, and the style sheets, as a page has them.

    `dark=False` leaves the dark scheme out. Raises `ConfigurationError` for a sheet that would end the element.
    """
    yield from_tokens(design.css_variables(materials.tokens(), dark=dark) + design.script_variables(tags))
    for name in names:
        yield Sheet(name, safe_css(f"{materials.style(name).rstrip()}\n", name))


def from_tokens(css: str) -> Sheet:
    """Return rules that were made from the design tokens. Raises `ConfigurationError` as `sheets` does."""
    return Sheet(_TOKENS, safe_css(css, _TOKENS), own_lines=False)


def place_of(line: int, given: Iterable[Sheet]) -> Place:
    """Return the place in `styles/` of a line, counted from 1, of all the sheets one after the other."""
    above = 0
    for sheet in given:
        lines = sheet.css.count("\n")
        if line <= above + lines:
            return Place(f"styles/{sheet.file}", line - above if sheet.own_lines else 0)
        above += lines
    return Place("styles")


def style(names: Iterable[str], tags: Iterable[str], materials: Materials, *, dark: bool = True) -> Markup:
    """Return the design tokens, the fonts of the languages of `tags`, and the style sheets, for a `style` element.

    `dark=False` leaves the dark scheme out. Raises `ConfigurationError` for a sheet that would end the element.
    """
    return joined(sheets(names, tags, materials, dark=dark))


def joined(given: Iterable[Sheet]) -> Markup:
    """Return sheets one after the other, for a `style` element."""
    return Markup().join(sheet.css for sheet in given)


def safe_css(css: str, sheet: str) -> Markup:
    """Return CSS that may stand in a `style` element. Raises `ConfigurationError` where it would end the element."""
    if "</" in css or "<!--" in css:
        raise ConfigurationError(
            "This style sheet holds “</” or “<!--”, which would end it in the middle of a page.",
            mend="Take it out of the sheet.",
            place=Place(f"styles/{sheet}"),
        )
    return Markup(css)  # noqa: S704 - checked above
