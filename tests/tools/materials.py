"""The materials of the writers' tests: this project's own styles, English interface words, and pictures made here."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from publisher.materials import Picture, Tokens, Words

STYLES = Path(__file__).parents[2] / "styles"
PROGRAM = Path(__file__).parents[2] / "publisher"

SQUARE = Picture(
    "square",
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72">'
    b'<defs><linearGradient id="a"><stop offset="0" stop-color="#005eb8"/></linearGradient></defs>'
    b'<rect width="72" height="72" fill="url(#a)"/></svg>',
    72,
    72,
    "Square: drawn for these tests",
)
# Eight blue pixels by eight.
DOT = Picture(
    "dot",
    "image/png",
    bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000080000000808020000004b6d29dc0000001449444154789c636488dbc1800d"
        "3061151db41200dd5401263c01573b0000000049454e44ae426082"
    ),
    8,
    8,
)


@dataclass(frozen=True, slots=True)
class StockMaterials:
    """Materials with a few pictures; `phrases` translates interface words, the rest stays English."""

    pictures: Mapping[str, Picture] = field(default_factory=lambda: {"square": SQUARE, "dot": DOT})
    phrases: Mapping[str, str] = field(default_factory=dict)

    def picture(self, name: str) -> Picture:
        """Return one of the pictures."""
        return self.pictures[name]

    def style(self, name: str) -> str:
        """Return a style sheet of the project."""
        return (STYLES / name).read_text(encoding="utf-8")

    def script(self, name: str) -> str:
        """Return a script of the program."""
        return (PROGRAM / "writers/html" / name).read_text(encoding="utf-8")

    def tokens(self) -> Tokens:
        """Return the project's design tokens."""
        return tomllib.loads(self.style("tokens.toml"))

    def words(self, language: str) -> Words:  # noqa: ARG002 - one set of phrases serves every language here
        """Return the phrases as given, English otherwise."""
        return lambda phrase: self.phrases.get(phrase, phrase)


@dataclass(frozen=True, slots=True)
class Styled(StockMaterials):
    """The same with further rules at the end of one of the style sheets."""

    rules: str = ""
    sheet: str = "print.css"

    def style(self, name: str) -> str:
        """Return a style sheet of the project with the rules where they belong."""
        return StockMaterials.style(self, name) + (self.rules if name == self.sheet else "")


@dataclass(frozen=True, slots=True)
class Designed(StockMaterials):
    """The same with other design tokens in one of the groups."""

    group: str = ""
    values: Mapping[str, str | int | float] = field(default_factory=dict)

    def tokens(self) -> Tokens:
        """Return the project's design tokens with those of the group in their places."""
        tokens = StockMaterials.tokens(self)
        return {**tokens, self.group: {**tokens.get(self.group, {}), **self.values}}
