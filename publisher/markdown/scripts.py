"""Superscript and subscript in Markdown: `2^nd^` and `CO~2~`, as pandoc and PyMdown Extensions write them.

A “^” or “~” that stands by itself stays as it was written: in sums (`x^2 + y^2`, `x^2+y^2`), before a number (`~5 km`),
in addresses; so do the doubled marks of other programs (`^^x^^`, `~~x~~`).
The patterns come after those of code, links and emphasis, which are then a sign each, and take time that grows with the
length of the text, not with its square.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX, AtomicString

from publisher.errors import Place
from publisher.model import Image, NoteReference, Subscript, Superscript, inlines_within, plain_text

# The elements of these marks; the hyphen keeps them apart from every element of HTML.
SUPERSCRIPT = "super-script"
SUBSCRIPT = "sub-script"
EMPTY = "script-without-words"
SPACED = "script-with-space"

_MARKS = {"^": SUPERSCRIPT, "~": SUBSCRIPT}

# What joins two numbers or names to a sum or a list, so that “2+y” in “x^2+y^2” is nobody's superscript.
_JOINS = r"[-+*/=×·−,;:()]"
# How far apart two marks may be to be taken for a pair with a space in it, in characters on either side of the space.
_NEAR = 60

# Bare addresses of the web, and of email.
_ADDRESS = rf"(?:https?://|www\.)[^\s<>()\[\]{STX}{ETX}]*+|(?<![\w.+~^-])[\w.+~^-]++@[\w-]+(?:\.[\w-]+)+"


def _pattern(mark: str) -> str:
    """Return the pattern of a superscript or subscript; one of its groups has the words."""
    return _script(mark) if mark == "^" else _behind_something(_script(mark))


def _script(mark: str) -> str:
    """Return the pattern of words between two marks. None holds a space, and none is underscores alone (`^_^`)."""
    mark = re.escape(mark)
    sign = rf"[^\s{mark}\\]"
    joined = rf"(?!(?<=\w){_JOINS}+\w)"
    begin, end = rf"(?<!{mark}){mark}(?!_*{mark})", rf"{mark}(?!{mark})"
    return rf"{begin}(?:((?:{joined}{sign})+){end}|({sign}+){end}(?!\w))"


def _behind_something(pattern: str) -> str:
    """Return a pattern that begins behind a letter, a bracket or marked words, or else ends before no letter.

    “~5–~10” are two estimates.
    """
    return rf"(?:(?<=[\w)\]{ETX}]){pattern}|{pattern}(?!\w))"


class _Script(InlineProcessor):
    def __init__(self, pattern: str, tag: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self._tag = tag

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - their name
        element = Element(self._tag)
        element.text = next(words for words in m.groups() if words is not None)
        return element, m.start(0), m.end(0)


class _AsItStands(InlineProcessor):
    """What no later pattern may look into."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - their name
        return m[0], m.start(0), m.end(0)


class _Fault(InlineProcessor):
    """What cannot be meant as it stands: kept as an element of its own, so that it can be refused with its line."""

    def __init__(self, pattern: str, tag: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self._tag = tag

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - their name
        if m.groupdict().get("pair"):
            return None, m.start(0), m.end(0)
        element = Element(self._tag)
        element.text = AtomicString(m[0][0])
        return element, m.start(0), m.end(0)


def _empty(mark: str) -> str:
    """Return the pattern of two marks with nothing between them, behind a letter; a `pair` of doubled marks is none."""
    mark = re.escape(mark)
    pair = rf"(?P<pair>{mark}{{2}}(?=[^\s{mark}])(?:[^{mark}]|{mark}(?!{mark}))*+(?<=\S){mark}{{2}}(?!{mark}))"
    return rf"{pair}|(?<=[^\W_]){mark}[ ]?{mark}(?![{mark}\w])"


def _spaced(mark: str) -> str:
    """Return the pattern of marked words with a space: `2^n d^`, not `x^2 + y^2`."""
    mark = re.escape(mark)
    words = rf"[^\s{mark}\\]{{1,{_NEAR}}}[ \n][^{mark}\\]{{0,{_NEAR}}}(?<=\S)"
    return rf"(?<=[^\W_]){mark}{words}{mark}(?![\w{mark}])"


def register(md: Markdown) -> None:
    """Add the marks to a parser, and let a backslash before one say that it shall be read."""
    patterns: list[tuple[InlineProcessor, str]] = [(_AsItStands(_ADDRESS, md), "bare_address")]
    patterns += [(_Script(_pattern(mark), tag, md), tag) for mark, tag in _MARKS.items()]
    for mark, tag in _MARKS.items():
        patterns.append((_Fault(_empty(mark), EMPTY, md), f"{EMPTY}-{tag}"))
        patterns.append((_Fault(_spaced(mark), SPACED, md), f"{SPACED}-{tag}"))
    below_emphasis = 49
    for order, (processor, name) in enumerate(patterns):
        md.inlinePatterns.register(processor, name, below_emphasis - order)
    md.ESCAPED_CHARS.extend(_MARKS)


_ANYWHERE = {mark: re.compile(f"{_ADDRESS}|{_pattern(mark)}") for mark in _MARKS}


def plain_words_fault(words: str) -> tuple[str, str] | None:
    """Return what is wrong with words that know no markup, such as a title, and hold a superscript or subscript."""
    for pattern in _ANYWHERE.values():
        for found in pattern.finditer(words):
            if inner := next(filter(None, found.groups()), ""):
                return (
                    f"“{found[0]}” would be shown and read out with its marks: these are plain words.",
                    f"Write “{inner}” without marks, or a sign such as ² or ₂.",
                )
    return None


def fault(tag: str, mark: str) -> tuple[str, str]:
    """Return what is wrong with marks that make an `EMPTY` or `SPACED` element, and how to mend it."""
    if tag == EMPTY:
        return (
            f"There is nothing between “{mark}” and “{mark}”.",
            f"Write words between them, delete them, or write \\{mark} where the mark shall be read.",
        )
    return (
        f"There is a space between “{mark}” and “{mark}”, so this is no superscript or subscript.",
        f"Write &nbsp; in the place of the space, or \\{mark} where the mark shall be read.",
    )


def faults_within(script: Superscript | Subscript) -> Iterator[tuple[str, str, Place]]:
    """Yield what cannot stand in a superscript or subscript, how to mend it, and where."""
    empty = not plain_text(script).strip()
    for node in inlines_within(script.children):
        match node:
            case Superscript() | Subscript():
                yield (
                    "A superscript or subscript stands in another one, too small to be read.",
                    "Write one behind the other, such as x~1~^2^.",
                    script.place,
                )
            case Image():
                yield "A picture cannot be raised or lowered.", "Put it outside the marks.", node.place
                empty = False
            case NoteReference():
                yield (
                    "The mark of a footnote is raised already.",
                    "Write it outside the superscript or subscript.",
                    node.place,
                )
                empty = False
            case _:
                pass
    if empty:
        yield "This superscript or subscript has no words.", "Write them between its marks.", script.place
