"""The pages that list documents: home, and one of each language."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from lxml import html

from publisher.site.download import lists
from publisher.site.manifest import File
from tests.tools.small_site import BASE, PAGE, POLISH, small_site


def titled(titles: Iterable[str]) -> list[File]:
    return [
        replace(PAGE, document=f"d{at:02}", title=title, path=f"d{at:02}/en/d.en.html")
        for at, title in enumerate(titles)
    ]


def shown(content: bytes) -> list[str]:
    return [link.text_content() for link in html.document_fromstring(content).xpath("//*[@class='documents']//h3/a")]


@pytest.mark.parametrize(
    "in_order",
    [
        ["Eb", "Éc", "Ed"],
        ["Lk", "Łódź", "Lp", "M"],
        ["ark", "Árv", "asp"],
        ["Ελα", "Έλβ", "Ελγ"],
        # Vowel signs of Tamil and Bengali are letters that Unicode counts as marks: without them the second is first.
        ["கட", "கீங"],
        ["কখ", "কুক"],
    ],
)
def test_titles_stand_in_the_order_of_their_letters(in_order: list[str]) -> None:
    ((_, page),) = lists.home(small_site(titled(reversed(in_order))))

    assert shown(page) == in_order


def test_a_long_list_goes_on_and_each_document_stands_there_once() -> None:
    pages = dict(lists.home(small_site(titled(f"Leaflet {at:03}" for at in range(101)))))

    assert list(pages) == ["index.html", "page-2.html", "page-3.html"]
    assert [title for page in pages.values() for title in shown(page)] == [f"Leaflet {at:03}" for at in range(101)]


def test_a_site_without_documents_has_a_first_page_that_lists_none() -> None:
    ((path, page),) = lists.home(small_site(()))

    assert (path, shown(page)) == ("index.html", [])


def test_home_shows_a_document_in_its_own_language_and_else_in_one_that_there_is() -> None:
    ((_, page),) = lists.home(small_site((POLISH,)))
    (link,) = html.document_fromstring(page).xpath("//*[@class='documents']//a")

    assert (link.get("href"), link[0].get("lang"), link.text_content()) == ("flu/index.html", "pl", "Grypa")


@pytest.mark.parametrize("title", ["", "\u202e", "<script>alert(1)</script>", "x" * 300, "💉"])
def test_a_document_of_any_title_can_be_reached_and_injects_nothing(title: str) -> None:
    ((_, page),) = lists.language(small_site((replace(PAGE, title=title),), base=BASE), "en")
    links = html.document_fromstring(page).xpath("//*[@class='documents']//h3/a")

    assert [link.text_content() for link in links] == ["flu" if title in {"", "\u202e"} else title]
    assert b"alert(1)</script>" not in page


@pytest.mark.parametrize("draft", [True, False])
def test_a_list_says_whether_it_has_a_draft(draft: bool) -> None:
    files = (replace(PAGE, draft=draft), POLISH)
    english, polish = (dict(lists.language(small_site(files), tag)).popitem()[1].decode() for tag in ("en", "pl"))

    assert ("Draft, not released" in english) == draft
    assert "Draft, not released" not in polish
