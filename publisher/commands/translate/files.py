"""The commands that write templates and PO files from the texts."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from pathlib import Path

import click

from publisher.commands import options
from publisher.commands.translate.told import print_paths


@click.command(epilog="Example: publisher translate extract")
@options.workspace
def extract(*, workspace: Path) -> None:
    """Write a template for translators from each text: translations/NAME.pot."""
    from publisher.build.catalogues import extract as write_templates
    from publisher.build.folder import Folder

    print_paths(write_templates(Folder.open(workspace)))


@click.command(epilog="Example: publisher translate update pl ur")
@click.argument("languages", nargs=-1, metavar="[LANGUAGE…]")
@options.workspace
def update(*, languages: tuple[str, ...], workspace: Path) -> None:
    """Bring translation files up to date with the texts; what is translated is kept."""
    from publisher.build.catalogues import update as update_catalogues
    from publisher.build.folder import Folder

    print_paths(update_catalogues(Folder.open(workspace), languages))
