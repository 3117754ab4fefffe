"""Markdown text to a `Document`."""

import unicodedata
from collections.abc import Sequence

from publisher.errors import Place, SourceError, SourceErrors, nearest, refuse_unprintable
from publisher.markdown import front_matter, syntax
from publisher.markdown.convert import Converter
from publisher.markdown.identifiers import identifier_of
from publisher.markdown.limits import limit_brackets
from publisher.markdown.positions import Positions
from publisher.model import (
    Blocks,
    Contact,
    Definition,
    DefinitionList,
    Document,
    GlossaryEntry,
    Inlines,
    Note,
    Paragraph,
    Text,
    plain_text,
)

_NO_CONTACT = Contact()

# Letters that a typesetter joined, as they come out of old PDFs; fonts join letters by themselves (Unicode 16, 7.1.13).
_LIGATURES = {number: unicodedata.normalize("NFKC", chr(number)) for number in range(0xFB00, 0xFB07)}


def read(text: str, *, path: str, contact: Contact = _NO_CONTACT, glossary: tuple[GlossaryEntry, ...] = ()) -> Document:
    """Return the document of a source file; `path` is its path in the workspace, for findings.

    Bold words in an easy-read statement that the glossary explains become `Term`s.
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
    blocks, notes = _blocks(body, Positions(body, path=path, first_line=first_line), identifier, glossary)
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
        audience=settings.audience,
        keywords=settings.keywords,
        notes=notes,
        editions=settings.editions,
        paper=settings.paper,
        targets=settings.targets,
        glossary=glossary,
        contact=contact,
        place=settings.place,
    )


def read_glossary(text: str, *, path: str, language: str = "en") -> Document:
    """Return the glossary as a document: definition lists of hard words, with no front matter.

    Raises `SourceError` for anything else in it, for a word without explanation and for a word that stands twice.
    """
    refuse_unprintable(text, path=path)
    text = text.translate(_LIGATURES)
    blocks, notes = _blocks(text, Positions(text, path=path, first_line=1), "", ())
    errors = [
        SourceError(
            "The glossary has a footnote, and word boxes have none.",
            mend="Write its words into the explanation.",
            place=note.place,
        )
        for note in notes
    ]
    seen: dict[str, Place] = {}
    for block in blocks:
        if not isinstance(block, DefinitionList):
            errors.append(
                SourceError(
                    "The glossary holds only words and their explanations.",
                    mend="Write the word on a line, and below it “:   ” and its explanation.",
                    place=block.place,
                )
            )
            continue
        for definition in block.items:
            if not _explains(definition):
                errors.append(
                    SourceError(
                        f"The explanation of “{plain_text(definition.terms[0])}” is not words alone.",
                        mend="Write it as one or more paragraphs below the word, without lists and pictures.",
                        place=definition.place,
                    )
                )
            for term in definition.terms:
                key = _key(term)
                if key in seen:
                    errors.append(
                        SourceError(
                            f"“{plain_text(term)}” is explained twice, first in line {seen[key].line}.",
                            mend="Delete one of the two.",
                            place=definition.place,
                        )
                    )
                seen[key] = definition.place
    _raise(errors)
    name = _name(path)
    return Document(name=name, title="", language=language, blocks=blocks, slug=name, place=Place(path, 1))


def glossary_entries(document: Document) -> tuple[GlossaryEntry, ...]:
    """Return the entries of a glossary that `read_glossary` read, in its own or in a translated language.

    The keys are those of the document as it stands; `publisher.translation.translate_glossary` keeps the source's.
    """
    return tuple(
        GlossaryEntry(_key(term), term, _explanation(definition.descriptions), place=definition.place)
        for block in document.blocks
        if isinstance(block, DefinitionList)
        for definition in block.items
        for term in definition.terms
    )


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _key(term: Inlines) -> str:
    return " ".join(plain_text(term).split()).lower()


def _explains(definition: Definition) -> bool:
    """Return whether an explanation is paragraphs alone, which is what a word box can show, and says something."""
    blocks = [block for description in definition.descriptions for block in description]
    return bool(blocks) and all(isinstance(block, Paragraph) for block in blocks)


def _explanation(descriptions: Sequence[Blocks]) -> Inlines:
    """Return the paragraphs of all descriptions as one run of words."""
    words: list[Inlines] = [
        block.children for description in descriptions for block in description if isinstance(block, Paragraph)
    ]
    joined: Inlines = ()
    for part in words:
        joined = (*joined, Text(" "), *part) if joined else part
    return joined


def _blocks(
    body: str, positions: Positions, title: str, glossary: tuple[GlossaryEntry, ...]
) -> tuple[Blocks, tuple[Note, ...]]:
    errors: list[SourceError] = []
    syntax.block_faults(
        body,
        lambda line, message, mend: errors.append(SourceError(message, mend=mend, place=positions.line(line))),
        lambda name: nearest(name, syntax.BLOCK_NAMES),
    )
    _raise(errors)
    markdown = syntax.parser()
    limit_brackets(markdown, positions)
    converter = Converter(markdown, positions, terms=(entry.key for entry in glossary), title=title)
    try:
        blocks = converter.document(syntax.tree(body, markdown))
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
