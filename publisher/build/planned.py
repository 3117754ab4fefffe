"""What a build of a workspace will write, and what it leaves out and why: drafts of all, or what may be released."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from publisher import language
from publisher.build.folder import Folder
from publisher.build.gate import LetStand, judged, taken_back
from publisher.build.held_back import HeldBack, held_back
from publisher.build.materials import FileMaterials
from publisher.build.pages import Identity, identity
from publisher.build.plan import Plan, Selection, Write, check_selection, nothing_selected, plan
from publisher.build.release import Looked
from publisher.build.texts import document_names, in_editions, read_texts
from publisher.errors import SourceErrors
from publisher.evidence.release import Held, Reason
from publisher.model import Document
from publisher.published import FOLDER, RECORD
from publisher.site.manifest import File
from publisher.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan, the documents of the texts that it is made from, and what it leaves out.

    `held_back` are texts that lack translations and are to be told: () in a build of some languages, which ends with an
    error where one of these is short. `left_out` are the files that are not made, for want of translations or because
    a release holds them back, as a build would make them that leaves nothing out.
    """

    work: Plan
    documents: Sequence[Document]
    held_back: tuple[HeldBack, ...] = ()
    left_out: tuple[Write, ...] = ()
    release: "Release | None" = None


@dataclass(frozen=True, slots=True)
class Release:
    """A release: all documents of the texts that are selected, in every language, and those that are held back.

    All are looked at, whatever part is selected: a page leads to every version that is released, and to no other.
    `let_stand` are the errors in texts that their authors let stand. `elsewhere` are documents of other texts that an
    earlier release published, and that somebody took back since. `today` is the day by which all is judged.
    """

    workspace: Workspace
    selection: Selection
    documents: tuple[Document, ...]
    today: dt.date
    every: tuple[Held, ...] = ()
    let_stand: LetStand = field(default_factory=dict)
    elsewhere: tuple[Held, ...] = ()

    @property
    def held(self) -> tuple[Held, ...]:
        """Return what is held back of what was selected, to be told."""
        wanted = self._selected()
        return tuple(one for one in self.every if _identity(one) in wanted)

    @property
    def selected(self) -> int:
        """Return how many documents are selected, each in one language and edition."""
        return len(self._selected())

    def _selected(self) -> set[Identity]:
        """Return what is selected, where a file of it is: an edition may have none of the formats."""
        every = plan(self.workspace, self.documents, self.selection).writes
        return {identity(task.document) for task in every}

    @property
    def recalled(self) -> frozenset[Identity]:
        """Return what is to go where an earlier release published it: somebody took it back."""
        return frozenset(_identity(one) for one in (*self.every, *self.elsewhere) if one.recalled)

    @property
    def released_with_errors(self) -> LetStand:
        """Return the errors that authors let stand in what is released now, by document."""
        now = {identity(task.document) for task in self.planned.work.writes}
        return {key: stands for key, stands in self.let_stand.items() if key in now}

    def with_let_stand(self, more: LetStand) -> "Release":
        """Return the release with more errors that authors let stand, those in files."""
        found = {key: (*self.let_stand.get(key, ()), *more.get(key, ())) for key in (*self.let_stand, *more)}
        return replace(self, let_stand=found)

    @property
    def planned(self) -> Planned:
        """Return the plan for what may be released of what is selected; it may have no file.

        Raises `ConfigurationError` where nothing is selected at all.
        """
        out = {_identity(one) for one in self.every}
        work = plan(self.workspace, [one for one in self.documents if identity(one) not in out], self.selection)
        if not work.writes and self.documents and not plan(self.workspace, self.documents, self.selection).writes:
            raise nothing_selected(self.workspace, self.documents, self.selection)
        return Planned(work, self.documents, left_out=self._tasks(out), release=self)

    def without(self, wrong: Mapping[str, tuple[Reason, ...]]) -> "Release":
        """Return the release without the documents of files, by path, that have something wrong, and why."""
        found: dict[Identity, list[Reason]] = {}
        for task in self.planned.work.writes:
            found.setdefault(identity(task.document), []).extend(wrong.get(task.path, ()))
        more = (Held(name, tag, edition, tuple(why)) for (name, edition, tag), why in found.items() if why)
        return replace(self, every=(*self.every, *more))

    def _tasks(self, wanted: set[Identity]) -> tuple[Write, ...]:
        every = plan(self.workspace, self.documents, Selection()).writes if wanted else ()
        return tuple(task for task in every if identity(task.document) in wanted)


def planned_drafts(folder: Folder, workspace: Workspace, materials: FileMaterials, selection: Selection) -> Planned:
    """Return the plan for drafts of what is selected of the texts, without what is not translated enough."""
    texts = _texts(folder, workspace, selection)
    short = () if selection.incomplete else held_back(folder, workspace, texts)
    asked = [one for one in short if any(language.same(tag, one.language) for tag in selection.languages)]
    if errors := {str(one.error): one.error for one in asked}:
        raise SourceErrors(errors.values())
    pairs = {(one.document, one.language) for one in short}
    documents = [replace(one, draft=True) for one in _in_editions(workspace, materials, texts)]
    whole = [document for document in documents if (document.name, document.language) not in pairs]
    work = plan(workspace, whole, selection)
    if not work.writes and not selection.everything:
        raise nothing_selected(workspace, whole, selection)
    every = plan(workspace, documents, Selection()).writes if pairs else ()
    left_out = tuple(task for task in every if (task.document.name, task.document.language) in pairs)
    return Planned(work, whole, () if selection.languages else short, left_out)


def planned_release(
    folder: Folder,
    workspace: Workspace,
    materials: FileMaterials,
    selection: Selection,
    *,
    published: Iterable[File] = (),
    today: dt.date | None = None,
) -> Planned:
    """Return the plan for what may be released of what is selected, and why the rest is held back.

    `published` are the files of earlier releases; `today` is the day by which it is judged what authors let stand, None
    for the day where this runs.
    """
    day = today or dt.datetime.now().astimezone().date()
    documents = _in_editions(workspace, materials, _texts(folder, workspace, selection))
    found = judged(Looked.at(folder, workspace, documents, day), folder)
    elsewhere = taken_back(folder, workspace, published, {document.name for document in documents})
    return Release(workspace, selection, documents, day, found.held, found.let_stand, elsewhere).planned


def _texts(folder: Folder, workspace: Workspace, selection: Selection) -> tuple[Document, ...]:
    # What was withdrawn is answered, and what readers were given accounted for, when the last text is gone, too.
    ended = bool(workspace.site.withdrawn) or bool(folder.names(FOLDER, RECORD))
    names = document_names(folder, none=ended and selection.everything)
    check_selection(selection, workspace, names)
    return read_texts(folder, workspace, selection.documents or names)


def _in_editions(workspace: Workspace, materials: FileMaterials, texts: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(
        document for text in texts for document in in_editions(workspace, text, materials.words(text.language))
    )


def _identity(one: Held) -> Identity:
    return one.document, one.edition, one.language
