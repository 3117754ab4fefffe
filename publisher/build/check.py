"""Check a workspace's texts: every document in every language and edition, against the checks on text."""

from collections.abc import Sequence

from publisher.build.folder import Folder
from publisher.build.interface import words
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts
from publisher.checks import table
from publisher.errors import ConfigurationError, nearest
from publisher.report import Checked


def check(folder: Folder, names: Sequence[str] = ()) -> tuple[Checked, ...]:
    """Return what the checks say of each document in each language and edition; () stands for all documents.

    Raises `SourceError` or `SourceErrors` where a text cannot be read.
    """
    workspace = open_workspace(folder)
    known = document_names(folder)
    for name in names:
        if name not in known:
            raise ConfigurationError(f"“{name}” is not a document of this workspace.", mend=nearest(name, known))
    return tuple(
        Checked(document, table.run(document, workspace.edition(document.edition).severities))
        for text in read_texts(folder, workspace, names or known)
        for document in in_editions(workspace, text, words(folder, text.language))
    )
