"""Where the texts of a workspace show which pictures."""

from collections.abc import Mapping

from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials
from publisher.build.texts import document_names, open_workspace, read_sources
from publisher.errors import Place
from publisher.model import Image

# The file of a picture, as `FileMaterials.place_of` names it, → the name of each document and the place that shows it.
Used = Mapping[str, tuple[tuple[str, Place], ...]]


def used_pictures(folder: Folder, materials: FileMaterials) -> Used:
    """Return where each picture is shown, in the order of the texts; names that no picture has are left out.

    Raises `SourceError` or `SourceErrors` where a text cannot be read, or a name is in two packs.
    """
    workspace = open_workspace(folder)
    found: dict[str, dict[tuple[str, Place], None]] = {}
    for document in read_sources(folder, workspace, document_names(folder)):
        for image in document.inlines():
            if isinstance(image, Image) and (path := materials.place_of(image.name).path):
                found.setdefault(path, {})[document.name, image.place] = None
    return {file: tuple(places) for file, places in found.items()}
