"""What openxml-audit finds in a Word file, told as it is for each file, in a time that grows with the text."""

from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator, context  # type: ignore[import-untyped]  # it has no types

from publisher.checks.output.word.validity import invalid
from publisher.model import Document, Note, NoteReference, Paragraph, Text
from publisher.writers.docx import write
from tests.tools import word_damage
from tests.tools.materials import StockMaterials
from tests.tools.word_damage import replaced


def with_paragraphs(number: int, *, notes: int = 0) -> bytes:
    """Return a file with so many paragraphs, the first of which have notes."""
    keys = [str(note) for note in range(notes)]
    blocks = tuple(Paragraph((Text("Words."),)) for _ in range(number - notes))
    noted = tuple(Paragraph((Text("Words."), NoteReference(key))) for key in keys)
    said = tuple(Note(key, (Paragraph((Text("A note."),)),)) for key in keys)
    return write(Document("text", "Words", "en", (*noted, *blocks), notes=said), StockMaterials())


def test_places_are_named_as_openxml_audit_names_them(tmp_path: Path) -> None:
    content = word_damage.damaged(replaced(r"</w:pPr>", "</w:pPr><w:nonsense/>", count=0))
    path = tmp_path / "broken.docx"
    path.write_bytes(content)
    said = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path).errors

    told = [finding.message for finding in invalid(content) if "Microsoft 365" in finding.message]

    assert said
    assert [one.description in message for one, message in zip(said, told, strict=False)] == [True] * len(told)
    assert len(told) == min(len(said), 20)


def test_a_file_is_never_judged_by_the_notes_of_another() -> None:
    # Files one after the other stand at the same addresses in memory.
    found = [list(invalid(with_paragraphs(9, notes=number % 7 + 1))) for number in range(12)]

    assert found == [[]] * 12


def test_a_note_that_is_missing_is_told() -> None:
    broken = word_damage.damaged(replaced(r'<w:footnote w:id="2">.*?</w:footnote>', ""), "word/footnotes.xml")

    assert any("footnote" in finding.message for finding in invalid(broken))


def test_siblings_are_counted_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    content = with_paragraphs(200)
    counted: list[object] = []
    monkeypatch.setattr(context, "_sibling_position", counted.append)  # which walks over all siblings before

    assert list(invalid(content)) == []
    assert counted == []


def test_what_is_no_file_at_all_is_told() -> None:
    assert list(invalid(b""))
