"""The design tokens as Word measures them: colours without their sign, everything else in points."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from publisher import editions
from publisher.errors import ConfigurationError, Place
from publisher.materials import Tokens

_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "px": 0.75}
_LENGTH = re.compile(r"([\d.]+)(pt|mm|cm|px|em)")

# Paper that the tokens may name, in points: ISO 216, ANSI/ASME Y14.1.
_PAPER = {"A4": (595.3, 841.9), "A5": (419.5, 595.3), "Letter": (612.0, 792.0)}

_FILE = Place("styles/tokens.toml")


@dataclass(frozen=True, slots=True)
class Design:
    """The tokens that a Word file is built from.

    `headings` are the sizes of levels 1 (the title) to 6; distances that the tokens give as multiples of the type size
    are worked out for running text. `step` is one step of indentation. `upright` says that stress is bold: slanted
    letters are harder to read.
    """

    text: str
    secondary: str
    heading: str
    accent: str
    on_accent: str
    link: str
    rule: str
    surface: str
    notice: str
    notice_rule: str
    upright: bool
    headings: tuple[float, ...]
    lead: float
    body: float
    small: float
    masthead: float
    paragraph_gap: float
    item_gap: float
    section_gap: float
    step: float
    box: float
    paper: tuple[float, float]
    margin_top: float
    margin_bottom: float
    margin_side: float

    @classmethod
    def of(cls, tokens: Tokens, edition: str = "") -> "Design":
        """Return the design for an edition; its own type sizes (`[type-EDITION]`) go before the common ones.

        Raises `ConfigurationError` for a token that is missing or is no colour, length or paper.
        """
        sizes = _Group("type", {**tokens.get("type", {}), **tokens.get(f"type-{edition}", {})})
        colour, space, page = (_Group(name, tokens.get(name, {})) for name in ("colour", "space", "page"))
        body = sizes.points("body")
        levels = [sizes.points(name) for name in ("title", "heading-2", "heading-3", "heading-4")]
        return cls(
            text=colour.colour("text"),
            secondary=colour.colour("text-secondary"),
            heading=colour.colour("heading"),
            accent=colour.colour("brand"),
            on_accent=colour.colour("on-brand"),
            link=colour.colour("link"),
            rule=colour.colour("rule"),
            surface=colour.colour("surface"),
            notice=colour.colour("notice"),
            notice_rule=colour.colour("notice-rule"),
            upright=editions.look_of(edition).upright,
            headings=(*levels, body, body),
            lead=sizes.points("lead"),
            body=body,
            small=sizes.points("small"),
            masthead=sizes.points("masthead"),
            paragraph_gap=space.points("paragraph", body),
            item_gap=space.points("item", body),
            section_gap=space.points("section", levels[1]),
            step=space.points("indent", body),
            box=space.points("box", body),
            paper=page.paper("size"),
            margin_top=page.points("margin-block-start"),
            margin_bottom=page.points("margin-block-end"),
            margin_side=page.points("margin-inline"),
        )

    @property
    def measure(self) -> float:
        """Return the width of the text on the page."""
        return self.paper[0] - 2 * self.margin_side

    @property
    def highest_picture(self) -> float:
        """Return the height of the highest picture: it leaves room for its caption and some text on the page."""
        return 0.6 * (self.paper[1] - self.margin_top - self.margin_bottom)


@dataclass(frozen=True, slots=True)
class _Group:
    """One table of the token file."""

    name: str
    values: Mapping[str, str | int | float]

    def colour(self, key: str) -> str:
        value = self._text(key)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            raise self._wrong(key, "must be a colour of six hexadecimal digits.", "Write it as #005eb8.")
        return value[1:].upper()

    def points(self, key: str, em: float | None = None) -> float:
        found = _LENGTH.fullmatch(self._text(key))
        if found is None or (found[2] == "em" and em is None):
            raise self._wrong(key, "must be a length.", "Write a number and its unit: 12pt, 20mm.")
        return float(found[1]) * (em if found[2] == "em" and em is not None else _POINTS[found[2]])

    def paper(self, key: str) -> tuple[float, float]:
        size = _PAPER.get(self._text(key))
        if size is None:
            raise self._wrong(key, "must be a size of paper.", f"Use one of: {', '.join(sorted(_PAPER))}.")
        return size

    def _text(self, key: str) -> str:
        if key not in self.values:
            raise self._wrong(key, "is missing.", f"Add it to the table [{self.name}].")
        return str(self.values[key])

    def _wrong(self, key: str, message: str, mend: str) -> ConfigurationError:
        return ConfigurationError(f"The design token “{self.name}.{key}” {message}", mend=mend, place=_FILE)
