"""Checking of PNG and JPEG pictures."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageFile, PngImagePlugin

from publisher.errors import Place, SourceError
from publisher.pictures import picture_from

PLACE = Place("source/pictures/test.png")


def encoded(kind: str, size: tuple[int, int] = (30, 20), mode: str = "RGB", **options: object) -> bytes:
    image = Image.new(mode, size)
    image.paste("red" if mode == "RGB" else 1, (0, 0, size[0] // 2, size[1]))
    output = BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def refusal(content: bytes, suffix: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        picture_from("test", content, suffix=suffix, credit="", place=PLACE)
    assert caught.value.mend
    return caught.value


def pixels(content: bytes) -> bytes:
    return Image.open(BytesIO(content)).convert("RGB").tobytes()


@pytest.mark.parametrize(
    ("kind", "suffix", "media_type"),
    [("PNG", ".png", "image/png"), ("JPEG", ".jpg", "image/jpeg"), ("JPEG", ".JPEG", "image/jpeg")],
)
def test_a_whole_picture_keeps_its_pixels_and_says_its_size(kind: str, suffix: str, media_type: str) -> None:
    content = encoded(kind)

    picture = picture_from("test", content, suffix=suffix, credit="Photograph: A. Person", place=PLACE)

    assert (picture.name, picture.media_type, picture.credit) == ("test", media_type, "Photograph: A. Person")
    assert (picture.width, picture.height) == (30, 20)
    assert pixels(picture.content) == pixels(content)


def test_a_small_file_that_claims_to_be_huge_is_refused_unread() -> None:
    header = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    data = b"IDAT" + zlib.compress(bytes(1000))
    bomb += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))

    assert "too large" in refusal(bomb, ".png").message


def test_a_picture_of_more_than_forty_million_pixels_is_refused() -> None:
    content = encoded("PNG", (8000, 5001), mode="1")

    assert "too large: 8000 × 5001" in refusal(content, ".png").message


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
def test_a_broken_file_is_refused_even_where_weasyprint_was_imported(
    kind: str, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What importing WeasyPrint does to Pillow for the rest of the process.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    content = encoded(kind, (300, 200))

    assert "broken" in refusal(content[: len(content) // 2], suffix).message
    assert "broken" in refusal(b"", suffix).message


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".jpg"), ("JPEG", ".png"), ("GIF", ".png"), ("WEBP", ".jpg")])
def test_a_picture_that_is_not_what_its_ending_says_is_refused(kind: str, suffix: str) -> None:
    refused = refusal(encoded(kind), suffix)

    assert f"What this file holds is {kind}".lower() in refused.message.lower()
    assert refused.mend


def test_a_photograph_with_the_ending_of_a_drawing_is_refused() -> None:
    assert "holds is PNG" in refusal(encoded("PNG"), ".svg").message


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
@pytest.mark.parametrize("missing", [1, 2, 12])
def test_a_file_without_its_last_bytes_is_refused(kind: str, suffix: str, missing: int) -> None:
    assert "broken" in refusal(encoded(kind)[:-missing], suffix).message


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
def test_what_stands_behind_the_end_is_left_out(kind: str, suffix: str) -> None:
    content = encoded(kind)
    place = Place(f"source/pictures/photo{suffix}")

    picture = picture_from("photo", content + b"a film", suffix=suffix, credit="", place=place)

    assert not picture.content.endswith(b"film")
    assert Image.open(BytesIO(picture.content)).size == Image.open(BytesIO(content)).size


@pytest.mark.parametrize("size", [(1, 20_000), (20_000, 1)])
def test_a_picture_that_is_only_a_line_is_refused(size: tuple[int, int]) -> None:
    assert "only a line" in refusal(encoded("PNG", size), ".png").message


def test_another_ending_is_refused() -> None:
    assert "of a kind that is not read" in refusal(encoded("GIF"), ".gif").message


def test_a_moving_picture_is_refused() -> None:
    frames = [Image.new("RGB", (9, 9), "blue")]

    assert "moves" in refusal(encoded("PNG", save_all=True, append_images=frames), ".png").message


def test_the_colours_of_the_printing_press_are_refused() -> None:
    assert "CMYK" in refusal(encoded("JPEG", mode="CMYK"), ".jpg").message


def test_sixteen_bits_of_grey_are_refused() -> None:
    assert "16 bits" in refusal(encoded("PNG", mode="I;16"), ".png").message


def exif(orientation: int) -> Image.Exif:
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010F] = "SECRET camera"
    return notes


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
def test_notes_of_the_camera_are_left_out(kind: str, suffix: str) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "SECRET person")
    content = encoded(kind, exif=exif(1), comment="SECRET words", pnginfo=texts)
    assert b"SECRET" in content

    picture = picture_from("test", content, suffix=suffix, credit="", place=PLACE)

    assert b"SECRET" not in picture.content
    assert pixels(picture.content) == pixels(content)


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
def test_the_colour_profile_stays(kind: str, suffix: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    picture = picture_from("test", encoded(kind, icc_profile=profile), suffix=suffix, credit="", place=PLACE)

    assert Image.open(BytesIO(picture.content)).info["icc_profile"] == profile


def test_a_photograph_from_a_turned_camera_is_turned_upright() -> None:
    content = encoded("JPEG", (32, 16), exif=exif(6))

    picture = picture_from("test", content, suffix=".jpg", credit="", place=PLACE)

    assert (picture.width, picture.height) == (16, 32)
    upright = Image.open(BytesIO(picture.content))
    assert upright.size == (16, 32)
    assert b"SECRET" not in picture.content
