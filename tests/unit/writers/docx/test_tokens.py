"""A value that is changed in the design tokens changes the styles of Word files, as it changes the style sheets."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import pytest

from publisher.materials import Tokens
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials
from tests.tools.word_looks import W, WordFile, told
from tests.tools.word_sample import every_construct

# What does not show in Word, and why.
ELSEWHERE = {
    "colour.background": "the paper is white",
    "colour.focus": "only web pages show what the keyboard has reached",
    "colour.on-focus": "only web pages show what the keyboard has reached",
    "colour.card": "pictures stand on white paper",
    "font.code": "families for web pages and PDFs; [font] code-word is Word's",
    "space.section": "web pages; on paper it is [space] section-paper",
    "space.measure": "web pages; paper has margins",
    "space.measure-easy-read": "web pages; paper has margins",
    "page.masthead-block-start": "the band with the name stands within the margins",
}
GROUPS = ("colour", "font", "leading", "line", "type", "space", "picture", "page")
TOKENS = StockMaterials().tokens()
KEYS = [f"{group}.{key}" for group in GROUPS for key in TOKENS[group] if f"{group}.{key}" not in ELSEWHERE]


@dataclass(frozen=True, slots=True)
class Changed(StockMaterials):
    """Materials with other values of some tokens, by group."""

    values: Mapping[str, Mapping[str, str | int | float]] = field(default_factory=dict)

    def tokens(self) -> Tokens:
        """Return the project's design tokens with the values in their places."""
        own = tomllib.loads(self.style("tokens.toml"))
        return {name: {**group, **self.values.get(name, {})} for name, group in own.items()}


def other(group: str, key: str) -> str | int | float:
    """Return a value of the same kind that is not the token's own."""
    value = TOKENS[group][key]
    match group, key, value:
        case "page", "size", _:
            return "Letter"
        case "font", "code-word", _:
            return "Consolas"
        case "font", "heading-weight", _:
            return 400
        case "colour", _, _:
            return "#123456"
        case _, _, str():
            number = value.rstrip("abcdefghijklmnopqrstuvwxyz")
            return f"{float(number) / 10}{value.removeprefix(number)}"
        case _:
            return float(value) / 10


def written(values: Mapping[str, Mapping[str, str | int | float]], edition: str = "") -> dict[str, bytes]:
    return WordFile(write(every_construct("en", edition=edition), Changed(values=values))).parts


@cache
def unchanged() -> dict[str, bytes]:
    return written({})


def style(parts: Mapping[str, bytes], identifier: str) -> str:
    """Return a style as XML."""
    text = parts["word/styles.xml"].decode()
    return next(one for one in text.split("<w:style ")[1:] if f'w:styleId="{identifier}"' in one)


@pytest.mark.parametrize("token", KEYS)
def test_every_token_of_paper_shows_in_word(token: str) -> None:
    group, _, key = token.partition(".")

    assert written({group: {key: other(group, key)}}) != unchanged()


@pytest.mark.parametrize("token", ELSEWHERE)
def test_what_word_does_not_show_is_still_a_token(token: str) -> None:
    group, _, key = token.partition(".")

    assert key in TOKENS[group]


@pytest.mark.parametrize(
    ("group", "key", "value", "identifier", "said"),
    [
        ("colour", "heading", "#123456", "Heading2", '<w:color w:val="123456"/>'),
        ("colour", "link", "#123456", "Hyperlink", '<w:color w:val="123456"/>'),
        ("colour", "accent", "#123456", "Quote", 'w:color="123456"'),
        ("colour", "rule", "#123456", "DocumentTable", 'w:color="123456"'),
        ("colour", "brand", "#123456", "Masthead", 'w:fill="123456"'),
        ("colour", "surface", "#123456", "WordBox", 'w:fill="123456"'),
        ("type", "heading-3", "19pt", "Heading3", '<w:sz w:val="38"/>'),
        ("type", "small", "11pt", "Caption", '<w:sz w:val="22"/>'),
        ("type", "title", "40pt", "Heading1", '<w:sz w:val="80"/>'),
        ("font", "code-word", "Consolas", "CodeBlock", 'w:ascii="Consolas"'),
        ("font", "code-word", "Consolas", "Code", 'w:cs="Consolas"'),
        ("font", "code-size", "0.5em", "CodeBlock", '<w:sz w:val="12"/>'),
        ("leading", "word", 2, "Normal", 'w:line="480"'),
        ("leading", "heading", 1, "Heading1", 'w:line="312"'),
        ("line", "thin", "4pt", "DocumentTable", '<w:insideH w:val="single" w:sz="32"'),
        ("line", "strong", "4pt", "DocumentTable", '<w:top w:val="single" w:sz="32"'),
        ("line", "quote", "5pt", "Quote", 'w:sz="40"'),
        ("line", "bar", "5pt", "CodeBlock", 'w:sz="40"'),
        ("line", "notice", "5pt", "DraftNote", 'w:sz="40"'),
        ("space", "paragraph", "20pt", "Normal", 'w:before="400"'),
        ("space", "item", "9pt", "ListBullet", 'w:before="180"'),
        ("space", "heading-3", "30pt", "Heading3", 'w:before="600"'),
        ("space", "quote", "3pt", "Quote", 'w:space="3"'),
        ("space", "cell-inline", "11pt", "DocumentTable", '<w:left w:w="220"'),
        ("picture", "statement", "200pt", "StatementPicture", 'w:w="4000"'),
    ],
)
def test_a_token_changes_the_style_that_it_names(
    group: str, key: str, value: str | float, identifier: str, said: str
) -> None:
    changed = style(written({group: {key: value}}), identifier)

    assert said in changed
    assert said not in style(unchanged(), identifier)


def test_an_edition_has_values_of_its_own() -> None:
    parts = written({"space-large-print": {"paragraph": "3em"}}, "large-print")

    assert 'w:before="1080"' in style(parts, "Normal")


def test_paper_that_the_text_asks_for_has_its_size_and_margins() -> None:
    content = write(replace(every_construct("en"), paper="A5"), StockMaterials())
    text = WordFile(content).parts["word/document.xml"].decode()

    assert 'w:w="8390"' in text.partition("<w:pgSz")[2]
    assert 'w:left="794"' in text.partition("<w:pgMar")[2]


def test_each_style_has_a_name_and_an_identifier_of_its_own() -> None:
    styles = list(WordFile(write(every_construct("en"), StockMaterials())).styles.iter(f"{W}style"))
    names = [told(style, "name").casefold() for style in styles]
    identifiers = [told(style, "", "styleId").casefold() for style in styles]

    assert len(set(names)) == len(names)
    assert len(set(identifiers)) == len(identifiers)


def test_a_designer_finds_the_styles_that_people_choose_and_no_others() -> None:
    file = WordFile(write(every_construct("en"), StockMaterials()))
    shown = {told(style, "name") for style in file.styles.iter(f"{W}style") if style.find(f"{W}qFormat") is not None}
    latent = file.styles.find(f"{W}latentStyles")

    assert {"Normal", "heading 1", "heading 6", "List Bullet", "List Number", "Quote", "caption"} <= shown
    assert {"Strong", "Emphasis", "Hyperlink", "Table Text", "Document Table", "Code Block"} <= shown
    made = (" Kept", " In ", " On New Page", " Above ", " Below ", " At Top", " Continued", " Lines", " Of ", " With ")
    assert [name for name in shown if any(part in name for part in made)] == []
    assert {name for name in shown if name.endswith(" End")} == {"Table Text End", "Table Heading End"}
    assert (told(latent, "", "defSemiHidden"), told(latent, "", "defQFormat")) == ("1", "0")


@pytest.mark.parametrize(
    ("identifier", "following"),
    [
        ("Heading1", "Normal"),
        ("Heading6", "Normal"),
        ("DefinitionTerm", "Definition"),
        ("Definition", "DefinitionTerm"),
        ("QuoteAttribution", "Quote"),
        ("Caption", "Normal"),
        ("StatementPicture", "Statement"),
        ("WordBoxTerm", "WordBox"),
    ],
)
def test_who_goes_on_writing_gets_the_style_that_follows(identifier: str, following: str) -> None:
    file = WordFile(write(every_construct("en"), StockMaterials()))

    assert told(next(file.chain(identifier)), "next") == following
