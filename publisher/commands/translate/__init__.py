"""The commands about translations: the files that go to translators and come back."""

import click

from publisher.commands.translate.files import extract, update


@click.group(epilog="Example: publisher translate update pl")
def translate() -> None:
    """Carry texts to translators and back."""


for command in (extract, update):
    translate.add_command(command)
