"""The readme of a zip file: what is in it, in plain text, for people who unpack it years from now.

It is UTF-8 with a byte order mark and lines that end in CR LF. Of the editors that people have, TextEdit and the
Notepad of Windows before 2019 guess at a text without the mark, wrongly in most scripts, and that Notepad shows a text
with LF alone on one line (Microsoft, “Extended line endings in Notepad”); all others read both.
No line begins or ends with spaces that mean something, and none has words of two directions in an order that matters:
editors differ in how they show that.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from publisher import editions
from publisher import language as languages
from publisher.materials import Words
from publisher.model import Contact
from publisher.reading.dates import in_words
from publisher.site.download import addresses, parts
from publisher.site.download.one_line import one_line
from publisher.site.download.values import Leaflet, Site, standing_of
from publisher.site.manifest import File
from publisher.writers import table as writers
from publisher.writers.labels import labelled

_MARK = "\ufeff"
_LINE_END = "\r\n"

# What makes a line that begins with a sign of no direction, or with a name in other letters, run as its language does
# (UAX 9, 3.3.1, P2: the first strong character decides).
_TO_LEFT, _TO_RIGHT = "\N{RIGHT-TO-LEFT MARK}", "\N{LEFT-TO-RIGHT MARK}"


def readme(site: Site, leaflets: Sequence[Leaflet], tag: str, title: str, page: str) -> bytes:
    """Return the readme of a zip file with the files of leaflets, in a language.

    `title` is the interface's phrase for what it holds, `page` the path of the page of the site that has newer files.
    """
    lines = [*_head(site, leaflets, tag, title, page), *_files(site, leaflets, tag), *_to_ask(site, tag)]
    return (_MARK + "".join(f"{line}{_LINE_END}" for line in lines)).encode()


def _head(site: Site, leaflets: Sequence[Leaflet], tag: str, title: str, page: str) -> Iterator[str]:
    words, run = site.materials.words(tag), _runs(tag)
    yield run + words(title)
    yield ""
    if organisation := one_line(site.workspace.contact.name):
        yield run + words("This folder holds documents of {organisation}.").format(organisation=organisation)
    spoken = dict.fromkeys(leaflet.tag for leaflet in leaflets)
    names = ", ".join(languages.find(one).own_name for one in spoken)
    yield run + words("Language of these documents: {language}").format(language=names)
    if any(leaflet.draft for leaflet in leaflets):
        yield run + words("Draft, not released")
    yield run + words("SHA256SUMS holds a checksum of each file: it shows whether a file is whole.")
    if site.base:
        yield from _with_address(words("Newer files are here: {address}"), addresses.public(page, site.base), tag)


def _files(site: Site, leaflets: Sequence[Leaflet], tag: str) -> Iterator[str]:
    words, run = site.materials.words(tag), _runs(tag)
    several = len({leaflet.tag for leaflet in leaflets}) > 1
    yield from ("", "", run + words("Files"))
    for leaflet in leaflets:
        shown = languages.find(leaflet.tag)
        for (title, title_tag), group in groupby(leaflet.files, key=_title):
            files = tuple(group)
            yield from ("", _runs(title_tag) + one_line(title))
            if several:
                english = f" ({shown.english_name})" if shown.english_name != shown.own_name else ""
                yield f"{_runs(leaflet.tag)}{shown.own_name}{english}"
            for file in files:
                yield from ("", file.path)
                yield run + _facts(file, words, tag)
                yield from (run + line for line in _standing(file, words, tag))


def _title(file: File) -> tuple[str, str]:
    return file.title, file.title_language or file.language


def _facts(file: File, words: Words, tag: str) -> str:
    form = writers.find(file.format)
    facts = [
        words(editions.find(file.edition).title),
        words(form.purpose or form.title),
        parts.size(file.bytes, words, tag),
    ]
    if file.pages is not None:
        facts.append(words("Pages: {pages}").format(pages=file.pages))
    return ", ".join(facts)


def _standing(file: File, words: Words, tag: str) -> Iterator[str]:
    """Yield what readers must know of a file before they trust it, and when it was last changed."""
    yield from parts.states(standing_of((file,)), words)
    if file.earlier:
        yield words("Earlier version, may be out of date")
    try:
        day = dt.date.fromisoformat(file.changed)
    except ValueError:  # nobody wrote it down
        return
    yield words("Last change: {date}").format(date=in_words(day, tag))


def _to_ask(site: Site, tag: str) -> Iterator[str]:
    words, run = site.materials.words(tag), _runs(tag)
    yield from ("", "", run + words("Ask for another format"), "")
    yield run + words("Tell us which document you need, and how you would like to have it.")
    yield run + words("For example in large print, in easy read, in Braille, as audio or in another language.")
    if site.base:
        yield _TO_RIGHT * bool(run) + addresses.public(addresses.formats_page(tag), site.base)
    yield from _contact(site.workspace.contact, words, tag)


def _contact(contact: Contact, words: Words, tag: str) -> Iterator[str]:
    ways = (("Phone", contact.phone), ("Email", contact.email), ("Website", contact.website))
    if not (any(value for _, value in ways) or contact.address):
        return
    yield from ("", _runs(tag) + words("Contact us"))
    if contact.name:
        yield one_line(contact.name)
    for label, value in ways:
        if value:
            begun, space = labelled(words(label), tag)
            yield from _with_address(f"{begun}{space}{{address}}", one_line(value), tag)
    if contact.address:
        begun, _ = labelled(words("Address"), tag)
        yield _runs(tag) + begun
        yield from map(one_line, contact.address.splitlines())


def _with_address(phrase: str, address: str, tag: str) -> Iterator[str]:
    """Yield a phrase with an address or a number in it; these run left to right, on a line of their own if need be."""
    before, _, after = phrase.partition("{address}")
    run = _runs(tag)
    if not run:
        yield f"{before}{address}{after}"
        return
    yield run + before.rstrip()
    yield _TO_RIGHT + address
    if after.strip():
        yield run + after.strip()


def _runs(tag: str) -> str:
    """Return what a line in a language begins with, "" for one that runs left to right."""
    return _TO_LEFT if languages.find(tag).direction == "rtl" else ""
