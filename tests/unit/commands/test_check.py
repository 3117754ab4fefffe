"""`publisher check`: texts, built files and files from elsewhere, in every form, with an honest exit code."""

import json
from pathlib import Path

import pytest
from lxml import etree, html

from tests.tools.workspaces import make_workspace, publisher, replace, write


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace that was built."""
    folder = make_workspace(tmp_path_factory.mktemp("workspace"))
    done = publisher("build", workspace=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_built_files_are_looked_at_with_the_fast_validators(root: Path) -> None:
    said = publisher("check", "--output-files", "--json", workspace=root)

    told = json.loads(said.stdout)
    forms = {(file["path"].rpartition(".")[2], file["language"]) for file in told["files"]}
    assert said.returncode == 0, said.stderr
    assert forms == {("html", "en"), ("docx", "en"), ("html", "pl"), ("docx", "pl")}
    assert {tool["id"] for tool in told["tools"]} == {"openxml-audit"}
    assert all(one["outcome"] != "failed" for file in told["files"] for one in file["results"])
    run = {one["check"] for file in told["files"] for one in file["results"] if one["outcome"] == "passed"}
    assert {"file-parity", "formats-agree", "file-current", "openxml-audit"} <= run


def test_a_text_that_changed_since_its_file_was_built_is_told(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    publisher("build", "--format", "html", workspace=root)
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse calls you.")

    said = publisher("check", "--output-files", "--edition", "standard", "--language", "en", workspace=root)

    assert "[file-current]" in said.stdout
    assert "changed since the file was built" in said.stdout


def test_a_file_from_elsewhere_is_looked_at_alone(tmp_path: Path, root: Path) -> None:
    page = tmp_path / "page.htm"
    write(page, "<!doctype html><html><title>A page</title><body><h1>A page</h1><img src=a.png><h4>Deep</h4>")

    said = publisher("check", page, "--json", workspace=root)

    told = json.loads(said.stdout)
    failed = {one["check"] for one in told["files"][0]["results"] if one["outcome"] == "failed"}
    assert said.returncode == 1
    assert told["documents"] == []
    assert {"file-language", "file-alternative-text", "file-headings"} <= failed


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_file_is_looked_at_in_a_folder_without_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    write(
        tmp_path / "page.html", "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><main><h1>A</h1>"
    )
    monkeypatch.chdir(tmp_path)

    said = publisher("check", "page.html", "--format", form)

    assert said.returncode == 0, said.stderr
    assert "page.html" in said.stdout
    assert said.stderr == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["leaflet", "page.html"], "not both at once"),
        (["--validator", "nu"], "Validators look at files"),
        (["--require", "nuu"], "There is no validator “nuu”"),
        (["--output-files", "--validator", "nuu"], "There is no validator “nuu”"),
        (["--output-files", "--require", "nuu"], "There is no validator “nuu”"),
        (["--format", "xml"], "xml"),
        (["leafle"], "“leaflet”"),
    ],
)
def test_wrong_use_is_told(root: Path, words: list[str], message: str) -> None:
    said = publisher("check", *words, workspace=root)

    assert said.returncode == 2
    assert message in said.stderr
    assert said.stdout == ""


def test_a_validator_that_is_required_and_missing_ends_with_code_3(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLISHER_JARS", str(root))

    said = publisher("check", "--output-files", "--require", "verapdf", workspace=root)

    assert said.returncode == 3
    assert "veraPDF is required" in said.stderr


def test_a_validator_that_is_asked_for_and_missing_did_not_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLISHER_JARS", str(root))

    said = publisher("check", "--output-files", "--validator", "nu", workspace=root)

    assert said.returncode == 3
    assert "is not on this machine" in said.stdout


def test_warnings_fail_a_run_where_they_are_asked_to(root: Path) -> None:
    codes = [publisher("check", "--fail-on", weight, workspace=root).returncode for weight in ("error", "warning")]

    assert codes == [0, 1]


def test_the_page_stands_alone_and_says_what_was_not_run(root: Path) -> None:
    said = publisher("check", "--output-files", "--format", "html", workspace=root)

    page = html.document_fromstring(said.stdout)
    assert said.returncode == 0, said.stderr
    assert page.get("lang") == "en"
    assert page.xpath("//script | //link | //img | //iframe") == []
    assert "Not run" in page.text_content()
    assert "What a person must check" in page.text_content()
    assert "do not say that a document is accessible" in page.text_content()


@pytest.mark.parametrize("form", ["sarif", "junit", "github"])
def test_other_forms_are_printed(root: Path, form: str) -> None:
    said = publisher("check", "--format", form, workspace=root)

    assert said.returncode == 0, said.stderr
    match form:
        case "sarif":
            assert json.loads(said.stdout)["version"] == "2.1.0"
        case "junit":
            assert etree.fromstring(said.stdout.encode()).tag == "testsuites"
        case _:
            assert said.stdout.startswith("::")
