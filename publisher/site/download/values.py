"""What the pages of the site are made from: documents in their languages with their files, and what became of others.

A leaflet here is one document in one language, with its files in every edition and format.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeVar

from publisher import language as languages
from publisher.materials import Materials
from publisher.model import State
from publisher.site.download.one_line import title_of
from publisher.site.manifest import File
from publisher.workspace import Workspace
from publisher.writers import table as writers

_Value = TypeVar("_Value")
# From the one to trust least to the one to trust most.
_TRUST = (State.DRAFT, State.TRANSLATED, State.REVIEWED, State.APPROVED, State.SOURCE)


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds of each of some files; None stands for what differs among them, or was told before.

    `draft` says that they are not released, `state` how far the translation is, `in_part` that words are left to
    translate, and `changed` is the day of the last change (YYYY-MM-DD), "" where nobody wrote it down.
    """

    draft: bool | None = None
    state: State | None = None
    in_part: bool | None = None
    changed: str | None = None

    def beyond(self, told: "Standing") -> "Standing":
        """Return what is left to tell where `told` has been told."""
        return Standing(
            self.draft if told.draft is None else None,
            self.state if told.state is None else None,
            self.in_part if told.in_part is None else None,
            self.changed if told.changed is None else None,
        )


def standing_of(files: Sequence[File]) -> Standing:
    """Return what holds of each of some files, of which there is at least one."""
    return Standing(
        _agreed(file.draft for file in files),
        _agreed(file.state for file in files),
        _agreed(map(is_in_part, files)),
        _agreed(file.changed for file in files),
    )


def _agreed(values: Iterable[_Value]) -> _Value | None:
    """Return the value that all of some values are, None where they differ."""
    each = set(values)
    return each.pop() if len(each) == 1 else None


def is_in_part(file: File) -> bool:
    """Return whether a translation has words that nobody has translated, or nobody counted them."""
    return file.state is not State.SOURCE and file.untranslated != 0


@dataclass(frozen=True, slots=True)
class Leaflet:
    """One document in one language. `tag` is the language as the workspace writes it; there is at least one file.

    `title_language` and `description_language` are BCP 47 tags, never "". `state` is that of the file to trust least,
    `draft` says that a file is not released, and `changed` is the newest day, as in `File`; `standing_of` says of what
    these hold.
    """

    document: str
    tag: str
    title: str
    title_language: str
    description: str
    description_language: str
    state: State
    draft: bool
    changed: str
    files: tuple[File, ...]

    @property
    def untranslated(self) -> bool:
        """Return whether a file of it still has words that nobody has translated."""
        return any(map(is_in_part, self.files))


@dataclass(frozen=True, slots=True)
class Change:
    """What readers were told of a document in a language: published, changed or withdrawn, on a day (YYYY-MM-DD).

    `address` is the path of the page to read now. `digest` tells two changes of one day apart. `then` is the name that
    the document had then, "" for the one that it has now.
    """

    kind: str
    document: str
    tag: str
    title: str
    title_language: str
    on: str
    address: str
    digest: str = ""
    draft: bool = False
    then: str = ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Files that a release replaced and that stay, with the day of their own release (YYYY-MM-DD), newest first."""

    document: str
    tag: str
    on: str
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A path that readers were given once and that holds no file of today.

    `tag` is the language of its page. `to` is the path to go to now, "" for none. `withdrawn` is the day on which its
    document was withdrawn (YYYY-MM-DD), "" where it only moved; `title` and `reason` go with it.
    """

    path: str
    tag: str
    to: str = ""
    withdrawn: str = ""
    title: str = ""
    title_language: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A zip file of the site at `path`: of a document, of a language (`tag`), or with "" for both of everything."""

    path: str
    document: str
    tag: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Site:
    """All that the pages of the download site are made from.

    `files` are those for readers in the order of the site (`publisher.build.listed.in_order`), with titles that can be
    shown; a print shop's are left out. `by_document` and `by_language` have the leaflets in that order. `earlier_of`
    and `bundle_of` have what their names say by document and tag. `draft` says that something is not released.
    """

    workspace: Workspace
    materials: Materials
    files: tuple[File, ...]
    leaflets: tuple[Leaflet, ...]
    by_document: Mapping[str, tuple[Leaflet, ...]]
    by_language: Mapping[str, tuple[Leaflet, ...]]
    changes: tuple[Change, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    gone: tuple[Gone, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    earlier_of: Mapping[tuple[str, str], tuple[Earlier, ...]] = field(default_factory=dict)
    bundle_of: Mapping[tuple[str, str], Bundle] = field(default_factory=dict)
    draft: bool = False

    @property
    def base(self) -> str:
        """Return the address below which the site will stand, with a slash at its end; "" where nobody said it."""
        return self.workspace.site.base_address

    @property
    def home_language(self) -> str:
        """Return the language of the first page."""
        return self.workspace.languages[0]

    @property
    def spoken(self) -> tuple[str, ...]:
        """Return the languages of the site's own pages: those of home, of the documents, and of those that are gone."""
        return tuple(dict.fromkeys((self.home_language, *self.by_language, *(one.tag for one in self.gone))))


def site_of(
    workspace: Workspace,
    files: Iterable[File],
    materials: Materials,
    *,
    changes: Iterable[Change] = (),
    earlier: Iterable[Earlier] = (),
    gone: Iterable[Gone] = (),
) -> Site:
    """Return the site of files that stand in the order of the site."""
    for_readers = tuple(_shown(file) for file in files if not writers.find(file.format).form_of)
    leaflets = tuple(_leaflets(for_readers, workspace))
    by_document: dict[str, list[Leaflet]] = {}
    by_language: dict[str, list[Leaflet]] = {tag: [] for tag in workspace.languages}
    for leaflet in leaflets:
        by_document.setdefault(leaflet.document, []).append(leaflet)
        by_language.setdefault(leaflet.tag, []).append(leaflet)
    kept: dict[tuple[str, str], list[Earlier]] = {}
    stays = tuple(earlier)
    for version in stays:
        kept.setdefault((version.document, version.tag), []).append(version)
    return Site(
        workspace,
        materials,
        for_readers,
        leaflets,
        {name: tuple(found) for name, found in by_document.items()},
        {tag: tuple(found) for tag, found in by_language.items() if found},
        tuple(changes),
        stays,
        tuple(gone),
        earlier_of={key: tuple(found) for key, found in kept.items()},
        draft=any(file.draft for file in for_readers),
    )


def with_bundles(site: Site, bundles: Iterable[Bundle]) -> Site:
    """Return the site with its zip files."""
    made = tuple(bundles)
    return replace(site, bundles=made, bundle_of={(one.document, one.tag): one for one in made})


def tag_of(language: str, workspace: Workspace) -> str:
    """Return a language as the workspace writes it: "en" for a text in "en-GB" where the workspace has "en"."""
    return next((tag for tag in workspace.languages if languages.same(tag, language)), language)


def _shown(file: File) -> File:
    """Return a file with a title that can be shown: manifests of earlier builds may have anything in that place."""
    title = title_of(file.title, file.document)
    return file if title == file.title else replace(file, title=title)


def _leaflets(files: Iterable[File], workspace: Workspace) -> Iterable[Leaflet]:
    known = {file.language: tag_of(file.language, workspace) for file in files}
    for (document, tag), group in groupby(files, key=lambda file: (file.document, known[file.language])):
        own = tuple(group)
        # The standard edition comes first; its title is the one that the document goes by.
        first = own[0]
        yield Leaflet(
            document,
            tag,
            first.title,
            first.title_language or first.language,
            first.description,
            first.description_language or first.language,
            min((file.state for file in own), key=_TRUST.index),
            any(file.draft for file in own),
            max(file.changed for file in own),
            own,
        )
