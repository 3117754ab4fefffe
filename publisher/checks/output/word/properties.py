"""What a Word file says of itself."""

from collections.abc import Mapping

from publisher.checks.output.word.names import Element
from publisher.checks.output.word.package import Package

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_NAMES: Mapping[str, str] = {
    "title": f"{_DC}title",
    "language": f"{_DC}language",
    "author": f"{_DC}creator",
    "subject": f"{_DC}subject",
    "description": f"{_DC}description",
    "keywords": f"{_CORE}keywords",
    "date": f"{_TERMS}modified",
}
# Custom properties: how far a translation may be trusted, for whom the text is set, and whether it is released.
_CUSTOM: Mapping[str, str] = {
    "translation state": "TranslationState",
    "edition": "Edition",
    "publication status": "PublicationStatus",
}


def properties_of(package: Package) -> dict[str, str]:
    """Return the properties of a file by name, "" for those that it has not; `date` is a day (YYYY-MM-DD)."""
    found = {name: _text(package.core, tag) for name, tag in _NAMES.items()}
    found["date"] = found["date"].partition("T")[0]
    return found | {name: _custom(package.custom, own) for name, own in _CUSTOM.items()}


def _text(root: Element | None, tag: str) -> str:
    element = None if root is None else root.find(tag)
    return "" if element is None else element.text or ""


def _custom(custom: Element | None, name: str) -> str:
    for entry in () if custom is None else custom:
        if entry.get("name") == name:
            return "".join(str(text) for text in entry.itertext())
    return ""
