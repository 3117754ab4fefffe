"""The page about standards: who answers each of their clauses, made from the answers.

Run `python -m tests.tools.standards_page` after a check, a validator or an answer was changed: it writes
docs/standards.md.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from publisher.evidence.answers.answer import (
    ALL,
    Answer,
    Answers,
    ByCheck,
    ByDesign,
    ByPerson,
    ByValidator,
    NotApplicable,
)
from publisher.evidence.answers.table import BY_STANDARD
from publisher.standards import DAPB1605, en301549, matterhorn, pdfua, wcag

PAGE = Path(__file__).parents[2] / "docs" / "standards.md"

_HEAD = """\
# Who answers each clause

This page is made by `python -m tests.tools.standards_page` from `publisher/standards/` and `publisher/evidence/answers/`.

A check answers the clauses that it cites.
“Program” names checks of ours, and outside validators with those of their rules that are about the clause.
Where it says “(pages)” or “(PDF, Word)”, the check looks at how a text is shown there, and says nothing of the others.
“Design” says how the program makes a clause hold in all that it writes; a test of the program proves it, and a run of the checks does not repeat that.
“Nothing to ask” says why a clause asks nothing of what is written here.
Where the last column says something, a clause that programs passed is not yet met: a person must look.
A run of the checks says of each clause what it came to, and what was not run never reads as passed.

"""  # noqa: E501 - prose has one sentence a line
_COLUMNS = "| Clause | {level} | Title | Who answers | What stays for people |\n|---|---|---|---|---|\n"
_MOST_RULES = 4

# What each standard is, how far it was seen, and what its second column is called.
_ABOUT = {
    wcag.STANDARD: (
        """\
All success criteria of levels A and AA, and those of level AAA that checks answer to.
4.1.1 Parsing is gone from WCAG 2.2.""",
        "Level",
    ),
    pdfua.STANDARD: (
        """\
The clauses that bind files.
ISO's text could not be opened: numbers were read in veraPDF's profile, and those that it has no rule for are from memory, as are the titles.""",  # noqa: E501 - prose has one sentence a line
        "",
    ),
    matterhorn.STANDARD: (
        """\
All failure conditions: 136 of the first edition, and 13-008, which version 1.1 added.
They were read in transcriptions of the protocol; the wording is ours.""",
        "Who can tell",
    ),
    en301549.STANDARD: (
        f"""\
{en301549.VERSION}, clauses 9 (web pages) and 10 (documents), which take over WCAG 2.1.
It does not have {", ".join(en301549.NOT_IN_EN)} of WCAG 2.2.""",
        "Level",
    ),
    DAPB1605.standard: (
        """\
The NHS Accessible Information Standard, as far as it speaks of documents; the wording is ours.
Checks cite it as a whole.""",
        "",
    ),
}


def page() -> str:
    """Return the page as Markdown."""
    return _HEAD + "\n".join("".join(_section(standard, rows)) for standard, rows in BY_STANDARD.items())


def _section(standard: str, rows: tuple[Answers, ...]) -> Iterator[str]:
    about, level = _ABOUT[standard]
    yield f"## {standard}\n\n{about}\n{_counted(rows)}\n\n{_COLUMNS.format(level=level)}"
    for row in rows:
        clause = row.clause
        people = "; ".join(f"{one.looks_for}{_narrower(one, row)}" for one in row.people())
        title = clause.title.removesuffix(f" ({row.level})") if row.level else clause.title
        yield (f"| {clause.number or 'all of it'} | {row.level} | {title} | {'<br>'.join(_who(row))} | {people} |\n")


def _counted(rows: tuple[Answers, ...]) -> str:
    counts = Counter(_kind(row) for row in rows)
    parts = [f"{counts[kind]} {kind}" for kind in _KINDS if counts[kind]]
    return f"{len(rows)} rows: {', '.join(parts)}."


_KINDS = (
    "answered without a person",
    "answered by programs or by design in part and by people in part",
    "by people alone",
    "that ask nothing here",
)


def _kind(row: Answers) -> str:
    others = [one for one in row.answers if not isinstance(one, ByPerson | NotApplicable)]
    if row.people():
        return _KINDS[1] if others else _KINDS[2]
    return _KINDS[0] if others else _KINDS[3]


def _who(row: Answers) -> Iterator[str]:
    programs = [_program(one, row) for one in row.answers if isinstance(one, ByCheck | ByValidator)]
    if programs:
        yield f"Program: {', '.join(programs)}"
    if row.note:
        yield row.note
    for one in row.answers:
        match one:
            case ByDesign():
                yield f"Design{_of_formats(one)}: {one.how}"
            case NotApplicable():
                yield f"Nothing to ask{_of_formats(one)}: {one.why}"
            case ByPerson() if not programs:
                yield f"A person{_of_formats(one)}{_asked(one)}"
            case _:
                pass


def _program(one: ByCheck | ByValidator, row: Answers) -> str:
    link = f"[{one.id}](checks/{one.id}.md)"
    if isinstance(one, ByCheck):
        return link if one.of_files else f"{link}{_narrower(one, row)}"
    if not one.rules:
        return link
    if len(one.rules) > _MOST_RULES:
        return f"{link} ({len(one.rules)} rules)"
    return f"{link} ({', '.join(f'`{rule}`' for rule in one.rules)})"


def _narrower(one: Answer, row: Answers) -> str:
    """Return of which formats an answer speaks, "" where the whole row speaks of no others."""
    return "" if {form for other in row.answers for form in other.formats} == set(one.formats) else _of_formats(one)


def _of_formats(one: Answer) -> str:
    names = {"html": "pages", "pdf": "PDF", "docx": "Word"}
    return "" if one.formats == ALL else f" ({', '.join(names[form] for form in one.formats)})"


def _asked(one: ByPerson) -> str:
    return f" is asked {', '.join(f'`{question}`' for question in one.questions)}" if one.questions else ", unasked"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
