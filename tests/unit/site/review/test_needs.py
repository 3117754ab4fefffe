"""What a reviewer does first."""

from dataclasses import replace

import pytest

from publisher.language import LANGUAGES
from publisher.site.review import index
from publisher.site.review.needs import Need, by_need, first_need, told
from publisher.site.review.values import Counts, OfEdition, Presence, ReviewOf, Validity
from tests.tools.materials import StockMaterials
from tests.tools.reviews import ELSEWHERE, ERROR, LOOK, TODAY, WARNING, edition, file, review, signature, site

SIGNED = signature()
LANGUAGES_OF_FORTY = tuple(language.tag for language in LANGUAGES)[:17]
# Every need, by an edition that has it and those after it in a reviewer's day too.
EVERY = {
    Need.LAPSED: edition(ERROR, LOOK, signatures=(signature(Validity.LAPSED), signature(Validity.NEVER))),
    Need.ERRORS: edition(ERROR, LOOK, signatures=(signature(Validity.NEVER),)),
    Need.NEVER_SIGNED: edition(LOOK, signatures=(SIGNED, signature(Validity.NEVER))),
    Need.TO_REVIEW: edition(LOOK, signatures=(SIGNED,), files=(file(presence=Presence.MISSING),)),
    Need.UNFINISHED: edition(signatures=(SIGNED,), files=(file(presence=Presence.OUT_OF_DATE),)),
    Need.NOTHING: edition(WARNING, signatures=(SIGNED,), files=(file(),)),
}


@pytest.mark.parametrize(("need", "one"), EVERY.items())
def test_the_most_pressing_need_decides(need: Need, one: OfEdition) -> None:
    assert first_need(review(one).counts()) is need


@pytest.mark.parametrize(
    "one",
    [
        edition(signatures=None),
        edition(signatures=(SIGNED,), files=(file(results=None),)),
        edition(signatures=(SIGNED,), files=(file(presence=Presence.MISSING, results=()),)),
        edition(ELSEWHERE, signatures=(SIGNED,)),
    ],
)
def test_what_was_not_looked_at_is_never_fine(one: OfEdition) -> None:
    counts = review(one).counts()

    assert first_need(counts) is Need.UNFINISHED
    assert told(counts)


def test_a_language_that_builds_leave_out_is_never_fine() -> None:
    held = review(edition(signatures=(SIGNED,)), held_back="“leaflet” is left out in Polish.")

    assert first_need(held.counts()) is Need.UNFINISHED


def test_what_nobody_signed_stands_by_how_near_it_is_to_a_release_then_by_its_number() -> None:
    never = signature(Validity.NEVER)
    waiting = {
        "leaflet-10": edition(signatures=(never,)),
        "leaflet-2": edition(signatures=(never,)),
        "zebra": edition(signatures=(never, replace(never, demanded=True))),
        "warned": edition(WARNING, signatures=(never,)),
        "apart": edition(signatures=(never, never)),
    }
    rows = [review(one, name=name).row(TODAY) for name, one in waiting.items()]

    found = by_need(rows)[Need.NEVER_SIGNED]

    assert [row.name for row in found] == ["zebra", "leaflet-2", "leaflet-10", "warned", "apart"]


def test_languages_of_one_text_stay_together_in_their_order() -> None:
    never = signature(Validity.NEVER)
    rows = [
        review(edition(signatures=signatures), name=name, language=language).row(TODAY)
        for name, language, signatures in (
            ("b", "ur", (never, never)), ("b", "en", (never,)), ("a", "ur", (never, never)),
            ("a", "en", (never, never)),
        )
    ]  # fmt: skip

    found = by_need(rows)[Need.NEVER_SIGNED]

    assert [(row.name, row.language) for row in found] == [("b", "ur"), ("b", "en"), ("a", "ur"), ("a", "en")]


def test_how_many_questions_are_signed_and_asked_for_is_told() -> None:
    never = signature(Validity.NEVER, demanded=True)

    assert told(review(edition(signatures=(SIGNED, SIGNED, never))).counts()) == [
        "1 question open, 2 of 3 signed",
        "1 asked for by a release",
    ]


def test_what_only_an_earlier_run_looked_at_is_never_fine() -> None:
    row = review(EVERY[Need.NOTHING]).row(TODAY)

    assert by_need([row])[Need.NOTHING] == [row]
    assert len(by_need([replace(row, earlier=True)])[Need.UNFINISHED]) == 1


def test_a_refusal_stands_with_the_errors() -> None:
    refused = edition(signatures=(signature(Validity.REFUSED, answer="Taken back"), signature(Validity.NEVER)))

    assert first_need(review(refused).counts()) is Need.ERRORS


def test_what_there_is_to_do_is_told_in_the_order_of_the_day() -> None:
    counts = Counts(lapsed=2, errors=1, unsigned=3, to_review=1, warnings=4, unbuilt=1, incomplete=2)

    assert told(counts) == [
        "2 sign-offs lapsed", "1 error", "3 questions open", "1 place to review", "4 warnings", "1 file to build",
        "2 not run",
    ]  # fmt: skip


def forty() -> tuple[ReviewOf, ...]:
    """Return forty texts in seventeen languages, whose needs are mixed."""
    needs = tuple(EVERY.values())
    pairs = [(number, tag) for number in range(40) for tag in LANGUAGES_OF_FORTY]
    return tuple(
        review(needs[(number + len(tag) * position) % len(needs)], name=f"text-{number:02}", language=tag)
        for position, (number, tag) in enumerate(pairs)
    )


def test_each_of_forty_texts_stands_once_and_in_its_order_and_the_first_page_stays_small() -> None:
    whole = site(*forty())
    found = by_need(whole.rows)
    page = index.page(whole, "", StockMaterials())

    assert list(found) == list(Need)
    assert sum(map(len, found.values())) == 40 * 17
    assert all(rows for rows in found.values())
    assert [row.name for row in found[Need.LAPSED]] == sorted(row.name for row in found[Need.LAPSED])
    assert len(page) < 200_000
