"""The page about the rules of easy read, made from the table of checks.

Run `python -m tests.tools.easy_read_rules` after a check of easy read was changed: it writes docs/easy-read-rules.md.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from publisher import language as languages
from publisher.checks import table
from publisher.checks.document.sentence_length import EASY_LONGEST_SENTENCE_WORDS, EASY_SENTENCE_WORDS
from publisher.editions import asked
from publisher.findings import Check, NotRun
from publisher.model import Document, Statement, Text
from publisher.standards import Mark

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "easy-read-rules.md"

# The rules by their ids: of the words, then of the page.
OF_WORDS = (
    *("sentence-length", "one-idea", "sentence-a-line", "hard-word", "abbreviation", "passive", "negative"),
    *("contraction", "number-words", "big-number", "roman-numeral", "special-character", "date-in-full", "brackets"),
    *("contact", "length", "synonyms"),
)
OF_PAGE = (
    *("text-size", "type-style", "line", "picture", "same-picture", "contrast", "whole-rows", "headings", "both-ways"),
)

_HEAD = """\
# The rules of easy read

This page is made by `python -m tests.tools.easy_read_rules` from `publisher/checks/table.py`.

Each rule is a check of the edition `easy-read`; `publisher explain ID` prints its page.
A rule finds places to look at.
A text in which no rule finds anything is not yet easy to read: [only people can say that](#only-a-person-can-say).

How far a rule's source was seen is its mark:

"""
_SET = """
Limits are keys of `[editions.easy-read.targets]` in `publisher.toml`, and of `targets:` in a document's front matter.
Levels are set under `[editions.easy-read.severity]`; see [configure.md](how-to/configure.md).
Where a rule has nothing to look for in a language, the report says “not run”, and that never means that a text keeps the rule.
"""  # noqa: E501 - prose has one sentence a line
_COLUMNS = "| Rule | What it asks | Level | Limit and its key | Languages | Sources |\n|---|---|---|---|---|---|\n"
_PEOPLE = """\
## Only a person can say

Every report ends with these questions, and says who answered them and when (`publisher easy-read answer`).

"""

_SEVERITY = re.compile(r"^Severity: (.+)\.$", re.MULTILINE)
# A row of the table of keys: the key, its value where nothing is set, its rule.
_KEY = re.compile(r"^\| `([a-z-]+)` \| ([^|]+?) \| `([a-z-]+)` \| [^|]+ \|$", re.MULTILINE)


def page() -> str:
    """Return the page as Markdown."""
    marks = "".join(f"- **{mark}**: {mark.meaning}\n" for mark in Mark)
    return "".join(
        (
            _HEAD,
            marks,
            _SET,
            "\n## Rules for the words\n\n",
            _COLUMNS,
            *_rows(OF_WORDS),
            "\n## Rules for the page\n\n",
            _COLUMNS,
            *_rows(OF_PAGE),
            "\n",
            _PEOPLE,
            *_questions(),
        )
    )


def _rows(identifiers: tuple[str, ...]) -> Iterator[str]:
    limits = _limits()
    known = {check.id: check for check in table.CHECKS}
    for check in (known[identifier] for identifier in identifiers if identifier in known):
        sources = "; ".join(f"{source.name}: {source.mark}" for source in check.sources)
        limit = "; ".join(limits.get(check.id, ("none",)))
        yield (
            f"| [{check.id}](checks/{check.id}.md) | {check.title} | {level(check)} | {limit} | {_languages(check)} | "
            f"{sources} |\n"
        )


def level(check: Check) -> str:
    """Return how much a check's findings weigh, as its page says it."""
    found = _SEVERITY.search((DOCS / "checks" / f"{check.id}.md").read_text(encoding="utf-8"))
    return found[1] if found else str(check.severity)


def _limits() -> dict[str, list[str]]:
    """Return the limits of each rule with their keys, as the page about settings gives them."""
    limits = {
        "sentence-length": [
            f"{EASY_SENTENCE_WORDS} words: `sentence-words`",
            f"{EASY_LONGEST_SENTENCE_WORDS} words: `longest-sentence-words`",
        ]
    }
    settings = (DOCS / "how-to" / "configure.md").read_text(encoding="utf-8")
    for key, value, rule in _KEY.findall(settings):
        limits.setdefault(rule, []).append(f"{value}: `{key}`")
    return limits


def _languages(check: Check) -> str:
    """Return in which languages a check answers, by asking it with a statement in each."""
    run = [language for language in languages.LANGUAGES if _answers(check, language)]
    if len(run) == len(languages.LANGUAGES):
        return "all"
    without = [language.english_name for language in languages.LANGUAGES if language not in run]
    few = [language.english_name for language in run]
    return ", ".join(few) if len(few) <= len(without) else f"all but {', '.join(without)}"


def _answers(check: Check, language: languages.Language) -> bool:
    probe = Document(
        name="probe",
        title=language.own_name,
        language=language.tag,
        blocks=(Statement((Text(f"{language.own_name}."),), None),),
        edition="easy-read",
    )
    return not any(isinstance(answer, NotRun) for answer in check.run(probe))


def _questions() -> Iterator[str]:
    for number, question in enumerate(asked("easy-read"), start=1):
        yield f"{number}. {question.text}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
