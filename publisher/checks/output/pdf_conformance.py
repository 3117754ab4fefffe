"""Whether a PDF keeps the standards that it claims, as far as a program can judge: the fast gate of every build.

page-validation answers in milliseconds and without Java; on the veraPDF corpus for PDF/UA-1 it judged all 296 files as
they are meant. It knows no PDF 2.0: of PDF/UA-2, PDF/A-4 and WTPDF the build sees only that the file claims them, and
says so. The slower veraPDF is the reference for all of them, and runs in the tests.
A file that passes is not yet accessible: whether the reading order and the words make sense, a person must say.
"""

import io
from collections.abc import Iterator, Mapping

import page
import pikepdf

from publisher import pdf_standards
from publisher.checks.output.pdf_claims import said
from publisher.checks.output.string_lengths import too_long
from publisher.findings import Finding
from publisher.pdf_standards import PDFAID, PDFUAID, PdfStandard, Property

# More would be the same mistake again and again.
_MOST_FINDINGS = 20

# The claims that page-validation can judge.
_PROFILES: Mapping[str, page.ValidationProfile] = {
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
    "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
}

_REPORT = "Mend what “publisher check” finds; if it finds nothing, the program is at fault: please report it."


def unjudged(standard: str) -> tuple[str, ...]:
    """Return the claims of a standard that nothing in a build judges; a file that passes may still break them."""
    return tuple(claim for claim in pdf_standards.find(standard).claims if claim not in _PROFILES)


def conformance(content: bytes, standard: str = pdf_standards.DEFAULT) -> tuple[Finding, ...]:
    """Return what is wrong in a PDF by its standard, () for nothing; a file that is no PDF is one finding too."""
    return examine(content, standard)[0]


def examine(content: bytes, standard: str = pdf_standards.DEFAULT) -> tuple[tuple[Finding, ...], int]:
    """Return what `conformance` does, and the number of pages, 0 for a file that is no PDF."""
    wanted = pdf_standards.find(standard)
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            pages = len(pdf.pages)
            findings = [*_claims(pdf, wanted)]
            for claim in wanted.claims:
                findings += too_long(pdf, claim)
        for claim in wanted.claims:
            findings += _broken_rules(content, claim)
    except (page.PageError, pikepdf.PdfError) as error:
        return (Finding(f"This is not a PDF that can be read: {error}.", mend="Build it again."),), 0
    return tuple(findings), pages


def _broken_rules(content: bytes, claim: str) -> Iterator[Finding]:
    """Find what a claim is broken by, where page-validation knows the rules."""
    if claim not in _PROFILES:
        return
    report = page.validate_pdf_bytes(content, profile=_PROFILES[claim])
    for failure in report.failures[:_MOST_FINDINGS]:
        yield Finding(f"The PDF breaks a rule of {claim}: {failure.message} ({failure.rule_id}).", mend=_REPORT)


def _claims(pdf: pikepdf.Pdf, wanted: PdfStandard) -> Iterator[Finding]:
    """Find where a file is of another version, or claims to conform to less, more or something else than it should."""
    names = ", ".join(wanted.claims)
    if pdf.pdf_version != wanted.pdf_version:
        yield Finding(
            f"The PDF is of version {pdf.pdf_version}; {names} asks for {wanted.pdf_version}.", mend="Build it again."
        )
    named, declared = said(pdf)
    expected = frozenset(wanted.identification)
    if named != expected:
        yield Finding(
            f"The PDF does not claim {names} as it should: it says {_listed(named)}, not {_listed(expected)}.",
            mend="Build it again.",
        )
    if declared != frozenset(wanted.declarations):
        yield Finding(
            f"The PDF declares to conform to {', '.join(sorted(declared)) or 'nothing'}, "
            f"not to {', '.join(wanted.declarations) or 'nothing'}.",
            mend="Build it again.",
        )


def _listed(properties: frozenset[Property]) -> str:
    prefixes = {PDFAID: "pdfaid", PDFUAID: "pdfuaid"}
    return ", ".join(sorted(f"{prefixes[one.namespace]}:{one.name} {one.value}" for one in properties)) or "nothing"
