"""Pictures of every kind that the program takes: what a raster can be, and what a drawing can hold."""

from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageCms

from publisher.errors import NOWHERE
from publisher.materials import Picture
from publisher.pictures.raster import check_raster

_SIDE = 40


def every_picture() -> dict[str, Picture]:
    """Return the pictures by name."""
    return {picture.name: picture for picture in (*_rasters(), *_drawings())}


def _rasters() -> Iterator[Picture]:
    grey = Image.linear_gradient("L").resize((_SIDE, _SIDE))
    colour = Image.merge("RGB", (grey, grey, grey))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    yield _raster("grey", grey, "PNG")
    yield _raster("black-and-white", grey.convert("1"), "PNG")
    yield _raster("grey-see-through", Image.merge("LA", (grey, grey)), "PNG")
    yield _raster("colour-see-through", Image.merge("RGBA", (grey, grey, grey, grey)), "PNG")
    yield _raster("palette", grey.convert("P"), "PNG")
    yield _raster("palette-see-through", grey.convert("P"), "PNG", transparency=3)
    yield _raster("one-colour-see-through", colour, "PNG", transparency=(3, 3, 3))
    yield _raster("colour-with-profile", colour, "PNG", icc_profile=profile)
    yield _raster("photograph", colour, "JPEG")
    yield _raster("photograph-grey", grey, "JPEG")
    yield _raster("photograph-progressive", colour, "JPEG", progressive=True)
    yield _raster("photograph-with-profile", colour, "JPEG", icc_profile=profile)


def _raster(name: str, image: Image.Image, kind: str, **options: object) -> Picture:
    saved = BytesIO()
    image.save(saved, kind, **options)
    content, width, height = check_raster(saved.getvalue(), kind=kind, place=NOWHERE)
    return Picture(name, f"image/{kind.lower()}", content, width, height)


_DRAWN = {
    "layers": '<g opacity=".5"><rect width="9" height="9"/><rect x="5" width="9" height="9" fill-opacity=".4"/></g>',
    "gradients": (
        '<defs><radialGradient id="r"><stop offset="0" stop-color="#fff" stop-opacity=".2"/>'
        '<stop offset="1" stop-color="#005eb8"/></radialGradient></defs>'
        '<rect width="40" height="40" fill="url(#r)"/>'
    ),
    "words": '<text x="3" y="30" font-size="14">Words</text>',
    "masks-and-patterns": (
        '<defs><mask id="m"><rect width="30" height="30" fill="#fff"/></mask>'
        '<clipPath id="c"><circle r="20" cx="30" cy="30"/></clipPath>'
        '<pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><circle r="3" cx="4" cy="4"/></pattern>'
        '</defs><rect width="40" height="40" mask="url(#m)"/>'
        '<rect width="40" height="40" clip-path="url(#c)" fill="url(#p)"/>'
    ),
    "copies": '<defs><path id="g" d="M0 0h9v9z"/></defs><use href="#g"/><use href="#g" x="20"/>',
    "title-and-description": '<title>A title</title><desc>A description</desc><rect width="9" height="9"/>',
    "nothing": "",
}


def _drawings() -> Iterator[Picture]:
    inside = BytesIO()
    Image.linear_gradient("L").convert("RGBA").save(inside, "PNG")
    address = f"data:image/png;base64,{b64encode(inside.getvalue()).decode('ascii')}"
    raster = f'<image width="40" height="40" href="{address}"/>'
    for name, body in {**_DRAWN, "raster-inside": raster}.items():
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}">{body}</svg>'
        yield Picture(f"drawing-{name}", "image/svg+xml", svg.encode(), _SIDE, _SIDE)
