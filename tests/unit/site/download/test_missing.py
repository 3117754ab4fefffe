"""The page for what is missing stands alone, wherever it is shown, and leads to the list of all documents."""

import re

import pytest
from lxml import html

from publisher.model import Contact
from publisher.site.download import missing
from publisher.writers.html.policy import digest
from tests.tools.materials import StockMaterials

HOSTILE = "</title><script>alert(1)</script> & \" '"


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("ur", "rtl")])
def test_it_leads_to_the_first_page_from_any_depth(tag: str, direction: str) -> None:
    tree = html.document_fromstring(missing.page(Contact(name="A Trust"), tag, StockMaterials(), "/leaflets/").decode())

    assert (tree.get("lang"), tree.get("dir")) == (tag, direction)
    assert "/leaflets/index.html" in tree.xpath("//main//a/@href")
    assert tree.xpath("//@src | //link") == []
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_its_policy_names_its_style_and_hostile_names_stay_words() -> None:
    made = missing.page(Contact(name=HOSTILE), "en", StockMaterials()).decode()

    (css,) = re.findall(r"<style>(.*?)</style>", made, re.DOTALL)
    tree = html.document_fromstring(made)
    assert digest(css) in tree.xpath("string(//meta[@http-equiv]/@content)")
    assert tree.xpath("//script") == []
    assert HOSTILE in tree.xpath("string(//title)")
