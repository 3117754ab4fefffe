"""PO files carried to today's document: what is the same stays, what changed is matched, what is gone is kept apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from publisher.errors import Place, SourceError
from publisher.model import Document
from publisher.translation import states
from publisher.translation.catalogue import Catalogue, Entry, read_catalogue, refuse_other_language
from publisher.translation.matching import matched
from publisher.translation.review import settle_header
from publisher.translation.segments import extract
from publisher.translation.states import standing_of
from publisher.translation.tags import TAG
from publisher.translation.templates import empty_catalogue, messages

# How like two words must be, per cent, to be one in two spellings: “center” and “centre” are to 83, “now” and “not”
# to 67.
_LIKE_WITH_MINOR_CHANGE = 80
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Minor:
    """A change of the source that needs no new review: why (one line), and when (ISO 8601 date)."""

    reason: str
    at: str


@dataclass(slots=True)
class Carried:
    """A PO file carried to today's document, its messages, and how many are new, changed, gone, or back again.

    `minor` are those that kept their state though their text changed, each with place, old and new text in `kept`;
    `too_much` are the lines of the source whose change was more than a minor one can be.
    """

    text: str = ""
    catalogue: Catalogue | None = None
    new: int = 0
    changed: int = 0
    minor: int = 0
    removed: int = 0
    back: int = 0
    kept: list[tuple[str, str, str]] = field(default_factory=list)
    too_much: list[str] = field(default_factory=list)


def update(
    old: str | None,
    document: Document,
    language: str,
    *,
    path: str = "",
    origin: str = "",
    minor: Minor | None = None,
) -> Carried:
    """Return the PO file of a language, carried to today's document.

    What is unchanged keeps its translation and state, wherever it stands now. A text that changed keeps the translation
    of the most similar one that is gone, of the same place and kind first, as a draft with the old text beside it; with
    `minor` its state stays where the change is a small one. What is new is empty, what is gone becomes obsolete (`#~`).
    A translation without origin gets `origin` ("mt" for a machine's).
    `PO-Revision-Date` stays, as gettext's msgmerge leaves it: the source is another, and no translator did anything.
    Raises `SourceError` where the old file cannot be read.
    """
    empty = empty_catalogue(document.name, document.title, language, path=path)
    return _carried(empty, messages(extract(document)), old, origin=origin, minor=minor)


def update_phrases(old: str | None, template: str, language: str, *, path: str = "") -> Carried:
    """Return the PO file of a language for the texts of a template, as `update` does for those of a document."""
    phrases = read_catalogue(template, path=path)
    name = phrases.header.get("Project-Id-Version", "").removesuffix(" 1")
    empty = empty_catalogue(name, "The words of the program's own pages", language, path=path)
    return _carried(empty, phrases.entries, old)


def _carried(
    empty: Catalogue, today: list[Entry], old: str | None, *, origin: str = "", minor: Minor | None = None
) -> Carried:
    known = _read(old, empty) if old is not None else empty
    made = _Carrying(known, today, minor)
    made.carry()
    for entry in made.entries:
        states.settle(entry, origin)
    catalogue = known if known.header else empty
    for name, value in empty.header.items():
        catalogue.header.setdefault(name, value)
    made.told.catalogue = catalogue.carried_to(made.entries, made.obsolete)
    settle_header(made.told.catalogue)
    made.told.text = made.told.catalogue.write()
    return made.told


def _read(old: str, empty: Catalogue) -> Catalogue:
    """Return a PO file that is to be carried. Raises `SourceError` where it holds what cannot be carried."""
    known = read_catalogue(old, path=empty.path)
    refuse_other_language(known, empty.language)
    for entry in known.entries:
        if entry.plural:
            raise SourceError(
                "This message has plural forms (msgid_plural), which no text here has.",
                mend="Delete it, or move it to the PO file that it belongs to.",
                place=Place(known.path, entry.line),
            )
    return known


class _Carrying:
    """One PO file on its way to the texts of today."""

    def __init__(self, old: Catalogue, today: list[Entry], minor: Minor | None) -> None:
        self._old = old
        self._today = today
        self._minor = minor
        self.obsolete = list(old.obsolete)
        self._known_before = {entry.key: entry for entry in old.obsolete}
        self.entries: list[Entry] = []
        self.told = Carried()

    def carry(self) -> None:
        """Give every text of today what is known of it."""
        keys = {entry.key for entry in self._today}
        gone = [index for index, one in enumerate(self._old.entries) if one.key not in keys and _is_worth_keeping(one)]
        self.entries = [self._same(entry) for entry in self._today]
        new = [index for index, entry in enumerate(self.entries) if entry is self._today[index]]
        translated = [index for index in gone if standing_of(self._old.entries[index])]
        taken_back = self._taken_back(new, translated)
        new = [index for index in new if index not in taken_back]
        rest = [index for index in translated if index not in taken_back.values()]
        matches = matched(self.entries, new, self._old.entries, rest)
        for index in new:
            if index in matches:
                self._change(self.entries[index], self._old.entries[matches[index]])
            else:
                self.told.new += 1
        taken = {*matches.values(), *taken_back.values()}
        for index in gone:
            if index not in taken:
                self._retire(self._old.entries[index])

    def _taken_back(self, new: Sequence[int], gone: Sequence[int]) -> dict[int, int]:
        """Give texts that are again what they were the translations that were made for them; return which had which."""
        before = {(one.previous_context, one.previous): i for i in gone if (one := self._old.entries[i]).previous}
        found: dict[int, int] = {}
        for index in new:
            entry = self.entries[index]
            known = before.pop(entry.key, None)
            if known is not None:
                states.take_back(entry, self._old.entries[known])
                found[index] = known
                self.told.back += 1
        return found

    def _same(self, today: Entry) -> Entry:
        """Return the message of the same text with where it stands today; today's own where there is none."""
        known = self._old.entry(today.text, today.context)
        if known is None and (known := self._known_before.pop(today.key, None)):
            self.obsolete = [entry for entry in self.obsolete if entry is not known]
            known.obsolete = False
            self.told.back += 1
        if known is None:
            return today
        if known.extracted != today.extracted:
            known.extracted = today.extracted
        if known.locations != today.locations:
            known.locations = today.locations
        return known

    def _change(self, entry: Entry, before: Entry) -> None:
        if self._minor is not None:
            standing = standing_of(before)
            # What was out of date before stays so, however small the change of today is.
            if standing and not standing.changed and is_minor(before.text, entry.text):
                states.keep(entry, before, reason=self._minor.reason, at=self._minor.at)
                self.told.minor += 1
                self.told.kept.append((entry.locations[0] if entry.locations else "", before.text, entry.text))
                return
            self.told.too_much.extend(entry.locations[:1])
        states.change(entry, before)
        self.told.changed += 1

    def _retire(self, entry: Entry) -> None:
        states.settle(entry)
        entry.obsolete = True
        self.obsolete.append(entry)
        self.told.removed += 1


def _is_worth_keeping(entry: Entry) -> bool:
    """Return whether a message of a text that is gone holds somebody's work: a translation, or a comment of theirs."""
    return bool(entry.translation) or any(not states.is_ours(comment) for comment in entry.comments)


def is_minor(before: str, after: str) -> bool:
    """Return whether a change is one of spelling: no other words, numbers or tags.

    Signs and spaces may be others; so may single letters of words, as long as each word is still nearly the same.
    """
    if TAG.findall(before) != TAG.findall(after) or _DIGITS.findall(before) != _DIGITS.findall(after):
        return False
    old, new = _words(before), _words(after)
    if "".join(old) == "".join(new):
        return True
    return len(old) == len(new) and all(map(_same_word, old, new))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(TAG.sub(" ", text))]


def _same_word(old: str, new: str) -> bool:
    """Return whether two words are one, written otherwise: “center” and “centre” are, “can” and “can't” are not."""
    return fuzz.ratio(old, new) >= _LIKE_WITH_MINOR_CHANGE or sorted(old) == sorted(new)
