"""A4 folded to DL: six panels on the two sides of one sheet, which lie in an envelope 110 × 220 mm.

It is a roll fold (letter fold, C-fold): the outer third is folded inwards first, so it is narrower than the other two,
97 mm beside 100 and 100. Designers count the panels in the order in which the folded leaflet is opened and turned:
1 is the front cover, 2, 3 and 4 the open inside, 5 the flap that is folded in, 6 the back. 4 and 5 are the two faces of
the flap. Seen from outside, the cover is at the right and the flap at the left; a text that is read from right to left
opens the other way, and both sides are mirrored. Source of the widths: FOA design guide, format M65 (flap 97 mm, the
others 100 mm); the closed size 99 × 210 mm: Fedrigoni glossary, “closed format”.
"""

from collections.abc import Sequence
from typing import Any

from publisher import language as languages
from publisher.errors import Place, SourceError
from publisher.model import Document
from publisher.writers.pdf.sheets import MILLIMETRE, Imposed, Side, impose

# The panels of each side from left to right, and their widths in mm in the order of their numbers.
OUTSIDE = (5, 6, 1)
INSIDE = (2, 3, 4)
WIDTHS = (100, 100, 100, 97, 97, 100)
HEIGHT = 210

_BACK = "back"


def panel_rules(margins: str, look: str, *, own_back: bool) -> str:
    """Return the page rules: each page is a panel. With `own_back`, how to reach us has the back to itself.

    The inner panels have their numbers at the foot, since a reader who opens the cover meets the flap beside panel 2;
    cover and back have none. `look` is the style of the numbers.
    """
    number = f"@bottom-center{{content:counter(page);{look}}}"
    usual, flap = (f"size:{width}mm {HEIGHT}mm" for width in (max(WIDTHS), min(WIDTHS)))
    flaps = ",".join(f":nth({place})" for place, width in enumerate(WIDTHS, 1) if width == min(WIDTHS))
    rules = (
        f"@page{{{usual};margin:{margins};{number}}}\n"
        f"@page {flaps}{{{flap}}}\n"
        "@page :first{margin-top:0;@bottom-center{content:none}}\n"
        f"@page :nth({len(WIDTHS)}){{@bottom-center{{content:none}}}}\n"
        f"@page {_BACK}{{{usual};@bottom-center{{content:none}}}}\n"
        # A narrow line needs its whole width, and a quotation may run on from panel to panel: it is set in, not ruled.
        "blockquote>*{border-inline-start:0;break-inside:auto;padding-inline-start:1em}.contact p{display:block}\n"
        # The words about other languages stand below their code, as wide as the panel.
        ".leaflets,.leaflets>div{display:block}\n"
    )
    if own_back:
        rules += (
            f".contact,.contact~.credits,.contact~.other-languages{{page:{_BACK}}}\n"
            ".contact{border-block-start:0;margin-block-start:0;padding-block-start:0}\n"
        )
    return rules


def lacks_the_back(laid_out: Any) -> bool:  # noqa: ANN401 - untyped library
    """Return whether a text fills all six panels, so that how to reach us must follow it."""
    return len(laid_out.pages) == len(WIDTHS) + 1 and _is_back(laid_out.pages[-1])


def folded(laid_out: Any, document: Document, *, marks: bool) -> Imposed:  # noqa: ANN401 - untyped library
    """Return a document that was laid out by `panel_rules` on the two sides of its sheet.

    Raises `SourceError` where it fills more than six panels.
    """
    pages = list(laid_out.pages)
    if len(pages) > len(WIDTHS):
        raise SourceError(
            f"This text fills {len(pages)} panels in {languages.find(document.language).english_name}, with how to "
            f"reach you; A4 folded to DL has {len(WIDTHS)}.",
            mend="Make the text shorter, or print it on larger paper: write “paper: A5” in its front matter.",
            place=Place(document.place.path),
        )
    text = [page for page in pages if not _is_back(page)]
    back = pages[len(text) :]
    panels = [*text, *[None] * (len(WIDTHS) - len(pages)), *back]
    return impose(laid_out, _sides(document), panels, marks=marks)


def _is_back(page: Any) -> bool:  # noqa: ANN401 - untyped library
    return bool(page._page_box.page_type.name == _BACK)  # noqa: SLF001 - WeasyPrint says it nowhere else


def _sides(document: Document) -> Sequence[Side]:
    order = 1 if document.direction == "ltr" else -1
    return [
        Side(
            tuple(panel - 1 for panel in side[::order]),
            tuple(WIDTHS[panel - 1] * MILLIMETRE for panel in side[::order]),
        )
        for side in (OUTSIDE, INSIDE)
    ]
