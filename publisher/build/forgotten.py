"""What a release does where somebody took away what the workspace, or the folder of releases, remembers of the last."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from publisher import language as languages
from publisher.build.listed import text_of
from publisher.build.published import Published
from publisher.build.released import NAME, Lying, Remembered, read_remembered
from publisher.errors import ConfigurationError, Place, SourceErrors
from publisher.published import FOLDER, Kind, Record, path_of
from publisher.site import manifest
from publisher.site.download.values import tag_of
from publisher.workspace import Workspace


def remembered_in(output: Path, published: Published, workspace: Workspace) -> Remembered:
    """Return what the folder of a release remembers; where it has forgotten, what the records say of its files.

    Files that begin with a dot are not uploaded, so a folder that was fetched back from the web has forgotten.
    """
    found = read_remembered(text_of(output / NAME))
    if found != Remembered():
        return found
    return Remembered(dict(_recalled(published, manifest.read_manifest(text_of(output / manifest.NAME)), workspace)))


def _recalled(
    published: Published, files: Iterable[manifest.File], workspace: Workspace
) -> Iterable[tuple[tuple[str, str], Lying]]:
    given = {
        (file.document, tag_of(file.language, workspace))
        for file in files
        if not file.draft and languages.known(file.language)
    }
    for document, tag in sorted(given):
        history = published.history(document)
        last, day = history.last(tag), history.released(tag)
        if last and day:
            yield (document, tag), Lying(day.isoformat(), dict(last.texts))


def refuse_forgotten(records: Mapping[str, Record], remembered: Remembered, output: Path, published: Published) -> None:
    """Raise `SourceErrors` for each record that is gone, or not whole, while the folder remembers what was released.

    `records` are as they lie in the workspace; `published` has what a killed release still owes them, too.
    """
    found = []
    lying: dict[str, list[str]] = {}
    for document, tag in remembered.lying:
        lying.setdefault(document, []).append(tag)
    for document, tags in sorted(lying.items()):
        history = published.history(document)
        if all(_is_whole(history.of(tag)) for tag in tags):
            continue
        if document in published.names.withdrawn and document in records:
            continue  # it may have begun under another name, and its text, which said so, is gone
        gone = document not in records
        found.append(
            ConfigurationError(
                f"This record {'is gone' if gone else 'has lost its beginning'}, but “{output.name}” remembers that "
                f"readers were given “{document}”. Without it their addresses would break.",
                mend=f"Bring “{FOLDER}” back with version control: it belongs to the texts. "
                f"To begin anew as if nothing had been published, delete “{output.name}”, too.",
                place=Place(path_of(document)),
            )
        )
    if found:
        raise SourceErrors(found)


def _is_whole(record: Record) -> bool:
    """Return whether a record of one language begins where readers were first given the document."""
    return bool(record.entries) and record.entries[0].kind is Kind.PUBLISHED
