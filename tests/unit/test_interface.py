"""The interface's words are translated, whole, in every language that the program ships."""

import re

import pytest

from publisher.translation.catalogue import read_catalogue
from tests.tools import interface

LANGUAGES = ("ar", "bg", "bn", "es", "fr", "gu", "lt", "pa", "pl", "pt", "ro", "ta", "tr", "uk", "ur", "zh-Hans")


def test_the_template_has_todays_phrases() -> None:
    assert (interface.LOCALE / "interface.pot").read_text(encoding="utf-8") == interface.template()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_translated_with_its_braces(language: str) -> None:
    path = interface.LOCALE / language / "LC_MESSAGES" / "interface.po"
    text = path.read_text(encoding="utf-8")
    catalogue = read_catalogue(text, path=path.name)

    assert interface.update(text, language, path=path.name) == text
    for phrase in interface.phrases():
        message = catalogue.find(phrase)
        assert message is not None, phrase
        assert sorted(re.findall(r"\{\w+\}", message.translation)) == sorted(re.findall(r"\{\w+\}", phrase))


def test_the_settings_page_names_the_languages_that_are_whole() -> None:
    page = (interface.LOCALE.parents[1] / "docs/how-to/configure.md").read_text(encoding="utf-8")
    shipped = sorted(["en", *(folder.name for folder in interface.LOCALE.iterdir() if folder.is_dir())])

    named = [f"`{tag}`" for tag in shipped]
    assert f"It has all of them in {', '.join(named[:-1])} and {named[-1]}." in page
    assert shipped == sorted(["en", *LANGUAGES])
