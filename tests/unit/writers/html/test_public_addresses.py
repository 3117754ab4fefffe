"""What a page tells search engines of where it and its translations stand."""

from dataclasses import replace

import pytest
from lxml import html

from publisher.model import Document, Paragraph, State, Text, Version
from publisher.writers.html import write
from tests.tools.materials import StockMaterials

BASE = "https://example.org/leaflets/"
PAGES = (
    Version("standard", "ur", "Web page", "text/html", "../ur/flu.ur.html", "x"),
    Version("easy-read", "en", "Web page", "text/html", "flu-easy-read.en.html", "x"),
    Version("easy-read", "ur", "Web page", "text/html", "../ur/flu-easy-read.ur.html", "x"),
    Version("easy-read", "pl", "Web page", "text/html", "../pl/flu-easy-read.pl.html", "x"),
    Version("standard", "pl", "PDF", "application/pdf", "../pl/flu.pl.pdf", "x"),
)
ENGLISH = Document(
    "flu", "Flu", "en", (Paragraph((Text("Stay in bed."),)),), edition="standard", versions=PAGES,
    own_address=f"{BASE}flu/en/flu.en.html",
)  # fmt: skip


def links(document: Document) -> list[tuple[str | None, str | None, str | None]]:
    page = html.document_fromstring(write(document, StockMaterials()).decode())
    return [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in page.iterfind("head/link")]


def test_a_page_names_its_own_address_and_those_of_its_edition_in_every_language() -> None:
    assert links(ENGLISH) == [
        ("canonical", None, f"{BASE}flu/en/flu.en.html"),
        ("alternate", "en", f"{BASE}flu/en/flu.en.html"),
        ("alternate", "ur", f"{BASE}flu/ur/flu.ur.html"),
        ("alternate", "x-default", f"{BASE}flu/en/flu.en.html"),
    ]


def test_each_page_of_an_edition_names_the_same_translations() -> None:
    back = Version("standard", "en", "Web page", "text/html", "../en/flu.en.html", "x", original=True)
    urdu = replace(ENGLISH, language="ur", state=State.DRAFT, versions=(back,), own_address=f"{BASE}flu/ur/flu.ur.html")

    assert links(urdu)[1:] == links(ENGLISH)[1:]


def test_a_page_in_easy_words_names_its_plain_tag_and_no_page_of_another_edition() -> None:
    back = Version("standard", "en", "Web page", "text/html", "flu.en.html", "x")
    urdu = Version("easy-read", "ur", "Web page", "text/html", "../ur/flu-easy-read.ur.html", "x")
    own = f"{BASE}flu/en/flu-easy-read.en.html"

    assert links(replace(ENGLISH, edition="easy-read", versions=(back, urdu), own_address=own)) == [
        ("canonical", None, own),
        ("alternate", "en", own),
        ("alternate", "ur", f"{BASE}flu/ur/flu-easy-read.ur.html"),
        ("alternate", "x-default", own),
    ]


def test_a_page_without_translations_has_its_own_address_alone() -> None:
    assert links(replace(ENGLISH, versions=PAGES[1:])) == [("canonical", None, ENGLISH.own_address)]


def test_a_page_of_which_nobody_knows_where_it_will_stand_says_nothing() -> None:
    assert links(replace(ENGLISH, own_address="")) == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//example.org/a.html"])
def test_no_other_address_gets_into_a_page(address: str) -> None:
    with pytest.raises(ValueError, match="target"):
        links(replace(ENGLISH, own_address=address))
