"""Telephone numbers, addresses and dates that are not whole, in every edition and language."""

import pytest

from publisher import editions
from publisher.checks import table
from publisher.findings import Outcome, Result
from publisher.markdown.read import read
from publisher.model import Contact
from publisher.reading.postal_addresses import known_streets, partial_emails, partial_houses, partial_web_addresses
from publisher.reading.telephones import fault_of, partial_numbers, region_of


def result(check: str, text: str, language: str = "en", *, phone: str = "", more: str = "") -> Result:
    front_matter = f"---\ntitle: T\nlanguage: {language}\n{more}---\n\n"
    document = read(front_matter + text, path="a.md", contact=Contact(phone=phone))
    results = table.run(editions.find("standard").apply(document))
    return next(one for one in results if one.check.id == check)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Ring us on 01632 960 123.", []),
        ("Ring 01632 960 12.", ["01632 960 12 has too few digits (10)"]),
        ("Our number is 01632 960.", ["01632 960 has too few digits (8)"]),
        ("020 7946 09581234", ["020 7946 09581234 has too many digits"]),
        ("+44 (0)1632 960 12", ["+44 (0)1632 960 12 has too few digits (12)"]),
        ("+999 123 4567", ["+999 123 4567 is no telephone number of any country"]),
        ("Call 560 123.", ["560 123 has no area code"]),
        ("Zadzwoń 560 123.", []),
        ("Przyjdź 05.03.2021 do szpitala, lub 01-02-2024.", []),
        ("Come at 09.30 10.30 11.30, or 08 00-18 00.", []),
        ("Our share is 0.000 123 456 of it.", []),
        ("Ring extension 4521.", ["extension 4521 is a number within your house alone"]),
        ("Ring 01632 960 123, extension 45.", []),
        ("۰۱۶۳۲ ۹۶۰", ["۰۱۶۳۲ ۹۶۰ has too few digits (8)"]),
        ("Call 111, 999, 116 123 or 0800 1111.", []),
        ("Ring 12500 people in 2021, on 01/04/2021, at 09:00.", []),
        ("Your reference is 0163 29601. Charity 0123 456.", []),
        ("It costs 0.5 or £1,200,000, of 12345678 people.", []),
    ],
)
def test_telephone_numbers_that_nobody_can_ring_are_found(text: str, faults: list[str]) -> None:
    assert [f"{one.written} {one.fault}" for one in partial_numbers(text, "en")] == faults


def test_words_that_ask_to_ring_are_those_of_the_language() -> None:
    assert [one.fault for one in partial_numbers("Zadzwoń 560 123.", "pl")] == ["has no area code"]
    assert list(partial_numbers("Call 560 123.", "tr")) == []


def test_a_number_may_be_whole_where_its_readers_live() -> None:
    assert list(partial_numbers("Zadzwoń pod numer 22 123 45 67.", "pl")) == []
    assert [one.fault for one in partial_numbers("Zadzwoń pod numer 123 45 67.", "pl")] == ["has no area code"]
    assert list(partial_numbers("Appelez le 01 23 45 67 89.", "fr")) == []


def test_a_number_belongs_to_the_organisations_country() -> None:
    paris = region_of("+33 1 99 00 12 34")

    assert (paris, region_of("01632 960 123"), region_of("+")) == ("FR", "GB", "GB")
    assert fault_of("01 42 34 56 78", paris) == ""
    assert fault_of("01 42 34 56 78") == "has too few digits (10)"
    assert fault_of("ask us") == "has no digits"


def test_links_and_the_organisations_own_number_are_looked_at() -> None:
    said = result("phone-number", "[Call us](tel:01632960) or [01632 96](tel:0163296).", phone="0300")

    assert [one.message for one in said.findings] == [
        "“01632 96” has too few digits (7).",
        "This link rings “01632960”, which has too few digits (8).",
        "The organisation's number “0300” has too few digits (4).",
    ]
    assert said.findings[-1].place.path == "publisher.toml"


def test_a_language_without_words_to_ring_is_not_passed() -> None:
    said = result("phone-number", "Nic.", "tr")

    assert said.outcome is Outcome.NOT_RUN
    assert said.reasons == ("Numbers without an area code are not looked for in this language (Turkish).",)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Come to 12 High Street, Chelmsford.", ["12 High Street has no postcode"]),
        ("Come to 12a High St. Mary’s Road, Chelmsford CM1 1QH.", []),
        ("12 Duke Street, Chelmsford CM1 1Q", ["CM1 1Q is no whole postcode"]),
        ("4 Market Road, CM1 1OH", ["CM1 1OH is no whole postcode"]),
        ("4 Market Road, London SW1", ["SW1 is no whole postcode"]),
        ("2 London Road and 3 High Street, SS14 1AA", ["2 London Road has no postcode"]),
        ("We met on the Duke Street at 10.", []),
        ("Write to PO Box 12.", ["PO Box 12 has no postcode"]),
        ("Come to 5 High Street for tea.", ["5 High Street has no postcode"]),
        ("We walked 5 Long Hill Walk stages.", []),
        ("12 New Patients Way of working", []),
        ("By 30 March Street collections begin.", []),
    ],
)
def test_houses_without_a_whole_postcode_are_found(text: str, faults: list[str]) -> None:
    assert [f"{one.written} {one.fault}" for one in partial_houses(text, "", frozenset())] == faults


def test_a_postcode_may_stand_in_the_next_cell_or_elsewhere_with_its_street() -> None:
    street = "12 High Street"

    assert list(partial_houses(street, "CM1 1QH", frozenset())) == []
    assert len(list(partial_houses(street, "9 Mill Road, CM1 1QH", frozenset()))) == 1
    assert list(partial_houses(street, "", known_streets(["Our house: 12 High Street, CM1 1QH"]))) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Write to info@example or help@ or a@b.org.", ["info@example", "help@"]),
        ("We are @nhs elsewhere, at https://medium.org/@nhs.", []),
        ("www.example and https:// and www.", ["www.example", "https://", "www"]),
        ("www.example.org, http://example.org/a?b=@c and https://user@example.org.", []),
    ],
)
def test_addresses_of_email_and_of_the_web_without_a_host_are_found(text: str, written: list[str]) -> None:
    assert [one.written for one in (*partial_emails(text), *partial_web_addresses(text))] == written


def test_addresses_are_looked_for_in_every_language() -> None:
    said = result("address", "Adres: 12 High Street, Chelmsford.", "pl")

    assert [one.message for one in said.findings] == ["“12 High Street” has no postcode."]


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("From 5 March.", "en", ["5 March"]),
        ("From 5th of March, or April 1, on.", "en", ["5th of March", "April 1"]),
        ("Od 5 marca.", "pl", ["5 marca"]),
        ("Desde el 5 de marzo.", "es", ["5 de marzo"]),
        ("From 5 March 2021 to 6 May.", "en", []),
        ("It is each 25 December, every year.", "en", []),
        ("You may ask 12 may be.", "en", []),
        ("## In 2021\n\nFrom 5 March.", "en", []),
        ("## In 2021\n\nA.\n\n## Later\n\nFrom 5 March.", "en", ["5 March"]),
    ],
)
def test_a_date_without_a_year_is_found_where_no_year_is_near(text: str, language: str, dates: list[str]) -> None:
    found = [
        one.message.partition("”")[0].removeprefix("“") for one in result("date-without-year", text, language).findings
    ]

    assert found == dates


def test_the_date_of_a_text_says_the_year() -> None:
    assert result("date-without-year", "From 5 March.", more="date: 2021-02-01\n").outcome is Outcome.PASSED
    assert result("date-without-year", "3月5日", "zh-Hans").outcome is Outcome.NOT_RUN


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("On 05/03/2021.", "en", True),
        ("On 25/12/21.", "en", True),
        ("On 25/12/2021 or 2021-03-05, in Sept 2021.", "en", False),
        ("Dnia 05.03.2021.", "pl", False),
    ],
)
def test_outside_easy_read_only_dates_that_must_be_guessed_are_found(text: str, language: str, *, found: bool) -> None:
    assert bool(result("date-in-full", text, language).findings) is found
