"""The list of contents, as the field that Word makes one of: Word brings it up to date when the text has changed.

No page numbers are written: only the program that shows a page knows where it ends, and a wrong number is worse than
none. Word puts them in by "Update table" above the list, or F9, and before printing where its option says so.
It could be told to do so when the file is opened (`w:updateFields`, `w:dirty`), but asks every reader first whether to
update fields "that may refer to other files".
"""

from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from publisher.language import ARABIC
from publisher.model import Heading, Text
from publisher.writers.contents import LEVELS, as_entry
from publisher.writers.docx.context import Composition, Context
from publisher.writers.docx.elements import Element, field, w
from publisher.writers.docx.inlines import Marks, runs
from publisher.writers.docx.lengths import height_of
from publisher.writers.docx.paragraphs import paragraph, restyle, text

# Headings of these levels (\\o) and paragraphs that stand there in the outline (\\u), as links (\\h), and without page
# numbers where a program shows no pages (\\z) (ISO/IEC 29500-1, 17.16.5.68).
_FIELD = rf'TOC \o "{min(LEVELS)}-{max(LEVELS)}" \h \z \u'

# Each content control has a number of its own; this is the only one.
_CONTROL = 1

# A list of so many entries stays on one page. Its styles say so, but LibreOffice 7.4 leaves the heading on the page
# before, so that a list which hardly fits on the first page begins a new one.
_FEW = 12
_FITS = 0.9
# Fonts that stand in for those of a script may have higher lines: in Urdu LibreOffice 7.4 sets Noto's fonts for Arial
# (measured: lines of 45.6 points where 33.1 are estimated).
_HIGHER = {ARABIC: 1.4}


def contents(context: Context, before: Iterable[Element]) -> Iterator[Element]:
    """Yield the list of the headings that were written, where the text is long enough to have one.

    `before` is what stands above it on the first page.
    """
    listed = context.composition.listed
    if not listed:
        return
    title = text("TOCHeading", (Text(context.composition.words("Contents")),), context)
    *start, end = field(_FIELD)
    entries = [_entry(heading, name, start if at == 0 else (), context) for at, (heading, name) in enumerate(listed)]
    height = sum(height_of(paragraph, context) for paragraph in (*before, title, *entries))
    height *= _HIGHER.get(context.composition.script, 1)
    if len(entries) <= _FEW and height > _FITS * context.composition.room_of_page:
        restyle(title, lambda style: f"{style}OnNewPage")
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    yield w(
        "sdt",
        w("sdtPr", w("id", val=_CONTROL), gallery),
        w("sdtContent", title, *entries, paragraph("ContentsEnd", (end,), context)),
    )


def keep_contents_together(file: Document, composition: Composition) -> None:
    """Keep a short list of contents on one page, also when Word has made it anew: the styles of its entries say so."""
    if len(composition.listed) <= _FEW:
        for level in LEVELS:
            style = file.styles.get_by_id(f"TOC{level}", WD_STYLE_TYPE.PARAGRAPH)
            style.paragraph_format.keep_with_next = True


def _entry(heading: Heading, name: str, before: Iterable[Element], context: Context) -> Element:
    """Return the line of a heading: a link to its bookmark, and room for the number of its page."""
    on_paper = w("rPr", w("webHidden"))
    link = w(
        "hyperlink",
        *runs(as_entry(heading.children), context, Marks(linked=True)),
        w("r", w("rPr", w("webHidden")), w("tab")),
        *field(rf"PAGEREF {name} \h", properties=on_paper),
        anchor=name,
        history=1,
    )
    return paragraph(f"TOC{heading.level}", (*before, link), context)
