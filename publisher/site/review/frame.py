"""What every page of the review site has: its head, the way to the others, and words of files shown as they are."""

import posixpath
import re
from collections.abc import Iterable, Sequence

import htpy

from publisher import language as languages
from publisher.errors import Place, visible
from publisher.materials import Materials
from publisher.site.review.values import INDEX
from publisher.writers.html.policy import policy_element
from publisher.writers.html.style import style

# The pages are for the team that publishes; the words of the program's reports are English, and so are theirs.
LANGUAGE = "en"
EXPLANATIONS = "checks"

_SHEETS = ("base.css", "screen.css", "review.css")
_QUOTED = re.compile("“([^“”]+)”")


def page(
    title: str,
    content: Sequence[htpy.Node],
    *,
    organisation: str,
    trail: Iterable[tuple[str, str]],
    tags: Iterable[str],
    materials: Materials,
) -> bytes:
    """Return a page in UTF-8: `trail` are the pages above it, by words and address, `tags` the languages in it.

    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    sheet = style(_SHEETS, [LANGUAGE, *tags], materials)
    made = htpy.html(lang=LANGUAGE, dir="ltr")[
        htpy.head[
            htpy.meta(charset="utf-8"),
            policy_element([sheet]),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.meta(name="robots", content="noindex"),
            htpy.title[f"{title} – Review"],
            htpy.style[sheet],
        ],
        htpy.body(".review")[
            htpy.a(".skip-link", href="#_main")["Skip to the text"],
            htpy.header(".masthead")[htpy.p(".organisation")[organisation, " – review"]],
            _trail(tuple(trail)),
            htpy.main("#_main", tabindex="-1")[content],
        ],
    ]
    return f"{made}\n".encode()


def _trail(pages: Sequence[tuple[str, str]]) -> htpy.Node:
    if not pages:
        return None
    links = [htpy.li[htpy.a(href=address)[words]] for words, address in pages]
    return htpy.nav(".trail", aria_label="You are here")[htpy.ol[links]]


def way(start: str, target: str) -> str:
    """Return the address of a page in another, both by their paths below the folder of the review site."""
    return posixpath.relpath(target, posixpath.dirname(start) or ".")


def home(start: str) -> tuple[str, str]:
    """Return the words and the address of the first page, for a page at `start`."""
    return ("What needs you today", way(start, INDEX))


def explained(check: str, start: str) -> htpy.Element:
    """Return the id of a check as a link to its explanation."""
    return htpy.a(".check", href=way(start, explanation_path(check)))[check]


def explanation_path(check: str) -> str:
    """Return the path of the page that explains a check, below the folder of the review site."""
    return f"{EXPLANATIONS}/{re.sub('[^A-Za-z0-9_-]', '-', check)}.html"


def marks(tag: str) -> dict[str, str]:
    """Return the attributes of words in a language, {} for those of the page itself."""
    return {} if tag == LANGUAGE else {"lang": tag, "dir": languages.find(tag).direction}


def in_language(words: str, tag: str) -> htpy.Node:
    """Return words of a text, marked with their language where it is not the page's."""
    shown = visible(words)
    return shown if tag == LANGUAGE else htpy.bdi(**marks(tag))[shown]


def said(message: str, tag: str = LANGUAGE) -> list[htpy.Node]:
    """Return a message of a check; what it quotes of a text in another language is marked as that language."""
    if tag == LANGUAGE:
        return [visible(message)]
    shown = visible(message)
    parts: list[htpy.Node] = []
    at = 0
    for quoted in _QUOTED.finditer(shown):
        parts += [shown[at : quoted.start(1)], htpy.bdi(**marks(tag))[quoted[1]]]
        at = quoted.end(1)
    return [*parts, shown[at:]]


def place(where: Place, within: str = "") -> htpy.Node:
    """Return where something stands, None where nobody knows; of a path outside the workspace its last name alone."""
    path = posixpath.basename(where.path) if where.path.startswith("/") else where.path
    shown = ", ".join(part for part in (str(Place(path, where.line)), within) if part)
    return htpy.code(".place", dir="ltr", translate="no")[visible(shown)] if shown else None


def counted(number: int, thing: str, things: str = "") -> str:
    """Return a number with its thing: "1 error", "2 errors"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def name_of(tag: str) -> str:
    """Return the English name of a language."""
    return languages.find(tag).english_name


def named(tag: str) -> htpy.Node:
    """Return a language by its English name, and by its own where that is another."""
    found = languages.find(tag)
    if found.own_name == found.english_name:
        return found.english_name
    return [f"{found.english_name} (", htpy.bdi(**marks(tag))[found.own_name], ")"]


def command(words: str) -> htpy.Element:
    """Return a command to copy, which no line's end parts within a word: half of “--by” reads as another sign."""
    parts = [[" " if number else "", htpy.span[visible(word)]] for number, word in enumerate(words.split(" "))]
    return htpy.pre(".command", dir="ltr", translate="no")[htpy.code[parts]]


def folded(summary: htpy.Node, content: htpy.Node, *, opened: bool = False, kind: str = "") -> htpy.Element:
    """Return what a reader opens and closes; no script is needed for it."""
    return htpy.details(open=opened, class_=kind or None)[htpy.summary[summary], content]
