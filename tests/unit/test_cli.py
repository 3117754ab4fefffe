"""The command line."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po, write_po

from publisher import __version__
from publisher.build.system import installed_fonts
from publisher.checks.table import CHECKS
from publisher.cli import main
from publisher.errors import visible
from publisher.language import LANGUAGES, LATIN
from publisher.translation.quality import CHECKS as CHECKS_OF_TRANSLATIONS
from tests.tools.workspaces import make_workspace, publisher, replace, write

COMMANDS = {
    "publisher": main,
    **{f"publisher {name}": command for name, command in main.commands.items()},
    **{
        f"publisher {group} {name}": command
        for group, members in main.commands.items()
        if isinstance(members, click.Group)
        for name, command in members.commands.items()
    },
}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_with_an_example(name: str) -> None:
    said = publisher(*name.split()[1:], "--help")

    assert said.returncode == 0
    assert f"Example: {name if name != 'publisher translate' else name + ' update'}" in said.stdout
    assert all(option.help for option in COMMANDS[name].params if isinstance(option, click.Option))


def test_the_version_is_told() -> None:
    assert publisher("--version").stdout == f"publisher, version {__version__}\n"


@pytest.mark.parametrize(
    "words", [["--version"], ["check", "--workspace", "."], ["build", "--no-such"], ["explain", "pasive"]]
)
def test_the_installed_command_says_what_tests_hear_from_their_server(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_workspace(tmp_path))
    started, heard = (publisher(*words, installed=installed) for installed in (True, False))

    assert (heard.returncode, heard.stdout, heard.stderr) == (started.returncode, started.stdout, started.stderr)


def test_checking_imports_no_writer_but_of_pages_and_of_word_styles_and_opens_no_picture(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "source/leaflet.md", "![A map of the hospital](map)", "![A nurse](nurse)")
    script = (
        "import sys; sys.argv = ['publisher', 'check', '--workspace', sys.argv[1]]\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, of: opened.append(str(of[0])) if name == 'open' else None)\n"
        "from publisher.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "slow = {'weasyprint', 'page', 'playwright', 'publisher.writers.pdf'}\n"
        "pictures = [path for path in opened if 'openmoji' in path and path.endswith(('.svg', '.zip'))]\n"
        "print(sorted(slow & set(sys.modules)), pictures, file=sys.stderr)\n"
    )

    said = subprocess.run([sys.executable, "-c", script, root], capture_output=True, text=True, check=True)

    assert said.stderr == "[] []\n"


def test_help_imports_nothing_that_is_slow() -> None:
    script = (
        "import sys; sys.argv = ['publisher', '--help']\n"
        "from publisher.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'weasyprint', 'docx', 'rich', 'babel', 'lxml', 'yaml'} & set(sys.modules)), file=sys.stderr)\n"
    )

    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert said.stderr == "[]\n"


def test_a_check_covers_every_language_and_edition_and_prints_json(tmp_path: Path) -> None:
    said = publisher("check", "--json", workspace=make_workspace(tmp_path / "workspace"))

    documents = json.loads(said.stdout)["documents"]
    assert {(one["language"], one["edition"]) for one in documents} == {
        (language, edition) for language in ("en", "pl") for edition in ("standard", "easy-read")
    }


@pytest.mark.parametrize(("severity", "checked"), [("", False), ('severity = { reading-level = "off" }\n', True)])
def test_the_words_of_large_print_are_checked_once_unless_it_weighs_them_otherwise(
    tmp_path: Path, severity: str, checked: bool
) -> None:
    root = make_workspace(tmp_path / "workspace")
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'\n[editions.large-print]\nformats = ["pdf"]\n{severity}')

    said = publisher("check", "--json", workspace=root)

    large = [one for one in json.loads(said.stdout)["documents"] if one["edition"] == "large-print"]
    assert [bool(one["results"]) for one in large] == [checked, checked]


def test_a_check_that_finds_an_error_ends_with_1(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")

    said = publisher("check", workspace=root)

    assert said.returncode == 1
    assert "source/leaflet.md:19" in said.stdout
    assert "[heading-order]" in said.stdout


def test_a_severity_of_the_workspace_decides_the_exit_code(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        for edition in ("standard", "easy-read"):
            settings.write(f'\n[editions.{edition}.severity]\nheading-order = "warning"\nhard-word = "off"\n')

    said = publisher("check", workspace=root)

    assert said.returncode == 0, said.stdout
    assert "[heading-order]" in said.stdout
    assert "[hard-word]" not in said.stdout


@pytest.mark.parametrize("check", [*(check.id for check in CHECKS), *(check.id for check in CHECKS_OF_TRANSLATIONS)])
def test_every_check_is_explained(check: str) -> None:
    said = publisher("explain", check)

    assert said.returncode == 0
    assert check in said.stdout


def test_an_unknown_check_is_answered_with_the_nearest() -> None:
    said = publisher("explain", "heading-oder")

    assert said.returncode == 2
    assert "“heading-order”" in said.stderr


def test_the_doctor_finds_what_building_needs_on_this_machine() -> None:
    said = publisher("doctor")

    assert said.returncode == 0, said.stdout + said.stderr
    assert "found    Library Pango" in said.stdout
    assert "found    Font Noto Sans" in said.stdout
    assert re.search(r"found    Font (Noto|DejaVu) Sans Mono, for code: /", said.stdout)
    assert "found    Font Noto Sans Symbols2, for signs such as → and ✓: /" in said.stdout


def test_the_doctor_says_what_is_missing_and_which_package_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))

    said = publisher("doctor", workspace=tmp_path)

    assert said.returncode == 3
    latin = [row.english_name for row in LANGUAGES if row.script is LATIN]
    assert f"MISSING  Font Noto Sans, for {', '.join(latin)}: none of its fonts" in said.stdout
    assert "Install the package fonts-noto-core (Noto Sans) or fonts-open-sans (Open Sans)." in said.stdout
    assert "MISSING  Font Noto Sans CJK SC, for Simplified Chinese" in said.stdout
    assert "fonts-noto-cjk" in said.stdout
    assert "MISSING  Font Noto Sans Mono, for code" in said.stdout
    assert (
        "Install the package fonts-noto-mono (Noto Sans Mono) or fonts-dejavu-core (DejaVu Sans Mono) or "
        "fonts-liberation (Liberation Mono)." in said.stdout
    )
    assert "MISSING  Font Noto Sans Math, for signs such as → and ✓" in said.stdout


def test_a_build_without_a_font_that_it_needs_ends_with_3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "publisher.toml", '"docx"]', '"pdf"]')
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))

    said = publisher("build", workspace=root)

    assert said.returncode == 3
    assert "fonts-noto-core" in said.stderr
    assert not (root / "output").exists()


def test_a_build_tells_every_font_that_words_in_it_need(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with the regular face of Noto Sans alone; the text holds a word in Chinese."""
    root = make_workspace(tmp_path / "workspace")
    replace(root / "publisher.toml", '"docx"]', '"pdf"]')
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse [护士]{lang=zh} calls your name.")
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    regular = next(font for font in installed_fonts() if font.path.endswith("NotoSans-Regular.ttf"))
    (fonts / "regular.ttf").symlink_to(regular.path)
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{fonts}</dir></fontconfig>", encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))

    said = publisher("build", workspace=root)

    assert said.returncode == 3
    assert "words in English cannot be set: the font Noto Sans is installed without its bold" in said.stderr
    assert "words in Simplified Chinese cannot be set: none of its fonts is installed" in said.stderr
    assert "fonts-noto-cjk (Noto Sans CJK SC" in said.stderr
    assert not (root / "output").exists()


def test_a_character_without_a_font_is_told_by_its_line_before_anything_is_written(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "publisher.toml", '"docx"]', '"pdf"]')
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse\n(\U0001f3e5 நலம்) calls your name.")

    said = publisher("build", workspace=root)

    assert said.returncode == 1
    assert "source/leaflet.md:22: No font for English on this machine has the character “\U0001f3e5”" in said.stderr
    assert "[ந…]{lang=ta} for Tamil" in said.stderr
    assert not (root / "output").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_build_says_once_that_fonts_are_cut_slowly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    """The library is hidden by a file of its name that the system's loader finds first and cannot load."""
    root = make_workspace(tmp_path / "workspace")
    replace(root / "publisher.toml", '"docx"]', '"pdf"]')
    (tmp_path / "libharfbuzz-subset.so.0").write_text("no library", encoding="utf-8")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))

    said = publisher("build", "--jobs", jobs, workspace=root, installed=True)
    again = publisher("build", "--jobs", jobs, workspace=root, installed=True)
    looked = publisher("doctor", installed=True)

    assert said.returncode == 0, said.stderr
    assert "wrote" in said.stdout
    assert said.stderr.count("The library HarfBuzz-Subset is missing") == 1
    assert said.stderr.count("Install the package libharfbuzz-subset0.") == 1
    assert ("HarfBuzz" in again.stderr) is ("wrote" in again.stdout)  # no file to write, nothing to say
    assert looked.returncode == 0
    assert "MISSING  Library HarfBuzz-Subset" in looked.stdout
    assert "Debian package libharfbuzz-subset0" in looked.stdout


def test_a_language_without_the_words_of_the_program_is_an_error_until_they_are_translated(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "publisher.toml", '["en", "pl"]', '["en", "cy"]')

    updated = publisher("translate", "update", "cy", workspace=root)
    said = publisher("build", workspace=root)

    path = "translations/cy/LC_MESSAGES/interface.po"
    assert f"wrote {path}" in updated.stdout
    assert said.returncode == 1
    assert f"{path}: " in said.stderr
    assert "that the program itself writes into pages have no translation into Welsh: “" in said.stderr
    assert "“Address”" in said.stderr

    catalogue = read_po(io.BytesIO((root / path).read_bytes()))
    for message in catalogue:
        message.string = message.id and f"gair {message.id}"
    with (root / path).open("wb") as file:
        write_po(file, catalogue)
    built = publisher("build", workspace=root)

    assert built.returncode == 0, built.stderr
    assert "gair Contact us" in (root / "output/leaflet/cy/leaflet.cy.html").read_text(encoding="utf-8")


def test_translation_files_are_made_and_kept_up_to_date(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")

    assert publisher("translate", "extract", workspace=root).stdout == "wrote translations/leaflet.pot\n"
    assert publisher("translate", "extract", workspace=root).stdout == "Everything was up to date.\n"

    said = publisher("translate", "update", "pl", workspace=root)

    catalogue = (root / "translations/pl/LC_MESSAGES/leaflet.po").read_text(encoding="utf-8")
    assert said.stdout == "wrote translations/pl/LC_MESSAGES/leaflet.po: 7 new\n"
    assert "Zanim przyjdziesz" in catalogue
    assert "A nurse calls your name." in catalogue
    assert publisher("translate", "update", workspace=root).stdout == "Everything was up to date.\n"


def test_an_unexpected_fault_is_one_line_and_debug_shows_where(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    script = (
        "import sys, publisher.build.check as c\n"
        "def fail(*_): raise RuntimeError('boom')\n"
        "c.check = fail\n"
        "from publisher.cli import main\n"
        "main()\n"
    )

    def said(*words: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", script, *words, "check", "--workspace", str(root)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert said().returncode == 1
    assert said().stderr.count("\n") == 1
    assert "--debug" in said().stderr
    assert "Traceback" in said("--debug").stderr


def test_a_build_says_what_its_pdfs_claim_and_what_nobody_judged(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    settings = root / "publisher.toml"
    replace(settings, 'formats = ["html", "docx"]', 'formats = ["pdf"]')

    first = publisher("build", "--language", "en", workspace=root).stdout
    replace(settings, "languages =", 'pdf-standard = "ua-2"\nlanguages =')
    second = publisher("build", "--language", "en", workspace=root).stdout

    assert "PDF files claim PDF/UA-1 and PDF/A-2a, and were validated for it." in first
    assert "not validated" not in first
    assert second.count("PDF files claim PDF/UA-2, PDF/A-4, WTPDF 1.0 accessibility, WTPDF 1.0 reuse: not valid") == 1
    assert "were validated" not in second


def test_a_build_of_a_part_says_that_links_lead_nowhere_yet(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")

    said = publisher("build", "--language", "pl", "--edition", "standard", "--format", "html", workspace=root)

    assert "Links to 3 files that are not built yet lead nowhere: build them with publisher build." in said.stdout
    assert "lead nowhere" not in publisher("build", workspace=root).stdout


PACK = 'name = "Town"\nlicence = "CC0-1.0"\n'
PICTURES = "source/pictures"


def hostile_key(root: Path) -> None:
    write(root / PICTURES / "town/pack.toml", PACK + '"\\u001b]0;PWNED\\u0007" = 1\n')


def hostile_folder(root: Path) -> None:
    write(root / PICTURES / "e\x1b]0;PWNED\x07/pack.toml", PACK)


def hostile_folder_without_utf8(root: Path) -> None:
    write(root / PICTURES / "e\udcff\x1b/pack.toml", PACK)


def hostile_drawing(root: Path) -> None:
    style = "url(https://a.example/\x9b31m\u202e)"
    write(root / PICTURES / "map.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><rect fill="{style}"/></svg>')


def hostile_name_of_a_text(root: Path) -> None:
    write(root / "source/x\x1b[31m\nforged.md:1: y.md", "---\ntitle: A\nlanguage: en\n---\n\nWords.\n")


@pytest.mark.parametrize("words", [("check",), ("build",)])
@pytest.mark.parametrize(
    "prepare",
    [hostile_key, hostile_folder, hostile_folder_without_utf8, hostile_drawing, hostile_name_of_a_text],
)
def test_nothing_that_comes_with_a_workspace_commands_the_terminal(
    tmp_path: Path, words: tuple[str, ...], prepare: Callable[[Path], None]
) -> None:
    root = make_workspace(tmp_path / "workspace")
    prepare(root)

    said = publisher(*words, workspace=root)

    lines = (said.stdout + said.stderr).split("\n")
    assert [line for line in lines if visible(line) != line or line.startswith("forged")] == []
    assert "fault of the program" not in said.stderr
    assert ("[U+009B]" if prepare is hostile_drawing else "[U+001B]") in said.stdout + said.stderr


def test_a_check_can_be_of_one_language_and_edition_whatever_the_others_lack(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    (root / "translations/pl/LC_MESSAGES/leaflet.po").unlink()

    said = publisher("check", "--language", "en", "--edition", "easy-read", "--json", workspace=root)

    assert [(one["language"], one["edition"]) for one in json.loads(said.stdout)["documents"]] == [("en", "easy-read")]


def test_a_check_says_how_much_of_a_text_is_not_translated(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")

    said = publisher("check", "--language", "pl", "--edition", "easy-read", workspace=root)

    assert re.search(r"  not translated  \d+ of \d+ parts: only what is translated was looked at\n", said.stdout)


def test_findings_come_by_weight_then_by_line(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(
        root / "source/leaflet.md", "Bring your letter.\n\n![](amb", "Don’t bring; it is so. It is. It is.\n\n![](amb"
    )

    said = publisher("check", "--language", "en", "--edition", "easy-read", "--json", workspace=root)
    shown = publisher("check", "--language", "en", "--edition", "easy-read", workspace=root).stdout

    (document,) = json.loads(said.stdout)["documents"]
    assert {finding["severity"] for one in document["results"] for finding in one["findings"]} == {"error", "warning"}
    found = re.findall(r"^  \S+:(\d+)  (error|warning)  ", shown, re.MULTILINE)
    assert found == sorted(found, key=lambda one: (one[1], int(one[0])))
