"""A PDF read back once, for all the checks that compare it with the document that it was made from."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from publisher.checks.output.glyphs import glyphs
from publisher.checks.output.parity import parity
from publisher.checks.output.pdf.read import read
from publisher.checks.output.pdf.tree import TaggedFile, UnreadableError
from publisher.checks.output.text_layer import text_layer
from publisher.findings import Finding
from publisher.model import Document

Compare: TypeAlias = Callable[[TaggedFile, bytes, Document], Iterable[Finding]]

CHECKS: tuple[Compare, ...] = (text_layer, parity, glyphs)


def differences(content: bytes, document: Document) -> Iterator[Finding]:
    """Find where a PDF is not its document; a file that cannot be read back is one finding, which says so."""
    try:
        file = read(content)
        for check in CHECKS:
            yield from check(file, content, document)
    except UnreadableError as error:
        yield Finding(
            f"The PDF cannot be read back: {error}. Its text was not compared with the document's.",
            mend="Build it again; if that does not help, the program is at fault: please report it.",
        )
