"""What is asked of the whole file: a title, a language, access for everyone, and names for what people fill in.

Sources: “Rules for the Accessibility Checker” (Microsoft): document access is not restricted, all content control
fields have titles; WCAG 2.2, 2.4.2 (title) and 3.1.1 (language); [MS-OFFCRYPTO] 2.3 (a protected file is a compound
file); ISO/IEC 29500-1, 17.15.1.29 (`w:documentProtection`), 17.5.2.1 (`w:alias`), 17.3.2.20 (`w:lang`).
"""

import re
from collections.abc import Iterator

from publisher.checks.output.word.names import Element, find, on, says_on, value, w
from publisher.checks.output.word.rules.rule import FAULT, Broken, BrokenRule, Kind, Rule, broken
from publisher.checks.output.word.rules.text import WordText

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
# How every compound file begins ([MS-CFB] 2.2): a Word file with a password or with managed rights is one.
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Fields that Word makes itself and names by what they are.
_OWN_FIELDS = ("docPartObj", "docPartList", "bibliography", "citation", "equation")


def no_title(text: WordText) -> Iterator[Broken]:
    """Say so where the file's properties have no title."""
    core = text.reading.package.core
    title = None if core is None else core.find(_TITLE)
    if title is None or not (title.text or "").strip():
        yield Broken("The Word file has no title in its properties.", "Give the text a title: “title:” at its head.")


def no_language(text: WordText) -> Iterator[Broken]:
    """Say so where the file has no language for its words, or none for those of complex scripts where it has such."""
    complex_script = any(on(mark) for mark in text.body.elements(w("rtl"), w("cs")))
    for slot, which in (("val", "its words"), ("bidi", "its words in complex scripts")):
        tag = text.language_of(slot)
        if (slot == "val" or complex_script) and (not _TAG.fullmatch(tag) or tag.casefold() == "x-none"):
            yield Broken(f"The Word file does not say in which language {which} are.", FAULT)


def restricted(text: WordText) -> Iterator[Broken]:
    """Say so where the file is protected: only parts of it can be changed or marked, or a password is asked."""
    settings = text.reading.package.settings
    protection = find(settings, "documentProtection")
    enforced = protection is not None and says_on(value(protection, "enforcement"))
    if enforced or find(settings, "writeProtection") is not None:
        yield Broken("The Word file is protected, so that people cannot adapt it to their needs.", FAULT)


def locked(content: bytes) -> BrokenRule | None:
    """Return what is told of a file that needs a password or managed rights, and so cannot be read; else None."""
    if not content.startswith(_COMPOUND):
        return None
    return BrokenRule(ACCESS, Broken("The Word file is locked by a password or by managed rights.", FAULT))


def untitled_controls(text: WordText) -> Iterator[Broken]:
    """Find each field to fill in that has no title; those that Word makes itself, as a table of contents, need none."""
    for story in text.stories:
        for control in story.elements(w("sdt")):
            properties = find(control, "sdtPr")
            own = any(find(properties, name) is not None for name in _OWN_FIELDS)
            if not own and not value(find(properties, "alias")).strip():
                yield broken("The field", story.spot(_first(control)), "has no title.", FAULT)


def _first(control: Element) -> Element:
    """Return what the place of a field is told by: the first paragraph in it, or the field itself in a line."""
    return next(control.iter(w("p")), control)


TITLE = Rule(
    id="title",
    name="Missing document title",
    kind=Kind.OURS,
    run=no_title,
    looked_at="The file's properties have a title (WCAG 2.2, 2.4.2). Microsoft 365 asks for one too; no class is "
    "published.",
    left="Whether the title says what the file is.",
)
LANGUAGE = Rule(
    id="language",
    name="Missing document language",
    kind=Kind.OURS,
    run=no_language,
    looked_at="The file says which language its words are in, and its words in complex scripts (WCAG 2.2, 3.1.1).",
    left="Nothing: that parts are in the right languages is compared with the text.",
)
ACCESS = Rule(
    id="restricted-access",
    name="Restricted access",
    kind=Kind.ERROR,
    run=restricted,
    looked_at="The file needs no password and no managed rights. Unlike the Checker, we also refuse “Restrict "
    "editing” and a password for changes: partners edit these files.",
    left="Nothing.",
)
CONTROLS = Rule(
    id="field-titles",
    name="All content control fields have titles",
    kind=Kind.ERROR,
    run=untitled_controls,
    looked_at="Every content control has a title, but those that Word makes, as a table of contents.",
    left="Whether the title says what to fill in.",
)
