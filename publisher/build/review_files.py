"""The files of texts, for the people who look at them: whether they are what the text says, and how they are said."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from publisher.build.apart import apart
from publisher.build.check_files import built_files, check_built, output_files
from publisher.build.folder import Folder
from publisher.build.listed import text_of
from publisher.build.pages import Identity
from publisher.build.plan import Selection
from publisher.build.sign_offs import identity_of
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.files import file_current
from publisher.errors import SourceError
from publisher.model import Document
from publisher.report import CheckedFile
from publisher.site import manifest
from publisher.site.manifest import File
from publisher.site.review.values import Presence, Reviewed
from publisher.speech import outline_of, speech_of

_UNBUILT = "the file is not built."


@dataclass(frozen=True, slots=True)
class Files:
    """The files of documents of editions."""

    found: Mapping[Identity, tuple[Reviewed, ...]]

    def of(self, document: Document) -> tuple[Reviewed, ...]:
        """Return the files of a document, () where a build makes none."""
        return self.found.get(identity_of(document), ())


def files_of(folder: Folder, output: Path, selection: Selection) -> Files:
    """Return the files that a build makes of what is selected, read where they are there.

    Raises what `publisher.build.check_files.check_output` raises.
    """
    built = built_files(folder, output, selection)
    there = {file.path: file for file in output_files(built)}
    listed = {file.path: file for file in manifest.read_manifest(text_of(output / manifest.NAME))}
    found: dict[Identity, list[Reviewed]] = {}
    for one in check_built(built):
        if one.document is not None:
            path = (folder.root / one.path).relative_to(output).as_posix()
            file = _reviewed(one, path, there.get(one.path), listed.get(path))
            found.setdefault(identity_of(one.document), []).append(file)
    return Files({identity: tuple(files) for identity, files in found.items()})


def _reviewed(one: CheckedFile, path: str, file: OutputFile | None, row: File | None) -> Reviewed:
    if file is None:
        return Reviewed(one.format, path, Presence.MISSING, results=(), reason=_UNBUILT)
    language = one.document.language if one.document else None
    # Only of a file that is what a build made is it known that reading it ends.
    work = partial(_hear, one.format, language, file.content)
    heard = apart(work) if file.document is None else work()
    said = heard if isinstance(heard, _Heard) else _Heard(reason=heard.message)
    return Reviewed(
        one.format,
        path,
        Presence.OUT_OF_DATE if file.document is None else Presence.CURRENT,
        len(file.content),
        row.pages if row else None,
        # That a file is out of date is told beside it, and not again as a warning.
        results=tuple(result for result in one.results if result.check.id != file_current.CHECK.id),
        outline=said.outline,
        speech=said.speech,
        reason=said.reason,
    )


@dataclass(frozen=True, slots=True)
class _Heard:
    """The outline and the speech of a file; None, and the reason, where it cannot be read."""

    outline: tuple[tuple[int, str], ...] | None = None
    speech: tuple[str, ...] | None = None
    reason: str = ""


def _hear(form: str, language: str | None, content: bytes) -> _Heard:
    try:
        return _Heard(outline_of(content, form), speech_of(content, form, language))
    except SourceError as error:
        return _Heard(reason=error.message)
