"""How commands say something: words of a workspace's files are shown, and nothing in them commands the terminal."""

import click

from publisher.errors import SourceError, visible


def say(line: str, *, err: bool = False) -> None:
    """Print one line, on the standard output or as what went wrong."""
    click.echo(visible(line), err=err)


def tell(mistake: SourceError) -> None:
    """Print what is wrong, where, and below it how to mend it."""
    where = f"{mistake.place}: " if mistake.place.path else ""
    say(f"{where}{mistake.message}", err=True)
    if mistake.mend:
        say(f"    {mistake.mend}", err=True)
