"""Where everything on the site stands, for the manifest: programs find pages, feeds and zip files without guessing."""

from publisher import language as languages
from publisher.site.download import addresses
from publisher.site.download.values import Site
from publisher.site.manifest import BundleRow, Directory, DocumentRow, EarlierRow, GoneRow, LanguageRow


def directory(site: Site) -> Directory:
    """Return where the languages, documents and zip files of a site stand, and what became of others."""
    return Directory(
        base_address=site.base or None,
        languages=tuple(_language(tag, site) for tag in site.by_language),
        documents=tuple(
            DocumentRow(
                name,
                addresses.document_page(name),
                {leaflet.tag: addresses.leaflet_page(name, leaflet.tag) for leaflet in leaflets},
                _bundle(site, name, ""),
            )
            for name, leaflets in site.by_document.items()
        ),
        bundles=tuple(
            BundleRow(one.path, one.document or None, one.tag or None, one.bytes, one.sha256) for one in site.bundles
        ),
        earlier=tuple(EarlierRow(one.document, one.tag, one.on, one.files) for one in site.earlier),
        gone=tuple(
            GoneRow(
                one.path,
                one.tag,
                one.to or None,
                one.withdrawn or None,
                one.title,
                one.title_language,
                one.reason,
            )
            for one in site.gone
        ),
    )


def _language(tag: str, site: Site) -> LanguageRow:
    shown = languages.find(tag)
    return LanguageRow(
        tag,
        shown.own_name,
        shown.english_name,
        shown.direction,
        addresses.language_page(tag),
        addresses.feed(tag),
        _bundle(site, "", tag),
    )


def _bundle(site: Site, document: str, tag: str) -> str | None:
    found = site.bundle_of.get((document, tag))
    return found.path if found else None
