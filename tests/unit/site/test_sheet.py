"""The contact sheet of pictures."""

import re

import pytest
from lxml import html

from publisher.markdown.read import read
from publisher.model import Document, Image
from publisher.site.sheet import Shown, page
from publisher.site.sheet_rows import rows_of
from tests.tools.materials import StockMaterials

TEXT = """\
---
title: Your appointment
language: en
description: What happens when you come.
---

## Before you come

Bring your letter ![a dot](dot).

/// easy-read
![](square)
Bring your **letter**.

Be early.
///

## When you are here

![A map of the ward](dot)

/// caption
The ward
///

/// easy-read | What happens
![](square)
A nurse calls [Łukasz]{lang=pl}.

![A blue dot](dot)
Wait here.
///
"""
EVERYWHERE = """\
---
title: Pictures everywhere
language: en
---

## A heading ![in a heading](dot)

Words **and ![in bold](dot)** and [![in a link](dot)](https://example.org) and a note.[^far] [^near]

- An item ![in an item](dot)

    > ![in a quotation](dot) Said she.

Word ![in a term](dot)
:   What it means ![in a meaning](dot)

Second
:   ![alone in a meaning](dot)

| Head ![in a head](dot) | Next |
|---|---|
| Cell | ![in a cell](dot) |

![A figure](dot)

/// caption
Its caption ![in a caption](dot)
///

/// easy-read | Told ![in a title](dot)
![](square)
Be early.
///

Last ![in the last line](dot)

[^near]: Here is one ![in a note](dot)
[^far]: There is one ![in the first note](dot)
"""
MATERIALS = StockMaterials()


def look_up(name: str) -> Shown:
    return Shown("one.svg", "Town Pictures", "A blue square", "en") if name == "square" else Shown(name, "", "", "")


def document(text: str = TEXT) -> Document:
    return read(text, path="source/leaflet.md")


def shown(text: str = TEXT, **phrases: str) -> html.HtmlElement:
    materials = StockMaterials(phrases=phrases)
    return html.document_fromstring(page(document(text), materials, look_up).decode())


def test_every_picture_has_a_row_in_the_section_that_it_is_in() -> None:
    sections = shown().xpath("//section")

    assert [section.xpath("string(h2)") for section in sections] == [
        "Before you come",
        "When you are here",
        "What happens",
        "Pictures that are used more than once",
    ]
    assert [len(section.xpath("ol/li")) for section in sections] == [3, 1, 2, 0]


def test_every_picture_has_a_row_wherever_it_stands_in_the_order_of_reading() -> None:
    text = document(EVERYWHERE)

    shown_in_rows = [row.image for row in rows_of(text) if row.image]

    assert shown_in_rows == [node for node in text.inlines() if isinstance(node, Image)]
    assert len(shown_in_rows) == EVERYWHERE.count("![")


def test_pictures_in_notes_are_counted_and_stand_in_a_section_of_their_own() -> None:
    text = "---\ntitle: A map\nlanguage: en\n---\n\nCome ![a dot](dot) in.[^1]\n\n[^1]: Go ![a dot](dot) out.\n"

    tree = shown(text)
    translated = shown(text, Notes="Przypisy")

    assert "Pictures: 2" in tree.text_content()
    assert [heading.text_content() for heading in tree.xpath("//h2")][:2] == ["A map", "Notes"]
    assert "No picture stands beside different words." not in tree.text_content()
    assert "Przypisy" in [heading.text_content() for heading in translated.xpath("//h2")]


def test_the_title_of_an_easy_read_block_is_no_section_of_what_follows_it() -> None:
    text = TEXT + "\n![A gate](dot)\n\nWords ![a dot](dot).\n"

    sections = shown(text).xpath("//section[ol]")

    assert [section.xpath("string(h2)") for section in sections][-2:] == ["What happens", "When you are here"]
    assert len(sections[-1].xpath("ol/li")) == 2


def test_a_section_whose_heading_is_a_picture_is_called_what_the_picture_says() -> None:
    text = "---\ntitle: A map\nlanguage: en\n---\n\n## ![The ward](dot)\n\n![A gate](dot)\n"

    assert shown(text).xpath("string(//section[1]/h2)") == "The ward"


def test_a_row_has_the_picture_its_words_its_name_its_pack_and_its_line() -> None:
    row = shown().xpath("//section[1]/ol/li")[1]

    assert row.xpath("string(.//*[@class='statement'])") == "Bring your letter."
    assert row.xpath("string(.//strong)") == "letter"
    assert row.xpath("string(.//*[@class='facts'])") == "2 · square · Town Pictures · source/leaflet.md:12"
    assert row.xpath("string(.//*[local-name()='title'])") == "A blue square"
    assert row.xpath("string(div/@lang)") == "en"


def test_a_row_has_boxes_to_tick_and_room_for_a_note_each_with_its_words() -> None:
    row = shown().xpath("//section[1]/ol/li")[1]

    assert row.xpath("string(.//fieldset/legend)") == "Does picture 2 fit its words?"
    assert {(box.get("type"), box.get("name")) for box in row.xpath(".//label/input")} == {("radio", "_fits-2")}
    labels = [" ".join(label.text_content().split()) for label in row.xpath(".//label[input or textarea]")]
    assert labels == ["It fits", "It does not fit", "Note:"]


def test_a_statement_without_a_picture_is_shown_as_one() -> None:
    row = shown().xpath("//section[1]/ol/li")[2]

    assert row.xpath("string(.//*[@class='statement'])") == "Be early."
    assert "No picture" in row.text_content()
    assert not row.xpath(".//input")


def test_the_sentences_of_a_statement_stand_in_lines_as_in_easy_read() -> None:
    row = shown(TEXT.replace("Be early.", "Be early.\nWe wait\nfor you.")).xpath("//section[1]/ol/li")[2]

    (statement,) = row.xpath(".//*[@class='statement']")
    assert [line.strip() for line in statement.itertext()] == ["Be early.", "We wait for you."]
    assert [element.tag for element in statement] == ["br"]


def test_no_words_are_shown_of_a_picture_without_any() -> None:
    text = "---\ntitle: A map\nlanguage: en\n---\n\nIn a cell:\n\n| ![A gate](dot) |\n|---|\n| ![](dot) |\n"

    tree = shown(text)

    assert tree.xpath("//p[not(normalize-space())]") == []
    assert [words.text_content() for words in tree.xpath("//ul//p[@class='statement']")] == ["1. A gate", "2. A map"]


def test_alternative_words_of_the_author_are_shown_to_be_checked_too() -> None:
    assert "Alternative text: A map of the ward" in shown().xpath("//section[2]/ol/li")[0].text_content()


def test_a_picture_beside_different_words_stands_at_the_end_with_all_of_them() -> None:
    twice = shown().xpath("//section[@aria-labelledby='_twice']/ul/li")

    beside = [[words.text_content() for words in one.xpath(".//p[@class='statement']")] for one in twice]
    assert beside == [
        ["1. Bring your letter .", "4. The ward", "6. Wait here."],
        ["2. Bring your letter.", "5. A nurse calls Łukasz."],
    ]


def test_where_no_picture_stands_beside_different_words_the_sheet_says_so() -> None:
    once = TEXT.partition("## When")[0].replace("![a dot](dot)", "")

    assert "No picture stands beside different words." in shown(once).text_content()


def test_words_in_another_language_keep_it() -> None:
    name = shown().xpath("//ol//bdi[@lang='pl']")[0]

    assert (name.text, name.get("dir")) == ("Łukasz", "ltr")


@pytest.mark.parametrize(
    "words",
    ["Say **[سلام]{lang=ur}**.", "[[سلام]{lang=ur}](https://example.org)", "Come.[^1]\n\n[^1]: [سلام]{lang=ur}"],
)
def test_words_in_another_language_have_its_fonts_wherever_they_stand(words: str) -> None:
    style = shown(f"{TEXT}\n{words}\n").xpath("string(//style)")

    assert ":lang(ur)" in style


def test_the_credits_stand_once_and_nothing_can_run_or_be_fetched() -> None:
    made = page(document(), MATERIALS, look_up).decode()
    tree = html.document_fromstring(made)

    assert made.count("Square: drawn for these tests") == 1
    assert not tree.xpath("//script | //link | //iframe | //form | //@onclick")
    assert [address for address in tree.xpath("//@src") if not address.startswith("data:image/")] == []
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]


def test_ids_are_used_once_and_every_reference_is_there() -> None:
    tree = shown()
    ids = tree.xpath("//@id")

    assert len(ids) == len(set(ids))
    assert set(tree.xpath("//@aria-labelledby")) <= set(ids)


def test_a_sheet_is_in_the_language_and_direction_of_its_text() -> None:
    tree = shown(TEXT.replace("language: en", "language: ur"), **{"It fits": "مناسب ہے"})

    assert (tree.get("lang"), tree.get("dir")) == ("ur", "rtl")
    assert "مناسب ہے" in tree.text_content()


def test_the_same_document_gives_the_same_bytes() -> None:
    assert page(document(), MATERIALS, look_up) == page(document(), MATERIALS, look_up)


def test_the_style_sheet_has_no_colours_of_its_own() -> None:
    sheet = MATERIALS.style("sheet.css")

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(", sheet) == []


def test_rows_are_numbered_through_the_sheet() -> None:
    assert [row.number for row in rows_of(document())] == [1, 2, 3, 4, 5, 6]
