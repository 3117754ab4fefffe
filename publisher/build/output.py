"""Which folder may be written to: never one that holds somebody's own files."""

import json
from pathlib import Path

from publisher.build import cache
from publisher.build.stage import content_of
from publisher.errors import ConfigurationError
from publisher.site import manifest
from publisher.site.review.values import RECORD
from publisher.workspace import SOURCE, STYLES, TRANSLATIONS

_ANOTHER = "Name another folder: --output FOLDER."


def check_output(output: Path, root: Path) -> None:
    """Raise `ConfigurationError` for an output folder that holds the workspace at `root`, or files that are not ours.

    A folder is ours, too, where it is empty (hidden files aside) or holds what an earlier build left.
    """
    if output == root or root.is_relative_to(output):
        raise ConfigurationError(f"The output folder “{output}” holds the workspace itself.", mend=_ANOTHER)
    for name in (SOURCE, TRANSLATIONS, STYLES):
        part = (root / name).resolve()
        if output.is_relative_to(part) or part.is_relative_to(output):
            raise ConfigurationError(f"In the folder “{output}” stands the workspace's “{name}”.", mend=_ANOTHER)
    if output.is_dir() and not _ours(output):
        raise ConfigurationError(
            f"The folder “{output}” holds files that this program did not write.",
            mend="Name an empty folder, or one that does not exist yet: --output FOLDER.",
        )


def refuse_released(output: Path) -> None:
    """Raise `ConfigurationError` where a folder holds released files: no build puts drafts in their place."""
    said = (content_of(output / manifest.NAME) or b"").decode("utf-8", errors="replace")
    released = [file for file in manifest.read_manifest(said) if not file.draft]
    if released:
        raise ConfigurationError(
            f"The folder “{output}” holds released files ({len(released)}), and this build writes drafts.",
            mend="Name another folder for drafts: --output preview. What may be published is built with --release.",
        )


def _ours(output: Path) -> bool:
    if all(path.name.startswith(".") for path in output.iterdir()):
        return True
    return any(_of_a_build(output / name) for name in (manifest.NAME, cache.NAME, RECORD))


def _of_a_build(path: Path) -> bool:
    """Return whether a file is a manifest or a record of this program, of a build or of review pages."""
    try:
        value = json.loads(content_of(path) or b"")
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and {"version", "files"} <= value.keys()
