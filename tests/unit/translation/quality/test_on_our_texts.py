"""The checks on the translations that this program ships: they find nothing wrong in them, and what is put in wrong."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from publisher.build import interface
from publisher.build.folder import Folder
from publisher.build.translations.check import CheckedLanguage, check_translations
from publisher.findings import Severity
from publisher.translation import read_catalogue
from publisher.translation.quality import Pair, flaws
from publisher.translation.quality.quotation_marks import leaves_open
from publisher.translation.sorted_pairs import sort

ROOT = Path(__file__).parents[4]
LANGUAGES = "pl ro lt pt bg uk tr ar ur pa gu bn ta zh-Hans es fr".split()  # noqa: SIM905 - a row of words reads as words
# Our own choice: readings by people change words, and one warning in a hundred texts is still no flood.
MOST_WARNINGS = 0.01
DIGIT = re.compile(r"(?<![<\w/-])\d(?!\d*/?>)")
ROW = re.compile(r"(?:\b[a-z]+ ){5}[a-z]+")


@cache
def checked() -> dict[str, CheckedLanguage]:
    return {one.language: one for one in check_translations(Folder.open(ROOT))}


def pairs(language: str) -> Iterator[Pair]:
    """Yield every translation of our texts into a language, and of the words of the program's pages."""
    for file in checked()[language].files:
        yield from file.held.pairs
    own = ROOT / f"publisher/locale/{language}/LC_MESSAGES/interface.po"
    catalogue = read_catalogue(own.read_text(encoding="utf-8"), path=own.name)
    keys = {("", phrase) for phrase in interface.phrases()}
    yield from sort(catalogue, keys, language=language, source_language="en", terms=()).pairs


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wrong_in_what_we_ship(language: str) -> None:
    every = list(pairs(language))
    found = [flaw for pair in every for flaw in flaws(pair)]

    assert [flaw.finding for flaw in found if flaw.finding.severity is Severity.ERROR] == []
    assert len(found) <= MOST_WARNINGS * len(every)
    assert checked()[language].not_run == {}


def without_tag(pair: Pair) -> str:
    return re.sub(r"<\d+/?>", "", pair.translation, count=1)


def tag_twice(pair: Pair) -> str:
    found = re.search(r"<(\d+)>[^<]*</\1>", pair.translation)
    return pair.translation + found[0] if found else pair.translation


def another_digit(pair: Pair) -> str:
    return DIGIT.sub(lambda found: str((int(found[0]) + 3) % 10), pair.translation, count=1)


def override(pair: Pair) -> str:
    return f"{pair.translation[:3]}\u202e{pair.translation[3:]}"


def markup(pair: Pair) -> str:
    return f"{pair.translation}<b>"


def name_lost(pair: Pair) -> str:
    lost = pair.translation
    for name in ("NHS", "Healthwatch", "COVID"):
        lost = lost.replace(name, "Trust") if name in pair.said else lost
    return lost


def row_left(pair: Pair) -> str:
    found = ROW.search(pair.said)
    return f"{pair.translation} {found[0]}" if found and pair.context != "abbr@title" else pair.translation


def line_lost(pair: Pair) -> str:
    return pair.translation.replace("\n", " ") if "\n" in pair.source else pair.translation


def end_lost(pair: Pair) -> str:
    return pair.translation.rstrip(".।۔。") if pair.kind != "list item" else pair.translation


def placeholder_lost(pair: Pair) -> str:
    return re.sub(r"\{\w+\}", "", pair.translation, count=1)


def straight_marks(pair: Pair) -> str:
    return re.sub("[„“”«»]\u00a0?(?P<words>[^„“”«»]+)[“”»]", '"\\g<words>"', pair.translation)


def marks_of_no_language(pair: Pair) -> str:
    return re.sub("[„“”«»](?P<words>[^„“”«»]+)[“”»]", "‟\\g<words>‟", pair.translation)


def closing_mark_lost(pair: Pair) -> str:
    if leaves_open(pair.said, "en"):  # the next paragraph goes on with it: it may stay open
        return pair.translation
    return re.sub("(?P<open>[„“”«»][^„“”«»]+)[“”»]", "\\g<open>", pair.translation, count=1)


HARMS: tuple[tuple[Callable[[Pair], str], str], ...] = (
    (without_tag, "translation-tags"),
    (tag_twice, "translation-tags"),
    (another_digit, "translation-numbers"),
    (override, "translation-direction"),
    (markup, "translation-markup"),
    (name_lost, "translation-terms"),
    (row_left, "translation-untranslated"),
    (line_lost, "translation-spaces"),
    (end_lost, "translation-end-marks"),
    (placeholder_lost, "translation-placeholders"),
    (straight_marks, "translation-quotation-marks"),
    (marks_of_no_language, "translation-quotation-marks"),
    (closing_mark_lost, "translation-quotation-marks"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("harm", "check"), HARMS, ids=[harm.__name__ for harm, _ in HARMS])
def test_what_is_put_in_wrong_is_found(language: str, harm: Callable[[Pair], str], check: str) -> None:
    harmed = [
        (pair, replace(pair, translation=harm(pair))) for pair in pairs(language) if harm(pair) != pair.translation
    ]
    missed = [worse.translation for _, worse in harmed if check not in {flaw.check.id for flaw in flaws(worse)}]

    assert harmed
    assert len(missed) <= MOST_WARNINGS * len(harmed), missed
