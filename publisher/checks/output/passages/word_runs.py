"""The words of a Word file: what a paragraph holds, in reading order."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from publisher.checks.output.passages.letters import LetterGathering
from publisher.checks.output.word.letters import letters_of
from publisher.checks.output.word.names import (
    ALTERNATE_CONTENT,
    CHOICE,
    DECORATIVE,
    WP,
    Element,
    find,
    local,
    on,
    value,
    w,
)
from publisher.checks.output.word.package import Part, attribute
from publisher.checks.output.word.styles import Reading

# A mark of a note that the text refers to again: the field names the bookmark of the first (17.16.5.41).
_NOTE_AGAIN = re.compile(r"\s*NOTEREF\s+(\S+)")
# What holds runs, links and the like, and says nothing of them itself.
_AROUND = frozenset({"dir", "bdo", "smartTag", "sdt", "sdtContent", "ins", "moveTo", "customXml"})
_SHORT_FORM = "short form"
# A link as a field, which other programs write (17.16.5.25): an address outside, or a bookmark (\\l).
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"')
# What stands before the identifiers of endnotes, which are counted with the footnotes.
ENDNOTE = "end "
# What character styles say of words, by the words in their names ("Strong Code Hyperlink").
_MARKS: Mapping[str, str] = {
    "Strong": "strong",
    "Emphasis": "emphasis",
    "Code": "code",
    "Superscript": "superscript",
    "Subscript": "subscript",
    "Abbreviation": _SHORT_FORM,
}
_CODE_BLOCK = "Code Block"
# Signs that have an element of their own (17.3.3).
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PICTURES = frozenset({f"{{{WP}}}inline", f"{{{WP}}}anchor"})


@dataclass
class Shared:
    """What all parts of one file share: what links within it lead to, what short forms stand for, and its notes.

    `noted` are the notes by the bookmarks round their first marks, `gathering` what gathers the words of a paragraph.
    """

    reading: Reading
    places: Mapping[str, str] = field(default_factory=dict)
    short_forms: Mapping[str, str] = field(default_factory=dict)
    noted: Mapping[str, str] = field(default_factory=dict)
    gathering: Callable[[str], LetterGathering] = LetterGathering
    notes: dict[str, int] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    _styled: dict[str, frozenset[str]] = field(default_factory=dict)

    def styled(self, style: str) -> frozenset[str]:
        """Return what a character style says of words, by its name: where several meet, all of them stand in it."""
        if style not in self._styled:
            name = next(iter(self.reading.styles.names(style)), "").replace("Intense Emphasis", "Strong Emphasis")
            self._styled[style] = frozenset(_MARKS[word] for word in name.split() if word in _MARKS)
        return self._styled[style]

    def note(self, identifier: str) -> str:
        """Return the number of a note, counted in the order in which the text refers to them."""
        if identifier not in self.notes:
            self.order.append(identifier)
            self.notes[identifier] = len(self.order)
        return str(self.notes[identifier])


class Runs:
    """Gathers what one paragraph holds. `part` is where it stands, `style` the identifier of its style."""

    def __init__(self, shared: Shared, part: Part, style: str, into: LetterGathering) -> None:
        """Begin with nothing."""
        self.shared, self.part, self.style, self.into = shared, part, style, into
        self.code = _CODE_BLOCK in shared.reading.styles.names(style)
        self.fields: list[_Field] = []
        self.short: list[str] = []

    def take(self, elements: Iterable[Element]) -> None:
        """Take what stands in a line, in order."""
        for element in elements:
            match local(element):
                case "r":
                    self.run(element)
                case "hyperlink":
                    self.link(element)
                case "fldSimple":
                    self.field(value(element, "instr"), element)
                case name if name in _AROUND:
                    self.take(element)
                case _:
                    pass
        self.end_short_form()

    def link(self, element: Element) -> None:
        """Take a link, with where it leads."""
        self.end_short_form()
        position = len(self.into.parts)
        self.take(element)
        anchor = value(element, "anchor")
        outward = self.part.relationships.get(attribute(element, "id"))
        target = self.shared.places.get(anchor, f"#{anchor}") if anchor else outward.target if outward else ""
        self.into.link(target, position)

    def field(self, instruction: str, element: Element) -> None:
        """Take a field: a mark of a note that the text refers to again, or words that Word puts there."""
        if named := _NOTE_AGAIN.match(instruction):
            self.end_short_form()
            self.note_again(named[1], "".join(element.itertext()))
        else:
            self.take(element)

    def note_again(self, bookmark: str, shown: str) -> None:
        """Take a note that the text refers to again; a number that is not that of the bookmark's note is none."""
        identifier = self.shared.noted.get(bookmark, "")
        number = self.shared.note(identifier) if identifier else ""
        self.into.note(number if number == shown.strip() else f"{shown.strip()} for note {number or 'unknown'}")

    def run(self, element: Element) -> None:
        """Take a run: its words in their language, its pictures and the marks of notes."""
        properties = find(element, "rPr")
        style = value(find(properties, "rStyle"))
        said = self.shared.styled(style)
        if on(find(properties, "vanish")):
            return
        short = _SHORT_FORM in said
        if not short:
            self.end_short_form()
        position = len(self.into.parts)
        for child in element:
            self.child(child, properties, code=self.code or "code" in said, short=short)
        for mark in (*(said - {_SHORT_FORM}), *(("code",) if self.code else ())):
            self.into.mark(mark, position)

    def child(self, child: Element, properties: Element | None, *, code: bool, short: bool) -> None:
        """Take one thing that a run holds."""
        match local(child):
            case "t":
                self.text(_shown(child), properties, code=code, short=short)
            case "drawing":
                self.drawing(child)
            case "footnoteReference":
                self.into.note(self.shared.note(value(child, "id")))
            case "endnoteReference":
                self.into.note(self.shared.note(f"{ENDNOTE}{value(child, 'id')}"))
            case "fldChar":
                self.mark_of_field(value(child, "fldCharType"))
            case "instrText" if self.fields:
                self.fields[-1].instruction += child.text or ""
            case name if name in _SIGNS:
                self.text(_SIGNS[name], properties, code=code, short=short)
            case _ if child.tag == ALTERNATE_CONTENT:
                for held in child.iterchildren(CHOICE):
                    for inner in held:
                        self.child(inner, properties, code=code, short=short)
            case _:
                pass

    def mark_of_field(self, kind: str) -> None:
        """Take where a field begins, where its result begins, and where it ends."""
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shown = True
            self.fields[-1].position = len(self.into.parts)
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            if named := _NOTE_AGAIN.match(ended.instruction):
                self.note_again(named[1], ended.result)
            elif led := _HYPERLINK.match(ended.instruction):
                self.end_short_form()
                target = self.shared.places.get(led[2], f"#{led[2]}") if led[1] else led[2]
                self.into.link(target, ended.position)

    def text(self, text: str, properties: Element | None, *, code: bool, short: bool) -> None:
        """Take words in their language."""
        if self.fields and (not self.fields[-1].shown or _NOTE_AGAIN.match(self.fields[-1].instruction)):
            self.fields[-1].result += text
            return
        if short:
            self.short.append(text)
        if code:
            self.into.code(text, "")
        else:
            self.spoken(text, properties)

    def spoken(self, text: str, properties: Element | None) -> None:
        """Take words, with the language that Word takes for each kind of letters."""
        complex_script = on(find(properties, "rtl")) or on(find(properties, "cs"))
        self.into.plain(text)
        for kind, letters in letters_of(text):
            slot = "bidi" if complex_script else "eastAsia" if kind == "wide" else "val"
            self.into.letter(self.language(properties, slot), letters)

    def language(self, properties: Element | None, slot: str) -> str:
        """Return the locale of a run in one of Word's slots: its own, its styles', or the file's."""
        styles = self.shared.reading.styles
        return (
            value(find(properties, "lang"), slot)
            or styles.stated_value(value(find(properties, "rStyle")), "rPr/lang", slot)
            or styles.stated_value(self.style, "rPr/lang", slot)
            or value(find(styles.defaults, "lang"), slot)
        )

    def drawing(self, element: Element) -> None:
        """Take a picture by its alternative text; one that is marked as decorative is none."""
        for placed in element:
            if placed.tag in _PICTURES:
                if (box := next(placed.iter(w("txbxContent")), None)) is not None:
                    self.box(box)
                    continue
                described = placed.find(f"{{{WP}}}docPr")
                if described is not None and next(described.iter(DECORATIVE), None) is None:
                    said = described.get("descr", "")
                    if not said.strip():
                        self.into.nameless_picture()
                    self.into.picture(said, "")

    def box(self, element: Element) -> None:
        """Take the words of a box of text, which other programs draw: a screen reader reads them where it stands."""
        for paragraph in element.iter(w("p")):
            self.into.plain(" ")
            Runs(self.shared, self.part, "", self.into).take(paragraph)
        self.into.plain(" ")

    def end_short_form(self) -> None:
        """End the short form whose runs were taken, if there is one."""
        if self.short:
            short = "".join(self.short)
            self.short.clear()
            self.into.expand(short, self.shared.short_forms.get(short, ""))


def _shown(element: Element) -> str:
    """Return the words of `w:t`: white space at its ends counts where it says so (XML 1.0, 2.10)."""
    words = element.text or ""
    return words if element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve" else words.strip()


@dataclass
class _Field:
    """A field that was begun: its instruction so far, and whether its result is shown now."""

    instruction: str = ""
    shown: bool = False
    result: str = ""
    position: int = 0
