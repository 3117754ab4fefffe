"""The names that an author may write for a picture, and the pictures that come with the program.

`![](waiting-room)` means the team's own `source/pictures/waiting-room.svg` (or .png, .jpg, .jpeg) where there is one,
otherwise OpenMoji's picture of that name. `![](nurse.jpg)` means that file of the team's own and nothing else.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from publisher.errors import Place, SourceError

FOLDER = "source/pictures"  # of a workspace
SUFFIXES = (".svg", ".png", ".jpg", ".jpeg")
SAVE_AS = f"Save it as SVG, PNG or JPEG in {FOLDER}/: its name ends in {', '.join(SUFFIXES)}."

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9]+)?")
_LONGEST_NAME = 100  # characters, well below what any file system allows
_NEAR = 0.75  # of difflib's ratio, 0 to 1; its own default of 0.6 lets “fair” mean “family”
_MOST_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A picture of the table: OpenMoji's file name without its ending, what is to be seen, and words to find it by."""

    file: str
    title: str
    words: tuple[str, ...]


@cache
def table() -> Mapping[str, Entry]:
    """Return the curated table, name → picture, in the order of the alphabet."""
    rows = tomllib.loads((files("publisher.pictures") / "openmoji.toml").read_text(encoding="utf-8"))
    found = {name: Entry(row["file"], row["title"], tuple(row["words"])) for name, row in sorted(rows.items())}
    return MappingProxyType(found)


def names() -> tuple[str, ...]:
    """Return the names of all pictures that come with the program, in the order of the alphabet."""
    return tuple(table())


def parse_name(name: str, place: Place) -> str:
    """Return the name of a picture as it stands, or raise a `SourceError` that says how names are written."""
    if re.search(r"[/\\:]|\.\.", name):
        raise SourceError(
            f"“{_shown(name)}” is an address or a path; pictures live in {FOLDER}/.",
            mend=f"Put the file into {FOLDER}/ and write its name alone, such as nurse.jpg.",
            place=place,
        )
    match = _NAME.fullmatch(name)
    if match is None or len(name) > _LONGEST_NAME:
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


def candidates(name: str) -> tuple[str, ...]:
    """Return the file names to try in `source/pictures/`, in this order, for a name that `parse_name` accepted."""
    return (name,) if "." in name else tuple(f"{name}{suffix}" for suffix in SUFFIXES)


def nearest_names(word: str, own: Iterable[str] = ()) -> tuple[str, ...]:
    """Return up to three names that are like `word` or that stand for it, the nearest first.

    `own` are the names of the team's own pictures, which count as well.
    """
    sought = _plain(word.rpartition(".")[0] or word)
    matcher = SequenceMatcher(None, b=sought)
    known = {**_findable(), **{name: (_plain(name),) for name in own}}
    scores = {name: max(_likeness(matcher, one, sought) for one in words) for name, words in known.items()}
    near = sorted((-score, name) for name, score in scores.items() if score >= _NEAR)
    return tuple(name for _, name in near[:_MOST_SUGGESTIONS])


def unknown_picture(name: str, place: Place, files: Iterable[str] = ()) -> SourceError:
    """Return the error to raise where no picture has that name, which suggests the nearest.

    `files` are the names of the team's own files: one of the name itself is of a kind that is not read, such as WebP.
    """
    stems = {file.rpartition(".")[0]: file for file in files}
    if file := stems.get(name):
        ending = file.rpartition(".")[2]
        if f".{ending.lower()}" in SUFFIXES:
            message = f"The ending of “{file}” has capital letters."
            return SourceError(message, mend=f"Call the file {name}.{ending.lower()}.", place=place)
        return SourceError(f"“{file}” is of a kind that is not read.", mend=SAVE_AS, place=place)
    near = nearest_names(name, (stem for stem, file in stems.items() if file.endswith(SUFFIXES)))
    suggestion = f"Did you mean {' or '.join(f'“{one}”' for one in near)}? Or put" if near else "Put"
    return SourceError(
        f"There is no picture “{name}”.",
        mend=f"{suggestion} a file into {FOLDER}/: {candidates(name)[0]}.",
        place=place,
    )


@cache
def _findable() -> Mapping[str, tuple[str, ...]]:
    """Return for each name of the table all that it can be found by."""
    return {name: tuple(_plain(text) for text in (name, *entry.words)) for name, entry in table().items()}


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", "-", text.lower())


def _likeness(matcher: SequenceMatcher[str], word: str, sought: str) -> float:
    """Return how like two words are, from 0 to 1; a whole word of a longer phrase is as good as a near match."""
    if word != sought and f"-{sought}-" in f"-{word}-":
        return _NEAR
    matcher.set_seq1(word)
    return matcher.ratio() if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR else 0.0


def _shown(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
