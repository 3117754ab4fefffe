"""Every address that a built site gives to readers and programs, and whether it leads to a place in a file."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml import etree, html

from publisher.site.download import addresses
from publisher.site.manifest import NAME

# What an address may lead to beside the site itself.
OUTSIDE = {"https", "mailto", "tel"}
# What a page loads or leads to; a picture that stands in the page itself is no address.
_IN_PAGES = "//@href | //@src | //@data | //@poster | //form/@action"
_REFRESH = re.compile(r"\d+; url=(.*)")
# The keys of JSON-LD and of the manifest that hold addresses.
_OF_PROGRAMS = {"url", "contentUrl", "@id", "mainEntityOfPage"}
_OF_MANIFEST = {"path", "page", "feed", "bundle", "to"}
_STAND_IN = "https://site.invalid/"  # where a site without a base address is taken to stand (RFC 2606)


@dataclass(slots=True)
class BuiltSite:
    """A folder with a built site that is to stand at the address `base`; each page is read once."""

    folder: Path
    base: str
    _trees: dict[Path, html.HtmlElement] = field(default_factory=dict)
    _places: dict[Path, frozenset[str]] = field(default_factory=dict)

    def tree(self, file: Path) -> html.HtmlElement:
        """Return a page."""
        if file not in self._trees:
            self._trees[file] = html.document_fromstring(file.read_bytes())
        return self._trees[file]

    def broken(self) -> dict[str, list[str]]:
        """Return the addresses that lead nowhere, by the path of the file that gives them."""
        found = {
            str(file.relative_to(self.folder)): [one for one in given if not self._leads(file, one)]
            for file, given in self.given()
        }
        return {path: wrong for path, wrong in found.items() if wrong}

    def given(self) -> Iterator[tuple[Path, list[str]]]:
        """Yield each file that gives addresses with those that it gives."""
        for file in sorted(self.folder.rglob("*")):
            match file.suffix:
                case ".html":
                    yield file, [*self._in_page(file)]
                case ".xml":
                    tree = etree.fromstring(file.read_bytes())
                    listed = tree.xpath("//@href | //@src | //*[local-name() = 'loc']/text()")
                    yield file, [str(one) for one in listed]
                case ".json" if file.name == NAME:
                    yield file, [*_named(json.loads(file.read_bytes()), _OF_MANIFEST), *_leaflets(file)]
                case ".txt" if file.name == addresses.REDIRECTS:
                    root = urljoin(self.base, "/").rstrip("/")
                    yield file, [root + line.split()[1].rstrip(";") for line in file.read_text("utf-8").splitlines()]
                case _:
                    continue

    def _in_page(self, file: Path) -> Iterator[str]:
        tree = self.tree(file)
        yield from (str(one) for one in tree.xpath(_IN_PAGES) if not str(one).startswith("data:"))
        for told in tree.xpath("//meta[translate(@http-equiv, 'R', 'r') = 'refresh']/@content"):
            said = _REFRESH.fullmatch(str(told))
            yield said[1] if said else str(told)
        for block in tree.xpath("//script[@type = 'application/ld+json']/text()"):
            yield from _named(json.loads(str(block)), _OF_PROGRAMS)
        for pasted in tree.xpath("//textarea/text()"):
            yield from (str(one) for one in html.fromstring(str(pasted)).xpath("//@href"))

    def _leads(self, file: Path, address: str) -> bool:
        """Return whether an address leads to a place in a file of the site, or out of it on purpose."""
        base = self.base or _STAND_IN
        whole = urljoin(base + quote(file.relative_to(self.folder).as_posix()), address)
        if not address:
            return False
        if address.startswith("#"):
            return unquote(address[1:]) in self._ids(file)
        if not whole.startswith(base):
            return urlsplit(address).scheme in OUTSIDE and urlsplit(address).netloc != urlsplit(base).netloc
        parts = urlsplit(whole[len(base) :])
        target = (self.folder / unquote(parts.path)).resolve()
        if parts.path == "" or parts.path.endswith("/"):
            target /= addresses.INDEX
        if not target.is_file() or not target.is_relative_to(self.folder.resolve()):
            return False
        return not parts.fragment or unquote(parts.fragment) in self._ids(target)

    def _ids(self, file: Path) -> frozenset[str]:
        if file not in self._places:
            self._places[file] = frozenset(str(one) for one in self.tree(file).xpath("//@id"))
        return self._places[file]


def _named(value: object, keys: set[str]) -> Iterator[str]:
    """Yield the texts that stand at these keys, however deep."""
    match value:
        case dict():
            for key, inner in value.items():
                if key in keys and isinstance(inner, str):
                    yield inner
                else:
                    yield from _named(inner, keys)
        case list():
            for inner in value:
                yield from _named(inner, keys)
        case _:
            return


def _leaflets(manifest: Path) -> Iterator[str]:
    """Yield the pages of each document's languages, which stand at keys that are languages."""
    for document in json.loads(manifest.read_bytes())["documents"]:
        yield from document["leaflets"].values()
