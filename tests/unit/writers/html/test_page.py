"""The web page asks for nothing, runs nothing, and links its versions."""

import re
from dataclasses import replace

import pytest
from lxml import html

from publisher.model import (
    Abbreviation,
    Block,
    Cell,
    Code,
    CodeBlock,
    Contact,
    Definition,
    DefinitionList,
    Document,
    Figure,
    Heading,
    Image,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Row,
    Span,
    State,
    Statement,
    Table,
    Text,
    Version,
)
from publisher.writers.html import write
from tests.tools.materials import StockMaterials

HOSTILE = "</p></style><script>alert(1)</script><img src=x onerror=alert(1)> & \" '"


def page(*blocks: Block, **changes: object) -> html.HtmlElement:
    document = replace(Document("a", "A title", "en", blocks), **changes)  # type: ignore[arg-type]  # any field
    return html.document_fromstring(write(document, StockMaterials()).decode())


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def test_hostile_words_stay_words_everywhere() -> None:
    made = page(
        Heading(2, (Text(HOSTILE),), '"><script>'),
        Paragraph((Text(HOSTILE), Code(HOSTILE), Abbreviation(HOSTILE, HOSTILE))),
        CodeBlock(HOSTILE),
        Figure(Image("square", HOSTILE), (Text(HOSTILE),)),
        Figure(Image("dot", HOSTILE)),
        title=HOSTILE,
        description=HOSTILE,
        keywords=(HOSTILE,),
        contact=Contact(name=HOSTILE, address=HOSTILE),
    )

    assert made.xpath("//script | //*[@onerror]") == []
    assert made.xpath("string(//h1)") == HOSTILE
    assert made.xpath("string(//pre)") == HOSTILE
    assert made.xpath("//img/@alt") == [HOSTILE]
    assert len(made.xpath("//style")) == 1


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "//example.org",
        "page.html",
        "",
        "#",
    ],
)
def test_other_targets_than_the_allowed_are_refused(target: str) -> None:
    with pytest.raises(ValueError, match="not a target"):
        page(Paragraph((Link((Text("x"),), target),)))


@pytest.mark.parametrize("target", ["https://example.org/?a=1&b=2", "http://a.b", "mailto:a@b.c", "tel:+44", "#place"])
def test_allowed_targets_come_out_as_they_are(target: str) -> None:
    made = page(Paragraph((Link((Text("x"),), target),)))

    assert made.xpath("//main//p/a/@href") == [target]


@pytest.mark.parametrize("address", ["javascript:x", "https://example.org/a.html", "//a/b", "/etc/passwd", "a\\b"])
def test_versions_lie_beside_the_page(address: str) -> None:
    with pytest.raises(ValueError, match="beside"):
        page(versions=(Version("", "pl", "Web page", "text/html", address, "x"),))


def test_page_asks_for_nothing() -> None:
    made = page(Figure(Image("square", "A square")), Figure(Image("dot", "A dot")))

    policy = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy[0].startswith("default-src 'none'")
    assert all(address.startswith("data:") for address in made.xpath("//@src"))
    assert made.xpath("//link | //script | //iframe | //object") == []
    assert re.findall(r"url\((?!#)|@import", html.tostring(made, encoding="unicode")) == []


def test_title_is_the_only_heading_of_level_one() -> None:
    made = page(Heading(1, (Text("Claims to be the title"),)), paragraph("x"))

    assert made.xpath("//h1/text()") == ["A title"]
    assert made.xpath("//main/h2/text()") == ["Claims to be the title"]


def test_equal_and_missing_identifiers_become_different_ids() -> None:
    made = page(*(Heading(2, (Text("x"),), name) for name in ("a", "a", "", "")))

    assert made.xpath("//main/h2/@id") == ["a", "a-2", "_section-2", "_section-3"]


def test_ids_inside_pictures_are_unique_and_still_found() -> None:
    made = page(Figure(Image("square", "One")), Figure(Image("square", "Two")))

    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert [fill[5:-1] for fill in made.xpath("//rect/@fill")] == made.xpath("//*[local-name()='lineargradient']/@id")


def test_decorative_picture_is_hidden_and_a_speaking_one_has_its_words() -> None:
    made = page(Figure(Image("square", "")), Figure(Image("square", "A square")))

    assert made.xpath("//svg[1]/@aria-hidden")[0] == "true"
    assert made.xpath("//svg[@role='img']/title/text()") == ["A square"]


def test_language_picker_names_each_language_in_itself() -> None:
    made = page(
        versions=(
            Version("", "ur", "Web page", "text/html", "../ur/a.html", "x"),
            Version("", "pl", "Web page", "text/html", "a.pl.html", "x"),
        )
    )

    picker = made.xpath("//nav[@aria-label='Language']")[0]
    assert picker.xpath(".//a/@hreflang") == ["pl", "ur"]
    assert picker.xpath(".//a[@lang='ur']/@dir") == ["rtl"]
    assert picker.xpath(".//a/text()") == ["Polski", "اردو"]
    assert picker.xpath(".//*[@aria-current]/text()") == ["English"]


def test_standard_page_leads_to_easy_read_and_back() -> None:
    easy = page(edition="easy-read", versions=(Version("standard", "en", "Web page", "text/html", "a.html", "x"),))
    standard = page(
        edition="standard", versions=(Version("easy-read", "en", "Web page", "text/html", "a-easy-read.html", "x"),)
    )

    assert standard.xpath("//nav//li[@class='other-way']/a[text()='Easy read']/@href") == ["a-easy-read.html"]
    assert easy.xpath("//nav//li[@class='other-way']/a[text()='Read the full text']/@href") == ["a.html"]


def test_an_edition_without_a_page_is_found_as_the_file_that_it_is() -> None:
    made = page(
        edition="standard",
        versions=(
            Version("large-print", "en", "PDF", "application/pdf", "a-large-print.en.pdf", "x"),
            Version("large-print", "ur", "PDF", "application/pdf", "../ur/a-large-print.ur.pdf", "x"),
            Version("easy-read", "en", "Web page", "text/html", "a-easy-read.en.html", "x"),
            Version("easy-read", "en", "PDF", "application/pdf", "a-easy-read.en.pdf", "x"),
        ),
    )

    links = made.xpath("//nav[@aria-label='Other versions']//a")
    assert [(link.text, link.get("href"), link.get("type")) for link in links] == [
        ("Easy read", "a-easy-read.en.html", None),
        ("Large print (PDF)", "a-large-print.en.pdf", "application/pdf"),
    ]


def test_a_format_that_the_page_knows_nothing_of_is_a_download_by_its_own_name() -> None:
    made = page(versions=(Version("", "en", "E-book", "application/epub+zip", "a.epub", "x"),))

    assert made.xpath("//nav//a[@download]/text()") == ["E-book"]


def test_a_language_with_a_region_stands_in_the_picker() -> None:
    made = page(language="en-GB", versions=(Version("", "pl-PL", "Web page", "text/html", "a.pl-PL.html", "x"),))

    picker = made.xpath("//nav[@aria-label='Language']")[0]
    assert picker.xpath(".//a/@hreflang") == ["pl-PL"]
    assert picker.xpath(".//*[@aria-current]/@lang") == ["en-GB"]


def test_draft_translation_says_so() -> None:
    draft = page(language="pl", state=State.DRAFT, untranslated=3)
    source = page()

    assert "Draft translation, not yet checked" in draft.text_content()
    assert "not translated yet" in draft.text_content()
    assert "Draft" not in source.text_content()


def test_title_and_description_in_another_language_are_marked_with_it_and_its_direction() -> None:
    made = page(language="ur", title_language="en", description="What we do.", description_language="en")

    marked = made.xpath("//h1/* | //p[@class='lead']/*")
    assert [(node.text, node.get("lang"), node.get("dir")) for node in marked] == [
        ("A title", "en", "ltr"),
        ("What we do.", "en", "ltr"),
    ]
    assert made.xpath("//title/@lang") == ["en"]
    assert page(description="What we do.").xpath("//h1/* | //p[@class='lead']/*") == []


def test_every_reference_to_a_note_has_its_way_back() -> None:
    made = page(
        Paragraph((Text("a"), NoteReference("n"), NoteReference("m"), NoteReference("n"))),
        notes=(Note("m", (paragraph("M"),)), Note("n", (paragraph("N"),))),
    )

    places = set(made.xpath("//@id"))
    assert [mark.text_content() for mark in made.xpath("//sup")] == ["1", "2", "1"]
    assert {href[1:] for href in made.xpath("//sup/a/@href | //section[@role='doc-endnotes']//a/@href")} <= places
    assert made.xpath("//*[@role='doc-backlink']/@aria-label") == [
        "Back to the text, note 1 (1)",
        "Back to the text, note 1 (2)",
        "Back to the text, note 2",
    ]


def test_table_is_a_region_that_the_keyboard_can_scroll() -> None:
    head = Row((Cell((Text("Town"),), "column"), Cell((), "column")))
    made = page(Table((head,), (Row((Cell((Text("A"),), "row"), Cell((Text("1"),)))),), (Text("Staff"),)))

    region = made.xpath("//div[@role='region']")[0]
    assert region.get("tabindex") == "0"
    assert made.get_element_by_id(region.get("aria-labelledby")).text_content() == "Staff"
    assert made.xpath("//th/@scope") == ["col", "row"]


def test_long_text_has_contents_and_a_short_one_none() -> None:
    sections: list[tuple[Block, ...]] = [
        (Heading(2, (Text(f"S{n}"),), f"s{n}"), *[paragraph("Words.")] * 7) for n in range(5)
    ]
    long = [part for section in sections for part in section]
    of_few_headings = [part for section in sections[:-1] for part in section] + [paragraph("Words.")] * 8
    of_few_blocks = [part for section in sections for part in section[:-1]]

    assert page(*long).xpath("//nav[@class='contents']//a/@href") == ["#s0", "#s1", "#s2", "#s3", "#s4"]
    assert page(*of_few_headings).xpath("//nav[@class='contents']") == []
    assert page(*of_few_blocks).xpath("//nav[@class='contents']") == []


def test_easy_read_statement_starts_a_line_for_each_sentence() -> None:
    made = page(Statement((Text("One.\nTwo goes\non."),), Image("square", "")), edition="easy-read")

    assert html.tostring(made.xpath("//div[@class='statement']/p")[0]).startswith(
        b'<p><span class="sentence">One.</span><br> <span class="sentence">Two goes on.</span></p>'
    )


def test_hard_words_start_a_line_for_each_sentence_in_easy_read_alone() -> None:
    listed = DefinitionList((Definition(((Text("Aim"),),), ((Paragraph((Text("One.\nTwo."),)),),)),))

    assert len(page(listed, edition="easy-read").xpath("//dd/br")) == 1
    assert page(listed, edition="standard").xpath("//dd/br") == []


def test_english_names_in_urdu_are_kept_apart() -> None:
    made = page(Paragraph((Text("ہم "), Span((Text("NHS"),), "en"), Text("، "))), language="ur", title="و")

    assert 'ہم <bdi lang="en" dir="ltr">NHS</bdi>، ' in html.tostring(made, encoding="unicode")


def test_contact_shows_only_what_is_set() -> None:
    made = page(contact=Contact(name="Us", phone="01632 960 001"))

    assert made.xpath("//section[@class='contact']//a/@href") == ["tel:01632960001"]
    assert made.xpath("//section[@class='contact']//strong/text()") == ["Phone:"]
    assert page().xpath("//section[@class='contact']") == []


def test_same_document_same_bytes() -> None:
    document = Document("a", "T", "en", (Figure(Image("square", "x")), paragraph("y")))

    assert write(document, StockMaterials()) == write(document, StockMaterials())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("01632 960 123", ["01632 960 123"]),
        ("+44 1632 960123", ["+44 1632 960123"]),
        ("0800\u00a01111\u00a022 اور 01632-960-001", ["0800\u00a01111\u00a022", "01632-960-001"]),
        ("2021 2022 2023", []),
        ("01632960123", []),
    ],
)
def test_telephone_numbers_keep_their_order_among_words_from_right_to_left(text: str, kept: list[str]) -> None:
    made = page(paragraph(f"فون {text} کریں"), language="ur").xpath("//main/p/bdi[@dir='ltr']/text()")

    assert made == kept
    assert page(paragraph(f"Ring {text} now")).xpath("//main/p/bdi") == []
