"""A document's pages, above all how far each file is: page, readme and statement tell the same."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from lxml import html

from publisher.model import State
from publisher.site.download import document, readme, statement
from publisher.site.download.values import Earlier, Site
from publisher.site.manifest import File
from tests.tools.small_site import FILES, PAGE, PDF, POLISH, URDU, small_site

EASY = replace(POLISH, edition="easy-read", path="flu/pl/flu-easy-read.pl.html")
DRAFT = "Draft, not released"
UNCHECKED = "Draft translation, not yet checked"
APPROVED = "Translation, approved"
APRIL = "Last change: 1 kwietnia 2026"
IN_PART = "Parts of this document are not translated yet."


def leaflet_page(site: Site, at: int = 0) -> html.HtmlElement:
    return html.document_fromstring(document.leaflet(site.leaflets[at], site)[1])


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [found.text_content() for found in page.xpath(path)]


def notice(page: html.HtmlElement) -> list[str]:
    return texts(page, "//main//*[@class='notice']//p")


def top(page: html.HtmlElement) -> list[str]:
    return texts(page, "//main/*[@class='standing']/li")


def editions(page: html.HtmlElement) -> list[list[str]]:
    return [texts(section, "./*[@class='standing']/li") for section in page.xpath("//*[contains(@class, 'edition')]")]


def test_what_holds_of_every_file_is_told_once() -> None:
    page = leaflet_page(small_site((POLISH, EASY)))

    assert (notice(page), top(page)) == ([], [APPROVED, APRIL])
    assert editions(page) == [[], []]


def test_an_edition_that_nobody_checked_is_a_notice_and_says_so_itself_beside_an_approved_one() -> None:
    page = leaflet_page(small_site((POLISH, replace(EASY, state=State.DRAFT, untranslated=2))))

    assert notice(page) == [UNCHECKED, IN_PART]
    assert top(page) == [APRIL]
    assert editions(page) == [[APPROVED], [UNCHECKED, IN_PART]]


def test_each_edition_has_its_own_day_where_they_differ() -> None:
    page = leaflet_page(small_site((POLISH, replace(EASY, changed="2020-01-01"))))

    assert top(page) == [APPROVED]
    assert editions(page) == [[APRIL], ["Last change: 1 stycznia 2020"]]


def test_files_of_one_edition_say_what_tells_them_apart() -> None:
    word = replace(POLISH, format="docx", path="flu/pl/flu.pl.docx", state=State.REVIEWED, draft=True)
    page = leaflet_page(small_site((POLISH, word)))

    assert (notice(page), editions(page)) == ([DRAFT], [[]])
    assert [texts(link, ".//*[@class='state']") for link in page.xpath("//*[@class='downloads']//a")] == [
        [APPROVED],
        [DRAFT, "Translation, checked by a reviewer"],
    ]


@pytest.mark.parametrize(
    ("file", "noticed", "below"),
    [
        (PAGE, [], ["Original text, not a translation", "Last change: 19 March 2026"]),
        (replace(PAGE, draft=True), [DRAFT], ["Original text, not a translation", "Last change: 19 March 2026"]),
        (replace(POLISH, draft=True), [DRAFT], [APPROVED, APRIL]),
        (replace(POLISH, untranslated=1), [IN_PART], [APPROVED, APRIL]),
        (URDU, [UNCHECKED], []),
        (replace(URDU, draft=True, untranslated=None), [DRAFT, UNCHECKED, IN_PART], []),
    ],
)
def test_a_page_says_in_all_cases_how_far_the_translation_is_and_each_thing_once(
    file: File, noticed: list[str], below: list[str]
) -> None:
    page = leaflet_page(small_site((file,)))

    assert (notice(page), top(page)) == (noticed, below)


@pytest.mark.parametrize(
    "files",
    [
        (POLISH, replace(EASY, state=State.DRAFT, untranslated=None, draft=True)),
        (replace(POLISH, state=State.TRANSLATED), EASY),
        (POLISH, EASY),
    ],
)
def test_the_readme_and_the_statement_count_what_the_page_tells(files: Sequence[File]) -> None:
    site = small_site(files)
    page = leaflet_page(site)
    written = readme.readme(site, site.leaflets, "pl", "All files in this language", "pl/index.html").decode()
    told = html.document_fromstring(statement.page(site, "pl")).text_content()

    for line, number, all_ in (
        (DRAFT, sum(file.draft for file in files), "Drafts, not released: {} of 2"),
        (UNCHECKED, sum(file.state.unchecked for file in files), "Translations that nobody has checked yet: {} of 2"),
        (IN_PART, sum(file.untranslated != 0 for file in files), "Files that are not translated in full: {} of 2"),
    ):
        assert all_.format(number) in told
        # The head of a readme tells of drafts once more.
        assert written.count(line) == number + (line == DRAFT and number > 0)
        assert (line in notice(page)) == (number > 0)
        assert sum(line in own for own in editions(page)) == number


def test_an_edition_shows_its_own_title_where_it_is_another_one() -> None:
    page = leaflet_page(small_site((POLISH, replace(EASY, title="Jak nie zachorować"))))

    assert texts(page, "//*[@class='edition'][1]/*[@class='own-title']") == []
    assert texts(page, "//*[@class='edition'][2]/*[@class='own-title']") == ["Jak nie zachorować"]


def test_an_earlier_version_says_how_far_it_was() -> None:
    site = replace(
        small_site((POLISH,)),
        earlier_of={("flu", "pl"): (Earlier("flu", "pl", "2025-01-31", (replace(POLISH, state=State.REVIEWED),)),)},
    )

    assert texts(leaflet_page(site), "//*[@class='earlier']//*[@class='standing']/li") == [
        "Translation, checked by a reviewer",
        APRIL,
    ]


def test_the_page_of_a_document_tells_of_each_language_what_it_has_not_told_of_all() -> None:
    def told(*files: File) -> list[list[str]]:
        site = small_site(files)
        page = html.document_fromstring(document.document(site.leaflets, site)[1])
        assert notice(page) == ([DRAFT] if any(file.draft for file in files) else [])
        return [texts(one, "./*[@class='standing']/li") for one in page.xpath("//*[@class='in-language']")]

    english = ["Original text, not a translation", "Last change: 19 March 2026"]
    polish = [APPROVED, "Last change: 1 April 2026"]

    assert told(PAGE, PDF, POLISH) == [english, polish]
    assert told(replace(PAGE, draft=True), replace(POLISH, draft=True)) == [english, polish]
    assert told(PAGE, replace(POLISH, draft=True)) == [english, [DRAFT, *polish]]


def test_words_that_are_not_translated_say_their_language_in_the_head_and_in_the_text() -> None:
    page = leaflet_page(small_site((replace(URDU, title="Flu", title_language="en", description="On flu."),)))

    assert [page.xpath(f"string({path}/@lang)") for path in ("//title", "//h1/bdi")] == ["en", "en"]
    assert page.xpath("string(//meta[@name='description']/@lang)") == ""
    assert leaflet_page(small_site(FILES), 1).xpath("//title/@lang") == []


@pytest.mark.parametrize("title", ["", "\u202e \u2066", "\u200b"])
def test_a_title_that_shows_nothing_is_the_name_of_the_document(title: str) -> None:
    page = leaflet_page(small_site((replace(PAGE, title=title, description="\u202eno"),)))

    assert texts(page, "//h1") == ["flu"]
    assert page.findtext(".//title") == "flu – Trust <&> “Co”"
    assert page.xpath("//meta[@name='description']/@content") == ["no"]
