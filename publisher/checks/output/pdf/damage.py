"""What is wrong with a damaged PDF, in words that are the same in each run."""

import re

import pikepdf

# How qpdf names what it reads from memory, with an address of this run alone, and where in it.
_SOURCE = re.compile(r"(stream )?<[^<>]* object at 0x[0-9a-fA-F]+>\s*(\([^()]*\))?\s*:?\s*")


def words(error: Exception | str) -> str:
    """Return what qpdf says of a file, by its error or warning; of any other error no more than that it is damaged.

    What another error says would be of this program and not of the file.
    """
    said = str(error) if isinstance(error, str | pikepdf.PdfError) else ""
    return _SOURCE.sub("", said).strip().rstrip(".") or "something in it is not what it must be"
