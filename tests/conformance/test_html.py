"""Every page is valid HTML, stands by itself, leads nowhere wrong, and says its language and direction."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from publisher import language
from tests.tools import nu
from tests.tools.built import paths, rows, told

# What a page may link to beside other files of the output.
OUTSIDE = {"https", "mailto", "tel"}
# Attributes by which a page would load something from elsewhere when it is opened.
LOADING = "//@src | //@srcset | //link/@href | //@data | //@poster | //@background"


def tree(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes())


def broken_links(output: Path, file: Path) -> list[str]:
    """Return the links of a page that lead to no file of the output, or to no place in it."""
    addresses = map(str, tree(file).xpath("//a/@href | //area/@href"))
    return [address for address in addresses if not leads_somewhere(output, file, address)]


def leads_somewhere(output: Path, file: Path, address: str) -> bool:
    """Return whether a link of a page leads to a place in a file of the output, or out of the site on purpose."""
    parts = urlsplit(address)
    if parts.scheme:
        return parts.scheme in OUTSIDE
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    if not target.is_file() or not target.is_relative_to(output.resolve()):
        return False
    return not parts.fragment or bool(tree(target).xpath("//*[@id=$place]", place=unquote(parts.fragment)))


def test_the_html_checker_finds_nothing_wrong(built: Path) -> None:
    found = {file: [str(one) for one in said] for file, said in nu.validate(paths(built, ".html")).items()}

    assert told(built, found) == ""


def test_every_link_within_the_site_leads_somewhere(built: Path) -> None:
    found = {file: broken_links(built, file) for file in paths(built, ".html")}

    assert told(built, found) == ""


def test_broken_links_are_found(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        '<p id="here"><a href="#here">a</a><a href="#gone">b</a><a href="no.html">c</a><a href="../x">d</a>'
        '<a href="page.html#here">e</a><a href="mailto:a@example.org">f</a><a href="javascript:void(0)">g</a></p>',
        encoding="utf-8",
    )

    assert broken_links(tmp_path, file) == ["#gone", "no.html", "../x", "javascript:void(0)"]


def test_every_page_is_one_file(built: Path) -> None:
    found = {
        file: [str(address)[:200] for address in tree(file).xpath(LOADING) if not str(address).startswith("data:")]
        for file in paths(built, ".html")
    }

    assert told(built, found) == ""


def test_the_index_leads_to_every_file(built: Path) -> None:
    index = built / "index.html"
    linked = {(built / unquote(str(address))).resolve() for address in tree(index).xpath("//a/@href")}

    missing = [row.path for row in rows(built) if (built / row.path).resolve() not in linked]

    assert missing == []


def test_every_page_says_its_language_and_direction(built: Path) -> None:
    pages = [row for row in rows(built) if row.format == "html"]

    said = {row.path: (tree(built / row.path).get("lang"), tree(built / row.path).get("dir", "ltr")) for row in pages}

    tags = {row.path: language.simple(row.language) if row.edition == "easy-read" else row.language for row in pages}
    assert said == {row.path: (tags[row.path], language.find(row.language).direction) for row in pages}
    assert "rtl" in {direction for _, direction in said.values()}
