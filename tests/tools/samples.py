"""A leaflet in every language that the program knows, for the tests of fonts and of the text that a PDF holds.

Nothing is published from them: `tests/samples/languages/` has one Markdown file a language, named by its tag, `zh` for
Simplified Chinese.
"""

from functools import cache
from pathlib import Path

from publisher.markdown.read import read
from publisher.model import Document

FOLDER = Path(__file__).parents[1] / "samples" / "languages"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.md")))


@cache
def sample(name: str) -> Document:
    """Return the leaflet of that name; places in it are paths from the root of the checkout."""
    path = FOLDER / f"{name}.md"
    return read(path.read_text(encoding="utf-8"), path=str(path.relative_to(FOLDER.parents[2])))
