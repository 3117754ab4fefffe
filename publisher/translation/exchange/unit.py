"""What goes to a translator and what comes back: the same for XLIFF, Word tables and CSV.

Each segment bears a label, one word that every tool keeps: which segment it is, of which translation it was made, and
which of how many it was. So a file needs no list beside it, and a row that was lost is missed wherever it stood.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from publisher.errors import Place, SourceError
from publisher.model import State
from publisher.translation.states import Standing, digest
from publisher.translation.terms import AgreedTerm

_LABEL = re.compile(r"(?P<id>(?:[0-9a-f]{8}){1,2})\.(?P<was>[0-9a-f]{8}|new)\.(?P<number>\d{1,6})of(?P<total>\d{1,6})")
_NEW = "new"


@dataclass(frozen=True, slots=True)
class Label:
    """What names a segment in a file: “9f2c1a07.77ab01d3.12of214”.

    `id` is the digest of its context and text (`naming.names_of`), `was` the digest of its translation when the file
    was made, "" where it had none, `number` which of `total` segments of the file it is, 1 being the first.
    """

    id: str
    was: str
    number: int
    total: int

    def __str__(self) -> str:
        """Return the label as it stands in a file."""
        return f"{self.id}.{self.was or _NEW}.{self.number}of{self.total}"

    @classmethod
    def find(cls, text: str) -> Self | None:
        """Return the first label in a text, None where there is none."""
        found = _LABEL.search(text)
        if found is None:
            return None
        was = "" if found["was"] == _NEW else found["was"]
        return cls(found["id"], was, int(found["number"]), int(found["total"]))


def label_of(identifier: str, translation: str, number: int, total: int) -> Label:
    """Return the label of a segment with its translation of today, "" for none."""
    return Label(identifier, digest(translation) if translation else "", number, total)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a numbered tag of a source text is: `kind` is one word (“link”), `shown` says more, where there is more.

    `around` says that it goes round words, `<1>…</1>`; otherwise it stands by itself, `<1/>`.
    """

    kind: str
    shown: str = ""
    around: bool = True

    def __str__(self) -> str:
        """Return it for a translator: “link to https://example.org”."""
        return f"{self.kind} {self.shown}".strip()


@dataclass(frozen=True, slots=True)
class Unit:
    """One segment as a translator gets it. Texts have numbered tags; `marks` say what each of them is.

    `target` is "" where there is no translation. `standing` is None then. `previous` is the text that the translation
    was made for, where the source has changed since. `notes` are what people wrote into the PO file. `keeps_lines` says
    that each line of the source is a line of the translation. `plain` text has no tags (a title, a picture's words).
    """

    label: Label
    source: str
    target: str
    kinds: tuple[str, ...]
    paths: tuple[str, ...]
    places: tuple[str, ...]
    standing: Standing | None = None
    previous: str = ""
    notes: tuple[str, ...] = ()
    keeps_lines: bool = False
    plain: bool = False
    marks: Mapping[int, Mark] = field(default_factory=dict)
    terms: tuple[AgreedTerm, ...] = ()

    @property
    def state(self) -> State | None:
        """Return the state of the translation, None where there is none."""
        return self.standing.state if self.standing else None

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return what helps a translator with this segment: what each line is, and the line itself."""
        lines = self.source.count("\n") + 1
        return (
            *(("path", path) for path in self.paths),
            *(("kind", kind) for kind in self.kinds),
            *(("place", place) for place in self.places),
            *((("lines", f"{lines}: each line is a line of the translation"),) if self.keeps_lines else ()),
            *((f"tag {number}", str(mark)) for number, mark in sorted(self.marks.items())),
            *((("previous-source", self.previous),) if self.previous else ()),
            *(("term", told(term)) for term in self.terms),
            *(("note", note) for note in self.notes),
        )


def told(term: AgreedTerm) -> str:
    """Return a term and its agreed wordings in one line."""
    return f"{term.text}: keep as it is" if term.keep else f"{term.text} = {' / '.join(term.wordings)}"


@dataclass(frozen=True, slots=True)
class Handover:
    """The segments of one text that go to a translator, from one language into another (BCP 47).

    `name` is the text's, `title` its words, `path` that of its source in the workspace.
    """

    name: str
    title: str
    path: str
    source_language: str
    language: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """One segment as it came back; `place` is its line in the file, or its row in a table.

    `label` is None where there is none that can be read. `state` is what the file says of the target, None where it
    says nothing. `untranslated` are the words of the source that have no translation where a tool translated a part of
    the segment alone; its `target` is "" then.
    """

    label: Label | None
    source: str
    target: str
    place: Place
    state: State | None = None
    untranslated: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """The segments of one text in a file that came back.

    `name` and `language` are what the file says, "" where it says nothing; `origin` is the tool that it names.
    `faults` are what cannot be read of it: nothing is imported then, and all of them are told at once.
    """

    path: str
    name: str
    source_language: str
    language: str
    units: tuple[ReturnedUnit, ...]
    origin: str = ""
    faults: tuple[SourceError, ...] = ()
