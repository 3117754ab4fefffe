"""The tag tree of every construct, alone and in combinations that are hard, as text that a reviewer can read.

The constructs are those of `tests/conformance/snippets`. A file `tag-trees/NAME.txt` is the tree in PDF 1.7 (PDF/UA-1);
where PDF 2.0 (PDF/UA-2) has another, `tag-trees/NAME.ua-2.txt` is what differs.
Where the trees have changed on purpose, run `pytest tests/golden --accept` and read the difference before it is kept.
"""

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.projections.pdf import tag_tree
from tests.tools.snippets import SNIPPETS, written

FOLDER = Path(__file__).parent / "tag-trees"


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda path: path.stem)
def test_tag_tree_is_as_expected(snippet: Path, request: pytest.FixtureRequest) -> None:
    tree, newer = (tag_tree(written(snippet, standard)) for standard in ("ua-1", "ua-2"))
    made = {".txt": tree, ".ua-2.txt": _difference(tree, newer)}
    kept = {ending: FOLDER / f"{snippet.stem}{ending}" for ending in made}
    if request.config.getoption("--accept"):
        for ending, text in made.items():
            kept[ending].unlink(missing_ok=True)
            if text:
                kept[ending].write_text(text, encoding="utf-8")

    assert made == {ending: path.read_text(encoding="utf-8") if path.exists() else "" for ending, path in kept.items()}


def test_no_expected_tree_is_of_a_construct_that_is_gone() -> None:
    kept = {path.name.partition(".")[0] for path in FOLDER.iterdir()}

    assert kept == {snippet.stem for snippet in SNIPPETS}


def _difference(tree: str, newer: str) -> str:
    """Return the lines in which the newer tree is another, each with the one before it."""
    lines = unified_diff(tree.splitlines(), newer.splitlines(), "PDF 1.7", "PDF 2.0", n=1, lineterm="")
    return "".join(f"{line}\n" for line in lines if not line.startswith("@@"))
