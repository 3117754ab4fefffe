"""The links of a Word file say where they lead."""

from collections.abc import Callable

import pytest

from publisher.checks.words.vague_links import LINKS
from publisher.findings import Severity
from publisher.language import LANGUAGES
from tests.tools.word_rules import ahead, broken, names, paragraph, told


def link(words: str) -> str:
    return f'<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id="rId1"><w:r><w:t>{words}</w:t></w:r></w:hyperlink></w:p>'


def field(words: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText> HYPERLINK &quot;https://example.org&quot; </w:instrText></w:r>"
    shown = f"<w:r><w:t>{words}</w:t></w:r>"
    return f"<w:p>{mark('begin')}{instruction}{mark('separate')}{shown}{mark('end')}</w:p>"


def simple(words: str) -> str:
    return f'<w:p><w:fldSimple w:instr=" HYPERLINK x "><w:r><w:t>{words}</w:t></w:r></w:fldSimple></w:p>'


@pytest.mark.parametrize("written", [link, field, simple])
@pytest.mark.parametrize(
    "words", ["click here", "Click  here!", "Read more »", "→ here", "więcej…", "یہاں کلک کریں۔", "এখানে", "点击这里"]
)
def test_words_that_would_do_for_any_link_are_found(written: Callable[[str], str], words: str) -> None:
    [found] = broken(ahead(written(words)))

    assert (found.rule.name, found.finding().severity) == ("Unclear hyperlink text", Severity.WARNING)
    assert "does not tell where it leads" in found.finding().message


@pytest.mark.parametrize(
    "words",
    ["https://example.org/a/b?c=d", "www.example.org/help", "example.org/help", "HTTP://example.org/x"],
)
def test_long_addresses_are_found(words: str) -> None:
    assert "spelled out sign by sign" in told(ahead(link(words)))


@pytest.mark.parametrize(
    "words",
    [
        "team@example.org",
        "01632 960 001",
        "https://example.org/",
        "www.example.org",
        "example.org",
        "what happens here",
        "more about care",
    ],
)
@pytest.mark.parametrize("written", [link, field])
def test_words_sites_mail_addresses_and_telephone_numbers_pass(written: Callable[[str], str], words: str) -> None:
    assert names(ahead(written(words))) == []


def test_an_address_in_our_contact_passes() -> None:
    piece = link("https://example.org/help").replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Contact"/></w:pPr>', 1)

    assert names(ahead(piece)) == []


def test_a_link_without_words_is_found() -> None:
    assert told(ahead(link(" "))).startswith("A link in “See” has no words.")


def test_a_picture_in_a_link_counts_by_its_text() -> None:
    picture = '<w:drawing><wp:inline><wp:docPr id="7" name="p" descr="Our map"/></wp:inline></w:drawing>'

    assert names(ahead(link(f"</w:t>{picture}<w:t>"))) == []


def test_other_fields_are_no_links() -> None:
    assert names(ahead(simple("1").replace("HYPERLINK x", "PAGE"), paragraph("here"))) == []


def test_every_language_has_words_that_would_do_for_any_link() -> None:
    assert LINKS.keys() == {language.tag for language in LANGUAGES}
    assert all(word == word.casefold() for words in LINKS.values() for word in words)
