"""How the sign-offs of texts stand, for the people who are to sign."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.build.folder import Folder
from publisher.build.pages import Identity
from publisher.build.sign_offs import identity_of, shown_now, standings
from publisher.build.texts import open_workspace
from publisher.evidence.seen import Change
from publisher.evidence.sign_offs import Standing, refused_by
from publisher.model import Document, State
from publisher.site.review.values import Changed, Said, Signature, Validity


@dataclass(frozen=True, slots=True)
class Signatures:
    """The questions about documents of editions, with how their sign-offs stand, and the digests of what they show."""

    found: Mapping[Identity, tuple[Signature, ...]]
    shown: Mapping[Identity, str]

    def of(self, document: Document, *, current: bool = False) -> tuple[Signature, ...] | None:
        """Return those about a document; None where nobody looked.

        Where `current` says that all its files are there and what the text says, the command that signs names what they
        show, so that it signs nothing else. Without that it asks for a build.
        """
        found = self.found.get(identity_of(document))
        if found is None or not current:
            return found
        seen = self.shown[identity_of(document)]
        return tuple(replace(one, command=one.command and f"{one.command} --seen {seen}") for one in found)


def signatures_of(folder: Folder, documents: Sequence[Document]) -> Signatures:
    """Return how the sign-offs of documents stand; with each translation its source is among them.

    Raises `ConfigurationError` for a file of sign-offs that cannot be read.
    """
    found, demanded = standings(folder, documents), open_workspace(folder).sign_offs
    sources = {(one.name, one.edition): one.language for one in documents if one.state is State.SOURCE}
    return Signatures(
        {
            identity_of(document): tuple(
                _with_others(
                    _signature(document, one, sources.get((document.name, document.edition), document.language)),
                    document,
                    one,
                    demanded=one.question.id in demanded.get(document.edition, ()),
                )
                for one in found[identity_of(document)]
            )
            for document in documents
        },
        shown_now(folder, documents),
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


def _with_others(signature: Signature, document: Document, standing: Standing, *, demanded: bool) -> Signature:
    """Return how a question stands with who else signed it, and what readers answered to it and is not told yet."""
    also = tuple(one.act.by for one in standing.people if one.stands and one.act != standing.sign_off)
    refusal = refused_by(document, standing.question.id)
    answers = tuple(
        Said(one.answer, one.by, one.on, one.note, one.stale)
        for one in document.judgements
        if one.question == standing.question.id and not (one == refusal and signature.answer)
    )
    return replace(signature, also=also, answers=answers, demanded=demanded)


def _changed(change: Change, document: Document, source: str) -> Changed:
    """Return what changed; the words of a text stand in the language of the source, beside its translation."""
    return Changed(change.message, change.compared, source if change.part == "text" else document.language)


def _command(document: Document, question: str) -> str:
    """Return the words of the command that signs, as a shell takes them."""
    words = ("sign-off", document.name, "--language", document.language, "--edition", document.edition)
    return f'{shlex.join(("publisher", *words, "--question", question, "--by"))} "YOUR NAME"'
