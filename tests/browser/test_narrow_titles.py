"""On a narrow screen no word of a title or of easy read is broken in two, in languages with long words too."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publisher import editions
from publisher.writers.html import write
from tests.tools import laid_out
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample

# The words of an element that stand on more than one line. Chinese has no spaces, and breaks where it likes.
BROKEN = """() => {
    const texts = document.createTreeWalker(document.querySelector(WHERE), NodeFilter.SHOW_TEXT);
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
    broken = opened.evaluate(BROKEN.replace("WHERE", "'h1'"))
    opened.close()

    assert broken == []


# Long words of easy texts: beside a picture of 6rem there is no room for them.
LONG = {
    "bg": "Благотворителните",
    "fr": "d’accompagnement",
    "pl": "odpowiedzialnością",
    "pt": "responsabilidade",
    "ta": "பராமரிப்புக்கான",
    "tr": "Yapabileceklerine",
    "uk": "використовуватимемо",
}
EASY = """\
/// easy-read | A
![](square)
{word} {word}.
///
"""


@pytest.mark.parametrize("language", LONG)
def test_no_word_of_easy_read_is_broken_at_320_pixels(browser: Browser, tmp_path: Path, language: str) -> None:
    page = tmp_path / "page.html"
    text = laid_out.text(EASY.format(word=LONG[language]), edition="easy-read", language=language)
    page.write_bytes(write(text, StockMaterials()))

    opened = browser.new_page(viewport={"width": 320, "height": 800})
    opened.goto(page.as_uri())
    broken = opened.evaluate(BROKEN.replace("WHERE", "'main'"))
    sideways = opened.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
    opened.close()

    assert (broken, sideways) == ([], 0)


def test_a_picture_stays_beside_words_that_have_room_there(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    text = laid_out.text(EASY.format(word="information"), edition="easy-read")
    page.write_bytes(write(text, StockMaterials()))

    opened = browser.new_page(viewport={"width": 320, "height": 800})
    opened.goto(page.as_uri())
    beside = "row => row.children[0].getBoundingClientRect().right < row.children[1].getBoundingClientRect().left"
    found = opened.evaluate(f"[...document.querySelectorAll('.statement')].map({beside})")
    opened.close()

    assert found == [True]
