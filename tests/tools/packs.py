"""Packs of pictures for tests."""

from collections.abc import Mapping
from pathlib import Path

from tests.tools.workspaces import write

NURSE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="9" fill="#a00"/></svg>\n'
)
BED = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="9" fill="#00a"/></svg>\n'
HEAD = 'name = "Town Pictures"\nlicence = "CC-BY-SA-4.0"\ncredit = "Town Pictures (town.example), CC BY-SA 4.0"\n'


def picture(name: str, *, file: str = "", words: str = "") -> str:
    """Return the lines of a list for a picture."""
    return f'\n[pictures.{name}]\nfile = "{file or f"{name}.svg"}"\ntitle = "A {name}"\nwords = [{words}]\n'


LIST = HEAD + picture("sister", words='"ward nurse"') + picture("bunk", words='"place to sleep"')
FILES = {"pack.toml": LIST, "sister.svg": NURSE, "bunk.svg": BED}


def make_pack(root: Path, name: str = "town", files: Mapping[str, str | bytes] = FILES) -> Path:
    """Write a pack into the workspace at `root` and return its folder."""
    folder = root / "source/pictures" / name
    for path, content in files.items():
        write(folder / path, content)
    return folder
