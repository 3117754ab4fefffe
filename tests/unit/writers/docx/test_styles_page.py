"""The page about Word files names styles that there are."""

import io
import re
from pathlib import Path

import docx

from publisher.writers.docx import write
from tests.tools import word_damage
from tests.tools.materials import StockMaterials
from tests.tools.word_sample import every_construct

PAGE = Path(__file__).parents[4] / "docs/how-to/word.md"


def test_every_style_that_the_page_names_is_in_a_word_file() -> None:
    rows = re.findall(r"^\| (`.*`) \|", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    written = (write(every_construct("en", edition="easy-read"), StockMaterials()), word_damage.sound())
    files = [docx.Document(io.BytesIO(content)) for content in written]

    assert "Word Box" in named
    assert named - {style.name for file in files for style in file.styles} == set()
