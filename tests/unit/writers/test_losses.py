"""What the formats declare lost, held to what their files say: every construct is written with and without."""

from dataclasses import replace

import pytest

from publisher.constructs import CONSTRUCTS, Construct, Kept
from publisher.materials import Materials
from publisher.model import Document
from publisher.writers import table
from publisher.writers.table import Format
from tests.tools.construct_examples import EXAMPLES
from tests.tools.constructs import FORMATS, PAGE, PARTS, made, measured, page


def declared(form: Format, construct: Construct) -> Kept | None:
    return next((loss.kept for loss in form.losses if loss.construct == construct.id), None)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
@pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda construct: construct.id)
def test_what_a_file_does_not_say_is_declared_and_what_is_declared_is_not_there(
    construct: Construct, form: Format
) -> None:
    found = measured(form, EXAMPLES[construct.id])

    stated = declared(form, construct)
    assert found == (None if stated is Kept.PART else stated)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_of_a_part_that_is_declared_lost_no_file_has_a_trace(form: Format) -> None:
    parts = [loss.construct for loss in form.losses if loss.kept is Kept.PART]

    for construct in parts:
        part = PARTS[form.id, construct]
        assert any(map(part.holds, made(form, EXAMPLES[part.elsewhere])))
        assert not any(map(part.holds, made(form, EXAMPLES[construct])))


def test_every_loss_is_of_a_construct_and_declared_once_by_its_format() -> None:
    known = {construct.id for construct in CONSTRUCTS}

    for form in table.FORMATS:
        names = [loss.construct for loss in form.losses]
        assert set(names) <= known
        assert len(set(names)) == len(names)


def test_another_form_of_a_format_loses_what_the_format_loses() -> None:
    forms = [form for form in table.FORMATS if form.form_of]

    assert forms
    assert all(form.losses == table.find(form.form_of).losses for form in forms)


def test_a_writer_that_drops_a_construct_in_silence_is_found() -> None:
    word = table.find("docx")

    def first_block_alone(document: Document, materials: Materials) -> bytes:
        first = next(iter(document.blocks))
        return word.write(replace(document, blocks=(first,)), materials)

    careless = replace(word, load=lambda _: first_block_alone)

    assert measured(careless, EXAMPLES["divider"]) is Kept.NOTHING
    assert declared(careless, next(one for one in CONSTRUCTS if one.id == "divider")) is None


def test_the_table_in_the_documentation_says_what_the_writers_make_today() -> None:
    assert page() == PAGE.read_text(encoding="utf-8"), "run: python -m tests.tools.constructs"
