"""A PDF is made from the document and the materials alone, and says what it cannot show."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from weasyprint.urls import FatalURLFetchingError, fetch

from publisher.errors import Place, SourceError
from publisher.markdown.read import read
from publisher.materials import Picture, Tokens
from publisher.model import Contact, Document, Figure, Image, Link, Paragraph, Text
from publisher.writers.page_numbers import css_string, page_number
from publisher.writers.pdf import write
from publisher.writers.pdf.paper import page_rules
from publisher.writers.pdf.write import NoFetcher
from tests.tools.materials import STYLES, StockMaterials, Styled

DOCUMENT = Document("a", "A title", "en", (Paragraph((Text("Words."),)),))


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:1/", "https://example.org/", "ftp://a/b"])
def test_no_address_but_data_is_fetched(address: str) -> None:
    with pytest.raises(FatalURLFetchingError), fetch(NoFetcher(), address):
        pass


def test_picture_that_asks_for_a_file_ends_the_build() -> None:
    asking = Picture(
        "asking",
        "image/svg+xml",
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        b'<image href="file:///etc/passwd" width="9" height="9"/></svg>',
        9,
        9,
    )

    with pytest.raises(SourceError, match="asks for another file"):
        write(replace(DOCUMENT, blocks=(Figure(Image("asking", "x")),)), StockMaterials({"asking": asking}))


def test_properties_come_from_the_document_alone() -> None:
    document = replace(
        DOCUMENT,
        description="What it is",
        keywords=("one", "two"),
        date=date(2021, 3, 19),
        contact=Contact(name="Example Health"),
    )
    with pikepdf.open(io.BytesIO(write(document, StockMaterials()))) as pdf:
        properties = {str(name): str(value) for name, value in pdf.docinfo.items()}

    assert properties == {
        "/Title": "A title",
        "/Author": "Example Health",
        "/Subject": "What it is",
        "/Keywords": "one, two",
        "/CreationDate": "D:20210319",
        "/Producer": "WeasyPrint 70.0",
    }


def test_document_without_date_gives_the_same_bytes_twice() -> None:
    assert write(DOCUMENT, StockMaterials()) == write(DOCUMENT, StockMaterials())


def test_character_without_glyph_is_an_error_that_names_the_package() -> None:
    with pytest.raises(SourceError) as caught:
        write(replace(DOCUMENT, blocks=(Paragraph((Text("\U000e5555"),)),)), StockMaterials())

    assert "U+E5555" in caught.value.message
    assert "fonts-noto-core" in caught.value.mend


def test_letters_that_another_font_would_stand_in_for_are_an_error() -> None:
    """Georgian words in an English text: the font of some other script has them."""
    with pytest.raises(SourceError, match=r"stand in|No font"):
        write(replace(DOCUMENT, blocks=(Paragraph((Text("საქართველო"),)),)), StockMaterials())


def test_link_to_nowhere_in_the_text_is_an_error() -> None:
    with pytest.raises(SourceError, match="leads to a place that is not in the text: nowhere"):
        write(replace(DOCUMENT, blocks=(Paragraph((Link((Text("x"),), "#nowhere"),)),)), StockMaterials())


def test_style_that_is_not_understood_is_an_error() -> None:
    class Broken(StockMaterials):
        def style(self, name: str) -> str:
            css = (STYLES / name).read_text(encoding="utf-8")
            return "\np { colour-of-text: 12 }\n" + css if name == "print.css" else css

    with pytest.raises(SourceError, match=r"style sheets: .*colour-of-text") as caught:
        write(DOCUMENT, Broken())

    assert caught.value.place == Place("styles/print.css", 2)


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ('li::marker { content: "→ " }', "cannot lay out this text with these style sheets"),
        (".notes { display: none }", "A style sheet takes out of the page what a link"),
    ],
)
def test_style_that_breaks_the_page_is_an_error_of_the_style_sheets(rules: str, message: str) -> None:
    document = read(
        "---\ntitle: A title\nlanguage: en\n---\n\nWords.[^a]\n\n- One\n\n[^a]: A note.\n", path="source/a.md"
    )

    with pytest.raises(SourceError, match=message) as caught:
        write(document, Styled(rules=rules))

    assert caught.value.place == Place("styles")


def test_style_that_asks_for_another_file_is_an_error_with_its_line() -> None:
    rules = "\np { background: url(https://example.org/a.png) }\n"

    with pytest.raises(SourceError, match=r"asks for another file: .*example\.org/a\.png") as caught:
        write(DOCUMENT, Styled(rules=rules, sheet="base.css"))

    lines = StockMaterials().style("base.css").count("\n")
    assert caught.value.place == Place("styles/base.css", lines + 2)


def test_token_that_is_not_understood_is_an_error_of_the_tokens() -> None:
    class Broken(StockMaterials):
        def tokens(self) -> Tokens:
            tokens = super().tokens()
            return {**tokens, "page": {**tokens["page"], "margin-inline": "wide"}}

    with pytest.raises(SourceError, match="wide") as caught:
        write(DOCUMENT, Broken())

    assert caught.value.place == Place("styles/tokens.toml")


def test_page_number_is_translated_and_in_its_own_order() -> None:
    phrases = {"Page {page} of {pages}": "{pages} میں سے صفحہ {page}"}

    made = page_number(StockMaterials(phrases=phrases).words("ur"))

    assert made == 'counter(pages) " میں سے صفحہ " counter(page)'


def test_nothing_in_a_title_ends_its_string() -> None:
    hostile = 'a"; } </style> \\ \n @import url(file:///x)'

    assert css_string(hostile) == (
        '"a\\22 \\3b  \\7d  \\3c \\2f style\\3e  \\5c  \\a  \\40 import url(file\\3a \\2f \\2f \\2f x)"'
    )


def test_hostile_title_comes_out_as_it_is() -> None:
    hostile = 'a"; } </style><script> \\ b'
    with pikepdf.open(io.BytesIO(write(replace(DOCUMENT, title=hostile), StockMaterials()))) as pdf:
        assert str(pdf.docinfo["/Title"]) == hostile


def test_footer_changes_sides_with_the_direction() -> None:
    materials = StockMaterials()
    left = page_rules(DOCUMENT, materials.tokens(), materials.words("en"))
    right = page_rules(replace(DOCUMENT, language="ur"), materials.tokens(), materials.words("ur"))

    assert '@bottom-left{content:"A title"' in left
    assert '@bottom-right{content:"A title"' in right
