"""`publisher translate check`: what it prints, what it did not look at, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.tools.workspaces import make_workspace, publisher, replace, write

CATALOGUE = "translations/pl/LC_MESSAGES/leaflet.po"
GLOSSARY = "Letter\n:   A letter is a text that we send you.\n"
HEADER = 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make_workspace(tmp_path / "workspace")


def test_a_warning_is_told_with_line_segment_and_mend_and_ends_with_0(workspace: Path) -> None:
    replace(workspace / CATALOGUE, "wcześniej.", "wcześniej")

    said = publisher("translate", "check", workspace=workspace)

    assert said.returncode == 0, said.stdout + said.stderr
    assert f"  {CATALOGUE}:9  warning  The source ends with a full stop" in said.stdout
    assert "[translation-end-marks] segment " in said.stdout
    assert "      End it as the source does" in said.stdout


def test_an_error_ends_with_1_and_is_counted(workspace: Path) -> None:
    replace(workspace / CATALOGUE, "<1>Prosimy</1>", "Prosimy")

    said = publisher("translate", "check", workspace=workspace)

    assert said.returncode == 1
    language, looked_at, errors, warnings, _ = said.stdout.splitlines()[-1].split()
    assert (language, looked_at, errors, warnings) == ("pl", "2", "1", "0")


def test_what_was_not_looked_at_is_told(workspace: Path) -> None:
    old = 'msgid "An older text."\nmsgstr "Starszy tekst."\n'
    changed = '#, fuzzy\n#| msgid "A nurse called your name."\nmsgid "A nurse calls your name."\nmsgstr "Zawołała."\n'
    with (workspace / CATALOGUE).open("a", encoding="utf-8") as catalogue:
        catalogue.write(f"\n{old}\n{changed}")
    write(workspace / "source/second.md", "---\ntitle: Second\nlanguage: en\n---\n\nWords.\n")

    said = publisher("translate", "check", workspace=workspace)

    assert said.returncode == 0, said.stdout + said.stderr
    assert f"{CATALOGUE}: 1 translation of an older text, not looked at (line 17)" in said.stdout
    assert f"{CATALOGUE}: 1 text that is not in the source any more (line 12)" in said.stdout
    assert "texts of the source that it does not have yet: publisher translate update pl" in said.stdout
    assert "translations/pl/LC_MESSAGES/second.po is not there yet: publisher translate update pl" in said.stdout
    assert "translation-terms was not run, or only in part: There are no agreed terms" in said.stdout


def test_terms_of_the_list_and_of_the_glossary_are_looked_for(workspace: Path) -> None:
    write(workspace / "source/glossary.md", GLOSSARY)
    words = '#. kind: term\nmsgid "Letter"\nmsgstr "Pismo"\n'
    write(workspace / "translations/pl/LC_MESSAGES/glossary.po", HEADER + words)
    write(workspace / "translations/terms.toml", '[terms.pl]\n"early" = ["przed czasem"]\n')

    said = publisher("translate", "check", "pl", "--document", "leaflet", "--json", workspace=workspace)

    findings = json.loads(said.stdout)["languages"][0]["files"][0]["findings"]
    assert {finding["check"] for finding in findings} == {"translation-terms"}
    told = " ".join(finding["message"] for finding in findings)
    assert "“Letter” is not translated by “Pismo”, as was agreed (translations/pl/LC_MESSAGES/glossary.po:7)" in told
    assert "“early” is not translated by “przed czasem”, as was agreed (translations/terms.toml:2)" in told


def test_a_glossary_that_cannot_be_read_is_told_and_keeps_no_text_from_being_checked(workspace: Path) -> None:
    write(workspace / "source/glossary.md", GLOSSARY)
    write(workspace / "translations/pl/LC_MESSAGES/glossary.po", "broken\n")
    replace(workspace / CATALOGUE, "<1>Prosimy</1>", "Prosimy")

    said = publisher("translate", "check", workspace=workspace)

    assert said.returncode == 1
    assert "translation-terms was not run, or only in part: The glossary's terms are not known" in said.stdout
    assert "translations/pl/LC_MESSAGES/glossary.po:1  error" in said.stdout
    assert f"{CATALOGUE}:9  error  The tag <1> is missing" in said.stdout


def test_the_workspaces_own_words_of_the_program_are_checked(workspace: Path) -> None:
    words = 'msgid "Page {page} of {pages}"\nmsgstr "Strona {strona} z {pages}"\n'
    write(workspace / "translations/pl/LC_MESSAGES/interface.po", HEADER + words)

    said = publisher("translate", "check", "--document", "interface", workspace=workspace)

    assert said.returncode == 1
    assert "interface.po:6  error  {page} is missing in the translation." in said.stdout
    assert "{strona} is not in the source text." in said.stdout


@pytest.mark.parametrize("words", [("plx",), ("--document", "leaflte")])
def test_a_language_or_text_that_there_is_not_is_wrong_use(workspace: Path, words: tuple[str, ...]) -> None:
    said = publisher("translate", "check", *words, workspace=workspace)

    assert said.returncode == 2
    assert "Did you mean" in said.stderr


def test_a_blank_translation_is_none(workspace: Path) -> None:
    replace(workspace / CATALOGUE, "Weź list. <1>Prosimy</1> przyjść wcześniej.", " ")

    said = json.loads(publisher("translate", "check", "--json", workspace=workspace).stdout)

    [file] = [one for one in said["languages"][0]["files"] if one["document"] == "leaflet"]
    assert (file["looked_at"], file["untranslated"], file["findings"]) == (1, 8, [])
