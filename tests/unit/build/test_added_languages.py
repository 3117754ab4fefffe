"""Languages added to a workspace as data and PO files alone, built and read back through the real command."""

import json
import re
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from lxml import html

from publisher.translation import read_catalogue
from tests.tools.workspaces import SETTINGS, make_workspace, publisher, replace, write
from tests.unit.test_language_tables import AMHARIC, ETHIOPIC, SOMALI

# One word of each language stands for all of its translations: what is proved is the way from a PO file to a page.
WORDS = {"cy": "Gair", "so": "Eray", "am": "ቃል"}
NAMES = {"cy": ("Cymraeg", "Welsh"), "so": ("Soomaali", "Somali"), "am": ("አማርኛ", "Amharic")}
WORD_LOCALES = {"cy": "cy-GB", "so": "so-SO", "am": "am-ET"}
FILES = ("leaflet.{}.html", "leaflet.{}.pdf", "leaflet.{}.docx", "leaflet-easy-read.{}.html")


def filled(text: str, word: str) -> str:
    """Return words with each of theirs replaced; tags, and what stands in braces for a number, stay."""
    return re.sub(r"(?<![<{/\w])[^\W\d_][\w’]*(?![}>\w])", word, text)


def add(root: Path, tag: str) -> None:
    """Do what somebody does who adds a language: make its files, and translate all that is in them."""
    said = publisher("translate", "update", tag, workspace=root)
    assert said.returncode == 0, said.stderr
    folder = root / "translations" / tag / "LC_MESSAGES"
    assert {path.name for path in folder.iterdir()} == {"interface.po", "leaflet.po"}
    for path in folder.iterdir():
        catalogue = read_catalogue(path.read_text(encoding="utf-8"), path=path.name)
        for entry in catalogue.entries:
            entry.translation = filled(entry.text, WORDS[tag])
        write(path, catalogue.write())


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace in three languages that the program publishes nothing in, built; only data was written."""
    folder = make_workspace(tmp_path_factory.mktemp("added") / "workspace")
    settings = SETTINGS.replace('["en", "pl"]', '["en", "cy", "so", "am"]').replace(
        '"html", "docx"', '"html", "pdf", "docx"'
    )
    settings = settings.replace("least-translated = 0", "least-translated = 100")
    write(folder / "publisher.toml", settings + SOMALI + AMHARIC + ETHIOPIC)
    for tag in WORDS:
        add(folder, tag)
    # Two processes: what the workspace brings is known where files are written.
    built = publisher("build", "--jobs", "2", workspace=folder)
    assert built.returncode == 0, built.stderr
    assert "left out" not in built.stdout
    return folder


@pytest.mark.parametrize("tag", WORDS)
def test_every_file_is_there_and_whole(root: Path, tag: str) -> None:
    manifest = json.loads((root / "output/manifest.json").read_text(encoding="utf-8"))

    rows = {row["path"]: row for row in manifest["files"] if row["language"] == tag}
    assert set(rows) == {f"leaflet/{tag}/{name.format(tag)}" for name in FILES}
    assert {(row["segments"], row["untranslated"]) for row in rows.values()} == {(9, 0)}
    assert {row["title"] for row in rows.values()} == {filled("Your appointment", WORDS[tag])}


@pytest.mark.parametrize("tag", WORDS)
def test_the_page_is_in_the_language_and_has_its_words_and_its_names(root: Path, tag: str) -> None:
    page = html.fromstring((root / f"output/leaflet/{tag}/leaflet.{tag}.html").read_bytes())

    assert (page.get("lang"), page.get("dir")) == (tag, "ltr")
    assert page.findtext(".//h1") == filled("Your appointment", WORDS[tag])
    assert page.findtext(".//h2") == filled("Before you come", WORDS[tag])
    assert page.xpath("string(//em)") == WORDS[tag]
    assert filled("A map of the hospital", WORDS[tag]) in page.xpath("//*[name()='svg']/*[name()='title']/text()")
    assert page.xpath("string(//a[@class='skip-link'])") == filled("Skip to the text", WORDS[tag])
    shown = page.xpath("string(//*[@aria-current='true'])")
    assert [name in shown for name in NAMES[tag]] == [True, True]
    links = {link.get("hreflang"): link.text_content() for link in page.xpath("//nav//a[@hreflang]")}
    assert set(links) >= {"en", *WORDS} - {tag}
    assert all(links[other] == NAMES[other][0] for other in set(WORDS) - {tag})
    assert page.xpath("//*[@lang='en' and contains(., 'hospital')]") == []


@pytest.mark.parametrize("tag", WORDS)
def test_the_pdf_says_its_language_and_gives_its_words_back(root: Path, tag: str) -> None:
    path = root / f"output/leaflet/{tag}/leaflet.{tag}.pdf"
    file = pypdfium2.PdfDocument(path)

    words = file[0].get_textpage().get_text_range()
    assert filled("Bring your letter. Please be early.", WORDS[tag]) in " ".join(words.split())
    assert file.get_metadata_value("Title") == filled("Your appointment", WORDS[tag])
    with pikepdf.open(path) as tagged:
        assert str(tagged.Root.Lang) == tag


@pytest.mark.parametrize("tag", WORDS)
def test_the_word_file_says_its_language_and_has_its_words(root: Path, tag: str) -> None:
    with zipfile.ZipFile(root / f"output/leaflet/{tag}/leaflet.{tag}.docx") as file:
        styles, body = (file.read(f"word/{name}.xml").decode() for name in ("styles", "document"))

    assert f'<w:lang w:val="{WORD_LOCALES[tag]}"' in styles
    assert filled("A nurse calls your name.", WORDS[tag]) in body
    assert ('w:ascii="Nyala"' in styles) is (tag == "am")


def test_a_new_script_is_set_in_its_own_font(root: Path) -> None:
    with pikepdf.open(root / "output/leaflet/am/leaflet.am.pdf") as file:
        used = {str(font.BaseFont).partition("+")[2] for font in file.pages[0].Resources.Font.values()}

    assert {"Noto-Sans-Ethiopic", "Noto-Sans-Ethiopic-Bold"} <= used


def test_checks_say_what_they_do_not_know_of_an_added_language(root: Path) -> None:
    said = publisher("check", "--language", "so", "--edition", "easy-read", workspace=root)

    assert said.returncode == 0, said.stderr
    assert "not run  No rule for this language (Somali). [passive]" in said.stdout
    assert "not run  Reading age not given: no validated formula for this language. [reading-level]" in said.stdout


def test_another_look_of_a_language_makes_its_files_anew_and_the_same_one_none(root: Path) -> None:
    again = publisher("build", workspace=root)
    replace(root / "publisher.toml", "line-height = 1.6", "line-height = 1.9")
    changed = publisher("build", "--language", "am", workspace=root)
    replace(root / "publisher.toml", "line-height = 1.9", "line-height = 1.6")

    assert "0 files written" in again.stdout
    assert "wrote leaflet/am/leaflet.am.pdf" in changed.stdout


def test_a_workspace_without_the_row_is_refused_and_names_what_it_needs(root: Path) -> None:
    settings = root / "publisher.toml"
    whole = settings.read_text(encoding="utf-8")
    write(settings, whole.replace(SOMALI, ""))
    said = publisher("build", workspace=root)
    write(settings, whole)

    assert said.returncode == 2
    assert said.stderr == (
        "publisher.toml:1: This program knows nothing of the language “so” (Somali) yet.\n"
        "    Say what it needs in a table [language.so]: docs/how-to/add-a-language.md says how.\n"
    )


def test_the_doctor_knows_the_fonts_of_an_added_script(root: Path) -> None:
    said = publisher("doctor", workspace=root)

    assert "Font Noto Sans Ethiopic, for Amharic" in said.stdout


def test_the_doctor_and_a_build_tell_a_font_without_the_letters_of_a_language_once(root: Path) -> None:
    settings = (root / "publisher.toml").read_text(encoding="utf-8")
    write(root / "publisher.toml", settings.replace("Noto Sans Ethiopic", "Noto Sans Tamil"))

    doctor = publisher("doctor", workspace=root)
    built = publisher("build", "--language", "am", workspace=root)
    write(root / "publisher.toml", settings)

    assert "Font Noto Sans Tamil, for Amharic: the font Noto Sans Tamil lacks letters of “አማርኛ”" in doctor.stdout
    assert built.stderr.count("lacks letters") == 1
    assert built.returncode == doctor.returncode == 3
    assert "U+12" not in built.stderr
