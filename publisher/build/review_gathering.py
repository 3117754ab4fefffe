"""Gather what is known of texts before a person looks at them: checks, files, outlines, speech and sign-offs."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.build.check import check
from publisher.build.folder import Folder
from publisher.build.held_back import held_back
from publisher.build.materials import shared_materials
from publisher.build.plan import Selection
from publisher.build.review_files import Files, files_of
from publisher.build.review_signatures import Signatures, signatures_of
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts, source_path
from publisher.errors import SourceError
from publisher.model import Document
from publisher.report import Checked, Report
from publisher.site.review.values import OfEdition, Presence, ReviewOf, Site
from publisher.workspace import Workspace, catalogue_path

Told = Callable[[str, int], None]
_Text = tuple[str, str]  # its name and its language


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known beside the checks on text: sources by name, sign-offs, and what a build would not write."""

    sources: Mapping[str, Document]
    signatures: Signatures
    refused: Mapping[_Text, tuple[SourceError, ...]]
    held_back: Mapping[_Text, str]


def gather(folder: Folder, output: Path, selection: Selection, *, on: dt.date, told: Told | None = None) -> Site:
    """Return what is known of the texts that are selected, in the order of the workspace, as it stands on a day.

    `told` hears each text's name as it was looked at, and the number of all.
    Raises what `publisher.build.check.check` raises.
    """
    report = check(folder, selection, today=on)
    workspace = open_workspace(folder)
    groups: dict[_Text, list[Checked]] = {}
    for one in report.checked:
        groups.setdefault((one.document.name, one.document.language), []).append(one)
    known = _known(folder, workspace, report, groups)
    names = tuple(dict.fromkeys(name for name, _ in groups))
    reviews: list[ReviewOf] = []
    for name in names:
        files = files_of(folder, output, replace(selection, documents=(name,)))
        reviews += [_review(text, checked, files, known) for text, checked in groups.items() if text[0] == name]
        if told:
            told(name, len(names))
    part = bool(selection.documents or selection.languages or selection.editions)
    return Site(
        workspace.contact.name, on, tuple(reviews), part, names=document_names(folder), tags=workspace.languages
    )


def _known(folder: Folder, workspace: Workspace, report: Report, groups: Mapping[_Text, object]) -> _Known:
    texts = read_texts(folder, workspace, tuple(dict.fromkeys(name for name, _ in groups)))
    materials = shared_materials(folder.root)
    documents = [one for text in texts for one in in_editions(workspace, text, materials.words(text.language))]
    short = held_back(folder, workspace, texts)
    return _Known(
        {text.name: text for text in reversed(texts)},  # the source is the first of its name
        signatures_of(folder, documents),
        _refused(report, groups),
        {(one.document, one.language): f"{one.message} {one.mend}" for one in short},
    )


def _review(text: _Text, checked: Sequence[Checked], files: Files, known: _Known) -> ReviewOf:
    name, language = text
    source, document = known.sources[name], checked[0].document
    return ReviewOf(
        name,
        language,
        title=document.title,
        title_language=document.title_language or language,
        source_title=source.title,
        source_language=source.title_language or source.language,
        state=document.state,
        editions=tuple(_edition(one, files, known) for one in checked),
        refused=known.refused.get(text, ()),
        held_back=known.held_back.get(text, ""),
    )


def _edition(one: Checked, files: Files, known: _Known) -> OfEdition:
    document, own = one.document, files.of(one.document)
    current = bool(own) and all(file.presence is Presence.CURRENT for file in own)
    signatures = known.signatures.of(document, current=current)
    return OfEdition(document, one.results, own, signatures, same_as=one.said_of)


def _refused(report: Report, texts: Iterable[_Text]) -> dict[_Text, tuple[SourceError, ...]]:
    """Return what a build would not write, by the texts whose files it stands in; what stands in none of them is all's.

    That is for example a broken style sheet: no text can be built then.
    """
    paths = {text: _paths(text) for text in texts}
    every = frozenset(path for own in paths.values() for path in own)
    alone = report.refused_alone()
    return {
        text: tuple(one for one in alone if one.place.path in own or one.place.path not in every)
        for text, own in paths.items()
    }


def _paths(text: _Text) -> tuple[str, str]:
    name, language = text
    return source_path(name), catalogue_path(name, language)
