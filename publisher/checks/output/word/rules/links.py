"""A link says where it leads, also when it is read by itself, in a list of all links.

Sources: the Checker's “Unclear hyperlink text”: hyperlink text is meaningful, and makes sense as standalone
information about where it leads; WCAG 2.2, 2.4.4 and F84; ISO/IEC 29500-1, 17.16.22 (`w:hyperlink`), 17.16.5.25.

The bare name of a site, an e-mail address and a telephone number are taken as clear: they say whom the link leads to,
and people who print a text need them. An address with a path is spelled out sign by sign and says nothing standing
alone. In our contact, whose label says what it is, every address stands as it is.
"""

import re
from collections.abc import Iterator

from publisher.checks.output.word.names import Element, value, w
from publisher.checks.output.word.rules.alternative_texts import objects_within
from publisher.checks.output.word.rules.rule import Broken, Kind, Rule, broken
from publisher.checks.output.word.rules.text import RUN, Story, WordText, words_of
from publisher.checks.words.vague_links import is_spelled_out, says_nothing

_HYPERLINK = re.compile(r"\s*HYPERLINK\b")
_CONTACT = "Contact"


def unclear_links(text: WordText) -> Iterator[Broken]:
    """Find each link without words, with words that would do for any link, or with a long address as its words."""
    for story in text.stories:
        for element, words in _links(story):
            verb = _unclear(words, contact=_in_contact(text, element))
            if verb:
                yield broken("A link", story.spot(element), verb, "Say where it leads: [words](address).")


def _unclear(words: str, *, contact: bool) -> str:
    """Return what is wrong with the words of a link, "" where nothing is."""
    bare = " ".join(words.split())
    if not bare:
        return "has no words."
    if says_nothing(bare):
        return f"says “{bare}”, which does not tell where it leads."
    if not contact and is_spelled_out(bare):
        return f"shows its address, “{bare}”, which is spelled out sign by sign."
    return ""


def _links(story: Story) -> Iterator[tuple[Element, str]]:
    """Return the links of a story with their words; a picture counts by its alternative text."""
    for element in story.elements(w("hyperlink"), w("fldSimple")):
        if element.tag == w("hyperlink") or _HYPERLINK.match(value(element, "instr")):
            yield element, words_of(element) + _described(element)
    for line in story.lines:
        if next(line.element.iter(w("fldChar")), None) is not None:
            yield from _fields(line.element)


def _fields(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """Return the links that are written as fields: their words stand between two marks (17.16.18)."""
    instruction, words, shown, begun = "", "", False, None
    for run in paragraph.iter(RUN):
        mark = run.find(w("fldChar"))
        match value(mark, "fldCharType"):
            case "begin":
                instruction, words, shown, begun = "", "", False, run
            case "separate":
                shown = True
            case "end":
                if begun is not None and _HYPERLINK.match(instruction):
                    yield begun, words
                begun = None
            case _ if shown:
                words += words_of(run) + _described(run)
            case _:
                instruction += "".join(one.text or "" for one in run.iter(w("instrText")))


def _described(element: Element) -> str:
    return "".join(f" {drawn.words}" for drawn in objects_within(element))


def _in_contact(text: WordText, element: Element) -> bool:
    paragraph = next(element.iterancestors(w("p")), None)
    return paragraph is not None and _CONTACT in text.reading.paragraph(paragraph).names


RULE = Rule(
    id="link-text",
    name="Unclear hyperlink text",
    kind=Kind.WARNING,
    run=unclear_links,
    looked_at="Each link has words, not only such as “click here” (in the languages of this project), and no address "
    "with a path. The name of a site, an e-mail address and a telephone number say where they lead, and in our "
    "contact every address stands beside its label; the Checker may tell of those.",
    left="Whether the words say where the link leads.",
)
