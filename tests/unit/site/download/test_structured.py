"""What search engines are told as JSON-LD: read back by rdflib, and held against the words of the vocabularies.

No search engine's own validator judges it here: what they ask beyond the vocabularies is not known to hold.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import htpy
import pytest
from lxml import html
from rdflib import RDF, SDO, Graph, URIRef
from rdflib.plugins.parsers.jsonld import to_rdf

from publisher.site.download.features import HAZARDS, features, held_editions, modes, sufficient
from publisher.site.download.structured import collection, data
from publisher.site.download.values import Site
from publisher.site.manifest import File
from tests.tools.small_site import BASE, FILES, PAGE, PDF, POLISH, small_site

# The values of each property, without those that are deprecated: W3C, Schema.org Accessibility Properties for
# Discoverability Vocabulary, https://www.w3.org/2021/a11y-discov-vocab/latest/ (sections 4, 5, 7 and 8).
FEATURES = {
    "annotations", "ARIA", "index", "pageBreakMarkers", "pageNavigation", "readingOrder", "structuralNavigation",
    "tableOfContents", "taggedPDF", "alternativeText", "audioDescription", "closedCaptions", "describedMath",
    "longDescription", "openCaptions", "rubyAnnotations", "signLanguage", "transcript", "displayTransformability",
    "synchronizedAudioText", "timingControl", "unlocked", "ChemML", "latex", "MathML", "ttsMarkup",
    "highContrastAudio", "highContrastDisplay", "largePrint", "braille", "tactileGraphic", "tactileObject",
    "none", "unknown",
}  # fmt: skip
KNOWN_HAZARDS = {
    "flashing", "noFlashingHazard", "motionSimulation", "noMotionSimulationHazard", "sound", "noSoundHazard",
    "none", "unknown",
}  # fmt: skip
MODES = {
    "auditory", "chartOnVisual", "chemOnVisual", "colorDependent", "diagramOnVisual", "mathOnVisual",
    "musicOnVisual", "tactile", "textOnVisual", "textual", "visual",
}  # fmt: skip

LARGE = replace(PDF, edition="large-print", path="flu/en/flu-large-print.en.pdf")
WORD = replace(PAGE, format="docx", path="flu/en/flu.en.docx", media_type="application/msword")


def told(node: htpy.Node) -> Any:  # noqa: ANN401 - JSON may hold anything
    """Return what a browser finds in the element."""
    page = html.document_fromstring(f"<!doctype html><html><head>{node}</head><body><p>x</p></body></html>")
    (script,) = page.iter("script")
    assert script.get("type") == "application/ld+json"
    return json.loads(script.text or "")


def of_page(site: Site, at: int = 0) -> Any:  # noqa: ANN401 - JSON may hold anything
    return told(data(site, site.leaflets[at]))


def words_of(value: Any) -> Iterator[URIRef]:  # noqa: ANN401 - JSON may hold anything
    """Yield the classes and properties that a JSON-LD reader finds; its context is laid in: nothing is fetched."""
    assert value.pop("@context") == "https://schema.org"
    graph = Graph()
    to_rdf({"@context": {"@vocab": "https://schema.org/"}, **value}, graph)
    for _, predicate, found in graph:
        if predicate == RDF.type:
            yield URIRef(str(found))
        elif not str(predicate).startswith(str(RDF)):
            yield URIRef(str(predicate))


@pytest.mark.parametrize("base", ["", BASE])
def test_every_word_is_one_of_schema_org(base: str) -> None:
    site = small_site(base=base)
    found = {
        word
        for node in (*(data(site, one) for one in site.leaflets), collection(site))
        for word in words_of(told(node))
    }

    assert SDO.DigitalDocument in found
    assert SDO.accessibilityFeature in found
    assert [word for word in found if word not in SDO] == []


def test_a_document_says_what_it_is_and_where_its_files_are() -> None:
    page = of_page(small_site(base=BASE))

    assert (page["@type"], page["name"], page["inLanguage"]) == ("DigitalDocument", "Flu", "en")
    assert (page["url"], page["dateModified"]) == (f"{BASE}flu/en/", "2026-03-19")
    assert (page["creativeWorkStatus"], page["description"]) == ("Published", "How to stay well.")
    assert page["publisher"]["email"] == "hello@example.org"
    assert [(one["encodingFormat"], one["contentUrl"], one["contentSize"]) for one in page["encoding"]] == [
        ("text/html", f"{BASE}flu/en/flu.en.html", "2000 B"),
        ("application/pdf", f"{BASE}flu/en/flu.en.pdf", "24568 B"),
    ]
    assert page["encoding"][1]["name"] == "Flu – Standard version – PDF"


def test_without_a_base_address_files_are_named_from_the_page_and_no_page_has_an_address() -> None:
    page = of_page(small_site())

    assert "url" not in page
    assert page["encoding"][0]["contentUrl"] == "flu.en.html"


def test_a_text_names_its_translations_and_each_of_these_its_text() -> None:
    site = small_site(base=BASE)
    source, polish = of_page(site), of_page(site, 1)

    assert [(one["inLanguage"], one["name"]) for one in source["workTranslation"]] == [("pl", "Grypa"), ("ur", "فلو")]
    assert polish["translationOfWork"]["url"] == f"{BASE}flu/en/"
    assert "workTranslation" not in polish


def test_words_that_are_not_translated_yet_say_their_language() -> None:
    page = of_page(small_site((replace(POLISH, title="Flu", title_language="en", description_language="pl"),)))

    assert page["name"] == {"@value": "Flu", "@language": "en"}
    assert page["description"] == "How to stay well."


def test_a_draft_says_so_and_the_summary_claims_what_was_checked_and_no_more() -> None:
    page = of_page(small_site((replace(PAGE, draft=True), replace(PDF, unjudged=("PDF/A-2a",)))))
    urdu = of_page(small_site(FILES), 2)

    assert page["creativeWorkStatus"] == page["encoding"][0]["creativeWorkStatus"] == "Draft"
    assert page["accessibilitySummary"] == [
        "Each file was read back and compared with its text before it was put here.",
        "PDF files claim these standards: PDF/UA-1, PDF/A-2a",
        "No program has judged yet whether they keep these: PDF/A-2a",
        "No program can say that a document is accessible for you.",
    ]
    assert urdu["accessibilitySummary"][1:] == ["Draft translation, not yet checked", page["accessibilitySummary"][-1]]


@pytest.mark.parametrize(
    ("file", "held", "said"),
    [
        (PAGE, False, "readingOrder unlocked displayTransformability"),
        (PAGE, True, "readingOrder unlocked structuralNavigation displayTransformability"),
        (PDF, True, "readingOrder unlocked structuralNavigation taggedPDF"),
        (LARGE, True, "readingOrder unlocked structuralNavigation taggedPDF largePrint"),
        (replace(PAGE, edition="large-print"), False, "readingOrder unlocked displayTransformability"),
        (
            replace(WORD, pictures=2, described=1, contents=True),
            False,
            "readingOrder unlocked tableOfContents alternativeText displayTransformability",
        ),
        (replace(WORD, pictures=2, described=0), False, "readingOrder unlocked displayTransformability"),
    ],
)
def test_a_feature_is_said_where_it_holds(file: File, held: bool, said: str) -> None:
    found = features(file, held=held)

    assert found == said.split()
    assert set(found) <= FEATURES


def test_the_text_of_an_edition_with_a_pdf_was_held_against_pdf_ua_in_its_other_formats_too() -> None:
    with_pdf, without = of_page(small_site((PAGE, PDF))), of_page(small_site((PAGE,)))

    assert "structuralNavigation" in with_pdf["encoding"][0]["accessibilityFeature"]
    assert "structuralNavigation" not in without["encoding"][0]["accessibilityFeature"]


@pytest.mark.parametrize(("pictures", "expected"), [(None, []), (0, ["textual"]), (2, ["textual", "visual"])])
def test_modes_are_said_where_the_pictures_were_counted(pictures: int | None, expected: list[str]) -> None:
    found = modes(replace(PAGE, pictures=pictures))

    assert found == expected
    assert set(found) <= MODES
    assert set(HAZARDS) <= KNOWN_HAZARDS


@pytest.mark.parametrize(
    ("file", "pictures", "described", "enough"),
    [
        (PAGE, None, None, []),
        (PAGE, 0, 0, [["textual"]]),
        (PAGE, 2, 2, [["textual"], ["textual", "visual"]]),
        (PAGE, 2, 1, [["textual", "visual"]]),
        (PAGE, 2, None, [["textual", "visual"]]),
        (PDF, 2, 1, [["textual"], ["textual", "visual"]]),
        (replace(PDF, unjudged=PDF.claims), 2, 1, [["textual", "visual"]]),
        (WORD, 2, 1, [["textual"], ["textual", "visual"]]),
    ],
)
def test_words_alone_are_said_to_be_enough_only_where_no_picture_can_lack_them(
    file: File, pictures: int | None, described: int | None, enough: list[list[str]]
) -> None:
    assert sufficient(replace(file, pictures=pictures, described=described)) == enough


@pytest.mark.parametrize(
    ("pdf", "held"),
    [(PDF, {"standard"}), (replace(PDF, earlier=True), set()), (replace(PDF, unjudged=PDF.claims), set())],
)
def test_a_text_was_held_against_a_standard_where_its_pdf_of_today_was_judged(pdf: File, held: set[str]) -> None:
    assert held_editions((PAGE, pdf)) == held


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("</script><script>alert(1)</script>", "</script><script>alert(1)</script>"),
        ("<!--<script> &lt; & ' \" \\", "<!--<script> &lt; & ' \" \\"),
        ("a\u2028b\u2029c\x00\x07", "a b c"),
        ("\u202eabc\u2066", "abc"),
        ("x" * 300, "x" * 300),
        ("💉💊", "💉💊"),
        ("\u202e", "flu"),
    ],
)
def test_a_title_of_any_kind_cannot_end_the_block(title: str, shown: str) -> None:
    node = data(site := small_site((replace(PAGE, title=title, description=title),)), site.leaflets[0])

    assert told(node)["name"] == shown
    assert not set("<>&\u2028\u2029") & set(str(node).removeprefix('<script type="application/ld+json">')[:-9])


def test_the_first_page_says_whose_site_it_is_in_which_languages() -> None:
    page = told(collection(small_site(base=BASE)))

    assert (page["@type"], page["url"], page["inLanguage"]) == ("CollectionPage", BASE, "en")
    assert (page["isPartOf"]["@type"], page["isPartOf"]["inLanguage"]) == ("WebSite", ["en", "pl", "ur"])
    assert "url" not in told(collection(small_site()))
