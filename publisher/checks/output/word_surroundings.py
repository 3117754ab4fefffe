"""What a Word file has beside its text: the list of contents, heads and feet."""

import re
from collections.abc import Iterator

from publisher.checks.output.parity import fault
from publisher.checks.output.passages.letters import LetterGathering
from publisher.checks.output.passages.passage import words_of
from publisher.checks.output.passages.word_blocks import flat, is_contents
from publisher.checks.output.passages.word_runs import Runs, Shared
from publisher.checks.output.word.names import Element, local, value, w
from publisher.checks.output.word.package import Package, Part, attribute, body_of
from publisher.checks.output.word.styles import Reading
from publisher.findings import Finding
from publisher.model import Document

_FIELD = re.compile(r"\s*([A-Z]+)\b")
# The levels of headings that a list of contents has, as Word counts them in the outline.
_LISTED = (1, 2)
# The style of the lines that say that a file is a draft, or that theirs is based on.
_NOTE = "Draft Note"


def differences(reading: Reading, document: Document) -> Iterator[Finding]:
    """Find where the contents are not the headings, or a head or foot says something else."""
    yield from _contents(reading)
    yield from _draft(reading, document)
    yield from _heads_and_feet(reading.package, document)


# --- Contents ---------------------------------------------------------------------------------------------------


def _contents(reading: Reading) -> Iterator[Finding]:
    """Find where the lines of the contents are not the headings below them, in order, or lead somewhere else."""
    body = body_of(reading.package)
    held = [one for one in body.iter(w("sdt")) if is_contents(one)]
    entries = [line for one in held for line in one.iter(w("p")) if _is_entry(line, reading)]
    lines = [_entry(line, reading) for line in entries]
    if not held:
        return
    headings = list(_headings(body, reading))
    for number, (words, anchor) in enumerate(lines):
        heading, bookmarks = headings[number] if number < len(headings) else ("", ())
        if words_of(words) != words_of(heading):
            yield fault(f"The contents of the Word file say “{words}” for the heading “{heading}”.")
            return  # all that follow would be told too
        if anchor not in bookmarks:
            yield fault(f"The line “{words}” in the contents of the Word file does not lead to its heading.")
    if len(headings) > len(lines):
        yield fault(f"The contents of the Word file lack the heading “{headings[len(lines)][0]}”.")


def _is_entry(line: Element, reading: Reading) -> bool:
    """Return whether a paragraph of the contents is the line of a heading ("toc 2"), and no title or end."""
    return any(name.startswith("toc ") for name in reading.paragraph(line).names)


def _entry(line: Element, reading: Reading) -> tuple[str, str]:
    """Return the words of a line and the bookmark that it leads to, "" for a line that is no link."""
    link = next(line.iter(w("hyperlink")), None)
    return _words(line if link is None else link, reading), "" if link is None else value(link, "anchor")


def _headings(body: Element, reading: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    for element in flat(body):
        if local(element) == "p" and reading.paragraph(element).outline in _LISTED:
            yield _words(element, reading), tuple(value(one, "name") for one in element.iter(w("bookmarkStart")))


def _words(element: Element, reading: Reading) -> str:
    gathering = LetterGathering("")
    Runs(Shared(reading), reading.package.document, "", gathering).take(element)
    return "".join(gathering.parts).strip()


# --- Draft note -------------------------------------------------------------------------------------------------


def _draft(reading: Reading, document: Document) -> Iterator[Finding]:
    """Find a draft that does not say in as many lines what it is, and a file that says so without reason."""
    paragraphs = [one for one in flat(body_of(reading.package)) if local(one) == "p"]
    said = sum(_NOTE in reading.paragraph(one).names for one in paragraphs)
    unchecked = document.state.unchecked
    wanted = document.draft + unchecked + (unchecked and document.untranslated > 0)
    if said != wanted:
        yield fault(f"The Word file says in {said} lines that it is a draft, and {wanted} are asked for.")


# --- Heads and feet ---------------------------------------------------------------------------------------------


def _heads_and_feet(package: Package, document: Document) -> Iterator[Finding]:
    """Find a foot that does not count the pages, and a file whose first head does not name the organisation."""
    feet, heads = (list(_furniture(package, kind)) for kind in ("footerReference", "headerReference"))
    if not feet or not all({"PAGE", "NUMPAGES"} <= set(fields(part)) for part in feet):
        yield fault("A foot of the pages of the Word file does not say which page it is, and of how many.")
    name = words_of(document.contact.name)
    if name and name not in [words_of("".join(str(text) for text in part.root.itertext())) for part in heads]:
        yield fault(f"No head of the pages of the Word file says “{document.contact.name}”.")


def _furniture(package: Package, kind: str) -> Iterator[Part]:
    """Yield the heads or feet that the sections of the text refer to."""
    parts = {part.name: part for part in package.furniture}
    for reference in package.document.root.iter(w(kind)):
        led = package.document.relationships.get(attribute(reference, "id"))
        if led is not None and led.target in parts:
            yield parts[led.target]


def fields(part: Part) -> Iterator[str]:
    """Yield the names of the fields of a part, in both ways of writing them (17.16.2)."""
    instructions = [value(one, "instr") for one in part.root.iter(w("fldSimple"))]
    instructions += [one.text or "" for one in part.root.iter(w("instrText"))]
    for instruction in instructions:
        if found := _FIELD.match(instruction):
            yield found[1]
