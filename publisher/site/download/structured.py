"""What search engines and catalogues are told of a page's documents: schema.org, as JSON-LD in the head of the page.

It claims what holds of a file by how it is made and read back, and says nothing where nobody knows
(`features.py`).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

import htpy
from markupsafe import Markup

from publisher import editions
from publisher import language as languages
from publisher.model import Contact, State
from publisher.site.download import addresses, features
from publisher.site.download.one_line import one_line
from publisher.site.download.values import Leaflet, Site
from publisher.site.manifest import File
from publisher.writers import table as writers

_Json: TypeAlias = str | Sequence["_Json"] | Mapping[str, "_Json"]
_CONTEXT = "https://schema.org"
# Characters that could end the script element or, where a program reads the text as JavaScript, a line of it; JSON
# writes each as its number (RFC 8259, 7).
_ESCAPES = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def data(site: Site, leaflet: Leaflet) -> htpy.Node:
    """Return what is told of a document in one language, for the head of its page."""
    page = addresses.leaflet_page(leaflet.document, leaflet.tag)
    held = features.held_editions(leaflet.files)
    told: dict[str, _Json] = {
        "@context": _CONTEXT,
        **_named(leaflet, site),
        "description": _in(one_line(leaflet.description), leaflet.description_language, leaflet.tag),
        "dateModified": leaflet.changed,
        "creativeWorkStatus": "Draft" if leaflet.draft else "Published",
        "publisher": _organisation(site.workspace.contact),
        "accessibilitySummary": _summary(site, leaflet),
        **_translations(site, leaflet),
        "encoding": [_encoding(file, page, leaflet, site, held=file.edition in held) for file in leaflet.files],
    }
    return _script(told)


def collection(site: Site) -> htpy.Node:
    """Return what is told of the whole site, for the head of its first page.

    The documents are not repeated here: each says it on its own page, and the sitemap lists these.
    """
    publisher = _organisation(site.workspace.contact)
    name = one_line(site.workspace.contact.name)
    whole: dict[str, _Json] = {
        "@type": "WebSite",
        "name": name,
        "url": site.base,
        "inLanguage": list(site.by_language),
        "publisher": publisher,
    }
    told: dict[str, _Json] = {
        "@context": _CONTEXT,
        "@type": "CollectionPage",
        "name": name,
        "url": site.base,
        "inLanguage": site.home_language,
        "dateModified": max((leaflet.changed for leaflet in site.leaflets), default=""),
        "creativeWorkStatus": "Draft" if site.draft else "Published",
        "publisher": publisher,
        "isPartOf": _without_blanks(whole),
    }
    return _script(told)


def _named(leaflet: Leaflet, site: Site) -> dict[str, _Json]:
    """Return what names a document in one language; its address only where it is known where the site will stand."""
    page = addresses.leaflet_page(leaflet.document, leaflet.tag)
    return {
        "@type": "DigitalDocument",
        "name": _in(leaflet.title, leaflet.title_language, leaflet.tag),
        "inLanguage": leaflet.tag,
        "url": addresses.public(page, site.base) if site.base else "",
    }


def _translations(site: Site, leaflet: Leaflet) -> dict[str, _Json]:
    """Return what a text was translated into, or, of a translation, from which text."""
    others = [other for other in site.by_document[leaflet.document] if other.tag != leaflet.tag]
    if leaflet.state is State.SOURCE:
        return {"workTranslation": [_without_blanks(_named(other, site)) for other in others]}
    source = next((other for other in others if other.state is State.SOURCE), None)
    return {"translationOfWork": _without_blanks(_named(source, site))} if source else {}


def _encoding(file: File, page: str, leaflet: Leaflet, site: Site, *, held: bool) -> _Json:
    """Return what is told of one file."""
    words = site.materials.words(leaflet.tag)
    edition, form = words(editions.find(file.edition).title), words(writers.find(file.format).title)
    told: dict[str, _Json] = {
        "@type": "MediaObject",
        "name": f"{file.title} – {edition} – {form}",
        "encodingFormat": file.media_type,
        "contentUrl": addresses.public(file.path, site.base) if site.base else addresses.relative(file.path, page),
        "contentSize": f"{file.bytes} B",
        "sha256": file.sha256,
        "inLanguage": file.language,
        "dateModified": file.changed,
        "creativeWorkStatus": "Draft" if file.draft else "Published",
        "accessibilityFeature": features.features(file, held=held),
        "accessibilityHazard": features.HAZARDS,
        "accessMode": features.modes(file),
        "accessModeSufficient": [
            {"@type": "ItemList", "itemListElement": modes} for modes in features.sufficient(file)
        ],
    }
    return _without_blanks(told)


def _summary(site: Site, leaflet: Leaflet) -> list[str]:
    """Return what was checked of the files, in the sentences of the accessibility statement, and no more."""
    words = site.materials.words(leaflet.tag)
    said = [words("Each file was read back and compared with its text before it was put here.")]
    if claims := _each_once(file.claims for file in leaflet.files):
        said.append(words("PDF files claim these standards: {standards}").format(standards=claims))
    if unjudged := _each_once(file.unjudged for file in leaflet.files):
        said.append(words("No program has judged yet whether they keep these: {standards}").format(standards=unjudged))
    if leaflet.state.unchecked:
        said.append(words("Draft translation, not yet checked"))
    said.append(words("No program can say that a document is accessible for you."))
    return said


def _each_once(standards: Iterable[Iterable[str]]) -> str:
    return ", ".join(dict.fromkeys(chain.from_iterable(standards)))


def _organisation(contact: Contact) -> _Json:
    told: dict[str, _Json] = {
        "@type": "Organization",
        "name": one_line(contact.name),
        "url": contact.website,
        "email": contact.email,
        "telephone": one_line(contact.phone),
        "address": one_line(contact.address),
    }
    return _without_blanks(told)


def _in(words: str, language: str, tag: str) -> _Json:
    """Return words with their language where it is not that of the page: text that nobody has translated yet."""
    if not words or languages.same(language, tag):
        return words
    return {"@value": words, "@language": language}


def _without_blanks(told: Mapping[str, _Json]) -> dict[str, _Json]:
    return {key: value for key, value in told.items() if value}


def _script(told: Mapping[str, _Json]) -> htpy.Element:
    """Return the element. It is no script to a browser but a block of data, which no security policy needs to allow."""
    text = json.dumps(_without_blanks(told), ensure_ascii=False)
    for sign, escaped in _ESCAPES.items():
        text = text.replace(sign, escaped)
    return htpy.script(type="application/ld+json")[Markup(text)]  # noqa: S704 - no “<” or “&” is left in it
