"""The command line: each command parses its words, calls one function and prints what came back.

Exit codes: 0 done · 1 something was found or failed · 2 wrong use or configuration · 3 incomplete, because something
could not be run. What is slow to import is imported by the command that needs it.
"""
# ruff: noqa: PLC0415 - the late imports are the point, as said above

import gc
import sys
import textwrap
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher import __version__
from publisher.commands import options
from publisher.commands.easy_read import easy_read
from publisher.commands.pictures import pictures
from publisher.errors import SourceError, SourceErrors

if TYPE_CHECKING:
    from publisher.build.publish import Built

DONE, FAILED, MISUSED, INCOMPLETE = 0, 1, 2, 3

# How many new objects Python waits for before it looks for circles of dead ones (gc.set_threshold). A command makes
# many objects that live until its end: looking through them took a sixth of WeasyPrint's time, and looking seldom took
# no more memory on our texts (78 MB for both).
_COLLECTIONS = (50_000, 20, 50)


class Commands(click.Group):
    """Commands that never show an author a traceback: a mistake is told with its place and its mend."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a mistake ends with its own exit code."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except SourceErrors as error:
            for mistake in error.errors:
                _tell(mistake)
            ctx.exit(error.exit_code)
        except SourceError as error:
            _tell(error)
            ctx.exit(error.exit_code)
        except BrokenPipeError:  # whoever read what we print has gone
            sys.stderr.close()
            ctx.exit(FAILED)
        except Exception as error:  # noqa: BLE001 - the last resort
            if ctx.params.get("debug"):
                import traceback

                traceback.print_exc()
            else:
                _say_fault(error)
            ctx.exit(FAILED)


def _tell(mistake: SourceError) -> None:
    where = f"{mistake.place}: " if mistake.place.path else ""
    click.echo(f"{where}{mistake.message}", err=True)
    if mistake.mend:
        click.echo(f"    {mistake.mend}", err=True)


def _say_fault(error: Exception) -> None:
    note = " ".join(getattr(error, "__notes__", ()))
    click.echo(
        f"This is a fault of the program, not of your text: {type(error).__name__}: {error}. {note}".rstrip()
        + " Please report it, with what “publisher --debug …” prints for the same command.",
        err=True,
    )


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: publisher build",
)
@click.version_option(__version__, prog_name="publisher")
@click.option("--debug", is_flag=True, help="Show where in the program an unexpected fault happened.")
def main(*, debug: bool) -> None:  # noqa: ARG001 - Commands.invoke reads it
    """Make accessible PDF, Word, web pages, easy read and translations from one Markdown text."""
    gc.set_threshold(*_COLLECTIONS)


@main.command(epilog="Example: publisher build vision --language pl --format pdf")
@click.argument("documents", nargs=-1, metavar="[DOCUMENT…]")
@click.option("--language", "languages", multiple=True, metavar="L", help="Only this language. May be repeated.")
@click.option("--edition", "editions", multiple=True, metavar="E", help="Only this edition. May be repeated.")
@click.option("--format", "formats", multiple=True, metavar="F", help="Only this format. May be repeated.")
@options.workspace
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to write.  [default: output, in the workspace]",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at a time.  [default: as many as are worth it]"
)
def build(  # noqa: PLR0913 - one parameter for each option
    *,
    documents: tuple[str, ...],
    languages: tuple[str, ...],
    editions: tuple[str, ...],
    formats: tuple[str, ...],
    workspace: Path,
    output: Path | None,
    jobs: int | None,
) -> None:
    """Write documents in all their languages, editions and formats.

    Files that would come out the same are left as they are.
    What a format does not say of a text is told with its lines, and is no error.
    When anything is wrong, every mistake is told and nothing is written.
    """
    from publisher.build.folder import Folder
    from publisher.build.plan import Selection
    from publisher.build.publish import publish
    from publisher.workspace import OUTPUT

    folder = Folder.open(workspace)
    selection = Selection(documents, languages, editions, formats)
    with _progress("Writing") as told:
        built = publish(folder, (output or folder.root / OUTPUT).resolve(), selection, jobs=jobs or 0, told=told)
    _print_built(built)


def _print_built(built: "Built") -> None:
    from publisher.build.system import HARFBUZZ_SUBSET, subsets_quickly

    for path in built.written:
        click.echo(f"wrote {path}")
    for path in built.removed:
        click.echo(f"took away {path}")
    click.echo(
        f"{len(built.written)} files written, {len(built.unchanged)} unchanged, {len(built.removed)} taken away."
    )
    if built.drafts:
        click.echo(f"{built.drafts} files are draft translations that nobody has checked yet; their pages say so.")
    judged = [claim for claim in built.claims if claim not in built.unjudged]
    if judged:
        click.echo(f"PDF files claim {' and '.join(judged)}, and were validated for it.")
    if built.unjudged:
        click.echo(
            f"PDF files claim {', '.join(built.unjudged)}: not validated, since nothing in a build can judge it yet.\n"
            "    Validate them with veraPDF before you publish them."
        )
    for sentence in built.proved:
        click.echo(textwrap.fill(sentence, 100, subsequent_indent="    "))
    if built.noticed:
        click.echo("Look at this; it ends no build:")
        click.echo("".join(f"    {one.place}: {one.message} {one.mend}\n" for one in built.noticed), nl=False)
    if built.lost:
        click.echo("Not every format says all that is in the texts:")
        click.echo("".join(f"    {one}\n" for one in built.lost), nl=False)
    if built.absent:
        click.echo(
            f"Links to {built.absent} files that are not built yet lead nowhere: build them with publisher build."
        )
    if any(path.endswith(".pdf") for path in built.written) and not subsets_quickly():
        click.echo(
            f"The library {HARFBUZZ_SUBSET.name} is missing or too old, so PDF files take about ten times as long.\n"
            f"    Install the package {HARFBUZZ_SUBSET.package}.",
            err=True,
        )


@main.command(epilog="Example: publisher check vision")
@click.argument("documents", nargs=-1, metavar="[DOCUMENT…]")
@options.workspace
@click.option("--json", "as_json", is_flag=True, help="Print the results for machines.")
def check(*, documents: tuple[str, ...], workspace: Path, as_json: bool) -> None:
    """Check the texts, in all languages and editions, and say how to mend what is wrong."""
    from publisher import report
    from publisher.build.check import check as check_texts
    from publisher.build.folder import Folder

    checked, refused, lost, noticed = check_texts(Folder.open(workspace), documents)
    told = report.as_json if as_json else report.terminal
    click.echo(told(checked, refused, lost, noticed), nl=False)
    sys.exit(report.exit_code((result for one in checked for result in one.results), refused))


@main.command(epilog="Example: publisher explain heading-order")
@click.argument("check_id", metavar="CHECK")
def explain(*, check_id: str) -> None:
    """Say what a check looks for, why, and how to mend what it finds."""
    from rich.console import Console
    from rich.markdown import Markdown

    from publisher.checks.table import find

    page = _check_pages() / f"{find(check_id).id}.md"
    text = page.read_text(encoding="utf-8")
    if sys.stdout.isatty():
        Console().print(Markdown(text))
    else:
        click.echo(text, nl=False)


def _check_pages() -> Path:
    """Return the folder of the checks' pages: within an installed program, beside it in a checkout."""
    package = Path(__file__).parent
    pages = Path("docs") / "checks"
    return next(folder for folder in (package / pages, package.parent / pages) if folder.is_dir())


@main.command(epilog="Example: publisher doctor")
@options.workspace
def doctor(*, workspace: Path) -> None:
    """Say what this machine has, what it lacks, and which package has that."""
    from publisher import doctor as doctors
    from publisher import language
    from publisher.build.folder import Folder
    from publisher.build.materials import shared_materials
    from publisher.build.texts import open_workspace
    from publisher.workspace import SETTINGS

    folder = Folder.open(workspace)
    known = folder.find(SETTINGS) is not None
    tags = open_workspace(folder).languages if known else [row.tag for row in language.LANGUAGES]
    items = doctors.examine([language.find(tag) for tag in tags], shared_materials(folder.root).tokens())
    for item in items:
        state = f"found    {item.name} {item.found}" if item.found is not None else f"MISSING  {item.name}"
        click.echo(state.rstrip())
        if item.found is None:
            click.echo(f"    {item.purpose.value}; get it: {item.get}")
    if not doctors.complete(items):
        click.echo("Something that building needs is missing.", err=True)
        sys.exit(INCOMPLETE)
    click.echo("Everything that building needs is here.")


main.add_command(pictures)
main.add_command(easy_read)


@main.group(epilog="Example: publisher translate update pl")
def translate() -> None:
    """Carry texts to translators and back."""


@translate.command(epilog="Example: publisher translate extract")
@options.workspace
def extract(*, workspace: Path) -> None:
    """Write a template for translators from each text: translations/NAME.pot."""
    from publisher.build.catalogues import extract as write_templates
    from publisher.build.folder import Folder

    _print_paths(write_templates(Folder.open(workspace)))


@translate.command(epilog="Example: publisher translate update pl ur")
@click.argument("languages", nargs=-1, metavar="[LANGUAGE…]")
@options.workspace
def update(*, languages: tuple[str, ...], workspace: Path) -> None:
    """Bring translation files up to date with the texts; what is translated is kept."""
    from publisher.build.catalogues import update as update_catalogues
    from publisher.build.folder import Folder

    _print_paths(update_catalogues(Folder.open(workspace), languages))


def _print_paths(paths: Iterable[str]) -> None:
    written = tuple(paths)
    for path in written:
        click.echo(f"wrote {path}")
    if not written:
        click.echo("Everything was up to date.")


class _Told:
    """Tells a terminal how far the work is."""

    def __init__(self, what: str) -> None:
        from rich.progress import Progress

        # Without a thread of its own: the build forks its processes from this one.
        self.bar = Progress(auto_refresh=False, transient=True)
        self.task = self.bar.add_task(what, total=None)

    def __call__(self, path: str, tasks: int) -> None:
        self.bar.update(self.task, advance=1, total=tasks, description=path, refresh=True)


@contextmanager
def _progress(what: str) -> "Iterator[_Told | None]":
    """Return what hears of progress: a bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    told = _Told(what)
    with told.bar:
        yield told
