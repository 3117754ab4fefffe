"""The command that writes what an organisation can say of its documents."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from pathlib import Path

import click

from publisher.commands import options
from publisher.commands.say import say


@click.command(epilog="Example: publisher conformance")
@options.workspace
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the files are, and these go, in “conformance”.  [default: output, in the workspace]",
)
@click.option(
    "--validator",
    "validators",
    multiple=True,
    metavar="TOOL",
    help="An outside validator: its id, fast, all or none. May be repeated.  [default: all]",
)
@click.option("--require", "required", multiple=True, metavar="TOOL", help="End with code 3 where this is missing.")
def conformance(
    *, workspace: Path, output: Path | None, validators: tuple[str, ...], required: tuple[str, ...]
) -> None:
    """Write a conformance report (a page and OpenACR) and an accessibility statement, from the evidence alone.

    Build first. All texts and all built files are checked, and every sign-off that stands is counted.
    What was not looked at, or not signed by a person, is “Not Evaluated”: nothing is claimed for it.
    """
    import datetime as dt

    from publisher.build.checks import Validators
    from publisher.build.conformance import write_conformance
    from publisher.build.folder import Folder
    from publisher.workspace import OUTPUT

    folder = Folder.open(workspace)
    target = (output or folder.root / OUTPUT).resolve()
    today = dt.date.today()  # noqa: DTZ011 - the day where the person is
    told = write_conformance(folder, target, Validators(validators or ("all",), required), on=today)
    for path in told.paths:
        say(f"wrote {path}")
    say(f"The statement says: {told.compliance}.")
    if told.unfinished:
        say(
            f"{told.unfinished} of {told.judged} answers about levels A and AA are “Not Evaluated”: nothing is claimed."
        )
    for tool in told.missing:
        say(f"{tool.title} was not asked: it is not on this machine. {tool.get}")
    if told.drafts:
        say("These files are drafts. Of what is released: publisher conformance --output release")
