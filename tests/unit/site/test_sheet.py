"""The contact sheet of pictures."""

from lxml import html

from publisher.markdown.read import read
from publisher.model import Document
from publisher.site.sheet import Shown, page, rows_of
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
    labels = [" ".join(label.text_content().split()) for label in row.xpath(".//label[input or textarea]")]
    assert labels == ["It fits", "It does not fit", "Note:"]


def test_a_statement_without_a_picture_is_shown_as_one() -> None:
    row = shown().xpath("//section[1]/ol/li")[2]

    assert row.xpath("string(.//*[@class='statement'])") == "Be early."
    assert "No picture" in row.text_content()
    assert not row.xpath(".//input")


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


def test_rows_are_numbered_through_the_sheet() -> None:
    assert [row.number for row in rows_of(document())] == [1, 2, 3, 4, 5, 6]
