"""The command that looks up what was translated before."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say
from publisher.commands.translate.told import counted, in_quotes

if TYPE_CHECKING:
    from publisher.build.translations.memory import LanguageMemory
    from publisher.translation.memory import Recalled, Remembered

_VERSION = 1  # of the JSON


@click.command(epilog="Example: publisher translate memory pl --fill")
@click.argument("languages", nargs=-1, metavar="[LANGUAGE…]")
@options.documents
@click.option("--fill", is_flag=True, help="Take over what is the same, to be reviewed in its new place.")
@click.option("--json", "as_json", is_flag=True, help="Print the same as JSON.")
@options.workspace
def memory(
    *, languages: tuple[str, ...], documents: tuple[str, ...], fill: bool, as_json: bool, workspace: Path
) -> None:
    """Look up what is not translated among the translations of all texts.

    The same text of the same kind can be taken over: --fill writes it down as translated, or as a draft where it is one
    there, with a comment that says where it comes from. A similar text is shown beside its translation and never
    written down. What stands in different words in two places is told.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.translations.memory import recall

    now = dt.datetime.now().astimezone()
    found = recall(Folder.open(workspace), languages, documents, fill=now if fill else None)
    if as_json:
        click.echo(json.dumps({"version": _VERSION, "languages": list(map(_as_json, found))}, ensure_ascii=False))
    else:
        for one in found:
            for line in _lines(one):
                say(line)
        if not found:
            say("There are no translations to remember.")
    if any(one.refused for one in found):
        sys.exit(1)


def _lines(found: "LanguageMemory") -> Iterator[str]:
    """Yield what is remembered in a language, segment by segment, and a line that counts it."""
    written = {id(one) for one in found.filled}
    for one in found.recalled:
        yield f"{one.path}:{one.entry.line} [{one.id}] {in_quotes(one.entry.text)}"
        if one.same:
            does = "taken over" if id(one) in written else "the same"
            yield f"    {does}: {_told(one.same)}"
        for other in one.conflict:
            yield f"    the same, in words of its own: {_told(other)}"
        for suggestion in one.similar:
            yield f"    similar by {suggestion.likeness:.0f} %: {in_quotes(suggestion.remembered.text)}"
            yield f"        {_told(suggestion.remembered)}"
    for refused in found.refused:
        one = refused.recalled
        yield f"{one.path}:{one.entry.line} not taken over: {refused.fault.message} {refused.fault.mend}"
    for path, lacking in found.behind:
        segments = "1 of today's segments is" if lacking == 1 else f"{lacking:,} of today's segments are"
        yield f"{path}: {segments} not in it yet, and not looked up: publisher translate update {found.language}"
    for group in found.different:
        yield f"{found.language}: translated differently: {in_quotes(group[0].text)}"
        yield from (f"    {_told(one)}" for one in group)
    yield f"{found.language}: {counted(_counts(found)) or 'nothing to take over'}"


def _counts(found: "LanguageMemory") -> tuple[tuple[int, str], ...]:
    return (
        (len(found.filled), "taken over, to be reviewed"),
        (
            sum(one.same is not None for one in found.recalled) - len(found.filled) - len(found.refused),
            "the same as before (--fill)",
        ),
        (len(found.refused), "not to be taken over"),
        (sum(bool(one.conflict) for one in found.recalled), "the same as before in different words: choose one"),
        (sum(bool(one.similar) for one in found.recalled), "with similar texts"),
        (len(found.different), "translated differently"),
    )


def _told(one: "Remembered") -> str:
    gone = ", of a text that is gone" if one.obsolete else ""
    return f"{in_quotes(one.translation)} ({one.place}, {one.state.value}{gone})"


def _as_json(found: "LanguageMemory") -> dict[str, object]:
    return {
        "language": found.language,
        "segments": [_segment(one, found.filled) for one in found.recalled],
        "different": [[_remembered(one) for one in group] for group in found.different],
        "refused": [
            {"id": one.recalled.id, "document": one.recalled.document, "message": str(one.fault)}
            for one in found.refused
        ],
        "behind": [{"file": path, "segments": lacking} for path, lacking in found.behind],
    }


def _segment(one: "Recalled", filled: Sequence["Recalled"]) -> dict[str, object]:
    return {
        "id": one.id,
        "document": one.document,
        "file": one.path,
        "line": one.entry.line,
        "text": one.entry.text,
        "context": one.entry.context,
        "same": one.same and _remembered(one.same),
        "filled": any(other is one for other in filled),
        "conflict": [_remembered(other) for other in one.conflict],
        "similar": [{"likeness": round(two.likeness, 1), **_remembered(two.remembered)} for two in one.similar],
    }


def _remembered(one: "Remembered") -> dict[str, object]:
    return {
        "text": one.text,
        "translation": one.translation,
        "state": one.state.value,
        "origin": one.origin,
        "document": one.document,
        "file": one.path,
        "line": one.line,
        "obsolete": one.obsolete,
    }
