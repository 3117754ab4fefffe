"""The text of a page, or of a group on it, by its marks (ISO 32000-1, 14.6), with the fonts that show it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pikepdf

from publisher.checks.output.pdf.characters import Characters, characters
from publisher.checks.output.pdf.drawn import Drawn, MixedWord, Unknown, mixed_words
from publisher.checks.output.pdf.tree import Artifact, Words

# Everything else on a page draws.
_OPERATORS = "BMC BDC EMC q Q BT ET Tf Tj TJ ' \""
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_REPLACEMENT = "\ufffd"


@dataclass(slots=True)
class _Mark:
    """A mark that is still open."""

    number: int | None = None
    artifact: str | None = None
    actual: str | None = None
    parts: list[str] = field(default_factory=list)
    fonts: dict[str, None] = field(default_factory=dict)

    def text(self) -> str:
        """Return what the mark means, else what was shown within it."""
        return "".join(self.parts) if self.actual is None else self.actual


@dataclass(frozen=True, slots=True)
class Content:
    """What is marked on one page or in one group: the text of each MCID, and the artifacts; and what is ill drawn."""

    marked: Mapping[int, Words]
    artifacts: tuple[Artifact, ...]
    mixed: tuple[MixedWord, ...] = ()
    unknown: tuple[Unknown, ...] = ()


class Fonts:
    """The fonts of a file, each read once however many pages name it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[tuple[int, int], tuple[str, Characters]] = {}

    def find(self, font: pikepdf.Object) -> tuple[str, Characters]:
        """Return the name of a font without the letters of its subset, and its characters."""
        key = font.objgen
        if key == (0, 0) or key not in self._known:
            name = _SUBSET.sub("", str(font.get("/BaseFont", ""))[1:]).replace("-", " ")
            self._known[key] = (name, characters(font))
        return self._known[key]


def read_page(page: pikepdf.Page, number: int, fonts: Fonts) -> Content:
    """Return what is marked on a page; `number` counts from 1. What its groups hold is theirs (`read_group`)."""
    content = _read(page, page.obj.get("/Resources"), number, fonts)
    return replace(content, marked={mark: replace(words, mark=mark) for mark, words in content.marked.items()})


def read_group(group: pikepdf.Object, page: pikepdf.Page, number: int, fonts: Fonts) -> Content:
    """Return what is marked in a group (a form XObject) of a page; one without resources has those of its page."""
    return _read(group, group.get("/Resources", page.obj.get("/Resources")), number, fonts)


def _read(
    source: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object | None, number: int, fonts: Fonts
) -> Content:
    reader = _Reader(pikepdf.Dictionary() if resources is None else resources, number, fonts)
    for instruction in pikepdf.parse_content_stream(source, _OPERATORS):
        reader.take(str(instruction.operator), list(instruction.operands))
    return Content(
        {key: reader.words(mark) for key, mark in reader.marked.items()},
        tuple(reader.artifacts),
        tuple(reader.mixed),
        tuple(Unknown(times, font, number) for font, times in reader.unknown.items()),
    )


class _Reader:
    """Reads the instructions of a page or group one after the other."""

    def __init__(self, resources: pikepdf.Object, number: int, fonts: Fonts) -> None:
        self.number, self.fonts = number, fonts
        self.named = resources.get("/Font", pikepdf.Dictionary())
        self.properties = resources.get("/Properties", pikepdf.Dictionary())
        self.open: list[_Mark] = []
        self.marked: dict[int, _Mark] = {}
        self.artifacts: list[Artifact] = []
        self.font: tuple[str, Characters] | None = None
        self.saved: list[tuple[str, Characters] | None] = []
        # What one text object shows, which is a line or a piece of one that has one style.
        self.line: list[tuple[str, Characters, bytes]] = []
        self.mixed: list[MixedWord] = []
        self.unknown: dict[str, int] = {}

    def take(self, operator: str, operands: list[object]) -> None:
        """Follow one instruction."""
        match operator:
            case "BMC" | "BDC":
                self.open.append(self.begin(operands))
            case "EMC" if self.open:
                self.end(self.open.pop())
            case "q":
                self.saved.append(self.font)
            case "Q" if self.saved:
                self.font = self.saved.pop()
            case "Tf":
                font = self.named.get(str(operands[0]))
                self.font = None if font is None else self.fonts.find(font)
            case "BT":
                self.line = []
            case "ET":
                self.end_line()
            case "TJ" | "Tj" | "'" | '"' if operands:
                codes = _codes(operands[-1])
                if self.font is not None:
                    self.draw(codes)
                if self.open:
                    self.show(codes)
            case _:
                pass

    def begin(self, operands: list[object]) -> _Mark:
        """Return the mark that begins here."""
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = self.properties.get(str(properties))
        known = properties if isinstance(properties, pikepdf.Dictionary) else pikepdf.Dictionary()
        mark = _Mark()
        if str(operands[0]) == "/Artifact":
            mark.artifact = " ".join(str(known[key])[1:] for key in ("/Type", "/Subtype") if key in known)
        elif "/MCID" in known:
            mark.number = int(known["/MCID"])
        if "/ActualText" in known:
            mark.actual = str(known["/ActualText"])
        return mark

    def end(self, mark: _Mark) -> None:
        """Keep a mark that ends: by its number, as an artifact, or as part of the mark around it."""
        if mark.artifact is not None:
            if text := mark.text():
                self.artifacts.append(Artifact(mark.artifact, text, self.number))
        elif mark.number is not None:
            self.marked[mark.number] = mark
        elif self.open:
            self.open[-1].parts.append(mark.text())
            self.open[-1].fonts |= mark.fonts

    def draw(self, codes: bytes) -> None:
        """Look at what the font draws, whatever it means."""
        name, font = self.font or ("", Characters(1, {}))
        self.line.append((name, font, codes))
        if times := font.unknown(codes):
            self.unknown[name] = self.unknown.get(name, 0) + times

    def end_line(self) -> None:
        """Look at the words of a line that was drawn with several fonts."""
        if len({name for name, _, _ in self.line}) > 1:
            drawn = (Drawn(name, "".join(_meant(codes, font))) for name, font, codes in self.line)
            self.mixed += mixed_words(drawn, self.number)

    def show(self, codes: bytes) -> None:
        """Add the characters of glyphs to the mark that is open."""
        if self.font is None:
            self.open[-1].parts.append(_REPLACEMENT)
            return
        name, font = self.font
        mark = self.open[-1]
        mark.fonts[name] = None
        # What a mark means takes the place of its glyphs: they need not be read. A third of the time in joined scripts.
        if mark.actual is not None:
            return
        mark.parts.append("".join(_meant(codes, font)))

    def words(self, mark: _Mark) -> Words:
        """Return the text of a mark that has ended."""
        return Words(mark.text(), self.number, tuple(mark.fonts))


def _codes(shown: object) -> bytes:
    """Return the codes that an operator shows, without what stands between them."""
    texts = shown if isinstance(shown, pikepdf.Array) else [shown]
    return b"".join([bytes(text) for text in texts if isinstance(text, pikepdf.String)])


def _meant(codes: bytes, font: Characters) -> list[str]:
    """Return what each code of a font stands for."""
    width, table = font.width, font.by_code
    return [table.get(codes[at : at + width], _REPLACEMENT) for at in range(0, len(codes), width)]
