"""Every broken input ends in one clear message with its place, and leaves what was published before as it was."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.tools.workspaces import make_workspace, publisher, replace, snapshot, write

LEAFLET = "source/leaflet.md"
GLOSSARY = "source/glossary.md"
SETTINGS = "publisher.toml"
TOKENS = "styles/tokens.toml"
CATALOGUE = "translations/pl/LC_MESSAGES/leaflet.po"


@dataclass(frozen=True)
class Fault:
    """How a workspace is broken, and what an author must then be told."""

    id: str
    harm: Callable[[Path], object]
    exit_code: int
    says: tuple[str, ...]


def delete(path: str) -> Callable[[Path], object]:
    return lambda root: (root / path).unlink()


def put(path: str, text: str | bytes) -> Callable[[Path], object]:
    return lambda root: write(root / path, text)


def edit(path: str, old: str, new: str) -> Callable[[Path], object]:
    return lambda root: replace(root / path, old, new)


def standard(table: str, line: str) -> Callable[[Path], object]:
    return edit(SETTINGS, '"docx"]\n', f'"docx"]\n{table}\n{line}\n')


def second_document(slug: str) -> Callable[[Path], object]:
    def harm(root: Path) -> None:
        text = (root / LEAFLET).read_text(encoding="utf-8")
        write(root / "source/other.md", text.replace("language: en", f"language: en\nslug: {slug}"))
        shutil.copy(root / CATALOGUE, root / CATALOGUE.replace("leaflet", "other"))

    return harm


def link_outside(root: Path) -> None:
    outside = root.parent / "secret.svg"
    outside.write_text("<svg/>", encoding="utf-8")
    (root / "source/pictures/map.svg").unlink()
    (root / "source/pictures/map.svg").symlink_to(outside)


def block_output(root: Path) -> None:
    """Put a file where a folder must be, and change the text so that there is something to write."""
    shutil.rmtree(root / "output/leaflet/pl")
    (root / "output/leaflet/pl").write_text("mine", encoding="utf-8")
    replace(root / LEAFLET, "calls your name", "calls you")


FAULTS = (
    Fault("settings-missing", delete(SETTINGS), 2, ("publisher.toml", "--workspace")),
    Fault("settings-not-toml", edit(SETTINGS, '"Test Trust"', "Test Trust"), 2, ("publisher.toml:4:", "quotes")),
    Fault("unknown-key", edit(SETTINGS, "email =", "emial ="), 2, ("publisher.toml:6:", "“email”")),
    Fault(
        "unknown-table", edit(SETTINGS, "[organisation]", "[organization]"), 2, ("publisher.toml:3:", "“organisation”")
    ),
    Fault("unknown-language", edit(SETTINGS, '"pl"]', '"plx"]'), 2, ("publisher.toml:1:", "“pl”")),
    Fault("language-that-is-a-path", edit(SETTINGS, '"pl"]', '"pl-../.."]'), 2, ("publisher.toml:1:",)),
    Fault(
        "unknown-edition",
        edit(SETTINGS, "[editions.easy-read]", "[editions.easyread]"),
        2,
        ("publisher.toml:11:", "“easy-read”"),
    ),
    Fault("unknown-format", edit(SETTINGS, '"docx"]', '"doc"]'), 2, ("publisher.toml:9:", "“docx”")),
    Fault(
        "unknown-check",
        standard("[editions.standard.severity]", 'heading-oder = "error"'),
        2,
        ("publisher.toml:11:", "“heading-order”"),
    ),
    Fault(
        "severity-that-is-none",
        standard("[editions.standard.severity]", 'heading-order = "eror"'),
        2,
        ("publisher.toml:11:", "“error”"),
    ),
    Fault(
        "target-in-words",
        standard("[editions.standard.targets]", 'reading-age = "ten"'),
        2,
        ("publisher.toml:11:", "number"),
    ),
    Fault(
        "website-that-is-a-script",
        edit(SETTINGS, "phone =", 'website = "javascript:alert(1)"\nphone ='),
        2,
        ("publisher.toml:5:", "https://"),
    ),
    Fault("missing-title", edit(LEAFLET, "title: Your appointment\n", ""), 1, ("source/leaflet.md:", "title")),
    Fault(
        "unknown-front-matter-key",
        edit(LEAFLET, "description:", "desciption:"),
        1,
        ("source/leaflet.md:4:", "“description”"),
    ),
    Fault("unknown-source-language", edit(LEAFLET, "language: en", "language: english"), 1, ("source/leaflet.md:3:",)),
    Fault(
        "source-language-that-is-a-path",
        edit(LEAFLET, "language: en", "language: en-../../x"),
        1,
        ("source/leaflet.md:",),
    ),
    Fault("broken-yaml", edit(LEAFLET, "title: Your", "title: 'Your"), 1, ("source/leaflet.md:", "quotes")),
    Fault("not-utf-8", put(LEAFLET, b"---\ntitle: caf\xe9\n---\n"), 1, ("source/leaflet.md:2:", "UTF-8")),
    Fault("empty-file", put(LEAFLET, ""), 1, ("source/leaflet.md:1:", "empty")),
    Fault("unclosed-block", edit(LEAFLET, "by ambulance.\n///\n", "by ambulance.\n"), 1, ("source/leaflet.md:",)),
    Fault("raw-html", edit(LEAFLET, "A nurse calls", "<b>A nurse</b> calls"), 1, ("source/leaflet.md:21:",)),
    Fault(
        "invisible-character",
        edit(LEAFLET, "A nurse calls", "A nurse\u200b calls"),
        1,
        ("source/leaflet.md:21:", "U+200B ZERO WIDTH SPACE, behind “A nurse”"),
    ),
    Fault(
        "empty-quotation",
        edit(LEAFLET, "A nurse calls", "> \n\nA nurse calls"),
        1,
        ("source/leaflet.md:21:", "This quotation is empty"),
    ),
    Fault("missing-picture", edit(LEAFLET, "![](nurse)", "![](nurze)"), 1, ("source/leaflet.md:12:", "“nurse”")),
    Fault(
        "picture-by-path", edit(LEAFLET, "(map)", "(../../secret.svg)"), 1, ("source/leaflet.md:23:", "source/pictures")
    ),
    Fault("picture-that-links-outside", link_outside, 1, ("source/pictures/map.svg", "workspace")),
    Fault("picture-that-is-none", put("source/pictures/map.svg", "no picture"), 1, ("source/pictures/map.svg",)),
    Fault(
        "link-without-words",
        edit(LEAFLET, "A nurse calls", "See [](https://example.org/a). A nurse calls"),
        1,
        ("source/leaflet.md:21:", "no words", "[words](https://example.org/a)"),
    ),
    Fault(
        "language-that-does-not-exist", edit(SETTINGS, '"pl"]', '"xx"]'), 2, ("publisher.toml:1:", "not the code of")
    ),
    Fault("language-by-its-name", edit(SETTINGS, '"pl"]', '"polish"]'), 2, ("publisher.toml:1:", "Write “pl”.")),
    Fault("language-without-a-row", edit(SETTINGS, '"pl"]', '"so"]'), 2, ("publisher.toml:1:", "[language.so]")),
    Fault("language-in-other-letters", edit(SETTINGS, '"pl"]', '"zh-Latn"]'), 2, ("publisher.toml:1:", "“zh-Hans”")),
    Fault("broken-tags", edit(CATALOGUE, "<1>Prosimy</1>", "<1>Prosimy"), 1, (f"{CATALOGUE}:9:",)),
    Fault("broken-catalogue", edit(CATALOGUE, 'msgstr "Zanim przyjdziesz"', "msgstr Zanim"), 1, (f"{CATALOGUE}:7:",)),
    Fault("catalogue-not-utf-8", put(CATALOGUE, b'msgid ""\nmsgstr "\xe9"\n'), 1, (f"{CATALOGUE}:2:", "UTF-8")),
    Fault(
        "unknown-tokens", put(TOKENS, '[colours]\nbrand = "#005eb8"\n'), 2, (f"{TOKENS}:1:", "“colours”", "“colour”?")
    ),
    Fault("unknown-token", put(TOKENS, '[colour]\nbrnd = "#005eb8"\n'), 2, (f"{TOKENS}:2:", "“brnd”", "“brand”")),
    Fault("token-that-is-no-colour", put(TOKENS, '[colour]\n\nbrand = "blurple"\n'), 2, (f"{TOKENS}:3:", "“blurple”")),
    Fault("text-too-faint", put(TOKENS, '[colour]\ntext = "#aaaaaa"\n'), 2, (f"{TOKENS}:2:", "2.3 to 1", "4.5 to 1")),
    Fault(
        "text-too-faint-by-night",
        put(TOKENS, '[colour-dark]\nbackground = "#ffffff"\n'),
        2,
        (f"{TOKENS}:2:", "by night"),
    ),
    Fault(
        "large-print-too-small",
        put(TOKENS, '[type-large-print]\nbody = "12pt"\n'),
        2,
        (f"{TOKENS}:2:", "“body”", "under 18 points", "UKAAF"),
    ),
    Fault(
        "glossary-term-twice",
        put(GLOSSARY, "Nurse\n:   Cares.\n\nDoctor\n:   Heals.\n\nnurse\n:   Helps.\n"),
        1,
        (f"{GLOSSARY}:7:", "“nurse” is explained twice: in line 1 and in line 7.", "Delete one of the two."),
    ),
    Fault(
        "glossary-short-form-twice",
        put(GLOSSARY, "Care System (ICS)\n:   A.\n\nControl System (ICS)\n:   B.\n"),
        1,
        (f"{GLOSSARY}:4:", "“ICS” stands in the glossary twice: in line 1 and in line 4."),
    ),
    Fault("settings-empty", put(SETTINGS, " \n"), 2, ("publisher.toml:1:", "languages =")),
    Fault("settings-not-utf-8", put(SETTINGS, b'languages = ["\xe9"]'), 2, ("publisher.toml:1:", "UTF-8")),
    Fault("no-documents", delete(LEAFLET), 2, ("source",)),
    Fault("one-slug-for-two", second_document("leaflet"), 2, ("source/other.md:", "“slug”")),
    Fault("output-is-blocked", block_output, 1, ("leaflet/pl",)),
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sound workspace whose output is built."""
    root = make_workspace(tmp_path_factory.mktemp("published") / "workspace")
    built = publisher("build", workspace=root)
    assert built.returncode == 0, built.stderr
    return root


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_broken_input_is_told_and_leaves_the_output_alone(fault: Fault, published: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(published, root)
    fault.harm(root)
    before = snapshot(root / "output")

    said = publisher("build", workspace=root)

    assert said.returncode == fault.exit_code, said.stderr
    assert "Traceback" not in said.stderr
    assert "fault of the program" not in said.stderr
    assert [words for words in fault.says if words not in said.stderr] == [], said.stderr
    assert snapshot(root / "output") == before
    assert sorted(path.name for path in root.iterdir() if path.name.endswith(".building")) == []


NOT_OF_THE_WORKSPACE = {"output-is-blocked"}


@pytest.mark.parametrize(
    "fault", [fault for fault in FAULTS if fault.id not in NOT_OF_THE_WORKSPACE], ids=lambda fault: fault.id
)
def test_a_check_tells_what_a_build_refuses(fault: Fault, tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    fault.harm(root)

    said = publisher("check", workspace=root)

    told = said.stdout + said.stderr
    assert said.returncode == fault.exit_code, told
    assert [words for words in fault.says if words.removesuffix(":") not in told] == []


def test_a_check_tells_the_rest_beside_a_picture_that_is_missing(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    replace(root / LEAFLET, "![](nurse)", "![](nurze)")
    replace(root / LEAFLET, "A nurse calls", "See [](https://example.org/a). A nurse calls")

    said = publisher("check", workspace=root)
    as_json = json.loads(publisher("check", "--json", workspace=root).stdout)

    assert "“nurze”" in said.stdout
    assert said.stdout.count("has no words") == 2  # in each language, by the check
    assert "[placeholder-contact]" in said.stdout
    assert "\n3 errors, " in said.stdout
    assert (as_json["exit_code"], as_json["counts"]["errors"]) == (1, 3)
    assert {(row["path"], row["line"]) for row in as_json["refused"]} >= {(LEAFLET, 12), (LEAFLET, 21)}


def test_every_mistake_is_told_at_once(published: Path, tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    shutil.copytree(published, root)
    replace(root / LEAFLET, "![](nurse)", "![](nurze)")
    replace(root / LEAFLET, "![](ambulance)", "![](ambulanze)")

    said = publisher("build", workspace=root)

    assert said.returncode == 1
    assert "source/leaflet.md:12:" in said.stderr
    assert "source/leaflet.md:15:" in said.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--language", "pll"), "“pl”"),
        (("--edition", "easyread"), "“easy-read”"),
        (("--format", "dokx"), "“docx”"),
        (("leaflett",), "“leaflet”"),
        (("--jobs", "0"), "--jobs"),
        (("--output", "."), "--output"),
    ],
)
def test_a_wrong_word_of_the_command_is_answered_with_the_nearest(
    words: tuple[str, ...], says: str, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(published)

    said = publisher("build", *words)

    assert said.returncode == 2
    assert says in said.stderr
    assert "Traceback" not in said.stderr


def test_a_workspace_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = publisher("build", workspace=tmp_path / "nowhere")

    assert said.returncode == 2
    assert "nowhere" in said.stderr


def test_an_output_that_is_a_file_is_refused(published: Path, tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("mine", encoding="utf-8")

    said = publisher("build", "--output", target, workspace=published)

    assert said.returncode == 2
    assert str(target) in said.stderr
    assert target.read_text(encoding="utf-8") == "mine"
