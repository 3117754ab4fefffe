"""Which section of a text each easy-read block retells."""

from hypothesis import given
from hypothesis import strategies as st

from publisher.editions import easy_read
from publisher.markdown.read import read
from publisher.model import Document, Retelling
from publisher.retellings import digest, digest_of, retellings

FRONT_MATTER = "---\ntitle: Our title\nlanguage: en\n---\n\n"
TOLD = "/// easy-read | {title}\n![](nurse)\nWe help.\n///\n\n"
LEFT_OUT = "/// no-easy-read\nFor the press.\n///\n\n"


def document(body: str) -> Document:
    return read(FRONT_MATTER + body, path="source/text.md")


def found(body: str) -> list[tuple[str, str]]:
    """Return the name and the section of each retelling."""
    return [(one.name, one.section) for one in retellings(document(body))]


def told(title: str) -> str:
    return TOLD.format(title=title)


def test_a_block_retells_the_text_before_it_up_to_the_block_before() -> None:
    body = "One.\n\n- two\n- three\n\n" + told("First") + "Four.\n\n" + told("Second")

    assert found(body) == [("first", "One.\ntwo\nthree"), ("second", "Four.")]


def test_a_heading_of_level_2_begins_a_section_and_smaller_ones_belong_to_it() -> None:
    body = "One.\n\n" + told("First") + "## A\n\nTwo.\n\n### B\n\nThree.\n\n" + told("Second")

    assert found(body) == [("first", "One."), ("second", "Two.\nB\nThree.")]


def test_text_after_the_last_block_of_a_section_is_retold_by_none() -> None:
    body = "One.\n\n" + told("First") + "Two.\n\n## A\n\nThree.\n\n" + told("Third")

    assert found(body) == [("first", "One."), ("", "Two."), ("third", "Three.")]


def test_where_a_section_begins_with_its_block_each_block_retells_what_follows_it() -> None:
    body = "## A\n\n" + told("First") + "One.\n\n" + told("Second") + "Two.\n"

    assert found(body) == [("first", "One."), ("second", "Two.")]


def test_two_blocks_in_a_row_retell_the_same_text() -> None:
    assert found("One.\n\n" + told("First") + told("Second")) == [("first", "One."), ("second", "One.")]


def test_a_section_that_is_left_out_keeps_its_reason_and_has_no_statements() -> None:
    (retelling,) = retellings(document("One.\n\n" + LEFT_OUT))

    assert (retelling.name, retelling.left_out, retelling.told) == ("introduction-left-out", "For the press.", ())


def test_blocks_without_titles_are_named_by_their_section_and_every_name_is_its_own() -> None:
    body = "One.\n\n" + TOLD.replace(" | {title}", "") + "## Our plans\n\nTwo.\n\n" + TOLD.replace(" | {title}", "")

    assert [name for name, _ in found(body + "Three.\n\n" + told("Our plans"))] == [
        "introduction",
        "our-plans",
        "our-plans_1",
    ]


def test_a_footnote_belongs_to_the_section_that_refers_to_it() -> None:
    body = "One[^n].\n\n" + told("First") + "Two.\n\n" + told("Second") + "[^n]: A note.\n"

    assert found(body) == [("first", "One.\nA note."), ("second", "Two.")]


def test_a_section_of_smaller_sections_alone_needs_no_retelling() -> None:
    assert found("One.\n\n" + told("First") + "## A\n\n## B\n\nTwo.\n\n" + told("Second")) == [
        ("first", "One."),
        ("second", "Two."),
    ]


def test_the_easy_read_edition_holds_the_sections_and_shows_nothing_of_what_is_left_out() -> None:
    edition = easy_read(document("One.\n\n" + told("First") + "Two.\n\n" + LEFT_OUT))

    assert [one.name for one in edition.retellings] == ["first", "introduction-left-out"]
    assert "For the press" not in repr(edition.blocks)


def test_a_digest_sees_words_and_neither_their_marks_nor_their_lines() -> None:
    def of(body: str) -> str:
        (retelling,) = retellings(document(body + told("First")))
        return retelling.digest

    assert of("We **help** you\nto eat.\n\n") == of("We help *you* to eat.\n\n")
    assert of("We help you to eat.\n\n") != of("We help you to sleep.\n\n")


def test_the_digest_of_a_document_sees_its_pictures() -> None:
    body = "One.\n\n" + told("First")

    assert digest_of(easy_read(document(body))) != digest_of(easy_read(document(body.replace("nurse", "doctor"))))


@given(st.lists(st.sampled_from(["Text.\n\n", "## Heading\n\n", "### Small\n\n", LEFT_OUT, told("Told")]), min_size=1))
def test_every_piece_of_text_belongs_to_a_section_once_and_every_block_has_one(pieces: list[str]) -> None:
    body = "".join(piece.replace("Text.", f"Text {number}.") for number, piece in enumerate(pieces))

    text = read(FRONT_MATTER + body, path="source/text.md")

    sections: list[Retelling] = list(retellings(text))
    named = [one for one in sections if one.name]
    lines = [line for one in sections for line in one.section.splitlines() if line.startswith("Text")]
    assert len(named) == sum(piece.startswith("///") for piece in pieces)
    assert set(lines) == {f"Text {number}." for number, piece in enumerate(pieces) if piece.startswith("Text")}
    assert all(one.digest == digest(one.section) for one in sections)
