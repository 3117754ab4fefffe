"""The package of a Word file: its parts, what they refer to, and the zip that holds them (ISO/IEC 29500-2).

The same parts always give the same bytes: they stand in the order given, and every time is the zip format's first.
"""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTENT_TYPES = f"{_PACKAGE}/content-types"
_RELATIONSHIPS = f"{_PACKAGE}/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
CORE_PROPERTIES = f"{_RELATIONSHIPS}/metadata/core-properties"

# The first moment that a zip file can tell.
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def word_type(name: str) -> str:
    """Return the media type of a part of WordprocessingML ("document.main", "styles")."""
    return f"{_WORD_TYPE}.{name}+xml"


def office_relationship(name: str) -> str:
    """Return the type of a relationship of Office Open XML ("styles", "hyperlink")."""
    return f"{_OFFICE}/relationships/{name}"


@dataclass(slots=True)
class Relationships:
    """What one part refers to. The same target is one relationship, however often it is asked for."""

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship to `target`; `kind` is the full type."""
        return self._ids.setdefault((kind, target, external), f"rId{len(self._ids) + 1}")

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._ids)

    def content(self) -> bytes:
        """Return the relationships part."""
        root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})
        for (kind, target, external), identifier in self._ids.items():
            entry = etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship", Id=identifier, Type=kind, Target=target)
            if external:
                entry.set("TargetMode", "External")
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the package. `path` has no slash before it ("word/document.xml")."""

    path: str
    media_type: str
    content: bytes
    relationships: Relationships = field(default_factory=Relationships)

    @property
    def relationships_path(self) -> str:
        """Return where the relationships of this part stand."""
        folder, _, name = self.path.rpartition("/")
        return f"{folder}/_rels/{name}.rels"


def pack(parts: Iterable[Part], root: Relationships) -> bytes:
    """Return the zip of all parts; `root` says which part is the document and which hold its properties."""
    parts = tuple(parts)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        _store(package, "[Content_Types].xml", _content_types(parts))
        _store(package, "_rels/.rels", root.content())
        for part in parts:
            _store(package, part.path, part.content)
            if part.relationships:
                _store(package, part.relationships_path, part.relationships.content())
    return target.getvalue()


def _store(package: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, date_time=_ZIP_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # the same on every machine
    package.writestr(entry, content)


def _content_types(parts: tuple[Part, ...]) -> bytes:
    root = etree.Element(f"{{{_CONTENT_TYPES}}}Types", nsmap={None: _CONTENT_TYPES})
    for extension, media_type in (("rels", RELATIONSHIPS_TYPE), ("xml", "application/xml")):
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Default", Extension=extension, ContentType=media_type)
    for part in parts:
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Override", PartName=f"/{part.path}", ContentType=part.media_type)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
