"""The page that says how to ask for a document in another format, in each language."""

import htpy

from publisher.site.download import addresses, alternates, parts
from publisher.site.download.frame import Page, above, rendered
from publisher.site.download.values import Site
from publisher.site.download.ways import ways


def page(site: Site, tag: str) -> bytes:
    """Return the page in UTF-8, in a language of the workspace."""
    words = site.materials.words(tag)
    path = addresses.formats_page(tag)
    others = alternates.of_own(site, addresses.formats_page)
    title = words("Ask for another format")
    lead = words("Tell us which document you need, and how you would like to have it.")
    main = [
        parts.picker(alternates.by_language(others), path, tag, words("Language")),
        htpy.div(".title")[htpy.h1[title], htpy.p(".lead")[lead]],
        htpy.p[words("For example in large print, in easy read, in Braille, as audio or in another language.")],
        ways(site, tag, title),
    ]
    shown = Page(path, tag, title, main, description=lead, alternates=others, above=above(site, tag))
    return rendered(shown, site)
