"""The review pages in Chromium: narrow and wide, light and dark, with the keyboard alone, and without scripts."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publisher.errors import Place, SourceError
from publisher.findings import Finding, Severity, result_of
from publisher.model import Figure, Image, Statement, Suppression, Text
from publisher.site.review import explanation, index
from publisher.site.review.page import Around, page
from publisher.site.review.values import Changed, OfEdition, Presence, ReviewOf, Validity
from publisher.site.sheet import Shown
from tests.browser.test_pages import NARROW, WIDE
from tests.tools import axe, nu
from tests.tools.looks import CUT_OFF, FOCUSED, SIDEWAYS, SPACING
from tests.tools.materials import StockMaterials
from tests.tools.reviews import (
    CHECK,
    ELSEWHERE,
    ERROR,
    LOOK,
    TODAY,
    WARNING,
    document,
    edition,
    file,
    review,
    signature,
    site,
)

OPEN_ALL = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
MANUAL = Path(__file__).parents[2] / "docs/checks/hard-word.md"
PAGES = ("index", "language", "text", "check")
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


def text(language: str) -> ReviewOf:
    """Return a text with something of all that a page can show."""
    place = Place("source/leaflet.md", 8)
    blocks = (
        Statement((Text("آپ کا خط لائیں۔ " * 20),), Image("square", "ایک خط"), place=place),
        Statement((Text("آئیں۔"),), None, place=place),
        Figure(Image("dot", None), (Text("A map"),), place=place),
    )
    whole = document(language=language, edition="easy-read", words="آپ کا خط لائیں۔ " * 30)
    easy = replace(whole, blocks=(*whole.blocks, *blocks))
    changed = (Changed("The text changed since, in “Before”.", (("آئیں۔", "آپ آئیں۔"), ("", LONG)), language),)
    asked = (
        signature(note="Printed, and read at arm’s length."),
        signature(Validity.NEVER),
        signature(Validity.LAPSED, changed=changed),
        signature(Validity.REFUSED, answer="Taken back", command=""),
    )
    suppressed = Suppression(CHECK.id, "It is the name of a place.", dt.date(2027, 1, 1), "Let")
    answers = (ERROR, WARNING, LOOK, ELSEWHERE, Finding("Let it stand.", "Mend it.", place, Severity.INFO))
    files = (
        file(pages=2),
        file("pdf", presence=Presence.OUT_OF_DATE, outline=((1, "About leaflet"), (3, LONG)), speech=("آئیں۔", LONG)),
        file("docx", presence=Presence.MISSING, results=(), outline=None, speech=None, reason="the file is not built."),
    )
    refused = (SourceError("There is no picture “nurse”.", mend="Add it.", place=place),)
    short = "“leaflet” is left out: 1 of its 2 parts are translated."
    first = edition(*answers, files=files, signatures=asked, of=document(language=language))
    let_stand = result_of(CHECK, answers[-1:], suppressions=(suppressed,))
    first = replace(first, results=(*first.results, let_stand))
    large = OfEdition(document(language=language, edition="large-print"), (), (), None, same_as="standard")
    return review(
        first, large, edition(*answers, files=files[:1], of=easy), language=language, refused=refused, held_back=short
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a page of each kind, with all that it can show."""
    folder, materials = tmp_path_factory.mktemp("review"), StockMaterials()
    urdu, others = text("ur"), [text("en"), text("zh-Hans")]
    whole = site(urdu, *others, *(review(edition(), name=f"t-{number}") for number in range(12)), part=True)
    around = Around("Trust", materials, lambda name: Shown(name, "OpenMoji", "a square", "en"))
    made = {
        "index": index.page(whole, "", materials),
        "language": index.page(whole, "ur", materials),
        "text": page(urdu, [other.row(TODAY) for other in others], around, {}),
        "check": explanation.page(CHECK, MANUAL.read_text(encoding="utf-8"), frozenset(), "Trust", materials),
    }
    for name, content in made.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in made}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_wrong_and_nothing_stands_beside_the_page(
    name: str, pages: dict[str, Path], browser: Browser
) -> None:
    found: list[str] = []
    views: tuple[tuple[int, axe.Scheme], ...] = ((NARROW, "light"), (WIDE, "dark"))
    for width, scheme in views:
        with axe.show(browser, pages[name], width=width, scheme=scheme) as view:
            view.page.evaluate(OPEN_ALL)
            said = axe.audit(view)
            # Of cells that stand beyond the edge of a table that scrolls axe-core cannot tell the background.
            unsure = () if name == "check" and width == NARROW else said.incomplete
            found += [f"{width} {scheme} {problem}" for problem in (*said.violations, *unsure)]
            if sideways := view.page.evaluate(SIDEWAYS):
                found.append(f"{width}: {sideways} pixels sideways")
            found += [*view.outside, *view.errors]

    assert found == []


def test_the_html_checker_finds_nothing_wrong(pages: dict[str, Path]) -> None:
    said = nu.validate(list(pages.values()))

    # The checker holds “img-src data:” to forbid pictures in data: addresses; Chromium shows them (the test above).
    told = {path.name: [str(one) for one in found if "“data:image/png" not in str(one)] for path, found in said.items()}
    assert {name: found for name, found in told.items() if found} == {}


@pytest.mark.parametrize("name", ["index", "text"])
def test_more_space_between_letters_cuts_nothing_off(name: str, pages: dict[str, Path], browser: Browser) -> None:
    with axe.show(browser, pages[name], width=NARROW) as view:
        view.page.evaluate(OPEN_ALL)
        axe.restyle(view, SPACING)

        assert view.page.evaluate(SIDEWAYS) == 0
        assert view.page.evaluate(CUT_OFF) == []


def test_the_keyboard_reaches_every_link_in_sight_and_opens_what_is_folded_without_scripts(
    pages: dict[str, Path], browser: Browser
) -> None:
    with axe.show_on(browser, pages["text"], axe.Device(width=NARROW, scripts=False)) as view:
        stops = view.page.locator("a[href]:visible, summary:visible").count()
        seen = []
        for _ in range(stops):
            view.page.keyboard.press("Tab")
            seen.append(view.page.evaluate(FOCUSED))
        shut = view.page.locator("details:not([open])").count()
        view.page.locator("details:not([open]) > summary").first.focus()
        view.page.keyboard.press("Enter")
        left = view.page.locator("details:not([open])").count()

    assert seen[0]["href"] == "#_main"
    assert [stop for stop in seen if not (stop["seen"] and stop["outlined"])] == []
    assert left == shut - 1


def test_forced_colours_keep_the_edges_of_what_waits(pages: dict[str, Path], browser: Browser) -> None:
    with axe.show_on(browser, pages["text"], axe.Device(forced="active")) as view:
        edge = view.page.locator(".waits").evaluate("one => getComputedStyle(one).borderBlockStartStyle")

    assert edge == "solid"
