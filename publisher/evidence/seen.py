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
    from; `settings` what `publisher.toml` puts into each document, the formats of its edition, and what the author lets
    stand of what checks find. The version of the program is no part: what it makes
    of the same parts it reads back at each build.
    """

    text: tuple[Item, ...] = ()
    translation: tuple[Item, ...] = ()
    pictures: tuple[Item, ...] = ()
    styles: tuple[Item, ...] = ()
    settings: tuple[Item, ...] = ()


NOTHING = Seen()
PARTS = tuple(field.name for field in fields(Seen))

# In the lines of a style sheet and of design tokens: what stands between the name of one and what it says.
KEY_ENDS = " = "
WHOLE_SHEET = "whole sheet"  # the name of the line that stands for all of a style sheet

_Name = tuple[str, int]  # of a thing, and its number among those of that name
_SECTIONS = ("text", "translation")
_SAME_SECTION = 0.5  # of its lines: a section under another heading that has this many of them is the same one
_MOST_RULES = 5  # that a message names
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


def digest_of(seen: Seen) -> str:
    """Return the digest of all that was seen: the same exactly where nothing of it changed."""
    return digest_of_lines(f"{part} {item.digest} {item.name}" for part in PARTS for item in getattr(seen, part))


def changes(before: Seen, now: Seen, words: Mapping[str, tuple[str, ...]]) -> tuple[Change, ...]:
    """Return what is not as it was; () exactly where both are equal. `words` are lines by their digest, as known."""
    return tuple(
        change for part in PARTS for change in _in_part(part, getattr(before, part), getattr(now, part), words)
    )


def _in_part(
    part: str, before: tuple[Item, ...], now: tuple[Item, ...], words: Mapping[str, tuple[str, ...]]
) -> Iterator[Change]:
    old, new = _by_name(before), _by_name(now)
    named_anew = dict(_named_anew(old, new, words)) if part in _SECTIONS else {}
    found = False
    for name in dict.fromkeys((*old, *(one for one in new if one not in named_anew.values()))):
        came = named_anew.get(name, name)
        was, now_is = old.get(name), new.get(came)
        if was != now_is:
            found = True
            known = part != "styles" or (was in words and now_is in words)
            compared = tuple(_compared(words.get(was or "", ()), words.get(now_is or "", ()))) if known else ()
            yield _change(part, name[0], came[0], was, now_is, compared)
    if before != now and not found:
        yield Change(part, _ORDER.get(part, f"The {part} stand in another order."))


def _named_anew(
    old: Mapping[_Name, str], new: Mapping[_Name, str], words: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[_Name, _Name]]:
    """Yield the name that a section had, and the one that it has now, where all but the heading is much the same.

    A section without a line below its heading is the same where the heading has most of its letters still.
    """
    came = [name for name in new if name not in old]
    for name in old:
        if name in new or not came:
            continue
        was = words.get(old[name], ())
        alike, best = max(((_alike(was, words.get(new[one], ())), one) for one in came), key=lambda pair: pair[0])
        if alike >= _SAME_SECTION:
            came.remove(best)
            yield name, best


def _alike(before: tuple[str, ...], now: tuple[str, ...]) -> float:
    """Return how much of two sections is the same, from 0 to 1: of their lines, or of headings that stand alone."""
    if not before or not now:
        return 0
    if len(before) == len(now) == 1:
        return difflib.SequenceMatcher(None, before[0], now[0], autojunk=False).ratio()
    return difflib.SequenceMatcher(None, before[1:], now[1:], autojunk=False).ratio()


def _by_name(items: Iterable[Item]) -> dict[_Name, str]:
    """Return digests by name, and by a number where several things have one name."""
    counted: Counter[str] = Counter()
    found = {}
    for item in items:
        counted[item.name] += 1
        found[item.name, counted[item.name]] = item.digest
    return found


def _change(
    part: str, name: str, came: str, was: str | None, now_is: str | None, compared: tuple[tuple[str, str], ...]
) -> Change:
    """Return a change of one thing; of a style sheet the record knows which rules, and not what they said."""
    if part == "styles" and not (was and now_is):
        return Change(part, _message(part, name, came, was, now_is))
    if part != "styles":
        return Change(part, _message(part, name, came, was, now_is), compared)
    rules = tuple(dict.fromkeys(line.rpartition(KEY_ENDS)[0] for pair in compared for line in pair if line))
    changed = [rule for rule in rules if rule != WHOLE_SHEET]
    told = f"{name}, {'; '.join(changed[:_MOST_RULES])}" if changed else name
    more = f" and {len(changed) - _MOST_RULES} more" if len(changed) > _MOST_RULES else ""
    return Change(part, f"The styles changed: {told}{more}.", () if name.endswith(".css") else compared)


def _message(part: str, name: str, came: str, was: str | None, now_is: str | None) -> str:
    how = "changed" if was and now_is else ("is gone" if was else "is new")
    match part:
        case "pictures":
            return f"The picture “{name}” {how}."
        case "styles" | "settings":
            return f"The {part} changed: {name}{'' if was and now_is else f' {how}'}."
        case _ if was and now_is:
            return f"The {part} changed since, in “{came}”{'' if name == came else f' (it was “{name}”)'}."
        case _:
            return f"The {part} changed since: “{name}” {how}."


def _compared(before: tuple[str, ...], now: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the lines that differ, side by side, "" beside what is new or gone."""
    for kind, first, last, begin, end in difflib.SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from zip_longest(before[first:last], now[begin:end], fillvalue="")
