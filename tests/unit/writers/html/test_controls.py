"""An easy-read page has controls in a template, and runs the two scripts of the program that its policy names."""

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

import pytest
from lxml import html

from publisher.model import Document, Paragraph, Statement, Text
from publisher.writers.html import write
from publisher.writers.html.controls import script_element
from publisher.writers.html.page import page
from publisher.writers.html.rendering import Medium, Rendering
from tests.tools.materials import StockMaterials

EASY = Document("a", "A title", "en", (Statement((Text("Words."),), None),), edition="easy-read")
STANDARD = Document("a", "A title", "en", (Paragraph((Text("Words."),)),), edition="standard")
LARGE = Document("a", "A title", "en", (Paragraph((Text("Words."),)),), edition="large-print")


def written(document: Document) -> str:
    return write(document, StockMaterials()).decode()


def test_the_policy_names_each_script_by_its_digest_and_no_other() -> None:
    made = written(EASY)

    scripts = re.findall(r"<script>(.*?)</script>", made, re.DOTALL)
    policy = str(html.document_fromstring(made).xpath("string(//meta[@http-equiv]/@content)"))
    named = re.findall(r"'(sha256-[^']+)'", policy.partition("script-src ")[2])
    assert named == [f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}" for script in scripts]
    assert len(named) == 2
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2]


@pytest.mark.parametrize("document", [STANDARD, LARGE], ids=lambda document: document.edition)
def test_other_editions_run_nothing(document: Document) -> None:
    made = written(document)

    assert "<script" not in made
    assert "<template" not in made
    assert "script-src" not in made


def test_controls_are_in_a_template_alone() -> None:
    tree = html.document_fromstring(written(EASY))

    assert tree.xpath("//template//button")
    assert tree.xpath("//button[not(ancestor::template)] | //input[not(ancestor::template)]") == []


def test_paper_has_no_controls_no_sentences_and_its_own_language() -> None:
    made = str(page(Rendering.start(EASY, StockMaterials(), Medium.PAPER)))

    assert '<html lang="en"' in made
    assert all(sign not in made for sign in ("<script", "<template", 'class="sentence"', "data-colours"))


def test_the_page_says_that_its_words_are_easy() -> None:
    assert '<html lang="en-simple"' in written(EASY)
    assert '<html lang="en"' in written(STANDARD)


def test_a_script_that_would_end_its_element_is_refused() -> None:
    with pytest.raises(ValueError, match="would end"):
        script_element("'</script>'")


@dataclass(frozen=True, slots=True)
class Hostile(StockMaterials):
    """Interface words that try to leave the element that they stand in."""

    def words(self, language: str):  # type: ignore[no-untyped-def]  # noqa: ANN201, ARG002 - as in the class above
        """Return every phrase with what could end an attribute, an element, or a rule."""
        return lambda phrase: f"{phrase}\"'</style></script><b>;}}{{"


def test_hostile_interface_words_stay_words() -> None:
    tree = html.document_fromstring(write(EASY, Hostile()).decode())

    assert tree.xpath("//b") == []
    assert len(tree.xpath("//style")) == 1
    assert len(tree.xpath("//script")) == 2


@pytest.mark.parametrize("name", ["easy_read.js", "easy_read_settings.js"])
def test_the_scripts_make_no_elements_of_words_and_ask_for_nothing(name: str) -> None:
    script = StockMaterials().script(name)

    for forbidden in ("innerHTML", "outerHTML", "eval(", "Function(", "document.write", "fetch(", "XMLHttp", "import("):
        assert forbidden not in script
    assert len(script) < 9000
    assert script.isascii()
