"""What the checks on files have in common when they tell: how many findings, and those of Word's own rules."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from publisher.checks.output.opened import Opened
from publisher.checks.output.word.rules.rule import BrokenRule, Rule
from publisher.errors import NOWHERE
from publisher.findings import Answer, Finding, Severity

# More would be the same mistake again and again, and a file that was made to hold a million would fill a report.
MOST = 50

# How to mend what breaks a rule in a file that we did not make, by the rule's id: the menus are those of Word for
# Microsoft 365. For the rules that are not here their own words say it in those of any program.
IN_WORD: Mapping[str, str] = {
    "alternative-text": "Write what it shows in its alternative text (in Word: right-click, View Alt Text), or mark it "
    "as decorative there.",
    "empty-words": "Write what it shows in its alternative text (in Word: right-click, View Alt Text), or mark it as "
    "decorative there.",
    "generated-text": "Read its alternative text and write what it shows (in Word: right-click, View Alt Text).",
    "empty-paragraphs": "Delete them; space belongs to a paragraph (in Word: Layout, Spacing Before and After).",
    "contrast": "Choose colours that lie further apart for the words, or for what is behind them.",
    "headings": "Give the words that head a part the style of a heading (in Word: Home, Styles, Heading 1 to 9).",
    "inline-objects": "Set it in line with the words (in Word: right-click, Wrap Text, In Line with Text).",
    "link-text": "Write words that say where it leads (in Word: right-click, Edit Link, Text to display).",
    "large-print": "Set the words in 18 points or more, best in the style of their paragraphs.",
    "table-header": "Mark the first row, which says what stands in each column, as the header row (in Word: Table "
    "Design, Header Row, and Table Layout, Repeat Header Rows).",
    "simple-table": "Make a plain table of it, or several: each row with the same cells, none merged, none in another.",
    "title": "Write one in the properties of the file (in Word: File, Info, Title).",
    "language": "Mark all words and choose their language (in Word: Review, Language, Set Proofing Language).",
    "restricted-access": "Take the protection away (in Word: File, Info, Protect Document).",
    "field-titles": "Give the field a title (in Word: Developer, Properties).",
}


def limited(answers: Iterable[Answer]) -> Iterator[Answer]:
    """Yield answers, of the findings the first fifty; the last then says that there are more."""
    number = 0
    for answer in answers:
        number += isinstance(answer, Finding)
        if number > MOST:
            yield Finding(
                f"There are more than {MOST} findings of this kind; the rest is not told.",
                mend="Mend these first, then check again.",
            )
            return
        yield answer


def by_rules(file: Opened, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Find what breaks rules of Word's Accessibility Checker, each with its id, and its line in files of ours.

    Whoever made another file can mend it in Word, or in the program that it was made with, and knows none of our marks.
    """
    places = file.compared.places if file.compared else None
    foreign = file.document is None
    for rule in rules:
        for broken in rule.run(file.word):
            place = places.of(broken.paragraph) if places else NOWHERE
            near = f"near “{broken.near}”" if broken.near else "the whole file"
            found = replace(BrokenRule(rule, broken).finding(place), rule=rule.id, where=near)
            if foreign:
                found = replace(found, mend=IN_WORD.get(rule.id, found.mend))
                if broken.ours_alone:
                    found = replace(found, severity=Severity.WARNING)
            yield found
