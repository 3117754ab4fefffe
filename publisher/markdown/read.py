"""Markdown text to a `Document`."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from publisher import language as languages
from publisher.errors import Place, SourceError, SourceErrors, nearest, refuse_unprintable
from publisher.language import same
from publisher.markdown import front_matter, syntax
from publisher.markdown.convert import Converter
from publisher.markdown.glossary import expansions, faults, marked
from publisher.markdown.identifiers import identifier_of
from publisher.markdown.limits import limit_brackets
from publisher.markdown.positions import Positions
from publisher.markdown.short_forms import without
from publisher.markdown.terms import Terms, mark_first_uses
from publisher.model import Blocks, Contact, Document, GlossaryEntry, Note

_NO_CONTACT = Contact()

# Letters that a typesetter joined, as they come out of old PDFs; fonts join letters by themselves (Unicode 16, 7.1.13).
_LIGATURES = {number: unicodedata.normalize("NFKC", chr(number)) for number in range(0xFB00, 0xFB07)}


@dataclass(frozen=True, slots=True)
class _Glossary:
    """What a text takes from the glossary: terms for its easy-read blocks, full forms for the rest of it."""

    terms: Terms = field(default_factory=Terms)
    full_forms: Mapping[str, str] = field(default_factory=dict)


def read(
    text: str,
    *,
    path: str,
    contact: Contact = _NO_CONTACT,
    glossary: tuple[GlossaryEntry, ...] = (),
    glossary_language: str = "en",
) -> Document:
    """Return the document of a source file; `path` is its path in the workspace, for findings.

    In easy-read statements the first use of each word that the glossary explains becomes a `Term`, and so do those in
    bold; in the rest of the text its short forms become `Abbreviation`s. A text in another language than the glossary
    uses none of its words.
    Joined letters that were pasted (“ﬁ”) become single ones.
    Raises `SourceError`, or `SourceErrors` where there are several: an empty file, front matter that is missing,
    broken or has an unknown key, invisible characters, raw HTML, a block that is not closed, a link or footnote to
    nowhere.
    """
    refuse_unprintable(text, path=path)
    text = text.translate(_LIGATURES)
    yaml, body, first_line = front_matter.split(text, path=path)
    settings = front_matter.read(yaml, path=path)
    identifier = identifier_of(settings.title)
    words = _Glossary()
    if same(settings.language, glossary_language):
        english = settings.language.partition("-")[0] == "en"
        words = _Glossary(Terms(glossary, english=english), expansions(glossary, settings.language))
    blocks, notes = _blocks(body, Positions(body, path=path, first_line=first_line), identifier, words)
    if not blocks:
        raise SourceError(
            "This file has a title and no text.",
            mend="Write the text below the front matter.",
            place=Place(path, first_line),
        )
    name = _name(path)
    return Document(
        name=name,
        title=settings.title,
        language=settings.language,
        blocks=blocks,
        identifier=identifier,
        slug=settings.slug or name,
        description=settings.description,
        date=settings.date,
        changed=settings.updated or settings.date,
        formerly=settings.formerly,
        audience=settings.audience,
        keywords=settings.keywords,
        notes=notes,
        editions=settings.editions,
        paper=settings.paper,
        targets=settings.targets,
        suppressions=settings.suppressions,
        glossary=glossary,
        contact=contact,
        place=settings.place,
    )


def read_glossary(text: str, *, path: str, language: str = "en") -> Document:
    """Return the glossary as a document: definition lists of hard words, with no front matter.

    Terms that the explanation of another one uses are marked there.
    Raises `SourceError` for anything else in it, for a word without explanation, and for a word or a short form that
    stands twice.
    """
    refuse_unprintable(text, path=path)
    text = text.translate(_LIGATURES)
    blocks, notes = _blocks(text, Positions(text, path=path, first_line=1), "", _Glossary())
    errors = [
        SourceError(
            "The glossary has a footnote, and word boxes have none.",
            mend="Write its words into the explanation.",
            place=note.place,
        )
        for note in notes
    ]
    _raise([*errors, *faults(blocks, english=languages.same(language, "en"))])
    name = _name(path)
    return marked(Document(name=name, title="", language=language, blocks=blocks, slug=name, place=Place(path, 1)))


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _blocks(body: str, positions: Positions, title: str, glossary: _Glossary) -> tuple[Blocks, tuple[Note, ...]]:
    errors: list[SourceError] = []
    syntax.block_faults(
        body,
        lambda line, message, mend: errors.append(SourceError(message, mend=mend, place=positions.line(line))),
        lambda name: nearest(name, syntax.BLOCK_NAMES),
    )
    _raise(errors)
    markdown = syntax.parser()
    limit_brackets(markdown, positions)
    try:
        root = syntax.tree(body, markdown)
        full_forms = without(glossary.full_forms, syntax.short_forms(markdown))
        converter = Converter(markdown, positions, terms=glossary.terms, full_forms=full_forms, title=title)
        blocks = mark_first_uses(converter.document(root), glossary.terms)
    except RecursionError as error:
        raise SourceError(
            "This text is nested too deeply.", mend="Use fewer levels of lists and quotations.", place=positions.line(0)
        ) from error
    _raise(converter.errors)
    return blocks, tuple(converter.notes)


def _raise(errors: list[SourceError]) -> None:
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise SourceErrors(errors)
