"""The list of addresses for search engines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree, html

from publisher.site.download import addresses, document, lists, other_formats, statement
from publisher.site.download.sitemap import MOST_ADDRESSES, MOST_BYTES, sitemaps
from publisher.site.download.values import Site
from publisher.site.manifest import File
from tests.tools.small_site import BASE, FILES, PAGE, POLISH, small_site

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def entries(content: bytes) -> list[etree._Element]:
    return etree.fromstring(content, etree.XMLParser(huge_tree=True)).findall("s:url", NAMES)


def whole(site: Site) -> dict[str, dict[str, str]]:
    """Return the other languages of each address of a list that is one file."""
    ((path, content),) = sitemaps(site)
    assert path == "sitemap.xml"
    return {
        url.findtext("s:loc", "", NAMES): {
            link.get("hreflang", ""): link.get("href", "") for link in url.findall("x:link", NAMES)
        }
        for url in entries(content)
    }


def test_there_is_no_list_where_nobody_knows_where_the_site_will_stand() -> None:
    assert list(sitemaps(small_site())) == []


def test_every_page_and_every_document_as_a_web_page_is_listed_with_its_languages() -> None:
    found = whole(small_site(base=BASE))

    assert [address.removeprefix(BASE) for address in found] == [
        "", "en/", "pl/", "ur/", "flu/", "flu/en/", "flu/pl/", "flu/ur/",
        "en/accessibility.html", "pl/accessibility.html", "ur/accessibility.html",
        "en/other-formats.html", "pl/other-formats.html", "ur/other-formats.html",
        "flu/en/flu.en.html", "flu/pl/flu.pl.html", "flu/ur/flu.ur.html",
    ]  # fmt: skip
    assert found[f"{BASE}flu/pl/flu.pl.html"] == {
        "en": f"{BASE}flu/en/flu.en.html",
        "pl": f"{BASE}flu/pl/flu.pl.html",
        "ur": f"{BASE}flu/ur/flu.ur.html",
        "x-default": f"{BASE}flu/en/flu.en.html",
    }


def test_what_one_page_says_of_another_language_that_page_says_of_it() -> None:
    found = whole(small_site(base=BASE))

    assert all(found[address] == others for others in found.values() for address in others.values())
    assert all(address in others.values() for address, others in found.items())


def test_the_heads_of_pages_say_the_same_of_their_languages_as_the_list() -> None:
    site = small_site(base=BASE)
    heads = {
        addresses.public(path, BASE): {
            link.get("hreflang"): link.get("href")
            for link in html.document_fromstring(content).xpath("/html/head/link[@rel='alternate'][@hreflang]")
        }
        for path, content in own_pages(site)
    }

    assert heads == {address: others for address, others in whole(site).items() if address in heads}
    assert len(heads) == 14


def own_pages(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the pages that the site has beside its documents."""
    yield from lists.home(site)
    for tag in site.spoken:
        yield from lists.language(site, tag)
        yield addresses.statement_page(tag), statement.page(site, tag)
        yield addresses.formats_page(tag), other_formats.page(site, tag)
    for leaflets in site.by_document.values():
        yield document.document(leaflets, site)
        yield from (document.leaflet(one, site) for one in leaflets)


def test_the_pages_that_go_on_with_a_list_are_listed_too_without_other_languages() -> None:
    found = whole(small_site(many(51), base=BASE))

    assert [address.removeprefix(BASE) for address in found][:4] == ["", "page-2.html", "en/", "en/page-2.html"]
    assert found[f"{BASE}page-2.html"] == found[f"{BASE}en/page-2.html"] == {}


def test_a_document_that_is_a_web_page_in_one_language_names_no_others() -> None:
    assert whole(small_site((PAGE,), base=BASE))[f"{BASE}flu/en/flu.en.html"] == {}


def test_a_page_has_the_day_of_its_last_change_and_a_page_of_lists_that_of_the_newest() -> None:
    ((_, content),) = sitemaps(small_site(base=BASE))
    days = {url.findtext("s:loc", "", NAMES): url.findtext("s:lastmod", None, NAMES) for url in entries(content)}

    assert days[BASE] == days[f"{BASE}flu/"] == days[f"{BASE}flu/pl/flu.pl.html"] == "2026-04-01"
    assert days[f"{BASE}en/"] == "2026-03-19"
    assert days[f"{BASE}flu/ur/"] is None


def test_drafts_are_left_out_and_so_are_pages_that_list_one() -> None:
    assert list(whole(small_site((replace(PAGE, draft=True), POLISH), base=BASE))) == [f"{BASE}flu/pl/flu.pl.html"]
    assert list(sitemaps(small_site((replace(PAGE, draft=True),), base=BASE))) == []


def test_an_address_is_written_so_that_it_ends_nothing() -> None:
    base = "https://example.org/a&b/"

    assert next(iter(whole(small_site(base=base)))) == base


def test_more_addresses_than_a_file_may_have_become_files_with_an_index() -> None:
    *parts, (path, index) = sitemaps(small_site(many(17_000), base=BASE))

    assert (path, [name for name, _ in parts]) == ("sitemap.xml", ["sitemap-1.xml", "sitemap-2.xml"])
    addresses_of = [content.count(b"<url>") for _, content in parts]
    assert addresses_of == [MOST_ADDRESSES, number_of(17_000) - MOST_ADDRESSES]
    assert [one.text for one in etree.fromstring(index).iterfind("s:sitemap/s:loc", NAMES)] == [
        f"{BASE}sitemap-1.xml",
        f"{BASE}sitemap-2.xml",
    ]


def test_more_bytes_than_a_file_may_have_become_files_too() -> None:
    *parts, _ = sitemaps(small_site(many(4_000), base=f"https://example.org/{'a' * 2_000}/"))

    assert len(parts) > 1
    assert max(len(content) for _, content in parts) <= MOST_BYTES
    assert sum(content.count(b"<url>") for _, content in parts) == number_of(4_000)


def many(number: int) -> Iterable[File]:
    first = FILES[0]
    return (replace(first, document=f"d{at}", path=f"d{at}/en/d{at}.en.html") for at in range(number))


def number_of(documents: int) -> int:
    """Return how many addresses `many` documents have: three each, two lists, a statement, and the other formats."""
    return 3 * documents + 2 * documents // lists.PER_PAGE + 2
