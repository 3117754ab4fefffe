"""What stands in the way of writing documents, found before anything is written: a build and a check ask the same."""

from collections.abc import Iterable

from publisher.build.materials import FileMaterials
from publisher.build.texts import Mistakes
from publisher.checks.document.link_text import links_without_words
from publisher.errors import SourceError
from publisher.model import Document, Image


def mistakes_in(documents: Iterable[Document], materials: FileMaterials) -> tuple[SourceError, ...]:
    """Return every picture that cannot be shown, at its first use in a document, and every link without words.

    No format can hold such a link: a reader cannot learn where it leads (PDF/UA-1 7.18.5 for one refuses it).
    Raises `SourceErrors` for design tokens that nothing can be set with.
    """
    materials.tokens()
    mistakes = Mistakes()
    seen: set[tuple[str, str]] = set()
    for document in documents:
        for image in document.inlines():
            if isinstance(image, Image) and (document.name, image.name) not in seen:
                seen.add((document.name, image.name))
                with mistakes:
                    materials.look_for_picture(image.name, image.place)
        for finding in links_without_words(document):
            mistakes.errors.append(SourceError(finding.message, mend=finding.mend, place=finding.place))
    return mistakes.each_once
