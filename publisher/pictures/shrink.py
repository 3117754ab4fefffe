"""Making of smaller copies of photographs, for files that people send to each other."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 88  # on JPEG's scale of 100: no difference is seen on paper
_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG"}


def shrink(content: bytes, media_type: str, width: int) -> bytes:
    """Return a checked PNG or JPEG made `width` pixels wide; as it came where it is not wider, or would not be smaller.

    The colour profile stays, and so does what is transparent.
    """
    from PIL import Image  # noqa: PLC0415 - takes long to load, and most documents have drawings only

    with Image.open(BytesIO(content), formats=[_FORMATS[media_type]]) as image:
        if image.width <= width:
            return content
        height = max(1, round(image.height * width / image.width))
        smaller = _with_all_colours(image).resize((width, height), Image.Resampling.LANCZOS)
        target = BytesIO()
        profile = image.info.get("icc_profile")
        smaller.save(target, _FORMATS[media_type], quality=_QUALITY, optimize=True, icc_profile=profile)
    made = target.getvalue()
    return made if len(made) < len(content) else content


def _with_all_colours(image: "Image.Image") -> "Image.Image":
    """Return a picture whose colours can be mixed: one with a palette has no others than those in it."""
    if image.mode in ("L", "RGB", "RGBA", "LA"):
        return image
    return image.convert("RGBA" if "transparency" in image.info else "L" if image.mode == "1" else "RGB")
