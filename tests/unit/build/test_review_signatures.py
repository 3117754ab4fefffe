"""How sign-offs stand, as the review pages show them."""

import datetime as dt
import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.build.folder import Folder
from publisher.build.review_signatures import signatures_of
from publisher.build.sign_offs import sign
from publisher.build.texts import in_editions, open_workspace, read_texts
from publisher.cli import main
from publisher.evidence.sign_offs import SignOff
from publisher.model import Document, Judgement, State
from publisher.site.review.values import Said, Signature, Validity
from tests.tools.reviews import document
from tests.tools.workspaces import make_workspace

DAY = dt.date(2026, 9, 3)
ENGLISH, POLISH = document(), replace(document(language="pl"), state=State.DRAFT)
NO = Judgement("standard", "right", "en", "no", "Readers", DAY, "0" * 64, "Too hard.")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Return a workspace in which nobody signed anything."""
    return Folder.open(make_workspace(tmp_path))


def shown(folder: Folder, *documents: Document) -> dict[str, Signature]:
    found = signatures_of(folder, documents).of(documents[-1])
    assert found is not None
    return {one.question: one for one in found}


def test_what_nobody_signed_has_the_command_that_signs_it(folder: Folder) -> None:
    one = shown(folder, ENGLISH)["right"]
    words = shlex.split(one.command)

    assert (one.validity, one.by, one.on) == (Validity.NEVER, "", None)
    assert words[:3] == ["publisher", "sign-off", "leaflet"]
    assert set(words[3:-1:2]) == {"--language", "--edition", "--question", "--by"}
    assert words[1] in main.commands


def test_a_text_in_its_own_language_is_not_asked_of_its_translation(folder: Folder) -> None:
    assert "translation" not in shown(folder, ENGLISH)
    assert "translation" in shown(folder, ENGLISH, POLISH)


def test_a_sign_off_stands_with_who_and_when_and_lapses_with_what_changed(folder: Folder) -> None:
    (signed,) = _signed(folder)

    before = shown(folder, signed)["right"]
    after = shown(folder, replace(signed, title="Another title"))["right"]

    assert (before.validity, before.by, before.on, before.changed) == (Validity.SIGNED, "A. Bee", DAY, ())
    assert after.validity is Validity.LAPSED
    assert [change.language for change in after.changed] == ["en"] * len(after.changed) != []


def test_what_was_taken_back_is_refused_and_can_be_signed_again(folder: Folder) -> None:
    (signed,) = _signed(folder)
    sign(folder, "leaflet", "en", SignOff("right", "standard", "C. Dee", DAY, withdraws=True, of="A. Bee"))

    one = shown(folder, signed)["right"]

    assert (one.validity, one.answer, one.by) == (Validity.REFUSED, "Taken back", "C. Dee")
    assert one.command


def test_beside_a_no_nobody_can_sign(folder: Folder) -> None:
    one = shown(folder, replace(ENGLISH, judgements=(NO,)))["right"]

    assert (one.validity, one.answer, one.by, one.note) == (Validity.REFUSED, "Answered “no”", "Readers", "Too hard.")
    assert one.command == ""


def test_an_answer_to_earlier_words_is_told_and_stands_against_nothing(folder: Folder) -> None:
    one = shown(folder, replace(ENGLISH, judgements=(replace(NO, stale=True),)))["right"]

    assert one.validity is Validity.NEVER
    assert one.command
    assert one.answers == (Said("no", "Readers", DAY, "Too hard.", stale=True),)
    assert shown(folder, replace(ENGLISH, judgements=(NO,)))["right"].answers == ()


def test_all_whose_word_stands_are_named_and_what_a_release_asks_for_is_marked(folder: Folder) -> None:
    (signed,) = _signed(folder)
    sign(folder, "leaflet", "en", SignOff("right", "standard", "C. Dee", DAY))
    with (folder.root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[release]\nsign-offs = { standard = ["right"] }\n')

    found = shown(folder, signed)

    assert (found["right"].by, found["right"].also) == ("C. Dee", ("A. Bee",))
    assert [name for name, one in found.items() if one.demanded] == ["right"]


def test_of_a_document_that_nobody_looked_up_nothing_is_known(folder: Folder) -> None:
    assert signatures_of(folder, [ENGLISH]).of(POLISH) is None


def _signed(folder: Folder) -> tuple[Document, ...]:
    """Sign a question about the workspace's text, and return that text's standard edition."""
    sign(folder, "leaflet", "en", SignOff("right", "standard", "A. Bee", DAY))
    workspace = open_workspace(folder)
    text = read_texts(folder, workspace, ("leaflet",))[0]
    return tuple(one for one in in_editions(workspace, text, str) if one.edition == "standard")
