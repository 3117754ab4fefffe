"""A Word file of ours, and ways to break it: each changes the XML of one part, so that tests see that it is found."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from publisher import editions
from publisher.markdown.read import read
from publisher.model import Block, Contact, Document, Heading, Paragraph, Text
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials
from tests.tools.word_sample import every_construct

SOURCE = """\
---
title: Your appointment
language: en
date: 2024-05-06
keywords: [health, visits]
description: What happens when you come to see us.
---

## Before you come

Bring your letter with your [NHS number](https://example.org/number) on it. See [what happens](#what-happens).

Your nurse says [dzień dobry]{lang=pl} and takes you to the right room at once.[^room]

- One thing to bring is your letter

    It is blue.

    1. The first page
    2. The second page

- Another is a list of medicines

* * *

3. First we measure your blood pressure
4. Then we ask you how you feel today

> Come in.
>
> - We are open
> - We are near

![A map of the hospital](square)

![](dot){.decorative}

Week
:   Seven days.

Month
Four weeks
:   Some thirty days.

## What happens

| Day | Opens |
|-----|-------|
| # Monday | eight |
| # Friday | nine |

/// caption
When we open
///

The GP may come **too**[^room], *now*, on the 2^nd^ visit, with `make tea` and a note.[^tea]

*[GP]: General practitioner

[^room]: The rooms are on the first floor.
[^tea]: With milk.
"""

CONTACT = Contact(name="Example Health", phone="01632 960 001", email="team@example.org")

DOCUMENT = "word/document.xml"


@cache
def document() -> Document:
    """Return the document that the file is made from."""
    return editions.find("standard").apply(read(SOURCE, path="source/leaflet.md", contact=CONTACT))


@cache
def sound() -> bytes:
    """Return the file as it should be."""
    return write(document(), StockMaterials())


@cache
def long_document(language: str, edition: str = "standard") -> Document:
    """Return a document in English, Urdu or Bengali that is long enough for contents, in an edition."""
    sample = every_construct(language, edition=edition)
    more: list[Block] = []
    for number in range(6):
        more.append(Heading(2, (Text(f"{sample.title} {number}"),), f"part-{number}"))
        more += [Paragraph(sample.description_inlines)] * 9
    return editions.find(edition).apply(replace(sample, blocks=tuple(more), notes=()))


def damaged(change: Callable[[str], str], part: str = DOCUMENT, content: bytes = b"") -> bytes:
    """Return a file, the sound one for b"", after a change to the XML of one of its parts.

    Raises `ValueError` where nothing changed.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content or sound())) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                text = content.decode()
                content = change(text).encode()
                if content.decode() == text:
                    raise ValueError(part)
            new.writestr(name, content)
    return target.getvalue()


def replaced(pattern: str, by: str, *, count: int = 1) -> Callable[[str], str]:
    """Return the change that puts something in the place of what a pattern finds, for the first times that it does."""
    return lambda text: re.sub(pattern, by, text, count=count, flags=re.DOTALL)


def paragraph_with(words: str) -> str:
    """Return the pattern for the whole paragraph that holds some words."""
    return rf"<w:p(?: [^>]*)?>(?:(?!</w:p>).)*{words}(?:(?!</w:p>).)*</w:p>"
