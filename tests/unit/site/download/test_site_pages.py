"""The accessibility statement, how to ask for another format, and the links for pages of others."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from lxml import html

from publisher.materials import Words
from publisher.model import Contact, State, Targets
from publisher.site.download import embed, other_formats, statement
from publisher.site.download.values import Site, site_of
from publisher.site.manifest import File
from publisher.workspace import EditionSettings, SiteSettings, Workspace
from tests.tools.materials import StockMaterials

CONTACT = Contact("Trust <&>", phone="01632 960 001", email="hello@example.org", address="1 High Street\nTown")
WORKSPACE = Workspace(
    CONTACT,
    ("en", "ur"),
    (EditionSettings("standard", ("html",), Targets(), {}),),
    site=SiteSettings("https://example.org/l/"),
)
ENGLISH = File(
    "vision", "en", "standard", "pdf", "vision/en/our-vision.en.pdf", "application/pdf", "Our vision", 12_001, 3,
    "a" * 64, State.SOURCE, claims=("PDF/UA-1", "PDF/A-2a"), draft=False,
)  # fmt: skip
URDU = replace(
    ENGLISH, language="ur", path="vision/ur/our-vision.ur.pdf", title="ہمارا وژن", state=State.DRAFT, draft=True
)
MISSING = "This page should say how to reach us, but nobody has written it down yet."


def site(*files: File, workspace: Workspace = WORKSPACE, phrases: Mapping[str, str] | None = None) -> Site:
    return site_of(workspace, files, StockMaterials(phrases=phrases or {}))


def main_of(page: bytes) -> html.HtmlElement:
    (main,) = html.document_fromstring(page.decode()).xpath("//main")
    assert isinstance(main, html.HtmlElement)
    return main


def told(*files: File, tag: str = "en") -> list[str]:
    items = main_of(statement.page(site(*files), tag)).xpath("./ul[not(@class)]/li")
    return [item.text_content() for item in items]


def test_the_statement_says_what_was_found_and_what_nobody_looked_at() -> None:
    unsure = replace(URDU, path="b.pdf", claims=("PDF/UA-2",), unjudged=("PDF/UA-2",), untranslated=None, earlier=True)
    approved = replace(URDU, path="c.pdf", state=State.APPROVED, draft=False, let_stand=("alt-text",))

    assert told(unsure, approved, tag="ur") == [
        "PDF files claim these standards: PDF/UA-2 (1/2), PDF/UA-1 (1/2), PDF/A-2a (1/2)",
        "No program has judged yet whether they keep these: PDF/UA-2 (1/2)",
        "Files in this language: 2",
        "Drafts, not released: 1 of 2",
        "Translations that nobody has checked yet: 1 of 2",
        "Files that are not translated in full: 1 of 2",
        "Earlier versions, which may be out of date: 1 of 2",
        "Files with faults that we know of and let stand for now: 1 of 2",
    ]


def test_the_statement_counts_the_files_of_its_language_alone_and_no_translations_of_an_original() -> None:
    assert told(ENGLISH, URDU) == [
        "PDF files claim these standards: PDF/UA-1, PDF/A-2a",
        "Files in this language: 1",
        "Drafts, not released: 0 of 1",
        "Earlier versions, which may be out of date: 0 of 1",
        "Files with faults that we know of and let stand for now: 0 of 1",
    ]


def test_a_statement_without_files_claims_nothing_of_them() -> None:
    page = main_of(statement.page(site(ENGLISH), "ur"))

    assert "read back" not in page.text_content()
    assert [item.text_content() for item in page.xpath("./ul[not(@class)]/li")] == ["Files in this language: 0"]


def test_no_statement_calls_a_document_accessible() -> None:
    page = main_of(statement.page(site(ENGLISH, URDU), "en"))
    said = [element.text_content() for element in page.xpath(".//p | .//li")]

    assert [words for words in said if re.search(r"\baccessible\b", words)] == [
        (
            "No program can say that a document is accessible for you. "
            "People must look at the meaning of pictures, at plain words and at translations."
        )
    ]


def test_the_report_is_linked_where_there_is_one() -> None:
    path = "conformance/accessibility-conformance-report.html"
    without, with_report = (main_of(statement.page(site(ENGLISH), "en", report=report)) for report in ("", path))

    assert without.xpath("//a[contains(@href, 'conformance')]") == []
    assert with_report.xpath("//a[@hreflang='en' and contains(@href, 'conformance')]/@href") == [f"../{path}"]


@pytest.mark.parametrize("page", [statement.page, other_formats.page])
def test_the_page_leads_to_itself_in_other_languages_and_to_every_way_to_ask(
    page: Callable[[Site, str], bytes],
) -> None:
    shown = html.document_fromstring(page(site(ENGLISH, URDU), "ur").decode())
    links = shown.xpath("//main//*[@class='ways']//a/@href")

    assert (shown.get("lang"), shown.get("dir")) == ("ur", "rtl")
    assert len(shown.xpath("//main//nav//a[@hreflang='en']")) == 1
    assert links[0] == "tel:01632960001"
    assert re.fullmatch(r"mailto:hello@example\.org\?subject=[A-Za-z%20]+", links[1])
    assert "1 High Street\nTown" in shown.xpath("//main//*[@class='address']")[0].text_content()


@pytest.mark.parametrize("page", [statement.page, other_formats.page])
def test_where_nobody_gave_a_way_to_ask_the_page_says_so(page: Callable[[Site, str], bytes]) -> None:
    silent = site(ENGLISH, workspace=replace(WORKSPACE, contact=Contact("Trust")))

    assert MISSING in main_of(page(silent, "en")).text_content()
    assert MISSING not in main_of(page(site(ENGLISH), "en")).text_content()


def pasted(shown: Site) -> html.HtmlElement:
    """Return the list that a partner pastes, as the snippet on a page of ours holds it."""
    box = html.fragment_fromstring(str(embed.snippet(shown, shown.leaflets, "en"))).xpath("//textarea")[0]
    return html.fragment_fromstring(box.text)


def test_the_links_to_paste_say_what_they_lead_to_in_its_language() -> None:
    links = pasted(site(ENGLISH, URDU, phrases={"{size} kB": "{size} KB"})).xpath("//a")

    assert [(link.get("href"), link.get("lang"), link.get("hreflang"), link.get("dir")) for link in links] == [
        ("https://example.org/l/vision/en/", "en", "en", "ltr"),
        ("https://example.org/l/vision/en/our-vision.en.pdf", "en", "en", "ltr"),
        ("https://example.org/l/vision/ur/", "ur", "ur", "rtl"),
        ("https://example.org/l/vision/ur/our-vision.ur.pdf", "ur", "ur", "rtl"),
    ]
    assert [link.text_content() for link in links[:2]] == [
        "Our vision",
        "Our vision (Standard version, PDF, 13\N{NO-BREAK SPACE}KB)",
    ]


def test_what_is_pasted_holds_nothing_but_a_list_of_links() -> None:
    elements = set(pasted(site(ENGLISH, URDU)).iter())

    assert {element.tag for element in elements} == {"ul", "li", "a", "bdi", "span"}
    assert {name for element in elements for name in element.attrib} == {"href", "hreflang", "type", "lang", "dir"}


@pytest.mark.parametrize(
    "title",
    ["</textarea><script>alert(1)</script>\"'&amp;", "\u202eevil\u2066", "👩‍👩‍👧", "<b>" * 100, "x" * 300, "a\n<li>b"],
)
def test_a_title_is_words_wherever_it_is_pasted(title: str) -> None:
    list_ = pasted(site(replace(ENGLISH, title=title)))
    said = list_.xpath("./li/a")[0].text_content()

    assert {element.tag for element in list_.iter()} <= {"ul", "li", "a", "bdi", "span"}
    assert said == re.sub("[\u202e\u2066]", "", title).replace("\n", " ")


def test_a_title_that_is_not_translated_is_marked_in_its_own_language() -> None:
    title = pasted(site(replace(URDU, title="Our vision", title_language="en"))).xpath("./li/a/bdi")[0]

    assert (title.get("lang"), title.get("dir")) == ("en", "ltr")


def test_nothing_is_offered_to_paste_where_nobody_said_where_the_site_stands() -> None:
    nowhere = site(ENGLISH, workspace=replace(WORKSPACE, site=SiteSettings()))

    assert embed.snippet(nowhere, nowhere.leaflets, "en") is None
    assert embed.snippet(site(ENGLISH), (), "en") is None


def test_the_snippet_is_a_labelled_text_and_a_button_that_is_hidden_until_it_works() -> None:
    box = html.fragment_fromstring(str(embed.snippet(site(ENGLISH), site(ENGLISH).leaflets, "en")))
    text = box.xpath("//textarea")[0]

    assert box.xpath("//label/@for") == [text.get("id")]
    assert (text.get("readonly"), text.get("dir")) == ("readonly", "ltr")
    assert box.xpath("//button[@type='button']/@hidden") == [""]
    assert len(box.xpath("//*[@role='status']")) == 1


@pytest.mark.parametrize("tag", ["en", "ur", "fr"])
def test_the_snippet_speaks_the_language_of_its_page_which_the_workspace_need_not_list(tag: str) -> None:
    class ByTag(StockMaterials):
        """Materials whose words say in which language they are."""

        def words(self, language: str) -> Words:
            """Return the tag in place of each phrase."""
            return lambda _: language

    shown = site_of(WORKSPACE, [ENGLISH, URDU], ByTag())
    box = html.fragment_fromstring(str(embed.snippet(shown, shown.leaflets, tag)))

    assert box.xpath("//button")[0].text == tag


def test_the_script_makes_no_elements_of_words_and_asks_for_nothing() -> None:
    script = embed.script(site(ENGLISH)).decode("ascii")

    for forbidden in ("innerHTML", "outerHTML", "eval(", "Function(", "document.write", "fetch(", "XMLHttp", "import("):
        assert forbidden not in script


def test_what_is_pasted_says_the_language_of_several_leaflets_and_what_is_a_draft() -> None:
    told = [one.text_content() for one in pasted(site(ENGLISH, replace(URDU, draft=True))).xpath("./li/span")]

    assert told[0] == "(English)"
    assert told[1].startswith("(اردو, Draft, not released")
    assert not pasted(site(replace(ENGLISH, draft=False))).xpath("./li/span")
