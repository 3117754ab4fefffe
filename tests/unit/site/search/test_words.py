"""The words by which a text is found: spellings that are one word to a reader are one here."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from publisher.site.search.words import is_run, terms, words

ZWNJ, ZWJ, SOFT_HYPHEN = "\u200c", "\u200d", "\u00ad"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź", "lodz"),
        ("STRASSE", "straße"),
        ("GROẞ", "gross"),
        ("İSTANBUL", "istanbul"),
        ("ISPARTA", "ısparta"),
        ("Iğdır", "igdir"),
        ("SAĞLIK", "sağlık"),
        ("Șosea", "şosea"),
        ("Ėjimas", "ejimas"),
        ("ΟΔΟΣ", "οδός"),
        ("Случай", "случаи"),
        ("Киї\u0301в", "КИЇВ"),
        ("и\u0306", "й"),
        ("п'ять", "п’ять"),
        ("п'ять", "пʼять"),
        ("п´ять", "пять"),
        ("كِتَابٌ", "کتاب"),
        ("أحمد", "احمد"),
        ("آمنة", "امنه"),
        ("إلى", "الي"),
        ("ٱلصحة", "الصحه"),
        ("شيء", "شی"),
        ("مسؤول", "مسوول"),
        ("ســـلام", "سلام"),
        ("ہسپتال", "هسپتال"),
        ("دیکھ", "ديكھ"),
        ("می" + ZWNJ + "روم", "میروم"),
        ("שָׁלוֹם", "שלום"),
        ("য\u09bc", "\u09df"),
        ("ক" + ZWJ + "ষ", "কষ"),
        ("ெ" + "ா", "\u0bca"),
        ("co" + SOFT_HYPHEN + "op", "coop"),
        ("\u202eabc\u202c", "abc"),
        ("\ufeffabc", "abc"),
        ("ﬁne", "fine"),
        ("ＮＨＳ", "nhs"),
        ("٣٤", "34"),
        ("۳۴", "34"),
        ("৩৪", "34"),
        ("௩௪", "34"),
        ("੩੪", "34"),
        ("૩૪", "34"),
        ("x²", "X2"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert words(one) == words(other)
    assert len(words(one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("কি", "কী"),
        ("காடு", "கடு"),
        ("ਦਿਨ", "ਦੀਨ"),
        ("કલ", "કાલ"),
        ("ড", "ড়"),
        ("بے", "بی"),
        ("ٹال", "تال"),
        ("לו", "לא"),
    ],
)
def test_letters_that_make_other_words_stay_apart(one: str, other: str) -> None:
    assert words(one) != words(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Well-being, 24/7.", ["well", "being", "24", "7"]),
        ("l'hôpital d’urgence", ["hopital", "urgence"]),
        ("the patient's 'own' words", ["the", "patient", "own", "words"]),
        ("NHS'nin", ["nhs", "nin"]),
        ("'a' ' ''", ["a"]),
        ("65岁以上 NHS牙科", ["65", "岁以上", "nhs", "牙科"]),
        ('\U0001f600 … ‘’ <b> & "', ["b"]),
        ("עברית־אנגלית", ["עברית", "אנגלית"]),
        ("", []),
    ],
)
def test_what_is_no_letter_parts_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_signs_without_spaces_are_found_alone_and_by_two() -> None:
    assert list(terms("牙科服务 NHS")) == ["牙", "科", "服", "务", "牙科", "科服", "服务", "nhs"]
    assert list(terms("ขอ")) == ["ข", "อ", "ขอ"]
    assert is_run("牙科")
    assert not is_run("nhs")


@given(some.text())
def test_words_of_words_are_the_same_words(text: str) -> None:
    found = words(text)

    assert words(" ".join(found)) == found
    assert all(word and not set(word) & set(' \n\t"\\<>') for word in found)
