"""What goes wrong, said in the author's words.

Everything that an author, a translator or an editor of `publisher.toml` can get wrong is raised as a
`SourceError`: what is wrong, where, and how to mend it.
The command line prints it as it stands; nobody is shown a traceback.
"""

import re
import unicodedata
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
# Halves of a character (U+D800 to U+DFFF) come from escapes such as "\ud800" in YAML.
_UNPRINTABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
# Unicode 16, chapter 23.2, 23.8 and 23.9, and UAX #9, 2.1 and 2.2: what nobody sees and what says nothing in a source.
# Marks that turn the direction are among them: text would be read in another order than it seems to have ("Trojan
# Source", CVE-2021-42574). Languages are marked in another way, which turns each word in its own direction.
_TURNING = "\u202a-\u202e\u2066-\u206f"
_INVISIBLE = "\u180e\u200b\u2061-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
# Joiners: Arabic and the scripts of India are spelt with them, and pictures are put together (23.2).
_JOINING = "\u200c\u200d"
_UNWANTED = re.compile(f"[{_UNPRINTABLE}{_TURNING}{_INVISIBLE}{_JOINING}]")
_BEFORE = 15  # letters before such a character that a message shows


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A character that a text cannot hold: `at` which index, what is wrong, and how to mend it."""

    at: int
    message: str
    mend: str


def find_unprintable(text: str) -> Unprintable | None:
    """Return the first character that no page and no Word file can hold, or that nobody sees, None where none is."""
    for found in _UNWANTED.finditer(text):
        at, sign = found.start(), found[0]
        if re.match(f"[{_JOINING}]", sign) and _joins(text[max(0, at - 1) : at], text[at + 1 : at + 2]):
            continue
        name = f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()
        before = text[max(0, at - _BEFORE) : at].rpartition("\n")[2].strip()
        behind = f", behind “{before}”" if before and not _UNWANTED.search(before) else ""
        if re.match(f"[{_UNPRINTABLE}]", sign):
            message = f"This line holds the character {name}, which cannot be shown{behind}."
        else:
            message = f"This line holds an invisible character, {name}{behind}."
        return Unprintable(at, message, _mend(sign))
    return None


def _mend(sign: str) -> str:
    if re.match(f"[{_TURNING}]", sign):
        return (
            "Delete it: it changes the order in which words are read. Words in another language are written "
            "[words]{lang=ur}, and then stand in their own direction."
        )
    return "Delete it: it is invisible, and came here from another program. Typing the line again helps."


def _joins(before: str, after: str) -> bool:
    """Return whether a joiner between two characters can mean something, "" for none."""
    for sign in before + after:
        letter = unicodedata.category(sign) in {"Lo", "Mn", "Mc"}
        if (letter and unicodedata.east_asian_width(sign) not in {"W", "F"}) or unicodedata.category(sign) == "So":
            return True
    return False


def refuse_unprintable(text: str, *, path: str) -> None:
    """Raise `SourceError` at the first character of a file's text that no page can hold, or that nobody sees.

    The mark U+FEFF may begin a file.
    """
    begun = text.startswith("\ufeff")
    if found := find_unprintable(text[begun:]):
        line = text.count("\n", 0, found.at + begun) + 1
        raise SourceError(found.message, mend=found.mend, place=Place(path, line))


def unprintable(text: str) -> bool:
    """Return whether a text holds a character that no page and no Word file can hold, or that nobody sees."""
    return find_unprintable(text) is not None


# What ends a line, moves to its beginning or begins another, in one program or the other (Unicode 16, chapter 5.8).
_LINES = "\n\r\x85\u2028\u2029"
_NOT_ON_A_LINE = re.compile(f"[{_UNPRINTABLE}{_TURNING}{_INVISIBLE}{_JOINING}{_LINES}]")


def visible(line: str) -> str:
    """Return a line for a terminal: what a terminal would obey, and what nobody sees, stands there by its number.

    Words from a file can hold U+001B, which begins a command to the terminal (ECMA-48, 5.3): it becomes “[U+001B]”.
    """

    def told(found: re.Match[str]) -> str:
        at, sign = found.start(), found[0]
        joins = re.match(f"[{_JOINING}]", sign) and _joins(line[max(0, at - 1) : at], line[at + 1 : at + 2])
        return sign if joins else f"[U+{ord(sign):04X}]"

    return _NOT_ON_A_LINE.sub(told, line)


def nearest(word: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """Return "Did you mean “x”?" for the known word nearest to `word`, or the list of all that are known.

    `otherwise` comes in the place of a list that would be too long to read.
    """
    choices = sorted(known)
    close = get_close_matches(word.lower(), choices, n=1, cutoff=0.6)
    if close:
        return f"Did you mean “{close[0]}”?"
    return otherwise or f"Use one of: {', '.join(choices)}."
