"""The commands by which people sign translations that they have read."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from publisher.commands import options
from publisher.commands.say import say
from publisher.commands.translate.told import counted
from publisher.model import State

_LANGUAGE = click.argument("language", metavar="LANGUAGE")
_DOCUMENT = click.argument("document", metavar="DOCUMENT")
_BY = click.option("--by", required=True, metavar="NAME", help="Who read the translation.")
_SEGMENT = click.option(
    "--segment",
    "segments",
    multiple=True,
    metavar="ID",
    help="Only this one: what stands behind “src=” in the PO file; may be given several times.",
)


def _signing(command: Callable[..., None]) -> Callable[..., None]:
    for add in (options.workspace, _SEGMENT, _BY, _DOCUMENT, _LANGUAGE):
        command = add(command)
    return command


@click.command(epilog='Example: publisher translate review pl vision --by "Anna Nowak"')
@_signing
def review(**given: Any) -> None:  # noqa: ANN401 - what click gives by the options above
    """Record that a person has read a translation beside its source and found it right.

    Only who knows both languages can say that. What is not translated is left, and so is a translation whose source
    changed since, unless it is named.
    """
    _sign(State.REVIEWED, **given)


@click.command(epilog='Example: publisher translate approve pl vision --by "R. Khan"')
@_signing
def approve(**given: Any) -> None:  # noqa: ANN401 - what click gives by the options above
    """Record that a person answers for a translation that somebody has reviewed."""
    _sign(State.APPROVED, **given)


def _sign(state: State, *, language: str, document: str, by: str, segments: Sequence[str], workspace: Path) -> None:
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.translations.review import sign
    from publisher.reading.beginnings import quoted

    on = dt.date.today()  # noqa: DTZ011 - the day where the person is
    signed = sign(Folder.open(workspace), language, document, state, by=by.strip(), on=on, segments=segments)
    done = signed.raised
    say(f"{signed.path}: {counted(((done.raised, state.value), (done.before, 'as high before'))) or 'nothing raised'}")
    for left in done.left:
        say(f"  left {left.id} {quoted(left.text)}: {left.reason}")
    if any(left.fault for left in done.left) or (done.left and (segments or not done.raised)):
        raise SystemExit(1)
