"""What the checks are given of paper and Word: a specimen with every construct, as an edition's styles make it."""

import json
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate

from publisher import design, editions
from publisher.errors import Place
from publisher.fields import read_toml
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.materials import Materials, Picture, Tokens, Words
from publisher.model import Contact, Document, State
from publisher.printed import Meeting, Printed

_TOKENS = "tokens.toml"
_FILE = f"styles/{_TOKENS}"
# The sheets that a page on paper may have, beside that of its edition.
_SHEETS = ("base.css", "print.css", _TOKENS)
_STAND_IN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72"><path d="M0"/></svg>'

# Every construct that has a look of its own (publisher/constructs.py).
_TEXT = """\
---
title: A specimen
language: en
description: Every construct that has a look of its own.
date: 2024-05-01
---

A summary in its own style.
{.summary}

## A heading

Words with *stress*, **importance**, `code`, H~2~O, x^2^, a [link](https://example.org/), the NHS, ![a sign](square)
and [mots]{lang=fr}.[^note]

### A deeper heading

- an item
    - an item within
- another [link](https://example.org/)

1. first
2. second

#### The deepest heading

/// quote | Somebody said:
We are delighted, and [say why](https://example.org/).

- an item
///

---

![What it shows](square)

/// caption
A caption
///

```
code
```

Term
:   What it means.

| Head | Head |
|------|------|
| cell | [link](https://example.org/) |

/// caption
A caption
///

/// easy-read | A section
![](square)
Words of a statement with a **priority**.

![](square)
More words, with a [link](https://example.org/).
///

*[NHS]: National Health Service

[^note]: A note with a [link](https://example.org/).
"""
_GLOSSARY = "Priority\n:   What we do first.\n"
_CONTACT = Contact(name="Example Health", phone="01632 960 001", email="team@example.org")


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the styles of an edition are made from, as a value; every picture is the same square."""

    styles: tuple[tuple[str, str], ...]
    values: str

    def picture(self, name: str) -> Picture:
        """Return the square under the name of a picture."""
        return Picture(name, "image/svg+xml", _STAND_IN, 72, 72, "A specimen")

    def style(self, name: str) -> str:
        """Return the text of a style sheet."""
        return dict(self.styles)[name]

    def script(self, name: str) -> str:
        """Return no script: none is on paper."""
        raise LookupError(name)

    def tokens(self) -> Tokens:
        """Return the design tokens."""
        tokens: Tokens = json.loads(self.values)
        return tokens

    def words(self, language: str) -> Words:  # noqa: ARG002 - a specimen is in English
        """Return the interface's words as they are."""
        return str


def printed(edition: str, materials: Materials) -> Printed:
    """Return what print and Word make of an edition's styles: the same value as long as no style is changed.

    Raises `ConfigurationError` for styles and tokens that no page can have.
    """
    sheet = editions.find(edition).stylesheet if edition else ""
    names = (*_SHEETS, *((sheet,) if sheet else ()))
    styles = tuple((name, materials.style(name)) for name in names)
    return _printed(edition, _Kept(styles, json.dumps(materials.tokens())))


@lru_cache(maxsize=16)  # more than a workspace has editions
def _printed(edition: str, kept: _Kept) -> Printed:
    # Writers take long to load, and not every command asks.
    from publisher.writers.docx.colour_pairs import colour_pairs  # noqa: PLC0415 - see above
    from publisher.writers.html.page import page, page_sheets  # noqa: PLC0415 - see above
    from publisher.writers.html.rendering import Medium, Rendering  # noqa: PLC0415 - see above
    from publisher.writers.html.style import place_of  # noqa: PLC0415 - see above

    document, tokens = _specimen(edition), kept.tokens()
    rendering = Rendering.start(document, kept, Medium.PAPER)
    sizes = {**tokens["type"], **tokens.get(f"type-{edition}", {})}
    rules = ":root{" + "".join(f"--size-{name}:{value};" for name, value in sizes.items()) + "}\n"
    content = str(page(rendering, rules)).encode()
    sheets = page_sheets(Rendering.start(document, kept, Medium.PAPER), rules)
    lines = list(accumulate(sheet.css.count("\n") for sheet in sheets))[-1]
    meetings = (*_margins(edition, tokens), *colour_pairs(tokens, edition, document.language))
    places = tuple(place_of(line, sheets) for line in range(1, lines + 1))
    return Printed(content, places, _places_of_colours(kept), meetings)


@cache
def _specimen(edition: str) -> Document:
    """Return the specimen in an edition, as a draft translation that nobody has checked: with both notices."""
    entries = glossary_entries(read_glossary(_GLOSSARY, path="glossary.md"))
    text = read(_TEXT, path="specimen.md", contact=_CONTACT, glossary=entries)
    told = editions.find(edition).apply(text) if edition else text
    return replace(told, state=State.DRAFT, draft=True, untranslated=1, segments=2)


def _places_of_colours(kept: _Kept) -> tuple[tuple[str, Place], ...]:
    """Return the places of the colours that the file of the tokens sets: a workspace's has only those of its own."""
    group = read_toml(kept.style(_TOKENS), file=_FILE).table(design.DAY)
    return tuple((name, group.place(name)) for name in group.values)


def _margins(edition: str, tokens: Tokens) -> tuple[Meeting, ...]:
    """Return the pair of the running header and footer, which stand on what is behind the page."""
    front = design.small_print(darkest=editions.look_of(edition).darkest)
    colours = tokens[design.DAY]
    where = "the running header and footer of a PDF"
    return (Meeting(where, str(colours[front]), str(colours["background"]), front, "background"),)
