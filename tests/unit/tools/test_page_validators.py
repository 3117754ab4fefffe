"""The Nu HTML checker, axe-core and our own browser find what is wrong with a page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.tools import axe, nu
from tests.tools.programs import MissingProgramError, find

GOOD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A leaflet</title></head>
<body><main><h1>A leaflet</h1><p>Every patient and every member of staff can read this short page.</p></main></body>
</html>
"""
# The checker guesses the language of a page of about a thousand letters or more.
LONG = GOOD.replace("</p>", " The board meets every month, and everyone may come and listen." * 20 + "</p>")
PICTURE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
DARK = "<style>@media (prefers-color-scheme: dark) {p {color: #777; background: #666}}</style>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with axe.open_browser() as opened:
        yield opened


def html(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_nu_judges_each_page_by_itself(tmp_path: Path) -> None:
    good = html(tmp_path, "good.html", GOOD)
    no_alternative = html(tmp_path, "no alternative.html", GOOD.replace("<p>", f"<p>{PICTURE}"))
    wrong_language = html(tmp_path, "wrong-language.html", LONG.replace('lang="en"', 'lang="fr"'))

    found = nu.validate([good, no_alternative, wrong_language])

    assert found[good] == ()
    assert [message.kind for message in found[no_alternative]] == ["error"]
    assert "“alt” attribute" in found[no_alternative][0].message
    assert "appears to be written in English" in found[wrong_language][0].message


def test_nu_takes_no_page_for_no_success() -> None:
    with pytest.raises(ValueError, match="no page"):
        nu.validate([])


def test_axe_finds_nothing_wrong_with_a_good_page(tmp_path: Path, browser: Browser) -> None:
    with axe.show(browser, html(tmp_path, "good.html", GOOD)) as view:
        found = axe.audit(view)

    assert found == axe.Audit((), ())
    assert view.outside == []


def test_axe_finds_a_missing_language_and_a_missing_alternative(tmp_path: Path, browser: Browser) -> None:
    bad = GOOD.replace(' lang="en"', "").replace("<p>", f"<p>{PICTURE}")

    with axe.show(browser, html(tmp_path, "bad.html", bad)) as view:
        found = axe.audit(view)

    assert {problem.rule for problem in found.violations} == {"html-has-lang", "image-alt"}


def test_axe_sees_the_colours_of_the_dark_scheme(tmp_path: Path, browser: Browser) -> None:
    file = html(tmp_path, "dark.html", GOOD.replace("</head>", f"{DARK}</head>"))

    with axe.show(browser, file, scheme="light") as view:
        light = axe.audit(view)
    with axe.show(browser, file, scheme="dark") as view:
        dark = axe.audit(view)

    assert light.violations == ()
    assert [problem.rule for problem in dark.violations] == ["color-contrast"]


def test_a_request_outside_the_page_is_noticed(tmp_path: Path, browser: Browser) -> None:
    file = html(tmp_path, "page.html", GOOD.replace("<p>", '<p><img alt="" src="https://picture.example/a.png">'))

    with axe.show(browser, file) as view:
        pass

    assert view.outside == ["https://picture.example/a.png"]


def test_a_missing_program_is_named() -> None:
    with pytest.raises(MissingProgramError, match=r"“no-such-program” is not on this machine"):
        find("no-such-program")
