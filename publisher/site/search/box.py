"""The search box of a page, with the place for its results. Without its script it is not shown: the lists remain."""

import json

import htpy

from publisher import editions
from publisher.site.download import addresses
from publisher.site.download.values import Site

SCRIPT = f"{addresses.SEARCH}/search.js"
LONGEST = 200  # letters that are sought; a title in full fits


def box(page: str, tag: str, site: Site) -> htpy.Node:
    """Return the search box for the page at the path `page` in the language `tag`; hidden until its script runs.

    The page must have `SCRIPT` among its scripts. The script finds its words and the way to the index beside it.
    """
    words = site.materials.words(tag)
    own = {
        "count": words("Results: {number}"),
        "nothing": words("Nothing was found. Try a shorter word, or look in the lists on this page."),
        "others": words("In other languages"),
        "more": words("More results"),
        "broken": words("The search does not work here. Look in the lists on this page."),
    }
    named = {row.id: words(row.title) for row in editions.EDITIONS}
    return htpy.div(
        ".site-search",
        hidden=True,
        data_language=tag,
        data_root=_root(page),
        data_words=json.dumps(own, ensure_ascii=False),
        data_editions=json.dumps(named, ensure_ascii=False),
    )[
        htpy.form(role="search")[
            htpy.label(for_="_search")[words("Search in all documents")],
            htpy.div(".search-field")[
                htpy.input(
                    "#_search", type="search", autocomplete="off", maxlength=str(LONGEST), enterkeyhint="search"
                ),
                htpy.button(type="submit")[words("Search")],
            ],
        ],
        htpy.p(".search-status", role="status"),
        htpy.div(".search-results"),
    ]


def _root(page: str) -> str:
    """Return the way from a page to the folder of the site, with a slash at its end."""
    return f"{addresses.relative('.', page)}/"
