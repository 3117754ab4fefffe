"""What is asked of a whole Word file: a title, a language, access, and titles of fields to fill in."""

import pytest

from publisher.checks.output.word.names import Element, w
from publisher.checks.output.word.rules.whole_file import locked
from publisher.findings import Severity
from tests.tools.word_damage import sound
from tests.tools.word_rules import CORE, SETTINGS, STYLES, ahead, broken, changed, first, names, paragraph, told, xml

TITLE = "{http://purl.org/dc/elements/1.1/}title"


@pytest.mark.parametrize("title", [None, " "])
def test_a_file_without_a_title_is_found(title: str | None) -> None:
    def take(root: Element) -> None:
        held = root.find(TITLE)
        assert held is not None
        if title is None:
            root.remove(held)
        else:
            held.text = title

    [found] = broken(changed(take, CORE))

    assert found.finding().severity is Severity.ERROR
    assert found.finding().message == (
        "The Word file has no title in its properties. This is our own rule “Missing document title”."
    )


@pytest.mark.parametrize("tag", ["", "x-none", "not a tag"])
def test_a_file_without_a_language_is_found(tag: str) -> None:
    def take(root: Element) -> None:
        first(root, "lang").set(w("val"), tag)

    assert "in which language its words are" in told(changed(take, STYLES))


def test_words_in_complex_scripts_need_a_language_of_their_own_slot() -> None:
    def take(root: Element) -> None:
        first(root, "lang").attrib.pop(w("bidi"))

    plain = changed(take, STYLES)
    mixed = changed(lambda root: root[0].insert(0, xml(paragraph("اردو", run="<w:rtl/>"))), content=plain)

    assert names(plain) == []
    assert "complex scripts" in told(mixed)


@pytest.mark.parametrize(
    "setting", ['<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', '<w:writeProtection w:recommended="1"/>']
)
def test_a_file_that_cannot_be_changed_is_found(setting: str) -> None:
    [found] = broken(changed(lambda root: root.insert(0, xml(setting)), SETTINGS))

    assert (found.rule.name, found.finding().severity) == ("Restricted access", Severity.ERROR)


def test_protection_that_is_not_enforced_passes() -> None:
    setting = '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'

    assert names(changed(lambda root: root.insert(0, xml(setting)), SETTINGS)) == []


def test_a_file_that_asks_for_a_password_is_told_before_it_is_read() -> None:
    found = locked(bytes.fromhex("d0cf11e0a1b11ae1") + b"...")

    assert found is not None
    assert "locked by a password" in found.finding().message
    assert locked(sound()) is None


def control(properties: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{paragraph('Name')}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize("properties", ["", '<w:alias w:val=" "/>', "<w:text/>"])
def test_a_field_without_a_title_is_found(properties: str) -> None:
    assert told(ahead(control(properties))).startswith("The field in “Name” has no title.")


@pytest.mark.parametrize(
    "properties",
    ['<w:alias w:val="Your name"/>', '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'],
)
def test_fields_with_titles_and_those_of_word_itself_pass(properties: str) -> None:
    assert names(ahead(control(properties))) == []
