"""What an author is told to do: another thing for each way in which words can be wrong."""

import pytest

from publisher.checks.output import mending
from publisher.model import Document

DOCUMENT = Document("a", "A", "en", ())


@pytest.mark.parametrize(
    ("missing", "extra", "helps", "helps_not"),
    [
        (["all", "of", "it"], [], "hides words", "font"),
        ([], ["Draft"], "adds words", "font"),
        (["Your", "letter"], ["YOUR", "LETTER"], "text-transform", "install"),
        (["your", "letter"], ["letter", "your"], "another order", "style sheet"),
        (["two", "words"], ["twowords"], "white-space", "install"),
        (["Your"], ["Y0ur"], "“Noto Sans” is not the one that your system offers in the package fonts-noto", "style"),
    ],
)
def test_what_helps_fits_what_is_wrong(missing: list[str], extra: list[str], helps: str, helps_not: str) -> None:
    told = mending.words(missing, extra, ["Some Font"], DOCUMENT)

    assert helps in told
    assert helps_not not in told
    assert "please report it" in told


def test_fonts_that_show_the_words_are_named_where_letters_are_wrong() -> None:
    assert "shown with “Some Font”" in mending.words(["Your"], ["Y0ur"], ["Some Font"], DOCUMENT)
