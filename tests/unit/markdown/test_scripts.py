"""Superscript and subscript in Markdown: what is one, what stays as it was written, and what is refused."""

import pytest

from publisher.errors import SourceError
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import (
    Code,
    Document,
    Emphasis,
    Heading,
    Image,
    Inlines,
    Link,
    Paragraph,
    Quote,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    inlines_within,
    plain_text,
)

FIRST_LINE = 5


def document(body: str) -> Document:
    return read(f"---\ntitle: A title\nlanguage: en\n---\n{body}", path="source/text.md")


def inlines(body: str) -> Inlines:
    (paragraph,) = document(body).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.children


def told(node: object) -> str:
    """Return inline content with raised words in ⌈ ⌉ and lowered ones in ⌊ ⌋."""
    match node:
        case Superscript(children):
            return f"⌈{told(children)}⌉"
        case Subscript(children):
            return f"⌊{told(children)}⌋"
        case tuple():
            return "".join(told(child) for child in node)
        case Text() | Code():
            return node.value
        case Emphasis(children) | Strong(children) | Link(children) | Span(children):
            return told(children)
        case _:
            raise AssertionError(node)


def refusal(body: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        document(body)
    return caught.value


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("The 2^nd^ of May", "The 2⌈nd⌉ of May"),
        ("CO~2~, H~2~O", "CO⌊2⌋, H⌊2⌋O"),
        ("^14^C and ~6~ C", "⌈14⌉C and ⌊6⌋ C"),
        ("Ca^2+^, Cl^−^, m^-1^s and SO~4~^2−^", "Ca⌈2+⌉, Cl⌈−⌉, m⌈-1⌉s and SO⌊4⌋⌈2−⌉"),
        ("(x+y)^2^ and e^x+y^", "(x+y)⌈2⌉ and e⌈x+y⌉"),
        ("word^a,b^", "word⌈a,b⌉"),
        ("২^য়^ ۱۰^۶^", "২⌈য়⌉ ۱۰⌈۶⌉"),
        ("M^lle&nbsp;Ann^", "M⌈lle\u00a0Ann⌉"),
        (r"x^a\^b^ and y~1\~2~", "x⌈a^b⌉ and y⌊1~2⌋"),
        ("*2^nd^* **CO~2~** _m^2^_ [CO~2~]{lang=fr}", "2⌈nd⌉ CO⌊2⌋ m⌈2⌉ CO⌊2⌋"),
        ("x^*n*^ y~**i**~ x^`a^b^c`^ x^[m n](https://example.org/)^", "x⌈n⌉ y⌊i⌋ x⌈a^b^c⌉ x⌈m n⌉"),
        ("**CO**~2~ and *x*^2^", "CO⌊2⌋ and x⌈2⌉"),
        ("[CO~2~](https://example.org/)", "CO⌊2⌋"),
    ],
)
def test_marks_raise_and_lower_words(written: str, expected: str) -> None:
    assert told(inlines(written)) == expected


@pytest.mark.parametrize(
    "written",
    [
        "x^2 + y^2",
        "x^2+y^2=z^2",
        "f(x^2)(y^2)g",
        "2^10 is 1024; 10^6",
        "5 ^ 3 and a ~ b",
        "~5 km in ~3 to ~4 days",
        "~5–~10 km, £~3/~4",
        "^^inserted^^ and ~~struck out~~",
        "~~CO2~a~~ and ^^two^ words^^",
        "^_^",
        "https://example.org/~anna/b~c~ and www.example.org/a^b^",
        "anna~b~c@example.org",
        r"C:\PROGRA~1\MICROS~1\x",
        "a^^b and a~~b",
    ],
)
def test_a_mark_by_itself_stays_as_it_was_written(written: str) -> None:
    assert inlines(written) == (Text(written),)


@pytest.mark.parametrize(
    ("written", "expected"), [(r"2\^nd\^", "2^nd^"), (r"CO\~2\~", "CO~2~"), (r"a\^\^ b\~\~", "a^^ b~~")]
)
def test_a_backslash_keeps_a_mark(written: str, expected: str) -> None:
    assert inlines(written) == (Text(expected),)


def test_code_and_the_targets_of_links_stay_as_they_were_written() -> None:
    assert inlines("`a^b^ c~d~` [x](https://example.org/~a/~b^c^) <https://example.org/~x~y>") == (
        Code("a^b^ c~d~"),
        Text(" "),
        Link((Text("x"),), "https://example.org/~a/~b^c^"),
        Text(" "),
        Link((Text("https://example.org/~x~y"),), "https://example.org/~x~y"),
    )


def test_every_kind_of_block_can_hold_them() -> None:
    found = document(
        "## CO~2~\n\n- O~2~\n\n| N~2~ | x |\n|---|---|\n| H~2~ | y |\n\n/// quote | The 2^nd^\nCl~2~\n///\n\n"
        "Term^1^\n:   F~2~\n\nA note[^n]\n\n[^n]: Br~2~\n"
    )

    assert isinstance(found.blocks[0], Heading)
    assert found.blocks[0].identifier == "co2"
    assert isinstance(found.blocks[2], Table)
    assert isinstance(found.blocks[3], Quote)
    scripts = [node for node in found.inlines() if isinstance(node, Superscript | Subscript)]
    assert [plain_text(node) for node in scripts] == ["2", "2", "2", "2", "nd", "2", "1", "2", "2"]


def test_a_glossary_can_hold_them() -> None:
    (entry,) = glossary_entries(read_glossary("CO~2~\n:   A gas of the 21^st^ century.\n", path="source/glossary.md"))

    assert (entry.key, plain_text(entry.explanation)) == ("co2", "A gas of the 21st century.")
    assert any(isinstance(node, Superscript) for node in inlines_within(entry.explanation))


def test_each_stands_on_its_own_line() -> None:
    found = inlines("The 1^st^\nand the 2^nd^\nand CO~2~\n")

    lines = [node.place.line for node in found if isinstance(node, Superscript | Subscript)]
    assert lines == [FIRST_LINE, FIRST_LINE + 1, FIRST_LINE + 2]


@pytest.mark.parametrize(
    ("written", "message", "mend"),
    [
        ("x\n2^^ y", "nothing between “^” and “^”", r"\^"),
        ("x\nCO~~", "nothing between “~” and “~”", r"\~"),
        ("x\nCO~ ~ y", "nothing between “~” and “~”", r"\~"),
        ("x\ny^&nbsp;^", "has no words", "between its marks"),
        ("x\n2^n d^ y", "a space between “^” and “^”", "&nbsp;"),
        ("x\nCO~2 eq~.", "a space between “~” and “~”", "&nbsp;"),
        ("x\n2^n *d*^ y", "a space between “^” and “^”", "&nbsp;"),
        ("x\na^b~c~^", "too small to be read", "x~1~^2^"),
        ("x\na~b^c^~", "too small to be read", "x~1~^2^"),
        ("x\na^![b](dot)^", "picture cannot be raised", "outside"),
        ("x\na^[^n]^\n\n[^n]: Note.", "raised already", "outside"),
        ("x\na^b^{.c}", "“.c” means nothing here", "Delete"),
        ("x\n![CO~2~](dot)", "“~2~” would be shown and read out with its marks", "₂"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(written: str, message: str, mend: str) -> None:
    error = refusal(written)

    assert message in error.message
    assert mend in error.mend
    assert error.place.line == FIRST_LINE + 1


@pytest.mark.parametrize(
    "front_matter",
    ["title: CO~2~", "title: A\ndescription: The 2^nd^", "title: A\neditions:\n  easy-read:\n    title: CO~2~"],
)
def test_titles_and_descriptions_are_plain_words(front_matter: str) -> None:
    with pytest.raises(SourceError, match="these are plain words"):
        read(f"---\n{front_matter}\nlanguage: en\n---\nx", path="source/text.md")


def test_plain_words_may_hold_marks_that_raise_nothing() -> None:
    found = read(
        "---\ntitle: From ~5 to ~10, x^2 + y^2\nlanguage: en\n---\n![x^2+y^2 at https://example.org/~a/b~c~](dot)",
        path="source/text.md",
    )

    assert found.title == "From ~5 to ~10, x^2 + y^2"
    assert [node.alt for node in found.inlines() if isinstance(node, Image)] == [
        "x^2+y^2 at https://example.org/~a/b~c~"
    ]


@pytest.mark.parametrize("tag", ["sup", "sub"])
def test_html_is_refused_with_what_to_write_instead(tag: str) -> None:
    error = refusal(f"<{tag}>2").mend

    assert error == {"sup": "Write 2^nd^ for raised words.", "sub": "Write CO~2~ for lowered words."}[tag]
