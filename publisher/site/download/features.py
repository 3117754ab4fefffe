"""What may be said of a file's accessibility in words that programs compare.

The words are those of the Schema.org Accessibility Properties for Discoverability Vocabulary (W3C Community Group,
final report of 18 July 2024, https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20240718/).
A word is used only where it holds of every such file by how it is made, or where the manifest says that it does.
What nobody counted or looked at is left out: by the vocabulary, a property that is not there says nothing.
"""

from collections.abc import Iterable

from publisher.site.manifest import File

# Text and still pictures are all that a file can hold: a picture that moves is refused or loses its movement, no format
# here has sound or video, and an easy-read page is read aloud only when its reader asks for it.
HAZARDS = ("none",)

# Of every file: its content stands in reading order in its markup, which is compared with the text when the file is
# read back, and nothing locks it.
_OF_ALL = ("readingOrder", "unlocked")
_PDF, _WORD = "pdf", "docx"
# Who reads a web page or a Word file can change how its letters and colours look.
_RESTYLED = frozenset({"html", _WORD})
# “The property is not set if the font size can be increased” as it can on any web page.
_PRINTED = frozenset({_PDF, _WORD})
_LARGE_PRINT = "large-print"


def held_editions(files: Iterable[File]) -> frozenset[str]:
    """Return the editions whose text was held against PDF/UA, since a file of theirs keeps a standard by judgement.

    No file of a text is written then whose headings leave out a level (PDF/UA-1, 7.4.2), however little a workspace
    asks of its texts. A file of an earlier build says nothing of the text of today.
    """
    return frozenset(file.edition for file in files if _is_judged(file) and not file.earlier)


def _is_judged(file: File) -> bool:
    return bool(set(file.claims) - set(file.unjudged))


def features(file: File, *, held: bool) -> list[str]:
    """Return the values of `accessibilityFeature`; `held` says that its edition is one of `held_editions`."""
    said = {
        "structuralNavigation": held,
        "tableOfContents": bool(file.contents),
        "taggedPDF": file.format == _PDF,
        "alternativeText": bool(file.described),
        "displayTransformability": file.format in _RESTYLED,
        "largePrint": file.edition == _LARGE_PRINT and file.format in _PRINTED,
    }
    return [*_OF_ALL, *(word for word, holds in said.items() if holds)]


def modes(file: File) -> list[str]:
    """Return the values of `accessMode`; [] where nobody counted the pictures."""
    if file.pictures is None:
        return []
    return ["textual", "visual"] if file.pictures else ["textual"]


def sufficient(file: File) -> list[list[str]]:
    """Return the values of `accessModeSufficient`, each a list of modes; [] where nobody counted the pictures.

    Words alone are enough where no picture can lack those that it needs: there is none, or each has some, or the file
    is one that is not written with a picture without them (PDF/UA-1, 7.3; Word's Accessibility Checker). A workspace
    may ask nothing of its web pages; in these, a picture that decorates cannot be told here from one that was
    forgotten.
    """
    spoken = not file.pictures or file.described == file.pictures or file.format == _WORD or _is_judged(file)
    return [["textual"], ["textual", "visual"]][0 if spoken else 1 : len(modes(file))]
