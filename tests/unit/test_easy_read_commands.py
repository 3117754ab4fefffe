"""The commands about easy read: what is in step with the text, who looked, who answered."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.workspaces import make_workspace, publisher, replace, write

RETELLING = "before-you-come"
REVIEWS = "reviews/leaflet.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path / "workspace")


def found(root: Path, check: str, language: str = "en") -> list[dict[str, object]]:
    """Return what a check finds in the easy-read edition of the leaflet."""
    report = json.loads(publisher("check", "--json", workspace=root).stdout)
    (document,) = [one for one in report["documents"] if one["edition"] == "easy-read" and one["language"] == language]
    (result,) = [one for one in document["results"] if one["check"] == check]
    return list(result["findings"])


def test_a_retelling_is_unconfirmed_until_an_author_says_that_they_looked(root: Path) -> None:
    before = found(root, "section-changed")

    said = publisher("easy-read", "confirm", "leaflet", RETELLING, "--by", "A. Author", workspace=root)

    assert [finding["severity"] for finding in before] == ["warning"]
    assert said.stdout == f"confirmed {RETELLING}\nwrote {REVIEWS}\n"
    assert found(root, "section-changed") == []


def test_a_changed_section_is_told_with_the_old_words_beside_the_new_until_it_is_confirmed_again(root: Path) -> None:
    publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)
    replace(root / "source/leaflet.md", "Bring your letter. *Please*", "Bring your passport. *Please*")

    (finding,) = found(root, "section-changed")
    said = publisher("check", workspace=root)
    publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)

    assert finding["severity"] == "error"
    assert finding["compared"] == [{"before": "Bring your letter.", "now": "Bring your passport."}]
    assert said.returncode == 1
    assert "Bring your letter.                           | Bring your passport.\n" in said.stdout
    assert found(root, "section-changed") == []


def test_a_change_of_marks_and_lines_leaves_a_retelling_confirmed(root: Path) -> None:
    publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)
    replace(
        root / "source/leaflet.md", "Bring your letter. *Please* be early.", "Bring your letter.\nPlease be **early**."
    )

    assert found(root, "section-changed") == []


def test_a_retelling_that_is_written_anew_must_be_confirmed_again(root: Path) -> None:
    publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)
    replace(root / "source/leaflet.md", "We can bring you here by ambulance.", "We bring nobody here.")

    (finding,) = found(root, "section-changed")

    assert finding["severity"] == "warning"
    assert "The easy read of “before-you-come” has changed since" in str(finding["message"])


def test_status_says_what_is_retold_confirmed_and_answered(root: Path) -> None:
    publisher("easy-read", "confirm", "leaflet", RETELLING, "--by", "A. Author", workspace=root)
    publisher("easy-read", "answer", "leaflet", "pictures", "partly", "--by", "The group", workspace=root)

    said = publisher("easy-read", "status", workspace=root).stdout

    assert f"  {RETELLING}: retold, confirmed (A. Author, " in said
    assert "source/leaflet.md:21: not retold, and no reason is given (in “When you are here”)\n" in said
    assert "(pictures)\n       Partly: The group, " in said
    assert said.count("Nobody has answered this yet.") == 5 + 7  # the rest of the source's, and the translation's
    assert said.count("Not asked: ") == 1


def test_an_answer_holds_for_one_language_until_its_text_changes(root: Path) -> None:
    publisher("easy-read", "answer", "leaflet", "order", "yes", "--by", "B", "--language", "pl", workspace=root)

    def answers(language: str) -> list[tuple[object, object]]:
        report = json.loads(publisher("check", "--json", workspace=root).stdout)
        (document,) = [
            one for one in report["documents"] if one["edition"] == "easy-read" and one["language"] == language
        ]
        return [(one["answer"], one["stale"]) for one in document["judgements"] if one["question"] == "order"]

    assert (answers("en"), answers("pl")) == ([(None, False)], [("yes", False)])
    replace(root / "source/leaflet.md", "We can bring you here by ambulance.", "We can bring you by ambulance.")
    assert answers("pl") == [("yes", True)]


def test_an_answer_is_of_an_earlier_text_once_the_section_says_more(root: Path) -> None:
    publisher("easy-read", "answer", "leaflet", "complete", "yes", "--by", "B", workspace=root)
    replace(root / "source/leaflet.md", "Bring your letter. *Please*", "Bring your letter. It costs £5. *Please*")

    said = publisher("easy-read", "status", workspace=root).stdout

    assert "The text has changed since then: ask again." in said


def test_a_name_of_blanks_is_no_name(root: Path) -> None:
    publisher("easy-read", "confirm", "leaflet", RETELLING, "--by", "  ", workspace=root)

    assert 'by = ""\n' in (root / REVIEWS).read_text(encoding="utf-8")


def test_neither_an_answer_nor_a_confirmation_makes_files_again(root: Path) -> None:
    publisher("build", workspace=root)
    publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)
    publisher("easy-read", "answer", "leaflet", "order", "yes", "--by", "B", workspace=root)

    assert publisher("build", workspace=root).stdout.startswith("0 files written, ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("confirm", "leaflet", "before-you-com"), "Did you mean “before-you-come”?"),
        (("confirm", "leafle", RETELLING), "“leafle” is not a document of this workspace."),
        (("answer", "leaflet", "picture", "yes", "--by", "B"), "Did you mean “pictures”?"),
        (("answer", "leaflet", "pictures", "maybe", "--by", "B"), "Answer one of: yes, partly, no."),
        (("answer", "leaflet", "pictures", "yes", "--by", " "), "An answer needs the name of the person"),
        (
            ("answer", "leaflet", "pictures", "yes", "--by", "B", "--language", "ur"),
            "no easy-read edition in the language",
        ),
        (
            ("answer", "leaflet", "pictures", "yes", "--by", "B", "--language", "xx"),
            "“xx” is not the code of any language.",
        ),
        (("answer", "leaflet", "translation", "yes", "--by", "B"), "there is no translation to judge"),
    ],
)
def test_what_cannot_be_recorded_says_why_and_writes_nothing(root: Path, arguments: tuple[str, ...], says: str) -> None:
    said = publisher("easy-read", *arguments, workspace=root)

    assert said.returncode == 2
    assert says in said.stderr
    assert "Traceback" not in said.stderr
    assert not (root / "reviews").exists()


def test_a_text_without_easy_read_has_nothing_to_confirm(root: Path) -> None:
    write(root / "source/plain.md", "---\ntitle: Plain\nlanguage: en\n---\n\nWords.\n")
    publisher("translate", "update", workspace=root)

    said = publisher("easy-read", "confirm", "plain", "any", workspace=root)

    assert (said.returncode, "“plain” has no easy-read edition." in said.stderr) == (2, True)


def test_a_broken_review_file_is_told_with_its_line_and_never_written_over(root: Path) -> None:
    write(root / REVIEWS, "[retellings.before-you-come]\non = yesterday\n")

    checked = publisher("check", workspace=root)
    confirmed = publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)

    assert f"{REVIEWS}:2: {REVIEWS} is not valid TOML" in checked.stderr
    assert (checked.returncode, confirmed.returncode) == (2, 2)
    assert (root / REVIEWS).read_text(encoding="utf-8") == "[retellings.before-you-come]\non = yesterday\n"


def test_a_review_folder_that_leads_out_of_the_workspace_is_not_written(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (root / "reviews").symlink_to(tmp_path / "elsewhere")

    said = publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)

    assert "This path leads out of the workspace." in said.stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_answers_given_at_once_are_all_kept(root: Path) -> None:
    questions = ("tested", "pictures", "complete", "connected", "order")
    command = str(Path(sys.executable).with_name("publisher"))

    given = [
        subprocess.Popen(
            [command, "easy-read", "answer", "leaflet", question, "yes", "--by", "B", "--workspace", str(root)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for question in questions
    ]

    assert [(process.communicate()[1], process.returncode) for process in given] == [(b"", 0)] * len(questions)
    text = (root / REVIEWS).read_text(encoding="utf-8")
    assert {question for question in questions if f"[answers.easy-read.en.{question}]" in text} == set(questions)
    assert [path.name for path in (root / "reviews").iterdir()] == ["leaflet.toml"]


def test_a_review_file_is_written_past_links_that_someone_laid_beside_it(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "victim", "kept")
    (root / "reviews").mkdir()
    (root / "reviews/.leaflet.toml.new").symlink_to(tmp_path / "victim")

    first = publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)
    second = publisher("easy-read", "status", workspace=root)

    assert (first.returncode, second.returncode) == (0, 0)
    assert (tmp_path / "victim").read_text(encoding="utf-8") == "kept"
    assert not (root / REVIEWS).is_symlink()


def test_a_review_file_that_is_a_link_within_the_workspace_stays_one(root: Path) -> None:
    (root / "reviews").mkdir()
    (root / REVIEWS).symlink_to(root / "looked-at.toml")

    publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)

    assert (root / REVIEWS).is_symlink()
    assert f"[retellings.{RETELLING}]" in (root / "looked-at.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("link", ["reviews/leaflet.toml", "reviews"])
def test_a_link_to_what_is_not_there_yet_leads_no_writer_out(root: Path, tmp_path: Path, link: str) -> None:
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(tmp_path / "not-yet")

    said = publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)

    assert "This path leads out of the workspace." in said.stderr
    assert not (tmp_path / "not-yet").exists()


def test_a_file_in_the_place_of_the_review_folder_is_told(root: Path) -> None:
    write(root / "reviews", "a file")

    said = publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)

    assert (said.returncode, said.stdout) == (1, "")
    assert f"{REVIEWS}: This file could not be written: " in said.stderr
    assert "fault of the program" not in said.stderr


@pytest.mark.parametrize(
    "layout", ["retellings = {}\n", "answers = {easy-read = {en={}}}\n", "answers.easy-read.en = {}\n"]
)
def test_tables_in_braces_and_keys_with_dots_can_be_written_into(root: Path, layout: str) -> None:
    write(root / REVIEWS, layout)

    confirmed = publisher("easy-read", "confirm", "leaflet", RETELLING, workspace=root)
    answered = publisher("easy-read", "answer", "leaflet", "order", "yes", "--by", "B", workspace=root)

    assert (confirmed.stderr, answered.stderr) == ("", "")
    assert "       Yes: B, " in publisher("easy-read", "status", workspace=root).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("confirm", "leaflet", RETELLING, "--by", "x\x1b[31m"),
        ("answer", "leaflet", "order", "yes", "--by", "x\x1b[31m"),
        ("answer", "leaflet", "order", "yes", "--by", "B", "--note", "x\u202e"),
    ],
)
def test_words_that_no_file_can_keep_are_told_as_words_of_the_command(root: Path, arguments: tuple[str, ...]) -> None:
    said = publisher("easy-read", *arguments, workspace=root)

    assert said.returncode == 2
    assert said.stderr.startswith(f"The words of {arguments[-2]} hold a character that cannot be shown.")
    assert not (root / "reviews").exists()
