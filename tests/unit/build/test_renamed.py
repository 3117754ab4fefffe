"""Old names of documents, and those that were withdrawn: where each leads, and what is refused."""

import datetime as dt
from pathlib import Path

import pytest

from publisher.build.folder import Folder
from publisher.build.renamed import Names, names_of, refuse_days_to_come, refuse_unaccounted
from publisher.build.texts import open_workspace
from publisher.errors import SourceErrors
from tests.tools.workspaces import LEAFLET, SETTINGS, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace with two texts, of which nothing but the front matter is read here."""
    write(tmp_path / "publisher.toml", SETTINGS)
    for name in ("first", "second"):
        write(tmp_path / f"source/{name}.md", LEAFLET)
    return tmp_path


def formerly(root: Path, name: str, *names: str) -> None:
    text = LEAFLET.replace("language: en\n", f"language: en\nformerly: [{', '.join(names)}]\n")
    write(root / f"source/{name}.md", text)


def withdraw(root: Path, name: str, settings: str = "") -> None:
    with (root / "publisher.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[withdrawn.{name}]\non = 2026-04-01\n{settings}\n")


def names(root: Path) -> Names:
    folder = Folder.open(root)
    return names_of(folder, open_workspace(folder), ())


def refusal(root: Path) -> tuple[str, str]:
    with pytest.raises(SourceErrors) as raised:
        names(root)
    (error,) = raised.value.errors
    assert error.mend
    return error.message, str(error.place)


def test_an_old_name_leads_to_the_document_that_had_it(root: Path) -> None:
    formerly(root, "first", "old", "older")

    found = names(root)

    assert [found.now(name) for name in ("old", "older", "first", "never")] == ["first", "first", "first", ""]


def test_what_was_withdrawn_leads_to_what_replaces_it_in_the_end(root: Path) -> None:
    formerly(root, "second", "renamed")
    withdraw(root, "a", 'replaced-by = "b"')
    withdraw(root, "b", 'replaced-by = "renamed"')
    withdraw(root, "c")

    found = names(root)

    assert [found.now(name) for name in ("a", "b", "c")] == ["second", "second", ""]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("second", "“second” cannot be a former name of “first”: there is a document of that name."),
        ("first", "“first” is the name that this document has now."),
        ("old.leaflet", "“old.leaflet” cannot be the name of a folder."),
        ("../x", "“../x” cannot be the name of a folder."),
        ("NUL", "“NUL” is the name of a device on many computers, where no folder or file can be called so."),
        ("First", "“First” and “first” are one name on a memory stick, and on most computers."),
        ("Second", "“Second” and “second” are one name on a memory stick, and on most computers."),
        ("Assets", "“Assets” is the name of a folder that this program writes other pages to."),
        ("pl", "“pl” is the name of a folder that this program writes other pages to."),
    ],
)
def test_a_name_that_cannot_have_been_one_is_refused(root: Path, name: str, says: str) -> None:
    formerly(root, "first", f'"{name}"')

    assert refusal(root) == (says, "source/first.md:4")


def test_two_documents_cannot_have_had_one_name(root: Path) -> None:
    formerly(root, "first", "old")
    formerly(root, "second", "old")

    assert refusal(root) == (
        "“first” and “second” both say that they were called “old” before.", "source/second.md:4",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "settings", "says"),
    [
        ("first", "", "“first” was withdrawn, and its text is still there."),
        ("old", "", "“old” was withdrawn, and “second” says that it was called so before."),
        ("gone", 'replaced-by = "frist"', "“frist”, which is to replace “gone”, is not a document of this workspace."),
        ("gone", 'replaced-by = "gone"', "What replaces “gone” leads in a circle: gone → gone."),
        ('"../x"', "", "“../x” cannot be the name of a folder."),
        ('"con"', "", "“con” is the name of a device on many computers, where no folder or file can be called so."),
        ("FIRST", "", "“FIRST” and “first” are one name on a memory stick, and on most computers."),
        ("Old", "", "“Old” and “old” are one name on a memory stick, and on most computers."),
        ("gone", 'reason = """One.\nTwo."""', "What is said of why “gone” was withdrawn has several lines."),
        ("search", "", "“search” is the name of a folder that this program writes other pages to."),
    ],
)
def test_what_cannot_have_been_withdrawn_is_refused(root: Path, name: str, settings: str, says: str) -> None:
    formerly(root, "second", "old")
    withdraw(root, name, settings)

    message, place = refusal(root)

    assert message == says
    assert place.startswith("publisher.toml")


def test_what_replaces_each_other_is_refused_at_both(root: Path) -> None:
    withdraw(root, "a", 'replaced-by = "b"')
    withdraw(root, "b", 'replaced-by = "a"')

    with pytest.raises(SourceErrors) as raised:
        names(root)

    assert [error.message for error in raised.value.errors] == [
        "What replaces “a” leads in a circle: a → b → a.", "What replaces “b” leads in a circle: b → a → b.",
    ]  # fmt: skip


def test_a_document_of_which_nobody_says_what_became_is_refused_with_what_to_write(root: Path) -> None:
    formerly(root, "first", "renamed")
    withdraw(root, "withdrawn")

    with pytest.raises(SourceErrors) as raised:
        refuse_unaccounted(names(root), ("first", "lost", "renamed", "withdrawn"))

    (error,) = raised.value.errors
    assert str(error.place) == "published/lost.toml"
    assert "formerly: [lost]" in error.mend
    assert "[withdrawn.lost]" in error.mend


def test_a_name_that_changed_in_capitals_alone_is_told_to_change_back(root: Path) -> None:
    with pytest.raises(SourceErrors) as raised:
        refuse_unaccounted(names(root), ("First",))

    (error,) = raised.value.errors
    assert "are one name on a memory stick" in error.message
    assert error.mend.startswith("Give source/first.md the name First again")


def test_what_is_to_be_withdrawn_on_a_day_to_come_is_refused(root: Path) -> None:
    withdraw(root, "gone")

    refuse_days_to_come(names(root), dt.date(2026, 4, 1))
    with pytest.raises(SourceErrors, match="2026-04-01, a day still to come"):
        refuse_days_to_come(names(root), dt.date(2026, 3, 31))


def test_where_a_front_matter_cannot_be_read_nobody_says_that_a_name_is_lost(root: Path) -> None:
    write(root / "source/first.md", "no front matter")

    found = names(root)

    assert found.unread == ("first",)
    refuse_unaccounted(found, ("lost",))
