"""The site's first page."""

from dataclasses import replace

from lxml import html

from publisher.model import Contact, State, Targets
from publisher.site.index import page
from publisher.site.manifest import File
from publisher.workspace import EditionSettings, Workspace
from tests.tools.materials import StockMaterials

WORKSPACE = Workspace(
    Contact("Trust <&>", phone="01632 960 001"), ("en", "ur"), (EditionSettings("standard", ("html",), Targets(), {}),)
)
ENGLISH = File(
    "vision", "en", "standard", "pdf", "vision/en/our-vision.en.pdf", "application/pdf", "Our <b>vision</b>", 12_001, 3,
    "0" * 64, State.SOURCE,
)  # fmt: skip
URDU = replace(
    ENGLISH, language="ur", path="vision/ur/our-vision.ur.pdf", title="ہمارا وژن", pages=None, state=State.DRAFT
)
EASY = replace(
    ENGLISH, edition="easy-read", format="html", path="vision/en/x-easy-read.en.html", media_type="text/html"
)


def shown(*files: File) -> html.HtmlElement:
    return html.document_fromstring(page(WORKSPACE, files, StockMaterials()).decode())


def test_every_file_is_linked_with_its_language_and_facts() -> None:
    links = shown(ENGLISH, EASY, URDU).xpath("//main//a")

    assert [(link.get("href"), link.get("hreflang"), link.get("type")) for link in links] == [
        (file.path, file.language, file.media_type) for file in (ENGLISH, EASY, URDU)
    ]
    assert links[0].text_content() == "Our <b>vision</b> (Standard version, PDF, 13\N{NO-BREAK SPACE}kB, Pages: 3)"
    assert "Easy read, Web page" in links[1].text_content()


def test_a_draft_says_that_it_is_not_released_and_a_released_file_does_not() -> None:
    draft, released = (shown(replace(ENGLISH, draft=draft)).text_content() for draft in (True, False))

    assert "Draft, not released" in draft
    assert "Draft, not released" not in released


def test_a_page_that_lists_a_draft_is_marked_as_one_and_another_is_not() -> None:
    draft, released = (shown(ENGLISH, replace(EASY, draft=draft)) for draft in (True, False))

    assert draft.xpath("//meta[@name='publication-status']/@content") == ["draft"]
    assert draft.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert draft.xpath("//main/*[@class='notice']")[0].text_content() == "Draft, not released"
    assert released.xpath("//meta[@name='publication-status'] | //meta[@name='robots'] | //*[@class='notice']") == []


def test_a_file_for_a_print_shop_is_not_listed() -> None:
    press = replace(ENGLISH, format="pdf-print", path="vision/en/our-vision.en.print.pdf")

    assert [link.get("href") for link in shown(ENGLISH, press).xpath("//main//a")] == [ENGLISH.path]


def test_a_language_stands_in_its_own_name_with_language_and_direction() -> None:
    heading = shown(ENGLISH, URDU).xpath("//h3")[1]

    assert heading.text_content() == "اردو (Urdu)"
    assert (heading[0].get("lang"), heading[0].get("dir")) == ("ur", "rtl")


def test_a_title_in_another_language_is_marked() -> None:
    title = shown(ENGLISH, URDU).xpath("//main//a")[1][0]

    assert (title.text, title.get("lang"), title.get("dir")) == ("ہمارا وژن", "ur", "rtl")


def test_a_draft_is_called_one_and_a_source_is_not() -> None:
    states = shown(ENGLISH, URDU).xpath("//*[@class='files']/p[@class='state']")

    assert [state.text for state in states] == ["Draft translation, not yet checked"]


def test_what_holds_of_some_files_only_is_said_beside_them() -> None:
    new = replace(URDU, segments=9)
    old = replace(
        URDU, edition="easy-read", path="vision/ur/x-easy-read.ur.pdf", segments=9, untranslated=1, earlier=True
    )

    files = shown(new, old).xpath("//*[@class='files']")[0]

    assert [state.text for state in files.xpath("p[@class='state']")] == ["Draft translation, not yet checked"]
    assert [[state.text for state in item.xpath("p[@class='state']")] for item in files.xpath("ul/li")] == [
        [],
        ["Parts of this document are not translated yet.", "Earlier version, may be out of date"],
    ]


def test_headings_step_down_from_one_title_and_nothing_is_fetched_or_run() -> None:
    tree = shown(ENGLISH, EASY, URDU)

    assert [heading.tag for heading in tree.xpath("//h1|//h2|//h3")] == ["h1", "h2", "h3", "h3", "h2"]
    assert tree.xpath("//script|//link|//img|//iframe|//*[@src]") == []
    assert tree.get("lang") == "en"


def test_a_page_of_no_files_can_be_made() -> None:
    assert shown().xpath("//main//a") == []
