"""XLIFF 2.1 (OASIS Standard, 13 February 2018): written, and read back as 2.0, 2.1 or 2.2.

Tags are `<pc>` and `<ph>` whose ids are their numbers; a tool may hand them back as `<sc>` and `<ec>`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from lxml import etree

from publisher import language as languages
from publisher.errors import Place, SourceError
from publisher.model import State
from publisher.translation import states
from publisher.translation.exchange import xliff
from publisher.translation.exchange.pieces import Tagged, pieces
from publisher.translation.exchange.unit import Handover, Label, Mark, Returned, ReturnedUnit, Unit
from publisher.translation.exchange.xml_reading import local

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_NAMESPACE_22 = "urn:oasis:names:tc:xliff:document:2.2"
_GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
KNOWN: Mapping[str, tuple[str, ...]] = {NAMESPACE: ("2.0", "2.1", "2.2"), _NAMESPACE_22: ("2.2",)}

# Chapter 4.3.1.13: initial, translated, reviewed, final.
_STATES = {
    State.DRAFT: "initial",
    State.TRANSLATED: "translated",
    State.REVIEWED: "reviewed",
    State.APPROVED: "final",
}
_BY_NAME = {name: state for state, name in _STATES.items()}
# Chapter 4.3.1.38 and 4.3.1.39: what tools show a tag as.
_TYPES: Mapping[str, dict[str, str]] = {
    "emphasis": {"type": "fmt", "subType": "xlf:i"},
    "strong": {"type": "fmt", "subType": "xlf:b"},
    "superscript": {"type": "fmt", "subType": "publisher:superscript"},
    "subscript": {"type": "fmt", "subType": "publisher:subscript"},
    "line-break": {"type": "fmt", "subType": "xlf:lb"},
    "link": {"type": "link"},
    "picture": {"type": "image"},
}


def write(handover: Handover) -> bytes:
    """Return the file that a translator gets."""
    source, target = handover.source_language, handover.language
    root = etree.Element(
        f"{{{NAMESPACE}}}xliff",
        {"version": "2.1", "srcLang": source, "trgLang": target},
        nsmap={None: NAMESPACE, "gls": _GLOSSARY},
    )
    attributes = {
        "id": "f1",
        "original": handover.path,
        "canResegment": "no",
        "srcDir": languages.find(source).direction,
        "trgDir": languages.find(target).direction,
        xliff.SPACE: "preserve",
    }
    file = xliff.add(root, "file", attributes)
    notes = xliff.add(file, "notes", {})
    xliff.add(notes, "note", {"category": "instructions"}, xliff.INSTRUCTIONS)
    xliff.add(notes, "note", {"category": "text"}, handover.name)
    xliff.add(notes, "note", {"category": "title"}, handover.title)
    for unit in handover.units:
        _write_unit(file, unit)
    return xliff.written(root)


def _write_unit(file: etree._Element, unit: Unit) -> None:
    element = xliff.add(file, "unit", {"id": str(unit.label)})
    if unit.terms:
        glossary = xliff.add(element, f"{{{_GLOSSARY}}}glossary", {})
        for term in unit.terms:
            entry = xliff.add(glossary, f"{{{_GLOSSARY}}}glossEntry", {})
            xliff.add(entry, f"{{{_GLOSSARY}}}term", {}, term.text)
            for wording in term.wordings:
                xliff.add(entry, f"{{{_GLOSSARY}}}translation", {}, wording)
            if term.keep:
                xliff.add(entry, f"{{{_GLOSSARY}}}definition", {}, "A name that is never translated.")
    target = pieces(unit.target, unit.marks, plain=unit.plain)
    hints = [hint for hint in unit.hints if hint[0] != "term"]
    if unit.target and target is None:
        hints.append(("broken-translation", unit.target))
    if hints:
        notes = xliff.add(element, "notes", {})
        for category, words in hints:
            xliff.add(notes, "note", {"category": category.replace(" ", "-")}, words)
    segment = xliff.add(element, "segment", _state(unit, broken=target is None))
    source = pieces(unit.source, unit.marks, plain=unit.plain) or ()
    xliff.fill(xliff.add(segment, "source", {}), source, unit.marks, _tag)
    if target:
        xliff.fill(xliff.add(segment, "target", {}), target, unit.marks, _tag)


def _state(unit: Unit, *, broken: bool) -> dict[str, str]:
    standing = unit.standing
    if standing is None or broken:
        return {"state": "initial"}
    state = _STATES[standing.state]
    if standing.state is not State.DRAFT:
        return {"state": state}
    detail = "changed" if standing.changed else "machine" if standing.origin == states.MACHINE else "draft"
    return {"state": state, "subState": f"publisher:{detail}"}


def _tag(mark: Mark, piece: Tagged) -> tuple[str, dict[str, str]]:
    """Return the element of a tag and its attributes."""
    shared = {"id": str(piece.number), "canCopy": "no", "canDelete": "no"}
    shared |= _TYPES.get(mark.kind, {"type": "other", "subType": f"publisher:{mark.kind}"})
    if piece.children is None:
        return "ph", shared | {"equiv": "", "disp": f"[{mark}]"}
    return "pc", shared | {"canOverlap": "no", "dispStart": f"[{mark}]", "dispEnd": f"[/{mark.kind}]"}


_THROUGH = frozenset({"group"})
_ORDER = re.compile(r"[1-9]\d{0,5}")


def read(root: etree._Element, *, path: str) -> tuple[Returned, ...]:
    """Return what each `<file>` of an XLIFF 2 file holds. What cannot be read of one is among its faults.

    Raises `SourceError` where the file does not say its languages.
    """
    said = xliff.languages_of(root, "srcLang", "trgLang", path=path)
    return tuple(_read_file(file, said, path) for file in root if local(file) == "file")


def _read_file(file: etree._Element, said: tuple[str, str], path: str) -> Returned:
    outside = tuple(xliff.outside(one, path) for one in file if local(one) == "skeleton" and one.get("href"))
    units, faults = xliff.read_units(xliff.descendants(file, "unit", _THROUGH), _read_unit, path=path)
    return Returned(path, file.get("original", ""), *said, units, "", outside + faults)


@dataclass(frozen=True, slots=True)
class _Part:
    """A `<segment>` or `<ignorable>` of a unit; `target` is empty where the tool wrote none or an empty one."""

    source: xliff.Tagged
    target: xliff.Tagged
    position: int
    state: State | None


def _read_unit(element: etree._Element, place: Place) -> ReturnedUnit:
    label = Label.find(element.get("id", ""))
    own = [part for part in element if local(part) in {"segment", "ignorable"}]
    parts = [_read_part(part, position, label, place) for position, part in enumerate(own, start=1)]
    said = {part.state for part in parts}
    lowest = next((state for state in states.STATES if state in said), State.DRAFT)
    source = xliff.Tagged()
    for part in parts:
        source.extend(part.source)
    target, untranslated = _put_together(parts)
    return ReturnedUnit(label, source.text(), target, place, lowest, untranslated)


def _put_together(parts: Sequence[_Part]) -> tuple[str, str]:
    """Return the target of a unit, and the words of those segments that have none where others have one.

    What has no words of its own, as a blank between segments, is that of the source where the file has no target of
    it. The attribute “order” of `<target>` may put the target's parts into another order.
    """
    translated = any(part.state is not None and part.target.words() for part in parts)
    missing = [part for part in parts if part.state is not None and part.source.words() and not part.target.words()]
    if translated and missing:
        return "", " ".join(part.source.words() for part in missing)
    target = xliff.Tagged()
    for part in sorted(parts, key=attrgetter("position")):
        target.extend(part.source if translated and not part.target.text() else part.target)
    return target.text(), ""


def _read_part(part: etree._Element, position: int, label: Label | None, place: Place) -> _Part:
    words: dict[str, xliff.Tagged] = {"source": xliff.Tagged(), "target": xliff.Tagged()}
    for name, found in words.items():
        if (side := xliff.side(part, name, label, place)) is not None:
            _words(side, place, found)
            order = side.get("order", "")
            position = int(order) if _ORDER.fullmatch(order) else position
    state = _said(part, place) if local(part) == "segment" else None
    return _Part(words["source"], words["target"], position, state)


def _said(segment: etree._Element, place: Place) -> State:
    said = segment.get("state", "initial")
    if said not in _BY_NAME:
        raise SourceError(f"XLIFF 2 has no state “{said}”.", mend=f"Use one of: {', '.join(_BY_NAME)}.", place=place)
    return _BY_NAME[said]


def _words(element: etree._Element, place: Place, found: xliff.Tagged) -> None:
    """Add the words and tags of a source or target to those before it."""
    found.add(element.text)
    for child in element:
        if not isinstance(child.tag, str):
            raise xliff.unknown_inside("an entity", place)
        _inline(child, place, found)
        found.add(child.tail)


def _inline(child: etree._Element, place: Place, found: xliff.Tagged) -> None:
    match local(child):
        case "pc":
            found.tag(f"<{_number(child, 'id', place)}>")
            _words(child, place, found)
            found.tag(f"</{_number(child, 'id', place)}>")
        case "ph":
            found.tag(f"<{_number(child, 'id', place)}/>")
        case "sc":
            found.tag(f"<{_number(child, 'id', place)}>")
        case "ec":
            found.tag(f"</{_number(child, 'startRef' if child.get('startRef') else 'id', place)}>")
        case "cp":
            found.add(xliff.character(child.get("hex", ""), place))
        case "mrk":
            _words(child, place, found)
        case "sm" | "em":
            pass
        case other:
            raise xliff.unknown_inside(f"<{other}>", place)


def _number(element: etree._Element, name: str, place: Place) -> int:
    return xliff.number_of(element.get(name, ""), local(element), place)
