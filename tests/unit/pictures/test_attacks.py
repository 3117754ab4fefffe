"""Drawings that strangers made to do harm: what is refused, what is left out and told, and what never gets through."""

import codecs
import gzip
import re

import pytest
from lxml import etree

from publisher.errors import Place, SourceError
from publisher.materials import Picture
from publisher.pictures import picture_from

PLACE = Place("source/pictures/nurse.svg")


def svg(inside: str = "", *, attributes: str = "", before: str = "") -> str:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{before}<svg {names} viewBox="0 0 9 9" {attributes}>{inside}<rect width="9" height="9"/></svg>'


def opened(content: str | bytes) -> Picture:
    content = content.encode() if isinstance(content, str) else content
    return picture_from("nurse", content, suffix=".svg", credit="", place=PLACE)


SHAPE = '<rect width="1" height="1"/>'
LEFT_OUT = {
    "script": (svg("<script>alert(1)</script>"), "a script"),
    "script-of-html": (svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'), "a script"),
    "script-with-prefix": (svg('<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>'), "a script"),
    "script-in-capitals": (svg("<SCRIPT>alert(1)</SCRIPT>"), "a script"),
    "script-as-cdata": (svg("<script><![CDATA[alert(1)]]></script>"), "a script"),
    "script-after-a-mark": (codecs.BOM_UTF8 + svg("<script/>").encode(), "a script"),
    "script-said-to-be-utf-16": (svg("<script/>", before='<?xml version="1.0" encoding="UTF-16"?>'), "a script"),
    "handler-of-the-root": (svg(attributes='onload="alert(1)"'), "an event handler"),
    "handler-in-capitals": (svg(attributes='ONLOAD="alert(1)"'), "an event handler"),
    "handler-inside": (svg('<svg onload="alert(1)"><rect width="1" height="1"/></svg>'), "an event handler"),
    "handler-of-xml-events": (
        svg(f'<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">{SHAPE}</g>'),
        "an event handler",
    ),
    "link": (svg(f'<a href="https://example.org/">{SHAPE}</a>'), "a link"),
    "link-to-a-script": (svg(f'<a xlink:href="java&#10;script:alert(1)">{SHAPE}</a>'), "a script"),
    "animation": (svg('<animate attributeName="x" to="9"/>'), "an animation"),
    "animation-of-a-link": (svg('<set attributeName="href" to="javascript:alert(1)"/>'), "a script"),
    "html": (svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>'), "HTML"),
    "import": (svg('<style>@import "//example.org/a.css"; rect{fill:red}</style>'), "a style sheet from elsewhere"),
    "import-in-escapes": (svg(r"<style>@\69mport url(https://example.org/a.css);</style>"), "a style sheet"),
    "sheet-of-the-file": (svg(before='<?xml-stylesheet href="https://example.org/a.css"?>'), "a style sheet"),
    "font": (svg("<style>@font-face{font-family:x;src:url(https://example.org/f)}</style>"), "a font of its own"),
    "cursor": (svg('<rect style="cursor:url(https://example.org/c)" width="1" height="1"/>'), "an address"),
    "background": (svg("<style>svg{background:url(//example.org/c)}</style>"), "an address"),
    "picture-of-a-filter": (svg('<filter><feImage href="https://example.org/a.png"/></filter>'), "an address"),
    "base": (svg(f'<g xml:base="https://example.org/">{SHAPE}</g>'), "an address"),
}


@pytest.mark.parametrize(("content", "told"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_does_harm_is_left_out_and_told(content: str | bytes, told: str) -> None:
    picture = opened(content)

    assert told in ", ".join(picture.left_out)
    assert_harmless(picture)


HARMLESS = {
    "drawing": svg(),
    "comment": f"<!-- <script>alert(1)</script> -->{svg()}",
    "notes-of-an-editor": svg('<metadata><x:script xmlns:x="urn:x">a</x:script></metadata>'),
    "reference-within": svg(f'<defs><g id="a">{SHAPE}</g></defs><use xlink:href="#a"/>'),
    "gradient": svg('<linearGradient id="g"><stop/></linearGradient><rect style="fill:url(#g)" width="1" height="1"/>'),
}


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS)
def test_of_a_harmless_drawing_nothing_is_told(content: str) -> None:
    picture = opened(content)

    assert picture.left_out == ()
    assert_harmless(picture)


def bomb() -> str:
    steps = "".join(f'<g id="a{step}">' + 10 * f'<use href="#a{step - 1}"/>' + "</g>" for step in range(1, 9))
    return svg(f'<defs><g id="a0">{SHAPE}</g>{steps}</defs><use href="#a8"/>')


LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
REFUSED = {
    "billion-laughs": (svg("<text>&c;</text>", before=LAUGHS), "DOCTYPE"),
    "external-entity": (svg("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "DOCTYPE"),
    "external-dtd": (svg(before='<!DOCTYPE svg SYSTEM "http://example.org/a.dtd">'), "DOCTYPE"),
    "doctype-in-small-letters": (svg(before="<!doctype svg>"), "DOCTYPE"),
    "entity-that-nobody-declared": (svg("<text>&foo;</text>"), "has an entity"),
    "repetition": (bomb(), "repeats its parts"),
    "circle": (svg('<g id="a"><use href="#a"/></g>'), "refers to itself"),
    "use-of-another-address": (svg('<use href="https://example.org/a.svg#b"/>'), "outside itself"),
    "use-of-another-file": (svg('<use xlink:href="other.svg#b"/>'), "outside itself"),
    "use-of-data": (svg('<use href="data:image/svg+xml;base64,AAAA#b"/>'), "outside itself"),
    "picture-of-another-address": (svg('<image href="https://example.org/a.png"/>'), "another picture inside"),
    "picture-of-a-file": (svg('<image xlink:href="file:///etc/passwd"/>'), "another picture inside"),
    "picture-of-data": (svg('<image href="data:image/png;base64,AAAA"/>'), "another picture inside"),
    "paint-from-elsewhere": (svg("<style>rect{fill:url(https://example.org/a#b)}</style>"), "outside itself"),
    "mask-from-elsewhere": (svg('<rect mask="url(other.svg#m)" width="1" height="1"/>'), "outside itself"),
    "value-from-elsewhere": (svg('<rect fill="var(--x)" width="1" height="1"/>'), "outside itself"),
    "expression": (svg('<rect style="fill:expression(alert(1))" width="1" height="1"/>'), "outside itself"),
    "end-of-an-attribute": (svg('<rect fill="&quot;&gt;&lt;script&gt;" width="1" height="1"/>'), "outside itself"),
    "words-in-html": (svg("<foreignObject><p>Words</p></foreignObject>"), "words in a “foreignObject”"),
    "number-without-end": (svg('<rect width="1e308" height="9"/>'), "too large"),
    "no-number": (svg('<rect width="NaN" height="9"/>'), "no number: width=“NaN”"),
    "infinite": (svg('<path d="M0 0L inf 3"/>'), "no number: d=“inf”"),
    "too-deep": (svg("<g>" * 300 + "</g>" * 300), "too many elements inside each other"),
    "utf-16": (svg("<script/>").encode("utf-16"), "not an SVG picture in UTF-8"),
    "utf-16-without-a-mark": (svg("<script/>").encode("utf-16-le"), "cannot be read"),
    "ebcdic": (svg("<script/>").encode("cp037"), "not an SVG picture in UTF-8"),
    "compressed": (gzip.compress(svg().encode()), "a compressed file (gzip)"),
    "two-files-in-one": (svg() + "<script>alert(1)</script>", "cannot be read"),
    "pdf-before-it": (b"%PDF-1.4\n" + svg().encode(), "holds is PDF"),
}


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_what_a_reader_would_miss_or_nobody_can_paint_is_refused(content: str | bytes, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        opened(content)

    assert said in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.mend
    assert caught.value.place.path == PLACE.path


def assert_harmless(picture: Picture) -> None:
    """Hold a picture against what could do something in a page, in words and as a tree."""
    text = picture.content.decode()
    root = etree.fromstring(picture.content)
    names = {etree.QName(element).localname.lower() for element in root.iter()}
    assert names.isdisjoint({"script", "a", "foreignobject", "image", "style", "animate", "set", "iframe", "feimage"})
    assert not re.search(
        r"(?i)\bon\w+\s*=|javascript|https?:(?!//www\.w3\.org/2000/svg)|data:|file:|@import|<!|<\?", text
    )
