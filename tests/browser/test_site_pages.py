"""Every page of the download site in Chromium, in every language, as `publisher serve` sends it below a path."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from publisher import language
from publisher.site.download import addresses, document, gone, styles
from publisher.site.download.values import Gone
from tests.tools import axe, looks, nu
from tests.tools.built import rows, site_pages, told
from tests.tools.serving import served
from tests.tools.small_site import small_site

NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}  # CSS pixels; WCAG 2.2, 1.4.10 names 320
# One page of each kind, in a language of each direction.
KINDS = (
    addresses.HOME,
    addresses.language_page("ur"),
    addresses.statement_page("en"),
    addresses.formats_page("ur"),
    addresses.document_page("vision"),
    addresses.leaflet_page("vision", "en"),
    addresses.leaflet_page("vision", "ur"),
)
HEAD = """() => ({
    tag: document.documentElement.lang,
    direction: getComputedStyle(document.body).direction,
    title: document.title,
    main: document.querySelectorAll('main').length,
})"""
# Titles in the language of the page that run otherwise than the page does: "Mid and South Essex …" in Urdu.
TURNED = """() => [...document.querySelectorAll(
    'main :is(h1, h3, .lead, .own-title, .documents) bdi:not([lang])')]
    .filter(title => getComputedStyle(title).direction !== getComputedStyle(document.body).direction)
    .map(title => title.textContent)"""
# Text whose colours a reader's own scheme has replaced has borders where there were surfaces.
EDGES = """() => ['.choose .languages a', '.downloads a', '.bundle a', '.notice', '.search-field input',
    '.search-field button', '.embed textarea', '.embed .copy']
    .flatMap(selector => [...document.querySelectorAll(selector)])
    .filter(element => element.checkVisibility())
    .filter(element => ['Top', 'Right', 'Bottom', 'Left'].some(side => {
        const style = getComputedStyle(element);
        return style[`border${side}Style`] === 'none' || parseFloat(style[`border${side}Width`]) < 1
            || style[`border${side}Color`] === style.backgroundColor;
    })).map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[str]:
    """Return the address of the built site, as the command shows it."""
    with served(built) as address:
        yield address


def open_page(browser: Browser, device: axe.Device | None = None) -> axe.View:
    """Return an empty page that tells what goes wrong in it; whoever asked closes its context."""
    own = device or axe.Device()
    context = browser.new_context(
        viewport={"width": own.width, "height": own.height},
        color_scheme=own.scheme,
        forced_colors=own.forced,
        reduced_motion="reduce",
        java_script_enabled=own.scripts,
    )
    view = axe.View(context.new_page())
    view.page.on("pageerror", lambda error: view.errors.append(str(error)))
    view.page.on("console", lambda said: view.errors.append(said.text) if said.type != "log" else None)
    view.page.on("request", lambda request: view.outside.append(request.url))
    view.page.on("requestfailed", lambda request: view.errors.append(f"not loaded: {request.url}"))
    return view


def shape(page: Page) -> Iterator[str]:
    """Yield what a page loses at its width, with our spacing and with a reader's own (WCAG 2.2, 1.4.10, 1.4.12)."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    for spacing in ("", looks.SPACING):
        page.evaluate("css => { own.replaceSync(css); }", spacing)
        where = f"at {width} px" + (" with a reader's spacing" if spacing else "")
        yield from (f"cut off {where}: {text}" for text in page.evaluate(looks.CUT_OFF))
        if sideways := page.evaluate(looks.SIDEWAYS):
            yield f"scrolls {sideways} px sideways {where}"
    page.evaluate("() => own.replaceSync('')")


def said(page: Page, path: str) -> Iterator[str]:
    """Yield what a page says wrongly of itself: its language, direction and title; and where its headings jump."""
    head = page.evaluate(HEAD)
    tag = next((part for part in Path(path).parts[:-1] if language.known(part)), "en")
    if (head["tag"], head["direction"]) != (tag, language.find(tag).direction):
        yield f"It says it is in {head['tag']}, {head['direction']}."
    yield from (f"runs from the wrong side: {title}" for title in page.evaluate(TURNED))
    if head["main"] != 1 or not head["title"].removesuffix("Mid and South Essex Integrated Care System").strip(" –"):
        yield f"title or main part: {head}"
    levels: list[int] = page.evaluate(looks.HEADINGS)
    if levels.count(1) != 1 or any(after > before + 1 for before, after in zip([0, *levels], levels, strict=False)):
        yield f"headings: {levels}"


def audited(view: axe.View, how: str) -> Iterator[str]:
    """Yield what axe-core finds, and where it cannot tell."""
    audit = axe.audit(view)
    yield from (f"{how}: {problem}" for problem in (*audit.violations, *audit.incomplete))


def visit(view: axe.View, site: str, path: str) -> Iterator[str]:
    """Yield what is wrong with a page where there is least room; wide, dark and in forced colours if it is a kind's."""
    page = view.page
    view.errors.clear()
    view.outside.clear()
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]  # a dict of the two sizes
    page.goto(site + path)
    page.evaluate("() => { own = new CSSStyleSheet(); document.adoptedStyleSheets.push(own); }")
    yield from said(page, path)
    yield from audited(view, "narrow")
    yield from shape(page)
    if path in KINDS:
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]  # as above
        yield from shape(page)
        page.emulate_media(color_scheme="dark")
        yield from audited(view, "wide and dark")
        page.emulate_media(color_scheme="light", forced_colors="active")
        yield from (f"no border in forced colours: {element}" for element in page.evaluate(EDGES))
        page.emulate_media(forced_colors="none")
    yield from (f"the browser says: {error}" for error in view.errors)
    yield from (f"asked for {address}" for address in view.outside if not address.startswith((site, "data:")))


def test_no_page_of_the_site_has_a_fault_that_a_browser_shows(built: Path, browser: Browser, site: str) -> None:
    view = open_page(browser)
    found = {file: [*visit(view, site, file.relative_to(built).as_posix())] for file in site_pages(built)}
    view.page.context.close()

    tags = {row.language for row in rows(built)}
    assert told(built, found) == ""
    assert len(tags) == 17
    assert len(found) >= 1 + 3 * len(tags) + 2 + 2 * len(tags)  # home; three of each language; two documents


@pytest.mark.parametrize(("width", "forced"), [(320, "active"), (1280, "none")])
def test_the_keyboard_reaches_all_in_order_and_is_seen_where_it_is(
    browser: Browser, site: str, width: int, forced: str
) -> None:
    view = open_page(browser, axe.Device(width=width, height=640, forced="active" if forced == "active" else "none"))
    page = view.page
    found: dict[str, list[object]] = {}
    for path in KINDS:
        page.goto(site + path)
        for details in page.locator("details").all():
            details.evaluate("one => { one.open = true; }")
        number: int = page.evaluate(f"() => ({looks.STOPS})().length")
        stops = []
        for _ in range(number):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(looks.STOP))
        page.keyboard.press("Tab")
        found[path] = [stop for stop in stops if stop["covered"] or not stop["inside"] or not stop["marked"]]
        if [stop["at"] for stop in stops] != [*range(number)] or page.evaluate(looks.STOP)["at"] > 0:
            found[path].append([stop["at"] for stop in stops])
        assert number > 8
    page.context.close()

    assert found == {path: [] for path in KINDS}


@pytest.mark.parametrize("path", KINDS)
def test_the_skip_link_leads_past_all_that_repeats(browser: Browser, site: str, path: str) -> None:
    view = open_page(browser, axe.Device(width=320, height=640))
    page = view.page
    page.goto(site + path)
    page.keyboard.press("Tab")
    first = page.evaluate(looks.FOCUSED)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("() => document.activeElement.matches('main *')")
    page.context.close()

    assert (first["href"], first["seen"], first["outlined"]) == ("#_main", True, True)
    assert inside


GONE = (
    Gone("old/ur/index.html", "ur", "flu/ur/index.html", "2026-05-04", "Old <leaflet>", "en", "It was wrong."),
    Gone("old/en/index.html", "en", "flu/en/index.html"),
)


def test_pages_of_what_is_gone_have_no_fault_and_lead_on(browser: Browser, tmp_path: Path) -> None:
    site = small_site(base="https://example.org/")
    written = {one.path: gone.page(one, site) for one in GONE}
    written |= dict([document.leaflet(site.by_language["en"][0], site)]) | {addresses.STYLES: styles.sheet(site)}
    for path, content in written.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    view = open_page(browser, axe.Device(width=320))
    view.page.goto((tmp_path / GONE[0].path).as_uri())
    wrong = [*audited(view, "withdrawn")]
    sideways = view.page.evaluate(looks.SIDEWAYS)
    view.page.goto((tmp_path / GONE[1].path).as_uri())
    view.page.wait_for_url("**/flu/en/index.html")
    # Where a browser does not follow, the page itself is read.
    stays = tmp_path / "old/en/stays.html"
    stays.write_bytes(written[GONE[1].path].replace(b'http-equiv="refresh"', b'name="left-out"'))
    view.page.goto(stays.as_uri())
    wrong += audited(view, "moved")
    view.page.context.close()

    assert (wrong, sideways) == ([], 0)
    said_of = nu.validate([tmp_path / one.path for one in GONE])
    assert [str(one) for messages in said_of.values() for one in messages if one.kind != "warning"] == []


def test_faults_are_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<!doctype html><html lang="en"><title>–</title><h1>One</h1><main><h3><bdi>بیماری</bdi></h3></main>'
        '<p class="notice">No border</p><div style="width: 400px">Wide</div>'
        '<p><a href="#a" style="outline: 0">No mark</a> <a href="#b">Covered</a></p>'
        '<div style="position: fixed; inset: 0; background: red"></div>',
        encoding="utf-8",
    )
    view = open_page(browser, axe.Device(width=320))
    view.page.goto((tmp_path / "page.html").as_uri())
    view.page.evaluate("() => { own = new CSSStyleSheet(); document.adoptedStyleSheets.push(own); }")
    view.page.keyboard.press("Tab")
    stop = view.page.evaluate(looks.STOP)

    wrong = [*said(view.page, "page.html"), *shape(view.page)]
    told_of = ["runs from the wrong side", "title or main part", "headings"]
    assert [text.partition(":")[0] for text in wrong[:3]] == told_of
    assert "scrolls" in wrong[3]
    assert len(view.page.evaluate(EDGES)) == 1
    assert (stop["at"], stop["covered"], stop["marked"]) == (0, True, False)
    view.page.context.close()
