"""How the sign-offs of texts stand, for the people who are to sign."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.build.folder import Folder
from publisher.build.pages import Identity
from publisher.build.sign_offs import identity_of, standings
from publisher.evidence.seen import Change
from publisher.evidence.sign_offs import Standing, refused_by
from publisher.model import Document, State
from publisher.site.review.values import Changed, Signature, Validity


@dataclass(frozen=True, slots=True)
class Signatures:
    """The questions about documents of editions, with how their sign-offs stand."""

    found: Mapping[Identity, tuple[Signature, ...]]

    def of(self, document: Document) -> tuple[Signature, ...] | None:
        """Return those about a document; None where nobody looked."""
        return self.found.get(identity_of(document))


def signatures_of(folder: Folder, documents: Sequence[Document]) -> Signatures:
    """Return how the sign-offs of documents stand; with each translation its source is among them.

    Raises `ConfigurationError` for a file of sign-offs that cannot be read.
    """
    found = standings(folder, documents)
    sources = {(one.name, one.edition): one.language for one in documents if one.state is State.SOURCE}
    return Signatures(
        {
            identity_of(document): tuple(
                _signature(document, one, sources.get((document.name, document.edition), document.language))
                for one in found[identity_of(document)]
            )
            for document in documents
        }
    )


def _signature(document: Document, standing: Standing, source: str) -> Signature:
    """Return how a question about a document stands; `source` is the language that its text was written in."""
    question, act = standing.question, standing.sign_off
    answer = refused_by(document, question.id)
    # Nobody can sign beside a “no”: the text must change first.
    command = "" if answer else _command(document, question.id)
    asked = Signature(question.id, question.text, Validity.NEVER, command)
    if act is not None and not act.withdraws:
        return replace(
            asked,
            validity=Validity.SIGNED if standing.stands else Validity.LAPSED,
            by=act.by,
            on=act.on,
            note=act.note,
            changed=tuple(_changed(change, document, source) for change in standing.lapsed),
        )
    if answer:
        said = replace(asked, by=answer.by, on=answer.on, note=answer.note)
        return replace(said, validity=Validity.REFUSED, answer="Answered “no”")
    if act is not None:
        said = replace(asked, by=act.by, on=act.on, note=act.note)
        return replace(said, validity=Validity.REFUSED, answer="Taken back")
    return asked


def _changed(change: Change, document: Document, source: str) -> Changed:
    """Return what changed; the words of a text stand in the language of the source, beside its translation."""
    return Changed(change.message, change.compared, source if change.part == "text" else document.language)


def _command(document: Document, question: str) -> str:
    """Return the words of the command that signs, as a shell takes them."""
    words = ("sign-off", document.name, "--language", document.language, "--edition", document.edition)
    return f'{shlex.join(("publisher", *words, "--question", question, "--by"))} "YOUR NAME"'
