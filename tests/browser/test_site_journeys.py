"""What partners come for, done in Chromium: a receptionist, a charity, and a council with a website of its own."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urljoin

import feedparser  # type: ignore[import-untyped]  # has none
import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from publisher import language
from publisher.site.download import addresses
from publisher.site.manifest import NAME
from tests.tools import looks
from tests.tools.built import rows
from tests.tools.serving import served

Colours = Literal["light", "dark", "forced"]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a partner looks at the site: at a width in CSS pixels, in colours, over HTTP or from a memory stick."""

    width: int
    colours: Colours = "light"
    from_files: bool = False
    scripts: bool = True


SETTINGS = (
    Setting(320),
    Setting(1280, "forced"),
    Setting(320, "dark", from_files=True, scripts=False),
    Setting(1280, from_files=True),
)
WITH_SCRIPTS = tuple(one for one in SETTINGS if one.scripts)

# From which page, which words, and what is found.
SOUGHT = (
    ("index.html", "தொலைநோக்கு", "vision/ta/index.html"),
    ("ur/index.html", "وژن", "vision/ur/index.html"),
    ("en/index.html", "vision", "vision/en/index.html"),
)


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Return the address of the built site, below a path of its host."""
    with served(built) as given:
        yield given


@contextmanager
def opened(browser: Browser, setting: Setting) -> Iterator[Page]:
    """Return an empty page in a new profile, in which nothing may go wrong."""
    context = browser.new_context(
        viewport={"width": setting.width, "height": 800},
        color_scheme="dark" if setting.colours == "dark" else "light",
        forced_colors="active" if setting.colours == "forced" else "none",
        reduced_motion="reduce",
        java_script_enabled=setting.scripts,
        accept_downloads=True,
    )
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text))
    try:
        yield page
    finally:
        context.close()
    assert errors == []


def go_home(page: Page, built: Path, address: str, setting: Setting) -> None:
    """Open the first page of the site."""
    page.goto((built / addresses.HOME).as_uri() if setting.from_files else address)


def follow(page: Page, selector: str) -> None:
    """Follow a link by the keyboard, as whoever has no mouse does, and see that the page did not grow too wide."""
    link = page.locator(selector).first
    link.focus()
    link.press("Enter")
    page.wait_for_load_state()
    assert page.evaluate(looks.SIDEWAYS) == 0


def file_at(page: Page, selector: str, built: Path) -> Path:
    """Return the file that a link of the page downloads or shows."""
    leads_to = unquote(str(page.locator(selector).first.evaluate("link => link.href")))
    if leads_to.startswith("file://"):
        return Path(leads_to.removeprefix("file://"))
    return built / leads_to.partition("/leaflets/")[2]


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
@pytest.mark.parametrize("tag", ["ta", "ur"])
def test_a_receptionist_is_three_links_from_a_leaflet_on_paper(
    browser: Browser, built: Path, address: str, setting: Setting, tag: str
) -> None:
    wanted = {
        row.edition: built / row.path
        for row in rows(built)
        if (row.document, row.language, row.format) == ("vision", tag, "pdf")
    }
    with opened(browser, setting) as page:
        go_home(page, built, address, setting)
        assert page.locator(f".choose a[hreflang={tag}]").inner_text().startswith(language.find(tag).own_name)
        follow(page, f".choose a[hreflang={tag}]")
        assert page.locator("html").get_attribute("lang") == tag
        follow(page, '.documents a[href="../vision/' + tag + '/index.html"]')
        # The third is the file itself.
        found = [file_at(page, f'.downloads a[href$="{file.name}"]', built) for file in wanted.values()]

    assert set(wanted) == {"standard", "large-print", "easy-read"}
    assert found == list(wanted.values())
    assert all(file.read_bytes().startswith(b"%PDF-") for file in found)


@pytest.mark.parametrize("setting", WITH_SCRIPTS, ids=str)
def test_a_receptionist_finds_a_leaflet_by_its_words(
    browser: Browser, built: Path, address: str, setting: Setting
) -> None:
    with opened(browser, setting) as page:
        for start, sought, found in SOUGHT:
            page.goto((built / start).as_uri() if setting.from_files else address + start)
            page.get_by_role("searchbox").focus()
            page.keyboard.type(sought)
            page.keyboard.press("Enter")
            page.wait_for_function("() => document.querySelector('.search-status').textContent")
            assert page.evaluate(looks.SIDEWAYS) == 0
            result = page.locator(f'.search-list a[href$="{found}"]').first
            result.focus()
            result.press("Enter")
            page.wait_for_url(f"**/{found}")
            assert page.locator(".downloads a[type='application/pdf']").count() == 3


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_a_charity_takes_all_polish_files_in_one_and_checks_them(
    browser: Browser, built: Path, address: str, setting: Setting, tmp_path: Path
) -> None:
    with opened(browser, setting) as page:
        go_home(page, built, address, setting)
        follow(page, ".choose a[hreflang=pl]")
        with page.expect_download() as begun:
            page.locator(".bundle a").press("Enter")
        begun.value.save_as(tmp_path / begun.value.suggested_filename)

    with zipfile.ZipFile(tmp_path / "documents-in-polish.pl.zip") as packed:
        packed.extractall(tmp_path / "files")
    lines = (tmp_path / "files/SHA256SUMS").read_text("utf-8").splitlines()
    given = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}
    own = {
        file.relative_to(tmp_path / "files").as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in (tmp_path / "files").rglob("*")
        if file.is_file() and file.name != "SHA256SUMS"
    }
    polish = {row.path: row.sha256 for row in rows(built) if row.language == "pl"}
    assert polish.items() <= given.items()
    assert given.items() <= own.items()
    assert set(own) - set(given) <= {"README.txt"}
    assert "Polski" in (tmp_path / "files/README.txt").read_text("utf-8")


@pytest.mark.parametrize("tag", ["pl", "ur"])
def test_a_charity_finds_the_feed_from_the_page_of_its_language(
    browser: Browser, built: Path, address: str, tag: str
) -> None:
    with opened(browser, Setting(1280)) as page:
        page.goto(f"{address}{tag}/")
        feed = page.locator("link[rel=alternate][type='application/atom+xml']").get_attribute("href")
        answer = page.request.get(urljoin(page.url, feed))
        content, kind = answer.body(), answer.headers["content-type"]

    read = feedparser.parse(content, response_headers={"content-type": kind})
    base = json.loads((built / NAME).read_bytes())["base-address"]
    assert not read.bozo
    assert read.feed.language == tag
    assert {entry.link for entry in read.entries} == {f"{base}{name}/{tag}/" for name in ("announcement", "vision")}
    assert all(entry.updated and entry.title for entry in read.entries)


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
@pytest.mark.parametrize("path", ["vision/index.html", "vision/ur/index.html"])
def test_a_council_pastes_links_into_a_page_of_its_own(
    browser: Browser, built: Path, address: str, setting: Setting, path: str
) -> None:
    base = json.loads((built / NAME).read_bytes())["base-address"]
    with opened(browser, setting) as page:
        page.goto((built / path).as_uri() if setting.from_files else address + path)
        canonical = page.locator("link[rel=canonical]").get_attribute("href")
        page.locator(".embed > summary").press("Enter")
        text = page.locator(".embed textarea")
        assert page.evaluate(looks.SIDEWAYS) == 0
        if setting.scripts:
            button = page.locator(".embed .copy")
            button.press("Enter")
            expect(page.locator(".embed [role=status]")).not_to_be_empty()
            page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'theirs' }))")
            page.locator("#theirs").focus()
            page.keyboard.press("Control+V")
            pasted = page.locator("#theirs").input_value()
        else:
            expect(page.locator(".embed .copy")).to_be_hidden()
            pasted = text.input_value()
        # A page of the council's, which has its own address and our links.
        page.set_content(f"<!doctype html><title>Council</title><h1>Health</h1>{pasted}")
        links = page.locator("a").evaluate_all("links => links.map(link => link.href)")
        others = page.locator("script, style, link, iframe, img, [style], [class], [onclick]").count()

    assert canonical == base + path.removesuffix("index.html")
    wanted = [
        row
        for row in rows(built)
        if row.document == "vision" and row.language in (("ur",) if "/ur/" in path else (row.language,))
    ]
    assert {base + row.path for row in wanted} < set(links)
    files = [built / unquote(link.removeprefix(base)) for link in links]
    assert [file for file in files if not (file / addresses.INDEX if file.is_dir() else file).is_file()] == []
    assert others == 0


@pytest.mark.parametrize("path", ["index.html", "ur/index.html", "vision/ur/index.html"])
def test_without_scripts_no_page_shows_what_needs_them(browser: Browser, built: Path, path: str) -> None:
    with opened(browser, Setting(320, scripts=False, from_files=True)) as page:
        page.goto((built / path).as_uri())
        dead = page.locator("button:visible, input:visible, form:visible, [role=search]:visible").count()

    links = html.document_fromstring((built / path).read_bytes()).xpath("//main//a[@href]")
    assert dead == 0
    assert len(links) >= 6


@pytest.mark.parametrize(
    "path", ["index.html", "ur/index.html", "vision/index.html", "vision/ta/index.html", "ur/accessibility.html"]
)
def test_at_four_times_the_size_a_page_is_one_column_to_read(browser: Browser, built: Path, path: str) -> None:
    # A window of 1280 x 1024 at 400 % has 320 x 256 CSS pixels, each four times as large (WCAG 2.2, 1.4.10).
    context = browser.new_context(
        viewport={"width": 320, "height": 256}, device_scale_factor=4, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto((built / path).as_uri())
    sideways, cut = page.evaluate(looks.SIDEWAYS), page.evaluate(looks.CUT_OFF)
    hidden = []
    for _ in range(12):
        page.keyboard.press("Tab")
        stop = page.evaluate(looks.STOP)
        hidden += [stop] if stop["covered"] or not stop["inside"] or not stop["marked"] else []
    context.close()

    assert (sideways, cut, hidden) == (0, [], [])
