"""What Markdown means: constructs of the model from the source, and an answer for each mistake."""

import unicodedata
from collections.abc import Callable
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.editions import EDITIONS, Edition, standard
from publisher.errors import Place, SourceError, SourceErrors
from publisher.markdown import front_matter
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import (
    Abbreviation,
    Block,
    Cell,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
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
    Term,
    Text,
    blocks_within,
    inlines_of,
    inlines_within,
    plain_text,
)

FRONT_MATTER = "---\ntitle: A title\nlanguage: en\n---\n"
FIRST_LINE = 5


def document(body: str) -> Document:
    return read(FRONT_MATTER + body, path="source/text.md")


def blocks(body: str) -> tuple[Block, ...]:
    return document(body).blocks


def paragraph(*words: str) -> Paragraph:
    return Paragraph(tuple(Text(word) for word in words))


def test_headings_have_levels_and_identifiers_of_their_own() -> None:
    found = blocks("## Our *aims*\n\nText.\n\n#### Our aims\n\n# Named {#here}\n")

    assert found == (
        Heading(2, (Text("Our "), Emphasis((Text("aims"),))), "our-aims"),
        paragraph("Text."),
        Heading(4, (Text("Our aims"),), "our-aims_1"),
        Heading(1, (Text("Named"),), "here"),
    )


def test_an_empty_heading_is_kept_for_the_checks() -> None:
    found = blocks("Text.\n\n##\n\nMore.\n")

    assert found[1] == Heading(2, (), "section")
    assert found[1].place.line == FIRST_LINE + 2


def test_lists_nest_start_and_hold_paragraphs() -> None:
    found = blocks("- one\n    - inner\n- two\n\n    second paragraph\n\n---\n\n3. third\n4. fourth\n")

    assert found == (
        List(
            (
                ListItem((paragraph("one"), List((ListItem((paragraph("inner"),)),)))),
                ListItem((paragraph("two"), paragraph("second paragraph"))),
            )
        ),
        Divider(),
        List((ListItem((paragraph("third"),)), ListItem((paragraph("fourth"),))), start=3),
    )


@pytest.mark.parametrize(
    "first", ["- One\n\n    - A\n- Three\n", "- One\n\n    - A\n\n- Three\n", "- One\n    - A\n- Three\n"]
)
def test_an_item_after_an_inner_list_belongs_to_the_outer_one(first: str) -> None:
    inner = List((ListItem((paragraph("A"),)),))

    assert blocks(first) == (List((ListItem((paragraph("One"), inner)), ListItem((paragraph("Three"),)))),)


def test_inline_marks() -> None:
    (found,) = blocks("**strong** *stressed* `co<de>` [link](https://example.org/?a=1&b=2) x  \ny <me@example.org>\n")

    assert found == Paragraph(
        (
            Strong((Text("strong"),)),
            Text(" "),
            Emphasis((Text("stressed"),)),
            Text(" "),
            Code("co<de>"),
            Text(" "),
            Link((Text("link"),), "https://example.org/?a=1&b=2"),
            Text(" x"),
            LineBreak(),
            Text("y "),
            Link((Text("me@example.org"),), "mailto:me@example.org"),
        )
    )


def test_words_in_another_language() -> None:
    (found,) = blocks("Say [bon *appétit*]{lang=fr} to all.\n")

    assert isinstance(found, Paragraph)
    assert found.children[1] == Span((Text("bon "), Emphasis((Text("appétit"),))), "fr")


def test_abbreviations_with_what_they_stand_for() -> None:
    (found,) = blocks("The NHS helps.\n\n*[NHS]: National Health Service\n")

    assert found == Paragraph((Text("The "), Abbreviation("NHS", "National Health Service"), Text(" helps.")))


def test_footnotes_keep_their_own_lines() -> None:
    found = document("One.[^a]\n\nTwo.[^b]\n\n[^b]: Note *b*.\n[^a]: Note a.\n")

    assert found.blocks == (
        Paragraph((Text("One."), NoteReference("a"))),
        Paragraph((Text("Two."), NoteReference("b"))),
    )
    notes = {note.key: note for note in found.notes}
    assert notes["b"] == Note("b", (Paragraph((Text("Note "), Emphasis((Text("b"),)), Text("."))),))
    assert notes["b"].place.line == FIRST_LINE + 4
    assert notes["a"].place.line == FIRST_LINE + 5


def test_a_table_with_caption_row_headings_and_alignment() -> None:
    (found,) = blocks(
        "| Place | Beds |\n|---|--:|\n| # Essex | 10 |\n| # Kent | 2 |\n\n/// caption\nBeds by *place*\n///\n"
    )

    assert found == Table(
        head=(Row((Cell((Text("Place"),), "column"), Cell((Text("Beds"),), "column", "right"))),),
        body=(
            Row((Cell((Text("Essex"),), "row"), Cell((Text("10"),), "", "right"))),
            Row((Cell((Text("Kent"),), "row"), Cell((Text("2"),), "", "right"))),
        ),
        caption=(Text("Beds by "), Emphasis((Text("place"),))),
    )


def test_a_picture_alone_is_a_figure_with_its_caption() -> None:
    found = blocks("![A nurse](nurse.jpg)\n\n/// caption\nAt work\n///\n\n![](forgotten)\n\n![](line){.decorative}\n")

    assert found == (
        Figure(Image("nurse.jpg", "A nurse"), (Text("At work"),)),
        Figure(Image("forgotten", None)),
        Figure(Image("line", "")),
    )


def test_definition_lists() -> None:
    (found,) = blocks("Term one\nTerm two\n:   First.\n:   Second.\n\nThird\n:   More.\n")

    assert found == DefinitionList(
        (
            Definition(((Text("Term one"),), (Text("Term two"),)), ((paragraph("First."),), (paragraph("Second."),))),
            Definition(((Text("Third"),),), ((paragraph("More."),),)),
        )
    )


def test_code_blocks_keep_their_lines_and_their_language() -> None:
    found = blocks("```python\nif a < b:\n    pass\n```\n\nText.\n\n    indented & code\n")

    assert found == (
        CodeBlock("if a < b:\n    pass", "python"),
        paragraph("Text."),
        CodeBlock("indented & code"),
    )
    assert found[0].place.line == FIRST_LINE + 1


def test_quotations_with_and_without_who_speaks() -> None:
    found = blocks("> Words.\n\n/// quote | Ann *Smith* said:\n“One.\n\n“Two.”\n///\n")

    assert found == (
        Quote((paragraph("Words."),)),
        Quote(
            (paragraph("“One."), paragraph("“Two.”")),
            (Text("Ann "), Emphasis((Text("Smith"),)), Text(" said:")),
        ),
    )


def test_an_easy_read_block_holds_statements_with_their_pictures_and_lines() -> None:
    glossary = glossary_entries(read_glossary("Nurse\n:   Cares for you.\n", path="source/glossary.md"))
    body = (
        "## Care\n\n/// easy-read | What we do\n"
        "![](nurse)\nA **nurse** helps.\nShe is **kind**.\n\nNo picture here.\n///\n"
    )
    found = read(FRONT_MATTER + body, path="source/text.md", glossary=glossary)

    retelling = found.blocks[1]
    assert retelling == EasyRead(
        (
            Statement(
                (
                    Text("A "),
                    Term((Text("nurse"),), "nurse"),
                    Text(" helps.\nShe is "),
                    Strong((Text("kind"),)),
                    Text("."),
                ),
                Image("nurse", ""),
            ),
            Statement((Text("No picture here."),), None),
        ),
        (Text("What we do"),),
        identifier="what-we-do",
    )
    assert isinstance(retelling, EasyRead)
    assert [statement.place.line for statement in retelling.statements] == [8, 12]


def test_every_node_knows_its_line() -> None:
    found = document("First.\n\nA line\nand *stressed\nwords* end.\n\n- item\n- item\n")

    (_, second, items) = found.blocks
    assert isinstance(second, Paragraph)
    assert isinstance(items, List)
    assert second.place == Place("source/text.md", FIRST_LINE + 2)
    assert [node.place.line for node in second.children] == [FIRST_LINE + 2, FIRST_LINE + 3, FIRST_LINE + 4]
    assert [item.place.line for item in items.items] == [FIRST_LINE + 6, FIRST_LINE + 7]


def test_character_references_and_escapes_are_characters() -> None:
    (found,) = blocks("5&nbsp;km &amp; 2 \\* 3 &lt;b&gt;\n")

    assert found == paragraph("5\N{NO-BREAK SPACE}km & 2 * 3 <b>")


@pytest.mark.parametrize(
    ("body", "line", "message", "mend"),
    [
        ("Text.\n\n<div>x</div>\n", 7, "“<div>” is HTML", "Delete it"),
        ("a <b>bold</b>\n", 5, "“<b>” is HTML", "**words**"),
        ("x\ny <!-- z -->\n", 6, "comment in HTML", "Delete it"),
        ("<script>alert(1)</script>\n", 5, "“<script>” is HTML", "Delete it"),
        ("[a](javascript:alert(1))\n", 5, "begins with “javascript:”", "https://"),
        ("[a](data:text/html,x)\n", 5, "begins with “data:”", "https://"),
        ("[a](other.md)\n", 5, "not a whole address", "https://"),
        ("[a](//example.org)\n", 5, "not a whole address", "https://"),
        ("## Aims\n\n[a](#ams)\n", 7, "no heading has that name", "“aims”"),
        (
            "## Aims\n\n> ![a](a)\n>\n> /// caption\n> A.\n> ///\n\n[a](#ams)\n\n![b](b)\n\n/// caption\nB.\n///\n",
            13,
            "no heading has that name",
            "“aims”",
        ),
        ("One.[^x]\n", 5, "“x” is not defined", "[^x]: …"),
        (
            "Un [mot [x](https://e.org) y]{lang=fr}.\n",
            5,
            "“{lang=fr}” belongs to no words",
            "[[mot]{lang=fr}](https://…)",
        ),
        ("A list:\n- item\n", 6, "middle of a paragraph", "empty line"),
        ("Text\nand more:\n\n- a\n  - b\n", 9, "not moved in far enough", "four spaces"),
        ("| A | B |\n|---|\n", 5, "not a whole table", "|---|"),
        ("x\n\nSee\n[a][ref]\n", 8, "where the link “ref” leads", "[ref]: https"),
        ("x\n\n{.summary}\n", 7, "stands alone", "its paragraph"),
        ('[a](https://example.org "T")\n', 5, "with a mouse alone", "into the text"),
        ("\n\n", 5, "a title and no text", "below the front matter"),
        ("x\n\n####### Deep\n", 7, "more than six levels", "six #"),
        ("```python title=x\nif\n```\n", 5, "“python title=x” means nothing", "alone"),
        ("/// easy-read\nHello.\n", 5, "“easy-read” is not closed", "///"),
        ("x\n\n/// easy-red\nHello.\n///\n", 7, "no block “easy-red”", "“easy-read”"),
        ("x\n\n///\n", 7, "closes a block", "Delete it"),
        ("x\n\n```\ncode\n", 7, "code is not closed", "```"),
        ("/// easy-read\n![](a)\nOne.\n\n- list\n///\n", 9, "holds statements only", "paragraphs"),
        ("/// easy-read\n///\n", 5, "is empty", "statements"),
        ("/// easy-read\n![](a)\n///\n", 6, "no sentence", "below it"),
        ("/// easy-read\n![](a)\nOne.\n![](b)\nTwo.\n///\n", 6, "two pictures", "empty line"),
        ("![x]()\n", 5, "no name", "![](name)"),
        ("![x](a){.decorative}\n", 5, "has an alternative text", "Keep one"),
        ("![x](a){.decorativ}\n", 5, "“.decorativ” means nothing", "“decorative”"),
        ("Text *x*{onclick=evil}\n", 5, "“onclick” means nothing", "{lang=fr}"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", 7, "in this row: 3", "same number"),
        ("Text.\n\n/// caption\nx\n///\n", 7, "neither a picture nor a table", "straight after"),
        ("[x]{lang=xx}\n", 5, "“xx” is not the code of any language.", "Use one of"),
        ("[x]{lang=fr-QQ}\n", 5, "There is no region “QQ”", "Take it out"),
        ("# A {#a}\n\n## B {#a}\n", 7, "Two headings have the name", "another"),
        ("[a](<https://a b>)\n", 5, "not a whole address", "without spaces"),
        ("[a](https:foo)\n", 5, "not a whole address", "without spaces"),
        ("[a](mailto:)\n", 5, "not a whole address", "without spaces"),
        ("## A {#_notes}\n", 5, "begins with “_”", "a letter"),
        ("- a\n\n    ## B\n", 7, "A heading cannot stand in a list", "between them"),
        ("> x\n>\n> ## B\n", 7, "A heading cannot stand in a list", "between them"),
        ("- x\n\n    /// easy-read\n    ![](a)\n    y\n    ///\n", 7, "An easy-read block cannot stand", "between"),
        ("- x\n\n    ```\n    y\n    ```\n", 7, "does not begin at the beginning of its line", "left edge"),
        ("> ```\n> y\n> ```\n", 5, "does not begin at the beginning of its line", "left edge"),
        ("- one\n- two\n{.x}\n", 6, "“.x” means nothing", "Delete"),
        ("Term {.x}\n:   y\n", 5, "“.x” means nothing", "Delete"),
        ("`a`{.x}\n", 5, "“.x” means nothing", "Delete"),
        ("9999999999. a\n", 5, "too long", "Begin it with 1"),
        ("/// easy-read\n![](a)\nOne.[^1]\n///\n\n[^1]: N.\n", 6, "easy read has none", "statement"),
        ("## A\n\n/// easy-read\n![](a)\n[One](#a).\n///\n", 9, "not in the easy-read version", "keep its words"),
        ("x\n\na\x08b\n", 7, "U+0008", "Delete it"),
        ("One.\n\n[^1]: A note.\n", 7, "refers to the footnote “1”", "[^1]"),
        ("One.[^1]\n\n[^1]: A note.[^2]\n\n[^2]: More.\n", 7, "refers to another footnote", "into the first"),
    ],
)
def test_each_mistake_has_a_place_and_a_mend(body: str, line: int, message: str, mend: str) -> None:
    with pytest.raises((SourceError, SourceErrors)) as caught:
        document(body)

    error = caught.value.errors[0] if isinstance(caught.value, SourceErrors) else caught.value
    assert isinstance(error, SourceError)
    assert message in error.message
    assert mend in error.mend
    assert error.place == Place("source/text.md", line)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "empty"),
        ("   \n\n", 1, "empty"),
        ("Just text.\n", 1, "no front matter"),
        ("---\nlanguage: en\n---\nx", 2, "no “title”"),
        ("---\ntitle: A\n", 1, "not closed"),
        ("---\n---\nx", 1, "no title"),
        ("---\ntitle: A\nlanguge: en\n---\nx", 3, "“languge” is not a key"),
        ("---\ntitle: A\nlanguage: xx\n---\nx", 3, "“xx” is not the code of any language."),
        ("---\ntitle: [a\n---\nx", 2, "not valid YAML"),
        ("---\ntitle: A: b\n---\nx", 2, "not valid YAML"),
        ("---\ntitle: A\ntitle: B\n---\nx", 3, "twice"),
        ("---\ntitle: A\nlanguage: en\ndate: soon\n---\nx", 4, "must be a date"),
        ("---\ntitle: A\nlanguage: en\ndate: 2021-13-45\n---\nx", 4, "“2021-13-45” is not a day"),
        ("---\ntitle: A\nlanguage: en\nkeywords: one\n---\nx", 4, "must be a list"),
        ("---\ntitle: A\nlanguage: en\nslug: A b\n---\nx", 4, "cannot be a file's name"),
        ("---\ntitle: A\nlanguage: en\neditions: [standart]\n---\nx", 4, "“standart” is not"),
        ("---\ntitle: A\nlanguage: en\npaper: A44\n---\nx", 4, "“A44” is not a paper"),
        ("---\ntitle: A\nlanguage: en\npaper: dl\n---\nx", 4, "“dl” is not a paper"),
        ("---\ntitle: A\nlanguage: en\neditions:\n  large-print:\n    paper: DL\n---\nx", 6, "cannot be printed on DL"),
        ("---\ntitle: A\nlanguage: en\ntargets:\n  reading-aeg: 9\n---\nx", 5, "“reading-aeg” is not a key"),
        ("---\ntitle: A\nlanguage: en\ntargets:\n  reading-age: nine\n---\nx", 5, "must be a number"),
        ('---\ntitle: "A\\x08"\nlanguage: en\n---\nx', 2, "cannot be shown"),
        ("---\ntitle: " + "[" * 3000 + "\n---\nx", 2, "nested too deeply"),
        ("---\ntitle: A\ntargets: &a\n  b: *a\n---\nx", 2, "nested too deeply"),
    ],
)
def test_each_mistake_in_the_front_matter_has_a_line(text: str, line: int, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text, path="source/text.md")

    assert message in caught.value.message
    assert caught.value.place == Place("source/text.md", line)
    assert caught.value.mend


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("Words.\n\n> \n\nMore.\n", 7, "This quotation is empty"),
        ("- One\n\n    >\n", 7, "This quotation is empty"),
        ("- One\n- \n- Three\n", 6, "This item of the list is empty"),
        ("- One\n-\n", 6, "This item of the list is empty"),
        ("1. One\n2. \n3. Three\n", 6, "This item of the list is empty"),
        ("- One\n  and more\n- \n- Three\n", 7, "This item of the list is empty"),
        ("Term\n:   \n", 6, "This description is empty"),
        ("PR.\n\n*[PR]: One thing\n*[PR]: Another\n", 8, "The short form “PR” is defined twice"),
        ("| A |\n|---|\n| b |\n\n: A caption\n", 9, "Nothing stands above this description"),
        ("![](a){.decorative}\n\n/// caption\nWords.\n///\n", 7, "a picture that is marked as decorative"),
        ("| Date | Reading |\n|---|---|\n", 5, "a head and no rows"),
        ("- One\n2. Two\n", 6, "with numbers and one without"),
        ("- One\n    - Deep\n2. Two\n", 7, "with numbers and one without"),
        ("1. One\n    - Deep\n    2. Deeper\n", 7, "with numbers and one without"),
    ],
)
def test_blocks_without_words_and_lists_that_run_into_each_other_are_told(body: str, line: int, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        document(body)

    assert caught.value.place.line == line


def test_rows_of_empty_cells_to_fill_in_stay() -> None:
    (table,) = blocks("| Date | Reading |\n|---|---|\n| | |\n| | |\n")

    assert isinstance(table, Table)
    assert [len(row.cells) for row in table.body] == [2, 2]


@pytest.mark.parametrize("mark", ["-", "1."])
def test_an_item_straight_after_a_deeper_list_goes_on_with_its_own(mark: str) -> None:
    (outer,) = blocks(f"- One\n\n    {mark} Deep\n\n        - Deepest\n\n        - Last\n    {mark} Next\n")

    assert isinstance(outer, List)
    deep = outer.items[0].children[1]
    assert isinstance(deep, List)
    assert [plain_text(run) for item in deep.items for run in inlines_of(item.children[0])] == ["Deep", "Next"]


def test_a_numbered_item_straight_after_a_deeper_list_begins_a_list_where_the_outer_one_has_no_numbers() -> None:
    (outer,) = blocks("- One\n\n    - Deep\n\n        - Deepest\n\n        - Last\n    2. Next\n")

    assert isinstance(outer, List)
    assert [block.start for block in outer.items[0].children if isinstance(block, List)] == [None, 2]


@pytest.mark.parametrize("code", ["a:\n\n    - b\n- c", "\n        - b\n    - c"])
def test_what_looks_like_items_in_a_block_of_code_stays_as_it_is(code: str) -> None:
    assert blocks(f"```\n{code}\n```\n") == (CodeBlock(code),)


@pytest.mark.parametrize(
    ("sign", "mend"),
    [
        ("\u200b", "Typing the line again"),
        ("\ufeff", "Typing the line again"),
        ("\u200c", "Typing the line again"),
        ("\u200d", "Typing the line again"),
        ("\U000e0041", "Typing the line again"),
        ("\u202e", "{lang=ur}"),
        ("\u2067", "{lang=ur}"),
        ("&#x200B;", "Typing the line again"),
        ("&#x202E;", "{lang=ur}"),
    ],
)
def test_invisible_characters_are_told_with_their_line_their_name_and_what_is_before_them(sign: str, mend: str) -> None:
    with pytest.raises(SourceError) as caught:
        document(f"First line.\n\nSome wo{sign}rds.\n")

    shown = unescape(sign)
    assert f"U+{ord(shown):04X} {unicodedata.name(shown)}, behind “Some wo”" in caught.value.message
    assert mend in caught.value.mend
    assert caught.value.place.line == 7


@pytest.mark.parametrize(
    "words", ["می\u200cروم", "क्\u200dष", "শ্\u200cরী", "🏳\ufe0f\u200d🌈", "a\u200eb", "a\u2060b", "soft\u00adhyphen"]
)
def test_invisible_characters_that_mean_something_stay(words: str) -> None:
    assert document(words).blocks == (Paragraph((Text(words),)),)


def test_a_mark_of_byte_order_may_begin_a_file() -> None:
    assert read("\ufeff---\ntitle: A\nlanguage: en\n---\nWords.\n", path="source/text.md").title == "A"


def test_joined_letters_become_single_ones() -> None:
    found = blocks("## Beneﬁts\n\nOﬀer, ﬂow, oﬃce, baﬄe, ﬁﬅ, ﬆop `ﬁle`.\n")

    assert [plain_text(run) for block in found for run in inlines_of(block)] == [
        "Benefits",
        "Offer, flow, office, baffle, fist, stop file.",
    ]


def test_several_mistakes_are_told_together() -> None:
    with pytest.raises(SourceErrors) as caught:
        document("<b>x</b>\n\n[a](other.md)\n")

    assert [error.place.line for error in caught.value.errors] == [5, 5, 7]


def test_the_glossary_refuses_a_word_explained_twice() -> None:
    with pytest.raises(SourceError, match="“nurse” is explained twice: in line 1 and in line 4") as caught:
        read_glossary("Nurse\n:   One.\n\nnurse\n:   Two.\n", path="source/glossary.md")

    assert caught.value.place.line == 4


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Nurse\n:   One.\n\n    - a\n", "not words alone"),
        ("Nurse\n:   \n\nDoctor\n:   Heals.\n", "description is empty"),
        ("Nurse\n:   One.[^1]\n\n[^1]: A note.\n", "has a footnote"),
    ],
)
def test_the_glossary_refuses_what_a_word_box_cannot_show(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read_glossary(text, path="source/glossary.md")


def test_a_line_ends_where_editors_end_it() -> None:
    found = document("a\u2028b\x85c\n\n## B\n\n### C\n")

    assert [heading.place.line for heading in found.headings()] == [7, 9]


def test_the_glossary_joins_the_sentences_of_an_explanation() -> None:
    (entry,) = glossary_entries(read_glossary("Nurse\n:   One.\n    Two.\n", path="source/glossary.md"))

    assert entry.key == "nurse"
    assert plain_text(entry.explanation) == "One. Two."


def deep(make: Callable[[int], str]) -> str:
    return make(5_000)


@pytest.mark.parametrize(
    "body", [deep(lambda n: "> " * n + "x"), deep(lambda n: "*" * n + "x" + "*" * n), deep(lambda n: "[" * n)]
)
def test_nesting_without_end_ends(body: str) -> None:
    try:
        document(body)
    except SourceError as error:
        assert error.mend


@given(st.text(alphabet=st.sampled_from("ab .\n#*_[](){}<>!|`/:-\\&;^~=1\"'"), max_size=120))
def test_any_text_is_read_or_refused_with_places(text: str) -> None:
    try:
        found = document(text)
    except SourceError as error:
        assert error.place.line >= 1
    except SourceErrors as errors:
        assert all(error.place.line >= 1 for error in errors.errors)
    else:
        lines = range(1, FIRST_LINE + text.count("\n") + 2)
        for block in blocks_within(found.blocks):
            assert block.place.line in lines
            for run in inlines_of(block):
                assert all(node.place.line in lines for node in inlines_within(run))


def test_an_edition_that_gets_a_row_can_be_named_in_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (*EDITIONS, Edition("braille", "Braille", "-braille", "", standard, ()))
    monkeypatch.setattr(front_matter, "EDITIONS", rows)

    found = read("---\ntitle: A\nlanguage: en\neditions: [braille]\n---\nWords.\n", path="source/a.md")

    assert [text.edition for text in found.editions] == ["braille"]


def test_a_glossary_is_called_what_its_file_is_called() -> None:
    found = read_glossary("Nurse\n:   Cares for you.\n", path="source/hard-words.md")

    assert (found.name, found.slug) == ("hard-words", "hard-words")
