"""Pandoc, which reads and writes Word files for a second opinion; the package pypandoc_binary brings the program."""

import subprocess
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]  # it has no types


def program() -> str:
    """Return the path of pandoc."""
    return str(pypandoc.get_pandoc_path())


def tree(content: bytes) -> str:
    """Return what pandoc finds in a Word file: its syntax tree in JSON, with the names of the file's styles.

    Raises:
        RuntimeError: pandoc had something to say of the file; the message holds it.
    """
    command = [program(), "--from", "docx+styles", "--to", "json"]
    done = subprocess.run(command, input=content, capture_output=True, check=False, timeout=300)
    if done.returncode or done.stderr:
        message = f"pandoc says of the file: {done.stderr.decode()}"
        raise RuntimeError(message)
    return done.stdout.decode()


def write(markdown: Path, word: Path) -> None:
    """Write a text in Markdown as a Word file; its pictures lie beside it."""
    subprocess.run(writing(markdown, word), capture_output=True, check=True, timeout=600)


def writing(markdown: Path, word: Path) -> list[str]:
    """Return the command that writes a text in Markdown as a Word file."""
    form = "markdown+abbreviations"
    beside = f"--resource-path={markdown.parent}"
    return [program(), "--from", form, "--to", "docx", beside, "--output", str(word), str(markdown)]
