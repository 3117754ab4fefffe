"""The licences of pictures by SPDX's identifiers (https://spdx.org/licenses/): those of Creative Commons, and CC0."""

import re
from difflib import get_close_matches
from itertools import product

_PARTS = ("BY", "BY-NC", "BY-NC-ND", "BY-NC-SA", "BY-ND", "BY-SA")
_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
# SPDX also lists forms of a country, such as CC-BY-3.0-AT.
_KNOWN = (*(f"CC-{part}-{version}" for part, version in product(_PARTS, _VERSIONS)), "CC0-1.0", "CC-PDDC", "CC-PDM-1.0")
_SPELT = {one.lower(): one for one in (*_KNOWN, "CC0", "CC-0")}
_OF_A_COUNTRY = re.compile(r"-(IGO|[A-Z]{2,3})$", re.IGNORECASE)
_LIKE_SPDX = re.compile(r"CC[-0-9]\S*", re.IGNORECASE)


def nearest_licence(written: str) -> str:
    """Return the identifier that is meant by one that looks like SPDX's for Creative Commons and is none; else "".

    Words such as “bought in 2021” are nobody's identifier.
    """
    if not _LIKE_SPDX.fullmatch(written) or _OF_A_COUNTRY.sub("", written).lower() in _SPELT:
        return ""
    newest_first = sorted(_KNOWN, key=lambda one: one[-3:], reverse=True)
    spelt = {one.lower(): one for one in newest_first}
    if completed := spelt.get(f"{written.lower()}.0"):
        return completed
    near = get_close_matches(written.lower(), list(spelt), n=1, cutoff=0.0)
    return spelt[near[0]]
