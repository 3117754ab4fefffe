"""The materials that writers ask for: the workspace's own files first, the program's second."""

import hashlib
import tomllib
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from publisher import pictures
from publisher.build import interface, tokens
from publisher.build.folder import Folder
from publisher.build.packs import read_collection
from publisher.errors import NOWHERE, Place, SourceError, SourceErrors
from publisher.fields import read_toml
from publisher.materials import Picture, Tokens, Words
from publisher.pictures.names import OPENMOJI, pack_and_name
from publisher.pictures.packs import missing_file
from publisher.workspace import STYLES

_PROGRAM = Path(__file__).parent.parent
# An installed program has its styles in its own folder, a checkout beside it.
_OWN_STYLES = next(folder for folder in (_PROGRAM / STYLES, _PROGRAM.parent / STYLES) if folder.is_dir())
_SCRIPTS = _PROGRAM / "writers" / "html"
_TOKENS = "tokens.toml"


class FileMaterials:
    """What the files of a workspace, and those of the program, give to writers. Each file is read once."""

    def __init__(self, folder: Folder) -> None:
        """Take the workspace's folder; nothing is read yet."""
        self._folder = folder
        self._known: dict[str, Picture] = {}
        self.style = cache(self._style)
        self.tokens = cache(self._tokens)
        self.interface = cache(partial(interface.texts, folder))
        self.words = cache(partial(interface.words, folder))
        self.pictures = cache(partial(read_collection, folder))
        self.digest = cache(self._digest)

    def picture(self, name: str) -> Picture:
        """Return the picture of that name."""
        if name not in self._known:
            self._known[name] = self._find(name, NOWHERE)
        return self._known[name]

    def look_for_picture(self, name: str, place: Place) -> None:
        """Raise `SourceError` where a picture that was asked for at `place` is not there, or cannot be shown.

        Those of the program are not opened: all of them can be shown (the tests look at each).
        """
        if name in self._known:
            return
        pictures.parse_name(name, place)
        if not self._path(name):
            pack = self.pictures().pack_of(name, place)
            if pack and pack.id == OPENMOJI:
                return
        try:
            found = self._find(name, place)
            pictures.look_at(found, place=self.place_of(name))
        except SourceError as error:
            if error.place == place:
                raise
            raise SourceError(f"{error.message} It is shown in {place}.", mend=error.mend, place=error.place) from None
        self._known[name] = found

    def looked_at(self, name: str) -> Picture | None:
        """Return a picture that `look_for_picture` opened, None for one that it did not: the program's own."""
        return self._known.get(name)

    def place_of(self, name: str) -> Place:
        """Return the file of a picture: in the workspace, or in the program's own pack."""
        if path := self._path(name):
            return Place(path)
        pack = self.pictures().pack_of(name, NOWHERE)
        if pack is None:
            return NOWHERE
        entry = pack.pictures[pack_and_name(name)[1]]
        return Place(f"OpenMoji/{entry.file}.svg" if pack.id == OPENMOJI else f"{pack.folder}/{entry.file}")

    def _find(self, name: str, place: Place) -> Picture:
        """Return a picture of the team's own, of a pack, or of the program, in this order."""
        pictures.parse_name(name, place)
        if path := self._path(name):
            return self._opened(name, path, credit="")
        pack = self.pictures().pack_of(name, place)
        if pack is None:
            raise self.pictures().unknown(name, place)
        inside = pack_and_name(name)[1]
        if pack.id == OPENMOJI:
            return replace(pictures.openmoji(inside), name=name)
        path = f"{pack.folder}/{pack.pictures[inside].file}"
        if self._folder.find(path) is None:
            raise missing_file(pack, inside)
        return self._opened(name, path, credit=pack.credit)

    def _opened(self, name: str, path: str, *, credit: str) -> Picture:
        content = self._folder.content(path)
        return pictures.picture_from(name, content, suffix=Path(path).suffix, credit=credit, place=Place(path))

    def _path(self, name: str) -> str:
        """Return the path of the workspace's own picture of that name, "" where it has none."""
        paths = (f"{pictures.FOLDER}/{candidate}" for candidate in pictures.candidates(name))
        return next((path for path in paths if self._folder.find(path)), "")

    def _digest(self, material: str) -> str:
        """Return the digest of a material by the name that `RecordedMaterials` gives it, "" where it is gone."""
        try:
            return hashlib.sha256(repr(self._content(material)).encode()).hexdigest()
        except (SourceError, SourceErrors):
            return ""

    def _content(self, material: str) -> object:
        kind, _, name = material.partition(" ")
        match kind:
            case "picture":
                return self.picture(name)
            case "style":
                return self.style(name)
            case "script":
                return self.script(name)
            case "tokens":
                return self.tokens()
            case "words":
                return self.interface(name)
            case _:
                return None

    def _style(self, name: str) -> str:
        path = f"{STYLES}/{name}"
        if self._folder.find(path):
            return self._folder.text(path)
        return (_OWN_STYLES / name).read_text(encoding="utf-8")

    def script(self, name: str) -> str:
        """Return the text of a script of the program's own: a workspace has none, so that no text of it ever runs."""
        return (_SCRIPTS / name).read_text(encoding="utf-8")

    def _tokens(self) -> Tokens:
        """Return the program's tokens with the workspace's in their places."""
        own = tomllib.loads((_OWN_STYLES / _TOKENS).read_text(encoding="utf-8"))
        path = f"{STYLES}/{_TOKENS}"
        if self._folder.find(path) is None:
            return own
        return tokens.merged(own, read_toml(self._folder.text(path), file=path))


@cache
def shared_materials(root: Path) -> FileMaterials:
    """Return the one set of materials that all tasks of a process share, for the workspace at `root`."""
    return FileMaterials(Folder(root))


class RecordedMaterials:
    """Materials that note what they gave, with its digest, so that the build knows what a file depends on."""

    def __init__(self, materials: FileMaterials) -> None:
        """Begin with nothing given."""
        self._materials = materials
        self.given: dict[str, str] = {}

    def picture(self, name: str) -> Picture:
        """Return the picture of that name."""
        self._note(f"picture {name}")
        return self._materials.picture(name)

    def style(self, name: str) -> str:
        """Return the text of a style sheet."""
        self._note(f"style {name}")
        return self._materials.style(name)

    def script(self, name: str) -> str:
        """Return the text of a script of the program's own."""
        self._note(f"script {name}")
        return self._materials.script(name)

    def tokens(self) -> Tokens:
        """Return the design tokens."""
        self._note("tokens")
        return self._materials.tokens()

    def words(self, language: str) -> Words:
        """Return the interface's words in a language."""
        self._note(f"words {language}")
        return self._materials.words(language)

    def _note(self, material: str) -> None:
        self.given[material] = self._materials.digest(material)
