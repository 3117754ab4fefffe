"""The record of a build, and when a file is still fresh."""

from dataclasses import replace

from publisher.build import cache
from publisher.build.plan import Write
from publisher.errors import Place
from publisher.model import Document, Paragraph, State, Text, Version

DOCUMENT = Document("a", "A", "en", (Paragraph((Text("Hello"),)),), edition="standard")
TASK = Write("a/en/a.en.html", DOCUMENT, "html")
ENTRY = cache.Entry("key", {"style base.css": "1", "picture nurse": "2"}, "sum", 10, None)


def test_the_key_changes_with_text_format_standard_state_versions_and_installation() -> None:
    changes = [
        replace(TASK, format="pdf"),
        replace(TASK, format="pdf", standard="ua-2"),
        replace(TASK, document=replace(DOCUMENT, blocks=(Paragraph((Text("Hallo"),)),))),
        replace(TASK, document=replace(DOCUMENT, state=State.DRAFT)),
        replace(
            TASK, document=replace(DOCUMENT, versions=(Version("standard", "pl", "Web page", "text/html", "x", "A"),))
        ),
    ]
    keys = {cache.key(TASK, "1"), cache.key(TASK, "2"), *(cache.key(task, "1") for task in changes)}

    assert len(keys) == 7


def test_the_key_stays_when_a_text_only_moves() -> None:
    moved = Paragraph((Text("Hello", place=Place("source/a.md", 9)),), place=Place("source/a.md", 9))

    assert cache.key(replace(TASK, document=replace(DOCUMENT, blocks=(moved,))), "1") == cache.key(TASK, "1")


def test_a_file_is_fresh_only_while_key_materials_and_bytes_are_the_same() -> None:
    now = {"style base.css": "1", "picture nurse": "2"}

    assert cache.fresh(ENTRY, "key", now.__getitem__, "sum")
    assert not cache.fresh(ENTRY, "other", now.__getitem__, "sum")
    assert not cache.fresh(ENTRY, "key", (now | {"picture nurse": "3"}).__getitem__, "sum")
    assert not cache.fresh(ENTRY, "key", now.__getitem__, "changed by hand")


def test_a_record_comes_back_as_it_was_written() -> None:
    assert cache.read_record(cache.record_text({"a.html": ENTRY})) == {"a.html": ENTRY}


def test_a_broken_record_is_no_record() -> None:
    broken = ["", "[]", "{}", "nonsense", '{"version": 0, "files": {}}', '{"version": 1, "files": {"a": {"b": 1}}}']

    assert [cache.read_record(text) for text in broken] == [{}] * len(broken)
