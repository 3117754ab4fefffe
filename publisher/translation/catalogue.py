"""PO files, through Babel, with what Babel leaves out: states of review, clear errors, one fixed header.

The state of a translation stands in a comment that every gettext tool keeps:

    # state=draft origin=mt src=9f2c1a07 tgt=77ab01d3

`src` and `tgt` are digests of the source text and of its translation. Where either no longer matches, somebody changed
the text since the state was given, and the state is draft again, whichever tool made the change.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from babel.core import UnknownLocaleError
from babel.messages import catalog as babel_catalog
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from publisher.errors import Place, SourceError, refuse_unprintable
from publisher.model import State

STATES = (State.DRAFT, State.TRANSLATED, State.REVIEWED, State.APPROVED)
_STATE = re.compile(r"state=(?P<state>\w+)(?: origin=(?P<origin>\S+))? src=(?P<src>\w+) tgt=(?P<tgt>\w+)")

# Every line of a PO file that is not empty and not a comment; Babel takes others for something else in silence.
_LINE = re.compile(r'(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"')


class PoCatalog(babel_catalog.Catalog):
    """Babel's catalogue without the clock and the version of Babel in its header: same texts, same bytes."""

    def _headers(self) -> list[tuple[str, str]]:
        moving = {"POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Report-Msgid-Bugs-To"}
        kept = [header for header in super()._get_mime_headers() if header[0] not in moving and header[1]]
        # Babel joins the headers by line feeds; the last one of the block needs its own.
        return [*kept[:-1], (kept[-1][0], f"{kept[-1][1]}\n")]

    mime_headers = property(_headers, babel_catalog.Catalog._set_mime_headers)  # noqa: SLF001 - Babel's own setter


class _TwiceError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _ReadCatalog(PoCatalog):
    """A catalogue that is read from a file: Babel keeps the first of two equal messages and drops the second."""

    def __setitem__(self, id: "babel_catalog._MessageID", message: babel_catalog.Message) -> None:  # noqa: A002 - its name
        if id and self.get(id, message.context) is not None:
            raise _TwiceError(message.lineno or 0)
        super().__setitem__(id, message)


@dataclass(frozen=True, slots=True)
class Message:
    """One translation: its words with tags, its state, who or what made it ("mt" for a machine), and its place."""

    text: str
    translation: str
    state: State
    origin: str
    place: Place


class Catalogue:
    """The translations of one PO file."""

    def __init__(self, po: babel_catalog.Catalog, *, path: str) -> None:
        """Take what Babel read from the file at `path`."""
        self.po = po
        self.path = path

    def find(self, text: str, context: str = "") -> Message | None:
        """Return the translation of a text in its context, None where there is none."""
        message = self.po.get(text, context or None)
        if message is None or not message.string or not isinstance(message.string, str):
            return None
        state, origin = state_of(message)
        return Message(text, message.string, state, origin, Place(self.path, message.lineno or 0))

    def messages(self) -> Iterator[babel_catalog.Message]:
        """Yield every message but the header."""
        return (message for message in self.po if message.id)


def read_catalogue(text: str, *, path: str) -> Catalogue:
    """Return the catalogue of a PO file.

    Raises `SourceError` with file and line for a line that is not PO, for a text that stands in it twice, for another
    charset than UTF-8 and for a language that does not exist.
    """
    _check_lines(text, path)
    po = _ReadCatalog()
    try:
        PoFileParser(po, abort_invalid=True).parse(io.StringIO(text))
    except _TwiceError as error:
        raise SourceError(
            "This PO file translates one text twice.",
            mend="Keep the better translation and delete the other, with its msgid.",
            place=Place(path, error.line),
        ) from error
    except PoFileError as error:
        raise SourceError(
            f"This PO file is broken: {error}.",
            mend="Mend this line, or open the file in a PO editor such as Poedit.",
            place=Place(path, error.lineno + 1),
        ) from error
    except (UnknownLocaleError, ValueError) as error:
        raise SourceError(
            f"The header of this PO file is wrong: {error}.",
            mend="Look at the lines “Language:” and “Content-Type:” at its top.",
            place=Place(path, 1),
        ) from error
    if po.locale is None and po.locale_identifier:
        raise SourceError(
            f"The header of this PO file names the language “{po.locale_identifier}”, which does not exist.",
            mend="Write its code, such as “pl”, after “Language:” at its top.",
            place=Place(path, 1),
        )
    if po.charset and po.charset.lower().replace("_", "-") not in {"utf-8", "utf8"}:
        raise SourceError(
            f"This PO file says that it is written in {po.charset}.",
            mend="Save it as UTF-8, and write charset=UTF-8 in its header.",
            place=Place(path, 1),
        )
    return Catalogue(po, path=path)


def write(po: babel_catalog.Catalog) -> str:
    """Return the PO file of a catalogue; comments and texts are never wrapped, so that a change is one line."""
    file = io.BytesIO()
    write_po(file, po, width=1_000_000)
    return file.getvalue().decode("utf-8").rstrip("\n") + "\n"


def digest(text: str) -> str:
    """Return the eight hexadecimal digits that stand for a text in a state comment."""
    return sha256(text.encode()).hexdigest()[:8]


def state_of(message: babel_catalog.Message) -> tuple[State, str]:
    """Return the state of a message, and its origin ("" where nobody said).

    A state counts only while both digests match; without a state, a translation is a draft.
    """
    for comment in message.user_comments:
        if found := _STATE.search(comment):
            same = found["src"] == digest(_source(message)) and found["tgt"] == digest(str(message.string))
            state = next((state for state in STATES if state.value == found["state"]), State.DRAFT)
            return (state if same else State.DRAFT), found["origin"] or ""
    return State.DRAFT, ""


def set_state(message: babel_catalog.Message, state: State, origin: str) -> None:
    """Write the state of a message into its comments; what no person has reviewed stays "fuzzy" for other tools."""
    comment = f"state={state.value} src={digest(_source(message))} tgt={digest(str(message.string))}"
    if origin:
        comment = comment.replace(" src=", f" origin={origin} src=")
    others = [other for other in message.user_comments if not _STATE.search(other)]
    message.user_comments = [comment, *others]
    if state in {State.REVIEWED, State.APPROVED}:
        message.flags.discard("fuzzy")
    else:
        message.flags.add("fuzzy")


def _source(message: babel_catalog.Message) -> str:
    return f"{message.context or ''}\x04{message.id}"


def _check_lines(text: str, path: str) -> None:
    refuse_unprintable(text, path=path)
    # Not `splitlines`, which also ends a line at signs that stand within a text.
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip().removeprefix("#~").strip()
        if words and not words.startswith("#") and not _LINE.fullmatch(words):
            raise SourceError(
                "This line of the PO file is broken.",
                mend="Each text stands in double quotes that are closed in the same line, after msgid or msgstr.",
                place=Place(path, number),
            )
