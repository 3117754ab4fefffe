"""What a language needs, as data: its own name, script, direction, fonts, line height, quotation marks.

To add a language, add a row to `LANGUAGES` and its PO files. No code changes.
Own names: CLDR 46 autonyms, in the letter case in which each language writes a name that stands alone.
"""

import re
from dataclasses import dataclass
from typing import Literal

from publisher.errors import SourceError, nearest


@dataclass(frozen=True, slots=True)
class Script:
    """What all languages of one script share.

    `code` is ISO 15924. `fonts` are families for PDF, in order of preference, and `package` the Debian package that
    has the first. `word_font` is the Office font for Word files (readers seldom have Noto). `line_height` is a
    multiple of the type size. `scale` sets the script larger where its letters look smaller than Latin ones of the same
    size. `complex` says that Word takes the complex-script font slots (`w:cs`).
    """

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    fonts: tuple[str, ...]
    package: str
    word_font: str
    line_height: float
    complex: bool = False
    scale: float = 1.0


# Line heights and fonts by script: measured, see docs/decisions/0003-fonts-by-script.md.
LATIN = Script("Latn", "Latin", "ltr", ("Noto Sans",), "fonts-noto-core", "Arial", 1.5)
ARABIC = Script(
    "Arab", "Arabic", "rtl", ("Noto Naskh Arabic",), "fonts-noto-core", "Arial", 1.8, complex=True, scale=1.15
)
BENGALI = Script(
    "Beng", "Bengali", "ltr", ("Noto Sans Bengali",), "fonts-noto-core", "Nirmala UI", 1.6, complex=True, scale=1.1
)

# The formulas of `reading/level.py`, by name; "" where no validated formula was found.
Formula = Literal["english", "fog-pl", ""]


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its BCP 47 `tag`, `own_name` and `english_name`, script, quotation marks and reading formula.

    `word_locale` is the tag with a region that Word wants for spelling (`w:lang`).
    """

    tag: str
    own_name: str
    english_name: str
    script: Script
    word_locale: str
    quotes: tuple[str, str]
    formula: Formula = ""

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Return the direction of the language's script."""
        return self.script.direction


LANGUAGES: tuple[Language, ...] = (
    Language("en", "English", "English", LATIN, "en-GB", ("‘", "’"), "english"),
    Language("pl", "Polski", "Polish", LATIN, "pl-PL", ("„", "”"), "fog-pl"),
    Language("ur", "اردو", "Urdu", ARABIC, "ur-PK", ("”", "“")),
    Language("bn", "বাংলা", "Bengali", BENGALI, "bn-BD", ("“", "”")),
    Language("fr", "Français", "French", LATIN, "fr-FR", ("« ", " »")),
    Language("cy", "Cymraeg", "Welsh", LATIN, "cy-GB", ("‘", "’")),
)

# As much of BCP 47 as a language with its script, region and variants needs (RFC 5646, 2.1), in the usual letter case.
# A tag also names folders: nothing else may pass.
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*")
_BY_TAG = {language.tag: language for language in LANGUAGES}


def known(tag: str) -> bool:
    """Return whether `tag` names a language of the table; a region after it ("en-GB") is allowed."""
    return tag in _BY_TAG or (_TAG.fullmatch(tag) is not None and tag.partition("-")[0] in _BY_TAG)


def find(tag: str) -> Language:
    """Return the language of a BCP 47 tag; a region or variant that has no row of its own falls back to its language.

    Raises `SourceError` for a tag that is not in the table, naming the nearest.
    """
    language = next((_BY_TAG[wider] for wider in fallbacks(tag) if wider in _BY_TAG), None)
    if language is None:
        raise SourceError(f"“{tag}” is not a language that this program knows.", mend=nearest(tag, _BY_TAG))
    return language


def same(tag: str, other: str) -> bool:
    """Return whether two tags name one language of the table: "en" and "en-GB" do. Raises as `find` does."""
    return find(tag) == find(other)


def fallbacks(tag: str) -> tuple[str, ...]:
    """Return a tag and those that it may fall back to, the nearest first (RFC 4647, 3.4): "ur-Arab-PK" ends in "ur"."""
    parts = tag.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))
