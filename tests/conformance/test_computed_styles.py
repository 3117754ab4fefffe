"""The styles that the checks compute of a page are those that Chromium computes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from publisher import editions
from publisher.checks.page.colours import Colour
from publisher.checks.page.media import Case
from publisher.checks.page.page import read_page
from publisher.checks.page.style import Style
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import Contact, Version
from publisher.writers import html
from tests.tools import axe
from tests.tools.built import site_pages
from tests.tools.materials import StockMaterials

TEXT = """---
title: An example
language: {language}
date: 2022-04-29
---

## Our priorities

/// easy-read | What we will do first
![](square)
Many people are *waiting* to see a doctor.
We want the wait to be **short** by our Priority.

![](dot)
You can call us at any time, or look at [our page](https://www.example.org).
///
"""
GLOSSARY = "Priority\n:   A priority is something that we do first.\n"
VERSIONS = (
    Version("standard", "en", "Web page", "text/html", "example.en.html", "An example"),
    Version("easy-read", "ur", "Web page", "text/html", "../ur/example.ur.html", "An example"),
    Version("easy-read", "en", "PDF", "application/pdf", "example.en.pdf", "An example"),
)
# What a team may add to its sheets, of every kind that is read: each value is Chromium's too.
ADDED = """
.title { font: italic small-caps bold 1.25em/1.4 serif; color: rgb(20% 31% 40% / 80%); }
.title p { font-size: larger; line-height: 2em; background: hsl(200 50% 90%); }
.statement { & > p { font-size: clamp(1rem, 2vw + 1rem, 30px); } color: oklch(0.4 0.05 200); }
.explanation { margin-inline: 1ch 2%; padding-inline: max(1rem, 3%); background-color: light-dark(#eee, #111); }
dd { font-size: calc((1em + 4px) * 1.5 / 2); text-align: end; hyphens: auto; text-transform: uppercase; }
:root { --a: var(--b, 3px); --loop: var(--loop); --deep: calc(var(--a) * 4); }
dt { font-size: var(--deep); line-height: var(--loop, 1.75); color: currentColor !important; }
.contact p { line-height: 150%; font-variant: small-caps; }
.contact h2 { font-size: smaller !important; font-size: 40px; }
@media (400px <= width) and (not (orientation: portrait)) { .contact { font-size: 1.1rem; text-align: center; } }
@media print and (min-width: 10cm), screen and (max-width: 400px) { footer { break-inside: avoid-page; } }
@media not print { .credits { color: darkslategray; } }
.statement:nth-child(2n) > p:not(.lead), .statement:first-of-type em { font-style: oblique; }
"""

COMPUTED = """names => [...document.querySelectorAll('body, body *')]
  .filter(element => !element.closest('svg, script, style, template') || element.tagName === 'svg')
  .map(element => {
    const style = getComputedStyle(element);
    return [element.tagName.toLowerCase(), ...names.map(name => style[name])];
  })"""
NAMES = (
    "fontSize",
    "lineHeight",
    "color",
    "backgroundColor",
    "textAlign",
    "fontStyle",
    "hyphens",
    "breakInside",
    "textTransform",
    "fontVariantCaps",
    "display",
    "direction",
)
CASES = [
    Case("screen", 1280),
    Case("screen", 1280, dark=True),
    Case("screen", 1280, more_contrast=True),
    Case("screen", 320),
    Case("screen", 320, dark=True, more_contrast=True),
    Case("screen", 1280, choice=("data-colours", "yellow")),
    Case("screen", 1280, dark=True, choice=("data-colours", "cream")),
    Case("screen", 320, choice=("data-text-size", "largest")),
    Case("print", 1280),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with axe.open_browser() as opened:
        yield opened


def page_of(language: str, added: str) -> bytes:
    """Return an easy-read page in a language, with rules at the end of its sheets."""
    glossary = glossary_entries(read_glossary(GLOSSARY, path="glossary.md"))
    contact = Contact(name="Example Health", phone="01632 960 001", email="team@example.org", address="1 High Street")
    text = read(TEXT.format(language=language), path="example.md", contact=contact, glossary=glossary)
    document = replace(editions.find("easy-read").apply(text), versions=VERSIONS)
    return html.write(document, StockMaterials()).replace(b"</style>", f"{added}</style>".encode())


def ours(content: bytes, case: Case) -> list[list[str]]:
    """Return the values of each element of the body as this program computes them, written as Chromium does."""
    page = read_page(content)
    body = next(element for element in page.tree.elements if element.tag == "body")
    return [
        [element.tag, *_values(page.style(element, case))]
        for element in page.tree.elements
        if any(one is body for one in element.around) and element.tag not in {"script", "style"}
    ]


def _values(style: Style) -> list[str]:
    lines = style.lines
    height = "normal" if getattr(lines, "kind", "") == "normal" else f"{style.line_height:.2f}px"
    return [
        f"{style.font_size:.2f}px",
        height,
        _colour(style.colour),
        _colour(style.background),
        str(style.keyword("text-align")),
        str(style.keyword("font-style")),
        str(style.keyword("hyphens")),
        str(style.keyword("break-inside")),
        str(style.keyword("text-transform")),
        str(style.keyword("font-variant-caps")),
        str(style.display),
        style.direction,
    ]


def _colour(value: object) -> str:
    return f"{value.hexadecimal} {value.alpha:.2f}" if isinstance(value, Colour) else str(value)


def theirs(page: Page, content: bytes, case: Case) -> list[list[str]]:
    """Return the values of each element as Chromium computes them; its script has put in what it hides at first."""
    page.set_viewport_size({"width": int(case.width), "height": int(case.height)})
    page.emulate_media(
        media=case.medium,
        color_scheme="dark" if case.dark else "light",
        contrast="more" if case.more_contrast else "no-preference",
        reduced_motion="no-preference",
        forced_colors="none",
    )
    page.set_content(_as_read(content))
    if case.choice[0]:
        page.evaluate("([name, value]) => document.documentElement.setAttribute(name, value)", list(case.choice))
    found: list[list[Any]] = page.evaluate(COMPUTED, list(NAMES))
    colours = page.evaluate(TO_HEX, [value for row in found for value in row[3:5]])
    for index, row in enumerate(found):
        row[1:3] = [_pixels(value) for value in row[1:3]]
        row[3:5] = colours[2 * index : 2 * index + 2]
    return found


# Colours as Chromium paints them, whatever space they are written in.
TO_HEX = """values => {
    const canvas = new OffscreenCanvas(1, 1), context = canvas.getContext('2d', {willReadFrequently: true});
    return values.map(value => {
        const alpha = /(?:,|\\/)\\s*([\\d.]+)\\)$/.exec(value);
        const opacity = value.startsWith('rgba') || value.includes('/') ? Number(alpha[1]) : 1;
        const opaque = value.replace(/rgba\\((.*), [\\d.]+\\)/, 'rgb($1)').replace(/ \\/ [\\d.]+\\)/, ')');
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = opaque;
        context.fillRect(0, 0, 1, 1);
        const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
        return '#' + [red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')
            + ' ' + opacity.toFixed(2);
    });
}"""


def _near(mine: str, their: str) -> bool:
    """Return whether two values are the same, lengths but for what Chromium rounds: it counts 64ths of a pixel."""
    if mine.endswith("px") and their.endswith("px"):
        return abs(float(mine.removesuffix("px")) - float(their.removesuffix("px"))) <= 1 / 32
    return mine == their


def _pixels(value: str) -> str:
    return f"{float(value.removesuffix('px')):.2f}px" if value.endswith("px") else value


def _as_read(content: bytes) -> str:
    """Return a page as the checks read it: with what its template holds in place, nothing hidden, without scripts."""
    from lxml import html as reader  # noqa: PLC0415 - for this page alone

    root = reader.document_fromstring(content, parser=reader.HTMLParser(encoding="utf-8"))
    for element in root.xpath("//*[@hidden]"):
        del element.attrib["hidden"]
    for template in root.xpath("//template"):
        template.drop_tag()
    for script in root.xpath("//script | //meta[@http-equiv]"):
        script.drop_tree()
    return "<!doctype html>" + str(reader.tostring(root, encoding="unicode"))


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize(("language", "added"), [("en", ""), ("ur", ""), ("en", ADDED)], ids=["en", "ur", "added"])
def test_every_element_has_the_values_that_chromium_computes(
    browser: Browser, language: str, added: str, case: Case
) -> None:
    content = page_of(language, added)
    context = browser.new_context(offline=True)
    try:
        shown = theirs(context.new_page(), content, case)
    finally:
        context.close()

    computed = ours(content, case)
    assert [row[0] for row in computed] == [row[0] for row in shown]
    different = {
        f"{row[0]} {name}": (mine, their)
        for row, other in zip(computed, shown, strict=True)
        for name, mine, their in zip(NAMES, row[1:], other[1:], strict=True)
        if not _near(mine, their)
        and (row[0], name) != ("bdi", "direction")  # it goes by the letters in it, and lays out no lines
    }
    assert json.dumps(different, indent=1) == "{}"


def test_the_page_of_the_standard_text_leads_to_its_easy_read_and_back(built: Path) -> None:
    documents = set(built.rglob("*.html")) - set(site_pages(built))
    standard = [path for path in sorted(documents) if "easy-read" not in path.name]

    ways = {}
    for path in standard:
        there = {element.attributes.get("href") for element in read_page(path.read_bytes()).tree.elements}
        easy = path.with_name(path.name.replace(f".{path.parent.name}.", f"-easy-read.{path.parent.name}."))
        back = {element.attributes.get("href") for element in read_page(easy.read_bytes()).tree.elements}
        ways[path.name] = (easy.name in there, path.name in back)

    assert standard
    assert set(ways.values()) == {(True, True)}
