"""Cleaning of SVGs: what is harmless stays, what is not is left out or refused."""

import re
from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from publisher.errors import Place, SourceError
from publisher.pictures.size import LONGEST_SIDE
from publisher.pictures.svg import (
    DEEPEST,
    ELEMENTS,
    GEOMETRY,
    LARGEST,
    PRESENTATION,
    SVG,
    clean_and_left_out,
    clean_svg,
    natural_size,
)

PLACE = Place("source/pictures/test.svg")
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 72 72"'
CIRCLE = '<circle r="9"/>'


def clean(inside: str, root: str = "") -> str:
    return clean_svg(f"{OPEN} {root}>{inside}</svg>".encode(), place=PLACE).decode()


def refusal(content: str | bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        clean_svg(content.encode() if isinstance(content, str) else content, place=PLACE)
    assert caught.value.mend
    assert caught.value.place.path == PLACE.path
    return caught.value


def assert_harmless(content: bytes) -> None:
    """Fail for any element, attribute or address that has no place in a still picture."""
    root = etree.fromstring(content)
    identifiers = [element.get("id") for element in root.iter() if "id" in element.attrib]
    assert len(identifiers) == len(set(identifiers))
    for element in root.iter():
        assert isinstance(element.tag, str)
        assert element.tag.removeprefix(f"{{{SVG}}}") in ELEMENTS
        for name, value in element.attrib.items():
            assert name in PRESENTATION | GEOMETRY | {"id", "href"}
            assert ":" not in value
            assert not re.search(r"url\((?!#p\d+\))", value, re.IGNORECASE)
            assert name != "href" or re.fullmatch(r"#p\d+", value)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script href="https://example.org/x.js"/>',
        '<a xlink:href="javascript:alert(1)"><rect width="1" height="1"/></a>',
        '<a href="https://example.org/"><rect width="1" height="1"/></a>',
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='x'/></body></foreignObject>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
        "<style>@import url(https://example.org/x.css);</style>",
        "<style>@font-face{font-family:x;src:url(https://example.org/x.woff)}</style>",
        "<style>rect:hover{fill:url(https://example.org/x)}</style>",
        '<animate attributeName="href" values="javascript:alert(1)"/>',
        '<set attributeName="onload" to="alert(1)"/>',
        '<g style="background:url(https://example.org/x.png)"><path d="M0 0"/></g>',
        "<metadata><image href='x.png'/></metadata>",
        "<?xml-stylesheet href='https://example.org/x.css'?>",
        "<!-- a note of the editor -->",
        '<rect onclick="alert(1)" onbegin="alert(1)" width="1" height="1"/>',
        '<rect xml:base="https://example.org/" width="1" height="1" data-name="Layer 1" class="x" tabindex="0"/>',
        "<filter id='f'><feImage href='https://example.org/x.png'/></filter>",
        "<title>A tooltip</title><desc>More</desc>",
    ],
)
def test_what_nobody_sees_is_left_out(inside: str) -> None:
    cleaned = clean(inside + CIRCLE, 'onload="alert(1)"')

    assert_harmless(cleaned.encode())
    assert '<circle r="9"/>' in cleaned
    assert not re.search("alert|example|script|import|note|Layer|tooltip|onload", cleaned)


@pytest.mark.parametrize(
    "inside",
    [
        '<use xlink:href="https://example.org/x.svg#a"/>',
        '<use href="other.svg#a"/>',
        '<use href="file:///etc/passwd"/>',
        '<use href="data:image/svg+xml;base64,AAAA"/>',
        '<use href="javascript:alert(1)"/>',
        '<linearGradient id="g" xlink:href="other.svg#g"/>',
        '<rect fill="url(https://example.org/x#a)"/>',
        "<rect fill=\"url('other.svg#a')\"/>",
        '<rect style="fill:url(file:///etc/passwd)"/>',
        '<rect style="mask:URL( other.svg#m )"/>',
        "<style>rect{fill:url(https://example.org/x)}</style><rect/>",
        r'<rect fill="\75rl(https://example.org/x)"/>',
        r'<rect fill="u\72 l(//example.org/x)"/>',
        '<rect fill="image-set(x 1x)"/>',
        '<rect fill="var(--secret)"/>',
        '<rect fill="url(#a) url(//example.org/x)"/>',
    ],
)
def test_what_lies_outside_the_picture_is_refused(inside: str) -> None:
    error = refusal(f"{OPEN}>{inside}{CIRCLE}</svg>")

    assert "outside itself" in error.message


@pytest.mark.parametrize("address", ["data:image/png;base64,AAAA", "https://example.org/x.png", "file:///etc/passwd"])
def test_a_photograph_inside_is_refused(address: str) -> None:
    error = refusal(f'{OPEN}><g><image xlink:href="{address}"/></g>{CIRCLE}</svg>')

    assert "another picture inside" in error.message


BILLION_LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&c;</text></svg>"""


@pytest.mark.parametrize(
    "content",
    [
        BILLION_LAUGHS,
        BILLION_LAUGHS.replace("<text>&c;</text>", '<rect fill="&c;"/>'),
        '<!DOCTYPE svg SYSTEM "https://example.org/x.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
        '<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://example.org/x">%x;]><svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_a_doctype_is_refused_before_anything_is_read(content: str) -> None:
    error = refusal(content)

    assert "DOCTYPE" in error.message


def test_an_encoding_that_could_hide_a_doctype_is_refused() -> None:
    error = refusal(BILLION_LAUGHS.encode("utf-16"))

    assert "UTF-8" in error.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "cannot be read: it is empty."),
        (b"not a picture", "cannot be read: it holds no elements."),
        (b"<svg", "cannot be read: its end is missing."),
        (f"{OPEN}><g></svg>".encode(), "cannot be read: two of its elements do not fit into each other."),
        (b"\x1f\x8b\x08\x00 compressed", "UTF-8"),
        (b"<html><body/></html>", "not an SVG"),
        (b'<svg viewBox="0 0 1 1"><rect/></svg>', "not an SVG"),
        (f"{OPEN}><script>alert(1)</script></svg>".encode(), "draws nothing"),
        (f"{OPEN}>{'<g>' * 70}{CIRCLE}{'</g>' * 70}</svg>".encode(), "inside each other"),
        (f"{OPEN}>{'<g>' * 9000}{CIRCLE}{'</g>' * 9000}</svg>".encode(), "cannot be read"),
        (f"{OPEN}>{CIRCLE}{' ' * LARGEST}</svg>".encode(), "too large"),
        (f"{OPEN}><style>g > .a b {{fill:red}}</style>{CIRCLE}</svg>".encode(), "cannot be taken over"),
        (f"{OPEN}><style>@media print {{ rect {{fill:red}} }}</style>{CIRCLE}</svg>".encode(), "cannot be taken over"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', "how large"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"><rect/></svg>', "how large"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 inf 9"><rect/></svg>', "how large"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9"><rect/></svg>', "how large"),
    ],
)
def test_what_cannot_be_cleaned_is_refused(content: bytes, said: str) -> None:
    assert said in refusal(content).message


def bomb(level: str, levels: int = 12) -> str:
    steps = "".join(level.format(this=number, below=number - 1) for number in range(1, levels))
    return f'{OPEN}><defs><g id="a0">{CIRCLE}</g>{steps}</defs><use href="#a{levels - 1}"/></svg>'


@pytest.mark.parametrize(
    "content",
    [
        bomb('<g id="a{this}">' + '<use xlink:href="#a{below}"/>' * 10 + "</g>"),
        bomb('<pattern id="a{this}"><g fill="url(#a{below})">' + "<rect/>" * 10 + "</g></pattern>"),
        bomb('<marker id="a{this}"><path style="marker-start:url(#a{below});marker-mid:url(#a{below})"/></marker>', 30),
    ],
)
def test_parts_that_repeat_each_other_without_end_are_refused(content: str) -> None:
    assert "repeats its parts" in refusal(content).message


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<pattern id="a"><rect fill="url(#a)"/></pattern>',
    ],
)
def test_a_part_that_refers_to_itself_is_refused(inside: str) -> None:
    assert "refers to itself" in refusal(f"{OPEN}>{inside}{CIRCLE}</svg>").message


def test_a_long_chain_of_references_is_refused() -> None:
    chain = "".join(f'<linearGradient id="g{n}" href="#g{n + 1}"/>' for n in range(2000))

    assert "too long a chain" in refusal(f'{OPEN}>{chain}<rect fill="url(#g0)"/></svg>').message


def test_styles_become_attributes() -> None:
    cleaned = clean(
        "<style>.a,.b{fill:#fff;stroke:red!important} /* x */ #c{fill:blue} rect{fill:green;opacity:.5}</style>"
        '<rect id="c" class="a" fill="black" style="stroke-width: 2px; -inkscape-stroke:none"/><rect class="z"/>'
    )

    assert '<rect fill="blue" opacity=".5" stroke="red" stroke-width="2px"/>' in cleaned
    assert '<rect fill="green" opacity=".5"/>' in cleaned


def test_ids_stay_where_they_are_referred_to_and_are_numbered() -> None:
    cleaned = clean(
        '<g id="Layer_1"><linearGradient id="blue"><stop offset="1"/></linearGradient>'
        """<rect fill="url('#blue')"/><use xlink:href="#shape"/><path id="shape" d="M0 0"/></g>"""
    )

    assert 'id="p1"><stop offset="1"/>' in cleaned
    assert '<rect fill="url(#p1)"/><use href="#p2"/><path d="M0 0" id="p2"/>' in cleaned
    assert "Layer_1" not in cleaned


def test_words_in_the_picture_stay() -> None:
    cleaned = clean("<g> <text x='1'>Ward <tspan>7</tspan> &lt;b&gt;</text> stray </g>")

    assert '<g><text x="1">Ward <tspan>7</tspan> &lt;b&gt;</text></g>' in cleaned


def test_of_a_choice_the_first_part_that_can_be_shown_stays() -> None:
    cleaned = clean(f"<switch><foreignObject/><g>{CIRCLE}</g><g><rect/></g></switch>")

    assert f"<g><g>{CIRCLE}</g></g>" in cleaned


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 72 36"', (72, 36)),
        ('width="100%" height="100%" viewBox="0,0,72,36"', (72, 36)),
        ('width="1in" height="48px"', (96, 48)),
        ('width="25.4mm" viewBox="0 0 2 1"', (96, 48)),
        ('height="36pt" viewBox="0 0 2 1"', (96, 48)),
        ('width="0.1" viewBox="0 0 1 1"', (1, 1)),
        ('width="9e9" viewBox="0 0 2 1"', (LONGEST_SIDE, LONGEST_SIDE // 2)),
    ],
)
def test_the_natural_size_is_in_css_pixels(attributes: str, size: tuple[int, int]) -> None:
    cleaned = clean_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}><rect/></svg>'.encode(), place=PLACE)

    assert natural_size(cleaned) == size


def test_the_deepest_picture_that_is_allowed_passes() -> None:
    depth = DEEPEST - 1

    assert_harmless(clean("<g>" * depth + CIRCLE + "</g>" * depth).encode())


FORBIDDEN = ("script", "style", "image", "foreignObject", "animate", "set", "a", "switch", "filter", "feImage", "title")
NAMES = st.sampled_from([*sorted(ELEMENTS - {"svg"}), *FORBIDDEN])
KEYS = st.sampled_from(
    [
        *sorted(PRESENTATION | GEOMETRY),
        *("id", "class", "style", "href", "xlink:href", "onload", "onclick", "xml:base", "src", "data-x", "filter"),
    ]
)
VALUES = st.one_of(
    st.sampled_from(
        [
            *("a", "b", "#a", "#b", "url(#a)", "url(#b) none", "url(x#a)", "URL('http://x')", "javascript:alert(1)"),
            *("http://x", "data:text/html,x", "fill:url(#a)", "fill:url(//x);stroke:red", r"\75rl(x)", "rgb(1,2,3)"),
            *("translate(1 2)", "1", "50%", "expression(x)", "@import x", "none", "</svg>", "&amp;", "/**/url(x)"),
        ]
    ),
    st.text(alphabet="abul()#:/\\'\";*{} 1", max_size=20),
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 0) -> etree._Element:
    name = "svg" if depth == 0 else draw(NAMES)
    element = etree.Element(f"{{{SVG}}}{name}")
    for key, value in draw(st.dictionaries(KEYS, VALUES, max_size=3)).items():
        prefixes = {"xlink": "{http://www.w3.org/1999/xlink}", "xml": "{http://www.w3.org/XML/1998/namespace}"}
        prefix, _, local = key.rpartition(":")
        element.set(f"{prefixes.get(prefix, '')}{local}", value)
    if name in {"style", "text", "script"}:
        element.text = draw(st.one_of(VALUES, VALUES.map(lambda value: f"rect,.a{{fill:{value}}}")))
    if depth < 3:
        element.extend(draw(st.lists(trees(depth + 1), max_size=3)))
    if depth == 0:
        element.set("viewBox", "0 0 9 9")
        etree.SubElement(element, f"{{{SVG}}}rect")
    return element


@settings(deadline=None)
@given(trees())
def test_whatever_comes_out_is_harmless_and_stays_as_it_is(tree: etree._Element) -> None:
    try:
        cleaned = clean_svg(etree.tostring(tree), place=PLACE)
    except SourceError:
        return

    assert_harmless(cleaned)
    assert clean_svg(cleaned, place=PLACE) == cleaned


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_at_all_end_in_a_traceback(content: bytes) -> None:
    with pytest.raises(SourceError):
        clean_svg(content, place=PLACE)


@pytest.mark.parametrize(
    "markup",
    [
        f"<style>{'/*' * 100_000}</style>",
        f"<style>{'a' * 200_000}</style>",
        f"<style>{'@a' * 100_000}</style>",
        f"<style>{'.a{fill:red}' * 10_000}</style>{'<g/>' * 40_000}",
        f'<path d="{"1-" * 100_000}"/>',
        f'<g style="fill:a{" " * 200_000}b"><rect/></g>',
    ],
    ids=["comments", "letters", "statements", "rules", "path", "spaces"],
)
def test_a_picture_that_is_made_to_take_for_ever_is_read_in_a_moment(markup: str) -> None:
    picture = f'<svg xmlns="{SVG}" viewBox="0 0 1 1">{markup}<rect/></svg>'.encode()

    began = process_time()
    with suppress(SourceError):
        clean_svg(picture, place=PLACE)

    assert process_time() - began < 5


@pytest.mark.parametrize(
    "size", [f'width="{"9" * 400}" viewBox="0 0 1 1"', f'width="{"9" * 100_000}x" viewBox="0 0 1 1"']
)
def test_a_length_that_no_picture_has_is_not_counted(size: str) -> None:
    picture = clean_svg(f'<svg xmlns="{SVG}" {size}><rect/></svg>'.encode(), place=PLACE)

    assert natural_size(picture) == (1, 1)


def test_a_picture_that_is_all_length_is_refused() -> None:
    with pytest.raises(SourceError, match="how large"):
        clean_svg(f'<svg xmlns="{SVG}" height="5" viewBox="0 0 1e308 1e-308"><rect/></svg>'.encode(), place=PLACE)


def test_of_rules_of_one_weight_the_last_counts_whatever_class_is_named_first() -> None:
    markup = "<style>.a{fill:red} .b{fill:blue} .a{stroke:red} rect{fill:black}</style>"

    cleaned = clean_svg(
        f'<svg xmlns="{SVG}" viewBox="0 0 1 1">{markup}<rect class="b a"/></svg>'.encode(), place=PLACE
    ).decode()

    assert '<rect fill="blue" stroke="red"/>' in cleaned


@pytest.mark.parametrize(
    "content",
    [
        '<rect width="3" height="3" style="background: url(https://example.org/a)"/>',
        '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="https://example.org/a.png"/></foreignObject>',
    ],
)
def test_an_address_outside_that_paints_nothing_is_left_out_with_a_notice(content: str) -> None:
    cleaned, left_out = clean_and_left_out(f"{OPEN}>{CIRCLE}{content}</svg>".encode(), place=PLACE)

    assert b"example.org" not in cleaned
    assert "an address of something outside" in left_out
