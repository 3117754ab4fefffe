"""Quotation marks in translations: what each language may write, and what is a slip in it."""

import pytest

from publisher.translation.quality import Pair
from publisher.translation.quality.quotation_marks import CHECK, leaves_open

QUOTED = "We call it “our plan”."
FIRST, MIDDLE, LAST = "“We plan.", "“We work.", "“You help.”"


def found(
    translation: str, language: str, source: str = QUOTED, *, goes_on: bool | None = None, source_language: str = "en"
) -> list[str]:
    pair = Pair(source, translation, language, source_language, goes_on=goes_on)
    return [finding.message for finding in CHECK.run(pair)]


@pytest.mark.parametrize(
    ("translation", "language"),
    [
        ("To „nasz plan”.", "pl"),
        ("To „nasz «wielki» plan”, czyli „plan »b«”.", "pl"),
        ("Це «наш „великий“ план».", "uk"),
        ("Це “наш план”, П’ять п'ять.", "uk"),
        ("Tai „mūsų „didelis“ planas“.", "lt"),
        ("Това е „нашият план“.", "bg"),
        ("Es «nuestro “gran ‘plan’”».", "es"),
        ("Es “nuestro plan”.", "es"),
        ("C’est «\u202fnotre plan\u202f», l’« \u00a0un\u00a0».".replace("« \u00a0", "«\u00a0"), "fr"),
        ("C’est «\u00a0notre “grand” plan\u00a0».", "fr"),
        ("ہم اسے ”ہمارا ’بڑا‘ منصوبہ“ کہتے ہیں۔", "ur"),
        ("ہم اسے “ہمارا منصوبہ” کہتے ہیں۔", "ur"),
        ("نسميها «خطتنا» أو ”خطتنا“.", "ar"),
        ("’ਤੇ “ਸਾਡੀ ‘ਵੱਡੀ’ ਯੋਜਨਾ” ’ਤੇ", "pa"),
        ("“‘আমরা পারব’ পরিকল্পনা”", "bn"),
        ("“‘આપણે કરીએ’વાળો” અભિગમ", "gu"),
        ("Mae’r ‘cynllun’ a ’r ‘tîm’.", "cy"),
        ("<1>ICS</1>’ler “planımız” NHS'in", "tr"),
        ("这是“我们的‘大’计划”。", "zh-Hans"),
        ("Deska ma 6\" i 5' długości.", "pl"),
        ("Nie mamy cudzysłowu.", "pl"),
    ],
)
def test_what_a_language_may_write_is_left_alone(translation: str, language: str) -> None:
    assert found(translation, language) == []


@pytest.mark.parametrize(
    ("translation", "language", "said"),
    [
        ("To “nasz plan”.", "pl", "“ is no quotation mark of Polish"),
        ('To "nasz plan".', "pl", '“"nasz plan"” has no quotation marks of Polish'),
        ("To 'nasz plan'.", "pl", "“'nasz plan'” has no quotation marks of Polish"),
        ("To ''nasz plan''.", "pl", "has no quotation marks of Polish"),
        ("To ,,nasz plan”.", "pl", "has no quotation marks of Polish"),
        ("这是＂我们的计划＂。", "zh-Hans", "has no quotation marks of Simplified Chinese"),
        ("这是「我们的计划」。", "zh-Hans", "「 is no quotation mark"),
        ("Tai „mūsų planas”.", "lt", "” is no quotation mark of Lithuanian"),
        ("Bu «planımız».", "tr", "« is no quotation mark of Turkish"),
        ("Bu ”planımız“.", "tr", "closes nothing"),
        ("To „nasz plan.", "pl", "The mark „ opens a quotation that nothing closes"),
        ("To nasz plan”.", "pl", "The mark ” closes nothing"),
        ("Es »nuestro plan».", "es", "The mark » closes nothing"),
        ("C’est «notre plan\u00a0».", "fr", "The mark « has no no-break space"),
        ("C’est « notre plan ».", "fr", "The mark « has no no-break space"),
        ("C’est «\u00a0notre plan ».", "fr", "The mark » has no no-break space"),
        ("নাম ‘আমরা পারব", "bn", "The mark ‘ opens"),
    ],
)
def test_a_slip_is_found_once(translation: str, language: str, said: str) -> None:
    (message,) = found(translation, language)

    assert said in message


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("es", ("«Planeamos.", "»Trabajamos.", "»Usted ayuda».")),
        ("fr", ("«\u00a0Nous planifions.", "«\u00a0Nous travaillons.", "«\u00a0Vous aidez.\u00a0»")),
        ("pl", ("„Planujemy.", "Pracujemy.", "Pomagasz”.")),
        ("tr", ("“Planlıyoruz.”", "“Çalışıyoruz.”", "“Yardım edin.”")),
        ("ur", ("”ہم۔", "”ہم۔", "”آپ۔“")),
        ("lt", ("„Planuojame.", "Dirbame.", "Padedate“.")),
    ],
)
def test_a_quotation_of_several_paragraphs_goes_on_in_the_way_of_the_language(
    language: str, paragraphs: tuple[str, str, str]
) -> None:
    first, middle, last = paragraphs

    assert found(first, language, FIRST, goes_on=False) == []
    assert found(middle, language, MIDDLE, goes_on=True) == []
    assert found(last, language, LAST, goes_on=True) == []
    assert [leaves_open(source, "en") for source in (FIRST, MIDDLE, LAST, QUOTED)] == [True, True, False, False]


@pytest.mark.parametrize(
    ("translation", "source", "goes_on", "said"),
    [
        ("Pomagasz”.", LAST, False, "The mark ” closes nothing"),
        ("„Pomagasz.", LAST, True, "nothing closes"),
        ("Pomagasz.", LAST, True, "ends here, and no mark closes it"),
        ("Planujemy.", FIRST, False, "begins here, and no mark opens it"),
    ],
)
def test_a_quotation_of_several_paragraphs_is_opened_and_closed(
    translation: str, source: str, goes_on: bool, said: str
) -> None:
    messages = found(translation, "pl", source, goes_on=goes_on)

    assert messages
    assert any(said in message for message in messages)


def test_a_spanish_paragraph_that_goes_on_with_nothing_does_not_begin_with_a_closing_mark() -> None:
    assert found("»Trabajamos.", "es", MIDDLE, goes_on=False)


def test_code_keeps_the_straight_marks_of_the_source() -> None:
    assert found('Napisz <1>name = "x"</1>.', "pl", 'Write <1>name = "x"</1>.') == []


def test_signs_of_a_path_are_no_quotation_marks() -> None:
    assert found("Accueil » Contact", "fr", "Home » Contact") == []
