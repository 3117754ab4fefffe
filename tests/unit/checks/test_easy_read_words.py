"""Rules for words of easy read: contractions, numbers in words, large numbers, Roman numerals; and any text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher import language as languages
from publisher.checks.document import (
    big_number,
    contraction,
    negative,
    number_words,
    one_idea,
    passive,
    roman_numeral,
    sentence_a_line,
)
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, NotRun
from publisher.model import Code, Contact, Document, Heading, Link, Span, Statement, Targets, Text

ALL = (
    one_idea.CHECK,
    sentence_a_line.CHECK,
    passive.CHECK,
    negative.CHECK,
    contraction.CHECK,
    number_words.CHECK,
    big_number.CHECK,
    roman_numeral.CHECK,
)


def document(text: str, language: str = "en", targets: Targets | None = None) -> Document:
    statement = Statement((Text(text, place=Place("a.md", 5)),), None, place=Place("a.md", 4))
    return Document("a", "A", language, (statement,), edition="easy-read", targets=targets or Targets())


def findings(check: Check, text: Document) -> list[Finding]:
    answers: list[Answer] = list(check.run(text))
    assert all(isinstance(answer, Finding) for answer in answers)
    return [answer for answer in answers if isinstance(answer, Finding)]


def quoted(check: Check, text: str, language: str = "en", targets: Targets | None = None) -> list[str]:
    """Return what each finding quotes."""
    found = findings(check, document(text, language, targets))
    return [finding.message.partition("“")[2].partition("”")[0] for finding in found]


# --- contractions -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "full"),
    [
        ("can't", "cannot"),
        ("can’t", "cannot"),
        ("Won’t", "Will not"),
        ("shan't", "shall not"),
        ("don’t", "do not"),
        ("we're", "we are"),
        ("I’m", "I am"),
        ("they’ve", "they have"),
        ("it'll", "it will"),
        ("It’s", "It is” or “It has"),
        ("she'd", "she would” or “she had"),
        ("Let’s", "Let us"),
    ],
)
def test_a_contraction_is_told_with_the_words_to_write(shown: str, full: str) -> None:
    (finding,) = findings(contraction.CHECK, document(f"Now {shown} go."))

    assert finding.message == f"“{shown}” is a contraction."
    assert finding.mend == f"Write “{full}”."


@pytest.mark.parametrize("text", ["Mike’s letter and the doctors’ plan.", "You cannot.", "At 5 o’clock.", "‘We act’"])
def test_possessives_and_quotation_marks_are_no_contractions(text: str) -> None:
    assert quoted(contraction.CHECK, text) == []


def test_a_contraction_in_a_heading_is_found_and_one_in_code_is_not() -> None:
    heading = Heading(2, (Text("What we’re doing", place=Place("a.md", 3)),))
    text = replace(document("Go."), blocks=(heading, Statement((Code("don't"),), None)))

    assert [finding.place.line for finding in findings(contraction.CHECK, text)] == [3]


# --- numbers in words ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "shown", "digits"),
    [
        ("en", "For four years.", "four", "4"),
        ("en", "Twenty-two people.", "Twenty-two", "22"),
        ("en", "A four-year-old.", "four-year-old", "4"),
        ("pl", "Od czterech lat.", "czterech", "4"),
        ("pl", "Mamy dwadzieścia dwa domy.", "dwadzieścia dwa", "22"),
        ("ur", "ہمارے تین کام ہیں۔", "تین", "3"),
        ("ur", "یہ دو لوگ ہیں۔", "دو", "2"),
        ("bn", "আমাদের তিনটি কাজ আছে।", "তিনটি", "3"),
        ("bn", "নয় জন মানুষ ২০২১ সালে।", "নয়", "৯"),
        ("fr", "Deux ans.", "Deux", "2"),
        ("cy", "Mae dwy ferch yma.", "dwy", "2"),
        ("ar", "خلال ثلاثة أيام.", "ثلاثة", "3"),
        ("ta", "இரண்டு நாட்கள்.", "இரண்டு", "2"),
        ("gu", "ત્રણ દિવસ.", "ત્રણ", "3"),
        ("pa", "ਤਿੰਨ ਦਿਨ।", "ਤਿੰਨ", "3"),
        ("uk", "П’ять днів.", "П’ять", "5"),
        ("ro", "Avem şase medici.", "şase", "6"),
        ("lt", "Po trijų dienų.", "trijų", "3"),
        ("pt", "São duas horas.", "duas", "2"),
        ("bg", "Идват двама лекари.", "двама", "2"),
        ("tr", "İki gün sonra gelin.", "İki", "2"),
        ("es", "Son ocho días.", "ocho", "8"),
        ("zh-Hans", "我们有两个人。", "两", "2"),
    ],
)
def test_a_number_in_words_is_told_with_its_digits(language: str, text: str, shown: str, digits: str) -> None:
    (finding,) = findings(number_words.CHECK, document(text, language))

    assert finding.message == f"“{shown}” is a number as a word."
    assert finding.mend == f"Write {digits}."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One of us is first. We went to Seven Kings. Two thirds came in 4 years. Often and then."),
        ("pl", "Jeden dom i 4 lata. To trzeba zrobić."),
        ("ur", "یہ کام کر دو۔ نیا نو سال۔"),
        ("bn", "এটা ঠিক নয়।"),
        ("fr", "Un neuf chapeau."),
        ("ta", "ஆறு நீளம்."),
        ("zh-Hans", "第三次在星期三，十分好。"),
        ("ro", "Cereți documentul „Strategia pe cinci ani și planul de realizare”."),
        ("fr", "Demandez notre « Plan de cinq ans »."),
        ("zh-Hans", "请索取《五年战略和实施计划》。"),
    ],
)
def test_other_words_are_no_numbers(language: str, text: str) -> None:
    assert quoted(number_words.CHECK, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("ro", "El a spus: „Vino peste cinci ani de acum”.", "cinci"),  # said, and no title
        ("ro", "El a spus „Vino peste cinci ani.”", "cinci"),
        ("ro", "Planul „pe cinci ani de zile” este bun.", "cinci"),
        ("ro", "Au „Strategia pe ani” de cinci ani.", "cinci"),
        ("en", "Ask for “Plan for five years” now.", "five"),  # a title has capitals in English
        ("zh-Hans", "这是“五年计划”。", "五"),
    ],
)
def test_what_is_quoted_is_a_title_only_where_it_looks_like_one(language: str, text: str, shown: str) -> None:
    assert quoted(number_words.CHECK, text, language) == [shown]


# --- large numbers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("en", "It has 1.2 million people.", ["1.2 million"]),
        ("en", "1,200,000 or 1 200 000 or 10000.", ["1,200,000", "1 200 000", "10000"]),
        ("en", "12 thousand and two million.", ["12 thousand", "two million"]),
        ("en", "50 % or 12.5% or fifty per cent or ten percent.", ["50 %", "12.5%", "per cent", "percent"]),
        ("en", "The number of people is 50,000. They will call 50,000 people.", ["50,000", "50,000"]),
        ("en", "We text 40,000 people. We text 40000 people.", ["40,000", "40000"]),
        ("en", "Many people (50,000) live here. In May 60,000 came.", ["50,000", "60,000"]),
        ("en", "The number of men is 50000. In 2021 two million came.", ["50000", "two million"]),
        ("pl", "22 milionów, 1.200.000 osób, 50 procent.", ["22 milionów", "1.200.000", "50 procent"]),
        ("ur", "۱۲۰۰۰ لوگ اور ۱۲ لاکھ اور ۵۰ فیصد", ["۱۲۰۰۰", "۱۲ لاکھ", "۵۰ فیصد"]),
        ("bn", "১২,০০,০০০ জন, ১২ লাখ, ৫০ শতাংশ", ["১২,০০,০০০", "১২ লাখ", "৫০ শতাংশ"]),
        ("fr", "1 200 000 et 22 millions et 50 pour cent", ["1 200 000", "22 millions", "50 pour cent"]),
        ("cy", "1.2 miliwn a 50 y cant", ["1.2 miliwn", "50 y cant"]),
        ("ar", "١٢٠٬٠٠٠ شخص و٥٠٪ و ٥٠ بالمئة", ["١٢٠٬٠٠٠", "٥٠٪", "٥٠ بالمئة"]),
        ("ta", "12 லட்சம், 50 சதவீதம்", ["12 லட்சம்", "50 சதவீதம்"]),
        ("gu", "૧૨ લાખ, ૫૦ ટકા", ["૧૨ લાખ", "૫૦ ટકા"]),
        ("pa", "੧੨ ਲੱਖ, ੫੦ ਪ੍ਰਤੀਸ਼ਤ", ["੧੨ ਲੱਖ", "੫੦ ਪ੍ਰਤੀਸ਼ਤ"]),
        ("uk", "22 мільйони і 50 відсотків", ["22 мільйони", "50 відсотків"]),
        ("ro", "25 de milioane și 20 la sută", ["25 de milioane", "20 la sută"]),
        ("lt", "25 tūkst. ir 20 procentų", ["25 tūkst", "20 procentų"]),
        ("pt", "2 mil milhões e 20 por cento", ["2 mil milhões", "20 por cento"]),
        ("bg", "2 млн. и 20 на сто", ["2 млн", "20 на сто"]),
        ("tr", "50 bin kişi, yüzde 20 ve %30", ["50 bin", "yüzde 20", "%30"]),
        ("es", "2 millones y 20 por ciento", ["2 millones", "20 por ciento"]),
        ("zh-Hans", "120万人，百分之50", ["120万", "百分之50"]),
    ],
)
def test_large_numbers_and_percentages_are_found_in_every_script(language: str, text: str, shown: list[str]) -> None:
    assert quoted(big_number.CHECK, text, language) == shown


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2021, on 1 April 2021, or 01.04.2021, or 2021-04-01, 9,999 people and 1.2 thousand came."),
        ("en", "Call 01632 960 123 or 0800 123 456, or +44 1632 960123."),
        ("en", "Ask for form 12345. Our charity number is 210183. Take room B12345 and COVID-19."),
        ("en", "Call us on 600100200. Ring Ann: tel. 600 100 200. The number is 50123. Text 60777 now."),
        ("en", "What a percentage is."),
        ("en", "Many millions of people. The ward is 5 m long."),
        ("pl", "Zadzwoń: tel. 600 100 200. Mieszka w 00-950 Warszawa. To jest 15.03.2021."),
        ("bn", "২০২১ সালে ৯৯৯ জন।"),
        ("ur", "۲۰۲۱ میں ۹۹۹ لوگ"),
        ("zh-Hans", "2021年有3千人。"),
    ],
)
def test_years_dates_telephone_numbers_and_small_numbers_are_left_alone(language: str, text: str) -> None:
    assert quoted(big_number.CHECK, text, language) == []


def test_the_organisations_own_telephone_number_is_no_amount() -> None:
    text = replace(document("Write to us, 600 100 200."), contact=Contact(phone="600100200"))

    assert findings(big_number.CHECK, text) == []


def test_an_address_with_a_number_is_no_amount() -> None:
    link = Statement((Link((Text("www.example.org/123456"),), "https://www.example.org/123456"),), None)

    assert findings(big_number.CHECK, replace(document(""), blocks=(link,))) == []


def test_how_large_a_number_may_be_is_a_target() -> None:
    assert quoted(big_number.CHECK, "We met 5,000 people.", targets=Targets(large_number=1000)) == ["5,000"]


# --- Roman numerals -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "shown", "value"),
    [
        ("en", "Queen Elizabeth II came.", "II", 2),
        ("en", "Read Part IV.", "IV", 4),
        ("en", "Read Chapter V now.", "V", 5),
        ("en", "World War II ended.", "II", 2),
        ("en", "World War I was long.", "I", 1),
        ("en", "Read Part I of it.", "I", 1),
        ("en", "You have Type I diabetes.", "I", 1),
        ("en", "Queen Elizabeth I came.", "I", 1),
        ("en", "It was King Charles I.", "I", 1),
        ("pl", "To jest Część I.", "I", 1),
        ("pl", "Od I wieku.", "I", 1),
        ("en", "It is from MMXXI.", "MMXXI", 2021),
        ("en", "It is step Ⅳ.", "Ⅳ", 4),
        ("pl", "To jest XIX wiek.", "XIX", 19),
        ("pl", "Było to w XX w.", "XX", 20),
        ("uk", "Це ХІХ століття.", "ХІХ", 19),
        ("bn", "এলিজাবেথ II এসেছিলেন।", "II", 2),
        ("zh-Hans", "第II部分", "II", 2),
        ("ur", "الزبتھ II آئیں۔", "II", 2),
    ],
)
def test_a_roman_numeral_is_told_with_its_value(language: str, text: str, shown: str, value: int) -> None:
    (finding,) = findings(roman_numeral.CHECK, document(text, language))

    assert finding.message == f"“{shown}” is a Roman numeral."
    assert finding.mend == f"Write {value}, or say it in words."


@pytest.mark.parametrize(
    "text",
    [
        "I am here and I care. So am I.",
        "In this part I say more, and in Group I met Ann. I told Mary I would go.",
        "When I saw King John I was glad. To John I said: I live here.",
        "I w domu.",
        "My CV is on a CD in size XL.",
        "You may need an IV drip. IV fluids help.",
        "She is VI and he is an MD.",
        "The NHS, the ICS and the GP. Vitamin C and D.",
        "MIX it. CIVIL and VIVID.",
        "Write ii or iv.",
        "Mr V. Smith has type B.",
        "COVID-19 and H1N1.",
    ],
)
def test_abbreviations_and_words_are_no_roman_numerals(text: str) -> None:
    assert quoted(roman_numeral.CHECK, text) == []


def test_a_roman_numeral_in_words_of_another_language_is_found() -> None:
    foreign = Statement((Text("To jest "), Span((Text("Elizabeth II"),), "en")), None)

    assert len(findings(roman_numeral.CHECK, replace(document("", "pl"), blocks=(foreign,)))) == 1


# --- any text -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", languages.LANGUAGES, ids=lambda row: row.tag)
def test_only_english_has_contractions_and_all_have_numbers(row: languages.Language) -> None:
    told = [NotRun(f"No rule for this language ({row.english_name}).")]

    assert list(contraction.CHECK.run(document("Abc.", row.tag))) == ([] if row.tag == "en" else told)
    for check in (number_words.CHECK, big_number.CHECK, roman_numeral.CHECK):
        assert list(check.run(document("Abc.", row.tag))) == []


PIECES = st.sampled_from(
    [
        *("and", "but", "which", ";", ":", "not", "never", "can't", "II", "Ⅳ", "ↂ", "12 lakh", "1,200,000", "50%", "²"),
        *("৳১২", "was sent by", "two thirds", "نہیں", "اور", "دو", "گیا", "না", "এবং", "নয় জন", "不", "是不是", "两个"),
        *("万", "zostać", "wysłany", "\n", ".", "۔", "।", "\ufffc", "’", "-", "—", "1.2 million", "tel."),
    ]
)


@settings(deadline=None, max_examples=60)
@given(
    text=st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=20).map(" ".join), st.lists(PIECES).map("".join)),
    language=st.sampled_from([row.tag for row in languages.LANGUAGES]),
)
def test_no_text_stops_a_check_and_every_finding_says_how_to_mend_it(text: str, language: str) -> None:
    for check in ALL:
        for answer in check.run(document(text, language)):
            if isinstance(answer, Finding):
                assert answer.message
                assert answer.mend
                assert answer.place.line >= 5 or check is sentence_a_line.CHECK
