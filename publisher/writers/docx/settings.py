"""The settings part: what Word must know before it lays out the first page."""

from publisher.writers.docx.elements import Element, serialise, w
from publisher.writers.docx.styles import word_locale

# Modes before 15 (Word 2013) lay pages out as older versions did, and say so in the window's title.
_COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}
_WORD = "http://schemas.microsoft.com/office/word"


def settings(language: str, *, notes: bool) -> bytes:
    """Return the settings part; `notes` says whether the file has footnotes."""
    locale = word_locale(language)
    modes = (w("compatSetting", name=name, uri=_WORD, val=value) for name, value in _COMPATIBILITY.items())
    return serialise(
        w(
            "settings",
            w("zoom", percent=100),
            w("defaultTabStop", val=720),
            _note_lines() if notes else None,
            w("compat", *modes),
            w("themeFontLang", val=locale, eastAsia=locale, bidi=locale),
        )
    )


def _note_lines() -> Element:
    return w("footnotePr", w("footnote", id=-1), w("footnote", id=0))
