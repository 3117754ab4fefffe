"""What stood in the pictures of texts and was left out: their authors are told at every build and every check."""

from collections.abc import Iterable
from contextlib import suppress

from publisher.build.materials import FileMaterials
from publisher.errors import NOWHERE, SourceError
from publisher.findings import Finding, Severity
from publisher.model import Document, Image
from publisher.pictures.names import OPENMOJI


def left_out_of_pictures(documents: Iterable[Document], materials: FileMaterials) -> tuple[Finding, ...]:
    """Return what to tell of each picture that documents show and that held a script, a link or the like, once each.

    Pictures that cannot be shown are passed over: `preflight.mistakes_in` tells of them.
    """
    shown = {node.name for document in documents for node in document.inlines() if isinstance(node, Image)}
    told: dict[str, Finding] = {}
    for name in sorted(shown):
        with suppress(SourceError):
            if not _of_the_program(name, materials) and (kinds := materials.picture(name).left_out):
                place = materials.place_of(name)
                told[place.path] = Finding(
                    f"This picture held {_listed(kinds)}, which {'was' if len(kinds) == 1 else 'were'} left out.",
                    "Look whether it still shows what it should; save it as a plain SVG, and nothing is left out.",
                    place,
                    Severity.WARNING,
                )
    return tuple(told[path] for path in sorted(told))


def _of_the_program(name: str, materials: FileMaterials) -> bool:
    """Return whether a picture comes with the program: nothing is left out of these, and no file need be opened."""
    collection = materials.pictures()
    pack = None if collection.is_own(name) else collection.pack_of(name, NOWHERE)
    return pack is not None and pack.id == OPENMOJI


def _listed(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
