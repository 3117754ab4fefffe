"""The style that only paper needs: its size, its margins and the running footer, as page rules.

CSS variables do not reach page rules, so the design tokens are written out here.
Page-margin boxes stay where they are in right-to-left text, so the footer's sides are swapped by direction.
"""

import re

from publisher import design
from publisher import language as languages
from publisher.materials import Tokens, Words
from publisher.model import Document

_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")
_COUNTERS = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
# Signs that a CSS string can hold as they are; every other ASCII sign is written as an escape.
_PLAIN = re.compile(r"[A-Za-z0-9 .,()–—‘’“”-]|[^\x00-\x7f]")


def page_rules(document: Document, tokens: Tokens, words: Words) -> str:
    """Return the `@page` rules: paper, margins, and a footer with the title and "Page X of Y"."""
    page = tokens["page"]
    start, end = ("left", "right") if document.direction == "ltr" else ("right", "left")
    script = languages.find(document.language).script
    look = (
        f"font-family:{design.font_stack(script)};font-size:{_size(document, tokens)};line-height:1.3;"
        f"color:{tokens['colour']['text-secondary']};vertical-align:top;"
        f"border-top:0.75pt solid {tokens['colour']['rule']};padding-top:3mm"
    )
    margin = f"{page['margin-block-start']} {page['margin-inline']} {page['margin-block-end']}"
    return (
        f"@page{{size:{page['size']};margin:{margin};"
        f"@bottom-{start}{{content:{css_string(document.title)};width:72%;text-align:{start};{look}}}"
        f"@bottom-{end}{{content:{page_number(words)};width:28%;text-align:{end};white-space:nowrap;{look}}}}}\n"
        "@page :first{margin-top:0}\n"
    )


def page_number(words: Words) -> str:
    """Return "Page X of Y" in the interface's words as a CSS `content` value."""
    parts = _PLACEHOLDER.split(words("Page {page} of {pages}"))
    return " ".join(_COUNTERS.get(part) or css_string(part) for part in parts if part)


def css_string(text: str) -> str:
    """Return text as a CSS string. Nothing in it can end the string, the rule or the style element."""
    return '"' + "".join(sign if _PLAIN.fullmatch(sign) else f"\\{ord(sign):x} " for sign in text) + '"'


def _size(document: Document, tokens: Tokens) -> str | int | float:
    """Return the size of small type: the edition's own (`[type-EDITION]`) before the common one."""
    return {**tokens["type"], **tokens.get(f"type-{document.edition}", {})}["small"]
