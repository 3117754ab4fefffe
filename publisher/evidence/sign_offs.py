"""Sign-offs: who answers for a document in one language and edition, bound to what they saw.

They stand in `reviews/sign-offs/DOCUMENT/LANGUAGE.toml`. Each act is a `[[sign-off]]` put behind the others; nothing is
changed or taken out. Each person's word about a question stands for itself: a later one of the same person stands
above it, one with `withdraws = true` takes it back, and with `of` another person's. `[[words]]` are what was shown,
once for each section, so that a report can say later what changed.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

import tomlkit

from publisher import editions
from publisher.editions import Question
from publisher.errors import NOWHERE, ConfigurationError, Place, unprintable
from publisher.evidence.seen import DIGITS, NOTHING, PARTS, Change, Item, Seen, changes, digest_of_lines
from publisher.evidence.words_seen import Section
from publisher.fields import Table, read_toml
from publisher.model import Document, Judgement, State
from publisher.reviews import FOLDER as REVIEWS

_HEAD = (
    "# Who signed what, and when: written by publisher sign-off, which only ever adds to it.\n"
    "# Keep it with the texts; what was signed wrongly is taken back with publisher sign-off --withdraw.\n"
)
FOLDER = f"{REVIEWS}/sign-offs"  # with a folder for each document
_ENTRY, _WORDS = "sign-off", "words"
_TOLD = ("question", "edition", "by", "on", "note")
# What Git writes into a file that two branches changed; the middle two stand alone on their lines, or before a name.
_CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} |\|{7}( |$))", re.MULTILINE)
# Between the clocks of two places lie at most 26 hours (UTC-12 to UTC+14): their dates differ by at most two days.
_FURTHEST_AHEAD = dt.timedelta(days=2)
_MEND_DIGEST = "Take the line back as the program wrote it, from an earlier version of this file."


@dataclass(frozen=True, slots=True)
class SignOff:
    """One act: that a person answers for what a question asks of an edition, or takes an earlier act back.

    `seen` is what the document showed then, empty where it `withdraws`; `of` is then whose act it takes back, "" for
    that of the person who takes it back. `errors` is how many the checks found in the
    document then, and `program` the version of the program; neither decides whether it stands.
    """

    question: str
    edition: str
    by: str
    on: dt.date
    note: str = ""
    withdraws: bool = False
    of: str = ""
    errors: int = 0
    program: str = ""
    seen: Seen = NOTHING
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Record:
    """What a file holds: all acts in their order, and the lines that were seen by their digest."""

    acts: tuple[SignOff, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of_people(self, edition: str, question: str) -> tuple[SignOff, ...]:
        """Return the act that counts of each person for a question of an edition, the latest last.

        What says whose act it takes back counts for that person. Of somebody who signed nothing, and names nobody, it
        takes back the last one, whoever signed it: so it was meant before acts named whom they take back.
        """
        found: dict[str, SignOff] = {}
        for act in self.acts:
            if (act.edition, act.question) != (edition, question):
                continue
            person = act.of or act.by
            if act.withdraws and not act.of and person not in found and found:
                person = next(reversed(found))
            found.pop(person, None)
            found[person] = act
        return tuple(found.values())

    def last(self, edition: str, question: str) -> SignOff | None:
        """Return the latest act of anybody that counts for a question of an edition, None where there is none."""
        return next(reversed(self.of_people(edition, question)), None)


@dataclass(frozen=True, slots=True)
class OfPerson:
    """The act of a person that counts, and why it does not hold any more."""

    act: SignOff
    lapsed: tuple[Change, ...] = ()

    @property
    def stands(self) -> bool:
        """Return whether the person signed what the document shows now."""
        return not self.act.withdraws and not self.lapsed


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a question about a document stands: the act that decides, None for none, and why it does not hold any more.

    That is the latest that stands, and where none does the latest of all; `people` are those of each person.
    """

    question: Question
    sign_off: SignOff | None
    lapsed: tuple[Change, ...] = ()
    people: tuple[OfPerson, ...] = ()

    @property
    def withdrawn(self) -> bool:
        """Return whether a person took the sign-off back."""
        return self.sign_off is not None and self.sign_off.withdraws

    @property
    def stands(self) -> bool:
        """Return whether somebody signed what the document shows now."""
        return self.sign_off is not None and not self.sign_off.withdraws and not self.lapsed


def path_of(document: str, language: str) -> str:
    """Return the path of the sign-offs of a document in a language, from the workspace's folder."""
    return f"{FOLDER}/{document}/{language}.toml"


def asked_of(document: Document) -> tuple[Question, ...]:
    """Return the questions that a document can be signed for: of a text in its own language, none of translations."""
    translated = document.state is not State.SOURCE
    return tuple(one for one in editions.asked(document.edition) if translated or one != editions.OF_TRANSLATIONS)


def refused_by(document: Document, question: str) -> Judgement | None:
    """Return the answer “no” that readers gave to a question about the words as they are now, None for none."""
    return next(
        (one for one in document.judgements if (one.question, one.answer, one.stale) == (question, "no", False)), None
    )


def standing(document: Document, question: Question, record: Record, now: Seen, words: Iterable[Section]) -> Standing:
    """Return where a question about a document stands; `now` is what it shows, `words` the lines of that.

    Where people answered “no” to the same question about these very words, no sign-off holds beside it.
    """
    known = {**record.words, **{digest_of_lines(one.lines): one.lines for one in words}}
    refusal = refused_by(document, question.id)
    answers = (
        (Change("answers", f"{refusal.by} answered “no” on {refusal.on.isoformat()}."),) if refusal is not None else ()
    )
    people = tuple(
        OfPerson(act, () if act.withdraws else (*changes(act.seen, now, known), *answers))
        for act in record.of_people(document.edition, question.id)
    )
    deciding = next((one for one in reversed(people) if one.stands), people[-1] if people else None)
    if deciding is None:
        return Standing(question, None)
    return Standing(question, deciding.act, deciding.lapsed, people)


def read_record(text: str, *, path: str) -> Record:
    """Return what the text of a file of sign-offs says.

    Raises `ConfigurationError`, with line and nearest name, for the first key or value that is not known, for a digest
    that is none, for words that are not those of their digest, for nothing at all, and for what Git left unfinished.
    """
    _refuse_unfinished(text, path)
    table = read_toml(text, file=path)
    table.only(_ENTRY, _WORDS)
    words = dict(map(_words, table.tables(_WORDS)))
    return Record(tuple(map(_act, table.tables(_ENTRY))), words)


def _refuse_unfinished(text: str, path: str) -> None:
    """Raise `ConfigurationError` for a record without a word, and for one that two branches of Git changed."""
    if not text.strip():
        raise ConfigurationError(
            "This record of sign-offs is empty: who signed what stood in it.",
            mend="Take it back from an earlier version, as with Git: git restore. Nobody else knows who signed.",
            place=Place(path, 1),
        )
    if mark := _CONFLICT.search(text):
        raise ConfigurationError(
            "Two people signed on two branches, and Git left both sides in this record.",
            mend="Keep both sides: each [[sign-off]] and [[words]] whole, one behind the other. Then take out the "
            "lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>.",
            place=Place(path, text.count("\n", 0, mark.start()) + 1),
        )


def refuse_future(record: Record, today: dt.date) -> None:
    """Raise `ConfigurationError` for an act of a day that is still to come, wherever on Earth it was written down."""
    for act in record.acts:
        if act.on - today > _FURTHEST_AHEAD:
            raise ConfigurationError(
                f"This sign-off is of a day that is still to come: {act.on.isoformat()}.",
                mend="Take the line back as the program wrote it, or set the clock of this machine.",
                place=act.place,
            )


def with_act(text: str, act: SignOff, sections: Iterable[Section], *, path: str) -> str:
    """Return the text of a file of sign-offs ("" for none yet) with an act behind all that it held.

    `sections` are what was seen; those whose words the file has already are not written again. What stood in the file
    stands in it as it was, byte for byte. Raises `ConfigurationError` as `read_record` does, for what it held too.
    """
    known = dict(read_record(text, path=path).words) if text else {}
    parts = [text if not text or text.endswith("\n") else f"{text}\n"] if text else [_HEAD]
    for one in sections:
        key = digest_of_lines(one.lines)
        if key not in known:
            known[key] = one.lines
            parts.append(f"\n[[{_WORDS}]]\ndigest = {_quoted(key)}\nlines = {_listed(one.lines)}\n")
    parts.append(f"\n[[{_ENTRY}]]\n{''.join(_lines(act))}")
    whole = "".join(parts)
    read_record(whole, path=path)
    return whole


def _lines(act: SignOff) -> Iterator[str]:
    """Yield the lines of an act."""
    yield f"question = {_quoted(act.question)}\n"
    yield f"edition = {_quoted(act.edition)}\n"
    yield f"by = {_quoted(act.by)}\n"
    yield f"on = {act.on.isoformat()}\n"
    if act.note:
        yield f"note = {_quoted(act.note)}\n"
    if act.withdraws:
        yield "withdraws = true\n"
        if act.of:
            yield f"of = {_quoted(act.of)}\n"
        return
    yield f"errors = {act.errors}\n"
    yield f"program = {_quoted(act.program)}\n"
    for part in PARTS:
        items: tuple[Item, ...] = getattr(act.seen, part)
        if items:
            yield f"{part} = {_listed(f'{item.digest} {item.name}'.rstrip() for item in items)}\n"


def _quoted(words: str) -> str:
    return tomlkit.item(words).as_string()


def _listed(lines: Iterable[str]) -> str:
    return "[\n" + "".join(f"    {_quoted(line)},\n" for line in lines) + "]"


def _words(table: Table) -> tuple[str, tuple[str, ...]]:
    table.only("digest", "lines")
    table.texts("lines")  # which refuses what is no list of words
    lines = table.values.get("lines")
    # As they stand: `texts` takes off the spaces that code is indented with.
    kept = tuple(map(str, lines)) if isinstance(lines, list) else ()
    said = _digest(table, "digest", table.text("digest"))
    if digest_of_lines(kept) != said:
        raise table.refuse("lines", "These words are not those that the digest was made of.", _MEND_DIGEST)
    return said, kept


def _act(table: Table) -> SignOff:
    withdraws = table.flag("withdraws", default=False)
    table.only(*_TOLD, "withdraws", *(("of",) if withdraws else ()), "errors", "program", *PARTS)
    edition = table.choice("edition", tuple(one.id for one in editions.EDITIONS), "")
    question = table.choice("question", tuple(one.id for one in editions.asked(edition)), "")
    day = table.day("on")
    if day is None:
        raise table.refuse("on", f"{table.name} does not say when.", "Add the day: on = 2026-01-31")
    told = SignOff(question, edition, table.text("by"), day, table.text("note", ""), place=table.place())
    if withdraws:
        table.only(*_TOLD, "withdraws", "of")
        return replace(told, withdraws=True, of=table.text("of", ""))
    seen = Seen(**{part: _items(table, part) for part in PARTS})
    for part in ("text", "styles"):
        if not getattr(seen, part):
            raise table.refuse(part, f"{table.name} does not say which {part} was seen.", _MEND_DIGEST)
    errors = int(table.number("errors", 0) or 0)
    program = table.text("program", "")
    return replace(told, errors=errors, program=program, seen=seen)


def _items(table: Table, part: str) -> tuple[Item, ...]:
    items = []
    for line in table.texts(part):
        said, _, name = line.partition(" ")
        items.append(Item(name, _digest(table, part, said)))
    if part in {"pictures", "styles", "settings"}:  # sections may have one heading
        names = [item.name for item in items]
        if twice := next((name for name in names if names.count(name) > 1), ""):
            raise table.refuse(part, f"“{twice}” stands twice in “{part}”.", _MEND_DIGEST)
    return tuple(items)


def _digest(table: Table, key: str, said: str) -> str:
    if len(said) != DIGITS or not set(said) <= set("0123456789abcdef"):
        raise table.refuse(key, f"“{said}” is not a digest.", _MEND_DIGEST)
    return said


def refuse_words(option: str, words: str) -> None:
    """Raise `ConfigurationError` for words of a command that no file can keep."""
    if unprintable(words):
        raise ConfigurationError(
            f"The words of {option} hold a character that cannot be shown.", mend="Type them again, without it."
        )
