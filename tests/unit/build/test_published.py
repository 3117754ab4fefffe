"""What happened to a document under several names, and what feeds are told of it."""

import datetime as dt
from dataclasses import replace

import pytest

from publisher.build.published import Published, changes_of
from publisher.build.renamed import Names
from publisher.model import Contact, Targets
from publisher.published import Entry, GivenFile, Kind, Record
from publisher.workspace import EditionSettings, Workspace

FIRST, SECOND, THIRD = (dt.date(2026, month, 1) for month in (1, 2, 3))
ONE, TWO = ("standard", "1" * 32), ("standard", "2" * 32)
WORKSPACE = Workspace(Contact("Trust"), ("en",), (EditionSettings("standard", ("html",), Targets(), {}),))


def entry(kind: Kind, day: dt.date, text: tuple[str, str] = ONE, path: str = "") -> Entry:
    return Entry(kind, "en", day, "A title", "", (text,), (GivenFile("standard", "html", path),) if path else ())


PUBLISHED = entry(Kind.PUBLISHED, FIRST, ONE, "a/en/a.en.html")


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_what_happened_under_old_names_comes_in_the_order_of_its_days(order: tuple[str, str]) -> None:
    names = Names(frozenset({"c"}), dict.fromkeys(order, "c"))
    moved = entry(Kind.FILES, SECOND, ONE, "b/en/b.en.html")
    changed = entry(Kind.CHANGED, THIRD, TWO)
    records = {"a": Record((PUBLISHED,)), "b": Record((moved, changed)), "c": Record((entry(Kind.FILES, THIRD, TWO),))}

    history = Published(names, records).history("c")

    assert history.entries[:3] == (PUBLISHED, moved, changed)
    assert history.since("en", *TWO) == THIRD


def test_a_document_that_took_an_old_name_back_says_what_it_said_last() -> None:
    names = Names(frozenset({"a"}), {"b": "a"})
    records = {"a": Record((PUBLISHED,)), "b": Record((entry(Kind.CHANGED, SECOND, TWO),))}

    history = Published(names, records).history("a")

    assert history.last("en") == records["b"].entries[0]


def test_what_a_killed_release_owes_is_added_once_whatever_was_corrected_by_hand() -> None:
    corrected = Record((replace(PUBLISHED, title="Another title"),))
    published = Published(Names(frozenset({"a"})), {"a": corrected})

    assert not published.with_pending({"a": (PUBLISHED,)}).added
    more = entry(Kind.PUBLISHED, FIRST, ONE, "a/en/a.en.pdf")
    assert published.with_pending({"a": (more,)}).added == {"a": (more,)}


def test_two_branches_put_together_either_way_are_told_alike() -> None:
    ours, theirs = entry(Kind.CHANGED, SECOND, TWO), entry(Kind.CHANGED, THIRD, ONE)
    again = entry(Kind.CHANGED, THIRD, ONE)
    told = [
        changes_of(Published(Names(frozenset({"a"})), {"a": Record((PUBLISHED, *some))}), WORKSPACE, ())
        for some in ((ours, theirs, again), (theirs, again, ours))
    ]

    assert {(one.on, one.digest) for one in told[0]} == {(one.on, one.digest) for one in told[1]}
    assert len({one.digest for one in told[0] if one.on == "2026-03-01"}) == 2
