"""Where a link may lead. The reader refuses other targets with an author's message; this is the second lock."""

import re

from publisher.addresses import as_in_files
from publisher.model import is_target

# A file beside this one: a path without scheme, host or backslash.
_BESIDE = re.compile(r"(?![/\\])[^:?#\\\s\x00-\x1f\x7f]+")


def safe_target(target: str) -> str:
    """Return the target of a link in the text, in ASCII but for a #place: PDF files take no other.

    Raises `ValueError` for any but https, http, mailto, tel and #place.
    """
    if is_target(target):
        return as_in_files(target)
    raise ValueError(f"not a target that a link may have: {target!r}")


def safe_neighbour(address: str) -> str:
    """Return the relative address of another version of this document. Raises `ValueError` for any other address."""
    if _BESIDE.fullmatch(address):
        return address
    raise ValueError(f"not the address of a file beside this one: {address!r}")
