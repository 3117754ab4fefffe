"""What a leaflet is called by people who seek it for somebody else."""

from collections.abc import Callable
from dataclasses import dataclass

from publisher.site.search.known_as import kinds_of, names_of
from publisher.site.search.words import words
from tests.tools.materials import StockMaterials
from tests.tools.search_site import Words, site_with

LEAFLETS = (
    Words("vision", "en", "The vision", more=(("standard", "docx"), ("large-print", "pdf"))),
    Words("vision", "ta", "பார்வை", more=(("standard", "pdf"), ("easy-read", "pdf"))),
    Words("eyes", "ta", "கண்கள்"),
)
TAGS = ("en", "ta")
TAMIL = {"Standard version": "நிலையான", "Easy read": "எளிதாக", "Web page": "இணையம்"}


@dataclass(frozen=True, slots=True)
class Spoken(StockMaterials):
    """Materials with a few words of Tamil."""

    def words(self, language: str) -> Callable[[str], str]:
        """Return the words in a language."""
        return lambda phrase: TAMIL.get(phrase, phrase) if language == "ta" else phrase


SITE = site_with(LEAFLETS, TAGS, Spoken())


def test_the_names_are_those_of_the_language_and_the_title_in_the_sites_first() -> None:
    names = names_of(SITE, "ta")

    vision, eyes = (words(names(leaflet)) for leaflet in SITE.by_language["ta"])
    assert vision == [*words("தமிழ்"), "tamil", "the", "vision"]
    assert eyes == [*words("தமிழ்"), "tamil"]


def test_where_the_first_language_has_nothing_its_titles_are_not_sought() -> None:
    site = site_with(LEAFLETS[1:], ("cy", "ta"), Spoken())

    assert words(names_of(site, "ta")(site.leaflets[0])) == [*words("தமிழ்"), "tamil"]


def test_the_kinds_are_editions_and_formats_in_the_language_and_the_sites_first() -> None:
    kinds = kinds_of(SITE, "ta")

    vision, eyes = (kinds(leaflet).split("\n") for leaflet in SITE.by_language["ta"])
    assert vision == ["நிலையான", "Standard version", "இணையம்", "Web page", "PDF", "எளிதாக", "Easy read"]
    assert eyes == ["நிலையான", "Standard version", "இணையம்", "Web page"]


def test_in_the_first_language_each_kind_is_said_once() -> None:
    (leaflet,) = SITE.by_language["en"]

    assert kinds_of(SITE, "en")(leaflet).split("\n") == ["Standard version", "Web page", "Word", "Large print", "PDF"]
