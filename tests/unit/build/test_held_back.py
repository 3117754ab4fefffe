"""Texts that are not translated enough: left out of builds, told, and never taken from readers without a word."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection
from publisher.build.publish import Built, publish
from publisher.errors import SourceErrors
from publisher.translation import read_catalogue
from tests.tools.workspaces import make_workspace, publisher, replace, snapshot, write

PO = "translations/pl/LC_MESSAGES/leaflet.po"
POLISH = {"leaflet/pl/leaflet.pl.html", "leaflet/pl/leaflet.pl.docx", "leaflet/pl/leaflet-easy-read.pl.html"}
SCHEMA = Path(__file__).parents[3] / "docs" / "manifest.schema.json"
EARLIER = "Earlier version, may be out of date"


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """Return a workspace whose Polish is whole, and that publishes nothing that is not."""
    shared_materials.cache_clear()
    folder = make_workspace(tmp_path / "workspace")
    replace(folder / "publisher.toml", "[translations]\nleast-translated = 0\n", "")
    assert publisher("translate", "update", "pl", workspace=folder).returncode == 0
    translate_all(folder)
    yield folder
    shared_materials.cache_clear()


def translate_all(root: Path) -> None:
    """Fill what is not translated in the Polish of a workspace with the words of the source."""
    catalogue = read_catalogue((root / PO).read_text(encoding="utf-8"), path=PO)
    for entry in catalogue.entries:
        entry.translation = entry.translation or entry.text
    write(root / PO, catalogue.write())


def build(root: Path, *languages: str, incomplete: bool = False) -> Built:
    shared_materials.cache_clear()
    return publish(Folder.open(root), root / "output", Selection(languages=languages, incomplete=incomplete), jobs=1)


def lose_one(root: Path) -> None:
    """Let one text of the leaflet be new, so that nobody has translated it."""
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A doctor calls your name.")


def rows(root: Path) -> dict[str, dict[str, object]]:
    manifest = json.loads((root / "output/manifest.json").read_text(encoding="utf-8"))
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(manifest)
    return {row["path"]: row for row in manifest["files"]}


def test_a_whole_translation_is_published_with_its_count_in_the_manifest(root: Path) -> None:
    built = build(root)

    assert built.held_back == ()
    assert set(built.written) > POLISH
    assert {(row["segments"], row["untranslated"]) for path, row in rows(root).items() if path in POLISH} == {(9, 0)}
    assert {(row["segments"], row["earlier"]) for path, row in rows(root).items() if "/en/" in path} == {(0, False)}


def test_a_text_that_is_not_whole_is_left_out_and_all_else_is_built(root: Path) -> None:
    lose_one(root)

    built = build(root)

    (one,) = built.held_back
    assert one.message == ("“leaflet” is left out in Polish: 8 of its 9 parts are translated, and 100 % must be.")
    assert one.mend == "Translate the others, or build what there is with --incomplete."
    assert one.path == PO
    assert set(built.written) == {path.replace("/pl/", "/en/").replace(".pl.", ".en.") for path in POLISH}
    assert not any("pl" in path.split("/") for path in snapshot(root / "output"))
    assert b'hreflang="pl"' not in (root / "output/leaflet/en/leaflet.en.html").read_bytes()


def test_a_translation_of_an_older_source_counts_as_none(root: Path) -> None:
    lose_one(root)
    assert publisher("translate", "update", "pl", workspace=root).returncode == 0
    assert "A nurse calls your name." in (root / PO).read_text(encoding="utf-8")  # kept for comparison

    assert [one.translated for one in build(root).held_back] == [8]


def test_files_that_were_whole_stay_for_readers_and_are_told_as_earlier_ones(root: Path) -> None:
    build(root)
    before = snapshot(root / "output")
    lose_one(root)

    built = build(root)

    after = snapshot(root / "output")
    assert (set(built.kept), built.removed) == (POLISH, ())
    assert {path: after[path] for path in POLISH} == {path: before[path] for path in POLISH}
    assert {path for path, row in rows(root).items() if row["earlier"]} == POLISH
    assert EARLIER in (root / "output/leaflet/index.html").read_text(encoding="utf-8")


def test_once_the_text_is_whole_again_its_files_are_made_anew_and_nothing_says_earlier(root: Path) -> None:
    build(root)
    lose_one(root)
    build(root)
    assert publisher("translate", "update", "pl", workspace=root).returncode == 0
    catalogue = read_catalogue((root / PO).read_text(encoding="utf-8"), path=PO)
    for entry in catalogue.entries:
        if "fuzzy" in entry.flags or not entry.translation:
            entry.flags, entry.previous, entry.comments = [], "", []
            entry.translation = entry.text
    write(root / PO, catalogue.write())

    built = build(root)

    assert (built.held_back, built.kept) == ((), ())
    assert set(built.written) >= POLISH
    assert not any(row["earlier"] for row in rows(root).values())
    assert EARLIER not in (root / "output/leaflet/index.html").read_text(encoding="utf-8")


def test_with_incomplete_the_language_is_built_and_its_pages_say_so(root: Path) -> None:
    lose_one(root)

    built = build(root, incomplete=True)

    page = (root / "output/leaflet/pl/leaflet.pl.html").read_text(encoding="utf-8")
    assert built.held_back == ()
    assert set(built.written) > POLISH
    assert "Niektóre części tego dokumentu nie zostały jeszcze przetłumaczone." in page
    assert '<span lang="en">A doctor calls your name.</span>' in page
    assert rows(root)["leaflet/pl/leaflet.pl.html"]["untranslated"] == 1
    site = (root / "output/leaflet/index.html").read_text(encoding="utf-8")
    assert "Parts of this document are not translated yet." in site


def test_a_build_of_what_is_not_whole_says_that_it_replaced_what_was(root: Path) -> None:
    first = build(root)
    lose_one(root)

    built = build(root, incomplete=True)
    again = build(root, incomplete=True)

    assert (first.lessened, set(built.lessened), again.lessened) == ((), POLISH, ())


def test_files_that_never_were_whole_are_taken_away_by_a_build_without_incomplete(root: Path) -> None:
    lose_one(root)
    build(root, incomplete=True)

    built = build(root)

    assert (set(built.removed), built.kept) == (POLISH, ())
    assert not any("/pl/" in path for path in rows(root))


def as_an_earlier_program_wrote_it(root: Path) -> None:
    """Take from the manifest what was not in it before the parts of translations were counted."""
    path = root / "output/manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for row in manifest["files"]:
        for key in ("segments", "untranslated", "earlier"):
            del row[key]
    write(path, json.dumps(manifest))


def test_a_draft_of_which_an_earlier_program_did_not_count_the_parts_goes(root: Path) -> None:
    lose_one(root)
    build(root, incomplete=True)
    as_an_earlier_program_wrote_it(root)

    built = build(root)

    assert (set(built.removed), built.kept) == (POLISH, ())


def test_a_build_of_a_part_claims_nothing_of_parts_that_nobody_counted(root: Path) -> None:
    lose_one(root)
    build(root, incomplete=True)
    as_an_earlier_program_wrote_it(root)

    build(root, "en")

    counts = {path: (row["segments"], row["untranslated"]) for path, row in rows(root).items()}
    assert {counts[path] for path in POLISH} == {(None, None)}
    assert counts["leaflet/en/leaflet.en.html"] == (0, 0)


def test_a_build_of_a_part_calls_no_file_earlier_that_says_what_the_text_says_today(root: Path) -> None:
    lose_one(root)
    build(root, "pl", incomplete=True)

    built = build(root, "en")

    assert built.kept == ()
    assert {path for path, row in rows(root).items() if "/pl/" in path} == POLISH
    assert not any(row["earlier"] for row in rows(root).values())
    assert EARLIER not in (root / "output/leaflet/index.html").read_text(encoding="utf-8")


def test_a_build_of_a_part_names_the_files_that_it_calls_earlier(root: Path) -> None:
    publisher("build", workspace=root)
    lose_one(root)

    said = publisher("build", "--language", "en", workspace=root)

    assert "3 files of an earlier build stay whose texts are not translated enough now" in said.stdout
    assert "kept leaflet/pl/leaflet.pl.html" in said.stdout


def test_a_file_of_an_edition_that_is_gone_does_not_stay(root: Path) -> None:
    build(root)
    lose_one(root)
    replace(root / "publisher.toml", '\n[editions.easy-read]\nformats = ["html"]\n', "")

    built = build(root)

    assert "leaflet/pl/leaflet-easy-read.pl.html" in built.removed
    assert set(built.kept) == POLISH - {"leaflet/pl/leaflet-easy-read.pl.html"}


def test_a_language_asked_for_by_name_is_an_error_that_names_the_way_out(root: Path) -> None:
    lose_one(root)

    with pytest.raises(SourceErrors) as caught:
        build(root, "pl")

    (error,) = caught.value.errors
    assert str(error.place) == PO
    assert "8 of its 9 parts are translated" in error.message
    assert "--incomplete" in error.mend
    assert caught.value.exit_code == 1
    assert not (root / "output").exists()
    assert set(build(root, "pl", incomplete=True).written) == POLISH


def test_another_language_asked_for_by_name_is_built(root: Path) -> None:
    build(root)
    lose_one(root)

    built = build(root, "en")

    assert (built.held_back, set(built.kept)) == ((), POLISH)
    assert {path for path, row in rows(root).items() if row["earlier"]} == POLISH


@pytest.mark.parametrize(("least", "left_out"), [(0, False), (88, False), (89, True), (100, True)])
def test_a_workspace_says_how_much_must_be_translated(root: Path, least: float, left_out: bool) -> None:
    lose_one(root)
    settings = (root / "publisher.toml").read_text(encoding="utf-8")
    write(root / "publisher.toml", f"{settings}\n[translations]\nleast-translated = {least}\n")

    assert bool(build(root).held_back) is left_out


def test_a_text_without_a_translation_file_is_told_as_such(root: Path) -> None:
    (root / PO).unlink()

    said = publisher("build", workspace=root)

    assert said.returncode == 0, said.stderr
    assert (
        "“leaflet” is left out in Polish: there is no translation file, so 0 of its 9 parts are translated"
        in said.stdout
    )
    assert f"    {PO}: Make the file with “publisher translate update pl” and translate it, or" in said.stdout


def test_the_command_tells_what_stays_and_takes_the_option(root: Path) -> None:
    publisher("build", workspace=root)
    lose_one(root)

    said = publisher("build", workspace=root)
    named = publisher("build", "--language", "pl", workspace=root)
    wanted = publisher("build", "--language", "pl", "--incomplete", workspace=root)

    assert "3 files of an earlier build stay for them" in said.stdout
    assert "kept leaflet/pl/leaflet.pl.html" in said.stdout
    assert (said.returncode, named.returncode, wanted.returncode) == (0, 1, 0)
    assert "--incomplete" in named.stderr


def test_a_check_looks_at_a_text_that_is_not_whole_and_counts(root: Path) -> None:
    lose_one(root)

    said = publisher("check", "--language", "pl", workspace=root)
    told = json.loads(publisher("check", "--language", "pl", "--json", workspace=root).stdout)

    assert "not translated  1 of 9 parts: only what is translated was looked at" in said.stdout
    assert f"  {PO}  “leaflet” is left out in Polish: 8 of its 9 parts are translated" in said.stdout
    assert {(one["segments"], one["untranslated"]) for one in told["documents"]} == {(9, 1)}
    assert "“leaflet” is left out" not in publisher("check", "--language", "en", workspace=root).stdout


def test_a_code_that_does_not_exist_is_told_by_every_command(root: Path) -> None:
    said = [
        publisher("build", "--language", "xx", workspace=root),
        publisher("check", "--language", "english", workspace=root),
        publisher("translate", "update", "xx", workspace=root),
        publisher("translate", "update", "zh-Latn", workspace=root),
    ]

    assert [one.returncode for one in said] == [2, 2, 2, 2]
    assert "“xx” is not the code of any language." in said[0].stderr
    assert "“english” is the name of a language, not its code.\n    Write “en”." in said[1].stderr
    assert "“xx” is not the code of any language." in said[2].stderr
    assert "“zh-Latn” means Simplified Chinese in other letters" in said[3].stderr
