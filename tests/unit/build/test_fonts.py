"""Fonts and characters that this machine lacks are told before anything is rendered."""

from dataclasses import replace

import pytest

from publisher import language as languages
from publisher.build import fonts
from publisher.errors import Place
from publisher.language import ARABIC, LANGUAGES, LATIN, SIGNS, Family, Script
from publisher.model import Code, CodeBlock, Contact, Document, Note, Paragraph, Span, Table, Text
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample

TOKENS = StockMaterials().tokens()
AT = Place("source/a.md", 7)
SCRIPTS = {language.script.code: language.script for language in LANGUAGES}


def script(*families: Family, italic: bool = False) -> Script:
    return Script("Xxxx", "Made up", "ltr", families, "Arial", 1.5, italic=italic)


def document(*inlines: Text | Span | Code, language: str = "en") -> Document:
    return Document("a", "A", language, (Paragraph(inlines, place=AT),), place=Place("source/a.md", 1))


def told(text: Document) -> list[str]:
    return [str(error) for error in fonts.characters_without_font([text], TOKENS)]


def test_a_script_without_fonts_names_every_package_that_would_help() -> None:
    missing = fonts.lack(script(Family("No A", "fonts-a"), Family("No B", "fonts-b"), Family("No C", "fonts-b")))

    assert missing is not None
    assert missing.message == "none of its fonts is installed: No A, No B, No C"
    assert missing.mend == "Install the package fonts-a (No A) or fonts-b (No B, No C)."


def test_the_first_family_that_is_installed_counts() -> None:
    wanted = script(Family("No A", "fonts-a"), *ARABIC.fonts)

    assert fonts.lack(wanted) is None
    assert fonts.family_in_use(wanted) == "Noto Naskh Arabic"


def test_a_family_without_the_faces_that_are_needed_is_named_with_them() -> None:
    """The font of signs has one face: bold letters would be made up."""
    signs = Family("Noto Sans Symbols2", "fonts-noto-core")

    missing = fonts.lack(script(signs, *LATIN.fonts, italic=True))

    assert missing is not None
    assert missing.message == (
        "the font Noto Sans Symbols2 is installed without its bold and italic and bold italic letters"
    )
    assert missing.mend == "Install the package fonts-noto-core (Noto Sans Symbols2)."


@pytest.mark.parametrize("code", SCRIPTS)
def test_every_family_of_every_script_is_here_with_all_its_faces(code: str) -> None:
    row = SCRIPTS[code]

    for family in row.fonts:
        assert fonts.lack(Script(row.code, "", "ltr", (family,), "", 1, italic=row.italic)) is None, family


def test_the_fonts_of_signs_and_of_code_are_here() -> None:
    assert [sign.name for sign in SIGNS if not fonts.coverage(sign.name)] == []
    assert fonts.code_lack(TOKENS) is None


def test_a_language_whose_fonts_lack_the_letters_of_its_own_name_is_told_once() -> None:
    right = replace(languages.find("ta"), tag="tcy")
    wrong = replace(right, tag="kok", own_name="כנכנ")
    languages.use([right, wrong])

    ((row, missing),) = fonts.missing_fonts([right, wrong])

    assert row is wrong
    assert missing.message == "the font Noto Sans Tamil lacks letters of “כנכנ”"
    assert "Correct “script”" in missing.mend


def test_code_without_any_of_its_fonts_names_the_packages() -> None:
    lack = fonts.code_lack({"font": {"code": '"Noto Sans Mono", "No Mono", monospace'}})

    assert lack is not None
    assert lack.mend == "Install the package fonts-noto-mono (Noto Sans Mono) or No Mono."


@pytest.mark.parametrize("name", NAMES)
def test_every_character_of_a_leaflet_in_each_language_has_a_font(name: str) -> None:
    assert told(sample(name)) == []


def test_a_letter_that_no_font_has_is_told_by_its_line_and_name() -> None:
    text = document(Text("One line.\nThe word ჩა and ჩა again.", place=AT))

    assert told(text) == [
        (
            "source/a.md:8: No font for English on this machine has the character “ჩ” (U+10E9 GEORGIAN LETTER CHIN); "
            "asked were Noto Sans, Open Sans. Write another character."
        ),
    ]


def test_a_letter_of_a_known_script_in_a_translation_says_that_the_mark_belongs_in_the_source() -> None:
    (error,) = told(document(Text("Say க.", place=Place("translations/pl/LC_MESSAGES/a.po", 7))))

    assert "cannot mark words as Tamil by itself" in error
    assert "mark them in the source" in error
    assert "{lang=" not in error


def test_a_letter_of_a_known_script_says_how_to_mark_it() -> None:
    (error,) = told(document(Text("Say க.", place=AT)))

    assert error.startswith("source/a.md:7: No font for English on this machine has the character “க”")
    assert error.endswith("Mark the words with their language: [க…]{lang=ta} for Tamil.")
    assert told(document(Span((Text("க"),), "ta"))) == []


@pytest.mark.parametrize("sign", "→✓☎★①≥½™☐")
def test_a_sign_may_come_from_the_fonts_of_signs(sign: str) -> None:
    assert told(document(Text(sign))) == []


def test_a_letter_may_not_come_from_the_fonts_of_signs() -> None:
    """Letters of mathematics, as other programs offer them for bold: a screen reader spells them out."""
    assert len(told(document(Text("𝐍𝐇𝐒")))) == 1


def test_a_sign_that_no_font_has_is_mended_with_words_or_a_picture() -> None:
    (error,) = told(document(Text("\U0001f3e5", place=AT)))

    assert "(U+1F3E5 HOSPITAL)" in error
    assert "asked were Noto Sans, Open Sans, Noto Sans Symbols, Noto Sans Symbols2, Noto Sans Math" in error
    assert error.endswith("Write it in words, or show a picture: ![what it shows](name).")


def test_a_sign_is_told_once_and_letters_in_each_piece_of_text() -> None:
    pieces = (Text("\U0001f3e5 ჩა \U0001f4de"), Text("\U0001f3e5 ჩა"))

    characters = [error.partition("(")[2].partition(")")[0] for error in told(document(*pieces))]

    assert characters == [
        "U+1F3E5 HOSPITAL",
        "U+10E9 GEORGIAN LETTER CHIN",
        "U+1F4DE TELEPHONE RECEIVER",
        "U+10E9 GEORGIAN LETTER CHIN",
    ]


def test_letters_of_several_scripts_in_one_piece_of_text_are_told_at_once() -> None:
    characters = [error.partition("(")[2].partition(")")[0] for error in told(document(Text("ჩა მა, ሰላም, ᏣᎳᎩ")))]

    assert characters == ["U+10E9 GEORGIAN LETTER CHIN", "U+1230 ETHIOPIC SYLLABLE SA", "U+13E3 CHEROKEE LETTER TSA"]


def test_what_only_steers_other_characters_needs_no_font() -> None:
    assert told(document(Text("a\u200d\u200f\u00ad\ufe0f\u2060\u00a0b\n"))) == []


def test_code_may_be_set_in_its_own_fonts() -> None:
    """DejaVu Sans Mono has Georgian letters, which the fonts of an English text have not."""
    assert told(document(Code("ჩ"))) == []
    assert len(told(document(Text("ჩ")))) == 1


def test_a_letter_that_no_font_of_code_has_is_told() -> None:
    (error,) = told(document(Code("க", place=AT)))

    assert "asked were DejaVu Sans Mono, Noto Sans, Open Sans" in error
    assert error.endswith("Write other letters in code, or these outside it.")


def test_code_in_a_text_may_hold_the_letters_of_the_text() -> None:
    assert told(document(Code("க"), language="ta")) == []


@pytest.mark.parametrize(
    "text",
    [
        Document("a", "க", "en", (), place=AT),
        Document("a", "A", "en", (), description="க", place=AT),
        Document("a", "A", "en", (), contact=Contact("க", place=AT)),
        Document("a", "A", "en", (CodeBlock("x க", place=AT),)),
        Document("a", "A", "en", (), notes=(Note("n", (Paragraph((Text("க", place=AT),)),)),)),
        Document("a", "A", "en", (Table((), (), (Text("க", place=AT),)),)),
    ],
    ids=["title", "description", "contact", "code", "note", "caption"],
)
def test_every_part_of_a_document_is_looked_at(text: Document) -> None:
    (error,) = told(text)

    assert error.startswith("source/a.md:7: ")
