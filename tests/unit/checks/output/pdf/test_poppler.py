"""The second program that reads pages gives a text within bounds, or is given up."""

from pathlib import Path

import pytest

from publisher.checks.output.pdf import poppler
from publisher.checks.output.pdf.tree import UnreadableError


def program(folder: Path, script: str) -> str:
    """Return a program that stands in the place of pdftotext."""
    path = folder / "pdftotext"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_the_text_comes_back_however_much_of_the_file_is_read(tmp_path: Path) -> None:
    assert poppler.text_by(program(tmp_path, "echo words"), bytes(1 << 20)) == "words\n"


@pytest.mark.parametrize(
    ("script", "words"),
    [("cat /dev/zero", "gives more than 64 MB"), ("exit 3", "cannot read it")],
)
def test_a_program_without_end_or_without_success_is_given_up(script: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=words):
        poppler.text_by(program(tmp_path, script), b"%PDF")


def test_a_program_that_is_not_there_is_told_of() -> None:
    with pytest.raises(UnreadableError, match="cannot be started"):
        poppler.text_by("/no/such/program", b"%PDF")
