"""Languages and scripts that a workspace brings as data."""

import pytest

from publisher import language
from publisher.errors import ConfigurationError
from publisher.language import ARABIC, LATIN, Family
from publisher.workspace import Offer, Workspace, read_workspace
from tests.tools.workspaces import SETTINGS

OFFER = Offer(("standard", "easy-read"), ("html", "pdf", "docx"), ())
SOMALI = """
[language.so]
own-name = "Soomaali"
english-name = "Somali"
script = "Latn"
word-locale = "so-SO"
quotes = ["“", "”"]
"""
AMHARIC = """
[language.am]
own-name = "አማርኛ"
english-name = "Amharic"
script = "Ethi"
word-locale = "am-ET"
quotes = ["«", "»"]
"""
ETHIOPIC = """
[script.Ethi]
name = "Ethiopic"
direction = "ltr"
fonts = [{ name = "Noto Sans Ethiopic", package = "fonts-noto-core" }]
word-font = "Nyala"
line-height = 1.6
"""


def read(more: str, first: str = "so") -> Workspace:
    settings = SETTINGS.replace('["en", "pl"]', f'["en", "{first}"]') + more
    return read_workspace(settings, path="publisher.toml", offer=OFFER)


def test_a_language_of_the_workspace_is_known_with_its_regions() -> None:
    read(SOMALI)

    row = language.find("so")
    assert (row.own_name, row.english_name, row.script, row.word_locale) == ("Soomaali", "Somali", LATIN, "so-SO")
    assert (row.quotes, row.inner_quotes) == (("“", "”"), ("“", "”"))
    assert language.find("so-KE") is row
    assert language.same("so", "so-DJ")
    assert language.all_rows()[-1] is row


def test_a_workspace_says_which_quotation_marks_a_language_has() -> None:
    read(SOMALI + 'inner-quotes = ["‘", "’"]\n[language.fr]\nquotes = ["«\u202f", "\u202f»"]\n')

    assert language.find("so").inner_quotes == ("‘", "’")
    assert (language.find("fr").quotes, language.find("fr").inner_quotes) == (("«\u202f", "\u202f»"), ("“", "”"))


def test_a_script_may_be_named_by_its_name() -> None:
    read(SOMALI.replace('"Latn"', '"latin"'))

    assert language.find("so").script is LATIN


def test_a_script_of_the_workspace_has_the_fonts_that_it_says() -> None:
    read(AMHARIC + ETHIOPIC, "am")

    script = language.find("am").script
    assert script.fonts == (Family("Noto Sans Ethiopic", "fonts-noto-core"),)
    assert (script.code, script.word_font, script.line_height, script.scale) == ("Ethi", "Nyala", 1.6, 1.0)
    assert (script.direction, script.complex, script.spaced, script.italic) == ("ltr", False, True, False)


def test_a_script_from_right_to_left_is_a_complex_one_for_word() -> None:
    hebrew = ETHIOPIC.replace("Ethi", "Hebr").replace('"ltr"', '"rtl"')
    row = AMHARIC.replace(".am]", ".he]").replace("am-ET", "he-IL").replace("Ethi", "Hebr").replace("አማርኛ", "עברית")
    read(row + hebrew, "he")

    assert language.find("he").script.complex
    assert language.find("he").direction == "rtl"


def test_another_workspace_knows_nothing_of_it() -> None:
    read(SOMALI)
    read("", "pl")

    assert not language.known("so")
    assert language.own_rows() == ()


def test_a_workspace_that_cannot_be_read_leaves_nothing_behind() -> None:
    read(SOMALI)
    with pytest.raises(ConfigurationError):
        read_workspace("[organisation", path="publisher.toml", offer=OFFER)

    assert not language.known("so")


def test_a_row_of_the_program_keeps_what_the_workspace_does_not_say() -> None:
    before = language.find("ur")
    read('[language.ur]\nword-locale = "ur-IN"\n', "ur")

    row = language.find("ur")
    assert (row.word_locale, row.own_name, row.script) == ("ur-IN", before.own_name, ARABIC)
    assert [one.tag for one in language.all_rows()] == [one.tag for one in language.LANGUAGES]


def test_a_workspace_says_whether_words_may_be_broken() -> None:
    read(SOMALI + "hyphenation = true\n[language.pl]\nhyphenation = false\n")

    assert language.find("so").hyphenation == language.Hyphenation()
    assert language.find("pl").hyphenation is None
    read(SOMALI)
    assert language.find("so").hyphenation is None
    assert language.find("pl").hyphenation is not None


def test_a_workspace_names_the_reading_formula_of_a_language() -> None:
    read(SOMALI + 'formula = "lix"\n[language.pl]\nformula = "none"\n')

    assert (language.find("so").formula, language.find("pl").formula) == ("lix", "")
    read(SOMALI)
    assert (language.find("so").formula, language.find("pl").formula) == ("", "fog-pl")


def test_a_formula_that_there_is_not_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(SOMALI + 'formula = "lixx"\n')

    assert caught.value.message == "“lixx” is not a value of “formula”."
    assert "lix" in caught.value.mend


def test_a_region_with_a_row_of_its_own_reads_as_its_language_does() -> None:
    british = SOMALI.replace(".so]", ".pl-PL]").replace("so-SO", "pl-PL").replace("Somali", "Polish of Poland")
    read(british, "pl-PL")

    row, polish = language.find("pl-PL"), language.find("pl")
    assert row is not polish
    assert (row.formula, row.clinging, row.hyphenation) == (polish.formula, polish.clinging, polish.hyphenation)


def test_a_region_in_other_letters_takes_nothing_from_its_language() -> None:
    cyrillic = SOMALI.replace(".so]", ".pl-Cyrl]").replace("so-SO", "pl-Cyrl-PL").replace("Latn", "Cyrl")
    read(cyrillic, "pl-Cyrl")

    row = language.find("pl-Cyrl")
    assert (row.formula, row.clinging, row.hyphenation) == ("", "", None)


@pytest.mark.parametrize("tag", ["pl-ZZ", "en-abcdefg", "pl-BU", "ur-Arab-QQ"])
def test_a_region_or_variant_that_does_not_exist_is_not_known(tag: str) -> None:
    assert not language.known(tag)
    with pytest.raises(ConfigurationError) as caught:
        read("", tag)

    assert tag.rpartition("-")[2] in caught.value.message


@pytest.mark.parametrize("tag", ["en-GB", "en-GB-oxendict", "pl-PL", "pl-XK", "en-simple", "es-419"])
def test_a_region_or_variant_that_exists_is_known(tag: str) -> None:
    assert language.known(tag)


def test_a_language_in_its_second_script_has_a_row_of_its_own() -> None:
    punjabi = SOMALI.replace(".so]", ".pa-Arab]").replace("so-SO", "pa-Arab-PK").replace("Latn", "Arab")
    punjabi = punjabi.replace("Soomaali", "پنجابی")
    read(punjabi, "pa-Arab")

    assert language.find("pa-Arab-PK").script is ARABIC
    assert language.find("pa").script.code == "Guru"
    assert not language.same("pa", "pa-Arab")
    assert not language.known("pa-PK")


@pytest.mark.parametrize(
    ("more", "key", "said"),
    [
        (SOMALI.replace(".so]", ".xx]"), "[language.xx]", "“xx” is not the code of any language."),
        (SOMALI.replace(".so]", ".english]"), "[language.english]", "“english” is the name of a language"),
        (SOMALI.replace(".so]", ".iw]"), "[language.iw]", "Write “he”."),
        (SOMALI.replace(".so]", ".so-QQ]"), "[language.so-QQ]", "There is no region “QQ”"),
        (SOMALI.replace(".so]", '."../so"]'), '[language."../so"]', "“../so” is not the code of a language."),
        (SOMALI.replace("own-name", "own-nam"), "own-nam", "Did you mean “own-name”?"),
        (SOMALI.replace('"Soomaali"', '" "'), "own-name", "“own-name” is empty."),
        (SOMALI.replace('"Soomaali"', "7"), "own-name", "“own-name” must be words."),
        (SOMALI.replace('own-name = "Soomaali"\n', ""), "[language.so]", "has no “own-name”"),
        (SOMALI.replace('"Latn"', '"Latin1"'), "script", "Did you mean “Latin”?"),
        (SOMALI.replace('"Latn"', '"Ethi"'), "script", "[script.Ethi]"),
        (SOMALI.replace("so-SO", "so"), "word-locale", "is not “so” with a region"),
        (SOMALI.replace("so-SO", "en-GB"), "word-locale", "is not “so” with a region"),
        (SOMALI.replace("so-SO", "so-QQ"), "word-locale", "is not “so” with a region"),
        (SOMALI.replace('["“", "”"]', '["“"]'), "quotes", "the two marks"),
        (SOMALI.replace('["“", "”"]', '["a", "b"]'), "quotes", "the two marks"),
        (SOMALI.replace('["“", "”"]', '["<", ">"]'), "quotes", "the two marks"),
        (SOMALI + 'inner-quotes = ["‘"]\n', "inner-quotes", "“inner-quotes” must be the two marks"),
        (SOMALI.replace('["“", "”"]', '["« ", " »"]'), "quotes", "the two marks"),
        (SOMALI + 'clinging = "a b"\n', "clinging", "must be letters"),
        (SOMALI + 'not-in = ["Pakistan"]\n', "not-in", "is not the code of a region"),
        (SOMALI.replace('"Somali"', '"Polish"'), "english-name", "“Polish” is the name of the language “pl” already."),
        (SOMALI.replace('"Soomaali"', '"polski"'), "own-name", "“polski” is the name of the language “pl” already."),
        ('[language.pl]\nenglish-name = "Welsh"\n', "english-name", "the name of the language “cy” already."),
        ('[language.cy]\nenglish-name = "Polish"\n', "english-name", "the name of the language “pl” already."),
        (SOMALI + ETHIOPIC.replace('"Ethiopic"', '"latin"', 1), "name", "“latin” is the name of the script “Latn”"),
        (SOMALI.replace("Soomaali", "עברית"), "own-name", "“עברית” is written “rtl”, and the script Latin “ltr”."),
        (AMHARIC + ETHIOPIC.replace('"ltr"', '"rtl"'), "own-name", "correct “direction” in [script.Ethi]"),
        ('[language.pa]\nscript = "Arab"\n', "script", "has Punjabi in its script, Gurmukhi"),
        (SOMALI + ETHIOPIC.replace("Ethi]", "Arab]"), "[script.Arab]", "has a row for the script “Arab” itself"),
        (SOMALI + ETHIOPIC.replace("Ethi]", "Abcd]"), "[script.Abcd]", "“Abcd” is not the code of a script."),
        (SOMALI + ETHIOPIC.replace('"ltr"', '"down"'), "direction", "“down” is not a value of “direction”."),
        (SOMALI + ETHIOPIC.replace("= 1.6", "= 9"), "line-height", "from 1 to 4"),
        (SOMALI + ETHIOPIC.replace("line-height = 1.6\n", ""), "[script.Ethi]", "has no “line-height”"),
        (SOMALI + ETHIOPIC + 'italic = "no"\n', "italic", "must be true or false"),
        (SOMALI + ETHIOPIC.replace("[{ name", "[{ nam"), "fonts", "Did you mean “name”?"),
        (SOMALI + ETHIOPIC.replace(', package = "fonts-noto-core"', ""), "fonts", "has no “package”"),
        (SOMALI + ETHIOPIC.replace('"Noto Sans Ethiopic"', '"a\\"; }"'), "fonts", "is not the name of a font"),
        (SOMALI + ETHIOPIC.replace("fonts-noto-core", "a b; c"), "fonts", "is not the name of a package"),
    ],
)
def test_what_is_wrong_in_a_row_is_told_with_its_line(more: str, key: str, said: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(more, "pl")

    line = caught.value.place.line
    whole = (SETTINGS + more).splitlines()
    assert said in f"{caught.value.message} {caught.value.mend}"
    assert whole[line - 1].startswith(key)
    assert not language.known("so")


def test_a_language_that_exists_and_has_no_row_is_told_where_its_row_belongs() -> None:
    with pytest.raises(ConfigurationError) as caught:
        read("")

    assert caught.value.message == "This program knows nothing of the language “so” (Somali) yet."
    assert "[language.so]" in caught.value.mend
