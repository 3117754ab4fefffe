"""A picture in the letters of a terminal: each cell is the half block ▀, whose two halves have a colour each."""

from io import BytesIO

from PIL import Image

_RESET = "\x1b[0m"
_CARD = "white"  # behind the picture, as on our pages


def half_blocks(content: bytes, columns: int, rows: int) -> str:
    """Return a PNG or JPEG as lines of half blocks in 24-bit colours (ISO 8613-6), each ending in a line feed.

    It keeps its proportions in a box of `columns` by `rows` cells, which are twice as high as wide.
    """
    with Image.open(BytesIO(content)) as opened:
        picture = opened.convert("RGBA")
    scale = min(columns / picture.width, 2 * rows / picture.height)
    width = max(1, round(picture.width * scale))
    height = max(2, 2 * round(picture.height * scale / 2))
    card = Image.new("RGBA", (width, height), _CARD)
    card.alpha_composite(picture.resize((width, height)))
    dots = card.convert("RGB").tobytes()
    lines = []
    for top in range(0, height, 2):
        cells = (_cell(dots, 3 * (top * width + left), 3 * ((top + 1) * width + left)) for left in range(width))
        lines.append(f"{''.join(cells)}{_RESET}\n")
    return "".join(lines)


def _cell(dots: bytes, upper: int, lower: int) -> str:
    above, below = (";".join(map(str, dots[at : at + 3])) for at in (upper, lower))
    return f"\x1b[38;2;{above};48;2;{below}m▀"
