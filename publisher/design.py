"""The design tokens of `styles/tokens.toml` as CSS variables, and the fonts of each script.

Other formats read the tokens themselves; no colour, size or distance is written anywhere else.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publisher import language as languages
from publisher.errors import ConfigurationError, Place
from publisher.language import LATIN, SIGNS, Script
from publisher.materials import Tokens

# The group of the colours, and the one whose values take their places where a reader's browser is set to a dark scheme.
DAY = "colour"
DARK = "colour-dark"

# The group of what is no value of CSS.
TEXT = "text"

# The colours that the reader of an easy-read page can choose, by the name that the page knows them by, in the order in
# which they are offered; and the group that it has where the device asks for more contrast, by day and by night.
CHOICES = {"white": DAY, "cream": "colour-cream", "dark": DARK, "yellow": "colour-yellow"}
MORE_CONTRAST = "colour-contrast"
MORE_CONTRAST_DARK = "colour-yellow"
# Every group whose names are those of the colours by day.
SCHEMES = tuple(dict.fromkeys((*CHOICES.values(), MORE_CONTRAST, MORE_CONTRAST_DARK)))

LEAST_FOR_TEXT = 4.5  # to 1: WCAG 2.2, 1.4.3 (AA)
LEAST_FOR_EASY_READ = 7  # to 1: WCAG 2.2, 1.4.6 (AAA)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet in a page, by their names in [colour], and the contrast that our own design keeps to.

    That is WCAG 2.2, 1.4.6 (AAA) for the text of every edition, since easy read shares it; 1.4.3 (AA) for the
    masthead; 1.4.11 for what is not text.
    """

    front: str
    behind: str
    least: float

    @property
    def text(self) -> bool:
        """Return whether what stands in front is text."""
        return self.least >= LEAST_FOR_TEXT


PAIRS = (
    Pair("text", "background", 7),
    Pair("text", "surface", 7),
    Pair("text", "notice", 7),
    Pair("heading", "background", 7),
    Pair("heading", "surface", 7),
    Pair("link", "background", 7),
    Pair("link", "surface", 7),
    Pair("text-secondary", "background", 7),
    Pair("text-secondary", "surface", 7),
    Pair("on-brand", "brand", 4.5),
    Pair("on-focus", "focus", 7),
    Pair("accent", "background", 3),
    Pair("notice-rule", "notice", 3),
)

# What CSS calls a font without naming one (CSS Fonts 4, 2.1.2): a machine then takes what it likes.
_GENERIC = frozenset({"monospace", "sans-serif", "serif", "system-ui", "ui-monospace"})

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def is_colour(value: object) -> bool:
    """Return whether a token's value is a colour that every format can show: #rrggbb."""
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour written #rrggbb (WCAG 2.2, "relative luminance")."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)  # noqa: PLR2004 - the formula's
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def small_print(*, darkest: bool) -> str:
    """Return the colour, by its name in [colour], of the words above and below a text, its captions and its dates.

    `darkest` is what an edition says of its look.
    """
    return "text" if darkest else "text-secondary"


def css_variables(tokens: Tokens, *, dark: bool = True) -> str:
    """Return `:root{--colour-text:…}` for every token, and the dark scheme's own colours in a media query.

    The variable of a token is named after its group and its name: `size` in `[page]` is `--page-size`.
    `dark=False` leaves the dark scheme out, as paper wants it.
    """
    shown = {group: values for group, values in tokens.items() if group == DAY or group not in (*SCHEMES, TEXT)}
    day = "".join(_declarations(group, values) for group, values in shown.items())
    night = _declarations(DAY, tokens.get(DARK, {}))
    rules = f":root{{{day}}}\n"
    if dark and night:
        rules += f"@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}\n"
    return rules


def colours_of(tokens: Tokens, scheme: str) -> dict[str, str]:
    """Return every colour of a scheme by name: its own, and by day those that it leaves out."""
    return {name: str(value) for name, value in {**tokens[DAY], **tokens.get(scheme, {})}.items()}


def scheme_rules(tokens: Tokens) -> str:
    """Return the rules for the schemes of an easy-read page: what its device asks for, then what its reader chose.

    The reader's choice is the attribute `data-colours` of the page's root element. Paper has none of them.
    """
    more = "(prefers-contrast:more)"
    device = (
        f"@media {more}{{:root{{{_scheme(tokens, MORE_CONTRAST)}}}}}\n"
        f"@media {more} and (prefers-color-scheme:dark){{:root{{{_scheme(tokens, MORE_CONTRAST_DARK)}}}}}\n"
    )
    chosen = "".join(f':root[data-colours="{name}"]{{{_scheme(tokens, group)}}}\n' for name, group in CHOICES.items())
    return f"@media screen{{\n{device}{chosen}}}\n"


def choice_variables(tokens: Tokens) -> str:
    """Return a rule for each choice of colours, that its button may show them: `--choice` on `--choice-background`."""
    return "".join(
        f".choice-{name}{{--choice:{_plain(colours['text'])};--choice-background:{_plain(colours['background'])}}}\n"
        for name, colours in ((name, colours_of(tokens, group)) for name, group in CHOICES.items())
    )


def _scheme(tokens: Tokens, scheme: str) -> str:
    """Return the declarations of a scheme; its scroll bars and buttons are dark where its background is."""
    colours = colours_of(tokens, scheme)
    dark = _luminance(colours["background"]) < _luminance(colours["text"])
    return f"color-scheme:{'dark' if dark else 'light'};{_declarations(DAY, colours)}"


# After the style sheets' own rule in weight: words in code that its fonts lack are set as the text around them is, and
# code is never slanted, since few of its fonts are.
_CODE_RULE = ":root code,:root pre{font-family:var(--font-code),var(--font-text);font-style:normal}\n"
# Another font among the words sits lower or higher in its line, and would push that line away from the one above.
_SPAN_RULE = "span[lang],bdi[lang],abbr{line-height:1}\n"


def script_variables(tags: Iterable[str]) -> str:
    """Return the rules that give each language its fonts, line height and scale, in the order of `tags`, each once."""
    rules = (_script_rules(tag, languages.find(tag).script) for tag in dict.fromkeys(tags))
    return "".join((*rules, _CODE_RULE, _SPAN_RULE))


def _script_rules(tag: str, script: Script) -> str:
    rules = (
        f":lang({tag}){{--font-text:{font_stack(script)};--line-height:{script.line_height};"
        f"--script-scale:{script.scale}}}\n"
    )
    if script.italic:
        return rules
    # Its fonts have no slanted letters: a program would slant upright ones, which nobody is used to read.
    return f"{rules}:lang({tag}){{font-style:normal}}em:lang({tag}),em :lang({tag}){{font-weight:700}}\n"


def font_stack(script: Script) -> str:
    """Return the CSS font families for a script: those of its text, those of signs, a common one, any sans serif."""
    families = (*font_families(script), *(sign.name for sign in SIGNS), script.word_font)
    return ",".join([*(f'"{family}"' for family in families), "sans-serif"])


def font_families(script: Script) -> tuple[str, ...]:
    """Return the families that letters in a text of this script may be set in, in order of preference.

    After the script's own come those of Latin: names, addresses and digits stand in every text.
    """
    return tuple(dict.fromkeys(family.name for family in (*script.fonts, *LATIN.fonts)))


def code_families(tokens: Tokens) -> tuple[str, ...]:
    """Return the families that code may be set in, in order of preference, without the generic one."""
    names = (part.strip().strip("\"'") for part in str(tokens["font"]["code"]).split(","))
    return tuple(name for name in names if name not in _GENERIC)


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
