"""What python-docx's package wants beside: relationships in linear time, and the same bytes for the same parts."""

import io
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.parts.image import ImagePart

# The first moment that a zip file can tell.
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)

# What is compressed already: to do it again takes time and saves nothing.
_COMPRESSED = (".png", ".jpeg")


class Relationships:
    """What one part refers to. The same target is one relationship, however often it is asked for.

    `Part.relate_to` looks through all relationships of the part for each new one; a text may have thousands of links.
    """

    def __init__(self, part: Part) -> None:
        """Take the part, whatever it refers to already."""
        self._part = part
        self._ids: dict[str, str] = {}

    def link(self, address: str) -> str:
        """Return the id of the relationship to an address outside the file."""
        return self._ids.get(address) or self._add(address, RELATIONSHIP_TYPE.HYPERLINK, address)

    def picture(self, part: ImagePart) -> str:
        """Return the id of the relationship to a picture."""
        return self._ids.get(part.partname) or self._add(part.partname, RELATIONSHIP_TYPE.IMAGE, part)

    def _add(self, key: str, kind: str, target: str | Part) -> str:
        # python-docx counts on from "rId1" and only looks for ids that are free: ours never stand in its way.
        identifier = f"rIdTo{len(self._ids) + 1}"
        self._part.load_rel(kind, target, identifier, is_external=isinstance(target, str))
        self._ids[key] = identifier
        return identifier


def content(file: Document) -> bytes:
    """Return the file's bytes, the same for the same parts: python-docx stamps each part with the time of day."""
    saved, target = io.BytesIO(), io.BytesIO()
    file.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(target, "w") as package:
        for name in sorted(parts.namelist()):
            entry = zipfile.ZipInfo(name, date_time=_ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_COMPRESSED) else zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every machine
            package.writestr(entry, parts.read(name))
    return target.getvalue()
