"""What the pages are made from."""

from dataclasses import replace

import pytest

from publisher.model import State
from publisher.site.download.values import Gone, Standing, is_in_part, standing_of
from publisher.site.manifest import File
from tests.tools.small_site import FILES, PAGE, PDF, POLISH, URDU, small_site


def test_what_files_agree_on_is_told_and_what_they_differ_in_is_not() -> None:
    assert standing_of((PAGE, PDF)) == Standing(False, State.SOURCE, False, "2026-03-19")
    assert standing_of((POLISH, replace(POLISH, draft=True, changed=""))) == Standing(None, State.APPROVED, False, None)


def test_what_was_told_is_not_told_again() -> None:
    own = Standing(True, State.DRAFT, True, "2026-03-19")

    assert own.beyond(Standing(draft=False, changed="")) == Standing(None, State.DRAFT, True, None)
    assert own.beyond(own) == Standing()


@pytest.mark.parametrize(
    ("file", "in_part"),
    [
        (POLISH, False),
        (replace(POLISH, untranslated=1), True),
        (replace(URDU, untranslated=None), True),
        (replace(PAGE, untranslated=None), False),
    ],
)
def test_a_translation_that_nobody_counted_is_not_taken_for_a_whole_one(file: File, in_part: bool) -> None:
    assert is_in_part(file) is in_part


def test_a_leaflet_is_as_far_as_its_file_to_trust_least() -> None:
    files = (POLISH, replace(POLISH, edition="easy-read", state=State.TRANSLATED, draft=True, changed="2026-05-01"))
    (leaflet,) = small_site(files).leaflets

    assert (leaflet.state, leaflet.draft, leaflet.changed) == (State.TRANSLATED, True, "2026-05-01")


@pytest.mark.parametrize("draft", [True, False])
def test_a_site_with_one_draft_is_one_of_drafts(draft: bool) -> None:
    assert small_site((*FILES, replace(POLISH, edition="easy-read", draft=draft))).draft is draft


def test_the_site_speaks_the_languages_of_what_is_gone_too() -> None:
    site = replace(small_site((POLISH,)), gone=(Gone("cold/fr/index.html", "fr"),))

    assert site.spoken == ("en", "pl", "fr")


def test_a_title_that_shows_nothing_is_nowhere() -> None:
    site = small_site((replace(PAGE, title="\u202e"),))

    assert [site.files[0].title, site.leaflets[0].title, site.leaflets[0].files[0].title] == ["flu"] * 3
