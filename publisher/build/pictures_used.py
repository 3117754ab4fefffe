"""Where the texts of a workspace show which pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials
from publisher.build.texts import Mistakes, document_names, open_workspace, read_sources
from publisher.errors import NOWHERE, Place, SourceError
from publisher.model import Image


@dataclass(frozen=True, slots=True)
class Used:
    """Where pictures are shown, as far as the texts can be read.

    `places` leads from a picture's file, as `FileMaterials.place_of` names it, to the name of each document and the
    place that shows it. `mistakes` are those for which it may lack some.
    """

    places: Mapping[str, tuple[tuple[str, Place], ...]]
    mistakes: tuple[SourceError, ...] = ()


def used_pictures(folder: Folder, materials: FileMaterials) -> Used:
    """Return where each picture is shown, in the order of the texts; names that no picture has are left out.

    Raises `ConfigurationError` where the folder is no workspace, or has no text.
    """
    workspace = open_workspace(folder)
    mistakes = Mistakes()
    found: dict[str, dict[tuple[str, Place], None]] = {}
    for name in document_names(folder):
        with mistakes:
            (document,) = read_sources(folder, workspace, [name])
            for image in (node for node in document.inlines() if isinstance(node, Image)):
                with mistakes:
                    path = _file(image, materials)
                    found.setdefault(path, {})[name, image.place] = None
    found.pop("", None)
    return Used({file: tuple(places) for file, places in found.items()}, mistakes.each_once)


def _file(image: Image, materials: FileMaterials) -> str:
    """Return the file of a picture, "" for none. Raises `SourceError` at the picture where a name is in two packs."""
    try:
        return materials.place_of(image.name).path
    except SourceError as error:
        place = image.place if error.place == NOWHERE else error.place
        raise SourceError(error.message, mend=error.mend, place=place) from None
