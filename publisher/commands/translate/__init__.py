"""The commands about translations: the files that go to translators and come back."""

import click

from publisher.commands.translate.check import check
from publisher.commands.translate.exchange import export, import_
from publisher.commands.translate.files import extract, update
from publisher.commands.translate.machine import machine
from publisher.commands.translate.memory import memory
from publisher.commands.translate.review import approve, review
from publisher.commands.translate.status import status


@click.group(epilog="Example: publisher translate update pl")
def translate() -> None:
    """Carry texts to translators and back."""


for command in (extract, update, status, check, review, approve, export, import_, machine, memory):
    translate.add_command(command)
