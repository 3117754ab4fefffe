"""The documents that other programs read as Word files: every construct, every language, and this project's own texts.

This project's texts come in all editions in one language of each kind of script, whatever `publisher.toml` offers; in
the others each comes in one edition, so that the programs, which take a second for a file, have seen every language.
The build reads back every file that it writes, in every language and edition.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publisher import editions
from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials
from publisher.build.texts import document_names, open_workspace, read_texts
from publisher.materials import Materials
from publisher.model import Document
from publisher.writers.docx import write
from tests.tools import samples, snippets, word_sample
from tests.tools.materials import StockMaterials

_ROOT = Path(__file__).parents[2]
# Which languages have every edition: one of each way that Word sets letters.
_WHOLE = frozenset(("en", "pl", "ur", "bn", "zh-Hans"))
# Which edition a text has in the other languages, the texts taking turns.
_OTHERS = (editions.find("standard"), editions.find("easy-read"))


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A document by a name of its own, with what a writer needs to write it."""

    name: str
    document: Document
    materials: Materials

    @property
    def lines(self) -> bool:
        """Return whether lines break where the author says; in easy read they break at the end of each sentence."""
        return not editions.look_of(self.document.edition).sentence_lines


def everything() -> tuple[Case, ...]:
    """Return all of them."""
    return *of_constructs(), *of_languages(), *of_this_project()


def of_constructs() -> tuple[Case, ...]:
    """Return every node of the model in three scripts, and every snippet that an author can write."""
    stock = StockMaterials()
    written = [path for path in snippets.SNIPPETS if path.suffix == ".md"]
    return (
        *(Case(f"sample-{tag}", word_sample.every_construct(tag), stock) for tag in ("en", "ur", "bn")),
        *(Case(path.stem, snippets.document(path), stock) for path in written),
    )


def of_languages() -> tuple[Case, ...]:
    """Return the leaflet in every language that the program knows, with the interface's words in it."""
    materials = _own_materials()
    documents = {name: editions.find("standard").apply(samples.sample(name)) for name in samples.NAMES}
    return tuple(Case(f"language-{name}", document, materials) for name, document in documents.items())


def of_this_project() -> tuple[Case, ...]:
    """Return this project's own texts."""
    return tuple(_own())


def _own() -> Iterator[Case]:
    folder = Folder.open(_ROOT)
    materials = _own_materials()
    names = document_names(folder)
    for text in read_texts(folder, open_workspace(folder), names):
        shown = editions.EDITIONS if text.language in _WHOLE else (_OTHERS[names.index(text.name) % len(_OTHERS)],)
        for edition in shown:
            document = edition.apply(text, materials.words(text.language))
            if document.blocks:
                yield Case(f"{text.name}-{text.language}-{edition.id}", document, materials)


@cache
def _own_materials() -> FileMaterials:
    return FileMaterials(Folder.open(_ROOT))


@cache
def word_file(case: Case) -> bytes:
    """Return the Word file of a case."""
    return write(case.document, case.materials)
