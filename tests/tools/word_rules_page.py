"""The page about the rules of Word's Accessibility Checker, made from their table.

Run `python -m tests.tools.word_rules_page` after a rule was changed: it writes docs/word-rules.md.
"""

from collections.abc import Iterator
from pathlib import Path

from publisher.checks.output.word.rules.rule import Rule
from publisher.checks.output.word.rules.table import NOT_JUDGED, RULES, NotJudged

PAGE = Path(__file__).parents[2] / "docs" / "word-rules.md"

_HEAD = """\
# The rules of Word's Accessibility Checker

This page is made by `python -m tests.tools.word_rules_page` from `publisher/checks/output/word/rules/table.py`.

Every finished Word file is held against these rules, without Word: they are read from the file's XML.
What breaks one is told with its name in Word, so that people find it in the pane (Review › Check Accessibility).
The Checker's errors are errors here too, and so are our own rules but those “to look at”; its warnings and tips are warnings.

The names are those of the Accessibility Assistant of Microsoft 365, the classes those of Microsoft's page “Rules for the Accessibility Checker” (support.microsoft.com).
Where the Assistant's name for a rule is not known to us, the name is the rule's on that page.
“Until 2016” marks rules that versions before Microsoft 365 had: we keep them, since screen readers have not changed.
Microsoft publishes neither the exact tests nor all thresholds, and the names and classes of the older rules are from reports of people who used them.
So a file that passes here can still be told of in Word, and the last word on a file is Word's own pane.

## What is judged

"""  # noqa: E501 - prose has one sentence a line
_ROWS = "| In Word | Class | What we look at | What a person must still look at |\n|---|---|---|---|\n"
_NOT = "\n## What is not judged, and why\n\n| In Word | Class | Why |\n|---|---|---|\n"


def page() -> str:
    """Return the page as Markdown."""
    return _HEAD + _ROWS + "".join(_judged()) + _NOT + "".join(_not_judged())


def _judged() -> Iterator[str]:
    for rule in RULES:
        yield f"| {_name(rule)} | {rule.kind} | {rule.looked_at} | {rule.left} |\n"


def _not_judged() -> Iterator[str]:
    for rule in NOT_JUDGED:
        yield f"| {_name(rule)} | {rule.kind} | {rule.why} |\n"


def _name(rule: Rule | NotJudged) -> str:
    return f"{rule.name}, until 2016" if rule.retired else rule.name


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
