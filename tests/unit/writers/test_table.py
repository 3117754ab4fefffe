"""The table of formats."""

import subprocess
import sys

import pytest

from publisher.errors import ConfigurationError
from publisher.writers import table


def test_formats_are_found_by_their_id() -> None:
    assert [table.find(name).extension for name in ("html", "pdf", "docx")] == [".html", ".pdf", ".docx"]


def test_unknown_format_names_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="Did you mean “html”"):
        table.find("htm")


def test_asking_for_the_table_does_not_load_the_pdf_program() -> None:
    code = "import sys; import publisher.writers.table; sys.exit('weasyprint' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
