"""Hard words, terms and contacts: what is left alone, and how findings are gathered."""

import pytest
from wordfreq import zipf_frequency

from publisher.checks.document import (
    bold_as_heading,
    hard_word,
    missing_alternative_text,
    placeholder_contact,
    reading_level,
    sentence_length,
    unexplained_term,
)
from publisher.errors import Place
from publisher.findings import Answer, Finding, Measurement, Severity
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
    Term,
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


def hard(text: str, *explained: str) -> list[str]:
    return messages(list(hard_word.hard_words(document(paragraph(text), glossary=tuple(map(entry, explained))))))


def test_a_hard_word_is_told_once_with_all_its_forms_and_its_first_line() -> None:
    text = document(paragraph("A good day.\nThe steward came.", 4), paragraph("Two stewards left. Stewards came.", 9))
    (finding,) = hard_word.hard_words(text)

    assert isinstance(finding, Finding)
    assert finding.message == "“steward” is a hard word, used 3 times."
    assert finding.place == Place("a.md", 5)


@pytest.mark.parametrize(
    "text",
    [
        "The people are here.",
        "We work with Healthwatch and Basildon.",
        "Basildon is near. We like Basildon.",
        "The VSCE and the ICSs met on 12 May at 10am.",
        "We met the organisations’ staff.",
    ],
)
def test_common_words_names_abbreviations_and_numbers_are_left_alone(text: str) -> None:
    assert hard(text) == []


def test_what_the_glossary_explains_is_left_alone_in_singular_and_plural() -> None:
    assert hard("We end health inequalities.", "health inequality") == []
    assert hard("Our stewards help.", "steward") == []


def test_a_word_of_an_explained_phrase_is_still_hard_by_itself() -> None:
    assert hard("We end inequalities.", "health inequality") == ["“inequalities” is a hard word."]


def test_a_marked_term_is_left_alone_wherever_it_stands() -> None:
    text = document(Paragraph((Text("A "), Term((Text("steward"),), key="steward"), Text(" and stewards."))))

    assert list(hard_word.hard_words(text)) == []


def test_the_hard_part_of_a_compound_is_told() -> None:
    assert hard("A well-endowed home.") == ["“endowed” is a hard word."]


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

    assert list(sentence_length.long_sentences(text)) == []
    assert [type(answer) for answer in reading_level.reading_level(text)] == [Measurement]


def test_the_reading_level_names_the_formulas_and_the_method() -> None:
    text = document(paragraph("We care for you and for all people who live in our town. " * 10))
    (measured,) = reading_level.reading_level(text)

    assert isinstance(measured, Measurement)
    assert measured.message.startswith("Reading age ")
    assert "Flesch–Kincaid" in measured.message
    assert "SMOG is not given: it needs 30 sentences, and there are 10." in measured.message
    assert measured.message.endswith("Method: publisher reading level, version 1.")


def test_a_bold_word_of_a_statement_must_be_in_the_glossary_and_is_told_once() -> None:
    statement = Statement((Text("We ask the "), Strong((Text("Council."),)), Strong((Text("board"),))), None)

    assert messages(list(unexplained_term.unexplained_terms(document(statement, statement)))) == [
        "“Council.” is marked as a hard word, and the glossary does not explain it.",
        "“board” is marked as a hard word, and the glossary does not explain it.",
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


@pytest.mark.parametrize("word", ["the", "doctor", "waiting", "thriving", "statutory", "backlog", "reap"])
def test_words_are_as_common_as_wordfreq_itself_says(word: str) -> None:
    known = hard_word._frequencies("en")  # noqa: SLF001 - the list itself is what is compared

    assert known.get(word, 0) == pytest.approx(zipf_frequency(word, "en", "small"), abs=0.011)
