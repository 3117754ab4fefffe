"""The commands that write files for translators, and take them back."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say, tell
from publisher.commands.translate.told import counted

if TYPE_CHECKING:
    from publisher.build.translations.exchange import Imported
    from publisher.translation.exchange import Part

_ALL: "Part" = "all"
_CHANGED: "Part" = "changed"


@click.command(epilog="Example: publisher translate export --to docx --only changed pl")
@click.argument("languages", nargs=-1, metavar="[LANGUAGE…]")
@click.option(
    "--to",
    "form",
    type=click.Choice(("xliff", "xliff1", "docx", "csv")),
    required=True,
    help="XLIFF 2.1 or 1.2 for translation tools; a Word table or CSV for people without one.",
)
@click.option("--only", type=click.Choice(("changed",)), help="Only what waits for a translator: new or changed.")
@options.documents
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to write.  [default: exchange, in the workspace]",
)
@options.workspace
def export(
    *,
    languages: tuple[str, ...],
    form: str,
    only: str | None,
    documents: tuple[str, ...],
    output: Path | None,
    workspace: Path,
) -> None:
    """Write a file for translators of each text in each language.

    It holds today's text with the translations that there are, where each segment stands, and the agreed terms.
    A file that holds work which was not imported yet is not written over.
    """
    from publisher.build.folder import Folder
    from publisher.build.translations.exchange import export as write

    part = _CHANGED if only else _ALL
    done = write(Folder.open(workspace), form, languages, documents, part=part, output=output)
    for one in done:
        if one.written:
            say(f"wrote {one.path}: {counted([(one.segments, 'segments')])}")
        elif one.segments:
            say(f"{one.path} is as it was: {counted([(one.segments, 'segments')])}")
    waiting = sum(bool(one.segments) for one in done)
    if not waiting:
        say("Nothing waits for a translator." if only else "There is nothing to translate.")


@click.command("import", epilog='Example: publisher translate import vision.pl.xlf --by "A. Translator"')
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--by", default="", metavar="NAME", help="Who translated; kept in the PO file.")
@click.option("--allow-missing", is_flag=True, help="Import what is there though segments of the export are missing.")
@click.option("--dry-run", is_flag=True, help="Say what would become of each file, and write nothing.")
@options.workspace
def import_(*, files: tuple[Path, ...], by: str, allow_missing: bool, dry_run: bool, workspace: Path) -> None:
    """Take translations back from files of “publisher translate export”.

    A segment is taken where its text is today's, and where nobody translated or reviewed it meanwhile; each other is
    told by name and left. With a fault in one (lost tags, markup, a deleted row) nothing of any file is written.
    What is taken is translated at most, whatever a file says: “publisher translate review” and “approve” raise it.
    The exit code is 1 where something was left.
    """
    import datetime as dt

    from publisher.build.folder import Folder
    from publisher.build.translations.exchange import import_files

    now = dt.datetime.now().astimezone()
    done = import_files(Folder.open(workspace), files, at=now, by=by.strip(), whole=not allow_missing, dry_run=dry_run)
    for one in done:
        for left in one.taken.left:
            tell(left)
    for one in done:
        say(_summary(one, dry_run=dry_run))
        if one.taken.changed and (carried := _carried(one)):
            say(carried)
        if one.taken.claimed:
            say(
                f"    {one.taken.claimed:,} of them the file calls reviewed or approved; they count as translated "
                "until “publisher translate review” and “approve” raise them."
            )
    if changed := sorted({one.language for one in done if one.taken.changed}):
        say(f"Now let them be checked: publisher translate check {' '.join(changed)}")
    sys.exit(int(any(one.taken.left for one in done)))


def _summary(one: "Imported", *, dry_run: bool) -> str:
    taken = one.taken
    counts = counted(
        (
            (taken.new - taken.drafts, "translated"),
            (taken.drafts, "drafts"),
            (taken.confirmed, "confirmed as they were"),
            (taken.same, "the same"),
            (taken.empty, "without a translation"),
            (len(taken.left), "left"),
        )
    )
    did = ("would write" if dry_run else "wrote") if taken.changed else "nothing new for"
    return f"{one.file}: {did} {one.catalogue}: {counts}"


def _carried(one: "Imported") -> str:
    """Return what carrying the PO file to the text of today did, "" where it was of today."""
    carried = one.carried
    if not (carried.changed or carried.removed or carried.back):
        return ""
    counts = counted(
        ((carried.new, "new"), (carried.changed, "changed"), (carried.removed, "removed"), (carried.back, "back again"))
    )
    # A change loses the review of a text, which nothing can give back after the import.
    before = (
        " If a change was a minor one, first say: publisher translate update --minor REASON." if carried.changed else ""
    )
    return f"    Its text was changed, so it was carried to the text of today: {counts}.{before}"
