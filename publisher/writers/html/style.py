"""The styles of a page, within the page itself."""

from collections.abc import Iterable

from markupsafe import Markup

from publisher import design
from publisher.errors import ConfigurationError, Place
from publisher.materials import Materials

_TOKENS = "tokens.toml"


def style(sheets: Iterable[str], tags: Iterable[str], materials: Materials, *, dark: bool = True) -> Markup:
    """Return the design tokens, the fonts of the languages of `tags`, and the style sheets, for a `style` element.

    `dark=False` leaves the dark scheme out. Raises `ConfigurationError` for a sheet that would end the element.
    """
    variables = safe_css(design.css_variables(materials.tokens(), dark=dark) + design.script_variables(tags), _TOKENS)
    return variables + Markup("\n").join(safe_css(materials.style(sheet), sheet) for sheet in sheets)


def safe_css(css: str, sheet: str) -> Markup:
    """Return CSS that may stand in a `style` element. Raises `ConfigurationError` where it would end the element."""
    if "</" in css or "<!--" in css:
        raise ConfigurationError(
            "This style sheet holds “</” or “<!--”, which would end it in the middle of a page.",
            mend="Take it out of the sheet.",
            place=Place(f"styles/{sheet}"),
        )
    return Markup(css)  # noqa: S704 - checked above
