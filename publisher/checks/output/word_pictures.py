"""Whether each picture of a Word file is there, as it is, and the one that the document shows at its place."""

import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from PIL import Image as Raster
from PIL import UnidentifiedImageError

from publisher.addresses import as_in_files
from publisher.checks.output.parity import fault
from publisher.checks.output.passages.word_blocks import is_contents
from publisher.checks.output.word.names import DECORATIVE, WP, A, Element, w, whole
from publisher.checks.output.word.package import Media, Package, Part, attribute
from publisher.findings import Finding
from publisher.model import Document, Image
from publisher.qr_code import qr_code

_BLIP = f"{{{A}}}blip"
_VECTOR = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
_SVG = "image/svg+xml"
# How much wider or higher than its file a picture may be shown, as a part of itself: lengths are rounded.
_STRETCH = 0.02


def differences(package: Package, document: Document) -> Iterator[Finding]:
    """Find pictures that lead to no file, or are stretched, and places that show another picture than the document.

    The file does not say what its pictures are called: those of one name must be one picture, in as many sizes as they
    are shown in, and those of two names never the same. Two that are shown once each and changed places are not found.
    """
    yield from _numbers(package)
    wanted = [node for node in document.inlines() if isinstance(node, Image)]
    parts = [package.document, *([package.footnotes] if package.footnotes else [])]
    shown = [(drawing, part) for part in parts for drawing in _drawings(part)]
    if document.languages_on_paper:
        codes = [one for one in shown if _described(one[0]).endswith(document.address)]
        shown = [one for one in shown if one not in codes]
        yield from _codes(codes, document, package.media)
    if len(shown) != len(wanted):
        yield fault(f"The Word file shows {len(shown)} pictures, and the text {len(wanted)}.")
        return
    names: dict[str, set[str]] = defaultdict(set)
    for image, (drawing, part) in zip(wanted, shown, strict=True):
        for wrong in _wrong(image, drawing, part, package.media):
            yield fault(f"The picture “{image.name}” {wrong}.", image.place)
        for target in _targets(drawing, part):
            names[target].add(image.name)
    for target, several in names.items():
        if len(several) > 1:
            yield fault(f"The Word file shows one picture ({target}) for {' and '.join(sorted(several))}.")


def _wrong(image: Image, drawing: Element, part: Part, media: Mapping[str, Media]) -> Iterator[str]:
    """Yield what is wrong with one picture."""
    targets = _targets(drawing, part)
    if not targets or any(target not in media for target in targets):
        yield "is not in the Word file"
        return
    if (image.alt == "") != (next(drawing.iter(DECORATIVE), None) is not None):
        yield "is decoration in the text or in the Word file alone"
    for target in targets:
        held = media[target]
        if held.media_type != _SVG and not _fits(held, drawing):
            yield "is broken or stretched in the Word file"
        elif held.media_type == _SVG and b"<svg" not in held.content[:1000]:
            yield "is no drawing in the Word file"


def _codes(codes: Sequence[tuple[Element, Part]], document: Document, media: Mapping[str, Media]) -> Iterator[Finding]:
    """Find where the file does not show the QR code of the document's address once, and whole."""
    for drawing, part in codes[:1]:
        held = [media[target] for target in _targets(drawing, part) if target in media]
        if len(held) != 1 or not _fits(held[0], drawing) or not _is_code(held[0].content, document.address):
            yield fault("The QR code of the Word file does not lead to the document in other languages.")
    if len(codes) != 1:
        yield fault(f"The Word file shows {len(codes)} QR codes that lead to other languages, and 1 is asked for.")


def _is_code(content: bytes, address: str) -> bool:
    """Return whether a picture of pixels is the QR code of an address, looked at in the middle of each module."""
    rows = qr_code(as_in_files(address)).rows
    with Raster.open(io.BytesIO(content)) as raster:
        grey, side = raster.convert("L"), raster.width / len(rows)
        return all(
            (grey.getpixel((int((left + 0.5) * side), int((top + 0.5) * side))) == 0) is black
            for top, row in enumerate(rows)
            for left, black in enumerate(row)
        )


def _described(drawing: Element) -> str:
    described = drawing.find(f"{{{WP}}}docPr")
    return "" if described is None else described.get("descr") or ""


def _targets(drawing: Element, part: Part) -> tuple[str, ...]:
    """Return the parts that a picture leads to, "" for one that is not there."""
    held = (part.relationships.get(attribute(blip, "embed")) for blip in drawing.iter(_BLIP, _VECTOR))
    return tuple("" if one is None else one.target for one in held)


def _fits(held: Media, drawing: Element) -> bool:
    """Return whether a picture is of the kind that it says it is, and is shown in its own proportions."""
    try:
        with Raster.open(io.BytesIO(held.content)) as raster:
            kind, (width, height) = raster.get_format_mimetype(), raster.size
    except (UnidentifiedImageError, OSError):
        return False
    extent = drawing.find(f"{{{WP}}}extent")
    across, down = (whole(extent.get(side, "")) for side in ("cx", "cy")) if extent is not None else (0, 0)
    if not across or not down or kind != held.media_type:
        return False
    return abs(width * down / (height * across) - 1) <= _STRETCH + 1.5 / min(width, height)


def _drawings(part: Part) -> Iterator[Element]:
    """Yield the pictures of a part, without those of the contents, which have their words alone, and without rules."""
    for element in part.root.iter(f"{{{WP}}}inline", f"{{{WP}}}anchor"):
        of_contents = any(is_contents(around) for around in element.iterancestors(w("sdt")))
        if not of_contents and not _is_rule(element):
            yield element


def _is_rule(drawing: Element) -> bool:
    """Return whether a drawing is a shape that is decoration and holds neither a picture nor words."""
    is_shape = drawing.find(f"{{{A}}}graphic/{{{A}}}graphicData/{_SHAPE}") is not None
    holds = next(drawing.iter(_BLIP, w("txbxContent")), None) is not None
    return is_shape and not holds and next(drawing.iter(DECORATIVE), None) is not None


def _numbers(package: Package) -> Iterator[Finding]:
    """Find pictures of one number, which Word repairs (20.4.2.5)."""
    parts = [package.document, *package.furniture, *([package.footnotes] if package.footnotes else [])]
    numbers = [one.get("id", "") for part in parts for one in part.root.iter(f"{{{WP}}}docPr")]
    if len(set(numbers)) < len(numbers):
        yield fault("Two pictures of the Word file have one number.")
