"""Whether a Word file is valid, by openxml-audit: for Microsoft 365 as it is now, and for Office 2013.

A file that is not may be refused or "repaired" by Word, which can lose what it holds.

For each element openxml-audit 0.8 counts the siblings before it, only to name its place: on a long text the time grows
with the square of its length. While a file is validated we count on from the sibling before instead. What it finds and
how it names places is the same, which a test shows.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]  # it has no types
from openxml_audit import context as auditing
from openxml_audit.errors import ValidationError  # type: ignore[import-untyped]  # the same

from publisher.checks.output.word.names import Element
from publisher.findings import Finding

# The newest, and the oldest in which SVG pictures' PNGs and decorative marks are still shown as we mean them.
VERSIONS = (FileFormat.MICROSOFT_365, FileFormat.OFFICE_2013)

NAMES = {FileFormat.MICROSOFT_365: "Microsoft 365", FileFormat.OFFICE_2013: "Office 2013"}
# More would be the same mistake again and again.
_MOST_FINDINGS = 20


def invalid(content: bytes) -> Iterator[Finding]:
    """Find what breaks the rules of Word files, for each version that they are written for."""
    for version in VERSIONS:
        for error in errors(content, version)[:_MOST_FINDINGS]:
            where = error.part_uri or "the package"
            yield Finding(
                f"The Word file breaks a rule of {NAMES[version]}: {error.description} ({where}).",
                mend="The program is at fault, not the text: please report it.",
            )


def errors(content: bytes, version: FileFormat) -> Sequence[ValidationError]:
    """Return what openxml-audit says breaks the rules of a version of Word, () for nothing."""
    # openxml-audit takes nothing but a path.
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(content)
        file.flush()
        with _counting_on():
            # A new validator for each file: one that is kept remembers files by an address in memory, at which
            # another file may stand later, and then judges this by the notes of that. Schemas are read once anyway.
            return tuple(OpenXmlValidator(version).validate(Path(file.name)).errors)


# What is replaced is one for all threads of this process.
_ONE_AT_A_TIME = Lock()


@contextmanager
def _counting_on() -> Iterator[None]:
    """Let openxml-audit count siblings in linear time, while one file is validated."""
    with _ONE_AT_A_TIME:
        yield from _replaced()


def _replaced() -> Iterator[None]:
    slow = auditing._sibling_position  # noqa: SLF001 - see above
    last: dict[tuple[Element, str], tuple[Element, int]] = {}

    def position(element: Element) -> int:
        parent = element.getparent()
        if parent is None:
            return 1
        before = next(element.itersiblings(str(element.tag), preceding=True), None)
        known, number = last.get((parent, str(element.tag)), (None, 0))
        if before is None:
            number = 1
        elif before is known:
            number += 1
        elif element is not known:
            number = int(slow(element))
        last[parent, str(element.tag)] = (element, number)
        return number

    auditing._sibling_position = position  # noqa: SLF001
    try:
        yield
    finally:
        auditing._sibling_position = slow  # noqa: SLF001
