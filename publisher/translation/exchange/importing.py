"""What came back from a translator, taken into a catalogue as far as it belongs there.

Three things can become of a segment. It is taken; it is left and told by name (it was made for another text, newer or
better words stand there already); or it is a fault, for which nothing of any file is written: a row that is lost or
there twice, tags that are broken, markup, characters that turn the direction of words.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from publisher.errors import Place, SourceError, find_unprintable
from publisher.model import State
from publisher.translation import states, tags
from publisher.translation.catalogue import Catalogue, Entry
from publisher.translation.exchange.naming import Names, names_of
from publisher.translation.exchange.unit import Label, Returned, ReturnedUnit
from publisher.translation.exchange.whole import doubled, missing, named, of_several_exports, shown
from publisher.translation.quality import Pair, unsafe
from publisher.translation.states import Standing, digest, give, identifier, standing_of

_ORIGIN = re.compile(r"\s+")
_SAID = re.compile("[\"'“”„=]")
IMPORT = "import"


@dataclass(slots=True)
class Taken:
    """What became of the segments of one file.

    `new` got other words, of which the file itself calls `drafts` a draft; `confirmed` kept theirs, which somebody now
    says are right; `claimed` are those of both that the file calls reviewed or approved. `same` were as they are,
    `empty` have no translation in the file. `left` says of each other one why it was left, `faults` why nothing can be
    written at all.
    """

    new: int = 0
    drafts: int = 0
    confirmed: int = 0
    claimed: int = 0
    same: int = 0
    empty: int = 0
    left: list[SourceError] = field(default_factory=list)
    faults: list[SourceError] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Return whether the catalogue is another now."""
        return bool(self.new or self.confirmed)


def take_in(returned: Returned, catalogue: Catalogue, *, language: str, by: str = "", whole: bool = True) -> Taken:
    """Give the messages of a catalogue the words that a translator sent back, and return what became of each segment.

    The catalogue is carried to today's text, in `language`. `by` says who translated; without it, the file's tool is
    written down.
    `whole` asks for every segment that was exported: one that is missing is a fault.
    """
    taken = Taken(faults=list(returned.faults))
    labelled = [(unit, unit.label) for unit in returned.units if unit.label is not None]
    if not labelled and not taken.faults:
        taken.faults.append(_without_labels(returned))
        return taken
    taken.faults.extend(doubled(labelled))
    taken.faults.extend(of_several_exports(labelled))
    if whole and not taken.faults:
        taken.faults.extend(missing(labelled, names_of(catalogue.entries)))
    taken.left.extend(_without_label(unit) for unit in returned.units if unit.label is None and _has_words(unit))
    import_ = _Import(catalogue, returned, language, by, taken)
    for unit, label in labelled:
        import_.take(unit, label)
    return taken


def origin_of(name: str) -> str:
    """Return who or what made a translation as one word of a state line: “Ann-Smith”; “import” where nobody is named.

    No person and no file can say that words are a machine's: that origin is the program's own.
    """
    word = _SAID.sub("", _ORIGIN.sub("-", name.strip()))[:60]
    return word if word and word != states.MACHINE else IMPORT


def tidy(text: str) -> str:
    """Return a text without blanks at its ends and without empty lines, its lines ended by a line feed alone."""
    lines = (line.strip() for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def words_of(unit: ReturnedUnit, entry: Entry | None) -> tuple[str, str]:
    """Return the source and target of a segment as its message would hold them; `entry` is that, None for none."""
    plain = bool(entry and entry.context)
    source, target = (tidy(tags.unescape(text) if plain else text) for text in (unit.source, unit.target))
    return source, target


def confirms(unit: ReturnedUnit, standing: Standing | None) -> bool:
    """Return whether a file says of a draft that its words are right."""
    return unit.state not in {None, State.DRAFT} and standing is not None and standing.state is State.DRAFT


def _has_words(unit: ReturnedUnit) -> bool:
    return bool(unit.source.strip() or unit.target.strip())


class _Import:
    """One file on its way into a catalogue."""

    def __init__(self, catalogue: Catalogue, returned: Returned, language: str, by: str, taken: Taken) -> None:
        self._names = Names(catalogue.entries)
        self._previous = {
            identifier(entry.previous, entry.previous_context): entry for entry in catalogue.entries if entry.previous
        }
        self._language = language
        self._source = returned.source_language
        self._origin = origin_of(by or returned.origin)
        self._is_signed = bool(by)
        self._taken = taken

    def take(self, unit: ReturnedUnit, label: Label) -> None:
        """Take one segment, or write down why not."""
        entry = self._names.find(label.id, unit.source)
        source, target = words_of(unit, entry)
        if unit.untranslated:
            self._leave(
                unit,
                label,
                f"only a part of it is translated in the tool, which split it: {shown(unit.untranslated)} is not.",
                "Translate the rest of it in the tool, and import the file once more.",
            )
        elif not target:
            self._taken.empty += 1
        elif not tags.without_tags(target).strip() and tags.without_tags(source).strip():
            self._leave(
                unit, label, "its translation has tags and no words.", "Write the words, with the tags round them."
            )
        elif entry is None:
            self._leave(unit, label, *self._stale(label))
        elif _comparable(source) != _comparable(tidy(entry.text)):
            self._leave(
                unit,
                label,
                f"the source was edited in the file. The text says {shown(entry.text)}.",
                "Write the translation beside the unchanged source, or change the text itself.",
            )
        else:
            self._take_words(unit, label, entry, target)

    def _stale(self, label: Label) -> tuple[str, str]:
        now = self._previous.get(label.id[:8])
        if now is not None:
            return (
                f"the text has changed since the file was made. It now says {shown(now.text)}.",
                "Export the text once more; the translation of the old text stands beside it there.",
            )
        return (
            "no segment of the text has this source today: the text has changed since the file was made.",
            "Export the text once more, and translate what is new in it.",
        )

    def _take_words(self, unit: ReturnedUnit, label: Label, entry: Entry, target: str) -> None:
        standing = standing_of(entry)
        if target == tidy(entry.translation):
            self._confirm(unit, label, entry, standing)
            return
        if digest(target) == label.was:
            self._taken.same += 1  # nobody worked on it in the file, whatever was done here meanwhile
            return
        if label.was != (digest(entry.translation) if entry.translation else ""):
            self._leave(
                unit,
                label,
                f"it was translated anew since the file was made: {shown(entry.translation)} stands there now.",
                "Compare both, and write the better one into the PO file, or into a fresh export.",
            )
            return
        if standing and (refusal := _lowers(standing, unit.state)):
            self._leave(unit, label, *refusal)
            return
        if self._is_safe(unit, label, entry, target):
            draft = unit.state is State.DRAFT
            give(entry, target, State.DRAFT if draft else State.TRANSLATED, origin=self._origin)
            self._taken.new += 1
            self._taken.drafts += draft
            self._taken.claimed += unit.state in {State.REVIEWED, State.APPROVED}

    def _confirm(self, unit: ReturnedUnit, label: Label, entry: Entry, standing: Standing | None) -> None:
        """Raise a draft to translated where the file says that its words are right as they are.

        Many tools call all that they save translated. That is no reason to believe that words of an older text are
        right for today's: a person has to say so.
        """
        if standing is None or not confirms(unit, standing):
            self._taken.same += 1
        elif standing.changed and not self._is_signed:
            self._leave(
                unit,
                label,
                "its text has changed since it was translated, and nobody changed the words.",
                "Change them in the file; or, if they are right for the new text too, say who says so: --by NAME.",
            )
        elif self._is_safe(unit, label, entry, entry.translation):
            give(entry, entry.translation, State.TRANSLATED, origin=standing.origin)
            self._taken.confirmed += 1
            self._taken.claimed += unit.state in {State.REVIEWED, State.APPROVED}

    def _is_safe(self, unit: ReturnedUnit, label: Label, entry: Entry, target: str) -> bool:
        """Return whether words may stand on a page; what is wrong with them is a fault."""
        if found := find_unprintable(target):
            self._refuse(unit, label, found.message, found.mend)
            return False
        pair = Pair(
            entry.text,
            target,
            self._language,
            source_language=self._source,
            context=entry.context,
            place=unit.place,
            id=label.id,
        )
        if fault := unsafe(pair):
            self._refuse(unit, label, fault.message, fault.mend)
        return fault is None

    def _refuse(self, unit: ReturnedUnit, label: Label, message: str, mend: str) -> None:
        self._taken.faults.append(
            SourceError(f"{named(label.id, unit.source)}: {message}", mend=mend, place=unit.place)
        )

    def _leave(self, unit: ReturnedUnit, label: Label, message: str, mend: str) -> None:
        self._taken.left.append(SourceError(f"{named(label.id, unit.source)}: {message}", mend=mend, place=unit.place))


def _comparable(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _lowers(standing: Standing, said: State | None) -> tuple[str, str] | None:
    """Return why other words would lower the state of a translation, None where they would not."""
    if standing.state in {State.REVIEWED, State.APPROVED}:
        return (
            f"its translation is {standing.state.value} already, and the file has other words.",
            "Change them in the PO file, where they then wait for a new review.",
        )
    if standing.state is State.TRANSLATED and said is State.DRAFT:
        return (
            "its translation is finished, and the file calls its own words a draft.",
            "Finish it in the translation tool, which then marks it as translated.",
        )
    return None


def _without_labels(returned: Returned) -> SourceError:
    return SourceError(
        "This file holds no segment with an id of this program.",
        mend="Send translators a file of “publisher translate export”, and keep its ids.",
        place=Place(returned.path, 1),
    )


def _without_label(unit: ReturnedUnit) -> SourceError:
    return SourceError(
        f"{shown(unit.source or unit.target)} has no id, or one that is none of this program's: it was added there.",
        mend="Keep the ids as they were exported; a text that is new is written in the source.",
        place=unit.place,
    )
