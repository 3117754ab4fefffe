"""What is not translated, in every place where a segment can stand, in the files themselves."""

import re
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from lxml import etree, html

from publisher.language import find
from publisher.translation import read_catalogue
from tests.tools.workspaces import MAP, publisher, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SETTINGS = """\
languages = ["en", "ur", "ar", "bn"]

[organisation]
name = "Test Trust"
phone = "01632 960 001"

[editions.standard]
formats = ["html", "pdf", "docx"]

[editions.large-print]
formats = ["pdf", "docx"]

[editions.easy-read]
formats = ["html", "pdf", "docx"]
"""
TEXT = """\
---
title: Your appointment
language: en
description: What happens when you come.
keywords: [hospital, visit]
---

## Before you come

Bring your letter. An ICS runs it, and the WHO helps.

*[WHO]: World Health Organization

- First item

| Day | Time |
|---|---|
| Monday | Nine |

/// caption
When to come
///

![A map of the hospital](map)

/// easy-read | Before you come
![A letter in a hand](map)
Bring your letter.

![](ambulance)
A **nurse** sees you.
///
"""
GLOSSARY = "Care System (ICS)\n:   A group that plans care.\n\nNurse\n:   A person who cares for you.\n"
# A word of each language stands for the translations; all else is left as it was.
WORDS = {"ur": "لفظ", "ar": "كلمة", "bn": "শব্দ"}
TRANSLATED = ("Bring your letter. An", "A <1>nurse")
NOTICE = "Parts of this document are not translated yet."


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace of which two paragraphs are translated, built with --incomplete."""
    folder = tmp_path_factory.mktemp("open") / "workspace"
    for name, text in {
        "publisher.toml": SETTINGS,
        "source/leaflet.md": TEXT,
        "source/glossary.md": GLOSSARY,
        "source/pictures/map.svg": MAP,
    }.items():
        write(folder / name, text)
    assert publisher("translate", "update", workspace=folder).returncode == 0
    for tag, word in WORDS.items():
        path = folder / f"translations/{tag}/LC_MESSAGES/leaflet.po"
        catalogue = read_catalogue(path.read_text(encoding="utf-8"), path=path.name)
        for entry in catalogue.entries:
            if entry.text.startswith(TRANSLATED):
                entry.translation = re.sub(r"(?<![<{/\w])[a-z]\w*(?![}>\w])", word, entry.text, flags=re.IGNORECASE)
                entry.translation = entry.translation.replace(f"<1>{word}</1> {word} {word}, ", f"<1>ICS</1> {word}, ")
                for number, short in ((1, "ICS"), (2, "WHO")):
                    if "WHO" in entry.text:
                        shown = f"<{number}>{short}</{number}>"
                        entry.translation = re.sub(rf"<{number}>[^<]*</{number}>", shown, entry.translation)
        write(path, catalogue.write())
    built = publisher("build", "--incomplete", workspace=folder)
    assert built.returncode == 0, built.stderr
    return folder


def page(root: Path, tag: str, suffix: str = "") -> html.HtmlElement:
    return html.fromstring((root / f"output/leaflet/{tag}/leaflet{suffix}.{tag}.html").read_bytes())


def notice(tag: str) -> str:
    path = Path(__file__).parents[3] / f"publisher/locale/{tag}/LC_MESSAGES/interface.po"
    found = read_catalogue(path.read_text(encoding="utf-8"), path=path.name).find(NOTICE)
    assert found
    return found.translation


PLACES = {
    "title": ("//h1", "Your appointment"),
    "description": ("//*[contains(@class, 'lead')]", "What happens when you come."),
    "heading": ("//h2", "Before you come"),
    "item": ("//main//li", "First item"),
    "column": ("//th", "Day"),
    "cell": ("//td", "Nine"),
    "caption": ("//caption", "When to come"),
}


@pytest.mark.parametrize("tag", WORDS)
@pytest.mark.parametrize("place", PLACES)
def test_a_page_marks_what_is_not_translated_and_sets_it_from_left_to_right(root: Path, tag: str, place: str) -> None:
    where, words = PLACES[place]

    (found,) = [one for one in page(root, tag).xpath(f"{where}//*[@lang='en']") if one.text_content() == words]

    assert found.get("dir") == ("ltr" if find(tag).direction == "rtl" else None)


@pytest.mark.parametrize("tag", WORDS)
def test_a_page_marks_the_language_of_what_nobody_sees(root: Path, tag: str) -> None:
    shown = page(root, tag)

    assert shown.xpath("string(//head/title/@lang)") == "en"
    assert shown.xpath("string(//meta[@name='description']/@lang)") == "en"
    assert shown.xpath("//meta[@name='keywords' and @lang='en']/@content") == ["hospital, visit"]
    (drawing,) = shown.xpath("//*[name()='svg'][*[name()='title'] = 'A map of the hospital']")
    assert drawing.get("lang") == "en"
    for short, full in (("ICS", "Care System"), ("WHO", "World Health Organization")):
        (form,) = shown.xpath(f"//p//abbr[. = '{short}']")
        assert form.get("title") == full
        assert form.xpath("string(ancestor::*[@lang][1]/@lang)") == "en"


@pytest.mark.parametrize("tag", WORDS)
def test_easy_read_marks_the_hard_word_and_its_explanation(root: Path, tag: str) -> None:
    shown = page(root, tag, "-easy-read")

    marked = [one.text_content() for one in shown.xpath("//main//*[@lang='en']")]
    assert "A person who cares for you." in marked
    assert "Nurse" in marked
    assert WORDS[tag] in shown.xpath("string(//main)")


@pytest.mark.parametrize("tag", WORDS)
@pytest.mark.parametrize("edition", ["", "-large-print", "-easy-read"])
def test_every_edition_says_that_parts_are_not_translated(root: Path, tag: str, edition: str) -> None:
    folder, words = root / f"output/leaflet/{tag}", notice(tag)
    with zipfile.ZipFile(folder / f"leaflet{edition}.{tag}.docx") as file:
        body = etree.fromstring(file.read("word/document.xml"))
    paragraphs = ["".join(one.itertext(f"{W}t")) for one in body.iter(f"{W}p")]

    assert words in paragraphs
    if edition != "-large-print":
        assert words in page(root, tag, edition).text_content()
    assert words.replace(" ", "") in words_of(folder / f"leaflet{edition}.{tag}.pdf")


def words_of(path: Path) -> str:
    """Return the letters of a PDF as PDFium reads them, without spaces and marks of direction."""
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    return re.sub(r"[\s\u2060\u200f\ufffe]", "", "".join(pages))


@pytest.mark.parametrize("tag", WORDS)
def test_the_pdf_says_of_each_place_that_it_is_english(root: Path, tag: str) -> None:
    spoken: dict[str, set[tuple[str, str]]] = {}
    with pikepdf.open(root / f"output/leaflet/{tag}/leaflet.{tag}.pdf") as file:
        for item in file.objects:
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/Lang" in item:
                spoken.setdefault(str(item.get("/S")), set()).add(
                    (str(item.Lang), str(item.get("/Alt", item.get("/E", ""))))
                )

    assert ("en", "A map of the hospital") in spoken["/Figure"]
    assert "en" in {language for language, _ in spoken["/Span"]}


@pytest.mark.parametrize("tag", WORDS)
def test_the_word_file_marks_each_run_of_english(root: Path, tag: str) -> None:
    with zipfile.ZipFile(root / f"output/leaflet/{tag}/leaflet.{tag}.docx") as file:
        body = etree.fromstring(file.read("word/document.xml"))

    languages = {"".join(run.itertext(f"{W}t")): run.find(f"{W}rPr/{W}lang") for run in body.iter(f"{W}r") if len(run)}
    for words in (words for _, words in PLACES.values()):
        spoken = languages[words]
        assert spoken is not None
        assert spoken.get(f"{W}val") == "en-GB"
    pictures = [
        run.find(f"{W}rPr/{W}lang")
        for run in body.iter(f"{W}r")
        if run.find(f"{W}drawing") is not None and b"A map of the hospital" in etree.tostring(run)
    ]
    assert [spoken is not None and spoken.get(f"{W}val") for spoken in pictures] == ["en-GB"]
