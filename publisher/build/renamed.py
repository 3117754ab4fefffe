"""Documents that had another name, and those that were withdrawn: where each old name leads."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from publisher.build.folder import Folder
from publisher.build.texts import Mistakes, document_names, source_path
from publisher.errors import ConfigurationError, Place, SourceError, SourceErrors, nearest
from publisher.markdown import front_matter
from publisher.model import Document
from publisher.published import NAME, path_of
from publisher.site.download import addresses
from publisher.site.review import values as review
from publisher.workspace import SETTINGS, Withdrawn, Workspace

# Folders beside those of documents.
_RESERVED = ("conformance", review.FOLDER, *addresses.RESERVED)


@dataclass(frozen=True)
class Names:
    """The documents that there are, the names that others had before, and those that were withdrawn.

    `former` has the present document by each old name. `unread` are the documents of which nobody can say now which
    names they had, since their front matter cannot be read.
    """

    present: frozenset[str]
    former: Mapping[str, str] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawn] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    def now(self, name: str) -> str:
        """Return the document to read for a name: its own, the one that has it now, or what replaces it; "" for none.

        Of what was withdrawn and replaced by what was withdrawn too, it is the last one.
        """
        while name in self.withdrawn:
            name = self.withdrawn[name].replaced_by
        return self.former.get(name, name if name in self.present else "")

    def family(self, name: str) -> tuple[str, ...]:
        """Return all names that a document has or had, the present one first, then the old ones as they are written."""
        now = self.former.get(name, name)
        return now, *self._before.get(now, ())

    @cached_property
    def _before(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for old, now in self.former.items():
            found.setdefault(now, []).append(old)
        return {now: tuple(names) for now, names in found.items()}

    def listed_as(self, name: str, tag: str, there: Container[tuple[str, str]]) -> str:
        """Return under which of its names readers find a document in a language now; the present one where under none.

        `there` are documents with a language each. An old name stays in use where the text was held back under its new
        one, or no release has made it yet.
        """
        names = self.family(name)
        return next((each for each in names if (each, tag) in there), names[0])

    def unaccounted(self, recorded: Iterable[str]) -> tuple[str, ...]:
        """Return those of the documents with a record of which nothing says what became of them, in order."""
        known = self.present | self.former.keys() | self.withdrawn.keys()
        return tuple(sorted(set(recorded) - known))


def names_of(folder: Folder, workspace: Workspace, documents: Iterable[Document]) -> Names:
    """Return where each name leads that a document has or had; of those not among `documents` the front matter is read.

    Raises `SourceErrors` for old names that cannot be followed: those of two documents, or of one that there is, names
    that no folder can have, and what was withdrawn and is still there, or replaced by nothing that there is.
    """
    present = frozenset(document_names(folder))
    claims: dict[str, tuple[tuple[str, ...], Place]] = {}
    for document in documents:  # the text as it was written comes before its translations
        claims.setdefault(document.name, (document.formerly, document.place))
    unread = []
    for name in sorted(present - claims.keys()):
        found = _claims(folder, name)
        if found is None:
            unread.append(name)
        else:
            claims[name] = found
    mistakes = Mistakes()
    former: dict[str, str] = {}
    for owner, (names, place) in sorted(claims.items()):
        for name in dict.fromkeys(names):
            with mistakes:
                _refuse_former(name, owner, former, present, workspace, place)
                former[name] = owner
    withdrawn = {one.document: one for one in workspace.site.withdrawn}
    for one in withdrawn.values():
        with mistakes:
            _refuse_withdrawn(one, workspace, present, former)
    mistakes.tell()
    return Names(present, former, withdrawn, tuple(unread))


def refuse_unaccounted(names: Names, recorded: Iterable[str]) -> None:
    """Raise `SourceErrors` where readers were given a document of which nothing says what became of it.

    Where the front matter of some text cannot be read, nobody knows whether it had that name, and nothing is raised.
    """
    if lost := () if names.unread else names.unaccounted(recorded):
        raise SourceErrors(_lost(name) for name in lost)


def _lost(name: str) -> ConfigurationError:
    return ConfigurationError(
        f"Readers were given “{name}”, and there is no text of that name any more: its addresses would break.",
        mend=f"Where it has another name now, write “formerly: [{name}]” into the front matter of its text; where it "
        f"was withdrawn, write [withdrawn.{name}] and below it “on = 2026-01-31”, the day, into {SETTINGS}.",
        place=Place(path_of(name)),
    )


def _claims(folder: Folder, name: str) -> tuple[tuple[str, ...], Place] | None:
    """Return the names that a document had, and where it says so; None where its front matter cannot be read."""
    path = source_path(name)
    try:
        yaml, _, _ = front_matter.split(folder.text(path), path=path)
        said = front_matter.read(yaml, path=path)
    except (SourceError, SourceErrors):
        return None  # whoever builds this document is told
    return said.formerly, said.place


def _refuse_former(
    name: str,
    document: str,
    former: Mapping[str, str],
    present: frozenset[str],
    workspace: Workspace,
    place: Place,
) -> None:
    if name == document:
        raise SourceError(
            f"“{name}” is the name that this document has now.",
            mend="Write the names that it had before behind “formerly”, and no other.",
            place=place,
        )
    for message in _faults(name, workspace):
        raise SourceError(
            message,
            mend="Write the name that its source file had, without its ending: formerly: [old-leaflet]",
            place=place,
        )
    if name in present:
        raise SourceError(
            f"“{name}” cannot be a former name of “{document}”: there is a document of that name.",
            mend=f"Take the name out of “formerly”, or give {source_path(name)} another name.",
            place=place,
        )
    if name in former:
        raise SourceError(
            f"“{former[name]}” and “{document}” both say that they were called “{name}” before.",
            mend="Leave the name in the “formerly” of the one that readers are to be led to.",
            place=place,
        )


def _refuse_withdrawn(one: Withdrawn, workspace: Workspace, present: frozenset[str], former: Mapping[str, str]) -> None:
    withdrawn = {each.document: each for each in workspace.site.withdrawn}

    def refuse(message: str, mend: str) -> ConfigurationError:
        return ConfigurationError(message, mend=mend, place=one.place)

    for message in _faults(one.document, workspace):
        raise refuse(message, "Write the name that its source file had, without its ending: [withdrawn.old-leaflet].")
    if one.document in present:
        raise refuse(
            f"“{one.document}” was withdrawn, and its text is still there.",
            f"Take {source_path(one.document)} away, or [withdrawn.{one.document}].",
        )
    if one.document in former:
        raise refuse(
            f"“{one.document}” was withdrawn, and “{former[one.document]}” says that it was called so before.",
            f"Take [withdrawn.{one.document}] away, or the name out of “formerly”.",
        )
    passed = [one.document]
    while (after := withdrawn[passed[-1]].replaced_by) in withdrawn:
        if after in passed:
            raise refuse(
                f"What replaces “{one.document}” leads in a circle: {' → '.join((*passed, after))}.",
                "Name a document that there is behind “replaced-by”, or take one of these lines out.",
            )
        passed.append(after)
    if after and after not in present | former.keys():
        raise refuse(
            f"“{after}”, which is to replace “{passed[-1]}”, is not a document of this workspace.",
            nearest(after, present),
        )


def _faults(name: str, workspace: Workspace) -> Iterator[str]:
    """Yield why no document can have had a name."""
    if not NAME.fullmatch(name):
        yield f"“{name}” cannot be the name of a document: no folder is called so."
    if name.casefold() in (*_RESERVED, *(tag.casefold() for tag in workspace.languages)):
        yield f"“{name}” is the name of a folder that this program writes other pages to."
