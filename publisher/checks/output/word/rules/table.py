"""The rules that every finished Word file is held against. To add one, add its row here."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.checks.output.word.rules import (
    alternative_texts,
    blanks,
    contrast,
    headings,
    inline,
    links,
    sizes,
    tables,
    whole_file,
)
from publisher.checks.output.word.rules.rule import BrokenRule, Kind, Rule
from publisher.checks.output.word.rules.text import WordText
from publisher.checks.output.word.styles import Reading

RULES: tuple[Rule, ...] = (
    alternative_texts.MISSING,
    alternative_texts.EMPTY_WORDS,
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
    sizes.RULE,
)


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A rule of the Checker that no file is held against here, and why."""

    name: str
    kind: Kind
    why: str
    retired: bool = False


NOT_JUDGED: tuple[NotJudged, ...] = (
    NotJudged("Layout tables are structured for easy navigation", Kind.TIP, "Our files lay out nothing by tables."),
    NotJudged(
        "Check reading order", Kind.WARNING, "A rule for slides. Our own read-back compares the order of the text."
    ),
    NotJudged("Missing closed captions", Kind.WARNING, "Our files hold no sound and no film."),
    NotJudged(
        "Image watermark used", Kind.TIP, "Our files have none; one would float, and is told of as such.", retired=True
    ),
    NotJudged(
        "Infrequent headings",
        Kind.TIP,
        "Microsoft does not say how many words may stand under one heading.",
        retired=True,
    ),
    NotJudged("Names of sheets, sections and slides", Kind.ERROR, "Rules for Excel, OneNote and PowerPoint."),
    NotJudged("Red text for negative numbers", Kind.ERROR, "A rule for Excel."),
)


def broken_rules(reading: Reading) -> Iterator[BrokenRule]:
    """Find each place of a Word file that breaks a rule, rule by rule."""
    text = WordText(reading)
    for rule in RULES:
        for broken in rule.run(text):
            yield BrokenRule(rule, broken)
