"""Drafts by a machine: what is asked is read first, the answers are written as soon as a text is through.

While the machine works nobody is kept out of the files: they are read again before they are written, and a message
that somebody else changed meanwhile stays as it is.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.build.catalogues import catalogue_of, languages_of, texts_of, write_files
from publisher.build.folder import Folder
from publisher.build.replaced import alone_in
from publisher.build.texts import open_workspace
from publisher.build.translations.providers import answers, open_provider
from publisher.build.translations.terms import terms_for
from publisher.errors import ConfigurationError, Place, SourceError
from publisher.language import same
from publisher.machine_translation import MachineTranslation
from publisher.translation.catalogue import refuse_other_language
from publisher.translation.machine import Draft, Request, Translator
from publisher.translation.machine_drafts import (
    MixedUpError,
    Refused,
    not_in_file,
    pieces_of,
    sorted_drafts,
    write_drafts,
)
from publisher.translation.status import words_in
from publisher.workspace import SETTINGS, catalogue_path

_SET_UP = (
    "Without it nothing leaves this machine. docs/how-to/machine-translation.md says how to set it up: write "
    '[machine-translation], provider = "libretranslate" and address = "http://127.0.0.1:5000" into publisher.toml.'
)


@dataclass(frozen=True, slots=True)
class Job:
    """One text to ask a machine for: its `document` and language, its PO file, and the segments that are open.

    `missing` are the segments of today's text that the PO file does not have yet.
    """

    document: str
    request: Request
    path: str
    missing: int = 0

    @property
    def words(self) -> int:
        """Return how many words of the text are sent."""
        return sum(words_in(piece.text) for piece in self.request.pieces)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is asked of which machine."""

    machine: MachineTranslation
    provider: Translator
    jobs: tuple[Job, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a job: how many drafts were `kept`, which segments were refused, and which came too late.

    `failure` says why the machine could not go on, `interrupted` that somebody ended it; what came before is kept.
    """

    kept: int
    refused: tuple[Refused, ...]
    late: tuple[str, ...]
    failure: SourceError | None = None
    interrupted: bool = False


def prepared(folder: Folder, tags: Sequence[str], names: Sequence[str] = (), *, changed: bool = False) -> Prepared:
    """Return what a machine is to be asked for in some languages, of some texts, () for all; nothing is sent yet.

    Raises `ConfigurationError` where the workspace has no machine, or another language or text, and `SourceError` for a
    PO file that is missing or cannot be read.
    """
    workspace = open_workspace(folder)
    if workspace.machine is None:
        raise ConfigurationError("This workspace has no machine translation.", mend=_SET_UP, place=Place(SETTINGS))
    wanted = languages_of(workspace, tags)
    texts = texts_of(folder, workspace, names)
    provider = open_provider(workspace.machine)
    jobs = []
    for tag in wanted:
        terms = terms_for(folder, workspace, tag)
        for text in texts:
            if same(tag, text.language):
                continue
            catalogue = catalogue_of(folder, text.name, tag)
            path = catalogue_path(text.name, tag)
            if catalogue is None:
                raise SourceError(
                    f"“{text.name}” has no translation file for the language “{tag}”.",
                    mend=f"Make it with: publisher translate update {tag}",
                    place=Place(path),
                )
            refuse_other_language(catalogue, tag)
            pieces = pieces_of(text, catalogue, terms, changed=changed)
            jobs.append(Job(text.name, Request(text.language, tag, pieces), path, not_in_file(text, catalogue)))
    return Prepared(workspace.machine, provider, tuple(jobs))


def carry_out(folder: Folder, made_ready: Prepared, job: Job, *, at: dt.datetime) -> Made:
    """Ask the machine for a job and write the drafts that pass into its PO file; return what became of them.

    `at` is the moment, with a time zone: the header of a PO file with new drafts says it.
    Who ends it with Ctrl+C keeps what came until then.
    """
    kept: dict[str, str] = {}
    refused: list[Refused] = []
    failure: SourceError | None = None
    interrupted = False
    given = answers(made_ready.machine.provider, made_ready.provider, job.request)
    request = job.request
    try:
        for draft in sorted_drafts(request.pieces, given, source=request.source, target=request.target):
            if isinstance(draft, Draft):
                kept[draft.id] = draft.text
            else:
                refused.append(draft)
    except MixedUpError as error:
        return Made(0, (), (), error)
    except SourceError as error:
        failure = error
    except KeyboardInterrupt:
        interrupted = True
    late = _written(folder, job, kept, at) if kept else ()
    return Made(len(kept) - len(late), tuple(refused), late, failure, interrupted)


def _written(folder: Folder, job: Job, kept: dict[str, str], at: dt.datetime) -> tuple[str, ...]:
    with alone_in(folder.root):
        catalogue = catalogue_of(folder, job.document, job.request.target)
        if catalogue is None:
            return tuple(kept)
        late = write_drafts(catalogue, job.request.pieces, kept)
        catalogue.revise(at)
        write_files(folder, {job.path: catalogue.write()})
    return late
