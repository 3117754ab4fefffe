"""What a language needs, as data: its own name, script, direction, fonts, line height, quotation marks.

To add a language to the program, add a row to `LANGUAGES` and its PO files. No code changes.
A workspace brings rows of its own (`publisher/language_tables.py`): `use` makes them known where it is opened.
Own names: CLDR 46 autonyms, in the letter case in which each language writes a name that stands alone.
"""

import re
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal, get_args

from publisher import language_codes
from publisher.errors import SourceError, nearest


@dataclass(frozen=True, slots=True)
class Family:
    """A family of fonts by the name that Fontconfig knows it by, and the Debian package that has it."""

    name: str
    package: str


@dataclass(frozen=True, slots=True)
class Script:
    """What all languages of one script share.

    `code` is ISO 15924. `fonts` are families for PDF, in order of preference: the first that is installed is used.
    `word_font` is the Office font for Word files (readers seldom have Noto). `line_height` is a multiple of the type
    size. `scale` sets the script larger where its letters look smaller than Latin ones of the same size. `complex` says
    that Word takes the complex-script font slots (`w:cs`). `italic` says that readers know slanted letters, so that
    each family must have them; elsewhere stress is bold. `spaced` says that words stand between spaces, so that they
    can be counted. `letter` is how wide a letter is in a line of the narrowest that our texts have, spaces counted too,
    as a part of the type size: measured in Chromium with the first of the fonts, in English, Polish, Urdu and Bengali;
    the other scripts of India have Bengali's.
    """

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    fonts: tuple[Family, ...]
    word_font: str
    line_height: float
    complex: bool = False
    scale: float = 1.0
    italic: bool = False
    spaced: bool = True
    letter: float = 0.45


_CORE = "fonts-noto-core"
_CJK = "fonts-noto-cjk"
# Open Sans is what Noto Sans was drawn after: Latin, Greek and Cyrillic, upright and italic, regular and bold.
_EUROPEAN = (Family("Noto Sans", _CORE), Family("Open Sans", "fonts-open-sans"))


def _indic(name: str, code: str, line_height: float, scale: float) -> Script:
    """Return a script of India and Bangladesh, all of which have the same families."""
    fonts = (Family(f"Noto Sans {name}", _CORE), Family(f"Noto Serif {name}", _CORE))
    return Script(code, name, "ltr", fonts, "Nirmala UI", line_height, complex=True, scale=scale, letter=0.34)


# Line heights and fonts by script: measured, see docs/decisions/0003-fonts-by-script.md.
LATIN = Script("Latn", "Latin", "ltr", _EUROPEAN, "Arial", 1.5, italic=True)
CYRILLIC = Script("Cyrl", "Cyrillic", "ltr", _EUROPEAN, "Arial", 1.5, italic=True)
ARABIC = Script(
    "Arab",
    "Arabic",
    "rtl",
    (Family("Noto Naskh Arabic", _CORE), Family("Noto Sans Arabic", _CORE)),
    "Arial",
    1.8,
    complex=True,
    scale=1.15,
    letter=0.32,
)
BENGALI = _indic("Bengali", "Beng", 1.6, 1.1)
TAMIL = _indic("Tamil", "Taml", 1.6, 1.0)
GUJARATI = _indic("Gujarati", "Gujr", 1.6, 1.1)
GURMUKHI = _indic("Gurmukhi", "Guru", 1.6, 1.1)
HAN_SIMPLIFIED = Script(
    "Hans",
    "Simplified Han",
    "ltr",
    (Family("Noto Sans CJK SC", _CJK), Family("Noto Serif CJK SC", _CJK)),
    "Microsoft YaHei",
    1.7,
    spaced=False,
    letter=1.0,
)

# What signs (arrows, ticks, circled numbers, mathematics) may be set in where the fonts of the text lack them. No font
# that is not named here may supply a sign.
SIGNS = (Family("Noto Sans Symbols", _CORE), Family("Noto Sans Symbols2", _CORE), Family("Noto Sans Math", _CORE))

# Where the families that code is usually set in come from; which are used is a design token (`[font] code`).
CODE = (
    Family("Noto Sans Mono", "fonts-noto-mono"),
    Family("DejaVu Sans Mono", "fonts-dejavu-core"),
    Family("Liberation Mono", "fonts-liberation"),
)

# The formulas of `reading/level.py`, by the language that they were made for, or by their name; LIX is for alphabets
# without one of their own. "" where no validated formula was found.
Formula = Literal[
    "english",
    "fog-pl",
    "spanish",
    "french",
    "portuguese",
    "german",
    "dutch",
    "italian",
    "russian",
    "turkish",
    "lix",
    "",
]
FORMULAS: tuple[Formula, ...] = tuple(name for name in get_args(Formula) if name)


@dataclass(frozen=True, slots=True)
class Hyphenation:
    """Where words of a language may be broken at a line's end, in letters.

    A word has `shortest` letters or more; `before` stand in front of the hyphen and `after` behind it, at the least.
    The patterns of the languages allow two (hyph-utf8, “hyphenmins”: 2 before and 2 or 3 after); who reads with effort
    knows a word again by three or more.
    """

    shortest: int = 8
    before: int = 3
    after: int = 3


# Of the languages that printers hyphenate and Pyphen, which WeasyPrint asks, has patterns for. Turkish and Welsh are
# hyphenated too, but Pyphen does not know how; Arabic script and Chinese never are, and the scripts of India hardly.
_HYPHENATED = Hyphenation()


# An opening and a closing mark.
QuotationMarks = tuple[str, str]
_DOUBLE, _SINGLE = ("“", "”"), ("‘", "’")
_ANGLE = ("«", "»")
_LOW = ("„", "“")
_FROM_RIGHT, _SINGLE_FROM_RIGHT = ("”", "“"), ("’", "‘")


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its BCP 47 `tag`, `own_name` and `english_name`, script, quotation marks and reading formula.

    `word_locale` is the tag with a region that Word wants for spelling (`w:lang`). `not_in` are the regions where the
    language is usually written in another script (CLDR 46, likely subtags): a tag with one of them means another text.
    `hyphenation` is None where no word may be broken.
    `quotes` are the marks round words that are quoted, opening and closing as they are read, with the no-break spaces
    that belong to them; `inner_quotes` those round a quotation inside another; `other_quotes` more that are right too.
    They are the delimiters of CLDR 46 (quotationStart to alternateQuotationEnd) but for these:
    English has single marks outside, as the EU's Interinstitutional Style Guide has for British English, and so has
    Welsh, as the Welsh Government's style guide mostly writes them (CLDR: double for both).
    Portuguese is that of Portugal (CLDR, pt-PT: «…»; pt alone is Brazil's). French has “…” inside «…», as the same
    guide (CLDR: «…» again, so that a reader cannot tell which quotation a mark ends). Spanish is that of Spain, where
    CLDR and the academies' orthography agree; elsewhere “…” stands outside (CLDR, es-MX).
    Other marks: Polish prints »…« inside „…” (the same guide) as well as «…». Arabic prints «…» much. Arabic and Urdu
    have “…” in both orders: these signs are not mirrored (UAX 9, Bidi_Mirrored), so keyboards and fonts differ.
    Ukrainian has “…” and „…” too (orthography of 2019, on лапки). Bulgarian and Lithuanian keep „…“ inside.
    Spanish and Portuguese have ‘…’ as a third pair (the same guide).
    `clinging` are the words of one letter that printers of the language leave at no line's end (in Polish: prepositions
    and conjunctions, which editors take for a fault there).
    """

    tag: str
    own_name: str
    english_name: str
    script: Script
    word_locale: str
    quotes: QuotationMarks
    inner_quotes: QuotationMarks
    formula: Formula = ""
    not_in: tuple[str, ...] = ()
    clinging: str = ""
    hyphenation: Hyphenation | None = None
    other_quotes: tuple[QuotationMarks, ...] = ()

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Return the direction of the language's script."""
        return self.script.direction


LANGUAGES: tuple[Language, ...] = (
    Language("en", "English", "English", LATIN, "en-GB", _SINGLE, _DOUBLE, "english", hyphenation=_HYPHENATED),
    Language(
        "pl",
        "Polski",
        "Polish",
        LATIN,
        "pl-PL",
        ("„", "”"),
        _ANGLE,
        "fog-pl",
        clinging="aiouwz",
        hyphenation=_HYPHENATED,
        other_quotes=(("»", "«"),),
    ),
    Language("ur", "اردو", "Urdu", ARABIC, "ur-PK", _FROM_RIGHT, _SINGLE_FROM_RIGHT, other_quotes=(_DOUBLE, _SINGLE)),
    Language("bn", "বাংলা", "Bengali", BENGALI, "bn-BD", _DOUBLE, _SINGLE),
    Language(
        "fr",
        "Français",
        "French",
        LATIN,
        "fr-FR",
        ("«\u00a0", "\u00a0»"),
        _DOUBLE,
        hyphenation=_HYPHENATED,
        formula="french",
    ),
    Language("cy", "Cymraeg", "Welsh", LATIN, "cy-GB", _SINGLE, _DOUBLE, formula="lix"),
    Language(
        "ar",
        "العربية",
        "Arabic",
        ARABIC,
        "ar-SA",
        _FROM_RIGHT,
        _SINGLE_FROM_RIGHT,
        other_quotes=(_DOUBLE, _SINGLE, _ANGLE),
    ),
    Language("ta", "தமிழ்", "Tamil", TAMIL, "ta-IN", _DOUBLE, _SINGLE),
    Language("gu", "ગુજરાતી", "Gujarati", GUJARATI, "gu-IN", _DOUBLE, _SINGLE),
    Language("pa", "ਪੰਜਾਬੀ", "Punjabi", GURMUKHI, "pa-IN", _DOUBLE, _SINGLE, not_in=("PK",)),
    Language(
        "zh-Hans",
        "简体中文",
        "Simplified Chinese",
        HAN_SIMPLIFIED,
        "zh-CN",
        _DOUBLE,
        _SINGLE,
        not_in=("HK", "MO", "TW"),
    ),
    Language(
        "uk",
        "Українська",
        "Ukrainian",
        CYRILLIC,
        "uk-UA",
        _ANGLE,
        _LOW,
        clinging="аіоузвйєя",
        hyphenation=_HYPHENATED,
        other_quotes=(_DOUBLE, ("„", "”")),
        formula="lix",
    ),
    Language("ro", "Română", "Romanian", LATIN, "ro-RO", ("„", "”"), _ANGLE, hyphenation=_HYPHENATED, formula="lix"),
    Language("lt", "Lietuvių", "Lithuanian", LATIN, "lt-LT", _LOW, _LOW, hyphenation=_HYPHENATED, formula="lix"),
    Language(
        "pt",
        "Português",
        "Portuguese",
        LATIN,
        "pt-PT",
        _ANGLE,
        _DOUBLE,
        hyphenation=_HYPHENATED,
        other_quotes=(_SINGLE,),
        formula="portuguese",
    ),
    Language("bg", "Български", "Bulgarian", CYRILLIC, "bg-BG", _LOW, _LOW, hyphenation=_HYPHENATED, formula="lix"),
    Language("tr", "Türkçe", "Turkish", LATIN, "tr-TR", _DOUBLE, _SINGLE, formula="turkish"),
    Language(
        "es",
        "Español",
        "Spanish",
        LATIN,
        "es-ES",
        _ANGLE,
        _DOUBLE,
        hyphenation=_HYPHENATED,
        other_quotes=(_SINGLE,),
        formula="spanish",
    ),
)

# As much of BCP 47 as a language with its script, region and variants needs (RFC 5646, 2.1), in the usual letter case.
# A tag also names folders: nothing else may pass.
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*")
_SCRIPT = re.compile(r"[A-Z][a-z]{3}")


@dataclass(frozen=True, slots=True)
class _Known:
    """Rows, found by tag and by language alone; `own` are those that the workspace gave."""

    rows: tuple[Language, ...]
    by_tag: Mapping[str, Language]
    by_name: Mapping[str, Language]
    own: tuple[Language, ...] = ()


def _with(own: tuple[Language, ...]) -> _Known:
    """Return the program's rows with those of a workspace: in the place of one with the same tag, or after all."""
    in_place = {row.tag: row for row in own}
    by_tag = {row.tag: in_place.get(row.tag, row) for row in LANGUAGES} | in_place
    by_name: dict[str, Language] = {}
    for tag, row in by_tag.items():
        name = tag.partition("-")[0]
        by_name[name] = row if tag == name else by_name.get(name, row)
    return _Known(tuple(by_tag.values()), by_tag, by_name, own)


# Each thread and each command has its own: the rows of one workspace are never known to the work on another.
_KNOWN: ContextVar[_Known] = ContextVar("_KNOWN", default=_with(()))  # noqa: B039 - nothing changes it


def use(own: Iterable[Language]) -> None:
    """Let the rows of the workspace that is opened be known from here on, and no rows of another one."""
    _KNOWN.set(_with(tuple(own)))


def own_rows() -> tuple[Language, ...]:
    """Return the rows that the open workspace brought, as `use` took them."""
    return _KNOWN.get().own


def all_rows() -> tuple[Language, ...]:
    """Return every row that is known: the program's in their order, then those that the open workspace added."""
    return _KNOWN.get().rows


def known(tag: str) -> bool:
    """Return whether `tag` names a language that has a row, in the script that the row has for it.

    A region or variant after it ("en-GB") is allowed if it exists, and so is the language alone where the row names a
    script ("zh").
    """
    if not is_tag(tag) or _row(tag) is None:
        return False
    # The registry takes a tenth of a second to read, which only what no row answers for is worth.
    return tag in _KNOWN.get().by_tag or "-" not in tag or language_codes.fault(tag) is None


def is_tag(tag: str) -> bool:
    """Return whether a text has the form of a tag: language, script, region and variants in their usual letter case."""
    return _TAG.fullmatch(tag) is not None


def find(tag: str) -> Language:
    """Return the language of a BCP 47 tag; a region or variant that has no row of its own falls back to its language.

    Raises `SourceError` for a tag that has no row, as `refusal` says it.
    """
    language = _row(tag)
    if language is None:
        message, mend = refusal(tag)
        raise SourceError(message, mend=mend)
    return language


def refusal(tag: str) -> tuple[str, str]:
    """Return what is wrong with a tag that is not `known`, and how to mend it."""
    rows = all_rows()
    for row in rows:
        if tag.casefold() in (row.english_name.casefold(), row.own_name.casefold()):
            return f"“{tag}” is the name of a language, not its code.", f"Write “{row.tag}”."
    if not is_tag(tag):
        return f"“{tag}” is not the code of a language.", nearest(tag, (row.tag for row in rows))
    if fault := language_codes.fault(tag):
        return fault.message, fault.mend or nearest(tag, (row.tag for row in rows))
    if other := _KNOWN.get().by_name.get(tag.partition("-")[0]):
        return (
            f"“{tag}” means {other.english_name} in other letters than those of “{other.tag}”, {other.script.name}.",
            f"Write “{other.tag}”, or give “{tag}” a table of its own: docs/how-to/add-a-language.md says how.",
        )
    close = nearest(tag, (row.tag for row in rows))
    meant = f"{close} If not, say" if close.startswith("Did you mean") else "Say"
    return (
        f"This program knows nothing of the language “{tag}” ({language_codes.name(tag)}) yet.",
        f"{meant} what it needs in a table [language.{tag}]: docs/how-to/add-a-language.md says how.",
    )


def _row(tag: str) -> Language | None:
    """Return the row for a tag; None where its script is another than the row's, whose fonts would not have it."""
    known = _KNOWN.get()
    if tag in known.by_tag:
        return known.by_tag[tag]
    nearest_tag = next((shorter for shorter in fallbacks(tag) if shorter in known.by_tag), "")
    language = known.by_tag.get(nearest_tag) or known.by_name.get(tag.partition("-")[0])
    if language is None:
        return None
    _, *parts = tag.split("-")
    scripts = [part for part in parts if _SCRIPT.fullmatch(part)]
    other = scripts != [language.script.code] if scripts else not set(language.not_in).isdisjoint(parts)
    return None if other else language


def same(tag: str, other: str) -> bool:
    """Return whether two tags name one language of the table: "en" and "en-GB" do. Raises as `find` does."""
    return find(tag) == find(other)


def word_locale(tag: str) -> str:
    """Return the tag that Word wants for a language: with the author's own region, or the usual one of the language."""
    language = find(tag)
    return language.word_locale if tag == language.tag or "-" not in tag else tag


# The variant of BCP 47 for words chosen to be easy (IANA Language Subtag Registry, "simple", added 2015-12-29).
_SIMPLE = "simple"


def simple(tag: str) -> str:
    """Return the tag of easy words in a language: "en-GB" becomes "en-GB-simple"; a tag that says so already stays."""
    return f"{usual(tag)}-{_SIMPLE}"


def usual(tag: str) -> str:
    """Return a tag without the variant for easy words, as fonts, voices and hyphenation know the language."""
    return "-".join(part for part in tag.split("-") if part != _SIMPLE)


def fallbacks(tag: str) -> tuple[str, ...]:
    """Return a tag and those that it may fall back to, the nearest first (RFC 4647, 3.4): "ur-Arab-PK" ends in "ur"."""
    parts = tag.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))
