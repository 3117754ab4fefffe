"""The styles of one Word file: python-docx's, told what the named styles and the design say."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from publisher import language as languages
from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import w
from publisher.writers.docx.formats import ParagraphFormat, fonts, shape_paragraphs, shape_words
from publisher.writers.docx.named_styles import Style, named_styles


@dataclass(slots=True)
class Styles:
    """The styles that the text of one Word file needs beside the named ones: further in, or kept with the next."""

    design: Design
    language: str
    _named: dict[str, Style] = field(init=False)
    _made: dict[str, Style] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know the styles that are always there."""
        self._named = {style.identifier: style for style in named_styles(self.design, self.language)}

    def indented(self, identifier: str, steps: int) -> str:
        """Return the style that looks the same, some steps further in; it is made when first asked for."""
        if not steps:
            return identifier
        origin = self._named[identifier]
        plain = identifier == "Normal"
        name = f"{'List Continue' if plain else origin.name} {steps}"
        if plain and steps == 1:
            name = "List Continue"
        style = Style(
            identifier=name.replace(" ", "") if plain else f"{identifier}In{steps}",
            name=name if plain else f"{origin.name} In {steps}",
            paragraph=ParagraphFormat(
                before=self.design.item_gap if plain else None,
                start=(origin.paragraph.start or 0) + steps * self.design.step,
            ),
            based_on=identifier,
            built_in=plain and steps <= 5,  # noqa: PLR2004 - Word knows List Continue to List Continue 5
        )
        self._made.setdefault(style.identifier, style)
        return style.identifier

    def kept(self, identifier: str) -> str:
        """Return the style that looks the same and stays on the page of what follows; it is made when asked for."""
        origin = self._named.get(identifier) or self._made[identifier]
        if origin.paragraph.keep_next:
            return identifier
        style = Style(
            identifier=f"{identifier}Kept",
            name=f"{origin.name} Kept",
            paragraph=ParagraphFormat(keep_next=True),
            based_on=identifier,
            following=origin.following,
            built_in=False,
        )
        self._made.setdefault(style.identifier, style)
        return style.identifier

    def add_to(self, file: Document) -> None:
        """Give the file the styles that the text needed beside those of its template."""
        add_styles(file, self._made.values(), self.language)


def add_defaults(file: Document, design: Design, language: str) -> None:
    """Tell the file what holds where no style says anything. python-docx has no name for it."""
    locale = word_locale(language)
    size = round(design.body * 2)
    words = w(
        "rPr",
        fonts(languages.find(language).script.word_font),
        w("sz", val=size),
        w("szCs", val=size),
        w("lang", val=locale, eastAsia=locale, bidi=locale),
    )
    file.styles.element.insert(0, w("docDefaults", w("rPrDefault", words), w("pPrDefault")))


def add_styles(file: Document, styles: Iterable[Style], language: str) -> None:
    """Give the file styles, whose names it does not have yet."""
    direction = languages.find(language).direction
    # A style may name one that comes after it: all of them stand in the file before any is told what it is.
    for style, shape in [(style, _add(style, file)) for style in styles]:
        if not style.default:
            shape.base_style = file.styles.get_by_id(style.based_on, shape.type)
        shape_words(shape, style.text)
        if not style.character:
            if style.following:
                shape.next_paragraph_style = file.styles.get_by_id(style.following, shape.type)
            shape_paragraphs(shape, style.paragraph, direction=direction)


def _add(style: Style, file: Document) -> Any:  # noqa: ANN401 - python-docx does not say which of its styles it returns
    """Return a new style of the file, which is only named yet."""
    kind = WD_STYLE_TYPE.CHARACTER if style.character else WD_STYLE_TYPE.PARAGRAPH
    made = file.styles.add_style(style.name, kind, builtin=style.built_in)
    made.style_id = style.identifier
    made.quick_style = True
    if style.default:
        made.element.default = True
    return made


def word_locale(tag: str) -> str:
    """Return the language tag that Word wants: with the author's own region, or the usual one."""
    language = languages.find(tag)
    return language.word_locale if tag == language.tag or "-" not in tag else tag
