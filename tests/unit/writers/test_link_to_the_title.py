"""A link to the title leads there in every format, edition and language."""

import io
import re
import zipfile
from dataclasses import replace

import pikepdf
import pytest
from lxml import html

from publisher import editions
from publisher.checks.output import read_back
from publisher.checks.output.word_examination import examine
from publisher.markdown.read import read
from publisher.model import Document
from publisher.translation import read_catalogue, translate, update
from publisher.writers import table
from tests.tools.materials import StockMaterials

SOURCE = """\
---
title: {title}
language: {language}
description: What it is for.
editions:
  easy-read:
    title: Hard words
---

Go [up]({target}).

## A part

/// easy-read
![](dot)
Go [to the top]({target}).
///
"""
PATH = "translations/pl/LC_MESSAGES/text.po"


def english() -> Document:
    return read(SOURCE.format(title="Our plan", language="en", target="#our-plan"), path="source/text.md")


def bengali() -> Document:
    text = SOURCE.format(title="আমাদের উদ্দেশ্য", language="bn", target="#আমাদের-উদ্দেশ্য")
    return read(text, path="source/text.md")


def polish() -> Document:
    source = english()
    po = update(None, source, "pl").text.replace('msgid "Our plan"\nmsgstr ""', 'msgid "Our plan"\nmsgstr "Nasz plan"')
    return translate(source, read_catalogue(po, path=PATH), language="pl")


TEXTS = {"en": english, "bn": bengali, "pl": polish}


def edition(language: str, name: str) -> Document:
    return editions.find(name).apply(TEXTS[language]())


CASES = pytest.mark.parametrize(
    ("language", "name"), [(language, name) for language in TEXTS for name in ("standard", "easy-read")]
)


def written(document: Document, format_name: str) -> bytes:
    return table.find(format_name).write(document, StockMaterials())


def test_a_translation_keeps_the_name_of_the_title() -> None:
    assert (polish().title, polish().identifier) == ("Nasz plan", "our-plan")


@CASES
def test_web_page_has_the_name_at_its_title_once(language: str, name: str) -> None:
    document = edition(language, name)

    made = html.document_fromstring(written(document, "html").decode())

    (link,) = [one for one in made.iter("a") if one.text in ("up", "to the top")]
    (place,) = made.xpath("//*[@id=$name]", name=str(link.get("href")).removeprefix("#"))
    assert (place.tag, place.text_content()) == ("h1", document.title)


@CASES
def test_pdf_leads_to_its_title(language: str, name: str) -> None:
    document = edition(language, name)
    content = written(document, "pdf")

    with pikepdf.open(io.BytesIO(content)) as file:
        names = [str(one) for one in file.Root.Names.Dests.Names][::2]

    assert document.identifier in names
    assert list(read_back.differences(content, document)) == []


@CASES
def test_word_file_has_a_bookmark_round_its_title(language: str, name: str) -> None:
    document = edition(language, name)
    content = written(document, "docx")

    text = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    (anchor,) = re.findall(r'<w:hyperlink[^>]* w:anchor="(\w+)"', text)

    title = next(part for part in text.split("</w:p>") if f'w:name="{anchor}"' in part)
    assert 'w:val="Heading1"' in title
    broken, differing, _ = examine(content, document)
    assert (list(broken), list(differing)) == ([], [])


def test_word_file_whose_link_leads_elsewhere_is_told() -> None:
    document = edition("en", "standard")
    content = written(replace(document, identifier="somewhere"), "docx")

    _, differing, _ = examine(content, document)

    assert [finding.place.line for finding in differing] == [10]
