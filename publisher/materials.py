"""What a writer may use beside the document: pictures, styles, design tokens and the interface's words.

A writer touches no disk and no network. It asks this object, which records what it gave, so that the build knows what
each file depends on. The build gives the real one (`publisher.build.materials`); a test gives a small one of its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

# A design-token file: group → name → value, as `styles/tokens.toml` holds it.
Tokens: TypeAlias = Mapping[str, Mapping[str, str | int | float]]

# The interface's words in one language: an English phrase in, the phrase of that language out.
Words: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is safe to embed.

    `media_type` is image/svg+xml, image/png or image/jpeg. An SVG is clean: no script, no reference outside itself.
    `width` and `height` are its natural size in CSS pixels. `credit` is the line to print, "" for none. `left_out` says
    what stood in its file and is not in `content`, such as a script.
    """

    name: str
    media_type: str
    content: bytes
    width: int
    height: int
    credit: str = ""
    left_out: tuple[str, ...] = ()


class Materials(Protocol):
    """What writers are given."""

    def picture(self, name: str) -> Picture:
        """Return the picture of that name; the build has made sure beforehand that it is there."""

    def style(self, name: str) -> str:
        """Return the text of a style sheet of `styles/`, by file name ("screen.css")."""

    def script(self, name: str) -> str:
        """Return the text of a script of the program's own, by file name ("easy_read.js")."""

    def tokens(self) -> Tokens:
        """Return the design tokens."""

    def words(self, language: str) -> Words:
        """Return the interface's words in a language; a phrase without translation comes back in English."""
