"""The parts of a Word file, by what the document says of them (ISO/IEC 29500-2, Open Packaging Conventions).

The file is opened with zip and XML alone, not with the library that wrote it, so that no mistake is shared.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from publisher.checks.output.word.names import Element, R, w

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# In bytes, unpacked. A text of 500 pages has some 20 million; what holds much more was made to fill the memory.
_LARGEST = 500_000_000
# No part may have a declaration of a document type, with or without entities (ISO/IEC 29500-2, on the use of XML).
_TYPE_DECLARATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
# What lxml says where libxml2 gets no more memory.
_NO_MEMORY = "unknown error"


class UnreadableError(Exception):
    """A Word file that cannot be read back. The text says why, in words that may stand in a finding."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to.

    `target` is an address outside, or the name of a part; `kind` is the last word of the relationship's type.
    """

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of XML, with what it refers to by the ids of its relationships."""

    name: str
    root: Element
    relationships: Mapping[str, Relationship]


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, and of which kind the package says that it is (image/png and the like)."""

    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of one Word file. `None` stands for a part that it does not have.

    `furniture` are its heads and feet. `media` are its pictures by their names.
    """

    document: Part
    styles: Element | None = None
    numbering: Element | None = None
    settings: Element | None = None
    theme: Element | None = None
    footnotes: Part | None = None
    endnotes: Part | None = None
    core: Element | None = None
    custom: Element | None = None
    furniture: tuple[Part, ...] = ()
    media: Mapping[str, Media] = field(default_factory=dict)


def open_package(content: bytes) -> Package:
    """Return the parts of a Word file. Raises `UnreadableError` for what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _Opened(archive).package()
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise UnreadableError("it is damaged: not all of it can be unpacked") from error
    except NotImplementedError as error:
        raise UnreadableError("it is packed in a way that Word does not know either") from error
    except RuntimeError as error:  # what zipfile raises for a part with a password
        raise UnreadableError("a part of it asks for a password") from error


class _Opened:
    """An archive whose parts are asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = frozenset(archive.namelist())
        if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
            raise UnreadableError(f"it holds more than {_LARGEST:,} bytes")

    def package(self) -> Package:
        """Return the parts, starting from the package's own relationships."""
        top = self.relationships("")
        names = [one.target for one in top.values() if one.kind == "officeDocument"]
        if len(names) != 1:
            raise UnreadableError("it names no document, or several")
        document = self.part(names[0])
        held = document.relationships.values()
        footnotes = next((self.part(one.target) for one in held if one.kind == "footnotes"), None)
        noted = footnotes.relationships.values() if footnotes else ()
        return Package(
            document,
            styles=self.root(held, "styles"),
            numbering=self.root(held, "numbering"),
            settings=self.root(held, "settings"),
            theme=self.root(held, "theme"),
            footnotes=footnotes,
            endnotes=next((self.part(one.target) for one in held if one.kind == "endnotes"), None),
            core=self.root(top.values(), "core-properties"),
            custom=self.root(top.values(), "custom-properties"),
            furniture=tuple(self.part(one.target) for one in held if one.kind in {"header", "footer"}),
            media=dict(self.media((*held, *noted))),
        )

    def part(self, name: str) -> Part:
        """Return a part of XML."""
        return Part(name, self.xml(name), self.relationships(name))

    def root(self, relationships: Iterable[Relationship], kind: str) -> Element | None:
        """Return the XML of the part that a relationship of some kind leads to, None where there is none.

        All but the document itself are optional (ISO/IEC 29500-1, 11.3): Word opens a file that lacks one it names.
        """
        there = (one.target for one in relationships if one.kind == kind and one.target in self.names)
        return next((self.xml(name) for name in there), None)

    def media(self, relationships: Iterable[Relationship]) -> Iterator[tuple[str, Media]]:
        """Yield the pictures that relationships lead to, with their names."""
        types = self.xml("[Content_Types].xml")
        said = {row.get("PartName", "").lstrip("/"): row.get("ContentType", "") for row in types}
        endings = {row.get("Extension", "").lower(): row.get("ContentType", "") for row in types}
        for name in dict.fromkeys(one.target for one in relationships if one.kind == "image"):
            if name in self.names:
                ending = name.rpartition(".")[2].lower()
                yield name, Media(said.get(name) or endings.get(ending, ""), self.archive.read(name))

    def xml(self, name: str) -> Element:
        """Return the XML of a part; no entity is resolved and nothing is fetched."""
        if name not in self.names:
            raise UnreadableError(f"its part “{name}” is not there")
        content = self.archive.read(name)
        if any(begins in content for begins in _TYPE_DECLARATIONS):
            raise UnreadableError(
                f"its part “{name}” declares a document type (DTD), which no Word file may: such parts can take other "
                "files into the text, or fill the memory"
            )
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            if str(error).startswith(_NO_MEMORY):
                raise MemoryError from error
            raise UnreadableError(f"its part “{name}” is no whole XML, at its line {error.lineno or 1}") from error

    def relationships(self, name: str) -> dict[str, Relationship]:
        """Return what a part refers to, "" for the package itself."""
        folder, file = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path not in self.names:
            return {}
        return {row.get("Id", ""): _relationship(row, folder) for row in self.xml(path).iterchildren(_RELATIONSHIPS)}


def _relationship(row: Element, folder: str) -> Relationship:
    external = row.get("TargetMode") == "External"
    target = row.get("Target", "")
    if not external:
        target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relationship(row.get("Type", "").rpartition("/")[2], target, external)


def attribute(element: Element, name: str) -> str:
    """Return an attribute that names a relationship, "" for none."""
    return element.get(f"{{{R}}}{name}", "")


def body_of(package: Package) -> Element:
    """Return the body of the document. Raises `UnreadableError` where there is none."""
    body = package.document.root.find(w("body"))
    if body is None:
        raise UnreadableError("its document has no body")
    return body
