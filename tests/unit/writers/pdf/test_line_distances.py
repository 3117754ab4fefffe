"""The lines of a paragraph stand equally far apart, whatever is raised or lowered in them."""

from itertools import pairwise

import pypdfium2
import pytest

from publisher import editions
from publisher.markdown.read import read
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials

# Each begins with a piece of its own: PDFium shares out the box of a piece whose text is given.
LINES = (
    "A *plain*",
    "A m^2^ and **10^6^**",
    "A CO~2~ and H~2~O",
    "A 2^nd^ of SO~4~^2−^",
    "A note[^n]",
    "A *plain*",
    "A *end*",
)

# PDFium's boxes are as exact as the glyphs' outlines, in points.
ROUNDED = 0.3


@pytest.mark.parametrize("edition", ["standard", "large-print", "easy-read"])
def test_raised_and_lowered_words_push_no_lines_apart(edition: str) -> None:
    lines = "  \n".join(LINES)
    whole = f"{lines}\n\n/// easy-read\n![](dot)\n{lines.replace('[^n]', '')}\n///\n\n[^n]: Words.\n"
    document = read(f"---\ntitle: Title\nlanguage: en\n---\n{whole}", path="source/text.md")

    made = write(editions.find(edition).apply(document), StockMaterials())

    page = pypdfium2.PdfDocument(made)[0].get_textpage()
    begun = [at for at, sign in enumerate(page.get_text_range()) if sign == "A"]
    feet = [page.get_charbox(at)[1] for at in begun]
    distances = [above - below for above, below in pairwise(feet)]
    assert len(distances) == len(LINES) - 1
    assert max(distances) - min(distances) < ROUNDED
