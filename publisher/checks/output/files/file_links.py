"""file-links: a link says where it leads, also when it is heard alone."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules, limited
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.structure.parts import Link
from publisher.checks.output.word.rules import links
from publisher.checks.words.vague_links import is_spelled_out, says_nothing
from publisher.findings import Answer, Finding, Severity
from publisher.standards import PDFUA_7_18_5, WCAG_2_4_4

# What stands before the address in the alternative text of a QR code: a Chinese colon brings its own space.
_BEFORE = (" ", "\uff1a")
_MEND = "Say where it leads, in words that make sense alone."


def unclear_links(file: OutputFile) -> Iterator[Answer]:
    """Find links without words, with words that would do for any link, and with a long address as their words.

    An address that the alternative text of a picture ends with is printed to be read: the picture is its QR code.
    """
    reading = opened(file)
    if reading.format == WORD:
        yield from limited(by_rules(reading, (links.RULE,)))
    else:
        described = tuple(picture.alternative or "" for picture in reading.structure.pictures)
        yield from limited(one for link in reading.structure.links for one in _unclear(link, described))


def _unclear(link: Link, described: tuple[str, ...]) -> Iterator[Finding]:
    words = " ".join(link.words.split())
    if not words:
        yield Finding(f"A link{_to(link)} has no words.", _MEND, where=link.where())
    elif says_nothing(words):
        yield Finding(
            f"The link “{words}”{_to(link)} does not tell where it leads.",
            _MEND,
            severity=Severity.WARNING,
            where=link.where(),
        )
    elif is_spelled_out(words) and not any(
        said.endswith(tuple(f"{sign}{words}" for sign in _BEFORE)) for said in described
    ):
        yield Finding(
            f"A link shows its address, “{words}”, which is spelled out sign by sign.",
            _MEND,
            severity=Severity.WARNING,
            where=link.where(),
        )


def _to(link: Link) -> str:
    return f" to {link.target[:80]}" if link.target else ""


CHECK = FileCheck(
    id="file-links",
    title="A link says where it leads",
    severity=Severity.ERROR,
    clauses=(WCAG_2_4_4, PDFUA_7_18_5),
    formats=(PAGE, *PDFS, WORD),
    run=unclear_links,
)
