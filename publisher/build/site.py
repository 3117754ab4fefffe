"""Write the pages of the download site, and what stands beside them, to the stage of a build."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from publisher.build.bundles import write_bundles
from publisher.build.listed import text_of
from publisher.build.stage import Stage, content_of, digest_of
from publisher.site import search
from publisher.site.download import (
    addresses,
    document,
    embed,
    feed,
    gone,
    lists,
    missing,
    other_formats,
    sitemap,
    statement,
    styles,
)
from publisher.site.download.values import Site, with_bundles

# What an earlier build wrote of the site, by path with its digest: only that may be taken away.
RECORD = ".site.json"
_VERSION = 1
# Of `publisher conformance`, where somebody had it written.
_REPORT = f"{addresses.CONFORMANCE}/{addresses.CONFORMANCE_REPORT}"


@dataclass(frozen=True, slots=True)
class SiteWritten:
    """The paths of the site's files that changed, which lie on the stage, and of those to take away.

    `site` is the site with its zip files.
    """

    site: Site
    changed: tuple[str, ...]
    stale: tuple[str, ...]


def write_site(site: Site, place: Stage) -> SiteWritten:
    """Write what is new of the site to the stage, and say what changed.

    Raises `SourceError` where the disk refuses, and `ConfigurationError` for a style sheet that no page can have.
    """
    before = read_record(text_of(place.output / RECORD))
    whole = with_bundles(site, write_bundles(site, place))
    record = {one.path: one.sha256 for one in whole.bundles}
    changed = [one.path for one in whole.bundles if (place.new / one.path).is_file()]
    for path, content in _contents(whole, place):
        if path in record:
            raise ValueError(f"two pages of the site would stand at {path}")
        record[path] = hashlib.sha256(content).hexdigest()
        if content_of(place.output / path) != content:
            place.write(path, content)
            changed.append(path)
    place.write(RECORD, record_text(record).encode())
    if place.differs(RECORD):
        changed.insert(0, RECORD)
    listed = {file.path for file in whole.files}
    stale = (path for path, digest in before.items() if path not in record and path not in listed)
    return SiteWritten(
        whole,
        tuple(changed),
        tuple(path for path in stale if digest_of(place.output / path) == before[path]),
    )


def _contents(site: Site, place: Stage) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of every file of the site but its zip files."""

    def content(path: str) -> bytes:
        """Return the bytes of a file that the site lists, b"" for one that is gone."""
        return content_of(place.new / path) or content_of(place.output / path) or b""

    yield addresses.STYLES, styles.sheet(site)
    yield embed.SCRIPT, embed.script(site)
    yield from search.files(site, content)
    yield from lists.home(site)
    yield addresses.feed(), feed.feed(site)
    report = _REPORT if (place.output / _REPORT).is_file() else ""
    for tag in site.spoken:
        if tag in site.by_language:
            yield from lists.language(site, tag)
        yield addresses.statement_page(tag), statement.page(site, tag, report=report)
        yield addresses.formats_page(tag), other_formats.page(site, tag)
        yield addresses.feed(tag), feed.feed(site, tag)
    for leaflets in site.by_document.values():
        yield document.document(leaflets, site)
        for leaflet in leaflets:
            yield document.leaflet(leaflet, site)
    yield (
        missing.PATH,
        missing.page(site.workspace.contact, site.home_language, site.materials, urlsplit(site.base).path or "/"),
    )
    yield from sitemap.sitemaps(site)
    for one in site.gone:
        if one.path.endswith(".html"):
            yield one.path, gone.page(one, site)
    yield addresses.REDIRECTS, gone.redirects(site.gone, site.base)


def record_text(files: dict[str, str]) -> str:
    """Return the record as JSON that ends in a line feed."""
    return json.dumps({"version": _VERSION, "files": dict(sorted(files.items()))}, indent=1) + "\n"


def read_record(text: str) -> dict[str, str]:
    """Return the digests of a record by path, {} for a record that is broken; no path in it leads elsewhere."""
    try:
        value = json.loads(text)
        if value["version"] != _VERSION:
            return {}
        files = {str(path): str(digest) for path, digest in value["files"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}
    return {path: digest for path, digest in files.items() if _is_inside(path)}


def _is_inside(path: str) -> bool:
    parts = path.split("/")
    return all(part not in ("", ".", "..") for part in parts) and "\\" not in path and "\0" not in path
