"""What helps an author whose PDF does not hold the text: said for each way in which words can be wrong."""

from collections.abc import Sequence

from publisher import language as languages
from publisher.model import Document

_REPORT = "the program is at fault: please report it"
_STYLE = (
    "Look for a rule in a style sheet of your workspace that {rule}, and take it out; if there is none, "
    + _REPORT
    + "."
)


def words(missing: Sequence[str], extra: Sequence[str], fonts: Sequence[str], document: Document) -> str:
    """Return what helps where a screen reader lacks some words of the text and has `extra` ones, shown with `fonts`."""
    if sorted(missing) == sorted(extra):
        return f"The words are in another order than in the text: {_REPORT}."
    if not extra:
        return _STYLE.format(rule="hides words (“display: none”, “visibility”, “content”)")
    if not missing:
        return _STYLE.format(rule="adds words (“content”)")
    if _letters(missing) == _letters(extra):
        return _STYLE.format(rule="changes letters (“text-transform”, “font-variant”) or spaces (“white-space”)")
    return letters(fonts, document)


def letters(fonts: Sequence[str], document: Document) -> str:
    """Return what helps where letters that are shown with `fonts` come back as other letters or not at all."""
    family = languages.find(document.language).script.fonts[0]
    shown = f"The words are shown with {', '.join(f'“{font}”' for font in fonts)}. " if fonts else ""
    return (
        f"{shown}If the font “{family.name}” is not the one that your system offers in the package {family.package}, "
        f"install it and build again. If it is, or if only a word here and there is wrong, {_REPORT}."
    )


def _letters(some: Sequence[str]) -> str:
    return "".join(some).casefold()
