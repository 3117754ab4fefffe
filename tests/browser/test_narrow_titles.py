"""On a narrow screen no word of a title is broken in two, in any language."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publisher import editions
from publisher.writers.html import write
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample

# The words of the title that stand on more than one line. Chinese has no spaces, and breaks where it likes.
BROKEN = """() => {
    const texts = document.createTreeWalker(document.querySelector('h1'), NodeFilter.SHOW_TEXT);
    const broken = [], range = document.createRange();
    while (texts.nextNode()) {
        for (const word of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
            range.setStart(texts.currentNode, word.index);
            range.setEnd(texts.currentNode, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].map(box => Math.round(box.bottom)));
            if (lines.size > 1) broken.push(word[0]);
        }
    }
    return broken;
}"""


@pytest.mark.parametrize("name", [name for name in NAMES if name != "zh"])
def test_no_word_of_a_title_is_broken_at_320_pixels(browser: Browser, tmp_path: Path, name: str) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(write(editions.find("standard").apply(sample(name)), StockMaterials()))

    opened = browser.new_page(viewport={"width": 320, "height": 800})
    opened.goto(page.as_uri())
    broken = opened.evaluate(BROKEN)
    opened.close()

    assert broken == []
