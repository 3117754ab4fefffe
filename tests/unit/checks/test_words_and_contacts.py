"""Sentences, terms and contacts: what is left alone, and how findings are gathered."""

from dataclasses import replace

import pytest

from publisher.checks.document import (
    bold_as_heading,
    missing_alternative_text,
    placeholder_contact,
    reading_level,
    sentence_length,
    unexplained_term,
)
from publisher.errors import Place
from publisher.findings import Answer, Finding, Measurement, NotRun, Severity
from publisher.model import (
    Block,
    Contact,
    Document,
    EasyRead,
    Figure,
    GlossaryEntry,
    Image,
    Note,
    Paragraph,
    Statement,
    Strong,
    Targets,
    Text,
)


def document(*blocks: Block, glossary: tuple[GlossaryEntry, ...] = (), contact: Contact | None = None) -> Document:
    return Document(
        name="a", title="A", language="en", blocks=blocks, glossary=glossary, contact=contact or Contact()
    )  # fmt: skip


def paragraph(value: str, line: int = 1) -> Paragraph:
    return Paragraph((Text(value, place=Place("a.md", line)),), place=Place("a.md", line))


def entry(key: str) -> GlossaryEntry:
    return GlossaryEntry(key, (Text(key),), (Text("What it means."),))


def messages(answers: list[Answer]) -> list[str]:
    return [answer.message for answer in answers if isinstance(answer, Finding)]


def test_the_longest_sentence_comes_first_and_has_its_line() -> None:
    text = Document(
        name="a",
        title="A",
        language="en",
        blocks=(paragraph("One two three four five. Short.\nOne two three four five six seven.", 3),),
        targets=Targets(sentence_words=4, longest_sentence_words=6),
    )
    *found, measured = sentence_length.long_sentences(text)

    assert [(one.place.line, one.severity) for one in found if isinstance(one, Finding)] == [
        (4, Severity.ERROR),
        (3, Severity.WARNING),
    ]
    assert measured == Measurement("2 of 3 sentences have more than 4 words; the longest has 7.")


def test_without_targets_sentences_are_not_measured_and_the_reading_level_still_is() -> None:
    text = document(paragraph("We care for you and for all people who live in our town. " * 10))

    assert [type(answer) for answer in sentence_length.long_sentences(text)] == [NotRun]
    assert [type(answer) for answer in reading_level.reading_level(text)] == [Measurement]


def test_the_reading_level_names_the_formulas_and_the_method() -> None:
    text = document(paragraph("We care for you and for all people who live in our town. " * 10))
    (measured,) = reading_level.reading_level(text)

    assert isinstance(measured, Measurement)
    assert measured.message.startswith("Reading age ")
    assert "Flesch–Kincaid" in measured.message
    assert "SMOG is not given: it needs 30 sentences, and there are 10." in measured.message
    assert measured.message.endswith("Method: publisher reading level, version 2.")


def test_a_score_of_ease_is_told_with_its_band_and_holds_no_target_of_an_age() -> None:
    words = paragraph("La salud de los niños mejora con el cuidado de la familia. " * 10)
    text = replace(document(words), language="es")
    told = list(reading_level.reading_level(replace(text, targets=Targets(reading_age=11))))

    assert [type(answer) for answer in told] == [Measurement, NotRun]
    assert told[0] in list(reading_level.reading_level(text))
    assert "Ease of reading: Fernández Huerta 94.6, very easy; Szigriszt-Pazos 91, very easy" in str(told[0])
    assert "The target of a reading age (11) is not held" in str(told[1])


def test_the_characters_of_a_sentence_are_told_where_words_cannot_be_counted() -> None:
    text = replace(document(paragraph("我们照顾您。" * 20)), language="zh-Hans")
    measured, not_run = reading_level.reading_level(text)

    assert "100 characters in 20 sentences, 5.0 characters a sentence." in str(measured)
    assert not_run == NotRun("Reading age not given: no validated formula for this language.")


def test_a_bold_word_of_a_statement_must_be_in_the_glossary_and_is_told_once() -> None:
    statement = Statement((Text("We ask the "), Strong((Text("Council."),)), Strong((Text("board"),))), None)

    assert messages(list(unexplained_term.unexplained_terms(document(statement, statement)))) == [
        "“Council.” is marked as a hard word, and nothing explains it.",
        "“board” is marked as a hard word, and nothing explains it.",
    ]
    assert (
        list(unexplained_term.unexplained_terms(document(statement, glossary=(entry("council"), entry("board"))))) == []
    )


def test_a_bold_sentence_is_no_heading() -> None:
    bold = Paragraph((Strong((Text("Call 999 if you are in danger."),)),))

    assert list(bold_as_heading.headings_in_bold(document(bold))) == []


def test_a_figure_and_a_picture_in_a_footnote_need_alternative_text() -> None:
    note = Note("1", (Paragraph((Image("b", None),)),))
    text = Document(name="a", title="A", language="en", blocks=(Figure(Image("a", None)),), notes=(note,))

    assert messages(list(missing_alternative_text.pictures_without_text(text))) == [
        "The picture “a” has no alternative text.",
        "The picture “b” has no alternative text.",
    ]


def test_in_easy_read_only_the_picture_beside_a_statement_needs_none() -> None:
    statement = Statement((Text("Bring your letter."), Image("b", None)), picture=Image("nurse", None))
    text = document(EasyRead((statement,), title=(Image("a", None),)))

    assert messages(list(missing_alternative_text.pictures_without_text(text))) == [
        "The picture “a” has no alternative text.",
        "The picture “b” has no alternative text.",
    ]


@pytest.mark.parametrize(
    "contact",
    [
        Contact(phone="01632 960 123"),
        Contact(phone="+44 1632 960123"),
        Contact(phone="+44 (0)1632 960123"),
        Contact(phone="0044 20 7946 0000"),
        Contact(phone="07700 900999"),
        Contact(phone="0808 157 0123"),
        Contact(email="a@example.org"),
        Contact(email="a@mail.example.com"),
        Contact(website="https://www.example.net/contact"),
        Contact(website="https://nhs.example"),
        Contact(website="http://localhost:8000"),
    ],
)
def test_values_reserved_for_examples_are_placeholders(contact: Contact) -> None:
    (finding,) = placeholder_contact.placeholders(document(contact=contact))

    assert finding.place == Place("publisher.toml")


@pytest.mark.parametrize(
    "contact",
    [
        Contact(),
        Contact(phone="01632 961 123", email="a@nhs.net", website="https://www.example-hospital.nhs.uk"),
        Contact(phone="111", email="a@myexample.org"),
        Contact(phone="020 7946 1000"),
    ],
)
def test_other_values_are_taken_as_real(contact: Contact) -> None:
    assert list(placeholder_contact.placeholders(document(contact=contact))) == []


def test_a_contact_that_knows_its_line_is_found_there() -> None:
    contact = Contact(email="a@example.org", place=Place("publisher.toml", 4))
    (finding,) = placeholder_contact.placeholders(document(contact=contact))

    assert str(finding.place) == "publisher.toml:4"
