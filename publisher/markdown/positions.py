"""Where in the source a piece of text stands.

Python-Markdown keeps no positions, so we look for each piece of text again, moving forward only.
"""

import html
import re
from bisect import bisect_right
from itertools import accumulate

from publisher.errors import Place

_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|/^~])")
_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);")


class Positions:
    """A place in the source that moves forward as pieces of its text are found."""

    def __init__(self, body: str, *, path: str, first_line: int) -> None:
        """Take the body of a file, whose first line is line `first_line` of the file at `path`."""
        text = _ESCAPED.sub(r"\1", body)
        self._text = _REFERENCE.sub(lambda found: html.unescape(found[0]).replace("\n", " "), text)
        self._starts = [0, *accumulate(len(line) + 1 for line in self._text.split("\n"))]
        self._path = path
        self._first_line = first_line
        self._at = 0

    @property
    def place(self) -> Place:
        """Return the place up to which the source has been read."""
        return self._place(self._at)

    def find(self, text: str) -> Place:
        """Return the place of the first line of `text`, and move behind it; stay where it is not found.

        White space at both ends does not count.
        """
        line = text.strip().partition("\n")[0].strip()
        if not line:
            return self.place
        found = self._text.find(line, self._at)
        if found < 0:
            return self.place
        place = self._place(found)
        rest = text.strip()
        whole = self._text.startswith(rest, found)
        self._at = found + len(rest if whole else line)
        return place

    def find_pattern(self, pattern: str) -> Place:
        """Return the place of the next match of a pattern (`^` and `$` match at lines), and move behind it."""
        found = re.compile(pattern, re.MULTILINE).search(self._text, self._at)
        if found is None:
            return self.place
        self._at = found.end()
        return self._place(found.start())

    def line(self, number: int) -> Place:
        """Return the place of line `number` of the body, counted from 0."""
        return Place(self._path, self._first_line + number)

    def within(self, pattern: str) -> "Positions":
        """Return positions of their own, from the first match of a pattern in the whole source."""
        other = Positions("", path=self._path, first_line=self._first_line)
        other._text, other._starts = self._text, self._starts
        found = re.compile(pattern, re.MULTILINE).search(self._text)
        other._at = found.end() if found else 0
        return other

    def _place(self, at: int) -> Place:
        return Place(self._path, self._first_line + bisect_right(self._starts, at) - 1)
