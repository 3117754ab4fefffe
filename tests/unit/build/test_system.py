"""What the machine has."""

from publisher.build import system


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


def test_harfbuzz_cuts_fonts_on_this_machine() -> None:
    assert system.subsets_quickly()


def test_the_faces_of_a_font_are_known() -> None:
    faces = {(font.weight, font.slanted) for font in system.installed_fonts() if font.families == ("Noto Sans",)}

    assert faces >= {((80, 80), False), ((200, 200), False), ((80, 80), True), ((200, 200), True)}


def test_the_digest_of_the_installation_is_the_same_twice() -> None:
    assert system.installation() == system.installation()
