"""Dates in words, the same in every format."""

from dataclasses import replace
from datetime import date

import pytest

from publisher import language
from publisher.model import Document
from publisher.reading.dates import in_words, short_dates
from publisher.writers import docx, html
from tests.projections.word import project
from tests.tools.materials import StockMaterials

DAY = date(2021, 3, 19)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "19 March 2021"),
        ("en-US", "March 19, 2021"),
        ("en-XX", "19 March 2021"),
        ("en-x-plain", "19 March 2021"),
        ("pl", "19 marca 2021"),
    ],
)
def test_a_day_is_written_as_its_readers_write_it(tag: str, words: str) -> None:
    assert in_words(DAY, tag) == words


@pytest.mark.parametrize("tag", ["en", "en-XX", "ur", "bn"])
def test_web_page_and_word_file_write_the_same_date(tag: str) -> None:
    document = Document("text", "Our vision", tag, (), date=DAY)
    words = in_words(DAY, tag)

    assert f">{words}</time>" in html.write(document, StockMaterials()).decode()
    assert f"[Date{', rtl' if document.direction == 'rtl' else ''}] {words}" in project(
        docx.write(document, StockMaterials())
    )


def test_what_is_remembered_of_a_language_is_not_that_of_another_workspace() -> None:
    language.use([replace(language.find("es"), word_locale="es-MX")])
    in_mexico = [found.written for found in short_dates("El 3 sep 2021", "es")]
    language.use(())

    in_spain = [found.written for found in short_dates("El 3 sept 2021", "es")]

    assert (in_mexico, in_spain) == (["3 sep 2021"], ["3 sept 2021"])
