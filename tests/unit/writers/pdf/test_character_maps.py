"""No glyph of a PDF stands for nothing."""

from types import SimpleNamespace

import pydyf  # type: ignore[import-untyped]  # it has no types

from publisher.writers.pdf.character_maps import fill_empty_mappings


def test_glyph_that_stands_for_nothing_gets_a_word_joiner() -> None:
    table = pydyf.Stream([b"begincmap", b"<0003> <0061>", b"<0004> <>"])

    fill_empty_mappings(None, SimpleNamespace(objects=[table]))

    assert table.stream == [b"begincmap", b"<0003> <0061>", b"<0004> <2060>"]


def test_streams_that_are_no_table_stay_as_they_are() -> None:
    page = pydyf.Stream([b"[<0004> <>] TJ", b"<0004> <>"])

    fill_empty_mappings(None, SimpleNamespace(objects=[page]))

    assert page.stream == [b"[<0004> <>] TJ", b"<0004> <>"]
