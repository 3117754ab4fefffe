"""What somebody saw who signed a document, as digests of its parts, and what has changed since."""

import difflib
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import zip_longest

DIGITS = 32  # hexadecimal: the first 128 bits of a SHA-256 (NIST SP 800-107, 5.1, on shortened digests)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was seen: a section by its heading, a picture or a style sheet by its name."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a document showed, part by part, each in the order in which it is shown.

    `text` are the sections as they were written; in a translation they are those of the source that stood beside it,
    and `translation` are its own. `styles` are the style sheets and design tokens of the edition, whoever they come
    from; `settings` what `publisher.toml` puts into each document. The version of the program is no part: what it makes
    of the same parts it reads back at each build.
    """

    text: tuple[Item, ...] = ()
    translation: tuple[Item, ...] = ()
    pictures: tuple[Item, ...] = ()
    styles: tuple[Item, ...] = ()
    settings: tuple[Item, ...] = ()


NOTHING = Seen()
PARTS = tuple(field.name for field in fields(Seen))

# What a reader of the report calls one thing of each part, and the whole.
_ORDER = {"text": "The sections of the text stand in another order.", "translation": "Its sections stand otherwise."}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was when somebody signed: what, and words before and now where they are known."""

    part: str
    message: str
    compared: tuple[tuple[str, str], ...] = ()


def digest(words: str) -> str:
    """Return the digest of words: the first 32 hexadecimal digits of the SHA-256 of their UTF-8."""
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def digest_of_lines(lines: Iterable[str]) -> str:
    """Return the digest of lines."""
    return digest("\n".join(lines))


def changes(before: Seen, now: Seen, words: Mapping[str, tuple[str, ...]]) -> tuple[Change, ...]:
    """Return what is not as it was; () exactly where both are equal. `words` are lines by their digest, as known."""
    return tuple(
        change for part in PARTS for change in _in_part(part, getattr(before, part), getattr(now, part), words)
    )


def _in_part(
    part: str, before: tuple[Item, ...], now: tuple[Item, ...], words: Mapping[str, tuple[str, ...]]
) -> Iterator[Change]:
    old, new = _by_name(before), _by_name(now)
    found = False
    for name in dict.fromkeys((*old, *new)):
        was, now_is = old.get(name), new.get(name)
        if was != now_is:
            found = True
            compared = tuple(_compared(words.get(was or "", ()), words.get(now_is or "", ())))
            yield Change(part, _message(part, name[0], was, now_is), compared)
    if before != now and not found:
        yield Change(part, _ORDER.get(part, f"The {part} stand in another order."))


def _by_name(items: Iterable[Item]) -> dict[tuple[str, int], str]:
    """Return digests by name, and by a number where several things have one name."""
    counted: Counter[str] = Counter()
    found = {}
    for item in items:
        counted[item.name] += 1
        found[item.name, counted[item.name]] = item.digest
    return found


def _message(part: str, name: str, was: str | None, now_is: str | None) -> str:
    came = "changed" if was and now_is else ("is gone" if was else "is new")
    match part:
        case "pictures":
            return f"The picture “{name}” {came}."
        case "styles" | "settings":
            return f"The {part} changed: {name}{'' if was and now_is else f' {came}'}."
        case _ if was and now_is:
            return f"The {part} changed since, in “{name}”."
        case _:
            return f"The {part} changed since: “{name}” {came}."


def _compared(before: tuple[str, ...], now: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the lines that differ, side by side, "" beside what is new or gone."""
    for kind, first, last, begin, end in difflib.SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from zip_longest(before[first:last], now[begin:end], fillvalue="")
