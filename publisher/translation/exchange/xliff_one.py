"""XLIFF 1.2 (OASIS Standard, 1 February 2008): written, and read back.

Tags are `<g>` and `<x/>` whose ids are their numbers.
"""

from collections.abc import Mapping

from lxml import etree

from publisher.errors import Place, SourceError
from publisher.model import State
from publisher.translation import states
from publisher.translation.exchange import xliff
from publisher.translation.exchange.pieces import Tagged, pieces
from publisher.translation.exchange.unit import Handover, Label, Mark, Returned, ReturnedUnit, Unit
from publisher.translation.exchange.xml_reading import local

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
KNOWN: Mapping[str, tuple[str, ...]] = {NAMESPACE: ("1.2",)}

# Appendix, “state”: what each of our states is called there. “final” stands for what is approved, and for that alone.
_STATES = {
    State.DRAFT: "needs-review-translation",
    State.TRANSLATED: "translated",
    State.REVIEWED: "signed-off",
    State.APPROVED: "final",
}
_CHANGED = "needs-adaptation"
_READY = {"translated": State.TRANSLATED, "signed-off": State.REVIEWED, "final": State.APPROVED}
_NOT_READY = frozenset(
    {
        "new",
        "needs-translation",
        "needs-adaptation",
        "needs-l10n",
        "needs-review-translation",
        "needs-review-adaptation",
        "needs-review-l10n",
    }
)
# Appendix, “ctype”: what tools show a tag as.
_TYPES = {"emphasis": "italic", "strong": "bold", "link": "link", "picture": "image", "line-break": "lb"}
_CONTEXTS = {"path": "x-path", "kind": "x-kind", "place": "sourcefile", "lines": "x-lines"}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(handover: Handover) -> bytes:
    """Return the file that a translator gets."""
    root = etree.Element(f"{{{NAMESPACE}}}xliff", {"version": "1.2"}, nsmap={None: NAMESPACE})
    attributes = {
        "original": handover.path,
        "source-language": handover.source_language,
        "target-language": handover.language,
        "datatype": "plaintext",
        "tool-id": xliff.TOOL,
        xliff.SPACE: "preserve",
    }
    file = xliff.add(root, "file", attributes)
    header = xliff.add(file, "header", {})
    xliff.add(header, "tool", {"tool-id": xliff.TOOL, "tool-name": xliff.TOOL})
    xliff.add(header, "note", {}, f"{handover.title}. {xliff.INSTRUCTIONS}")
    body = xliff.add(file, "body", {})
    for unit in handover.units:
        _write_unit(body, unit, handover)
    return xliff.written(root)


def _write_unit(body: etree._Element, unit: Unit, handover: Handover) -> None:
    approved = unit.state is State.APPROVED
    element = xliff.add(body, "trans-unit", {"id": str(unit.label), "approved": "yes" if approved else "no"})
    element.set(xliff.SPACE, "preserve")
    source = xliff.add(element, "source", {_XML_LANG: handover.source_language})
    xliff.fill(source, pieces(unit.source, unit.marks, plain=unit.plain) or (), unit.marks, _tag)
    target = pieces(unit.target, unit.marks, plain=unit.plain)
    if target:
        attributes = {_XML_LANG: handover.language, **_state(unit)}
        xliff.fill(xliff.add(element, "target", attributes), target, unit.marks, _tag)
    hints = [*unit.hints, *([("broken-translation", unit.target)] if unit.target and target is None else [])]
    contexts = [(kind, words) for kind, words in hints if kind in _CONTEXTS]
    if contexts:
        group = xliff.add(element, "context-group", {"purpose": "information"})
        for kind, words in contexts:
            xliff.add(group, "context", {"context-type": _CONTEXTS[kind]}, words)
    for kind, words in hints:
        if kind not in _CONTEXTS and kind != "previous-source":
            xliff.add(element, "note", {"from": xliff.TOOL}, words if kind == "note" else f"{kind}: {words}")
    if unit.previous:
        before = xliff.add(element, "alt-trans", {"alttranstype": "previous-version"})
        # The tags of the old text are numbers of the old text: they are shown as words.
        xliff.add(before, "source", {_XML_LANG: handover.source_language}, unit.previous)
        xliff.add(before, "target", {_XML_LANG: handover.language}, unit.target)


def _state(unit: Unit) -> dict[str, str]:
    standing = unit.standing
    if standing is None:
        return {}
    state = _CHANGED if standing.changed else _STATES[standing.state]
    machine = standing.state is State.DRAFT and standing.origin == states.MACHINE
    return {"state": state, **({"state-qualifier": "mt-suggestion"} if machine else {})}


def _tag(mark: Mark, piece: Tagged) -> tuple[str, dict[str, str]]:
    """Return the element of a tag and its attributes."""
    kind = _TYPES.get(mark.kind, f"x-{mark.kind}")
    return "x" if piece.children is None else "g", {"id": str(piece.number), "ctype": kind, "equiv-text": f"[{mark}]"}


_THROUGH = frozenset({"body", "group"})


def read(root: etree._Element, *, path: str) -> tuple[Returned, ...]:
    """Return what each `<file>` of an XLIFF 1.2 file holds. What cannot be read of one is among its faults.

    Raises `SourceError` where a file does not say its languages.
    """
    return tuple(_read_file(file, path) for file in root if local(file) == "file")


def _read_file(file: etree._Element, path: str) -> Returned:
    languages = xliff.languages_of(file, "source-language", "target-language", path=path)
    outside = tuple(xliff.outside(one, path) for one in file.iter(f"{{{NAMESPACE}}}external-file"))
    units, faults = xliff.read_units(xliff.descendants(file, "trans-unit", _THROUGH), _read_unit, path=path)
    return Returned(path, file.get("original", ""), *languages, units, _tool(file), outside + faults)


def _tool(file: etree._Element) -> str:
    """Return the name of the last tool that worked on a file, "" where it is only ours or none."""
    names = [one.get("tool-name") or one.get("tool-id") or "" for one in file.iter(f"{{{NAMESPACE}}}tool")]
    return next((name for name in reversed(names) if name and name != xliff.TOOL), "")


def _read_unit(element: etree._Element, place: Place) -> ReturnedUnit:
    label = Label.find(element.get("id", "")) or Label.find(element.get("resname", ""))
    words: dict[str, xliff.Tagged] = {"source": xliff.Tagged(), "target": xliff.Tagged()}
    for name, found in words.items():
        if (side := xliff.side(element, name, label, place)) is not None:
            _words(side, place, found)
    target = xliff.side(element, "target", label, place)
    state = _said(target, element, place) if target is not None else None
    untranslated = _untranslated(element)
    text = "" if untranslated else words["target"].text()
    return ReturnedUnit(label, words["source"].text(), text, place, state, untranslated)


def _untranslated(unit: etree._Element) -> str:
    """Return the words of the parts that a tool made of a source and left without a translation.

    They are "" where it made no parts (`<seg-source>`), and where it translated none of them.
    """
    parts, targets = (_parts(unit, name) for name in ("seg-source", "target"))
    if not any(targets.values()):
        return ""
    return " ".join(words for name, words in parts.items() if words and not targets.get(name))


def _parts(unit: etree._Element, name: str) -> dict[str, str]:
    """Return the words of each part of a source or target, by its name."""
    return {
        mark.get("mid", ""): "".join(map(str, mark.itertext())).strip()
        for side in unit.iterchildren(f"{{{NAMESPACE}}}{name}")
        for mark in side.iter(f"{{{NAMESPACE}}}mrk")
        if mark.get("mtype") == "seg"
    }


def _said(target: etree._Element, unit: etree._Element, place: Place) -> State | None:
    said = target.get("state", "")
    if unit.get("approved") == "yes":
        return State.APPROVED
    if said in _READY:
        return _READY[said]
    if said in _NOT_READY:
        return State.DRAFT
    if said and not said.startswith("x-"):
        known = ", ".join(sorted((*_READY, *_NOT_READY)))
        raise SourceError(f"XLIFF 1.2 has no state “{said}”.", mend=f"Use one of: {known}.", place=place)
    return None


def _words(element: etree._Element, place: Place, found: xliff.Tagged) -> None:
    found.add(element.text)
    for child in element:
        if not isinstance(child.tag, str):
            raise xliff.unknown_inside("an entity", place)
        match local(child):
            case "g":
                number = xliff.number_of(child.get("id", ""), "g", place)
                found.tag(f"<{number}>")
                _words(child, place, found)
                found.tag(f"</{number}>")
            case "x":
                found.tag(f"<{xliff.number_of(child.get('id', ''), 'x', place)}/>")
            case "mrk":
                _words(child, place, found)
            case other:
                raise xliff.unknown_inside(f"<{other}>", place)
        found.add(child.tail)
