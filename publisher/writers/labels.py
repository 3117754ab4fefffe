"""The label of a value, such as “Phone:”, with the colon that its language writes, and what parts names in a row."""

from publisher import language as languages

# A no-break space stands before a French colon, as before its other signs of two parts (Interinstitutional Style Guide
# of the EU, French edition, 6.4); the colon of a script without spaces is as wide as its letters and brings its own.
_SPACED = ("fr",)
# Between the names of languages in a row: a line ends after it, never before.
BETWEEN_NAMES = "\u00a0· "

_COLON, _SPACED_COLON, _WIDE_COLON = ":", "\u00a0:", "："


def labelled(label: str, language: str) -> tuple[str, str]:
    """Return a label with its colon, and what stands between it and the value: a space, or nothing."""
    row = languages.find(language)
    if not row.script.spaced:
        return f"{label}{_WIDE_COLON}", ""
    return f"{label}{_SPACED_COLON if row.tag in _SPACED else _COLON}", " "
