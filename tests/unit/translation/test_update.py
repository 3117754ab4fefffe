"""PO files carried to another text: what is the same, changed, moved, gone, back again."""

import pytest

from publisher.errors import SourceError
from publisher.markdown.read import read
from publisher.model import Document, State
from publisher.translation import Carried, Catalogue, Minor, read_catalogue, update
from publisher.translation.matching import matched
from publisher.translation.po_file import Entry
from publisher.translation.review import settle_header
from publisher.translation.states import Standing, give, set_standing, signatures, standing_of
from publisher.translation.update import is_minor

PATH = "translations/pl/LC_MESSAGES/text.po"
SOURCE = """\
---
title: A title
language: en
---

## Our aims

We want care for all people in 2026.

We listen to **people**.

## Contact

Ring us on Monday.
"""
AIM = "We want care for all people in 2026."
WORDS = {
    "A title": "Tytuł",
    "Our aims": "Nasze cele",
    AIM: "Chcemy opieki dla wszystkich w 2026 r.",
    "We listen to <1>people</1>.": "Słuchamy <1>ludzi</1>.",
    "Contact": "Kontakt",
    "Ring us on Monday.": "Zadzwoń w poniedziałek.",
}


def document(*changes: tuple[str, str]) -> Document:
    source = SOURCE
    for old, new in changes:
        assert old in source
        source = source.replace(old, new)
    return read(source, path="source/text.md")


def approved() -> str:
    catalogue = read_catalogue(update(None, document(), "pl").text, path=PATH)
    for entry in catalogue.entries:
        give(entry, WORDS[entry.text], State.DRAFT, origin="mt")
        set_standing(entry, State.REVIEWED, by="Ann Smith", at="2026-04-01")
        set_standing(entry, State.APPROVED, by="R. Khan", at="2026-04-02")
    settle_header(catalogue)
    return catalogue.write()


def carried(*changes: tuple[str, str], minor: Minor | None = None) -> tuple[Carried, Catalogue]:
    done = update(approved(), document(*changes), "pl", path=PATH, minor=minor)
    return done, read_catalogue(done.text, path=PATH)


def standing(catalogue: Catalogue, text: str) -> Standing | None:
    entry = catalogue.entry(text)
    assert entry is not None, text
    return standing_of(entry)


def test_an_unchanged_text_changes_no_byte() -> None:
    done, _ = carried()

    assert done.text == approved()
    assert (done.new, done.changed, done.removed, done.back) == (0, 0, 0, 0)


def test_a_changed_text_keeps_its_translation_as_a_draft_beside_the_old_text() -> None:
    done, catalogue = carried(("2026", "2027"))

    entry = catalogue.entry("We want care for all people in 2027.")
    assert entry is not None
    assert (entry.translation, entry.previous, entry.flags) == (WORDS[AIM], AIM, ["fuzzy"])
    assert standing_of(entry) == Standing(State.DRAFT, "mt", changed=True)
    assert not tuple(signatures(entry))
    assert (done.changed, done.new, done.removed) == (1, 0, 0)
    assert standing(catalogue, "Our aims") == Standing(State.APPROVED, "mt")


def test_a_page_does_not_show_the_translation_of_an_older_text() -> None:
    _, catalogue = carried(("2026", "2027"))

    assert catalogue.find("We want care for all people in 2027.") is None
    assert catalogue.find("Our aims") is not None


def test_a_change_that_is_taken_back_gives_the_state_back() -> None:
    once, _ = carried(("2026", "2027"))

    back = update(once.text, document(), "pl", path=PATH)

    assert back.text == approved()
    assert (back.back, back.changed, back.removed) == (1, 0, 0)


def test_a_change_taken_back_after_other_words_is_a_draft_of_todays_text() -> None:
    once, _ = carried(("2026", "2027"))
    po = once.text.replace(WORDS[AIM], "Chcemy opieki w 2027 r.")

    back = read_catalogue(update(po, document(), "pl", path=PATH).text, path=PATH)

    entry = back.entry(AIM)
    assert entry is not None
    assert (standing_of(entry), entry.previous) == (Standing(State.DRAFT, "mt"), "")


def test_a_text_that_changes_twice_is_compared_with_the_one_that_was_translated() -> None:
    once, _ = carried(("2026", "2027"))

    twice = update(once.text, document(("2026", "2028")), "pl", path=PATH)

    entry = read_catalogue(twice.text, path=PATH).entry("We want care for all people in 2028.")
    assert entry is not None
    assert entry.previous == AIM


def test_moved_text_keeps_its_state_and_has_its_new_place_and_heading() -> None:
    _, catalogue = carried(("\nWe listen to **people**.\n", ""), ("Ring us", "We listen to **people**.\n\nRing us"))

    entry = catalogue.entry("We listen to <1>people</1>.")
    assert entry is not None
    assert standing_of(entry) == Standing(State.APPROVED, "mt")
    assert (entry.extracted, entry.locations) == (["path: Contact", "kind: paragraph"], ["source/text.md:12"])
    assert [one.text for one in catalogue.entries].index(entry.text) == 4


def test_what_is_gone_is_kept_as_obsolete_and_comes_back_with_its_state() -> None:
    done, catalogue = carried(("\nWe listen to **people**.\n", ""))

    back = update(done.text, document(), "pl", path=PATH)

    assert [entry.translation for entry in catalogue.obsolete] == ["Słuchamy <1>ludzi</1>."]
    assert done.removed == 1
    assert back.back == 1
    again = read_catalogue(back.text, path=PATH)
    assert standing(again, "We listen to <1>people</1>.") == Standing(State.APPROVED, "mt")
    assert not again.obsolete


def test_between_the_same_neighbours_a_rewritten_text_is_known_again() -> None:
    rewritten = "All the people want our care to be good."

    _, catalogue = carried((AIM, rewritten))

    entry = catalogue.entry(rewritten)
    assert entry is not None
    assert entry.previous == AIM


def test_a_quite_different_text_is_new() -> None:
    done, catalogue = carried((AIM, "xyz"))

    entry = catalogue.entry("xyz")
    assert entry is not None
    assert (entry.translation, done.new, done.removed) == ("", 1, 1)


def test_the_same_place_counts_more_than_a_likeness_elsewhere() -> None:
    # Both texts of today are like the one of before; the one in its place has it, though the other is more alike.
    changes = (
        (AIM, "We want better care for all the people, in 2027."),
        ("Ring us on Monday.", "Ring us on Monday.\n\nWe want care for all people in 2025."),
    )

    _, catalogue = carried(*changes)

    here = catalogue.entry("We want better care for all the people, in 2027.")
    elsewhere = catalogue.entry("We want care for all people in 2025.")
    assert here is not None
    assert elsewhere is not None
    assert (here.previous, elsewhere.translation) == (AIM, "")


def test_a_title_is_no_translation_of_a_paragraph() -> None:
    _, catalogue = carried(("title: A title", "title: x"), ("Ring us on Monday.", "A title of ours"))

    entry = catalogue.entry("A title of ours")
    assert entry is not None
    assert entry.previous != "A title"


MINOR = Minor("spelling", "2026-05-01")


def test_a_minor_change_keeps_the_state_and_says_why() -> None:
    done, catalogue = carried(("Ring us on Monday.", "Ring us, on Monday!"), minor=MINOR)

    entry = catalogue.entry("Ring us, on Monday!")
    assert entry is not None
    assert standing_of(entry) == Standing(State.APPROVED, "mt")
    assert entry.comments[1:] == [
        "reviewed at=2026-04-01 by=Ann Smith",
        "approved at=2026-04-02 by=R. Khan",
        "minor at=2026-05-01 reason=spelling",
    ]
    assert (done.minor, done.changed, done.too_much) == (1, 0, [])
    assert done.kept == [("source/text.md:14", "Ring us on Monday.", "Ring us, on Monday!")]


@pytest.mark.parametrize(
    ("old", "new", "minor"),
    [
        ("The center is open.", "The centre is open.", True),
        ("Teh centre is open.", "The centre is open.", True),
        ("Health care for all.", "Healthcare for all", True),
        ("We <1>care</1>.", "We <1>care</1>!", True),
        ("You can come.", "You can't come.", False),
        ("Come now.", "Come not.", False),
        ("Come at 9.", "Come at 8.", False),
        ("We <1>care</1>.", "<1>We</1> care.", True),
        ("We <1>care</1>.", "We care.", False),
    ],
)
def test_a_minor_change_is_one_of_spelling_alone(old: str, new: str, *, minor: bool) -> None:
    assert is_minor(old, new) is minor


def test_a_minor_change_does_not_make_an_out_of_date_translation_one_of_today() -> None:
    # As msgmerge leaves it without --previous: nothing but the old digest tells that the text was another.
    po = approved().replace("We want care for all", "We do not want care for all").replace("#, fuzzy\n", "")
    po = po.replace('msgid "We do not want', '#, fuzzy\nmsgid "We do not want')

    done = update(po, document((AIM, "We do not want care for all people, in 2026.")), "pl", path=PATH, minor=MINOR)

    found = read_catalogue(done.text, path=PATH)
    entry = found.entry("We do not want care for all people, in 2026.")
    assert entry is not None
    assert standing_of(entry) == Standing(State.DRAFT, "mt", changed=True)
    assert entry.previous == ""
    assert found.find(entry.text) is None


def test_a_translators_note_on_a_text_that_is_gone_is_kept() -> None:
    po = update(None, document(), "pl").text.replace("#. path: Contact", "# Ann: which day?\n#. path: Contact")

    done = update(po, document(("Ring us on Monday.", "")), "pl", path=PATH)

    assert "# Ann: which day?" in done.text


def test_a_message_with_plural_forms_is_refused_with_its_line() -> None:
    po = approved() + '\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'

    with pytest.raises(SourceError, match="plural forms") as caught:
        update(po, document(), "pl", path=PATH)

    assert po.splitlines()[caught.value.place.line - 1] == 'msgid "one"'


@pytest.mark.parametrize("named", ["ur", "zh_TW"])
def test_a_file_of_another_language_is_not_carried(named: str) -> None:
    po = approved().replace('"Language: pl', f'"Language: {named}')

    with pytest.raises(SourceError, match="used for “pl”"):
        update(po, document(), "pl", path=PATH)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2026", "2027"),  # another number
        ("**people**", "people"),  # a mark is gone
        ("Ring us on Monday.", "Ring the others on Sunday."),  # another sense
        ("We want care", "We never want care"),  # the very contrary
        ("Ring us on", "Ring us not on"),
    ],
)
def test_more_than_a_minor_change_is_a_draft_and_is_told(old: str, new: str) -> None:
    done, _ = carried((old, new), minor=MINOR)

    assert (done.minor, done.changed, len(done.too_much)) == (0, 1, 1)
    assert done.too_much[0].startswith("source/text.md:")


def test_what_a_translator_and_other_tools_wrote_stays() -> None:
    po = approved().replace('"MIME-Version', '"X-Generator: Poedit 3.4\\n"\n"MIME-Version')
    po = po.replace("# state=approved origin=mt src", "# Ann: a note of mine\n# state=approved origin=mt src", 1)

    done = update(po, document(("2026", "2027")), "pl", path=PATH)

    assert '"X-Generator: Poedit 3.4\\n"' in done.text
    assert "# Ann: a note of mine" in done.text


def test_many_rewritten_texts_are_each_given_once() -> None:
    old = "".join(f"Point {number} of our list says this and that.\n\n" for number in range(40))
    before = read(f"---\ntitle: A\nlanguage: en\n---\n{old}", path="source/text.md")
    after = read(f"---\ntitle: A\nlanguage: en\n---\n{old.replace('says', 'tells')}", path="source/text.md")
    catalogue = read_catalogue(update(None, before, "pl").text, path=PATH)
    for entry in catalogue.entries:
        give(entry, f"pl {entry.text}", State.DRAFT)

    done = update(catalogue.write(), after, "pl", path=PATH)

    found = read_catalogue(done.text, path=PATH).entries
    assert [entry.previous for entry in found[1:]] == [entry.text.replace("tells", "says") for entry in found[1:]]


def test_a_long_text_that_was_rewritten_as_a_whole_is_compared_within_bounds() -> None:
    before = [
        Entry(f"word{number} stands here, alone and old", extracted=["kind: paragraph"]) for number in range(3_000)
    ]
    today = [Entry(entry.text.replace("old", "new"), extracted=entry.extracted) for entry in before]

    found = matched(today, range(3_000), before, range(3_000))

    assert found == {number: number for number in range(3_000)}
