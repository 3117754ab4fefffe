"""Checking of photographs and other raster pictures (PNG, JPEG) before they go into a document.

They are kept as they came, but for what nobody sees: notes of the camera, among them where and when it was taken.
"""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from publisher.errors import Place, SourceError

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 40_000_000
SLIMMEST = 1e-4  # the shorter side by the longer, as of drawings

_KEPT_PNG_CHUNKS = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD")
)
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

# Application segments of a JPEG that change its look: JFIF, colour profile, Adobe's colour transform.
_KEPT_JPEG_SEGMENTS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_JPEG_COMMENT, _JPEG_SCAN, _JPEG_END, _JPEG_SEGMENT = 0xFE, 0xDA, 0xD9, 0xFF
# A sign within a scan's data that is followed by a marker: not by 0, which makes it data, nor by a restart (B.1.1.2).
_JPEG_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")

_ORIENTATION = 0x0112  # of Exif 2.32, 4.6.4
_UPRIGHT = 1
_QUALITY = 92  # of a photograph that has to be turned, on JPEG's scale of 100


def check_raster(content: bytes, *, kind: str, place: Place) -> tuple[bytes, int, int]:
    """Return a whole PNG or JPEG without its notes, and its width and height in pixels.

    `kind` is "PNG" or "JPEG". A photograph that was taken with the camera turned is turned upright.
    Raises `SourceError` for what is broken, of another kind, too large, moving, or made for the printing press.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - takes long to load, and most documents have drawings only

    with warnings.catch_warnings(), _nothing_missing():
        warnings.simplefilter(
            "ignore", Image.DecompressionBombWarning
        )  # our own limit is lower and says how to mend it
        try:
            image: Image.Image = Image.open(BytesIO(content), formats=[kind])
            _refuse_unfit(image, kind, place)
            image.load()
        except Image.DecompressionBombError:
            raise _too_large("hundreds of millions of", place) from None
        except (OSError, SyntaxError, ValueError, EOFError):
            raise _broken(kind, place) from None
        if image.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT:
            image = ImageOps.exif_transpose(image)
            content = _saved(image, kind)
    stripped = _png_without_notes(content) if kind == "PNG" else _jpeg_without_notes(content)
    if stripped is None:
        raise _broken(kind, place)
    return stripped, image.width, image.height


@contextmanager
def _nothing_missing() -> Iterator[None]:
    """Let Pillow refuse a file whose end is missing: importing WeasyPrint tells it to take half a picture."""
    from PIL import ImageFile  # noqa: PLC0415 - as above

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _refuse_unfit(image: "Image.Image", kind: str, place: Place) -> None:
    pixels = image.width * image.height
    if pixels > MOST_PIXELS:
        raise _too_large(f"{image.width} × {image.height}", place)
    if kind == "PNG" and getattr(image, "is_animated", False):
        raise SourceError(
            "This picture moves. Moving pictures distract readers, and paper cannot show them.",
            mend="Save one of its frames as a picture of its own.",
            place=place,
        )
    if min(image.size) < max(image.size) * SLIMMEST:
        raise SourceError(
            f"This picture is only a line: {image.width} × {image.height} pixels.",
            mend="Cut it to what it shows.",
            place=place,
        )
    if image.mode == "CMYK":
        raise SourceError(
            "This picture has the colours of the printing press (CMYK), which screens show wrongly.",
            mend="Save it with RGB colours.",
            place=place,
        )
    if image.mode.startswith("I"):
        raise SourceError(
            "This grey picture has 16 bits for each point, which the PDF program cannot show.",
            mend="Save it with 8 bits for each colour.",
            place=place,
        )


def _broken(kind: str, place: Place) -> SourceError:
    return SourceError(
        f"This file is broken, or is not a {kind} picture.",
        mend="Open it in a picture editor and save it again as PNG or JPEG.",
        place=place,
    )


def _too_large(size: str, place: Place) -> SourceError:
    mend = f"Make it smaller: {MOST_PIXELS // 1_000_000} million pixels at most."
    return SourceError(f"This picture is too large: {size} pixels.", mend=mend, place=place)


def _saved(image: "Image.Image", kind: str) -> bytes:
    output = BytesIO()
    profile = image.info.get("icc_profile")
    if kind == "PNG":
        image.save(output, "PNG", icc_profile=profile)
    else:
        image.save(output, "JPEG", quality=_QUALITY, icc_profile=profile)
    return output.getvalue()


def _png_without_notes(content: bytes) -> bytes | None:
    """Return the PNG with the chunks that paint it only (PNG 3, https://www.w3.org/TR/png-3/, 4.7).

    None for one whose last chunk is missing.
    """
    kept, at = [_PNG_SIGNATURE], len(_PNG_SIGNATURE)
    while at + 12 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        name = content[at + 4 : at + 8]
        if name in _KEPT_PNG_CHUNKS:
            kept.append(content[at:end])
        at = end
        if name == b"IEND":
            return b"".join(kept)
    return None


def _jpeg_without_notes(content: bytes) -> bytes | None:
    """Return the JPEG without comments, application segments that do not change its look, and what is behind its end.

    A telephone puts a film there, or a second picture (ITU-T T.81, B.1.1). None for one whose end is missing.
    """
    kept, at = [content[:2]], 2
    while at + 2 <= len(content) and content[at] == _JPEG_SEGMENT:
        marker = content[at + 1]
        if marker == _JPEG_SEGMENT:  # a fill byte
            at += 1
            continue
        if marker == _JPEG_END:
            return b"".join((*kept, content[at : at + 2]))
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == _JPEG_SCAN:  # its data goes on to the next marker
            found = _JPEG_MARKER.search(content, end)
            end = found.start() if found else len(content)
        application = 0xE0 <= marker <= 0xEF  # noqa: PLR2004 - the standard's names are APP0 to APP15
        wanted = _KEPT_JPEG_SEGMENTS.get(marker)
        looks = wanted is not None and content[at + 4 : end].startswith(wanted)
        if marker != _JPEG_COMMENT and (looks or not application):
            kept.append(content[at:end])
        at = end
    return None
