"""Every check has a page, and the page's examples are what the check finds and does not find."""

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from publisher import editions
from publisher.build.printed import printed
from publisher.checks import document as checks_on_text
from publisher.checks import table
from publisher.checks.output.file_checks import FILE_CHECKS
from publisher.checks.validators.disagreement import COMPARISON
from publisher.checks.validators.table import VALIDATORS
from publisher.checks.validators.validator import Validator
from publisher.editions import EDITIONS
from publisher.errors import NOWHERE, Place
from publisher.findings import Check, Finding, NotRun
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.materials import Tokens
from publisher.model import Contact, GlossaryEntry, Version
from publisher.reviews import read_reviews, with_reviews
from publisher.translation.quality import CHECKS as CHECKS_OF_TRANSLATIONS
from publisher.writers import html
from tests.tools.materials import StockMaterials, Styled

PAGES = Path(__file__).parents[3] / "docs" / "checks"
FRONT_MATTER = """---
title: An example
language: en
targets:
  reading-age: 11
  sentence-words: 15
  longest-sentence-words: 20
  text-words: 20
---
"""
FENCE = re.compile(
    r"^```(?P<kind>markdown|toml|css) (?P<use>bad|good|glossary|reviews)(?P<lines>[ \d]*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Example:
    """One example of a page; `lines` are where something must be found, counted from the example's first."""

    check: Check
    kind: str
    use: str
    lines: list[int]
    text: str
    glossary: str
    reviews: str

    def __str__(self) -> str:
        """Return the name of the test's case."""
        return f"{self.check.id}-{self.use}"


def examples() -> list[Example]:
    found = []
    for check in table.CHECKS:
        page = (PAGES / f"{check.id}.md").read_text(encoding="utf-8")
        fences = list(FENCE.finditer(page))
        beside = {
            use: "".join(fence["text"] for fence in fences if fence["use"] == use) for use in ("glossary", "reviews")
        }
        found += [
            Example(
                check,
                fence["kind"],
                fence["use"],
                [int(line) for line in fence["lines"].split()],
                fence["text"],
                **beside,
            )
            for fence in fences
            if fence["use"] not in beside
        ]
    return found


# What an example in CSS is tried with: it is added to the style sheet of easy read.
TEXT = """## Our priorities

/// easy-read | What we will do first
![](square)
Many people are waiting to see a doctor.
We want the wait to be **short** by our Priority.

![](dot)
You can call us on each day of the week, and we will tell you all that we know of the wait at your hospital or surgery.
///
"""
GLOSSARY = "Priority\n:   A priority is what we do first, before all the other things that we would like to do too.\n"
STANDARD = Version("standard", "en", "Web page", "text/html", "example.en.html", "An example")


def findings_in_page(example: Example) -> list[Finding]:
    """Return what the example's check finds in the page of a text, each at its line of the example."""
    entries = glossary_entries(read_glossary(GLOSSARY, path="glossary.md"))
    contact = Contact(name="Example Health", phone="01632 960 001")
    document = editions.find("easy-read").apply(
        read(FRONT_MATTER + TEXT, path="example.md", contact=contact, glossary=entries)
    )
    page = html.write(replace(document, versions=(STANDARD,)), Styled(rules=f"\n{example.text}", sheet="easy-read.css"))
    before = page.decode().partition("<style>")[2].partition(example.text)[0].count("\n")
    assert example.check.page is not None
    answers = list(example.check.page(replace(document, versions=(STANDARD,)), page))
    assert [answer for answer in answers if isinstance(answer, NotRun)] == []
    found = [answer for answer in answers if isinstance(answer, Finding)]
    own_lines = (replace(one, place=Place("", max(0, one.place.line - before))) for one in found)
    return [replace(one, place=NOWHERE) if not one.place.line else one for one in own_lines]


@dataclass(frozen=True, slots=True)
class OwnTokens(StockMaterials):
    """Materials of a workspace whose file of design tokens is `text`."""

    text: str = ""

    def style(self, name: str) -> str:
        """Return a style sheet of the project, and the workspace's own tokens."""
        return self.text if name == "tokens.toml" else StockMaterials.style(self, name)

    def tokens(self) -> Tokens:
        """Return the project's design tokens with the workspace's own in their places."""
        tokens = dict(StockMaterials().tokens())
        return tokens | {name: {**tokens[name], **own} for name, own in tomllib.loads(self.text).items()}


def findings_in_print(example: Example) -> list[Finding]:
    """Return what the example's check finds in the styles of PDF and Word files, each at its line of the example."""
    assert example.check.printed is not None
    sheet = "" if example.kind == "toml" else "print.css"
    materials = Styled(rules=f"\n{example.text}", sheet=sheet) if sheet else OwnTokens(text=example.text)
    before = StockMaterials().style(sheet).count("\n") + 1 if sheet else 0
    document = read(FRONT_MATTER + "Words.\n", path="example.md")
    found: list[Finding] = []
    for edition in EDITIONS:
        answers = list(example.check.printed(edition.apply(document), printed(edition.id, materials)))
        assert [answer for answer in answers if isinstance(answer, NotRun)] == []
        found += [answer for answer in answers if isinstance(answer, Finding)]
    lines = dict.fromkeys(one.place.line - before for one in found)
    return [Finding("", mend="", place=Place("", line)) for line in lines]


def findings(example: Example) -> list[Finding]:
    """Return what the example's check finds in any edition that it looks at."""
    if example.check.printed:
        return findings_in_print(example)
    if example.kind == "css":
        return findings_in_page(example)
    text, contact = example.text, Contact()
    entries: tuple[GlossaryEntry, ...] = ()
    if example.kind == "toml":
        contact, text = Contact(**tomllib.loads(example.text)), "Words.\n"
    if example.glossary:
        entries = glossary_entries(read_glossary(example.glossary, path="glossary.md"))
    document = read(FRONT_MATTER + text, path="example.md", contact=contact, glossary=entries)
    document = with_reviews(document, read_reviews(example.reviews, path="reviews/example.toml"))
    found: list[Finding] = []
    for edition in EDITIONS:
        for result in table.run(edition.apply(document)):
            found += result.findings if result.check is example.check else ()
    return list(dict.fromkeys(found))  # both editions may say the same


@pytest.mark.parametrize("example", [example for example in examples() if example.use == "bad"], ids=str)
def test_a_bad_example_is_found_where_the_page_says(example: Example) -> None:
    found = findings(example)

    before = 0 if example.kind == "css" or example.check.printed else FRONT_MATTER.count("\n")
    lines = [finding.place.line - before if finding.place.line else 0 for finding in found]
    assert lines == (example.lines or [0])


@pytest.mark.parametrize("example", [example for example in examples() if example.use == "good"], ids=str)
def test_nothing_is_found_in_a_good_example(example: Example) -> None:
    assert findings(example) == []


@pytest.mark.parametrize("check", table.CHECKS, ids=lambda check: check.id)
def test_a_page_has_its_checks_title_and_examples_of_both_kinds(check: Check) -> None:
    page = (PAGES / f"{check.id}.md").read_text(encoding="utf-8")
    uses = {fence["use"] for fence in FENCE.finditer(page)}

    assert page.startswith(f"# {check.id}: {check.title}\n")
    assert {"bad", "good"} <= uses
    for heading in ("What it finds", "Why it matters", "How to mend it", "Examples", "Clauses"):
        assert f"\n## {heading}\n" in page


def test_every_page_has_a_check_and_every_file_has_its_checks_name() -> None:
    ids = {check.id for check in table.CHECKS}
    folder = Path(checks_on_text.__file__).parent

    of_translations = {check.id for check in CHECKS_OF_TRANSLATIONS}
    of_validators = {validator.id for validator in VALIDATORS} | {COMPARISON.id}
    of_files = {check.id for check in FILE_CHECKS}
    assert {page.stem for page in PAGES.glob("*.md")} == ids | of_translations | of_validators | of_files
    assert {file.stem.replace("_", "-") for file in folder.glob("*.py")} - {"--init--"} == ids
    assert {check.run.__module__.rpartition(".")[2].replace("_", "-") for check in table.CHECKS} == ids


@pytest.mark.parametrize("check", [check for check in table.CHECKS if check.sources], ids=lambda check: check.id)
def test_a_page_lists_who_asks_for_its_rule_and_how_far_that_was_seen(check: Check) -> None:
    page = (PAGES / f"{check.id}.md").read_text(encoding="utf-8")

    _, _, section = page.partition("\n## Source of the rule\n")
    listed = [line for line in section.partition("\n## ")[0].splitlines() if line.startswith("- ")]
    assert listed == [f"- {source}." for source in check.sources]


def test_every_check_says_which_clauses_it_answers_to() -> None:
    assert [check.id for check in table.CHECKS if not check.clauses] == []


@pytest.mark.parametrize("validator", VALIDATORS, ids=lambda validator: validator.id)
def test_a_page_says_what_a_validator_judges_and_what_it_does_not_see(validator: Validator) -> None:
    page = (PAGES / f"{validator.id}.md").read_text(encoding="utf-8")
    _, _, listed = page.partition("\n## Clauses\n")

    assert page.startswith(f"# {validator.id}: {validator.title}\n")
    for heading in ("What it judges", "What it does not see", "How to mend it", "Where it is found"):
        assert f"\n## {heading}\n" in page
    assert all(clause.standard.split()[0] in listed for clause in validator.clauses)
