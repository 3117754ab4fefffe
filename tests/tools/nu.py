"""The Nu HTML checker, which knows the HTML standard's grammar, ARIA's, and the language that a text is written in."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.tools.java import run_class

MAIN_CLASS = "nu.validator.client.SimpleCommandLineValidator"


@dataclass(frozen=True, slots=True)
class Message:
    """What the checker says about a line. `kind` is "error", "warning", "info" or "non-document-error"."""

    kind: str
    line: int
    message: str
    extract: str = ""

    def __str__(self) -> str:
        """Return the message in one line."""
        return f"{self.kind} in line {self.line}: {self.message} [{self.extract}]"


def validate(files: Sequence[Path]) -> dict[Path, tuple[Message, ...]]:
    """Return what the checker says about each page, by one call of Java for all of them.

    Raises:
        ValueError: there is no file to look at.
    """
    if not files:
        raise ValueError("There is no page to validate.")
    by_path = {str(file.resolve()): file for file in files}
    printed = run_class(MAIN_CLASS, ["--format", "json", "--stdout", *by_path])
    messages: dict[Path, tuple[Message, ...]] = dict.fromkeys(files, ())
    for said in json.loads(printed)["messages"]:
        file = by_path[unquote(urlsplit(said["url"]).path)]
        kind = said.get("subType", said["type"])
        line = said.get("lastLine", 0)
        messages[file] += (Message(kind, line, said["message"], said.get("extract", "").strip()),)
    return messages
