"""The header's field for the last change: which day it tells, and that writing it changes no other byte."""

import datetime as dt
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from publisher.model import State
from publisher.translation.catalogue import Catalogue, read_catalogue
from publisher.translation.states import give, set_standing
from tests.tools.programs import find

AT = dt.datetime(2026, 4, 1, 9, 5, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30)))
FIELD = '"PO-Revision-Date: 2026-04-01 09:05+0530\\n"\n'
MESSAGES = '\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr ""\n'
# As Poedit writes a header: a long field goes over two lines, and blanks stand where it likes them.
POEDIT = (
    "# Ulotka\n"
    'msgid ""\nmsgstr ""\n'
    '"Project-Id-Version: vision 1\\n"\n'
    '"Report-Msgid-Bugs-To: \\n"\n'
    '"POT-Creation-Date: 2026-02-01 10:00+0000\\n"\n'
    '"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"\n'
    '"Last-Translator: Anna \\"Ania\\" Nowak <anna@example.org>\\n"\n'
    '"Language:  pl\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 "\n'
    '"|| n%100>=20) ? 1 : 2);\\n"\n'
    '"X-Poedit-Bookmarks: 12,-1,-1\\n"\n'
)
UNDATED = POEDIT.replace('"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"\n', "")


def with_new_words(text: str) -> Catalogue:
    catalogue = read_catalogue(text, path="a.po")
    catalogue.entries[1].translation = "d"
    return catalogue


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-04-01 23:30-0800", dt.date(2026, 4, 1)),
        ("2026-04-01 00:10+1400", dt.date(2026, 4, 1)),
        ("2026-04-01T12:00:30Z", dt.date(2026, 4, 1)),
        ("2026-04-01", dt.date(2026, 4, 1)),
        ("YEAR-MO-DA HO:MI+ZONE", None),
        ("", None),
        ("yesterday", None),
        ("2026-02-31 12:00+0000", None),
        ("2026-04-011 12:00+0000", None),
        ("2026-W14-3 12:00+0000", None),
        ("20260401", None),
        ("2026-4-1 12:00+0000", None),
        ("01/04/2026", None),
        ("٢٠٢٦-٠٤-٠١", None),
        ("0000-00-00 00:00+0000", None),
    ],
)
def test_the_day_of_the_last_change_is_the_translators_own_or_none(value: str, day: dt.date | None) -> None:
    header = f'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"PO-Revision-Date: {value}\\n"\n'

    assert read_catalogue(header, path="a.po").revised == day


@pytest.mark.parametrize("text", ["", 'msgid "a"\nmsgstr "b"\n', UNDATED])
def test_a_file_that_tells_no_moment_tells_no_day(text: str) -> None:
    assert read_catalogue(text, path="a.po").revised is None


def test_a_change_of_words_writes_one_line_of_the_header_and_leaves_the_others() -> None:
    catalogue = with_new_words(POEDIT + MESSAGES)

    catalogue.revise(AT)

    changed = (POEDIT + MESSAGES).replace('"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"\n', FIELD)
    assert catalogue.write() == changed.replace('msgid "c"\nmsgstr ""', 'msgid "c"\nmsgstr "d"')
    assert read_catalogue(catalogue.write(), path="a.po").revised == dt.date(2026, 4, 1)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_new_field_stands_where_gettext_has_it(line_end: str) -> None:
    catalogue = with_new_words((UNDATED + MESSAGES).replace("\n", line_end))

    catalogue.revise(AT)

    below = '"POT-Creation-Date: 2026-02-01 10:00+0000\\n"\n'
    changed = (UNDATED + MESSAGES).replace(below, below + FIELD).replace('"c"\nmsgstr ""', '"c"\nmsgstr "d"')
    assert catalogue.write() == changed.replace("\n", line_end)


def test_a_new_field_comes_first_where_nothing_stands_above_it_in_gettext() -> None:
    catalogue = with_new_words('msgid ""\nmsgstr ""\n"Language: pl\\n"\n' + MESSAGES)

    catalogue.revise(AT)

    assert catalogue.write().startswith(f'msgid ""\nmsgstr ""\n{FIELD}"Language: pl\\n"\n\n')


@pytest.mark.parametrize(
    "header",
    [
        'msgid ""\nmsgstr "Project-Id-Version: vision 1\\nLanguage: pl\\n"\n',
        'msgid ""\nmsgstr ""\n"Project-Id-Version: vision 1\\nLanguage: pl\\n"\n',
        (
            'msgid ""\nmsgstr ""\n"Project-Id-Version: vision 0\\n"\n'
            '"Project-Id-Version: vision 1\\n"\n"Language: pl\\n"\n'
        ),
        'msgid ""\nmsgstr ""\n"Project-Id-Version: vision 1\\n"\n"Language: pl"\n',
    ],
    ids=["beside msgstr", "two in a line", "one twice", "without an end"],
)
def test_a_header_that_no_tool_would_write_is_made_anew(header: str) -> None:
    catalogue = with_new_words(header + MESSAGES)

    catalogue.revise(AT)

    made = f'msgid ""\nmsgstr ""\n"Project-Id-Version: vision 1\\n"\n{FIELD}"Language: pl\\n"\n'
    assert catalogue.write() == made + MESSAGES.replace('"c"\nmsgstr ""', '"c"\nmsgstr "d"')


def a_state(catalogue: Catalogue) -> None:
    set_standing(catalogue.entries[0], State.REVIEWED, by="Anna Nowak", at="2026-04-01")


def a_comment(catalogue: Catalogue) -> None:
    catalogue.entries[0].comments.append("Anna: czy to dobrze?")


def the_same_words(catalogue: Catalogue) -> None:
    give(catalogue.entries[0], "b", State.TRANSLATED, origin="Anna")


@pytest.mark.parametrize("change", [a_state, a_comment, the_same_words])
def test_what_changes_no_words_changes_no_date(change: Callable[[Catalogue], None]) -> None:
    catalogue = read_catalogue(UNDATED + MESSAGES, path="a.po")
    change(catalogue)

    catalogue.revise(AT)

    assert catalogue.write().startswith(UNDATED)


def test_a_file_without_a_header_stays_without_one() -> None:
    catalogue = with_new_words(MESSAGES)

    catalogue.revise(AT)

    assert catalogue.write() == MESSAGES.replace('"c"\nmsgstr ""', '"c"\nmsgstr "d"')


def test_gettext_takes_the_header_for_a_whole_one(tmp_path: Path) -> None:
    file = tmp_path / "a.po"
    catalogue = with_new_words(POEDIT.replace("Language:  pl", "Language: pl") + MESSAGES)
    catalogue.revise(AT)
    file.write_text(catalogue.write(), encoding="utf-8")

    said = subprocess.run(
        [find("msgfmt"), "--check-header", "--output-file=/dev/null", file], capture_output=True, check=True, text=True
    )

    assert "PO-Revision-Date" not in said.stderr
