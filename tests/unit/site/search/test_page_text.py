"""What is read of a leaflet's web page: its text, and not what stands around it."""

import pytest

from publisher.site.search.page_text import text_of
from publisher.site.search.words import words

PAGE = """<!doctype html><html lang="en"><head><title>Head</title><style>p { color: red }</style></head><body>
<nav>Languages</nav><main><h1>Your <em>teeth</em></h1><div class="notice"><p>Draft</p></div>
<nav class="contents"><ul><li>Contents</li></ul></nav>
<p>Two<br>lines, <strong>un</strong>done.</p><ul><li>One</li><li>two</li></ul>
<table><tr><td>a</td><td>b</td></tr></table><script>run()</script><!-- said nowhere --></main>
<footer>Contact</footer></body></html>"""


def test_the_main_part_is_read_without_notices_and_ways() -> None:
    found = words(text_of(PAGE.encode()))

    assert found == ["your", "teeth", "two", "lines", "undone", "one", "two", "a", "b"]


def test_letters_are_read_as_utf_8() -> None:
    assert words(text_of("<main>牙科 ہسپتال</main>".encode())) == ["牙科", "هسپتال"]


@pytest.mark.parametrize("deep", [100, 100_000])
def test_elements_within_one_another_do_no_harm(deep: int) -> None:
    content = b"<main>" + b"<div>" * deep + b"word"

    assert words(text_of(content)) in ([], ["word"])


@pytest.mark.parametrize("content", [b"", b"   ", b"\xff\xfe\x00", b"%PDF-1.7", b"<p>No main part</p>", b"<!-- -->"])
def test_what_is_no_page_of_ours_has_no_words(content: bytes) -> None:
    assert text_of(content).strip() == ""
