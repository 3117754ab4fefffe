"""The styles of a page, within the page itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

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
        yield Sheet(name, _without_comments(safe_css(f"{materials.style(name).rstrip()}\n", name)))


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
    # The Nu checker leaves white space at the ends out of the digest by which a policy names them, browsers do not.
    return Markup().join(sheet.css for sheet in given).strip()


def safe_css(css: str, sheet: str) -> Markup:
    """Return CSS that may stand in a `style` element, whatever stands after it, as a browser reads it there.

    A page's policy names its style by the digest of what the browser has read: lines that end in LF alone, and no NUL
    (HTML, 13.2.3.5 and 13.2.5.4).

    Raises `ConfigurationError` where it would end the element, or has brackets or comments that are not closed: these
    would swallow the rules of the next sheet.
    """
    if "</" in css or "<!--" in css:
        raise ConfigurationError(
            "This style sheet holds “</” or “<!--”, which would end it in the middle of a page.",
            mend="Take it out of the sheet.",
            place=Place(f"styles/{sheet}"),
        )
    _refuse_open(css, sheet)
    css = css.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}")
    return Markup(css)  # noqa: S704 - checked above


# CSS Syntax Level 3, 4.3: comments and strings, in which brackets mean nothing, an escaped sign, and the brackets.
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\\.|[][(){}"']""",
    re.DOTALL,
)
_CLOSING = {"{": "}", "(": ")", "[": "]"}


# The same sheets stand in every page: each is looked at once. A workspace has some ten of them.
@lru_cache(maxsize=32)
def _without_comments(css: Markup) -> Markup:
    """Return CSS that is closed without its comments, which no reader of a page sees; each rule stays in its line.

    A comment that parts two signs without a space stays, since it may mean something there (`a/**/.b` is no `a .b`),
    and so does one that begins with “!”, as notes of rights do.
    """

    def without(found: re.Match[str]) -> str:
        token = found[0]
        before, after = css[: found.start()][-1:], css[found.end() :][:1]
        parted = not before or before.isspace() or after.isspace()
        plain = token.startswith("/*") and not token.startswith("/*!")
        return "\n" * token.count("\n") if plain and parted else token

    return Markup(_TOKEN.sub(without, css))  # noqa: S704 - less of what was checked


@lru_cache(maxsize=32)
def _refuse_open(css: str, sheet: str) -> None:
    """Raise `ConfigurationError` for the first bracket, comment or text in quotation marks that is not closed."""
    opened: list[tuple[str, int]] = []
    for found in _TOKEN.finditer(css):
        token, at = found[0], found.start()
        if token in _CLOSING:
            opened.append((token, at))
        elif token in _CLOSING.values():
            if not opened:
                raise _fault(f"“{token}” closes nothing", "Delete it, or write what it closes.", css[:at], sheet)
            last, begun = opened.pop()
            if _CLOSING[last] != token:
                raise _fault(f"“{last}” is not closed", f"Write “{_CLOSING[last]}”.", css[:begun], sheet)
        elif token in {'"', "'"}:
            raise _fault(f"{token} has no second one in its line", f"Write {token} at its end.", css[:at], sheet)
        elif token.startswith("/*") and (not token.endswith("*/") or len(token) < len("/**/")):
            raise _fault("The comment “/*” is not closed", "Write “*/” at its end.", css[:at], sheet)
    if opened:
        last, begun = opened[0]
        raise _fault(f"“{last}” is not closed", f"Write “{_CLOSING[last]}” where its rule ends.", css[:begun], sheet)


def _fault(message: str, mend: str, before: str, sheet: str) -> ConfigurationError:
    """Return the error for a fault in a sheet; `before` is what stands before it."""
    line = 0 if sheet == _TOKENS else before.count("\n") + 1
    return ConfigurationError(f"{message} in this style sheet.", mend=mend, place=Place(f"styles/{sheet}", line))
