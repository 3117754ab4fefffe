"""Which structure element an HTML element becomes, and with which attributes.

Roles are the standard structure types of ISO 32000-1, 14.8.4 and, where that has none, of ISO 32000-2, 14.8.4; a
PDF/UA-1 file maps those to the nearest older one (`OLDER`).
Elements that only lay out the page (`div`, `main`) have no role: what is in them stands in the element around.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from publisher.writers.pdf.tags.words import SVG, HtmlElement


class Holds(Enum):
    """What a structure element holds: other blocks, words, or either (a list item's body, a cell)."""

    BLOCKS = "blocks"
    WORDS = "words"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Role:
    """A structure type, what it holds, and whether it stands within a line."""

    name: str
    holds: Holds
    inline: bool = False


def _blocks(name: str) -> Role:
    return Role(name, Holds.BLOCKS)


def _words(name: str) -> Role:
    return Role(name, Holds.WORDS)


def _inline(name: str) -> Role:
    return Role(name, Holds.WORDS, inline=True)


ROLES: dict[str, Role] = {
    **{f"h{level}": _words(f"H{level}") for level in range(1, 7)},
    "p": _words("P"),
    "pre": _words("P"),
    "ul": _blocks("L"),
    "ol": _blocks("L"),
    "dl": _blocks("L"),
    "li": _blocks("LI"),
    "dt": _words("Lbl"),
    "dd": Role("LBody", Holds.EITHER),
    "table": _blocks("Table"),
    "thead": _blocks("THead"),
    "tbody": _blocks("TBody"),
    "tfoot": _blocks("TFoot"),
    "tr": _blocks("TR"),
    "th": Role("TH", Holds.EITHER),
    "td": Role("TD", Holds.EITHER),
    "caption": Role("Caption", Holds.EITHER),
    "figcaption": Role("Caption", Holds.EITHER),
    "figure": _blocks("Div"),
    "blockquote": _blocks("BlockQuote"),
    "section": _blocks("Sect"),
    "nav": _blocks("Sect"),
    "img": _inline("Figure"),
    SVG: _inline("Figure"),
    "code": _inline("Code"),
    "em": _inline("Em"),
    "strong": _inline("Strong"),
    "dfn": _inline("Strong"),
    "abbr": _inline("Span"),
}

# Elements without a role of their own that stand within a line ("phrasing content", HTML 3.2.5.2.5).
WITHIN_LINES = frozenset(
    {"a", "b", "bdi", "bdo", "br", "cite", "data", "del", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small"}
    | {"span", "sub", "sup", "time", "u", "var", "wbr"}
)

# Elements whose words stand above or below the line, with their `TextPosition` (ISO 32000-2, table 378).
TEXT_POSITIONS = {"sup": "/Sup", "sub": "/Sub"}

# Boxes that stand beside the text: their words are about it, not of it.
_ASIDE = frozenset({"notice", "explanation"})

# The structure types of ISO 32000-2 that ISO 32000-1 has not, with the nearest that it has (its 14.8.4, role map).
OLDER = {"Aside": "Div", "Em": "Span", "Strong": "Span"}

# The types that ISO 32000-2 keeps in its own namespace; all others stand in the older one (its 14.8.6).
NEWER = frozenset(
    {"Document", "Part", "Sect", "Div", "Aside", "P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption", "Figure", "FENote"}
    | {"L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Span", "Em", "Strong", "Link"}
)

_NUMBERING = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "upper-roman": "UpperRoman",
    "lower-roman": "LowerRoman",
    "upper-alpha": "UpperAlpha",
    "lower-alpha": "LowerAlpha",
}


def role_of(element: HtmlElement) -> Role | None:
    """Return the role of an element by itself, None for one that only lays out the page."""
    if element.tag in {"div", "section"} and _ASIDE & set((element.get("class") or "").split()):
        return _blocks("Aside")
    if element.tag in {"div", "section"} and "easy-read" in (element.get("class") or "").split():
        return _blocks("Sect")
    if element.tag == "a":
        return _inline("Link") if element.get("href") else None
    if role := ROLES.get(element.tag):
        return role
    if element.tag in TEXT_POSITIONS and not _marks_note(element):
        return _inline("Span")
    return _inline("Span") if element.get("lang") and element.tag in WITHIN_LINES else None


def _marks_note(element: HtmlElement) -> bool:
    """Return whether an element holds the mark of a note: its `Reference` says what it is."""
    return any(child.get("role") == "doc-noteref" for child in element)


def numbering(style: str, *, definitions: bool, newer: bool) -> str:
    """Return the `ListNumbering` of a list (ISO 32000-1, table 347) by its CSS `list-style-type`.

    ISO 32000-2 has a name for definitions and for what it does not know.
    """
    if definitions:
        return "Description" if newer else "None"
    return _NUMBERING.get(style, "None" if style == "none" or not newer else "Ordered")


def cell_attributes(cell: HtmlElement, *, in_head: bool) -> dict[str, Any]:
    """Return the attributes of a table cell: what it spans and, for a heading, what it is the heading of."""
    spans = {"ColSpan": span_of(cell, "colspan"), "RowSpan": span_of(cell, "rowspan")}
    found: dict[str, Any] = {name: span for name, span in spans.items() if span > 1}
    if cell.tag == "th":
        found["Scope"] = "/Row" if heads_row(cell, in_head=in_head) else "/Column"
    return found


def heads_row(cell: HtmlElement, *, in_head: bool) -> bool:
    """Return whether a heading cell is the heading of its row: as it says, else by where it stands."""
    scope = cell.get("scope")
    return scope in {"row", "rowgroup"} if scope else not in_head


def span_of(cell: HtmlElement, name: str) -> int:
    """Return over how many columns or rows a cell reaches: 1 to 1,000, which is HTML's most for columns (4.9.11)."""
    given = (cell.get(name) or "1").strip()
    return max(1, min(int(given[:5]), 1_000)) if given.isascii() and given.isdigit() else 1
