"""The commands that write templates and PO files from the texts."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say
from publisher.commands.translate.told import counted, print_paths

if TYPE_CHECKING:
    from publisher.build.catalogues import Updated


@click.command(epilog="Example: publisher translate extract")
@options.workspace
def extract(*, workspace: Path) -> None:
    """Write a template for translators from each text: translations/NAME.pot."""
    from publisher.build.catalogues import extract as write_templates
    from publisher.build.folder import Folder

    print_paths(write_templates(Folder.open(workspace)))


@click.command(epilog="Example: publisher translate update pl ur")
@click.argument("languages", nargs=-1, metavar="[LANGUAGE…]")
@options.documents
@click.option(
    "--minor",
    default=None,
    metavar="REASON",
    help="The texts changed by so little that no translation needs a new look: why.",
)
@options.workspace
def update(*, languages: tuple[str, ...], documents: tuple[str, ...], minor: str | None, workspace: Path) -> None:
    """Bring translation files up to date with the texts.

    What is unchanged keeps its state. What changed keeps its translation as a draft, with the old text beside it; what
    is gone is kept at the end of the file.
    """
    from publisher.build.catalogues import today
    from publisher.build.catalogues import update as update_catalogues
    from publisher.build.folder import Folder

    reason = None if minor is None else today(minor)
    done = update_catalogues(Folder.open(workspace), languages, minor=reason, names=documents)
    for one in done:
        if one.written:
            say(f"wrote {one.path}{_what_changed(one)}")
    # Each change of the source once, not once for every language.
    for place, old, new in dict.fromkeys(kept for one in done for kept in one.carried.kept):
        say(f"  {place}: “{old}” is now “{new}”; its translations keep their states")
    for place in dict.fromkeys(place for one in done for place in one.carried.too_much):
        say(f"  {place}: changed by more than a minor change does, so its translations are drafts now")
    if not any(one.written for one in done):
        say("Everything was up to date.")


def _what_changed(one: "Updated") -> str:
    """Return what the texts of today changed in a PO file, as a part of a sentence."""
    carried = one.carried
    counts = (
        (carried.new, "new"),
        (carried.changed, "changed"),
        (carried.minor, "changed a little and kept"),
        (carried.back, "back again"),
        (carried.removed, "removed"),
    )
    told = counted(counts)
    return f": {told}" if told else ""
