"""What can name a folder of the site: one table for the texts that there are and for the names that others had."""

from collections.abc import Iterable

from publisher.published import NAME
from publisher.site.download import addresses
from publisher.site.review import values as review

# Folders beside those of documents: what is said of how accessible they are, the pages for reviewers, and what pages of
# the site are made of.
_RESERVED = frozenset((addresses.CONFORMANCE, review.FOLDER, *addresses.RESERVED))


def fault(word: str) -> str:
    """Return why no folder of the site can be called so, as a sentence; "" where one can."""
    if not NAME.fullmatch(word):
        return f"“{word}” cannot be the name of a folder."
    if word.casefold() in _RESERVED:
        return f"“{word}” is the name of a folder that this program writes other pages to."
    if word.casefold() in addresses.DEVICES:
        return f"“{word}” is the name of a device on many computers, where no folder or file can be called so."
    return ""


def by_small_letters(names: Iterable[str]) -> dict[str, str]:
    """Return names by what they are on a memory stick, and on most computers, which do not tell capital letters."""
    return {name.casefold(): name for name in names}


def are_one(name: str, other: str) -> str:
    """Return the sentence for two names that differ in capital letters alone."""
    return f"“{name}” and “{other}” are one name on a memory stick, and on most computers."
