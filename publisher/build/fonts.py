"""Whether this machine has the fonts that documents ask for, asked before anything is rendered.

What is missing then would be drawn as an empty box, or another font would stand in for it without a word.
"""

import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from publisher import design
from publisher import language as languages
from publisher.build import system
from publisher.errors import SourceError
from publisher.language import CODE, SIGNS, Family, Language, Script, all_rows
from publisher.materials import Tokens
from publisher.model import Document
from publisher.reading.shown import Shown, is_letter, name_of, shown
from publisher.workspace import SETTINGS

# What Fontconfig calls weights and widths (fontconfig.h): of the regular, of the bold face, and the normal width.
_REGULAR, _BOLD, _NORMAL_WIDTH = 80, 200, 100


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing before texts in a script can be set.

    `used` is the family that would be used, "" where none is installed; `faces` are those that it lacks, `name` is the
    language's own name where it lacks letters of that.
    """

    wanted: tuple[Family, ...]
    used: str = ""
    faces: tuple[str, ...] = ()
    name: str = ""

    @property
    def message(self) -> str:
        """Return what is missing, in the middle of a sentence."""
        if self.name:
            return f"the font {self.used} lacks letters of “{self.name}”"
        if self.used:
            return f"the font {self.used} is installed without its {' and '.join(self.faces)} letters"
        return f"none of its fonts is installed: {', '.join(family.name for family in self.wanted)}"

    @property
    def mend(self) -> str:
        """Return which packages help, as a whole sentence."""
        if self.name:
            return f"Correct “script” in its table in {SETTINGS}, or “fonts” in the table of the script."
        families = [family for family in self.wanted if family.name == self.used] or list(self.wanted)
        return f"Install {packages_with(families)}."


def packages_with(families: Iterable[Family]) -> str:
    """Return "the package a (Font A, Font B) or b (Font C)" for families, in their order."""
    names: dict[str, list[str]] = {}
    for family in families:
        names.setdefault(family.package, []).append(family.name)
    packages = (f"{package} ({', '.join(found)})" if package else ", ".join(found) for package, found in names.items())
    return f"the package {' or '.join(packages)}"


def lack(script: Script) -> Lack | None:
    """Return what is missing for a script, None where its first installed family has all the faces that it needs."""
    for family in script.fonts:
        if faces := _faces(family.name):
            missing = tuple(name for name, face in _needed(script) if face not in faces)
            return Lack(script.fonts, family.name, missing) if missing else None
    return Lack(script.fonts)


def family_in_use(script: Script) -> str:
    """Return the first of a script's families that is installed, "" where none is."""
    return next((family.name for family in script.fonts if _faces(family.name)), "")


def missing_fonts(wanted: Iterable[Language]) -> Iterator[tuple[Language, Lack]]:
    """Yield each language that cannot be set in the fonts of this machine, with what is missing."""
    for language in wanted:
        if missing := lack(language.script) or lack_of_name(language):
            yield language, missing


def lack_of_name(language: Language) -> Lack | None:
    """Return what the own name of a language of the workspace shows to be missing; None where nothing is.

    A script or a font that is not the language's is told once so, and not for each letter of its texts.
    """
    families = [family.name for family in language.script.fonts if _faces(family.name)]
    if language not in languages.own_rows() or not families:
        return None
    whole = all(_has(families, sign) for sign in language.own_name if is_letter(sign))
    return None if whole else Lack(language.script.fonts, families[0], name=language.own_name)


def code_family_in_use(tokens: Tokens) -> str:
    """Return the first installed of the families that the design tokens name for code, "" where none is."""
    return next((name for name in design.code_families(tokens) if _faces(name)), "")


def code_lack(tokens: Tokens) -> Lack | None:
    """Return what is missing for code: any one of the families that the design tokens name will do."""
    if code_family_in_use(tokens):
        return None
    names = design.code_families(tokens)
    known = {family.name: family for family in CODE}
    return Lack(tuple(known.get(name, Family(name, "")) for name in names))


def _needed(script: Script) -> Iterator[tuple[str, tuple[int, bool]]]:
    """Yield each face that headings, stress and running text of a script are set in."""
    yield "regular", (_REGULAR, False)
    yield "bold", (_BOLD, False)
    if script.italic:
        yield "italic", (_REGULAR, True)
        yield "bold italic", (_BOLD, True)


@cache
def _faces(family: str) -> frozenset[tuple[int, bool]]:
    """Return the faces of a family that are installed: weight, and whether it is slanted."""
    return frozenset(
        (weight, font.slanted)
        for font in system.installed_fonts()
        if family in font.families and _within(_NORMAL_WIDTH, font.width)
        for weight in (_REGULAR, _BOLD)
        if _within(weight, font.weight)
    )


def _within(value: int, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= value <= bounds[1]


def characters_without_font(documents: Iterable[Document], tokens: Tokens) -> Iterator[SourceError]:
    """Yield an error where none of the fonts of a text has a character of it.

    A sign may come from the fonts of signs as well; a letter, a mark on it and a digit may not. A sign is told once for
    each document, of letters the first of each script in each piece of text: what is in another language stands side by
    side.
    """
    fine: set[tuple[str, bool, str]] = set()
    for document in documents:
        signs: set[str] = set()
        for piece in shown(document):
            scripts: set[str] = set()
            for sign in dict.fromkeys(piece.value):
                key = (piece.language, piece.code, sign)
                if key in fine:
                    continue
                if not _drawn(sign) or _has(_families(piece, sign, tokens), sign):
                    fine.add(key)
                elif is_letter(sign) and _script(sign) not in scripts:
                    scripts.add(_script(sign))
                    yield _without_font(piece, sign, tokens)
                elif not is_letter(sign) and sign not in signs:
                    signs.add(sign)
                    yield _without_font(piece, sign, tokens)


def _drawn(sign: str) -> bool:
    """Return whether a character is drawn with a font: not white space, nor what only steers how others are drawn."""
    variation_selector = "\ufe00" <= sign <= "\ufe0f"
    return not sign.isspace() and unicodedata.category(sign) != "Cf" and not variation_selector


def _script(letter: str) -> str:
    """Return what tells the letters of one script from those of another: how Unicode's names of them begin."""
    return unicodedata.name(letter, "").partition(" ")[0]


def _families(piece: Shown, sign: str, tokens: Tokens) -> tuple[str, ...]:
    families = design.font_families(languages.find(piece.language).script)
    if piece.code:
        families = (*design.code_families(tokens), *families)
    return families if is_letter(sign) else (*families, *(family.name for family in SIGNS))


def _has(families: Iterable[str], sign: str) -> bool:
    return any(ord(sign) in coverage(family) for family in families)


def _without_font(piece: Shown, sign: str, tokens: Tokens) -> SourceError:
    families = [family for family in _families(piece, sign, tokens) if _faces(family)]
    language = languages.find(piece.language)
    return SourceError(
        f"No font for {language.english_name} on this machine has the character {name_of(sign)}; "
        f"asked were {', '.join(families)}.",
        mend=_instead(piece, sign),
        place=piece.place_of(sign),
    )


def _instead(piece: Shown, sign: str) -> str:
    """Return how to mend it: by the mark of a language whose fonts have the letter, else by another character."""
    if not is_letter(sign):
        return "Write it in words, or show a picture: ![what it shows](name)."
    if piece.code:
        return "Write other letters in code, or these outside it."
    others = [row for row in all_rows() if _has((family.name for family in row.script.fonts), sign)]
    if not others:
        return "Write another character."
    if piece.place.path.endswith(".po"):
        known = " or ".join(row.english_name for row in others)
        return (
            f"A translation cannot mark words as {known} by itself. Write them in the letters of the translation, or "
            "mark them in the source and put them between the tags that its words then have."
        )
    tags = " or ".join(f"{{lang={row.tag}}} for {row.english_name}" for row in others)
    return f"Mark the words with their language: [{sign}…]{tags}."


@cache
def coverage(family: str) -> frozenset[int]:
    """Return the code points that an installed family has, none where it is not installed."""
    return frozenset(
        number
        for name, listed in _charsets().items()
        if name == family
        for part in listed.split()
        for number in range(int(part.partition("-")[0], 16), int(part.rpartition("-")[2], 16) + 1)
    )


@cache
def _charsets() -> dict[str, str]:
    """Return the characters of each installed family, as Fontconfig writes them: ranges in hexadecimal."""
    printed = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
        [system.fc_list(), "--format", "%{family}\t%{charset}\n"], capture_output=True, text=True, check=True
    ).stdout
    charsets: dict[str, str] = {}
    for line in printed.splitlines():
        families, _, listed = line.partition("\t")
        for family in families.split(","):
            charsets[family] = f"{charsets.get(family, '')} {listed}"
    return charsets
