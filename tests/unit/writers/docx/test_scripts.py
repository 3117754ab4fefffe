"""How words are cut where their script changes."""

import pytest

from publisher.writers.docx.scripts import Piece, piece_language, pieces


def told(text: str, language: str) -> list[tuple[str, str]]:
    return [(piece.text, piece.kind) for piece in pieces(text, language)]


def test_words_of_one_script_stay_in_one_piece() -> None:
    assert told("Care in 2025, at home.", "en") == [("Care in 2025, at home.", "latin")]


def test_a_name_and_a_number_in_urdu_stand_by_themselves() -> None:
    assert told("ہم NHS England سے 01632 960 123 پر", "ur") == [
        ("ہم ", "rtl"),
        ("NHS England", "latin"),
        (" سے ", "rtl"),
        ("01632 960 123", "latin"),
        (" پر", "rtl"),
    ]


def test_signs_that_belong_to_a_number_go_with_it() -> None:
    assert told("لوگ (50%) یا £20۔", "ur") == [
        ("لوگ ", "rtl"),
        ("(50%)", "latin"),
        (" یا ", "rtl"),
        ("£20", "latin"),
        ("۔", "rtl"),
    ]


def test_other_scripts_in_english_stand_by_themselves() -> None:
    assert told("Read it in اردو or বাংলা.", "en") == [
        ("Read it in ", "latin"),
        ("اردو", "rtl"),
        (" or ", "latin"),
        ("বাংলা", "complex"),
        (".", "latin"),
    ]


@pytest.mark.parametrize("text", ["", "ہم NHS", "NHS ہم", "১২ NHS (ICB) 50%", "a\u200eb", "😀 ہم"])
@pytest.mark.parametrize("language", ["en", "ur", "bn"])
def test_no_sign_is_lost_or_moved(text: str, language: str) -> None:
    assert "".join(piece.text for piece in pieces(text, language)) == text


@pytest.mark.parametrize("document", ["uk", "zh"])
def test_a_latin_name_in_urdu_is_english_in_a_document_of_another_script(document: str) -> None:
    assert piece_language(Piece("NHS", "latin"), "ur", document) == "en"


def test_a_latin_name_in_urdu_is_english_and_a_number_is_urdu() -> None:
    assert piece_language(Piece("NHS", "latin"), "ur", "ur") == "en"
    assert piece_language(Piece("2025", "latin"), "ur", "ur") == "ur"
    assert piece_language(Piece("NHS", "latin"), "ur", "pl") == "pl"
