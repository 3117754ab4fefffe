"""file-fonts: the fonts of a PDF are in it, show every letter, and say what each letter is."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import limited
from publisher.checks.output.glyphs import glyphs
from publisher.checks.output.opened import PDFS, Opened, opened
from publisher.findings import Answer, Finding, Severity
from publisher.standards import PDFUA_7_21_4, PDFUA_7_21_7


def poor_fonts(file: OutputFile) -> Iterator[Answer]:
    """Find fonts that are not in the file or do not say what their letters are, and empty boxes for letters."""
    reading = opened(file)
    yield from limited(_fonts(reading))
    if not reading.facts.has_tree:
        return
    if reading.document is not None:
        yield from limited(glyphs(reading.tags, reading.content, reading.document))
    else:
        yield from limited(_boxes(reading))


def _fonts(file: Opened) -> Iterator[Finding]:
    for font in file.facts.fonts:
        if not font.embedded:
            yield Finding(
                f"The font “{font.name}” is not in the file: other machines show other letters.",
                "Embed all fonts when you export the file.",
                where=f"page {font.page}",
            )
        if not font.meant:
            yield Finding(
                f"The font “{font.name}” does not say which letters it shows: they cannot be read aloud or found.",
                "Export the file again with another font, or with another program.",
                where=f"page {font.page}",
            )


def _boxes(file: Opened) -> Iterator[Finding]:
    for unknown in file.tags.unknown:
        yield Finding(
            f"The font “{unknown.font}” shows an empty box for {unknown.times} "
            f"{'letter' if unknown.times == 1 else 'letters'} that it does not have.",
            "Set these words in a font that has all their letters.",
            where=f"page {unknown.page}",
        )


CHECK = FileCheck(
    id="file-fonts",
    title="The fonts of a PDF are in it and have every letter",
    severity=Severity.ERROR,
    clauses=(PDFUA_7_21_4, PDFUA_7_21_7),
    formats=PDFS,
    run=poor_fonts,
)
