"""Special characters, dates, brackets and references: what is found in each language and script, and what is left."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher import language as languages
from publisher.checks.document import (
    brackets,
    contact,
    date_in_full,
    length,
    sentence_length,
    special_character,
    synonyms,
)
from publisher.errors import Place
from publisher.findings import Check, Finding, NotRun
from publisher.model import Code, Document, Explanation, Inline, Link, Span, State, Statement, Strong, Text
from publisher.reading import references

PLACE = Place("source/a.md", 7)
TAGS = [language.tag for language in languages.LANGUAGES]


def easy_read(*inlines: Inline, language: str = "en") -> Document:
    return Document(
        name="a",
        title="A",
        language=language,
        blocks=(Statement(inlines, None, place=PLACE),),
        edition="easy-read",
        place=Place("source/a.md", 1),
    )


def found(check: Check, words: str, language: str = "en") -> list[Finding]:
    answers = check.run(easy_read(Text(words, place=PLACE), language=language))
    return [answer for answer in answers if isinstance(answer, Finding)]


@pytest.mark.parametrize(
    ("words", "language", "message"),
    [
        ("Ask mum & dad.", "en", "“mum & dad” has the sign “&”."),
        ("Bring a son and/or daughter.", "en", "“and/or” has the sign “/”."),
        ("It is # 1.", "en", "“is # 1” has the sign “#”."),
        ("It costs ~5 pounds.", "en", "“~5” has the sign “~”."),
        ("See §4.", "en", "“§4” has the sign “§”."),
        ("A free* lunch.", "en", "“free*” has the sign “*”."),
        ("Age <18.", "en", "“<18” has the sign “<”."),
        ("Take 10/20/30/40 pills.", "en", "“10/20/30/40” has the sign “/”."),
        ("It is 5 * 100000 times.", "en", "“5 * 100000” has the sign “*”."),
        ("You pay 100000*.", "en", "“100000*” has the sign “*”."),
        ("Ring 12345678/9.", "en", "“12345678/9” has the sign “/”."),
        ("Open C:\\care.", "en", "“C:\\care” has the sign “\\”."),
        ("Lekarz i/lub pielęgniarka.", "pl", "“i/lub” has the sign “/”."),
        ("ڈاکٹر/نرس", "ur", "“ڈاکٹر/نرس” has the sign “/”."),
        ("نوٹ٭ دیکھیں", "ur", "“نوٹ٭” has the sign “٭”."),
        ("ডাক্তার & নার্স", "bn", "“ডাক্তার & নার্স” has the sign “&”."),
        ("医生＆护士", "zh-Hans", "“医生＆护士” has the sign “＆”."),
    ],
)
def test_a_special_character_is_found_with_its_word(words: str, language: str, message: str) -> None:
    assert [finding.message for finding in found(special_character.CHECK, words, language)] == [message]


@pytest.mark.parametrize(
    "words",
    [
        "Look at https://example.org/a~b&c#d or www.example.org/help.",
        "Write to a_b@example.org.",
        "Ring 0207/946-0123 or *123456# or *#06# at any time.",
        "Ring +44 (0)1632 960 123 or 01632/960123.",
        "We start on 01/04/2021.",
        "A well-known, 50% right answer: 1.2 million (yes) – “all of us”.",
    ],
)
def test_what_people_copy_and_what_others_tell_is_no_special_character(words: str) -> None:
    assert found(special_character.CHECK, words) == []


def test_code_targets_of_links_and_allowed_words_are_left_alone() -> None:
    text = easy_read(Code("a && b"), Link((Text("Our page"),), "https://example.org/a/b"), Text(" Go to A&E."))
    allowed = replace(text, allowed_words=("a&e",))

    assert len(list(special_character.CHECK.run(text))) == 1
    assert list(special_character.CHECK.run(allowed)) == []


def test_the_mend_has_the_word_of_the_language() -> None:
    assert [finding.mend for finding in found(special_character.CHECK, "mama & tata", "pl")] == [
        "Write a word, such as “i”."
    ]
    assert "“یا”" in found(special_character.CHECK, "ڈاکٹر/نرس", "ur")[0].mend


@pytest.mark.parametrize(
    ("words", "language", "mend"),
    [
        ("on 01/04/21", "en", "Write the day that you mean in full: “1 April 2021” or “4 January 2021”."),
        ("on 13/04/2021", "en", "Write it in full: “13 April 2021”."),
        ("on 04-04-2021", "en", "Write it in full: “4 April 2021”."),
        ("on 2021-04-01", "en", "Write it in full: “1 April 2021”."),
        ("on 1 Apr 2021", "en", "Write it in full: “1 April 2021”."),
        ("on 1-Sept-21", "en", "Write it in full: “1 September 2021”."),
        ("on Apr 1", "en", "Write the month in full: “April”."),
        ("in NOV 2021", "en", "Write the month in full: “November”."),
        ("dnia 1.4.2021", "pl", "Write it in full: “1 kwietnia 2021”."),
        ("dnia 1 kwi 2021", "pl", "Write it in full: “1 kwietnia 2021”."),
        ("۲۵/۰۴/۲۰۲۱ سے", "ur", "Write it in full: “25 اپریل، 2021”."),
        ("২৫-০৪-২০২১ থেকে", "bn", "Write it in full: “25 এপ্রিল, 2021”."),
        ("২৫ জানু ২০২১", "bn", "Write it in full: “25 জানুয়ারী, 2021”."),
        ("le 1 janv. 2021", "fr", "Write it in full: “1 janvier 2021”."),
        ("ar 9 Hyd 2021", "cy", "Write it in full: “9 Hydref 2021”."),
        ("2021/4/25", "zh-Hans", "Write it in full: “2021年4月25日”."),
        ("２５／０４／２０２１", "zh-Hans", "Write it in full: “2021年4月25日”."),
        ("٢٥/٤/٢٠٢١", "ar", "Write it in full: “25 أبريل 2021”."),
        ("25.04.2021", "ta", "Write it in full: “25 ஏப்ரல், 2021”."),
        ("25/4/2021", "gu", "Write it in full: “25 એપ્રિલ, 2021”."),
        ("25/4/2021", "pa", "Write it in full: “25 ਅਪ੍ਰੈਲ 2021”."),
    ],
)
def test_a_date_that_is_not_in_full_is_given_in_full(words: str, language: str, mend: str) -> None:
    assert [finding.mend for finding in found(date_in_full.CHECK, words, language)] == [mend]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("We start on 1 April 2021, 1st April, April 1 or in May.", "en"),
        ("Part 1.4.12 of 2021/22, open 24/7, 1/2 a cup, page 10-12.", "en"),
        ("Ring 01-23-45-67-89 or 020.7946.0123 or 01 - 02 - 03 - 04.", "en"),
        ("The 31/02/2021 is no day.", "en"),
        ("Jan and Mar went to Dec.", "en"),
        ("1 kwietnia 2021 r., 5 lip przy drodze", "pl"),
        ("Ви отримаєте 1 лист.", "uk"),
        ("o 9 hyd 5", "cy"),
        ("۱ اپریل ۲۰۲۱", "ur"),
        ("১ এপ্রিল ২০২১", "bn"),
        ("2021年4月1日", "zh-Hans"),
        ("1 sept choses", "fr"),
    ],
)
def test_a_date_in_full_and_what_is_no_date_are_left_alone(words: str, language: str) -> None:
    assert found(date_in_full.CHECK, words, language) == []


def test_a_finding_stands_in_the_line_where_its_words_begin() -> None:
    text = easy_read(
        Text("We are here.\nWe start\n", place=PLACE), Strong((Text("on 2021-04-01.", place=Place("a", 9)),))
    )

    places = [answer.place for answer in date_in_full.CHECK.run(text) if isinstance(answer, Finding)]
    assert places == [Place("a", 9)]
    assert [finding.place.line for finding in found(date_in_full.CHECK, "One.\nTwo.\n1/4/2021.")] == [9]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Our group (ICS) is new.", ["(ICS)"]),
        ("He said [that] (and (this) too).", ["[that]", "(and (this) too)"]),
        ("本组（ICS）很新", ["（ICS）"]),
        ("本组（ICS)很新", ["（ICS)"]),
        ("Do this: 1) sit.", ["Do this: 1) sit."]),
        ("A [ lonely ( start", ["A [ lonely (", "[ lonely ( start"]),
    ],
)
def test_brackets_are_found_with_what_stands_in_them(words: str, quoted: list[str]) -> None:
    assert [finding.message.partition("here: “")[2][:-2] for finding in found(brackets.CHECK, words)] == quoted


def test_the_short_form_of_a_term_may_stand_in_brackets_after_it() -> None:
    box = Explanation((Text("Integrated Care System (ICS)"),), (Text("A group (of many)."),))
    text = replace(easy_read(Text("A word.")), blocks=(box,))

    assert [one.message for one in brackets.CHECK.run(text) if isinstance(one, Finding)] == [
        "There are brackets here: “(of many)”."
    ]


def test_what_is_not_translated_yet_is_told_of_the_source_alone() -> None:
    text = easy_read(Span((Text("A (b) & c"),), "en"), language="pl")
    draft = replace(text, state=State.DRAFT)

    assert len([*brackets.CHECK.run(text), *special_character.CHECK.run(text)]) == 2
    assert [*brackets.CHECK.run(draft), *special_character.CHECK.run(draft)] == []


def test_brackets_of_a_telephone_number_have_a_mend_of_their_own() -> None:
    assert "as people dial it" in found(brackets.CHECK, "Ring (01632) 960 123.")[0].mend


@pytest.mark.parametrize(
    ("words", "language", "reference"),
    [
        ("You can see page 4.", "en", "see page 4"),
        ("Do as described above.", "en", "as described above"),
        ("Look at\npage 12.", "en", "Look at page 12"),
        ("More overleaf.", "en", "overleaf"),
        ("Zobacz stronę 4.", "pl", "Zobacz stronę 4"),
        ("Patrz str. 4.", "pl", "Patrz str. 4"),
        ("Zrób jak wyżej.", "pl", "jak wyżej"),
        ("صفحہ ۴ دیکھیں", "ur", "صفحہ ۴"),
        ("نیچے دیکھیں۔", "ur", "نیچے دیکھیں"),
        ("পৃষ্ঠা ৪ দেখুন", "bn", "পৃষ্ঠা ৪"),
        ("নিচে দেখুন।", "bn", "নিচে দেখুন"),
        ("Voir page 4.", "fr", "Voir page 4"),
        ("Gweler tudalen 4.", "cy", "Gweler tudalen 4"),
        ("انظر الصفحة 4", "ar", "انظر الصفحة 4"),
        ("கீழே பார்க்கவும்", "ta", "கீழே பார்க்கவும்"),
        ("નીચે જુઓ", "gu", "નીચે જુઓ"),
        ("ਹੇਠਾਂ ਦੇਖੋ", "pa", "ਹੇਠਾਂ ਦੇਖੋ"),
        ("请看第4页。", "zh-Hans", "请看第4页"),
        ("Див. вище.", "uk", "Див. вище"),
        ("Vezi mai jos.", "ro", "Vezi mai jos"),
        ("Žr. 4 psl. dabar", "lt", "Žr. 4 psl."),
        ("Ver página 4.", "pt", "Ver página 4"),
        ("Вижте по-долу.", "bg", "Вижте по-долу"),
        ("Lütfen 4. sayfaya bakın.", "tr", "4. sayfaya"),
        ("Véase más arriba.", "es", "Véase más arriba"),
    ],
)
def test_a_reference_to_another_place_is_found(words: str, language: str, reference: str) -> None:
    messages = [finding.message for finding in found(brackets.CHECK, words, language)]

    assert messages == [f"“{reference}” sends readers to another place."]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("You must be above 18. It is below zero. Above all, ask.", "en"),
        ("You can see pages on the web. See over 50 people. Fill in part 2.", "en"),
        ("Seepage is bad. We live on page street.", "en"),
        ("Masz wyżej 18 lat. To nasza strona.", "pl"),
        ("আমাদের পাতা দেখুন।", "bn"),
        ("ہمارا صفحہ اچھا ہے۔", "ur"),
        ("على صفحة الويب", "ar"),
        ("en page d’accueil", "fr"),
        ("Mai sus locuiește Ana.", "ro"),
        ("Knyga turi 10 puslapių.", "lt"),
        ("A nossa página.", "pt"),
        ("Нашата страница на български.", "bg"),
        ("Kitap 10 sayfa.", "tr"),
        ("En la página web.", "es"),
    ],
)
def test_words_that_say_more_than_a_place_are_left_alone(words: str, language: str) -> None:
    assert found(brackets.CHECK, words, language) == []


def test_references_are_known_in_every_language_and_only_there() -> None:
    assert {tag.partition("-")[0] for tag in TAGS} == references.LANGUAGES
    assert [answer for tag in TAGS for answer in brackets.CHECK.run(easy_read(language=tag))] == []


def test_words_in_another_language_are_read_by_no_table_but_their_brackets_are() -> None:
    text = easy_read(Span((Text("jak wyżej (tak)"),), "en-GB"), language="pl")

    assert [answer.message for answer in brackets.CHECK.run(text) if isinstance(answer, Finding)] == [
        "There are brackets here: “(tak)”."
    ]


def test_a_meaning_is_told_of_once_though_it_stands_again_at_the_end() -> None:
    text = easy_read(Text("A word."))
    box = Explanation((Text("word"),), (Text("A sign & more."),))

    assert len(list(special_character.CHECK.run(replace(text, blocks=(*text.blocks, box))))) == 1


CHECKS = [module.CHECK for module in (special_character, date_in_full, brackets, length, synonyms, sentence_length)]
SIGNS = st.text(
    alphabet=st.sampled_from("0123456789۰۱০১１./-–()[]&/*~#（）\n\t  aAsee page4Apr’'،؍@:\ufffc"), max_size=80
)


@settings(deadline=None)  # the first example loads the libraries
@given(words=st.one_of(st.text(max_size=80), SIGNS), tag=st.sampled_from(TAGS))
def test_no_text_makes_a_check_raise(words: str, tag: str) -> None:
    text = easy_read(Text(words, place=PLACE), Code(words), Text(words, place=PLACE), language=tag)

    for check in (*CHECKS, contact.CHECK):
        for answer in check.run(text):
            assert isinstance(answer, NotRun) or answer.message
