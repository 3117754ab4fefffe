"""The style sheet of the site: one file for all of its pages."""

from publisher.site.download.values import Site
from publisher.writers.html.style import style

_SHEETS = ("base.css", "screen.css", "site.css", "site-search.css", "site-pages.css")


def sheet(site: Site) -> bytes:
    """Return the design tokens, the fonts of every language of the site, and the rules of its pages, in UTF-8.

    Raises `ConfigurationError` for a sheet that no page can have.
    """
    tags = dict.fromkeys((site.home_language, *site.by_language, *(file.language for file in site.files)))
    return str(style(_SHEETS, tags, site.materials)).encode()
