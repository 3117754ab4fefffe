"""What translators write rightly, and no check finds; and what is nearly the same, and wrong."""

import pytest

from publisher.errors import Place
from publisher.translation.quality import Pair, flaws
from publisher.translation.terms import AgreedTerm

NHS = AgreedTerm("NHS", ("NHS",), keep=True, place=Place("translations/terms.toml", 1))


def found(source: str, translation: str, language: str, *terms: AgreedTerm, kind: str = "paragraph") -> set[str]:
    """Return the names of the checks that find something."""
    pair = Pair(source, translation, language, kind=kind, terms=terms)
    return {flaw.check.id.removeprefix("translation-") for flaw in flaws(pair)}


@pytest.mark.parametrize(
    ("source", "translation", "language"),
    [
        ("Open from 9am to 5pm.", "Czynne od 9:00 do 17:00.", "pl"),
        ("It costs £1,250.50.", "Kosztuje 1250,50 funta.", "pl"),
        ("It costs £1,250.50.", "Cuesta 1.250,50 libras.", "es"),
        ("It costs £1,250.50.", "Cuesta 1,250.50 libras.", "es"),
        ("It starts on 1 April 2021.", "于 2021 年 4 月 1 日开始。", "zh-Hans"),
        ("It starts on 1 April 2021.", "یہ ۱ اپریل ۲۰۲۱ کو شروع ہوگا۔", "ur"),
        ("It has two parts.", "Ma 2 części.", "pl"),
        ("In the first year.", "W 1. roku.", "pl"),
        ("It is open 24/7.", "Czynne 24/7.", "pl"),
        ("More than 50% agree.", "Plus de 50 % sont d’accord.", "fr"),
        ("More than 50% agree.", "Yarısından fazlası, %50, katılıyor.", "tr"),
        ("We live with COVID-19.", "COVID-19’la yaşıyoruz.", "tr"),
        ("It has 2 parts.", "له جزءان.", "ar"),
        ("There are 10,000 people.", "১০,০০০ মানুষ আছে।", "bn"),
        ("There are 1,000,000 people.", "১০,০০,০০০ মানুষ আছে।", "bn"),
        ("There are 12 million people.", "১.২ কোটি মানুষ আছে।", "bn"),
        ("There are 25 million people.", "Sunt 25 de milioane de oameni.", "ro"),
        ("There are 22 million people.", "22 மில்லியனுக்கும் மக்கள் உள்ளனர்.", "ta"),
        ("There are 15 million people.", "有 1500 万人。", "zh-Hans"),
        ("It is 1.5 metres long.", "Дължината е 1,5 метра.", "bg"),
        ("People of 18-25 years.", "Osoby w wieku 18–25 lat.", "pl"),
        ("Call 01632 960 123 now.", "Dzwoń teraz: 01632 960123.", "pl"),
        ("Call +44 1632 960 123 now.", "Dzwoń teraz: +44 1632 960123.", "pl"),
        ("See www.example.org/plan.", "Strona www.example.org/plan.", "pl"),
        ("Write to Hello@example.org.", "Napisz: hello@example.org.", "pl"),
    ],
)
def test_numbers_and_addresses_may_be_written_as_the_language_does(
    source: str, translation: str, language: str
) -> None:
    assert found(source, translation, language) == set()


@pytest.mark.parametrize(
    ("source", "translation", "language"),
    [
        ("There are 1,000 people.", "Jest 1,000 osób.", "pl"),
        ("There are 12 million people.", "১২ কোটি মানুষ আছে।", "bn"),
        ("There are 12 million people.", "Jest 12 tys. osób.", "pl"),
        ("It starts on 1 April 2021.", "于 2021 年 4 月 11 日开始。", "zh-Hans"),
        ("It has 2 parts.", "له أجزاء.", "ar"),
        ("We help 13 areas.", "Pomagamy wielu regionom.", "pl"),
        ("We help many areas.", "Pomagamy 13 regionom.", "pl"),
    ],
)
def test_another_number_is_found(source: str, translation: str, language: str) -> None:
    assert "numbers" in found(source, translation, language)


@pytest.mark.parametrize(
    ("source", "translation", "language", "kind"),
    [
        ("Distinctive: to do more", "wyjątkowy – aby robić więcej;", "pl", "list item"),
        ("Successful: in any area", "odnoszący sukcesy w każdej dziedzinie.", "pl", "list item"),
        ("He said “we can.”", "Powiedział „możemy”.", "pl", "paragraph"),
        ("What next?", "接下来呢？", "zh-Hans", "paragraph"),
        ("We plan:", "Nous prévoyons\u00a0:", "fr", "paragraph"),
        ("A helper works in every place.", "Jest pomocnik.\nPracuje wszędzie.", "pl", "easy-read statement"),
        ("They bring us together.", "Ils nous nous rapprochent.", "fr", "paragraph"),
        ("We work side by side.", "ہم ساتھ ساتھ کام کرتے ہیں۔", "ur", "paragraph"),
    ],
)
def test_marks_and_lines_may_be_those_of_the_language(source: str, translation: str, language: str, kind: str) -> None:
    assert found(source, translation, language, kind=kind) == set()


@pytest.mark.parametrize(
    ("translation", "language"),
    [
        ("To NHS-u dotyczy.", "pl"),
        ("Bu NHS’nin işi.", "tr"),
        ("এটি NHS-এর কাজ।", "bn"),
        ("এটি NHSএর কাজ।", "bn"),
        ("这是NHS的工作。", "zh-Hans"),
        ("هذا عمل الـNHS.", "ar"),
        ("Це робота NHS.", "uk"),
    ],
)
def test_a_kept_name_may_have_an_ending(translation: str, language: str) -> None:
    assert found("This is the NHS’s work.", translation, language, NHS) == set()


@pytest.mark.parametrize(
    ("wording", "translation", "language"),
    [
        ("Rada Zintegrowanej Opieki", "Pomaga Radzie Zintegrowanej Opieki.", "pl"),
        ("opieka zdrowotna", "Mówimy o opiece zdrowotnej.", "pl"),
        ("місцевий орган влади", "Ми питаємо місцеві органи влади.", "uk"),
        ("entegre bakım kurulu", "Entegre Bakım Kurulunun üyeleri gelir.", "tr"),
        ("السلطة المحلية", "نسأل والسلطة المحلية.", "ar"),
        ("مجلس الرعاية", "نعمل بمجلس للرعاية.", "ar"),
        ("ஒருங்கிணைந்த பராமரிப்பு வாரியம்", "ஒருங்கிணைந்த பராமரிப்பு வாரியத்தின் பணி.", "ta"),
        ("Consiliul de Îngrijire", "Întrebăm Consiliului de Îngrijire.", "ro"),
        ("综合护理委员会", "这是综合护理委员会的工作。", "zh-Hans"),
        ("bwrdd gofal", "Mae’r fwrdd ofal yma.", "cy"),
    ],
)
def test_an_agreed_term_is_found_in_its_forms(wording: str, translation: str, language: str) -> None:
    term = AgreedTerm("care board", (wording,), place=Place("translations/terms.toml", 3))

    assert "terms" not in found("We ask the care boards.", translation, language, term)


@pytest.mark.parametrize(
    ("wording", "translation", "language"),
    [
        ("Rada Zintegrowanej Opieki", "Pomaga Komitetowi Wspólnego Leczenia.", "pl"),
        ("Rada Zintegrowanej Opieki", "Pomaga Komitetowi Zintegrowanej Opieki.", "pl"),
        ("السلطة المحلية", "نسأل البلدية.", "ar"),
        ("综合护理委员会", "这是综合护理理事会的工作。", "zh-Hans"),
        ("bwrdd gofal", "Mae’r pwyllgor gofal yma.", "cy"),
    ],
)
def test_another_wording_of_an_agreed_term_is_found(wording: str, translation: str, language: str) -> None:
    term = AgreedTerm("care board", (wording,), place=Place("translations/terms.toml", 3))

    assert "terms" in found("We ask the care boards.", translation, language, term)


@pytest.mark.parametrize(
    ("translation", "language"),
    [
        ("NHS’in planı.", "tr"),
        ("问NHS。", "zh-Hans"),
        ("وNHS هنا.", "ar"),
        ("Plan NHSu.", "pl"),
        ("„NHS“", "bg"),
        ("NHS-ul", "ro"),
    ],
)
def test_a_name_that_is_kept_may_have_an_ending_and_letters_of_another_script_before_it(
    translation: str, language: str
) -> None:
    assert "terms" not in found("Ask the NHS.", translation, language, NHS)


@pytest.mark.parametrize(
    "translation", ["Plan XNHS.", "Plan 1NHS.", "Plan NHSX.", "Plan NHS2.", "Plan nhs.", "Plan ŻNHS."]
)
def test_a_name_within_another_is_not_kept(translation: str) -> None:
    assert "terms" in found("Ask the NHS.", translation, "pl", NHS)


def test_a_number_at_the_end_of_a_name_is_the_whole_number() -> None:
    name = AgreedTerm("NHS 111", ("NHS 111",), keep=True, place=Place("translations/terms.toml", 1))

    assert "terms" in found("Call NHS 111.", "Dzwoń: NHS 1114.", "pl", name)
    assert "terms" in found("Call NHS 111.", "Dzwoń: NHS 111x.", "pl", name)
    assert "terms" not in found("Call NHS 111.", "Dzwoń: NHS 111-a.", "pl", name)
