"""What each format does not say, declared beside its writer: the table of formats gives it to the build and the docs.

They stand outside the writers' packages, so that a build in which nothing changed can tell them without loading one.
The tests write every construct with and without, and hold these rows to what the files say.
"""

from publisher.constructs import LONGEST_PROPERTY, Kept, Loss

_SYNTAX = Loss("code-syntax", "the computer language of code is not named")
_AUDIENCE = Loss("audience", "whom a text is for is a note for its team, which no file shows", missed=False)
_VERSIONS = Loss("versions", "a file to keep and pass on does not lead to files beside it", missed=False)
_STATE = Loss("state", "whether a translation was reviewed or approved stands in manifest.json alone", missed=False)
_KEYWORD_LANGUAGE = Loss(
    "keyword-language",
    "a keyword that is not translated yet stands among the others without its language",
    missed=False,
)
_EDITION = "which edition it is stands in the name of the file and in its look"

WEB_PAGE: tuple[Loss, ...] = (
    _SYNTAX,
    _AUDIENCE,
    _STATE,
    Loss("edition", _EDITION, missed=False),
    Loss("cell-alignment", "the alignment of columns is only seen", Kept.SIGHT, missed=False),
    Loss("paper-a5", "a web page has no paper", missed=False),
    Loss("paper-dl", "a web page has no paper", missed=False),
)

PDF: tuple[Loss, ...] = (
    _SYNTAX,
    _KEYWORD_LANGUAGE,
    _AUDIENCE,
    _STATE,
    _VERSIONS,
    Loss("edition", _EDITION, Kept.SIGHT, missed=False),
    Loss("divider", "a dividing line is only seen, and not in the tags that a screen reader follows", Kept.SIGHT),
    Loss("summary", "the summary is a paragraph like any other, told by its size and place", Kept.SIGHT, missed=False),
    Loss("cell-alignment", "the alignment of columns is only seen", Kept.SIGHT, missed=False),
    Loss("line-break", "a line break is only seen", Kept.SIGHT, missed=False),
    Loss("statement", "the picture of a statement is only seen, as it is meant to be", Kept.SIGHT, missed=False),
)

WORD: tuple[Loss, ...] = (
    _SYNTAX,
    _KEYWORD_LANGUAGE,
    _AUDIENCE,
    _VERSIONS,
    Loss("keywords-long", f"keywords beyond {LONGEST_PROPERTY} letters are cut off"),
    Loss(
        "description-long",
        f"the description beyond {LONGEST_PROPERTY} letters is cut off where a summary stands in its place",
    ),
    Loss(
        "definitions",
        "there is no list of terms: terms and meanings are paragraphs with styles of their own",
        Kept.PART,
    ),
    Loss("paper-dl", "a leaflet that folds to DL becomes pages of the usual paper"),
)
