"""What every page has round its content."""

from dataclasses import replace

import pytest
from lxml import html

from publisher.site.download.frame import Page, above, rendered
from tests.tools.small_site import BASE, FILES, PAGE, POLISH, small_site


def read(page: Page, *, base: str = "", draft: bool = False) -> html.HtmlElement:
    files = [replace(file, draft=draft) for file in FILES]
    return html.document_fromstring(rendered(page, small_site(files, base=base)).decode())


def test_a_page_has_its_language_its_direction_and_a_title_that_names_the_organisation() -> None:
    page = read(Page("ur/index.html", "ur", "اردو", "words"))

    assert (page.get("lang"), page.get("dir")) == ("ur", "rtl")
    assert page.findtext(".//title") == "اردو – Trust <&> “Co”"


def test_words_of_the_head_reorder_nothing_and_say_their_language_where_it_is_another_one() -> None:
    page = read(Page("a.html", "ur", "\u202eFlu\n", "", "en", "\u2066On flu.", "en"))
    title, description = page.xpath("//title")[0], page.xpath("//meta[@name='description']")[0]

    assert (title.get("lang"), title.text) == ("en", "Flu – Trust <&> “Co”")
    assert (description.get("lang"), description.get("content")) == ("en", "On flu.")
    assert read(Page("a.html", "en", "Flu", "", "en-GB")).xpath("//title/@lang") == []


def test_search_engines_are_kept_from_drafts_alone() -> None:
    page = Page("a.html", "en", "A", "")

    assert read(page, draft=True).xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert read(page).xpath("//meta[@name='robots']") == []
    assert read(replace(page, indexed=False)).xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_addresses_for_the_web_are_there_where_it_is_known_where_the_site_will_stand() -> None:
    page = Page("pl/index.html", "pl", "Polski", "", alternates={"pl": "pl/index.html", "x-default": "index.html"})

    assert read(page).xpath("//link[@rel='canonical' or @hreflang]") == []
    assert [
        (link.get("rel"), link.get("hreflang"), link.get("href"))
        for link in read(page, base=BASE).xpath("//link[@rel='canonical' or @hreflang]")
    ] == [
        ("canonical", None, f"{BASE}pl/"),
        ("alternate", "pl", f"{BASE}pl/"),
        ("alternate", "x-default", BASE),
    ]


@pytest.mark.parametrize(("tag", "language"), [("pl", ["en", "en", "en"]), ("en", [])])
def test_links_to_home_say_its_language_where_it_is_another_one(tag: str, language: list[str]) -> None:
    site = small_site(FILES)
    page = html.document_fromstring(rendered(Page("a.html", tag, "A", "", above=above(site, tag)), site).decode())

    assert page.xpath("//a[@href='index.html']/@hreflang") == language
    assert [link.get("href") for link in page.xpath("//*[@class='ways-back']//a")] == [
        "index.html",
        f"{tag}/index.html",
    ]


def test_no_way_leads_to_the_page_of_a_language_that_has_none() -> None:
    assert [path for path, _, _ in above(small_site((PAGE, POLISH)), "fr")] == ["index.html"]
