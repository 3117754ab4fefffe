"""A fault to plant in a good file, as a value; and good files of each format that have all that faults need."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from publisher import editions
from publisher.markdown.read import read
from publisher.model import Contact, Document
from publisher.writers import docx, html, pdf
from tests.tools.materials import StockMaterials


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault: its name, the id of the check that must find it, and what plants it in a good file's bytes.

    `also` are the ids of other checks that find the same thing from their side: always, and no others do. What is not
    what its document says is not what the other formats say either, so `file-parity` and `formats-agree` go together;
    other pairs have their reason beside them. `own` says that it is found in a file with its document alone. `plant`
    raises `ValueError` where the file has no place for it.
    """

    name: str
    check_id: str
    plant: Callable[[bytes], bytes]
    also: tuple[str, ...] = ()
    own: bool = False

    def __str__(self) -> str:
        """Return the name of a test's case."""
        return f"{self.check_id}-{self.name}"


SOURCE = """\
---
title: Your appointment
language: en
date: 2024-05-06
description: What happens when you come to see us.
---

## Before you come

Bring your letter with your [NHS number](https://example.org/number) on it. Read [how we keep it](https://example.org/keep).

Your nurse says [dzień dobry]{lang=pl} and takes you to the right room at once.

- One thing to bring is your letter
- Another is a list of medicines
- The last is the name of your doctor

### What you need

Wear what you can move in, and bring somebody with you if you like to.

## What happens

![A map of the hospital with its two doors](square)

| Day | Opens |
|-----|-------|
| Monday | eight |
| Friday | nine |

1. First we measure your blood pressure
2. Then we ask you how you feel today
"""

CONTACT = Contact(name="Example Health", phone="01632 960 001", email="team@example.org")


@cache
def document() -> Document:
    """Return the document that the good files are made from."""
    return editions.find("standard").apply(read(SOURCE, path="source/visit.md", contact=CONTACT))


@cache
def good(form: str) -> bytes:
    """Return a good file of a format by its id."""
    writer = {"html": html.write, "pdf": pdf.write, "docx": docx.write}[form]
    return writer(document(), StockMaterials())
