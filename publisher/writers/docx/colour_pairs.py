"""The pairs of colours that the named styles of a Word file let meet."""

from collections.abc import Iterator, Mapping

from publisher import design as tokens_of
from publisher import language as languages
from publisher.materials import Tokens
from publisher.printed import Meeting
from publisher.writers.docx.character_styles import named_character_styles
from publisher.writers.docx.design import Design
from publisher.writers.docx.named_styles import Style, named_styles

# A Word file says nothing of its pages' colour, which is white then (ISO/IEC 29500-1, 17.2.1).
_PAGE = "#ffffff"

# Styles whose line alone says what they are: a quotation, a change of subject, a notice. Others part or adorn.
_LINES_WITH_MEANING = frozenset({"Quote", "Divider", "DraftNote"})

# Large-scale text (WCAG 2.2), in points, bold or not.
_LARGE, _LARGE_BOLD = 18.0, 14.0


def colour_pairs(tokens: Tokens, edition: str, language: str) -> tuple[Meeting, ...]:
    """Return each pair of colours that meets in the styles of an edition's Word files, once for each style.

    Raises `ConfigurationError` for tokens that no file can be built from.
    """
    names = list(tokens[tokens_of.DAY])
    # Every colour is built under a sign of its own, which tells its token, and is turned back into its value.
    signs = {name: f"#{number:06x}" for number, name in enumerate(names, start=1)}
    design = Design.of({**tokens, tokens_of.DAY: signs}, edition)
    known = {sign.removeprefix("#").upper(): name for name, sign in signs.items()}
    values = {name: str(value) for name, value in tokens[tokens_of.DAY].items()}
    return tuple(_Pairs(design, language, known, values).all())


class _Pairs:
    """The pairs of one design, by the signs of its colours."""

    def __init__(self, design: Design, language: str, known: Mapping[str, str], values: Mapping[str, str]) -> None:
        self.design, self.known, self.values = design, known, values
        self.styles = {style.identifier: style for style in named_styles(design, language)}
        script = languages.find(language).script
        self.words = [style for style in named_character_styles(design, script) if style.text.colour]

    def all(self) -> Iterator[Meeting]:
        grounds: dict[str, str] = {"": "the page"}
        for style in self.styles.values():
            ground = self._ground(style)
            grounds.setdefault(ground, f"the style “{style.name}”")
            size, bold = self._size(style), self._bold(style)
            large = size >= _LARGE or (bold and size >= _LARGE_BOLD)
            yield self._meeting(f"the style “{style.name}”", self._colour(style), ground, large=large)
            lines = style.paragraph.borders if style.identifier in _LINES_WITH_MEANING else ()
            for border in lines:
                if border.colour != ground:  # what has the colour of the ground widens it
                    yield self._meeting(f"the line of the style “{style.name}”", border.colour, ground, text=False)
        surface = self._sign("surface")
        grounds.setdefault(surface, "the heads of tables")
        heading = self.styles["TableHeading"]
        yield self._meeting("the heads of tables", self._colour(heading), surface)
        for ground, where in grounds.items():
            for style in self.words:
                # Nobody links from the masthead, which holds the organisation's name alone.
                if self.known.get(ground) != "brand":
                    yield self._meeting(f"the style “{style.name}” in {where}", style.text.colour, ground)

    def _sign(self, name: str) -> str:
        return next(sign for sign, token in self.known.items() if token == name)

    def _chain(self, style: Style) -> Iterator[Style]:
        """Yield a style, then those that it is based on."""
        while True:
            yield style
            base = "" if style.default else style.based_on
            if base not in self.styles:
                return
            style = self.styles[base]

    def _colour(self, style: Style) -> str:
        return next(one.text.colour for one in self._chain(style) if one.text.colour)

    def _ground(self, style: Style) -> str:
        return next((one.paragraph.fill for one in self._chain(style) if one.paragraph.fill), "")

    def _size(self, style: Style) -> float:
        return next((one.text.size for one in self._chain(style) if one.text.size), self.design.sizes.body)

    def _bold(self, style: Style) -> bool:
        return next((one.text.bold for one in self._chain(style) if one.text.bold is not None), False)

    def _meeting(self, where: str, front: str, behind: str, *, text: bool = True, large: bool = False) -> Meeting:
        front_name, behind_name = self.known[front], self.known[behind] if behind else ""
        return Meeting(
            f"{where} of a Word file",
            self.values[front_name],
            self.values[behind_name] if behind_name else _PAGE,
            front_name,
            behind_name,
            text=text,
            large=large,
        )
