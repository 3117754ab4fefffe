"""The rules that every finished Word file is held against. To add one, add its row here."""

from collections.abc import Iterator

from publisher.checks.output.word.rules import (
    alternative_texts,
    blanks,
    contrast,
    headings,
    inline,
    links,
    tables,
    whole_file,
)
from publisher.checks.output.word.rules.rule import BrokenRule, Rule
from publisher.checks.output.word.rules.text import WordText
from publisher.checks.output.word.styles import Reading

RULES: tuple[Rule, ...] = (
    alternative_texts.MISSING,
    tables.HEADERS,
    inline.RULE,
    whole_file.ACCESS,
    whole_file.CONTROLS,
    tables.SIMPLE,
    contrast.RULE,
    links.RULE,
    blanks.RUNS,
    blanks.EMPTY,
    tables.BLANK,
    headings.NONE,
    headings.SKIPPED,
    headings.LONG,
    alternative_texts.GENERATED,
    whole_file.TITLE,
    whole_file.LANGUAGE,
)


def broken_rules(reading: Reading) -> Iterator[BrokenRule]:
    """Find each place of a Word file that breaks a rule, rule by rule."""
    text = WordText(reading)
    for rule in RULES:
        for broken in rule.run(text):
            yield BrokenRule(rule, broken)
