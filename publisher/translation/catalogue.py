"""The translations of one PO file: found by text and context, with clear errors for what is wrong in the file."""

import datetime as dt
from dataclasses import dataclass

from babel.core import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

from publisher import language as languages
from publisher.errors import Place, SourceError, refuse_unprintable
from publisher.model import State
from publisher.translation.header import REVISED, day_of, revised_at, with_fields
from publisher.translation.po_file import Entry, PoFile, new_file, read_po_file
from publisher.translation.states import standing_of

__all__ = ["Catalogue", "Entry", "Message", "new_catalogue", "read_catalogue"]

_LANGUAGE = "Language"
_CONTENT_TYPE = "Content-Type"
# What gettext's msgcat writes between translations that differ.
_CONFLICT = "#-#-#-#-#"


@dataclass(frozen=True, slots=True)
class Message:
    """One translation: its words with tags, its state, who or what made it ("mt" for a machine), and its place."""

    text: str
    translation: str
    state: State
    origin: str
    place: Place


class Catalogue:
    """The translations of one PO file. `header` are its fields in their order; `write` keeps what is not changed."""

    def __init__(self, file: PoFile, *, path: str) -> None:
        """Take the messages of a file; `path` is what errors name. Raises `SourceError` for a text that is there twice.

        A header that is broken, or says another charset than UTF-8 or a language that does not exist, is an error too.
        """
        self.path = path
        self._file = file
        first = file.entries[0] if file.entries else None
        self._header = first if first and not first.text and not first.context and not first.obsolete else None
        self.header = _fields(self._header, path)
        self.entries = [entry for entry in file.entries if not entry.obsolete and entry is not self._header]
        self.obsolete = [entry for entry in file.entries if entry.obsolete]
        self._by_key: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            if not entry.text:
                raise SourceError(
                    "This message has no text to translate; the header of a PO file stands at its top.",
                    mend="Move it there, or delete it.",
                    place=Place(path, entry.line),
                )
            if _CONFLICT in entry.translation:
                raise SourceError(
                    "This translation holds two that were put together by a program (“#-#-#-#-#”).",
                    mend="Keep the better one, and delete the other with these lines.",
                    place=Place(path, entry.line),
                )
            if self._by_key.setdefault(entry.key, entry) is not entry:
                raise SourceError(
                    f"This PO file translates one text twice, the first time in line {self._by_key[entry.key].line}.",
                    mend="Keep the better translation and delete the other, with its msgid.",
                    place=Place(path, entry.line),
                )
        self.language = _language(self.header, path)
        self._words_before = self._words()

    @property
    def revised(self) -> dt.date | None:
        """Return the day of the last change that the header tells (`PO-Revision-Date`), None where it tells none."""
        return day_of(self.header.get(REVISED, ""))

    def entry(self, text: str, context: str = "") -> Entry | None:
        """Return the message of a text in its context, None where the file has none."""
        return self._by_key.get((context, text))

    def find(self, text: str, context: str = "") -> Message | None:
        """Return the translation of a text in its context for a page.

        None where there is none, and where the source was changed since: a page must not say what is out of date.
        """
        entry = self.entry(text, context)
        standing = standing_of(entry) if entry else None
        if entry is None or standing is None or standing.changed:
            return None
        return Message(text, entry.translation, standing.state, standing.origin, Place(self.path, entry.line))

    def set_header(self, name: str, value: str) -> None:
        """Write a field of the header; a new one comes last."""
        self.header[name] = value

    def revise(self, at: dt.datetime) -> None:
        """Write into the header when words were changed, where any translation is another than in the file as read.

        A state, a signature or a comment is no change of words. `at` has a time zone.
        """
        if self._words() != self._words_before:
            self.header = revised_at(self.header, at)

    def carried_to(self, entries: list[Entry], obsolete: list[Entry]) -> "Catalogue":
        """Return the catalogue with other messages under the same header; an order that stays keeps its lines."""
        self._write_header()
        messages = [*([self._header] if self._header else []), *entries, *obsolete]
        if [id(entry) for entry in messages] == [id(entry) for entry in self._file.entries]:
            return self
        return Catalogue(new_file(messages, self._file.line_end), path=self.path)

    def write(self) -> str:
        """Return the PO file."""
        self._write_header()
        return self._file.write()

    def _write_header(self) -> None:
        if self._header is not None and self.header != _fields(self._header, self.path):
            end = self._file.line_end
            lines = with_fields(self._header.lines(end), self.header, end)
            self._header.translation = "".join(f"{name}: {value}\n" for name, value in self.header.items())
            if lines:
                self._header.kept(lines)

    def _words(self) -> dict[tuple[str, str], str]:
        """Return the translation of each text that has one."""
        return {entry.key: entry.translation for entry in self.entries if entry.translation}


def refuse_other_language(catalogue: Catalogue, language: str) -> None:
    """Raise `SourceError` where a header names another language, or another script, than the one it is used for."""
    named = catalogue.language
    if named and not (languages.known(named) and languages.same(named, language)):
        raise SourceError(
            f"The header of this PO file names the language “{named}”, but it is used for “{language}”.",
            mend="Correct the line “Language:” at its top, or move the file into the folder of its language.",
            place=Place(catalogue.path, 1),
        )


def new_catalogue(name: str, language: str, comments: list[str], *, path: str = "") -> Catalogue:
    """Return a catalogue without messages: a template, or a PO file where `language` (BCP 47) is not "".

    Nothing in its header moves by the clock: same texts, same bytes.
    """
    fields = {"Project-Id-Version": f"{name} 1"}
    if language:
        locale = language.replace("-", "_")
        fields |= {_LANGUAGE: locale, "Language-Team": language}
        fields["Plural-Forms"] = _plural_forms(locale)
    else:
        fields["Language-Team"] = "LANGUAGE <LL@li.org>"
    fields |= {
        "MIME-Version": "1.0",
        _CONTENT_TYPE: "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    words = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return Catalogue(new_file([Entry("", translation=words, comments=comments)]), path=path)


def read_catalogue(text: str, *, path: str) -> Catalogue:
    """Return the catalogue of a PO file.

    Raises `SourceError` with file and line for a line that is not PO, for a text that stands in it twice, for another
    charset than UTF-8 and for a language that does not exist.
    """
    refuse_unprintable(text, path=path)
    return Catalogue(read_po_file(text, path=path), path=path)


def _fields(header: Entry | None, path: str) -> dict[str, str]:
    """Return the fields of a header. Raises `SourceError` where a line of it is none."""
    if header is None:
        return {}
    fields: dict[str, str] = {}
    for line in header.translation.splitlines():
        name, colon, value = line.partition(":")
        if not colon or not name.strip() or " " in name.strip():
            raise SourceError(
                f"The header of this PO file is broken: “{line}” is none of its fields.",
                mend="Each line of it is a name, a colon and a value, such as “Language: pl”.",
                place=Place(path, header.line),
            )
        fields[name.strip()] = value.strip()
    charset = fields.get(_CONTENT_TYPE, "charset=utf-8").lower().partition("charset=")[2].strip()
    if charset.replace("_", "-") not in {"utf-8", "utf8"}:
        raise SourceError(
            f"This PO file says that it is written in {charset or 'no charset'}.",
            mend="Save it as UTF-8, and write “Content-Type: text/plain; charset=UTF-8” in its header.",
            place=Place(path, header.line),
        )
    return fields


def _plural_forms(locale: str) -> str:
    """Return the header field for plurals, gettext's own where CLDR knows no rule; no text of ours has a plural."""
    try:
        return get_plural(locale).plural_forms
    except (UnknownLocaleError, ValueError):
        return "nplurals=2; plural=(n != 1);"


def _language(header: dict[str, str], path: str) -> str:
    """Return the tag of the language that a header names. Raises `SourceError` for one that does not exist."""
    named = header.get(_LANGUAGE, "")
    tag = named.replace("_", "-")
    if not named or languages.known(tag):
        return tag
    try:
        # gettext writes “sr@latin” for what is “sr-Latn” elsewhere.
        return str(Locale.parse(tag.partition("@")[0], sep="-")).replace("_", "-")
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise SourceError(
            f"The header of this PO file names the language “{named}”, which does not exist.",
            mend="Write its code, such as “pl”, after “Language:” at its top.",
            place=Place(path, 1),
        ) from error
