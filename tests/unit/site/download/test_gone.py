"""The page at an old address, and the list of old addresses for web servers."""

import re
from dataclasses import replace

import pytest
from lxml import html

from publisher.model import Contact, State, Targets
from publisher.site.download import gone
from publisher.site.download.values import Gone, Site, site_of
from publisher.site.manifest import File
from publisher.workspace import EditionSettings, SiteSettings, Workspace
from tests.tools.materials import StockMaterials

BASE = "https://example.org/leaflets/"
NEW = File(
    "new", "en", "standard", "html", "new/en/new.en.html", "text/html", "The <new> one", 1, None, "0" * 64,
    State.SOURCE, draft=False,
)  # fmt: skip
MOVED = Gone("old/en/old.en.html", "en", NEW.path)
WITHDRAWN = Gone(
    "old/en/index.html", "en", "new/en/index.html", "2026-04-01", "Un <vieux> texte", "fr", "It <was> wrong."
)


def site(base: str = BASE) -> Site:
    editions = (EditionSettings("standard", ("html",), Targets(), {}),)
    workspace = Workspace(Contact("Trust"), ("en", "ur"), editions, site=SiteSettings(base))
    return site_of(workspace, (NEW,), StockMaterials())


def page(one: Gone, base: str = BASE) -> html.HtmlElement:
    document = html.document_fromstring(gone.page(one, site(base)).decode())
    assert isinstance(document, html.HtmlElement)
    return document


def test_a_page_that_moved_leads_on_at_once_and_has_a_link_and_its_new_address() -> None:
    found = page(MOVED)

    assert found.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../../new/en/new.en.html"]
    assert found.xpath("//link[@rel='canonical']/@href") == [f"{BASE}new/en/new.en.html"]
    assert not found.xpath("//meta[@name='robots']")
    assert found.xpath("//h1/text()") == ["This page has moved"]
    (link,) = found.xpath("//main//a")
    assert (link.text, link.get("href")) == ("Go to the new page", "../../new/en/new.en.html")


def test_without_a_base_address_a_page_that_moved_leads_on_too() -> None:
    found = page(MOVED, "")

    assert found.xpath("//meta[@http-equiv='refresh']")
    assert not found.xpath("//link[@rel='canonical']")
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_page_of_what_was_withdrawn_stays_and_says_since_when_why_and_what_to_read() -> None:
    found = page(WITHDRAWN)

    assert not found.xpath("//meta[@http-equiv='refresh']")
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert found.xpath("//link[@rel='canonical']/@href") == [f"{BASE}old/en/"]
    assert [" ".join(line.text_content().split()) for line in found.xpath("//main/*")] == [
        "This document was withdrawn", "Un <vieux> texte", "Since 1 April 2026 we no longer give it out.",
        "Why: It <was> wrong.", "Read this in its place: The <new> one",
    ]  # fmt: skip
    assert found.xpath("//main//bdi[@lang='fr']/text()") == ["Un <vieux> texte"]
    assert found.xpath("//main//time/@datetime") == ["2026-04-01"]
    assert found.xpath("//main//a/@href") == ["../../new/en/index.html"]


def test_a_reason_stands_in_the_language_that_it_was_written_in() -> None:
    found = page(Gone("old/ur/index.html", "ur", "", "2026-04-01", reason="It was wrong."))

    assert found.xpath("/html/@dir") == ["rtl"]
    assert found.xpath("//main//bdi[@lang='en' and @dir='ltr']/text()") == ["It was wrong."]
    assert not found.xpath("//main//a")


def test_servers_are_told_of_what_moved_and_not_of_pages_that_stay() -> None:
    rows = (
        Gone("old/index.html", "en", "new/index.html"),
        Gone("old/en/old.en.pdf", "en", "old/en/index.html"),
        MOVED,
        WITHDRAWN,
    )

    assert gone.redirects(rows, BASE).decode().splitlines() == [
        "/leaflets/old/ /leaflets/new/;",
        "/leaflets/old/en/old.en.html /leaflets/new/en/new.en.html;",
        "/leaflets/old/en/old.en.pdf /leaflets/old/en/;",
        "/leaflets/old/index.html /leaflets/new/;",
    ]
    assert gone.redirects(rows, "").startswith(b"/old/ /new/;\n")
    assert gone.redirects((), BASE) == b""


@pytest.mark.parametrize("base", ["https://example.org/a;b/", "https://example.org/$host/", "https://example.org/{x}/"])
def test_no_address_holds_a_sign_of_the_servers_own(base: str) -> None:
    for line in gone.redirects((MOVED,), base).decode().splitlines():
        assert re.fullmatch(r"[^\s;${}]+ [^\s;${}]+;", line)


def test_where_paper_leads_a_withdrawn_document_has_its_languages_as_before() -> None:
    pages = [replace(WITHDRAWN, path=f"old/{tag}/index.html", tag=tag) for tag in ("en", "ur")]
    whole = replace(WITHDRAWN, path="old/index.html", tag="en")
    shown = replace(site(), gone=(whole, *pages))

    found = html.document_fromstring(gone.page(whole, shown).decode())

    assert found.xpath("//nav[contains(@class, 'languages')]//a/@href") == ["en/index.html", "ur/index.html"]
    assert found.xpath("//main//p/a/@href") == ["../new/index.html"]
