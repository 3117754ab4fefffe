"""Contacts, the length of texts and sentences, and second words for one thing, in easy read."""

from dataclasses import replace

import pytest

from publisher.checks import table
from publisher.checks.document import contact, length, sentence_length, synonyms
from publisher.errors import Place
from publisher.findings import Finding, Measurement, NotRun, Severity
from publisher.model import (
    Block,
    Contact,
    Definition,
    DefinitionList,
    Document,
    Explanation,
    Heading,
    Link,
    Paragraph,
    Statement,
    Targets,
    Text,
)
from publisher.reading.synonyms import LANGUAGES

LONG = "We want to help all people who live here to have good health and care every day."  # 17 words
LONGER = "We want to help all people who live here now to have good health and good care on each day."  # 20 words
LONGEST = "We want to help all the people who live here now to have good health and good care on each day."  # 21


def easy_read(*blocks: Block, language: str = "en", edition: str = "easy-read") -> Document:
    return Document(
        name="a", title="A", language=language, blocks=blocks, edition=edition, place=Place("source/a.md", 1)
    )


def statement(words: str, line: int = 2) -> Statement:
    return Statement((Text(words, place=Place("source/a.md", line)),), None, place=Place("source/a.md", line))


def findings(answers: object) -> list[Finding]:
    return [answer for answer in answers if isinstance(answer, Finding)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("given", "words", "missing"),
    [
        (Contact(), "", "no telephone number, and no email and no full address."),
        (Contact(phone="01632 960 123"), "", "no email and no full address."),
        (Contact(email="a@example.org"), "", "no telephone number."),
        (Contact(phone="ask us", email="a@example.org"), "", "no telephone number."),
        (Contact(email="a@example.org"), "There are 1.2 million of us since 2021.", "no telephone number."),
        (Contact(email="a@example.org"), "We met on 01/04/2021.", "no telephone number."),
        (Contact(email="a@example.org"), "We met on 01.04.2021 and 01-04-2021.", "no telephone number."),
        (Contact(email="a@example.org"), "Version 0.1234567, 0.12 0.34 0.56.", "no telephone number."),
        (Contact(email="a@example.org"), "Open 09.00-17.00 and 09:00 – 17:00.", "no telephone number."),
        (Contact(email="a@example.org"), "Of 01/02/03/04/05/06.", "no telephone number."),
        (Contact(email="a@example.org"), "On 01/04/2021 ring 01632 960 123.", ""),
        (Contact(email="a@example.org"), "Ring 01.63.29.60.12 or 020-7946-0123.", ""),
        (Contact(phone="111", email="a@example.org"), "", ""),
        (Contact(phone="01632 960 123", address="1 High Street, SS14 1AA"), "", ""),
        (Contact(), "Ring 01632 960 123 or write to us at 1 High Street, Basildon SS14 1AA.", ""),
        (Contact(), "Ring +44 (0)1632 960 123 or write to a@example.org.", ""),
        (Contact(), "فون کریں ۰۱۶۳۲ ۹۶۰ ۱۲۳ یا a@example.org", ""),
    ],
)
def test_a_page_says_whom_to_ask(given: Contact, words: str, missing: str) -> None:
    told = findings(contact.CHECK.run(replace(easy_read(statement(words)), contact=given)))

    assert [one.message.partition("help: ")[2] for one in told] == ([missing] if missing else [])
    assert {one.place.path for one in told} <= {"publisher.toml"}


def test_what_only_a_links_target_says_cannot_be_seen() -> None:
    hidden = Statement((Link((Text("Ask us"),), "mailto:a@example.org"),), None)

    assert findings(contact.CHECK.run(replace(easy_read(hidden), contact=Contact(phone="111"))))


def test_a_placeholder_is_a_contact_and_another_check_says_that_it_is_none() -> None:
    text = replace(easy_read(statement("Ask us.")), contact=Contact(phone="01632 960 123", email="a@example.org"))
    results = {result.check.id: result.findings for result in table.run(text)}

    assert results["contact"] == ()
    assert len(results["placeholder-contact"]) == 1


def test_the_words_that_people_read_are_counted_and_the_list_at_the_end_is_not() -> None:
    meaning = (Text("What a word means."),)
    text = easy_read(
        Heading(2, (Text("Two words"),)),
        statement("One two three."),
        Explanation((Text("Word"),), meaning),
        DefinitionList((Definition(((Text("Word"),),), ((Paragraph(meaning),),)),)),
    )

    told = list(length.CHECK.run(text))

    # The title, the heading, the statement, the box; of the list, the word is its heading.
    assert told == [Measurement("The text has 11 words; 1,600 at most are asked for.")]


def test_a_text_is_told_where_it_goes_beyond_its_limit() -> None:
    text = easy_read(*(statement("one two three four", line) for line in range(2, 9)))
    short = replace(text, targets=Targets(text_words=10))

    [found] = findings(length.CHECK.run(short))
    assert found.place.line == 4
    assert found.message.startswith("This text has 29 words, and 10 are enough")
    assert findings(length.CHECK.run(text)) == []


def test_sixteen_hundred_words_are_enough_where_nothing_else_is_set() -> None:
    text = easy_read(*(statement("one two three four") for _ in range(400)))

    assert len(findings(length.CHECK.run(text))) == 1
    assert findings(length.CHECK.run(replace(text, blocks=text.blocks[1:]))) == []


def test_words_without_spaces_between_them_are_not_counted() -> None:
    [answer] = length.CHECK.run(easy_read(statement("我们是一个小组。"), language="zh-Hans"))

    assert isinstance(answer, NotRun)


@pytest.mark.parametrize(
    ("words", "severities"),
    [(LONG, [Severity.WARNING]), (LONGER, [Severity.WARNING]), (LONGEST, [Severity.ERROR]), ("We help.", [])],
)
def test_easy_read_has_limits_for_sentences_where_no_targets_are_set(words: str, severities: list[Severity]) -> None:
    easy, standard = (easy_read(statement(words), edition=edition) for edition in ("easy-read", "standard"))

    assert [one.severity for one in findings(sentence_length.CHECK.run(easy))] == severities
    assert [type(answer) for answer in sentence_length.CHECK.run(standard)] == [NotRun]


def test_targets_weigh_more_than_the_limits_of_easy_read() -> None:
    text = replace(easy_read(statement(LONG)), targets=Targets(sentence_words=10, longest_sentence_words=16))

    assert [one.severity for one in findings(sentence_length.CHECK.run(text))] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("first", "second", "language", "message"),
    [
        ("The doctor helps.", "Ask a physician.", "en", "“physician” may mean the same as “doctor” in line 2."),
        ("Your GP helps.", "Family doctors help.", "en", "“Family doctors” may mean the same as “GP” in line 2."),
        ("COVID-19 is here.", "Coronavirus is here.", "en", "“Coronavirus” may mean the same as “COVID-19” in line 2."),
        ("We began.", "We are starting.", "en", "“starting” may mean the same as “began” in line 2."),
        ("The council.", "The local\nauthority.", "en", "“local authority” may mean the same as “council” in line 2."),
        ("Zapytaj lekarza.", "Doktor pomoże.", "pl", "“Doktor” may mean the same as “lekarza” in line 2."),
        ("Leki są tanie.", "Weź lekarstwo.", "pl", "“lekarstwo” may mean the same as “Leki” in line 2."),
        ("To jest bezpłatne.", "Ulotki są darmowe.", "pl", "“darmowe” may mean the same as “bezpłatne” in line 2."),
        ("ڈاکٹروں سے پوچھیں۔", "معالج مدد کریں گے۔", "ur", "“معالج” may mean the same as “ڈاکٹروں” in line 2."),
        ("ہسپتال", "اسپتال", "ur", "“اسپتال” may mean the same as “ہسپتال” in line 2."),
        ("ডাক্তারকে বলুন।", "চিকিৎসকেরা আছেন।", "bn", "“চিকিৎসকেরা” may mean the same as “ডাক্তারকে” in line 2."),
        ("টিকা নিন।", "ভ্যাকসিনের দিন।", "bn", "“ভ্যাকসিনের” may mean the same as “টিকা” in line 2."),
    ],
)
def test_a_second_word_for_one_thing_is_told_with_both_lines(
    first: str, second: str, language: str, message: str
) -> None:
    text = easy_read(statement(first, 2), statement(second, 5), language=language)

    [found] = findings(synonyms.CHECK.run(text))
    assert (found.message, found.place.line) == (message, 5)


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("We help people.", "They get support and care.", "en"),
        ("A doctor helps.", "A family doctor and a GP is a doctor.", "en"),
        ("You can be helpful.", "An assistant is here.", "en"),
        ("Each person.", "People in an individual plan.", "en"),
        ("COVID-19 is here.", "COVID-19 was bad.", "en"),
        ("Use it.", "The useless users.", "en"),
        ("Weź lek.", "Mam lekcje i lekki plecak.", "pl"),
        ("Zapytaj lekarza.", "Lekarz rodzinny pomoże.", "pl"),
        ("فون کریں", "فون", "ur"),
        ("সাহায্য", "সহায়তা", "bn"),
    ],
)
def test_words_for_other_things_are_left_alone(first: str, second: str, language: str) -> None:
    assert list(synonyms.CHECK.run(easy_read(statement(first), statement(second, 5), language=language))) == []


def test_a_statement_or_a_word_box_may_explain_one_word_by_the_other() -> None:
    text = easy_read(
        statement("Ask a physician."),
        Explanation((Text("Physician"),), (Text("A doctor."),)),
        statement("A physician is a doctor."),
    )

    assert list(synonyms.CHECK.run(text)) == []


def test_the_word_that_is_used_more_is_proposed_and_the_finding_is_an_info() -> None:
    text = easy_read(statement("Buy a jab."), statement("A vaccination."), statement("Two vaccinations."))
    [result] = [one for one in table.run(text) if one.check.id == "synonyms"]

    assert [(one.severity, one.mend) for one in result.findings] == [
        (Severity.INFO, "If it does, use one of them throughout, such as “vaccination”.")
    ]


def test_a_language_without_a_table_says_so() -> None:
    assert sorted(LANGUAGES) == ["bn", "en", "pl", "ur"]
    assert list(synonyms.CHECK.run(easy_read(statement("Bonjour."), language="fr"))) == [
        NotRun("No rule for this language (French).")
    ]
