"""Large print that is large: every letter of the edition in 18 points or more.

RNIB, Clear Print (16 to 18 points for large print); UKAAF, Creating clear print and large print documents, G003 (18
points or larger). Word's Accessibility Checker has no such rule.
"""

from collections.abc import Iterator
from operator import itemgetter

from publisher.checks.output.word.names import find, on
from publisher.checks.output.word.properties import properties_of
from publisher.checks.output.word.rules.looks import OUTSIDE, Looks
from publisher.checks.output.word.rules.rule import Broken, Kind, Rule
from publisher.checks.output.word.rules.text import RUN, Line, WordText, quoted, words_of

_LEAST = 18.0
_MEND = "Set the type sizes of large print, [type-large-print] in styles/tokens.toml, to 18pt or more."


def small_letters(text: WordText) -> Iterator[Broken]:
    """Find the smallest letters under 18 points, in a file whose property says that it is large print."""
    if properties_of(text.reading.package)["edition"] != "large-print":
        return
    found = min(_sizes(text), key=itemgetter(0), default=None)
    if found is None:
        return
    size, words, line = found
    if size < _LEAST:
        yield Broken(
            f"The words “{quoted(words)}” are set in {size:g} points.", _MEND, line.words.strip(), line.element
        )


def _sizes(text: WordText) -> Iterator[tuple[float, str, Line]]:
    """Yield the size of all words in points, with the words and the paragraph that they stand in."""
    looks = Looks(text.reading)
    for line in (line for story in text.stories for line in story.lines):
        style = text.paragraph(line).style
        for run in line.element.iter(RUN):
            words = words_of(run).strip()
            if words and not on(find(run, "rPr/vanish")):
                yield looks.of(run, style, OUTSIDE.stated).size, words, line


RULE = Rule(
    id="large-print",
    name="Small letters in large print",
    kind=Kind.OURS,
    run=small_letters,
    looked_at="Whether a file of the edition large print has letters of less than 18 points, in its text, notes, heads "
    "and feet, by all that its styles say.",
    left="Whether the type is large and plain enough for those who asked for it.",
)
