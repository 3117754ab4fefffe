"""The command that says how far translations are."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say

if TYPE_CHECKING:
    from publisher.build.translations.status import Row
    from publisher.translation.status import Counts

_HEADS = (
    "language",
    "text",
    "segments",
    "untranslated",
    "draft",
    "translated",
    "reviewed",
    "approved",
    "changed",
    "words left",
)


@click.command(epilog="Example: publisher translate status pl ur")
@click.argument("languages", nargs=-1, metavar="[LANGUAGE…]")
@options.documents
@click.option("--json", "as_json", is_flag=True, help="Print the same as JSON.")
@options.workspace
def status(*, languages: tuple[str, ...], documents: tuple[str, ...], as_json: bool, workspace: Path) -> None:
    """Say how far each text is in each language.

    Each segment is untranslated, draft, translated, reviewed or approved. “Changed” are the drafts whose source changed
    since they were translated; “words left” are the words of these and of what is untranslated.
    """
    from publisher.build.folder import Folder
    from publisher.build.translations.status import status as rows_of

    rows = rows_of(Folder.open(workspace), languages, documents)
    if as_json:
        click.echo(json.dumps(_as_json(rows), ensure_ascii=False, indent=2))
        return
    for line in _table(rows):
        say(line)
    for row in rows:
        if row.missing:
            say(f"“{row.document}” has no file for {row.language} yet: publisher translate update {row.language}")


def _as_json(rows: Sequence["Row"]) -> dict[str, object]:
    return {
        "translations": [
            {"language": row.language, "document": row.document, "file": not row.missing, **row.counts.as_dictionary()}
            for row in rows
        ]
    }


def _table(rows: Sequence["Row"]) -> list[str]:
    """Return the lines of a table, with a line for all texts of each language where there are several."""
    from publisher.translation.status import total

    cells: list[tuple[str, ...]] = [_HEADS]
    for language in dict.fromkeys(row.language for row in rows):
        own = [row for row in rows if row.language == language]
        cells.extend((row.language, row.document, *_numbers(row.counts)) for row in own)
        if len(own) > 1:
            cells.append((language, "together", *_numbers(total(row.counts for row in own))))
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEADS))]
    return ["  ".join(_aligned(cell, widths[at], at) for at, cell in enumerate(line)).rstrip() for line in cells]


def _aligned(cell: str, width: int, column: int) -> str:
    """Return a cell as wide as its column: names at the left, numbers at the right."""
    return cell.ljust(width) if column < len(("language", "text")) else cell.rjust(width)


def _numbers(counts: "Counts") -> tuple[str, ...]:
    return tuple(f"{number:,}" for number in counts.as_dictionary().values())
