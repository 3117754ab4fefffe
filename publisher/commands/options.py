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
