"""The design tokens of `styles/tokens.toml` as CSS variables, and the fonts of each script.

Other formats read the tokens themselves; no colour, size or distance is written anywhere else.
"""

from collections.abc import Iterable, Mapping

from publisher import language as languages
from publisher.errors import ConfigurationError, Place
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


def _declarations(group: str, values: Mapping[str, str | int | float]) -> str:
    return "".join(f"--{_plain(f'{group}-{name}')}:{_plain(str(value))};" for name, value in values.items())


def _plain(text: str) -> str:
    """Return a token's name or value. Raises `ConfigurationError` for what could end the rule that it stands in."""
    if any(sign in text for sign in "{};<>\\"):
        raise ConfigurationError(
            f"“{text}” cannot be a design token.",
            mend="Write it without any of { } ; < > \\.",
            place=Place("styles/tokens.toml"),
        )
    return text
