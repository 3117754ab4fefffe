"""Where a link may lead. The reader refuses other targets with an author's message; this is the second lock."""

import re

# https, http, mailto and tel, or a place in this document; no white space and no control characters anywhere.
_OUTWARD = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)
_WITHIN = re.compile(r"#[^\s\x00-\x1f\x7f]+")
# A file beside this one: a path without scheme, host or backslash.
_BESIDE = re.compile(r"(?![/\\])[^:?#\\\s\x00-\x1f\x7f]+")


def safe_target(target: str) -> str:
    """Return the target of a link in the text. Raises `ValueError` for any but https, http, mailto, tel and #place."""
    if _OUTWARD.fullmatch(target) or _WITHIN.fullmatch(target):
        return target
    raise ValueError(f"not a target that a link may have: {target!r}")


def safe_neighbour(address: str) -> str:
    """Return the relative address of another version of this document. Raises `ValueError` for any other address."""
    if _BESIDE.fullmatch(address):
        return address
    raise ValueError(f"not the address of a file beside this one: {address!r}")
