"""The facts of one text that another has not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.language import LANGUAGES
from publisher.reading.facts import Facts, Names, finds_names

SECTION = (
    "NHS chief executive Sir Simon Stevens has confirmed that the final 13 areas, serving 14.9 million people, will be "
    "designated from April 1 by the three bodies."
)


def found(told: str, section: str = SECTION, language: str = "en", known: str = "") -> list[str]:
    return [stranger.shown for stranger in Facts(section, language, Names(known, language)).strangers(told)]


@pytest.mark.parametrize(
    "told",
    [
        "Our ICS starts on 1 April.",
        "Nearly 15 million people live in 13 areas.",
        "There are 3 bodies.",
        "He is Simon Stevens.",
        "The NHS said it.",
    ],
)
def test_facts_of_the_section_are_no_strangers_however_they_are_written(told: str) -> None:
    assert found(told, known="ICS") == []


@pytest.mark.parametrize(
    ("told", "strange"),
    [
        ("15 million people live there.", ["15 million"]),  # nothing says that it is rounded
        ("About 20 million people live there.", ["20 million"]),  # rounded, and too far away
        ("There are 12 other areas.", ["12"]),
        ("It starts on 2 April.", ["2 April"]),
        ("It starts on 1 May.", ["1 May"]),
        ("It starts on 01/05/2021.", ["01/05/2021"]),
        ("We met Ann Smith of Leeds.", ["Ann", "Smith", "Leeds"]),
        ("This began in 2019.", ["2019"]),
        ("It starts on 1 April 1999.", ["1 April 1999"]),
        ("It starts on 1 April. 1 May is later.", ["1 May"]),
        ("Ring 0300 999 0000.", ["0300 999 0000"]),
        ("In 2019 99 of them began.", ["2019", "99"]),
    ],
)
def test_what_the_section_has_not_is_found(told: str, strange: list[str]) -> None:
    assert found(told) == strange


def test_a_year_counts_where_both_dates_name_one() -> None:
    assert found("It starts on 1 April 1999.", "From 01/04/2021.") == ["1 April 1999"]
    assert found("It starts on 01/04/1999.", "From 1 April 2021.") == ["01/04/1999"]
    assert found("It starts on 1 April 2021.", "From 01/04/21.") == []


@pytest.mark.parametrize("told", ["Ring 0300 123 4567.", "Ring 03001234567.", "Ring ۰۳۰۰ ۱۲۳ ۴۵۶۷."])
def test_a_telephone_number_is_the_same_however_its_digits_are_grouped(told: str) -> None:
    assert found(told, "Ring 0300 123 4567.") == []


def test_a_fact_is_told_once() -> None:
    assert found("There are 12. There are 12.") == ["12"]


def test_names_of_the_title_and_the_organisation_may_stand_anywhere() -> None:
    assert found("We live in Essex.", known="Mid and South Essex") == []


@pytest.mark.parametrize(
    ("language", "section", "told", "strange"),
    [
        ("pl", "Simona Stevensa, 14,9 miliona od 1 kwietnia", "To Simon Stevens. Prawie 15 mln. Od 1 kwietnia.", []),
        ("pl", "od 1 kwietnia", "To będzie 2 kwietnia w Londynie.", ["2 kwietnia", "Londynie"]),
        ("pl", "Pomagamy.", "Mogą Państwo przeczytać więcej.", []),  # the polite “you” is no name
        ("ur", "1 اپریل سے 14.9 ملین", "یہ ۱ اپریل سے ہے۔ ۱۴.۹ ملین لوگ۔", []),
        ("ur", "1 اپریل سے", "یہ 2 اپریل سے ہے۔", ["2 اپریل"]),
        ("bn", "১ এপ্রিল থেকে", "২ এপ্রিল থেকে ৫০ জন", ["৫০", "২ এপ্রিল"]),
        ("ro", "Spitalul din Londra, 1 aprilie", "Ca al Londrei. Dar nu Leeds. Vă ajutăm pe Dumneavoastră.", ["Leeds"]),
        ("lt", "Gydome Vilniuje.", "Kreipkitės į Vilnių. Mes Jums padėsime Kaune.", ["Kaune"]),
        ("pt", "1 de abril de 2021", "Começou a 1 de abril de 2021, não a 2 de abril de 2021.", ["2 de abril de 2021"]),
        ("bg", "На 1 април в София.", "Ще отидем с Вас в Пловдив на 2 април.", ["2 април", "Пловдив"]),
        ("tr", "Londra'da 100 kişi", "Hekimler Londra’ya ve Leeds’e gider. Yaklaşık 98 kişi.", ["Leeds’e"]),
        ("es", "El 1 de abril", "Dijo el 2 de abril a Usted.", ["2 de abril"]),
        ("es", "El 1 de abril", "El 1.º de abril.", []),
        ("gu", "1 એપ્રિલથી", "1 એપ્રિલ. 2 એપ્રિલથી.", ["2 એપ્રિલથી"]),
        ("bn", "1 এপ্রিলে", "১লা এপ্রিল। 1 এপ্রিলের। ২রা এপ্রিল।", ["২রা এপ্রিল"]),
        ("ta", "ஏப்ரல் 1", "1 ஏப்ரலில். 1 ஜனவரியில்.", ["1 ஜனவரியில்"]),
        ("zh-Hans", "从4月1日起，2个", "4 月 1 日。4月2日。", ["4月2日"]),
        ("lt", "ketverius metus", "4 metus, 5 metus", ["5"]),
        ("uk", "чотирма роками, семеро", "4 роки, 7 людей, 8 людей", ["8"]),
        ("pl", "z czworgiem dzieci", "4 dzieci i 3 dzieci", ["3"]),
        ("bg", "четиримата", "4 души, 5 души", ["5"]),
    ],
)
def test_other_languages_are_compared_by_their_own_words(
    language: str, section: str, told: str, strange: list[str]
) -> None:
    assert found(told, section, language) == strange


@pytest.mark.parametrize(
    ("language", "section", "told", "strange"),
    [
        ("ar", "14.9 مليون", "ما يقرب من 15 مليون شخص", []),
        ("ar", "14.9 مليون", "15 مليون شخص تقريبا", []),
        ("ar", "14.9 مليون", "15 مليون شخص", ["15 مليون"]),
        ("zh-Hans", "1490 万", "将近 1500 万人", []),
        ("zh-Hans", "1490 万", "约1500万人，大约有1500万人", []),
        ("zh-Hans", "1490 万", "1500 万人左右", []),
        ("zh-Hans", "1490 万", "1500 万人", ["1500 万"]),
        ("zh-Hans", "1490 万", "节约1500 万英镑", ["1500 万"]),
        ("zh-Hans", "1490 万", "最近1500 万人", ["1500 万"]),
        ("zh-Hans", "1490 万", "约2000 万人", ["2000 万"]),
        ("tr", "14,9 milyon", "15 milyon kadar kişi", []),
        ("tr", "14,9 milyon", "15 milyon kişi. Bu kadar.", ["15 milyon"]),
        ("ta", "14.9 மில்லியன்", "ஏறக்குறைய 15 மில்லியன்", []),
        ("fr", "14,9 millions", "15 millions environ", []),
        ("fr", "14,9 millions", "15 millions, dont environ 3 enfants", ["15 millions", "3"]),
        ("en", "14.9 million", "15 million, more than that", ["15 million"]),
    ],
)
def test_each_language_says_in_its_place_that_a_number_is_rounded(
    language: str, section: str, told: str, strange: list[str]
) -> None:
    assert found(told, section, language) == strange


def test_names_have_a_rule_where_the_script_has_capitals_and_names_keep_their_beginnings() -> None:
    assert {row.tag for row in LANGUAGES if finds_names(row.tag)} == {
        *("en", "pl", "fr", "uk", "ro", "lt", "pt", "bg", "tr", "es")
    }


@given(st.text(), st.text(), st.sampled_from([language.tag for language in LANGUAGES]))
def test_no_text_is_too_strange(told: str, section: str, language: str) -> None:
    assert found(told, told, language) == []
    found(told, section, language)
