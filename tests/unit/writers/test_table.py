"""The table of formats."""

import subprocess
import sys

import pytest

from publisher.checks.output.table import EXAMINERS
from publisher.errors import ConfigurationError
from publisher.model import Document
from publisher.writers import table
from tests.tools.materials import StockMaterials


def test_formats_are_found_by_their_id() -> None:
    assert [table.find(name).extension for name in ("html", "pdf", "docx")] == [".html", ".pdf", ".docx"]


def test_unknown_format_names_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="Did you mean “html”"):
        table.find("htm")


def test_asking_for_the_table_does_not_load_the_pdf_program() -> None:
    code = "import sys; import publisher.writers.table; sys.exit('weasyprint' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0


def test_files_of_every_format_that_claims_a_standard_are_examined() -> None:
    claiming = {row.id for row in table.FORMATS if row.standards}

    assert claiming == {"pdf", "pdf-print"}
    assert claiming <= set(EXAMINERS)


def test_only_formats_that_there_are_are_examined() -> None:
    assert set(EXAMINERS) <= {row.id for row in table.FORMATS}


def test_a_row_is_all_that_a_format_needs() -> None:
    row = table.Format(
        "text", "Plain text", ".txt", "text/plain", lambda _: lambda document, _: document.title.encode(), ()
    )

    assert row.write(Document("a", "A title", "en", ()), StockMaterials()) == b"A title"
