"""Names of places in a Word file that links within it go to."""

import re
from collections.abc import Iterable

# Word cuts off, without a word, what is longer.
_LONGEST = 40


def bookmark_names(identifiers: Iterable[str]) -> dict[str, str]:
    """Return a name that Word accepts for each identifier: letters, digits and underscores, a letter first, 40 at most.

    Identifiers that would get the same name are told apart by a number.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for identifier in identifiers:
        if not identifier or identifier in names:
            continue
        plain = re.sub(r"\W", "_", identifier)
        plain = plain if plain[0].isalpha() else f"s{plain}"
        name, number = plain[:_LONGEST], 1
        while name.lower() in taken:
            number += 1
            name = f"{plain[: _LONGEST - 4]}_{number}"
        taken.add(name.lower())
        names[identifier] = name
    return names
