"""On the web each word is drawn with one font of the reader's machine, as far as one machine can tell.

A page names fonts and brings none, so what a reader sees depends on what is installed. Here are the fonts that the
program names first; the test says that the order of the names tears no word apart.
"""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publisher import design, editions
from publisher import language as languages
from publisher.errors import Place
from publisher.model import Document, Paragraph, Text
from publisher.writers.html import write
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample

# Put each run of letters of one script in an element of its own, and number them. A mark goes with its letter.
PART = """() => {
    const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Bengali', 'Tamil', 'Gujarati', 'Gurmukhi', 'Han'];
    const of = name => `\\\\p{sc=${name}}[\\\\p{sc=${name}}\\\\p{M}\\u200c\\u200d]*`;
    const runs = new RegExp(scripts.map(of).join('|'), 'gu');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    const words = [];
    for (const text of texts) {
        if (text.parentElement.closest('style, script')) continue;
        for (const found of [...text.data.matchAll(runs)].reverse()) {
            const word = text.splitText(found.index);
            word.splitText(found[0].length);
            const run = document.createElement('i-run');
            word.replaceWith(run);
            run.append(word);
            words.push(found[0]);
        }
    }
    return words.length;
}"""


def fonts_of_words(browser: Browser, page: str, folder: Path) -> list[tuple[str, frozenset[str]]]:
    """Return each run of letters of one script that a page shows, with the fonts that draw it."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    opened = browser.new_page()
    try:
        opened.goto(file.as_uri())
        assert opened.evaluate(PART)
        session = opened.context.new_cdp_session(opened)
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        numbers = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "i-run"})["nodeIds"]
        words = opened.evaluate("() => [...document.querySelectorAll('i-run')].map(run => run.textContent)")
        found = []
        for word, number in zip(words, numbers, strict=True):
            used = session.send("CSS.getPlatformFontsForNode", {"nodeId": number})["fonts"]
            found.append((word, frozenset(font["familyName"] for font in used)))
    finally:
        opened.close()
    return found


def torn(found: list[tuple[str, frozenset[str]]]) -> list[tuple[str, list[str]]]:
    return [(word, sorted(fonts)) for word, fonts in found if len(fonts) > 1]


@pytest.mark.parametrize("name", NAMES)
def test_each_word_is_drawn_with_one_font_and_most_with_that_of_the_script(
    browser: Browser, tmp_path: Path, name: str
) -> None:
    document = editions.find("standard").apply(sample(name))

    found = fonts_of_words(browser, write(document, StockMaterials()).decode(), tmp_path)

    ((usual, _),) = Counter(font for _, fonts in found for font in fonts).most_common(1)
    assert len(found) > 50 or name == "zh"
    assert torn(found) == []
    assert usual == document_font(document)


def document_font(document: Document) -> str:
    """Return the first font that the page of a document names, all of which this machine has."""
    return design.font_families(languages.find(document.language).script)[0]


def test_a_letter_of_another_font_in_the_middle_of_a_word_would_be_seen(browser: Browser, tmp_path: Path) -> None:
    words = Paragraph((Text("كتا\u08a1نا هنا"),))
    document = Document("a", "هنا", "ar", (words,), place=Place("source/a.md", 1))

    found = fonts_of_words(browser, write(document, StockMaterials()).decode(), tmp_path)

    assert torn(found) == [("كتا\u08a1نا", ["Noto Naskh Arabic", "Noto Sans Arabic"])]
