"""A web page read back, and compared with the document that it was made from."""

from collections.abc import Iterator, Mapping

from publisher import editions
from publisher import language as languages
from publisher.checks.output.html import names
from publisher.checks.output.html.elements import is_unheard
from publisher.checks.output.html.read import Element, Page, UnreadableError, read
from publisher.checks.output.parity import fault, told
from publisher.checks.output.passages import of_document, of_page
from publisher.checks.output.passages.alignment import differences as unlike
from publisher.checks.output.passages.marks import MarkGathering
from publisher.checks.output.passages.of_document import Telling
from publisher.checks.output.passages.page_runs import Runs
from publisher.checks.output.passages.passage import Gathering, words_of
from publisher.errors import SourceError
from publisher.findings import Finding
from publisher.model import Document

_FILE = "web page"
# More would be the same mistake again and again.
_MOST_TURNED = 20


def differences(content: bytes, document: Document) -> Iterator[Finding]:
    """Find where a page is not its document; one that cannot be read back is one finding, which says so."""
    try:
        page = read(content)
    except UnreadableError as error:
        yield Finding(
            f"The web page cannot be read back: {error}. Its text was not compared with the document's.",
            mend="Build it again; if that does not help, the program is at fault: please report it.",
        )
        return
    if not of_page.is_ours(page):
        yield fault("The web page has not the frame that this program gives to each: a skip link and its goal.")
    yield from _of_the_whole(page, document)
    yield from _metadata(page, document)
    expected = of_document.passages(document, telling(document))
    found = of_page.passages(page)
    yield from told(unlike(expected, found, lambda passage: passage, words_of(document.contact.name)), _FILE)
    yield from _surroundings(page, document)
    yield from _contents(page)
    yield from _versions(page, document)
    for finding, _ in zip(_turned(page), range(_MOST_TURNED), strict=False):
        yield finding


def telling(document: Document) -> Telling:
    """Return how a page of a document tells what is compared: links within it by the heading that they go to."""
    places = {f"#{document.identifier}": "#heading 0"} if document.identifier else {}
    for at, heading in enumerate(document.headings(), start=1):
        if heading.identifier:
            places.setdefault(f"#{heading.identifier}", f"#heading {at}")
    return Telling(MarkGathering, target=lambda target: places.get(target, target))


def _of_the_whole(page: Page, document: Document) -> Iterator[Finding]:
    """Find where the page says another title, language or direction than the document's."""
    simple = editions.look_of(document.edition).simple
    wanted = languages.simple(document.language) if simple else document.language
    title = page.root.find("head/title")
    title_language = "" if title is None else title.get("lang") or ""
    for what, said, right in (
        ("title", words_of(page.title), words_of(document.title)),
        ("language", (page.language,), (wanted,)),
        ("direction", (page.direction,), (document.direction,)),
        ("language of the title", (title_language,), (document.title_language,)),
    ):
        if said != right:
            yield fault(f"The {_FILE} says that its {what} is “{' '.join(said)}”, not “{' '.join(right)}”.")


def _metadata(page: Page, document: Document) -> Iterator[Finding]:
    """Find where the page says something else of itself than the document does."""
    wanted: Mapping[str, str] = {
        "description": document.description,
        "author": document.contact.name,
        "keywords": ", ".join(document.keywords),
        "publication-status": "draft" if document.draft else "",
        "dcterms.created": document.date.isoformat() if document.date else "",
    }
    for name, words in wanted.items():
        said = ", ".join(page.metadata.get(name, ()))
        if words_of(said) != words_of(words):
            yield fault(f"The {_FILE} says that its {name} is “{said}”, not “{words}”.", document.place)


def _surroundings(page: Page, document: Document) -> Iterator[Finding]:
    """Find a name above the title, a date or a notice about a draft that says something else than the document."""
    masthead = " ".join(names.words(one) for one in _of_class(page, "masthead"))
    if words_of(masthead) != words_of(document.contact.name):
        yield fault(f"The name above the title of the {_FILE} is “{masthead}”, not “{document.contact.name}”.")
    days = [one.get("datetime") or "" for date in _of_class(page, "date") for one in date.iter("time")]
    wanted = [document.date.isoformat()] if document.date else []
    if days != wanted:
        yield fault(f"The {_FILE} shows the date “{', '.join(days)}”, not “{', '.join(wanted)}”.")
    said = sum(1 for notice in _of_class(page, "notice") for line in notice.iter("p") if not is_unheard(line))
    unchecked = document.draft or document.state.unchecked
    lines = document.draft + document.state.unchecked + (unchecked and document.untranslated > 0)
    if said != lines:
        yield fault(f"The {_FILE} says in {said} lines that it is a draft, and {lines} are asked for.")


def _of_class(page: Page, name: str) -> list[Element]:
    return [one for one in page.root.iter() if name in (one.get("class") or "").split()]


def _contents(page: Page) -> Iterator[Finding]:
    """Find where the lines of the contents are not the headings below them, in order, or lead somewhere else."""
    lists = _of_class(page, "contents")
    if not lists:
        return
    lines = [(one, (one.get("href") or "").removeprefix("#")) for held in lists for one in held.iter("a")]
    headings = [one for one in of_page.headings(page) if one.tag in {"h2", "h3"}]
    for at, (line, target) in enumerate(lines):
        heading = headings[at] if at < len(headings) else None
        if _entry(line, page) != (() if heading is None else _entry(heading, page)):
            shown = "" if heading is None else names.words(heading)
            yield fault(f"The contents of the {_FILE} say “{names.words(line)}” for the heading “{shown}”.")
            return  # all that follow would be told too
        if page.identified.get(target) is not heading:
            yield fault(f"The line “{names.words(line)}” in the contents of the {_FILE} does not lead to its heading.")
    if len(headings) > len(lines):
        yield fault(f"The contents of the {_FILE} lack the heading “{names.words(headings[len(lines)])}”.")


def _entry(element: Element, page: Page) -> tuple[str, ...]:
    """Return the words of a heading, or of the line that leads to it: the marks of notes are in the one alone."""
    gathering = Gathering("")
    Runs(page, gathering, is_unheard, {}).take_all(element, "")
    return words_of("".join(gathering.parts))


def _versions(page: Page, document: Document) -> Iterator[Finding]:
    """Find a link beside the text that leads nowhere, and versions of this edition that no link leads to."""
    known = {version.address for version in document.versions} | {address for _, address in document.ways_on}
    led = [one.get("href") or "" for strip in _of_class(page, "versions") for one in strip.iter("a")]
    for address in led:
        if address not in known:
            yield fault(f"The {_FILE} has a link to “{address}” as another version, which is none.")
    for version in document.versions:
        web = version.media_type == "text/html"
        near = version.edition == document.edition and web != (version.language == document.language)
        if near and version.address not in led:
            yield fault(f"The {_FILE} has no link to “{version.address}”, another version of the same.")
    for _, address in document.ways_on:
        if address not in led:
            yield fault(f"The {_FILE} has no link to “{address}”, a page of its site.")


def _turned(page: Page) -> Iterator[Finding]:
    """Find words that are marked with a language and would run the other way than it is written."""
    body = page.root.find("body")
    for element in () if body is None else body.iter():
        tag = element.get("lang") if isinstance(element.tag, str) else None
        # A drawing has no direction of its own, and its words are seen by nobody who listens.
        if not tag or element.tag == "svg":
            continue
        around = (one.get("dir") for one in (element, *element.iterancestors()))
        direction = next((said for said in around if said), "ltr")
        if _direction(tag, direction) != direction:
            yield fault(f"In the {_FILE} “{names.words(element)}” would run the wrong way.")


def _direction(tag: str, otherwise: str) -> str:
    try:
        return languages.find(languages.usual(tag)).direction
    except SourceError:
        return otherwise
