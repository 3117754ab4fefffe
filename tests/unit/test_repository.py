"""The repository by itself: what its set-up files may name, and what its dependencies are under."""

import re
import tomllib
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tools.licences import RUN_BY_TESTS, licence, locked, table

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"
SET_UP = (
    LOCK,
    TEST_LOCK,
    ROOT / "Makefile",
    ROOT / "pyproject.toml",
    ROOT / "packages/install",
    ROOT / "packages/publish.txt",
    ROOT / "packages/test.txt",
    ROOT / ".ci/run",
    ROOT / "tests/tools/pom.xml",
    ROOT / "tests/tools/jars.sha256",
)

# An address that is a name: nothing is fetched from it.
NAMES = {"http://maven.apache.org/POM/4.0.0"}

# Free licences under which a package may be used and passed on with an MIT program.
ALLOWED = {
    *("MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "CNRI-Python"),
    # Each file stays under its own licence; we change none of them.
    *("MPL-1.1", "MPL-2.0"),
    # OpenMoji's pictures: credited wherever they stand, and shown under the same licence (LICENSES.md).
    "CC-BY-SA-4.0",
}

# Free licences that ask more of who passes a program on: for programs that only tests run.
ALLOWED_IN_TESTS = {*ALLOWED, "GPL-2.0-or-later", "GPL-3.0-or-later"}


def pinned(lock: Path) -> dict[str, str]:
    """Return the packages of a lock file with their versions."""
    return {canonicalize_name(row.name): str(row.specifier).removeprefix("==") for row in locked(lock)}


def addresses(text: str) -> set[str]:
    """Return what a text names that belongs to one machine or one server: addresses and paths of home folders."""
    found = re.findall(r"\b\w+://[^\s\"'<>]+", text)
    found += re.findall(r"(?<![\w.$}/])/(?:home|root|work|opt|tmp|Users)/\S*", text)
    found += re.findall(r"--(?:extra-|default-)?(?:index-url|index|find-links|trusted-host)\b.*", text)
    return set(found)


def allowed(expression: str, free: AbstractSet[str] = ALLOWED) -> bool:
    """Return whether a licence expression can be kept: one way of each OR, every part of each AND."""
    ways = expression.split(" OR ")
    return any(all(part.strip("() ") in free for part in way.split(" AND ")) for way in ways)


def test_addresses_and_machine_paths_are_seen() -> None:
    text = "--index-url x\nurl = https://packages.example/simple\ncd /root/thing && ls ./tmp/x $HOME/work/y"

    assert addresses(text) == {"--index-url x", "https://packages.example/simple", "/root/thing"}


@pytest.mark.parametrize("file", SET_UP, ids=lambda file: file.name)
def test_set_up_files_name_no_server_and_no_path_of_a_machine(file: Path) -> None:
    assert addresses(file.read_text(encoding="utf-8")) - NAMES == set()


def test_both_locks_agree() -> None:
    publish, test = pinned(LOCK), pinned(TEST_LOCK)

    assert {name: test[name] for name in publish.keys() & test.keys()} == {
        name: publish[name] for name in publish.keys() & test.keys()
    }


@pytest.mark.parametrize("lock", [LOCK, TEST_LOCK], ids=lambda file: file.name)
def test_every_locked_package_is_pinned_with_its_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", lock.read_text(encoding="utf-8"))

    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {
        LOCK: [*project["dependencies"], *project["optional-dependencies"]["build"]],
        TEST_LOCK: [*project["dependencies"], *project["optional-dependencies"]["test"]],
    }

    for lock, requirements in asked.items():
        versions = pinned(lock)
        for requirement in map(Requirement, requirements):
            name = canonicalize_name(requirement.name)

            assert name in versions, f"{name} is not in {lock.name}. Say `make lock`."
            assert versions[name] in requirement.specifier, (
                f"{lock.name} is older than pyproject.toml. Say `make lock`."
            )


def test_licence_expressions_are_read_whole() -> None:
    assert allowed("GPL-2.0-or-later OR MPL-1.1")
    assert allowed("Apache-2.0 AND CNRI-Python")
    assert not allowed("MIT AND GPL-3.0-only")
    assert not allowed("unknown")


@pytest.mark.parametrize("lock", [LOCK, TEST_LOCK], ids=lambda file: file.name)
def test_every_dependency_has_a_licence_that_we_can_keep(lock: Path) -> None:
    licences = {row.name: licence(row.name) for row in locked(lock) if row.name not in RUN_BY_TESTS}

    assert {name: said for name, said in licences.items() if not allowed(said)} == {}


def test_what_only_tests_run_is_free_and_not_needed_to_publish() -> None:
    licences = {name: licence(name) for name in RUN_BY_TESTS}

    assert {name: said for name, said in licences.items() if not allowed(said, ALLOWED_IN_TESTS)} == {}
    assert RUN_BY_TESTS.keys() & pinned(LOCK).keys() == set()
    assert RUN_BY_TESTS.keys() <= pinned(TEST_LOCK).keys()


def test_licences_md_lists_every_package_that_publishing_needs() -> None:
    told = (ROOT / "LICENSES.md").read_text(encoding="utf-8").splitlines()

    missing = [row for row in table(LOCK).splitlines() if row not in told]

    assert missing == [], "Say: .venv/bin/python -m tests.tools.licences"
