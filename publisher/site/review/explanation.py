"""The pages that explain checks: what a check asks for, the clauses that it answers to, and its page of the manual."""

import re
from functools import lru_cache

import htpy
import markdown
from lxml import html
from markupsafe import Markup

from publisher.findings import Described
from publisher.materials import Materials
from publisher.site.review import frame

# What a page of the manual is made of; whatever else its Markdown came to is shown as words alone.
_KEPT = frozenset(
    (
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "code",
        "pre",
        "strong",
        "em",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "blockquote",
        "dl",
        "dt",
        "dd",
        "hr",
        "a",
        "br",
    )
)


def page(check: Described, manual: str, known: frozenset[str], organisation: str, materials: Materials) -> bytes:
    """Return the page in UTF-8. `manual` is the check's page of the manual, in Markdown, "" where it has none.

    `known` are the ids of the checks that have such a page here; links to anything else lead nowhere, and are words.
    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    at = frame.explanation_path(check.id)
    clauses = [htpy.li[str(clause)] for clause in check.clauses]
    content = [
        htpy.div(".title")[htpy.h1[htpy.code(translate="no")[check.id]], htpy.p(".lead")[frame.said(check.title)]],
        htpy.p["What it finds is, by itself: ", htpy.strong[str(check.severity)], "."],
        [htpy.h2["Clauses that it answers to"], htpy.ul[clauses]] if clauses else None,
        htpy.div(".manual")[_manual(manual, known)] if manual else htpy.p["The manual has no page about it."],
    ]
    return frame.page(
        check.id, content, organisation=organisation, trail=[frame.home(at)], tags=(), materials=materials
    )


@lru_cache(maxsize=256)
def _manual(text: str, known: frozenset[str]) -> Markup:
    """Return a page of the manual without its title as HTML: of its elements those that are known, and no attribute."""
    body = _EXAMPLE.sub(_introduced, re.sub(r"\A# .*\n", "", text))
    made = markdown.markdown(body, extensions=["fenced_code", "tables", "sane_lists"])
    tree = html.fragment_fromstring(made, create_parent="div")
    for element in list(tree.iter()):
        if element is tree:
            continue
        if not isinstance(element.tag, str):  # a comment
            element.drop_tree()
            continue
        target = _target(element, known)
        element.attrib.clear()
        if element.tag not in _KEPT or (element.tag == "a" and target is None):
            element.drop_tag()
        elif target is not None:
            element.set("href", target)
    _scrolling(tree)
    inner = "".join(html.tostring(child, encoding="unicode") for child in tree)
    return Markup(inner)  # noqa: S704 - serialised by lxml from elements that are known, without attributes


def _target(element: html.HtmlElement, known: frozenset[str]) -> str | None:
    """Return the address of the page that a link of the manual leads to, None where there is none here."""
    name = element.get("href", "").rpartition("/")[2].removesuffix(".md")
    return f"{name}.html" if element.tag == "a" and name in known else None


# The first line of an example, which says how it is run as a test (CONTRIBUTING.md).
_EXAMPLE = re.compile(r"^(```+|~~~+)[^\S\n]*(\S[^\n`]*)$", re.MULTILINE)


def _introduced(found: re.Match[str]) -> str:
    """Return the first line of an example with words above it that say whether the check finds it."""
    words = found[2].split()
    lines = [word for word in words if word.isdigit()]
    if "bad" in words:
        at = f" in line {' and '.join(lines)}" if lines else ""
        return f"\nThis is found{at}:\n\n{found[1]}"
    return f"\nThis is not found:\n\n{found[1]}" if "good" in words else found[1]


def _scrolling(tree: html.HtmlElement) -> None:
    """Put each table into a region that scrolls, which the keyboard reaches (WCAG 2.2, 2.1.1)."""
    for number, table in enumerate(list(tree.iter("table")), start=1):
        region = html.Element("div", {"class": "table", "tabindex": "0", "role": "region"})
        region.set("aria-label", f"Table {number}")
        region.tail, table.tail = table.tail, None
        if (above := table.getparent()) is not None:
            above.replace(table, region)
        region.append(table)
        for cell in table.iter("th"):
            cell.set("scope", "col")
