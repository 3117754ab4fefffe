"""The front matter of a source file: YAML between two lines of `---`, and what each key means."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher import language as languages
from publisher.editions import EDITIONS
from publisher.errors import Place, SourceError, nearest
from publisher.fields import Table, read_yaml
from publisher.markdown import scripts
from publisher.model import PAPERS, EditionText, Suppression, Targets, is_slug

KEYS = (
    "title",
    "slug",
    "language",
    "description",
    "date",
    "updated",
    "formerly",
    "audience",
    "keywords",
    "editions",
    "paper",
    "targets",
    "suppressions",
)
# The targets that a text or an edition can set: the least value of each, and whether it is a whole number.
_LEAST: dict[str, tuple[float, bool]] = {
    "reading-age": (5, False),
    "sentence-words": (1, True),
    "longest-sentence-words": (1, True),
    "statement-sentences": (1, True),
    "joining-words": (1, True),
    "sentence-negatives": (1, True),
    "large-number": (1, True),
    "text-words": (1, True),
    "text-pages": (1, True),
    "most-pages": (1, True),
    "hard-word-zipf": (0, False),
    "type-size": (1, False),
    "least-type-size": (1, False),
    "line-height": (1, False),
    "line-characters": (1, True),
    "picture-share": (0, False),
    "contrast": (1, False),
    "heading-levels": (1, True),
}
TARGETS = tuple(_LEAST)

_FENCE = re.compile(r"-{3,}[ \t]*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; "" and () where a key is missing. `place` is the beginning of the file."""

    title: str
    language: str
    slug: str
    description: str
    date: dt.date | None
    updated: dt.date | None
    formerly: tuple[str, ...]
    formerly_place: Place
    audience: str
    keywords: tuple[str, ...]
    editions: tuple[EditionText, ...]
    paper: str
    targets: Targets
    suppressions: tuple[Suppression, ...]
    place: Place


def split(text: str, *, path: str) -> tuple[str, str, int]:
    """Return the front matter, the body, and the body's first line number (from 1).

    Raises `SourceError` for an empty file, for one without front matter and for front matter that is not closed.
    """
    # Not `splitlines`, which also ends a line at signs that no editor counts as an end.
    lines = re.split(r"\r\n?|\n", text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))
    if not any(line.strip() for line in lines):
        raise SourceError("This file is empty.", mend=f"Begin it with {_EXAMPLE}.", place=Place(path, 1))
    if not _FENCE.fullmatch(lines[0]):
        raise SourceError(
            "This file has no front matter, so it has no title.",
            mend=f"Begin it with {_EXAMPLE}.",
            place=Place(path, 1),
        )
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.fullmatch(line):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    raise SourceError(
        "The front matter is not closed.", mend="Add a line “---” after its last key.", place=Place(path, 1)
    )


_EXAMPLE = "a line “---”, a line “title: …”, a line “language: en” and a line “---”"


def read(yaml: str, *, path: str) -> FrontMatter:
    """Return what the front matter says. `yaml` begins in line 2 of the file."""
    if not yaml.strip():
        raise SourceError("The front matter has no title.", mend="Add the line: title: …", place=Place(path, 1))
    table = read_yaml(yaml, file=path, first_line=2)
    table.only(*KEYS)
    return FrontMatter(
        title=_plain(table, "title", table.text("title")),
        language=_language(table),
        slug=_slug(table),
        description=_plain(table, "description", table.text("description", "")),
        date=table.day("date"),
        updated=table.day("updated"),
        formerly=table.texts("formerly"),
        formerly_place=table.place("formerly"),
        audience=table.text("audience", ""),
        keywords=table.texts("keywords"),
        editions=_editions(table),
        paper=_paper(table, PAPERS),
        targets=targets(table.table("targets")),
        suppressions=tuple(_suppressions(table.table("suppressions"))),
        place=Place(path, 1),
    )


def _plain(table: Table, key: str, words: str) -> str:
    """Return words that know no markup. Raises `SourceError` where they hold a superscript or subscript."""
    if unwanted := scripts.plain_words_fault(words):
        raise table.refuse(key, *unwanted)
    return words


def targets(table: Table) -> Targets:
    """Return the targets that a table sets, in the units that `Targets` has them. Raises `SourceError` for others."""
    table.only(*TARGETS)
    values = {key: _target(table, key, least, whole=whole) for key, (least, whole) in _LEAST.items()}
    return Targets(**{key.replace("-", "_"): value for key, value in values.items()})  # type: ignore[arg-type]  # whole numbers are made so


def _target(table: Table, key: str, least: float, *, whole: bool) -> float | None:
    value = table.number(key, least=least)
    if value is None or not whole:
        return value
    if value != int(value):
        raise table.refuse(key, f"“{key}” must be a whole number.", "Write it without a decimal point.")
    return int(value)


def _suppressions(table: Table) -> Iterator[Suppression]:
    """Yield what the author lets stand, by the check's id; whether there is such a check, the build says."""
    for check in table.values:
        said = table.table(check)
        said.only("reason", "until", "words")
        reason, until = said.text("reason", ""), said.day("until")
        if not reason:
            raise table.refuse(
                check, f"The suppression of “{check}” gives no reason.", "Say why it may stay: reason: …"
            )
        if until is None:
            raise table.refuse(
                check,
                f"The suppression of “{check}” has no end.",
                "Say until which day it holds, when somebody must look again: until: 2027-03-31",
            )
        yield Suppression(check, reason, until, said.text("words", ""), place=said.place())


def _language(table: Table) -> str:
    tag = table.text("language")
    if not languages.known(tag):
        raise table.refuse("language", *languages.refusal(tag))
    return tag


def _slug(table: Table) -> str:
    slug = table.text("slug", "")
    if slug and not is_slug(slug):
        raise table.refuse(
            "slug", f"“{slug}” cannot be a file's name.", "Use small letters, digits and single hyphens."
        )
    return slug


def _editions(table: Table) -> tuple[EditionText, ...]:
    """Return the editions, written as a list of names or as a mapping from a name to its own title and description."""
    known = tuple(edition.id for edition in EDITIONS)
    if isinstance(table.values.get("editions"), list):
        names = table.choices("editions", known, ())
        return tuple(EditionText(name, place=table.place("editions")) for name in names)
    editions = table.table("editions")
    editions.only(*known)
    texts = []
    for name in editions.values:
        edition = editions.table(name)
        edition.only("title", "description", "paper")
        papers = next(row.papers for row in EDITIONS if row.id == name)
        texts.append(
            EditionText(
                name,
                _plain(edition, "title", edition.text("title", "")),
                _plain(edition, "description", edition.text("description", "")),
                paper=_paper(edition, papers),
                place=edition.place(),
            )
        )
    return tuple(texts)


def _paper(table: Table, papers: tuple[str, ...]) -> str:
    """Return the paper that a table asks for, one of `papers`; "" where it names none."""
    paper = table.text("paper", "")
    if paper and paper not in papers:
        if paper in PAPERS:
            raise table.refuse(
                "paper",
                f"This edition cannot be printed on {paper}: its type needs more room.",
                f"Use one of: {', '.join(papers)}.",
            )
        raise table.refuse("paper", f"“{paper}” is not a paper that this program knows.", nearest(paper, papers))
    return paper
