"""Documents with every construct of the model, in English, Urdu and Bengali, for the tests of the Word writer."""

from datetime import date

from publisher.model import (
    Abbreviation,
    Block,
    Blocks,
    Cell,
    Code,
    CodeBlock,
    Contact,
    Definition,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    Inlines,
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
    State,
    Statement,
    Strong,
    Table,
    Term,
    Text,
)

# Words of each language for the sample: nobody reads them, but each has the letters, digits and Latin names that occur.
_WORDS = {
    "en": "Our teams in Derby and Derbyshire will see 1,250 people by 2025, at NHS hospitals and at home.",
    "ur": "ہماری ٹیمیں NHS England کے ساتھ 2025 تک 1,250 لوگوں (50%) سے ملیں گی۔",
    "bn": "আমাদের দল NHS England এর সাথে 2025 সালের মধ্যে 1,250 জন মানুষের (50%) সাথে দেখা করবে।",
}
_OTHER = {"en": "ur", "ur": "en", "bn": "ur"}
_NAMES = {"en": "Our vision", "ur": "ہمارا وژن", "bn": "আমাদের লক্ষ্য"}


def every_construct(language: str, *, edition: str = "") -> Document:
    """Return a document with every node of the model, and with every way that matters in which they can nest."""
    return Document(
        "sample",
        _NAMES[language],
        language,
        (*_text(language), *_pictures_and_tables(language), *_easy_read(language)),
        slug="sample",
        description=_WORDS[language],
        date=date(2021, 3, 19),
        keywords=("health", "care"),
        notes=(
            Note("a", (_paragraph(language), _bullets(language))),
            Note("b", (Paragraph((Link((Text("example.org"),), "https://example.org/a b"),)),)),
        ),
        edition=edition,
        contact=Contact(
            "Joined Up Care", "01632 960 123", "hello@example.org", "1 High Street", "https://example.org/"
        ),
        state=State.SOURCE if language == "en" else State.DRAFT,
        untranslated=0 if language == "en" else 2,
    )


def _words(language: str) -> Inlines:
    return (Text(_WORDS[language]),)


def _paragraph(language: str) -> Paragraph:
    return Paragraph(_words(language))


def _bullets(language: str) -> List:
    return List((ListItem((_paragraph(language),)), ListItem((_paragraph(language),))))


def _text(language: str) -> Blocks:
    words = _words(language)
    name = (Text(_NAMES[language]),)
    return (
        Paragraph(words, summary=True),
        Heading(2, name, "vision"),
        Paragraph(
            (
                Text("Strong: "),
                Strong(name),
                Text(", stress: "),
                Emphasis(name),
                Text(", both: "),
                Strong((Emphasis(name),)),
                Text(", code: "),
                Code("make publish"),
                Text(", a link: "),
                Link((Strong(name),), "https://example.org/"),
                Text(", within: "),
                Link(name, "#vision-3"),
                Text(", to nowhere: "),
                Link(name, "#nowhere"),
                LineBreak(),
                Span(_words(_OTHER[language]), _OTHER[language]),
                Text(" "),
                Abbreviation("NHS", "National Health Service"),
                Text(" "),
                Term(name, "vision"),
                NoteReference("a"),
                Text(" and"),
                NoteReference("b"),
                Text(" and again"),
                NoteReference("a"),
            )
        ),
        Heading(3, name, "vision-3"),
        _nested_list(language),
        List((ListItem((_paragraph(language),)), ListItem((_paragraph(language),))), start=1),
        DefinitionList(
            (
                Definition((name, words), ((_paragraph(language), _bullets(language)),)),
                Definition((name,), ((_paragraph(language),), (_paragraph(language),))),
            )
        ),
        Heading(4, name),
        Quote((_paragraph(language), _bullets(language), _paragraph(language)), (Strong(name), Text(": "))),
        Quote((Quote((_paragraph(language),)),)),
        CodeBlock("make publish\n\tmake test  # twice\n", "sh"),
        Divider(),
        Heading(5, name),
        _paragraph(language),
        Heading(6, name),
        _paragraph(language),
    )


def _nested_list(language: str) -> List:
    deepest: Block = _bullets(language)
    for level in range(3):
        deepest = List((ListItem((_paragraph(language), deepest, _paragraph(language))),), start=3 if level else None)
    return List((ListItem((_paragraph(language), deepest)), ListItem((CodeBlock("first"),)), ListItem(())), start=7)


def _pictures_and_tables(language: str) -> Blocks:
    words, name = _words(language), (Text(_NAMES[language]),)
    head = Row(tuple(Cell(name, "column", alignment) for alignment in ("", "center", "right")))
    body = Row((Cell(name, "row"), Cell(words, alignment="center"), Cell((Text("1,250"),), alignment="right")))
    short = Row((Cell(name, "row"), Cell(words)))
    return (
        Figure(Image("square", "A square"), words),
        Figure(Image("dot", "")),
        Paragraph((Text("In line: "), Image("dot", None))),
        Table((head,), (body, short), name),
        Table((), (Row((Cell(words), Cell(words))),)),
    )


def _easy_read(language: str) -> Blocks:
    words, name = _words(language), (Text(_NAMES[language]),)
    statements = (Statement(words, Image("square", "")), Statement(name, Image("square", "")), Statement(words, None))
    return (
        Heading(2, name),
        EasyRead(statements, name),
        statements[0],
        Explanation(name, words),
        statements[1],
        statements[0],
    )
