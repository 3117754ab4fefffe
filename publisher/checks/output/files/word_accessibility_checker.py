"""word-accessibility-checker: what else Word's Accessibility Checker asks, beside what other checks on files do."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules, limited
from publisher.checks.output.opened import WORD, opened
from publisher.checks.output.word.rules import alternative_texts, headings, links, tables, whole_file
from publisher.checks.output.word.rules.table import RULES
from publisher.findings import Answer, Severity
from publisher.standards import WCAG_1_3_1, WCAG_1_4_3, WCAG_4_1_2

# The rules that a check of their subject holds files against: no finding is told twice.
_ELSEWHERE = frozenset(
    rule.id
    for rule in (
        *(alternative_texts.MISSING, alternative_texts.EMPTY_WORDS, alternative_texts.GENERATED),
        *(headings.NONE, headings.SKIPPED, headings.LONG, links.RULE),
        *(tables.HEADERS, tables.SIMPLE, tables.BLANK),
        *(whole_file.TITLE, whole_file.LANGUAGE, whole_file.ACCESS),
    )
)
OTHERS = tuple(rule for rule in RULES if rule.id not in _ELSEWHERE)


def other_rules(file: OutputFile) -> Iterator[Answer]:
    """Find what breaks the other rules: objects that float, contrast, blanks, sizes, fields without a title."""
    yield from limited(by_rules(opened(file), OTHERS))


CHECK = FileCheck(
    id="word-accessibility-checker",
    title="A Word file keeps the other rules of Word's Accessibility Checker",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, WCAG_1_4_3, WCAG_4_1_2),
    formats=(WORD,),
    run=other_rules,
)
