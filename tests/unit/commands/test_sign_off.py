"""The command of sign-offs and the releases that ask for them, as a person runs them."""

import datetime as dt
import json
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html

from publisher.build import system
from publisher.build.materials import shared_materials
from publisher.cli import main
from tests.tools.workspaces import make_workspace, replace, write

SIGN = ("sign-off", "leaflet", "--language", "en", "--edition", "standard", "--question", "meaning")
PATH = "reviews/sign-offs/leaflet/en.toml"
UNTIL = dt.datetime.now().astimezone().date() + dt.timedelta(days=300)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a small workspace in English as web pages; the program does not change while a test runs."""
    monkeypatch.setattr(system, "installation", lambda: "the same")
    folder = make_workspace(tmp_path / "workspace")
    replace(folder / "publisher.toml", '"en", "pl"', '"en"')
    replace(folder / "publisher.toml", '"html", "docx"', '"html"')
    yield folder
    shared_materials.cache_clear()


def run(root: Path, *words: str) -> Result:
    shared_materials.cache_clear()
    return CliRunner().invoke(main, [*words, "--workspace", str(root)])


def test_signing_says_what_was_written_and_the_list_says_what_lapsed_and_why(root: Path) -> None:
    run(root, "build", "--edition", "standard")
    first = run(root, *SIGN, "--by", "A. Reviewer", "--note", "Looked twice.")
    again = run(root, *SIGN, "--by", "A. Reviewer", "--note", "Looked twice.")
    replace(root / "source/leaflet.md", "A nurse calls", "A doctor calls")
    listed = run(root, "sign-off", "--list")

    assert first.output == (
        f"signed “meaning”; the checks on its text find no error, and its files were not checked\nwrote {PATH}\n"
    )
    assert "is signed already, by A. Reviewer" in again.output
    assert "  meaning: lapsed; signed by A. Reviewer, " in listed.output
    assert "      The text changed since, in “When you are here”.\n" in listed.output
    assert "        before: A nurse calls your name.\n        now: A doctor calls your name.\n" in listed.output
    assert "  right: not signed\n" in listed.output
    assert "1 more, each in one language and edition: nobody has signed them" in listed.output
    assert (first.exit_code, again.exit_code, listed.exit_code) == (0, 0, 0)


def test_errors_that_are_known_are_told_and_what_is_taken_back_is_listed_so(root: Path) -> None:
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")
    run(root, "build", "--edition", "standard")

    signed = run(root, *SIGN, "--by", "A. Reviewer")
    listed = run(root, "sign-off", "--list", "leaflet", "--edition", "standard")
    others = run(root, *SIGN, "--by", "B. Manager", "--withdraw")
    back = run(root, *SIGN, "--by", "B. Manager", "--withdraw", "--of", "A. Reviewer", "--note", "The wrong minutes.")
    after = run(root, "sign-off", "--list")

    assert "signed “meaning” with 1 error known; a release waits until they are mended" in signed.output
    assert "with 1 error known\n" in listed.output
    assert (others.exit_code, "“B. Manager” has not signed" in others.output) == (2, True)
    assert '--of "A. Reviewer"' in others.output
    assert "took back what A. Reviewer signed of “meaning”" in back.output
    assert "  meaning: taken back by B. Manager, " in after.output
    assert "“The wrong minutes.”, which A. Reviewer had signed" in after.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("sign-off",), "Name the one document"),
        (("sign-off", "leaflet", "vision"), "Name the one document"),
        (("sign-off", "leaflet", "--language", "en"), "--edition is missing"),
        (("sign-off", "leaflets", *SIGN[2:], "--by", "A"), "Did you mean “leaflet”?"),
        (SIGN, "A sign-off needs the name"),
        (("sign-off", "--list", "leaflets"), "Did you mean “leaflet”?"),
        (("sign-off", "--list", "--withdraw"), "leave out --withdraw"),
        (("sign-off", "--list", "--question", "nosuch"), "leave out --question"),
        (("sign-off", "--list", "--by", "Joe"), "leave out --by"),
        ((*SIGN, "--by", "B", "--of", "A"), "it stands beside --withdraw"),
        (("build", "--release", "--incomplete"), "whole translations alone"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_to_write(root: Path, words: tuple[str, ...], says: str) -> None:
    said = run(root, *words)

    assert said.exit_code == 2
    assert says in said.output


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe", "is not UTF-8"),
        (b"", f"{PATH}:1: This record of sign-offs is empty: who signed what stood in it."),
        (b" \n", "This record of sign-offs is empty"),
        (b'[[sign-off]]\n<<<<<<< HEAD\nby = "A"\n=======\n', f"{PATH}:2: Two people signed on two branches"),
        (b"[[sign-off]\n", f"{PATH}:1: {PATH} is not valid TOML"),
        (
            b'[[sign-off]]\nquestion = "meaning"\nedition = "standard"\non = 2026-01-31\nby = "\\u001b[2J"\n',
            f"{PATH}:5: ",
        ),
        (b"sign-off = [[[[1]]]]\n", f"{PATH}:1: “sign-off” must be a list of tables"),
    ],
)
def test_a_broken_file_of_sign_offs_is_told_by_each_command_and_stays_as_it_is(
    root: Path, content: bytes, says: str
) -> None:
    run(root, "build", "--edition", "standard")
    write(root / PATH, content)

    said = [run(root, *SIGN, "--by", "A"), run(root, "sign-off", "--list"), run(root, "build", "--release")]

    assert all(one.exit_code in {1, 2} and says in one.output for one in said)
    assert [one.exit_code for one in said[:2]] == [2, 2]
    assert not any("fault of the program" in one.output for one in said)
    assert (root / PATH).read_bytes() == content


def test_a_link_that_leads_out_of_the_workspace_is_not_followed(root: Path, tmp_path: Path) -> None:
    run(root, "build", "--edition", "standard")
    (root / "reviews").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (root / "reviews/sign-offs").symlink_to(tmp_path / "elsewhere")

    said = run(root, *SIGN, "--by", "A")

    assert "leads out of the workspace" in said.output
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_release_ends_with_1_where_nothing_is_released_and_with_0_where_something_is(root: Path) -> None:
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[release]\nsign-offs = { standard = ["meaning"], easy-read = ["tested"] }\n')

    nothing = run(root, "build", "--release")
    run(root, "build", "--edition", "standard")
    run(root, *SIGN, "--by", "A. Reviewer")
    something = run(root, "build", "--release")
    drafts = run(root, "build", "--output", str(root / "release"))

    assert (nothing.exit_code, something.exit_code, drafts.exit_code) == (1, 0, 2)
    assert "Nothing could be released." in nothing.output
    assert "2 of 2 documents were held back" in nothing.output
    assert "1 file is released." in something.output
    assert "    Nobody has signed “tested”.\n        Look at it, then: publisher sign-off leaflet" in something.output
    assert "holds released files" in drafts.output


def test_a_release_that_asks_for_no_sign_off_says_so(root: Path) -> None:
    said = run(root, "build", "--release", "--edition", "standard")

    assert said.exit_code == 0
    assert "No sign-off is asked for: publisher.toml has no “sign-offs” under [release]." in said.output


def test_an_ordinary_build_says_that_its_files_are_drafts(root: Path) -> None:
    said = run(root, "build", "--edition", "standard")

    assert "They are drafts: what may be published is written with publisher build --release." in said.output


def test_what_changed_since_it_was_built_is_not_signed_before_somebody_built_and_saw_it(root: Path) -> None:
    unbuilt = run(root, *SIGN, "--by", "A. Reviewer")
    run(root, "build", "--edition", "standard")
    replace(root / "source/leaflet.md", "A nurse calls", "A doctor calls")
    changed = run(root, *SIGN, "--by", "A. Reviewer")
    page = root / "output/leaflet/en/leaflet.en.html"
    run(root, "build", "--edition", "standard")
    page.write_bytes(page.read_bytes() + b" ")
    edited = run(root, *SIGN, "--by", "A. Reviewer")

    assert "is not built in" in unbuilt.output
    assert all("changed since it was built" in said.output and PATH not in said.output for said in (changed, edited))
    assert [said.exit_code for said in (unbuilt, changed, edited)] == [2, 2, 2]
    assert not (root / PATH).exists()


def test_the_command_of_a_review_page_signs_what_the_page_showed_and_nothing_else(root: Path) -> None:
    run(root, "build", "--edition", "standard")
    run(root, "review")
    pages = [html.document_fromstring(page.read_bytes()) for page in (root / "output/review").rglob("*.html")]
    commands = [code.text_content() for page in pages for code in page.xpath("//code")]
    command = next(one for one in commands if "--question meaning" in one and "standard" in one)
    words = shlex.split(command)[1:]

    replace(root / "source/leaflet.md", "A nurse calls", "A doctor calls")
    changed = run(root, *words)
    replace(root / "source/leaflet.md", "A doctor calls", "A nurse calls")
    shutil.rmtree(root / "output")  # what was seen is named, so that the files need not be here
    same = run(root, *words)

    assert "--seen" in words
    assert (changed.exit_code, same.exit_code) == (2, 0), same.output
    assert "is not what you were shown: it changed since." in changed.output


def test_errors_that_the_author_lets_stand_are_told_when_it_is_signed_and_when_it_is_released(root: Path) -> None:
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")
    replace(root / "source/leaflet.md", "language: en\n", LET_STAND)
    run(root, "build", "--edition", "standard")

    signed = run(root, *SIGN, "--by", "A. Reviewer")
    released = run(root, "build", "--release", "--edition", "standard")

    assert "its author lets 1 error stand" in signed.output
    assert "is released in English, standard, with 1 error that its author lets stand:" in released.output
    assert f", until {UNTIL}: As the law has it.\n" in released.output
    (row,) = json.loads((root / "release/manifest.json").read_text(encoding="utf-8"))["files"]
    assert row["let-stand"] == ["heading-order"]


LET_STAND = "language: en\nsuppressions:\n" + "".join(
    f"  {check}:\n    reason: As the law has it.\n    until: {UNTIL}\n" for check in ("heading-order", "file-headings")
)


def test_the_list_says_all_that_stand_and_which_records_belong_to_no_text(root: Path) -> None:
    run(root, "build", "--edition", "standard")
    for name in ("A. First", "B. Second"):
        run(root, *SIGN, "--by", name)
    write(root / "reviews/sign-offs/gone/pl.toml", "# Of a text that went.\n")

    listed = run(root, "sign-off", "--list")
    back = run(root, *SIGN, "--by", "B. Second", "--withdraw")
    after = run(root, "sign-off", "--list", "leaflet")

    assert "  meaning: signed by B. Second, " in listed.output
    assert "      signed by A. First, " in listed.output
    assert "reviews/sign-offs/gone/pl.toml belongs to no text" in listed.output
    assert "took back your sign-off of “meaning”" in back.output
    assert "  meaning: signed by A. First, " in after.output
    assert "belongs to no text" not in after.output
