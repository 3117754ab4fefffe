"""Making of smaller copies of photographs, for files that people send to each other."""

from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from publisher.pictures.remembered import Remembered

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 88  # on JPEG's scale of 100: no difference is seen on paper
_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG"}

# The same photographs stand in every language and edition of a text, and making one of 40 megapixels smaller takes a
# second. A picture as wide as a page has some 0.5 MB as JPEG, 5 MB as PNG.
_MOST_REMEMBERED = 64_000_000  # bytes
_made: Remembered[tuple[bytes, int]] = Remembered(_MOST_REMEMBERED)


def shrink(content: bytes, media_type: str, width: int) -> bytes:
    """Return a checked PNG or JPEG made `width` pixels wide; as it came where it is not wider, or would not be smaller.

    The colour profile stays, and so does what is transparent. What was made is remembered by content and width.
    """
    key = sha256(content).digest(), width
    made = _made.find(key)
    if made is None:
        made = _smaller(content, media_type, width)
        _made.keep(key, made)
    return made or content


def _smaller(content: bytes, media_type: str, width: int) -> bytes:
    """Return the smaller copy, b"" where there is none to make: what came need not be remembered beside its owner."""
    from PIL import Image  # noqa: PLC0415 - takes long to load, and most documents have drawings only

    with Image.open(BytesIO(content), formats=[_FORMATS[media_type]]) as image:
        if image.width <= width:
            return b""
        height = max(1, round(image.height * width / image.width))
        smaller = _with_all_colours(image).resize((width, height), Image.Resampling.LANCZOS)
        target = BytesIO()
        profile = image.info.get("icc_profile")
        smaller.save(target, _FORMATS[media_type], quality=_QUALITY, optimize=True, icc_profile=profile)
    made = target.getvalue()
    return made if len(made) < len(content) else b""


def _with_all_colours(image: "Image.Image") -> "Image.Image":
    """Return a picture whose colours can be mixed: one with a palette has no others than those in it."""
    if image.mode in ("L", "RGB", "RGBA", "LA"):
        return image
    return image.convert("RGBA" if "transparency" in image.info else "L" if image.mode == "1" else "RGB")
