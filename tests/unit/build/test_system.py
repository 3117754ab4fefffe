"""What the machine has."""

from publisher.build import system
from publisher.language import LANGUAGES, Language, Script


def test_the_libraries_that_building_needs_are_found_with_a_version() -> None:
    assert system.library_version(system.PANGO)
    assert system.library_version(system.HARFBUZZ)


def test_a_library_that_is_not_there_is_none() -> None:
    assert system.library_version(system.SystemLibrary("None", ("libnone.so.0",), "none")) is None


def test_packages_of_packages_are_listed_with_their_versions() -> None:
    versions = system.package_versions()

    assert versions["weasyprint"] == "70.0"
    assert versions["pydyf"]
    assert [name for name, version in versions.items() if version is None] == []


def test_a_language_whose_font_is_missing_is_named_with_the_package() -> None:
    script = Script("Xxxx", "Made up", "ltr", ("No Such Font",), "fonts-none", "Arial", 1.5)
    language = Language("xx", "Xx", "Made-up language", script, "xx-XX", ("", ""))

    assert system.missing_fonts([*LANGUAGES, language]) == (("Made-up language", "No Such Font", "fonts-none"),)


def test_the_digest_of_the_installation_is_the_same_twice() -> None:
    assert system.installation() == system.installation()
