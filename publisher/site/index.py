"""The first page of the site: a link to every file, by document, then language."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import quote

import htpy

from publisher import editions, language
from publisher.language import Language
from publisher.materials import Materials, Words
from publisher.model import State
from publisher.site.manifest import File
from publisher.workspace import Workspace
from publisher.writers import table as writers
from publisher.writers.html.page import PUBLICATION_STATUS, SECURITY_POLICY, contact
from publisher.writers.html.style import style

NAME = "index.html"

_SHEETS = ("base.css", "screen.css", "site.css")


def page(workspace: Workspace, files: Iterable[File], materials: Materials) -> bytes:
    """Return the page in UTF-8, in the workspace's first language; titles stand in their own languages.

    Files that are not for readers (a print shop's) are left out. Where a file is a draft, the page is one too.

    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    files = tuple(file for file in files if not writers.find(file.format).form_of)
    home = language.find(workspace.languages[0])
    words = materials.words(home.tag)
    title = words("All documents")
    draft = any(file.draft for file in files)
    document = htpy.html(lang=home.tag, dir=home.direction)[
        htpy.head[
            htpy.meta(charset="utf-8"),
            htpy.meta({"http-equiv": "Content-Security-Policy"}, content=SECURITY_POLICY),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            draft
            and [
                htpy.meta(name=PUBLICATION_STATUS, content="draft"),
                htpy.meta(name="robots", content="noindex"),
            ],
            htpy.title[f"{title} – {workspace.contact.name}"],
            htpy.style[style(_SHEETS, [home.tag, *(file.language for file in files)], materials)],
        ],
        htpy.body[
            htpy.a(".skip-link", href="#_main")[words("Skip to the text")],
            htpy.header(".masthead")[htpy.p(".organisation")[workspace.contact.name]],
            htpy.main("#_main", tabindex="-1")[
                htpy.div(".title")[htpy.h1[title]],
                draft and htpy.div(".notice")[htpy.p[htpy.strong[words("Draft, not released")]]],
                [_document(list(group), words) for _, group in groupby(files, key=lambda file: file.document)],
            ],
            htpy.footer[contact(workspace.contact, words, home.tag)],
        ],
    ]
    return f"{document}\n".encode()


def _document(files: list[File], words: Words) -> htpy.Element:
    first = files[0]
    heading = f"document-{first.document}"
    return htpy.section(".document", aria_labelledby=heading)[
        htpy.h2(id=heading, **_marks(language.find(first.language)))[first.title],
        [
            _language(language.find(tag), list(group), words)
            for tag, group in groupby(files, key=lambda file: file.language)
        ],
    ]


def _language(shown: Language, files: list[File], words: Words) -> htpy.Element:
    """Return the files of a document in a language: what holds of all of them once, what of some beside each."""
    english = shown.english_name != shown.own_name and [
        " ",
        htpy.span(".english-name", lang="en", dir="ltr")[f"({shown.english_name})"],
    ]
    states = [tuple(_states(file, words)) for file in files]
    shared = [state for state in states[0] if all(state in others for others in states)]
    items = [
        htpy.li[_link(file, words), [htpy.p(".state")[state] for state in own if state not in shared]]
        for file, own in zip(files, states, strict=True)
    ]
    return htpy.div(".files")[
        htpy.h3[htpy.span(**_marks(shown))[shown.own_name], english],
        [htpy.p(".state")[state] for state in shared],
        htpy.ul[items],
    ]


def _link(file: File, words: Words) -> list[htpy.Node]:
    shown = language.find(file.language)
    facts = [_edition(file.edition, words), _format(file.format, words), _size(file.bytes, words)]
    if file.pages is not None:
        facts.append(words("Pages: {pages}").format(pages=file.pages))
    address = htpy.a(href=quote(file.path), hreflang=file.language, type=file.media_type)
    return [address[htpy.span(**_marks(shown))[file.title], f" ({', '.join(facts)})"]]


def _marks(shown: Language) -> dict[str, str]:
    return {"lang": shown.tag, "dir": shown.direction}


def _edition(edition: str, words: Words) -> str:
    return words(editions.find(edition).title)


def _format(name: str, words: Words) -> str:
    return words(writers.find(name).title)


def _size(count: int, words: Words) -> str:
    """Return a file's size in kilobytes (1,000 bytes), rounded up to never read 0; no line breaks in it."""
    return words("{size} kB").format(size=-(-count // 1000)).replace(" ", "\N{NO-BREAK SPACE}")


def _states(file: File, words: Words) -> Iterator[str]:
    """Yield what readers must know of a file before they trust it."""
    if file.draft:
        yield words("Draft, not released")
    if state := _state(file.state, words):
        yield state
    if file.untranslated:
        yield words("Parts of this document are not translated yet.")
    if file.earlier:
        yield words("Earlier version, may be out of date")


def _state(state: State, words: Words) -> str:
    match state:
        case State.SOURCE:
            return ""
        case State.DRAFT | State.TRANSLATED:
            return words("Draft translation, not yet checked")
        case State.REVIEWED:
            return words("Translation, checked by a reviewer")
        case State.APPROVED:
            return words("Translation, approved")
