"""Every object of a Word file needs an alternative text that says something, or the mark of decoration."""

import re

import pytest

from publisher.checks.output.word.names import DECORATIVE, WP, Element
from publisher.findings import Severity
from publisher.markdown.read import read
from publisher.model import Image
from tests.tools.word_damage import sound
from tests.tools.word_rules import ahead, broken, changed, first, names, paragraph, told, xml

FRONT = "---\ntitle: A title\nlanguage: en\n---\n\n"
DESCRIBED = f"{{{WP}}}docPr"
URIS = {
    "picture": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "chart": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "diagram": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "shape": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "group of shapes": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "object": "urn:of-some-other-program",
}


def drawing(described: str = "", uri: str = URIS["picture"], placed: str = "inline", inside: str = "") -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:{placed}><wp:docPr id="7" name="Picture 7" {described}>{inside}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{uri}"/></a:graphic></wp:{placed}></w:drawing></w:r></w:p>'
    )


def vml(shape: str, holder: str = "pict") -> str:
    return f"<w:p><w:r><w:{holder}>{shape}</w:{holder}></w:r></w:p>"


def test_our_file_passes() -> None:
    assert names(sound()) == []


def test_a_picture_that_loses_its_text_is_found_with_the_words_before_it() -> None:
    def forget(root: Element) -> None:
        next(root.iter(DESCRIBED)).set("descr", " ")

    [found] = broken(changed(forget))

    assert found.finding().severity is Severity.ERROR
    assert found.broken.near
    assert found.finding().message == (
        f"The picture after “{found.broken.near}” has no alternative text. "
        "This is what Word's Accessibility Checker asks as “Missing alt text”."
    )


def test_a_decoration_that_loses_its_mark_is_found() -> None:
    def unmark(root: Element) -> None:
        for mark in root.iter(DECORATIVE):
            mark.set("val", "0")

    assert names(changed(unmark)) == ["alternative-text"]


@pytest.mark.parametrize("kind", URIS)
def test_objects_of_every_kind_are_looked_at(kind: str) -> None:
    assert told(ahead(drawing(uri=URIS[kind]))).startswith(f"The {kind} before “")


@pytest.mark.parametrize("described", ['descr="A map"', 'title="A map"'])
def test_either_field_of_words_will_do(described: str) -> None:
    assert names(ahead(drawing(described))) == []


@pytest.mark.parametrize(
    "shape",
    [
        '<v:shape id="a"><v:imagedata r:id="rId1" o:title="map.png"/></v:shape>',
        "<v:rect><v:textbox/></v:rect>",
        "<v:group><v:shape/><v:shape/></v:group>",
    ],
)
def test_pictures_in_vml_are_looked_at_and_groups_counted_once(shape: str) -> None:
    assert told(ahead(vml(shape))).startswith("The picture before “")


def test_embedded_objects_are_looked_at() -> None:
    assert told(ahead(vml("<v:shape/><o:OLEObject/>", "object"))).startswith("The embedded object before “")


@pytest.mark.parametrize(
    "shape", ['<v:shape alt="A map"/>', '<v:rect o:hr="t"/>', '<v:shapetype id="t75"><v:path/></v:shapetype>']
)
def test_vml_with_a_text_lines_across_the_page_and_patterns_pass(shape: str) -> None:
    assert names(ahead(vml(shape))) == []


@pytest.mark.parametrize("part", ["word/header1.xml", "word/footer1.xml", "word/footnotes.xml"])
def test_pictures_outside_the_text_are_looked_at(part: str) -> None:
    message = told(changed(lambda root: first(root, "p").addnext(xml(drawing())), part))

    assert "in the notes" in message if "note" in part else "in the head or foot of the pages" in message


def test_what_older_programs_take_instead_is_not_counted_twice() -> None:
    choice = drawing().removeprefix("<w:p><w:r>").removesuffix("</w:r></w:p>")
    both = f"<mc:AlternateContent><mc:Choice>{choice}</mc:Choice><mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback>"

    assert names(ahead(f"<w:p><w:r>{both}</mc:AlternateContent></w:r></w:p>")) == ["alternative-text"]


def test_deleted_pictures_are_not_there() -> None:
    assert names(ahead(drawing().replace("<w:r>", "<w:del><w:r>").replace("</w:r>", "</w:r></w:del>"))) == []


@pytest.mark.parametrize("words", ["map.PNG", "IMG_2041.jpeg"])
def test_the_name_of_a_file_is_an_error(words: str) -> None:
    [found] = broken(ahead(drawing(f'descr="{words}"')))

    assert (found.rule.id, found.finding().severity) == ("alternative-text", Severity.ERROR)
    assert f"has the name of a file as its alternative text: “{words}”." in found.finding().message


@pytest.mark.parametrize("words", ["Image", "picture 3.", "Picture 7", "zdjęcie", "ছবি ২"])
def test_words_for_any_picture_are_to_look_at(words: str) -> None:
    [found] = broken(ahead(drawing(f'descr="{words}"')))

    assert (found.rule.id, found.finding().severity) == ("empty-words", Severity.WARNING)
    assert f"that says nothing: “{words}”. This is our own rule" in found.finding().message


def test_the_way_to_mend_a_text_is_one_that_our_markdown_knows() -> None:
    [found] = broken(ahead(drawing()))

    mended = found.broken.mend.replace("(name)", "(dot)")
    written = re.findall(r"!\[.*?\]\(dot\)(?:\{.*?\})?", mended)
    images = [node for words in written for node in read(FRONT + words, path="a.md").inlines()]
    assert [node.alt for node in images if isinstance(node, Image)] == ["words", ""]


def test_texts_of_machines_are_found_by_the_sentence_under_them() -> None:
    [found] = broken(ahead(drawing('descr="A dog&#10;&#10;Description automatically generated"')))

    assert (found.rule.name, found.finding().severity) == ("Suggested alternative text", Severity.WARNING)


@pytest.mark.parametrize("float_", ["anchor", "vml"])
def test_objects_that_float_are_found(float_: str) -> None:
    floating = (
        drawing('descr="A map"', placed="anchor")
        if float_ == "anchor"
        else vml('<v:shape alt="A map" style="margin-left:0;position:absolute;top:3pt"/>')
    )

    assert "is not in line with the words" in told(ahead(floating, paragraph("Words.")))


def test_decoration_may_float() -> None:
    mark = f'<d:decorative xmlns:d="{DECORATIVE[1:].partition("}")[0]}" val="1"/>'

    assert names(ahead(drawing(placed="anchor", inside=mark))) == []
