"""What a Word file's words look like in the end: what the run's style says, else its paragraph's, else the defaults.

Worked out from the XML alone, after ISO/IEC 29500-1, 17.7.2, without the library that wrote it.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Run:
    """A run with words: `paragraph` and `style` are identifiers, `look` the chain of `w:rPr`, the nearest first."""

    part: str
    words: str
    paragraph: str
    style: str
    element: etree._Element
    look: tuple[etree._Element, ...]

    def value(self, name: str, attribute: str = "val") -> str:
        """Return an attribute of a property as the nearest `w:rPr` has it, "" where none has."""
        for properties in self.look:
            found = properties.find(f"{W}{name}")
            if found is not None and found.get(f"{W}{attribute}") is not None:
                return found.get(f"{W}{attribute}", "")
        return ""

    def on(self, name: str) -> bool:
        """Return whether a switch is on: an odd number of the style's levels has it (17.7.3)."""
        return sum(_on(level, name) for level in _levels(self.look)) % 2 == 1

    @property
    def direct(self) -> set[str]:
        """Return the names of the properties that the run itself has."""
        properties = self.element.find(f"{W}rPr")
        return set() if properties is None else {_local(child) for child in properties}


class WordFile:
    """The parts of a Word file that hold words, and its styles."""

    def __init__(self, content: bytes) -> None:
        """Take the file's bytes."""
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.styles = etree.fromstring(self.parts["word/styles.xml"])
        self._by_id = {str(style.get(f"{W}styleId")): style for style in self.styles.iter(f"{W}style")}

    def roots(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield each part that holds words: the text, heads, feet and footnotes."""
        for name in sorted(self.parts):
            if (
                name.startswith(("word/document", "word/header", "word/footer", "word/footnotes"))
                and "rels" not in name
            ):
                yield name, etree.fromstring(self.parts[name])

    def runs(self) -> Iterator[Run]:
        """Yield every run that has words."""
        defaults = self.styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        for part, root in self.roots():
            for paragraph in root.iter(f"{W}p"):
                style = _named(paragraph, "pPr", "pStyle") or "Normal"
                for run in paragraph.iter(f"{W}r"):
                    words = "".join(text.text or "" for text in run.iter(f"{W}t"))
                    if not words.strip():
                        continue
                    own = _named(run, "rPr", "rStyle")
                    direct = run.find(f"{W}rPr")
                    chain = [direct, *self.looks(own), None, *self.looks(style), defaults]
                    look = tuple(etree.Element("level") if one is None else one for one in chain)
                    yield Run(part, words, style, own, run, look)

    def chain(self, identifier: str) -> Iterator[etree._Element]:
        """Yield a style and those that it is based on, itself first."""
        while identifier:
            style = self._by_id[identifier]
            yield style
            identifier = _value(style.find(f"{W}basedOn"))

    def looks(self, identifier: str) -> Iterator[etree._Element]:
        """Yield what a style and those that it is based on say of words."""
        for style in self.chain(identifier):
            properties = style.find(f"{W}rPr")
            if properties is not None:
                yield properties

    def shape(self, identifier: str, name: str, attribute: str = "val") -> str:
        """Return an attribute of a property of paragraphs as the nearest style has it, "" where none has."""
        for style in self.chain(identifier):
            found = style.find(f"{W}pPr/{W}{name}")
            if found is not None and found.get(f"{W}{attribute}") is not None:
                return found.get(f"{W}{attribute}", "")
        return ""


def told(element: etree._Element | None, path: str, attribute: str = "val") -> str:
    """Return an attribute of what stands at a path below an element ("pPr/jc"), "" where there is none."""
    found = element if element is None or not path else element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return "" if found is None else str(found.get(f"{W}{attribute}", ""))


def _levels(look: tuple[etree._Element, ...]) -> Iterator[list[etree._Element]]:
    """Yield the styles of words, then those of the paragraph: in each the nearest that says anything counts."""
    level: list[etree._Element] = []
    for properties in look:
        if properties.tag == "level" and level:
            yield level
            level = []
        level.append(properties)
    yield level


def _on(level: list[etree._Element], name: str) -> bool:
    for properties in level:
        found = properties.find(f"{W}{name}")
        if found is not None:
            return found.get(f"{W}val") not in {"0", "false", "off"}
    return False


def _named(element: etree._Element, properties: str, name: str) -> str:
    return _value(element.find(f"{W}{properties}/{W}{name}"))


def _value(element: etree._Element | None) -> str:
    return "" if element is None else str(element.get(f"{W}val"))


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
