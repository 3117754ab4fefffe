"""Runs of words: what they hold, and that checks share them."""

from publisher.errors import Place
from publisher.model import Code, Document, Paragraph, Span, Text
from publisher.reading.copied import LEFT_OUT
from publisher.reading.runs import runs


def document() -> Document:
    place = Place("a.md", 3)
    inlines = (
        Text("See nhs.uk\nor ", place=place),
        Code("rm", place=Place("a.md", 4)),
        Span((Text(" da", place=Place("a.md", 4)),), "cy"),
    )
    return Document("a", "A", "en", (Paragraph(inlines, place=place),))


def test_a_run_has_words_of_all_languages_and_its_own_without_the_others() -> None:
    run = runs(document())[-1]

    assert run.text == f"See {LEFT_OUT * 6}\nor {LEFT_OUT * 2} da"
    assert run.own == f"See {LEFT_OUT * 6}\nor {LEFT_OUT * 5}"
    assert [run.place(0).line, run.place(12).line] == [3, 4]


def test_addresses_are_part_of_the_text_where_they_are_asked_for() -> None:
    assert runs(document(), addresses=True)[-1].text.startswith("See nhs.uk")


def test_the_runs_of_the_last_document_are_made_once_in_both_ways() -> None:
    text = document()
    made = (runs(text), runs(text, addresses=True))

    assert runs(text) is made[0]
    assert runs(text, addresses=True) is made[1]
    assert runs(document()) is not made[0]
