"""What only a person can judge in an edition, who did, and what changed since then."""

from collections.abc import Sequence

import htpy

from publisher.reading.dates import in_words
from publisher.site.review import frame
from publisher.site.review.findings import compared
from publisher.site.review.values import Changed, Said, Signature, Validity

# What waits for a person stands above what does not.
_ORDER = (Validity.LAPSED, Validity.REFUSED, Validity.NEVER, Validity.SIGNED)


def signatures(found: Sequence[Signature] | None, tag: str) -> htpy.Node:
    """Return the questions for a person, those that wait first; `tag` is the language of the text."""
    if found is None:
        return htpy.p(".notice")["How the sign-offs stand was not looked up, so nobody can say that it is signed."]
    if not found:
        return htpy.p["Nothing is asked of a person here."]
    ordered = sorted(found, key=lambda one: _ORDER.index(one.validity))
    told: set[tuple[Changed, ...]] = set()
    items = []
    for one in ordered:
        items.append(_question(one, tag, again=one.changed in told))
        told.add(one.changed)
    return htpy.ul(".questions")[items]


def _question(one: Signature, tag: str, *, again: bool) -> htpy.Element:
    """Return a question; `again` says that what changed was told of another question before."""
    return htpy.li(class_=one.validity.name.lower())[
        htpy.p(".message")[frame.said(one.text)],
        one.demanded and one.validity is not Validity.SIGNED and htpy.p["A release asks for it."],
        htpy.p[htpy.strong[_standing(one)], _who(one)],
        one.note and htpy.p["They wrote: ", htpy.bdi[frame.said(one.note)]],
        one.also and htpy.p["Signed as well by ", htpy.bdi[frame.said(", ".join(one.also))], "."],
        [_answer(answer) for answer in one.answers],
        _changes(one, tag, again=again) if one.changed else None,
        _command(one),
    ]


def _answer(one: Said) -> htpy.Element:
    """Return what readers answered; who signs beside a “no” of earlier words is to know of it."""
    when = "Before the text changed readers" if one.stale else "Readers"
    noted = [". They wrote: ", htpy.bdi[frame.said(one.note)]] if one.note else "."
    return htpy.p(".answer")[
        htpy.strong[f"{when} answered “{one.answer}”"],
        ": ",
        htpy.bdi[frame.said(one.by)],
        ", ",
        htpy.time(datetime=one.on.isoformat())[in_words(one.on, frame.LANGUAGE)],
        noted,
    ]


def _standing(one: Signature) -> str:
    match one.validity:
        case Validity.SIGNED:
            return "Signed"
        case Validity.REFUSED:
            return one.answer or "Refused"
        case Validity.LAPSED:
            return "Lapsed: it changed since it was signed"
        case Validity.NEVER:
            return "Nobody has signed this yet"


def _who(one: Signature) -> list[htpy.Node] | str:
    if not one.by:
        return "."
    day = [", ", htpy.time(datetime=one.on.isoformat())[in_words(one.on, frame.LANGUAGE)]] if one.on else []
    return [": ", htpy.bdi[frame.said(one.by)], day, "."]


def _changes(one: Signature, tag: str, *, again: bool) -> htpy.Node:
    if again:
        return htpy.p["The same changed since then as above."]
    items = [
        htpy.li[frame.said(change.message), compared(change.compared, change.language or tag)] for change in one.changed
    ]
    return [htpy.p(".label")["What changed since then:"], htpy.ul(".plain.changes")[items]]


def _command(one: Signature) -> htpy.Node:
    if one.validity is Validity.SIGNED:
        return None
    if not one.command:
        return htpy.p["The text has to change before this can be signed."]
    return [
        htpy.p(".label")["To sign, with your name in it:"],
        frame.command(one.command),
    ]
