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
    from publisher.evidence.sign_offs import OfPerson, SignOff, Standing
    from publisher.model import Document


@click.command(
    "sign-off",
    epilog='Example: publisher sign-off vision --language en --edition standard --question meaning --by "A. Reviewer"',
)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT…]")
@click.option("--language", default="", metavar="L", help="The language that you looked at.")
@click.option("--edition", default="", metavar="E", help="The edition that you looked at.")
@click.option("--question", default="", metavar="Q", help="The question that you answer for.")
@click.option("--by", default="", metavar="NAME", help="Who signs.")
@click.option("--note", default="", metavar="WORDS", help="What there is to say besides.")
@click.option(
    "--seen",
    default="",
    metavar="DIGEST",
    help="What the page for reviewers showed you: copy it from there. Without it, what is built must be of today.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the files are that you looked at.  [default: output, in the workspace]",
)
@click.option("--withdraw", is_flag=True, help="Take back what you signed.")
@click.option("--of", "whose", default="", metavar="NAME", help="With --withdraw: whose sign-off, if not your own.")
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
    seen: str,
    output: Path | None,
    withdraw: bool,
    whose: str,
    listing: bool,
    workspace: Path,
) -> None:
    """Sign that you looked at a document and answer for what a question asks of it.

    What you saw is kept with it: when the text, its translation, a picture, the styles or the contact details change,
    the sign-off lapses, and --list says what changed. Nothing that was written is changed; --withdraw adds to it.
    What changed before you sign, and after you looked at it, is not signed.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.shown import shown_in
    from publisher.build.sign_offs import refuse_unnamed, sign
    from publisher.evidence.sign_offs import SignOff
    from publisher.workspace import OUTPUT

    folder = Folder.open(workspace)
    if listing:
        _refuse_beside_list(question=question, by=by, note=note, seen=seen, withdraw=withdraw, of=whose)
        _list(folder.root, documents, language, edition)
        return
    if len(documents) != 1:
        raise click.UsageError("Name the one document that you sign, or ask what is signed with --list.")
    for name, value in (("--language", language), ("--edition", edition), ("--question", question)):
        if not value:
            raise click.UsageError(f"Say what you looked at: {name} is missing.")
    today = dt.date.today()  # noqa: DTZ011 - the day where the person is
    if whose and not withdraw:
        raise click.UsageError("--of says whose sign-off is taken back: it stands beside --withdraw.")
    other = whose.strip() if whose.strip() != by.strip() else ""
    act = SignOff(question, edition, by.strip(), today, note.strip(), withdraws=withdraw, of=other)
    refuse_unnamed(act)
    if not (seen or withdraw):
        where = (output or folder.root / OUTPUT).resolve()
        seen = shown_in(folder, where, documents[0], language, edition)
    for line in _signed(sign(folder, documents[0], language, act, shown=seen)):
        say(line)


def _refuse_beside_list(**others: object) -> None:
    """Raise `UsageError` for words that sign something, beside --list, which signs nothing."""
    for name, value in others.items():
        if value:
            raise click.UsageError(f"--list signs nothing and takes nothing back: leave out --{name}.")


def _signed(done: "Signed") -> Iterator[str]:
    act = done.act
    if not done.written:
        yield f"“{act.question}” is signed already, by {act.by} on {act.on.isoformat()}, and that stands."
        return
    if act.withdraws:
        yield f"took back {f'what {act.of} signed' if act.of else 'your sign-off'} of “{act.question}”"
    elif act.errors:
        yield f"signed “{act.question}” with {_errors(act.errors)} known; a release waits until they are mended"
    else:
        yield f"signed “{act.question}”; the checks on its text find no error, and its files were not checked"
    if done.let_stand:
        yield f"its author lets {_errors(done.let_stand)} stand: publisher check says which, and why"
    yield f"wrote {done.path}"


def _list(root: Path, documents: tuple[str, ...], language: str, edition: str) -> None:
    from publisher.build.folder import Folder
    from publisher.build.plan import Selection
    from publisher.build.sign_offs import belonging_to_nothing, listed
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
    for path in () if documents else belonging_to_nothing(folder):
        say(f"{path} belongs to no text: if its text has another name now, move the record with it.")
    if silent:
        say(f"{silent} more, each in one language and edition: nobody has signed them, and no release asks for it.")


def _standing(document: "Document", standing: "Standing", *, wanted: bool) -> Iterator[str]:
    """Yield how a question stands, why it lapsed, and what readers answered to the same question."""
    asks = ", a release asks for it" if wanted else ""
    yield f"  {standing.question.id}: {_state(standing)}{asks}"
    for one in standing.people:
        if one.act != standing.sign_off and not one.act.withdraws:
            yield f"      {_of_person(one)}"
    for change in standing.lapsed:
        yield f"      {change.message}"
        for before, now in change.compared:
            yield from (f"        {when}: {words}" for when, words in (("before", before), ("now", now)) if words)
    for answer in document.judgements:
        if answer.question == standing.question.id:
            stale = "; the words have changed since" if answer.stale else ""
            yield f"      readers answered: {answer.answer} ({answer.by}, {answer.on.isoformat()}{stale})"


def _of_person(one: "OfPerson") -> str:
    """Return how the sign-off of somebody else stands."""
    return f"signed by {_who(one.act)} too" if one.stands else f"lapsed: what {_who(one.act)} signed"


def _state(standing: "Standing") -> str:
    act = standing.sign_off
    if act is None:
        return "not signed"
    if act.withdraws:
        return f"taken back by {_who(act)}{f', which {act.of} had signed' if act.of else ''}"
    if standing.lapsed:
        return f"lapsed; signed by {_who(act)}"
    known = f", with {_errors(act.errors)} known" if act.errors else ""
    return f"signed by {_who(act)}{known}"


def _errors(number: int) -> str:
    return "1 error" if number == 1 else f"{number} errors"


def _who(act: "SignOff") -> str:
    noted = f": “{act.note}”" if act.note else ""
    return f"{act.by}, {act.on.isoformat()}{noted}"
