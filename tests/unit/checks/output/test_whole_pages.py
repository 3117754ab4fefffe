"""A page is read as browsers read it, from its first word to its last, or it is refused."""

import pytest
from lxml import html

from publisher.checks.output.html.read import UnreadableError, read
from publisher.speech import speech_of


def words(page: str) -> str:
    return " | ".join(" ".join(str(text) for text in element.itertext()) for element in read(page.encode()).root[-1])


@pytest.mark.parametrize(
    ("page", "held"),
    [
        ("<!doctype html><html lang=en><title>t</title><main><h1>a</h1><p>hi</p></main>", "a hi"),
        ("<!doctype html><title>t</title><header>x</header> <nav>n</nav><h1>a</h1><p>b", "x | n | a | b"),
        ("<!doctype html><title>t</title><article>x</article> tail<p>y", "x | y"),
        ("<!doctype html><head><title>t</title><article>x</article><script>1</script></head><body>b<p>y", "x | 1 | y"),
        ("<!doctype html><title>t</title><body><p>y", "y"),
    ],
)
def test_what_stands_behind_a_head_that_is_not_ended_is_of_the_body(page: str, held: str) -> None:
    assert words(page) == held


def test_no_words_between_head_and_body_are_lost_or_turned_round() -> None:
    root = read(b"<title>t</title><section>q</section> and <b>r</b> s<p>z").root

    assert "".join(root[-1].itertext()) == "q and r sz"
    assert [one.tag for one in root[0]] == ["title"]
    assert html.tostring(root).count(b"<body") == 1


def test_a_page_without_a_body_tag_is_spoken_whole() -> None:
    page = b"<!doctype html><html lang=en><title>t</title><main><h1>a</h1><p>hi</p></main>"

    assert any("hi" in line for line in speech_of(page, "html", None))


def test_a_page_with_a_very_long_paragraph_is_read_to_its_end() -> None:
    page = b"<!doctype html><html lang=en><title>t</title><body><p>" + b"word " * 2_200_000 + b"</p><p>Second</p>"

    assert read(page).root[-1][-1].text == "Second"


def test_a_page_that_is_not_read_to_its_end_is_refused() -> None:
    with pytest.raises(UnreadableError, match="nested"):
        read(b"<html><body>" + b"<div>" * 5_000 + b"end")
