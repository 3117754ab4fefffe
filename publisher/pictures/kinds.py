"""What a file holds, by its first bytes, so that an author hears of a picture with another kind's name."""

# The signatures: PNG 3, 5.2; ITU-T T.81, B.2.1; GIF89a, 17; Microsoft's BITMAPFILEHEADER; TIFF 6.0, 2; RFC 9649, 2.4;
# ISO/IEC 14496-12, 4.3, with the brands of ISO/IEC 23008-12 and of AVIF; Photoshop's file header; ISO 32000-2, 7.5.2;
# RFC 1952, 2.3.1; PKWARE's APPNOTE, 4.3.7.
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"8BPS", "Photoshop"),
    (b"%PDF-", "PDF"),
    (b"<svg", "SVG"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"PK\x03\x04", "a ZIP file"),
)
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF", b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC"}

# What a file of each kind that is read is called.
_ENDINGS = {"PNG": ".png", "JPEG": ".jpg", "SVG": ".svg"}


def kind_of(content: bytes) -> str:
    """Return the name of the kind of file that these bytes begin as, "" for one that is not known."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "")
    start = content.lstrip() if content[:1].isspace() else content
    return next((name for beginning, name in _BEGINNINGS if start.startswith(beginning)), "")


def mend_name(kind: str) -> str:
    """Return what to do with a file of that kind whose name says that it is of another."""
    if kind in _ENDINGS:
        return f"Let its name end in {_ENDINGS[kind]}."
    return "Open it in a picture editor and save it as PNG or JPEG: another name alone does not change what it holds."
