"""The settings part: what Word must know before it lays out the first page."""

from publisher import language as languages
from publisher.writers.docx.elements import Element, w
from publisher.writers.docx.scripts import kind_of

# Modes before 15 (Word 2013) lay pages out as older versions did, and say so in the window's title.
_COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}
_WORD = "http://schemas.microsoft.com/office/word"


def settings(language: str, *, notes: bool, hyphenate: bool) -> list[Element]:
    """Return what the settings part holds; `notes` says whether the file has footnotes.

    `hyphenate` lets Word break words at the end of a line, by its own rules for each language; words in capitals, which
    are short forms, stay whole. Nothing asks the reader anything when the file is opened, and nothing tells who worked
    on it.
    python-docx has the part, and nothing for what stands in it but one switch. Order: ISO/IEC 29500-1, 17.15.1.78.
    """
    locale = languages.word_locale(language)
    kind = kind_of(languages.find(language).script)
    modes = (w("compatSetting", name=name, uri=_WORD, val=value) for name, value in _COMPATIBILITY.items())
    return [
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
        w("autoHyphenation", val=int(hyphenate)),
        *([w("doNotHyphenateCaps")] if hyphenate else []),
        *([w("footnotePr", w("footnote", id=-1), w("footnote", id=0))] if notes else []),
        w("compat", *modes),
        w(
            "themeFontLang",
            val=locale,
            eastAsia=locale if kind == "han" else None,
            bidi=locale if kind in ("rtl", "complex") else None,
        ),
    ]
