"""What print and Word make of the design tokens, as values: the pairs of colours that their styles let meet."""

from dataclasses import dataclass, field

from publisher.errors import Place


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two colours, #rrggbb, that meet in a style of a format: `where` says which, as the middle of a sentence.

    `front_name` and `behind_name` are their names in [colour], "" for a colour that is no token. `text` says that
    words stand in front, else a line that means something; `large` that they are large-scale text (WCAG 2.2).
    """

    where: str
    front: str
    behind: str
    front_name: str = ""
    behind_name: str = ""
    text: bool = True
    large: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """The styles of an edition on paper and in Word: all of them, whatever a text uses.

    `page` is the page that a PDF is laid out from, of a specimen with every construct. `places` are the places in
    `styles/` of each line of its styles, `tokens` those of the colours by their names. `meetings` are the pairs that
    are no part of that page: the running header and footer, and the named styles of a Word file.
    """

    page: bytes
    places: tuple[Place, ...]
    tokens: tuple[tuple[str, Place], ...]
    meetings: tuple[Meeting, ...] = field(default=())
