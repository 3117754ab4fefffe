"""The packs of a workspace, read from its folder of pictures: their lists alone, however many pictures they have."""

from publisher.build.folder import Folder
from publisher.errors import ConfigurationError, SourceError
from publisher.pictures.collection import Collection, collection_of
from publisher.pictures.names import FOLDER
from publisher.pictures.packs import Pack, list_of, missing_files, read_pack


def read_collection(folder: Folder) -> Collection:
    """Return all pictures that an author can name in a workspace; no picture is opened.

    Raises `ConfigurationError` for the first mistake in the list of a pack.
    """
    folders = folder.folders(FOLDER)
    packs = (_read(folder, name) for name in folders if folder.find(list_of(name)))
    return collection_of(folder.names(FOLDER, ""), packs, folders)


def _read(folder: Folder, name: str) -> Pack:
    try:
        text = folder.text(list_of(name))
    except SourceError as error:
        raise ConfigurationError(error.message, mend=error.mend, place=error.place) from error
    return read_pack(text, name)


def lost_files(folder: Folder, pack: Pack) -> tuple[SourceError, ...]:
    """Return an error for each picture of a pack of the workspace whose file is not in its folder."""
    there = (entry.file for entry in pack.pictures.values() if folder.find(f"{pack.folder}/{entry.file}"))
    return missing_files(pack, there)
