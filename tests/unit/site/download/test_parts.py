"""What several pages show: sizes, the language picker, titles, links to the pages of a list."""

import htpy
import pytest
from lxml import html

from publisher.site.download import parts


def same(phrase: str) -> str:
    return phrase


def read(node: htpy.Node) -> html.HtmlElement:
    return html.fragment_fromstring(str(node))


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "1 kB"), (1, "1 kB"), (1_001, "2 kB"), (999_999, "1000 kB"), (1_000_000, "1.0 MB"), (1_000_001, "1.1 MB")],
)
def test_a_size_is_rounded_up_and_never_none(count: int, shown: str) -> None:
    assert parts.size(count, same, "en") == shown.replace(" ", "\N{NO-BREAK SPACE}")


def test_the_picker_has_each_language_by_its_own_name_and_no_link_to_its_own_page() -> None:
    shown = read(parts.picker({"en": "en/index.html", "ur": "ur/index.html"}, "en/index.html", "en", "Language"))
    (link,) = shown.xpath(".//a")

    assert (link.get("href"), link.get("hreflang"), link.get("rel")) == ("../ur/index.html", "ur", "alternate")
    assert [(name.text, name.get("lang"), name.get("dir")) for name in link.xpath("./*[@class='own-name']")] == [
        ("اردو", "ur", "rtl")
    ]
    assert shown.xpath("string(.//*[@aria-current='true'])") == "English"


def test_there_is_no_picker_where_there_is_nothing_to_choose() -> None:
    assert parts.picker({"en": "en/index.html"}, "en/index.html", "en", "Language") is None


@pytest.mark.parametrize(
    ("tag", "page_tag", "lang", "direction"),
    [("en", "en", None, "ltr"), ("en-GB", "en", None, "ltr"), ("ur", "en", "ur", "rtl"), ("en", "ur", "en", "ltr")],
)
def test_a_title_is_marked_where_it_is_in_another_language_than_its_page(
    tag: str, page_tag: str, lang: str | None, direction: str
) -> None:
    shown = read(parts.title("\u202e<Flu>", tag, page_tag))

    assert (shown.tag, shown.get("lang"), shown.get("dir"), shown.text) == ("bdi", lang, direction, "<Flu>")


def test_the_pages_of_a_list_lead_to_each_other_and_say_which_one_this_is() -> None:
    shown = read(parts.page_links(["en/index.html", "en/page-2.html"], "en/page-2.html", same))

    assert [(link.get("href"), link.get("aria-label")) for link in shown.xpath(".//a")] == [
        ("index.html", "Page 1 of 2")
    ]
    assert shown.xpath("string(.//*[@aria-current='page'])") == "Page 2 of 2"
    assert parts.page_links(["index.html"], "index.html", same) is None
