"""PO files as their bytes: what nobody changed is written with the very letters it was read with.

Babel takes the file apart; it would drop previous texts, headers of other tools and the way lines are wrapped, so each
message keeps its own lines, and only one whose words, comments or flags are others now is written anew.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, PoFileParser, denormalize, normalize

from publisher.errors import Place, SourceError

if TYPE_CHECKING:
    from babel.messages.pofile import _NormalizedString

# Every line of a PO file that is not empty and not a comment; Babel takes others for something else in silence.
_LINE = re.compile(r'(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"')
# What may stand in quotes behind a backslash; gettext's octal codes are bytes, which say nothing by themselves.
_ESCAPE = re.compile(r"\\(?:\\|[^\\nrt\"])")
# Which line may follow which, None being the beginning of a message.
_AFTER = {
    None: ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr",),
    "msgstr": ("msgctxt", "msgid"),
    "msgstr[": ("msgstr", "msgctxt", "msgid"),
}
_RETURN_ALONE = re.compile(r"\r(?!\n)")
_BLANKS = re.compile(r"(?<=[a-z\]])\s+(?=\")")
_KEYWORD = re.compile(r"(?P<keyword>msgctxt|msgid|msgid_plural)\s+(?P<words>.*)")
# Babel's width for lines that are never wrapped, so that a change of a text is a change of one line.
_UNWRAPPED = 0

_Fields = tuple[object, ...]


@dataclass(slots=True)
class Entry:
    """One message of a PO file. Its lists may be changed; `write` then makes its lines anew.

    `text` is what is translated (msgid, with numbered tags), `context` tells equal texts apart (msgctxt), and
    `translation` is "" where there is none. `comments` are a person's or ours (`# `), `extracted` the program's about
    the text (`#. `), `locations` where it stands (`#: `), `flags` those of gettext (`#, `). `previous` is the text that
    the translation was made for, where that was another (`#| msgid`), with `previous_context`. `line` is the line of
    msgid in the file, 1 being the first, 0 for a message that stands in none yet. A message with plural forms
    (`plural`) has no translation for us: no text of ours has one.
    """

    text: str
    context: str = ""
    translation: str = ""
    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    locations: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    previous: str = ""
    previous_context: str = ""
    obsolete: bool = False
    plural: bool = False
    line: int = 0
    _raw: str = ""
    _as_read: _Fields | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what no two messages of a file share: context and text."""
        return self.context, self.text

    @property
    def is_fuzzy(self) -> bool:
        """Return whether gettext's tools take the translation for not ready."""
        return "fuzzy" in self.flags

    def lines(self, line_end: str = "\n") -> str:
        """Return the message as it stands in a file; `line_end` is for lines that are made anew, each and the last."""
        if self._as_read == self._fields():
            return self._raw
        return "".join(f"{lines}\n" for lines in self._made()).replace("\n", line_end)

    def kept(self, raw: str) -> None:
        """Take `raw` as the lines of this message as long as nobody changes it."""
        self._raw = raw
        self._as_read = self._fields()

    def _fields(self) -> _Fields:
        return (
            self.text,
            self.context,
            self.translation,
            tuple(self.comments),
            tuple(self.extracted),
            tuple(self.locations),
            tuple(self.flags),
            self.previous,
            self.previous_context,
            self.obsolete,
        )

    def _made(self) -> Iterable[str]:
        yield from (f"# {comment}".rstrip() for comment in self.comments)
        yield from (f"#. {comment}".rstrip() for comment in self.extracted if not self.obsolete)
        if self.locations and not self.obsolete:
            yield f"#: {' '.join(self.locations)}"
        if self.flags:
            yield f"#, {', '.join(self.flags)}"
        before = "#~| " if self.obsolete else "#| "
        if self.previous:
            if self.previous_context:
                yield _field("msgctxt", self.previous_context, before)
            yield _field("msgid", self.previous, before)
        before = "#~ " if self.obsolete else ""
        if self.context:
            yield _field("msgctxt", self.context, before)
        yield _field("msgid", self.text, before)
        yield _field("msgstr", self.translation, before)


def _field(keyword: str, words: str, before: str) -> str:
    return f"{before}{keyword} {normalize(words, before, _UNWRAPPED)}"


@dataclass(slots=True)
class PoFile:
    """The messages of a PO file in their order, the header first where it has one.

    `gaps` is what stands above each of them, empty lines mostly, `tail` what stands behind the last; `line_end` is how
    new lines end.
    """

    entries: list[Entry]
    gaps: list[str]
    tail: str = ""
    line_end: str = "\n"

    def write(self) -> str:
        """Return the file; the very one that was read where no message was changed, added or taken away."""
        parts: list[str] = []
        for gap, entry in zip(self.gaps, self.entries, strict=True):
            # A message that was read without a line end, at the end of its file, needs one before the next.
            if parts and not parts[-1].endswith("\n"):
                parts.append(self.line_end)
            parts.extend((gap, entry.lines(self.line_end)))
        return "".join((*parts, self.tail))


def new_file(entries: Sequence[Entry], line_end: str = "\n") -> PoFile:
    """Return a PO file of messages with an empty line between two."""
    return PoFile(list(entries), ["", *[line_end] * (len(entries) - 1)] if entries else [], line_end=line_end)


def read_po_file(text: str, *, path: str) -> PoFile:
    """Return the messages of a PO file. Raises `SourceError` with the line of the first that is not PO."""
    if alone := _RETURN_ALONE.search(text):
        raise SourceError(
            "This line of the PO file ends as no system of today ends its lines (a carriage return alone).",
            mend="Open the file in an editor and save it with Unix or Windows line ends.",
            place=Place(path, text.count("\n", 0, alone.start()) + 1),
        )
    parser = _Parser(_lines(text), path)
    try:
        file = parser.read()
    except PoFileError as error:
        raise SourceError(
            f"This PO file is broken: {error.args[0].rpartition(' on ')[0] or 'a line stands where none can'}.",
            mend="Mend this line, or open the file in a PO editor such as Poedit.",
            place=Place(path, error.lineno + 1),
        ) from error
    file.line_end = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    return file


def _lines(text: str) -> list[str]:
    """Return the lines of a text with their line feeds; not `splitlines`, which parts at signs within a text too."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


class _Parser(PoFileParser):
    """Babel's parser, which tells of each message what Babel does not keep: its lines and its previous text."""

    def __init__(self, lines: list[str], path: str) -> None:
        super().__init__(Catalog(), abort_invalid=True)
        self._lines = lines
        self._path = path
        self._begin = 0  # the first line that belongs to no message yet
        self._last = -1  # the last line that holds words of a message
        self._previous: list[str] = []
        self._keyword: str | None = None
        self.entries: list[Entry] = []
        self.gaps: list[str] = []

    def read(self) -> PoFile:
        """Return the file whose lines were given."""
        for number, line in enumerate(self._lines):
            words = line.strip()
            if words:
                self._read_line(number, words)
        self._finish_current_message()
        return PoFile(self.entries, self.gaps, "".join(self._lines[self._begin :]))

    def _read_line(self, number: int, words: str) -> None:
        obsolete = False
        if words.startswith("#"):
            obsolete = words.startswith("#~") and not words.startswith("#~|")
            if not obsolete:
                if self.messages:
                    self._finish_current_message()
                if words.startswith(("#|", "#~|")):
                    self._previous.append(words.lstrip("#~").removeprefix("|").strip())
                else:
                    self._process_comment(words)
                return
            words = words.removeprefix("#~").strip()
        if not words:
            return
        self._refuse_line(number, words)
        # Babel takes the first blank of a line for the end of its keyword.
        self._process_message_line(number, _BLANKS.sub(" ", words, count=1), obsolete)
        self._last = number

    def _refuse_line(self, number: int, words: str) -> None:
        """Raise `SourceError` for a line that is not PO, or stands where it cannot: Babel would take it in silence."""
        fault = mend = ""
        if not _LINE.fullmatch(words):
            fault = "This line of the PO file is broken."
            mend = "Each text stands in double quotes that are closed in the same line, after msgid or msgstr."
        elif any(len(found[0]) == len("\\x") and found[0] != "\\\\" for found in _ESCAPE.finditer(words)):
            fault = "This line of the PO file holds a code that stands for a byte, such as \\304."
            mend = "Save the file as UTF-8 with its letters as they are; in gettext's tools, without --escape."
        elif not words.startswith('"'):
            keyword = words.partition('"')[0].strip().partition("[")[0]
            if keyword not in _AFTER[self._keyword]:
                fault = f"In this line of the PO file {keyword} stands where it cannot."
                mend = "Each message is msgid and then msgstr, once each, with msgctxt above where there is one."
            self._keyword = "msgstr[" if words.startswith("msgstr[") else keyword
        if fault:
            raise SourceError(fault, mend=mend, place=Place(self._path, number + 1))

    def _process_comment(self, line: str) -> None:
        kind, words = line[:2], line[2:].strip()
        if kind == "#,":
            self.flags.extend(flag.strip() for flag in words.split(",") if flag.strip())
        elif kind == "#:":
            self.locations.extend(_locations(words))
        elif kind == "#.":
            self.auto_comments.append(words)
        else:
            self.user_comments.append(line[1:].removeprefix(" "))

    def _add_message(self) -> None:
        previous = _previous(self._previous)
        plural = len(self.messages) > 1
        context = cast("_NormalizedString | None", self.context)
        entry = Entry(
            text=self.messages[0].denormalize(),
            context=context.denormalize() if context else "",
            translation="" if plural else self.translations[0][1].denormalize(),
            comments=self.user_comments,
            extracted=self.auto_comments,
            locations=self.locations,
            flags=self.flags,
            previous=previous.get("msgid", ""),
            previous_context=previous.get("msgctxt", ""),
            obsolete=self.obsolete,
            plural=plural,
            line=self.offset + 1,
        )
        lines = self._lines[self._begin : self._last + 1]
        gap = next(index for index, line in enumerate(lines) if line.strip())
        entry.kept("".join(lines[gap:]))
        self.entries.append(entry)
        self.gaps.append("".join(lines[:gap]))
        self._begin = self._last + 1
        self._previous = []
        self._reset_message_state()


def _locations(words: str) -> list[str]:
    """Return the places in a comment; gettext puts U+2068 and U+2069 round one with blanks in it."""
    return re.findall("\u2068[^\u2069]*\u2069\\S*|\\S+", words)


def _previous(lines: list[str]) -> dict[str, str]:
    """Return the texts of `#|` comments by their keywords; lines that are no PO text say nothing."""
    if not lines:
        return {}
    parts: dict[str, list[str]] = {}
    keyword = ""
    for line in lines:
        if found := _KEYWORD.fullmatch(line):
            keyword, line = found["keyword"], found["words"]  # noqa: PLW2901 - the rest of the line is what counts
        if keyword and _LINE.fullmatch(line):
            parts.setdefault(keyword, []).append(line)
    return {name: "".join(denormalize(line) for line in quoted) for name, quoted in parts.items()}
