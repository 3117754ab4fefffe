"""What short forms stand for, in Word files."""

from publisher.model import (
    Abbreviation,
    Block,
    Cell,
    Document,
    Emphasis,
    Heading,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from publisher.writers.docx import write
from tests.projections.word import project
from tests.tools.materials import StockMaterials

NHS = Abbreviation("NHS", "National Health Service")


def lines(*blocks: Block, notes: tuple[Note, ...] = (), language: str = "en") -> list[str]:
    """Return the lines of the text, without properties, heads, feet and title."""
    document = Document("text", "Our vision", language, blocks, notes=notes)
    return project(write(document, StockMaterials())).split("\n\n")[2].splitlines()[1:]


def test_short_forms_are_marked_in_the_text_and_listed_after_it_in_the_order_of_their_first_use() -> None:
    icb = Abbreviation("ICB", "Integrated Care Board")
    gp = Abbreviation("GP", "general practitioner")
    table = Table((), (Row((Cell((icb,)),)),), (NHS,))
    notes = (Note("a", (Paragraph((gp, NHS)),)),)

    assert lines(table, Paragraph((NHS, NoteReference("a"))), notes=notes) == [
        "[Table Caption] ⟨NHS⟩(Abbreviation)",
        "table [Document Table] NHS",
        "  row",
        "    [Table Text] ⟨ICB⟩(Abbreviation)",
        "[Normal] ⟨NHS⟩(Abbreviation)⚓_Note1 ⟨^1⟩(footnote reference)",
        "[heading 2] ⚓_ShortForms Short forms",
        "[Definition Term] NHS",
        "[Definition] National Health Service",
        "[Definition Term] ICB",
        "[Definition] Integrated Care Board",
        "[Definition Term] GP",
        "[Definition] general practitioner",
    ]


def test_a_long_form_is_in_the_language_of_its_short_form() -> None:
    polish = Span((Strong((Abbreviation("NFZ", "Narodowy Fundusz Zdrowia"),)),), "pl")

    assert lines(Paragraph((polish,)))[-2:] == [
        "[Definition Term] ⟨NFZ⟩(pl-PL)",
        "[Definition] ⟨Narodowy Fundusz Zdrowia⟩(pl-PL)",
    ]


def test_a_short_form_in_other_marks_is_still_one() -> None:
    kinds = (Strong((NHS,)), Emphasis((NHS,)), Link((NHS,), "https://example.org/"))
    (first, *_) = lines(Paragraph(kinds))

    assert first.count("Abbreviation") == len(kinds)


def test_one_short_form_of_two_things_is_listed_once_with_both() -> None:
    other = Abbreviation("NHS", "National Honor Society")

    assert lines(Paragraph((NHS, other, NHS)))[-4:] == [
        "[heading 2] ⚓_ShortForms Short forms",
        "[Definition Term] NHS",
        "[Definition] National Health Service",
        "[Definition] National Honor Society",
    ]


def test_a_text_without_short_forms_has_no_list_of_them() -> None:
    assert lines(Heading(2, (Text("a"),)), Paragraph((Abbreviation("NHS", ""),)))[-1].startswith("[Normal]")
