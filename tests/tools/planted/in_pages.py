"""Faults to plant in the style sheets and design tokens of good texts, and so in their web pages."""

from tests.tools.planted.in_text import InText

_SCREEN, _EASY_READ = "styles/screen.css", "styles/easy-read.css"
_OWN_PAGE, _PRINT = "styles/easy-read-page.css", "styles/print.css"


def _rule(name: str, check_id: str, rule: str, path: str = _EASY_READ, at: tuple[tuple[str, str], ...] = ()) -> InText:
    """Return a fault in a rule that stands at the end of a style sheet."""
    return InText(name, check_id, "", f"\n{rule}\n", path=path, on_page=True, at=at)


PAGES: tuple[InText, ...] = (
    _rule("statements", "text-size", "→.statement > p { font-size: 12pt; }"),
    _rule("word-boxes", "text-size", "→.explanation { font-size: 0.75em; }"),
    _rule("on-paper", "text-size", "→@media print { .statement > p { font-size: 13pt; } }"),
    _rule("justified", "type-style", "→.statement > p { text-align: justify; }"),
    _rule("slanted", "type-style", "→.explanation > p { font-style: italic; }"),
    _rule("capitals-of-the-style", "type-style", "→h2 { text-transform: uppercase; }"),
    _rule("tight", "line", "→.statement > p { line-height: 1.2; }"),
    _rule("long", "line", "→.explanation > p { max-inline-size: 60em !important; }"),
    _rule("tight-boxes", "line", "→.explanation p { line-height: 1.1; }"),
    _rule("grey", "contrast", "→@media screen { .statement > p { color: #777777; } }"),
    _rule("by-night", "contrast", "→@media (prefers-color-scheme: dark) { .statement { background: #808080; } }"),
    _rule(
        "half-transparent",
        "contrast",
        "→@media screen { .statement { background: #ffffff; color: rgb(0 0 0 / 50%); } }",
    ),
    _rule("in-the-standard", "contrast", "→td { color: #949494; }", _SCREEN),
    _rule(
        "focus",
        "non-text-contrast",
        "→.versions a:focus-visible { background: none; box-shadow: none; color: var(--colour-link); "
        "outline: 0.1875rem solid #999999; }",
    ),
    _rule(
        "buttons", "non-text-contrast", "→body .controls button { background: none; border: 0.125rem solid #aaaaaa; }"
    ),
    _rule("quotations", "non-text-contrast", "→blockquote { border-inline-start: 0.3em solid #cccccc; }", _SCREEN),
    _rule("in-print", "token-contrast", "→.contact { color: #aaaaaa; }", _PRINT),
    _rule("beside-quotations-in-print", "token-contrast", "→blockquote > * { border-color: #dddddd; }", _PRINT),
    _rule("in-the-margin", "token-contrast", "@page {→ @top-left { content: 'x'; color: #cccccc; } }", _PRINT),
    _rule("rows-on-paper", "whole-rows", "→@media print { .statement { break-inside: auto !important; } }"),
    _rule("boxes-on-paper", "whole-rows", "→@media print { .explanation { break-inside: auto !important; } }"),
    _rule("everywhere", "whole-rows", "→.statement { break-inside: auto; }", _OWN_PAGE),
    _rule("columns", "headings", "→main { column-count: 2; }"),
    _rule("meanings-beside", "headings", "→dl { display: grid; grid-template-columns: 1fr 1fr; }"),
    _rule("no-page-numbers", "headings", "→@media print { @page :first { @bottom-center { content: none; } } }"),
    _rule("hidden", "both-ways", ".versions { display: none; }", at=((_EASY_READ, ""),)),
    _rule("unseen", "both-ways", ".versions a { visibility: hidden; }", at=((_EASY_READ, ""),)),
    _rule("hidden-in-both", "both-ways", ".versions { display: none; }", _SCREEN, at=((_EASY_READ, ""), (_SCREEN, ""))),
    _rule("narrow", "picture", "→.statement { grid-template-columns: 1fr 9fr !important; }"),
    _rule("above-its-words", "picture", "→.statement { display: block !important; }"),
    _rule("behind-its-words", "picture", "→.statement > .picture { order: 2; }"),
)
