"""Whether a PDF shows empty boxes for letters, and each of its words is drawn with one font.

The build asks Fontconfig beforehand whether the fonts have the characters of a text (`build/fonts.py`), and the writer
refuses fonts that nobody asked for (`writers/pdf/fonts.py`). Neither sees a letter that the first of a script's fonts
lacks and the second has: it then stands in the middle of a word, in another shape and at another height, and does not
join its neighbours. The glyphs of the written file say so.

Empty boxes are a last net, since the writer refuses such texts before: glyph 0 of the fonts with two bytes a code, as
WeasyPrint embeds them. Fonts with one byte a code are not looked at, nor glyphs that are drawn, but empty.
"""

from collections.abc import Iterator

from publisher import language as languages
from publisher.checks.output.pdf.drawn import MixedWord
from publisher.checks.output.pdf.tree import TaggedFile
from publisher.errors import Place
from publisher.findings import Finding
from publisher.model import Document
from publisher.reading.shown import name_of, shown

_REPORT = "If it is installed, the program is at fault: please report it."


def glyphs(file: TaggedFile, _: bytes, document: Document) -> Iterator[Finding]:
    """Find characters for which a font has no glyph, and words whose letters come from several fonts, each once."""
    for unknown in file.unknown:
        yield Finding(
            f"Page {unknown.page} shows an empty box {_times(unknown.times)}: the font “{unknown.font}” has no glyph "
            "for a character there.",
            mend=f"Install the package {_package(document)} and build again. {_REPORT}",
            place=Place(document.place.path),
        )
    for mixed in {(word.word, word.fonts): word for word in file.mixed}.values():
        yield Finding(
            f"The word “{mixed.word}” on page {mixed.page} is drawn with {len(mixed.fonts)} fonts: “{mixed.fonts[0]}” "
            f"lacks {', '.join(name_of(sign) for sign in mixed.strange[:3])}, which “{mixed.fonts[1]}” has.",
            mend=f"Write another letter, or install the package {_package(document)} with all letters of “"
            f"{mixed.fonts[0]}”. If the letter is right and the font has it, please report it.",
            place=_place(mixed, document),
        )


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _package(document: Document) -> str:
    return languages.find(document.language).script.fonts[0].package


def _place(mixed: MixedWord, document: Document) -> Place:
    """Return where the first of the strange letters stands in the text, the text's file where it is none of it."""
    found = ((piece, sign) for piece in shown(document) for sign in mixed.strange if sign in piece.value)
    return next((piece.place_of(sign) for piece, sign in found), Place(document.place.path))
