"""A label has the colon of its language, the same in every format."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest

from publisher.model import Contact
from publisher.writers.docx import write as write_docx
from publisher.writers.html import write as write_html
from publisher.writers.labels import labelled
from tests.tools.laid_out import text
from tests.tools.materials import StockMaterials

LABELS = {"en": "Phone: ", "ur": "Phone: ", "fr": "Phone\u00a0: ", "zh-Hans": "Phone："}


@pytest.mark.parametrize("language", LABELS)
def test_a_label_has_the_colon_of_its_language(language: str) -> None:
    assert "".join(labelled("Phone", language)) == LABELS[language]


@pytest.mark.parametrize("language", ["en", "fr", "zh-Hans"])
def test_every_format_writes_it(language: str) -> None:
    reached = Contact("Test Trust", "01632 960 001", "")
    document = replace(text("Words.", language=language), contact=reached)

    page = write_html(document, StockMaterials()).decode()
    file = docx.Document(BytesIO(write_docx(document, StockMaterials())))

    label, space = labelled(StockMaterials().words(language)("Phone"), language)
    assert f"<strong>{label}</strong>{space}<a" in page
    assert f"{label}{space}" in "\n".join(paragraph.text for paragraph in file.paragraphs)
