"""The page that a host shows where there is none: it leads to the list of all documents."""

import htpy

from publisher import language as languages
from publisher.materials import Materials
from publisher.model import Contact
from publisher.site.download import addresses
from publisher.writers.html.page import contact
from publisher.writers.html.policy import policy_element
from publisher.writers.html.style import style

PATH = "404.html"

_SHEETS = ("base.css", "screen.css")


def page(organisation: Contact, tag: str, materials: Materials, base: str = "/") -> bytes:
    """Return the page in UTF-8, in a language. `base` is the path of the site on its host, with a slash at both ends.

    It is shown in the place of pages at any depth: its style stands within it, and its link begins at the host's root.

    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    words = materials.words(tag)
    title = words("There is no such page")
    sheet = style(_SHEETS, [tag], materials)
    document = htpy.html(lang=tag, dir=languages.find(tag).direction)[
        htpy.head[
            htpy.meta(charset="utf-8"),
            policy_element([sheet]),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.meta(name="robots", content="noindex"),
            htpy.title[f"{title} – {organisation.name}" if organisation.name else title],
            htpy.style[sheet],
        ],
        htpy.body[
            htpy.a(".skip-link", href="#_main")[words("Skip to the text")],
            htpy.header(".masthead")[htpy.p(".organisation")[organisation.name or htpy.br]],
            htpy.main("#_main", tabindex="-1")[
                htpy.div(".title")[htpy.h1[title]],
                htpy.p[words("Look for the document in the list of all documents.")],
                htpy.p[htpy.a(href=f"{base}{addresses.HOME}")[words("All documents")]],
            ],
            htpy.footer[contact(organisation, words, tag)],
        ],
    ]
    return f"{document}\n".encode()
