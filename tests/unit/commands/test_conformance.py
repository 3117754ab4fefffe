"""`publisher conformance`: what may be said of the documents, by the evidence alone."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
import yaml
from click.testing import CliRunner
from lxml import html

from publisher.build.checks import Validators, check_workspace
from publisher.build.folder import Folder
from publisher.build.plan import Selection
from publisher.cli import main
from publisher.evidence.answers.answer import PAGES as OF_PAGES
from publisher.evidence.coverage import Verdict, coverage
from tests.tools.workspaces import make_workspace, publisher, replace, snapshot

PAGES = ("accessibility-conformance-report.html", "accessibility-statement.html")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace in one language that was built and reported on, without validators from outside."""
    folder = make_workspace(tmp_path_factory.mktemp("workspace"))
    replace(folder / "publisher.toml", '["en", "pl"]', '["en"]')
    assert publisher("build", workspace=folder).returncode == 0
    done = publisher("conformance", "--validator", "fast", workspace=folder)
    assert done.returncode == 0, done.stderr
    return folder


def levels(root: Path) -> dict[str, set[str]]:
    text = (root / "output/conformance/accessibility-conformance-report.openacr.yaml").read_text(encoding="utf-8")
    chapters = yaml.safe_load(text)["chapters"]
    return {
        row["num"]: {part["adherence"]["level"] for part in row["components"]}
        for table in ("success_criteria_level_a", "success_criteria_level_aa")
        for row in chapters[table]["criteria"]
    }


def test_nothing_that_a_person_must_judge_is_supported_before_anybody_signed(root: Path) -> None:
    said = levels(root)

    assert said["1.1.1"] == {"not-evaluated"}
    assert said["1.2.1"] == {"not-applicable"}
    assert said["2.4.4"] == {"not-evaluated"}


def test_the_pages_stand_alone_and_claim_no_compliance(root: Path) -> None:
    for name in PAGES:
        page = html.document_fromstring((root / "output/conformance" / name).read_text(encoding="utf-8"))
        words = " ".join(page.text_content().split())
        assert page.xpath("//script | //link | //img") == []
        assert "fully compliant" not in words
        assert "1 text of Test Trust" in words
    assert "no compliance is claimed" in words


def test_a_build_leaves_them_and_another_run_changes_nothing(root: Path) -> None:
    before = snapshot(root / "output/conformance")

    publisher("build", workspace=root)
    publisher("conformance", "--validator", "fast", workspace=root)

    assert snapshot(root / "output/conformance") == before


@pytest.mark.parametrize("change", [Path.unlink, lambda page: page.write_bytes(page.read_bytes() + b"<form>")])
def test_nothing_is_said_by_design_of_a_page_that_is_missing_or_was_edited(
    root: Path, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    copytree(root, tmp_path / "copy")
    folder = Folder.open(tmp_path / "copy")
    output = folder.root / "output"

    def by_design() -> set[str]:
        run = check_workspace(folder, Selection(), output=output, validators=Validators(("none",)))
        told = coverage(run, "WCAG 2.2", OF_PAGES)
        return {one.answers.clause.number for one in told if one.verdict in {Verdict.BY_DESIGN, Verdict.NOT_APPLICABLE}}

    before = by_design()
    page = next(output.rglob("*.en.html"))
    change(page)
    assert {"1.2.2", "2.4.7", "3.3.2"} <= before
    assert by_design() == set()


def test_without_built_files_there_is_nothing_to_say(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)

    said = publisher("conformance", "--validator", "none", workspace=root)

    assert said.returncode == 2
    assert "Build first" in said.stderr
    assert not (root / "output").exists()


def test_a_validator_that_is_missing_is_named_and_ends_with_3_where_it_is_required(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLISHER_JARS", str(root))

    told = CliRunner().invoke(main, ["conformance", "--validator", "nu", "--workspace", str(root)])
    required = CliRunner().invoke(main, ["conformance", "--require", "nu", "--workspace", str(root)])

    assert (told.exit_code, required.exit_code) == (0, 3)
    assert "was not asked: it is not on this machine" in told.output


def test_drafts_are_called_so_and_a_release_is_spoken_of_without_what_it_held_back(
    tmp_path: Path,
) -> None:
    root = make_workspace(tmp_path)
    replace(root / "publisher.toml", '"html", "docx"', '"html"')
    fault = "#### When you are here"
    text = (root / "source/leaflet.md").read_text(encoding="utf-8")
    (root / "source/faulty.md").write_text(text.replace("## When you are here", fault), encoding="utf-8")
    for words in (("build",), ("build", "--release")):
        CliRunner().invoke(main, [*words, "--workspace", str(root)])

    drafts, released = (
        CliRunner().invoke(
            main,
            ["conformance", "--validator", "none", "--workspace", str(root), "--output", str(root / folder)],
        )
        for folder in ("output", "release")
    )

    assert "These files are drafts." in drafts.output
    assert "These files are drafts." not in released.output
    of_drafts, of_released = (
        html.document_fromstring((root / folder / "conformance" / PAGES[1]).read_bytes()).text_content()
        for folder in ("output", "release")
    )
    assert "2 texts of Test Trust, in 2 languages (drafts, which are not released)" in of_drafts
    # The easy-read edition of the faulty text has no fault; nothing of what was held back counts.
    assert "applies to 2 texts of Test Trust." in " ".join(of_released.split())
    pages = (path for name in ("leaflet", "faulty") for path in (root / "release" / name).rglob("*.html"))
    files = len([path for path in pages if path.name != "index.html"])
    assert files == 3
    assert "None is known." in of_released
    assert f"looked at {files} texts and {files} files." in of_released
