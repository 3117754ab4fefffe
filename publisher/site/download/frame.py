"""What every page of the site has round its own content: the head, the masthead, the way back and the contact."""

from dataclasses import dataclass, field

import htpy

from publisher import language as languages
from publisher.materials import Words
from publisher.site.download import addresses
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

    `alternates` are the paths of the same page in other languages and in its own, by tag. `head` is what the head has
    beside (a feed, structured data); `scripts` are the paths of scripts of the site. `indexed=False` keeps
    search engines away. `above` are the pages that lead here, home first: path, words, and their language. `canonical`
    is the path of the page that says the same and shall be found, "" for this one.
    """

    path: str
    tag: str
    title: str
    main: htpy.Node
    description: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
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
                htpy.p(".organisation")[
                    htpy.a(href=addresses.relative(addresses.HOME, page.path))[site.workspace.contact.name]
                ]
            ],
            _ways_back(page, words),
            htpy.main("#_main", tabindex="-1")[page.main],
            htpy.footer[_ways_on(page, words), contact(site.workspace.contact, words, page.tag)],
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
        htpy.title[title],
        page.description and htpy.meta(name="description", content=page.description),
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


def _ways_back(page: Page, words: Words) -> htpy.Node:
    """Return the links to the pages above this one, None where there is none."""
    if not page.above:
        return None
    return htpy.nav(".ways-back", aria_label=words("Back to"))[
        htpy.ol[
            [
                htpy.li[
                    htpy.a(
                        href=addresses.relative(path, page.path),
                        lang=tag,
                        dir=languages.find(tag).direction,
                    )[label]
                ]
                for path, label, tag in page.above
            ]
        ]
    ]


def _ways_on(page: Page, words: Words) -> htpy.Element:
    """Return the links that every page ends with."""
    ways = (
        (addresses.HOME, words("All documents")),
        (addresses.formats_page(page.tag), words("Ask for another format")),
        (addresses.statement_page(page.tag), words("Accessibility statement")),
        (addresses.feed(page.tag), words("Changes, as a feed")),
    )
    return htpy.nav(".ways-on", aria_label=words("About this site"))[
        htpy.ul[
            [
                htpy.li[htpy.a(href=addresses.relative(path, page.path))[label]]
                for path, label in ways
                if path != page.path
            ]
        ]
    ]
