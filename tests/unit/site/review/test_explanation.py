"""The pages that explain checks."""

from lxml import html

from publisher.site.review.explanation import page
from tests.tools.materials import StockMaterials
from tests.tools.reviews import CHECK

MANUAL = """\
# link-text: Links say where they lead

## What it finds

A link that [says nothing](vague.md), or [more](https://example.org/) <b onclick="x()">bold</b><script>x()</script>.

| A | B |
|---|---|
| 1 | 2 |

```markdown bad 3
[here](https://example.org/)
```
"""


def shown(manual: str) -> html.HtmlElement:
    return html.document_fromstring(page(CHECK, manual, frozenset({"vague"}), "Trust", StockMaterials()).decode())


def test_the_manual_is_shown_and_links_lead_to_pages_of_the_site_alone() -> None:
    tree = shown(MANUAL)

    assert [one.text_content() for one in tree.xpath("//main//h1|//main//h2")] == ["link-text", "What it finds"]
    assert [one.get("href") for one in tree.xpath("//main//a")] == ["vague.html"]
    assert "This is found in line 3:" in tree.text_content()
    assert tree.xpath("//pre/code")[0].text == "[here](https://example.org/)\n"


def test_nothing_in_it_is_run_and_a_table_can_be_scrolled_with_the_keyboard() -> None:
    tree = shown(MANUAL)

    assert tree.xpath("//script|//*[@onclick]|//main//b") == []
    assert [(one.get("tabindex"), one.get("role"), one[0].tag) for one in tree.xpath("//*[@class='table']")] == [
        ("0", "region", "table")
    ]


def test_a_check_without_a_page_in_the_manual_says_so() -> None:
    assert "The manual has no page about it." in shown("").text_content()
