"""A PDF of ours, and ways to break it: each changes one thing, so that a test can see that a check finds it."""

import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pikepdf

from publisher.markdown.read import read
from publisher.model import Contact, Document
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials

SOURCE = """\
---
title: Your appointment
language: en
description: What happens when you come to see us.
---

## Before you come

Bring your letter, **all of it**, with your [NHS number](https://example.org/number) on it.

Your nurse says [dzień dobry]{lang=pl} and takes you to the right room at once.[^room]

- One thing to bring is your letter
- Another is a list of medicines

1. First we measure your blood pressure
2. Then we ask you how you feel today

![A map of the hospital](square)

| Day | Opens |
|-----|-------|
| # Monday | eight |
| # Friday | nine |

The GP may come too, and sits with you while we talk.

*[GP]: General practitioner

[^room]: The rooms are on the first floor.
"""

CONTACT = Contact(name="Example Health", phone="01632 960 001", email="team@example.org")


@cache
def document() -> Document:
    """Return the document that the file is made from."""
    return read(SOURCE, path="source/leaflet.md", contact=CONTACT)


@cache
def sound() -> bytes:
    """Return the file as it should be."""
    return write(document(), StockMaterials())


def damaged(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return the file after a change."""
    with pikepdf.open(io.BytesIO(sound())) as pdf:
        change(pdf)
        written = io.BytesIO()
        pdf.save(written)
    return written.getvalue()


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Return all structure elements of a role, in reading order."""
    return [element for element in _below(pdf.Root.StructTreeRoot.K) if element.get("/S") == f"/{role}"]


def _below(kid: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf's objects are loosely typed
    if isinstance(kid, pikepdf.Array):
        for one in kid:
            yield from _below(one)
    elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
        yield kid
        yield from _below(kid.get("/K", pikepdf.Array()))


def drop(element: Any) -> None:  # noqa: ANN401 - pikepdf's objects are loosely typed
    """Take an element out of the one that holds it."""
    parent = element.P
    parent.K = pikepdf.Array([kid for kid in parent.K if getattr(kid, "objgen", None) != element.objgen])


def turn_round(element: Any) -> None:  # noqa: ANN401 - pikepdf's objects are loosely typed
    """Let an element give what it holds from the last to the first."""
    element.K = pikepdf.Array(list(element.K)[::-1])


def misspell(pdf: pikepdf.Pdf, old: str, new: str, font: str = "") -> None:
    """Let every font with a word in its name say one letter for another; the page looks the same."""
    was, becomes = (f"<{ord(letter):04x}>\n".encode() for letter in (old, new))
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item and font in str(item.BaseFont):
            item.ToUnicode.write(item.ToUnicode.read_bytes().replace(was, becomes))


def kids(element: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects are loosely typed
    """Return what an element holds, as a list."""
    found = element.get("/K", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def held(element: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects are loosely typed
    """Return the elements that an element holds."""
    return [kid for kid in kids(element) if isinstance(kid, pikepdf.Dictionary)]


def attributes(element: Any) -> Any:  # noqa: ANN401 - pikepdf's objects are loosely typed
    """Return an element's first attributes."""
    return element.A[0] if isinstance(element.A, pikepdf.Array) else element.A


def leads_to_note(link: Any) -> bool:  # noqa: ANN401 - pikepdf's objects are loosely typed
    """Return whether a link is the mark of a note in the text."""
    return [str(kid.Obj.get("/Dest", "")) for kid in held(link) if "/Obj" in kid] == ["_note-1"]
