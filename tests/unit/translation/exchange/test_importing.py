"""What is taken of a file that came back, what is left and told, and what keeps everything from being written."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from publisher.errors import Place, SourceError
from publisher.markdown.read import read as read_markdown
from publisher.model import Block, Document, State
from publisher.translation import Catalogue, read_catalogue, update
from publisher.translation.catalogue import Entry
from publisher.translation.exchange import Returned, Taken, handover, not_imported, take_in
from publisher.translation.exchange.importing import origin_of
from publisher.translation.exchange.unit import Label, ReturnedUnit
from publisher.translation.states import change, give, identifier, set_standing, standing_of

PATH = "leaflet.pl.xlf"
COME = "Before you come"
LETTER = "Bring <1>your</1> letter."
SOURCE = """\
---
title: Your visit
language: en
---

## Before you come

Bring *your* letter.

## After

Go home.
"""


def document() -> Document:
    return read_markdown(SOURCE, path="source/leaflet.md")


def catalogue(**translations: tuple[str, State]) -> Catalogue:
    found = read_catalogue(update(None, document(), "pl").text, path="leaflet.po")
    for text, (words, state) in translations.items():
        entry = found.entry({"come": COME, "letter": LETTER}[text])
        assert entry is not None
        give(entry, words, State.TRANSLATED)
        set_standing(entry, state)
    return found


def returned(known: Catalogue, **targets: str) -> Returned:
    """Return what was exported of a catalogue, with other targets and all of it called translated."""
    by_text = {{"come": COME, "letter": LETTER}[name]: words for name, words in targets.items()}
    units = tuple(
        ReturnedUnit(
            unit.label,
            unit.source,
            by_text.get(unit.source, unit.target),
            Place(PATH, number),
            State.TRANSLATED if unit.source in by_text else None,
        )
        for number, unit in enumerate(handover(document(), known, "pl").units, start=1)
    )
    return Returned(PATH, "leaflet", "en", "pl", units)


def changed(file: Returned, text: str, **fields: object) -> Returned:
    """Return a file in which the segment of a text is another in some way."""
    units = tuple(replace(unit, **fields) if unit.source == text else unit for unit in file.units)  # type: ignore[arg-type]  # fields of a unit
    return replace(file, units=units)


def take(file: Returned, known: Catalogue, **choices: bool | str) -> Taken:
    return take_in(file, known, language="pl", **choices)  # type: ignore[arg-type]  # whole and by


def state_of(known: Catalogue, text: str) -> State | None:
    entry = known.entry(text)
    standing = standing_of(entry) if entry else None
    return standing.state if standing else None


def told(taken: Taken) -> str:
    return "\n".join(map(str, (*taken.left, *taken.faults)))


@pytest.mark.parametrize("said", [State.TRANSLATED, State.REVIEWED, State.APPROVED, None])
def test_words_are_translated_at_most_whatever_the_file_says(said: State | None) -> None:
    known = catalogue()

    taken = take(changed(returned(known, come="Zanim"), COME, state=said), known)

    assert (taken.new, taken.claimed) == (1, said in {State.REVIEWED, State.APPROVED})
    assert state_of(known, COME) is State.TRANSLATED


def test_words_that_the_file_calls_a_draft_stay_one() -> None:
    known = catalogue()

    taken = take(changed(returned(known, come="Zanim"), COME, state=State.DRAFT), known)

    assert (taken.new, taken.drafts) == (1, 1)
    assert state_of(known, COME) is State.DRAFT


def test_a_draft_that_a_translator_confirms_is_translated_and_keeps_who_made_it() -> None:
    known = catalogue()
    entry = known.entry(COME)
    assert entry is not None
    give(entry, "Zanim", State.DRAFT, origin="mt")

    taken = take(returned(known, come="Zanim"), known)

    standing = standing_of(entry)
    assert standing is not None
    assert (taken.confirmed, standing.state, standing.origin) == (1, State.TRANSLATED, "mt")


def outdated() -> tuple[Catalogue, Entry]:
    """Return a catalogue whose last message has the translation of an older text."""
    known = catalogue(come=("Zanim", State.REVIEWED))
    old, new = known.entry(COME), known.entry("Go home.")
    assert old is not None
    assert new is not None
    change(new, old)
    return known, new


@pytest.mark.parametrize("said", [State.TRANSLATED, State.REVIEWED, State.APPROVED])
def test_a_translation_of_an_old_text_is_not_of_todays_because_a_file_says_so(said: State) -> None:
    known, _ = outdated()
    before = known.write()

    taken = take(changed(returned(known), "Go home.", state=said), known)

    assert taken.confirmed == 0
    assert "Segment " in told(taken)
    assert "its text has changed since it was translated, and nobody changed the words" in told(taken)
    assert "--by" in taken.left[0].mend
    assert known.write() == before


def test_a_translation_of_an_old_text_that_the_file_calls_unfinished_is_left_without_a_word() -> None:
    known, _ = outdated()

    taken = take(changed(returned(known), "Go home.", state=State.DRAFT), known)

    assert (taken.confirmed, taken.left) == (0, [])


def test_a_translation_of_an_old_text_is_of_todays_once_a_person_confirms_it() -> None:
    known, entry = outdated()

    taken = take(changed(returned(known), "Go home.", state=State.TRANSLATED), known, by="Ann Smith")

    standing = standing_of(entry)
    assert standing is not None
    assert (taken.confirmed, standing.state, standing.changed, entry.previous) == (1, State.TRANSLATED, False, "")


def test_a_segment_of_which_only_a_part_is_translated_is_left_and_told() -> None:
    known = catalogue()

    taken = take(changed(returned(known), LETTER, target="", untranslated="letter."), known)

    assert (taken.new, taken.empty) == (0, 4)
    assert f"Segment {identifier(LETTER)} (“Bring your letter.”): only a part of it is translated" in told(taken)
    assert "“letter.” is not" in told(taken)


def test_a_segment_may_hold_any_number_of_blanks() -> None:
    known = catalogue()
    blanks = " " * 2_000_000

    taken = take(returned(known, come=f"Zanim{blanks}\n{blanks}\n przyjdziesz"), known)

    assert (taken.new, taken.faults) == (1, [])
    assert known.entry(COME).translation == "Zanim\nprzyjdziesz"  # type: ignore[union-attr]  # it is there


# Two texts whose digests have the same eight digits.
ALIKE = ("Go to room 20546.", "Go to room 30268.")


def alike() -> tuple[Document, Catalogue]:
    assert identifier(ALIKE[0]) == identifier(ALIKE[1])
    text = read_markdown("---\ntitle: T\nlanguage: en\n---\n\n" + "\n\n".join(ALIKE), path="source/leaflet.md")
    return text, read_catalogue(update(None, text, "pl").text, path="leaflet.po")


def test_two_segments_whose_short_ids_are_the_same_have_longer_ones() -> None:
    text, known = alike()
    sent = handover(text, known, "pl").units
    units = tuple(
        ReturnedUnit(Label.find(str(unit.label)), unit.source, f"{unit.source} PL", Place(PATH, number))
        for number, unit in enumerate(sent, start=1)
    )

    taken = take(Returned(PATH, "leaflet", "en", "pl", units), known)

    assert [len(unit.label.id) for unit in sent] == [8, 16, 16]
    assert (taken.new, taken.left, taken.faults) == (3, [], [])
    assert [entry.translation for entry in known.entries] == [f"{entry.text} PL" for entry in known.entries]


def test_a_long_id_is_known_when_its_twin_is_gone_and_a_short_one_when_a_twin_has_come() -> None:
    text, known = alike()
    single = replace(text, blocks=text.blocks[:1])
    alone = read_catalogue(update(None, single, "pl").text, path="leaflet.po")
    (long,) = (unit for unit in handover(text, known, "pl").units if unit.source == ALIKE[0])
    (short,) = (unit for unit in handover(single, alone, "pl").units if unit.source == ALIKE[0])

    into_short, into_long = (
        take(
            Returned(PATH, "leaflet", "en", "pl", (ReturnedUnit(unit.label, unit.source, "Idź", Place(PATH, 1)),)),
            into,
            whole=False,
        )
        for unit, into in ((long, alone), (short, known))
    )

    assert (len(long.label.id), len(short.label.id)) == (16, 8)
    assert (into_short.new, into_long.new) == (1, 1)
    assert [entry.translation for entry in known.entries if entry.text in ALIKE] == ["Idź", ""]


def work_lost(file: Returned, known: Catalogue) -> list[str]:
    return [str(one) for one in not_imported(file, known)]


def test_words_that_were_imported_are_no_work_that_could_be_lost() -> None:
    known = catalogue()
    file = returned(known, come=" Zanim \n")
    before = work_lost(file, known)
    take(file, known)

    assert len(before) == 1
    assert before[0].startswith(f"{PATH}:2: Segment {identifier(COME)} (“Before you come”): its translation was not")
    assert work_lost(file, known) == []


def test_what_nobody_touched_is_no_work_though_the_text_is_another() -> None:
    file = returned(catalogue(come=("Zanim", State.TRANSLATED)))
    newer = catalogue(come=("Nim przyjdziesz", State.TRANSLATED))

    assert work_lost(file, newer) == []
    assert work_lost(file, read_catalogue(update(None, replace(document(), blocks=()), "pl").text, path="a.po")) == []


def test_rows_without_an_id_confirmations_and_what_cannot_be_read_are_work_too() -> None:
    known = catalogue()
    entry = known.entry(COME)
    assert entry is not None
    give(entry, "Zanim", State.DRAFT, origin="mt")
    file = returned(known, come="Zanim")
    added = ReturnedUnit(None, "New", "Nowe", Place(PATH, 9))
    broken = SourceError("This row has tracked changes.", mend="Accept them.", place=Place(PATH, 8))

    lost = work_lost(replace(file, units=(*file.units, added), faults=(broken,)), known)

    assert [line.partition(": ")[0] for line in lost] == [f"{PATH}:8", f"{PATH}:2", f"{PATH}:9"]
    assert "it was confirmed there" in lost[1]


@pytest.mark.parametrize("state", [State.REVIEWED, State.APPROVED])
def test_reviewed_words_are_never_replaced(state: State) -> None:
    known = catalogue(come=("Zanim", state))
    before = known.write()

    taken = take(returned(known, come="Przed"), known)

    assert taken.new == 0
    assert f"Segment {identifier(COME)} (“Before you come”): its translation is {state.value} already" in told(taken)
    assert known.write() == before


def test_a_draft_never_replaces_a_translation() -> None:
    known = catalogue(come=("Zanim", State.TRANSLATED))

    taken = take(changed(returned(known, come="Przed"), COME, state=State.DRAFT), known)

    assert taken.new == 0
    assert "calls its own words a draft" in told(taken)


def test_newer_work_is_never_written_over() -> None:
    known = catalogue(come=("Zanim", State.TRANSLATED))
    file = returned(known, come="Przed")
    newer = catalogue(come=("Nim przyjdziesz", State.TRANSLATED))

    taken = take(file, newer)

    assert taken.new == 0
    assert "it was translated anew since the file was made: “Nim przyjdziesz” stands there now" in told(taken)


def test_newer_work_is_not_told_where_nobody_worked_in_the_file() -> None:
    file = returned(catalogue(come=("Zanim", State.TRANSLATED)))
    newer = catalogue(come=("Nim przyjdziesz", State.TRANSLATED))

    taken = take(file, newer)

    assert (taken.new, taken.left, taken.faults) == (0, [], [])


def test_a_text_that_changed_since_is_told_with_what_it_says_now() -> None:
    file = returned(catalogue(letter=("Weź <1>swój</1> list.", State.TRANSLATED)), letter="Weź <1>ten</1> list.")
    today = read_markdown(SOURCE.replace("letter.", "letter and a pen."), path="source/leaflet.md")
    old = catalogue(letter=("Weź <1>swój</1> list.", State.TRANSLATED)).write()
    known = read_catalogue(update(old, today, "pl").text, path="leaflet.po")

    taken = take(file, known)

    assert taken.new == 0
    assert "the text has changed since the file was made. It now says “Bring your letter and a pen.”" in told(taken)


def test_a_source_that_was_edited_is_refused() -> None:
    known = catalogue()

    taken = take(changed(returned(known, come="Zanim"), COME, source="Before you come!"), known)

    assert taken.new == 0
    assert "the source was edited in the file. The text says “Before you come”" in told(taken)


def test_a_segment_that_was_added_is_told_and_the_rest_taken() -> None:
    known = catalogue()
    file = returned(known, come="Zanim")
    more = (ReturnedUnit(None, "New words", "Nowe słowa", Place(PATH, 9)), ReturnedUnit(None, " ", "", Place(PATH, 10)))

    taken = take(replace(file, units=(*file.units, *more)), known)

    assert taken.new == 1
    assert len(taken.left) == 1
    assert str(taken.left[0]).startswith(f"{PATH}:9: “New words” has no id, or one that is none of this program's")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Weź swój list.", "The tag <1> is missing in the translation."),
        ("Weź <1>swój</1> list <1>ten</1>.", "The tag <1> stands twice"),
        ("Weź <1>swój</1> <b>list</b>.", "“<b>” is HTML"),
        ("Weź <1>swój</1> <script>alert(1)</script>", "is HTML"),
        ("Weź <1>swój</1> \u202elist.", "U+202E"),
        ("Weź <1>swój</1> \u2067list.", "U+2067"),
        ("Weź <1>swój</1> \u200blist.", "U+200B"),
        ("Weź <1>swój</1> \x07list.", "U+0007"),
    ],
)
def test_what_is_unsafe_is_a_fault_with_its_place_and_segment(words: str, says: str) -> None:
    known = catalogue()

    taken = take(returned(known, letter=words), known)

    assert len(taken.faults) == 1
    assert str(taken.faults[0]).startswith(f"{PATH}:3: Segment {identifier(LETTER)} (“Bring your letter.”): ")
    assert says in told(taken)


def test_every_fault_is_told_at_once() -> None:
    known = catalogue()

    taken = take(returned(known, letter="Weź list.", come="<i>Zanim</i>"), known)

    assert [fault.place.line for fault in taken.faults] == [2, 3]


def test_a_segment_that_is_there_twice_is_a_fault() -> None:
    known = catalogue()
    file = returned(known, come="Zanim")
    twice = replace(file.units[1], place=Place(PATH, 8))

    taken = take(replace(file, units=(*file.units, twice)), known)

    assert (
        f"{PATH}:8: Segment {identifier(COME)} (“Before you come”) is there twice, the first time in line 2."
        in told(taken)
    )


def test_a_row_that_is_missing_is_named_with_the_one_before_it() -> None:
    known = catalogue()
    file = returned(known, letter="Weź <1>swój</1> list.")
    without = replace(file, units=tuple(unit for unit in file.units if unit.source != COME))

    taken = take(without, known)

    (fault,) = taken.faults
    assert fault.message == f"Segment 2 of 5 is missing behind “Your visit”: {identifier(COME)} (“Before you come”)."
    assert fault.place == Place(PATH, 1)
    assert "--allow-missing" in fault.mend


def test_several_rows_that_are_missing_are_told_once_for_each_gap() -> None:
    known = catalogue()
    file = returned(known)
    without = replace(file, units=(file.units[2],))

    taken = take(without, known)

    said = [fault.message.partition(" are missing")[0] for fault in taken.faults]
    assert said == ["Segments 1 to 2 of 5", "Segments 4 to 5 of 5"]


def test_a_row_that_is_missing_of_a_part_of_the_text_is_named_too() -> None:
    known = catalogue(letter=("Weź <1>swój</1> list.", State.TRANSLATED))
    units = tuple(
        ReturnedUnit(unit.label, unit.source, unit.target, Place(PATH, number))
        for number, unit in enumerate(handover(document(), known, "pl", part="changed").units, start=1)
    )
    without = tuple(unit for unit in units if unit.source != "After")

    taken = take(Returned(PATH, "leaflet", "en", "pl", without), known)

    (fault,) = taken.faults
    assert fault.message == f"Segment 3 of 4 is missing behind “{COME}”: {identifier('After')} (“After”)."


def test_what_is_there_is_taken_where_that_is_asked() -> None:
    known = catalogue()
    file = returned(known, letter="Weź <1>swój</1> list.")

    taken = take(replace(file, units=(file.units[2],)), known, whole=False)

    assert (taken.new, taken.faults) == (1, [])


def test_rows_in_another_order_are_the_same_file() -> None:
    known = catalogue()
    file = returned(known, letter="Weź <1>swój</1> list.")

    taken = take(replace(file, units=file.units[::-1]), known)

    assert (taken.new, taken.left, taken.faults) == (1, [], [])


def test_a_file_without_any_label_is_a_fault() -> None:
    taken = take(Returned(PATH, "leaflet", "en", "pl", (ReturnedUnit(None, "a", "b", Place(PATH, 1)),)), catalogue())

    assert "no segment with an id of this program" in told(taken)


def test_segments_of_two_exports_in_one_file_are_a_fault() -> None:
    known = catalogue()
    file = returned(known)
    label = file.units[1].label
    assert label is not None
    other = Label(label.id, label.was, 1, 2)

    taken = take(changed(file, COME, label=other), known)

    assert "of several exports, of 2 and of 5 segments" in told(taken)


def test_a_translation_taken_away_is_left_as_it_is() -> None:
    known = catalogue(come=("Zanim", State.TRANSLATED))
    before = known.write()

    taken = take(returned(known, come="  "), known)

    assert (taken.new, taken.empty, known.write()) == (0, 5, before)


def test_notes_of_people_stay_beside_new_words() -> None:
    known = catalogue(come=("Zanim", State.TRANSLATED))
    entry = known.entry(COME)
    assert entry is not None
    entry.comments.append("Ann: as on the poster")

    take(returned(known, come="Przed"), known)

    assert entry.comments[-1] == "Ann: as on the poster"


@pytest.mark.parametrize(
    ("name", "origin"),
    [("Ann Smith", "Ann-Smith"), ("", "import"), ("mt", "import"), ('a "b" = c', "a-b--c"), ("x" * 90, "x" * 60)],
)
def test_who_translated_is_one_word_and_never_a_machine(name: str, origin: str) -> None:
    assert origin_of(name) == origin


@pytest.mark.parametrize("words", ["<1></1>", " <1>\u00a0</1>\n"])
def test_tags_without_words_are_no_translation(words: str) -> None:
    known = catalogue()
    before = known.write()

    taken = take(returned(known, letter=words), known)

    assert taken.new == 0
    assert "its translation has tags and no words" in told(taken)
    assert known.write() == before


@pytest.mark.parametrize("lost", [1, 2], ids=["whole", "every-second-row-lost"])
def test_the_work_grows_with_the_size_of_the_file_alone(lost: int) -> None:
    """Rows stand in another order than the text's, which is the most work for finding those that are missing."""
    counted = {}
    for size in (50, 400):
        text = replace(document(), blocks=_paragraphs(size))
        known = read_catalogue(update(None, text, "pl").text, path="leaflet.po")
        sent = handover(text, known, "pl").units
        mixed = sorted(sent, key=lambda unit: unit.label.id)
        units = tuple(
            ReturnedUnit(
                Label(unit.label.id, "", number, len(sent)),
                unit.source,
                f"{unit.source} po polsku",
                Place(PATH, 1),
                State.TRANSLATED,
            )
            for number, unit in enumerate(mixed, start=1)
        )[::lost]
        file = Returned(PATH, "leaflet", "en", "pl", units)
        counted[size] = _calls(lambda file=file, known=known: take(file, known)) / size  # type: ignore[misc]  # bound now

    assert counted[400] < counted[50] * 1.2


def _calls(work: Callable[[], object]) -> int:
    """Return how many functions are called, ours and Python's own."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def _paragraphs(count: int) -> tuple[Block, ...]:
    words = "\n\n".join(f"Line number {number} of the leaflet." for number in range(count))
    return read_markdown(f"---\ntitle: T\nlanguage: en\n---\n\n{words}\n", path="source/leaflet.md").blocks
