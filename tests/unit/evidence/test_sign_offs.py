"""Records of sign-offs: what comes back, what lapses, what is refused, and that nothing is ever taken out."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.editions import asked
from publisher.errors import ConfigurationError
from publisher.evidence.seen import Item, Seen, changes, digest_of_lines
from publisher.evidence.sign_offs import Record, SignOff, path_of, read_record, refuse_future, standing, with_act
from publisher.evidence.words_seen import Section
from publisher.model import Document, Judgement

PATH = path_of("leaflet", "en")
DAY = dt.date(2026, 1, 31)
FIRST = Section("Before you come", ("## Before you come", "Bring your letter.", "    code \\ “quoted” ☂"))
ELSEWHERE = Section("Before you come", ("## Before you come", "Bring the letter."))
D = "0123456789abcdef" * 2


def item(section: Section) -> Item:
    return Item(section.name, digest_of_lines(section.lines))


SEEN = Seen((item(FIRST),), (), (Item("clock", D),), (Item("screen.css", D), Item("tokens.toml", D)), (Item("org", D),))
ACT = SignOff("meaning", "standard", "A. Reviewer", DAY, "With “all” of it.", errors=2, program="0.1.0", seen=SEEN)
DOCUMENT = Document(name="leaflet", title="A", language="en", blocks=(), edition="standard")
MEANING = asked("standard")[0]


def written(*acts: SignOff) -> str:
    text = ""
    for act in acts:
        text = with_act(text, act, (FIRST,) if act.seen.text else (), path=PATH)
    return text


def stand(record: Record, now: Seen, *words: Section, document: Document = DOCUMENT) -> list[str]:
    """Return the messages of why a sign-off lapsed."""
    return [change.message for change in standing(document, MEANING, record, now, words).lapsed]


def test_what_is_signed_comes_back_with_its_line_and_the_words_that_were_seen() -> None:
    text = written(ACT)

    record = read_record(text, path=PATH)
    assert record.acts == (ACT,)
    assert text.splitlines()[record.acts[0].place.line - 1] == "[[sign-off]]"
    assert record.words == {digest_of_lines(FIRST.lines): FIRST.lines}


def test_words_are_kept_once_for_many_acts() -> None:
    text = written(ACT, replace(ACT, question="right"), replace(ACT, by="B. Second"))

    assert text.count("[[words]]") == 1
    assert len(read_record(text, path=PATH).acts) == 3


@given(
    st.lists(
        st.tuples(st.sampled_from(["meaning", "right"]), st.text(st.characters(categories=["L", "P", "S", "Zs"]))),
        min_size=1,
        max_size=4,
    )
)
def test_each_act_is_put_behind_all_that_the_file_held(acts: list[tuple[str, str]]) -> None:
    text = ""
    for question, note in acts:
        before, text = text, with_act(text, replace(ACT, question=question, note=note.strip()), (FIRST,), path=PATH)

        assert text.startswith(before)
    assert [act.question for act in read_record(text, path=PATH).acts] == [question for question, _ in acts]


def test_comments_and_a_missing_last_line_feed_stay_as_they_are() -> None:
    old = written(ACT).rstrip("\n") + "\n# Ask again in spring."

    new = with_act(old, replace(ACT, question="right"), (FIRST,), path=PATH)

    assert new.startswith(old + "\n")


def test_each_persons_word_stands_for_itself_and_is_taken_back_by_itself() -> None:
    second = replace(ACT, by="B. Second")
    back = SignOff("meaning", "standard", "B. Second", DAY, withdraws=True)
    others = replace(back, by="C. Third", of="A. Reviewer")

    both, one, none = (
        standing(DOCUMENT, MEANING, read_record(written(*acts), path=PATH), SEEN, ())
        for acts in ((ACT, second), (ACT, second, back), (ACT, second, back, others))
    )

    assert [person.act for person in both.people if person.stands] == [ACT, second]
    assert (both.sign_off, one.sign_off, none.sign_off) == (second, ACT, others)
    assert (both.stands, one.stands, none.stands) == (True, True, False)
    assert none.withdrawn


def test_what_changed_since_one_person_signed_takes_nothing_from_who_signed_it_later() -> None:
    first = replace(ACT, seen=replace(SEEN, text=(item(ELSEWHERE),)))
    found = standing(DOCUMENT, MEANING, Record((first, replace(ACT, by="B. Second"))), SEEN, ())
    other = standing(DOCUMENT, MEANING, Record((replace(ACT, by="B. Second"), first)), SEEN, ())

    assert [person.stands for person in found.people] == [False, True]
    assert found.stands
    assert other.stands


def test_an_act_that_names_nobody_takes_back_the_last_one_of_somebody_else() -> None:
    back = SignOff("meaning", "standard", "C. Third", DAY, withdraws=True)

    assert not standing(DOCUMENT, MEANING, Record((ACT, back)), SEEN, ()).stands


def test_a_day_that_is_still_to_come_is_refused_beyond_what_clocks_differ() -> None:
    record = read_record(written(ACT), path=PATH)

    refuse_future(record, DAY - dt.timedelta(days=2))
    with pytest.raises(ConfigurationError, match="still to come: 2026-01-31"):
        refuse_future(record, DAY - dt.timedelta(days=3))


def test_a_sign_off_stands_while_nothing_changes() -> None:
    found = standing(DOCUMENT, MEANING, Record((ACT,)), SEEN, ())

    assert found.stands
    assert found.lapsed == ()


def test_a_question_that_nobody_signed_does_not_stand() -> None:
    assert not standing(DOCUMENT, MEANING, Record(), SEEN, ()).stands


@pytest.mark.parametrize(
    ("now", "message"),
    [
        (replace(SEEN, text=(item(ELSEWHERE),)), "The text changed since, in “Before you come”."),
        (replace(SEEN, text=()), "The text changed since: “Before you come” is gone."),
        (replace(SEEN, text=(*SEEN.text, Item("More", D))), "The text changed since: “More” is new."),
        (replace(SEEN, translation=(Item("Zanim", D),)), "The translation changed since: “Zanim” is new."),
        (replace(SEEN, pictures=(Item("clock", D[::-1]),)), "The picture “clock” changed."),
        (replace(SEEN, pictures=()), "The picture “clock” is gone."),
        (
            replace(SEEN, styles=(SEEN.styles[0], Item("tokens.toml", D[::-1]))),
            "The styles changed: tokens.toml.",
        ),
        (replace(SEEN, settings=(Item("org", D[::-1]),)), "The settings changed: org."),
        (
            replace(SEEN, text=(Item("More", D), *SEEN.text)),
            "The text changed since: “More” is new.",
        ),
    ],
)
def test_each_part_that_changes_makes_it_lapse_and_is_named(now: Seen, message: str) -> None:
    assert stand(Record((ACT,)), now) == [message]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("## First", "One.", "Two.", "Three!"), "The text changed since, in “First” (it was “Before”)."),
        (("## First", "All", "is", "other."), "The text changed since: “Before” is gone."),
    ],
)
def test_a_section_under_another_heading_is_one_change(lines: tuple[str, ...], message: str) -> None:
    sections = (("## Before", "One.", "Two.", "Three."), lines)
    words = {digest_of_lines(one): one for one in sections}
    was, now = (Seen((Item(one[0][3:], digest_of_lines(one)), Item("Last", D))) for one in sections)

    first, *more = changes(was, now, words)

    assert first.message == message
    assert len(more) == (0 if "it was" in message else 1)
    assert (("## Before", "## First") in first.compared) is ("it was" in message)


def test_of_a_change_of_styles_it_is_told_which_rule_or_token_changed() -> None:
    sheets = (
        ("whole sheet = 1", ".a = 1", "@media print .b = 2"),
        ("whole sheet = 2", ".a = 1", "@media print .b = 3"),
    )
    tokens = (("link = 1", "text = 2"), ("link = 3", "text = 2"))
    words = {digest_of_lines(one): one for one in (*sheets, *tokens)}
    was, now = (
        Seen(styles=(Item("screen.css", digest_of_lines(css)), Item("tokens.toml [colour]", digest_of_lines(own))))
        for css, own in zip(sheets, tokens, strict=True)
    )

    assert [(one.message, one.compared) for one in changes(was, now, words)] == [
        ("The styles changed: screen.css, @media print .b.", ()),
        ("The styles changed: tokens.toml [colour], link.", (("link = 1", "link = 3"),)),
    ]
    known_now = {digest_of_lines(one): one for one in (sheets[1], tokens[1])}
    assert [one.compared for one in changes(Seen(), now, words)] == [(), ()]
    assert [one.message for one in changes(was, now, known_now)] == [
        "The styles changed: screen.css.",
        "The styles changed: tokens.toml [colour].",
    ]


def test_another_order_of_the_same_sections_is_a_change() -> None:
    two = replace(SEEN, text=(Item("One", D), Item("Two", D)))

    (change,) = changes(two, replace(two, text=two.text[::-1]), {})

    assert "order" in change.message


def test_two_sections_of_one_name_are_told_apart() -> None:
    two = replace(SEEN, text=(Item("One", D), Item("One", D)))

    assert [c.message for c in changes(two, replace(two, text=two.text[:1]), {})] == [
        "The text changed since: “One” is gone."
    ]


def test_a_change_of_words_shows_them_as_they_were_and_as_they_are() -> None:
    record = read_record(written(ACT), path=PATH)

    (change,) = standing(DOCUMENT, MEANING, record, replace(SEEN, text=(item(ELSEWHERE),)), (ELSEWHERE,)).lapsed

    assert change.compared == (("Bring your letter.", "Bring the letter."), (FIRST.lines[2], ""))


def test_an_answer_no_to_the_same_question_about_these_words_stands_against_it() -> None:
    answer = Judgement("standard", "meaning", "en", "no", "The readers’ group", DAY, "a" * 64)
    denied = replace(DOCUMENT, judgements=(answer,))
    stale = replace(DOCUMENT, judgements=(replace(answer, stale=True),))

    assert stand(Record((ACT,)), SEEN, document=denied) == ["The readers’ group answered “no” on 2026-01-31."]
    assert stand(Record((ACT,)), SEEN, document=stale) == []


ENTRY = f'[[sign-off]]\nquestion = "meaning"\nedition = "standard"\nby = "B"\non = 2026-01-31\ntext = ["{D} A"]\n'
STYLES = f'styles = ["{D} screen.css"]\n'


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (" \n", 1, "is empty: who signed what stood in it"),
        (f"{ENTRY}{STYLES}<<<<<<< HEAD\n{ENTRY}{STYLES}=======\n{ENTRY}{STYLES}>>>>>>> pl\n", 8, "Git left both sides"),
        (f"{ENTRY}{STYLES}=======\n", 8, "Git left both sides"),
        ("[[sign-of]]\n", 1, "“sign-of” is not a key"),
        ("[sign-off]\n", 1, "“sign-off” must be a list of tables"),
        (ENTRY + STYLES + ENTRY.replace("by =", "bye =") + STYLES, 11, "“bye” is not a key"),
        (ENTRY + STYLES + 'by = "C"\n', 8, "is not valid TOML"),
        (ENTRY.replace("meaning", "meanings") + STYLES, 2, "“meanings” is not a value of “question”"),
        (ENTRY.replace("standard", "easyread") + STYLES, 3, "“easyread” is not a value of “edition”"),
        (ENTRY.replace('by = "B"\n', "") + STYLES, 1, "has no “by”"),
        (ENTRY.replace("on = 2026-01-31", 'on = "today"') + STYLES, 5, "“on” must be a date"),
        (ENTRY.replace("on = 2026-01-31\n", "") + STYLES, 1, "does not say when"),
        (ENTRY.replace(D, D[:-1]) + STYLES, 6, "is not a digest"),
        (ENTRY.replace(D, D.upper()) + STYLES, 6, "is not a digest"),
        (ENTRY, 1, "does not say which styles was seen"),
        (ENTRY + f'styles = ["{D} a.css", "{D} a.css"]\n', 7, "“a.css” stands twice"),
        (ENTRY + STYLES + 'withdraws = "yes"\n', 8, "must be true or false"),
        (ENTRY + STYLES + "withdraws = true\n", 6, "“text” is not a key"),
        (f'[[words]]\ndigest = "{D}"\nlines = ["Other words."]\n', 3, "not those that the digest was made of"),
        ('[[words]]\ndigest = "x"\nlines = []\n', 2, "“x” is not a digest"),
        (f'[[words]]\ndigest = "{D}"\nlines = "x"\n', 3, "must be a list of words"),
    ],
)
def test_a_broken_file_says_where_and_what(text: str, line: int, message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_record(text, path=PATH)

    assert message in raised.value.message
    assert (raised.value.place.path, raised.value.place.line) == (PATH, line)
    assert raised.value.mend


def test_nothing_is_put_behind_what_cannot_be_read() -> None:
    with pytest.raises(ConfigurationError):
        with_act("[[sign-off]]\n", ACT, (FIRST,), path=PATH)
