"""The first page of the review site, and those of the languages."""

from dataclasses import replace

from lxml import html

from publisher.site.review.index import page
from publisher.site.review.needs import Need
from publisher.site.review.values import Site
from tests.tools.materials import StockMaterials
from tests.tools.reviews import TODAY, review, site
from tests.unit.site.review.test_needs import EVERY

MIXED = site(*(review(one, name=f"t{number}", language="en") for number, one in enumerate(reversed(EVERY.values()))))
SPOKEN = site(*(review(EVERY[Need.LAPSED], language=tag) for tag in ("en", "ur", "zh-Hans")))


def shown(given: Site, language: str = "") -> html.HtmlElement:
    return html.document_fromstring(page(given, language, StockMaterials()).decode())


def test_what_needs_a_person_first_stands_first_with_its_number() -> None:
    tree = shown(MIXED)

    assert [one.text_content() for one in tree.xpath("//section/h2")] == [f"{need.title} (1)" for need in Need]
    assert [one.text_content() for one in tree.xpath("//nav[@class='tally']//li//strong")] == ["1"] * 6
    assert [one.get("href") for one in tree.xpath("//nav[@class='tally']//a")] == [f"#{need.anchor}" for need in Need]


def test_what_is_empty_is_counted_and_leads_nowhere() -> None:
    tree = shown(site(review(EVERY[Need.ERRORS])))

    assert len(tree.xpath("//nav[@class='tally']//li")) == len(Need)
    assert [one.get("href") for one in tree.xpath("//nav[@class='tally']//a")] == ["#errors"]


def test_links_say_which_text_they_lead_to() -> None:
    tree = shown(SPOKEN)
    link = tree.xpath("//ul[@class='rows']/li/a")[1]
    named = [tree.get_element_by_id(name).text_content() for name in link.get("aria-labelledby").split()]

    assert named == ["Urdu", "About leaflet"]
    assert link.get("href") == "documents/leaflet/ur.html"


def test_the_page_of_a_language_has_its_texts_alone_and_leads_to_the_others() -> None:
    tree = shown(SPOKEN, "ur")
    row = tree.xpath("//ul[@class='rows titles']/li")

    assert len(row) == 1
    assert row[0].xpath(".//a")[0].get("href") == "../documents/leaflet/ur.html"
    assert (row[0].xpath(".//bdi")[0].get("lang"), row[0].xpath(".//bdi")[0].get("dir")) == ("ur", "rtl")
    assert [one.get("href") for one in tree.xpath("//nav[@class='filter']//a")] == [
        "../index.html", "en.html", "zh-Hans.html",
    ]  # fmt: skip


def test_rows_of_an_earlier_run_say_of_which_day_they_are_and_stand_in_their_order() -> None:
    earlier = replace(review(EVERY[Need.LAPSED], language="ur").row(TODAY), earlier=True)
    given = replace(
        site(review(EVERY[Need.LAPSED])), part=True, earlier=(earlier,), names=("leaflet",), tags=("en", "ur")
    )

    rows = [one.text_content() for one in shown(given).xpath("//ul[@class='rows']/li")]

    assert [("English" in row, "earlier run" in row) for row in rows] == [(True, False), (False, True)]
    assert "1 page is of an earlier run" in shown(given).text_content()


def test_words_of_texts_are_words_and_nothing_is_run_or_fetched() -> None:
    tree = shown(SPOKEN, "ur")

    assert "آپ کی ملاقات <b>" in tree.text_content()
    assert "Trust <&>" in tree.text_content()
    assert tree.xpath("//script|//link|//img|//iframe|//*[@src]|//main//b") == []
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]")[0].get("content")


def test_a_part_of_the_workspace_says_so_and_no_text_is_no_fault() -> None:
    assert "part of the workspace" in shown(site(review(EVERY[Need.ERRORS]), part=True)).text_content()
    assert "no text to look at" in shown(site()).text_content()
