"""The command that has a machine make drafts."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say, tell
from publisher.commands.translate.told import counted, in_quotes

if TYPE_CHECKING:
    from publisher.build.translations.machine import Job, Made, Prepared


@click.command(epilog="Example: publisher translate machine pl --dry-run")
@click.argument("languages", nargs=-1, required=True, metavar="LANGUAGE…")
@options.documents
@click.option("--changed", is_flag=True, help="Also what was translated before its text changed.")
@click.option("--dry-run", is_flag=True, help="Say what would be sent, and send nothing.")
@options.workspace
def machine(
    *, languages: tuple[str, ...], documents: tuple[str, ...], changed: bool, dry_run: bool, workspace: Path
) -> None:
    """Have a machine make drafts of what is not translated.

    Texts leave this machine for the server that publisher.toml names. Each draft is checked, marked as a machine's, and
    stays a draft until a person has read it. What is translated, even as a draft, is never sent or changed, but with
    --changed where its text changed since: its old translation is kept in a comment.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.translations.machine import carry_out, prepared

    folder = Folder.open(workspace)
    ready = prepared(folder, languages, documents, changed=changed)
    jobs = [job for job in ready.jobs if job.request.pieces]
    for job in ready.jobs:
        if job.missing:
            say(f"{job.path}: {job.missing} of today's segments are missing; publisher translate update adds them")
    failed = False
    for job in jobs:
        say(_announced(ready, job, "would send" if dry_run else "sending"))
        if not dry_run:
            made = carry_out(folder, ready, job, at=dt.datetime.now().astimezone())
            failed = failed or made.failure is not None or bool(made.refused)
            _print(job, made)
            if made.interrupted:
                raise click.Abort
            if made.failure:
                _tell_rest(jobs[jobs.index(job) + 1 :])
                break
    if not jobs:
        say("Nothing is left for a machine to translate.")
    if failed:
        sys.exit(1)


def _announced(ready: "Prepared", job: "Job", does: str) -> str:
    """Return which texts go where, before they go."""
    from publisher.translation.server import is_readable_on_the_way

    where = ready.machine.address or "wherever it sends them"
    if is_readable_on_the_way(where):
        where += " (not encrypted: everybody on the way can read them)"
    count = len(job.request.pieces)
    segments = f"{count:,} segment{'s' if count > 1 else ''}"
    return (
        f"{does} {segments} ({job.words:,} words) of “{job.document}” to {where}"
        f" by “{ready.machine.provider}”, for {job.request.target}"
    )


def _tell_rest(jobs: Sequence["Job"]) -> None:
    """Say which texts were not sent because the machine could not go on."""
    for job in jobs:
        say(f"not sent: “{job.document}” for {job.request.target}", err=True)


def _print(job: "Job", made: "Made") -> None:
    counts = (
        (made.kept, "kept as drafts"),
        (len(made.refused), "left untranslated"),
        (len(made.late), "translated by somebody else meanwhile"),
    )
    say(f"{job.path}: {counted(counts) or 'no draft came'}")
    for one in made.refused:
        say(f"  {one.piece.id} {in_quotes(one.piece.text)}: {one.message} {one.mend}".rstrip(), err=True)
    if made.failure:
        tell(made.failure)
