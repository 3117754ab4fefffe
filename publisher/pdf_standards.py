"""The standards that a PDF of ours can claim, as data: what a writer says in a file and a check looks for.

Each row is one choice of `pdf-standard` in `publisher.toml`. Both its claims, of access and of keeping for long, stand
in the same file.
"""

from dataclasses import dataclass

from publisher.errors import ConfigurationError, nearest

PDFAID = "http://www.aiim.org/pdfa/ns/id/"
PDFUAID = "http://www.aiim.org/pdfua/ns/id/"


@dataclass(frozen=True, slots=True)
class Property:
    """One property by which a file says what it conforms to: the XML namespace, the name in it, and the value."""

    namespace: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PdfStandard:
    """What the files of one `pdf-standard` claim.

    `claims` are the standards' short names. `identification` is how the file's XMP metadata says so, `declarations` are
    the addresses of the PDF Declarations that it makes.
    """

    id: str
    claims: tuple[str, ...]
    pdf_version: str
    identification: tuple[Property, ...]
    declarations: tuple[str, ...] = ()


PDF_STANDARDS: tuple[PdfStandard, ...] = (
    PdfStandard(
        "ua-1",
        claims=("PDF/UA-1", "PDF/A-2a"),
        pdf_version="1.7",
        # ISO 14289-1, 5; ISO 19005-2, 6.6.4.
        identification=(
            Property(PDFAID, "part", "2"),
            Property(PDFAID, "conformance", "A"),
            Property(PDFUAID, "part", "1"),
        ),
    ),
    PdfStandard(
        "ua-2",
        claims=("PDF/UA-2", "PDF/A-4", "WTPDF 1.0 accessibility", "WTPDF 1.0 reuse"),
        pdf_version="2.0",
        # ISO 14289-2, 5; ISO 19005-4, 6.7.3: a file that is neither 4e nor 4f has no conformance level.
        identification=(
            Property(PDFAID, "part", "4"),
            Property(PDFAID, "rev", "2020"),
            Property(PDFUAID, "part", "2"),
            Property(PDFUAID, "rev", "2024"),
        ),
        # Well-Tagged PDF 1.0, 6.1.2 and 6.1.3, as its erratum spells them, without a slash before the number sign.
        declarations=(
            "http://pdfa.org/declarations/wtpdf#accessibility1.0",
            "http://pdfa.org/declarations/wtpdf#reuse1.0",
        ),
    ),
)

DEFAULT = PDF_STANDARDS[0].id

_BY_ID = {standard.id: standard for standard in PDF_STANDARDS}


def find(identifier: str) -> PdfStandard:
    """Return the row of that id. Raises `ConfigurationError` for one that is not in the table, naming the nearest."""
    if identifier not in _BY_ID:
        raise ConfigurationError(f"There is no PDF standard “{identifier}” here.", mend=nearest(identifier, _BY_ID))
    return _BY_ID[identifier]
