"""The review data of a text: what people looked at, who they were and when, in `reviews/NAME.toml`.

It holds which retellings authors confirmed beside which words, and what people answered to the questions that no
program can answer. The file is read from text and written to text here; the build finds it and puts it in its place.
A person may edit it: comments and order are kept.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from publisher import editions
from publisher import language as languages
from publisher.errors import ConfigurationError, Place
from publisher.fields import Table, read_toml
from publisher.model import Document, EasyRead, Judgement, Recorded
from publisher.toml_text import LayoutError, Value, with_table, without_table

FOLDER = "reviews"
ANSWERS = ("yes", "partly", "no")

_HEAD = "# Who looked at what, and when: written by publisher easy-read. Keep it with the texts.\n\n"
_RETELLINGS, _ANSWERS = "retellings", "answers"
_DIGEST = 64  # hexadecimal digits of a SHA-256


@dataclass(frozen=True, slots=True)
class Reviews:
    """What people looked at in one text: the retellings that they confirmed, by name, and their answers."""

    recorded: Mapping[str, Recorded] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()


def path_of(document: str) -> str:
    """Return the path of a document's review data, from the workspace's folder."""
    return f"{FOLDER}/{document}.toml"


def read_reviews(text: str, *, path: str) -> Reviews:
    """Return what the text of a review file says.

    Raises `ConfigurationError`, with line and nearest name, for the first key or value that is not known.
    """
    table = read_toml(text, file=path)
    table.only(_RETELLINGS, _ANSWERS)
    retold = table.table(_RETELLINGS)
    return Reviews(
        {name: _recorded(retold.table(name)) for name in retold.values},
        tuple(_judgements(table.table(_ANSWERS))),
    )


def with_confirmed(text: str, recorded: Mapping[str, Recorded], known: Iterable[str], *, path: str) -> str:
    """Return the text of a review file ("" for none yet) with retellings confirmed.

    `known` are the names of all retellings of the text: what was recorded of others is taken out, since they are gone.
    Raises `ConfigurationError` for a file that is laid out in a way that cannot be written into.
    """
    kept = set(known)
    whole = text or _HEAD
    with _refused(path):
        for name in read_reviews(text, path=path).recorded:
            if name not in kept:
                whole = without_table(whole, (_RETELLINGS, name))
        for name, one in recorded.items():
            values: dict[str, Value] = {"by": one.by, "on": one.on, "told": one.told, "digest": one.digest}
            whole = with_table(whole, (_RETELLINGS, name), values | {"words": one.words.splitlines()})
    return whole


def with_answer(text: str, judgement: Judgement, *, path: str) -> str:
    """Return the text of a review file ("" for none yet) with an answer, in place of an earlier one to the same.

    Raises `ConfigurationError` for a file that is laid out in a way that cannot be written into.
    """
    values: dict[str, Value] = {"answer": judgement.answer, "by": judgement.by, "on": judgement.on}
    values["digest"] = judgement.digest
    if judgement.note:
        values["note"] = judgement.note
    keys = (_ANSWERS, judgement.edition, judgement.language, judgement.question)
    with _refused(path):
        return with_table(text or _HEAD, keys, values)


@contextmanager
def _refused(path: str) -> Iterator[None]:
    try:
        yield
    except LayoutError as error:
        raise ConfigurationError(
            f"{path} has comments inside a table that is written in one line, or with dots in its keys.",
            mend="Give each entry a line of its own above it, such as [answers.easy-read.en.order], and try again.",
            place=Place(path),
        ) from error


def _recorded(table: Table) -> Recorded:
    table.only("by", "on", "told", "digest", "words")
    words = "\n".join(table.texts("words"))
    told = _digest(table, "told") if table.text("told", "") else ""
    return Recorded(_digest(table), words, table.text("by", ""), _day(table), told, place=table.place())


def _judgements(table: Table) -> Iterable[Judgement]:
    table.only(*(edition.id for edition in editions.EDITIONS))
    for edition in table.values:
        of_edition = table.table(edition)
        for language in of_edition.values:
            if not languages.known(language):
                raise of_edition.refuse(language, *languages.refusal(language))
            answers = of_edition.table(language)
            answers.only(*(question.id for question in editions.asked(edition)))
            for question in answers.values:
                yield _judgement(edition, language, question, answers.table(question))


def _judgement(edition: str, language: str, question: str, table: Table) -> Judgement:
    table.only("answer", "by", "on", "digest", "note")
    return Judgement(
        edition,
        question,
        language,
        table.choice("answer", ANSWERS, ""),
        table.text("by"),
        _day(table),
        _digest(table),
        table.text("note", ""),
        place=table.place(),
    )


def _day(table: Table) -> dt.date:
    day = table.day("on")
    if day is None:
        raise table.refuse("on", f"{table.name} does not say when.", "Add the day: on = 2026-01-31")
    return day


def _digest(table: Table, key: str = "digest") -> str:
    digest = table.text(key)
    if len(digest) != _DIGEST or not set(digest) <= set("0123456789abcdef"):
        raise table.refuse(
            key,
            f"“{digest}” is not a digest.",
            "Let the program write it: publisher easy-read confirm, or answer.",
        )
    return digest


def with_reviews(document: Document, reviews: Reviews) -> Document:
    """Return a text, as it was read, with what people looked at beside it."""
    blocks = tuple(
        replace(block, recorded=reviews.recorded.get(block.identifier)) if isinstance(block, EasyRead) else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks, judgements=reviews.judgements)
