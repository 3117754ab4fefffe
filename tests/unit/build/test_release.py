"""The gate of a release, on a small workspace: with nothing, one thing and everything that it asks for."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace as change
from pathlib import Path
from typing import Any

import pytest

from publisher.build import cache, system
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection, Write
from publisher.build.publish import Built, publish
from publisher.build.review_site import review
from publisher.build.reviews import answer
from publisher.build.sign_offs import sign
from publisher.build.translations.review import sign as raise_state
from publisher.checks.output import table as examiners
from publisher.checks.output.table import Examined, Examiner
from publisher.errors import ConfigurationError, Place
from publisher.evidence.sign_offs import SignOff
from publisher.findings import Finding
from publisher.model import Document, Judgement, State
from tests.tools.workspaces import make_workspace, replace, snapshot, write

DAY = dt.date(2026, 1, 31)
DEMANDED = '\n[release]\nsign-offs = { standard = ["meaning", "right"], easy-read = ["tested"] }\n'
STANDARD = {"leaflet/en/leaflet.en.html"}
EASY = {"leaflet/en/leaflet-easy-read.en.html"}
HTML = "leaflet/en/leaflet.en.html"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a small workspace that wants sign-offs; the program does not change while a test runs."""
    monkeypatch.setattr(system, "installation", lambda: "the same")
    folder = make_workspace(tmp_path / "workspace")
    replace(folder / "publisher.toml", '"html", "docx"', '"html"')
    replace(folder / "publisher.toml", '"en", "pl"', '"en"')
    with (folder / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write(DEMANDED)
    yield folder
    shared_materials.cache_clear()


def in_polish(root: Path) -> None:
    replace(root / "publisher.toml", 'languages = ["en"]', 'languages = ["en", "pl"]')


def build(root: Path, selection: Selection | None = None, *, release: bool = True, output: str = "release") -> Built:
    shared_materials.cache_clear()
    return publish(Folder.open(root), root / output, selection or Selection(), jobs=1, release=release)


def sign_for(root: Path, *questions: str, edition: str = "standard", language: str = "en") -> None:
    shared_materials.cache_clear()
    for question in questions:
        sign(Folder.open(root), "leaflet", language, SignOff(question, edition, "A. Reviewer", DAY))


def briefs(built: Built) -> dict[tuple[str, str], tuple[str, ...]]:
    assert built.release
    return {(held.language, held.edition): held.brief for held in built.release.held}


def manifest(root: Path, output: str = "release") -> dict[str, Any]:
    value: dict[str, Any] = json.loads((root / output / "manifest.json").read_text(encoding="utf-8"))
    return value


def rows(root: Path, output: str = "release") -> dict[str, dict[str, Any]]:
    return {row["path"]: row for row in manifest(root, output)["files"]}


def test_where_nothing_is_signed_nothing_is_written_and_every_reason_is_told(root: Path) -> None:
    in_polish(root)
    built = build(root)

    untranslated = ("not translated", "not approved")
    assert briefs(built) == {
        ("en", "standard"): ("not signed: meaning", "not signed: right"),
        ("en", "easy-read"): ("not signed: tested",),
        ("pl", "standard"): (*untranslated, "not signed: meaning", "not signed: right"),
        ("pl", "easy-read"): (*untranslated, "not signed: tested"),
    }
    assert all(reason.mend for held in built.release.held for reason in held.reasons) if built.release else False
    assert not (root / "release").exists()


def test_one_of_two_sign_offs_holds_back(root: Path) -> None:
    sign_for(root, "meaning")

    assert briefs(build(root))["en", "standard"] == ("not signed: right",)


def test_what_is_signed_is_released_and_is_no_draft_and_leads_to_no_other_file(root: Path) -> None:
    in_polish(root)
    sign_for(root, "meaning", "right")

    built = build(root)

    assert set(built.written) == STANDARD == set(rows(root))
    assert not any(row["draft"] for row in rows(root).values())
    assert {(row["language"], row["edition"]) for row in manifest(root)["held-back"]} == {
        ("en", "easy-read"), ("pl", "standard"), ("pl", "easy-read"),
    }  # fmt: skip
    page = (root / "release" / HTML).read_text(encoding="utf-8")
    assert "leaflet-easy-read.en.html" not in page
    assert ".pl.html" not in page


def test_the_manifest_names_nobody(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    replace(root / "source/leaflet.md", "A nurse calls", "A doctor calls")
    sign_for(root, "tested", edition="easy-read")

    build(root)

    assert "Reviewer" not in (root / "release/manifest.json").read_text(encoding="utf-8")
    assert ["sign-off lapsed: meaning", "sign-off lapsed: right"] in [
        row["reasons"] for row in manifest(root)["held-back"]
    ]


def test_an_error_holds_back_what_is_signed(root: Path) -> None:
    sign_for(root, "meaning", "right")
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")
    sign_for(root, "meaning", "right")

    assert briefs(build(root))["en", "standard"] == ("error: heading-order",)


def test_an_error_that_its_author_lets_stand_holds_nothing_back(root: Path) -> None:
    until = dt.datetime.now().astimezone().date() + dt.timedelta(days=300)
    entry = "  {}:\n    reason: As the law has it.\n    until: {}\n"
    let_stand = f"suppressions:\n{entry.format('heading-order', until)}{entry.format('file-headings', until)}"
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")
    replace(root / "source/leaflet.md", "language: en\n", f"language: en\n{let_stand}")
    sign_for(root, "meaning", "right")

    assert ("en", "standard") not in briefs(build(root))


def test_a_file_that_does_not_say_what_its_text_says_is_held_back_with_all_of_its_document(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_for(root, "meaning", "right")
    sign_for(root, "tested", edition="easy-read")
    found = examiners.find

    def examine(content: bytes, document: Document, standard: str) -> Examined:
        missing = Finding("A word is missing.", "Tell us.", Place("source/leaflet.md", 9))
        row = found("html")
        assert row
        return (
            Examined((), (missing,), None)
            if document.edition == "standard"
            else row.examine(content, document, standard)
        )

    monkeypatch.setattr(examiners, "find", lambda name: change(found(name) or Examiner(examine), examine=examine))
    built = build(root)

    assert briefs(built)["en", "standard"] == ("file read back",)
    assert set(built.written) == EASY
    assert "leaflet.en.html" not in (root / "release/leaflet/en/leaflet-easy-read.en.html").read_text(encoding="utf-8")


def test_a_translation_is_released_when_it_is_whole_approved_and_signed(root: Path) -> None:
    in_polish(root)
    write(root / "translations/pl/LC_MESSAGES/leaflet.po", WHOLE)
    sign_for(root, "meaning", "right", language="pl")

    assert briefs(build(root))["pl", "standard"] == ("not approved",)
    for state, by in ((State.REVIEWED, "A. Speaker"), (State.APPROVED, "B. Editor")):
        raise_state(Folder.open(root), "pl", "leaflet", state, by=by, on=DAY)

    assert ("pl", "standard") not in briefs(build(root))
    assert "leaflet/pl/leaflet.pl.html" in rows(root)


def test_what_was_released_stays_when_a_sign_off_lapses_and_is_called_earlier(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    before = snapshot(root / "release")
    replace(root / "source/leaflet.md", "A nurse calls", "A doctor calls")

    built = build(root)

    assert (built.written, built.removed, set(built.kept)) == ((), (), STANDARD)
    assert {path: snapshot(root / "release")[path] for path in STANDARD} == {path: before[path] for path in STANDARD}
    assert all(row["earlier"] and not row["draft"] for row in rows(root).values())


def test_what_was_released_goes_when_a_sign_off_is_taken_back(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    back = SignOff("right", "standard", "A. Reviewer", DAY, withdraws=True)
    sign(Folder.open(root), "leaflet", "en", back)

    built = build(root)

    assert briefs(built)["en", "standard"] == ("sign-off taken back: right",)
    assert set(built.removed) == STANDARD
    assert rows(root) == {}


def test_a_build_without_release_writes_drafts(root: Path) -> None:
    sign_for(root, "meaning", "right")

    built = build(root, release=False, output="output")

    assert built.release is None
    assert all(row["draft"] for row in rows(root, "output").values())
    assert manifest(root, "output")["held-back"] == []


def test_drafts_never_take_the_place_of_released_files(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    before = snapshot(root / "release")

    with pytest.raises(ConfigurationError, match="holds released files") as raised:
        build(root, release=False)

    assert "--output" in raised.value.mend
    assert snapshot(root / "release") == before


def test_a_release_leaves_no_draft_in_its_folder_even_of_a_part(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root, release=False)

    built = build(root, Selection(languages=("en",), formats=("html",)))

    assert set(built.written) | set(built.unchanged) == {HTML}
    assert set(rows(root)) == {HTML}
    assert not (root / "release/leaflet/en/leaflet-easy-read.en.html").exists()


def test_a_release_of_a_part_has_the_bytes_of_the_whole_one(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    whole = snapshot(root / "release")[HTML]

    build(root, Selection(languages=("en",), formats=("html",)), output="part")

    assert snapshot(root / "part")[HTML] == whole


def test_a_second_release_touches_nothing(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    before = snapshot(root / "release")

    built = build(root)

    assert (built.written, set(built.unchanged)) == ((), STANDARD)
    assert snapshot(root / "release") == before


def test_a_draft_and_what_is_released_have_other_keys() -> None:
    document = Document(name="a", title="A", language="en", blocks=())
    released, draft = (
        Write("a.html", Document(name="a", title="A", language="en", blocks=(), draft=draft), "html")
        for draft in (False, True)
    )

    assert document == released.document
    assert cache.key(released, "one") != cache.key(draft, "one")


def test_a_release_of_what_is_not_translated_enough_is_refused(root: Path) -> None:
    with pytest.raises(ConfigurationError, match="whole translations alone"):
        build(root, Selection(incomplete=True))


def test_a_folder_whose_manifest_cannot_be_read_takes_no_drafts(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    for broken in (None, '{"version": 2, "files": []}', "{"):
        if broken is None:
            (root / "release/manifest.json").unlink()
        else:
            write(root / "release/manifest.json", broken)

        with pytest.raises(ConfigurationError, match="may be released ones"):
            build(root, release=False)


def test_drafts_without_their_manifest_are_built_again(root: Path) -> None:
    build(root, release=False, output="output")
    (root / "output/manifest.json").unlink()

    assert build(root, release=False, output="output").release is None


def test_review_pages_never_lie_beside_what_is_released(root: Path) -> None:
    sign_for(root, "meaning", "right")
    build(root)
    with pytest.raises(ConfigurationError, match="name people who signed"):
        review(Folder.open(root), root / "release", Selection(), on=DAY)

    build(root, release=False, output="output")
    review(Folder.open(root), root / "output", Selection(), on=DAY)

    with pytest.raises(ConfigurationError, match="name people who signed"):
        build(root, output="output")
    assert not (root / "release/review").exists()


def test_readers_who_answered_no_hold_back_what_nobody_has_to_sign(root: Path) -> None:
    replace(root / "publisher.toml", DEMANDED, "")
    answer(Folder.open(root), "leaflet", Judgement("easy-read", "tested", "en", "no", "The readers", DAY, ""))

    built = build(root)

    assert briefs(built) == {("en", "easy-read"): ("readers answered no: tested",)}
    assert set(built.written) == STANDARD


def test_what_was_taken_back_goes_with_a_release_of_another_text_too(root: Path) -> None:
    write(root / "source/other.md", (root / "source/leaflet.md").read_text(encoding="utf-8"))
    sign_for(root, "meaning", "right")
    build(root, Selection(("leaflet",)))
    back = SignOff("right", "standard", "A. Reviewer", DAY, withdraws=True)
    sign(Folder.open(root), "leaflet", "en", back)

    built = build(root, Selection(("other",)))

    assert set(built.removed) == STANDARD
    assert built.release
    assert [held.brief for held in built.release.elsewhere] == [("sign-off taken back: right",)]
    assert {(row["document"], tuple(row["reasons"])) for row in manifest(root)["held-back"]} >= {
        ("leaflet", ("sign-off taken back: right",))
    }
    assert rows(root) == {}


def test_a_broken_file_of_sign_offs_holds_back_its_document_and_no_other(root: Path) -> None:
    write(root / "source/other.md", (root / "source/leaflet.md").read_text(encoding="utf-8"))
    replace(root / "publisher.toml", DEMANDED, "")
    write(root / "reviews/sign-offs/other/en.toml", "[[sign-off]\n")

    built = build(root)

    assert set(briefs(built).values()) == {("sign-offs cannot be read",)}
    assert {path.split("/")[0] for path in built.written} == {"leaflet"}


def test_what_an_author_lets_stand_holds_on_its_last_day_and_not_after_it(root: Path) -> None:
    entry = "  {}:\n    reason: As the law has it.\n    until: 2026-01-31\n"
    let_stand = f"suppressions:\n{entry.format('heading-order')}{entry.format('file-headings')}"
    replace(root / "publisher.toml", DEMANDED, "")
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")
    replace(root / "source/leaflet.md", "language: en\n", f"language: en\n{let_stand}")

    last, after = (
        publish(Folder.open(root), root / f"release{number}", Selection(), jobs=1, release=True, today=day)
        for number, day in enumerate((DAY, DAY + dt.timedelta(days=1)))
    )

    assert ("en", "standard") not in briefs(last)
    assert briefs(after)["en", "standard"] == ("error: heading-order",)


TRANSLATED = (
    ("title", "Your appointment", "Twoja wizyta"),
    ("description", "What happens when you come to see us.", "Co się dzieje, gdy do nas przychodzisz."),
    ("", "Before you come", "Zanim przyjdziesz"),
    ("", "Bring your letter. <1>Please</1> be early.", "Weź list. <1>Prosimy</1> przyjść wcześniej."),
    ("", "Bring your letter.", "Weź list."),
    ("", "We can bring you here by ambulance.", "Możemy przywieźć cię tu karetką."),
    ("", "When you are here", "Gdy tu jesteś"),
    ("", "A nurse calls your name.", "Pielęgniarka woła twoje imię."),
    ("img@alt", "A map of the hospital", "Plan szpitala"),
)
WHOLE = 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n' + "\n".join(
    (f'msgctxt "{context}"\n' if context else "") + f'msgid "{text}"\nmsgstr "{said}"\n'
    for context, text, said in TRANSLATED
)
