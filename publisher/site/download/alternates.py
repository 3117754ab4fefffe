"""The same page in other languages, as search engines are told of it in the heads of pages and in the sitemap.

Engines believe only what each of the pages says of all others (Google, “Localized versions of your pages”): every page
that a set names has this very set, itself among them. `x-default` is the page for readers of all other languages.
"""

from collections.abc import Callable, Mapping, Sequence

from publisher.site.download import addresses
from publisher.site.download.values import Leaflet, Site

X_DEFAULT = "x-default"


def of_home(site: Site) -> Mapping[str, str]:
    """Return the paths of home and of the pages of languages, by tag."""
    return {**{tag: addresses.language_page(tag) for tag in site.by_language}, X_DEFAULT: addresses.HOME}


def of_document(leaflets: Sequence[Leaflet]) -> Mapping[str, str]:
    """Return the paths of a document's pages by tag; `leaflets` are the document in each of its languages."""
    pages = {one.tag: addresses.leaflet_page(one.document, one.tag) for one in leaflets}
    return {**pages, X_DEFAULT: addresses.document_page(leaflets[0].document)}


def of_own(site: Site, path_of: Callable[[str], str]) -> Mapping[str, str]:
    """Return the paths of a page that the site has in each of its languages; `path_of` has its path by tag."""
    return {**{tag: path_of(tag) for tag in site.spoken}, X_DEFAULT: path_of(site.home_language)}


def by_language(paths: Mapping[str, str]) -> dict[str, str]:
    """Return the paths for a reader who chooses a language: those without `x-default`."""
    return {tag: path for tag, path in paths.items() if tag != X_DEFAULT}
