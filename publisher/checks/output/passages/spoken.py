"""The words of a file as they are said aloud: in order, with all that stands among them, and in which language.

The languages of letters are told alike for all formats, as Word tells them (`letters.py`): among letters of another
script, Latin ones that nobody marked are those of the text's own language where it is written so, else English. Screen
readers that change their voice with the script do the same.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from publisher import language as languages
from publisher import language_codes
from publisher.checks.output.passages.letters import LetterGathering
from publisher.checks.output.passages.passage import PICTURE, Bit, BitKind, Passage, Zone
from publisher.checks.output.word.letters import Kind, kind_of
from publisher.errors import NOWHERE, Place, SourceError

_ENGLISH = "English"
_NAMELESS = "graphic without alternative text"
# Scripts of languages that this program has no row for, as far as their letters are told apart (ISO 15924). All other
# languages are taken to be written with letters like the Latin ones.
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"), "right-to-left"),
    **dict.fromkeys(("as", "bn", "gu", "hi", "km", "kn", "lo", "ml", "mr", "my", "ne", "or", "pa", "si"), "complex"),
    **dict.fromkeys(("ta", "te", "th"), "complex"),
    **dict.fromkeys(("ja", "ko", "yue", "zh"), "wide"),
}


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages of one file by their tags, looked up once each."""

    names: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)

    def name(self, tag: str) -> str:
        """Return the English name of a tag's language, whatever its region; the tag where nobody knows it."""
        if tag not in self.names:
            self.names[tag] = _name(tag)
        return self.names[tag]

    def kind(self, tag: str) -> Kind:
        """Return the kind of the letters that a tag's language is written with."""
        if tag not in self.kinds:
            self.kinds[tag] = _kind(tag)
        return self.kinds[tag]


def _name(tag: str) -> str:
    if not tag:
        return ""
    try:
        return languages.find(languages.usual(tag)).english_name
    except SourceError:
        return language_codes.name(tag.lower().replace("_", "-")) or tag


def _kind(tag: str) -> Kind:
    try:
        return kind_of(languages.usual(tag))
    except SourceError:
        return _KINDS.get(tag.lower().replace("_", "-").partition("-")[0], "western")


def spoken(language: str) -> Callable[[str], "SpokenGathering"]:
    """Return what begins to gather words of a text in a language, "" for none that is known."""
    tongues = Tongues()
    return lambda _: SpokenGathering(language, tongues)


@dataclass(frozen=True, slots=True)
class _Event:
    """What happens before the part at a place; `begins` says that it does not belong to what stood before."""

    at: int
    bit: Bit
    begins: bool = False


class SpokenGathering(LetterGathering):
    """Gathers the words of a passage, and in `bits` all of it in order. The languages of letters are English names."""

    def __init__(self, language: str, tongues: Tongues) -> None:
        """Begin with nothing; `language` is the tag of the text's own."""
        super().__init__("")
        self.tongues = tongues
        self.own, self.language = language, tongues.name(language)
        self.latin = tongues.kind(language) == "western" if language else True
        self.events: list[_Event] = []
        self.controls: dict[int, str] = {}
        self.shown: dict[int, tuple[str, str]] = {}
        # The language of each part of text that has letters of no kind that is told apart, and where its letters begin.
        self.tags: dict[int, str] = {}
        self.begins: dict[int, int] = {}

    def of(self, kind: Kind, language: str) -> str:
        """Return the name of the language that letters of a kind are in."""
        if not language:
            return ""
        if kind != "western" or self.tongues.kind(language) == "western":
            return self.tongues.name(language)
        return self.language if self.latin else _ENGLISH

    def text(self, text: str, language: str) -> None:
        """Add text in a language."""
        self.begins[len(self.parts)] = len(self.letters)
        self.tags[len(self.parts)] = self.tongues.name(language)
        super().text(text, language)

    def plain(self, text: str) -> None:
        """Add words without a word on their language."""
        self.begins[len(self.parts)] = len(self.letters)
        super().plain(text)

    def letter(self, language: str, letters: str) -> None:
        """Say which letters of what was added last are in a language."""
        super().letter(self.tongues.name(language), letters)

    def picture(self, alternative: str, language: str) -> None:
        """Add a picture, whose alternative text stands for it."""
        if alternative.strip():
            name = self.tongues.name(language)
            self.shown[len(self.parts)] = (alternative, "" if name == self.language else name)
        super().picture(alternative, language)

    def nameless_picture(self) -> None:
        """Add a picture that is no decoration and has no alternative text."""
        self.control(_NAMELESS)

    def control(self, said: str) -> None:
        """Add what a reader works with: a button, a field to fill in."""
        self.controls[len(self.parts)] = said
        self.plain(f" {said} ")

    def note(self, number: str) -> None:
        """Add the mark of a note."""
        super().note(number)
        self.events.append(_Event(len(self.parts), Bit(BitKind.NOTE, number)))

    def expand(self, short: str, expansion: str) -> None:
        """Say what the short form stands for that was added last."""
        super().expand(short, expansion)
        if expansion.strip():
            self.events.append(_Event(len(self.parts), Bit(BitKind.EXPANSION, expansion)))

    def link(self, target: str, position: int) -> None:
        """Add a link around all that was added since there were `position` parts."""
        super().link(target, position)
        shown = self.links[-1][0]
        self.events.append(_Event(position, Bit(BitKind.LINK, shown), begins=position < len(self.parts)))
        self.events.append(_Event(len(self.parts), Bit(BitKind.LINK_END, shown)))

    def passages(
        self,
        kind: str,
        depth: int,
        *,
        place: Place = NOWHERE,
        page: int | None = None,
        zone: Zone = Zone.CLOSED,
        even_empty: bool = False,
    ) -> list[Passage]:
        """Return what was gathered, as `Gathering` does, with its bits."""
        found = super().passages(kind, depth, place=place, page=page, zone=zone, even_empty=even_empty)
        if any(passage.kind == PICTURE for passage in found):
            pictures = (Bit(BitKind.PICTURE, *shown) for shown in self.shown.values())
            return [replace(passage, bits=(picture,)) for passage, picture in zip(found, pictures, strict=True)]
        return [replace(passage, bits=tuple(self.in_order())) for passage in found]

    def in_order(self) -> Iterator[Bit]:
        """Yield all bits in order."""
        before: dict[int, list[Bit]] = {}
        for event in sorted(self.events, key=lambda event: event.begins):  # the order is kept among the others
            before.setdefault(event.at, []).append(event.bit)
        ends = [*(self.begins.get(at) for at in range(1, len(self.parts))), len(self.letters)]
        for at in reversed(range(len(ends) - 1)):
            ends[at] = ends[at + 1] if ends[at] is None else ends[at]
        for at, (part, end) in enumerate(zip(self.parts, ends, strict=False)):
            yield from before.get(at, ())
            if at in self.controls:
                yield Bit(BitKind.CONTROL, self.controls[at])
            elif at in self.shown:
                yield Bit(BitKind.PICTURE, *self.shown[at])
            else:
                letters = self.letters[self.begins.get(at, 0) : end]
                yield from _stretches(part, letters, self.tags.get(at, ""))
        yield from before.get(len(self.parts), ())


def _stretches(part: str, letters: list[tuple[str, str]], otherwise: str) -> Iterator[Bit]:
    """Yield the words of one part, a bit for each stretch of one language; signs go with the letters before.

    `otherwise` is the language where the part has no letters of a kind that is told apart.
    """
    waiting = [(language, sign) for language, run in letters for sign in run]
    waiting.reverse()
    if not waiting and any(sign.isalpha() for sign in part):
        yield Bit(BitKind.WORDS, part, otherwise)
        return
    language, stretch = "", ""
    for sign in part:
        if waiting and sign == waiting[-1][1]:
            found, _ = waiting.pop()
            if found != language and language:
                yield Bit(BitKind.WORDS, stretch, language)
                stretch = ""
            language = found
        stretch += sign
    yield Bit(BitKind.WORDS, stretch, language)
