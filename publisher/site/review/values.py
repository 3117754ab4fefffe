"""What is known of a text before a person looks at it: values that the build gathers and the pages show."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from publisher.errors import SourceError
from publisher.findings import Result, Severity
from publisher.model import Document, State

FOLDER = "review"  # below the output folder
RECORD = f"{FOLDER}/.pages.json"  # below the output folder: what the pages were, so that old ones are taken away
INDEX = "index.html"  # below the folder of the review site, as all addresses here are


class Presence(StrEnum):
    """Whether a file of a build is what the text says today. Whoever looks at one that is not looks in vain."""

    CURRENT = "as the text is today"
    OUT_OF_DATE = "out of date"
    MISSING = "not built"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One file of a build.

    `path` is from the output folder, `bytes` and `pages` are 0 and None where they are not known. `results` is None
    where no check on files was run. `outline` (level and words of each heading) and `speech` (what a screen reader
    says, one line an utterance) are None where the file was not read; `reason` then says why.
    """

    format: str
    path: str
    presence: Presence
    bytes: int = 0
    pages: int | None = None
    results: tuple[Result, ...] | None = None
    outline: tuple[tuple[int, str], ...] | None = None
    speech: tuple[str, ...] | None = None
    reason: str = ""


class Validity(StrEnum):
    """What a person's word about a question is worth today. Somebody refused who said no, or took a sign-off back."""

    SIGNED = "signed"
    REFUSED = "refused"
    LAPSED = "lapsed"
    NEVER = "never signed"


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that changed since a person signed, as a sentence.

    `compared` are words as they were and as they are now, in `language`.
    """

    message: str
    compared: tuple[tuple[str, str], ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What readers answered to a question; `stale` says that the words have changed since."""

    answer: str
    by: str
    on: dt.date
    note: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """A question for a person about one edition in one language, and how its sign-off stands.

    `by`, `on` and `note` are those of the last word on it, "" and None where there is none; `answer` is what was said
    where it is a refusal.
    `also` are other people whose sign-offs stand, and `answers` what readers said besides. `demanded` says that a
    release asks for it. `changed` says what changed since then. `command` signs, ready to be copied, "" where that
    would be refused.
    """

    question: str
    text: str
    validity: Validity
    command: str
    by: str = ""
    on: dt.date | None = None
    answer: str = ""
    note: str = ""
    changed: tuple[Changed, ...] = ()
    also: tuple[str, ...] = ()
    answers: tuple[Said, ...] = ()
    demanded: bool = False


@dataclass(frozen=True, slots=True)
class OfEdition:
    """One edition of a text in one language.

    `results` are those of the checks on its text; where it has the words of another edition, `same_as` names that one
    and they are (). `signatures` is None where nobody can tell how the sign-offs stand.
    """

    document: Document
    results: tuple[Result, ...]
    files: tuple[Reviewed, ...]
    signatures: tuple[Signature, ...] | None
    same_as: str = ""

    def all_results(self) -> Iterator[Result]:
        """Yield what the checks said of the text, then of each file."""
        yield from self.results
        for file in self.files:
            yield from file.results or ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is to do about a text in one language.

    `asked` counts the questions for people: `unsigned` of them nobody ever signed, `refusals` somebody refused, and of
    `demanded` a release asks that they are signed, which they are not.
    `unbuilt` counts files that are missing or out of date; `held_back` says that builds make none. `not_run` counts the
    checks that could not be run, or only in part, `incomplete` those of them that could be run elsewhere.
    """

    lapsed: int = 0
    errors: int = 0
    warnings: int = 0
    unsigned: int = 0
    refusals: int = 0
    asked: int = 0
    demanded: int = 0
    to_review: int = 0
    unbuilt: int = 0
    not_run: int = 0
    incomplete: int = 0
    suppressed: int = 0
    held_back: bool = False

    @property
    def signed(self) -> int:
        """Return how many questions somebody signed of what stands today."""
        return self.asked - self.unsigned - self.refusals - self.lapsed


@dataclass(frozen=True, slots=True)
class ReviewOf:
    """A text in one language, with all of its editions.

    `source_title` is the title in the language that the text was written in, whose tag is `source_language`. `refused`
    is what a build would not write. `held_back` says why a build leaves this language out, "" where it does not.
    """

    name: str
    language: str
    title: str
    title_language: str
    source_title: str
    source_language: str
    state: State
    editions: tuple[OfEdition, ...]
    refused: tuple[SourceError, ...] = ()
    held_back: str = ""

    @property
    def address(self) -> str:
        """Return the path of its page, below the folder of the review site."""
        return address_of(self.name, self.language)

    def row(self, on: dt.date) -> "Row":
        """Return what the first page says of it, looked at on a day."""
        titles = (self.title, self.title_language, self.source_title, self.source_language)
        return Row(self.name, self.language, *titles, self.counts(), on)

    def counts(self) -> Counts:
        """Return how much is to do about it."""
        own = counts_of(self.editions)
        return replace(own, errors=own.errors + len(self.refused), held_back=bool(self.held_back))


def counts_of(editions: Sequence[OfEdition]) -> Counts:
    """Return how much is to do about editions."""
    results = [result for edition in editions for result in edition.all_results()]
    severities = [finding.severity for result in results for finding in result.findings]
    signatures = [one for edition in editions for one in edition.signatures or ()]
    validities = [one.validity for one in signatures]
    files = [file for edition in editions for file in edition.files]
    unread = sum(file.results is None for file in files) + sum(one.signatures is None for one in editions)
    return Counts(
        lapsed=validities.count(Validity.LAPSED),
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        unsigned=validities.count(Validity.NEVER),
        refusals=validities.count(Validity.REFUSED),
        asked=len(signatures),
        demanded=sum(one.demanded and one.validity is not Validity.SIGNED for one in signatures),
        to_review=sum(len(result.to_review) for result in results),
        unbuilt=sum(file.presence is not Presence.CURRENT for file in files),
        not_run=sum(bool(result.reasons) for result in results) + unread,
        incomplete=sum(result.incomplete for result in results) + unread,
        suppressed=sum(len(result.suppressed) for result in results),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """What the first page says of a text in a language, with the day on which it was looked at.

    `earlier` says that an earlier run looked at it, and this one did not.
    """

    name: str
    language: str
    title: str
    title_language: str
    source_title: str
    source_language: str
    counts: Counts
    on: dt.date
    earlier: bool = False

    @property
    def address(self) -> str:
        """Return the path of its page, below the folder of the review site."""
        return address_of(self.name, self.language)


@dataclass(frozen=True, slots=True)
class Site:
    """The texts that were looked at on a day, and the rows of those that only earlier runs looked at.

    `part` says that not all of the workspace was looked at. `names` and `tags` are the documents and languages of the
    workspace, in whose order rows stand.
    """

    organisation: str
    on: dt.date
    reviews: tuple[ReviewOf, ...]
    part: bool = False
    earlier: tuple[Row, ...] = ()
    names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return a row for each text in each language."""
        rows = [review.row(self.on) for review in self.reviews]
        if not self.earlier:
            return tuple(rows)
        return tuple(sorted([*rows, *self.earlier], key=self._rank))

    def _rank(self, row: Row) -> tuple[int, int]:
        names, tags = list(self.names), list(self.tags)
        return (
            names.index(row.name) if row.name in names else len(names),
            tags.index(row.language) if row.language in tags else -1,  # only a source is in no language of theirs
        )


def address_of(name: str, language: str) -> str:
    """Return the path of the page of a text in a language, below the folder of the review site."""
    return f"documents/{name}/{language}.html"
