"""Documents that had another name, and those that were withdrawn: where each old name leads."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from publisher.build.folder import Folder
from publisher.build.folder_names import are_one, by_small_letters, fault
from publisher.build.texts import Mistakes, document_names, source_path
from publisher.errors import ConfigurationError, Place, SourceError, SourceErrors, nearest
from publisher.markdown import front_matter
from publisher.model import Document
from publisher.published import path_of
from publisher.workspace import SETTINGS, Withdrawn, Workspace


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
    present = frozenset(document_names(folder, none=True))
    claims: dict[str, tuple[tuple[str, ...], Place]] = {}
    for document in documents:  # the text as it was written comes before its translations
        if document.name not in claims:
            read = _claims(folder, document.name) if document.formerly else None
            claims[document.name] = read or (document.formerly, document.place)
    unread = []
    for name in sorted(present - claims.keys()):
        found = _claims(folder, name)
        if found is None:
            unread.append(name)
        else:
            claims[name] = found
    mistakes = Mistakes()
    former: dict[str, str] = {}
    known = by_small_letters(present)
    for owner, (names, place) in sorted(claims.items()):
        for name in dict.fromkeys(names):
            with mistakes:
                _refuse_former(name, owner, former, known, workspace, place)
                former[name] = owner
                known[name.casefold()] = name
    withdrawn: dict[str, Withdrawn] = {}
    every = {one.document: one for one in workspace.site.withdrawn}
    for one in every.values():
        with mistakes:
            _refuse_withdrawn(one, every, known, former, workspace)
            withdrawn[one.document] = one
            known[one.document.casefold()] = one.document
    mistakes.tell()
    return Names(present, former, withdrawn, tuple(unread))


def refuse_days_to_come(names: Names, today: dt.date) -> None:
    """Raise `SourceErrors` for what is to be withdrawn on a day after `today`: its files would go at once."""
    if later := [one for one in names.withdrawn.values() if one.on > today]:
        raise SourceErrors(
            ConfigurationError(
                f"“{one.document}” is to be withdrawn on {one.on.isoformat()}, a day still to come.",
                mend="A release takes its files away at once. Release without these lines until that day, or write "
                "the day of today.",
                place=one.place,
            )
            for one in later
        )


def refuse_unaccounted(names: Names, recorded: Iterable[str]) -> None:
    """Raise `SourceErrors` where readers were given a document of which nothing says what became of it.

    Where the front matter of some text cannot be read, nobody knows whether it had that name, and nothing is raised.
    """
    if lost := () if names.unread else names.unaccounted(recorded):
        known = by_small_letters(names.present)
        raise SourceErrors(_lost(name, known.get(name.casefold(), "")) for name in lost)


def _lost(name: str, alike: str) -> ConfigurationError:
    if alike:
        return ConfigurationError(
            f"Readers were given “{name}”, which is now called “{alike}”. {are_one(name, alike)}",
            mend=f"Give {source_path(alike)} the name {name} again, or one that differs in more than capital letters.",
            place=Place(path_of(name)),
        )
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
    return said.formerly, said.formerly_place


def _refuse_former(
    name: str,
    document: str,
    former: Mapping[str, str],
    known: Mapping[str, str],
    workspace: Workspace,
    place: Place,
) -> None:
    """Raise `SourceError` where a document cannot have had a name; `known` are the other names by small letters."""
    if name == document:
        raise SourceError(
            f"“{name}” is the name that this document has now.",
            mend="Write the names that it had before behind “formerly”, and no other.",
            place=place,
        )
    if message := _fault(name, workspace):
        raise SourceError(
            message,
            mend="Write the name that its source file had, without its ending: formerly: [old-leaflet]",
            place=place,
        )
    alike = known.get(name.casefold())
    if alike is not None and alike != name:
        raise SourceError(
            are_one(name, alike),
            mend="Give the text a name that differs from all that there were in more than capital letters.",
            place=place,
        )
    if alike is not None and name not in former:
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


def _refuse_withdrawn(
    one: Withdrawn,
    withdrawn: Mapping[str, Withdrawn],
    known: Mapping[str, str],
    former: Mapping[str, str],
    workspace: Workspace,
) -> None:
    """Raise `ConfigurationError` where a document cannot have been withdrawn so.

    `withdrawn` are all that were, `known` the names that documents have or had, and those before it, by small letters.
    """

    def refuse(message: str, mend: str) -> ConfigurationError:
        return ConfigurationError(message, mend=mend, place=one.place)

    if message := _fault(one.document, workspace):
        raise refuse(message, "Write the name that its source file had, without its ending: [withdrawn.old-leaflet].")
    if len(one.reason.splitlines()) > 1:
        raise refuse(
            f"What is said of why “{one.document}” was withdrawn has several lines.",
            'Write one sentence, on one line: reason = "The clinic has moved."',
        )
    alike = known.get(one.document.casefold(), one.document)
    if alike != one.document:
        raise refuse(are_one(one.document, alike), "Write the name as it was, and give no other document that name.")
    if one.document.casefold() in known and one.document not in former:
        raise refuse(
            f"“{one.document}” was withdrawn, and its text is still there.",
            f"Take {source_path(one.document)} away, or [withdrawn.{one.document}].",
        )
    if one.document in former:
        raise refuse(
            f"“{one.document}” was withdrawn, and “{former[one.document]}” says that it was called so before.",
            f"Take [withdrawn.{one.document}] away, or the name out of “formerly”.",
        )
    passed = {one.document: None}
    last = one.document
    while (after := withdrawn[last].replaced_by) in withdrawn:
        if after in passed:
            raise refuse(
                f"What replaces “{one.document}” leads in a circle: {' → '.join((*passed, after))}.",
                "Name a document that there is behind “replaced-by”, or take one of these lines out.",
            )
        passed[last := after] = None
    if after and known.get(after.casefold()) != after:
        raise refuse(
            f"“{after}”, which is to replace “{last}”, is not a document of this workspace.",
            nearest(after, sorted(known.values())),
        )


def _fault(name: str, workspace: Workspace) -> str:
    """Return why no document can have had a name, "" where one can."""
    if name.casefold() in (tag.casefold() for tag in workspace.languages):
        return f"“{name}” is the name of a folder that this program writes other pages to."
    return fault(name)
