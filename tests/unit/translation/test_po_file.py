"""PO files as their bytes: what nobody changed is written as it was read, whichever tool wrote it."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import Place, SourceError
from publisher.translation.catalogue import read_catalogue
from publisher.translation.po_file import Entry, new_file, read_po_file
from tests.tools.programs import find

ROOT = Path(__file__).parents[3]
SHIPPED = sorted(
    [*(ROOT / "translations").rglob("*.po*"), *(ROOT / "publisher" / "locale").rglob("*.po*")],
    key=lambda path: path.as_posix(),
)
HEADER = 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'

# As Poedit saves a file: its own fields, wrapped lines, previous texts, and what is obsolete at the end.
POEDIT = (
    "# Ulotka\n#\n"
    'msgid ""\nmsgstr ""\n'
    '"Project-Id-Version: vision 1\\n"\n'
    '"PO-Revision-Date: 2026-03-01 10:00+0000\\n"\n'
    '"Last-Translator: Anna Nowak <anna@example.org>\\n"\n'
    '"Language: pl\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"X-Generator: Poedit 3.4.2\\n"\n'
    '"X-Poedit-Bookmarks: 12,-1,-1\\n"\n'
    "\n"
    "# state=draft origin=mt src=0badc0de tgt=0badf00d\n"
    "# Anna: czy to dobrze?\n"
    "#. path: Our vision\n#. kind: paragraph\n"
    "#: source/vision.md:12 source/vision.md:20\n"
    "#, fuzzy, no-wrap\n"
    '#| msgctxt "title"\n'
    '#| msgid ""\n#| "An old text that was so long "\n#| "that it had two lines"\n'
    'msgctxt "title"\n'
    'msgid ""\n"A new text that is so long "\n"that it has two lines"\n'
    'msgstr ""\n"Tekst, który jest tak długi, "\n"że ma dwie linie"\n'
    "\n"
    'msgid "20% each"\nmsgid_plural "20% all"\nmsgstr[0] "po 20%"\nmsgstr[1] "po 20%"\n'
    "\n"
    '#~| msgid "A much older text"\n'
    '#~ msgid "An older text"\n#~ msgstr "Starszy tekst"\n'
)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: "/".join(path.parts[-3:]))
def test_each_shipped_file_comes_back_byte_for_byte(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")

    assert read_catalogue(text, path=path.name).write() == text


@pytest.mark.parametrize(
    "text",
    [
        POEDIT,
        POEDIT.replace("\n", "\r\n"),
        POEDIT + "\n",
        POEDIT.rstrip("\n"),
        POEDIT + "\n# a comment that belongs to nothing\n",
        "\n\n" + POEDIT,
        POEDIT.replace("\n\n", "\n\n\n"),
        POEDIT.replace("\n\n", "\n"),
        POEDIT.replace("\n", "\r\n", 7),
        HEADER,
        "",
    ],
    ids=[
        "plain",
        "crlf",
        "blank-end",
        "no-end",
        "comment-end",
        "blank-begin",
        "gaps",
        "no-gaps",
        "mixed",
        "header",
        "empty",
    ],
)
def test_a_file_of_another_tool_comes_back_byte_for_byte(text: str) -> None:
    assert read_catalogue(text, path="a.po").write() == text


def test_what_babel_drops_is_kept_and_can_be_asked_for() -> None:
    catalogue = read_catalogue(POEDIT, path="a.po")

    entry, plural = catalogue.entries
    assert catalogue.header["X-Poedit-Bookmarks"] == "12,-1,-1"
    assert (entry.previous, entry.previous_context) == ("An old text that was so long that it had two lines", "title")
    assert entry.flags == ["fuzzy", "no-wrap"]
    assert entry.comments[1] == "Anna: czy to dobrze?"
    assert entry.locations == ["source/vision.md:12", "source/vision.md:20"]
    assert (plural.text, plural.flags, plural.translation) == ("20% each", [], "")
    assert [(one.text, one.previous, one.translation) for one in catalogue.obsolete] == [
        ("An older text", "A much older text", "Starszy tekst")
    ]


def test_one_change_changes_the_lines_of_one_message() -> None:
    catalogue = read_catalogue(POEDIT, path="a.po")

    catalogue.entries[0].translation = "Nowy tekst"

    before, after = POEDIT.split("\n\n"), catalogue.write().split("\n\n")
    assert [one == another for one, another in zip(before, after, strict=True)] == [True, False, True, True]
    assert after[1].endswith('msgid "A new text that is so long that it has two lines"\nmsgstr "Nowy tekst"')


def test_a_new_field_of_the_header_leaves_the_messages_alone() -> None:
    catalogue = read_catalogue(POEDIT, path="a.po")

    catalogue.set_header("X-Reviewed-By", "Anna Nowak")

    written = catalogue.write()
    assert (
        '"X-Generator: Poedit 3.4.2\\n"\n"X-Poedit-Bookmarks: 12,-1,-1\\n"\n"X-Reviewed-By: Anna Nowak\\n"\n' in written
    )
    assert written.split("\n\n")[1:] == POEDIT.split("\n\n")[1:]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from('\n\t\\"'), min_size=1)
LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1), max_size=2)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS, LINES), max_size=5, unique_by=lambda one: one[0]))
def test_whatever_is_written_is_read_again(messages: list[tuple[str, str, str, list[str]]]) -> None:
    entries = [
        Entry(text, "kind", words, comments, locations=["a.md:1"], flags=["fuzzy"], previous=previous)
        for text, words, previous, comments in messages
    ]

    found = read_po_file(new_file([Entry("", translation="Language: pl\n"), *entries]).write(), path="a.po").entries[1:]

    assert [(one.text, one.translation, one.previous, one.comments) for one in found] == [
        (one.text, one.translation, one.previous, one.comments) for one in entries
    ]


def gettext(program: str, *arguments: str, text: str, folder: Path) -> str:
    """Return what a program of GNU gettext makes of a PO file; it must be on the machine where tests are run."""
    (folder / "a.po").write_bytes(text.encode())
    done = subprocess.run([find(program), *arguments, "a.po"], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("width", ["--no-wrap", "--width=77", "--width=20"])
@pytest.mark.parametrize("language", ["pl", "ur", "zh-Hans"])
def test_what_gettext_wrote_comes_back_byte_for_byte(language: str, width: str, tmp_path: Path) -> None:
    text = (ROOT / f"translations/{language}/LC_MESSAGES/vision.po").read_text(encoding="utf-8")

    wrapped = gettext("msgcat", width, text=text, folder=tmp_path)

    assert read_catalogue(wrapped, path="a.po").write() == wrapped


def test_gettext_finds_nothing_wrong_in_what_we_write(tmp_path: Path) -> None:
    for path in SHIPPED:
        gettext(
            "msgfmt",
            "--check-format",
            "--output-file=/dev/null",
            text=path.read_text(encoding="utf-8"),
            folder=tmp_path,
        )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('msgid ""\nmsgstr ""\n"no field at all\\n"\n', 1, "“no field at all” is none of its fields"),
        ('msgid ""\nmsgstr ""\n"Content-Type: text/plain\\n"\n', 1, "written in no charset"),
        ('msgid ""\nmsgstr ""\n"Language: xx-yy-zz\\n"\n', 1, "“xx-yy-zz”, which does not exist"),
        (HEADER + '\nmsgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 9, "the first time in line 6"),
        (HEADER + '\nmsgid "a"\nmsgstr "b\n', 7, "This line of the PO file is broken"),
        (HEADER + '\nmsgid "a"\n\n#~ msgid "b"\n#~ msgstr "c"\n', 8, "msgid stands where it cannot"),
        (HEADER + '\nmsgid "a"\nmsgstr "b"\nmsgstr "c"\n', 8, "msgstr stands where it cannot"),
        (HEADER + '\n# of nothing\nmsgstr "b"\n', 7, "msgstr stands where it cannot"),
        (HEADER + '\nmsgctxt "a"\nmsgstr "b"\n', 7, "msgstr stands where it cannot"),
        (HEADER + '\nmsgid "a"\nmsgstr "map\\304\\231"\n', 7, "stands for a byte"),
        (HEADER + '\nmsgid "a"\nmsgstr ""\n"#-#-#-#-#  a.po  #-#-#-#-#\\n"\n', 6, "two that were put together"),
        (HEADER.replace("\n", "\r"), 1, "a carriage return alone"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read_catalogue(text, path="a.po")

    assert caught.value.place == Place("a.po", line)


def test_a_header_stands_at_the_top() -> None:
    with pytest.raises(SourceError, match="has no text to translate") as caught:
        read_catalogue(f'msgid "a"\nmsgstr "b"\n\n{HEADER}', path="a.po")

    assert caught.value.place == Place("a.po", 4)


def test_a_changed_message_ends_its_lines_as_its_file_does() -> None:
    catalogue = read_catalogue(POEDIT.replace("\n", "\r\n"), path="a.po")

    catalogue.entries[0].translation = "Nowy\ntekst"

    written = catalogue.write()
    assert written.count("\r\n") == written.count("\n")
