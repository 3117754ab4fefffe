"""A fault to plant in a good text, as a value."""

from dataclasses import dataclass

from publisher.errors import Place
from tests.tools.planted.good_texts import ENGLISH, Confirmed, Files, GoodText

# What marks, in the words that are planted, each line where the fault must be found. It is taken out before reading.
MARK = "→"


@dataclass(frozen=True, slots=True)
class InText:
    """One fault: its name, the id of the check that must find it, and the words that it puts in the place of others.

    `old` stands once in the file at `path`, which is the text itself where nothing is said; "" adds `new` at its end.
    `new` has a mark in each line where the fault is found. Where it is found elsewhere, `at` says in which files and in
    the lines with which words, "" for no line. `beside` are further changes, each with its path, so that nothing else
    is wrong. `confirmed` says when authors looked at the easy read. `on_page` says that it is found in the web page.
    """

    name: str
    check_id: str
    old: str
    new: str
    text: GoodText = ENGLISH
    path: str = ""
    at: tuple[tuple[str, str], ...] = ()
    beside: tuple[tuple[str, str, str], ...] = ()
    confirmed: Confirmed = Confirmed.AFTER
    on_page: bool = False

    def __str__(self) -> str:
        """Return the name of a test's case."""
        return f"{self.check_id}-{self.name}"

    def planted(self) -> tuple[Files, frozenset[tuple[str, Place]]]:
        """Return the files with the fault, and where it must be found. Raises `ValueError` where it has no place."""
        files = dict(self.text.files())
        own = self.path or self.text.source
        for path, old, new in (*self.beside, (own, self.old, self.new)):
            files[path] = _replaced(path, files[path], old, new)
        places = [
            Place(path, line) for path, words in self.at for line in (_lines(files[path], words) if words else [0])
        ]
        places += [Place(own, line) for line in _lines(files[own], MARK)]
        files[own] = files[own].replace(MARK, "")
        return files, frozenset((self.check_id, place) for place in places)


def _replaced(path: str, text: str, old: str, new: str) -> str:
    if not old:
        return text + new
    if text.count(old) != 1:
        message = f"“{old}” stands {text.count(old)} times in {path}"
        raise ValueError(message)
    return text.replace(old, new)


def _lines(text: str, words: str) -> list[int]:
    """Return the numbers of the lines that have some words."""
    return [number for number, line in enumerate(text.split("\n"), start=1) if words in line]
