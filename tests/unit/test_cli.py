"""The command line."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from publisher import __version__
from publisher.checks.table import CHECKS
from publisher.cli import main
from tests.tools.workspaces import make_workspace, publisher, replace

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


def test_checking_imports_no_writer_and_opens_no_picture_of_the_program(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "source/leaflet.md", "![A map of the hospital](map)", "![A nurse](nurse)")
    script = (
        "import sys; sys.argv = ['publisher', 'check', '--workspace', sys.argv[1]]\n"
        "from publisher.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'weasyprint', 'docx', 'lxml', 'page', 'playwright'} & set(sys.modules)), file=sys.stderr)\n"
    )

    said = subprocess.run([sys.executable, "-c", script, root], capture_output=True, text=True, check=True)

    assert said.stderr == "[]\n"


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
            settings.write(f'\n[editions.{edition}.severity]\nheading-order = "warning"\nhard-words = "off"\n')

    said = publisher("check", workspace=root)

    assert said.returncode == 0, said.stdout
    assert "[heading-order]" in said.stdout
    assert "[hard-words]" not in said.stdout


@pytest.mark.parametrize("check", [check.id for check in CHECKS])
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


def test_the_doctor_says_what_is_missing_and_which_package_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))

    said = publisher("doctor")

    assert said.returncode == 3
    assert "MISSING  Font Noto Sans, for English" in said.stdout
    assert "fonts-noto-core" in said.stdout


def test_a_build_without_a_font_that_it_needs_ends_with_3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / "publisher.toml", '"docx"]', '"pdf"]')
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))

    said = publisher("build", workspace=root)

    assert said.returncode == 3
    assert "fonts-noto-core" in said.stderr
    assert not (root / "output").exists()


def test_translation_files_are_made_and_kept_up_to_date(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")

    assert publisher("translate", "extract", workspace=root).stdout == "wrote translations/leaflet.pot\n"
    assert publisher("translate", "extract", workspace=root).stdout == "Everything was up to date.\n"

    said = publisher("translate", "update", "pl", workspace=root)

    catalogue = (root / "translations/pl/LC_MESSAGES/leaflet.po").read_text(encoding="utf-8")
    assert said.stdout == "wrote translations/pl/LC_MESSAGES/leaflet.po\n"
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
