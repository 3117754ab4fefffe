"""Numbers in running text, by their value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.language import LANGUAGES
from publisher.reading.numbers import numbers


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "1.2 million people, 42 systems and 22m jabs.", ["1200000", "42", "22000000"]),
        ("en", "1,200,000 or 14.9 or three hundred thousand", ["1200000", "14.9", "300000"]),
        ("en", "In 2021 60,000 people rang 0300 123 4567.", ["2021", "60000"]),
        ("en", "COVID-19 and the 1st and version 3.5.1", ["1"]),
        ("en", "Two GPs, four years.", ["2", "4"]),
        ("en", "Half a million people, one hundred homes, a million pounds, one of us", ["500000", "100", "1000000"]),
        ("en", "Twenty-one days, thirty one nights, fifty. One of us", ["21", "31", "50"]),
        ("pl", "pół miliona, dwadzieścia jeden dni", ["21", "500000"]),
        ("ur", "ایک لاکھ لوگ", ["100000"]),
        ("bn", "এক লাখ মানুষ", ["100000"]),
        ("pl", "1,2 miliona osób, 22 mln, dwóch, 1 200 000 i 1.200", ["1200000", "22000000", "1200000", "1200", "2"]),
        ("ur", "۱۲ لاکھ لوگ، 14.9 ملین اور تین", ["1200000", "14900000", "3"]),
        ("bn", "১২ লাখ মানুষ, ৪২টি, ১২,০০,০০০ এবং তিনটি", ["1200000", "42", "1200000", "3"]),
        ("ar", "١٫٢ مليون و ١٬٢٠٠", ["1200000", "1200"]),
        ("fr", "1,2 million, deux", ["1200000", "2"]),
        ("uk", "1,2 мільйона, 13 тис. і два", ["1200000", "13000", "2"]),
        ("zh-Hans", "120万人", ["1200000"]),
        ("zh-Hans", "ICS成立于2022年，约1500万人，COVID-19和A4纸", ["2022", "15000000"]),
        ("zh-Hans", "致电0300 123 4567", []),
        ("ar", "و15 مليون في الـ13 منطقة", ["15000000", "13"]),
        ("bn", "কোভিড১৯", []),
        ("pa", "12 ਲੱਖ", ["1200000"]),
        ("gu", "૧૨ લાખ", ["1200000"]),
        ("ta", "12 லட்சம்", ["1200000"]),
        ("cy", "1.2 miliwn", ["1200000"]),
        ("ro", "25 de milioane, 20 de ani, trei mii, o mie", ["25000000", "20", "3000", "1000"]),
        ("lt", "1,2 mln., 25 tūkst., trijų, pusė milijono", ["1200000", "25000", "3", "500000"]),
        ("pt", "2 mil milhões, 1,5 milhões, duas, um milhão", ["2000000000", "1500000", "2", "1000000"]),
        ("bg", "2 млн., 5 хиляди, двете, половин милион", ["2000000", "5000", "2", "500000"]),
        ("tr", "5 bin, 5 bina, 1.200.000, İki, yarım milyon", ["5000", "5", "1200000", "2", "500000"]),
        ("es", "2 mil millones, 1 billón, dos, medio millón", ["2000000000", "1000000000000", "2", "500000"]),
    ],
)
def test_numbers_have_their_values_in_every_script(language: str, text: str, values: list[str]) -> None:
    assert [number.value for number in numbers(text, language)] == [Decimal(value) for value in values]


def test_a_number_knows_its_words_and_where_they_stand() -> None:
    (number,) = numbers("About 1.2 million people.", "en")

    assert (number.shown, number.start, number.end) == ("1.2 million", 6, 17)


@given(st.text(), st.sampled_from([language.tag for language in LANGUAGES]))
def test_no_text_is_too_strange(text: str, language: str) -> None:
    assert all(text[number.start : number.end] == number.shown for number in numbers(text, language))
