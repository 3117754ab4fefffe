"""Every page is valid HTML and can be reached; those of documents stand by themselves, and say what they are in."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from publisher import language
from publisher.site.download import missing
from publisher.site.download.addresses import HOME
from tests.tools import nu
from tests.tools.built import leaflets, paths, rows, site_pages, told

# Attributes by which a page would load something from elsewhere when it is opened.
LOADING = (
    "//@src | //@srcset | //link[not(@rel = 'alternate' or @rel = 'canonical')]/@href"
    " | //@data | //@poster | //@background"
)

# What the checker says of the site's policy, and no browser does (tests/browser/test_site_pages.py): of a page in a
# file it knows no origin, so that “'self' file:” allows nothing, and it takes structured data for a script.
NOT_BLOCKED = re.compile(
    r"warning in line 1: (?:"
    r"Resource violates Content Security Policy \(meta tag\): external (?:stylesheet|script) "
    r"“(?:\.\./)*(?:assets/(?:site\.css|copy\.js)|search/search\.js)” blocked by “(?:style|script)-src” directive\."
    r"|Inline script violates Content Security Policy \(meta tag\): blocked by “script-src” directive .*"
    r'<script type="application/ld\+json">)'
)


def tree(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes())


def test_the_html_checker_finds_nothing_wrong(built: Path) -> None:
    found = {
        file: [str(one) for one in said if not NOT_BLOCKED.match(str(one))]
        for file, said in nu.validate(paths(built, ".html")).items()
    }

    assert told(built, found) == ""


def test_every_document_is_one_file(built: Path) -> None:
    found = {
        file: [str(address)[:200] for address in tree(file).xpath(LOADING) if not str(address).startswith("data:")]
        for file in leaflets(built)
    }

    assert told(built, found) == ""


def test_links_lead_from_home_to_every_file(built: Path) -> None:
    reached, waiting = {built / HOME}, [built / HOME]
    while waiting:
        page = waiting.pop()
        links = tree(page).xpath("//a/@href") if page.suffix == ".html" else ()
        found = {(page.parent / unquote(urlsplit(str(link)).path)).resolve() for link in links}
        new = {file for file in found - reached if file.is_relative_to(built)}
        reached |= new
        waiting += new

    given = {built / row.path for row in rows(built)} | {*site_pages(built), *paths(built, ".zip")}
    assert given - reached == {built / missing.PATH}


def test_every_page_says_its_language_and_direction(built: Path) -> None:
    pages = [row for row in rows(built) if row.format == "html"]

    said = {row.path: (tree(built / row.path).get("lang"), tree(built / row.path).get("dir", "ltr")) for row in pages}

    tags = {row.path: language.simple(row.language) if row.edition == "easy-read" else row.language for row in pages}
    assert said == {row.path: (tags[row.path], language.find(row.language).direction) for row in pages}
    assert "rtl" in {direction for _, direction in said.values()}
