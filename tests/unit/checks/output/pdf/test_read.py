"""The structure tree of PDFs made by hand: what other programs write, and what they get wrong."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from publisher.checks.output.pdf.read import read
from publisher.checks.output.pdf.tree import Annotation, Artifact, Element, TaggedFile, UnreadableError, Words

TO_UNICODE = b"""\
2 beginbfchar
<01> <0041>
<02> <00660066>
endbfchar
2 beginbfrange
<10> <12> <0061>
<20> <21> [<0058> <0059005A>]
endbfrange
"""


def file(*contents: bytes, change: Callable[[pikepdf.Pdf], None] = lambda _: None) -> TaggedFile:
    """Return a file with a page for each content, read back; its tree is one Document that holds one P."""
    pdf = pikepdf.new()
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/ABCDEF+Some-Font"), ToUnicode=pdf.make_stream(TO_UNICODE)
    )
    fonts = Dictionary(F=pdf.make_indirect(font))
    for content in contents:
        page = pdf.add_blank_page()
        page.Resources = Dictionary(Font=fonts)
        page.Contents = pdf.make_stream(b"BT /F 12 Tf " + content + b" ET")
    kids = [
        Dictionary(Type=Name.MCR, MCID=0, Pg=page.obj)
        for page, content in zip(pdf.pages, contents, strict=True)
        if b"MCID" in content
    ]
    paragraph = pdf.make_indirect(Dictionary(S=Name.P, K=Array(kids)))
    document = pdf.make_indirect(Dictionary(S=Name.Document, K=Array([paragraph])))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=document))
    pdf.Root.Lang = String("en")
    change(pdf)
    written = io.BytesIO()
    pdf.save(written)
    return read(written.getvalue())


def paragraph(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Return the file's one paragraph."""
    return pdf.Root.StructTreeRoot.K.K[0]


def only(tagged: TaggedFile) -> Element:
    """Return the one element below the root."""
    (child,) = tagged.root.children
    assert isinstance(child, Element)
    return child


def test_text_is_what_the_font_says_that_its_codes_mean() -> None:
    element = only(file(b"/P <</MCID 0>> BDC [<0102> -20 <101112>] TJ <2021> Tj EMC"))

    assert element.children == (Words("AffabcXYZ", 1, ("Some Font",)),)


def test_code_without_a_meaning_is_told_as_such() -> None:
    element = only(file(b"/P <</MCID 0>> BDC <01ff> Tj EMC"))

    assert next(element.words).text == "A\ufffd"


def test_what_a_mark_says_that_it_means_takes_the_place_of_its_glyphs() -> None:
    element = only(file(b"/P <</MCID 0 /ActualText (whole)>> BDC <01> Tj EMC"))

    assert next(element.words).text == "whole"


def test_mark_within_a_mark_means_its_part() -> None:
    element = only(file(b"/P <</MCID 0>> BDC <10> Tj /Span <</ActualText (-)>> BDC <01> Tj EMC <11> Tj EMC"))

    assert next(element.words).text == "a-b"


def test_element_over_two_pages_is_one() -> None:
    element = only(file(b"/P <</MCID 0>> BDC <01> Tj EMC", b"/P <</MCID 0>> BDC <10> Tj EMC"))

    assert [(words.text, words.page) for words in element.words] == [("A", 1), ("a", 2)]


def grouped(number: int, *, own_fonts: bool) -> Callable[[pikepdf.Pdf], None]:
    """Return a change: the paragraph holds marked content of a group on its page too, under a number of the page's."""

    def change(pdf: pikepdf.Pdf) -> None:
        (page,) = pdf.pages
        group = pdf.make_stream(b"/P <</MCID 0>> BDC BT /F 12 Tf <11> Tj ET EMC", Type=Name.XObject, Subtype=Name.Form)
        if own_fonts:
            group.Resources = page.Resources
        page.Resources.XObject = Dictionary(G=group)
        paragraph(pdf).K.append(Dictionary(Type=Name.MCR, Pg=page.obj, Stm=group, MCID=number))

    return change


@pytest.mark.parametrize("own_fonts", [True, False])
def test_marked_content_of_a_group_is_read_in_the_group(own_fonts: bool) -> None:
    element = only(file(b"/P <</MCID 0>> BDC <10> Tj EMC", change=grouped(0, own_fonts=own_fonts)))

    assert [words.text for words in element.words] == ["a", "b"]


def test_marked_content_that_a_group_has_not_is_told() -> None:
    with pytest.raises(UnreadableError, match="names marked content 7 in a group on page 1, which is not there"):
        file(b"/P <</MCID 0>> BDC <10> Tj EMC", change=grouped(7, own_fonts=True))


def test_artifacts_are_told_apart_from_the_text() -> None:
    tagged = file(b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC <10> Tj EMC /P <</MCID 0>> BDC <01> Tj EMC")

    assert tagged.artifacts == (Artifact("Pagination Footer", "a", 1),)
    assert next(tagged.root.words).text == "A"


def test_attributes_roles_and_languages_are_those_that_count() -> None:
    def describe(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.RoleMap = Dictionary({"/Verse": Name.Line, "/Line": Name.Span})
        inner = pdf.make_indirect(Dictionary(S=Name.Verse, E=String("long"), ID=String("x"), K=Array()))
        element = paragraph(pdf)
        element.Lang = String("pl")
        element.K.append(inner)
        element.A = Array([Dictionary(O=Name.Layout, BBox=Array([1, 2, 3, 4])), 0, Dictionary(O=Name.List, Start=7)])

    element = only(file(b"/P <</MCID 0>> BDC <01> Tj EMC", change=describe))
    inner = element.children[-1]

    assert element.attributes == {"BBox": (1.0, 2.0, 3.0, 4.0), "Start": 7.0}
    assert isinstance(inner, Element)
    assert (inner.role, inner.language, inner.expansion, inner.identifier) == ("Span", "pl", "long", "x")


@pytest.mark.parametrize(
    ("annotation", "target"),
    [
        (Dictionary(A=Dictionary(URI=String("https://example.org/"))), "https://example.org/"),
        (Dictionary(Dest=String("end")), "#end"),
        (Dictionary(A=Dictionary(S=Name.GoTo, D=String("end"))), "#end"),
        (Dictionary(Dest=Array([0, Name.Fit])), "#"),
    ],
)
def test_link_area_leads_where_it_says(annotation: pikepdf.Dictionary, target: str) -> None:
    def link(pdf: pikepdf.Pdf) -> None:
        paragraph(pdf).K.append(Dictionary(Type=Name.OBJR, Obj=pdf.make_indirect(annotation)))

    element = only(file(b"/P <</MCID 0>> BDC <01> Tj EMC", change=link))

    assert element.annotations == (Annotation(target, ""),)


def test_two_roots_are_refused() -> None:
    def split(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K = Array([pdf.Root.StructTreeRoot.K, paragraph(pdf)])

    with pytest.raises(UnreadableError, match="begins with 2 elements"):
        file(b"/P <</MCID 0>> BDC <01> Tj EMC", change=split)


@pytest.mark.parametrize("wrong", [Name.Wrong, String("wrong"), 7, Array(), Dictionary()], ids=str)
@pytest.mark.parametrize("key", ["/K", "/A", "/Pg", "/Lang", "/S", "/Alt", "/ID"])
def test_no_value_of_a_wrong_type_ends_in_a_traceback(key: str, wrong: object) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        paragraph(pdf)[key] = wrong

    try:
        tagged = file(b"/P <</MCID 0>> BDC <01> Tj EMC", change=spoil)
    except UnreadableError:
        return
    assert isinstance(tagged, TaggedFile)


def test_roles_in_a_circle_end() -> None:
    def circle(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.RoleMap = Dictionary({"/P": Name.Q, "/Q": Name.P})

    assert only(file(b"/P <</MCID 0>> BDC <01> Tj EMC", change=circle)).role in {"P", "Q"}
