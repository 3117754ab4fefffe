"""Whether a PDF keeps the rules of PDF/UA-1 (ISO 14289-1) that a program can judge: the fast gate of every build.

page-validation answers in milliseconds and without Java; on the veraPDF corpus for PDF/UA-1 it judged all 296 files as
they are meant. The slower veraPDF is the reference, and runs in the tests.
A file that passes is not yet accessible: whether the reading order and the words make sense, a person must say.
"""

import page

from publisher.findings import Finding

# More would be the same mistake again and again.
_MOST_FINDINGS = 20


def conformance(content: bytes) -> tuple[Finding, ...]:
    """Return what is wrong in a PDF by PDF/UA-1, () for nothing; a file that is no PDF is one finding too."""
    return examine(content)[0]


def examine(content: bytes) -> tuple[tuple[Finding, ...], int]:
    """Return what `conformance` does, and the number of pages, 0 for a file that is no PDF."""
    try:
        report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    except page.PageError as error:
        return (Finding(f"This is not a PDF that can be read: {error}.", mend="Build it again."),), 0
    findings = tuple(
        Finding(
            f"The PDF breaks a rule of PDF/UA-1: {failure.message} ({failure.rule_id}).",
            mend="Mend what “publisher check” finds; if it finds nothing, the program is at fault: please report it.",
        )
        for failure in report.failures[:_MOST_FINDINGS]
    )
    return findings, report.document.page_count
