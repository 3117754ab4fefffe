"""What authors let stand: it hides what it names until its last day, is counted, and lapses."""

import datetime as dt
from pathlib import Path

import pytest

from publisher.build.check import check
from publisher.build.folder import Folder
from publisher.errors import SourceErrors
from publisher.findings import Finding
from publisher.report import Report, exit_code
from publisher.report.terminal import as_text
from tests.tools.workspaces import write

LAST_DAY = dt.date(2026, 3, 31)
TEXT = """---
title: A leaflet
language: en
suppressions:
  {check}:
    reason: The pictures come next month.
    until: 2026-03-31{words}
---

## About us

Words here.

##### Deep

More words.

###### Deeper

Even more.

#### Back

Last words.

###### Deep again

The end.
"""
SETTINGS = """languages = ["en"]

[organisation]
name = "Example"
phone = "020 7946 0123"

[editions.standard]
formats = ["html"]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "publisher.toml", SETTINGS)
    return tmp_path


def said(root: Path, today: dt.date = LAST_DAY, *, check_id: str = "heading-order", words: str = "") -> Report:
    line = f"\n    words: {words}" if words else ""
    write(root / "source/leaflet.md", TEXT.format(check=check_id, words=line))
    return check(Folder.open(root), today=today)


def orders(report: Report) -> list[Finding]:
    return [one for result in report.results() if result.check.id == "heading-order" for one in result.findings]


def test_what_is_suppressed_is_counted_and_does_not_fail_the_run_on_its_last_day(root: Path) -> None:
    report = said(root, LAST_DAY)

    assert orders(report) == []
    assert report.counts()["suppressed"] == 2
    assert [(one.hides, one.lapsed) for one in report.suppressions] == [(2, False)]
    assert "hides 2 findings until 2026-03-31\n      The pictures come next month.\n" in as_text(report)


def test_after_its_day_it_lapses_and_what_it_hid_counts_again(root: Path) -> None:
    report = said(root, LAST_DAY + dt.timedelta(days=1))

    assert len(orders(report)) == 2
    assert report.counts()["suppressed"] == 0
    assert report.counts()["lapsed"] == 1
    assert exit_code(report) == 1
    assert "lapsed after 2026-03-31" in as_text(report)


def test_its_words_narrow_it_to_the_findings_that_hold_them(root: Path) -> None:
    report = said(root, words="level 5")

    assert len(orders(report)) == 1
    assert [one.hides for one in report.suppressions] == [1]


def test_one_that_hides_nothing_is_told(root: Path) -> None:
    report = said(root, words="level 9")

    assert "hides nothing: take it out, or correct it" in as_text(report)


def test_a_check_that_there_is_not_is_refused_with_its_line_and_the_nearest(root: Path) -> None:
    (refused, *_) = said(root, check_id="heading-ordr").refused

    assert str(refused.place) == "source/leaflet.md:5"
    assert refused.mend == "Did you mean “heading-order”?"


def test_a_check_that_is_like_no_other_is_refused_without_a_list_of_all_and_is_no_suppression(root: Path) -> None:
    report = said(root, check_id="xyzzy")

    assert [one.mend for one in report.refused] == ["All are listed by: publisher explain"]
    assert report.suppressions == ()
    assert "was not asked for" not in as_text(report)


@pytest.mark.parametrize(
    ("today", "refused"),
    [
        (dt.date(2024, 3, 31), []),
        (dt.date(2024, 3, 30), ["source/leaflet.md:5"]),
        (dt.date(2024, 2, 29), ["source/leaflet.md:5"]),
    ],
)
def test_it_holds_for_two_years_at_most(root: Path, today: dt.date, refused: list[str]) -> None:
    report = said(root, today)

    assert [str(one.place) for one in report.refused] == refused
    assert all("2024-" not in one.message and "2026-0" in one.mend for one in report.refused)


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("reason: The pictures come next month.", "gives no reason"),
        ("until: 2026-03-31", "has no end"),
        ("until: 2026-03-31", "must be a date"),
    ],
)
def test_without_a_reason_and_an_end_it_is_refused(root: Path, key: str, message: str) -> None:
    text = TEXT.format(check="heading-order", words="")
    instead = "until: soon" if "date" in message else ""
    write(root / "source/leaflet.md", text.replace(f"    {key}\n", f"    {instead}\n" if instead else ""))

    with pytest.raises(SourceErrors, match=message):
        check(Folder.open(root))
