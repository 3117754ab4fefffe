"""Which structure elements a page's HTML becomes."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from publisher.writers.pdf.tags.structure import structure_of
from publisher.writers.pdf.tags.tree import Element


def outline(markup: str, *, newer: bool = False) -> str:
    """Return the roles of the elements that can hold content, each in brackets behind the one that it is in."""
    root = ET.fromstring(f"<html><body>{markup}</body></html>")  # noqa: S314 - written here
    structure = structure_of(root, newer=newer)
    # What the page would fill: the own text of each element, and the markers of items.
    filled = {
        id(slots[number])
        for source, slots in structure.pieces.items()
        for number, text in enumerate([source.text, *(child.tail for child in source)])
        if number < len(slots) and ((text or "").strip() or source.tag == "img")
    } | {id(slot) for (_, part), slot in structure.made.items() if part == "marker"}
    return " ".join(_outline(structure.document, filled))


def _outline(element: Element, filled: set[int]) -> Iterator[str]:
    for kid in element.kids:
        if isinstance(kid, Element) and (within := _within(kid, filled)) is not None:
            yield f"{kid.role}[{within}]" if within else kid.role


def _within(element: Element, filled: set[int]) -> str | None:
    inside = " ".join(_outline(element, filled))
    holds = inside or element.role in {"TD", "TH"} or any(id(kid) in filled for kid in element.kids)
    return inside if holds else None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h1>a</h1><p>b <em>c</em></p>", "H1 P[Em]"),
        ("<div><main><p>b</p></main></div>", "P"),
        ("<div>b</div><div>c</div>", "P P"),
        ("<blockquote>a<p>b</p>c <strong>d</strong></blockquote>", "BlockQuote[P P P[Strong]]"),
        ("<ul><li>a</li></ul>", "L[LI[Lbl LBody]]"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "L[LI[Lbl LBody[P L[LI[Lbl LBody]]]]]"),
        ("<ol><li><p>a</p><p>b</p></li></ol>", "L[LI[Lbl LBody[P P]]]"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "L[LI[Lbl LBody]]"),
        ("<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd></dl>", "L[LI[Lbl[Span Span] LBody[P P]]]"),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd><p>d</p></dd></dl>", "L[LI[Lbl LBody] LI[Lbl LBody[P]]]"),
        ("<table><caption>a</caption><tbody><tr><td/></tr></tbody></table>", "Table[Caption TBody[TR[TD]]]"),
        ("<table><tr><td><ul><li>a</li></ul></td></tr></table>", "Table[TR[TD[L[LI[Lbl LBody]]]]]"),
        ("<pre><code>a</code></pre>", "P[Code]"),
        ("<pre>a</pre>", "P[Code]"),
        ('<p><abbr title="b">a</abbr> <span lang="fr">c</span> <span>d</span></p>', "P[Span Span]"),
        ('<p><a href="#x">a</a></p>', "P[Link]"),
        ('<p>b<sup><a href="#n" role="doc-noteref">1</a></sup></p>', "P[Reference[Link]]"),
        ("<p>CO<sub>2</sub> 2<sup>nd</sup></p>", "P[Span Span]"),
        ('<p><sup><span lang="fr">a</span></sup> <em>b<sub>c</sub></em></p>', "P[Span[Span] Em[Span]]"),
        ('<nav><h2>a</h2><ul><li><a href="#x">b</a></li></ul></nav>', "Sect[H2 TOC[TOCI[Lbl Reference[Link]]]]"),
        ('<section role="doc-endnotes"><ol><li>a</li></ol></section>', "Sect[Note[Lbl]]"),
        ('<section role="doc-endnotes"><ol><li><p>a</p> b</li></ol></section>', "Sect[Note[Lbl P P]]"),
        ('<figure><img alt="a"/><figcaption>b</figcaption></figure>', "Div[Figure Caption]"),
        ('<figure><img alt=""/><figcaption>b</figcaption></figure>', "Div[Figure P]"),
        ('<figure class="quote"><figcaption>a</figcaption><blockquote>b</blockquote></figure>', "Div[P BlockQuote[P]]"),
        ('<p><img alt="a"/> b</p>', "P[Figure]"),
    ],
)
def test_roles_of_pdf_1_7(markup: str, expected: str) -> None:
    assert outline(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<figure><img alt="a"/><figcaption>b</figcaption></figure>', "Figure[Caption]"),
        ('<section role="doc-endnotes"><ol><li>a</li></ol></section>', "Sect[FENote[Lbl]]"),
    ],
)
def test_roles_that_pdf_2_0_has_others_for(markup: str, expected: str) -> None:
    assert outline(markup, newer=True) == expected


def test_pdf_2_0_names_what_is_raised_and_what_is_lowered() -> None:
    root = ET.fromstring("<html><body><p>CO<sub>2</sub> 2<sup>nd</sup></p></body></html>")  # noqa: S314 - written here

    spans = [one for one in structure_of(root, newer=True).document.elements() if one.role == "Span"]
    assert [span.attributes for span in spans] == [
        {"Layout": {"TextPosition": "/Sub"}},
        {"Layout": {"TextPosition": "/Sup"}},
    ]
