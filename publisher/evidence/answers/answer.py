"""What an answer to a clause is, as values: who says whether it holds, and of which files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from publisher.standards import Clause

# The formats of web pages, and of documents that are not part of the web.
PAGES: tuple[str, ...] = ("html",)
DOCUMENTS: tuple[str, ...] = ("pdf", "docx")
PDF: tuple[str, ...] = ("pdf",)
ALL: tuple[str, ...] = (*PAGES, *DOCUMENTS)


@dataclass(frozen=True, slots=True)
class ByCheck:
    """A check of ours.

    `says` is what holds where it finds nothing. `of_files` tells checks on files from those on text.
    """

    id: str
    says: str
    formats: tuple[str, ...] = ALL
    of_files: bool = False


@dataclass(frozen=True, slots=True)
class ByValidator:
    """An outside validator, by those of its rules that are about the clause: () for all that it says."""

    id: str
    rules: tuple[str, ...]
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByPerson:
    """A person, who is asked `questions` by their ids.

    Of each edition those are meant that it asks; where it asks none of them, or there are none, nobody asks.
    `looks_for` ends a sentence that begins “A person must see ”.
    """

    questions: tuple[str, ...]
    looks_for: str
    formats: tuple[str, ...] = ALL


@dataclass(frozen=True, slots=True)
class ByDesign:
    """The design of the program: how it makes a clause hold in whatever it writes, and what proves that.

    `proofs` are tests, as pytest names them, or published sources of a reading of the clause.
    """

    how: str
    proofs: tuple[str, ...]
    formats: tuple[str, ...] = ALL


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """Why a clause asks nothing of what this program writes."""

    why: str
    formats: tuple[str, ...] = ALL


Answer: TypeAlias = ByCheck | ByValidator | ByPerson | ByDesign | NotApplicable


@dataclass(frozen=True, slots=True)
class Answers:
    """Who answers one clause. `level` is the level of its standard, or who can tell by it, "" for none.

    `note` says what a reader must know of these answers, "" for nothing.
    """

    clause: Clause
    level: str
    answers: tuple[Answer, ...]
    note: str = ""

    def people(self) -> tuple[ByPerson, ...]:
        """Return what stays for people."""
        return tuple(one for one in self.answers if isinstance(one, ByPerson))


def of_formats(answers: Sequence[Answer], formats: tuple[str, ...]) -> tuple[Answer, ...]:
    """Return the answers that speak of any of these formats, as far as they do."""
    kept = ((one, tuple(form for form in one.formats if form in formats)) for one in answers)
    return tuple(replace(one, formats=shared) for one, shared in kept if shared)


def without_repeats(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return each answer once, with the rules of a validator gathered in one, in the order of their first use."""
    rules: dict[tuple[str, tuple[str, ...]], dict[str, None]] = {}
    for one in answers:
        if isinstance(one, ByValidator):
            rules.setdefault((one.id, one.formats), {}).update(dict.fromkeys(one.rules))
    gathered: dict[Answer, None] = {}
    for one in answers:
        if isinstance(one, ByValidator):
            gathered[replace(one, rules=tuple(rules[one.id, one.formats]))] = None
        else:
            gathered[one] = None
    return tuple(gathered)
