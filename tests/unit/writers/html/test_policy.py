"""A page's policy names its own style by its digest, and allows no other: no `unsafe-inline`, no style attribute."""

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

import pytest
from lxml import html

from publisher.model import Document, Paragraph, Statement, Text
from publisher.writers.html import write
from publisher.writers.html.policy import security_policy
from publisher.writers.html.style import safe_css
from tests.tools.materials import StockMaterials

STANDARD = Document("a", "A title", "en", (Paragraph((Text("Words."),)),), edition="standard")
EASY = Document("a", "A title", "ur", (Statement((Text("Words."),), None),), edition="easy-read")


@dataclass(frozen=True, slots=True)
class FromAnotherSystem(StockMaterials):
    """Style sheets whose lines end as on another system, with a sign that no page may hold."""

    def style(self, name: str) -> str:
        """Return the text of a style sheet."""
        sheet = StockMaterials.style(self, name)
        return sheet.replace("\n", "\r\n") + "p{color:red}\r\0" if name.endswith(".css") else sheet


def named(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@pytest.mark.parametrize("document", [STANDARD, EASY], ids=lambda document: document.edition)
@pytest.mark.parametrize("materials", [StockMaterials(), FromAnotherSystem()], ids=lambda given: type(given).__name__)
def test_the_policy_names_the_style_as_a_browser_reads_it(document: Document, materials: StockMaterials) -> None:
    made = write(document, materials).decode()

    (css,) = re.findall(r"<style>(.*?)</style>", made, re.DOTALL)
    tree = html.document_fromstring(made)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert f"style-src {named(css)};" in policy
    assert not re.search("[\r\0]", css)
    assert css == css.strip()  # the Nu checker takes the digest without white space at the ends
    assert "unsafe" not in policy
    assert tree.xpath("//@style") == []


def test_a_page_without_styles_and_scripts_may_use_none() -> None:
    assert security_policy(()) == "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"


def test_each_style_and_each_script_is_named() -> None:
    rules = security_policy(["a{}", "b{}"], ["let a"]).split("; ")

    assert rules[1] == f"style-src {named('a{}')} {named('b{}')}"
    assert rules[-1] == f"script-src {named('let a')}"


def test_a_sheet_keeps_its_lines() -> None:
    assert safe_css("a{}\r\nb{}\rc{}\n", "x.css") == "a{}\nb{}\nc{}\n"
