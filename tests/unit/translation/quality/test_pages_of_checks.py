"""Every check of translations has a page, and the page's examples are what the check finds and does not find."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from publisher.errors import Place
from publisher.translation.catalogue import Catalogue
from publisher.translation.po_file import read_po_file
from publisher.translation.quality import CHECKS, Flaw, QualityCheck, flaws
from publisher.translation.sorted_pairs import pair_of
from publisher.translation.terms import read_terms

PAGES = Path(__file__).parents[4] / "docs" / "checks"
FENCE = re.compile(
    r"^```(?:po (?P<use>bad|good) (?P<language>[\w-]+)|toml terms)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
WRITTEN_OUT = re.compile(r"\[U\+(?P<number>[0-9A-F]{4})\]")


@dataclass(frozen=True)
class Example:
    """One example of a page, with the terms that the page agrees on."""

    check: QualityCheck
    use: str
    language: str
    text: str
    terms: str
    number: int

    def __str__(self) -> str:
        """Return the name of the test's case."""
        return f"{self.check.id}-{self.use}-{self.number}"


def page_of(check: QualityCheck) -> str:
    return (PAGES / f"{check.id}.md").read_text(encoding="utf-8")


def examples(use: str) -> list[Example]:
    found = []
    for check in CHECKS:
        fences = list(FENCE.finditer(page_of(check)))
        terms = "".join(fence["text"] for fence in fences if not fence["use"])
        found += [
            Example(check, use, fence["language"], fence["text"], terms, number)
            for number, fence in enumerate(fences)
            if fence["use"] == use
        ]
    return found


def found_in(example: Example) -> list[Flaw]:
    """Return what all checks find in an example."""
    text = HEADER + WRITTEN_OUT.sub(lambda sign: chr(int(sign["number"], 16)), example.text)
    catalogue = Catalogue(read_po_file(text, path="example.po"), path="example.po")
    terms = read_terms(example.terms, known=()).in_language(example.language)
    found: list[Flaw] = []
    for entry in catalogue.entries:
        pair = pair_of(entry, Place("example.po", entry.line), language=example.language, source_language="en")
        found += flaws(replace(pair, terms=terms))
    return found


@pytest.mark.parametrize("example", examples("bad"), ids=str)
def test_a_bad_example_is_found_by_its_check_at_its_line(example: Example) -> None:
    found = [flaw.finding for flaw in found_in(example) if flaw.check is example.check]

    assert found
    assert {finding.place for finding in found} == {Place("example.po", 4)}
    assert all(finding.message and finding.mend for finding in found)


@pytest.mark.parametrize("example", examples("good"), ids=str)
def test_no_check_finds_anything_in_a_good_example(example: Example) -> None:
    assert found_in(example) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_page_has_its_checks_title_severity_and_examples_of_both_kinds(check: QualityCheck) -> None:
    page = page_of(check)
    uses = {fence["use"] for fence in FENCE.finditer(page)}

    assert page.startswith(f"# {check.id}: {check.title}\n")
    assert {"bad", "good"} <= uses
    assert f"\nSeverity: {check.severity.value}.\n" in page
    for heading in ("What it finds", "Why it matters", "How to mend it", "Examples"):
        assert f"\n## {heading}\n" in page


def test_every_check_has_a_file_of_its_name() -> None:
    names = {check.run.__module__.rpartition(".")[2].replace("_", "-") for check in CHECKS}

    assert {check.id for check in CHECKS} == {f"translation-{name}" for name in names}
    assert len(names) == len(CHECKS)
