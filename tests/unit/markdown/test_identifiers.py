"""The names of places: kept in every way of writing, however it was typed, and led to by links."""

import unicodedata

import pytest

from publisher.errors import SourceError
from publisher.markdown.identifiers import identifier_of
from publisher.markdown.read import read
from publisher.model import Document, Heading, Link

TITLE = "---\ntitle: {title}\nlanguage: en\neditions:\n  easy-read:\n    title: Easy\n---\n"


def document(body: str, title: str = "Our plan") -> Document:
    return read(TITLE.format(title=title) + body, path="source/text.md")


def targets(text: Document) -> list[str]:
    return [node.target for node in text.inlines() if isinstance(node, Link)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Our plan", "our-plan"),
        ("Don’t wait – ring us!", "dont-wait-ring-us"),
        ("__init__ and a_b", "init__-and-a_b"),
        ("উদ্দেশ্য", "উদ্দেশ্য"),
        ("நோக்கங்கள்", "நோக்கங்கள்"),
        ("ਸਾਡਾ ਉਦੇਸ਼", "ਸਾਡਾ-ਉਦੇਸ਼"),
        ("مقاصِد، اور وقت", "مقاصِد-اور-وقت"),
        ("Más cafés", "más-cafés"),
        ("❤️ Love", "love"),
        ("1️⃣ One", "1-one"),
        ("?!", ""),
    ],
)
def test_a_name_has_the_letters_of_the_words_with_their_marks(words: str, name: str) -> None:
    assert identifier_of(words) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("heading", ["উদ্দেশ্য", "সময়", "مقاصِد", "நோக்கங்கள்", "Cafés"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_natural_link_leads_to_a_heading_in_either_form_of_unicode(heading: str, form: str) -> None:
    other = unicodedata.normalize({"NFC": "NFD", "NFD": "NFC"}[form], heading)  # type: ignore[arg-type]  # a form
    link = unicodedata.normalize(form, heading).lower()  # type: ignore[arg-type]  # a form

    found = document(f"## {other}\n\n[there](#{link})\n")

    (place,) = [block.identifier for block in found.blocks if isinstance(block, Heading)]
    assert targets(found) == [f"#{place}"]


def test_signs_that_join_letters_and_are_not_seen_make_no_difference() -> None:
    found = document("## می\u200cخواهم\n\n[there](#میخواهم), [there](#می\u200cخواهم)\n")

    assert targets(found) == ["#میخواهم"] * 2


def test_a_name_that_the_author_gives_is_compared_in_the_same_way() -> None:
    found = document("## Cafés {#cafe\u0301}\n\n[there](#caf\u00e9)\n")

    assert targets(found) == ["#caf\u00e9"]


def test_a_link_without_the_vowel_signs_is_refused_with_the_name() -> None:
    with pytest.raises(SourceError) as refused:
        document("## উদ্দেশ্য\n\n[there](#উদদশয)\n")

    assert "উদ্দেশ্য" in refused.value.mend


def test_a_link_may_lead_to_the_title() -> None:
    found = document("[the top](#our-plan)\n\n## Our plan\n")

    assert found.identifier == "our-plan"
    assert targets(found) == ["#our-plan"]
    assert [heading.identifier for heading in found.headings()] == ["our-plan_1"]


def test_a_title_without_letters_has_no_name() -> None:
    with pytest.raises(SourceError, match="no heading has that name"):
        document("[the top](#section)\n", title='"?!"')


def test_easy_read_may_lead_to_the_title_which_it_has() -> None:
    found = document("## A\n\n/// easy-read\n![](a)\nGo [to the top](#our-plan).\n///\n")

    assert found.identifier == "our-plan"
