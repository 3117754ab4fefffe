"""XLIFF as other tools write it back, and XLIFF that somebody made to do harm."""

from dataclasses import replace

import pytest
from lxml import etree

from publisher.errors import SourceError
from publisher.model import State
from publisher.translation import exchange
from publisher.translation.exchange import Handover, Returned, xliff_one, xliff_two
from publisher.translation.exchange.unit import Label, Mark, Unit
from publisher.translation.states import Standing
from publisher.translation.terms import AgreedTerm

ID = "9f2c1a07.new.1of1"
TWO = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="pl">
<file id="f1" original="source/leaflet.md">
<unit id="{ID}">
<segment state="translated">
<source>Bring <pc id="1">your</pc> letter.</source>
<target>Weź <pc id="1">swój</pc> list.</target>
</segment>
</unit>
</file>
</xliff>
"""
ONE = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="source/leaflet.md" source-language="en" target-language="pl" datatype="plaintext">
<header><tool tool-id="t" tool-name="Some Tool 3"/></header>
<body>
<trans-unit id="{ID}">
<source>Bring <g id="1">your</g> letter.</source>
<target state="translated">Weź <g id="1">swój</g> list.</target>
</trans-unit>
</body>
</file>
</xliff>
"""


def back(text: str | bytes) -> Returned:
    (returned,) = exchange.read(text.encode() if isinstance(text, str) else text, path="leaflet.xlf")
    return returned


def target(text: str) -> str:
    (unit,) = back(text).units
    return unit.target


def refusal(text: str | bytes) -> str:
    with pytest.raises(SourceError) as caught:
        exchange.read(text.encode() if isinstance(text, str) else text, path="leaflet.xlf")
    return str(caught.value)


@pytest.mark.parametrize("text", [TWO, ONE], ids=["2.1", "1.2"])
def test_words_tags_and_states_are_read(text: str) -> None:
    returned = back(text)

    (unit,) = returned.units
    assert (returned.name, returned.source_language, returned.language) == ("source/leaflet.md", "en", "pl")
    assert (unit.source, unit.target) == ("Bring <1>your</1> letter.", "Weź <1>swój</1> list.")
    assert unit.state is State.TRANSLATED
    assert unit.label == Label("9f2c1a07", "", 1, 1)


def test_the_tool_that_worked_on_a_file_is_known() -> None:
    assert back(ONE).origin == "Some Tool 3"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('<sc id="1"/>swój<ec startRef="1"/> list', "<1>swój</1> list"),
        ('<mrk id="m1" type="term">swój</mrk> list', "swój list"),
        ('<sm id="m1"/>swój<em startRef="m1"/> list', "swój list"),
        ("<!-- note -->swój<?tool x?> list", "swój list"),
        ("<![CDATA[<1>]]> list", "&lt;1> list"),
        ('<cp hex="0041"/> list', "A list"),
        ('<ph id="2"/> list', "<2/> list"),
    ],
)
def test_what_tools_make_of_tags_in_xliff_2_is_read(inside: str, text: str) -> None:
    assert target(TWO.replace('Weź <pc id="1">swój</pc> list.', inside)) == text


def test_a_segment_that_a_tool_split_is_put_together_with_the_lowest_state() -> None:
    split = TWO.replace(
        "</segment>",
        "</segment><ignorable><source> </source><target> </target></ignorable>"
        "<segment><source>Now.</source><target>Teraz.</target></segment>",
    )

    (unit,) = back(split).units

    assert unit.source == "Bring <1>your</1> letter. Now."
    assert unit.target == "Weź <1>swój</1> list. Teraz."
    assert unit.state is State.DRAFT


@pytest.mark.parametrize("second", ["", "<target/>", "<target> </target>"])
def test_a_segment_of_which_a_tool_has_only_a_part_translated_has_no_translation(second: str) -> None:
    split = TWO.replace("</segment>", f"</segment><segment><source>Now.</source>{second}</segment>")

    (unit,) = back(split).units

    assert unit.source == "Bring <1>your</1> letter.Now."
    assert (unit.target, unit.untranslated) == ("", "Now.")


def test_what_stands_between_parts_is_that_of_the_source_where_a_tool_writes_none() -> None:
    split = TWO.replace(
        "</segment>",
        "</segment><ignorable><source> </source></ignorable>"
        "<segment><source>Now.</source><target>Teraz.</target></segment>",
    )

    (unit,) = back(split).units

    assert (unit.target, unit.untranslated) == ("Weź <1>swój</1> list. Teraz.", "")


def test_parts_that_a_tool_put_into_another_order_are_put_together_in_that() -> None:
    split = TWO.replace("<target>", '<target order="3">').replace(
        "</segment>",
        "</segment><ignorable><source> </source></ignorable>"
        '<segment><source>Now.</source><target order="1">Teraz.</target></segment>',
    )

    (unit,) = back(split).units

    assert unit.target == "Teraz. Weź <1>swój</1> list."


def test_a_split_segment_without_any_translation_is_only_not_translated() -> None:
    target = TWO[TWO.index("<target>") : TWO.index("</target>") + 9]
    split = TWO.replace(target, "").replace(
        "</segment>",
        "</segment><ignorable><source> </source></ignorable><segment><source>Now.</source></segment>",
    )

    (unit,) = back(split).units

    assert (unit.target, unit.untranslated) == ("", "")


@pytest.mark.parametrize("second", ["", '<mrk mtype="seg" mid="2"/>', '<mrk mtype="seg" mid="2"> </mrk>'])
def test_a_segment_of_which_an_xliff_1_has_only_a_part_translated_has_no_translation(second: str) -> None:
    split = ONE.replace(
        "</source>",
        '</source><seg-source><mrk mtype="seg" mid="1">Bring <g id="1">your</g></mrk> '
        '<mrk mtype="seg" mid="2">letter.</mrk></seg-source>',
    ).replace('Weź <g id="1">swój</g> list.', f'<mrk mtype="seg" mid="1">Weź <g id="1">swój</g></mrk> {second}')

    (unit,) = back(split).units

    assert unit.source == "Bring <1>your</1> letter."
    assert (unit.target, unit.untranslated) == ("", "letter.")


def test_segments_that_a_tool_marked_in_xliff_1_are_read() -> None:
    assert target(ONE.replace("Weź ", '<mrk mtype="seg" mid="0">Weź </mrk>')) == "Weź <1>swój</1> list."


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ('state="new"', State.DRAFT),
        ('state="needs-review-translation"', State.DRAFT),
        ('state="signed-off"', State.REVIEWED),
        ('state="final"', State.APPROVED),
        ('state="x-mine"', None),
        ("", None),
    ],
)
def test_states_of_xliff_1_are_read(said: str, state: State | None) -> None:
    (unit,) = back(ONE.replace('state="translated"', said)).units

    assert unit.state is state


def test_other_encodings_that_tools_write_are_read() -> None:
    wide = TWO.replace("UTF-8", "UTF-16").encode("utf-16")

    assert back(wide).units[0].target == "Weź <1>swój</1> list."


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("<xliff", '<!DOCTYPE xliff [<!ENTITY a "b">]>\n<xliff', "leaflet.xlf:2: This file declares a document type"),
        ("<xliff", '<!DOCTYPE xliff SYSTEM "http://example.org/x.dtd">\n<xliff', "declares a document type"),
        ("Weź", "&secret;", "broken XML"),
        ("</pc> list.</target>", "</target>", "leaflet.xlf:7: This file is broken XML"),
        ('trgLang="pl"', "", "leaflet.xlf:2: This XLIFF does not say into which language"),
        ('srcLang="en"', "", "does not say from which language"),
        ('version="2.1"', 'version="3.0"', "says that it is XLIFF “3.0”"),
        ("document:2.0", "document:9.9", "begins with <xliff> of the namespace"),
        ("UTF-8", "utf-7", "cannot be read as XML|broken XML|encoding"),
    ],
)
def test_xml_that_is_not_plain_xliff_is_refused_with_its_line(old: str, new: str, says: str) -> None:
    assert any(one in refusal(TWO.replace(old, new)) for one in says.split("|"))


def test_a_document_type_is_found_in_wide_letters_too() -> None:
    wide = TWO.replace("UTF-8", "UTF-16").replace("<xliff", "<!DOCTYPE xliff>\n<xliff").encode("utf-16")

    assert "declares a document type" in refusal(wide)


def test_letters_of_another_encoding_are_refused() -> None:
    assert "leaflet.xlf:7: This file is broken XML" in refusal(TWO.encode("iso-8859-2"))


def test_elements_in_elements_without_end_are_refused() -> None:
    deep = TWO.replace("Weź", '<mrk id="m">' * 400 + "Weź" + "</mrk>" * 400)

    assert "broken XML" in refusal(deep)


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("&#0;", "This file is broken XML: invalid xmlChar value 0. Export"),
        ('<mrk id="m">' * 400 + "</mrk>" * 400, "This file is broken XML: Excessive depth in document: 256. Export"),
    ],
)
def test_what_a_parser_says_to_programmers_is_not_told(inside: str, says: str) -> None:
    assert says in refusal(TWO.replace("Weź", inside))


def test_entities_that_grow_are_refused_before_they_do() -> None:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = TWO.replace("<xliff", f'<!DOCTYPE xliff [<!ENTITY a0 "ha">{lines}]>\n<xliff').replace("Weź", "&a11;")

    assert "declares a document type or an entity" in refusal(bomb)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (TWO, '<unit id="9', '<skeleton href="../../etc/passwd"/><unit id="9'),
        (ONE, "<header>", '<header><skl><external-file href="file:///etc/passwd"/></skl>'),
    ],
)
def test_a_file_outside_is_never_opened(text: str, old: str, new: str) -> None:
    returned = back(text.replace(old, new))

    assert len(returned.faults) == 1
    assert "leads to another file" in returned.faults[0].message
    assert "Nothing outside this file is read." in returned.faults[0].message


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.txt"/>', "<include>"),
        ("<b>x</b>", "<b>"),
        ('<pc id="abc">x</pc>', "the id “abc”"),
        ('<pc id="0">x</pc>', "the id “0”"),
        ('<cp hex="zz"/>', "names no character"),
        ('<cp hex="FFFFFF"/>', "names no character"),
    ],
)
def test_what_is_no_tag_of_ours_is_a_fault_with_its_line(inside: str, says: str) -> None:
    returned = back(TWO.replace("Weź", inside))

    assert returned.units == ()
    assert returned.faults[0].place.line == 4
    assert says in returned.faults[0].message


@pytest.mark.parametrize("text", [TWO.replace('state="translated"', 'state="done"'), ONE.replace("translated", "done")])
def test_a_state_that_does_not_exist_is_a_fault(text: str) -> None:
    assert "has no state “done”" in back(text).faults[0].message


@pytest.mark.parametrize("name", ["source", "target"])
@pytest.mark.parametrize("text", [TWO, ONE], ids=["2.1", "1.2"])
def test_a_unit_that_says_two_things_is_a_fault(text: str, name: str) -> None:
    returned = back(text.replace("</target>", f"</target><{name}>Co innego</{name}>"))

    assert returned.units == ()
    assert returned.faults[0].message == f"This segment, 9f2c1a07, has two <{name}>."


@pytest.mark.parametrize("form", ["xliff", "xliff1"])
def test_a_segment_without_translation_has_no_note_of_a_broken_one(form: str) -> None:
    (unit,) = handover().units
    content = exchange.FORMATS[form].write(replace(handover(), units=(replace(unit, target=""),)))

    assert b"broken-translation" not in content


def test_each_file_in_a_file_comes_back() -> None:
    file = TWO[TWO.index("<file") : TWO.index("</file>") + 7]

    returned = exchange.read(
        TWO.replace("</xliff>", f"{file.replace('leaflet', 'poster')}</xliff>").encode(), path="a.xlf"
    )

    assert [one.name for one in returned] == ["source/leaflet.md", "source/poster.md"]


def handover(**fields: object) -> Handover:
    unit = Unit(
        Label("9f2c1a07", "77ab01d3", 1, 1),
        "Bring <1>your</1> <2/> letter.",
        "Weź <1>swój</1> <2/> list.",
        ("easy-read statement",),
        ("Before > You come",),
        ("source/leaflet.md:12",),
        marks={1: Mark("link", "to https://example.org"), 2: Mark("picture", "map", around=False)},
        terms=(AgreedTerm("letter", ("list", "pismo")), AgreedTerm("NHS", ("NHS",), keep=True)),
        **fields,  # type: ignore[arg-type]  # fields of a unit
    )
    return Handover("leaflet", "A leaflet", "source/leaflet.md", "en", "ur", (unit,))


def found(content: bytes, path: str) -> list[etree._Element]:
    names = {
        "x": xliff_two.NAMESPACE,
        "y": xliff_one.NAMESPACE,
        "gls": "urn:oasis:names:tc:xliff:glossary:2.0",
    }
    result = etree.fromstring(content).xpath(path, namespaces=names)
    assert isinstance(result, list)
    return result


def test_xliff_2_says_what_a_translator_should_know() -> None:
    content = xliff_two.write(
        handover(
            standing=Standing(State.DRAFT, "mt", changed=True),
            previous="Bring it.",
            notes=("Ann: soon",),
            keeps_lines=True,
        )
    )

    notes = {(note.get("category"), note.text) for note in found(content, "//x:unit//x:note")}
    assert notes >= {
        ("path", "Before > You come"),
        ("kind", "easy-read statement"),
        ("place", "source/leaflet.md:12"),
        ("lines", "1: each line is a line of the translation"),
        ("previous-source", "Bring it."),
        ("note", "Ann: soon"),
        ("tag-1", "link to https://example.org"),
    }
    assert [entry[0].text for entry in found(content, "//gls:glossEntry")] == ["letter", "NHS"]
    assert [one.text for one in found(content, "//gls:translation")] == ["list", "pismo", "NHS"]
    (file,) = found(content, "//x:file")
    assert (file.get("srcDir"), file.get("trgDir")) == ("ltr", "rtl")
    (segment,) = found(content, "//x:segment")
    assert (segment.get("state"), segment.get("subState")) == ("initial", "publisher:changed")
    (pair,) = found(content, "//x:source/x:pc")
    assert dict(pair.attrib) == {
        "id": "1",
        "type": "link",
        "canCopy": "no",
        "canDelete": "no",
        "canOverlap": "no",
        "dispStart": "[link to https://example.org]",
        "dispEnd": "[/link]",
    }


@pytest.mark.parametrize(
    ("state", "said", "approved"),
    [
        (State.DRAFT, "needs-review-translation", "no"),
        (State.TRANSLATED, "translated", "no"),
        (State.REVIEWED, "signed-off", "no"),
        (State.APPROVED, "final", "yes"),
    ],
)
def test_xliff_1_calls_approved_only_what_is(state: State, said: str, approved: str) -> None:
    content = xliff_one.write(handover(standing=Standing(state)))

    (unit,) = found(content, "//y:trans-unit")
    (written,) = found(content, "//y:trans-unit/y:target")
    assert (unit.get("approved"), written.get("state")) == (approved, said)


def test_xliff_1_has_the_translation_of_the_old_text_beside_it() -> None:
    content = xliff_one.write(handover(standing=Standing(State.DRAFT, changed=True), previous="Bring <1>it</1>."))

    (before,) = found(content, "//y:alt-trans")
    assert (before.get("alttranstype"), before[0].text) == ("previous-version", "Bring <1>it</1>.")
