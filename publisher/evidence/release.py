"""The gate of a release: which documents may be published, and why others are held back.

A document here is of one edition and language. What each rule needs is given to it, so that a further kind of result
(an outside validator) is one more argument and no other gate.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publisher import language as languages
from publisher.editions import OF_TRANSLATIONS
from publisher.errors import NOWHERE, Place, SourceError
from publisher.evidence.seen import Change
from publisher.evidence.sign_offs import SignOff, Standing, refused_by
from publisher.findings import Finding, Result, Severity
from publisher.model import Document, State, Suppression
from publisher.workspace import catalogue_path


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a document is held back, and how to mend it.

    `brief` says it in words that may be published: it names nobody. `recalls` says that somebody took a sign-off back:
    what an earlier release published of it goes too.
    """

    message: str
    mend: str
    brief: str
    place: Place = NOWHERE
    recalls: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A document that is not released, in one language and edition, with every reason."""

    document: str
    language: str
    edition: str
    reasons: tuple[Reason, ...]

    @property
    def message(self) -> str:
        """Return which document it is."""
        name = languages.find(self.language).english_name
        return f"“{self.document}” is held back in {name}, {self.edition}:"

    @property
    def brief(self) -> tuple[str, ...]:
        """Return the reasons in words that may be published, each once."""
        return tuple(dict.fromkeys(reason.brief for reason in self.reasons))

    @property
    def recalled(self) -> bool:
        """Return whether files of it that are published already are to go."""
        return any(reason.recalls for reason in self.reasons)


def reasons(
    document: Document,
    *,
    results: Iterable[Result],
    refused: Iterable[SourceError],
    standings: Iterable[Standing],
    demanded: Sequence[str],
) -> tuple[Reason, ...]:
    """Return why a document may not be released; () where it may.

    `results` are what checks said of it, whoever ran them: what was not run or is to review holds nothing back. What
    they say of its files can be added once these are there (`of_errors`). `refused` is what a build would not write of
    it, `standings` where its questions stand, and `demanded` the ids of those that the workspace wants signed.
    What readers answered “no” to holds back whether it is to be signed or not.
    """
    found = (
        *_errors(results, refused),
        *_translation(document),
        *_answered_no(document),
        *_unsigned(document, standings, demanded),
    )
    return tuple({(one.message, one.place): one for one in found}.values())


def errors_let_stand(results: Iterable[Result]) -> Iterator[tuple[str, Suppression]]:
    """Yield the id of the check and the author's word for each error that an author lets stand."""
    for result in results:
        for one in result.suppressed:
            if one.finding.severity is Severity.ERROR:
                yield result.check.id, one.by


def of_errors(results: Iterable[Result]) -> Iterator[Reason]:
    """Yield a reason for each error that checks found."""
    for result in results:
        for finding in result.findings:
            if finding.severity is Severity.ERROR:
                yield _of_finding(finding, result.check.id)


def _errors(results: Iterable[Result], refused: Iterable[SourceError]) -> Iterator[Reason]:
    said = tuple(results)
    yield from of_errors(said)
    told = {
        (finding.message, finding.place)
        for result in said
        for finding in result.findings
        if finding.severity is Severity.ERROR
    }
    for mistake in refused:
        if (mistake.message, mistake.place) not in told:
            yield Reason(mistake.message, mistake.mend, "error", mistake.place)


def _of_finding(finding: Finding, check: str) -> Reason:
    at = f" ({finding.where})" if finding.where else ""
    return Reason(f"{finding.message}{at} [{check}]", finding.mend, f"error: {check}", finding.place)


def _translation(document: Document) -> Iterator[Reason]:
    if document.state is State.SOURCE:
        return
    place = Place(catalogue_path(document.name, document.language))
    if document.untranslated:
        yield Reason(
            f"{document.untranslated} of its {document.segments} parts are not translated.",
            "Translate them; a release holds whole translations alone.",
            "not translated",
            place,
        )
    if document.state is not State.APPROVED:
        yield Reason(
            f"The translation is not approved: its state is “{document.state}”.",
            f"Have it read and approved: publisher translate review, then approve {document.language} {document.name}.",
            "not approved",
            place,
        )


def of_unread(error: SourceError) -> Reason:
    """Return the reason of a document whose sign-offs cannot be read: nobody knows what was signed."""
    return Reason(error.message, error.mend, "sign-offs cannot be read", error.place)


def _answered_no(document: Document) -> Iterator[Reason]:
    """Yield a reason for each question about the words as they are that readers answered “no” to."""
    for question in dict.fromkeys(one.question for one in document.judgements):
        if answer := refused_by(document, question):
            noted = f": “{answer.note}”" if answer.note else "."
            yield Reason(
                f"{answer.by} answered “no” to “{question}” on {answer.on.isoformat()}{noted}",
                "Change the text and ask again: publisher easy-read answer.",
                f"readers answered no: {question}",
                answer.place,
            )


def _unsigned(document: Document, standings: Iterable[Standing], demanded: Sequence[str]) -> Iterator[Reason]:
    """Yield a reason for each question that must be signed and is not: also for one of which nothing is known."""
    found = {one.question.id: one for one in standings}
    for question in demanded:
        one = found.get(question)
        of_a_source = question == OF_TRANSLATIONS.id and document.state is State.SOURCE
        told_as_answer = refused_by(document, question) is not None and not (one and one.withdrawn)
        if (one and one.stands) or of_a_source or told_as_answer:
            continue
        yield unsigned(
            document.name,
            document.language,
            document.edition,
            question,
            one.sign_off if one else None,
            () if one is None else one.lapsed,
        )


def unsigned(
    document: str, language: str, edition: str, question: str, act: SignOff | None, lapsed: Iterable[Change] = ()
) -> Reason:
    """Return the reason of a question that must be signed and is not: `act` is the last one, None for none."""
    how = f"publisher sign-off {document} --language {language} --edition {edition}"
    mend = f"Look at it, then: {how} --question {question} --by NAME"
    if act is None:
        return Reason(f"Nobody has signed “{question}”.", mend, f"not signed: {question}")
    who = f"{act.by}, {act.on.isoformat()}"
    if act.withdraws:
        message = f"The sign-off of “{question}” was taken back ({who})."
        return Reason(message, mend, f"sign-off taken back: {question}", act.place, recalls=True)
    why = " ".join(change.message for change in lapsed)
    message = f"The sign-off of “{question}” ({who}) lapsed: {why}"
    return Reason(message, mend, f"sign-off lapsed: {question}", act.place)
