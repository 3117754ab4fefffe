"""Lines are short, with room between them."""

from collections.abc import Iterator

from publisher import language as languages
from publisher.checks.limits import LINE_CHARACTERS, LINE_HEIGHT, aim
from publisher.checks.page.cascade import Unknown
from publisher.checks.page.page import Page, Words, read_page
from publisher.checks.page.parts import block_of, is_running, lines_of
from publisher.checks.page.style import Style
from publisher.checks.page.told import Faults
from publisher.checks.page.tree import Element
from publisher.checks.page.unfollowed import Effect
from publisher.findings import Answer, Check, Measurement, Severity
from publisher.model import Document
from publisher.standards import DAPB1605, LEBENSHILFE, OURS, WCAG_1_4_8, Mark, Source

_NEARLY = 0.005  # of a line's height, for what calculations round


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: its lines are seen in the page alone."""
    yield from ()


def tight_or_long_lines(document: Document, content: bytes) -> Iterator[Answer]:
    """Find running text whose lines stand too close, or hold too many characters.

    A line holds as many as its width has of the narrowest letters that our texts have in a line (`Script.letter`), but
    no more than its words have.
    """
    page = read_page(content)
    character = languages.find(document.language).script.letter
    height = aim(document.targets.line_height, LINE_HEIGHT)
    most = aim(document.targets.line_characters, LINE_CHARACTERS)
    faults = Faults()
    longest = 0.0
    for case in page.sizes:
        for words in page.words(case):
            blocks = [block_of(one, page, case) for one in words.elements if is_running(one)]
            if not blocks:
                continue
            if changed := words.style.unfollowed(Effect.LINES):
                faults.unknown(changed)
            # A first line is as high as its own rules say, all others as the rules of their block.
            own = words.elements[0].part == "first-line"
            _tell_height(words, words.style if own else page.style(blocks[0], case), height, faults)
            longest = max(longest, _tell_length(words, blocks, page, (character, most), faults))
    yield from faults.answers(page)
    yield Measurement(f"The longest line has {longest:.0f} characters at most.")


def _tell_height(words: Words, style: Style, least: float, faults: Faults) -> None:
    height, size = style.line_height, style.font_size
    for value in (height, size):
        if isinstance(value, Unknown):
            faults.unknown(value)
            return
    if not isinstance(height, float) or not isinstance(size, float) or not size:
        return
    if height / size < least - _NEARLY:
        given = style.given("line-height")
        faults.add(
            ("height", str(given.by) if given else ""),
            f"The lines of {words.beginning} are {height / size:.2f} times as high as the type {words.case}.",
            mend=f"Set “line-height” to {least:g} or more.",
            case=words.case,
            given=given,
        )


def _tell_length(words: Words, blocks: list[Element], page: Page, limits: tuple[float, int], faults: Faults) -> float:
    """Return how many characters the longest line of some blocks has; tell those with too many."""
    character, most = limits
    style = page.style(blocks[0], words.case)
    needed = max((len(line) for block in blocks for line in lines_of(block)), default=0)
    room, size = style.widest, style.font_size
    if needed <= most:
        return float(needed)  # whatever the room, no line is longer than its words
    if room is None or not isinstance(size, float) or not size:
        faults.unknown(Unknown(f"the width of the lines of {words.beginning}"))
        return 0.0
    full = min(float(needed), room / (size * character))
    if full > most + 0.5:
        given = style.given("max-width")
        faults.add(
            ("length", blocks[0].tag, str(sorted(blocks[0].classes)), str(given.by) if given else ""),
            f"A line of {words.beginning} holds up to {full:.0f} characters {words.case}.",
            mend=f"Set “max-inline-size” to {most * character:.1f}em or less: that is {most} characters.",
            case=words.case,
            given=given,
        )
    return full


CHECK = Check(
    id="line",
    title="Lines are short, with room between them",
    severity=Severity.ERROR,
    clauses=(WCAG_1_4_8, DAPB1605),
    run=nothing_of_the_text,
    editions=("easy-read",),
    sources=(Source(LEBENSHILFE, Mark.VERIFIED), Source(OURS, Mark.JUDGEMENT)),
    page=tight_or_long_lines,
)
