"""Addresses as files have them, and as people read them."""

import io
from cProfile import Profile

import pikepdf
import pytest

from publisher.addresses import as_in_files, as_read
from publisher.checks.output.word_examination import examine
from publisher.markdown.read import read
from publisher.writers import docx, html, pdf
from tests.tools.materials import StockMaterials
from tests.tools.word_damage import damaged, replaced

# Punycode of RFC 3492, 7.1 and of names that are registered.
ADDRESSES = {
    "https://例え.jp/パス?q=ü#é": "https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9?q=%C3%BC#%C3%A9",
    "https://münchen.de:8080/ok": "https://xn--mnchen-3ya.de:8080/ok",
    "https://MÜNCHEN.de": "https://xn--mnchen-3ya.de",
    "https://faß.de/": "https://xn--fa-hia.de/",
    "https://例え。ｊｐ/": "https://xn--r8jz45g.jp/",
    "https://jürgen@münchen.de/": "https://j%C3%BCrgen@xn--mnchen-3ya.de/",
    "mailto:jürgen@münchen.de?subject=Grüße": "mailto:j%C3%BCrgen@xn--mnchen-3ya.de?subject=Gr%C3%BC%C3%9Fe",
    "https://example.org/%zz": "https://example.org/%25zz",
    "https://example.org/100%": "https://example.org/100%25",
    "https://example.org/%C3%BC%2F": "https://example.org/%C3%BC%2F",
    "https://[2001:db8::1]:80/a^b": "https://[2001:db8::1]:80/a%5Eb",
    "https://Example.org/a?b=c&d=(e)#f": "https://Example.org/a?b=c&d=(e)#f",
    # Parts of a host that no computer has: a soft hyphen, joiners, a percent sign, more than 63 letters in ASCII.
    "https://a\u00adü.de/": "https://a%C2%AD%C3%BC.de/",
    "https://ü\u200d.de/": "https://%C3%BC%E2%80%8D.de/",
    "https://ü\u200c.münchen.de/": "https://%C3%BC%E2%80%8C.xn--mnchen-3ya.de/",
    "https://bücher%20.de/": "https://b%C3%BCcher%20.de/",
    "https://ü%.de/": "https://%C3%BC%25.de/",
    f"https://{'a' * 55}ü.de/": f"https://xn--{'a' * 55}-8yf.de/",
    f"https://{'a' * 60}ü.de/": f"https://{'a' * 60}%C3%BC.de/",
    f"https://{'ü' * 64}.de/": f"https://{'%C3%BC' * 64}.de/",
    "tel:+441632960001": "tel:+441632960001",
    "#förste": "#förste",
}


@pytest.mark.parametrize(("written", "expected"), ADDRESSES.items())
def test_address_in_files_is_ascii_with_its_host_in_punycode(written: str, expected: str) -> None:
    assert as_in_files(written) == expected


@pytest.mark.parametrize("written", ADDRESSES)
def test_address_in_files_stays_the_same_when_it_is_written_again(written: str) -> None:
    once = as_in_files(written)

    assert as_in_files(once) == once


@pytest.mark.parametrize("written", ADDRESSES)
def test_address_in_a_file_is_read_as_what_was_written(written: str) -> None:
    assert as_read(as_in_files(written)) == as_read(written)


@pytest.mark.parametrize(
    "other", ["https://%E4%BE%8B%E3%81%88.jp/", "https://xn--r8jz45h.jp/", "https://xn--99999999.jp/", "https://例.jp/"]
)
def test_another_host_is_read_as_another_one(other: str) -> None:
    assert as_read(other) != as_read("https://例え.jp/")


def test_a_host_of_thousands_of_letters_is_never_put_into_punycode() -> None:
    address = f"https://{'例え' * 4_000}.de/"
    counted = Profile()

    with counted:
        in_files, as_people_read = as_in_files(address), as_read(address)

    assert not [entry for entry in counted.getstats() if "punycode" in str(entry.code)]
    assert in_files == f"https://{'%E4%BE%8B%E3%81%88' * 4_000}.de/"
    assert as_people_read == as_read(in_files)


SOURCE = "---\ntitle: A link\nlanguage: en\n---\n\nSee [this page](https://例え.jp/パス%zz).\n"
IN_FILES = "https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9%25zz"


def test_every_format_has_the_same_address() -> None:
    document = read(SOURCE, path="link.md")

    with pikepdf.open(io.BytesIO(pdf.write(document, StockMaterials()))) as file:
        in_pdf = [str(area.A.URI) for page in file.pages for area in page.get("/Annots", ())]
    assert in_pdf == [IN_FILES]
    assert f'href="{IN_FILES}"'.encode() in html.write(document, StockMaterials())
    assert examine(docx.write(document, StockMaterials()), document)[:2] == ((), ())


def test_word_file_with_a_host_in_percent_encoding_is_another_one() -> None:
    document = read(SOURCE, path="link.md")
    content = docx.write(document, StockMaterials())
    relationships = "word/_rels/document.xml.rels"

    broken = damaged(replaced("xn--r8jz45g.jp", "%E4%BE%8B%E3%81%88.jp"), relationships, content)

    assert examine(broken, document)[1]
