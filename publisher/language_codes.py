"""Which codes of languages, scripts and regions exist: IANA's Language Subtag Registry (RFC 5646, 3.1).

The registry comes with langcodes. Reading it takes a tenth of a second, so only a mistake, a language that a workspace
brings, or a code with a region or variant asks for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_KINDS = ("language", "script", "region", "variant")
_SCRIPT_LETTERS = 4
_LONGEST_REGION = 3
# What the registry says of codes that mean nothing but what two people agree on, such as the region ZZ.
_PRIVATE = "Private use"
# Kosovo: CLDR, Word and the European Commission have this code, which ISO 3166-1 leaves to its users.
_KOSOVO = ("region", "xk")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a tag; `mend` is "" where only the known codes could help."""

    message: str
    mend: str = ""


def fault(tag: str) -> Fault | None:
    """Return what is wrong with a tag of the right form: a part that nobody registered, or an old one; else None."""
    for part, kind in _parts(tag):
        record = _registry().get((kind, part.lower()))
        if record is None and kind == "language":
            return Fault(f"“{tag}” is not the code of any language.")
        if record is None:
            return Fault(f"There is no {kind} “{part}”, which stands in “{tag}”.", "Take it out, or correct it.")
        if better := record.get("Preferred-Value"):
            return Fault(f"“{part}” is no longer the code of {record['Description']}.", f"Write “{better}”.")
    return None


def name(tag: str) -> str:
    """Return the English name of a tag's language, "" for one that does not exist."""
    return _registry().get(("language", tag.partition("-")[0]), {}).get("Description", "")


def exists(kind: str, code: str) -> bool:
    """Return whether a code exists; `kind` is "language", "script" or "region"."""
    return (kind, code.lower()) in _registry()


def _parts(tag: str) -> list[tuple[str, str]]:
    """Return each part of a tag with its kind, known by its length and place (RFC 5646, 2.2)."""
    first, *others = tag.split("-")
    kinds = [(first, "language")]
    for part in others:
        if len(part) == _SCRIPT_LETTERS and part.isalpha():
            kinds.append((part, "script"))
        else:
            kinds.append((part, "region" if len(part) <= _LONGEST_REGION else "variant"))
    return kinds


@cache
def _registry() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Return the records of the registry by kind and code in small letters."""
    from langcodes.registry_parser import parse_registry  # noqa: PLC0415 - slow to import, and seldom wanted

    records: dict[tuple[str, str], Mapping[str, str]] = {}
    for record in parse_registry():  # type: ignore[no-untyped-call] # langcodes has no types for it
        if record["Type"] in _KINDS and ".." not in record["Subtag"] and _PRIVATE not in record["Description"]:
            shown = {"Description": record["Description"][0]} | {
                key: str(record[key]) for key in ("Preferred-Value",) if key in record
            }
            records[record["Type"], record["Subtag"].lower()] = shown
    records[_KOSOVO] = {"Description": "Kosovo"}
    return records
