"""The options that several commands have."""

from pathlib import Path

import click

workspace = click.option(
    "--workspace",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="FOLDER",
    help="The folder that holds publisher.toml.  [default: this folder]",
)

documents = click.option(
    "--document", "documents", multiple=True, metavar="NAME", help="Only this text; may be given several times."
)
