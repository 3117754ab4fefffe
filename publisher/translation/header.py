"""The header of a PO file: when its words were changed last, and new fields in its lines beside those that stay."""

import datetime as dt
import re
from collections.abc import Mapping

from babel.messages.pofile import denormalize, escape

# gettext's field for the last change of a translation; gettext's manual, “Filling in the Header Entry”.
REVISED = "PO-Revision-Date"
# The fields that stand above it in that chapter, and in what gettext's tools write.
_ABOVE_REVISED = ("Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date")
_DAY = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T].*)?")
_BEGINNING = re.compile(r'msgstr\s+""\s*')


def day_of(value: str) -> dt.date | None:
    """Return the day that a field for a moment tells, None where it tells none, as in a template.

    It is the day where the translator was: the time zone behind it moves nothing.
    """
    found = _DAY.fullmatch(value)
    try:
        return dt.date.fromisoformat(found["day"]) if found else None
    except ValueError:  # such as the 31st of a February
        return None


def revised_at(fields: Mapping[str, str], at: dt.datetime) -> dict[str, str]:
    """Return the fields of a header of which the words were changed at a moment, which has a time zone.

    Where the field is new, it stands where gettext's tools would have it.
    """
    value = f"{at:%Y-%m-%d %H:%M%z}"
    if REVISED in fields:
        return {**fields, REVISED: value}
    names = list(fields)
    first = max((names.index(name) + 1 for name in _ABOVE_REVISED if name in fields), default=0)
    names.insert(first, REVISED)
    return {name: fields.get(name, value) for name in names}


def with_fields(lines: str, fields: Mapping[str, str], line_end: str) -> str:
    """Return the lines of a header with some fields in their order; one that is not another keeps its own lines.

    "" where its lines are laid out otherwise than gettext's tools and PO editors do it, with two fields in a line: such
    a header has to be made anew. `line_end` ends new lines.
    """
    rows = [f"{row}\n" for row in lines.split("\n")[:-1]]
    beginning = next((index for index, row in enumerate(rows) if _BEGINNING.fullmatch(row)), None)
    if beginning is None or not lines.endswith("\n"):
        return ""
    known = _known(rows[beginning + 1 :])
    if known is None:
        return ""
    parts = rows[: beginning + 1]
    for name, value in fields.items():
        own, was = known.get(name, ("", None))
        parts.append(own if was == value else escape(f"{name}: {value}\n") + line_end)
    return "".join(parts)


def _known(rows: list[str]) -> dict[str, tuple[str, str]] | None:
    """Return the lines and the value of each field, None where a line holds several, or a field stands there twice."""
    known: dict[str, tuple[str, str]] = {}
    begin = 0
    words = ""
    for number, row in enumerate(rows, start=1):
        words += denormalize(row.strip()) if row.strip() else ""
        if not words.endswith("\n"):
            continue
        name, _, value = (part.strip() for part in words.partition(":"))
        if words.count("\n") > 1 or name in known:
            return None
        known[name] = ("".join(rows[begin:number]), value)
        begin, words = number, ""
    return known if begin == len(rows) else None
