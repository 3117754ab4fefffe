"""At which level of the Common European Framework people learn an English word: the list of `cefrpy`."""

import struct
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

# What a file holds for A1; each level is 50 more, up to 250 for C2, and values between were worked out by its author.
_STEP = 50
_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


def easiest_level(word: str) -> int | None:
    """Return the level of an English word in lower case, as an index of A1 to C2; None where the list lacks it.

    It is that of the word's easiest part of speech, rounded as the package rounds it.
    """
    value = _values().get(word.encode()) if word.isascii() else None
    return None if value is None else round(value / _STEP)


@cache
def _values() -> dict[bytes, int]:
    """Return what the list holds for each word's easiest part of speech.

    The list is cefrpy's data file, read whole: its own look-up takes 13 µs a word, and importing it twice as long as
    reading. The file has a byte with the number of lengths, as many four-byte numbers where the words of each length
    end, then words of one length after another, each with a byte for its part of speech and one for its level.
    Raises `ModuleNotFoundError` where the package is missing.
    """
    found = find_spec("cefrpy")
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise ModuleNotFoundError("cefrpy")
    content = (Path(folders[0]) / "data.bin").read_bytes()
    ends = struct.unpack_from(f"<{content[0]}I", content, 1)
    words = memoryview(content)[1 + 4 * content[0] :]
    values: dict[bytes, int] = {}
    for length, (start, end) in enumerate(pairwise(ends), start=1):
        for word, _, value in struct.iter_unpack(f"{length}sBB", words[start:end]):
            if value < values.get(word, 256):
                values[word] = value
    return values


def level_name(level: int) -> str:
    """Return what a level is called."""
    return _LEVELS[level]


B2 = _LEVELS.index("B2")
