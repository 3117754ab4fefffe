"""What a Word file has beside its text: the list of contents, heads and feet, and the files of its pictures."""

import re
from collections import defaultdict
from collections.abc import Iterator

from publisher.checks.output.parity import fault
from publisher.checks.output.passages.letters import LetterGathering
from publisher.checks.output.passages.passage import words_of
from publisher.checks.output.passages.word_blocks import flat, is_contents
from publisher.checks.output.passages.word_runs import Runs, Shared
from publisher.checks.output.word.names import DECORATIVE, WP, A, Element, local, value, w
from publisher.checks.output.word.package import Package, Part, attribute, body_of
from publisher.checks.output.word.styles import Reading
from publisher.findings import Finding
from publisher.model import Document, Image

_BLIP = f"{{{A}}}blip"
_VECTOR = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_FIELD = re.compile(r"\s*([A-Z]+)\b")
# The levels of headings that a list of contents has, as Word counts them in the outline.
_LISTED = (1, 2)


def differences(reading: Reading, document: Document) -> Iterator[Finding]:
    """Find where the contents are not the headings, a head or foot says something else, or a picture is another."""
    yield from _contents(reading)
    yield from _heads_and_feet(reading.package, document)
    yield from _pictures(reading.package, document)


# --- Contents ---------------------------------------------------------------------------------------------------


def _contents(reading: Reading) -> Iterator[Finding]:
    """Find where the lines of the contents are not the headings below them, in order, or lead somewhere else."""
    body = body_of(reading.package)
    listed = [_entry(line, reading) for held in body.iter(w("sdt")) if is_contents(held) for line in held.iter(w("p"))]
    lines = [(words, anchor) for words, anchor in listed if anchor]
    if not lines:
        return
    headings = list(_headings(body, reading))
    for number, (words, anchor) in enumerate(lines):
        if number >= len(headings):
            yield fault(f"The contents of the Word file have a line “{words}” too many.")
            return
        heading, bookmarks = headings[number]
        if words_of(words) != words_of(heading) or anchor not in bookmarks:
            yield fault(f"The contents of the Word file say “{words}” for the heading “{heading}”, or lead elsewhere.")
    if len(headings) > len(lines):
        yield fault(f"The contents of the Word file lack the heading “{headings[len(lines)][0]}”.")


def _entry(line: Element, reading: Reading) -> tuple[str, str]:
    """Return the words of a line and the bookmark that it leads to, "" for a line that is no link."""
    link = next(line.iter(w("hyperlink")), None)
    return (_words(link, reading), value(link, "anchor")) if link is not None else ("", "")


def _headings(body: Element, reading: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    for element in flat(body):
        if local(element) == "p" and reading.paragraph(element).outline in _LISTED:
            yield _words(element, reading), tuple(value(one, "name") for one in element.iter(w("bookmarkStart")))


def _words(element: Element, reading: Reading) -> str:
    gathering = LetterGathering("")
    Runs(Shared(reading), reading.package.document, "", gathering).take(element)
    return "".join(gathering.parts).strip()


# --- Heads and feet ---------------------------------------------------------------------------------------------


def _heads_and_feet(package: Package, document: Document) -> Iterator[Finding]:
    """Find a foot that does not count the pages, and a file whose first head does not name the organisation."""
    feet = [part for part in package.furniture if local(part.root) == "ftr"]
    heads = [part for part in package.furniture if local(part.root) == "hdr"]
    if not feet or not all({"PAGE", "NUMPAGES"} <= set(_fields(part)) for part in feet):
        yield fault("A foot of the pages of the Word file does not say which page it is, and of how many.")
    name = words_of(document.contact.name)
    if name and name not in [words_of("".join(str(text) for text in part.root.itertext())) for part in heads]:
        yield fault(f"No head of the pages of the Word file says “{document.contact.name}”.")


def _fields(part: Part) -> Iterator[str]:
    """Yield the names of the fields of a part, in both ways of writing them (17.16.2)."""
    instructions = [value(one, "instr") for one in part.root.iter(w("fldSimple"))]
    instructions += [one.text or "" for one in part.root.iter(w("instrText"))]
    for instruction in instructions:
        if found := _FIELD.match(instruction):
            yield found[1]


# --- Pictures ---------------------------------------------------------------------------------------------------


def _pictures(package: Package, document: Document) -> Iterator[Finding]:
    """Find pictures that lead to no file, and places that show another picture than the document does.

    The file does not say what its pictures are called: those of one name must be one picture, in as many sizes as they
    are shown in, and those of two names never the same.
    """
    wanted = [node for node in document.inlines() if isinstance(node, Image)]
    parts = [package.document, *([package.footnotes] if package.footnotes else [])]
    shown = [(drawing, part) for part in parts for drawing in _drawings(part)]
    if len(shown) != len(wanted):
        yield fault(f"The Word file shows {len(shown)} pictures, and the text {len(wanted)}.")
        return
    names: dict[str, set[str]] = defaultdict(set)
    for image, (drawing, part) in zip(wanted, shown, strict=True):
        held = [part.relationships.get(attribute(blip, "embed")) for blip in drawing.iter(_BLIP, _VECTOR)]
        if not held or any(one is None or one.target not in package.media for one in held):
            yield fault(f"The picture “{image.name}” is not in the Word file.", image.place)
        elif (image.alt == "") != (next(drawing.iter(DECORATIVE), None) is not None):
            yield fault(f"The picture “{image.name}” is decoration in the text or in the Word file alone.", image.place)
        for one in held:
            if one is not None:
                names[one.target].add(image.name)
    for target, several in names.items():
        if len(several) > 1:
            yield fault(f"The Word file shows one picture ({target}) for {' and '.join(sorted(several))}.")


def _drawings(part: Part) -> Iterator[Element]:
    """Yield the pictures of a part, without those of the contents, which have their words alone."""
    for element in part.root.iter(f"{{{WP}}}inline", f"{{{WP}}}anchor"):
        if not any(is_contents(around) for around in element.iterancestors(w("sdt"))):
            yield element
