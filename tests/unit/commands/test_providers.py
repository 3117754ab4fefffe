"""Providers of machine translation that other packages bring, installed as a real package would be."""

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from publisher.cli import main
from publisher.translation import read_catalogue
from tests.tools.workspaces import make_workspace, snapshot, write

GUIDE = Path(__file__).parents[3] / "docs/how-to/machine-translation.md"
PO = "translations/pl/LC_MESSAGES/leaflet.po"
SETTINGS = '\n[machine-translation]\nprovider = "other"\n'

BEGIN = "from pathlib import Path\nfrom publisher.translation.machine import Draft, TranslatorError\n"


def run(root: Path, *words: str) -> Result:
    """Run a command on a workspace and return what it said."""
    return CliRunner().invoke(main, [*words, "--workspace", str(root)])


def workspace(folder: Path, settings: str = SETTINGS) -> Path:
    root = make_workspace(folder / "workspace")
    with (root / "publisher.toml").open("a", encoding="utf-8") as file:
        file.write(settings)
    assert run(root, "translate", "update", "pl").exit_code == 0
    return root


def install(
    folder: Path, patch: pytest.MonkeyPatch, code: str, entry: str = "provided:make", name: str = "other"
) -> None:
    """Install a package with a module and an entry point, as pip leaves it, for the length of a test."""
    module = entry.partition(":")[0]
    write(folder / f"site/{module}.py", code)
    info = folder / f"site/{module}-1.0.dist-info"
    write(info / "METADATA", f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    write(info / "entry_points.txt", f"[publisher.translators]\n{name} = {entry}\n")
    patch.syspath_prepend(str(folder / "site"))
    patch.delitem(sys.modules, module, raising=False)


def provider(body: str) -> str:
    """Return a module whose provider does what `body` says in `translate`."""
    head = "class make:\n    def __init__(self, settings): self.settings = settings\n"
    return f"{BEGIN}{head}    def translate(self, request):\n        {body}\n"


def translations(root: Path) -> dict[str, str]:
    catalogue = read_catalogue((root / PO).read_text(encoding="utf-8"), path=PO)
    return {entry.text: entry.translation for entry in catalogue.entries}


def test_the_provider_of_the_guide_works_as_the_guide_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", guide, flags=re.DOTALL)
    [entry] = re.findall(r"^phrase-book = \"(.*)\"$", guide, flags=re.MULTILINE)
    [settings] = re.findall(r"```toml\n(\[machine-translation\]\nprovider = \"phrase.*?)```", guide, flags=re.DOTALL)
    install(tmp_path, monkeypatch, code, entry, "phrase-book")
    book = tmp_path / "phrases.json"
    write(book, json.dumps({"pl": {"A nurse calls your name.": "Pielęgniarka woła."}}))
    root = workspace(tmp_path, f"\n{settings}".replace("phrases.json", str(book)))

    said = run(root, "translate", "machine", "pl")

    assert translations(root)["A nurse calls your name."] == "Pielęgniarka woła."
    assert "1 kept as drafts, 6 left untranslated" in said.stdout
    assert "The phrase book does not have it." in said.stderr


def test_what_a_provider_cannot_work_with_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [code] = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL)
    install(tmp_path, monkeypatch, code, "phrase_book:PhraseBook")

    said = run(workspace(tmp_path), "translate", "machine", "pl")

    assert said.exit_code == 2
    assert "cannot be read" in said.stderr
    assert "Correct “file”" in said.stderr


def test_a_provider_is_given_all_that_is_known_of_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"Path({str(tmp_path / 'seen')!r}).write_text(repr(request), encoding='utf-8'); return []"
    install(tmp_path, monkeypatch, provider(body))
    monkeypatch.setenv("PUBLISHER_TRANSLATION_KEY", "secret")
    root = workspace(tmp_path)
    write(root / "translations/terms.toml", 'keep = ["Trust"]\n[terms.pl]\nnurse = "pielęgniarka"\n')
    text = (root / PO).read_text(encoding="utf-8")
    marked = re.sub(r'((?:#.*\n)*)msgid "A nurse calls', r'# Say it gently.\n\1msgid "A nurse calls', text)
    (root / PO).write_text(marked, encoding="utf-8")

    run(root, "translate", "machine", "pl")

    seen = (tmp_path / "seen").read_text(encoding="utf-8")
    assert "Request(source='en', target='pl'" in seen
    assert "text='A nurse calls your name.', context='', kind='paragraph', path=('When you are here',)" in seen
    assert "notes=('Say it gently.',)" in seen
    assert "AgreedTerm(text='nurse', wordings=('pielęgniarka',)" in seen
    assert "context='img@alt'" in seen
    assert "secret" not in seen


@pytest.mark.parametrize(
    ("code", "entry", "says"),
    [
        ("import no_such_module", "provided:make", "cannot be loaded: ModuleNotFoundError"),
        ("1 / 0", "provided:make", "cannot be loaded: ZeroDivisionError"),
        ("", "provided:make", "cannot be loaded: AttributeError"),
        ("make = 3", "provided:make", "cannot be called"),
        ("def make(): pass", "provided:make", "could not begin: TypeError"),
        ("def make(settings): return 3", "provided:make", "has no “translate”"),
        ("def make(settings): raise ValueError(settings.key)", "provided:make", "could not begin: ValueError: …"),
    ],
)
def test_a_provider_that_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, entry: str, says: str
) -> None:
    monkeypatch.setenv("PUBLISHER_TRANSLATION_KEY", "secret-word")
    install(tmp_path, monkeypatch, code, entry)

    said = run(workspace(tmp_path), "translate", "machine", "pl")

    assert said.exit_code == 2
    assert says in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("raise ValueError('the model\\nis gone')", "The provider “other” failed: ValueError: the model is gone."),
        ("return 3", "The provider “other” failed: TypeError"),
        ("return ['words']", "gave something that is not a draft"),
        ("return [Draft(3, 'x')]", "gave something that is not a draft"),
        ("return [Draft(p.id, None) for p in request.pieces]", "gave something that is not a draft"),
        ("return [Draft('nobody', 'x')]", "a segment that it was not asked for (“nobody”)"),
        ("return [Draft(p.id, 'X') for p in request.pieces] * 2", "answered twice"),
        ("raise TranslatorError('The quota is used up.', mend='Wait until tomorrow.')", "Wait until tomorrow."),
        ("return []", "The machine gave no draft of it."),
        ("raise SystemExit(0)", "The provider “other” failed: SystemExit: 0."),
    ],
)
def test_a_provider_that_answers_wrongly_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, says: str
) -> None:
    install(tmp_path, monkeypatch, provider(body))
    root = workspace(tmp_path)
    before = snapshot(root)

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert says in said.stderr
    assert "Traceback" not in said.stderr
    assert snapshot(root) == before


def test_answers_that_are_mixed_up_are_not_kept_even_where_others_were_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "yield Draft(request.pieces[0].id, 'X'); yield Draft('nobody', 'Y')"
    install(tmp_path, monkeypatch, provider(body))
    root = workspace(tmp_path)
    before = snapshot(root)

    run(root, "translate", "machine", "pl")

    assert snapshot(root) == before


def test_drafts_that_came_before_a_failure_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "yield Draft(request.pieces[0].id, 'Wizyta'); raise TranslatorError('Gone.', mend='Wait.')"
    install(tmp_path, monkeypatch, provider(body))
    root = workspace(tmp_path)

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert translations(root)["Your appointment"] == "Wizyta"


def test_who_ends_it_keeps_the_drafts_that_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, provider("yield Draft(request.pieces[0].id, 'Wizyta'); raise KeyboardInterrupt"))
    root = workspace(tmp_path)

    said = run(root, "translate", "machine", "pl")

    assert said.exit_code == 1
    assert "1 kept as drafts" in said.stdout
    assert "Aborted" in said.stderr
    assert translations(root)["Your appointment"] == "Wizyta"


@pytest.mark.parametrize(
    "code",
    [
        provider("raise TranslatorError(f'No {self.settings.key}.', mend=f'Mend {self.settings.key}.')"),
        f"{BEGIN}def make(settings): raise TranslatorError(f'No {{settings.key}}.', mend=settings.key)",
    ],
)
def test_a_key_that_a_provider_repeats_is_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setenv("PUBLISHER_TRANSLATION_KEY", "secret-word")
    install(tmp_path, monkeypatch, code)

    said = run(workspace(tmp_path), "translate", "machine", "pl")

    assert "No …." in said.stderr
    assert "secret-word" not in said.output


def test_a_name_that_nobody_has_and_one_that_two_have_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace(tmp_path)

    nobody = run(root, "translate", "machine", "pl")
    install(tmp_path, monkeypatch, provider("return []"))
    install(tmp_path, monkeypatch, provider("return []"), "another:make")
    two = run(root, "translate", "machine", "pl")

    assert (nobody.exit_code, two.exit_code) == (2, 2)
    assert "No installed package has a provider of machine translation named “other”" in nobody.stderr
    assert "libretranslate" in nobody.stderr
    assert "another:make, provided:make" in two.stderr
