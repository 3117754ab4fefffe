"""What packages/install does on a machine that has everything, and says on one that lacks something."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packages/install"

TOOLS = ("bash", "cat", "sed", "sort", "tr", "grep")

LIST = """\
# A comment line.
bash  # probe=command:bash fedora=bash homebrew=bash runs this
no-such-package  # probe=command:no-such-program fedora=no-such-rpm homebrew=no-such-formula shows what is said
no-such-library  # probe=library:no-such-library fedora=no-such-rpm-libs homebrew=no-such-formula shows what is said
no-such-font  # probe=font:No_Such_Font fedora=no-such-fonts homebrew=font-no-such shows what is said
"""


@pytest.fixture
def package_list(tmp_path: Path) -> Path:
    file = tmp_path / "list.txt"
    file.write_text(LIST, encoding="utf-8")
    return file


def path_of(folder: Path, programs: Sequence[str], **answers: str) -> str:
    """Return a PATH on which only these programs are, and others that do nothing but give an answer."""
    folder.mkdir()
    for program in programs:
        found = shutil.which(program)
        assert found
        (folder / program).symlink_to(os.path.realpath(found))
    for program, answer in answers.items():
        file = folder / program
        file.write_text(f"#!{shutil.which('bash')}\necho {answer}\n", encoding="utf-8")
        file.chmod(0o755)
    return str(folder)


def run(*lists: Path, path: str) -> tuple[int, str]:
    """Run the script; return its exit code and all that it said."""
    command = [shutil.which("bash") or "", str(SCRIPT), *map(str, lists)]
    done = subprocess.run(
        command, env={"PATH": path}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode, done.stdout


def test_a_machine_that_has_everything_hears_nothing() -> None:
    lists = (ROOT / "packages/publish.txt", ROOT / "packages/test.txt")

    assert run(*lists, path=os.environ["PATH"]) == (0, "")


# Continuous integration has it, or this test fails there.
@pytest.mark.skipif(
    shutil.which("apt-get") is None and "CI" not in os.environ, reason="this machine has no apt-get to ask for"
)
def test_without_rights_it_says_the_command_to_type(package_list: Path, tmp_path: Path) -> None:
    path = path_of(tmp_path / "bin", [*TOOLS, "dpkg-query", "apt-get"], id="1000")

    code, said = run(package_list, path=path)

    assert code == 1
    assert "sudo apt-get install --no-install-recommends no-such-package no-such-library no-such-font" in said


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ("Linux", "sudo dnf install no-such-fonts no-such-rpm no-such-rpm-libs"),
        ("Darwin", "brew install font-no-such no-such-formula"),
    ],
)
def test_elsewhere_it_names_what_that_system_calls_it(
    package_list: Path, tmp_path: Path, system: str, command: str
) -> None:
    path = path_of(tmp_path / "bin", [*TOOLS, "fc-list"], uname=system)

    code, said = run(package_list, path=path)

    assert code == 1
    assert command in said
