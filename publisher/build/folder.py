"""The workspace's folder on disk: every file that a person wrote is read here, and nothing outside it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from publisher.errors import ConfigurationError, Place, SourceError

# A picture of a page at the resolution of print is some 30 MB; what is larger than this got here by mistake.
LARGEST_FILE = 64 * 1024 * 1024  # bytes
# Some 300,000 words in English, three novels; settings, styles and translations are counted alike.
LARGEST_TEXT = 2 * 1024 * 1024  # bytes
# A PO file holds each text twice, with where it stands; in scripts of three bytes a letter it is some ten times its
# source.
LARGEST_CATALOGUE = 10 * LARGEST_TEXT


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, by its real path: `root` holds no symbolic link."""

    root: Path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Return the folder at `path`. Raises `ConfigurationError` where there is none."""
        root = path.resolve()
        if not root.is_dir():
            raise ConfigurationError(
                f"There is no folder “{path}”.", mend="Name the folder that holds publisher.toml: --workspace FOLDER."
            )
        return cls(root)

    def find(self, path: str) -> Path | None:
        """Return where a file of the folder lies, None where it is not there.

        Raises `SourceError` where the path, or a symbolic link on it, leads out of the folder.
        """
        try:
            found = (self.root / path).resolve()
            there = found.is_file()
        except (OSError, RuntimeError, ValueError):  # a circle of links, a name too long, a NUL in it
            return None
        self._refuse_outside(found, path)
        return found if there else None

    def place(self, path: str) -> Path:
        """Return where a file of the folder is to be written, whether it is there or not, by its real path.

        Raises `SourceError` where the path, or a symbolic link on it, leads out of the folder, or nowhere.
        """
        try:
            found = (self.root / path).resolve()
        except (OSError, RuntimeError, ValueError) as error:
            raise SourceError(
                "This path leads nowhere.", mend="Take away the link that leads to itself.", place=Place(path)
            ) from error
        self._refuse_outside(found, path)
        return found

    def _refuse_outside(self, found: Path, path: str) -> None:
        if not found.is_relative_to(self.root):
            raise SourceError(
                "This path leads out of the workspace.",
                mend="Copy the file into the workspace: nothing outside it is read or written.",
                place=Place(path),
            )

    def content(self, path: str) -> bytes:
        """Return the bytes of a file. Raises `SourceError` where it is missing, too large or cannot be read."""
        return self._content(path, LARGEST_FILE, "This file", "Make it smaller.")

    def _content(self, path: str, largest: int, what: str, mend: str) -> bytes:
        found = self.find(path)
        if found is None:
            raise SourceError("This file is missing.", mend="Put it there, or correct its name.", place=Place(path))
        try:
            if found.stat().st_size > largest:
                raise SourceError(f"{what} is larger than {largest >> 20} MB.", mend=mend, place=Place(path))
            return found.read_bytes()
        except OSError as error:
            raise SourceError(
                f"This file cannot be read: {error.strerror}.",
                mend="Make sure that you may read it.",
                place=Place(path),
            ) from error

    def text(self, path: str, *, largest: int = LARGEST_TEXT) -> str:
        """Return the words of a UTF-8 file of at most `largest` bytes, a PO file of ten times what a text may have.

        Raises `SourceError` as `content` does, and where the file is empty or not UTF-8.
        """
        if path.endswith(".po"):
            content = self._content(path, LARGEST_CATALOGUE, "This PO file", "Make several texts of its source.")
        else:
            content = self._content(path, largest, "This text", "Make several texts of it.")
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise SourceError(
                f"This file is not UTF-8: byte {error.object[error.start]:#04x} is not a letter there.",
                mend="Open it in your editor and save it with the encoding UTF-8.",
                place=Place(path, content.count(b"\n", 0, error.start) + 1),
            ) from error
        if not text.strip():
            raise SourceError("This file is empty.", mend="Write its text, or delete the file.", place=Place(path, 1))
        return text

    def names(self, path: str, ending: str) -> tuple[str, ...]:
        """Return the names, without `ending`, of the files of a folder in the folder that end so, in order."""
        inside = self.root / path
        if not inside.is_dir():
            return ()
        found = (file.name for file in inside.iterdir() if file.name.endswith(ending) and not file.name.startswith("."))
        return tuple(sorted(name.removesuffix(ending) for name in found))

    def folders(self, path: str) -> tuple[str, ...]:
        """Return the names of the folders in a folder of the folder, in order; hidden ones are left out."""
        inside = self.root / path
        if not inside.is_dir():
            return ()
        return tuple(sorted(one.name for one in inside.iterdir() if one.is_dir() and not one.name.startswith(".")))
