"""What a structure tree gives as passages, from trees made by hand: what other programs write too."""

from publisher.checks.output.bars import LEFT_TO_RIGHT
from publisher.checks.output.passages.of_tags import passages
from publisher.checks.output.pdf.tree import Annotation, Child, Element, TaggedFile, Words
from publisher.checks.output.text_layer import words_by_bar


def file(*children: Child) -> TaggedFile:
    """Return a file whose tree holds these."""
    return TaggedFile(Element("Document", "en", children), "en", 1)


def element(role: str, *children: Child | str) -> Element:
    """Return an element; a string is a word on page 1."""
    return Element(role, "en", tuple(Words(child, 1) if isinstance(child, str) else child for child in children))


def mark(shown: str) -> Element:
    """Return the mark of the first note."""
    return element("Link", Annotation("#_note-1", ""), shown)


def test_a_mark_of_a_note_that_ends_with_a_space_leaves_it_between_the_words() -> None:
    tagged = file(element("P", "the right", mark("1 "), "room at", mark("\n1"), "once", mark("1"), "."))

    (passage,) = passages(tagged)

    assert passage.words == ("the", "right", "room", "at", "once.")
    assert words_by_bar(tagged, "en")[0] == (LEFT_TO_RIGHT, ["the", "right", "room", "at", "once."])


def test_blocks_in_a_cell_run_together_neither_with_each_other_nor_with_their_bullets() -> None:
    item = element("LI", element("Lbl", "• "), element("LBody", element("P", "two")))
    cell = element("TD", element("P", "one"), element("L", item), element("P", "three"))

    found = [passage for passage in passages(file(element("Table", element("TR", cell)))) if passage.words]

    assert [passage.words for passage in found] == [("one", "two", "three")]


def test_a_caption_within_a_picture_is_text() -> None:
    figure = Element("Figure", "en", (element("Caption", "The first"),), alternative="A square")

    in_cell = passages(file(element("Table", element("TR", element("TD", figure)))))
    in_text = passages(file(figure))

    assert in_cell[-1].words == ("A", "square", "The", "first")
    assert [passage.words for passage in in_text] == [("A", "square"), ("The", "first")]
