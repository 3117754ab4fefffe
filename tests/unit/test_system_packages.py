"""Every outside program and library that we use comes from a package that our lists name.

Without this a machine on which something was once installed by hand hides that a new machine would lack it.
"""

import ast
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from publisher.build.system import installed_fonts
from publisher.language import CODE as CODE_FONTS
from publisher.language import LANGUAGES, SIGNS
from publisher.language import find as find_language
from tests.tools.programs import ESSENTIAL, PROGRAMS, Program, find

ROOT = Path(__file__).parents[2]
PUBLISH = ROOT / "packages/publish.txt"
TEST = ROOT / "packages/test.txt"
SHELL = (ROOT / "packages/install", ROOT / ".ci/run")
CODE = sorted([*ROOT.glob("publisher/**/*.py"), *ROOT.glob("tests/**/*.py")])

# Functions whose first argument names a program, alone or as the first of a list.
CALLS = {"run", "Popen", "check_output", "check_call", "call", "which", "find"}
OWNERS = {"subprocess", "shutil", "tests.tools.programs"}

# Code is set in the first of its families that is installed: ours are those that Fontconfig brings in any case.
CODE_IN_USE = next(family for family in CODE_FONTS if family.package == "fonts-dejavu-core")

# What bash does by itself.
BUILT_IN = {
    *("!", "[", "case", "cd", "command", "do", "done", "elif", "else", "esac", "exit", "fi", "for", "if", "in"),
    *("echo", "local", "printf", "read", "set", "shift", "then", "true", "while", "{", "}"),
}
SEPARATORS = {"|", "||", "&", "&&", ";", ";;", "(", ")", "!", "{", "do", "then", "else", "if", "elif", "while"}


@dataclass(frozen=True, slots=True)
class Package:
    """A package that is installed here, and the names that it needs and stands for."""

    name: str
    required: bool
    needs: tuple[str, ...]


def listed(file: Path) -> set[str]:
    """Return the packages that a list names."""
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if line}


@cache
def installed() -> dict[str, Package]:
    """Return the packages of this Debian machine, by their names and by what they provide."""
    if not Path("/var/lib/dpkg/status").exists():
        if os.environ.get("CI"):
            pytest.fail("Continuous integration runs on Debian, and this machine has no dpkg.")
        pytest.skip("This machine has no dpkg, so it cannot tell what a Debian machine would get from the lists.")
    form = "${db:Status-Status}\t${Package}\t${Essential}\t${Priority}\t${Pre-Depends}, ${Depends}\t${Provides}\n"
    printed = subprocess.run(["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=True).stdout
    packages = {}
    for line in printed.splitlines():
        status, name, essential, priority, needs, provides = line.split("\t")
        if status != "installed":
            continue
        package = Package(name, essential == "yes" or priority == "required", names_in(needs))
        packages[name] = package
        for provided in names_in(provides):
            packages.setdefault(provided, package)
    return packages


def names_in(field: str) -> tuple[str, ...]:
    """Return the package names of a field such as "a (>= 1), b:any | c"."""
    return tuple(name for name in re.findall(r"(?:^|[,|])\s*([a-z0-9][a-z0-9+.-]+)", field) if name)


def brought_by(names: set[str]) -> set[str]:
    """Return the packages that come with the given ones, themselves among them."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        package = installed().get(waiting.pop())
        if package and package.name not in found:
            found.add(package.name)
            waiting += package.needs
    return found


def owner(path: str) -> str:
    """Return the package that a file is from, or "" where dpkg knows none."""
    # Since /bin became a link to /usr/bin, dpkg knows some files by the one name and some by the other.
    for name in (path, path.removeprefix("/usr")):
        done = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    return ""


def owner_of_program(name: str) -> str:
    """Return the package of the first program of that name on the path that is from a package at all."""
    for folder in os.environ["PATH"].split(os.pathsep):
        path = Path(folder) / name
        if path.exists() and (package := owner(os.path.realpath(path))):
            return package
    return ""


def called_in_code(source: str) -> Iterator[str]:
    """Yield the programs that Python code names where it calls or looks for one."""
    tree = ast.parse(source)
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in OWNERS
        for alias in node.names
    }
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        match call.func:
            case ast.Attribute(value=ast.Name(id=module), attr=name):
                ours = module in OWNERS and name in CALLS
            case ast.Name(id=name):
                ours = name in imported and name in CALLS
            case _:
                ours = False
        match call.args[0]:
            case ast.Constant(value=str(program)) | ast.List(elts=[ast.Constant(value=str(program)), *_]) if ours:
                yield program
            case _:
                pass


def called_in_shell(source: str) -> Iterator[str]:
    """Yield the words that stand where a command stands, without bash's own words and the script's functions."""
    functions = set(re.findall(r"^(\w+)\(\)", source, flags=re.MULTILINE))
    joined = re.sub(r"\\\n", " ", source)
    for line in joined.splitlines():
        for piece in pieces(line):
            yield from (word for word in commands(piece) if word not in functions)


def pieces(line: str) -> Iterator[str]:
    """Yield a line of shell and each command inside its `$(…)`."""
    yield line
    for inner in re.findall(r"\$\(([a-z][^()]*)\)?", line):
        yield inner.replace('"', "")


def commands(line: str) -> Iterator[str]:
    """Yield the words of one line that stand first in a command."""
    tokens = shlex.shlex(line, posix=True, punctuation_chars=True)
    tokens.whitespace_split = True
    first = True
    try:
        for token in tokens:
            if first and re.fullmatch(r"[a-z][a-z0-9-]*", token) and token not in BUILT_IN:
                yield token
            first = token in SEPARATORS or (first and (token in {"sudo", "env"} or "=" in token or "$" in token))
    except ValueError:
        # A quotation that ends in a later line: its commands, if any, stand inside `$(…)`.
        return


def recipes(makefile: str) -> str:
    """Return the recipe lines of a makefile as shell, with its own variables spelt out."""
    joined = re.sub(r"\\\n", " ", makefile)
    variables = dict(re.findall(r"^(\w+) [:?]?= (.*)$", joined, flags=re.MULTILINE))
    lines = [line.lstrip("\t@-") for line in joined.splitlines() if line.startswith("\t")]
    text = "\n".join(lines)
    for _ in variables:
        text = re.sub(r"\$\((\w+)\)", lambda match: variables.get(match[1], ""), text)
    return text.replace("$$", "$")


def calls() -> set[str]:
    """Return every outside program that anything of ours calls."""
    found = {program for file in CODE for program in called_in_code(file.read_text(encoding="utf-8"))}
    for file in SHELL:
        found.update(called_in_shell(file.read_text(encoding="utf-8")))
    found.update(called_in_shell(recipes((ROOT / "Makefile").read_text(encoding="utf-8"))))
    return {name for name in found if not name.startswith("no-such-")}


# Lighthouse's Node.js, for a benchmark that is run by hand (CONTRIBUTING.md): no package is asked for it.
BY_HAND = {"node"}


def test_the_scan_sees_what_is_called() -> None:
    code = (
        "import shutil, subprocess\nfrom tests.tools.programs import find\n"
        'shutil.which("a")\nsubprocess.run(["b", "-x"])\nfind("c")\nother.run(["d"])\nrun(["e"])'
    )
    shell = 'own() { echo x; }\nif [ "$(e -f)" = 0 ]; then f | g; fi\nown && X=1 h \\\n  i'

    assert set(called_in_code(code)) == {"a", "b", "c"}
    assert set(called_in_shell(shell)) == {"e", "f", "g", "h"}


def test_every_program_that_is_called_stands_in_the_table() -> None:
    assert calls() - {program.name for program in PROGRAMS} == BY_HAND


def test_the_scan_finds_programs_in_code_scripts_and_makefile() -> None:
    assert calls() >= {"java", "chromium", "dpkg-query", "apt-get", "mvn", "make", "sha256sum"}


@pytest.mark.parametrize("program", [program for program in PROGRAMS if not program.base], ids=lambda row: row.name)
def test_every_program_is_from_a_listed_package(program: Program) -> None:
    packages = brought_by(listed(PUBLISH) | listed(TEST))

    assert find(program.name)
    assert owner_of_program(program.name) in packages


@pytest.mark.parametrize("program", [row for row in PROGRAMS if row.base == ESSENTIAL], ids=lambda row: row.name)
def test_every_program_called_essential_is_essential(program: Program) -> None:
    assert installed()[owner_of_program(program.name)].required


def test_every_listed_package_is_installed() -> None:
    assert (listed(PUBLISH) | listed(TEST)) - set(installed()) == set()


def from_elsewhere(libraries: set[str], packages: set[str]) -> dict[str, str]:
    """Return the libraries that none of the packages brings, each with the package that it is from, if any."""
    owners = {path: owner(os.path.realpath(path)) or owner(path) for path in libraries}
    return {
        path: package
        for path, package in owners.items()
        if package not in packages and not (package and installed()[package].required)
    }


def test_every_library_that_weasyprint_loads_is_from_a_package_for_publishing() -> None:
    packages = brought_by(listed(PUBLISH))
    script = (
        "import weasyprint; weasyprint.HTML(string='<p>Text, اردو, বাংলা').write_pdf()\n"
        "print(*{line.split()[-1] for line in open('/proc/self/maps') if '.so' in line})"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    loaded = {path for path in printed.split() if path.startswith(("/usr/lib", "/lib"))}

    assert any("libpango-1.0" in path for path in loaded)
    assert any("libharfbuzz-subset" in path for path in loaded)
    assert from_elsewhere(loaded, packages) == {}


def test_every_library_that_the_python_packages_are_linked_with_is_from_a_listed_package() -> None:
    packages = brought_by(listed(PUBLISH) | listed(TEST))
    folder = Path(sys.prefix) / "lib"
    programs = [path for path in folder.rglob("*") if path.is_file() and is_program(path)]
    printed = subprocess.run(["ldd", *map(str, programs)], capture_output=True, text=True, check=False).stdout
    linked = {path for path in re.findall(r"=> (/\S+)", printed) if not Path(path).is_relative_to(sys.prefix)}

    assert any(path.name == "node" for path in programs)
    assert re.findall(r"\S+ => not found", printed) == []
    assert from_elsewhere(linked, packages) == {}


def is_program(path: Path) -> bool:
    """Return whether a file is a program or a library in the format of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


FAMILIES = sorted(
    {(family.name, family.package) for row in LANGUAGES for family in row.script.fonts}
    | {(family.name, family.package) for family in (*SIGNS, CODE_IN_USE)}
)


@pytest.mark.parametrize(("family", "package"), FAMILIES, ids=[family for family, _ in FAMILIES])
def test_every_font_is_from_the_package_that_messages_name_and_a_list_has(family: str, package: str) -> None:
    # Slanted code, which is never asked for, is in another package.
    paths = {font.path for font in installed_fonts() if family in font.families and not font.slanted}

    assert paths
    assert {owner(path) for path in paths} == {package}
    assert package in listed(PUBLISH) | listed(TEST)


def test_the_fonts_of_the_languages_that_we_publish_in_are_among_the_packages_for_publishing() -> None:
    languages = tomllib.loads((ROOT / "publisher.toml").read_text(encoding="utf-8"))["languages"]
    first = {find_language(tag).script.fonts[0].package for tag in languages}

    assert first | {family.package for family in (*SIGNS, CODE_IN_USE)} <= listed(PUBLISH)


def test_every_list_says_how_other_systems_get_the_same() -> None:
    for file in (PUBLISH, TEST):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                pattern = r"\S+ +# probe=(command|library|module|font):\S+ fedora=\S+ homebrew=\S+ \S.*"

                assert re.fullmatch(pattern, line), line
