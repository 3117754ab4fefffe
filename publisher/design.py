"""The design tokens of `styles/tokens.toml` as CSS variables, and the fonts of each script.

Other formats read the tokens themselves (`points` helps them); no colour, size or distance is written anywhere else.
"""

from collections.abc import Iterable, Mapping

from publisher import language as languages
from publisher.language import LATIN, Script
from publisher.materials import Tokens

# The group whose values take the place of those of [colour] where a reader's browser is set to a dark scheme.
_DARK = "colour-dark"


def css_variables(tokens: Tokens, *, dark: bool = True) -> str:
    """Return `:root{--colour-text:…}` for every token, and the dark scheme's own colours in a media query.

    The variable of a token is named after its group and its name: `size` in `[page]` is `--page-size`.
    `dark=False` leaves the dark scheme out, as paper wants it.
    """
    day = "".join(_declarations(group, values) for group, values in tokens.items() if group != _DARK)
    night = _declarations("colour", tokens.get(_DARK, {}))
    rules = f":root{{{day}}}\n"
    if dark and night:
        rules += f"@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}\n"
    return rules


def script_variables(tags: Iterable[str]) -> str:
    """Return the rules that give each language its fonts, line height and scale, in the order of `tags`, each once."""
    return "".join(
        f":lang({tag}){{--font-text:{font_stack(script)};--line-height:{script.line_height};"
        f"--script-scale:{script.scale}}}\n"
        for tag in dict.fromkeys(tags)
        for script in (languages.find(tag).script,)
    )


def font_stack(script: Script) -> str:
    """Return the CSS font families for a script: its own, those of Latin letters and digits among it, a common one."""
    return ",".join([*(f'"{family}"' for family in font_families(script)), f'"{script.word_font}"', "sans-serif"])


def font_families(script: Script) -> tuple[str, ...]:
    """Return the families that a text of this script may be set in, in order of preference."""
    return tuple(dict.fromkeys((*script.fonts, *LATIN.fonts)))


def points(size: str | float) -> float:
    """Return a token's length in points. Units: pt, mm, cm, in and px (96 to the inch).

    Raises `ValueError` for a length that is relative to something else.
    """
    text = str(size).strip()
    for unit, factor in {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}.items():
        if text.endswith(unit):
            return float(text.removesuffix(unit)) * factor
    raise ValueError(f"not a length on paper: {text}")


def _declarations(group: str, values: Mapping[str, str | int | float]) -> str:
    return "".join(f"--{group}-{name}:{_plain(value)};" for name, value in values.items())


def _plain(value: str | float) -> str:
    """Return a token's value, refusing what could end the rule that it stands in."""
    text = str(value)
    if any(sign in text for sign in "{};<>\\"):
        raise ValueError(f"not a design token: {text}")
    return text
