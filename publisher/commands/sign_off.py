"""The command of sign-offs: who answers for a document, what stands, and what lapsed and why."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say

if TYPE_CHECKING:
    from publisher.build.sign_offs import Signed
    from publisher.evidence.sign_offs import SignOff, Standing
    from publisher.model import Document


@click.command(
    "sign-off",
    epilog="Example: publisher sign-off vision --language en --edition standard --question meaning --by “A. Reviewer”",
)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT…]")
@click.option("--language", default="", metavar="L", help="The language that you looked at.")
@click.option("--edition", default="", metavar="E", help="The edition that you looked at.")
@click.option("--question", default="", metavar="Q", help="The question that you answer for.")
@click.option("--by", default="", metavar="NAME", help="Who signs.")
@click.option("--note", default="", metavar="WORDS", help="What there is to say besides.")
@click.option("--withdraw", is_flag=True, help="Take back what was signed.")
@click.option("--list", "listing", is_flag=True, help="Say what stands, and what lapsed and why; sign nothing.")
@options.workspace
def sign_off(  # noqa: PLR0913 - one parameter for each option
    *,
    documents: tuple[str, ...],
    language: str,
    edition: str,
    question: str,
    by: str,
    note: str,
    withdraw: bool,
    listing: bool,
    workspace: Path,
) -> None:
    """Sign that you looked at a document and answer for what a question asks of it.

    What you saw is kept with it: when the text, its translation, a picture, the styles or the contact details change,
    the sign-off lapses, and --list says what changed. Nothing that was written is changed; --withdraw adds to it.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.sign_offs import sign
    from publisher.evidence.sign_offs import SignOff

    folder = Folder.open(workspace)
    if listing:
        _list(folder.root, documents, language, edition)
        return
    if len(documents) != 1:
        raise click.UsageError("Name the one document that you sign, or ask what is signed with --list.")
    for name, value in (("--language", language), ("--edition", edition), ("--question", question)):
        if not value:
            raise click.UsageError(f"Say what you looked at: {name} is missing.")
    today = dt.date.today()  # noqa: DTZ011 - the day where the person is
    act = SignOff(question, edition, by.strip(), today, note.strip(), withdraws=withdraw)
    for line in _signed(sign(folder, documents[0], language, act)):
        say(line)


def _signed(done: "Signed") -> Iterator[str]:
    act = done.act
    if not done.written:
        yield f"“{act.question}” is signed already, by {act.by} on {act.on.isoformat()}, and that stands."
        return
    if act.withdraws:
        yield f"took back the sign-off of “{act.question}”"
    elif act.errors:
        yield f"signed “{act.question}” with {_errors(act)} known; a release waits until they are mended"
    else:
        yield f"signed “{act.question}”; the checks find no error in it"
    yield f"wrote {done.path}"


def _list(root: Path, documents: tuple[str, ...], language: str, edition: str) -> None:
    from publisher.build.folder import Folder
    from publisher.build.plan import Selection
    from publisher.build.sign_offs import listed
    from publisher.build.texts import open_workspace

    folder = Folder(root)
    chosen = Selection(documents, (language,) if language else (), (edition,) if edition else ())
    demanded = open_workspace(folder).sign_offs
    silent = 0
    for document, standings in listed(folder, chosen):
        wanted = demanded.get(document.edition, ())
        if all(one.sign_off is None and one.question.id not in wanted for one in standings):
            silent += 1
            continue
        say(f"{document.name} ({document.edition}, {document.language})")
        for standing in standings:
            for line in _standing(document, standing, wanted=standing.question.id in wanted):
                say(line)
    if silent:
        say(f"{silent} more, each in one language and edition: nobody has signed them, and no release asks for it.")


def _standing(document: "Document", standing: "Standing", *, wanted: bool) -> Iterator[str]:
    """Yield how a question stands, why it lapsed, and what readers answered to the same question."""
    asks = ", a release asks for it" if wanted else ""
    yield f"  {standing.question.id}: {_state(standing)}{asks}"
    for change in standing.lapsed:
        yield f"      {change.message}"
        for before, now in change.compared:
            yield from (f"        {when}: {words}" for when, words in (("before", before), ("now", now)) if words)
    for answer in document.judgements:
        if answer.question == standing.question.id:
            stale = "; the words have changed since" if answer.stale else ""
            yield f"      readers answered: {answer.answer} ({answer.by}, {answer.on.isoformat()}{stale})"


def _state(standing: "Standing") -> str:
    act = standing.sign_off
    if act is None:
        return "not signed"
    if act.withdraws:
        return f"taken back by {_who(act)}"
    if standing.lapsed:
        return f"lapsed; signed by {_who(act)}"
    known = f", with {_errors(act)} known" if act.errors else ""
    return f"signed by {_who(act)}{known}"


def _errors(act: "SignOff") -> str:
    return "1 error" if act.errors == 1 else f"{act.errors} errors"


def _who(act: "SignOff") -> str:
    noted = f": “{act.note}”" if act.note else ""
    return f"{act.by}, {act.on.isoformat()}{noted}"
