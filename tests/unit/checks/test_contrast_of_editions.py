"""Contrast of words and of lines in the pages of every edition, and the keyboard's place in them."""

from collections.abc import Callable, Iterable

import pytest

from publisher import editions
from publisher.checks.document import contrast, non_text_contrast
from publisher.checks.page.focus import is_reached, read_focused
from publisher.checks.page.page import read_page
from publisher.findings import Answer, Finding, NotRun, Severity
from publisher.markdown.read import read
from publisher.model import Document
from publisher.writers import html
from tests.tools.materials import Styled

TEXT = """
## A heading

> Somebody's words.

Words with a [link](https://www.example.org).

| A | B |
|---|---|
| 1 | 2 |

---

/// easy-read | A
![](square)
Words.
///
"""
Look = Callable[[Document, bytes], Iterable[Answer]]


def found(look: Look, rules: str = "", edition: str = "standard", more: str = "") -> list[Finding]:
    front_matter = f"---\ntitle: T\nlanguage: en\n{more}---\n"
    document = editions.find(edition).apply(read(front_matter + TEXT, path="a.md"))
    page = html.write(document, Styled(rules=rules, sheet="screen.css"))
    answers = list(look(document, page))
    assert [answer for answer in answers if isinstance(answer, NotRun)] == []
    return [answer for answer in answers if isinstance(answer, Finding)]


@pytest.mark.parametrize("edition", ["standard", "large-print", "easy-read"])
@pytest.mark.parametrize("look", [contrast.faint_words, non_text_contrast.faint_lines])
def test_our_own_pages_stand_out_in_every_scheme(edition: str, look: Look) -> None:
    assert found(look, edition=edition) == []


@pytest.mark.parametrize(
    ("colour", "target", "severities"),
    [
        ("#777777", "", [None]),
        ("#767676", "", []),
        ("#767676", "targets:\n  contrast: 7\n", [Severity.WARNING]),
        ("#777777", "targets:\n  contrast: 7\n", [None]),
    ],
)
def test_a_page_outside_easy_read_has_the_least_as_an_error_and_its_target_as_a_warning(
    colour: str, target: str, severities: list[Severity | None]
) -> None:
    rules = f"main p {{ background: #ffffff; color: {colour}; }} main p a {{ color: inherit; }}"

    assert [one.severity for one in found(contrast.faint_words, rules, more=target)] == severities


def test_large_words_may_be_fainter() -> None:
    faint = "background: #ffffff; color: #949494;"

    assert found(contrast.faint_words, f"main h2 {{ {faint} font-size: 2rem; }}") == []
    assert found(contrast.faint_words, f"main h2 {{ {faint} font-size: 1rem; }}") != []


@pytest.mark.parametrize(
    ("rules", "what", "severity"),
    [
        ("blockquote { border-inline-start-color: #dddddd; }", "The line of a quotation", Severity.WARNING),
        (
            "hr { border-block-start: 1px solid var(--colour-rule); }",
            "The line of a change of subject",
            Severity.WARNING,
        ),
        ("main p a:focus-visible { background: none; box-shadow: none; }", "“link” shows", None),
        ("main a:focus { background: none; box-shadow: 0 0 0 2px #eeeeee; color: #004b93; }", "“link” shows", None),
        (".table:focus-visible { outline: 0; }", "A part of the page (div) shows", None),
    ],
)
def test_faint_lines_and_signs_of_focus_are_found(rules: str, what: str, severity: Severity | None) -> None:
    (finding, *_) = found(non_text_contrast.faint_lines, rules)

    assert finding.message.startswith(what)
    assert finding.severity is severity
    assert ":is(a,button" not in finding.message


def test_focus_is_looked_at_on_what_the_keyboard_reaches_alone() -> None:
    page = (
        b"<html><head><style>a:focus{color:red} a:focus-within{color:blue}</style></head>"
        b"<body tabindex=-1><a>no</a><a href='#b'>yes</a><input type=hidden><input disabled><p tabindex=0>p</p>"
        b"</body></html>"
    )

    assert [one.tag for one in read_page(page).tree.elements if is_reached(one)] == ["a", "p"]
    assert len(read_focused(page).tree.elements) == len(read_page(page).tree.elements)


def test_fields_to_fill_in_have_an_edge() -> None:
    page = b"<html><head><style>input{border:1px solid #ccc}</style></head><body><input><select></select></body></html>"
    document = Document(name="a", title="A", language="en", blocks=())

    (finding,) = (one for one in non_text_contrast.faint_lines(document, page) if isinstance(one, Finding))

    assert finding.message.startswith("The line of a field has a contrast of 1.6 to 1")
    assert finding.severity is Severity.ERROR
