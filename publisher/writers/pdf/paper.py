"""The style that only paper needs: its size, its margins, its sizes of type and the running footer, as page rules.

CSS variables do not reach page rules, so the design tokens are written out here.
Page-margin boxes stay where they are in right-to-left text, so the footer's sides are swapped by direction.

A4 folded to DL is laid out panel by panel: each panel is a page here, and `fold.py` puts them on their sheet.
"""

from publisher import design, editions
from publisher import language as languages
from publisher.materials import Tokens, Words
from publisher.model import FOLDED, Document
from publisher.writers.hyphenation import hyphenation
from publisher.writers.page_numbers import css_string, page_number
from publisher.writers.pdf import fold, sheets

# A third line of a long title would stand where printers do not print: it ends with an ellipsis. The first page has it
# whole.
_TWO_LINES = "max-lines:2;block-ellipsis:auto;continue:discard"


def paper_of(document: Document, tokens: Tokens) -> str:
    """Return the paper that a document is printed on: what its text asks for, else what the tokens say."""
    return document.paper or str(tokens["page"]["size"])


def page_rules(document: Document, tokens: Tokens, words: Words, *, press: bool = False, own_back: bool = True) -> str:
    """Return the style of the document's paper, with colour that runs past the edge where it is for a `press`.

    `own_back` says that how to reach us has the back of a folded leaflet to itself.
    """
    paper = paper_of(document, tokens)
    groups = ("page", f"page-{paper}", f"page-{document.edition}", f"page-{document.edition}-{paper}")
    page = {name: value for group in groups for name, value in tokens.get(group, {}).items()}
    sizes = _sizes(document, tokens, paper)
    margins = f"{page['margin-block-start']} {page['margin-inline']} {page['margin-block-end']}"
    variables = "".join(f"--page-{name}:{value};" for name, value in page.items() if name != "size")
    variables += "".join(f"--size-{name}:{value};" for name, value in sizes.items())
    bleed = sheets.BLEED / sheets.MILLIMETRE if press else 0
    rules = f":root{{{variables}--page-bleed:{bleed:g}mm}}\n{_hyphenation(document, tokens)}"
    look = _look(document, tokens, str(sizes["small"]), str(page["footer-block-start"]))
    if paper == FOLDED:
        return rules + fold.panel_rules(margins, look, own_back=own_back)
    titled = editions.titled_foot(document.edition, paper)
    footer = _footer(document, words, f"{look};border-top:0.75pt solid {tokens['colour']['rule']}", titled=titled)
    header = _header(document, words, tokens, str(sizes["small"]))
    return rules + f"@page{{size:{paper};margin:{margins};{footer}{header}}}\n{_first(document)}\n"


def _first(document: Document) -> str:
    """Return the rule of the first page, whose band with the organisation's name stands in the place of a header."""
    return f"@page :first{{margin-top:0{';@top-center{content:none}' if document.draft else ''}}}"


def _header(document: Document, words: Words, tokens: Tokens, size: str) -> str:
    """Return the box that says on every page after the first that it is a draft, "" for what is released."""
    if not document.draft:
        return ""
    look = f"{_type(document, tokens, size)};width:100%;text-align:center;vertical-align:bottom;padding-bottom:3mm"
    return f"@top-center{{content:{css_string(words('Draft, not released'))};{look}}}"


def _hyphenation(document: Document, tokens: Tokens) -> str:
    """Return the rules that break words of running text; names, addresses and words in other languages stay whole."""
    limits = hyphenation(document, tokens)
    if limits is None:
        return ""
    return (
        f"p,li,dd,td{{hyphens:auto;hyphenate-limit-chars:{limits.shortest} {limits.before} {limits.after}}}\n"
        "a,address,bdi,code,strong,.contact,.contents,.lead,span[lang],th{hyphens:manual}\n"
    )


def _footer(document: Document, words: Words, look: str, *, titled: bool) -> str:
    """Return the boxes of the running footer: the title where it is `titled`, and "Page X of Y" at the line's end."""
    start, end = ("left", "right") if document.direction == "ltr" else ("right", "left")
    if not titled:
        return f"@bottom-{end}{{content:{page_number(words)};width:100%;text-align:{end};{look}}}"
    return (
        f"@bottom-{start}{{content:{css_string(document.title)};width:72%;text-align:{start};{_TWO_LINES};{look}}}"
        f"@bottom-{end}{{content:{page_number(words)};width:28%;text-align:{end};white-space:nowrap;{look}}}"
    )


def _look(document: Document, tokens: Tokens, size: str, distance: str) -> str:
    """Return the style of the running footer, `distance` below the text."""
    return f"{_type(document, tokens, size)};vertical-align:top;margin-top:{distance};padding-top:2mm"


def _type(document: Document, tokens: Tokens, size: str) -> str:
    """Return how the words above and below the text are set."""
    script = languages.find(document.language).script
    colour = tokens["colour"][design.small_print(darkest=editions.look_of(document.edition).darkest)]
    return f"font-family:{design.font_stack(script)};font-size:{size};line-height:1.3;color:{colour}"


def _sizes(document: Document, tokens: Tokens, paper: str) -> dict[str, str | int | float]:
    """Return the sizes of type: the edition's own (`[type-EDITION]`), the paper's (`[type-PAPER]`), the common ones."""
    return {**tokens["type"], **tokens.get(f"type-{paper}", {}), **tokens.get(f"type-{document.edition}", {})}
