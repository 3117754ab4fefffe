"""The styles within a page."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from publisher.errors import ConfigurationError, Place
from publisher.writers.html.style import place_of, safe_css, sheets, style
from tests.tools.materials import StockMaterials

STYLES = Path(__file__).parents[4] / "styles"


@pytest.mark.parametrize("css", ["p{}</style><script>", "<!-- p{}"])
def test_a_sheet_that_would_end_its_element_is_refused_by_name(css: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        safe_css(css, "screen.css")

    assert caught.value.place == Place("styles/screen.css")


def test_tokens_and_scripts_come_before_the_sheets() -> None:
    css = str(style(["screen.css"], ["ur"], StockMaterials()))

    assert css.index("--colour-text") < css.index(":lang(ur)") < css.index(".skip-link")


@dataclass(frozen=True, slots=True)
class OneSheet(StockMaterials):
    """Materials with a sheet `one.css` beside the project's own."""

    css: str = ""

    def style(self, name: str) -> str:
        """Return a style sheet."""
        return self.css if name == "one.css" else StockMaterials().style(name)


def in_page(css: str) -> str:
    """Return how a sheet stands in a page."""
    *_, last = sheets(["one.css"], ["en"], OneSheet(css=css))
    return str(last.css).removesuffix("\n")


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("/* One. */\na {}", "\na {}"),
        ("a {} /* One\n * two. */ b {}", "a {} \n b {}"),
        ("a { b: c; /* One. */ }/* Two. */\n", "a { b: c;  }"),
        ("a/**/.b {}", "a/**/.b {}"),
        ("/*! Drawn by A. */ a {}", "/*! Drawn by A. */ a {}"),
        ("a { content: ' /* b */ ' }", "a { content: ' /* b */ ' }"),
        ('a { content: "\\" /* b */ " }', 'a { content: "\\" /* b */ " }'),
    ],
)
def test_a_page_has_no_comments_but_those_that_mean_something(css: str, left: str) -> None:
    assert in_page(css) == left


def test_no_sheet_of_our_own_brings_comments_into_a_page() -> None:
    names = sorted(file.name for file in STYLES.glob("*.css"))

    css = str(style(names, ["en"], StockMaterials()))

    assert len(names) > 5
    assert "/*" not in css


@pytest.mark.parametrize("name", sorted(file.name for file in STYLES.glob("*.css")))
def test_each_rule_keeps_its_line(name: str) -> None:
    own = (STYLES / name).read_text(encoding="utf-8").rstrip().split("\n")
    *above, last = given = list(sheets(["base.css", name], ["en"], StockMaterials()))
    lines = str(last.css).removesuffix("\n").split("\n")
    first = sum(sheet.css.count("\n") for sheet in above) + 1

    found = [place_of(first + at, given) for at in range(len(lines))]
    assert found == [Place(f"styles/{name}", line) for line in range(1, len(own) + 1)]
    assert [line for line, mine in zip(lines, own, strict=True) if line.strip() and line.strip() not in mine] == []


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
