"""The manifest, its documented shape, and what is not trusted."""

import json
import re
from dataclasses import fields, replace
from pathlib import Path

import jsonschema
import pytest

from publisher import pdf_standards
from publisher.editions import EDITIONS
from publisher.model import Document, EasyRead, Figure, Image, Paragraph, State, Statement, Text
from publisher.pdf_standards import PDF_STANDARDS
from publisher.site.manifest import (
    BundleRow,
    Directory,
    DocumentRow,
    EarlierRow,
    File,
    GoneRow,
    LanguageRow,
    NotReleased,
    manifest_text,
    pictures_of,
    read_earlier,
    read_held_back,
    read_manifest,
)
from publisher.writers.table import FORMATS, Format

DOCS = Path(__file__).parents[3] / "docs"
SCHEMA = json.loads((DOCS / "manifest.schema.json").read_text(encoding="utf-8"))
PAGE = File(
    "vision", "ur", "standard", "html", "vision/ur/our-vision.ur.html", "text/html", "ہمارا وژن", 9, None, "0" * 64,
    State.DRAFT,
)  # fmt: skip
PDF = replace(
    PAGE,
    format="pdf",
    path="vision/ur/our-vision.ur.pdf",
    media_type="application/pdf",
    pages=2,
    claims=("PDF/UA-2", "PDF/A-4"),
    unjudged=("PDF/UA-2",),
    title_language="en",
    description="What we want & how <soon>",
    changed="2026-04-01",
    pictures=3,
    described=2,
    contents=True,
)
DIRECTORY = Directory(
    "https://example.org/leaflets/",
    (LanguageRow("ur", "اردو", "Urdu", "rtl", "ur/index.html", "ur/feed.xml", "ur/all.ur.zip"),),
    (DocumentRow("vision", "vision/index.html", {"ur": "vision/ur/index.html"}, None),),
    (BundleRow("ur/all.ur.zip", None, "ur", 9, "0" * 64),),
    (EarlierRow("vision", "ur", "2025-01-31", (PDF,)),),
    (
        GoneRow("old/index.html", "en", "vision/index.html", None, "", "", ""),
        GoneRow("flu/index.html", "en", None, "2026-04-01", "Flu", "en", ""),
    ),
)


def faults(files: list[File], directory: Directory | None = None) -> list[str]:
    """Return what is not as the schema wants it in a manifest of these files."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    text = manifest_text("Trust", files, directory=directory or Directory())
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(json.loads(text))]


def test_a_manifest_is_valid_by_its_schema_and_comes_back_as_it_was() -> None:
    assert faults([PAGE, PDF]) == []
    assert read_manifest(manifest_text("Trust", [PAGE, PDF])) == (PAGE, PDF)


def test_a_manifest_says_where_everything_stands_and_programs_of_before_still_read_its_files() -> None:
    text = manifest_text("Trust", [PAGE], directory=DIRECTORY)

    assert faults([PAGE], DIRECTORY) == []
    assert read_manifest(text) == (PAGE,)
    assert read_earlier(text) == DIRECTORY.earlier
    assert json.loads(text)["documents"][0]["leaflets"] == {"ur": "vision/ur/index.html"}
    assert read_earlier('{"version": 1, "files": []}') == ()


@pytest.mark.parametrize(
    "wrong",
    [
        replace(DIRECTORY, base_address="example.org"),
        replace(DIRECTORY, languages=(replace(DIRECTORY.languages[0], page="../index.html"),)),
        replace(DIRECTORY, documents=(replace(DIRECTORY.documents[0], leaflets={}),)),
        replace(DIRECTORY, bundles=(replace(DIRECTORY.bundles[0], bytes=0),)),
        replace(DIRECTORY, earlier=(replace(DIRECTORY.earlier[0], on="2025"),)),
        replace(DIRECTORY, gone=(replace(DIRECTORY.gone[0], to="//example.org"),)),
    ],
)
def test_the_schema_refuses_a_site_that_no_build_writes(wrong: Directory) -> None:
    assert len(faults([PAGE], wrong)) == 1


def test_pictures_are_counted_wherever_they_stand_and_described_ones_apart() -> None:
    picture, forgotten = Image("a", "A map"), Image("b", None)
    statement = Statement((Text("Eat well."),), Image("c", ""))
    document = Document("x", "X", "en", (Paragraph((picture, forgotten)), Figure(picture), EasyRead((statement,))))

    assert pictures_of(document) == (4, 2)


@pytest.mark.parametrize(
    ("state", "segments", "untranslated"),
    [(State.SOURCE, 0, 0), (State.DRAFT, None, None), (State.TRANSLATED, None, 0), (State.APPROVED, None, 0)],
)
def test_a_row_of_an_earlier_program_says_no_more_of_its_parts_than_is_known(
    state: State, segments: int | None, untranslated: int | None
) -> None:
    written = json.loads(manifest_text("Trust", [replace(PAGE, state=state, segments=9, untranslated=1)]))
    new = ("title-language", "description", "description-language", "changed", "pictures", "described", "contents")
    for key in ("segments", "untranslated", "earlier", "draft", *new):
        del written["files"][0][key]

    (file,) = read_manifest(json.dumps(written))

    assert (file.segments, file.untranslated, file.earlier, file.draft) == (segments, untranslated, False, True)
    assert faults([file]) == []
    assert read_manifest(manifest_text("Trust", [file])) == (file,)


def test_what_was_held_back_comes_back_as_it_was_and_a_manifest_without_it_has_none() -> None:
    held = NotReleased("vision", "ur", "standard", ("not approved", "not signed: meaning"))
    text = manifest_text("Trust", [PAGE], [held])

    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(text))
    assert read_held_back(text) == (held,)
    assert read_held_back('{"version": 1, "files": []}') == ()
    assert read_held_back('{"version": 1, "files": [], "held-back": [1]}') == ()


@pytest.mark.parametrize(
    "wrong",
    [
        replace(PDF, pages=None),
        replace(PAGE, pages=1),
        replace(PAGE, path="../x"),
        replace(PAGE, sha256="x"),
        replace(PDF, claims=()),
        replace(PDF, claims=("PDF/UA-3",)),
        replace(PAGE, claims=("PDF/UA-1",)),
    ],
)
def test_the_schema_refuses_what_a_manifest_never_holds(wrong: File) -> None:
    assert faults([wrong]) != []


@pytest.mark.parametrize("path", ["../x.html", "/etc/passwd", "", "a/../../x", "a\\..\\x"])
def test_a_manifest_with_a_path_that_leads_out_is_not_trusted(path: str) -> None:
    assert read_manifest(manifest_text("Trust", [PAGE, replace(PAGE, path=path)])) == ()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"version": 2, "files": []}', '{"version": 1, "files": [1]}']
)
def test_a_broken_manifest_has_no_files(text: str) -> None:
    assert read_manifest(text) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("pages", "1e999"),
        ("bytes", "-Infinity"),
        ("title", '"\\ud800"'),
        ("path", '"a\\u0000b"'),
        ("claims", "7"),
        ("changed", '"yesterday"'),
        ("changed", '"20260401"'),
        ("pictures", "[]"),
    ],
)
def test_a_row_that_no_build_writes_is_not_trusted(key: str, value: str) -> None:
    row = json.dumps({**json.loads(manifest_text("Trust", [PDF]))["files"][0], key: "HERE"}).replace('"HERE"', value)

    assert read_manifest(f'{{"version": 1, "files": [{row}]}}') == ()


def test_a_manifest_of_brackets_without_end_has_no_files() -> None:
    assert read_manifest("[" * 100_000) == ()


def test_rows_of_builds_that_did_not_tell_claims_are_read_with_what_their_files_claimed() -> None:
    value = json.loads(manifest_text("Trust", [PAGE, PDF]))
    for row in value["files"]:
        del row["claims"], row["unjudged"]

    files = read_manifest(json.dumps(value))

    assert [(file.claims, file.unjudged) for file in files] == [((), ()), (("PDF/UA-1",), ())]
    assert faults(list(files)) == []


def test_every_key_is_explained() -> None:
    explained = set(re.findall(r"^\| `([^`]+)` \|", (DOCS / "manifest.md").read_text(encoding="utf-8"), re.MULTILINE))

    rows = {field.name.replace("_", "-") for field in fields(File)}
    whole = set(json.loads(manifest_text("Trust", [])))
    others = {field.name.replace("_", "-") for row in (LanguageRow, DocumentRow, GoneRow) for field in fields(row)}
    # `title-language` of what is gone is explained beside its title.
    assert explained == rows | whole | others | {state.value for state in State}


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_a_row_of_every_format_is_valid_with_what_its_files_claim(form: Format) -> None:
    claims = pdf_standards.find(form.standards[0]).claims if form.standards else ()
    row = replace(PAGE, format=form.id, media_type=form.media_type, pages=2 if form.standards else None, claims=claims)

    assert faults([row]) == []


def test_the_schema_names_every_standard_that_a_file_can_claim() -> None:
    claims = {claim for standard in PDF_STANDARDS for claim in standard.claims}

    assert set(SCHEMA["$defs"]["standards"]["items"]["enum"]) == claims


def test_the_schema_names_every_edition_and_format_that_there_is() -> None:
    row = SCHEMA["$defs"]["file"]["properties"]

    assert row["edition"]["enum"] == [edition.id for edition in EDITIONS]
    assert row["format"]["enum"] == [form.id for form in FORMATS]
