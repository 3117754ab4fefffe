"""The styles within a page."""

import re

import pytest

from publisher.errors import ConfigurationError, Place
from publisher.writers.html.style import safe_css, style
from tests.tools.materials import StockMaterials


@pytest.mark.parametrize("css", ["p{}</style><script>", "<!-- p{}"])
def test_a_sheet_that_would_end_its_element_is_refused_by_name(css: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        safe_css(css, "screen.css")

    assert caught.value.place == Place("styles/screen.css")


def test_tokens_and_scripts_come_before_the_sheets() -> None:
    css = str(style(["screen.css"], ["ur"], StockMaterials()))

    assert css.index("--colour-text") < css.index(":lang(ur)") < css.index(StockMaterials().style("screen.css"))


@pytest.mark.parametrize(
    ("css", "fault", "line"),
    [
        ("a { b: c }\np { color: red\nli { b: c }", "“{” is not closed", 2),
        ("a { b: c }\n}\n", "“}” closes nothing", 2),
        ("a { b: rgb(1, 2 }", "“(” is not closed", 1),
        ("a { b: c }\n/* note", "The comment “/*” is not closed", 2),
        ("a { b: c }\n/*/", "The comment “/*” is not closed", 2),
        ("\n\na { content: 'x }", "' has no second one in its line", 3),
    ],
)
def test_a_sheet_that_would_swallow_the_next_one_is_refused_with_its_line(css: str, fault: str, line: int) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(fault)) as caught:
        safe_css(css, "print.css")

    assert caught.value.place == Place("styles/print.css", line)


@pytest.mark.parametrize(
    "css", ["a { content: '}{' }", 'a { content: "\\"}" }', "/* { */ a {}", "\\{ {}", "a { b: url(x.y) }"]
)
def test_brackets_in_texts_and_comments_are_none(css: str) -> None:
    assert safe_css(css, "print.css") == css
