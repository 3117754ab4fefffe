"""Packs: folders of pictures with a list that says what is in them and under which licence they may be shown.

A pack is the folder `source/pictures/PACK/` with the file `pack.toml`:

    name = "Mulberry Symbols"
    licence = "CC-BY-SA-4.0"
    credit = "Mulberry Symbols (mulberrysymbols.org), CC BY-SA 4.0"

    [pictures.nurse]
    file = "EN/nurse.svg"
    title = "A nurse in uniform"
    words = ["nursing", "ward sister"]
    language = "en"

Whoever made the pack is a stranger: nothing in the list leads out of its folder, and each picture is cleaned as any.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType

from publisher.errors import ConfigurationError, Place, SourceError
from publisher.fields import Table, read_toml
from publisher.pictures.licences import nearest_licence
from publisher.pictures.names import FOLDER, LONGEST_NAME, OPENMOJI, SUFFIXES, WORD, Entry, table

LIST = "pack.toml"
OPENMOJI_CREDIT = "OpenMoji (openmoji.org), CC BY-SA 4.0"

_LONGEST_TEXT = 300  # characters of a title or a credit line: more fills the foot of a page
# Licences that ask for no credit, by SPDX's identifiers and by the words that people use.
_FREE_OF_CREDIT = re.compile(
    r"CC[- ]?0(-1\.0|[ ]1\.0)?|CC-PDDC|CC-PDM-1\.0|PDDL-1\.0|Unlicense|public[ -]domain", re.IGNORECASE
)
# BCP 47 (RFC 5646, 2.1): any language, not only those that we publish in.
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CREDIT_EXAMPLE = 'credit = "Name of the pack (address), licence"'


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack: its folder's name, its own name, its licence, the credit line ("" for none) and its pictures by name."""

    id: str
    name: str
    licence: str
    credit: str
    pictures: Mapping[str, Entry]

    @property
    def folder(self) -> str:
        """Return the path of the pack's folder in the workspace."""
        return folder_of(self.id)

    def place(self, name: str) -> Place:
        """Return where the list says what the picture of that name is."""
        return Place(list_of(self.id), self.pictures[name].line)


def folder_of(pack: str) -> str:
    """Return the path of a pack's folder in the workspace."""
    return f"{FOLDER}/{pack}"


def list_of(pack: str) -> str:
    """Return the path of a pack's list in the workspace."""
    return f"{folder_of(pack)}/{LIST}"


def openmoji_pack() -> Pack:
    """Return the pack that comes with the program: the curated table, of whose pictures no file was opened."""
    return Pack(OPENMOJI, "OpenMoji", "CC-BY-SA-4.0", OPENMOJI_CREDIT, table())


def read_pack(text: str, pack: str) -> Pack:
    """Return the pack of the folder `pack` from the words of its list; no picture is opened.

    Raises `ConfigurationError` at the line of whatever is missing, unknown, or leads out of the folder.
    """
    path = list_of(pack)
    if not WORD.fullmatch(pack) or len(pack) > LONGEST_NAME or pack.lower() == OPENMOJI:
        taken = "is the program's own pack" if pack.lower() == OPENMOJI else "cannot be the name of a pack"
        raise ConfigurationError(
            f"“{pack}” {taken}.",
            mend="Give its folder another name: the letters a to z, digits, - and _, such as mulberry.",
            place=Place(path),
        )
    fields = read_toml(text, file=path)
    fields.only("name", "licence", "credit", "pictures")
    licence = _licence(fields)
    pictures = _pictures(fields)
    return Pack(pack, _line(fields, "name"), licence, _credit(fields, licence), MappingProxyType(pictures))


def _licence(fields: Table) -> str:
    if not _said(fields, "licence"):
        raise fields.refuse(
            "licence",
            "This pack does not say under which licence its pictures may be shown.",
            "Write the licence that came with the pictures; ask their maker if you do not know it.",
        )
    licence = _line(fields, "licence")
    if meant := nearest_licence(licence):
        message = f"“{licence}” is not an identifier of a licence (https://spdx.org/licenses/)."
        mend = f"Did you mean “{meant}”? Look at what came with the pictures."
        raise fields.refuse("licence", message, mend)
    return licence


def _credit(fields: Table, licence: str) -> str:
    if _said(fields, "credit"):
        return _line(fields, "credit")
    if _FREE_OF_CREDIT.fullmatch(licence):
        return ""
    raise fields.refuse(
        "credit",
        f"This pack has no line that says who made its pictures, and “{licence}” may ask for one.",
        f"Add the line: {_CREDIT_EXAMPLE}",
    )


def _said(fields: Table, key: str) -> bool:
    """Return whether a key is there and holds more than spaces; what is no text is told by who reads it."""
    value = fields.values.get(key, "")
    return not isinstance(value, str) or bool(value.strip())


def _line(fields: Table, key: str) -> str:
    """Return words that have to fit into a line."""
    text = " ".join(fields.text(key).split())
    if len(text) > _LONGEST_TEXT:
        raise fields.refuse(key, f"“{key}” is longer than {_LONGEST_TEXT} characters.", "Say it in one short line.")
    return text


def _pictures(fields: Table) -> dict[str, Entry]:
    """Return the pictures of a list by name, in the order of the alphabet."""
    listed = fields.table("pictures")
    found: dict[str, Entry] = {}
    names: dict[str, str] = {}
    owners: dict[str, str] = {}
    for name in listed.values:
        entry = _entry(listed, name)
        other = names.setdefault(name.casefold(), name)
        if other != name:
            line = listed.place(other).line
            message = f"“{name}” differs from “{other}” (line {line}) in capital letters only."
            raise listed.refuse(name, message, "Give one of them another name.")
        owner = owners.setdefault(entry.file, name)
        if owner != name:
            line = listed.place(owner).line
            message = f"“{name}” and “{owner}” (line {line}) are one file: one picture means one idea."
            raise listed.refuse(name, message, "Keep one of them, and give it the words of both.")
        found[name] = entry
    if not found:
        raise fields.refuse(
            "pictures", "This pack lists no pictures.", 'Add for each: [pictures.NAME] and below it: file = "NAME.svg"'
        )
    return dict(sorted(found.items()))


def _entry(listed: Table, name: str) -> Entry:
    if not WORD.fullmatch(name) or len(name) > LONGEST_NAME:
        shown = name[:LONGEST_NAME].encode("unicode_escape").decode() if not name.isprintable() else name[:LONGEST_NAME]
        message = f"“{shown}” cannot be the name of a picture."
        mend = "Use the letters a to z, digits, - and _, such as waiting-room; “words” may be in any language."
        raise listed.refuse(name, message, mend)
    fields = listed.table(name)
    fields.only("file", "title", "words", "language")
    return Entry(_file(fields), _line(fields, "title"), _words(fields), _language(fields), fields.place().line)


def _file(fields: Table) -> str:
    """Return the path of a picture below its pack's folder."""
    file = fields.text("file")
    path = PurePosixPath(file)
    parts = file.split("/")
    if path.is_absolute() or re.search(r"[\\:]", file) or any(part in {"", ".", ".."} for part in parts):
        message = f"“{file}” leads out of the folder of this pack, or is no path in it."
        raise fields.refuse("file", message, "Put the file into the pack's folder and write its name alone.")
    if any(part.startswith(".") for part in parts):
        raise fields.refuse("file", f"“{file}” is hidden.", "Give it a name that does not begin with a dot.")
    if path.suffix.lower() not in SUFFIXES:
        message = f"“{file}” is of a kind that is not read."
        raise fields.refuse("file", message, f"Save it as SVG, PNG or JPEG: its name ends in {', '.join(SUFFIXES)}.")
    return file


def _words(fields: Table) -> tuple[str, ...]:
    words = tuple(" ".join(word.split()) for word in fields.texts("words"))
    seen: set[str] = set()
    for word in words:
        if not word:
            raise fields.refuse("words", "One of the words is empty.", "Delete it, or write what to find it by.")
        if len(word) > LONGEST_NAME:
            message = f"“{word[:LONGEST_NAME]}…” is longer than {LONGEST_NAME} characters."
            raise fields.refuse("words", message, "Write single words and short phrases.")
        if word.casefold() in seen:
            raise fields.refuse("words", f"“{word}” stands twice among the words.", "Delete one of the two.")
        seen.add(word.casefold())
    return words


def _language(fields: Table) -> str:
    if "language" not in fields.values:
        return ""
    tag = fields.text("language")
    if not _TAG.fullmatch(tag):
        raise fields.refuse("language", f"“{tag}” is not the tag of a language.", "Write its tag, such as en or cy.")
    return tag


def missing_files(pack: Pack, there: Iterable[str]) -> tuple[SourceError, ...]:
    """Return an error for each picture of a pack whose file is not among those that are in its folder."""
    known = frozenset(there)
    return tuple(missing_file(pack, name) for name, entry in pack.pictures.items() if entry.file not in known)


def missing_file(pack: Pack, name: str) -> SourceError:
    """Return the error for a picture whose file is not in its pack's folder."""
    return SourceError(
        f"The file “{pack.pictures[name].file}” of the picture “{name}” is missing.",
        mend=f"Put it into {pack.folder}/, or take the picture out of the list.",
        place=pack.place(name),
    )
