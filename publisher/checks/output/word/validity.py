"""Whether a Word file is valid, by openxml-audit: for Microsoft 365 as it is now, and for Office 2013.

A file that is not may be refused or "repaired" by Word, which can lose what it holds.
"""

import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]  # it has no types

from publisher.findings import Finding

# The newest, and the oldest in which SVG pictures' PNGs and decorative marks are still shown as we mean them.
VERSIONS = (FileFormat.MICROSOFT_365, FileFormat.OFFICE_2013)

_NAMES = {FileFormat.MICROSOFT_365: "Microsoft 365", FileFormat.OFFICE_2013: "Office 2013"}
# More would be the same mistake again and again.
_MOST_FINDINGS = 20


def invalid(content: bytes) -> Iterator[Finding]:
    """Find what breaks the rules of Word files, for each version that they are written for."""
    # openxml-audit takes nothing but a path.
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(content)
        file.flush()
        for version in VERSIONS:
            for error in _validator(version).validate(Path(file.name)).errors[:_MOST_FINDINGS]:
                where = error.part_uri or "the package"
                yield Finding(
                    f"The Word file breaks a rule of {_NAMES[version]}: {error.description} ({where}).",
                    mend="The program is at fault, not the text: please report it.",
                )


@cache
def _validator(version: FileFormat) -> OpenXmlValidator:
    """Return the validator for a version, which reads its schemas once."""
    return OpenXmlValidator(version)
