"""Pictures in a Word file: their files, and the drawing that places one in a line of text."""

from dataclasses import dataclass, field
from functools import lru_cache

from docx.opc.packuri import PackURI
from docx.parts.image import ImagePart

from publisher.materials import Materials, Picture
from publisher.pictures import paint as painting
from publisher.pictures.shrink import shrink
from publisher.writers.docx.elements import ASVG, PIC, WP, A, Element, R, legible, make, w
from publisher.writers.docx.floating import Beside, anchor, decorative, emu, extension
from publisher.writers.docx.package import Relationships

_ENDINGS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpeg"}

_POINTS_PER_PIXEL = 0.75  # of CSS, 96 to the inch

# Of a photograph, and of the PNG that stands in for an SVG in Word before 2016, and on paper: enough for office
# printers, and what Word itself keeps when it makes pictures smaller for printing.
_DOTS_PER_POINT = 220 / 72

_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture in the file: its parts, and its size in points."""

    raster: ImagePart
    vector: ImagePart | None
    width: float
    height: float


@dataclass(slots=True)
class Media:
    """The pictures of one Word file, each stored once however often it is shown.

    python-docx's own store (`get_or_add_image_part`) knows no SVG and not every JPEG, and reads through all pictures of
    the file for each new one: only its part is used.
    """

    materials: Materials
    _parts: dict[tuple[str, int], ImagePart] = field(default_factory=dict)
    _credits: dict[str, None] = field(default_factory=dict)

    @property
    def credits(self) -> tuple[str, ...]:
        """Return the line to print for each maker of a picture, once each."""
        return tuple(self._credits)

    def place(self, name: str, *, widest: float, highest: float, fill: bool = False) -> Placed:
        """Return the picture of that name, made to fit into a box in points.

        It keeps its proportions and is never made larger than it is, unless `fill` says so.
        """
        picture = self.materials.picture(name)
        if picture.credit:
            self._credits[picture.credit] = None
        width, height = picture.width * _POINTS_PER_PIXEL, picture.height * _POINTS_PER_PIXEL
        scale = min(widest / width, highest / height)
        scale = scale if fill else min(scale, 1)
        width, height = width * scale, height * scale
        dots = max(1, round(width * _DOTS_PER_POINT))
        if picture.media_type != "image/svg+xml":
            dots = dots if picture.width > dots else 0
            return Placed(self._store(picture, picture.media_type, dots, None), None, width, height)
        vector = self._store(picture, picture.media_type, 0, picture.content)
        return Placed(self._store(picture, "image/png", dots, None), vector, width, height)

    def own(self, picture: Picture, width: float) -> Placed:
        """Return a picture of pixels that the program itself made, shown `width` points wide."""
        part = self._store(picture, picture.media_type, 0, picture.content)
        return Placed(part, None, width, width * picture.height / picture.width)

    def _store(self, picture: Picture, media_type: str, dots: int, content: bytes | None) -> ImagePart:
        """Return the picture's part; without `content` it is `dots` wide, 0 for as it is."""
        part = self._parts.get((picture.name, dots))
        if part is None:
            name = PackURI(f"/word/media/picture{len(self._parts) + 1}.{_ENDINGS[media_type]}")
            part = ImagePart(name, media_type, _sized(picture, dots) if content is None else content)
            self._parts[picture.name, dots] = part
        return part


# The same few pictures stand in every language of a text; a PNG of one has about 10 kB.
paint = lru_cache(maxsize=512)(painting.paint)


def _sized(picture: Picture, dots: int) -> bytes:
    """Return a picture as pixels, `dots` wide, 0 for as it is."""
    if picture.media_type == "image/svg+xml":
        return paint(picture.content, dots)
    return shrink(picture.content, picture.media_type, dots) if dots else picture.content


def drawing(
    placed: Placed, *, alt: str | None, number: int, relationships: Relationships, beside: Beside | None = None
) -> Element:
    """Return the drawing of a picture that stands in the line like a letter, as accessibility checkers want it.

    Decoration may stand `beside` the words instead.

    `alt` None (forgotten) leaves the description out, so that Word's own checker finds it; "" marks it as decorative.
    """
    size = {"cx": str(emu(placed.width)), "cy": str(emu(placed.height))}
    name = {"id": str(number), "name": f"Picture {number}", **({} if alt is None else {"descr": legible(alt)})}
    vector = None
    if placed.vector is not None:
        reference = {f"{{{R}}}embed": relationships.picture(placed.vector)}
        vector = extension(_SVG, make(f"{{{ASVG}}}svgBlip", attributes=reference))
    raster = {f"{{{R}}}embed": relationships.picture(placed.raster)}
    picture = make(
        f"{{{PIC}}}pic",
        make(
            f"{{{PIC}}}nvPicPr",
            make(f"{{{PIC}}}cNvPr", attributes=name),
            make(f"{{{PIC}}}cNvPicPr"),
        ),
        make(
            f"{{{PIC}}}blipFill",
            make(f"{{{A}}}blip", vector, attributes=raster),
            make(f"{{{A}}}stretch", make(f"{{{A}}}fillRect")),
        ),
        make(
            f"{{{PIC}}}spPr",
            make(
                f"{{{A}}}xfrm",
                make(f"{{{A}}}off", attributes={"x": "0", "y": "0"}),
                make(f"{{{A}}}ext", attributes=size),
            ),
            make(f"{{{A}}}prstGeom", make(f"{{{A}}}avLst"), attributes={"prst": "rect"}),
        ),
    )
    graphic = make(f"{{{A}}}graphic", make(f"{{{A}}}graphicData", picture, attributes={"uri": PIC}))
    frame = make(f"{{{WP}}}cNvGraphicFramePr", make(f"{{{A}}}graphicFrameLocks", attributes={"noChangeAspect": "1"}))
    described = make(f"{{{WP}}}docPr", decorative() if alt == "" else None, attributes=name)
    if beside is not None:
        return w("drawing", anchor(beside, size, described, frame, graphic))
    extent = make(f"{{{WP}}}extent", attributes=size)
    close = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    return w("drawing", make(f"{{{WP}}}inline", extent, described, frame, graphic, attributes=close))
