"""file-lists: what looks like a list is one."""

import re
from collections.abc import Iterator, Sequence

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import limited
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.structure.parts import Block, quoted
from publisher.findings import Answer, Finding, Severity
from publisher.standards import PDFUA_7_6, WCAG_1_3_1

# What people type before items: a bullet or dash, a number or letter with its sign.
_BULLET = re.compile(r"[•‣◦▪■●○·∙►➢✓✔\uf0b7*–—-]\s+\S")
# No other letters: the small form of a capital can be two signs (“İ”).
_NUMBER = re.compile(r"\(?(?P<number>\d{1,2}|[a-zA-Z])[.)]\s+\S")
# Bullets that no sentence has, within one run of words, as PDFs give it: two of them begin two items.
_WITHIN = re.compile(r"(?:^|\s)[•‣◦▪■●➢\uf0b7]\s+\S")
_FEWEST = 2


def typed_lists(file: OutputFile) -> Iterator[Answer]:
    """Find lines or paragraphs, one after the other, that begin with bullets or counted numbers and are no list."""
    yield from limited(_typed(opened(file).structure.blocks))


def _typed(blocks: Sequence[Block]) -> Iterator[Finding]:
    lines = [(line, block) for block in blocks for line in block.lines if line]
    run: list[tuple[str, Block]] = []
    for line, block in [*lines, ("", Block(()))]:
        kind = _mark(line)
        if run and kind and _follows(_mark(run[-1][0]), kind):
            run.append((line, block))
            continue
        if len(run) >= _FEWEST:
            yield _finding(run[0][0], len(run), run[0][1])
        else:
            yield from _within(*run[0]) if run else ()
        run = [(line, block)] if kind else []
        yield from () if kind else _within(line, block)


def _within(line: str, block: Block) -> Iterator[Finding]:
    """Find a list that stands in one run of words, as a PDF gives it."""
    items = len(_WITHIN.findall(line))
    if items >= _FEWEST:
        yield _finding(line, items, block)


def _mark(line: str) -> str:
    """Return what a line begins with: "*" for a bullet, its number or letter, "" for neither."""
    if _BULLET.match(line):
        return "*"
    found = _NUMBER.match(line)
    return found["number"].lower() if found else ""


def _follows(before: str, mark: str) -> bool:
    """Return whether a mark goes on a list: another bullet, or the next number or letter."""
    if "*" in (before, mark):
        return before == mark
    if before.isdecimal() and mark.isdecimal():
        return int(mark) == int(before) + 1
    return not (before.isdecimal() or mark.isdecimal()) and ord(mark) == ord(before) + 1


def _finding(words: str, items: int, block: Block) -> Finding:
    return Finding(
        f"The list of {items} items that begins “{quoted(words)}” is typed by hand: for a screen reader it is none.",
        "Make it a list: then people hear how many items it has, and can leave it.",
        where=block.where(),
    )


CHECK = FileCheck(
    id="file-lists",
    title="What looks like a list is one",
    severity=Severity.WARNING,
    clauses=(WCAG_1_3_1, PDFUA_7_6),
    formats=(PAGE, *PDFS, WORD),
    run=typed_lists,
)
