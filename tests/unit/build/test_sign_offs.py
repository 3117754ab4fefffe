"""Sign-offs in a workspace's folder: what makes them lapse, what is refused, and two people at once."""

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace as replaced
from pathlib import Path

import pytest

from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection
from publisher.build.reviews import answer
from publisher.build.sign_offs import Signed, listed, sign
from publisher.errors import ConfigurationError
from publisher.evidence.sign_offs import SignOff, Standing
from publisher.model import Judgement
from tests.tools.workspaces import make_workspace, replace, write

DAY = dt.date(2026, 1, 31)
_OWN_SHEET = (Path(__file__).parents[3] / "styles" / "screen.css").read_text(encoding="utf-8")
ENGLISH, POLISH = "reviews/sign-offs/leaflet/en.toml", "reviews/sign-offs/leaflet/pl.toml"


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """Return a small workspace; what a process remembers of materials is forgotten before and after."""
    shared_materials.cache_clear()
    yield make_workspace(tmp_path / "workspace")
    shared_materials.cache_clear()


def signed(
    root: Path, question: str = "meaning", language: str = "en", edition: str = "standard", by: str = "A. Reviewer"
) -> Signed:
    return sign(Folder.open(root), "leaflet", language, SignOff(question, edition, by, DAY))


def standing(root: Path, question: str = "meaning", language: str = "en", edition: str = "standard") -> Standing:
    shared_materials.cache_clear()
    ((_, found),) = listed(Folder.open(root), Selection(("leaflet",), (language,), (edition,)))
    return next(one for one in found if one.question.id == question)


def lapsed(root: Path, question: str = "meaning", language: str = "en", edition: str = "standard") -> list[str]:
    return [change.message for change in standing(root, question, language, edition).lapsed]


def test_a_sign_off_stands_and_says_who_when_and_how_many_errors_were_known(root: Path) -> None:
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")

    done = signed(root)

    found = standing(root)
    assert found.stands
    assert found.sign_off == done.act
    assert (done.path, done.act.by, done.act.on, done.act.errors) == (ENGLISH, "A. Reviewer", DAY, 1)


def test_what_a_release_or_a_state_changes_makes_nothing_lapse(root: Path) -> None:
    signed(root, language="pl")
    replace(root / "publisher.toml", 'languages = ["en", "pl"]', 'languages = ["en", "pl", "fr"]')
    with (root / "source/leaflet.md").open("a", encoding="utf-8") as text:
        text.write("\n")
    write(root / "styles/screen.css", _OWN_SHEET + "\n/* A comment. */\n")

    assert lapsed(root, language="pl") == []
    assert standing(root, language="pl").stands


def test_a_change_of_the_text_lapses_in_its_editions_and_shows_the_words(root: Path) -> None:
    signed(root)
    signed(root, language="pl")
    signed(root, "pictures", edition="easy-read")
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse or a doctor calls your name.")

    assert lapsed(root) == ["The text changed since, in “When you are here”."]
    assert standing(root).lapsed[0].compared == (("A nurse calls your name.", "A nurse or a doctor calls your name."),)
    assert lapsed(root, language="pl")[0] == "The text changed since, in “When you are here”."
    # Nothing of easy read retells that section, so whether all of it is told is another question now.
    assert lapsed(root, "pictures", edition="easy-read") == ["The text changed since, in “When you are here (retold)”."]


def test_a_change_of_a_retelling_lapses_in_easy_read_alone(root: Path) -> None:
    signed(root)
    signed(root, "pictures", edition="easy-read")
    replace(root / "source/leaflet.md", "We can bring you here by ambulance.", "An ambulance can bring you here.")

    assert standing(root).stands
    assert lapsed(root, "pictures", edition="easy-read") == ["The text changed since, in “Before you come”."]


def test_a_change_of_the_translation_lapses_in_that_language_alone(root: Path) -> None:
    signed(root)
    signed(root, "translation", language="pl")
    replace(root / "translations/pl/LC_MESSAGES/leaflet.po", "Zanim przyjdziesz", "Przed wizytą")

    assert standing(root).stands
    assert lapsed(root, "translation", language="pl") == [
        "The translation changed since, in “Przed wizytą” (it was “Zanim przyjdziesz”)."
    ]


def test_a_change_of_a_picture_lapses_where_it_is_shown(root: Path) -> None:
    signed(root)
    signed(root, "pictures", edition="easy-read")
    replace(root / "source/pictures/map.svg", "#005eb8", "#005eb9")

    assert lapsed(root) == ["The picture “map” changed."]
    assert standing(root, "pictures", edition="easy-read").stands


@pytest.mark.parametrize(
    ("path", "text", "standard", "easy"),
    [
        (
            "styles/tokens.toml",
            '[colour]\nlink = "#00336b"\n',
            ["The styles changed: tokens.toml [colour], link."],
            True,
        ),
        ("styles/tokens.toml", '[type-easy-read]\nbody = "20pt"\n', [], True),
        ("styles/screen.css", _OWN_SHEET + ".lead { margin: 1em }", ["The styles changed: screen.css, .lead."], True),
        ("styles/large-print.css", "p { margin: 1em }", [], False),
        ("styles/site.css", "p { margin: 1em }", [], False),
    ],
)
def test_a_change_of_styles_lapses_in_the_editions_that_have_them(
    root: Path, path: str, text: str, standard: list[str], easy: bool
) -> None:
    signed(root)
    signed(root, "pictures", edition="easy-read")
    write(root / path, text)

    assert lapsed(root) == standard
    assert bool(lapsed(root, "pictures", edition="easy-read")) is easy


def test_a_change_of_the_contact_lapses_and_shows_it(root: Path) -> None:
    signed(root)
    replace(root / "publisher.toml", "01632 960 001", "01632 960 002")

    (change,) = standing(root).lapsed
    assert change.message == "The settings changed: organisation."
    assert change.compared == (("phone: 01632 960 001", "phone: 01632 960 002"),)


def test_the_programs_own_version_makes_nothing_lapse(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signed(root)
    monkeypatch.setattr("publisher.build.sign_offs.__version__", "9.9.9")

    assert standing(root).stands


def test_the_same_sign_off_twice_is_written_once_and_after_a_change_again(root: Path) -> None:
    signed(root)
    before = (root / ENGLISH).read_bytes()

    assert not signed(root).written
    assert (root / ENGLISH).read_bytes() == before
    replace(root / "source/leaflet.md", "A nurse calls", "A doctor calls")
    assert signed(root).written
    assert (root / ENGLISH).read_bytes().startswith(before)
    assert standing(root).stands


def test_what_is_taken_back_does_not_stand_and_can_be_signed_again(root: Path) -> None:
    signed(root)
    own = SignOff("meaning", "standard", "B. Manager", DAY, "The wrong version.", withdraws=True)
    back = replaced(own, of="A. Reviewer")

    with pytest.raises(ConfigurationError, match=r"has not signed .*: A\. Reviewer did"):
        sign(Folder.open(root), "leaflet", "en", own)
    sign(Folder.open(root), "leaflet", "en", back)

    assert standing(root).withdrawn
    with pytest.raises(ConfigurationError, match="Nobody has signed"):
        sign(Folder.open(root), "leaflet", "en", back)
    assert signed(root).written
    assert standing(root).stands


def test_readers_who_answer_no_stand_against_a_sign_off(root: Path) -> None:
    signed(root, "pictures", edition="easy-read")
    answer(Folder.open(root), "leaflet", Judgement("easy-read", "pictures", "en", "no", "Readers", DAY, ""))

    assert lapsed(root, "pictures", edition="easy-read") == ["Readers answered “no” on 2026-01-31."]
    with pytest.raises(ConfigurationError, match="Readers answered “no”"):
        signed(root, "pictures", edition="easy-read")


@pytest.mark.parametrize(
    ("asked", "message", "mend"),
    [
        (("meanin", "en", "standard", "A"), "no question “meanin”", "Did you mean “meaning”?"),
        (("all", "en", "standard", "A"), "by itself", "Name one: meaning, right"),
        (("translation", "en", "standard", "A"), "no translation to sign", "--language pl"),
        (("meaning", "fr", "standard", "A"), "not published in the language “fr”", "Use one of"),
        (("meaning", "xx", "standard", "A"), "“xx”", "Use one of: en, pl."),
        (("meaning", "english", "standard", "A"), "“english” is the name of a language", "en"),
        (("meaning", "en", "standart", "A"), "no edition “standart”", "“standard”"),
        (("type", "en", "large-print", "A"), "has no edition “large-print”", "Use one of"),
        (("meaning", "en", "standard", " "), "needs the name", "--by"),
        (("meaning", "en", "standard", "A\x1b[2J"), "cannot be shown", "again"),
        (("meaning", "en", "standard", "A\nB"), "not one line", "one line"),
    ],
)
def test_what_cannot_be_signed_is_refused_and_nothing_is_written(
    root: Path, asked: tuple[str, str, str, str], message: str, mend: str
) -> None:
    with pytest.raises(ConfigurationError) as raised:
        signed(root, *asked)

    assert message in raised.value.message
    assert mend in raised.value.mend
    assert not (root / "reviews").exists()


def test_a_record_of_a_day_to_come_and_a_folder_in_its_place_are_refused(root: Path) -> None:
    signed(root)
    replace(root / ENGLISH, "on = 2026-01-31", "on = 2999-01-01")

    with pytest.raises(ConfigurationError, match="still to come: 2999-01-01"):
        standing(root)
    with pytest.raises(ConfigurationError, match="still to come"):
        signed(root, "right")
    (root / ENGLISH).unlink()
    (root / ENGLISH).mkdir()
    with pytest.raises(ConfigurationError, match="This is a folder"):
        standing(root)


def test_a_broken_file_is_told_with_its_line_and_never_written_over(root: Path) -> None:
    write(root / ENGLISH, '[[sign-off]]\nquestion = "meaning"\nedition = "standard"\nbyy = "A"\n')
    before = (root / ENGLISH).read_bytes()

    with pytest.raises(ConfigurationError) as raised:
        signed(root)

    assert str(raised.value.place) == f"{ENGLISH}:4"
    assert (root / ENGLISH).read_bytes() == before


def test_two_who_sign_at_once_are_both_in_the_file(root: Path) -> None:
    folder = Folder.open(root)
    acts = [SignOff("meaning", "standard", f"Person {number}", DAY) for number in range(6)]

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda act: sign(folder, "leaflet", "en", act), acts))

    assert {line for line in (root / ENGLISH).read_text(encoding="utf-8").splitlines() if line.startswith("by")} == {
        f'by = "Person {number}"' for number in range(6)
    }


def test_a_format_that_came_later_and_what_an_author_lets_stand_make_a_sign_off_lapse(root: Path) -> None:
    whole = (root / "publisher.toml").read_text(encoding="utf-8")
    replace(root / "publisher.toml", '"html", "docx"', '"html"')
    signed(root)
    write(root / "publisher.toml", whole)
    let_stand = "suppressions:\n  heading-order:\n    reason: We like it.\n    until: 2026-12-31\n"
    replace(root / "source/leaflet.md", "language: en\n", f"language: en\n{let_stand}")

    assert lapsed(root) == [
        "The settings changed: formats.",
        "The settings changed: what the author lets stand is new.",
    ]
    assert standing(root).lapsed[0].compared == (("", "docx"),)


def test_white_space_within_quotes_of_a_style_sheet_is_seen(root: Path) -> None:
    write(root / "styles/screen.css", _OWN_SHEET + '.lead::before { content: "a  b" }')
    signed(root)
    write(root / "styles/screen.css", _OWN_SHEET + '.lead::before   {  content:  "a  b" }')
    spaced = lapsed(root)
    write(root / "styles/screen.css", _OWN_SHEET + '.lead::before { content: "a b" }')

    assert spaced == []
    assert lapsed(root) == ["The styles changed: screen.css, .lead::before."]
