"""Files for translators of our own texts, in every language: as we read them back, and as other programs do."""

import re
import subprocess
import tempfile
import tomllib
from functools import cache
from pathlib import Path

import pytest

from publisher.build.folder import Folder
from publisher.build.texts import open_workspace, read_glossary_text, read_sources
from publisher.model import Document, State
from publisher.translation import Catalogue, exchange, read_catalogue, update
from publisher.translation.exchange import FORMATS, Handover, handover, take_in
from publisher.translation.exchange.importing import tidy
from publisher.workspace import catalogue_path
from tests.tools import translate_toolkit
from tests.tools.programs import find

ROOT = Path(__file__).parents[2]
LANGUAGES = [
    tag for tag in tomllib.loads((ROOT / "publisher.toml").read_text(encoding="utf-8"))["languages"] if tag != "en"
]
NAMES = ("announcement", "vision", "glossary")
_TAG = re.compile(r"</?\d+/?>")
# Numbers of states in the Translate Toolkit (translate.storage.workflow): what is not ready, and what is.
_READY = {State.TRANSLATED, State.REVIEWED, State.APPROVED}


@cache
def texts() -> dict[str, Document]:
    folder = Folder.open(ROOT)
    workspace = open_workspace(folder)
    glossary = read_glossary_text(folder, "en")
    assert glossary is not None
    return {text.name: text for text in (*read_sources(folder, workspace, NAMES[:2]), glossary)}


def catalogue(name: str, language: str) -> Catalogue:
    path = catalogue_path(name, language)
    old = (ROOT / path).read_text(encoding="utf-8")
    return read_catalogue(update(old, texts()[name], language, path=path).text, path=path)


def sent(name: str, language: str) -> Handover:
    return handover(texts()[name], catalogue(name, language), language)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_touched_changes_nothing_in_any_language(language: str, form: str) -> None:
    for name in NAMES:
        known = catalogue(name, language)
        before = known.write()
        content = FORMATS[form].write(handover(texts()[name], known, language))

        (returned,) = exchange.read(content, path=f"{name}{FORMATS[form].ending}")
        taken = take_in(returned, known, language=language)

        assert (taken.new, taken.confirmed, taken.left, taken.faults) == (0, 0, [], [])
        assert taken.same + taken.empty == len(known.entries)
        assert known.write() == before


@pytest.mark.parametrize(("form", "version"), [("xliff", "2"), ("xliff1", "1")])
@pytest.mark.parametrize("language", ["pl", "ur", "zh-Hans"])
def test_the_translate_toolkit_reads_the_same_words_and_states(
    language: str, form: str, version: str, tmp_path: Path
) -> None:
    out = sent("vision", language)
    file = tmp_path / f"vision{FORMATS[form].ending}"
    file.write_bytes(FORMATS[form].write(out))

    rows = translate_toolkit.rows(file, version=version)

    assert [row.id.rpartition("\x04")[2] for row in rows] == [str(unit.label) for unit in out.units]
    assert [row.source for row in rows] == [_TAG.sub("", unit.source) for unit in out.units]
    assert [row.target for row in rows] == [_TAG.sub("", unit.target) for unit in out.units]
    assert [row.fuzzy for row in rows if row.target] == [unit.state not in _READY for unit in out.units if unit.target]
    assert [row.approved for row in rows] == [unit.state is State.APPROVED for unit in out.units]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the Word tables of our texts as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("word")
    for language in ("pl", "ur", "bn"):
        for name in NAMES:
            (folder / f"{name}.{language}.docx").write_bytes(FORMATS["docx"].write(sent(name, language)))
    with tempfile.TemporaryDirectory() as profile:
        command = [
            find("soffice"),
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "saved")),
            *map(str, sorted(folder.glob("*.docx"))),
        ]
        subprocess.run(command, capture_output=True, check=True, timeout=300)
    return folder / "saved"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["pl", "ur", "bn"])
def test_a_word_table_that_libreoffice_saved_says_the_same(name: str, language: str, saved: Path) -> None:
    out = sent(name, language)
    content = (saved / f"{name}.{language}.docx").read_bytes()

    (returned,) = exchange.read(content, path="saved.docx")
    taken = take_in(returned, catalogue(name, language), language=language)

    assert content != FORMATS["docx"].write(out)
    assert [(unit.label, tidy(unit.source), tidy(unit.target)) for unit in returned.units] == [
        (unit.label, tidy(unit.source), tidy(unit.target)) for unit in out.units
    ]
    assert (taken.new, taken.left, taken.faults) == (0, [], [])
