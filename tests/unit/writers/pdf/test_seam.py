"""What the seam to WeasyPrint mends, read back from the file."""

import io
import re
from dataclasses import dataclass
from typing import Any

import page
import pikepdf
import pydyf  # type: ignore[import-untyped]  # it has no types
import pytest
import weasyprint
from weasyprint.formatting_structure.boxes import LineBox, TextBox

from publisher.errors import SourceError
from publisher.model import (
    Block,
    Cell,
    Definition,
    DefinitionList,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Span,
    Statement,
    Strong,
    Table,
    Text,
)
from publisher.writers.pdf import seam, write
from tests.projections.pdf import marked_text, project
from tests.tools.materials import StockMaterials


def made(*blocks: Block, language: str = "en") -> bytes:
    return write(Document("a", "A title", language, blocks), StockMaterials())


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def test_version_of_weasyprint_is_the_one_that_the_seam_was_made_for() -> None:
    """When this fails, the docstring of seam.py says what to compare before the number is raised."""
    assert weasyprint.__version__ == seam.WEASYPRINT_VERSION


def test_nothing_of_the_seam_stays_after_a_file_is_written() -> None:
    before = weasyprint.pdf.add_tags, weasyprint.pdf.Stream, pydyf.Stream.data

    made(paragraph("x"))

    assert (weasyprint.pdf.add_tags, weasyprint.pdf.Stream, pydyf.Stream.data) == before


def test_a_stream_whose_last_byte_is_a_carriage_return_ends_without_doubt() -> None:
    laid_out = weasyprint.HTML(string="<p>x").render()
    with seam.tagged(laid_out, newer=False):
        written = [pydyf.Stream([f"{number:05}"], compress=True).data for number in range(4000)]

    ends = [data.removesuffix(b"endstream")[-3:] for data in written if data[-11:-10] == b"\r"]
    assert ends
    assert set(ends) == {b"\r\r\n"}
    assert not any(data.endswith(b"\r\n\nendstream") for data in written)


def test_running_footer_is_an_artifact_and_in_no_tag() -> None:
    with pikepdf.open(io.BytesIO(made(paragraph("Words of the text.")))) as pdf:
        marked = marked_text(pdf.pages[0])
    tree = project(made(paragraph("Words of the text."))).partition("\nArtifacts\n")[0]

    assert ("Pagination Footer", "Page 1 of 1") in marked.artifacts
    assert "Page 1" not in "".join(marked.by_number.values())
    assert "Page 1" not in tree


def test_parent_tree_leads_from_each_number_to_the_element_that_holds_it() -> None:
    with pikepdf.open(io.BytesIO(made(Figure(Image("square", "")), paragraph("One"), paragraph("Two")))) as pdf:
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        numbers = marked_text(pdf.pages[0]).by_number

        for number in numbers:
            kids = parents[number].K
            held: list[Any] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            assert number in [int(kid) for kid in held if not isinstance(kid, pikepdf.Object)]
        assert len(parents) == len(numbers)


def test_decorative_pictures_are_artifacts() -> None:
    content = made(Figure(Image("square", "")), Figure(Image("dot", "")), Figure(Image("dot", "A dot")))

    assert project(content).count("Figure") == 1
    assert "Figure [alt A dot]" in project(content)


def test_items_of_several_paragraphs_keep_the_shape_of_a_list() -> None:
    inner = List((ListItem((paragraph("inner"),)),))
    content = made(List((ListItem((paragraph("one"), paragraph("two"), inner)), ListItem((paragraph("three"), inner)))))

    assert failures(content) == []
    assert "      LBody\n        P “one”" in project(content)


def test_list_over_a_page_break_keeps_its_shape() -> None:
    long = paragraph("Many words that fill a page. " * 90)

    assert failures(made(List((ListItem((long, long, long)), ListItem((long, long)))))) == []


def test_block_over_pages_is_one_element() -> None:
    words = " ".join(["Many words that fill a page."] * 400)
    tree = project(made(paragraph(words)))

    assert "Pages: 4" in tree
    assert tree.count("\n  P “Many words") == 1
    assert f"  P “{words}”\n" in tree


def test_table_over_pages_is_one_table_whose_headings_are_tagged_once() -> None:
    head = Row((Cell((Text("Town"),), "column"), Cell((Text("Homes"),), "column")))
    rows = tuple(Row((Cell((Text(f"Town {number}"),), "row"), Cell((Text("14"),)))) for number in range(120))
    tree, _, artifacts = project(made(Table((head,), rows, (Text("Homes by town"),)))).partition("\nArtifacts\n")

    assert "Pages: 1\n" not in tree
    assert [tree.count(f"\n{line}") for line in ("  Table", "    Caption", "    THead", "    TBody")] == [1, 1, 1, 1]
    assert tree.count("TH [Scope Column]") == 2
    assert tree.count("TH [Scope Row]") == 120
    assert "page 2 Pagination: Town" in artifacts


def test_table_whose_scopes_do_not_say_enough_names_the_headings_of_each_cell() -> None:
    heads = tuple(Row((Cell((Text(one),), "column"), Cell((Text(two),), "column"))) for one, two in ("ab", "cd"))
    tree = project(made(Table(heads, (Row((Cell((Text("1"),)), Cell((Text("2"),)))),))))

    assert "TD [Headers heading-1 heading-2] “1”" in tree
    assert "TH [id heading-1] [Scope Column] “a”" in tree


@pytest.mark.parametrize("width", range(640, 680, 5))
def test_line_is_filled_where_a_piece_fits_it_but_for_its_last_space(width: int) -> None:
    markup = (
        f"<style>@page{{size:{width}px 400px;margin:0}}body{{margin:0;font:24px 'Noto Sans'}}</style>"
        "<p>Lekarz skierował Panią lub Pana do poradni cukrzycowej w <span>Southend Hospital</span>. Wizyta jest.</p>"
    )
    with seam.filled_lines():
        (page_box,) = (each._page_box for each in weasyprint.HTML(string=markup).render().pages)  # noqa: SLF001 - what is asked
    first = next(box for box in page_box.descendants() if isinstance(box, LineBox))

    assert "".join(box.text for box in first.descendants() if isinstance(box, TextBox)).count(" ") > 5


def test_link_over_lines_is_one_element_with_all_its_words() -> None:
    words = "a link of so many words that it must go on over the end of a line, as it does on this paper, and so on"
    content = made(Paragraph((Text("Read "), Link((Text(words),), "https://example.org"), Text("."))))

    assert failures(content) == []
    assert f"Link “{words}”" in project(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert [str(link.Contents) for link in pdf.pages[0].Annots] == [words, words]


def test_words_of_a_heading_with_a_break_stay_apart_in_its_bookmark() -> None:
    assert "\n    One two\n" in project(made(Heading(2, (Text("One"), LineBreak(), Text("two")), "one-two")))


def test_lines_and_backgrounds_are_artifacts_of_a_type() -> None:
    with pikepdf.open(io.BytesIO(made(Table((), (Row((Cell((Text("1"),)),)),))))) as pdf:
        opened = [
            instruction.operands
            for instruction in pikepdf.parse_content_stream(pdf.pages[0])
            if str(instruction.operator) in {"BDC", "BMC"} and instruction.operands[0] == "/Artifact"
        ]

    assert opened
    assert all(len(operands) == 2 and "/Type" in operands[1] for operands in opened)


@pytest.mark.parametrize("standard", ["ua-1", "ua-2"])
def test_every_element_is_named_once_and_leads_back_to_its_parent(standard: str) -> None:
    note = Note("n", (paragraph("A note."),))
    text = Paragraph((Text("Text"), NoteReference("n")))
    table = Table((Row((Cell((Text("a"),), "column"),)),) * 2, (Row((Cell((Text("1"),)),)),))
    content = write(Document("a", "A", "en", (text, table), notes=(note,)), StockMaterials(), standard)

    with pikepdf.open(io.BytesIO(content)) as pdf:
        names = pdf.Root.StructTreeRoot.IDTree.Kids[0].Names
        named = {str(names[at]): names[at + 1] for at in range(0, len(names), 2)}

        assert sorted(named) == ["_note-1", "heading-1", "heading-2"]
        assert all(str(element.ID) == name for name, element in named.items())
        assert all(element.P.K is not None for element in named.values())
        assert ("/Ref" in named["_note-1"]) is (standard == "ua-2")


def test_link_in_pdf_2_0_leads_to_the_element_that_it_names() -> None:
    blocks = (Paragraph((Link((Text("Down"),), "#there"),)), Heading(2, (Text("There"),), "there"))
    with pikepdf.open(io.BytesIO(write(Document("a", "A", "en", blocks), StockMaterials(), "ua-2"))) as pdf:
        names = pdf.Root.Names.Dests.Names
        places = {str(names[at]): names[at + 1] for at in range(0, len(names), 2)}
        with pdf.open_outline() as outline:
            bookmark: Any = outline.root[0].children[0].obj

        assert str(places["there"].SD[0].S) == "/H2"
        assert str(bookmark.A.SD[0].S) == "/H2"


def test_heading_without_words_has_no_bookmark_and_the_others_keep_theirs() -> None:
    blocks = (Heading(2, (Image("dot", "A dot"),), "dot"), Heading(2, (Text("There"),), "there"))
    with pikepdf.open(io.BytesIO(write(Document("a", "A", "en", blocks), StockMaterials(), "ua-2"))) as pdf:
        with pdf.open_outline() as outline:
            bookmarks: list[Any] = [item.obj for item in outline.root[0].children]

        assert [str(bookmark.Title) for bookmark in bookmarks] == ["There"]
        assert [str(bookmark.A.SD[0].S) for bookmark in bookmarks] == ["/H2"]
        assert bookmarks[0].A.SD[0].P.K[2] == bookmarks[0].A.SD[0]


@dataclass(frozen=True)
class StyledMaterials(StockMaterials):
    """Materials whose print style sheet has one more rule."""

    rule: str = ""

    def style(self, name: str) -> str:
        """Return a style sheet of the project; the one for print ends with the rule."""
        return super().style(name) + (self.rule if name == "print.css" else "")


@pytest.mark.parametrize(
    ("rule", "shown"),
    [
        ("p::before{content:'Note: '}", "  P “Note: Words.”"),
        ("blockquote::before{content:'So: '}", "P “So: ”"),
        ("p::first-letter{color:red}", "  P “Words.”"),
    ],
)
def test_words_of_a_style_sheet_stand_in_the_tags_where_words_can_stand(rule: str, shown: str) -> None:
    document = Document("a", "A", "en", (paragraph("Words."), Quote((paragraph("Quoted."),))))
    content = write(document, StyledMaterials(rule=rule))

    assert failures(content) == []
    assert shown in project(content)


@pytest.mark.parametrize(
    "rule", ["p{display:list-item;list-style:disc inside}", "ul::before{content:'List'}", "dl::after{content:'End'}"]
)
def test_words_of_a_style_sheet_that_have_no_place_in_the_tags_are_an_error(rule: str) -> None:
    blocks = (
        List((ListItem((paragraph("Item"),)),)),
        DefinitionList((Definition(((Text("Term"),),), ((paragraph("Meaning"),),)),)),
    )

    with pytest.raises(SourceError, match="A style sheet shows") as caught:
        write(Document("a", "A", "en", (paragraph("Words."), *blocks)), StyledMaterials(rule=rule))

    assert caught.value.place.path == "styles"


def test_language_of_words_reaches_their_tag() -> None:
    content = made(Paragraph((Text("The "), Span((Text("égalité"),), "fr"))))

    assert "Span [lang fr]" in project(content)


@pytest.mark.parametrize("inside", [Image("square", "A square"), Emphasis((Text("stressed"),))], ids=["image", "em"])
def test_link_with_something_inside_is_one_link(inside: Image | Emphasis) -> None:
    content = made(Paragraph((Link((Text("See "), inside), "https://example.org"),)))

    assert failures(content) == []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages[0].Annots) == 1


@pytest.mark.parametrize("name", ["dot", "square"], ids=["raster", "vector"])
@pytest.mark.parametrize("before", [(), (Text("Look: "),)], ids=["alone", "in a line"])
def test_link_around_a_picture_says_what_the_picture_shows(name: str, before: tuple[Text, ...]) -> None:
    content = made(Paragraph((*before, Link((Image(name, "A  boat"),), "https://example.org"))))

    assert failures(content) == []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert [str(link.Contents) for link in pdf.pages[0].Annots] == ["A boat"]


def test_link_around_a_decorative_picture_says_where_it_leads() -> None:
    content = made(Paragraph((Link((Image("dot", ""),), "https://example.org"),)))

    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert [str(link.Contents) for link in pdf.pages[0].Annots] == ["https://example.org"]


def test_line_ends_keep_their_space() -> None:
    text = "A sentence that is so long that it goes on for more than one line on a page of this paper, as many do."
    with pikepdf.open(io.BytesIO(made(paragraph(text)))) as pdf:
        marked = marked_text(pdf.pages[0])

    assert text in "".join(marked.by_number.values())


def test_space_behind_the_mark_of_a_note_at_a_lines_end_is_the_paragraphs() -> None:
    note = Note("n", (paragraph("A note."),))
    for words in range(12, 30):
        before = " ".join(["word"] * words)
        text = Paragraph(
            (Text(before), NoteReference("n"), Text(" starts at once, and goes on to the next line of it."))
        )
        tree = project(write(Document("a", "A", "en", (text,), notes=(note,)), StockMaterials()))

        said = re.findall("^ +(?:Link )?“(.*)”$", tree.partition("  P\n")[2].partition("  Sect")[0], re.MULTILINE)
        assert "".join(said) == f"{before}1 starts at once, and goes on to the next line of it."


def test_space_between_two_elements_comes_back_where_a_line_ends_at_it() -> None:
    emphasised = (Strong((Text("bold"),)), Text(" "), Emphasis((Text("stress"),)), Text(" and words. "))
    tree = project(made(Paragraph((Text("Some "), *emphasised * 60))))

    said = re.findall("^ +(?:Strong |Em )?“(.*)”$", tree.partition("  P\n")[2].partition("Artifacts")[0], re.MULTILINE)

    assert "".join(said).strip() == f"Some {'bold stress and words. ' * 60}".strip()


def test_page_number_in_the_contents_stands_apart_from_the_heading() -> None:
    part: list[Block] = [paragraph("Words.")] * 9
    sections: list[tuple[Block, ...]] = [
        (Heading(2, (Text(f"Part {number}"),), f"part-{number}"), *part) for number in range(1, 6)
    ]

    assert "Link “Part 2 1”" in project(made(*(block for section in sections for block in section)))


def test_contents_keep_the_languages_of_headings() -> None:
    part: list[Block] = [paragraph("Words.")] * 9
    heading = Heading(2, (Text("About "), Span((Text("عربي"),), "ar"), NoteReference("n")), "about")
    sections: list[Block] = [block for _ in range(5) for block in (heading, *part)]
    note = Note("n", (paragraph("A note."),))
    document = Document("a", "A", "en", tuple(sections), notes=(note,))

    contents = project(write(document, StockMaterials())).partition("  TOC\n")[2].partition("\n  H2")[0]

    assert contents.count("Span [lang ar] “عربي”") == 5
    assert "Note" not in contents


def test_latin_words_within_a_phrase_from_right_to_left_stand_in_reading_order() -> None:
    phrase = Span((Text("مرحبا "), Strong((Text("هنا"),)), Text(" there")), "ar")

    assert "Span “ there”" in project(made(Paragraph((Text("See "), phrase, Text(". End")))))


def test_very_long_text_from_right_to_left_is_said_in_strings_that_pdf_allows() -> None:
    content = made(paragraph("کلمہ " * 6_000), language="ur")

    with pikepdf.open(io.BytesIO(content)) as pdf:
        said = [
            len(bytes(item.ActualText))
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/ActualText" in item
        ]
    assert sum(said) > 32_767
    assert max(said) <= 32_767


def test_right_to_left_text_stands_in_its_tags_in_reading_order() -> None:
    assert "“ہم 3 چیزیں چاہتے ہیں (2021)”" in project(made(paragraph("ہم 3 چیزیں چاہتے ہیں (2021)"), language="ur"))


def test_bengali_conforms_and_comes_back_whole() -> None:
    words = "ইন্টিগ্রেটেড কেয়ার সিস্টেমের রূপকল্প"
    content = made(paragraph(words), language="bn")

    assert failures(content) == []
    assert f"“{words}”" in project(content)


def test_easy_read_page_conforms_in_both_directions() -> None:
    blocks = (Heading(2, (Text("H"),), "h"), Statement((Text("One.\nTwo."),), Image("square", "")))

    assert failures(made(*blocks)) == []
    assert failures(made(*blocks, language="ur")) == []


def failures(content: bytes) -> list[str]:
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    return [f"{one.rule_id} {one.message}" for one in report.failures]
