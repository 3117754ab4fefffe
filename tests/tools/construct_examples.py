"""An example of every construct in Markdown, and its twin: the same words without the construct.

What a writer makes of the two differs where its format says the construct, and is the same where it loses it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from publisher import editions
from publisher.errors import Place
from publisher.markdown.read import read
from publisher.model import (
    Cell,
    Contact,
    Document,
    GlossaryEntry,
    Image,
    Paragraph,
    Row,
    State,
    Table,
    Text,
    Version,
)

_GLOSSARY = (GlossaryEntry("backlog", (Text("Backlog"),), (Text("A backlog is work that has to wait."),)),)
_TABLE = "| Place | Beds |\n|---|---|\n| Essex | 10 |"

# Which no Markdown gives: a row of heading cells stands at the top of every table that an author writes.
_WITHOUT_HEAD = Table(
    (),
    tuple(Row((Cell((Text(first),)), Cell((Text(second),)))) for first, second in (("Place", "Beds"), ("Essex", "10"))),
)
_LONG = ", ".join(f"word {number}" for number in range(40))


@dataclass(frozen=True, slots=True)
class Written:
    """A text as its author writes it: front matter beside title and language, and the body.

    `edition` is "" for the text with its easy-read blocks beside the sections. `glossary` says that there is one.
    `changes` are the fields of the document that no source file sets.
    """

    body: str = "Words."
    front: str = ""
    language: str = "en"
    edition: str = "standard"
    glossary: bool = False
    changes: Mapping[str, Any] = field(default_factory=dict)

    def document(self) -> Document:
        """Return the text as the document that a writer gets."""
        front = f"{self.front}\n" if self.front else ""
        text = f"---\ntitle: A title\nlanguage: {self.language}\n{front}---\n\n{self.body}\n"
        whole = read(text, path="source/example.md", glossary=_GLOSSARY if self.glossary else ())
        edition = editions.find(self.edition).apply(whole) if self.edition else whole
        return replace(edition, **self.changes)


@dataclass(frozen=True, slots=True)
class Example:
    """A text that uses a construct, and its twin that does not."""

    text: Written
    twin: Written


def _picture(language: str) -> tuple[Paragraph]:
    """Return a text that is a picture, of which is said what it shows in a language; no Markdown gives that."""
    place = Place("source/example.md", 6)
    return (Paragraph((Image("dot", "Un point", language, place=place),), place=place),)


def _body(text: str, twin: str, **both: Any) -> Example:  # noqa: ANN401 - the fields of `Written`
    return Example(Written(text, **both), Written(twin, **both))


def _front(line: str) -> Example:
    return Example(Written(front=line), Written())


def _changes(changes: Mapping[str, Any], twin: Mapping[str, Any] | None = None) -> Example:
    return Example(Written(changes=changes), Written(changes=twin or {}))


_STATEMENT = "## Section\n\n/// easy-read | Words\n![](dot)\nOne.\n\n![](dot)\nTwo.\n///"

EXAMPLES: Mapping[str, Example] = {
    "heading": _body("## Words\n\nMore.", "Words\n\nMore."),
    "heading-level": _body("## One\n\n### Two\n\nMore.", "## One\n\n## Two\n\nMore."),
    "paragraph": _body("One.\n\nTwo.", "One.\nTwo."),
    "summary": _body("One.\n{.summary}\n\nTwo.", "One.\n\nTwo."),
    "list": _body("- One\n- Two", "One\n\nTwo"),
    "list-numbers": _body("1. One\n2. Two", "- One\n- Two"),
    "list-start": _body("3. One\n4. Two", "1. One\n2. Two"),
    "list-nested": _body("- One\n    - Two", "- One\n- Two"),
    "list-mixed": _body("- One\n    1. Two", "- One\n    - Two"),
    "list-paragraphs": _body("- One\n\n    Two", "- One\n\nTwo"),
    "definitions": _body("One\n:   Two", "One\n\nTwo"),
    "quote": _body("> One", "One"),
    "quote-speaker": _body("/// quote | Ann said:\nOne\n///", "Ann said:\n\n> One"),
    "quote-in-quote": _body("> One\n>\n> > Two", "> One\n>\n> Two"),
    "list-in-quote": _body("> One\n>\n> - Two", "> One\n\n- Two"),
    "figure": _body("![A square](square)", "Words ![A square](square)."),
    "figure-caption": _body("![A square](square)\n\n/// caption\nOne\n///", "![A square](square)\n\nOne"),
    "table": _body(_TABLE, "Place Beds\n\nEssex 10"),
    "table-column-headings": Example(Written(_TABLE), Written(changes={"blocks": (_WITHOUT_HEAD,)})),
    "table-row-headings": _body(_TABLE.replace("Essex", "# Essex"), _TABLE),
    "table-caption": _body(f"{_TABLE}\n\n/// caption\nOne\n///", f"One\n\n{_TABLE}"),
    "cell-alignment": _body(_TABLE.replace("|---|---|", "|---|--:|"), _TABLE),
    "code-block": _body("```\none\n```", "one"),
    "code-syntax": _body("```python\none\n```", "```\none\n```"),
    "divider": _body("One.\n\n---\n\nTwo.", "One.\n\nTwo."),
    "easy-read": _body(_STATEMENT, "## Section\n\nOne.\n\nTwo.", edition=""),
    "statement": Example(
        Written(_STATEMENT, edition="easy-read"),
        Written("## Words {#easy-read-1}\n\nOne.\n\nTwo.", changes={"edition": "easy-read"}),
    ),
    "explanation": Example(
        Written("/// easy-read\n![](dot)\nA **backlog**.\n///", edition="easy-read", glossary=True),
        Written("/// easy-read\n![](dot)\nA **backlog**.\n///", edition="easy-read"),
    ),
    "text": _body("One two.", "One."),
    "strong": _body("One **two**.", "One two."),
    "emphasis": _body("One *two*.", "One two."),
    "code": _body("One `two`.", "One two."),
    "code-in-link": _body("[One `two`](https://example.org).", "[One two](https://example.org)."),
    "superscript": _body("The 2^nd^.", "The 2nd."),
    "subscript": _body("CO~2~.", "CO2."),
    "link": _body("[One](https://example.org) two.", "One two."),
    "link-within": _body("## One {#one}\n\n[Two](#one).", "## One {#one}\n\nTwo."),
    "image": _body("One ![A dot](dot) two.", "One A dot two."),
    "alternative": _body("One ![A dot](dot) two.", "One ![A spot](dot) two."),
    "alternative-language": _changes({"blocks": _picture("fr")}, {"blocks": _picture("")}),
    "decorative": _body("One ![](dot){.decorative} two.", "One ![A dot](dot) two."),
    "span": _body("One [deux]{lang=fr}.", "One deux."),
    "abbreviation": _body("The NHS.\n\n*[NHS]: National Health Service", "The NHS."),
    "term": _body(
        "/// easy-read\n![](dot)\nA backlog.\n///",
        "/// easy-read\n![](dot)\nA backyard.\n///",
        edition="",
        glossary=True,
    ),
    "line-break": _body("One  \ntwo.", "One two."),
    "note": _body("One.[^1]\n\n[^1]: Two.", "One.\n\nTwo."),
    "note-again": _body("One.[^1] More.[^1]\n\n[^1]: Two.", "One.[^1] More.\n\n[^1]: Two."),
    "title": _changes({"title": "A title"}, {"title": "Another title"}),
    "title-language": _changes({"title_language": "fr"}),
    "language": Example(Written(language="pl"), Written()),
    "description": _front("description: One."),
    "description-long": Example(
        Written("One.\n{.summary}\n\nTwo.", f"description: {_LONG}, one"),
        Written("One.\n{.summary}\n\nTwo.", f"description: {_LONG}, two"),
    ),
    "date": _front("date: 2021-03-19"),
    "keywords": _front("keywords: [one, two]"),
    "keyword-language": _changes(
        {"keywords": ("un", "one"), "keyword_languages": ("fr", "")}, {"keywords": ("un", "one")}
    ),
    "keywords-long": Example(Written(front=f"keywords: [{_LONG}, one]"), Written(front=f"keywords: [{_LONG}, two]")),
    "audience": _front("audience: People"),
    "author": _changes({"contact": Contact(name="Example Health")}),
    "contact": _changes(
        {"contact": Contact(name="Example Health", phone="01632 960 001", email="team@example.org")},
        {"contact": Contact(name="Example Health")},
    ),
    "draft": _changes({"state": State.DRAFT}, {"state": State.SOURCE}),
    "untranslated": _changes({"state": State.DRAFT, "untranslated": 2}, {"state": State.DRAFT}),
    "state": _changes({"state": State.APPROVED}, {"state": State.REVIEWED}),
    "edition": _changes({"edition": "large-print"}),
    "versions": _changes(
        {"versions": (Version("standard", "pl", "Web page", "text/html", "../pl/one.pl.html", "Jeden"),)}
    ),
    "paper-a5": _front("paper: A5"),
    "paper-dl": _front("paper: DL"),
}
