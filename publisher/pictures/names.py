"""The names that an author may write for a picture, and the pictures that come with the program.

`![](waiting-room)` means the team's own `source/pictures/waiting-room.svg` (or .png, .jpg, .jpeg) where there is one,
then the picture of that name in a pack, then OpenMoji's. `![](nurse.jpg)` means that file of the team's own and nothing
else, and `![](mulberry/nurse)` the picture of that pack and nothing else.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from publisher.errors import Place, SourceError

FOLDER = "source/pictures"  # of a workspace
OPENMOJI = "openmoji"  # the name of the program's own pack
SUFFIXES = (".svg", ".png", ".jpg", ".jpeg")
SAVE_AS = f"Save it as SVG, PNG or JPEG in {FOLDER}/: its name ends in {', '.join(SUFFIXES)}."

WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")  # of which names are made: of pictures, and of packs
LONGEST_NAME = 100  # characters, well below what any file system allows

_NAME = re.compile(rf"{WORD.pattern}(\.[A-Za-z0-9]+)?")
_OF_PACK = re.compile(rf"({WORD.pattern})/({WORD.pattern})")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said of a picture in a list of pictures.

    `file` is its file: in a pack the path below the pack's folder, in OpenMoji the name without its ending. `title`
    says what is to be seen, `words` are what to find it by, and `language` is the tag of title and words, "" where
    nobody said it. `line` is where it stands in its list, 0 where that is not known.
    """

    file: str
    title: str
    words: tuple[str, ...]
    language: str = ""
    line: int = 0


@cache
def table() -> Mapping[str, Entry]:
    """Return the curated table, name → picture, in the order of the alphabet."""
    rows = tomllib.loads((files("publisher.pictures") / "openmoji.toml").read_text(encoding="utf-8"))
    found = {name: Entry(row["file"], row["title"], tuple(row["words"]), "en") for name, row in sorted(rows.items())}
    return MappingProxyType(found)


def names() -> tuple[str, ...]:
    """Return the names of all pictures that come with the program, in the order of the alphabet."""
    return tuple(table())


def parse_name(name: str, place: Place) -> str:
    """Return the name of a picture as it stands, or raise a `SourceError` that says how names are written."""
    if len(name) <= LONGEST_NAME and _OF_PACK.fullmatch(name):
        return name
    if re.search(r"[/\\:]|\.\.", name):
        raise SourceError(
            f"“{_shown(name)}” is an address or a path; pictures live in {FOLDER}/.",
            mend=f"Put the file into {FOLDER}/ and write its name alone, such as nurse.jpg.",
            place=place,
        )
    match = _NAME.fullmatch(name)
    if match is None or len(name) > LONGEST_NAME:
        raise SourceError(
            f"“{_shown(name)}” cannot be the name of a picture.",
            mend="Use the letters a to z, digits, - and _, such as waiting-room or nurse.jpg.",
            place=place,
        )
    if match[1] and match[1].lower() not in SUFFIXES:
        raise SourceError(
            f"“{_shown(name)}” is of a kind that is not read.",
            mend=SAVE_AS,
            place=place,
        )
    return name


def pack_and_name(name: str) -> tuple[str, str]:
    """Return the pack that a name asks for, "" for none, and the name without it."""
    pack, _, rest = name.rpartition("/")
    return pack, rest


def candidates(name: str) -> tuple[str, ...]:
    """Return the file names to try in `source/pictures/`, in this order, for a name that `parse_name` accepted.

    A name that asks for a pack has none.
    """
    if "/" in name:
        return ()
    return (name,) if "." in name else tuple(f"{name}{suffix}" for suffix in SUFFIXES)


def _shown(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
