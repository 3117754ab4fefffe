"""How far the files of a run conform to each clause, in the terms of an accessibility conformance report.

“Supports” is said where every program that answers a clause looked at all of it and found nothing, and a person who is
needed has signed for each document. Whatever is missing from that makes it “Not Evaluated”, with what is missing.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from publisher.editions import EDITIONS
from publisher.evidence.answers.answer import ByCheck, ByDesign, ByPerson, ByValidator, NotApplicable
from publisher.evidence.coverage import Covered, Heard, Verdict, coverage, open_questions
from publisher.evidence.sign_offs import Standing
from publisher.model import Document
from publisher.report import CheckedFile, Report
from publisher.standards import Clause

# A share above which most of what was looked at fails (VPAT 2.5: “the majority of product functionality”).
_MAJORITY = 0.5
# Answers to a question that say that something is wrong.
_FAULTS = ("no", "partly")
_MOST_NAMES = 5


class Conformance(StrEnum):
    """The terms of VPAT 2.5 (ITI, February 2025), which OpenACR takes over."""

    SUPPORTS = "Supports"
    PARTIALLY_SUPPORTS = "Partially Supports"
    DOES_NOT_SUPPORT = "Does Not Support"
    NOT_APPLICABLE = "Not Applicable"
    NOT_EVALUATED = "Not Evaluated"


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign-off that stands: who answers for a question about a document, and since when ("2026-01-31")."""

    document: str
    language: str
    edition: str
    question: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Row:
    """How far files conform to one clause; `level` is the level of its standard.

    `remarks` say why, to readers; `evidence` what stands behind it: which checks looked at how much, and who signed.
    """

    clause: Clause
    level: str
    conformance: Conformance
    remarks: tuple[str, ...]
    evidence: tuple[str, ...] = ()


def signed(document: Document, standings: Iterable[Standing]) -> Iterator[Signed]:
    """Yield the sign-offs of a document that stand, of those that there are."""
    for one in standings:
        if one.stands and one.sign_off is not None:
            act = one.sign_off
            yield Signed(
                document.name, document.language, document.edition, one.question.id, act.by, act.on.isoformat()
            )


def rows(report: Report, standard: str, formats: Sequence[str], sign_offs: Collection[Signed] = ()) -> tuple[Row, ...]:
    """Return how far the files of these formats conform to each clause of a standard.

    The report must be of everything that the rows are to speak of. Raises `KeyError` for a standard that there is not.
    """
    files = tuple(file for file in report.files if file.format in formats)
    return tuple(
        _row(covered, files, sign_offs, tuple(_denied(covered, report)))
        for covered in coverage(report, standard, formats)
    )


def _denied(covered: Covered, report: Report) -> Iterator[str]:
    """Yield what people answered about a clause, of the words of today, that says that something is wrong."""
    for document in (one.document for one in report.checked):
        asked = open_questions(covered.answers, document.edition or EDITIONS[0].id) or ()
        for said in document.judgements:
            if said.answer in _FAULTS and not said.stale and (said.edition, said.question) in asked:
                where = f"{document.name} ({document.language}, {document.edition})"
                yield f"A person answered “{said.answer}” to “{said.question}” for {where}."


def _row(covered: Covered, files: Sequence[CheckedFile], sign_offs: Collection[Signed], denied: Sequence[str]) -> Row:
    conformance, remarks, signers = _judged(covered, files, sign_offs)
    if denied:
        remarks = [*denied, *remarks]
        if conformance is not Conformance.DOES_NOT_SUPPORT:
            conformance = Conformance.PARTIALLY_SUPPORTS
    evidence = (*filter(None, map(_evidence, covered.heard)), *signers)
    return Row(covered.answers.clause, covered.answers.level, conformance, tuple(dict.fromkeys(remarks)), evidence)


def _judged(
    covered: Covered, files: Sequence[CheckedFile], sign_offs: Collection[Signed]
) -> tuple[Conformance, list[str], tuple[str, ...]]:
    """Return the conformance, why, and who signed for it."""
    if covered.verdict is Verdict.NOT_APPLICABLE:
        answers = [one.answer for one in covered.heard]
        return Conformance.NOT_APPLICABLE, [one.why for one in answers if isinstance(one, NotApplicable)], ()
    if covered.verdict is Verdict.FAILED:
        worst = max(one.failed / one.looked for one in covered.heard if one.verdict is Verdict.FAILED)
        failing = Conformance.DOES_NOT_SUPPORT if worst > _MAJORITY else Conformance.PARTIALLY_SUPPORTS
        return failing, [said for one in covered.heard if one.verdict is Verdict.FAILED for said in one.found], ()
    if covered.verdict is Verdict.TO_REVIEW:
        found = [said for one in covered.heard for said in one.found]
        return Conformance.NOT_EVALUATED, ["A person must look at what was found.", *found], ()
    if covered.verdict in {Verdict.NOT_RUN, Verdict.PARTLY_RUN}:
        # How to get what is missing is for whoever runs the checks, not for readers of what came of them.
        reasons = [reason.partition(" Get it: ")[0] for reason in covered.reasons]
        return Conformance.NOT_EVALUATED, ["Not everything was looked at.", *reasons], ()
    if not files:
        return Conformance.NOT_EVALUATED, ["No file of this kind was looked at."], ()
    return _by_people(covered, files, sign_offs)


def _by_people(
    covered: Covered, files: Sequence[CheckedFile], sign_offs: Collection[Signed]
) -> tuple[Conformance, list[str], tuple[str, ...]]:
    """Return the conformance of a clause in which programs found nothing wrong."""
    by_key = {(one.document, one.language, one.edition, one.question): one for one in sign_offs}
    missing: list[str] = []
    if covered.answers.people() and any(file.document is None for file in files):
        missing.append("Files that were made elsewhere have nobody who signs for them here.")
    if covered.answers.people() and (stale := [file.path for file in files if file.stale]):
        missing.append(f"People signed for what a build makes today, and that is not what these are: {_few(stale)}.")
    acts: dict[tuple[str, str], list[Signed]] = {}
    unsigned: dict[tuple[str, str], dict[str, None]] = {}
    for document in _documents(files):
        wanted = open_questions(covered.answers, document.edition or EDITIONS[0].id)
        if wanted is None:
            missing.append("Nobody is asked this of every edition yet.")
            continue
        for edition, question in wanted:
            act = by_key.get((document.name, document.language, edition, question))
            if act is None:
                unsigned.setdefault((edition, question), {})[f"{document.name} ({document.language})"] = None
            else:
                acts.setdefault((edition, question), []).append(act)
    missing += [
        f"Nobody has signed “{question}” ({edition}) for {_few(tuple(names))}."
        for (edition, question), names in unsigned.items()
    ]
    signers = tuple(
        f"“{question}” ({edition}): {_signers(of_question)}." for (edition, question), of_question in acts.items()
    )
    if missing:
        return Conformance.NOT_EVALUATED, [*covered.people, *missing], signers
    return Conformance.SUPPORTS, [_how(covered)], signers


def _few(names: Sequence[str]) -> str:
    """Return names, the first of many."""
    more = len(names) - _MOST_NAMES
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:_MOST_NAMES])} and {more} more"


def _signers(acts: Sequence[Signed]) -> str:
    """Return how many people signed for how many documents; who they are stays in the workspace."""
    documents = len({(act.document, act.language) for act in acts})
    people = len({act.by for act in acts})
    last = max(act.on for act in acts)
    return f"signed for {_number(documents, 'document')} by {_number(people, 'person', 'people')}, last on {last}"


def _number(count: int, one: str, many: str = "") -> str:
    return f"1 {one}" if count == 1 else f"{count} {many or f'{one}s'}"


def _documents(files: Sequence[CheckedFile]) -> tuple[Document, ...]:
    """Return the documents that files were made from, each once."""
    found = {
        (file.document.name, file.document.language, file.document.edition): file.document
        for file in files
        if file.document is not None
    }
    return tuple(found.values())


def _how(covered: Covered) -> str:
    """Return in a sentence what makes a clause supported."""
    programs = any(isinstance(one.answer, ByCheck | ByValidator) for one in covered.heard)
    parts = [
        "the checks found nothing wrong" if programs else "",
        "the program is made so" if any(isinstance(one.answer, ByDesign) for one in covered.heard) else "",
        "people signed for the rest" if covered.answers.people() else "",
    ]
    told = " and ".join(part for part in parts if part)
    return f"{told[:1].upper()}{told[1:]}."


def _evidence(heard: Heard) -> str:
    match heard.answer:
        case ByCheck() | ByValidator():
            thing = "file" if isinstance(heard.answer, ByValidator) or heard.answer.of_files else "text"
            return f"{heard.answer.id}: {heard.verdict}, {_number(heard.looked, thing)} looked at."
        case ByDesign():
            return f"By design: {heard.answer.how} Proved by {', '.join(heard.answer.proofs)}."
        case ByPerson() | NotApplicable():
            return ""
