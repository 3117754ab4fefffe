"""The accessibility statement of the site, in each language: what was checked, what was not, and whom to tell.

It never says that a document is accessible. What the law of a country wants in a statement, with who enforces it, is
written from sign-offs by `publisher conformance`, in English.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import htpy

from publisher import language as languages
from publisher.materials import Words
from publisher.model import State
from publisher.site.download import addresses, alternates, parts
from publisher.site.download.frame import Page, above, rendered
from publisher.site.download.values import Site, is_in_part
from publisher.site.download.ways import ways
from publisher.site.manifest import File


def page(site: Site, tag: str, *, report: str = "") -> bytes:
    """Return the page in UTF-8, about the files in a language, in that language.

    `report` is the path of the conformance report in the output folder, "" where there is none.
    """
    words = site.materials.words(tag)
    path = addresses.statement_page(tag)
    others = alternates.of_own(site, addresses.statement_page)
    title = words("Accessibility statement")
    lead = words(
        "This page says what was checked of these documents, and what you can do when something does not work for you."
    )
    files = [file for leaflet in site.by_language.get(tag, ()) for file in leaflet.files]
    main = [
        parts.picker(alternates.by_language(others), path, tag, words("Language")),
        htpy.div(".title")[htpy.h1[title], htpy.p(".lead")[lead]],
        _checked(files, tag, words),
        report
        and htpy.p[htpy.a(href=addresses.relative(report, path), hreflang="en")[words("The full report, in English")]],
        _for_people(words),
        _to_tell(site, tag, path, words),
    ]
    shown = Page(path, tag, title, main, description=lead, alternates=others, above=above(site, tag))
    return rendered(shown, site)


def _checked(files: Sequence[File], tag: str, words: Words) -> htpy.Node:
    own = languages.find(tag).own_name
    return [
        htpy.h2[words("What was checked")],
        htpy.p[words("Language of these documents: {language}").format(language=own)],
        bool(files) and htpy.p[words("Each file was read back and compared with its text before it was put here.")],
        htpy.ul[[htpy.li[line] for line in (*_standards(files, words), *_numbers(files, words))]],
    ]


def _standards(files: Sequence[File], words: Words) -> Iterator[str]:
    """Yield what standards the PDF files say they keep, and of which of them no program has judged it."""
    pdfs = [file for file in files if file.media_type == "application/pdf"]
    claims = Counter(claim for file in pdfs for claim in file.claims)
    unjudged = Counter(claim for file in pdfs for claim in file.unjudged)
    if claims:
        yield words("PDF files claim these standards: {standards}").format(standards=_shares(claims, len(pdfs)))
    if unjudged:
        yield words("No program has judged yet whether they keep these: {standards}").format(
            standards=_shares(unjudged, len(pdfs))
        )


def _shares(counted: Counter[str], number: int) -> str:
    """Return standards by name, with the number of files that each is said of where it is not all of them."""
    return ", ".join(name if count == number else f"{name} ({count}/{number})" for name, count in counted.items())


def _numbers(files: Sequence[File], words: Words) -> Iterator[str]:
    """Yield how many files there are, and how many of them readers should not trust as they trust the others."""
    yield words("Files in this language: {number}").format(number=len(files))
    translations = [file for file in files if file.state is not State.SOURCE]
    for phrase, found, among in (
        (words("Drafts, not released: {number} of {all}"), [file.draft for file in files], files),
        (
            words("Translations that nobody has checked yet: {number} of {all}"),
            [file.state.unchecked for file in translations],
            translations,
        ),
        (
            words("Files that are not translated in full: {number} of {all}"),
            [is_in_part(file) for file in translations],
            translations,
        ),
        (
            words("Earlier versions, which may be out of date: {number} of {all}"),
            [file.earlier for file in files],
            files,
        ),
        (
            words("Files with faults that we know of and let stand for now: {number} of {all}"),
            [bool(file.let_stand) for file in files],
            files,
        ),
    ):
        if among:
            yield phrase.format(number=sum(found), all=len(among))


def _for_people(words: Words) -> htpy.Node:
    return [
        htpy.h2[words("What no program can say")],
        htpy.p[
            words("No program can say that a document is accessible for you."),
            " ",
            words("People must look at the meaning of pictures, at plain words and at translations."),
        ],
        htpy.p[words("Translations that nobody has checked yet say so on their pages.")],
    ]


def _to_tell(site: Site, tag: str, path: str, words: Words) -> htpy.Node:
    formats = addresses.relative(addresses.formats_page(tag), path)
    return [
        htpy.h2[words("When something does not work")],
        htpy.p[words("Tell us what you wanted to read and what went wrong. We need your help to find it.")],
        ways(site, tag, words("Accessibility statement")),
        htpy.p[htpy.a(href=formats)[words("Ask for another format")]],
    ]
