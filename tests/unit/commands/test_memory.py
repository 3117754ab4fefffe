"""What was translated before, looked up and taken over by the real command."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from publisher.cli import main
from publisher.model import State
from publisher.translation import Catalogue, read_catalogue
from publisher.translation.states import give, set_standing, standing_of
from tests.tools.workspaces import SETTINGS, snapshot, write

FRONT = "---\ntitle: {title}\nlanguage: en\ndescription: {title} in short.\n---\n\n"
A = "## Contact us\n\nCall us on weekdays between nine and five.\n\nBring your letter to the desk.\n"
B = "## Contact us\n\nCall us on weekdays between nine and five.\n\nBring your passport to the desk.\n"


def run(root: Path, *words: str) -> Result:
    """Run a command on a workspace and return what it said."""
    return CliRunner().invoke(main, [*words, "--workspace", str(root)])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace with two texts that share a heading and a sentence, and no translation yet."""
    return workspace(tmp_path / "workspace", A, B)


def workspace(root: Path, first: str, second: str) -> Path:
    write(root / "publisher.toml", SETTINGS)
    write(root / "source/first.md", FRONT.format(title="First") + first)
    write(root / "source/second.md", FRONT.format(title="Second") + second)
    assert run(root, "translate", "update", "pl").exit_code == 0
    return root


def po(root: Path, name: str) -> Path:
    return root / f"translations/pl/LC_MESSAGES/{name}.po"


def read(root: Path, name: str) -> Catalogue:
    return read_catalogue(po(root, name).read_text(encoding="utf-8"), path=f"{name}.po")


def translated(
    root: Path, name: str, text: str, translation: str, state: State = State.REVIEWED, origin: str = ""
) -> None:
    """Translate a segment of a text, as a tool or a person would have."""
    catalogue = read(root, name)
    entry = catalogue.entry(text)
    assert entry
    give(entry, translation, State.DRAFT, origin=origin)
    set_standing(entry, state, by="Ann Smith", at="2026-04-01")
    po(root, name).write_text(catalogue.write(), encoding="utf-8")


CALL = "Call us on weekdays between nine and five."


def looked_up(root: Path, *words: str) -> list[dict[str, object]]:
    """Return the segments of which something is remembered."""
    segments = json.loads(run(root, "translate", "memory", "--json", *words).stdout)["languages"][0]["segments"]
    assert isinstance(segments, list)
    return segments


def test_the_same_text_is_offered_with_where_it_comes_from_and_nothing_is_written(root: Path) -> None:
    translated(root, "first", CALL, "Dzwoń.")
    before = snapshot(root)

    said = run(root, "translate", "memory", "pl")

    assert f"second.po:{line_of(root, 'second', CALL)} [" in said.stdout
    assert f"the same: “Dzwoń.” (translations/pl/LC_MESSAGES/first.po:{line_of(root, 'first', CALL)}, reviewed)" in (
        said.stdout
    )
    assert snapshot(root) == before


def line_of(root: Path, name: str, text: str) -> int:
    entry = read(root, name).entry(text)
    assert entry
    return entry.line


@pytest.mark.parametrize(
    ("state", "origin", "then"),
    [
        (State.APPROVED, "", ("translated", "memory")),
        (State.TRANSLATED, "", ("translated", "memory")),
        (State.DRAFT, "", ("draft", "memory")),
        (State.DRAFT, "mt", ("draft", "mt")),
    ],
)
def test_what_is_taken_over_is_at_most_translated_and_a_draft_stays_one(
    root: Path, state: State, origin: str, then: tuple[str, str]
) -> None:
    translated(root, "first", CALL, "Dzwoń.", state, origin)

    said = run(root, "translate", "memory", "pl", "--fill")

    entry = read(root, "second").entry(CALL)
    assert entry
    standing = standing_of(entry)
    assert standing
    assert (entry.translation, entry.is_fuzzy) == ("Dzwoń.", True)
    assert (standing.state.value, standing.origin) == then
    assert any(comment.startswith("taken over from first, segment ") for comment in entry.comments)
    assert not any("Ann Smith" in comment for comment in entry.comments)
    assert "taken over: “Dzwoń.”" in said.stdout
    assert "1 taken over, to be reviewed" in said.stdout
    assert f"second.po:{entry.line} [" in said.stdout


def test_filling_again_does_nothing(root: Path) -> None:
    translated(root, "first", CALL, "Dzwoń.")
    run(root, "translate", "memory", "pl", "--fill")
    before = snapshot(root)

    run(root, "translate", "memory", "pl", "--fill")

    assert snapshot(root) == before


def test_a_similar_text_is_shown_and_never_written(root: Path) -> None:
    translated(root, "first", "Bring your letter to the desk.", "Przynieś list.")

    said = run(root, "translate", "memory", "pl", "--fill")

    entry = read(root, "second").entry("Bring your passport to the desk.")
    assert entry
    assert entry.translation == ""
    assert "similar by 81 %: “Bring your letter to the desk.”" in said.stdout
    assert "“Przynieś list.”" in said.stdout


def test_a_name_of_another_kind_is_a_suggestion_only(tmp_path: Path) -> None:
    root = workspace(tmp_path / "workspace", "## Contact us\n\nWords.\n", "Contact us\n\nMore.\n")
    translated(root, "first", "Contact us", "Kontakt")

    [found] = looked_up(root)

    assert found["same"] is None
    assert found["similar"][0]["likeness"] == 100  # type: ignore[index]  # a list


def test_lines_of_easy_read_are_shown_in_one_line(tmp_path: Path) -> None:
    easy = "/// easy-read | In short\n![](nurse)\nA nurse calls your name.\nShe is kind.\n///\n"
    root = workspace(tmp_path / "workspace", f"## One\n\nWords.\n\n{easy}", f"## Two\n\nMore.\n\n{easy}")
    translated(root, "first", "A nurse calls your name.\nShe is kind.", "Woła.\nJest miła.")

    said = run(root, "translate", "memory", "pl")

    assert "“A nurse calls your name. / She is kind.”" in said.stdout
    assert "the same: “Woła. / Jest miła.”" in said.stdout
    assert "U+000A" not in said.stdout


def test_what_was_taken_over_asks_for_nothing_once_a_person_has_read_it(root: Path) -> None:
    translated(root, "first", CALL, "Dzwoń.")
    run(root, "translate", "memory", "pl", "--fill")

    run(root, "translate", "review", "pl", "second", "--by", "Ann Smith")

    entry = read(root, "second").entry(CALL)
    assert entry
    [comment] = [comment for comment in entry.comments if comment.startswith("taken over")]
    assert re.fullmatch(r"taken over from first, segment \w{8}, reviewed there", comment)


def test_another_context_is_no_offer_at_all(tmp_path: Path) -> None:
    root = workspace(tmp_path / "workspace", "Second\n\nWords.\n", "More.\n")
    translated(root, "first", "Second", "Po drugie")

    assert looked_up(root) == []


def test_easy_read_is_never_taken_from_the_standard_text_nor_the_reverse(tmp_path: Path) -> None:
    easy = "/// easy-read | In short\n![](nurse)\nA nurse calls your name.\n///\n"
    root = workspace(tmp_path / "workspace", "## One\n\nA nurse calls your name.\n", f"## Two\n\nWords here.\n\n{easy}")
    translated(root, "first", "A nurse calls your name.", "Pielęgniarka wywoła Państwa nazwisko.")
    forwards = looked_up(root)
    translated(root, "second", "A nurse calls your name.", "Pielęgniarka woła.")
    catalogue = read(root, "first")
    entry = catalogue.entry("A nurse calls your name.")
    assert entry
    entry.translation = ""
    po(root, "first").write_text(catalogue.write(), encoding="utf-8")

    assert forwards == []
    assert looked_up(root) == []


def test_two_translations_in_one_state_are_both_shown_and_none_is_taken(tmp_path: Path) -> None:
    root = workspace(tmp_path / "workspace", A, B)
    write(root / "source/third.md", FRONT.format(title="Third") + A)
    run(root, "translate", "update", "pl")
    translated(root, "first", CALL, "Dzwoń.")
    translated(root, "second", CALL, "Telefon.")

    said = run(root, "translate", "memory", "pl", "--fill")

    entry = read(root, "third").entry(CALL)
    assert entry
    assert entry.translation == ""
    assert "in words of its own: “Dzwoń.”" in said.stdout
    assert "in words of its own: “Telefon.”" in said.stdout
    assert "pl: translated differently: “Call us on weekdays between nine and five.”" in said.stdout


def test_of_two_translations_the_one_in_the_higher_state_is_taken(tmp_path: Path) -> None:
    root = workspace(tmp_path / "workspace", A, B)
    write(root / "source/third.md", FRONT.format(title="Third") + A)
    run(root, "translate", "update", "pl")
    translated(root, "first", CALL, "Dzwoń.", State.TRANSLATED)
    translated(root, "second", CALL, "Telefon.", State.APPROVED)

    run(root, "translate", "memory", "pl", "--fill")

    entry = read(root, "third").entry(CALL)
    assert entry
    assert entry.translation == "Telefon."


def test_a_changed_text_takes_what_fits_today_and_keeps_its_old_translation_in_a_comment(root: Path) -> None:
    translated(root, "first", "Bring your letter to the desk.", "Przynieś list.")
    translated(root, "second", "Bring your passport to the desk.", "Przynieś paszport.")
    source = root / "source/second.md"
    source.write_text(source.read_text(encoding="utf-8").replace("your passport", "your letter"), encoding="utf-8")
    run(root, "translate", "update", "pl")

    run(root, "translate", "memory", "pl", "--fill")

    entry = read(root, "second").entry("Bring your letter to the desk.")
    assert entry
    assert (entry.translation, entry.previous) == ("Przynieś list.", "")
    assert "older text: Bring your passport to the desk." in entry.comments
    assert "older translation: Przynieś paszport." in entry.comments


def test_a_text_that_is_gone_is_remembered(root: Path) -> None:
    translated(root, "first", CALL, "Dzwoń.")
    source = root / "source/first.md"
    source.write_text(source.read_text(encoding="utf-8").replace(CALL, "Write a letter."), encoding="utf-8")
    run(root, "translate", "update", "pl", "--document", "first")

    said = run(root, "translate", "memory", "pl")

    assert "“Dzwoń.”" in said.stdout
    assert "of a text that is gone" in said.stdout


def test_broken_words_are_not_taken_over(tmp_path: Path) -> None:
    root = workspace(tmp_path / "workspace", "Please *do* call.\n", "Please *do* call.\n\nMore.\n")
    translated(root, "first", "Please <1>do</1> call.", "Proszę <1>dzwonić.")

    said = run(root, "translate", "memory", "pl", "--fill")

    entry = read(root, "second").entry("Please <1>do</1> call.")
    assert entry
    assert (said.exit_code, entry.translation) == (1, "")
    assert "not taken over: The tag <1> is not closed." in said.stdout
    assert "pl: 1 not to be taken over" in said.stdout


def test_what_would_not_be_taken_over_is_told_before_anything_is_written(tmp_path: Path) -> None:
    root = workspace(tmp_path / "workspace", "Please *do* call.\n", "Please *do* call.\n\nMore.\n")
    translated(root, "first", "Please <1>do</1> call.", "Proszę <1>dzwonić.")

    said = run(root, "translate", "memory", "pl")

    assert "not taken over: The tag <1> is not closed." in said.stdout
    assert "the same as before" not in said.stdout


def test_what_a_file_does_not_have_yet_is_not_said_to_be_looked_up(root: Path) -> None:
    write(root / "source/third.md", FRONT.format(title="Third") + A)
    source = root / "source/second.md"
    source.write_text(source.read_text(encoding="utf-8") + "\nMore words.\n", encoding="utf-8")

    said = run(root, "translate", "memory", "pl")

    mend = "not in it yet, and not looked up: publisher translate update pl"
    assert f"translations/pl/LC_MESSAGES/second.po: 1 of today's segments is {mend}" in said.stdout
    assert f"translations/pl/LC_MESSAGES/third.po: 5 of today's segments are {mend}" in said.stdout


def test_one_document_is_looked_up_in_all_and_wrong_names_are_told(root: Path) -> None:
    translated(root, "first", CALL, "Dzwoń.")

    assert len(looked_up(root, "--document", "second")) == 1
    assert looked_up(root, "--document", "first") == []
    assert run(root, "translate", "memory", "--document", "secnd").exit_code == 2
    assert run(root, "translate", "memory", "fr").exit_code == 2


def test_a_file_that_cannot_be_read_ends_it_before_anything_is_written(root: Path) -> None:
    translated(root, "first", CALL, "Dzwoń.")
    with po(root, "second").open("a", encoding="utf-8") as file:
        file.write("\nnonsense\n")
    before = snapshot(root)

    said = run(root, "translate", "memory", "pl", "--fill")

    assert said.exit_code == 1
    assert "second.po" in said.stderr
    assert snapshot(root) == before
