"""Every broken PO file or list of terms ends in clear messages with file and line, and nothing unsafe is published."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.tools.workspaces import make_workspace, publisher, replace, snapshot, write

CATALOGUE = "translations/pl/LC_MESSAGES/leaflet.po"
TERMS = "translations/terms.toml"
OVERRIDE, ISOLATE = "\u202e", "\u2067"
LETTER = '"Weź list. <1>Prosimy</1> przyjść wcześniej."'


@dataclass(frozen=True)
class Fault:
    """How a translation is broken, and what is said of it; `line` is that of the PO file."""

    id: str
    harm: Callable[[Path], object]
    line: int
    says: tuple[str, ...]


def edit(old: str, new: str) -> Callable[[Path], object]:
    return lambda root: replace(root / CATALOGUE, old, new)


def rewrite(change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    return lambda root: (root / CATALOGUE).write_bytes(change((root / CATALOGUE).read_bytes()))


def to(words: str) -> Callable[[Path], object]:
    return edit(LETTER, f'"{words}"')


AGAIN = b'\nmsgid "Before you come"\nmsgstr "Zanim"\n'

# What no command can read: each says the same of it.
UNREADABLE = (
    Fault("header-without-colon", edit('"Language: pl\\n"', '"Language pl\\n"'), 1, ("header", "“Language pl”")),
    Fault("unknown-language", edit("Language: pl", "Language: plx"), 1, ("“plx”",)),
    Fault("language-that-is-a-path", edit("Language: pl", "Language: ../../pl"), 1, ("“../../pl”",)),
    Fault("another-language", edit("Language: pl", "Language: ur"), 1, ("“ur”", "“pl”")),
    Fault("another-charset", edit("charset=utf-8", "charset=iso-8859-2"), 1, ("iso-8859-2", "UTF-8")),
    Fault("no-charset", edit("charset=utf-8", "charset="), 1, ("charset", "UTF-8")),
    Fault("not-utf-8", rewrite(lambda old: old.decode().encode("iso-8859-2")), 10, ("UTF-8", "0xbc")),
    Fault("nul", edit("Zanim", "Za\0nim"), 7, ("U+0000",)),
    Fault("twice", rewrite(lambda old: old + AGAIN), 12, ("twice", "line 6")),
    Fault("open-quote", edit('msgstr "Zanim przyjdziesz"', 'msgstr "Zanim przyjdziesz'), 7, ("quotes",)),
    Fault("no-quotes", edit('msgstr "Zanim przyjdziesz"', "msgstr Zanim"), 7, ("quotes",)),
    Fault("not-po", rewrite(lambda _: b"<html>\n"), 1, ("line", "msgid")),
    Fault("empty", rewrite(lambda _: b""), 1, ("empty",)),
)
# What a build refuses, and the check finds with the segment.
UNSAFE = (
    Fault("tag-lost", to("Weź list. Prosimy przyjść wcześniej."), 9, ("<1>", "missing")),
    Fault("tag-doubled", to("<1>Weź</1> list. <1>Prosimy</1>."), 9, ("<1>", "twice")),
    Fault("tag-open", to("Weź list. <1>Prosimy przyjść wcześniej."), 9, ("<1>", "not closed")),
    Fault("tag-unknown", to("Weź <2>list</2>. <1>Prosimy</1>."), 9, ("<2>", "not in the source")),
    Fault("markup", to("Weź <b>list</b>. <1>Prosimy</1>."), 9, ("“<b>” is HTML",)),
    Fault("script", to("<script>alert(1)</script> <1>Prosimy</1>."), 9, ("“<script>” is HTML",)),
    Fault("open-script", to("<1>Prosimy</1> <script src=x"), 9, ("“<script src=x” is HTML",)),
    Fault("comment", to("<!-- x --> <1>Prosimy</1>."), 9, ("is HTML",)),
    Fault("entity", to("Weź&nbsp;list. <1>Prosimy</1>."), 9, ("“&nbsp;”",)),
    Fault("address", to("<1>Prosimy</1> javascript:alert(1)"), 9, ("javascript:",)),
)
CONTROLS = (
    Fault("override", to(f"Weź {OVERRIDE}list. <1>Prosimy</1>."), 10, ("U+202E",)),
    Fault("open-isolate", to(f"Weź {ISOLATE}list. <1>Prosimy</1>."), 10, ("U+2067",)),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = make_workspace(tmp_path / "workspace")
    write(root / "source/second.md", "---\ntitle: Second\nlanguage: en\n---\n\nWe can help.\n")
    header = 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    other = f'{header}msgid "We can help."\nmsgstr "Czy możemy pomóc?"\n'
    write(root / CATALOGUE.replace("leaflet", "second"), other)
    return root


@pytest.mark.parametrize("fault", UNREADABLE, ids=lambda fault: fault.id)
def test_a_file_that_cannot_be_read_is_one_error_and_the_others_are_still_checked(
    workspace: Path, fault: Fault
) -> None:
    fault.harm(workspace)

    said = publisher("translate", "check", "--json", workspace=workspace)

    assert said.returncode == 1, said.stdout + said.stderr
    broken, second = json.loads(said.stdout)["languages"][0]["files"]
    assert (broken["refused"]["path"], broken["refused"]["line"]) == (CATALOGUE, fault.line)
    assert all(words in broken["refused"]["message"] + broken["refused"]["mend"] for words in fault.says)
    assert broken["findings"] == []
    assert [finding["check"] for finding in second["findings"]] == ["translation-end-marks"]
    assert "Traceback" not in said.stderr


OTHERS = [(fault, command) for fault in UNREADABLE for command in ("build", "translate update")]


@pytest.mark.parametrize(("fault", "command"), OTHERS, ids=[f"{fault.id} {command}" for fault, command in OTHERS])
def test_a_file_that_cannot_be_read_ends_other_commands_and_changes_nothing(
    workspace: Path, fault: Fault, command: str
) -> None:
    fault.harm(workspace)
    before = snapshot(workspace)

    said = publisher(*command.split(), workspace=workspace)

    assert said.returncode == 1, said.stdout + said.stderr
    assert f"{CATALOGUE}:{fault.line}: " in said.stderr
    assert all(words in said.stderr for words in fault.says)
    assert "Traceback" not in said.stderr
    assert snapshot(workspace) == before


@pytest.mark.parametrize("fault", [*UNSAFE, *CONTROLS], ids=lambda fault: fault.id)
def test_what_is_unsafe_is_an_error_with_its_line_and_segment(workspace: Path, fault: Fault) -> None:
    fault.harm(workspace)

    said = publisher("translate", "check", "--document", "leaflet", workspace=workspace)

    assert said.returncode == 1, said.stdout + said.stderr
    error = next(line for line in said.stdout.splitlines() if f"{CATALOGUE}:9  error" in line)
    assert all(words in error for words in fault.says)
    assert "] segment " in error
    assert OVERRIDE not in said.stdout
    assert ISOLATE not in said.stdout


@pytest.mark.parametrize("fault", [*UNSAFE, *CONTROLS], ids=lambda fault: fault.id)
def test_a_build_refuses_what_is_unsafe_and_writes_nothing(workspace: Path, fault: Fault) -> None:
    fault.harm(workspace)

    said = publisher("build", workspace=workspace)

    assert said.returncode == 1, said.stdout + said.stderr
    assert f"{CATALOGUE}:{fault.line}: " in said.stderr
    assert all(words in said.stderr for words in fault.says)
    assert not (workspace / "output").exists()


def test_words_of_the_program_with_markup_reach_no_page(workspace: Path) -> None:
    words = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Contents"\nmsgstr "<b>Spis</b>"\n'
    write(workspace / "translations/pl/LC_MESSAGES/interface.po", words.replace("Contents", "Contact us"))

    said = publisher("build", workspace=workspace)

    assert said.returncode == 1, said.stdout + said.stderr
    assert "translations/pl/LC_MESSAGES/interface.po:4: “<b>” is HTML" in said.stderr
    assert not (workspace / "output").exists()


@pytest.mark.parametrize(
    ("terms", "line", "says"),
    [
        ('keep = ["NHS"\n', 1, "not valid TOML"),
        ('kept = ["NHS"]\n', 1, "“kept” is not a key"),
        ('keep = "NHS"\n', 1, "“keep” must be a list of words"),
        ('keep = ["NHS", ""]\n', 1, "an entry without words"),
        ('keep = []\n\n[terms.plx]\n"a" = "b"\n', 3, "“plx” is not a language"),
        ('[terms.pl]\n"letter" = ""\n', 2, "“letter” is empty"),
        ('[terms.pl]\n"letter" = []\n', 2, "“letter” has no wording"),
        ('[terms.pl]\n"letter" = 3\n', 2, "“letter” must be words"),
        ('[terms.pl]\n"letter" = ["list", 3]\n', 2, "“letter” must be a list of words"),
        ('[terms.pl]\n"letter" = "a"\n"letter" = "b"\n', 3, "not valid TOML"),
    ],
)
def test_a_wrong_list_of_terms_is_told_with_its_line(workspace: Path, terms: str, line: int, says: str) -> None:
    write(workspace / TERMS, terms)

    said = publisher("translate", "check", workspace=workspace)

    assert said.returncode == 2, said.stdout + said.stderr
    assert f"{TERMS}:{line}: " in said.stderr
    assert says in said.stderr
    assert "Traceback" not in said.stderr
