"""Make the review site: what is known of each text and of its files, as pages below the output folder."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from publisher.build.folder import Folder
from publisher.build.listed import text_of
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.output import check_output
from publisher.build.plan import Selection
from publisher.build.preflight import mistakes_in
from publisher.build.review_gathering import gather
from publisher.build.sheets import look_up
from publisher.build.stage import Stage, digest_of, stage
from publisher.errors import SourceError
from publisher.findings import Described
from publisher.site.review import explanation, frame, index, page
from publisher.site.review.needs import Need, by_need
from publisher.site.review.values import FOLDER, RECORD, ReviewOf, Site

_VERSION = 1

Told = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Made:
    """What was done: the paths of pages that were written, left as they were and taken away, and what waits.

    `first` is the path of the page to begin with; `waiting` counts the texts that each need comes first in.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    first: str
    waiting: Mapping[Need, int]


def review(folder: Folder, output: Path, selection: Selection, *, on: dt.date, told: Told | None = None) -> Made:
    """Write the review pages of what is selected into the output folder, all or none, and return what was done.

    `on` is the day by which suppressions and sign-offs are judged. `told` hears each text's name as it was looked at,
    and the number of all. Nothing but pages of the review site is written or taken away.

    Raises `SourceError` or `SourceErrors` where a text or a setting cannot be read, and `ConfigurationError` where the
    selection names what there is not, or the folder holds what this program did not write.
    """
    check_output(output, folder.root)
    materials = shared_materials(folder.root)
    site = gather(folder, output, selection, on=on, told=told)
    contents = {f"{FOLDER}/{path}": content for path, content in _pages(site, materials)}
    with stage(output) as place:
        changed, removed = _put_in_place(place, contents)
    return Made(
        written=tuple(path for path in contents if path in changed),
        unchanged=tuple(path for path in contents if path not in changed),
        removed=removed,
        first=f"{FOLDER}/{index.path_of('')}",
        waiting={need: len(rows) for need, rows in by_need(site.reviews).items()},
    )


def _pages(site: Site, materials: FileMaterials) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each page, below the folder of the review site, with its bytes."""
    spoken = dict.fromkeys(one.language for one in site.reviews)
    for tag in ("", *(spoken if len(spoken) > 1 else ())):
        yield index.path_of(tag), index.page(site, tag, materials)
    around = page.Around(site.organisation, materials, partial(look_up, materials), one_language=len(spoken) == 1)
    for one in site.reviews:
        others = [other for other in site.reviews if other.name == one.name and other is not one]
        yield one.address, page.page(one, others, around, _unshown(one, materials))
    yield from _explanations(site, materials)


def _unshown(one: ReviewOf, materials: FileMaterials) -> dict[str, tuple[SourceError, ...]]:
    """Return what is wrong with the pictures of each edition, by its id, where something is."""
    found = {edition.document.edition: mistakes_in([edition.document], materials) for edition in one.editions}
    return {edition: mistakes for edition, mistakes in found.items() if mistakes}


def _explanations(site: Site, materials: FileMaterials) -> Iterator[tuple[str, bytes]]:
    checks = _checks(site)
    known = {f"{name}.md": f"{name}.html" for name in checks}
    manual = _manual()
    for name, check in checks.items():
        text = text_of(manual / f"{name}.md") if manual else ""
        yield frame.explanation_path(name), explanation.page(check, text, known, site.organisation, materials)


def _checks(site: Site) -> dict[str, Described]:
    """Return every check that said something, by its id, in the order of the ids."""
    found = {
        result.check.id: result.check
        for one in site.reviews
        for edition in one.editions
        for result in edition.all_results()
    }
    return dict(sorted(found.items()))


def _manual() -> Path | None:
    """Return the folder of the checks' pages: within an installed program, beside it in a checkout."""
    package = Path(__file__).parent.parent
    pages = Path("docs") / "checks"
    return next((folder for folder in (package / pages, package.parent / pages) if folder.is_dir()), None)


def _put_in_place(place: Stage, contents: Mapping[str, bytes]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Move the pages that changed into the output folder and take away those that are no more; return both."""
    before = _recorded(text_of(place.output / RECORD))
    record = {path: hashlib.sha256(content).hexdigest() for path, content in contents.items()}
    place.write(RECORD, _record_text(record).encode())
    for path, content in contents.items():
        place.write(path, content)
    changed = tuple(path for path in (RECORD, *contents) if place.differs(path))
    # A page that a person wrote over is theirs.
    stale = tuple(
        path for path, digest in before.items() if path not in record and digest_of(place.output / path) == digest
    )
    place.commit(changed, stale)
    return frozenset(changed), stale


def _record_text(pages: Mapping[str, str]) -> str:
    return json.dumps({"version": _VERSION, "files": dict(sorted(pages.items()))}, indent=1) + "\n"


def _recorded(text: str) -> dict[str, str]:
    """Return the digests of pages by their paths; {} for a record that is broken. No path in it leads elsewhere."""
    try:
        value = json.loads(text)
        if value["version"] != _VERSION:
            return {}
        pages = {str(path): str(digest) for path, digest in value["files"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}
    return {path: digest for path, digest in pages.items() if _is_page(path)}


def _is_page(path: str) -> bool:
    parts = path.split("/")
    return parts[0] == FOLDER and ".." not in parts and "\\" not in path and "\0" not in path and path.endswith(".html")
