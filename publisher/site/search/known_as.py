"""What people call a leaflet beside its own words: those who hand it out seek it by names that it does not hold.

A receptionist who does not read Tamil asks for “tamil vision” or “vision large print”.
"""

from collections.abc import Callable, Iterable

from publisher import editions
from publisher import language as languages
from publisher.materials import Words
from publisher.site.download.values import Leaflet, Site
from publisher.writers import table as writers

_EDITIONS = {row.id: row.title for row in editions.EDITIONS}


def names_of(site: Site, tag: str) -> Callable[[Leaflet], str]:
    """Return what gives the names of a leaflet in a language: the language's own, its English one, and the title.

    The title is that of the document in the site's first language, "" where there is none.
    """
    language = languages.find(tag)
    called = f"{language.own_name}\n{language.english_name}"
    titles = {leaflet.document: leaflet.title for leaflet in site.by_language.get(site.home_language, ())}
    return lambda leaflet: f"{called}\n{titles.get(leaflet.document, '')}"


def kinds_of(site: Site, tag: str) -> Callable[[Leaflet], str]:
    """Return what gives the kinds of a leaflet in a language: its editions and formats, by the words that pages show.

    They are in the leaflet's language and in the site's first.
    """
    spoken = [site.materials.words(one) for one in dict.fromkeys((tag, site.home_language))]
    # Thousands of leaflets have the same few kinds.
    known: dict[tuple[str, ...], str] = {}

    def kinds(leaflet: Leaflet) -> str:
        phrases = tuple(dict.fromkeys(_phrases(leaflet)))
        if phrases not in known:
            known[phrases] = _in_each(spoken, phrases)
        return known[phrases]

    return kinds


def _phrases(leaflet: Leaflet) -> Iterable[str]:
    """Yield the interface words that name what there is of a leaflet."""
    for file in leaflet.files:
        yield _EDITIONS.get(file.edition, file.edition)
        yield writers.find(file.format).title


def _in_each(spoken: Iterable[Words], phrases: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(words(phrase) for phrase in phrases for words in spoken))
