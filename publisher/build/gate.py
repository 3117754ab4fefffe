"""The gate of a release: every document of a workspace, held against all that is asked of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from publisher.build.folder import Folder
from publisher.build.pages import Identity, identity
from publisher.build.release import Looked
from publisher.build.sign_offs import read_sign_offs, standings_as_read
from publisher.errors import SourceError
from publisher.evidence.release import Held, Reason, errors_let_stand, of_unread, reasons, unsigned
from publisher.evidence.sign_offs import Standing
from publisher.findings import Result
from publisher.model import Document, Suppression
from publisher.site.manifest import File
from publisher.workspace import Workspace

# The checks whose errors authors let stand, with their words for it.
LetStand: TypeAlias = Mapping[Identity, tuple[tuple[str, Suppression], ...]]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the gate says of documents: those that it holds back, and the errors that authors let stand, by document."""

    held: tuple[Held, ...]
    let_stand: LetStand


def judged(looked: Looked, folder: Folder) -> Judged:
    """Return which documents may not be released, with every reason, and what authors let stand; the others may.

    One whose file of sign-offs cannot be read is held back, and no other.
    """
    known, unread = standings_as_read(folder, looked.documents)
    held, let_stand = [], {}
    for document, results in zip(looked.documents, looked.results(looked.documents), strict=True):
        key = identity(document)
        if key in unread:
            why: tuple[Reason, ...] = (of_unread(unread[key]), *_reasons(looked, document, results, None))
        else:
            why = _reasons(looked, document, results, known[key])
        if why:
            held.append(Held(document.name, document.language, document.edition, why))
        if stands := tuple(errors_let_stand(results)):
            let_stand[key] = stands
    return Judged(tuple(held), let_stand)


def taken_back(
    folder: Folder, workspace: Workspace, published: Iterable[File], looked_at: Iterable[str]
) -> tuple[Held, ...]:
    """Return which of the published documents somebody took a sign-off back of, without those of texts looked at.

    Their texts are not read for it: a release of a part takes away what no release may leave. One whose file of
    sign-offs cannot be read stays until its own release.
    """
    others = dict.fromkeys(
        (file.document, file.language, file.edition)
        for file in published
        if not file.draft and file.document not in set(looked_at)
    )
    found = []
    for document, language, edition in others:
        try:
            record = read_sign_offs(folder, document, language)
        except SourceError:
            continue
        acts = {question: record.last(edition, question) for question in workspace.sign_offs.get(edition, ())}
        why = tuple(
            unsigned(document, language, edition, question, act)
            for question, act in acts.items()
            if act is not None and act.withdraws
        )
        if why:
            found.append(Held(document, language, edition, why))
    return tuple(found)


def _reasons(
    looked: Looked, document: Document, results: Iterable[Result], standings: Iterable[Standing] | None
) -> tuple[Reason, ...]:
    """Return why a document may not be released; `standings` is None where nobody knows what was signed."""
    demanded = looked.workspace.sign_offs.get(document.edition, ())
    return reasons(
        document,
        results=results,
        refused=looked.refused(document),
        standings=standings or (),
        demanded=() if standings is None else demanded,
    )
