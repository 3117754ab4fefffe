"""The button that copies links for pages of others: with a clipboard and without, and where scripts do not run."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import htpy
import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.model import Contact, State, Targets
from publisher.site.download import addresses, embed, styles
from publisher.site.download.frame import Page as SitePage
from publisher.site.download.frame import rendered
from publisher.site.download.values import site_of
from publisher.site.manifest import File
from publisher.workspace import EditionSettings, SiteSettings, Workspace
from tests.tools import axe
from tests.tools.materials import StockMaterials

SITE = site_of(
    Workspace(
        Contact("Trust"),
        ("en",),
        (EditionSettings("standard", ("html",), Targets(), {}),),
        site=SiteSettings("https://example.org/l/"),
    ),
    [
        File(
            "vision", "en", "standard", "pdf", "vision/en/our-vision.en.pdf", "application/pdf", "Our <vision>", 12_001,
            3, "a" * 64, State.SOURCE, draft=False,
        )
    ],
    StockMaterials(),
)  # fmt: skip

# Pages that came over http have no clipboard; some browsers refuse to copy what is selected too.
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
NO_COMMAND = "document.execCommand = () => false;"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a page of a site with links to paste."""
    root = tmp_path_factory.mktemp("site")
    path = addresses.leaflet_page("vision", "en")
    main = [htpy.h1["Vision"], embed.snippet(SITE, SITE.leaflets, "en")]
    page = SitePage(path, "en", "Vision", main, scripts=(embed.SCRIPT,))
    contents = {path: rendered(page, SITE), embed.SCRIPT: embed.script(SITE), addresses.STYLES: styles.sheet(SITE)}
    for name, content in contents.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root / path


@contextmanager
def opened(browser: Browser, file: Path, before: str = "", *, scripts: bool = True) -> Iterator[Page]:
    """Show the page with the links in sight, and with a box of the test's own to paste into."""
    with axe.show_on(browser, file, axe.Device(width=320, before=before, scripts=scripts)) as view:
        view.page.locator(".embed > summary").click()
        yield view.page
        assert view.errors == []


def what_is_pasted(page: Page) -> str:
    """Return what a partner gets who pastes into a page of their own."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'theirs' }))")
    page.locator("#theirs").focus()
    page.keyboard.press("Control+V")
    return page.locator("#theirs").input_value()


@pytest.mark.parametrize("before", ["", NO_CLIPBOARD], ids=["clipboard", "selection"])
def test_the_button_copies_the_links_and_says_so(browser: Browser, file: Path, before: str) -> None:
    with opened(browser, file, before) as page:
        button = page.locator(".embed .copy")
        button.focus()
        page.keyboard.press("Enter")

        expect(page.get_by_role("status")).to_have_text("Copied")
        expect(button).to_be_focused()
        assert what_is_pasted(page) == embed.html(SITE, SITE.leaflets)


def test_where_nothing_can_be_copied_the_links_are_selected_and_the_reader_is_told(
    browser: Browser, file: Path
) -> None:
    with opened(browser, file, NO_CLIPBOARD + NO_COMMAND) as page:
        page.locator(".embed .copy").click()

        expect(page.get_by_role("status")).to_have_text("The text could not be copied. Select it and copy it yourself.")
        assert page.evaluate("getSelection().toString()") == embed.html(SITE, SITE.leaflets)


def test_without_script_the_links_are_there_and_the_button_is_not(browser: Browser, file: Path) -> None:
    with opened(browser, file, scripts=False) as page:
        expect(page.locator(".embed textarea")).to_have_value(embed.html(SITE, SITE.leaflets))
        expect(page.locator(".embed .copy")).to_be_hidden()


def test_the_links_to_paste_are_offered_without_a_fault_that_axe_knows(browser: Browser, file: Path) -> None:
    with axe.show(browser, file, width=320) as view:
        view.page.locator(".embed > summary").click()

        assert [str(one) for one in axe.audit(view).violations] == []
