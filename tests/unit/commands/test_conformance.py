"""`publisher conformance`: what may be said of the documents, by the evidence alone."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
import yaml
from lxml import html

from publisher.build.checks import Validators, check_workspace
from publisher.build.folder import Folder
from publisher.build.plan import Selection
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
    assert "claims no compliance" in words


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


def test_a_validator_that_is_missing_is_named_and_the_run_is_incomplete(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLISHER_JARS", str(root))

    said = publisher("conformance", "--validator", "nu", workspace=root)

    assert said.returncode == 3
    assert "was not asked: it is not on this machine" in said.stdout
