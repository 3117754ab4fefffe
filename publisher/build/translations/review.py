"""Who reviewed and who approved translations, written into the PO files of a workspace."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.build.catalogues import (
    catalogue_of,
    check_words,
    chosen_names,
    languages_of,
    texts_named,
    write_files,
)
from publisher.build.folder import Folder
from publisher.build.replaced import alone_in
from publisher.build.texts import open_workspace
from publisher.errors import ConfigurationError, Place, SourceError
from publisher.findings import Severity
from publisher.language import same
from publisher.model import State
from publisher.translation import extract
from publisher.translation.po_file import Entry
from publisher.translation.quality import Pair, flaws
from publisher.translation.review import Raised, Signing, raise_to
from publisher.translation.states import identifier
from publisher.workspace import catalogue_path


@dataclass(frozen=True, slots=True)
class Signed:
    """What came of a review, and the path of the file where it is written down."""

    path: str
    raised: Raised


def sign(  # noqa: PLR0913 - what is signed, as what, by whom and when
    folder: Folder, tag: str, name: str, state: State, *, by: str, on: dt.date, segments: Sequence[str] = ()
) -> Signed:
    """Raise the translation of a text into a language to a state; all of it, or the segments with some ids.

    Raises `ConfigurationError` for a language, a text or a segment that there is not and for a name that cannot be
    kept, and `SourceError` where the file is missing or cannot be read; nothing is written then.
    """
    check_words("--by", by)
    workspace = open_workspace(folder)
    languages_of(workspace, (tag,))
    with alone_in(folder.root):
        text = texts_named(folder, workspace, chosen_names(folder, (name,)))[0]
        if same(tag, text.language):
            raise ConfigurationError(
                f"“{name}” is written in “{tag}”: there is no translation to review.",
                mend="Name another language of the workspace.",
            )
        path = catalogue_path(name, tag)
        catalogue = catalogue_of(folder, name, tag)
        if catalogue is None:
            raise SourceError(
                "This file is missing.", mend=f"Make it with: publisher translate update {tag}", place=Place(path)
            )
        today = extract(text)
        ids = {identifier(segment.text, segment.context) for segment in today}
        for segment in segments:
            if segment not in ids:
                raise ConfigurationError(
                    f"“{name}” has no segment “{segment}” today.",
                    mend=f"Copy what stands behind “src=” above it in {path}.",
                )
        signing = Signing(state, by, on.isoformat())

        def fault(entry: Entry) -> str:
            """Return what is wrong with a translation beyond doubt: nobody can sign lost tags or another number."""
            pair = Pair(entry.text, entry.translation, tag, text.language, entry.context)
            errors = (flaw.finding for flaw in flaws(pair) if flaw.finding.severity is Severity.ERROR)
            return next((f"{finding.message} {finding.mend}" for finding in errors), "")

        raised = raise_to(catalogue, today, signing, named=frozenset(segments), fault=fault)
        write_files(folder, {path: catalogue.write()})
    return Signed(path, raised)
