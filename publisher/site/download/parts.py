"""What several pages of the site show: the language picker, the files of a leaflet with their facts, and lists."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

import htpy

from publisher import editions
from publisher import language as languages
from publisher.language import Language
from publisher.materials import Words
from publisher.model import State
from publisher.reading.dates import in_words
from publisher.reading.figures import in_figures
from publisher.site.download import addresses
from publisher.site.download.one_line import one_line
from publisher.site.download.values import Bundle, Leaflet, Standing, standing_of
from publisher.site.manifest import File
from publisher.writers import table as writers

_NO_BREAK = "\N{NO-BREAK SPACE}"
_MEGABYTE = 1_000_000  # bytes; from here on a size is told in megabytes of so many


def marks(tag: str) -> dict[str, str]:
    """Return the attributes that tell a language and its direction."""
    return {"lang": tag, "dir": languages.find(tag).direction}


def title(words: str, tag: str, page_tag: str) -> htpy.Node:
    """Return a title that may be in another language, or turn the order of words: it stands by itself (UAX 9).

    Its direction is that of its language: by itself a browser takes it from the first letter, and the Urdu title “Mid
    and South Essex …” would run from the left.
    """
    own = marks(tag)
    return (htpy.bdi(dir=own["dir"]) if languages.same(tag, page_tag) else htpy.bdi(**own))[one_line(words)]


def picker(paths: Mapping[str, str], page: str, current: str, label: str, *, heading: str = "") -> htpy.Node:
    """Return the language picker: own names first, each in its language; the English name for those who help.

    `paths` are the pages by language, `current` the language of this page, "" for none of them; `heading` is the id of
    the heading that names the picker, "" where `label` does. None where there is nothing to choose.
    """
    if not set(paths) - {current}:
        return None
    named = {"aria-labelledby": heading} if heading else {"aria-label": label}
    return htpy.nav(".languages", named)[
        htpy.ul[[htpy.li[_language(tag, path, page, current)] for tag, path in paths.items()]]
    ]


def _language(tag: str, path: str, page: str, current: str) -> htpy.Node:
    shown = languages.find(tag)
    name = [
        htpy.span(".own-name", **marks(tag))[shown.own_name],
        shown.own_name != shown.english_name
        and [" ", htpy.span(".english-name", lang="en", dir="ltr")[in_english(shown)]],
    ]
    if tag == current:
        return htpy.span(".current", aria_current="true")[name]
    return htpy.a(rel="alternate", hreflang=tag, href=addresses.relative(path, page))[name]


def in_english(shown: Language) -> str:
    """Return a language's English name, with its script where other countries write the language in another one."""
    other_scripts = bool(shown.not_in) and "-" not in shown.tag  # the name of "zh-Hans" says its script
    return f"{shown.english_name} ({shown.script.name})" if other_scripts else shown.english_name


def files_of(
    leaflet: Leaflet, page: str, words: Words, tag: str, told: Standing, *, level: int = 2
) -> Iterator[htpy.Node]:
    """Yield the files of a leaflet by edition under a heading of `level`, each with its facts.

    An edition or a file says how far it is where `told` has not: where the files of the leaflet differ in that. An
    edition has its own title where that is another one.
    """
    heading = htpy.h2 if level == 2 else htpy.h3 if level == 3 else htpy.h4  # noqa: PLR2004 - the levels themselves
    for edition, group in groupby(leaflet.files, key=lambda file: file.edition):
        files = tuple(group)
        first, own = files[0], standing_of(files)
        yield htpy.section(".edition")[
            heading[words(editions.find(edition).title)],
            first.title != leaflet.title
            and htpy.p(".own-title")[title(first.title, first.title_language or first.language, tag)],
            standing(own.beyond(told), words, tag),
            htpy.ul(".downloads")[list(file_links(files, page, words, tag, told, own))],
        ]


def file_links(files: Iterable[File], page: str, words: Words, tag: str, *told: Standing) -> Iterator[htpy.Element]:
    """Yield the files of a list without headings, each with its facts, and how far it is where nothing `told` that."""
    for file in files:
        own = standing_of((file,))
        for one in told:
            own = own.beyond(one)
        yield htpy.li[_file(file, page, words, tag, own)]


def _file(file: File, page: str, words: Words, tag: str, own: Standing) -> htpy.Element:
    form = writers.find(file.format)
    facts = [words(editions.find(file.edition).title), size(file.bytes, words, tag)]
    if file.pages is not None:
        facts.append(words("Pages: {pages}").format(pages=file.pages).replace(" ", _NO_BREAK))
    said: list[htpy.Node] = [*states(own, words), *changed(own.changed or "", words, tag)]
    if file.earlier:
        said.append(words("Earlier version, may be out of date"))
    address = addresses.relative(file.path, page)
    return htpy.a(href=address, hreflang=file.language, type=file.media_type)[
        htpy.span(".what")[words(form.purpose or form.title)],
        " ",
        _facts(facts),
        [[" ", htpy.span(".state")[line]] for line in said],
    ]


def _facts(facts: Sequence[str]) -> htpy.Element:
    """Return facts one after the other; each keeps its own direction, as “36 kB” does between words in Urdu."""
    first, *others = facts
    return htpy.span(".facts")[htpy.bdi[first], [[" · ", htpy.bdi[fact]] for fact in others]]


def size(count: int, words: Words, tag: str) -> str:
    """Return a file's size in kilobytes (1,000 bytes), or megabytes with one decimal; rounded up, never 0."""
    if count < _MEGABYTE:
        return words("{size} kB").format(size=max(1, -(-count // 1000))).replace(" ", _NO_BREAK)
    tenths = Decimal(-(-count * 10 // _MEGABYTE)).scaleb(-1)
    return words("{size} MB").format(size=in_figures(tenths, tag)).replace(" ", _NO_BREAK)


def notice(leaflet: Leaflet, words: Words) -> htpy.Node:
    """Return what readers must know of a leaflet before they trust it, be it of one file alone; None for nothing."""
    told = (
        leaflet.draft and words("Draft, not released"),
        leaflet.state.unchecked and _state(leaflet.state, words),
        leaflet.untranslated and words("Parts of this document are not translated yet."),
    )
    return htpy.div(".notice")[[line and htpy.p[htpy.strong[line]] for line in told]] if any(told) else None


def after_notice(own: Standing) -> Standing:
    """Return what is left to tell of all files of a leaflet below its notice."""
    noticed = Standing(own.draft, own.state if own.state and own.state.unchecked else None, own.in_part)
    return own.beyond(noticed)


def standing(own: Standing, words: Words, tag: str) -> htpy.Node:
    """Return how far files are and the day of their last change, None where nothing is to be told."""
    told = [*states(own, words), *changed(own.changed or "", words, tag)]
    return htpy.ul(".standing")[[htpy.li[line] for line in told]] if told else None


def changed(day: str, words: Words, tag: str) -> Iterator[htpy.Node]:
    """Yield when a text was last changed, nothing where nobody wrote it down."""
    if day:
        before, _, after = words("Last change: {date}").partition("{date}")
        yield [before, date(day, tag), after]


def date(day: str, tag: str) -> htpy.Element:
    """Return a day (YYYY-MM-DD) in the words of a language."""
    return htpy.time(datetime=day)[in_words(dt.date.fromisoformat(day), tag)]


def states(own: Standing, words: Words) -> Iterator[str]:
    """Yield how far files are: that they are not released, how far they are translated and checked."""
    if own.draft:
        yield words("Draft, not released")
    if own.state:
        yield _state(own.state, words)
    if own.in_part:
        yield words("Parts of this document are not translated yet.")


def _state(state: State, words: Words) -> str:
    match state:
        case State.SOURCE:
            return words("Original text, not a translation")
        case State.DRAFT | State.TRANSLATED:
            return words("Draft translation, not yet checked")
        case State.REVIEWED:
            return words("Translation, checked by a reviewer")
        case State.APPROVED:
            return words("Translation, approved")


def draft_notice(words: Words) -> htpy.Element:
    """Return the notice of a page that lists what is not released."""
    return htpy.div(".notice")[htpy.p[htpy.strong[words("Draft, not released")]]]


def bundle(found: Bundle | None, page: str, label: str, words: Words, tag: str) -> htpy.Node:
    """Return the link to a zip file, None where there is none."""
    if found is None:
        return None
    return htpy.p(".bundle")[
        htpy.a(href=addresses.relative(found.path, page), type="application/zip")[
            # “zip” is what the kind of file is called in every language.
            htpy.span(".what")[label], " ", _facts(["zip", size(found.bytes, words, tag)])
        ]
    ]


def entries(leaflets: Iterable[Leaflet], page: str, page_tag: str, *, path: str = "") -> htpy.Element:
    """Return a list of leaflets, each with its title as a link, and its description.

    A link leads to the leaflet's page, or, where `path` is "document", to the one with every language.
    """
    return htpy.ul(".documents")[[htpy.li[_entry(one, page, page_tag, path)] for one in leaflets]]


def _entry(leaflet: Leaflet, page: str, page_tag: str, path: str) -> list[htpy.Node]:
    to = (
        addresses.document_page(leaflet.document)
        if path == "document"
        else addresses.leaflet_page(leaflet.document, leaflet.tag)
    )
    return [
        htpy.h3[htpy.a(href=addresses.relative(to, page))[title(leaflet.title, leaflet.title_language, page_tag)]],
        leaflet.description and htpy.p[title(leaflet.description, leaflet.description_language, page_tag)],
    ]


def page_links(paths: Sequence[str], page: str, words: Words) -> htpy.Node:
    """Return the links between the pages of a long list, None for a list of one page."""
    if len(paths) == 1:
        return None
    named = [
        words("Page {page} of {pages}").format(page=number, pages=len(paths)) for number in range(1, len(paths) + 1)
    ]
    return htpy.nav(".pages", aria_label=words("More pages"))[
        htpy.ul[
            [
                htpy.li[
                    htpy.span(".current", aria_current="page")[label]
                    if path == page
                    else htpy.a(href=addresses.relative(path, page), aria_label=label)[str(number)]
                ]
                for number, (path, label) in enumerate(zip(paths, named, strict=True), start=1)
            ]
        ]
    ]
