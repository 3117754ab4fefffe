"""The command of sign-offs and the releases that ask for them, as a person runs them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from publisher.build.materials import shared_materials
from publisher.cli import main
from tests.tools.workspaces import make_workspace, replace, write

SIGN = ("sign-off", "leaflet", "--language", "en", "--edition", "standard", "--question", "meaning")
PATH = "reviews/sign-offs/leaflet/en.toml"


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """Return a small workspace in English as web pages; what a process remembers of materials is forgotten after."""
    folder = make_workspace(tmp_path / "workspace")
    replace(folder / "publisher.toml", '"en", "pl"', '"en"')
    replace(folder / "publisher.toml", '"html", "docx"', '"html"')
    yield folder
    shared_materials.cache_clear()


def run(root: Path, *words: str) -> Result:
    shared_materials.cache_clear()
    return CliRunner().invoke(main, [*words, "--workspace", str(root)])


def test_signing_says_what_was_written_and_the_list_says_what_lapsed_and_why(root: Path) -> None:
    first = run(root, *SIGN, "--by", "A. Reviewer", "--note", "Looked twice.")
    again = run(root, *SIGN, "--by", "A. Reviewer", "--note", "Looked twice.")
    replace(root / "source/leaflet.md", "A nurse calls", "A doctor calls")
    listed = run(root, "sign-off", "--list")

    assert first.output == f"signed “meaning”; the checks find no error in it\nwrote {PATH}\n"
    assert "is signed already, by A. Reviewer" in again.output
    assert "  meaning: lapsed; signed by A. Reviewer, " in listed.output
    assert "      The text changed since, in “When you are here”.\n" in listed.output
    assert "        before: A nurse calls your name.\n        now: A doctor calls your name.\n" in listed.output
    assert "  right: not signed\n" in listed.output
    assert "1 more, each in one language and edition: nobody has signed them" in listed.output
    assert (first.exit_code, again.exit_code, listed.exit_code) == (0, 0, 0)


def test_errors_that_are_known_are_told_and_what_is_taken_back_is_listed_so(root: Path) -> None:
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")

    signed = run(root, *SIGN, "--by", "A. Reviewer")
    listed = run(root, "sign-off", "--list", "leaflet", "--edition", "standard")
    back = run(root, *SIGN, "--by", "B. Manager", "--withdraw", "--note", "The wrong minutes.")
    after = run(root, "sign-off", "--list")

    assert "signed “meaning” with 1 error known; a release waits until they are mended" in signed.output
    assert "with 1 error known\n" in listed.output
    assert "took back the sign-off of “meaning”" in back.output
    assert "  meaning: taken back by B. Manager, " in after.output
    assert "“The wrong minutes.”" in after.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("sign-off",), "Name the one document"),
        (("sign-off", "leaflet", "vision"), "Name the one document"),
        (("sign-off", "leaflet", "--language", "en"), "--edition is missing"),
        (("sign-off", "leaflets", *SIGN[2:], "--by", "A"), "Did you mean “leaflet”?"),
        (SIGN, "A sign-off needs the name"),
        (("sign-off", "--list", "leaflets"), "Did you mean “leaflet”?"),
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
        (b"", "is empty"),
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
    write(root / PATH, content)

    said = [run(root, *SIGN, "--by", "A"), run(root, "sign-off", "--list"), run(root, "build", "--release")]

    assert all(one.exit_code in {1, 2} and says in one.output for one in said)
    assert not any("fault of the program" in one.output for one in said)
    assert (root / PATH).read_bytes() == content


def test_a_link_that_leads_out_of_the_workspace_is_not_followed(root: Path, tmp_path: Path) -> None:
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
