"""Commands about easy read: what is in step with the text, and what people said."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say
from publisher.retellings import told_digest

if TYPE_CHECKING:
    from publisher.model import Retelling


@click.group("easy-read", epilog="Example: publisher easy-read status announcement")
def easy_read() -> None:
    """See what of easy read is in step with its text, and record who looked at it."""


@easy_read.command(epilog="Example: publisher easy-read status announcement")
@click.argument("documents", nargs=-1, metavar="[DOCUMENT…]")
@options.workspace
def status(*, documents: tuple[str, ...], workspace: Path) -> None:
    """Say of each section whether it is retold, who confirmed that, and what people answered."""
    from publisher.build.folder import Folder
    from publisher.build.reviews import easy_reads
    from publisher.model import State
    from publisher.report.terminal import asked_lines

    for document in easy_reads(Folder.open(workspace), documents):
        say(f"{document.name} ({document.language})")
        if document.state is State.SOURCE:
            for retelling in document.retellings:
                say(f"  {_state(retelling)}")
        for line in asked_lines(document):
            say(line)


def _state(retelling: "Retelling") -> str:
    if not retelling.name:
        return f"{retelling.place}: not retold, and no reason is given (in “{retelling.heading}”)"
    what = "left out" if retelling.left_out else "retold"
    recorded = retelling.recorded
    if recorded is None:
        return f"{retelling.name}: {what}, confirmed by nobody yet"
    who = f"{recorded.by}, {recorded.on.isoformat()}" if recorded.by else recorded.on.isoformat()
    if recorded.digest != retelling.digest:
        return f"{retelling.name}: {what}; the section has changed since it was confirmed ({who})"
    if recorded.told not in {"", told_digest(retelling)}:
        return f"{retelling.name}: {what} anew since it was confirmed ({who})"
    return f"{retelling.name}: {what}, confirmed ({who})"


@easy_read.command(epilog='Example: publisher easy-read confirm announcement what-is-new --by "A. Author"')
@click.argument("document", metavar="DOCUMENT")
@click.argument("sections", nargs=-1, required=True, metavar="SECTION…")
@click.option("--by", default="", metavar="NAME", help="Who looked.")
@options.workspace
def confirm(*, document: str, sections: tuple[str, ...], by: str, workspace: Path) -> None:
    """Record that an author compared a retelling with its section as it is now.

    “publisher easy-read status” lists the names of the sections.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.reviews import confirm as record

    confirmed = record(Folder.open(workspace), document, sections, by=by.strip(), on=dt.date.today())  # noqa: DTZ011 - the day where the person is
    for retelling in confirmed.retellings:
        say(f"confirmed {retelling.name}")
    say(f"wrote {confirmed.path}")


@easy_read.command(epilog='Example: publisher easy-read answer announcement pictures yes --by "The readers\' group"')
@click.argument("document", metavar="DOCUMENT")
@click.argument("question", metavar="QUESTION")
@click.argument("answer", metavar="yes|partly|no")
@click.option("--by", required=True, metavar="NAME", help="Who answers: a person or a group.")
@click.option("--language", default="", metavar="L", help="Of the text in this language.  [default: its own]")
@click.option("--note", default="", metavar="WORDS", help="What they said besides.")
@options.workspace
def answer(  # noqa: PLR0913 - one parameter for each option
    *, document: str, question: str, answer: str, by: str, language: str, note: str, workspace: Path
) -> None:
    """Record what a person answered to a question that no program can answer.

    The questions, by their names: tested, pictures, complete, connected, order, and translation.
    “publisher easy-read status” says them in full.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.reviews import answer as record
    from publisher.build.reviews import as_written
    from publisher.model import Judgement

    folder = Folder.open(workspace)
    spoken = language or as_written(folder, document).language
    today = dt.date.today()  # noqa: DTZ011 - the day where the person is
    judgement = Judgement("easy-read", question, spoken, answer, by.strip(), today, "", note.strip())
    path = record(folder, document, judgement)
    say(f"wrote {path}")
