"""The one seam at which parts of WeasyPrint are replaced: our tag tree stands in the place of its own.

WeasyPrint 70.0 has no way to say what is an artifact, which role an element has, in which language it is, or what its
glyphs mean. While `tagged` lasts, two names of `weasyprint.pdf` and one of `pydyf`, which it writes with, are ours:

- `Stream`, the content of a page. WeasyPrint opens a mark round each piece of text and each picture (`Stream.marked`);
  ours makes artifacts of those that are no part of the text, and says what the rest means (`ActualText`).
- `add_tags`, which WeasyPrint calls once all pages are painted. Ours writes the tag tree of `tags/`.
- `pydyf.Stream.data`, a stream as it stands in the file. Ours leaves no doubt where it ends.

While `exact_glyphs` lasts, three more are wrapped, for text from right to left (`glyphs.py`): `draw_first_line` of
`weasyprint.draw.text`, `Font.clean`, and `build_fonts_dictionary` of `weasyprint.pdf`. While `filled_lines` lasts,
`split_first_line` of `weasyprint.layout.inline` is.

`tests/unit/writers/pdf/test_seam.py` fails when the version of WeasyPrint moves. Then compare with the version before:
`pdf/__init__.py` (`generate_pdf`: what it gives to `Stream` and `add_tags`), `pdf/stream.py` (`marked`, `artifact`,
`clone`), `draw/__init__.py` (who calls `marked`), `pdf/anchors.py` (`add_links`, `add_outlines`: `link_annotation`,
`Dests`), `formatting_structure/boxes.py` (`element`, `element_tag`, `is_header`), `draw/text.py` and `pdf/fonts.py`
(what a glyph stands for), and look at the goldens' tag trees. What is only read, in other modules: `document.py`
(`Document.make_bookmark_tree`, which `sheets.py` makes anew; `page.links` and `page.anchors`, which it moves;
`_page_box` and its `page_type`, which `overflow.py`, `fold.py` and `tags/reading.py` look at; `_html`, the source) and
`anchors.py` (`make_page_bookmark_tree`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, cast

import pydyf  # type: ignore[import-untyped]  # it has no types
import weasyprint.pdf
from weasyprint.draw import text as drawing
from weasyprint.layout import inline
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream

from publisher.writers.pdf.glyphs import ExactGlyphs
from publisher.writers.pdf.tags.building import build
from publisher.writers.pdf.tags.destinations import lead_to_elements
from publisher.writers.pdf.tags.reading import LAYOUT, ArtifactMark, Box, Content, read
from publisher.writers.pdf.tags.serialising import Serialising

WEASYPRINT_VERSION = "70.0"

# More letters than these stand on no line, measured in the type's size (WeasyPrint counts with the same number).
_LETTERS_TO_AN_EM = 4


@contextmanager
def tagged(laid_out: Any, *, newer: bool) -> Iterator[None]:  # noqa: ANN401 - untyped library
    """Let the PDF of a laid-out document have our tags, while this lasts; afterwards everything is as it was.

    `newer` asks for the tags of PDF 2.0.
    """
    content = read(laid_out)
    _keep_links_of_the_text(laid_out, content)
    stock = weasyprint.pdf.Stream, weasyprint.pdf.add_tags
    data = pydyf.Stream.data
    pydyf.Stream.data = property(lambda stream: _ended(data.fget(stream)))
    groups: list[Any] = []
    weasyprint.pdf.Stream = partial(_TaggedStream, content, groups)
    weasyprint.pdf.add_tags = partial(_add_tags, content, groups, newer)
    try:
        yield
    finally:
        weasyprint.pdf.Stream, weasyprint.pdf.add_tags = stock
        pydyf.Stream.data = data


@contextmanager
def exact_glyphs() -> Iterator[None]:
    """Give each text of a glyph its own code while one PDF is written; afterwards everything is as it was."""
    exact = ExactGlyphs()
    draw, clean, build_fonts = drawing.draw_first_line, Font.clean, weasyprint.pdf.build_fonts_dictionary
    drawing.draw_first_line = partial(exact.draw, draw)
    Font.clean = lambda font, *rest: exact.clean(clean, font, *rest)
    weasyprint.pdf.build_fonts_dictionary = partial(exact.build, build_fonts)
    try:
        yield
    finally:
        drawing.draw_first_line, Font.clean, weasyprint.pdf.build_fonts_dictionary = draw, clean, build_fonts


@contextmanager
def filled_lines() -> Iterator[None]:
    """Let lines hold what fits them while a document is laid out; afterwards everything is as it was.

    A piece of text that another element follows ("Come to <span>Southend</span>") may fit its line but for the space at
    its end. WeasyPrint takes it for one word that is too long and breaks the line after its first word.
    """
    stock = inline.split_first_line
    inline.split_first_line = partial(_split_first_line, stock)
    try:
        yield
    finally:
        inline.split_first_line = stock


def _split_first_line(
    stock: Callable[..., Any],
    text: str,
    style: Any,  # noqa: ANN401 - untyped library
    context: Any,  # noqa: ANN401 - untyped library
    width: float | None,
    *rest: Any,  # noqa: ANN401 - untyped library
    **options: Any,  # noqa: ANN401 - untyped library
) -> Any:  # noqa: ANN401 - untyped library
    """Return what `stock` does: layout, bytes, where the next line begins, width, height and baseline."""
    made = stock(text, style, context, width, *rest, **options)
    words = text.rstrip(" ")
    collapsed = style["white_space"] in {"normal", "pre-line"}  # a space at a line's end takes no room
    if made[2] is None or width is None or words == text or "\n" in words or not collapsed:
        return made
    if len(words) * style["font_size"] > width * _LETTERS_TO_AN_EM:
        return made
    layout, length, goes_on, taken, *metrics = stock(words, style, context, width, *rest, **options)
    return made if goes_on is not None or taken > width else (layout, length, len(text.encode()), taken, *metrics)


class _TaggedStream(Stream):  # type: ignore[misc]  # WeasyPrint has no types
    """The content of a page, or of a `group` that is painted apart for it, marked as we want it."""

    def __init__(self, content: Content, groups: list[Any], *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - untyped library
        super().__init__(*args, **kwargs)
        self._content, self._groups = content, groups

    def clone(self, **kwargs: Any) -> "_TaggedStream":  # noqa: ANN401 - untyped library
        """Return a stream for a group (see-through words, the parts of a drawing), with marks of its own."""
        made = super().clone(**{"tags": None if self._tags is None else {}, **kwargs})
        made.__class__ = _TaggedStream
        made._content, made._groups = self._content, self._groups  # noqa: SLF001 - a stream of this class
        self._groups.append(made)
        return cast("_TaggedStream", made)

    @contextmanager
    def marked(self, box: Box, tag: str) -> Iterator[None]:
        """Mark what is painted for a box: as an artifact, or with its number and what it means."""
        if self._tags is None:
            yield
            return
        if artifact := self._content.artifacts.get(box):
            self.begin_marked_content("Artifact", _properties(artifact))
        else:
            number = len(self._tags)
            self._tags[box] = number
            properties = pydyf.Dictionary({"MCID": number})
            if text := self._content.texts.get(box):
                properties["ActualText"] = pydyf.String(text)
            self.begin_marked_content(tag, properties)
        try:
            yield
        finally:
            self.end_marked_content()

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Mark lines and backgrounds as what they are: layout (ISO 32000-1, 14.8.2.2.2)."""
        if self._tags is not None:
            self.begin_marked_content("Artifact", _properties(LAYOUT))
        try:
            yield
        finally:
            if self._tags is not None:
                self.end_marked_content()


_END = b"\nendstream"


def _ended(data: bytes) -> bytes:
    """Return a stream whose last byte cannot be taken for a part of the line end before `endstream`.

    ISO 19005-2, 6.1.7.1 counts the bytes up to that line end. Where the last of them is a carriage return, as one
    compressed stream in 256 has it, a carriage return and a line feed must follow, not a line feed alone.
    """
    return data.removesuffix(_END) + b"\r" + _END if data.endswith(b"\r" + _END) else data


def _properties(artifact: ArtifactMark) -> pydyf.Dictionary:
    properties = {"Type": f"/{artifact.type}"}
    if artifact.subtype:
        properties["Subtype"] = f"/{artifact.subtype}"
    return pydyf.Dictionary(properties)


def _keep_links_of_the_text(laid_out: Any, content: Content) -> None:  # noqa: ANN401 - untyped library
    """Take away the link areas that belong to no link of the tag tree, which ISO 14289-1, 7.18.5 forbids.

    WeasyPrint makes one for each element inside a link too, and for links in a table's repeated heading rows.
    """
    links = {part.box for part in content.parts if part.kind == "link"}
    for page in laid_out.pages:
        page.links = [link for link in page.links if link[3] in links]


def _add_tags(
    content: Content,
    groups: list[Any],
    newer: bool,
    pdf: Any,  # noqa: ANN401 - untyped library
    document: Any,  # noqa: ANN401 - untyped library
    _: Any,  # noqa: ANN401 - untyped library
    page_streams: Any,  # noqa: ANN401 - untyped library
) -> None:
    painted: dict[Box, tuple[int, Any]] = {}
    for stream, group in [*((stream, None) for stream in page_streams), *((group, group) for group in groups)]:
        painted |= {box: (number, group) for box, number in (stream._tags or {}).items()}  # noqa: SLF001 - the seam
    root = document._html.etree_element  # noqa: SLF001 - the seam
    tree = build(root, content.parts, painted, [page.height for page in document.pages], newer=newer)
    serialising = Serialising(pdf, newer=newer)
    serialising.write(tree)
    if newer:
        lead_to_elements(pdf, tree, serialising.objects, content.bookmarks)
