"""Type is plain: upright, in small letters, from the start of the line."""

import re
from collections.abc import Iterable, Iterator

from publisher.checks.page.cascade import Unknown
from publisher.checks.page.page import Page, Words, read_page
from publisher.checks.page.parts import block_of, is_control
from publisher.checks.page.style import Style
from publisher.checks.page.told import Faults
from publisher.checks.page.unfollowed import Effect
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import (
    Document,
    Emphasis,
    Inlines,
    Link,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    blocks_within,
    inlines_of,
    plain_text,
)
from publisher.reading.capitals import KNOWN_TO_ALL
from publisher.standards import BITV, DAPB1605, DISABILITY_SCOTLAND, WCAG_1_4_8, Mark, Source

# A word of so many capitals is no short form that people say letter by letter.
SHOUTED = 5
# Short forms that may stand beside another: those that the rule on short forms lets pass, and some longer than most.
_KNOWN = KNOWN_TO_ALL | {"EU", "USA", "BBC", "HIV", "AIDS", "COVID", "UNICEF", "PDF"}
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[^\s\w]")

# How a value of a property may not be, what it is called, and how it is mended.
_SLANTED = ("italic", "oblique")
_NOT_FROM_THE_START = ("center", "justify", "-webkit-center")


def capitals(document: Document) -> Iterator[Finding]:
    """Find words in capitals: two or more in a row, or one of `SHOUTED` letters or more, that are no short forms."""
    terms = {word for entry in document.glossary for word in _CAPITALS.findall(plain_text(entry.term))}
    allowed = _KNOWN | terms | {word.upper() for word in document.allowed_words}
    inside = (nodes for block in blocks_within(document.blocks) for nodes in inlines_of(block))
    for nodes in (document.title_inlines, (Text(document.description),), *inside):
        for run in _runs(_texts(nodes)):
            shouted = [word for word, _ in run if word not in allowed]
            if any(len(word) >= SHOUTED for word in shouted) or (len(run) > 1 and shouted):
                yield Finding(
                    f"“{' '.join(word for word, _ in run)}” is in capitals.",
                    mend="Write it in small letters; make it bold where it matters.",
                    place=run[0][1].place if run[0][1].place.line else document.place,
                )


def _texts(nodes: Inlines) -> Iterator[Text]:
    """Yield the words of inline nodes, a full stop for code and for short forms that come with their meaning."""
    for node in nodes:
        match node:
            case Text():
                yield node
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
                yield from _texts(node.children)
            case _:
                yield Text(".")


def _runs(texts: Iterable[Text]) -> Iterator[list[tuple[str, Text]]]:
    """Yield the words in capitals that stand in a row, each with the text that it is in."""
    run: list[tuple[str, Text]] = []
    for text in texts:
        for word in _WORDS.findall(text.value):
            if len(word) > 1 and word.isupper():
                run.append((word, text))
            elif run:
                yield run
                run = []
    if run:
        yield run


def unusual_type(_: Document, content: bytes) -> Iterator[Answer]:
    """Find words that the page shows slanted, underlined, in capitals, centred, justified or hyphenated."""
    page = read_page(content)
    faults = Faults()
    for case in page.sizes:
        for words in page.words(case):
            style = words.style
            changed = style.unfollowed(Effect.LETTERS)
            if changed:
                faults.unknown(changed)
            _tell(words, style, "font-style", _SLANTED, ("slanted", "Set “font-style: normal”."), faults)
            _tell(words, style, "text-transform", ("uppercase",), ("in capitals", "Take the capitals away."), faults)
            _tell(words, style, "hyphens", ("auto",), ("hyphenated", "Set “hyphens: manual”."), faults)
            _tell_small_capitals(words, faults)
            _tell_underlined(words, page, faults)
            if not is_control(words.elements[0]):
                block = page.style(block_of(words.elements[0], page, case), case)
                mend = "Set “text-align: start”."
                for name in ("text-align", "text-align-last"):
                    _tell(words, block, name, _NOT_FROM_THE_START, ("centred or justified", mend), faults)
    yield from faults.answers(page)


def _tell(words: Words, style: Style, name: str, wrong: tuple[str, ...], said: tuple[str, str], faults: Faults) -> None:
    value = style.keyword(name)
    if isinstance(value, Unknown):
        faults.unknown(value)
    elif any(word in wrong for word in value.split()):
        what, mend = said
        given = style.given(name)
        key = (name, str(given.by) if given else "")
        faults.add(key, f"{words.beginning} is {what} {words.case}.", mend=mend, case=words.case, given=given)


def _tell_small_capitals(words: Words, faults: Faults) -> None:
    value = words.style.keyword("font-variant-caps")
    if isinstance(value, Unknown):
        faults.unknown(value)
    elif value != "normal":
        given = words.style.given("font-variant-caps")
        message = f"{words.beginning} is in small capitals {words.case}."
        faults.add(("caps", str(given)), message, mend="Take the capitals away.", case=words.case, given=given)


def _tell_underlined(words: Words, page: Page, faults: Faults) -> None:
    """Tell words with a line under them that is not a link's; such a line goes through all that stands inside."""
    for element in words.elements[0].around:
        style = page.style(element, words.case)
        lines = style.keyword("text-decoration-line")
        if isinstance(lines, Unknown):
            faults.unknown(lines)
        elif "underline" in lines.split() and not element.is_link:
            given = style.given("text-decoration-line")
            message = f"{words.beginning} is underlined and no link {words.case}."
            mend = "Set “text-decoration: none”; make the words bold where they matter."
            faults.add(("underline", str(given)), message, mend=mend, case=words.case, given=given)
        if str(style.display).startswith("inline-"):
            return


CHECK = Check(
    id="type-style",
    title="Type is plain",
    severity=Severity.ERROR,
    clauses=(WCAG_1_4_8, DAPB1605),
    run=capitals,
    editions=("easy-read",),
    sources=(Source(DISABILITY_SCOTLAND, Mark.VERIFIED), Source(BITV, Mark.VERIFIED)),
    page=unusual_type,
)
