"""Which folder may be written to: never one that holds somebody's own files."""

import json
from pathlib import Path

from publisher.build import cache
from publisher.build.stage import content_of
from publisher.errors import ConfigurationError
from publisher.site import manifest
from publisher.site.review.values import FOLDER, RECORD
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
    """Raise `ConfigurationError` where a folder holds released files, or may: no build puts drafts in their place."""
    if holds := _released(output):
        raise ConfigurationError(
            f"The folder “{output}” {holds}, and this build writes drafts.",
            mend="Name another folder for drafts: --output preview. What may be published is built with --release.",
        )


def refuse_names(output: Path) -> None:
    """Raise `ConfigurationError` where a folder holds released files, or may: review pages name people who signed."""
    if holds := _released(output):
        raise ConfigurationError(
            f"The folder “{output}” {holds}, and review pages name people who signed.",
            mend="Make them beside drafts: publisher build, then publisher review.",
        )


def refuse_working_papers(output: Path) -> None:
    """Raise `ConfigurationError` where review pages lie in a folder that is to hold what is released, and no more."""
    if (output / RECORD).exists():
        raise ConfigurationError(
            f"The folder “{output / FOLDER}” holds review pages, which name people who signed.",
            mend="Delete that folder, or name another one for the release: --output FOLDER.",
        )


def _released(output: Path) -> str:
    """Return how a folder holds released files, as a sentence goes on, "" where it holds none.

    Where no manifest can be read that says so, a folder that a build wrote to may hold some: its record says of which
    files it is known that they are drafts.
    """
    manifested = content_of(output / manifest.NAME)
    said = (manifested or b"").decode("utf-8", errors="replace")
    if manifest.is_known(said):
        released = [file for file in manifest.read_manifest(said) if not file.draft]
        return f"holds released files ({len(released)})" if released else ""
    recorded = content_of(output / cache.NAME)
    if manifested is None and recorded is None:
        return ""
    entries = cache.read_record((recorded or b"").decode("utf-8", errors="replace")).values()
    if entries and all(entry.draft for entry in entries):
        return ""
    return f"has no {manifest.NAME} that can be read, so that its files may be released ones"


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
