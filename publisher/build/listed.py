"""Which files the site lists: those of a plan, and those of earlier builds that are still there."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache as remembering
from functools import partial
from pathlib import Path

from publisher import language, pdf_standards
from publisher.build import cache
from publisher.build.gate import LetStand
from publisher.build.pages import Identity, identity
from publisher.build.plan import Write
from publisher.build.planned import Planned, Release
from publisher.build.renamed import Names
from publisher.build.stage import content_of
from publisher.checks.output import pdf_conformance
from publisher.site import manifest
from publisher.site.download.values import tag_of
from publisher.site.manifest import File, NotReleased, read_held_back, read_manifest
from publisher.workspace import Workspace
from publisher.writers import table as writers
from publisher.writers.contents import wanted


def file_of(task: Write, entry: cache.Entry, let_stand: LetStand) -> File:
    """Return what the manifest says of a file; `let_stand` are the errors that authors let stand."""
    document = task.document
    pictures, described = manifest.pictures_of(document)
    return File(
        document=document.name,
        language=document.language,
        edition=document.edition,
        format=task.format,
        path=task.path,
        media_type=writers.find(task.format).media_type,
        title=document.title,
        bytes=entry.bytes,
        pages=entry.pages,
        sha256=entry.sha256,
        state=document.state,
        segments=document.segments,
        untranslated=document.untranslated,
        claims=pdf_standards.find(task.standard).claims if task.standard else (),
        unjudged=pdf_conformance.unjudged(task.standard) if task.standard else (),
        draft=document.draft,
        title_language=document.title_language,
        description=document.description,
        description_language=document.description_language,
        pictures=pictures,
        described=described,
        contents=wanted(document),
        changed=document.changed.isoformat() if document.changed else "",
        let_stand=tuple(sorted({check for check, _ in let_stand.get(identity(document), ())})),
    )


@dataclass(frozen=True, slots=True)
class EarlierFiles:
    """The files of earlier builds: those that stay listed, and the paths of those to take away.

    `left_out` are the paths of those that stay because this build left out what would take their place.
    """

    kept: tuple[File, ...]
    stale: tuple[str, ...]
    left_out: frozenset[str]


_What = tuple[str, str, str, str]  # a document by its present name, a language, an edition and a format


def earlier(  # noqa: PLR0913 - one parameter for each thing that decides what stays
    output: Path,
    files: Iterable[File],
    workspace: Workspace,
    *,
    planned: Planned,
    todays: Container[str],
    everything: bool,
    names: Names,
) -> EarlierFiles:
    """Return which files of earlier builds stay listed, and which are to be taken away.

    A build of a part keeps what is still there and what no file of its own takes the place of. A build of everything
    keeps only what it left out for want of translations, where the file itself was translated enough: readers keep what
    they had. A file is known by its document, language, edition and format: another name, another slug or another tag
    of its language takes nothing from readers before the file is there that takes its place.
    What is stale goes, and so does what an earlier program made and did not say how much of it is translated.
    A file that was left out stays listed as an earlier one, which may not say what the text says today, unless its path
    is among `todays`: a build of what is not translated enough would make these very files.
    A release keeps no draft: its folder holds what was released, and nothing else; nor does it keep what is recalled.
    Nothing stays of the documents that were withdrawn.
    """
    what = _known_by(workspace, names)
    release = planned.release
    recalled: frozenset[Identity] = release.recalled if release else frozenset()
    made = tuple(files)
    paths = {file.path for file in made}
    before = read_manifest(text_of(output / manifest.NAME))
    others = [file for file in before if file.path not in paths and (output / file.path).is_file()]
    lasting = [
        file
        for file in others
        if language.known(file.language)
        and file.document not in names.withdrawn
        and not (release and file.draft)
        and not any((name, file.edition, file.language) in recalled for name in names.family(file.document))
    ]
    replaced = {what(file.document, file.language, file.edition, file.format) for file in made}
    # Of two that stay, that of the present name takes the place of the others.
    under_new = {_of(file, what) for file in lasting if file.document in names.present}
    left_out = {
        what(one.document.name, one.document.language, one.document.edition, one.format) for one in planned.left_out
    }
    kept = []
    for file in lasting:
        key = _of(file, what)
        if key in replaced or (key in under_new and file.document not in names.present):
            continue
        if key in left_out and (not everything or _is_enough(file, workspace)):
            kept.append(replace(file, earlier=file.path not in todays))
        elif not everything:
            kept.append(file)
    staying = {file.path for file in kept}
    return EarlierFiles(
        tuple(kept),
        tuple(file.path for file in others if file.path not in staying),
        frozenset(file.path for file in kept if _of(file, what) in left_out),
    )


def _known_by(workspace: Workspace, names: Names) -> Callable[[str, str, str, str], _What]:
    """Return what tells a file from others, whatever its document, its language and itself were called before."""
    tag = remembering(partial(tag_of, workspace=workspace))

    def what(document: str, spoken: str, edition: str, form: str) -> _What:
        return names.former.get(document, document), tag(spoken), edition, form

    return what


def _of(file: File, what: Callable[[str, str, str, str], _What]) -> _What:
    return what(file.document, file.language, file.edition, file.format)


def _is_enough(file: File, workspace: Workspace) -> bool:
    """Return whether a file was translated enough by what is asked today; one of which nobody knows it was not."""
    if file.untranslated is None or file.segments is None:
        return file.untranslated == 0
    return workspace.publishes(file.untranslated, file.segments)


def lessened(output: Path, files: Iterable[File], workspace: Workspace) -> tuple[str, ...]:
    """Return the paths of those new files that are not translated enough, and replace such as were."""
    before = {file.path: file for file in read_manifest(text_of(output / manifest.NAME))}
    return tuple(
        file.path
        for file in files
        if not _is_enough(file, workspace) and file.path in before and _is_enough(before[file.path], workspace)
    )


def not_released(release: Release | None, output: Path) -> tuple[NotReleased, ...]:
    """Return what the manifest says was held back: by a release now, or of other texts by those before it.

    A build of drafts (None) holds nothing back.
    """
    if release is None:
        return ()
    looked_at = {document.name for document in release.documents}
    before = () if release.selection.everything else read_held_back(text_of(output / manifest.NAME))
    told = (*release.every, *release.elsewhere)
    now = {(one.document, one.edition, one.language) for one in told}
    kept = (
        one for one in before if one.document not in looked_at and (one.document, one.edition, one.language) not in now
    )
    return (*(NotReleased(one.document, one.language, one.edition, one.brief) for one in told), *kept)


def in_order(files: Iterable[File], workspace: Workspace) -> list[File]:
    """Return files as the site lists them: by document, language, edition and format."""
    return sorted(files, key=partial(_rank, workspace))


def _rank(workspace: Workspace, file: File) -> tuple[object, ...]:
    def place(word: str, order: Sequence[str]) -> tuple[int, str]:
        return (order.index(word) if word in order else len(order), word)

    return (
        file.document,
        place(language.find(file.language).tag, [language.find(tag).tag for tag in workspace.languages]),
        file.language,
        place(file.edition, [edition.id for edition in workspace.editions]),
        place(file.format, [form.id for form in writers.FORMATS]),
    )


def text_of(path: Path) -> str:
    """Return the words of a file that an earlier build wrote, "" where it is gone or broken."""
    return (content_of(path) or b"").decode("utf-8", errors="replace")
