"""The checks on files by single cases: what they find, what they leave to a person, and what they pass over."""

import time

import pytest

from publisher.checks.output import file_checks
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.files import file_text_layer
from publisher.checks.output.html.read import decoded, read
from publisher.checks.output.opened import Opened
from publisher.findings import Outcome, Result
from tests.tools.planted.planted import document, good

PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A visit</title>{head}</head><body><main>'
    "<h1>A visit</h1><p>Words.</p>{body}</main></body></html>"
)


def results(*, head: str = "", body: str = "", page: str = PAGE) -> dict[str, Result]:
    """Return what is said of a page of others, by the checks' ids."""
    content = page.replace("{head}", head).replace("{body}", body).encode()
    return {one.check.id: one for one in file_checks.run(OutputFile("a.html", "html", content))}


def failed(said: dict[str, Result]) -> set[str]:
    return {name for name, one in said.items() if one.findings}


@pytest.mark.parametrize(
    ("content", "fails"),
    [
        ("width=device-width, initial-scale=1, maximum-scale=5, user-scalable=yes", False),
        ("maximum-scale=-1", False),
        ("maximum-scale=2", False),
        ("maximum-scale=1.99", True),
        ("USER-SCALABLE = no", True),
        ("user-scalable=0.5", True),
    ],
)
def test_a_page_that_cannot_be_made_larger_fails_the_clause_about_that_alone(content: str, *, fails: bool) -> None:
    said = results(head=f'<meta name="viewport" content="{content}">')

    assert failed(said) == ({"file-zoom"} if fails else set())
    assert [clause.number for clause in said["file-zoom"].check.clauses] == ["1.4.4"]


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        ("5", Outcome.FAILED),
        ("0", Outcome.FAILED),
        (".5; url=next", Outcome.TO_REVIEW),
        ("72000;url=next", Outcome.FAILED),
        ("72001;url=next", Outcome.PASSED),
        ("0; url=next", Outcome.TO_REVIEW),
        ("soon", Outcome.PASSED),
        ("", Outcome.PASSED),
    ],
)
def test_a_page_that_leaves_by_itself_is_told_by_its_time(content: str, outcome: Outcome) -> None:
    said = results(head=f'<meta http-equiv="Refresh" content="{content}">')

    assert said["file-refresh"].outcome is outcome
    assert failed(said) <= {"file-refresh"}


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("What is in plan.pdf", Outcome.TO_REVIEW),
        ("Home", Outcome.TO_REVIEW),
        ("plan.pdf", Outcome.FAILED),
        ("Untitled Page", Outcome.FAILED),
        ("New Page 1", Outcome.FAILED),
        ("Homes for all", Outcome.PASSED),
    ],
)
def test_a_title_is_wrong_where_it_is_a_name_alone(title: str, outcome: Outcome) -> None:
    assert results(page=PAGE.replace("A visit</title>", f"{title}</title>"))["file-title"].outcome is outcome


def test_a_file_without_headings_is_for_a_person_to_look_at() -> None:
    said = results(page=PAGE.replace("<h1>A visit</h1>", ""))

    assert said["file-headings"].outcome is Outcome.TO_REVIEW
    assert failed(said) == set()


def test_words_for_a_picture_are_known_in_other_languages() -> None:
    said = results(body='<img src="data:," alt="Zdjęcie przedstawiające szpital">')

    assert "“Zdjęcie przedstawiające”" in said["file-alternative-text"].findings[0].message


def test_letters_of_turkish_before_a_bracket_are_no_list() -> None:
    said = results(body="<p>İ) bir</p><p>J) iki</p><p>ı) üç</p>")

    assert said["file-lists"].outcome is Outcome.PASSED


@pytest.mark.parametrize("own", [True, False])
def test_an_error_that_nobody_foresaw_ends_one_check_and_says_so(*, own: bool) -> None:
    class Broken(Opened):
        @property
        def page_texts(self) -> tuple[str, ...]:
            raise KeyError("something")

    file = Broken("a.pdf", "pdf", good("pdf"), document() if own else None)
    said = {one.check.id: one for one in file_checks.run(file)}

    assert said["file-text-layer"].outcome is Outcome.NOT_RUN
    assert said["file-text-layer"].reasons[0].startswith("This program failed here (KeyError)")
    assert said["file-title"].outcome is Outcome.PASSED


# --- Pages as browsers read them --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b'<meta charset="utf-16"><p>caf\xc3\xa9', "café"),
        (b'<meta charset="latin1"><p>\x93caf\xe9\x94', "“café”"),
        (b'<meta charset="iso-8859-2"><p>\xb1', "ą"),
        (b'<meta http-equiv="content-type" content="text/html; charset=windows-1257"><p>\xeb', "ė"),
        (b'<meta charset="punycode"><p>caf\xc3\xa9', "café"),
        (b'<meta charset="utf-7"><p>+AOk-', "+AOk-"),
        (b'<meta charset="cp037"><p>caf\xc3\xa9', "café"),
        (b'<!-- <meta charset="koi8-r"> --><p>caf\xc3\xa9', "café"),
        (b'<meta name="a" content="charset=koi8-r"><p>caf\xc3\xa9', "café"),
        (b'<meta charset="utf-8"><p>caf\xe9', "caf\ufffd"),
        (b"<p>caf\xe9", "café"),
        (b"\xff\xfe" + "<p>café".encode("utf-16-le"), "café"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_browsers_take(content: bytes, text: str) -> None:
    assert decoded(content).rpartition(">")[2] == text


def test_a_language_that_browsers_take_no_notice_of_is_none() -> None:
    page = PAGE.replace('lang="en"', 'xml:lang="en"')

    assert read(page.encode()).language == ""
    assert failed(results(page=page)) == {"file-language"}


def test_the_checks_and_the_speech_call_a_link_by_one_name() -> None:
    body = '<p><a href="a"><b>Read</b>ing <img src="data:," alt="aloud"><span hidden>never</span></a></p>'
    page = Opened("a.html", "html", PAGE.replace("{head}", "").replace("{body}", body).encode())

    assert [link.words for link in page.structure.links] == ["Reading aloud"]


@pytest.mark.parametrize(
    "body",
    [
        f"<a href=a>{'<svg></svg>' * 4000}</a>",
        f"<p id=long>{'word ' * 8000}</p>" + f"<a href=a aria-labelledby='{'long ' * 8}'></a>" * 4000,
        "".join(f"<label for=f{at}>Name</label><input id=f{at}>" for at in range(4000)),
    ],
    ids=["drawings", "names", "labels"],
)
def test_a_page_made_to_take_long_is_read_in_time_that_grows_as_it_does(body: str) -> None:
    begun = time.process_time()

    _ = Opened("a.html", "html", PAGE.replace("{head}", "").replace("{body}", body).encode()).structure

    assert time.process_time() - begun < 5


# --- What two programs may differ in ----------------------------------------------------------------------------


def test_words_from_right_to_left_raise_the_bar_of_their_lines_alone() -> None:
    line = "ten words stand in this line of a long text\n"

    assert file_text_layer.may_be_lost((line * 100,)) == 50
    assert file_text_layer.may_be_lost((line * 100 + "العربية\n",)) == 50.25
    assert file_text_layer.may_be_lost(("كلمة word\n",)) == 0.5
