"""The command line: each command parses its words, calls one function and prints what came back.

Exit codes: 0 done · 1 something was found or failed · 2 wrong use or configuration · 3 incomplete, because something
could not be run. What is slow to import is imported by the command that needs it.
"""
# ruff: noqa: PLC0415 - the late imports are the point, as said above

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import copy_context
from pathlib import Path

import click

from publisher import __version__
from publisher.commands import options
from publisher.commands.built import print_built
from publisher.commands.check import check
from publisher.commands.conformance import conformance
from publisher.commands.easy_read import easy_read
from publisher.commands.pictures import pictures
from publisher.commands.review import review
from publisher.commands.say import say, tell
from publisher.commands.serve import serve
from publisher.commands.sign_off import sign_off
from publisher.commands.speak import speak
from publisher.commands.translate import translate
from publisher.errors import ConfigurationError, SourceError, SourceErrors, nearest

DONE, FAILED, MISUSED, INCOMPLETE = 0, 1, 2, 3

# How many new objects Python waits for before it looks for circles of dead ones (gc.set_threshold). A command makes
# many objects that live until its end: looking through them took a sixth of WeasyPrint's time, and looking seldom took
# no more memory on our texts (78 MB for both).
_COLLECTIONS = (50_000, 20, 50)


class Commands(click.Group):
    """Commands that never show an author a traceback: a mistake is told with its place and its mend."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a mistake ends with its own exit code.

        What the workspace sets (its languages) ends with the command too.
        """
        try:
            return copy_context().run(super().invoke, ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except SourceErrors as error:
            for mistake in error.errors:
                tell(mistake)
            ctx.exit(error.exit_code)
        except SourceError as error:
            tell(error)
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


def _say_fault(error: Exception) -> None:
    note = " ".join(getattr(error, "__notes__", ()))
    say(
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
    help="Where to write.  [default: output, in the workspace; with --release: release]",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at a time.  [default: as many as are worth it]"
)
@click.option("--incomplete", is_flag=True, help="Languages that are not translated enough, too; their pages say so.")
@click.option("--release", is_flag=True, help="Only what has no errors, is approved and is signed; no drafts.")
def build(  # noqa: PLR0913 - one parameter for each option
    *,
    documents: tuple[str, ...],
    languages: tuple[str, ...],
    editions: tuple[str, ...],
    formats: tuple[str, ...],
    workspace: Path,
    output: Path | None,
    jobs: int | None,
    incomplete: bool,
    release: bool,
) -> None:
    """Write documents in all their languages, editions and formats.

    Files that would come out the same are left as they are.
    A text that is not translated enough is left out in that language, and told (publisher.toml, least-translated).
    What a format does not say of a text is told with its lines, and is no error.
    When anything is wrong, every mistake is told and nothing is written.
    All files are drafts. With --release only what may be published is written, into a folder of its own, and what is
    held back is told with each reason; exit code 1 where nothing could be released.
    """
    from publisher.build.folder import Folder
    from publisher.build.plan import Selection
    from publisher.build.publish import publish
    from publisher.workspace import OUTPUT, RELEASE

    folder = Folder.open(workspace)
    selection = Selection(documents, languages, editions, formats, incomplete)
    with _progress("Writing") as told:
        place = (output or folder.root / (RELEASE if release else OUTPUT)).resolve()
        built = publish(folder, place, selection, jobs=jobs or 0, told=told, release=release)
    print_built(built)
    if release and not (built.written or built.unchanged):
        sys.exit(FAILED)


@main.command(epilog="Example: publisher explain heading-order")
@click.argument("check_id", metavar="[CHECK]", default="")
def explain(*, check_id: str) -> None:
    """Say what a check looks for, why, and how to mend what it finds; without a name, list all checks."""
    from rich.console import Console
    from rich.markdown import Markdown

    pages = {page.stem: page for page in sorted(_check_pages().glob("*.md"))}
    if not check_id:
        for page in pages.values():
            click.echo(page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# "))
        return
    if check_id not in pages:
        raise ConfigurationError(
            f"There is no check “{check_id}”.", mend=nearest(check_id, pages, otherwise="List them: publisher explain")
        )
    text = pages[check_id].read_text(encoding="utf-8")
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
    tags = open_workspace(folder).languages if known else [row.tag for row in language.all_rows()]
    items = doctors.examine([language.find(tag) for tag in tags], shared_materials(folder.root).tokens())
    for item in items:
        state = f"found    {item.name} {item.found}" if item.found is not None else f"MISSING  {item.name}"
        say(state.rstrip())
        if item.found is None:
            say(f"    {item.purpose.value}; get it: {item.get}")
    if not doctors.complete(items):
        click.echo("Something that building needs is missing.", err=True)
        sys.exit(INCOMPLETE)
    click.echo("Everything that building needs is here.")


main.add_command(check)
main.add_command(conformance)
main.add_command(pictures)
main.add_command(easy_read)
main.add_command(review)
main.add_command(serve)
main.add_command(sign_off)
main.add_command(speak)
main.add_command(translate)


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
def _progress(what: str) -> Iterator[_Told | None]:
    """Return what hears of progress: a bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    told = _Told(what)
    with told.bar:
        yield told
