"""XLIFF, the format of agencies' tools: which version a file is, and what both versions share."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from lxml import etree

from publisher.errors import Place, SourceError
from publisher.translation import tags
from publisher.translation.exchange.pieces import Piece
from publisher.translation.exchange.pieces import Tagged as InTag
from publisher.translation.exchange.unit import Label, Mark, ReturnedUnit
from publisher.translation.exchange.xml_reading import line_of, local, namespace, parse

TOOL = "accessible-publisher"
INSTRUCTIONS = (
    "Translate each source into its target. Keep every tag: those in a pair go round the words that they belong to. "
    "A text of several lines keeps a line for each sentence. Do not change the source or the ids: what is changed "
    "there is not imported."
)
_XML = "http://www.w3.org/XML/1998/namespace"
SPACE = f"{{{_XML}}}space"


def add(parent: etree._Element, name: str, attributes: Mapping[str, str], text: str | None = None) -> etree._Element:
    """Return a new child that stands on a line of its own; its name is in the parent's namespace, if it names none."""
    full = name if name.startswith("{") else f"{{{namespace(parent)}}}{name}"
    child = etree.SubElement(parent, full, dict(attributes))
    child.text = text
    child.tail = "\n"
    if parent.text is None:
        parent.text = "\n"
    return child


def fill(
    element: etree._Element,
    content: Iterable[Piece],
    marks: Mapping[int, Mark],
    tag: Callable[[Mark, InTag], tuple[str, dict[str, str]]],
) -> None:
    """Write words and tags into a source or target; `tag` says which element a tag is, and with which attributes."""
    last: etree._Element | None = None
    for piece in content:
        if isinstance(piece, str):
            if last is None:
                element.text = (element.text or "") + piece
            else:
                last.tail = (last.tail or "") + piece
            continue
        name, attributes = tag(marks[piece.number], piece)
        last = etree.SubElement(element, f"{{{namespace(element)}}}{name}")
        for key, value in attributes.items():
            last.set(key, value)
        fill(last, piece.children or (), marks, tag)


def written(root: etree._Element) -> bytes:
    """Return the bytes of a file: UTF-8 with its declaration, and a line end behind the last line."""
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="UTF-8") + b"\n"


def root_of(content: bytes, *, path: str, known: Mapping[str, tuple[str, ...]]) -> etree._Element:
    """Return the root of an XLIFF file whose namespace and version are `known`.

    Raises `SourceError` where it cannot be read, is no XLIFF, or is of another version.
    """
    root = parse(content, path=path)
    if local(root) != "xliff" or namespace(root) not in known:
        raise SourceError(
            f"This file begins with <{local(root)}>{_of(namespace(root))}, so it is no XLIFF that this program knows.",
            mend="Export it as XLIFF 2.1, 2.0 or 1.2 from the translation tool.",
            place=Place(path, 1),
        )
    version = root.get("version", "")
    if version not in known[namespace(root)]:
        raise SourceError(
            f"This file says that it is XLIFF “{version}”{_of(namespace(root))}.",
            mend=f"Export it as XLIFF {' or '.join(known[namespace(root)])} from the translation tool.",
            place=Place(path, 1),
        )
    return root


def _of(name: str) -> str:
    return f" of the namespace “{name}”" if name else " without a namespace"


def languages_of(element: etree._Element, source: str, target: str, *, path: str) -> tuple[str, str]:
    """Return the languages that an element says in two attributes. Raises `SourceError` where it lacks one."""
    said = element.get(source, ""), element.get(target, "")
    if not all(said):
        raise SourceError(
            f"This XLIFF does not say {'into' if said[0] else 'from'} which language it is translated.",
            mend=f'Write {target if said[0] else source}="…" into its <{local(element)}> element, '
            "or export it from the translation tool once more.",
            place=Place(path, line_of(element)),
        )
    return said


def read_units(
    units: Iterable[etree._Element], read: Callable[[etree._Element, Place], ReturnedUnit], *, path: str
) -> tuple[tuple[ReturnedUnit, ...], tuple[SourceError, ...]]:
    """Return what each unit of a file holds, and a fault for each that `read` cannot read."""
    found: list[ReturnedUnit] = []
    faults: list[SourceError] = []
    for element in units:
        try:
            found.append(read(element, Place(path, line_of(element))))
        except SourceError as error:
            faults.append(error)
    return tuple(found), tuple(faults)


def side(parent: etree._Element, name: str, label: Label | None, place: Place) -> etree._Element | None:
    """Return the source or target of a segment, None where there is none. Raises `SourceError` where there are two."""
    found = [part for part in parent if isinstance(part.tag, str) and local(part) == name]
    if len(found) > 1:
        about = f", {label.id}," if label else ""
        raise SourceError(
            f"This segment{about} has two <{name}>.", mend="Delete the one that is not right.", place=place
        )
    return found[0] if found else None


def descendants(parent: etree._Element, wanted: str, through: frozenset[str]) -> Iterator[etree._Element]:
    """Yield the elements of a name in the order of the file, looking into those of `through` alone."""
    for child in parent:
        if local(child) == wanted:
            yield child
        elif local(child) in through:
            yield from descendants(child, wanted, through)


class Tagged:
    """The words and numbered tags of a source or target, as they are read one after the other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.pieces: list[tuple[bool, str]] = []

    def add(self, words: str | None) -> None:
        """Add words; what looks like a tag in them is none."""
        if words:
            self.pieces.append((False, words))

    def tag(self, tag: str) -> None:
        """Add a tag as it is written in a PO file: “<1>”."""
        self.pieces.append((True, tag))

    def extend(self, other: "Tagged") -> None:
        """Add what was read of another part."""
        self.pieces.extend(other.pieces)

    def words(self) -> str:
        """Return its words alone, without blanks round them."""
        return "".join(piece for is_tag, piece in self.pieces if not is_tag).strip()

    def text(self) -> str:
        """Return all of it as one text with numbered tags."""
        # Joined first: what looks like a tag may lie in two pieces.
        runs = ((is_tag, "".join(piece for _, piece in run)) for is_tag, run in groupby(self.pieces, itemgetter(0)))
        return "".join(run if is_tag else tags.escape(run) for is_tag, run in runs)


def number_of(name: str, element: str, place: Place) -> int:
    """Return the number of a tag from its id. Raises `SourceError` for one that this program did not give."""
    if not _NUMBER.fullmatch(name):
        raise SourceError(
            f"The <{element}> with the id “{name}” is no tag of the source text.",
            mend="Delete it, or put the tag of the source in its place.",
            place=place,
        )
    return int(name)


_NUMBER = re.compile(r"[1-9]\d{0,3}")
_HEX = re.compile(r"[0-9A-Fa-f]{2,6}")
_LAST_CHARACTER = 0x10FFFF


def character(code: str, place: Place) -> str:
    """Return the character that XML cannot hold, by its number. Raises `SourceError` for a number that is none."""
    if not _HEX.fullmatch(code) or int(code, 16) > _LAST_CHARACTER:
        raise SourceError(f"<cp> names no character: “{code}”.", mend="Delete it.", place=place)
    return chr(int(code, 16))


def unknown_inside(what: str, place: Place) -> SourceError:
    """Return that a source or target holds something that is neither words nor a tag."""
    return SourceError(
        f"A text holds {what}, which is no tag of this program.",
        mend="Take it out: the tags are those of the source alone.",
        place=place,
    )


def outside(element: etree._Element, path: str) -> SourceError:
    """Return that an element leads to another file, which is never opened."""
    return SourceError(
        f"<{local(element)}> leads to another file, “{element.get('href', '')}”. Nothing outside this file is read.",
        mend=f"Delete the <{local(element)}>, or export the file with nothing outside it.",
        place=Place(path, line_of(element)),
    )
