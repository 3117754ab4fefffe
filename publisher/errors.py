"""What goes wrong, said in the author's words.

Everything that an author, a translator or an editor of `publisher.toml` can get wrong is raised as a
`SourceError`: what is wrong, where, and how to mend it.
The command line prints it as it stands; nobody is shown a traceback.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file. `path` is relative to the workspace; `line` counts from 1, 0 means the whole file."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        """Return `path:line`, or the path alone where no line is known."""
        return f"{self.path}:{self.line}" if self.line else self.path


NOWHERE = Place("")


class SourceError(Exception):
    """A mistake in a file that a person wrote, which ends the command.

    `message` says what is wrong in one sentence, `mend` how to put it right, `place` where it stands.
    """

    exit_code = 1

    def __init__(self, message: str, *, mend: str, place: Place = NOWHERE) -> None:
        """Keep the three parts; the text of the exception joins them for logs."""
        super().__init__(message, mend, place)
        self.message = message
        self.mend = mend
        self.place = place

    def __str__(self) -> str:
        """Return the place, what is wrong and how to mend it, in one line."""
        where = f"{self.place}: " if self.place != NOWHERE else ""
        return f"{where}{self.message} {self.mend}".strip()


class ConfigurationError(SourceError):
    """A mistake in `publisher.toml` or in the words of a command: nothing could start."""

    exit_code = 2


class SourceErrors(Exception):  # noqa: N818 - several mistakes found in one pass, told together
    """Several `SourceError`s, in the order in which they were found; never empty."""

    def __init__(self, errors: Iterable[SourceError]) -> None:
        """Keep the errors."""
        self.errors = tuple(errors)
        super().__init__(*self.errors)

    @property
    def exit_code(self) -> int:
        """Return the highest exit code of the errors."""
        return max(error.exit_code for error in self.errors)


# What XML 1.0 (2.2) and HTML do not allow in a text; line ends and tabs are allowed.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def refuse_unprintable(text: str, *, path: str) -> None:
    """Raise `SourceError` at the first character of a file's text that no page and no Word file can hold."""
    if found := _UNPRINTABLE.search(text):
        raise SourceError(
            f"This line holds the character U+{ord(found[0]):04X}, which cannot be shown.",
            mend="Delete it: it is invisible, and came here from another program. Typing the line again helps.",
            place=Place(path, text.count("\n", 0, found.start()) + 1),
        )


def unprintable(text: str) -> bool:
    """Return whether a text holds a character that no page and no Word file can hold."""
    return _UNPRINTABLE.search(text) is not None


def nearest(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean “x”?" for the known word nearest to `word`, or the list of all that are known."""
    choices = sorted(known)
    close = get_close_matches(word.lower(), choices, n=1, cutoff=0.6)
    return f"Did you mean “{close[0]}”?" if close else f"Use one of: {', '.join(choices)}."
