"""Whole builds of a small workspace: what is written, what is left alone, what is taken away."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.build.check import check
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection
from publisher.build.publish import Built, publish
from publisher.build.site import RECORD, read_record
from publisher.errors import ConfigurationError, SourceErrors
from tests.tools.workspaces import CATALOGUE, SETTINGS, make_workspace, replace, snapshot, write

PAGES = {
    "leaflet/en/leaflet.en.html",
    "leaflet/en/leaflet.en.docx",
    "leaflet/en/leaflet-easy-read.en.html",
    "leaflet/pl/leaflet.pl.html",
    "leaflet/pl/leaflet.pl.docx",
    "leaflet/pl/leaflet-easy-read.pl.html",
}


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """Return a small workspace; what a process remembers of materials is forgotten before and after."""
    shared_materials.cache_clear()
    yield make_workspace(tmp_path / "workspace")
    shared_materials.cache_clear()


def build(root: Path, selection: Selection | None = None, jobs: int = 1) -> Built:
    shared_materials.cache_clear()
    return publish(Folder.open(root), root / "output", selection or Selection(), jobs=jobs)


def test_a_build_writes_every_file_with_index_manifest_and_record(root: Path) -> None:
    built = build(root)

    assert set(built.written) == PAGES
    site = set(read_record((root / "output" / RECORD).read_text(encoding="utf-8")))
    assert {"index.html", "pl/index.html", "leaflet/index.html", "leaflet/pl/index.html", "feed.xml"} < site
    assert set(snapshot(root / "output")) == PAGES | site | {"manifest.json", ".cache.json", RECORD}
    assert built.drafts == 3


def test_the_same_input_gives_the_same_bytes_with_one_process_and_with_two(root: Path) -> None:
    build(root)
    first = snapshot(root / "output")
    (root / "output").rename(root / "aside")

    build(root, jobs=2)

    assert snapshot(root / "output") == first


def test_a_second_build_touches_nothing(root: Path) -> None:
    build(root)
    times = {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")}

    built = build(root)

    assert (built.written, set(built.unchanged)) == ((), PAGES)
    assert {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")} == times


LOUD = "\n.statement > p { text-align: justify; }\n"
OFF = '\n[editions.easy-read.severity]\ntype-style = "off"\n'


def with_style(root: Path, css: str) -> None:
    """Give a workspace a style sheet of its own for easy read: the program's and some rules after it."""
    own = Path(__file__).parents[3] / "styles/easy-read.css"
    write(root / "styles/easy-read.css", own.read_text(encoding="utf-8") + css)


def test_what_was_found_in_a_page_is_told_by_every_build(root: Path) -> None:
    with_style(root, LOUD)

    first, second = build(root), build(root)
    part = build(root, Selection(languages=("pl",)))

    assert second.written == ()
    assert [finding.place.path for finding in first.noticed] == ["styles/easy-read.css"]
    assert first.noticed == second.noticed == part.noticed


def test_what_was_found_in_a_page_is_told_once_its_check_is_switched_on(root: Path) -> None:
    with_style(root, LOUD)
    write(root / "publisher.toml", SETTINGS + OFF)
    silent = build(root)
    write(root / "publisher.toml", SETTINGS)

    heard = build(root)

    assert (silent.noticed, heard.written) == ((), ())
    assert [finding.place.path for finding in heard.noticed] == ["styles/easy-read.css"]


def test_pages_in_which_nothing_was_found_are_not_made_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(root)
    monkeypatch.delattr("publisher.build.pages.page_of")

    assert build(root).noticed == ()


@pytest.mark.parametrize("harm", ["delete", "change"])
def test_a_file_that_was_deleted_or_changed_by_hand_is_written_again(root: Path, harm: str) -> None:
    build(root)
    before = snapshot(root / "output")
    target = root / "output/leaflet/pl/leaflet.pl.html"
    target.unlink() if harm == "delete" else target.write_text("mine", encoding="utf-8")

    built = build(root)

    assert built.written == ("leaflet/pl/leaflet.pl.html",)
    assert snapshot(root / "output") == before


def test_without_the_record_all_is_made_again_to_the_same_bytes(root: Path) -> None:
    build(root)
    before = snapshot(root / "output")
    (root / "output/.cache.json").unlink()

    build(root)

    assert snapshot(root / "output") == before


def test_another_standard_makes_the_pdfs_again_and_the_manifest_says_what_nobody_judged(root: Path) -> None:
    replace(root / "publisher.toml", 'formats = ["html", "docx"]', 'formats = ["html", "pdf"]')
    first = build(root)
    replace(root / "publisher.toml", "languages =", 'pdf-standard = "ua-2"\nlanguages =')

    second = build(root)

    assert (first.claims, first.unjudged) == (("PDF/UA-1", "PDF/A-2a"), ())
    assert second.written == ("leaflet/en/leaflet.en.pdf", "leaflet/pl/leaflet.pl.pdf")
    assert "PDF/UA-2" in second.unjudged
    rows = json.loads((root / "output/manifest.json").read_text(encoding="utf-8"))["files"]
    assert {tuple(row["unjudged"]) for row in rows if row["format"] == "pdf"} == {second.unjudged}
    assert {tuple(row["claims"]) for row in rows if row["format"] == "html"} == {()}


def test_a_changed_picture_style_or_word_changes_the_files_that_use_it(root: Path) -> None:
    build(root)
    replace(root / "source/pictures/map.svg", "#005eb8", "#ff0000")

    assert set(build(root).written) == {path for path in PAGES if "easy-read" not in path}

    write(root / "styles/easy-read.css", "p { color: red }")

    assert set(build(root).written) == {path for path in PAGES if "easy-read" in path}

    write(
        root / "translations/pl/LC_MESSAGES/interface.po",
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Contact us"\nmsgstr "Pisz do nas"\n',
    )
    assert {path for path in PAGES if path.endswith("pl.html")} <= set(build(root).written)
    assert "Pisz do nas" in (root / "output/leaflet/pl/leaflet.pl.html").read_text(encoding="utf-8")


def test_a_workspaces_own_tokens_stand_in_for_some_of_the_programs(root: Path) -> None:
    write(root / "styles/tokens.toml", '[colour]\nbrand = "#123456"\n')

    build(root)

    page = (root / "output/leaflet/en/leaflet.en.html").read_text(encoding="utf-8")
    assert "--colour-brand:#123456;" in page
    assert "--colour-text:" in page


def test_a_full_build_takes_away_what_is_stale_and_nothing_else(root: Path) -> None:
    build(root)
    write(root / "output/leaflet/notes.txt", "mine")
    replace(root / "publisher.toml", '["en", "pl"]', '["en"]')

    built = build(root)

    assert set(built.removed) == {path for path in PAGES if "/pl/" in path}
    assert (root / "output/leaflet/notes.txt").read_text(encoding="utf-8") == "mine"
    assert not (root / "output/leaflet/pl").exists()


def test_a_full_build_takes_away_what_a_build_left_whose_manifest_told_no_claims(root: Path) -> None:
    build(root)
    manifest = json.loads((root / "output/manifest.json").read_text(encoding="utf-8"))
    for row in manifest["files"]:
        del row["claims"], row["unjudged"]
    write(root / "output/manifest.json", json.dumps(manifest))
    replace(root / "publisher.toml", '["en", "pl"]', '["en"]')

    assert set(build(root).removed) == {path for path in PAGES if "/pl/" in path}


def test_a_build_of_a_part_keeps_the_rest_and_its_place_in_the_manifest(root: Path) -> None:
    build(root)
    whole = snapshot(root / "output")
    (root / "output/leaflet/pl/leaflet.pl.html").unlink()

    built = build(root, Selection(languages=("pl",), formats=("html",)))

    assert built.written == ("leaflet/pl/leaflet.pl.html",)
    assert snapshot(root / "output") == whole


def test_a_manifest_that_points_outside_takes_nothing_away(root: Path) -> None:
    build(root)
    write(root / "precious.txt", "mine")
    manifest = json.loads((root / "output/manifest.json").read_text(encoding="utf-8"))
    manifest["files"][0]["path"] = "../precious.txt"
    write(root / "output/manifest.json", json.dumps(manifest))

    assert build(root).removed == ()
    assert (root / "precious.txt").exists()


def test_every_mistake_in_every_translation_is_told_together(root: Path) -> None:
    replace(root / "translations/pl/LC_MESSAGES/leaflet.po", "<1>Prosimy</1>", "<1>Prosimy")
    write(root / "source/second.md", "---\ntitle: Second\nlanguage: en\n---\n\nText.\n")
    write(root / "translations/pl/LC_MESSAGES/second.po", 'msgid "Text."\nmsgstr "<1>Tekst."\n')

    with pytest.raises(SourceErrors) as caught:
        build(root)

    assert len(caught.value.errors) == 2
    assert not (root / "output").exists()


def test_a_text_without_easy_read_blocks_has_no_easy_read_edition(root: Path) -> None:
    text = (root / "source/leaflet.md").read_text(encoding="utf-8")
    write(root / "source/leaflet.md", text[: text.index("/// easy")] + text[text.index("## When") :])

    assert not any("easy-read" in path for path in build(root).written)


def test_a_text_in_english_is_not_translated_into_british_english(root: Path) -> None:
    replace(root / "publisher.toml", '["en", "pl"]', '["en-GB", "pl"]')

    assert set(build(root).written) == PAGES
    assert set(build(root, Selection(languages=("en-GB",))).unchanged) == {path for path in PAGES if "/en/" in path}


def test_the_interface_of_a_language_with_a_region_is_in_that_language(root: Path) -> None:
    replace(root / "publisher.toml", '["en", "pl"]', '["en", "pl-PL"]')
    write(root / "translations/pl-PL/LC_MESSAGES/leaflet.po", CATALOGUE)

    build(root)

    page = (root / "output/leaflet/pl-PL/leaflet.pl-PL.html").read_text(encoding="utf-8")
    assert "Przejdź do tekstu" in page
    assert 'hreflang="en"' in page
    assert 'hreflang="pl-PL"' in (root / "output/leaflet/en/leaflet.en.html").read_text(encoding="utf-8")


def test_a_glossary_in_the_language_of_a_translation_is_taken_as_it_stands(root: Path) -> None:
    write(root / "source/glossary.md", "Ambulance\n:   A car for sick people.\n")
    write(root / "source/polish.md", "---\ntitle: Polski tekst\nlanguage: pl\n---\n\n## Dom\n\nTekst.\n")
    write(root / "translations/en/LC_MESSAGES/polish.po", CATALOGUE.replace("Language: pl", "Language: en"))
    write(root / "translations/pl/LC_MESSAGES/glossary.po", CATALOGUE)

    assert "polish/en/polish.en.html" in build(root).written


def test_links_to_files_that_are_not_built_yet_are_counted_until_they_are(root: Path) -> None:
    part = Selection(languages=("pl",), editions=("standard",), formats=("html",))

    # English in the same edition, easy read and Word in the same language.
    assert build(root, part).absent == 3
    assert build(root).absent == 0
    assert build(root, part).absent == 0


@pytest.mark.parametrize(
    ("selection", "mend"),
    [
        (Selection(editions=("easy-read",), formats=("docx",)), "Use one of: html."),
        (
            Selection(documents=("letter",), editions=("easy-read",)),
            "“letter” has the edition “standard” as html, docx.",
        ),
    ],
)
def test_a_selection_that_no_file_fits_is_answered_with_what_there_is(
    selection: Selection, mend: str, root: Path
) -> None:
    write(root / "source/letter.md", "---\ntitle: Letter\nlanguage: en\n---\n\nText.\n")
    write(root / "translations/pl/LC_MESSAGES/letter.po", CATALOGUE)

    with pytest.raises(ConfigurationError) as caught:
        build(root, selection)

    assert caught.value.mend == mend
    assert not (root / "output").exists()


def faulty(root: Path, standard: str, formats: str = '"docx", "pdf"') -> None:
    """Let the leaflet skip a level of heading, forget what its picture shows, and its checks say nothing of it."""
    replace(root / "publisher.toml", '"docx"]', f"{formats}]")
    replace(root / "publisher.toml", "\n[organisation]", f'pdf-standard = "{standard}"\n\n[organisation]')
    settings = '\n[editions.standard.severity]\nheading-order = "warning"\nmissing-alternative-text = "off"\n'
    write(root / "publisher.toml", (root / "publisher.toml").read_text() + settings)
    replace(root / "source/leaflet.md", "## When you are here", "#### When you are here")
    replace(root / "source/leaflet.md", "![A map of the hospital](map)", "![](map)")


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("standard", ["ua-1", "ua-2"])
def test_what_would_make_a_claim_false_is_refused_by_its_line_whatever_the_checks_are_set_to(
    root: Path, standard: str, language: str
) -> None:
    faulty(root, standard)

    with pytest.raises(SourceErrors) as caught:
        build(root, Selection(languages=(language,)))

    assert {(str(told.place), told.message.split(":")[0]) for told in caught.value.errors} == {
        ("source/leaflet.md:19", "This heading is level 4; the one above is level 2."),
        ("source/leaflet.md:23", "The picture “map” has no alternative text."),
    }
    assert not (root / "output").exists()


def test_a_check_asks_what_a_build_refuses(root: Path) -> None:
    faulty(root, "ua-1")

    refused = check(Folder.open(root)).refused

    assert {told.place.line for told in refused} == {19, 23}


def test_formats_that_claim_nothing_are_built_of_such_a_text(root: Path) -> None:
    faulty(root, "ua-1")

    built = build(root, Selection(formats=("html",)))

    assert "leaflet/en/leaflet.en.html" in built.written
    assert built.claims == ()


@pytest.mark.parametrize(("heading", "words"), [("# A second title", "title"), ("##", "empty")])
def test_word_files_are_not_built_of_headings_that_have_no_place(root: Path, heading: str, words: str) -> None:
    replace(root / "source/leaflet.md", "## When you are here", heading)

    with pytest.raises(SourceErrors) as caught:
        build(root, Selection(formats=("docx",)))

    assert {str(told.place) for told in caught.value.errors} == {"source/leaflet.md:19"}
    assert words in caught.value.errors[0].message
    assert not (root / "output").exists()


def test_word_files_are_not_built_of_pictures_without_alternative_texts(root: Path) -> None:
    faulty(root, "ua-1")

    with pytest.raises(SourceErrors) as caught:
        build(root, Selection(formats=("docx",)))

    assert [str(told.place) for told in caught.value.errors] == ["source/leaflet.md:23"]
    assert not (root / "output").exists()
