"""The styles of words: those that are always there, and those that are made where several of them meet.

Word allows one character style for a run. Where a link is strong, or code stands in a link, a style is made of both, so
that no run carries a format of its own and a designer finds every look among the styles.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace

from publisher.language import Script
from publisher.writers.docx.design import Design
from publisher.writers.docx.formats import TextFormat
from publisher.writers.docx.named_styles import Style

_FONT = "DefaultParagraphFont"

# How far below the foot of the letters a picture in a line reaches, as a part of its height: it stands in the middle.
_BELOW = 1 / 3

# How far a superscript rises, or a subscript falls, where it keeps its size, in multiples of the type size.
_RISE = 0.3


def named_character_styles(design: Design, script: Script) -> Iterator[Style]:
    """Yield every style of words that is always there, the default first."""
    colours, body = design.colours, design.sizes.body
    upright = design.look.upright or not script.italic
    # Scripts and editions without slanted letters show stress in bold.
    stress = TextFormat(bold=True) if upright else TextFormat(italic=True)
    code = TextFormat(font=design.code_font, unchecked=True)
    # Word sets raised letters in about two thirds of the type size, smaller than large print and easy read may be.
    whole = design.look.whole_marks
    raised = TextFormat(lowered=-_RISE * body) if whole else TextFormat(raised=True)
    sunken = TextFormat(lowered=_RISE * body) if whole else TextFormat(sunken=True)
    yield _words(_FONT, "Default Paragraph Font")
    yield _words("Strong", "Strong", TextFormat(bold=True))
    yield _words("Emphasis", "Emphasis", stress)
    yield _words("IntenseEmphasis", "Intense Emphasis", replace(stress, bold=True))
    yield _words("Superscript", "Superscript", raised, built_in=False)
    yield _words("Subscript", "Subscript", sunken, built_in=False)
    # It marks a short form for whoever asks what it stands for, and looks as the words around it.
    yield _words("Abbreviation", "Abbreviation", built_in=False)
    yield _words("Code", "Code", code, built_in=False)
    yield _words("Hyperlink", "Hyperlink", TextFormat(colour=colours.link, underline=True))
    lowered = TextFormat(lowered=design.pictures.inline * _BELOW)
    yield _words("InlinePicture", "Inline Picture", lowered, built_in=False)
    yield _words("FootnoteReference", "footnote reference", raised)


def _words(identifier: str, name: str, text: TextFormat = TextFormat(), *, built_in: bool = True) -> Style:  # noqa: B008 - frozen
    return Style(identifier, name, text=text, based_on=_FONT, character=True, built_in=built_in)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """What some words are: the styles that meet, the nearest to the words last, their script if it is not the text's.

    `in_bold` says that they stand in a paragraph whose style is bold.
    """

    parts: tuple[str, ...]
    script: Script | None = None
    in_bold: bool = False


@dataclass(slots=True)
class CharacterStyles:
    """The styles of words of one Word file, with those that its text needs beside the named ones."""

    design: Design
    script: Script
    made: dict[str, Style] = field(default_factory=dict)
    _named: dict[str, Style] = field(init=False)
    _meetings: dict[str, _Meeting] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know the styles that are always there."""
        self._named = {style.identifier: style for style in named_character_styles(self.design, self.script)}

    def of(self, parts: tuple[str, ...], script: Script | None = None) -> str:
        """Return the style for words that are all of `parts`, "" for none; it is made when first asked for.

        `parts` are identifiers of named styles: what the words are before what they are in ("Strong", "Hyperlink").
        `script` is that of the words where the text is in another one, whose fonts do not have it.
        """
        if not parts and script is None:
            return ""
        return self._style(_Meeting(parts, script))

    def look(self, identifier: str) -> TextFormat:
        """Return what a named style says."""
        return self._named[identifier].text

    def in_bold(self, identifier: str) -> str:
        """Return the style for the same words in a paragraph whose style is bold.

        Bold is a switch: where the paragraph's style and the run's both have it, Word shows letters that are not bold
        (ISO/IEC 29500-1, 17.7.3), and strong words in a heading would be the weakest.
        """
        style = self.made.get(identifier) or self._named[identifier]
        if not (style.text.bold or self._bold_below(style)):
            return identifier
        return self._style(replace(self._meetings.get(identifier, _Meeting((identifier,))), in_bold=True))

    def _bold_below(self, style: Style) -> bool:
        return bool(style.based_on in self._named and self._named[style.based_on].text.bold)

    def _style(self, meeting: _Meeting) -> str:
        if len(meeting.parts) == 1 and meeting == _Meeting(meeting.parts):
            return meeting.parts[0]
        style = self._made_of(meeting)
        self.made.setdefault(style.identifier, style)
        self._meetings.setdefault(style.identifier, meeting)
        return style.identifier

    def _made_of(self, meeting: _Meeting) -> Style:
        """Return the style of a meeting: based on the last part, so that it changes with that, if nothing forbids."""
        parts = [self._named[part] for part in meeting.parts]
        looks = [self._look(part, meeting) for part in parts]
        base = parts[-1].identifier if parts and looks[-1] == parts[-1].text else _FONT
        own = looks[:-1] if base != _FONT else looks
        name = " ".join(
            [
                *(part.name for part in parts),
                *([f"{meeting.script.name} Script"] if meeting.script else []),
                *(["In Bold"] if meeting.in_bold else []),
            ]
        )
        look = _merged(own)
        if meeting.script:
            look = replace(look, font=meeting.script.word_font)
        return Style(
            name.replace(" ", ""), name, text=look, based_on=base, character=True, built_in=False, derived=True
        )

    def _look(self, part: Style, meeting: _Meeting) -> TextFormat:
        look = part.text
        if look.italic and meeting.script and not meeting.script.italic:
            look = replace(look, italic=None, bold=True)
        return replace(look, bold=None) if meeting.in_bold else look


def _merged(looks: Iterable[TextFormat]) -> TextFormat:
    """Return all that some looks say; what a later one says goes before what an earlier one says."""
    said = {
        one.name: value for look in looks for one in fields(look) if (value := getattr(look, one.name)) != one.default
    }
    return TextFormat(**said)
