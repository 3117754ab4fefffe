"""The passages that a Word file gives, in the order in which a screen reader reads it.

What the program adds in every file is left out by its structure: the contents, and the list of short forms, whose
meanings are given to the short forms in the text instead.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator

from publisher.checks.output.passages.letters import LetterGathering, MeantGathering
from publisher.checks.output.passages.of_document import Telling
from publisher.checks.output.passages.passage import NOTE, Passage
from publisher.checks.output.passages.word_blocks import DEFINITION, TERM, Blocks, flat, is_contents
from publisher.checks.output.passages.word_runs import ENDNOTE, Runs, Shared
from publisher.checks.output.word.names import Element, find, local, value, w
from publisher.checks.output.word.package import Package, Part, body_of
from publisher.checks.output.word.styles import Reading
from publisher.model import Abbreviation, Document

# The bookmark of the heading of the list that says what short forms stand for.
SHORT_FORMS = "_ShortForms"
# Between the meanings of a short form that has several.
_BETWEEN = " / "


def telling(document: Document) -> Telling:
    """Return how a Word file of a document tells what is compared.

    Links within it are told by the heading that they go to, a short form by all that it stands for in the text.
    """
    meanings: dict[str, set[str]] = {}
    for node in document.inlines():
        if isinstance(node, Abbreviation):
            meanings.setdefault(node.value, set()).add(node.expansion)
    places = {f"#{document.identifier}": _place(0)}
    for at, heading in enumerate(document.headings(), start=1):
        places.setdefault(f"#{heading.identifier}", _place(at))
    return Telling(
        MeantGathering,
        target=lambda target: places.get(target, target),
        expansion=lambda short, _: _joined(meanings[short]),
        notes_last=True,
    )


def _joined(meanings: Iterable[str]) -> str:
    """Return all that a short form stands for, in an order that does not hang on where it is used."""
    return _BETWEEN.join(sorted({" ".join(meaning.split()) for meaning in meanings} - {""}))


def _place(heading: int) -> str:
    return f"#heading {heading}"


def passages(
    package: Package, language: str, gathering: Callable[[str], LetterGathering] = LetterGathering
) -> list[Passage]:
    """Return the passages of a file read back, whose text is in `language`; `gathering` gathers the words of each.

    Raises `UnreadableError` where it has no text.
    """
    reading = Reading(package)
    shared = Shared(reading, gathering=gathering)
    body, short_forms = _parted(list(flat(body_of(package))), reading)
    shared.places = dict(_places(body, reading))
    shared.noted = dict(_noted(package))
    shared.short_forms = _meanings(short_forms, shared, package.document)
    found = Blocks(shared, package.document, language).read(body)
    return [*found, *_notes(package, shared, language)]


def beside(package: Package, gathering: Callable[[str], LetterGathering]) -> list[Passage]:
    """Return the passages of what is left out of the text: the contents, and the list of short forms.

    Raises `UnreadableError` where it has no text.
    """
    shared = Shared(Reading(package), gathering=gathering)
    body = body_of(package)
    lists = [find(one, "sdtContent") for one in body.iterchildren(w("sdt")) if is_contents(one)]
    lines = [line for held in lists if held is not None for line in flat(held)]
    _, short_forms = _parted(list(flat(body)), shared.reading)
    return Blocks(shared, package.document, "").read([*lines, *short_forms])


def _parted(body: list[Element], reading: Reading) -> tuple[list[Element], list[Element]]:
    """Return the text, and the list of short forms between its heading and the next."""
    text: list[Element] = []
    short_forms: list[Element] = []
    within = False
    for element in body:
        if local(element) == "p" and reading.paragraph(element).outline is not None:
            within = SHORT_FORMS in _bookmarks(element)
        (short_forms if within else text).append(element)
    return text, short_forms


def _bookmarks(element: Element) -> tuple[str, ...]:
    return tuple(value(mark, "name") for mark in element.iter(w("bookmarkStart")))


def _places(body: Iterable[Element], reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield each bookmark with the heading that it stands in; the title is the heading 0."""
    at = -1
    for element in body:
        if local(element) == "p" and reading.paragraph(element).outline is not None:
            at += 1
            for name in _bookmarks(element):
                yield name, _place(at)


def _noted(package: Package) -> Iterator[tuple[str, str]]:
    """Yield each bookmark that stands straight before the mark of a note, with the note's identifier."""
    for part in (package.document, *([package.footnotes] if package.footnotes else [])):
        for mark in part.root.iter(w("footnoteReference")):
            run = mark.getparent()
            before = None if run is None else run.getprevious()
            if before is not None and local(before) == "bookmarkStart":
                yield value(before, "name"), value(mark, "id")


def _meanings(elements: Iterable[Element], shared: Shared, part: Part) -> dict[str, str]:
    """Return what each short form of the list stands for."""
    found: dict[str, set[str]] = {}
    short = ""
    for element in elements:
        paragraph = shared.reading.paragraph(element)
        gathering = LetterGathering("")
        Runs(shared, part, paragraph.style, gathering).take(element)
        words = "".join(gathering.parts).strip()
        if TERM in paragraph.names:
            short = words
        elif DEFINITION in paragraph.names:
            found.setdefault(short, set()).add(words)
    return {short: _joined(meanings) for short, meanings in found.items()}


def _notes(package: Package, shared: Shared, language: str) -> Iterator[Passage]:
    """Yield the notes in the order in which the text refers to them, each with what it holds."""
    parts = ((package.footnotes, "footnote", ""), (package.endnotes, "endnote", ENDNOTE))
    held = {
        f"{before}{value(note, 'id')}": (part, note)
        for part, kind, before in parts
        if part
        for note in part.root.iterchildren(w(kind))
    }
    for at in itertools.count():  # a note may refer to the next one
        if at == len(shared.order):
            return
        identifier, number = shared.order[at], at + 1
        yield Passage(f"{NOTE} {number}", 0)
        if identifier in held:
            part, note = held[identifier]
            yield from Blocks(shared, part, language, depth=1).read(flat(note))
