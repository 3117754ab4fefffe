"""A style sheet taken apart: its rules in order, each under its conditions, and what of it no browser can read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import cssselect2
import tinycss2

from publisher.checks.page import names as properties
from publisher.checks.page.component_values import Node, Tokens, bare, functions, split, written


@dataclass(frozen=True, slots=True, eq=False)
class Declaration:
    """One declaration: `name` in small letters, its value, and where it stands. `inline` is that of an attribute.

    `browser` says that it is one of the browser's own, not of the page. `line` counts from 1 in the style element.
    `variable` says that its value has var() in it, `custom` that it is a custom property.
    """

    name: str
    tokens: Tokens
    important: bool
    line: int
    selector: str
    browser: bool = False
    inline: bool = False
    variable: bool = False
    custom: bool = False

    def __str__(self) -> str:
        """Return the declaration as its author wrote it."""
        where = self.selector or "style"
        return f"{where} {{ {self.name}: {written(self.tokens)} }}"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """Declarations for the elements that one selector fits, under conditions that must all hold.

    `media` are those on the device, `containers` those on the element around that says it is one to ask.
    `attributes` are the data attributes that the selector asks for, each with its value, "" for any. `at_root` says
    that it can fit the root element alone.
    """

    selector: Any
    text: str
    declarations: tuple[Declaration, ...]
    media: tuple[Tokens, ...]
    containers: tuple[Tokens, ...]
    attributes: frozenset[tuple[str, str]]
    at_root: bool


@dataclass(frozen=True, slots=True, eq=False)
class PageRule:
    """What an @page rule says of a margin box (`box`, such as “bottom-center”), under its conditions.

    `box` is "" for the page itself. `selectors` are the pages that the rule is for, "" for all: “wide:first”.
    """

    selectors: tuple[str, ...]
    box: str
    declarations: tuple[Declaration, ...]
    media: tuple[Tokens, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a sheet that a browser passes over: what it is, and its line, counted from 1."""

    message: str
    line: int


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a rule: conditions, and the selector of a rule that it is nested in."""

    media: tuple[Tokens, ...] = ()
    containers: tuple[Tokens, ...] = ()
    selector: str = ""
    browser: bool = False
    depth: int = 0


@dataclass(slots=True)
class Sheet:
    """A style sheet as rules. `faults` are what no browser reads, `unjudged` what browsers read and this does not."""

    rules: list[Rule] = field(default_factory=list)
    pages: list[PageRule] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unjudged: list[Fault] = field(default_factory=list)


# At-rules that change no value of an element by themselves; what is animated by @keyframes says so (`unfollowed.py`).
_WITHOUT_STYLE = frozenset({"charset", "counter-style", "font-feature-values", "keyframes", "namespace"})
_DEEPEST = 16


@lru_cache(maxsize=32)  # one for each language and edition
def read_sheet(css: str, *, browser: bool = False) -> Sheet:
    """Return a style sheet as rules; nothing that stands in it makes this raise."""
    sheet = Sheet()
    try:
        nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
        _take(nodes, _Around(browser=browser), sheet)
    except RecursionError:
        sheet.unjudged.append(Fault("brackets within brackets, too deep to follow", 1))
    return sheet


def read_inline(css: str) -> tuple[Declaration, ...]:
    """Return the declarations of a style attribute."""
    nodes = tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True)
    return tuple(_declaration(node, "", inline=True) for node in nodes if node.type == "declaration")


def _take(nodes: Iterable[Node], around: _Around, sheet: Sheet) -> None:
    """Add rules to a sheet: those within a media query or another rule too."""
    for node in nodes:
        if around.depth > _DEEPEST:
            sheet.unjudged.append(Fault("rules within rules, too deep to follow", node.source_line))
        elif node.type == "error":
            sheet.faults.append(Fault(_plain(node.message), node.source_line))
        elif node.type == "qualified-rule":
            _take_rule(node, around, sheet)
        elif node.type == "at-rule":
            _take_at_rule(node, around, sheet)


def _inside(node: Node) -> list[Node]:
    return list(tinycss2.parse_blocks_contents(node.content or (), skip_comments=True, skip_whitespace=True))


def _take_rule(node: Node, around: _Around, sheet: Sheet) -> None:
    text = _nested(written(node.prelude), around.selector)
    _take_contents(_inside(node), replace(around, selector=text, depth=around.depth + 1), sheet, node.source_line)


def _take_contents(inside: list[Node], around: _Around, sheet: Sheet, line: int) -> None:
    """Add the declarations of a rule, and the rules nested in it."""
    if around.selector:
        _add(inside, around, sheet, line)
    _take([one for one in inside if one.type != "declaration"], around, sheet)


def _add(inside: Iterable[Node], around: _Around, sheet: Sheet, line: int) -> None:
    text = around.selector
    given = [_declaration(one, text, browser=around.browser) for one in inside if one.type == "declaration"]
    declarations = tuple(one for one in given if one.custom or one.name in properties.ASKED)
    if not declarations:
        return
    try:
        selectors = _compiled(text)
    except cssselect2.SelectorError:
        sheet.unjudged.append(Fault(f"the selector “{text}”", line))
        return
    at_root = _AT_ROOT.fullmatch(text) is not None
    sheet.rules += [
        Rule(selector, text, declarations, around.media, around.containers, _attributes(text), at_root)
        for selector in selectors
    ]


# A selector that can fit the root element alone, such as “:root[data-colours="dark"]”.
_AT_ROOT = re.compile(r"(?::root|html)(?:\[[^\]]*\])*", re.IGNORECASE)


@lru_cache(maxsize=2048)
def _compiled(text: str) -> tuple[Node, ...]:
    """Return the selectors of a rule. Raises `SelectorError` for one that is not understood."""
    try:
        return tuple(cssselect2.compile_selector_list(text))
    except cssselect2.SelectorError:
        raise
    except (RecursionError, MemoryError, SyntaxError, ValueError, AttributeError, IndexError, TypeError) as error:
        raise cssselect2.SelectorError(text) from error  # what the library meets where it expects nothing of the kind


@lru_cache(maxsize=2048)
def _attributes(text: str) -> frozenset[tuple[str, str]]:
    """Return the data attributes that a selector asks for, each with its value, "" for any: a reader's choices."""
    found = set()
    waiting = list(tinycss2.parse_component_value_list(text, skip_comments=True))
    while waiting:
        token = waiting.pop()
        if token.type == "function":
            waiting += token.arguments
        elif token.type == "[] block":
            inside = bare(token.content)
            name = inside[0].lower_value if inside and inside[0].type == "ident" else ""
            value = inside[-1].value if inside and inside[-1].type in {"ident", "string"} else ""
            if name.startswith("data-"):
                found.add((name, value if len(inside) > 1 else ""))
    return frozenset(found)


def _take_at_rule(node: Node, around: _Around, sheet: Sheet) -> None:
    name = node.lower_at_keyword
    deeper = replace(around, depth=around.depth + 1)
    if name == "media" and node.content is not None:
        deeper = replace(deeper, media=(*around.media, tuple(node.prelude)))
        _take_contents(_inside(node), deeper, sheet, node.source_line)
    elif name == "container" and node.content is not None:
        deeper = replace(deeper, containers=(*around.containers, tuple(node.prelude)))
        _take_contents(_inside(node), deeper, sheet, node.source_line)
    elif name == "font-face":
        sheet.unjudged += [
            Fault(f"@font-face {{ {written([one])} }}", one.source_line)
            for one in _inside(node)
            if one.type == "declaration" and one.lower_name == "size-adjust"
        ]
    elif name == "page":
        sheet.pages += _page_rules(node, around.media)
    elif name not in _WITHOUT_STYLE:
        sheet.unjudged.append(Fault(f"“@{name}”", node.source_line))


def _page_rules(node: Node, media: tuple[Tokens, ...]) -> Iterator[PageRule]:
    inside = _inside(node)
    selectors = tuple(written(part).strip() for part in split(node.prelude, ","))
    own = _page_declarations(inside)
    if own:
        yield PageRule(selectors, "", own, media, node.source_line)
    for box in inside:
        if box.type == "at-rule" and box.content is not None:
            yield PageRule(selectors, box.lower_at_keyword, _page_declarations(_inside(box)), media, box.source_line)


def _page_declarations(inside: list[Node]) -> tuple[Declaration, ...]:
    return tuple(_declaration(one, "@page") for one in inside if one.type == "declaration")


def _declaration(node: Node, selector: str, *, browser: bool = False, inline: bool = False) -> Declaration:
    name = node.name if node.name.startswith("--") else node.lower_name
    value = list(node.value)
    while value and value[-1].type == "whitespace":
        value.pop()
    while value and value[0].type == "whitespace":
        value.pop(0)
    tokens = tuple(value)
    variable = any(one.lower_name == "var" for one in functions(tokens))
    return Declaration(
        name, tokens, node.important, node.source_line, selector, browser, inline, variable, name.startswith("--")
    )


def _nested(text: str, around: str) -> str:
    """Return the selector of a rule within another (CSS Nesting 1): “&” is what the outer selector fits."""
    if not around:
        return text
    outer = f":is({around})"
    parts = [part.strip() for part in text.split(",")] if "(" not in text else [text]
    return ", ".join(part.replace("&", outer) if "&" in part else f"{outer} {part}" for part in parts)


def _plain(message: str) -> str:
    """Return what the reader of CSS says of a fault, as the middle of a sentence."""
    return message.strip().rstrip(".").replace("EOF", "the end")
