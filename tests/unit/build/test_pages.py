"""The pages that checks look at: faults and findings lead to the files of the style sheets."""

import json
from pathlib import Path

from tests.tools.workspaces import make_workspace, publisher


def with_style(tmp_path: Path, css: str) -> Path:
    """Return a workspace with a style sheet of its own for easy read: the program's and some rules after it."""
    root = make_workspace(tmp_path / "workspace")
    own = Path(__file__).parents[3] / "styles/easy-read.css"
    (root / "styles").mkdir(exist_ok=True)
    (root / "styles/easy-read.css").write_text(own.read_text(encoding="utf-8") + css, encoding="utf-8")
    return root


def last_line(root: Path) -> int:
    return len((root / "styles/easy-read.css").read_text(encoding="utf-8").splitlines())


def test_a_rule_of_a_workspaces_own_style_sheet_is_found_at_its_line(tmp_path: Path) -> None:
    root = with_style(tmp_path, ".statement > p { font-size: 10px !important; }\n")

    said = json.loads(publisher("check", "--json", workspace=root).stdout)

    found = {
        (finding["path"], finding["line"], finding["severity"])
        for document in said["documents"]
        for result in document["results"]
        if result["check"] == "text-size"
        for finding in result["findings"]
    }
    assert ("styles/easy-read.css", last_line(root), "error") in found


def test_a_design_token_of_a_workspace_is_found_too(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    (root / "styles").mkdir(exist_ok=True)
    (root / "styles/tokens.toml").write_text('[type-easy-read-screen]\nbody = "0.75rem"\n', encoding="utf-8")

    said = publisher("check", workspace=root).stdout

    assert "is set in 9.0 pt (12 px)" in said
    assert "--type-easy-read-screen-body" in said


def test_a_sheet_that_is_no_css_is_refused_by_checks_and_builds_with_its_line(tmp_path: Path) -> None:
    root = with_style(tmp_path, ".statement { color red }\n")

    checked = publisher("check", workspace=root)
    built = publisher("build", "--language", "en", "--format", "html", workspace=root)

    place = f"styles/easy-read.css:{last_line(root)}"
    assert (checked.returncode, built.returncode) == (1, 1)
    assert place in checked.stdout + checked.stderr
    assert place in built.stdout + built.stderr


def test_a_build_tells_what_is_wrong_in_a_page_and_makes_it(tmp_path: Path) -> None:
    root = with_style(tmp_path, ".statement > p { text-align: center; }\n")

    built = publisher("build", "--language", "en", "--format", "html", workspace=root)

    assert built.returncode == 0
    assert f"styles/easy-read.css:{last_line(root)}" in built.stdout + built.stderr
