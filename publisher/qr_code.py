"""An address as a QR Code (ISO/IEC 18004:2015), for files that are printed."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import segno

from publisher.errors import SourceError

# Black squares keep this far from everything else, in modules (ISO/IEC 18004:2015, 6.3.8).
QUIET_ZONE = 4
# Of the code without its quiet zone. Telephones read a code from ten times its width: at 25 mm from 25 cm, where people
# hold paper. A module is as large as office printers and cameras need it, our own judgement.
_NARROWEST_MM, _NARROWEST_MODULE_MM = 25.0, 0.5
# Of a code with its quiet zone: what the narrowest panel of a folded leaflet has room for, beside some words.
_WIDEST_MM = 50.0
# Of a pixel picture, for each module: 400 dots an inch and more on paper.
_DOTS = 12


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code: `rows` of modules from the top, True for black, with the quiet zone around; `png` is its picture."""

    rows: tuple[tuple[bool, ...], ...]
    png: bytes

    @property
    def modules(self) -> int:
        """Return how many modules wide and high it is, with the quiet zone."""
        return len(self.rows)

    @property
    def width(self) -> float:
        """Return how wide and high it is on paper, with the quiet zone, in mm."""
        without = self.modules - 2 * QUIET_ZONE
        module = max(_NARROWEST_MM / without, _NARROWEST_MODULE_MM)
        return round(min(module * self.modules, _WIDEST_MM), 2)

    @property
    def path(self) -> str:
        """Return the black modules as the path of an SVG picture in which a module is one unit wide and high."""
        return "".join(f"M{left} {top}h{right - left}v1H{left}z" for top, left, right in self._runs())

    def _runs(self) -> list[tuple[int, int, int]]:
        """Return each run of black modules: its row, the column where it begins, and the one behind its end."""
        found: list[tuple[int, int, int]] = []
        for top, row in enumerate(self.rows):
            edges = [at for at in range(1, len(row)) if row[at] is not row[at - 1]]
            found += [(top, left, right) for left, right in zip(edges[::2], edges[1::2], strict=True)]
        return found


@lru_cache(maxsize=64)  # the same address stands in every language, edition and format of a document
def qr_code(address: str) -> QrCode:
    """Return the code of an address in ASCII, with error correction M or better: a seventh of it may be lost.

    Raises `SourceError` for an address that no code can hold (2,331 characters are the most).
    """
    try:
        made = segno.make(address, error="m", micro=False, boost_error=True)
    except segno.DataOverflowError as error:
        raise SourceError(
            f"The address of the document is too long for a QR code: it has {len(address)} characters.",
            mend="Write a shorter “base-address” into publisher.toml, or give the document a shorter name.",
        ) from error
    picture = BytesIO()
    made.save(picture, kind="png", scale=_DOTS, border=QUIET_ZONE)
    rows = tuple(tuple(bool(module) for module in row) for row in made.matrix_iter(border=QUIET_ZONE))
    return QrCode(rows, picture.getvalue())
