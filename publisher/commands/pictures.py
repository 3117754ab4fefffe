"""The commands about pictures: search for them, show one, list the packs, and make a sheet for those who check them."""
# ruff: noqa: PLC0415 - the late imports are the point: what is slow to import is imported by the command that needs it

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say
from publisher.errors import NOWHERE, ConfigurationError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from publisher.build.materials import FileMaterials
    from publisher.build.pictures_used import Used
    from publisher.build.texts import Mistakes
    from publisher.errors import Place
    from publisher.materials import Picture
    from publisher.pictures.findable import Hit
    from publisher.pictures.packs import Pack

_NOTHING_FOUND = 1
_SVG = "image/svg+xml"
_SAVED_SIDE = 1024  # dots of the longer side
_LARGEST_DRAWING = (60, 30)  # columns and rows of a terminal
_DOTS_PER_HALF = 4  # painted for each half of a cell, either way, before they are mixed to one colour


@click.group(epilog="Example: publisher pictures search waiting list")
def pictures() -> None:
    """Find pictures for statements, and have them checked."""


@pictures.command(epilog="Example: publisher pictures search waiting list")
@click.argument("words", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Write what was found as JSON.")
@options.workspace
def search(*, words: tuple[str, ...], as_json: bool, workspace: Path) -> None:
    """Say which pictures stand for some words, the best first.

    It looks through the team's own pictures, its packs and the curated part of OpenMoji, in any language that their
    lists have words in. It suggests: the author looks, and writes the name of the picture into the text.
    """
    from publisher.pictures.names import SAVE_AS
    from publisher.report.json_report import json_text

    sought = " ".join(words)
    collection = _materials(workspace).pictures()
    hits = collection.search(sought)
    told = [(collection.written(hit.found.pack, hit.found.name), hit) for hit in hits]
    if as_json:
        shape = {"version": 1, "words": sought, "hits": [_hit(name, hit) for name, hit in told]}
        click.echo(json_text(shape), nl=False)
    elif not hits:
        say(f"No picture was found for “{sought}”.")
        say(f"    Search for one plain word, or add a picture of your own. {SAVE_AS}")
    names = {pack.id: pack.name for pack in collection.all_packs}
    if not as_json and not (hits and sought.isascii()):
        say("    The words of OpenMoji's list are English; a pack of your own may have words in any language.")
    for name, hit in () if as_json else told:
        say(f"{name}  {hit.found.entry.title}".rstrip())
        say(f"    {names.get(hit.found.pack, 'your own picture')}; found by “{hit.why}”")
    if not hits:
        sys.exit(_NOTHING_FOUND)


def _hit(name: str, hit: "Hit") -> dict[str, object]:
    entry = hit.found.entry
    return {
        "name": name,
        "pack": hit.found.pack,
        "title": entry.title,
        "words": list(entry.words),
        "language": entry.language,
        "why": hit.why,
    }


@pictures.command(epilog="Example: publisher pictures show waiting-room")
@click.argument("name")
@click.option("--save", type=click.Path(path_type=Path), metavar="FILE.png", help="Write the picture as a PNG, too.")
@options.workspace
def show(*, name: str, save: Path | None, workspace: Path) -> None:
    """Say what a picture is, under which licence, and where the texts show it; draw it on a terminal with colours."""
    from publisher.build.folder import Folder
    from publisher.build.pictures_used import used_pictures
    from publisher.build.texts import Mistakes

    if save:
        _refuse_to_save(save)
    materials, mistakes = _materials(workspace), Mistakes()
    picture, pack = _named(materials, name)
    file = materials.place_of(name)
    if _draws():
        with mistakes:
            click.echo(_drawn(picture, file), nl=False)  # its colours are commands to the terminal
    for label, value in _facts(picture, pack, file.path):
        say(f"{label:<12}{value}")
    if save:
        with mistakes:
            _save(picture, file, save)
    with mistakes:
        _print_places(used_pictures(Folder.open(workspace), materials), file.path, mistakes)
    mistakes.tell()


def _print_places(used: "Used", file: str, mistakes: "Mistakes") -> None:
    """Say where a picture is shown, and keep the mistakes for which not every place is known."""
    places = used.places.get(file, ())
    known = ", as far as the texts can be read" if used.mistakes else ""
    say(f"{'shown':<12}{_times(len(places))}{known}")
    for document, place in places:
        say(f"    {document}  {place}")
    mistakes.errors += used.mistakes


def _times(number: int) -> str:
    return {0: "in no text", 1: "once"}.get(number, f"{number} times")


def _named(materials: "FileMaterials", name: str) -> "tuple[Picture, Pack | None]":
    """Return a picture and its pack, None for the team's own. Raises `ConfigurationError` for an unknown name."""
    from publisher.pictures import parse_name

    parse_name(name, NOWHERE)
    collection = materials.pictures()
    pack = None if collection.is_own(name) else collection.pack_of(name, NOWHERE)
    if pack is None and not collection.is_own(name):
        error = collection.unknown(name, NOWHERE)
        raise ConfigurationError(error.message, mend=error.mend)
    return materials.picture(name), pack


def _facts(picture: "Picture", pack: "Pack | None", file: str) -> list[tuple[str, str]]:
    from publisher.pictures.names import pack_and_name

    facts = [("name", picture.name)]
    if pack:
        entry = pack.pictures[pack_and_name(picture.name)[1]]
        facts += [("to be seen", entry.title), ("words", ", ".join(entry.words) or "none")]
        facts += [("language", entry.language)] if entry.language else []
        facts += [("pack", f"{pack.name} ({pack.id})"), ("licence", pack.licence)]
        facts += [("credit", pack.credit or "none is asked for")]
    else:
        facts += [("pack", "none: it is your own file, whose licence nobody wrote down")]
    size = -(-len(picture.content) // 1000)
    facts += [("file", file), ("size", f"{size} kB, {picture.width} by {picture.height} pixels")]
    return facts + ([("left out", ", ".join(picture.left_out))] if picture.left_out else [])


def _draws() -> bool:
    """Return whether the output is a terminal that shows colours (no-color.org; terminfo's “dumb”)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"


def _drawn(picture: "Picture", file: "Place") -> str:
    from publisher.pictures.half_blocks import half_blocks

    room = (max(1, found - 2) for found in shutil.get_terminal_size())
    columns, rows = map(min, room, _LARGEST_DRAWING)
    content = picture.content
    if picture.media_type == _SVG:
        content = _painted(picture, _DOTS_PER_HALF * columns, _DOTS_PER_HALF * 2 * rows, file)
    return half_blocks(content, columns, rows)


def _painted(picture: "Picture", width: int, height: int, file: "Place") -> bytes:
    """Return a drawing as a PNG, as large as fits into a box in dots. Raises `SourceError` where it cannot be."""
    from publisher.pictures.paint import paint_within

    try:
        return paint_within(picture.content, width, height)
    except SourceError as error:
        raise SourceError(error.message, mend=error.mend, place=file) from None


def _as_png(picture: "Picture", file: "Place") -> bytes:
    """Return a picture as a PNG to be saved; a photograph as large as it is."""
    from io import BytesIO

    from PIL import Image

    if picture.media_type == _SVG:
        return _painted(picture, _SAVED_SIDE, _SAVED_SIDE, file)
    saved = BytesIO()
    with Image.open(BytesIO(picture.content)) as opened:
        opened.save(saved, "PNG")
    return saved.getvalue()


def _refuse_to_save(file: Path) -> None:
    """Raise `ConfigurationError` for a name under which no picture is saved."""
    if file.suffix.lower() != ".png":
        raise ConfigurationError(f"“{file}” is not the name of a PNG.", mend="Let it end in .png: --save nurse.png")
    if file.exists():
        raise ConfigurationError(f"“{file}” is there already.", mend="Name another file, or delete this one first.")


def _save(picture: "Picture", file: "Place", target: Path) -> None:
    from publisher.build.replaced import replace_file

    replace_file(target, _as_png(picture, file), shown=str(target))
    say(f"wrote {target}")


@pictures.command(epilog="Example: publisher pictures packs")
@options.workspace
def packs(*, workspace: Path) -> None:
    """List the packs: licence, credit line, how many pictures each has and how many of them the texts show."""
    from publisher.build.folder import Folder
    from publisher.build.packs import lost_files
    from publisher.build.pictures_used import used_pictures
    from publisher.build.texts import Mistakes
    from publisher.pictures.names import FOLDER

    folder, materials, mistakes = Folder.open(workspace), _materials(workspace), Mistakes()
    collection = materials.pictures()
    used = None
    with mistakes:
        used = used_pictures(folder, materials)
        mistakes.errors += used.mistakes
    if collection.own:
        say(f"Your own pictures ({FOLDER})")
        say(f"    pictures  {_count(_files(collection.own, materials, mistakes), used)}")
    for pack in collection.all_packs:
        _print_pack(pack)
        names = [f"{pack.id}/{name}" for name in pack.pictures]
        say(f"    pictures  {_count(_files(names, materials, mistakes), used)}")
    for pack in collection.packs:
        with mistakes:
            mistakes.errors += lost_files(folder, pack)
    mistakes.tell()


def _print_pack(pack: "Pack") -> None:
    from publisher.pictures.names import OPENMOJI

    say(f"{pack.name} ({pack.id})")
    say(f"    folder    {'none: it comes with the program' if pack.id == OPENMOJI else pack.folder}")
    say(f"    licence   {pack.licence}")
    say(f"    credit    {pack.credit or 'none is asked for'}")


def _files(names: "Iterable[str]", materials: "FileMaterials", mistakes: "Mistakes") -> frozenset[str]:
    """Return the files of pictures; what is wrong with one is kept among the mistakes."""
    found = set()
    for name in names:
        with mistakes:
            found.add(materials.place_of(name).path)
    return frozenset(found)


def _count(files: frozenset[str], used: "Used | None") -> str:
    """Return how many pictures there are and how many of them the texts show, as far as that is known."""
    if used is None:
        return str(len(files))
    known = ", as far as they can be read" if used.mistakes else ""
    return f"{len(files)}, of which the texts show {len(files & used.places.keys())}{known}"


@pictures.command(epilog="Example: publisher pictures sheet vision --language ur")
@click.argument("document", metavar="DOCUMENT")
@click.option("--language", default="", metavar="L", help="The language of the words.  [default: the text's own]")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where to write.  [default: sheets, in the workspace]",
)
@options.workspace
def sheet(*, document: str, language: str, output: Path | None, workspace: Path) -> None:
    """Write a page that shows each picture of a document beside its words, with an answer to tick.

    It is for the people who check whether the pictures fit: to look at on a screen, or to print on A4.
    """
    from publisher.build import sheets
    from publisher.build.folder import Folder

    folder = Folder.open(workspace)
    say(f"wrote {sheets.write_sheet(folder, document, language, output or folder.root / sheets.FOLDER)}")


def _materials(workspace: Path) -> "FileMaterials":
    from publisher.build.folder import Folder
    from publisher.build.materials import shared_materials

    return shared_materials(Folder.open(workspace).root)
