"""Languages and scripts that a workspace brings as data: the tables [language.…] and [script.…] of its settings.

docs/how-to/add-a-language.md explains every key.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from publisher import language as languages
from publisher import language_codes
from publisher.errors import SourceError, nearest
from publisher.fields import Table
from publisher.language import FORMULAS, LANGUAGES, Family, Formula, Hyphenation, Language, QuotationMarks, Script

LANGUAGE_KEYS = (
    "own-name",
    "english-name",
    "script",
    "word-locale",
    "quotes",
    "inner-quotes",
    "clinging",
    "not-in",
    "hyphenation",
    "formula",
)
SCRIPT_KEYS = (
    "name",
    "direction",
    "fonts",
    "word-font",
    "line-height",
    "scale",
    "complex",
    "italic",
    "spaced",
    "letter",
)
FONT_KEYS = ("name", "package")

# What may be asked of type: lines that neither touch nor fall apart, letters that stay near the size of the others.
_LINE_HEIGHTS = (1.0, 4.0)
_SCALES = (0.5, 2.0)
_LETTERS = (0.1, 2.0)
_NO_FORMULA = "none"
# The name of a family of fonts stands in style sheets and Word files, that of a package in a command to type.
_FAMILY = re.compile(r"[^\W_][\w .+-]*")
_PACKAGE = re.compile(r"[a-z0-9][a-z0-9.+-]*")
# A pair of marks: signs that are neither letters nor digits, with or without a no-break space; two characters at most.
_QUOTE = re.compile(r"(?![\"\\<>&])[^\w\s][\u00a0\u202f]?|[\u00a0\u202f](?![\"\\<>&])[^\w\s]")
_REGION = re.compile(r"[A-Z]{2}|[0-9]{3}")
_CODE = re.compile(r"[A-Z][a-z]{3}")

# Which way characters run by their class in Unicode (UAX 9, table 4); "" for text without any that has a direction.
_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl", "": ""}

_PROGRAM_SCRIPTS: Mapping[str, Script] = {row.script.code: row.script for row in LANGUAGES}


def read_rows(table: Table) -> tuple[Language, ...]:
    """Return the rows of languages that the settings bring, in their order; () where they bring none.

    Raises `ConfigurationError`, with line and nearest name, for the first key or value that is wrong.
    """
    scripts = {**_PROGRAM_SCRIPTS, **dict(_scripts(table.table("script")))}
    rows = table.table("language")
    read = tuple(_language(tag, rows, scripts) for tag in rows.values)
    _refuse_names(read, rows)
    return read


def _refuse_names(read: tuple[Language, ...], rows: Table) -> None:
    """Raise `ConfigurationError` for a name that two languages would have: nobody could tell which is meant."""
    every = ({row.tag: row for row in LANGUAGES} | {row.tag: row for row in read}).values()
    for row in read:
        table = rows.table(row.tag)
        for key, name in (("own-name", row.own_name), ("english-name", row.english_name)):
            others = (one for one in every if one.tag != row.tag and key in table.values)
            for other in others:
                if name.casefold() in (other.own_name.casefold(), other.english_name.casefold()):
                    raise table.refuse(
                        key,
                        f"“{name}” is the name of the language “{other.tag}” already.",
                        "Write a name that tells the two apart, such as “British English”.",
                    )


def _scripts(scripts: Table) -> Iterator[tuple[str, Script]]:
    names = {row.name.casefold(): row.code for row in _PROGRAM_SCRIPTS.values()}
    for code in scripts.values:
        if code in _PROGRAM_SCRIPTS:
            raise scripts.refuse(
                code,
                f"The program has a row for the script “{code}” itself.",
                f'Delete this table; a language says script = "{code}" without it.',
            )
        if not _CODE.fullmatch(code) or not language_codes.exists("script", code):
            raise scripts.refuse(
                code,
                f"“{code}” is not the code of a script.",
                "Write its four letters from ISO 15924, such as [script.Ethi].",
            )
        script = _script(code, scripts.table(code))
        if (other := names.setdefault(script.name.casefold(), code)) != code:
            raise scripts.table(code).refuse(
                "name",
                f"“{script.name}” is the name of the script “{other}” already.",
                "Give this one a name of its own.",
            )
        yield code, script


def _script(code: str, table: Table) -> Script:
    table.only(*SCRIPT_KEYS)
    rtl = table.choice("direction", ("ltr", "rtl"), "") == "rtl"
    return Script(
        code=code,
        name=table.text("name"),
        direction="rtl" if rtl else "ltr",
        fonts=_fonts(table),
        word_font=_matching(table, "word-font", _FAMILY, "the name of a font", "Write it as Word lists it."),
        line_height=_between(table, "line-height", _LINE_HEIGHTS, None),
        complex=table.flag("complex", default=rtl),
        scale=_between(table, "scale", _SCALES, 1.0),
        italic=table.flag("italic", default=False),
        spaced=table.flag("spaced", default=True),
        letter=_between(table, "letter", _LETTERS, 0.45),
    )


def _fonts(table: Table) -> tuple[Family, ...]:
    """Return the families of a script. Raises `ConfigurationError` where there is none, or one is not whole."""
    listed = table.values.get("fonts")
    how = 'Write: fonts = [{ name = "Noto Sans Ethiopic", package = "fonts-noto-core" }]'
    if not isinstance(listed, list) or not listed or not all(isinstance(item, dict) for item in listed):
        raise table.refuse("fonts", f"{table.name} names no fonts, each with its name and its package.", how)
    families = []
    for number, item in enumerate(listed, start=1):
        font = replace(table, values=item, name=f"Font {number} of {table.name}")
        if unknown := next((key for key in item if key not in FONT_KEYS), ""):
            raise table.refuse("fonts", f"“{unknown}” is not a key of a font.", nearest(unknown, FONT_KEYS))
        if missing := next((key for key in FONT_KEYS if key not in item), ""):
            raise table.refuse("fonts", f"{font.name} has no “{missing}”.", how)
        families.append(
            Family(
                _matching(font, "name", _FAMILY, "the name of a font", "Write it as “fc-list” lists it.", at="fonts"),
                _matching(
                    font, "package", _PACKAGE, "the name of a package", "Write it as “apt” knows it.", at="fonts"
                ),
            )
        )
    return tuple(families)


def _language(tag: str, rows: Table, scripts: Mapping[str, Script]) -> Language:
    """Return one row: a new one, or one of the program's with what the table says in the place of its own."""
    table = rows.table(tag)
    table.only(*LANGUAGE_KEYS)
    program = next((row for row in LANGUAGES if row.tag == tag), None)
    if program is None:
        _refuse_code(tag, rows)
    script = _script_of(tag, table, scripts, program)
    like = program or _without_region(tag, script)
    own_name = _text(table, "own-name", program.own_name if program else None)
    _refuse_direction(own_name, script, table)
    quotes = _quotes(table, "quotes", program.quotes if program else None)
    return replace(
        program or Language(tag, "", "", script, "", ("", ""), ("", "")),
        own_name=own_name,
        english_name=_text(table, "english-name", program.english_name if program else None),
        script=script,
        word_locale=_word_locale(tag, table, program),
        quotes=quotes,
        inner_quotes=_quotes(table, "inner-quotes", program.inner_quotes if program else quotes),
        formula=_formula(table, like),
        clinging=_clinging(table, like),
        not_in=_not_in(table, program),
        hyphenation=_hyphenation(table, like),
    )


def _refuse_direction(own_name: str, script: Script, table: Table) -> None:
    """Raise `ConfigurationError` where the letters of a language's own name run the other way than its script does.

    The first letter that has a direction counts (UAX 9, P2 and P3).
    """
    strong = (kind for kind in map(unicodedata.bidirectional, own_name) if kind in _DIRECTIONS)
    direction = _DIRECTIONS[next(strong, "")] or script.direction
    if direction != script.direction:
        raise table.refuse(
            "own-name",
            f"“{own_name}” is written “{direction}”, and the script {script.name} “{script.direction}”.",
            f'Write its name in its own letters, or correct “direction” in [script.{script.code}]: "{direction}".',
        )


def _without_region(tag: str, script: Script) -> Language | None:
    """Return the program's row for a tag's language, whose words a region shares: “en” for “en-GB”."""
    rows = {row.tag: row for row in LANGUAGES if row.script == script}
    return next((rows[shorter] for shorter in languages.fallbacks(tag) if shorter in rows), None)


def _refuse_code(tag: str, rows: Table) -> None:
    """Raise `ConfigurationError` for a tag of a new row that is none, or whose parts nobody registered."""
    named = next((row for row in LANGUAGES if tag.casefold() in (row.english_name.casefold(), row.own_name)), None)
    if named or not languages.is_tag(tag) or language_codes.fault(tag):
        raise rows.refuse(tag, *languages.refusal(tag))


def _script_of(tag: str, table: Table, scripts: Mapping[str, Script], program: Language | None) -> Script:
    """Return the script of a row, by its code or its name; that of a row of the program stays."""
    if program:
        if "script" in table.values:
            raise table.refuse(
                "script",
                f"The program has {program.english_name} in its script, {program.script.name}.",
                f"Delete this line. In other letters it is another row, such as [language.{tag}-Latn].",
            )
        return program.script
    wanted = table.text("script")
    named = {row.name.casefold(): row for row in scripts.values()}
    script = scripts.get(wanted) or named.get(wanted.casefold())
    if script is None:
        known = (*scripts, *(row.name for row in scripts.values()))
        raise table.refuse(
            "script",
            f"“{wanted}” is not a script that this workspace or the program knows.",
            f"{nearest(wanted, known)} A new one needs a table of its own, such as [script.Ethi].",
        )
    parts = [part for part in tag.split("-") if _CODE.fullmatch(part)]
    if parts and parts != [script.code]:
        raise table.refuse("script", f"“{tag}” names the script {parts[0]}, not {script.code}.", "Correct one of them.")
    return script


def _text(table: Table, key: str, default: str | None) -> str:
    value = table.text(key, default)
    if not value:
        raise table.refuse(key, f"“{key}” is empty.", "Write its words after it.")
    return value


def _word_locale(tag: str, table: Table, program: Language | None) -> str:
    value = table.text("word-locale", program.word_locale if program else None)
    language, *parts = value.split("-")
    whole = languages.is_tag(value) and language == tag.partition("-")[0] and any(map(_REGION.fullmatch, parts))
    if not whole or language_codes.fault(value):
        raise table.refuse(
            "word-locale",
            f"“{value}” is not “{tag.partition('-')[0]}” with a region.",
            "Write the code that Word has for the language, such as “so-SO” for Somali in Somalia.",
        )
    return value


def _quotes(table: Table, key: str, usual: QuotationMarks | None) -> QuotationMarks:
    """Return the two marks that stand under a key; the usual ones where the table has no such key."""
    if usual and key not in table.values:
        return usual
    listed = table.values.get(key)
    pair = listed if isinstance(listed, list) else []
    match pair:
        case [str() as opening, str() as closing] if _QUOTE.fullmatch(opening) and _QUOTE.fullmatch(closing):
            return opening, closing
    raise table.refuse(key, f"“{key}” must be the two marks round words that are quoted.", f'Write: {key} = ["“", "”"]')


def _clinging(table: Table, like: Language | None) -> str:
    letters = table.text("clinging", like.clinging if like else "")
    if not all(letter.isalpha() for letter in letters):
        raise table.refuse(
            "clinging", "“clinging” must be letters.", 'Write the words of one letter without spaces: "aiouwz".'
        )
    return letters


def _formula(table: Table, like: Language | None) -> Formula:
    """Return the reading formula that a table names, "" for “none”; that of the row `like` it where it names none."""
    chosen = table.choice("formula", (*FORMULAS, _NO_FORMULA), (like.formula if like else "") or _NO_FORMULA)
    return next((formula for formula in FORMULAS if formula == chosen), "")


def _hyphenation(table: Table, like: Language | None) -> Hyphenation | None:
    """Return where words may be broken: as in the row `like` it, or by the usual limits where the table says so."""
    usual = like.hyphenation if like else None
    return (usual or Hyphenation()) if table.flag("hyphenation", default=usual is not None) else None


def _not_in(table: Table, program: Language | None) -> tuple[str, ...]:
    if program and "not-in" not in table.values:
        return program.not_in
    regions = table.texts("not-in")
    for region in regions:
        if not _REGION.fullmatch(region) or not language_codes.exists("region", region):
            raise table.refuse("not-in", f"“{region}” is not the code of a region.", 'Write for example: ["PK"].')
    return regions


def _between(table: Table, key: str, bounds: tuple[float, float], default: float | None) -> float:
    value = table.number(key, default)
    if value is None:
        raise table.refuse(key, f"{table.name} has no “{key}”.", f"Add the line: {key} = 1.5")
    low, high = bounds
    if not low <= value <= high:
        raise table.refuse(key, f"“{key}” must be from {low:g} to {high:g}.", "Write it in digits.")
    return float(value)


def _matching(table: Table, key: str, form: re.Pattern[str], what: str, mend: str, *, at: str = "") -> str:
    try:
        value = table.text(key)
    except SourceError as error:
        raise table.refuse(at or key, error.message, error.mend) from error
    if not form.fullmatch(value):
        raise table.refuse(at or key, f"“{value}” is not {what}.", mend)
    return value
