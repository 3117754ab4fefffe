"""What the head of a page tells search engines of its public address, and of the same page in other languages."""

from collections.abc import Iterator
from urllib.parse import urljoin

import htpy

from publisher.model import Document, State
from publisher.writers.html.links import safe_neighbour, safe_target

_PAGE = "text/html"


def public_addresses(document: Document) -> htpy.Node:
    """Return the links to a page and its translations; None where it is not known where the page will stand.

    The links between languages name every page of the edition, this one too, in the same way from each of them: search
    engines believe only what both pages say. `x-default` is the text as its authors wrote it, for readers of all other
    languages. Tags are plain ones (“en”, not that of simple words): search engines know no others.
    """
    if not document.own_address:
        return None
    others = dict(_translations(document))
    source = next((address for address, original in others.values() if original), "")
    links = [(tag, address) for tag, (address, _) in sorted(others.items())]
    if source:
        links.append(("x-default", source))
    return [
        htpy.link(rel="canonical", href=safe_target(document.own_address)),
        len(others) > 1 and [htpy.link(rel="alternate", hreflang=tag, href=address) for tag, address in links],
    ]


def _translations(document: Document) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the tag of each language with the page's address in it, and whether it is the text of its authors."""
    yield document.language, (safe_target(document.own_address), document.state is State.SOURCE)
    for version in document.versions:
        if (
            version.media_type == _PAGE
            and version.edition == document.edition
            and version.language != document.language
        ):
            address = urljoin(document.own_address, safe_neighbour(version.address))
            yield version.language, (safe_target(address), version.original)
