"""The figures of the planted faults, and the section of docs/how-to/check.md that tells them.

After a check or a fault was added, `python -m tests.tools.planted.figures` writes the section; a test holds it.
"""

import re
from collections import Counter
from pathlib import Path

from publisher.checks import table
from publisher.checks.output.file_checks import FILE_CHECKS
from tests.tools.planted import by_validators, html, pdf, texts, word

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "check.md"
HEADING = "\n## What the checks are measured by\n"


def in_texts() -> Counter[str]:
    """Return how many faults are planted in texts for each check, by its id."""
    return Counter(one.check_id for one in texts.PLANTED)


def in_files() -> Counter[str]:
    """Return how many faults are planted in files for each check, by its id."""
    return Counter(one.check_id for planted in (html, pdf, word) for one in planted.PLANTED)


def for_validators() -> Counter[str]:
    """Return how many faults are planted for each outside validator that is always here, by its id."""
    return Counter(one.validator for one in by_validators.PLANTED)


def by_kind() -> dict[str, int]:
    """Return how many faults are planted in each kind of text or file."""
    made = Counter(one.form for one in by_validators.PLANTED)
    on_pages = sum(one.on_page for one in texts.PLANTED)
    return {
        "texts, their glossary, settings and easy read": len(texts.PLANTED) - on_pages,
        "style sheets and design tokens": on_pages,
        "web pages": len(html.PLANTED),
        "PDF": len(pdf.PLANTED) + made["pdf"],
        "Word": len(word.PLANTED) + made["docx"],
    }


def section() -> str:
    """Return the section of the page with the figures of today."""
    kinds = by_kind()
    paired = sum(bool(one.also) for planted in (html, pdf, word) for one in planted.PLANTED)
    of_files = sum(in_files().values())
    languages = len({one.text.language for one in texts.PLANTED})
    rows = "\n".join(f"| {kind} | {number} |" for kind, number in kinds.items())
    return f"""{HEADING}
We plant faults in texts and files in which nothing is wrong, one at a time, and run all checks.
Each fault must be found by the check that it is planted for, in a text at its line, and by no other.

| Planted in | Faults |
|---|---|
{rows}
| together | {sum(kinds.values())} |

They are for the {len(table.CHECKS)} checks on texts (in {languages} languages), the {len(FILE_CHECKS)} checks on \
files, and the {len(for_validators())} outside validators that are always here, three or more for each.
{paired} of the {of_files} faults in files are found by more than one check, and each of these is asked for: what is \
not what its text says, for one, is not what the other formats say either.
The faults are our own, and we planted what we thought of: that all of them are found does not say that all faults are.
How often a check finds what is no fault stands on its page, under “How often it is wrong”.
"""


def with_section(page: str) -> str:
    """Return the page with the section of today: in the place of the old one, else at its end."""
    before, heading, after = page.partition(HEADING)
    following = re.search(r"\n## ", after) if heading else None
    return before.rstrip("\n") + "\n" + section() + (after[following.start() :] if following else "")


if __name__ == "__main__":
    PAGE.write_text(with_section(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
