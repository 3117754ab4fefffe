"""What goes out as a file comes back the same, in each format; what a translator changed is all that changes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.markdown.read import read as read_markdown
from publisher.model import Document, State
from publisher.translation import Catalogue, exchange, read_catalogue, update
from publisher.translation.exchange import FORMATS, Handover, Part, Returned, Taken, handover, take_in
from publisher.translation.exchange.pieces import Tagged, pieces, text_of
from publisher.translation.exchange.unit import Label, Mark, Unit, label_of
from publisher.translation.states import give, identifier, set_standing, standing_of
from publisher.translation.terms import AgreedTerm
from tests.tools.translators import PATHS, translated

SOURCE = """\
---
title: Your visit
language: en
---

## Before you come

Bring *your* letter from **the [clinic](https://example.org/clinic)**.

Call us at `01632`, or come.

/// easy-read | Before you come
![A nurse](nurse)
Bring your letter.
Bring a friend.
///

## =When you are here

The *NHS* pays.

*[NHS]: National Health Service
"""
LETTER = "Bring <1>your</1> letter from <2>the <3>clinic</3></2>."
TERMS = (AgreedTerm("NHS", ("NHS",), keep=True), AgreedTerm("letter", ("list", "pismo")))
FORMS = tuple(FORMATS)


def document(source: str = SOURCE) -> Document:
    return read_markdown(source, path="source/leaflet.md")


def catalogue(text: Document | None = None, language: str = "pl", old: str | None = None) -> Catalogue:
    return read_catalogue(update(old, text or document(), language).text, path="translations/pl/LC_MESSAGES/leaflet.po")


def filled() -> Catalogue:
    """Return a catalogue with a translation in each state."""
    found = catalogue()
    for text, words, state in (
        (LETTER, "Weź <1>swój</1> list z <2>naszej <3>kliniki</3></2>.", State.DRAFT),
        ("Before you come", "Zanim przyjdziesz", State.TRANSLATED),
        ("Bring your letter.\nBring a friend.", "Weź list.\nPrzyjdź z kimś.", State.REVIEWED),
        ("=When you are here", "=Kiedy tu jesteś", State.APPROVED),
    ):
        entry = found.entry(text)
        assert entry is not None
        give(entry, words, State.TRANSLATED, origin="mt" if state is State.DRAFT else "agency")
        set_standing(entry, state, by="Ann" if state in {State.REVIEWED, State.APPROVED} else "", at="2026-04-01")
    return found


def sent(known: Catalogue, part: Part = "all") -> Handover:
    return handover(document(), known, "pl", terms=TERMS, part=part)


def back(form: str, content: bytes) -> Returned:
    (returned,) = exchange.read(content, path=PATHS[form])
    return returned


def imported(form: str, content: bytes, known: Catalogue, **choices: str | bool) -> Taken:
    return take_in(back(form, content), known, language="pl", **choices)  # type: ignore[arg-type]  # by and whole


@pytest.mark.parametrize("form", FORMS)
def test_each_segment_comes_back_as_it_was(form: str) -> None:
    known = filled()

    returned = back(form, FORMATS[form].write(sent(known)))

    assert returned.faults == ()
    assert (returned.source_language, returned.language) == ("en", "pl")
    assert returned.name in {"leaflet", "source/leaflet.md"}
    assert [(unit.label, unit.source, unit.target) for unit in returned.units] == [
        (unit.label, unit.source, unit.target) for unit in sent(known).units
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_segments_make_the_same_bytes(form: str) -> None:
    first, second = (FORMATS[form].write(sent(filled())) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_nobody_touched_changes_nothing(form: str) -> None:
    known = filled()
    before = known.write()

    taken = imported(form, FORMATS[form].write(sent(known)), known)

    assert (taken.new, taken.confirmed, taken.left, taken.faults) == (0, 0, [], [])
    assert (taken.same, taken.empty) == (4, len(known.entries) - 4)
    assert known.write() == before


@pytest.mark.parametrize("form", FORMS)
def test_a_new_translation_is_all_that_changes(form: str) -> None:
    known = filled()
    content = translated(form, FORMATS[form].write(sent(known)), "Before you come", "Przed wizytą")

    taken = imported(form, content, known, by="Jan Kowalski")

    assert (taken.new, taken.left, taken.faults) == (1, [], [])
    entry = known.entry("Before you come")
    assert entry is not None
    standing = standing_of(entry)
    assert standing is not None
    assert (entry.translation, standing.state, standing.origin) == ("Przed wizytą", State.TRANSLATED, "Jan-Kowalski")
    others = [one for one in known.entries if one is not entry]
    assert [one.lines() for one in others] == [one.lines() for one in filled().entries if one.text != entry.text]


@pytest.mark.parametrize("form", FORMS)
def test_the_second_import_of_a_file_changes_nothing(form: str) -> None:
    known = filled()
    content = translated(form, FORMATS[form].write(sent(known)), "Before you come", "Przed wizytą")
    imported(form, content, known)
    once = known.write()

    taken = imported(form, content, known)

    assert (taken.new, taken.confirmed, taken.left, taken.faults) == (0, 0, [], [])
    assert known.write() == once


@pytest.mark.parametrize("form", FORMS)
def test_only_what_waits_for_a_translator_is_exported_where_that_is_asked(form: str) -> None:
    known = filled()
    changed = document(SOURCE.replace("from **the", "from your **own"))
    carried = catalogue(changed, old=known.write())

    units = handover(changed, carried, "pl", part="changed").units
    returned = back(form, FORMATS[form].write(handover(changed, carried, "pl", part="changed")))

    assert all(unit.standing is None or unit.standing.changed for unit in units)
    assert [unit.previous for unit in units if unit.standing] == [LETTER]
    assert len(returned.units) == len(units) < len(carried.entries)


@pytest.mark.parametrize("form", FORMS)
def test_a_translation_whose_tags_are_broken_is_sent_as_a_note_where_tags_are_elements(form: str) -> None:
    known = filled()
    entry = known.entry(LETTER)
    assert entry is not None
    give(entry, "Weź <1>swój list.", State.DRAFT)

    content = FORMATS[form].write(sent(known))
    taken = imported(form, content, known)

    returned = next(unit for unit in back(form, content).units if unit.source == LETTER)
    assert (taken.new, taken.left, taken.faults) == (0, [], [])
    assert returned.target == ("" if form.startswith("xliff") else "Weź <1>swój list.")


def test_a_label_is_found_in_what_stands_round_it() -> None:
    label = label_of("9f2c1a07", "Tak", 12, 214)

    assert Label.find(f" {label} \nkind: paragraph") == label
    assert Label.find("9f2c1a07.new.1of2") == Label("9f2c1a07", "", 1, 2)
    assert Label.find("9f2c1a07") is None


# Every character that a PO file of ours can hold: XML can hold them all.
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufeff\ufffe\uffff"), max_size=30
)
ODD = st.sampled_from(
    [
        "<1>",
        "</2>",
        "&lt;1>",
        "&amp;lt;1/>",
        "<3/>",
        "=cmd",
        "'",
        "''=",
        "-",
        "@",
        '"',
        ";",
        ",",
        "]]>",
        "&amp;",
        "<",
        "مرحبا",
    ]
)
LINES = st.lists(st.one_of(WORDS, ODD), max_size=5).map("".join)


def _units(source: tuple[str, str], target: tuple[str, str]) -> Handover:
    marks = {1: Mark("strong"), 2: Mark("picture", "map", around=False)}
    text, words = (text_of((before, Tagged(1, (inside,)), Tagged(2, None))) for before, inside in (source, target))
    label = label_of(identifier(text), words, 1, 1)
    unit = Unit(label, text, words, ("paragraph",), (), (), marks=marks)
    return Handover("leaflet", "A title", "source/leaflet.md", "en", "ur", (unit,))


PAIRS = st.tuples(LINES, LINES)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None)
@given(source=PAIRS, target=PAIRS)
def test_odd_words_and_what_looks_like_tags_come_back(
    form: str, source: tuple[str, str], target: tuple[str, str]
) -> None:
    out = _units(source, target)

    returned = back(form, FORMATS[form].write(out))

    assert returned.faults == ()
    assert [(unit.source, unit.target) for unit in returned.units] == [(unit.source, unit.target) for unit in out.units]


@settings(max_examples=200, deadline=None)
@given(words=st.lists(LINES, min_size=4, max_size=4))
def test_a_text_taken_apart_and_put_together_is_the_same(words: list[str]) -> None:
    marks = {1: Mark("strong"), 2: Mark("link"), 3: Mark("picture", around=False)}
    text = text_of((words[0], Tagged(1, (words[1], Tagged(2, (words[2],)))), Tagged(3, None), words[3]))

    found = pieces(text, marks)

    assert found is not None
    assert text_of(found) == text


@pytest.mark.parametrize("text", ["<1>a", "a</1>", "<1>a</1><1>b</1>", "<1/>", "a", "<2>b</2><1>a</1>", "<1>a<9/></1>"])
def test_a_text_whose_tags_are_not_those_of_the_source_cannot_be_taken_apart(text: str) -> None:
    assert pieces(text, {1: Mark("strong")}) is None
