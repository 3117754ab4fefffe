"""The command that makes the pages for reviewers."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say

if TYPE_CHECKING:
    from publisher.build.review_site import Made


@click.command(epilog="Example: publisher review vision --language pl")
@click.argument("documents", nargs=-1, metavar="[DOCUMENT…]")
@click.option("--language", "languages", multiple=True, metavar="L", help="Only this language. May be repeated.")
@options.workspace
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the files are, and the pages go, in “review”.  [default: output, in the workspace]",
)
def review(*, documents: tuple[str, ...], languages: tuple[str, ...], workspace: Path, output: Path | None) -> None:
    """Write pages for the people who check and sign: what needs them today comes first.

    Build first: the pages show the files as they lie in the output folder, and say which are missing or out of date.
    A run of some texts or languages keeps the pages of the others, and says that they are of an earlier run.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.plan import Selection
    from publisher.build.review_site import review as make
    from publisher.workspace import OUTPUT

    folder = Folder.open(workspace)
    target = (output or folder.root / OUTPUT).resolve()
    today = dt.date.today()  # noqa: DTZ011 - the day where the person is
    with _progress() as told:
        made = make(folder, target, Selection(documents, languages), on=today, told=told)
    for line in _lines(made):
        say(line)
    say(f"Open {target / made.first}")


def _lines(made: "Made") -> Iterator[str]:
    yield f"{len(made.written)} pages written, {len(made.unchanged)} unchanged, {len(made.removed)} taken away."
    yield from (f"{number:5,}  {need.title}" for need, number in made.waiting.items())


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None] | None]:
    """Return what hears of each text that was looked at: a bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress

    with Progress(auto_refresh=False, transient=True) as bar:
        task = bar.add_task("Looking", total=None)

        def told(name: str, total: int) -> None:
            bar.update(task, advance=1, total=total, description=name, refresh=True)

        yield told
