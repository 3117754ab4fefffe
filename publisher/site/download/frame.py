"""What every page of the site has round its own content: the head, the masthead, the way back and the contact."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import htpy

from publisher import language as languages
from publisher.site.download import addresses
from publisher.site.download.one_line import one_line
from publisher.site.download.values import Site
from publisher.writers.html.page import PUBLICATION_STATUS, contact

# The site's own style sheet and scripts, and nothing else. “file:” is for memory sticks, where browsers differ in what
# “self” means; a page on the web cannot use a file.
SECURITY_POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data: file:; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path, its language (a tag of the workspace), its title, and what stands in its main part.

    `title_language` and `description_language` are those of words that may be in another language, "" for that of the
    page. `alternates` are the paths of the same page in its languages, from `alternates`. `head` is what the head has
    beside (a feed, structured data); `scripts` are the paths of scripts of the site. `indexed=False` keeps
    search engines away. `above` are the pages that lead here, home first: path, words, and their language. `canonical`
    is the path of the page that says the same and shall be found, "" for this one.
    """

    path: str
    tag: str
    title: str
    main: htpy.Node
    title_language: str = ""
    description: str = ""
    description_language: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    head: htpy.Node = None
    scripts: tuple[str, ...] = ()
    indexed: bool = True
    canonical: str = ""
    above: tuple[tuple[str, str, str], ...] = ()


def rendered(page: Page, site: Site) -> bytes:
    """Return a page in UTF-8, ending in a line feed."""
    shown = languages.find(page.tag)
    words = site.materials.words(page.tag)
    document = htpy.html(lang=page.tag, dir=shown.direction)[
        _head(page, site),
        htpy.body[
            htpy.a(".skip-link", href="#_main")[words("Skip to the text")],
            htpy.header(".masthead")[
                htpy.p(".organisation")[_way(addresses.HOME, page, site)[site.workspace.contact.name]]
            ],
            _ways_back(page, site),
            htpy.main("#_main", tabindex="-1")[page.main],
            htpy.footer[_ways_on(page, site), contact(site.workspace.contact, words, page.tag)],
        ],
    ]
    return f"{document}\n".encode()


def _head(page: Page, site: Site) -> htpy.Element:
    organisation = site.workspace.contact.name
    title = page.title if page.title == organisation else f"{page.title} – {organisation}"
    hidden = site.draft or not page.indexed
    return htpy.head[
        htpy.meta(charset="utf-8"),
        htpy.meta({"http-equiv": "Content-Security-Policy"}, content=SECURITY_POLICY),
        htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
        site.draft and htpy.meta(name=PUBLICATION_STATUS, content="draft"),
        hidden and htpy.meta(name="robots", content="noindex"),
        htpy.title(lang=_other(page.title_language, page.tag))[one_line(title)],
        page.description
        and htpy.meta(
            name="description",
            content=one_line(page.description),
            lang=_other(page.description_language, page.tag),
        ),
        htpy.link(rel="icon", href="data:,"),  # or browsers ask for one that is not there
        htpy.link(rel="stylesheet", href=addresses.relative(addresses.STYLES, page.path)),
        _on_the_web(page, site),
        page.head,
        [htpy.script(src=addresses.relative(path, page.path), defer=True) for path in page.scripts],
    ]


def _on_the_web(page: Page, site: Site) -> htpy.Node:
    """Return what search engines are told of the page's addresses, where it is known where the site will stand."""
    if not site.base:
        return None
    return [
        htpy.link(rel="canonical", href=addresses.public(page.canonical or page.path, site.base)),
        [
            htpy.link(rel="alternate", hreflang=tag, href=addresses.public(path, site.base))
            for tag, path in page.alternates.items()
        ],
    ]


def _other(language: str, tag: str) -> str | None:
    """Return the language of words where it is not that of their page."""
    return language if language and not languages.same(language, tag) else None


def above(site: Site, tag: str) -> tuple[tuple[str, str, str], ...]:
    """Return the pages that lead to those of a language: home, and the page of the language where there is one."""
    home = (addresses.HOME, site.materials.words(tag)("All documents"), tag)
    own = (addresses.language_page(tag), languages.find(tag).own_name, tag)
    return (home, own) if tag in site.by_language else (home,)


def _ways_back(page: Page, site: Site) -> htpy.Node:
    """Return the links to the pages above this one, None where there is none."""
    if not page.above:
        return None
    return htpy.nav(".ways-back", aria_label=site.materials.words(page.tag)("Back to"))[
        htpy.ol[
            [
                htpy.li[_way(path, page, site, lang=tag, dir=languages.find(tag).direction)[label]]
                for path, label, tag in page.above
            ]
        ]
    ]


def _ways_on(page: Page, site: Site) -> htpy.Element:
    """Return the links that every page ends with."""
    words = site.materials.words(page.tag)
    ways = (
        (addresses.HOME, words("All documents")),
        (addresses.formats_page(page.tag), words("Ask for another format")),
        (addresses.statement_page(page.tag), words("Accessibility statement")),
        (addresses.feed(page.tag), words("Changes, as a feed")),
    )
    return htpy.nav(".ways-on", aria_label=words("About this site"))[
        htpy.ul[[htpy.li[_way(path, page, site)[label]] for path, label in ways if path != page.path]]
    ]


def _way(path: str, page: Page, site: Site, **marks: str | None) -> htpy.Element:
    """Return a link from a page; home says its language where it is another one."""
    home = path == addresses.HOME and _other(site.home_language, page.tag)
    return htpy.a(href=addresses.relative(path, page.path), hreflang=home or None, **marks)
